"""A link leads to a file that does not exist, or to an address that no page may open.

## Why
Somebody follows a link because they need what is behind it. A dead one costs them time and their trust in the rest.

## Fails
````markdown title="playbooks/webinar.md"
---
title: Webinar
summary: From the idea to the debrief in six weeks.
type: event
owner: event-manager
event: the live session
reviewed: 2026-10-02
tools: [hubspot]
kpis: [{name: Registrations, target: 200}]
effort: 14 days
budget: 1500 EUR
---
An hour of live talk for people who do not know us yet.

## Retroplan
```yaml steps
- {id: brief, when: D-42, owner: event-manager, days: 2, milestone: brief, done_when: The brief fits on one page}
- {id: live, when: D, owner: event-manager, milestone: live, after: [brief], tools: [hubspot], done_when: It is over}
- {id: debrief, when: D+7, owner: event-manager, milestone: debrief, after: [live], done_when: The debrief is written}
```

## Steps

### Write the brief {#brief}
Start from the questions that sales heard last month.

### Run the live session {#live}
Open the room thirty minutes early.

### Write the debrief {#debrief}
One page: what to keep, what to change, the figures.

## Best practices
- Invite three weeks before the day.

## Pitfalls
- A title that only we understand.

## Templates
- [Brief](templates/breif.md) <!-- error: HBK305 -->
````

````markdown title="playbooks/templates/brief.md"
# Brief
See [the playbook](file:///home/camille/webinar.md). <!-- error: HBK305 -->
````

````markdown title="docs/start.md"
# Start
First read [the playbook](../playbooks/webinars.md). <!-- error: HBK305 -->
````

## Passes
````markdown title="playbooks/templates/brief.md"
# Brief
See [the playbook](../webinar.md#brief) and [our site](https://nova.example).
````

````markdown title="docs/start.md"
# Start
First read [the playbook](../playbooks/webinar.md#brief), then [how we write](style.md).
````

## How to fix
Correct the path. It starts from the folder of the file that holds the link: `../company/tools/hubspot.yml`. A page in
`docs/` may name the file of a record so too: the site leads to its page. An address that begins with that of your
`repository:` is looked up in the handbook; a path is shorter, and leads to the page.
"""

import posixpath
import re
from collections.abc import Iterator, Sequence

from handbook.diagnostics.edit import Edit
from handbook.diagnostics.finding import Basis, Finding, Rule
from handbook.diagnostics.problem import Problem
from handbook.diagnostics.words import DID_YOU_MEAN, Words
from handbook.loading.records import Handbook
from handbook.loading.source_file import SourceFile
from handbook.model.references import Route
from handbook.rules import link_words
from handbook.rules.context import Context
from handbook.rules.files_meant import Files, record_at, written_from
from handbook.rules.links import SCHEME, WrittenLink, file_of, record_meant
from handbook.rules.lookup import RENAMED
from handbook.rules.own_addresses import OwnAddress, addresses_in, is_there, own_address
from handbook.rules.parts_of_pages import Page
from handbook.rules.renamed_pages import Pages

RULE = Rule(
    code="HBK305",
    name="broken-link",
    severity="error",
    since="0.1.0",
    is_about_prose=True,
    message={
        "en": "the link to '{target}' leads nowhere: {why}",
        "fr": "le lien vers « {target} » ne mène nulle part : {why}",
    },
    hint={
        "en": "correct the path, which starts from the folder of this file",
        "fr": "corrigez le chemin, qui part du dossier de ce fichier",
    },
)


_SAFE_SCHEMES = ("http", "https", "mailto")
_DISK = re.compile(r"[a-z]:[\\/]|file:", re.IGNORECASE)


def check(context: Context) -> Iterator[Finding]:
    """The links in playbooks, roles, and the templates beside playbooks; of written pages, those to the handbook."""
    handbook = context.handbook
    known = Files.of(context)
    pages = Pages(context)
    for path, links in context.page_links.items():
        for link in links:
            is_record = not SCHEME.match(link.target) and record_meant(handbook, path, link.target)
            if own := _own(handbook, link.target):
                yield _no_own_file(Page(handbook, path), link, own, known)
            elif is_record and file_of(handbook, path, link.target) is None:
                yield _no_file(Page(handbook, path), link, known)
            elif meant := pages.meant(path, link):
                nearest = posixpath.relpath(meant, posixpath.dirname(path))
                found = RULE.at(
                    path, link.span, hint=DID_YOU_MEAN, target=link.target, why=link_words.NO_PAGE, nearest=nearest
                )
                yield found.about(f"page {meant}", leads=True)
    for path, links in context.links.items():
        page = Page(handbook, path)
        yield from (found for link in links for found in _of_link(page, link, known))
    for source in handbook.sources.values():
        for route, target in addresses_in(handbook, source):
            if own := _own(handbook, target):
                yield _no_own_value(source, route, target, own, known)


def _of_link(page: Page, link: WrittenLink, known: Files) -> Iterator[Finding]:
    scheme = SCHEME.match(link.target)
    if link.fault == "spaced":
        yield _spaced(page, link, known)
    elif link.fault:
        why, hint = link_words.FAULTS[link.fault]
        yield RULE.at(page.path, link.span, hint=hint, target=link.target.rstrip(",.;"), why=why)
    elif link.target.startswith("#"):
        if len(link.target) > 1 and link.target[1:] not in page.parts:
            yield _no_part(page, link)
    elif scheme:
        if scheme["name"].lower() not in _SAFE_SCHEMES:
            yield _no_address(page, link, known)
        elif own := _own(page.handbook, link.target):
            yield _no_own_file(page, link, own, known)
    elif file_of(page.handbook, page.path, link.target) is None:
        yield _no_file(page, link, known)


