"""Names that lead nowhere: what every `unknown-…` rule shares."""

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from functools import cache
from pathlib import PurePosixPath

from handbook.diagnostics.finding import Basis, Finding, Located, Rule
from handbook.diagnostics.names import Names
from handbook.diagnostics.words import (
    CHOICES,
    CORRECTED,
    DID_YOU_MEAN,
    ONE_NAME,
    Words,
    shown,
    suggestion,
    surely_meant,
)
from handbook.loading.kinds import ID
from handbook.loading.playbook_file import slug
from handbook.model.references import KindName, Reference, Route, Target
from handbook.rules.context import Context, LostMention, Mention
from handbook.rules.spoken_names import called_alike, has_first_name, in_part, people_like, several_in, spoken_of
from handbook.rules.turned_round import turned_round

_BEGIN: Words = {
    "en": "bring its file back, or begin it: handbook new {kind} {id}",
    "fr": "remettez son fichier, ou commencez-le : handbook new {kind} {id}",
}
_LEFT: Words = {
    "en": "has this person left? Bring the file back and write `left:` in it; else begin it: handbook new person {id}",
    "fr": (
        "cette personne est-elle partie ? Remettez son fichier et écrivez-y `left:` ; sinon commencez-le : handbook "
        "new person {id}"
    ),
}
_ALIKE: Words = {
    "en": "did you mean '{nearest}'? If not, begin its file: handbook new {kind} {id}",
    "fr": "vouliez-vous dire « {nearest} » ? Sinon, commencez son fichier : handbook new {kind} {id}",
}
RENAMED: Words = {
    "en": "was it renamed to '{nearest}'? Then write that; else bring its file back",
    "fr": "a-t-il été renommé en « {nearest} » ? Alors écrivez-le ; sinon remettez son fichier",
}
"""A hint for what several miss, where one is there that nobody names."""
_CHOICES_OR_BEGIN: Words = {
    "en": "choose one of: {choices}; or begin its file: handbook new {kind} {id}",
    "fr": "au choix : {choices} ; ou commencez son fichier : handbook new {kind} {id}",
}
_THROUGH: Words = {
    "en": "'{id}' is {found}; did you mean '{nearest}'?",
    "fr": "« {id} » est {found} ; vouliez-vous dire « {nearest} » ?",
}
_NOBODY = frozenset(
    {
        "none",
        "nobody",
        "no one",
        "nothing",
        "n/a",
        "na",
        "tbd",
        "tbc",
        "?",
        "personne",
        "aucun",
        "aucune",
        "à définir",
        "a-definir",
        "sans",
    }
)
"""What says that there is none, or not yet."""
_LEAVE_OUT: Words = {
    "en": "where there is none, take it out; otherwise choose one of: {choices}",
    "fr": "s'il n'y en a pas, retirez-le ; sinon, au choix : {choices}",
}
_ARTICLE = re.compile(r"(?:the|our|le|la|les|notre|der|die|das)\s+|l'", re.IGNORECASE)
_SHORT = 2
"""Letters of a word that says nothing of what it is in a name."""
_OTHER_KIND: Words = {
    "en": "'{id}' is {found}; write {wanted}, one of: {choices}",
    "fr": "« {id} » est {found} ; écrivez {wanted}, au choix : {choices}",
}
_OTHER_OR_GONE: Words = {
    "en": "'{id}' is {found}; is {wanted} called so gone? Bring its file back; else choose one of: {choices}",
    "fr": "« {id} » est {found} ; {wanted} de ce nom manque-t-il ? Remettez son fichier ; sinon au choix : {choices}",
}


