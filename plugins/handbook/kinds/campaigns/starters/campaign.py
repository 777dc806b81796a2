"""A campaign to begin with, from a playbook or from another campaign, and a day."""

import datetime
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import ClassVar

from handbook.kinds.campaigns.asked import must_serve
from handbook.kinds.campaigns.starters.campaign_copy import NOTHING, Kept, audience_of, kept_of
from handbook.loading.goals import find_goal, objectives
from handbook.loading.records import Handbook, Record
from handbook.locales.days import day_text
from handbook.model.campaign import Status
from handbook.model.playbook import Playbook
from handbook.model.quarter import Quarter
from handbook.planning.version import version_of
from handbook.starters.pointing import pointer
from handbook.starters.question import Question
from handbook.starters.wish import NamedRecord, Starter, Wish, person, words_of
from handbook.starters.yaml_text import flow, listed, money, one_line, quoted, scalar


@dataclass(frozen=True)
class NewCampaign(Wish):
    """A campaign to begin: the playbook or the campaign that it is made from, day D, and the person who runs it.

    `supports` are the goals that it serves, where they are known already; `follows` is the campaign before it.
    """

    kind: ClassVar = "campaign"
    example: ClassVar = "2027-04-webinar"

    source: str
    date: datetime.date
    owner: str | None = None
    title: str | None = None
    supports: tuple[str, ...] = ()
    status: Status = "draft"
    follows: str | None = None

    def named(self) -> Iterable[NamedRecord]:
        """What it is made from, and who runs it."""
        return (NamedRecord(("playbook", "campaign"), self.source), *person(self.owner))

    def refusal(self, handbook: Handbook) -> str | None:
        """A campaign whose playbook cannot be read is nothing to begin with, nor can it serve what is no goal."""
        playbook, words = self._playbook_id(handbook), words_of(handbook)
        if playbook not in handbook.playbooks:
            return words("refusal.broken-playbook", name=playbook)
        unknown = next((goal for goal in self.supports if find_goal(handbook, goal) is None), None)
        return words("ask.no-such-goal", goal=unknown) if unknown is not None else None

    def questions(self, handbook: Handbook) -> Iterable[Question]:
        """Who runs it, and which goal it serves, where an earlier campaign does not tell."""
        kept = self._kept(handbook)
        if not self.owner and not kept.owner:
            yield Question("owner", "ask.campaign-owner", _at_work(handbook), "person ID")
        if not self.supports and not kept.supports and must_serve(handbook, self._playbook_id(handbook)):
            goals, begin = _goals(handbook, self.date), f"okr {Quarter.of(self.date)}/TEAM"
            yield Question("supports", "ask.campaign-supports", goals, begin, is_list=True)

    def starter(self, handbook: Handbook) -> Starter:
        """The file, and what was taken from where."""
        words, kept = words_of(handbook), self._kept(handbook)
        playbook = handbook.playbooks[self._playbook_id(handbook)]
        text = "\n".join([*_lines(handbook, playbook, self, kept), ""])
        told = () if kept is NOTHING else (kept.note(words, self.follows or self.source),)
        return Starter(self.path(handbook), text, (*told, words("new.next", campaign=self.id)))

    def _kept(self, handbook: Handbook) -> Kept:
        """What an earlier campaign has to give: the one to run again everything, the one to go on from its audience."""
        if self.source not in handbook.playbooks:
            return kept_of(handbook, handbook.campaigns[self.source], self.date)
        return audience_of(handbook, handbook.campaigns[self.follows], self.date) if self.follows else NOTHING

    def _playbook_id(self, handbook: Handbook) -> str:
        campaign = None if self.source in handbook.playbooks else handbook.campaigns.get(self.source)
        return campaign.model.playbook if campaign else self.source


