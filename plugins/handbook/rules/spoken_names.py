"""Records by what people call them where an id is wanted: a first name, the beginning of a title, somebody's role."""

import re
from collections.abc import Collection, Sequence
from difflib import SequenceMatcher
from typing import Final

from handbook.diagnostics.names import MOST_COMPARED, Names
from handbook.loading.kinds import ID
from handbook.loading.playbook_file import slug
from handbook.model.references import Target
from handbook.rules.context import Context

_ADDRESS: Final = re.compile(r"(?<![^\s<>@:])[^\s<>@:]++@[^\s<>@]+")
_IN_MAIL: Final = re.compile(r"(?P<name>[^<>]*)<[^<>@]*@[^<>]*>")
_INITIAL: Final = re.compile(r"(?P<first>[^\W\d_]+)[ .]+(?P<letter>[^\W\d_])\.?")
_NOTE: Final = re.compile(r"(?P<name>[^()]*[^()\s])\s*\([^()]*\)")
_COURTESY: Final = re.compile(
    r"(?:mr|mrs|ms|mme|mlle|dr|monsieur|madame|herr|frau)\b\.?\s*(?P<name>\S.*)", re.IGNORECASE
)
"""Not `M.`, which may be an initial."""
_BETWEEN: Final = re.compile(r"\s*(?:[,;&+]|(?<=\s)(?:and|et|und|/)(?=\s))\s*")
_A_SLIP: Final = 0.75
"""How much of two first names is the same where one is a slip of the other."""
_A_SOUND: Final = 0.55
"""How much of two that begin with one letter: `Pol` is Paul, and not Pierre."""
_SHORT: Final = 2
"""Letters of a word that says nothing of whose name it is."""
_SLASH: Final = re.compile(r"\s*/\s*")


def spoken_of(context: Context, kinds: Sequence[Target], typed: str) -> str | None:
    """The only record that is called so: by its whole name, by a part of it, or through the role that joins two.

    A person is called by their e-mail address too, alone or behind the name. A note in brackets is no part of a name.
    """
    if "person" in kinds and (address := _ADDRESS.search(typed)):
        found = context.ids_by_address.get(address[0].casefold())
        named = _IN_MAIL.fullmatch(typed)
        return found or (spoken_of(context, kinds, named["name"].strip()) if named else None)
    for kind in kinds:
        if found := context.ids_by_name.get((kind, typed.casefold())):
            return found
    if noted := _NOTE.fullmatch(typed) or ("person" in kinds and _COURTESY.fullmatch(typed)):
        return None if called_alike(context, kinds, noted["name"]) else spoken_of(context, kinds, noted["name"])
    if initial := _INITIAL.fullmatch(typed):
        return _with_initial(context, kinds, initial["first"], initial["letter"])
    last, comma, first = typed.partition(",")
    turned = in_part(context, kinds, f"{first} {last}") if comma else None
    return in_part(context, kinds, typed) or turned or _through_role(context, kinds, typed)


def _with_initial(context: Context, kinds: Collection[Target], first: str, letter: str) -> str | None:
    """The only one whose name goes on with this letter: `Nadia L.`."""
    begun = f"{slug(first)}-{slug(letter)}"
    near = (pair for kind in kinds for pair in context.ids_by_word.get((kind, slug(first)), ()))
    found = [one for one, called in near if called.startswith(begun)]
    return found[0] if len(found) == 1 else None


def several_in(context: Context, kinds: Sequence[Target], typed: str, known: Names) -> Sequence[str]:
    """The records of a text that names two or more of them; none where one of its parts names nothing."""
    parts = [part for between in parts_of(typed) for part in _SLASH.split(between) if part]
    ids = [context.handbook.ids.get(kind, {}) for kind in kinds]
    if len(parts) == 1:
        parts = [part for part in typed.split() if any(part in each for each in ids)]
        return parts if len(parts) == len(typed.split()) > 1 else ()
    found = [
        part if part in known else spoken_of(context, kinds, part) or (ID.match(part) and known.surely_meant(part))
        for part in parts
    ]
    several = [*dict.fromkeys(each for each in found if each)]
    return several if all(found) and len(several) > 1 else ()


