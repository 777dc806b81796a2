"""The pages of the rules: made from the rules themselves, so that they say what the check does."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from handbook.kinds.upkeep.rule_pages.text import Example, Section, read_rule_page
from handbook.loading.kinds import rule_families
from handbook.loading.playbook_file import slug
from handbook.loading.records import Handbook
from handbook.rendering.named import Named
from handbook.rendering.page import Page, TocEntry, rule_page_place
from handbook.rendering.prose.html import prose_html
from handbook.rendering.site import Site
from handbook.rendering.templating import render
from handbook.rendering.uris import HEALTH, RULES_INDEX
from handbook.rules.registry import RULES, RuleEntry


@dataclass(frozen=True)
class Part:
    """Prose, or an example file."""

    prose: Markup
    example: Example | None


@dataclass(frozen=True)
class RuleSection:
    """A heading of what is told of a rule, with what stands below it."""

    id: str
    title: str
    parts: tuple[Part, ...]


@dataclass(frozen=True)
class RuleView:
    """What is told of one rule. `severity` is its tone, `severity_name` the word for it."""

    id: str
    code: str
    name: str
    severity: str
    severity_name: str
    since: str
    lead: Markup
    sections: tuple[RuleSection, ...]


@dataclass(frozen=True)
class FamilyView:
    """The page of the rules about one kind of file. `setting` is what turns the first of them off."""

    index: Named
    title: str
    setting: str
    rules: tuple[RuleView, ...]


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


def families(_handbook: Handbook) -> Iterator[str]:
    """The beginnings of the codes of all rules, in small letters, in the order of the registry."""
    return map(str.lower, _families())


def _families() -> Mapping[str, Sequence[RuleEntry]]:
    """The first three letters of the codes -> the rules, in the order of the registry."""
    found: dict[str, list[RuleEntry]] = {}
    for entry in RULES.values():
        found.setdefault(entry.rule.code[:3], []).append(entry)
    return found


def family_page(site: Site, family: str) -> Page:
    """The page of a family of rules; a finding links to the part that tells of its rule."""
    entries, (here, _) = _families()[family.upper()], rule_page_place(family)
    title = _title(site, entries)
    index = Named(site.words("nav.rules"), site.href(here, RULES_INDEX))
    setting = f"rules: {{{entries[0].rule.name}: off}}"
    view = FamilyView(index, title, setting, tuple(_rule(site, here, entry) for entry in entries))
    toc = tuple(TocEntry(rule.id, f"{rule.code} {rule.name}") for rule in view.rules)
    html = render("rule_family.html.jinja", view, site.words)
    return Page(here, site.labelled(site.words("nav.rules"), title), html, toc, None, RULES_INDEX, searchable=False)


def _rule(site: Site, here: str, entry: RuleEntry) -> RuleView:
    rule, severity = entry.rule, _severity(site, entry)
    lead, sections = read_rule_page(entry.page)
    _, anchor = rule_page_place(rule.code)
    return RuleView(
        id=anchor,
        code=rule.code,
        name=rule.name,
        severity=severity,
        severity_name=_severity_name(site, severity),
        since=site.words("rule.since", version=rule.since),
        lead=prose_html(site, lead, "", here),
        sections=tuple(_section(site, here, anchor, section) for section in sections),
    )


def rules_index(site: Site) -> Page:
    """All rules with what each of them is about."""
    view = RulesView(
        index=Named(site.words("nav.health"), site.href(RULES_INDEX, HEALTH)),
        groups=tuple(_group(site, family, entries) for family, entries in _families().items()),
    )
    toc = tuple(TocEntry(group.id, group.title) for group in view.groups)
    html = render("rules_index.html.jinja", view, site.words)
    return Page(RULES_INDEX, site.words("nav.rules"), html, toc, section=HEALTH, searchable=False)


def _title(site: Site, entries: Sequence[RuleEntry]) -> str:
    """What a family is called: as its kind says it, else after the extension, else by its letters."""
    family = entries[0].rule.code[:3]
    return entries[0].extension or rule_families().get(family, {}).get(site.language, family)


def _severity(site: Site, entry: RuleEntry) -> str:
    """How serious the rule is in this handbook; `off` where its settings say so."""
    return site.handbook.settings.rules.get(entry.rule.name, entry.rule.severity)


def _severity_name(site: Site, severity: str) -> str:
    return site.words("rule.off" if severity == "off" else f"common.severity-{severity}")


def _section(site: Site, here: str, anchor: str, section: Section) -> RuleSection:
    return RuleSection(
        f"{anchor}-{slug(section.title)}", section.title, tuple(_part(site, here, part) for part in section.parts)
    )


def _part(site: Site, here: str, part: str | Example) -> Part:
    if isinstance(part, Example):
        return Part(Markup(), part)
    return Part(prose_html(site, part, "", here), None)


def _group(site: Site, family: str, entries: Sequence[RuleEntry]) -> RuleGroup:
    title = _title(site, entries)
    return RuleGroup(family.lower(), title, tuple(_line(site, entry) for entry in entries))


def _line(site: Site, entry: RuleEntry) -> RuleLine:
    rule, severity = entry.rule, _severity(site, entry)
    return RuleLine(
        rule=Named(rule.code, site.rule_href(RULES_INDEX, rule.code)),
        name=rule.name,
        severity=severity,
        severity_name=_severity_name(site, severity),
        lead=prose_html(site, read_rule_page(entry.page)[0], "", RULES_INDEX),
    )
