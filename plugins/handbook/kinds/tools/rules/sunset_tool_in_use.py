"""A playbook, a step or a role uses a tool that was cut.

## Why
Whoever follows the step finds a closed account. The step must change before the tool goes, not on the day of the
campaign.

## Fails
```yaml title="company/tools/hotjar.yml"
name: Hotjar
category: Website analytics
owner: event-manager
cost: 1200 EUR
last_used: {date: 2026-11-16, evidence: Webinar invitation}
reviewed: 2026-11-02
sunset: {date: 2026-09-30, reason: no-need, note: Nobody watched the recordings}
```

````markdown title="playbooks/webinar.md"
---
title: Webinar
owner: event-manager
reviewed: 2026-10-02
tools: [hubspot]
---
## Retroplan
```yaml steps
- {id: page, when: D-30, tools: [hotjar], done_when: The form is tested}  # error: TOL104
```
## Steps
### Page {#page}
Start early.
## Best practices
- Invite early.
## Pitfalls
- An empty title.
## Templates
- [Brief](templates/brief.md)
````

## Passes

````diff title="playbooks/webinar.md"
-- {id: page, when: D-30, tools: [hotjar], done_when: The form is tested}
+- {id: page, when: D-30, tools: [hubspot], done_when: The form is tested}
````

## How to fix
Name the tool that replaces it, and change the how-to of the step with it. If nothing replaces it, `handbook check
--fix` takes it out of the lists, and `tools:` with the last one; read the how-to of these steps all the same.
"""

import posixpath
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import cast

from handbook.diagnostics.finding import Finding, Rule
from handbook.diagnostics.words import Words, few_of, fill
from handbook.kinds.tools.toolbox import uses_of_tools
from handbook.loading.source_file import as_items, value_in
from handbook.model.campaign import Campaign
from handbook.model.company import Sunset, Tool
from handbook.model.days import Days
from handbook.model.values import LANGUAGES
from handbook.rules.context import Context, Mention
from handbook.rules.dated import Dated

RULE = Rule(
    code="TOL104",
    name="sunset-tool-in-use",
    severity="error",
    since="0.1.0",
    message={
        "en": "'{name}' {is_cut} on {date}, and is still used here{more}",
        "fr": "« {name} » {is_cut} le {date}, et sert encore ici{more}",
    },
    hint={
        "en": "name the tool that replaces it, or take it out",
        "fr": "citez l'outil qui le remplace, ou retirez-le",
    },
)


_TEXTS_TOO: Words = {
    "en": "name the tool that replaces it, or take it out; texts name it too: {texts}",
    "fr": "citez l'outil qui le remplace, ou retirez-le ; des textes le citent aussi : {texts}",
}
_WAS_CUT: Words = {"en": "was cut", "fr": "a été arrêté"}
_WILL_BE_CUT: Words = {"en": "will be cut", "fr": "sera arrêté"}
_AGAIN: Words = {"en": " (also in line {lines})", "fr": " (aussi ligne {lines})"}
_NOWHERE: Words = {"en": "", "fr": ""}


def coming(context: Context) -> Iterator[Dated]:
    """Each tool that has a sunset, once in each file that uses it, at its first place; one file stands for all.

    Until its last day it will be cut, and then it was.
    """
    files, tools = defaultdict[tuple[str, str], list[Mention]](list), context.handbook.tools
    for mention in uses_of_tools(context):
        name = mention.reference.id
        if name in tools and tools[name].model.sunset:
            files[mention.path, name].append(mention)
    texts = _links_to({tools[name].source.path for _, name in files}, context)
    for (_, name), mentions in files.items():
        sunset, places = cast("Sunset", tools[name].model.sunset), texts.get(tools[name].source.path)
        for is_past, days in ((False, Days.before(sunset.date)), (True, Days(sunset.date))):
            found = _finding(tools[name].model, mentions, is_past=is_past)
            if places:
                found = replace(found, remedy=_TEXTS_TOO, params={**found.params, "texts": few_of(places)})
            yield Dated(found.about(f"sunset {name}", leads=True), *days)


def _links_to(paths: Collection[str], context: Context) -> Mapping[str, Sequence[str]]:
    """Path of a tool -> path and line of each link to it in prose."""
    found = defaultdict[str, list[str]](list)
    for path, links in context.links.items() if paths else ():
        folder = posixpath.dirname(path)
        for link in links:
            target = posixpath.normpath(posixpath.join(folder, link.target.partition("#")[0]))
            if target in paths:
                found[target].append(f"{path}:{link.span.line}")
    return found


def _finding(tool: Tool, mentions: Sequence[Mention], *, is_past: bool) -> Finding:
    """The first place, with the lines of the others; what nothing replaces can be taken out of all lists at once.

    Until its last day it is still used.
    """
    source, sunset = mentions[0].source, cast("Sunset", tool.sunset)
    spans = [source.span(mention.reference.route, key=mention.reference.on_key) for mention in mentions]
    lines = few_of([str(line) for line in dict.fromkeys(span.line for span in spans[1:])])
    more = {tongue: fill(_AGAIN, {"lines": lines}, tongue) for tongue in LANGUAGES} if lines else _NOWHERE
    is_cut = _WAS_CUT if is_past else _WILL_BE_CUT
    found = mentions[0].finding(RULE, name=tool.name, date=sunset.date, is_cut=is_cut, more=more)
    if sunset.reason == "replaced" or not is_past or any(map(_replaces_those_of_a_playbook, mentions)):
        return found
    edits = [source.taking_out(mention.reference.route) for mention in mentions]
    return found.mended_by(tuple(edit for edit in edits if edit)) if all(edits) else found


def _replaces_those_of_a_playbook(mention: Mention) -> bool:
    """Whether it is the only tool that a campaign has in a step: without it the playbook's own would be back."""
    model, route = mention.record.model, mention.reference.route
    return isinstance(model, Campaign) and len(as_items(value_in(mention.source.raw, route[:-1]))) == 1
