"""The steps of all playbooks, and the headings that explain them."""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from handbook.diagnostics.finding import Finding, Rule
from handbook.loading.playbook_file import is_translation
from handbook.loading.records import Record
from handbook.model.playbook import Playbook, Step
from handbook.model.sections import RETROPLAN, STEPS
from handbook.rules.context import Context


class StepPlace(NamedTuple):
    """A step of a playbook, and its position in the retroplan."""

    record: Record[Playbook]
    position: int
    step: Step

    def finding(self, rule: Rule, /, **params: object) -> Finding:
        """A finding at the id of the step, which is the fact `step`."""
        route = ("steps", self.position, "id")
        return rule.of(self.record.source, route, key=False, hint=None, step=self.step.id, **params)


def steps_of_all(context: Context) -> Iterator[StepPlace]:
    """Every step of every playbook, in the order of the files."""
    for record in context.handbook.playbooks.values():
        for position, step in enumerate(record.model.steps):
            yield StepPlace(record, position, step)


def dates_by_playbook(context: Context) -> Mapping[str, set[str]]:
    """Playbook -> the names of all dates that its campaigns set."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for record in context.handbook.runs.values():
        found[record.model.playbook] |= record.model.dates.keys()
    return found


def mentions_of_steps(record: Record[Playbook]) -> Counter[str]:
    """How often headings, `after` and `when` of a playbook name each step, or what should be one."""
    steps = record.model.steps
    named = [name for step in steps for name in (*step.after, *step.when.anchors)]
    return Counter([*record.source.headings, *named])


def step_called(playbook: Record[Playbook], typed: str) -> str | None:
    """The only step whose heading is this text, or begins with it."""
    return id_called(((step.title or "", step.id) for step in playbook.model.steps), typed)


def id_called(titles: Iterable[tuple[str, str]], typed: str) -> str | None:
    """Of titles with their ids, the id of the only one that is this text, begins with it, or has its words."""
    words, named = _words(typed), [(_words(title), name) for title, name in titles]
    same = [name for title, name in named if title == words]
    begun = [name for title, name in named if len(words) > 1 and title[: len(words)] == words]
    turned = [name for title, name in named if sorted(title) == sorted(words)]
    found = same or begun or turned
    return found[0] if len(found) == 1 and words else None


def _words(title: str) -> Sequence[str]:
    """Its words without capitals and accents."""
    letters = (sign for sign in unicodedata.normalize("NFKD", title) if not unicodedata.combining(sign))
    return re.findall(r"[^\W_]+", "".join(letters).casefold())


def missing(finding: Finding, playbook: Record[Playbook], step: str) -> Finding:
    """One of the findings about a step that a playbook does not have: what the playbook itself says leads.

    Where it says nothing of it, a translation of it leads. Where two of its steps have one id, the step that is missing
    is one of them.
    """
    path, has_twins = playbook.source.path, len(playbook.steps) < len(playbook.model.steps)
    leads = (finding.path == path or _is_only_translated(finding, playbook, step)) and not has_twins
    return finding.about(topic_of(path, "" if has_twins else step), leads=leads)


def _is_only_translated(finding: Finding, playbook: Record[Playbook], step: str) -> bool:
    """Whether a finding is about a translation, and the playbook itself says nothing of the step."""
    return is_translation(finding.path) and not mentions_of_steps(playbook)[step]


def topic_of(path: str, step: str = "") -> str:
    """What findings about a step that is missing in a playbook complain of; without one, of two steps of one id."""
    return f"{path} {step}"


def topic_of_option(path: str, option: str, choice: str = "") -> str:
    """What findings about an option that a playbook does not offer complain of, or about a choice of one."""
    return f"{path} options {option} {choice}"


def required_milestones(context: Context, playbook: Playbook) -> list[str]:
    """The names of the milestones that playbooks of this type must have, those of all playbooks first."""
    required = context.handbook.settings.playbooks.required_steps
    return [*dict.fromkeys([*required.get("all", ()), *required.get(playbook.type, ())])]


def is_written(playbook: Playbook, section: str) -> bool:
    """Whether a section is there and says something: for steps their how-tos, for the retroplan its steps."""
    if section == RETROPLAN:
        return bool(playbook.steps)
    found = playbook.sections.get(section)
    return bool(found and found.text) or (section == STEPS and any(step.how for step in playbook.steps))


def orphan_headings(record: Record[Playbook]) -> list[str]:
    """The ids of how-to headings that no step has; none where there is no step at all."""
    steps = {step.id for step in record.model.steps}
    return [name for name in record.source.headings if name not in steps] if steps else []
