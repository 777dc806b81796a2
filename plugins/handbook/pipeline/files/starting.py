"""`new`: the file of a wish, written where there is none yet."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol

from handbook.diagnostics.words import shown
from handbook.loading.folder import settings_of
from handbook.loading.on_demand import open_handbook
from handbook.loading.records import Handbook
from handbook.loading.schemas import schema_path
from handbook.locales import Wording, wording
from handbook.model.references import KindName
from handbook.pipeline.answers.naming import meant
from handbook.pipeline.files.writing import way_out, write_new
from handbook.starters.modeline import modeline
from handbook.starters.question import Question
from handbook.starters.wish import NamedRecord, Starter, Wish, called_so, id_of, words_of


@dataclass(frozen=True)
class NotStarted:
    """Why nothing was written, in one sentence."""

    reason: str


class Person(Protocol):
    """Somebody who can be asked before anything is written."""

    def agrees(self, question: str) -> bool:
        """Whether the answer is yes."""
        ...

    def answer(self, question: Question, words: Wording) -> str:
        """One of the answers that there are."""
        ...

    def types(self, asked: str) -> str:
        """What is typed instead of what was offered."""
        ...


def start(root: Path, wish: Wish, person: Person | None = None) -> Starter | NotStarted:
    """Write the file of a new record; one that is there already is never touched.

    A name in the place of an id, and what the file cannot be without, are asked before; where nobody can be asked, the
    command has to say it.
    """
    handbook = open_handbook(root)
    wish = _by_ids(handbook, _with_id(wish, words_of(handbook), person))
    if reason := refusal(handbook, wish):
        return NotStarted(reason)
    for question in wish.questions(handbook):
        answer = _answer(question, words_of(handbook), person)
        if isinstance(answer, NotStarted):
            return answer
        wish = wish.answered(question, answer)
    return write_starter(root, wish.kind, wish.starter(handbook))


def _with_id(wish: Wish, words: Wording, person: Person | None) -> Wish:
    """The wish with the id that is made of a name, where the person agrees, else with the one that is typed then."""
    offered = wish.offered() if wish.rule and person else None
    if person is None or offered is None or person.agrees(words("ask.id", typed=wish.id, id=offered.id)):
        return offered or wish
    return replace(offered, id=person.types(words("ask.own-id")))


def _by_ids(handbook: Handbook, wish: Wish) -> Wish:
    """The wish with the ids of those that it names as people call them, where only one is called that."""
    for named in () if wish.rule else wish.named():
        called = [] if _is_there(handbook, named) else called_so(_known(handbook, named), named.id)
        if len(called) == 1:
            wish = wish.naming(called[0], instead=named.id)
    return wish


def _answer(question: Question, words: Wording, person: Person | None) -> str | NotStarted:
    """The only answer there is needs no asking."""
    asked = words(question.asked, field=question.label or question.field)
    if not question.answers:
        return NotStarted(f"{asked} {words('ask.begin', command=f'handbook new {question.begin}')}")
    if len(question.answers) == 1:
        return next(iter(question.answers))
    if person:
        return person.answer(question, words)
    if question.may_guess:
        return next(iter(question.answers))
    choices = ", ".join(shown(question.answers))
    return NotStarted(f"{asked} {words('ask.option', option=question.option, choices=choices)}")


def write_starter(root: Path, kind: KindName, starter: Starter) -> Starter | NotStarted:
    """Write a file that is not there yet, with its line for editors; give it as it was written."""
    folder, words = (root / starter.path).parent, wording(settings_of(root)[0].languages[0])
    if out := way_out(root, folder.relative_to(root).as_posix()):
        return NotStarted(words("refusal.link-out", path=out))
    starter = with_modeline(root, kind, starter)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        write_new(root / starter.path, starter.text.encode())
    except FileExistsError:
        return NotStarted(words("refusal.there-already", path=starter.path))
    except OSError as error:
        return NotStarted(words("refusal.not-written", path=starter.path, reason=error.strerror or error))
    return starter


def with_modeline(root: Path, kind: KindName, starter: Starter) -> Starter:
    """The file with a line for editors on top, where it is YAML and the handbook has its schema."""
    if not starter.path.endswith(".yml") or not (root / schema_path(kind)).is_file():
        return starter
    line = modeline(starter.path, kind)
    text = starter.text if starter.text.startswith(line) else f"{line}\n{starter.text}"
    return Starter(starter.path, text, starter.notes)


def refusal(handbook: Handbook, wish: Wish) -> str | None:
    """What is wrong with the wish, if anything is."""
    words = words_of(handbook)
    if wish.rule:
        offered = wish.offered()
        example = offered.id if offered else wish.example
        return words("refusal.no-id", typed=wish.id, rule=words(wish.rule), example=example)
    if there := handbook.ids[wish.kind].get(wish.id):
        return words("refusal.there-already", path=there)
    return next(_missing(handbook, wish), None) or wish.refusal(handbook)


def _missing(handbook: Handbook, wish: Wish) -> Iterator[str]:
    """A sentence for each record that is named and cannot be used."""
    for named in wish.named():
        if not _is_there(handbook, named):
            yield _sentence(handbook, named, _known(handbook, named))


def _is_there(handbook: Handbook, named: NamedRecord) -> bool:
    """Whether a record has the id that was typed; the others are not read for that."""
    return any(named.id in handbook.groups.get(kind, {}) for kind in named.kinds)


def _known(handbook: Handbook, named: NamedRecord) -> Mapping[str, str]:
    """Id -> name of each record that can be meant."""
    groups = (handbook.groups.get(kind, {}) for kind in named.kinds)
    return {record.id: record.name for group in groups for record in group.values()}


def _sentence(handbook: Handbook, named: NamedRecord, known: Mapping[str, str]) -> str:
    words = words_of(handbook)
    for kind in named.kinds:
        if named.id in handbook.ids[kind]:
            return words("refusal.unreadable-file", path=handbook.ids[kind][named.id])
    run = handbook.runs.get(named.id) if "campaign" in named.kinds else None
    if run and run.part_of:
        return words("refusal.is-date", name=named.id, series=run.part_of)
    called = called_so(known, named.id)
    if len(called) > 1:
        return words("refusal.several-called", name=named.id, choices=", ".join(shown(called)))
    if "person" not in named.kinds and (who := _person_called(handbook, named.id)):
        roles = [
            record.id for record in handbook.roles.values() if record.model.person == who and named.kinds == ("role",)
        ]
        told = words("refusal.has-roles", roles=", ".join(roles)) if roles else ""
        return words("refusal.is-person", name=named.id, kinds=_spoken(named, words)) + told
    key = "refusal.nobody" if named.kinds == ("person",) else "refusal.none-called"
    is_other = any(named.id in ids for ids in handbook.ids.values())
    begun = "" if is_other else id_of(named.id)
    first = words("refusal.begin-first", command=f"handbook new {named.kinds[0]} {begun}") if begun else ""
    return words(key, name=named.id, kinds=_spoken(named, words)) + (
        meant(next(iter(called), named.id), known, words) or first
    )


def _spoken(named: NamedRecord, words: Wording) -> str:
    """The kinds that it may be of."""
    return words("refusal.or").join(words.known(f"refusal.kind-{kind}", kind) for kind in named.kinds)


def _person_called(handbook: Handbook, typed: str) -> str | None:
    """Whoever has this id or this name."""
    called = (
        record.id for record in handbook.people.values() if typed.casefold() in (record.id, record.name.casefold())
    )
    return next(called, None)