def unknown(
    rule: Rule,
    context: Context,
    target: Target,
    more: Callable[[tuple[Target, ...]], Mapping[str, object]] = lambda _: {},
) -> Iterator[Finding]:
    """A finding for each reference whose first choice of kind is `target` and whose id no file has.

    `more` gives further facts for the kinds that a reference may point to.
    """
    ids = context.handbook.ids

    @cache
    def known(kinds: tuple[Target, ...]) -> Names:
        dates = context.handbook.runs if "campaign" in kinds else ()
        return Names(frozenset((*(record_id for kind in kinds for record_id in ids.get(kind, ())), *dates)))

    uses = Counter(mention.reference.id for mention in context.names_of(target))
    places = Counter(name for _, name in {(each.path, each.reference.id) for each in context.names_of(target)})
    for mention in context.names_of(target):
        kinds, typed = mention.reference.kinds, mention.reference.id
        if kinds[0] == target and typed not in known(kinds):
            if turned := turned_round(context, mention):
                yield from [turned.finding(rule, **more(kinds))] if mention.reference.on_key else []
                continue
            found = _other_kind(context, typed) if known(kinds) else None
            if found and not (uses[typed] > 1 and _renamed(context, target, mention, typed)):
                other = spoken_of(context, kinds, typed)
                facts = {"found": found, "wanted": _name_of(context, target), "choices": shown(known(kinds))}
                is_gone = not other and places[typed] > 1
                hint = _THROUGH if other else _OTHER_OR_GONE if is_gone else _OTHER_KIND
                wrong = mention.finding(rule, hint=hint, nearest=other, **facts, **more(kinds))
                yield wrong.about(f"{target} {typed}", leads=True) if is_gone else wrong
            else:
                yield _nowhere(rule, context, mention, known(kinds), uses, more(kinds))


def _nowhere(  # noqa: PLR0913 -- a reference, and what it may mean
    rule: Rule,
    context: Context,
    mention: Mention | LostMention,
    known: Names,
    uses: Counter[str],
    more: Mapping[str, object],
) -> Finding:
    """The finding for a name that nothing has: a slip of another, or the name of a file that is missing."""
    reference, typed = mention.reference, mention.reference.id
    if typed.casefold() in _NOBODY:
        return mention.finding(rule, hint=_LEAVE_OUT, choices=shown(known), **more)
    named = (context.ids_by_name.get((kind, typed.casefold())) for kind in reference.kinds)
    called = next(filter(None, named), None)
    if not called and (people := called_alike(context, reference.kinds, typed)):
        return mention.finding(rule, hint=CHOICES, choices=shown(people), **more)
    alike = called or _spelled_out(typed, known) or surely_meant(typed, known)
    meant = a_slip(typed, alike, uses)
    is_missing = meant is None and ID.match(typed)
    if not alike and (several := several_in(context, reference.kinds, typed, known)):
        return of_several(mention, rule, several, more)
    kind = context.named_alone.get(typed, reference.kinds[0])
    kind = kind if kind in reference.kinds else reference.kinds[0]
    topic = f"{kind} {typed}" if is_missing or (ID.match(typed) and uses[typed] == 1) else ""
    people = people_like(context, reference.kinds, typed)
    renamed = _renamed(context, kind, mention, typed) if is_missing and not alike else None
    if renamed and (renamed not in context.handbook.people or people == [renamed]):
        return mention.finding(rule, hint=RENAMED, nearest=renamed, **more).about(
            topic, leads=topic not in context.told
        )
    spoken = alike or (None if uses[typed] > 1 else spoken_of(context, reference.kinds, typed))
    if spoken:
        hint, facts = DID_YOU_MEAN, {"nearest": spoken}
    else:
        hint, facts = _suggested(context, typed, known, reference.kinds, people)
    if is_missing and (uses[typed] > 1 or kind != reference.kinds[0]):
        begin = _LEFT if kind == "person" else _BEGIN
        hint, facts = (_ALIKE if alike else begin), {"nearest": alike, "kind": kind}
    elif is_missing and hint is CHOICES:
        hint, facts = _CHOICES_OR_BEGIN, {**facts, "kind": kind}
    found = mention.finding(rule, meant, hint=hint, **facts, **more)
    return _explained(found, context, reference, topic)


def _suggested(
    context: Context, typed: str, known: Names, kinds: Sequence[Target], people: Sequence[str]
) -> tuple[Words, dict[str, object]]:
    """The nearest name; of people those who have its words. One whose first name is another one is somebody else."""
    if people:
        return (DID_YOU_MEAN, {"nearest": people[0]}) if len(people) == 1 else (CHOICES, {"choices": shown(people)})
    hint, facts = suggestion(typed, known)
    nearest = facts.get("nearest")
    if "person" in kinds and isinstance(nearest, str) and not has_first_name(context, nearest, typed):
        return CHOICES, {"choices": shown(known)}
    return hint, facts


