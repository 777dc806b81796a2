"""Attack strings planted in every text of every kind of file, found by walking the models."""

import datetime
import re
import types
from collections.abc import Iterator, Mapping, Sequence
from typing import Annotated, Any, Literal, Union, get_args, get_origin

import yaml
from pydantic import BaseModel

from handbook.loading.kinds import own_kinds
from handbook.model.campaign import Campaign, OneDate
from handbook.model.goal_reference import GoalReference
from handbook.model.quarter import Quarter
from handbook.model.references import PointsTo
from handbook.model.series import Rhythm, SeriesDay
from handbook.model.settings import Settings
from handbook.model.values import Duration, Money
from handbook.model.when import When

RUN = "alert(1)"
"""What each attack tries to do."""
ATTACKS: Sequence[str] = (
    f"</title><script>{RUN}</script>",
    f"<script>{RUN}</script>",
    f'"><script>{RUN}</script>',
    f"&lt;/title&gt;&lt;script&gt;{RUN}&lt;/script&gt;",
    f"&amp;lt;script&amp;gt;{RUN}&amp;lt;/script&amp;gt;",
    f"<img src=x onerror={RUN}>",
    f'" onmouseover="{RUN}" autofocus onfocus="{RUN}" x="',
    f"' onfocus='{RUN}' autofocus tabindex=0 x='",
    f"<svg onload={RUN}><animate onbegin={RUN} attributeName=x dur=1s></svg>",
    f"--></script></style></textarea></noscript></template><script>{RUN}</script>",
    f"<iframe srcdoc='<script>parent.{RUN}</script>'></iframe>",
    f'<base href="data:text/html,"><meta http-equiv=refresh content="0;url=javascript:{RUN}">',
    f"[text](javascript:{RUN}) ![x](data:image/svg+xml,<svg/onload={RUN}>)",
    f"<a href='java\tscript:{RUN}' id=__md_scope name=hb>x</a><form id=__config name=__search></form>",
    f"<details open ontoggle={RUN}><summary>x</summary></details>",
    f"{{{{ config }}}}{{% raw %}}</h1><script>{RUN}</script>",
    f"\\u003cscript\\u003e{RUN}\\u003c/script\\u003e",
    f"`<script>{RUN}</script>` **<script>{RUN}</script>**",
    f"<style>*{{background:url('javascript:{RUN}')}}</style><link rel=stylesheet href=data:text/css,x>",
    f"<math><mtext><table><mglyph><style><img src onerror={RUN}></style></mglyph></table></mtext></math>",
    f"';{RUN};//\\';{RUN};//\";{RUN};//</script>",
    f"&#60;script&#62;{RUN}&#x3c;/script&#x3e;",
    f"<<script>script>{RUN}<</script>/script>",
    f"<!--><script>{RUN}</script>-->",
)
"""Each runs, or changes the page, in a place that takes text for HTML, an attribute, an address or code."""
WORD = "zebra"
"""By which a search finds them."""
BUNDLES: Sequence[str] = (f"{WORD} {ATTACKS[0]}", *(" ".join((WORD, *ATTACKS[start::3])) for start in range(3)))
"""The one that ran, and all of them in three texts."""

_KNOWN = {
    "person": "camille",
    "role": "event-manager",
    "playbook": "webinar",
    "tool": "hubspot",
    "team": "marketing",
    "segment": "plain",
    "market": "plain",
}
_FIXED: Mapping[str, Mapping[str, Any]] = {
    "campaign": {
        "status": "active",
        "date": "2027-03-18",
        "repeats": None,
        "each": None,
        "done": {},
        "options": {},
        "calendar": [],
        "timezone": None,
    },
    "playbook": {"options": {}, "type": "event"},
    "person": {"started": "2024-02-05"},
    "experiment": {"kpi": None, "status": "running"},
    "kpi": {"values": {"2027-q1": {"value": 4, "says": ATTACKS[0]}}},
    "settings": {
        "languages": ["en", "fr"],
        "timezone": "Europe/Paris",
        "audience": "internal",
        **dict.fromkeys(("calendar", "working_week", "confidential", "rules", "playbooks", "allow")),
    },
}
"""Kind -> what would otherwise hide the record, or name what does not exist; None leaves a key out."""
_LEFT_OUT = {"after", "only", "continues", "left"}
"""Fields that name another part of the same file, or take the record away."""
_ENDS = {"dropped", "sunset"}
"""Fields that end what the record is about, which then stands elsewhere: only the last record of a kind has them."""
_FITTING = ("plain", "en", "2027-q1", "11:00", "EUR", "plain@example.com", "2027-03-18", "teal")
"""For text that must have a form."""


def attacked() -> dict[str, str]:
    """Path -> text of the files: for each kind one record a bundle, every text of which is that bundle."""
    return {path: _file(path, data) for path, data in _records()} | _markdown()


def attacked_ids(kind: str) -> list[str]:
    """The ids of the records of a kind; of objectives, the teams."""
    spec = next(spec for spec in own_kinds() if spec.name == kind)
    return [] if spec.only else [f"attacked-{number}" for number, _ in enumerate(BUNDLES)]


