"""What is different about goals: targets and whether somebody said why, how far they have come, what came and went."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import cached_property

from handbook.changes.change import Change, Detail, Quantity, Share, Title, Weight
from handbook.changes.fields import Side, field_changes
from handbook.changes.matching import matched
from handbook.changes.pairing import Pair
from handbook.changes.records import change_of, other_fields, removed, renamed, said_of_users, titles, users_of
from handbook.changes.state import State, quarter_of
from handbook.loading.goals import find_goal
from handbook.loading.records import Record
from handbook.model.days import Days
from handbook.model.goal_reference import GoalReference
from handbook.model.okrs import Dropped, KeyResult, Objective, Okrs
from handbook.planning.goal_moves import POSTS, Reasons, number_of, rewritten_reasons
from handbook.planning.scores import key_result_score

_TOLD = ("id", "title", "key_results", "changes", "dropped")
_TOLD_OF_A_RESULT = ("id", "title", "current", "as_of", "dropped", *POSTS)


def okr_changes(pair: Pair, old: State, new: State) -> Iterator[Change]:
    """The sentences about one team's goals in one quarter."""
    before = old.handbook.okrs[pair.old.id] if pair.old else None
    after = new.handbook.okrs[pair.new.id] if pair.new else None
    if before and after:
        yield from renamed(pair, new)
        yield from _Goals(before, after, old, new).changes()
        yield from other_fields(pair, old, new, ("team", "objectives"))
    elif before:
        yield _file_removed(before, old, new)
    elif after:
        goals = titles([Title(objective.title) for objective in after.model.objectives])
        yield change_of(after, new, "goals-new", "notable", goals)


def _file_removed(before: Record[Okrs], old: State, new: State) -> Change:
    gone = removed(before, old, new)
    is_given_up = gone.path is None and _is_running(before, new)
    return replace(gone, what=f"goals-{gone.what}-inside", weight="serious") if is_given_up else gone


def _is_running(goals: Record[Okrs], state: State) -> bool:
    """Whether the quarter has begun and is not over: what is given up in it is said with its reason."""
    return _days(goals, state).hold(state.today)


def _is_over(goals: Record[Okrs], state: State) -> bool:
    return _days(goals, state).last < state.today


def _days(goals: Record[Okrs], state: State) -> Days:
    return state.handbook.years.days(GoalReference(goals.id).quarter)