def _no_address(page: Page, link: WrittenLink, known: Files) -> Finding:
    """What no page may open: it may be a file of the handbook by its place on somebody's disk."""
    typed, sign, part = link.target.partition("#")
    there = known.at(posixpath.dirname(page.path), typed)
    otherwise = link_words.ON_A_DISK if _DISK.match(typed) else link_words.USE_HTTPS
    hint, nearest = (DID_YOU_MEAN, written_from(page.path, there)) if there else (otherwise, None)
    found = RULE.at(page.path, link.span, hint=hint, target=link.target, why=link_words.SCHEME, nearest=nearest)
    return found.mended_by(_edits(page, link, there, f"{sign}{part}"))


def _spaced(page: Page, link: WrittenLink, known: Files) -> Finding:
    """An address with spaces, or the backslashes of a Windows path, that may be a file which is there."""
    folder = posixpath.dirname(page.path)
    there = posixpath.normpath(posixpath.join(folder, link.target.replace("\\", "/")))
    meant = known.at(folder, link.target) or known.names.surely_meant(there.replace(" ", "-"))
    hint, written = (DID_YOU_MEAN, written_from(page.path, meant)) if meant else (None, None)
    found = RULE.at(page.path, link.span, hint=hint, target=link.target, why=link_words.SPACED, nearest=written)
    return found.mended_by(_edits(page, link, meant))


def _edits(page: Page, link: WrittenLink, meant: str | None, part: str = "") -> tuple[Edit, ...]:
    """What puts the path of the file that was surely meant in the place of a target.

    Templates and pages are not read again before they are written.
    """
    if meant is None or page.path not in page.handbook.sources:
        return ()
    return (Edit(link.span, f"{written_from(page.path, meant)}{part}"),)


def _no_part(page: Page, link: WrittenLink) -> Finding:
    typed, parts = link.target[1:], page.parts
    close, sure = parts.nearest(typed), parts.surely_meant(typed)
    hint, facts = (DID_YOU_MEAN, {"nearest": f"#{close}"}) if close else (link_words.REMOVE, {})
    found = RULE.at(page.path, link.span, hint=hint, target=link.target, why=link_words.NO_PART, **facts)
    found = found.about(f"part {page.path}#{typed}")
    return found.mended_by((Edit(link.span, f"#{sure}"),)) if sure else found


def _no_file(page: Page, link: WrittenLink, known: Files) -> Finding:
    typed, sign, part = link.target.partition("#")
    folder = posixpath.dirname(page.path)
    there = posixpath.normpath(posixpath.join(folder, typed.replace("\\", "/")))
    sure = known.at(folder, typed) or known.names.surely_meant(there)
    hint, close = (DID_YOU_MEAN, sure) if sure else _guess(known, there, link_words.GONE)
    nearest = close and written_from(page.path, close)
    found = RULE.at(page.path, link.span, hint=hint, target=link.target, why=link_words.NO_FILE, nearest=nearest)
    found = _about_file(found, page.handbook, there, known)
    if any(problem.rule == "no-front-matter" for problem in _problems(page.handbook, page.path)):
        found = found.resting_on(Basis(page.path))
    return found.mended_by(_edits(page, link, sure, f"{sign}{part}"))


def _guess(known: Files, path: str, gone: Words) -> tuple[Words, str | None]:
    """What to say of a path that no file has, and the file that may be meant; `gone` where none may be."""
    if close := known.alike(path):
        return DID_YOU_MEAN, close
    renamed = known.renamed(path)
    return (RENAMED, renamed) if renamed else (gone, None)


def _about_file(finding: Finding, handbook: Handbook, path: str, known: Files) -> Finding:
    """One of the findings that miss this file."""
    topic = record_at(handbook, path) or f"file {path}"
    return finding.about(topic, leads=topic not in known.told)


def _own(handbook: Handbook, target: str) -> OwnAddress | None:
    """What is wrong with a web address that is one of this handbook: it has no such file."""
    own = own_address(handbook, target)
    return own if own and not is_there(handbook, own) else None


def _no_own_file(page: Page, link: WrittenLink, own: OwnAddress, known: Files) -> Finding:
    """An address in a text, in the place of which stands a path: that one leads to the page."""
    sure, (hint, close) = known.names.surely_meant(own.path), _guess(known, own.path, link_words.GONE)
    nearest = close and written_from(page.path, close)
    found = RULE.at(page.path, link.span, hint=hint, target=link.target, why=link_words.NOT_OURS, nearest=nearest)
    return _about_file(found, page.handbook, own.path, known).mended_by(_edits(page, link, sure, own.part))


def _no_own_value(source: SourceFile, route: Route, target: str, own: OwnAddress, known: Files) -> Finding:
    """An address in a field, which stays one."""
    sure, (hint, close) = known.names.surely_meant(own.path), _guess(known, own.path, link_words.GONE_ADDRESS)
    nearest = close and own.of(close)
    found = RULE.of(source, route, hint=hint, target=target, why=link_words.NOT_OURS, nearest=nearest)
    return found.mended_by(source.renaming(found.span, target, own.of(sure)) if sure else ())


def _problems(handbook: Handbook, path: str) -> Sequence[Problem]:
    return handbook.sources[path].problems if path in handbook.sources else ()
