"""`handbook explain`."""

import click
from click.shell_completion import CompletionItem

from handbook.adapters.commands.invocation import refuse
from handbook.diagnostics.words import nearest
from handbook.rules.registry import RULES, find_rule


def _rules(_context: click.Context, _parameter: click.Parameter, typed: str) -> list[CompletionItem]:
    """Codes in any case, and names."""
    rules = [entry.rule for entry in RULES.values()]
    codes = [CompletionItem(rule.code, help=rule.name) for rule in rules if rule.code.startswith(typed.upper())]
    return codes or [CompletionItem(rule.name, help=rule.code) for rule in rules if rule.name.startswith(typed)]


@click.command()
@click.argument("rule", required=False, shell_complete=_rules)
def explain(rule: str | None) -> None:
    """Print the page of a rule, by code or name; without RULE, the list of all rules."""
    if rule is None:
        click.echo(
            "\n".join(f"{entry.rule.code}  {entry.rule.severity:<7}  {entry.rule.name}" for entry in RULES.values())
        )
        return
    entry = find_rule(rule)
    if entry is None:
        close = nearest(rule, RULES)
        if close:
            refuse("no-rule-but", name=rule, close=close)
        refuse("no-rules", names=f"'{rule}'")
    click.echo(f"# {entry.rule.code} {entry.rule.name} ({entry.rule.severity})\n\n{entry.page.strip()}")
