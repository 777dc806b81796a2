"""A campaign to begin with, from a playbook or from another campaign, and a day."""

import datetime
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import ClassVar

from handbook.kinds.campaigns.asked import must_serve
from handbook.kinds.campaigns.starters.campaign_copy import NOTHING, Kept, audience_of, kept_of
from handbook.loading.goals import find_goal, objectives
from handbook.loading.records import Handbook, Record
from handbook.locales import Wording
from handbook.locales.days import day_text
from handbook.model.campaign import Status
from handbook.model.days import Days
from handbook.model.playbook import Playbook
from handbook.model.when import EVENT, LAST_DAY
from handbook.planning.schedule import plan_playbook
from handbook.planning.version import version_of
from handbook.rules.targets import COMPANY
from handbook.starters.pointing import pointer
from handbook.starters.question import Question
from handbook.starters.wish import NamedRecord, Starter, Wish, at_work, person, words_of
from handbook.starters.yaml_text import entry, flow, listed, money, one_line, quoted, scalar


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
        if unknown is not None:
            return words("ask.no-such-goal", goal=unknown)
        company, is_asked = f"{handbook.years.quarter_of(self.date)}/{COMPANY}", self._is_asked_for_goal(handbook)
        is_empty = is_asked and company in handbook.ids["okr"] and not self._goals(handbook)
        return words("ask.write-goals", path=handbook.ids["okr"][company]) if is_empty else None

    def questions(self, handbook: Handbook) -> Iterable[Question]:
        """Who runs it, and which goal it serves, where an earlier campaign does not tell."""
        if not self.owner and not self._kept(handbook).owner:
            yield Question("owner", "ask.campaign-owner", at_work(handbook), "person ID")
        if self._is_asked_for_goal(handbook):
            begin = f"okr {handbook.years.quarter_of(self.date)}/{COMPANY}"
            yield Question("supports", "ask.campaign-supports", self._goals(handbook), begin, is_list=True)

    def starter(self, handbook: Handbook) -> Starter:
        """The file, and what was taken from where."""
        words, kept = words_of(handbook), self._kept(handbook)
        playbook = handbook.playbooks[self._playbook_id(handbook)]
        text = "\n".join([*_lines(handbook, playbook, self, kept), ""])
        told = () if kept is NOTHING else (kept.note(words, self.follows or self.source),)
        source = None if self.source in handbook.playbooks else handbook.campaigns[self.source]
        once = (words("new.from-series", campaign=self.source),) if source and source.model.repeats else ()
        return Starter(self.path(handbook), text, (*told, *once, words("new.next", campaign=self.id)))

    def _kept(self, handbook: Handbook) -> Kept:
        """What an earlier campaign has to give: the one to run again everything, the one to go on from its audience."""
        if self.source not in handbook.playbooks:
            return kept_of(handbook, handbook.campaigns[self.source], self.date)
        return audience_of(handbook, handbook.campaigns[self.follows], self.date) if self.follows else NOTHING

    def _is_asked_for_goal(self, handbook: Handbook) -> bool:
        is_told = self.supports or self._kept(handbook).supports
        return not is_told and must_serve(handbook, self._playbook_id(handbook))

    def _goals(self, handbook: Handbook) -> Mapping[str, str]:
        """The objectives that it may serve, with their titles: those of the quarters in which it runs."""
        playbook = handbook.playbooks[self._playbook_id(handbook)].model
        steps = plan_playbook(playbook, self.date, handbook.settings, {}).steps
        return _goals(handbook, min((step.start for step in steps), default=self.date), self.date)

    def _playbook_id(self, handbook: Handbook) -> str:
        campaign = None if self.source in handbook.playbooks else handbook.campaigns.get(self.source)
        return campaign.model.playbook if campaign else self.source


