"""How a person is shown in a line: name, initials and a colour that stays the same everywhere."""

from dataclasses import dataclass

from handbook.loading.namesakes import typed_name
from handbook.rendering.dated import gone_from
from handbook.rendering.site import Site

_COLOURS = 8


@dataclass(frozen=True)
class Avatar:
    """A person of the handbook, or a name that no file has, which then has no page: `href` is empty.

    `gone` is the ISO day from which the person is no longer here, empty for who stays.
    """

    name: str
    initials: str
    colour: int
    href: str
    gone: str = ""


def avatar(site: Site, here: str, person: str) -> Avatar:
    """The avatar of a person, for the page `here`."""
    record = site.handbook.people.get(person)
    name = record.model.name if record else person
    letters, colour = initials(typed_name(record) if record else person), sum(person.encode()) % _COLOURS
    if record is None:
        return Avatar(name, letters, colour, "")
    return Avatar(name, letters, colour, site.link(here, "person", person), gone_from(record.model.left))


def initials(name: str) -> str:
    """The first letters of the first and the last word: `CR` for Camille de la Roy."""
    words = [word for word in name.replace("-", " ").split() if word[0].isalnum()]
    return "".join(word[0] for word in dict.fromkeys((*words[:1], *words[-1:]))).upper()
