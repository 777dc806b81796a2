"""The pages of the rules: made from the rules themselves, so that they say what the check does."""

from dataclasses import dataclass

from markupsafe import Markup

from handbook.loading.playbook_file import slug
from handbook.rendering.named import Named
from handbook.rendering.page import HEALTH, RULES_INDEX, Page, TocEntry, rule_uri
from handbook.rendering.prose.html import prose_html
from handbook.rendering.rules.text import Example, Section, read_rule_page
from handbook.rendering.site import Site
from handbook.rendering.templating import render
from handbook.rules.registry import RULES, RuleEntry


@dataclass(frozen=True)
class Part:
    """Prose, or an example file."""

    prose: Markup
    example: Example | None


@dataclass(frozen=True)
class RuleSection:
    """A heading of the rule's page with what stands below it."""

    id: str
    title: str
    parts: tuple[Part, ...]


@dataclass(frozen=True)
class RuleView:
    """The page of one rule. `severity` is its tone, `severity_name` the word for it; `setting` turns the rule off."""

    index: Named
    code: str
    name: str
    severity: str
    severity_name: str
    since: str
    setting: str
    lead: Markup
    sections: tuple[RuleSection, ...]


@dataclass(frozen=True)
class RuleLine:
    """A rule in the list of all rules."""

    rule: Named
    name: str
    severity: str
    severity_name: str
    lead: Markup


@dataclass(frozen=True)
class RuleGroup:
    """The rules about one kind of file."""

    id: str
    title: str
    rules: tuple[RuleLine, ...]


@dataclass(frozen=True)
class RulesView:
    """The page of all rules, by the first three letters of their codes."""

    index: Named
    groups: tuple[RuleGroup, ...]


def rule_page(site: Site, entry: RuleEntry) -> Page:
    """The page that a finding of this rule links to."""
    rule, here = entry.rule, rule_uri(entry.rule.code)
    lead, sections = read_rule_page(entry.page)
    severity = _severity(site, entry)
    view = RuleView(
        index=Named(site.words("nav.rules"), site.href(here, RULES_INDEX)),
        code=rule.code,
        name=rule.name,
        severity=severity,
        severity_name=_severity_name(site, severity),
        since=site.words("rule.since", version=rule.since),
        setting=f"rules: {{{rule.name}: off}}",
        lead=prose_html(site, lead, "", here),
        sections=tuple(_section(site, here, section) for section in sections),
    )
    toc = (*(TocEntry(section.id, section.title) for section in view.sections), _switch_off(site))
    html = render("rule_page.html.jinja", view, site.words)
    title = f"{rule.code} {rule.name}"
    return Page(here, title, html, toc, None, RULES_INDEX, view.lead.striptags(), searchable=False)


def rules_index(site: Site) -> Page:
    """All rules with what each of them is about."""
    families = dict.fromkeys(entry.rule.code[:3] for entry in RULES.values())
    view = RulesView(
        index=Named(site.words("nav.health"), site.href(RULES_INDEX, HEALTH)),
        groups=tuple(_group(site, family) for family in families),
    )
    toc = tuple(TocEntry(group.id, group.title) for group in view.groups)
    html = render("rules_index.html.jinja", view, site.words)
    return Page(RULES_INDEX, site.words("nav.rules"), html, toc, section=HEALTH, searchable=False)


def _switch_off(site: Site) -> TocEntry:
    return TocEntry("switch-off", site.words("rule.switch-off"))


def _severity(site: Site, entry: RuleEntry) -> str:
    """How serious the rule is in this handbook; `off` where its settings say so."""
    return site.handbook.settings.rules.get(entry.rule.name, entry.rule.severity)


def _severity_name(site: Site, severity: str) -> str:
    return site.words("rule.off" if severity == "off" else f"common.severity-{severity}")


def _section(site: Site, here: str, section: Section) -> RuleSection:
    return RuleSection(slug(section.title), section.title, tuple(_part(site, here, part) for part in section.parts))


def _part(site: Site, here: str, part: str | Example) -> Part:
    if isinstance(part, Example):
        return Part(Markup(), part)
    return Part(prose_html(site, part, "", here), None)


def _group(site: Site, family: str) -> RuleGroup:
    entries = [entry for entry in RULES.values() if entry.rule.code.startswith(family)]
    title = entries[0].extension or site.words(f"rule.family-{family.lower()}")
    return RuleGroup(family.lower(), title, tuple(_line(site, entry) for entry in entries))


def _line(site: Site, entry: RuleEntry) -> RuleLine:
    rule, severity = entry.rule, _severity(site, entry)
    return RuleLine(
        rule=Named(rule.code, site.href(RULES_INDEX, rule_uri(rule.code))),
        name=rule.name,
        severity=severity,
        severity_name=_severity_name(site, severity),
        lead=prose_html(site, read_rule_page(entry.page)[0], "", RULES_INDEX),
    )