def _records() -> Iterator[tuple[str, dict[str, Any]]]:
    for spec in own_kinds():
        for number, text in enumerate(BUNDLES[:1] if spec.only else BUNDLES):
            name = f"attacked-{number}"
            data = {**filled(spec.model, text), **_FIXED.get(spec.name, {})}
            if spec.name == "campaign":
                data["playbook"] = name
            if spec.name == "okr":
                data["team"] = name
            folder = f"{spec.folder}/2027-q1" if spec.nested else spec.folder
            yield f"{folder}/{spec.only or name + ('.yml' if '.yml' in spec.suffixes else spec.suffixes[0])}", data
    for number, text in enumerate(BUNDLES):
        yield f"campaigns/attacked-series-{number}.yml", _series(f"attacked-{number}", text)
    yield "handbook.yml", {**filled(Settings, ATTACKS[0]), **_FIXED["settings"]}


def _series(playbook: str, text: str) -> dict[str, Any]:
    """A campaign that repeats, every text of which is one bundle: of what is left out, moved, and of its first date."""
    days = {"except": [{"from": "2027-03-25"}], "moved": [{"from": "2027-04-01", "to": "2027-04-02"}]}
    told = {key: [{**each, "reason": text} for each in value] for key, value in days.items()}
    rule = {"every": "1 week", "times": 3, **told}
    one = {**filled(OneDate, text), "status": "active", "until": "2027-03-18", "done": {}}
    campaign = {**filled(Campaign, text), **_FIXED["campaign"], "playbook": playbook}
    return {**campaign, "repeats": rule, "each": {"2027-03-18": one, "2027-04-01": {"title": text}}, "until": None}


def _markdown() -> dict[str, str]:
    """A playbook in Markdown with its translation, a page to fill in, and a file that cannot be read."""
    words = " ".join(ATTACKS)
    front = yaml.safe_dump({"title": words, "summary": words, "event": words}, allow_unicode=True)
    steps = (
        "```yaml steps\n- {id: brief, when: D-42}\n- {id: hb-tools, when: D}\n- {id: hb-new-campaign, when: D+1}\n```"
    )
    text = f"---\n{front}---\n{words}\n\n## Retroplan\n{steps}\n\n## Steps\n\n### {words} {{#brief}}\n{words}\n\n"
    shapes = ("{}", "- {}", "> {}", "    {}", "| {} |\n|---|\n| x |")
    prose = "\n\n".join(shape.format(attack) for attack in ATTACKS for shape in shapes)
    more = f"## {words} {{#best-practices}}\n{prose}\n\n## Templates\n- [{words}](templates/attacked.md)\n"
    return {
        "playbooks/attacked-md.md": text + more,
        "playbooks/attacked-md.fr.md": f"---\n{front}---\n## Steps\n\n### {words} {{#brief}}\n{prose}\n",
        "playbooks/templates/attacked.md": f"# {words}\n{prose}\n",
        "company/tools/broken.yml": f"name: [{words}\n",
    }


def _file(path: str, data: Mapping[str, Any]) -> str:
    kept = {key: value for key, value in data.items() if value is not None}
    mission = kept.pop("mission", "") if path.endswith(".md") else ""
    text = yaml.safe_dump(kept, allow_unicode=True, sort_keys=False)
    text = re.sub(r"(?m)'(\d{4}-\d\d-\d\d)'$", r"\1", text)
    return f"---\n{text}---\n{mission}\n" if path.endswith(".md") else text


_ONE_OF_EACH: Mapping[Any, str] = {
    Duration: "10 days",
    When: "D-10",
    datetime.date: "2027-01-12",
    Quarter: "2027-q1",
    Rhythm: "1 week",
    tuple[SeriesDay, ...]: "tue",
    GoalReference: "2027-q1/marketing/o1",
}


def filled(model: type[BaseModel], text: str) -> dict[str, Any]:
    """Every field of a model: its texts are `text`, the rest is what the model takes."""
    left_out = _LEFT_OUT if text == BUNDLES[-1] else _LEFT_OUT | _ENDS
    fields = {name: info for name, info in model.model_fields.items() if name not in left_out or info.is_required()}
    return {info.alias or name: _of(info.annotation, tuple(info.metadata), text) for name, info in fields.items()}


def _of(annotation: Any, marks: tuple[Any, ...], text: str) -> Any:  # noqa: ANN401, PLR0911 -- one line a type
    origin, args = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _of(args[0], (*args[1:], *marks), text)
    if origin in (Union, types.UnionType):
        return _of(next(arg for arg in args if arg is not type(None)), marks, text)
    if origin is list:
        return [_of(args[0], (), text)]
    if origin is dict:
        return {_of(args[0], (), text): _of(args[1], (), text)}
    if origin is Literal:
        return args[0]
    if annotation is Money:
        return {"amount": 1, "currency": "EUR", "per": "month"}
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return filled(annotation, text)
    if annotation in _ONE_OF_EACH:
        return _ONE_OF_EACH[annotation]
    if annotation is bool:
        return False
    return _text(marks, text) if annotation is str else 3


def _text(marks: tuple[Any, ...], text: str) -> str:
    """The attack, unless the field refers to a record or wants a form."""
    if references := [mark for mark in marks if isinstance(mark, PointsTo)]:
        return _KNOWN.get(references[0].kinds[0], "2027-q1/marketing/o1")
    if patterns := [str(pattern) for mark in marks if (pattern := getattr(mark, "pattern", None))]:
        return next(word for word in _FITTING if re.search(patterns[0], word))
    return f"https://example.com/{text}" if "_web_address" in str(marks) else text