def parts_of(typed: str) -> Sequence[str]:
    """What stands between commas, `&` and `and`; one text where there are none."""
    return [part for part in _BETWEEN.split(typed) if part]


def in_part(context: Context, kinds: Collection[Target], typed: str) -> str | None:
    """The only one whose name has these words one after the other."""
    wanted = slug(typed)
    near = (pair for kind in kinds for pair in context.ids_by_word.get((kind, wanted.partition("-")[0]), ()))
    found = [one for one, called in near if f"-{wanted}-" in f"-{called}-"] if wanted else []
    return found[0] if len(found) == 1 else None


def has_first_name(context: Context, person: str, typed: str) -> bool:
    """Whether a typed name begins as somebody is called, but for a slip: `tomm-leroy` is Tom, `anna-leroy` is not."""
    first, meant = slug(typed).partition("-")[0], _first_name(context, person)
    is_short = meant.startswith(first) or first.startswith(meant)
    likeness = SequenceMatcher(None, first, meant).ratio()
    return is_short or likeness >= (_A_SOUND if first[:1] == meant[:1] else _A_SLIP)


def _first_name(context: Context, person: str) -> str:
    """The first word of an id; of one that begins with an initial that of the name."""
    first, record = person.partition("-")[0], context.handbook.people.get(person)
    return slug(record.name).partition("-")[0] if record and len(first) <= _SHORT else first


def called_alike(context: Context, kinds: Collection[Target], typed: str) -> Sequence[str]:
    """The people whose names have these words, where several have them: letters do not tell who is meant.

    A letter alone stands for each word that begins with it: `P. Martin` is Pierre, and Paul.
    """
    titled = _COURTESY.fullmatch(typed)
    wanted = slug(titled["name"] if titled else typed)
    if "person" not in kinds or not wanted:
        return ()
    near = context.ids_by_word.get(("person", wanted.partition("-")[0]), ())
    found = [one for one, called in near if f"-{wanted}-" in f"-{called}-"]
    found = found if len(found) > 1 else _with_initials(context, wanted.split("-"))
    return found if len(found) > 1 else ()


def _with_initials(context: Context, wanted: Sequence[str]) -> Sequence[str]:
    """The people who have the whole words, and beside them one for each letter."""
    letters, whole = {word for word in wanted if len(word) == 1}, {word for word in wanted if len(word) > 1}
    if not letters or not whole:
        return ()
    near = context.people_by_word.get(min(whole), {})
    return sorted(
        person
        for person, words in near.items()
        if words >= whole and all(any(word.startswith(letter) for word in words - whole) for letter in letters)
    )


def people_like(context: Context, kinds: Collection[Target], typed: str) -> Sequence[str]:
    """The people who may be meant by whole words: all with just these, in whatever order, else all who share one.

    Of those who share one only, the first name is that one, or nothing else was typed. A word that very many
    have tells nothing.
    """
    wanted = {word for word in slug(typed).split("-") if len(word) > _SHORT and "person" in kinds}
    having = [having for word in wanted if len(having := context.people_by_word.get(word, {})) <= MOST_COMPARED]
    near = {name: words for each in having for name, words in each.items()}
    whole = [name for name, words in near.items() if words >= wanted] if len(wanted) > 1 else []
    return sorted(whole or (name for name in near if len(wanted) == 1 or _is_first(context, name, typed)))


def _is_first(context: Context, person: str, typed: str) -> bool:
    """Whether the first name of a person is one of the words, but for a slip of the first."""
    return _first_name(context, person) in slug(typed).split("-") or has_first_name(context, person, typed)


def _through_role(context: Context, kinds: Sequence[Target], typed: str) -> str | None:
    """The role of a person where a role is wanted, and who fills a role where it is a person."""
    if kinds[0] == "role":
        person = typed if typed in context.handbook.ids["person"] else in_part(context, ["person"], typed)
        held = context.roles_of.get(person or "", ())
        return held[0] if len(held) == 1 else None
    if kinds[0] == "person":
        roles = context.handbook.roles
        role = typed if typed in roles else in_part(context, ["role"], typed)
        return roles[role].model.person if role else None
    return None