@dataclass(frozen=True)
class _Goals:
    """The goals of one team in one quarter, on both sides."""

    before: Record[Okrs]
    after: Record[Okrs]
    old: State
    new: State

    def changes(self) -> Iterator[Change]:
        """In the order of the goals as they are now, those that are gone last."""
        for was, now in matched(self.before.model.objectives, self.after.model.objectives):
            if was and now:
                yield from self._objective(was, now)
            elif now:
                yield self._say("objective-new", "notable", now)
            elif was:
                yield self._removed("objective-removed", was, was.id)

    def _objective(self, was: Objective, now: Objective) -> Iterator[Change]:
        yield from self._new_id(now.id, now)
        if was.title != now.title:
            yield self._say("objective-retitled", "notable", now, old=Title(was.title))
        yield from self._dropped(was, now)
        if details := field_changes(self._side(was, self.old), self._side(now, self.new), _TOLD):
            yield self._say("objective-fields", "small", now, details)
        yield from self._rewritten_reasons(was, now)
        for old, new in matched(was.key_results, now.key_results):
            if old and new:
                yield from self._result(old, new, was, now)
            elif new:
                yield self._say("result-new", "notable", now, result=Title(new.title), target=_amount(new.target, new))
            elif old:
                yield self._removed("result-removed", old, f"{was.id}/{old.id}")

    def _result(self, old: KeyResult, new: KeyResult, was: Objective, now: Objective) -> Iterator[Change]:
        yield from self._new_id(f"{now.id}/{new.id}", new)
        if old.title != new.title:
            yield self._say("objective-retitled", "notable", new, old=Title(old.title))
        yield from self._dropped(old, new)
        yield from self._numbers(old, new, was, now)
        if old.current != new.current:
            scores = [None if score is None else Share(score) for score in map(key_result_score, (old, new))]
            was_now = _amount(old.current, old), _amount(new.current, new)
            what = "progress" if None in scores else "progress-score"
            if new.keep and scores[1]:
                what = "progress-held" if scores[1].value == 1 else "progress-not-held"
            yield self._say(
                what, "small", new, old=was_now[0], new=was_now[1], old_score=scores[0], new_score=scores[1]
            )
        if details := field_changes(self._side(old, self.old), self._side(new, self.new), _TOLD_OF_A_RESULT):
            yield self._say("objective-fields", "small", new, details)

    def _dropped(self, old: Objective | KeyResult, new: Objective | KeyResult) -> Iterator[Change]:
        if old.dropped and new.dropped:
            yield from self._dropped_otherwise(new, old.dropped, new.dropped)
        elif new.dropped:
            yield self._say("goal-dropped", "serious", new, day=new.dropped.date, reason=new.dropped.reason)
        elif old.dropped and not new.dropped:
            yield self._say("goal-taken-up", "notable", new)

    def _dropped_otherwise(self, goal: Objective | KeyResult, was: Dropped, now: Dropped) -> Iterator[Change]:
        """What the file says now of an end that is no news."""
        if was.date != now.date:
            yield self._say("goal-dropped-day", "notable", goal, old=was.date, new=now.date)
        if was.reason != now.reason:
            yield self._say("goal-dropped-reason", "notable", goal, day=now.date, reason=now.reason)

    def _rewritten_reasons(self, was: Objective, now: Objective) -> Iterator[Change]:
        """Reasons of earlier changes that are other than before, or gone: nobody can ask any more why it was done."""
        for old, new in rewritten_reasons(was, now).items():
            what, weight = ("reason-rewritten", "notable") if new else ("reason-removed", "serious")
            yield self._say(what, weight, now, day=old.date, about=old.what, reason=(new or old).reason)

    def _numbers(self, old: KeyResult, new: KeyResult, was: Objective, now: Objective) -> Iterator[Change]:
        for post in POSTS:
            before, after = number_of(old, post), number_of(new, post)
            if before is None and after is not None:
                yield self._say(f"{post}-known", "small", new, new=_amount(after, new))
            elif before != after:
                known = frozenset([*was.changes, *filter(None, rewritten_reasons(was, now).values())])
                entry = self._reasons(now).explanation(after, new, known, self._first_day)
                is_early = entry is None and self._first_day == date.min
                what, weight = ("moved", "notable") if entry else ("moved-unexplained", "serious")
                what, weight = (f"{post}-moved-early", "notable") if is_early else (f"{post}-{what}", weight)
                amounts = _amount(before, old), _amount(after, new)
                yield self._say(what, weight, new, old=amounts[0], new=amounts[1], reason=entry and entry.reason)

    def _reasons(self, now: Objective) -> Reasons:
        if now.id not in self._known_reasons:
            self._known_reasons[now.id] = Reasons(now)
        return self._known_reasons[now.id]

    @cached_property
    def _known_reasons(self) -> dict[str, Reasons]:
        return {}

    @property
    def _first_day(self) -> date:
        """The day from which reasons count: that of the quarter, once it has begun."""
        first_day = _days(self.after, self.new).first
        return first_day if first_day <= self.new.today else date.min

    def _removed(self, what: str, goal: Objective | KeyResult, inside: str) -> Change:
        """What is gone, with what still serves it."""
        users = users_of("objective", f"{self.after.id}/{inside}", self.new)
        is_inside, is_over = _is_running(self.after, self.new), _is_over(self.after, self.new)
        what = f"{what}{'-inside' if is_inside else ''}{'-in-use' if users else ''}"
        weight = "notable" if is_over and not users else "serious"
        change = self._say(
            what, weight, goal, (*users, *self._of_objective(goal)), count=sum(each.count for each in users)
        )
        return replace(change, says=said_of_users("objective", f"{self.after.id}/{inside}", self.new))

    def _of_objective(self, goal: Objective | KeyResult) -> Iterator[Detail]:
        """Whose objective is gone, and what it was measured by."""
        if isinstance(goal, Objective):
            if goal.owner:
                yield Detail("goal-owner", {"name": self.old.name(("person",), goal.owner)})
            if results := tuple(Title(result.title) for result in goal.key_results):
                yield Detail("goal-results", {"count": len(results), "titles": results})

    def _new_id(self, inside: str, goal: Objective | KeyResult) -> Iterator[Change]:
        """Another id than before; the key results of an objective with another id need no sentence of their own."""
        was = self.new.former.get(("objective", f"{self.after.id}/{inside}"))
        if was and was.rpartition("/")[2] != goal.id:
            had, has = self._name_of_heir(f"{self.after.id}/{inside}"), find_goal(self.new.handbook, was)
            users = () if has else users_of("objective", was, self.new)
            own = has and Title((has.key_result or has.objective).title)
            what, weight, name = (
                ("goal-id-in-use", "serious", None)
                if users
                else (f"goal-id{'-taken' if had else '-given' if own else ''}", "notable", had or own)
            )
            change = self._say(what, weight, goal, users, old=GoalReference(was).inside, new=inside, name=name)
            yield replace(change, says=said_of_users("objective", was, self.new) if users else ())

    def _name_of_heir(self, former: str) -> Title | None:
        """What had an id before that is another's now."""
        heir = self.new.heir("objective", former)
        return self.old.name(("objective",), heir) if heir else None

    def _side(self, goal: Objective | KeyResult, state: State) -> Side:
        return Side.within(goal, state, quarter_of(self.after))

    def _say(
        self,
        what: str,
        weight: Weight,
        goal: Objective | KeyResult,
        details: tuple[Detail, ...] = (),
        **facts: object,
    ) -> Change:
        return change_of(self.after, self.new, what, weight, details, goal=Title(goal.title), **facts)


def _amount(number: Decimal | None, result: KeyResult) -> Quantity | Decimal | None:
    """A number with its unit, where it has one."""
    return Quantity(number, result.unit) if number is not None and result.unit else number
