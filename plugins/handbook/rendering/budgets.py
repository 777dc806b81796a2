"""Budgets as pages say them."""

from handbook.model.campaign import Budget
from handbook.rendering.named import named_owner
from handbook.rendering.site import Site


def budget_text(site: Site, budget: Budget) -> str:
    """`€300 of €1,500 spent, agreed by Tom Leroy`."""
    text = _sums(site, budget)
    approver = named_owner(site, "", budget.approved_by)
    return site.words("campaign.budget-agreed", budget=text, name=approver.text) if approver else text


def _sums(site: Site, budget: Budget) -> str:
    planned = site.money(budget.planned)
    if budget.spent is None:
        return site.words("campaign.budget-planned", planned=planned)
    return site.words("campaign.budget-spent", planned=planned, spent=site.money(budget.spent))