def _lines(handbook: Handbook, playbook: Record[Playbook], new: NewCampaign, kept: Kept) -> Iterator[str]:
    """The file, with a word to the beginner wherever something is left to say."""
    words, model = words_of(handbook), playbook.model
    yield f"title: {quoted(new.title or _own_title(handbook, kept.title or model.title, new.date))}"
    yield f"playbook: {playbook.id}"
    yield f'playbook_version: "{version_of(model)}"  # {words("new.version", campaign=new.id)}'
    if new.follows:
        yield f"follows: {new.follows}"
    yield f"date: {new.date.isoformat()}  # {words('new.day-d')}"
    if kept.repeats:
        yield f"# {kept.repeats}  # {words('new.repeats')}"
    yield from _dates(handbook, model, new, kept)
    yield f"status: {new.status}  # {words('new.status')}"
    owner = new.owner or kept.owner
    yield f"owner: {owner}" if owner else pointer(handbook, "owner", None, words("new.owner"), "person")
    yield from _options(handbook, model, kept)
    yield from kept.facts
    goals = new.supports or kept.supports
    if goals or must_serve(handbook, playbook.id):
        note = words("new.serves" if goals else "new.supports")
        yield entry("supports", listed(goals) if goals else None, "", note)
    yield from kept.people or _people(handbook, model)
    planned = kept.budget or model.budget
    yield entry("budget", planned and f"{{planned: {money(planned)}}}", "{planned: 1000 EUR}", words("new.budget"))
    yield from _steps(model, kept, words)


def _steps(playbook: Playbook, kept: Kept, words: Wording) -> Iterator[str]:
    day = f"{words('new-playbook.day-d')}-28"
    example = ("# steps:", f"#   {_a_step(playbook)}: {{when: {day}, reason: {words('new.reason')}}}")
    first, *others = kept.steps or example
    yield f"{first}  # {words('new.steps')}"
    yield from others


def _own_title(handbook: Handbook, title: str, day: datetime.date) -> str:
    """The title, with its month where another campaign has it already: `Webinar, March 2027`."""
    campaigns, language = [one.model for one in handbook.campaigns.values()], handbook.settings.languages[0]
    if all(one.title != title for one in campaigns):
        return title
    months = (f", {day_text(one.day, 'month-year', language)}" for one in campaigns if one.day)
    plain = next((title.removesuffix(month) for month in months if title.endswith(month)), title)
    return f"{plain}, {day_text(day, 'month-year', language)}"


def _dates(handbook: Handbook, playbook: Playbook, new: NewCampaign, kept: Kept) -> Iterator[str]:
    """A day for each anchor that the playbook counts from: that of the former campaign moved along, else day D."""
    steps = {step.id for step in playbook.steps}
    known = {EVENT, *LAST_DAY, *steps}
    counted = ((step.id, anchor) for step in playbook.steps for anchor in step.when.anchors)
    anchors = [name for step, name in counted if name == step or name not in known]
    days = {**dict.fromkeys(anchors, new.date), **kept.dates}
    if days:
        yield f"dates: {flow(days)}  # {words_of(handbook)('new.dates')}"


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
        yield f"# people:  # {words('new.people')}"
    for role in roles:
        someone = handbook.roles[role].model.person
        yield f"#   {role}: {someone}" if someone else f"#   {role}:  # {words('new.nobody')}"


def _goals(handbook: Handbook, first: datetime.date, day: datetime.date) -> Mapping[str, str]:
    """The objectives of the event's quarter with their titles, a team's before the company's.

    Where that quarter has none yet, those of the latest one since the `first` step.
    """
    years = handbook.years
    begin, own = years.quarter_of(first), years.quarter_of(day)
    runs = Days(years.days(begin).first, years.days(own).last)
    there = [goal for goal in objectives(handbook) if not goal.is_dropped and runs.meet(years.days(goal.quarter))]
    latest = max(dict.fromkeys(goal.quarter for goal in there), default=own, key=years.order)
    goals = [goal for goal in there if goal.quarter == latest]
    goals.sort(key=lambda goal: goal.objective.supports is None)
    return {goal.objective_ref: goal.objective.title for goal in goals}


def _a_step(playbook: Playbook) -> str:
    return playbook.steps[0].id if playbook.steps else "brief"