def _lines(handbook: Handbook, playbook: Record[Playbook], new: NewCampaign, kept: Kept) -> Iterator[str]:
    """The file, with a word to the beginner wherever something is left to say."""
    words, model = words_of(handbook), playbook.model
    yield f"title: {quoted(new.title or _own_title(handbook, kept.title or model.title, new.date))}"
    yield f"playbook: {playbook.id}"
    yield f"# {words('new.version', campaign=new.id)}"
    yield f'playbook_version: "{version_of(model)}"'
    if new.follows:
        yield f"follows: {new.follows}"
    yield f"date: {new.date.isoformat()}  # {words('new.day-d')}"
    yield from _dates(handbook, model, new, kept)
    yield f"status: {new.status}  # {words('new.status')}"
    owner = new.owner or kept.owner
    yield f"owner: {owner}" if owner else pointer(handbook, "owner", None, words("new.owner"), "person")
    yield from _options(handbook, model, kept)
    yield from kept.facts
    goals = new.supports or kept.supports
    if goals or must_serve(handbook, playbook.id):
        yield f"# {words('new.serves' if goals else 'new.supports')}"
        yield f"supports: {listed(goals)}" if goals else f"# supports: [{next(iter(_goals(handbook, new.date)), '')}]"
    yield from kept.people or _people(handbook, model)
    yield f"# {words('new.budget')}"
    planned = kept.budget or model.budget
    yield f"budget: {{planned: {money(planned)}}}" if planned else "# budget: {planned: 1000 EUR}"
    yield f"# {words('new.steps')}"
    yield from kept.steps or ("# steps:", f"#   {_a_step(model)}: {{when: D-28, reason: {words('new.reason')}}}")


def _own_title(handbook: Handbook, title: str, day: datetime.date) -> str:
    """The title, with its month where another campaign has it already: `Webinar, March 2027`."""
    campaigns, language = [one.model for one in handbook.campaigns.values()], handbook.settings.languages[0]
    if all(one.title != title for one in campaigns):
        return title
    months = (f", {day_text(one.date, 'month-year', language)}" for one in campaigns)
    plain = next((title.removesuffix(month) for month in months if title.endswith(month)), title)
    return f"{plain}, {day_text(day, 'month-year', language)}"


def _dates(handbook: Handbook, playbook: Playbook, new: NewCampaign, kept: Kept) -> Iterator[str]:
    """A day for each anchor that the playbook counts from: that of the former campaign moved along, else day D."""
    steps = {step.id for step in playbook.steps}
    anchors = [step.when.anchor for step in playbook.steps if step.when.anchor not in ("D", *steps)]
    days = {**dict.fromkeys(anchors, new.date), **kept.dates}
    if days:
        yield f"# {words_of(handbook)('new.dates')}"
        yield f"dates: {flow(days)}"


def _options(handbook: Handbook, playbook: Playbook, kept: Kept) -> Iterator[str]:
    """Each option with the choice made before or the playbook's first one, and all choices beside it."""
    words = words_of(handbook)
    if playbook.options:
        yield "options:"
    for option, choices in playbook.options.items():
        named = one_line(", ".join(scalar(choice) for choice in choices))
        chosen = kept.options.get(option, choices[0])
        yield f"  {option}: {scalar(chosen)}  # {words('new.choices', choices=named)}"


def _people(handbook: Handbook, playbook: Playbook) -> Iterator[str]:
    """The roles of the steps in their order, each with the person who fills it by default."""
    words = words_of(handbook)
    named = (name for step in playbook.steps for name in (step.owner or playbook.owner, step.approver))
    roles = dict.fromkeys(name for name in named if name and name in handbook.roles)
    if roles:
        yield f"# {words('new.people')}"
        yield "# people:"
    for role in roles:
        yield f"#   {role}: {handbook.roles[role].model.person or words('new.nobody')}"


def _goals(handbook: Handbook, day: datetime.date) -> Mapping[str, str]:
    """The objectives of the event's quarter with their titles, a team's before the company's.

    Where that quarter has none yet, those of the one before, in which its first steps are likely to lie.
    """
    own = Quarter.of(day)
    there = [goal for goal in objectives(handbook) if not goal.is_dropped and goal.quarter in (own, own.previous)]
    latest = max((goal.quarter for goal in there), default=own)
    goals = [goal for goal in there if goal.quarter == latest]
    goals.sort(key=lambda goal: goal.objective.supports is None)
    return {goal.objective_ref: goal.objective.title for goal in goals}


def _at_work(handbook: Handbook) -> Mapping[str, str]:
    """The people who have not left."""
    return {record.id: record.name for record in handbook.people.values() if record.model.left is None}


def _a_step(playbook: Playbook) -> str:
    return playbook.steps[0].id if playbook.steps else "brief"
