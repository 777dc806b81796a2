"""What is different about a playbook: its steps, their offsets and owners, its sections, its prose."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final, cast

from handbook.changes.change import Change, Counted, Detail, FileAt, Route, Said, Title, Tongue, Weight
from handbook.changes.fields import Side, field_changes
from handbook.changes.matching import matched
from handbook.changes.pairing import Pair
from handbook.changes.records import change_of, other_fields, removed, renamed, retitled, titles
from handbook.changes.renamed_steps import still_named
from handbook.changes.state import State
from handbook.loading.records import Record
from handbook.model.playbook import Playbook, Section, Step
from handbook.planning.version import version_of

_CHANGED: Final = "playbook-changed"
"""The rule that tells of a campaign that its playbook has changed."""
_TOLD = ("title", "intro", "steps", "sections")
_TOLD_OF_A_STEP = ("id", "title", "how")


def playbook_changes(pair: Pair, old: State, new: State) -> Iterator[Change]:
    """The sentences about one playbook."""
    before = old.handbook.playbooks[pair.old.id] if pair.old else None
    after = new.handbook.playbooks[pair.new.id] if pair.new else None
    if before and after:
        yield from renamed(pair, new)
        yield from retitled(pair, old, new)
        says = _said_of_followers(before, after, old, new)
        for change in (*_Texts(before, after, old, new).changes(), *other_fields(pair, old, new, _TOLD)):
            yield replace(change, says=says)
    elif before:
        yield removed(before, old, new)
    elif after:
        yield change_of(after, new, "playbook-new", count=len(after.model.steps))


def _said_of_followers(before: Record[Playbook], after: Record[Playbook], old: State, new: State) -> tuple[Said, ...]:
    """What the check says of each campaign whose playbook changes: how, is told here and with the campaign."""
    if version_of(before.model) == version_of(after.model) and not new.renamed_steps(after.id):
        return ()
    pairs = ((old.handbook.campaigns.get(name), record) for name, record in new.handbook.campaigns.items())
    both = [(was.model, now) for was, now in pairs if was and now.model.playbook == after.id]
    followers = [now for was, now in both if was.playbook_version == now.model.playbook_version]
    return tuple(Said(follower.source.path, _CHANGED) for follower in followers)


@dataclass(frozen=True)
class _Texts:
    """The steps and sections of a playbook on both sides."""

    before: Record[Playbook]
    after: Record[Playbook]
    old: State
    new: State

    def changes(self) -> Iterator[Change]:
        """What came and went, then what is different about the rest."""
        yield from self._steps()
        if self.before.model.intro != self.after.model.intro:
            yield change_of(self.after, self.new, "intro-changed", "small")
        yield from self._sections(self.before.model.sections, self.after.model.sections)
        yield from self._translations()

    def _steps(self) -> Iterator[Change]:
        pairs = list(matched(self.before.model.steps, self.after.model.steps))
        both = [(was, now) for was, now in pairs if was and now]
        gone = [self.old.playbook_step(self.before, was.id) for was, now in pairs if was and not now]
        rewritten = [self._title(now) for was, now in both if was.how != now.how]
        yield from self._say("playbook-steps-added", [self._added(now) for was, now in pairs if now and not was])
        yield from self._say("playbook-steps-removed", titles(gone))
        yield from self._new_ids()
        titled = [self._retitled(was, now) for was, now in both if was.title != now.title]
        yield from self._say("steps-retitled", titled)
        fields = [detail for was, now in both for detail in self._fields(was, now)]
        yield from self._say("steps-changed", _of_several(fields))
        yield from self._say("how-rewritten", titles(rewritten), "small")

    def _sections(self, was: Mapping[str, Section], now: Mapping[str, Section]) -> Iterator[Change]:
        came = [Title(section.title) for name, section in now.items() if name not in was]
        went = [Title(section.title) for name, section in was.items() if name not in now]
        rewritten = [Title(section.title) for name, section in now.items() if name in was and was[name] != section]
        yield from self._say("sections-added", titles(came))
        yield from self._say("sections-removed", titles(went))
        yield from self._say("sections-rewritten", titles(rewritten), "small")

    def _translations(self) -> Iterator[Change]:
        was, now = self.before.translations, self.after.translations
        for language in sorted({*was, *now}):
            if was.get(language) != now.get(language) and self._is_read(language):
                yield from self._translation(language)

    def _translation(self, language: str) -> Iterator[Change]:
        """What became of a translation; where the playbook has another name, it may have been left behind."""
        was, now = self.before.translations, self.after.translations
        is_anothers = self._is_anothers(language)
        former = self.new.former.get(("playbook", self.after.id))
        left_behind = f"playbooks/{former}.{language}.md"
        if (language not in now or is_anothers) and left_behind in self.new.handbook.sources:
            facts = {"language": Tongue(language), "place": FileAt(left_behind, is_there=True)}
            yield replace(change_of(self.after, self.new, "translation-former", "serious"), facts=facts)
        elif not is_anothers:
            what = "rewritten" if language in was and language in now else "new" if language in now else "removed"
            yield change_of(self.after, self.new, f"translation-{what}", "small", language=Tongue(language))

    def _is_anothers(self, language: str) -> bool:
        """Whether a translation is that of the playbook that had this one's name, which left it behind."""
        text, former = self.after.translations.get(language), self.new.former.items()
        others = [now for (kind, now), was in former if kind == "playbook" and was == self.after.id]
        then = (self.old.handbook.playbooks[other].translations for other in others)
        return text is not None and any(translations.get(language) == text for translations in then)

    def _is_read(self, language: str) -> bool:
        """Whether nothing is wrong with the file of a translation on either side."""
        for state, record in ((self.old, self.before), (self.new, self.after)):
            source = state.handbook.sources.get(f"{record.source.path.removesuffix('.md')}.{language}.md")
            if source and not (source.is_whole and language in record.translations):
                return False
        return True

    def _say(self, what: str, details: Sequence[Detail], weight: Weight = "notable") -> Iterator[Change]:
        if details:
            yield change_of(self.after, self.new, what, weight, tuple(details), count=len(details))

    def _title(self, step: Step) -> Title:
        return self.new.playbook_step(self.after, step.id)

    def _added(self, step: Step) -> Detail:
        facts = {"title": self._title(step), "when": step.when.text}
        if owner := step.owner or self.after.model.owner:
            return Detail("step-when-by", {**facts, "name": self.new.name(("role", "person"), owner)})
        return Detail("step-when", facts)

    def _new_ids(self) -> Iterator[Change]:
        details = [self._new_id(was, now) for was, now in self.new.renamed_steps(self.after.id).items()]
        are_named = any(detail.what == "step-id-in-use" for detail in details)
        yield from self._say("steps-new-id", details, "serious" if are_named else "notable")

    def _new_id(self, was: str, now: str) -> Detail:
        """Another id, and the campaigns that still say the old one."""
        facts = {"title": self.new.playbook_step(self.after, now), "old": was, "new": now}
        campaigns = [each for each in self.new.handbook.campaigns.values() if each.model.playbook == self.after.id]
        users = [self.new.title(each) for each in campaigns if still_named(each.model, {was: now}, self.after.model)]
        if not users:
            return Detail("step-id", facts)
        return Detail("step-id-in-use", {**facts, "files": Counted("campaign", len(users)), "titles": tuple(users)})

    def _retitled(self, was: Step, now: Step) -> Detail:
        return Detail("step-title", {"old": Title(was.title or was.id), "title": Title(now.title or now.id)})

    def _fields(self, was: Step, now: Step) -> tuple[Detail, ...]:
        sides = _side(was, self.before, self.old), _side(now, self.after, self.new)
        return field_changes(*sides, _TOLD_OF_A_STEP, (self._title(now),))


def _of_several(details: Sequence[Detail]) -> list[Detail]:
    """The differences, with one for all steps in which one field says the same instead of the same."""
    groups: dict[tuple[object, ...], list[Detail]] = {}
    for place, detail in enumerate(details):
        route = cast("Route", detail.facts["field"]).parts
        is_plain = detail.what == "field" and len(route) == len(("step", "field"))
        key = (route[1], *map(str, (detail.facts["old"], detail.facts["new"]))) if is_plain else (place,)
        groups.setdefault(key, []).append(detail)
    return [_joined(group) if len(group) > 1 else group[0] for group in groups.values()]


def _joined(group: Sequence[Detail]) -> Detail:
    routes = [cast("Route", detail.facts["field"]).parts for detail in group]
    facts = {**group[0].facts, "field": Route(routes[0][1:]), "titles": tuple(step for step, _ in routes)}
    return Detail("field-of-steps", {**facts, "count": len(group)})


def _side(step: Step, playbook: Record[Playbook], state: State) -> Side:
    """A step, with what it comes after by title."""
    side = Side.within(step, state)
    before = {(("after", place), False): state.playbook_step(playbook, name) for place, name in enumerate(step.after)}
    return replace(side, names={**side.names, **before})