def of_several(
    mention: Mention | LostMention, rule: Rule, several: Sequence[str], more: Mapping[str, object]
) -> Finding:
    """Two or more names in one text: an item of a list becomes as many items, anywhere else one of them is right.

    They are the fact `several`, for who knows that a list is wanted.
    """
    if isinstance(mention.reference.route[-1], int):
        listed = ", ".join(several)
        return mention.finding(rule, listed, hint=CORRECTED, fix=listed, **more)
    return mention.finding(rule, hint=ONE_NAME, choices=several, several=several, **more)


def _renamed(context: Context, kind: Target, mention: Mention | LostMention, typed: str) -> str | None:
    """The only record of a kind that nobody names and that is still called so, or whose id shares a word with the name.

    It is never the one that names it.
    """
    ids, called = context.handbook.ids.get(kind, {}), in_part(context, [kind], typed)
    if called and called not in context.named_at_all and ids[called] != mention.path:
        return called
    words = {word for word in typed.split("-") if len(word) > _SHORT and not word.isdigit()}
    alike = {name for word in words for name in context.unnamed.get((kind, word), ()) if ids[name] != mention.path}
    return alike.pop() if len(alike) == 1 else None


def _spelled_out(typed: str, known: Collection[str]) -> str | None:
    """The id inside what was typed: the path of its file, or an address of somebody who is called so."""
    if (article := _ARTICLE.match(typed)) and slug(typed[article.end() :]) in known:
        return slug(typed[article.end() :])
    if " " in typed:
        return None
    name = typed.rpartition("/")[2].partition("@")[0]
    spelled = (name, name.rpartition(".")[0] if name.endswith((".md", ".yml")) else name, slug(name))
    return next((each for each in spelled if each != typed and each in known), None)


def _explained(found: Finding, context: Context, reference: Reference, topic: str) -> Finding:
    """The finding with what else may be the cause: one file is missing in all places, or there, and not read.

    Where a folder is not read, no file of it is.
    """
    paths = map(PurePosixPath, context.unread)
    unread = (
        str(path)
        for path in paths
        if reference.id in (stem := path.stem.partition(".")[0], slug(stem)) or path.parent.name in reference.kinds
    )
    moved = (context.moved[kind] for kind in reference.kinds if kind in context.moved)
    return found.resting_on(*map(Basis, (*unread, *moved))).about(
        topic, leads=bool(topic) and topic not in context.told
    )


def _other_kind(context: Context, typed: str) -> Words | None:
    """What the handbook calls so, though it does not belong there: a person where a role should stand."""
    kinds = context.handbook.ids
    return next((_name_of(context, kind) for kind in kinds if typed in kinds[kind]), None)


def _name_of(context: Context, kind: KindName) -> Words:
    """A kind as a sentence names one."""
    found = context.handbook.kinds.get(kind)
    return found.noun if found else {"en": kind, "fr": kind}


def a_slip(typed: str, meant: str | None, uses: Counter[str]) -> str | None:
    """The name that was meant, if the typed one is the slip: of two ids, the one used more often may be right.

    `uses` counts how often each name is mentioned. What can be no id is a slip, however often it stands there.
    """
    is_slip = meant is not None and (not ID.match(typed) or uses[typed] == 1 or uses[typed] <= uses[meant])
    return meant if is_slip else None


def misnamed(  # noqa: PLR0913 -- the place, the name and the choices
    rule: Rule,
    file: Located,
    route: Route,
    typed: str,
    choices: Collection[str],
    *,
    key: bool = False,
    uses: Counter[str] | None = None,
    called: str | None = None,
    **params: object,
) -> Finding:
    """A finding for a name that is none of the choices; the name is the fact `id`. Who calls it often has `Names`.

    `called` is the choice that people call so.

    `uses` counts the mentions of names that stand in the same file as what they name: there a name that nobody else
    mentions may itself be the slip.
    """
    hint, facts = (DID_YOU_MEAN, {"nearest": called}) if called else suggestion(typed, choices)
    meant = called or surely_meant(typed, choices)
    if uses is not None and not called:
        meant = meant if meant is not None and uses[typed] <= uses[meant] else None
    return rule.misnamed(file, route, typed, meant, key=key, hint=hint, **{**facts, **params})


def person_name(context: Context, person: str) -> str:
    """What a person is called; the id where the file cannot be read."""
    record = context.handbook.people.get(person)
    return record.model.name if record else person
