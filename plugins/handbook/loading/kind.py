"""What a folder of `handbook.kinds` declares: kinds of records, and pages that are made of records.

Nothing that only a page needs is imported by it: `check` knows all addresses and makes no page.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import IntEnum
from importlib import import_module
from pathlib import PurePosixPath
from typing import Any, Final, NamedTuple, cast

from pydantic import BaseModel

from handbook.diagnostics.doing import doing
from handbook.diagnostics.words import Words
from handbook.model.references import KindName
from handbook.model.settings import Settings
from handbook.model.values import Duration

Place = tuple[str, str]
"""Where something is shown: the uri of a page, and the part of it that is meant (empty for the whole page)."""

STALE: Final = "stale-record"
"""The rule that tells of late reviews of all kinds without one of their own."""
LAST: Final = 1000
"""The rank of a kind that has none of its own."""


Lazy = str
"""A function by its module and name, `handbook.kinds.kpis.pages.page:kpi_page`: imported once it is called."""


def load(name: Lazy) -> Callable[..., Any]:
    """The function."""
    with doing("loading", name):
        module, function = name.split(":")
        return cast("Callable[..., Any]", getattr(import_module(module), function))


def _owner(_: str, model: Any) -> str | None:  # noqa: ANN401 -- a model of any kind
    return getattr(model, "owner", None)


def _never(_: Any) -> bool:  # noqa: ANN401 -- a model of any kind
    return False


class Standing(IntEnum):
    """What search puts first where pages answer equally well: the lower, the earlier."""

    GUIDE = 0
    """What tells how something is done."""
    RUN = 1
    """One time that it is done."""
    WHO = 2
    """Whom to ask."""
    RECORD = 3
    """What there is, and the pages that join it."""
    ENTRY = 4
    """What a company keeps besides."""
    TEMPLATE = 5
    TERM = 6
    """What a word means: first only where somebody asks for that."""
    HELP = 7
    """How the handbook itself is kept."""
    UPKEEP = 8
    """What those look up who mend its files."""


@dataclass(frozen=True)
class SitePage:
    """A page beside those of records, made by `maker` (a function of the site); `uri` is its address.

    With `items` (a function of the handbook) there is one for each text that it gives: `maker` takes it too, and `uri`
    has it in the place of `{}`, or makes the address of it. `files` tells that the texts are paths of files, which the
    pages then show. A site leaves pages out by the name of their `group` (default: the first folder of the address).
    They are for the team alone, unless they are public. `title` names the words that it is called by, where they are
    known before it is made. `sought` names the words (`sought.week`) that people type for
    them besides their titles, `standing` is their place among what search finds.
    """

    maker: Lazy
    uri: str | Callable[[str], str]
    items: Lazy | None = None
    files: bool = False
    group: str = ""
    is_public: bool = False
    title: str = ""
    sought: str = ""
    standing: Standing = Standing.RECORD

    def uri_of(self, item: str) -> str:
        """The address of the page of an item."""
        return self.uri.format(item) if isinstance(self.uri, str) else self.uri(item)


@dataclass(frozen=True)
class Kind:
    """One kind of record.

    `noun` and `title` map a language -> how a sentence names one (`a partner`), and what all of them are called
    (`Partners`). Its files lie in `folder` and end in one of `suffixes`: `nested` kinds have one folder a quarter
    between; an `open_folder` may hold other files in folders of its own; a kind with `only` has this one file.

    Its records have a page each in the folder `pages` of the site (default: the name of the kind), listed at `index`
    (default: the index of that folder); `place` says where a record is shown, by its id, that has no page to itself.
    `section` is the uri of the index that its index belongs to; without one it stands in the navigation. All that is
    for the team alone, unless the kind `is_public`.

    An index that `is_optional` is there only once there is a record. The index of a kind that makes none is a table of
    the fields `columns`, by default of those that fit into a cell; `labels` maps a field (`commitments.owner` for one
    inside) -> what pages call it, where the words of the kind do not say it. What a field of `ends` names is over: it
    maps the field -> what stands on the page of what is named, before the record that ended it.

    `standing` is the place of its records among what search finds; `sought` names the words (`sought.tool`) that people
    type for its index. `rank` is its place among the kinds: their files are read, and their indexes shown, in this
    order; `told` is that of its changes. `review_every` says by the settings how often its records are read again
    (None: nobody has to), and `review_rule` names the rule that tells when that is late.

    Its records are in the hands of whom `owner_of` names, a role or a person, by the id and the model, unless nothing
    `is_held`; `is_over` tells of which nobody has to think any more. `periods` are the days that its files hold: the
    list that they lie in (`repeats.except`; None: the record itself), and the keys of the first and the last day.

    `record_page` makes the page of a record, of the site and the record, and `index_page` that of all, of the site;
    without them its records are shown field by field, and listed. `starter` is the class of what `handbook new` begins,
    by default made of the model. `changes` tells what two states say of one record (a
    `Pair`, and both states); without it each field is told.
    """

    name: KindName
    folder: str
    suffixes: tuple[str, ...]
    model: type[BaseModel]
    noun: Words
    title: Words
    nested: bool = False
    open_folder: bool = False
    only: str | None = None
    pages: str = ""
    index: str = ""
    section: str | None = None
    place: Callable[[str], Place] | None = None
    is_public: bool = False
    is_optional: bool = False
    standing: Standing = Standing.RECORD
    sought: str = ""
    columns: tuple[str, ...] = ()
    labels: Mapping[str, Words] = field(default_factory=dict[str, Words], hash=False)
    ends: Mapping[str, Words] = field(default_factory=dict[str, Words], hash=False)
    rank: int = LAST
    told: int = LAST
    review_every: Callable[[Settings], Duration] | None = None
    review_rule: str = STALE
    owner_of: Callable[[str, Any], str | None] = _owner
    is_held: bool = True
    is_over: Callable[[Any], bool] = _never
    periods: tuple[tuple[str | None, str, str], ...] = ()
    record_page: Lazy | None = None
    index_page: Lazy | None = None
    changes: Lazy | None = None
    starter: Lazy | None = None

    def id_of(self, path: PurePosixPath) -> str:
        """The id is the path below the folder, without its ending; `webinar.fr.md` is a translation of `webinar`."""
        stem = path.name.split(".", 1)[0] if self.open_folder else path.stem
        return f"{path.parent.name}/{stem}" if self.nested else stem

    def owner(self, record_id: str, model: object) -> str | None:
        """The id of the role or the person who answers for a record.

        Raises:
            TypeError: `owner_of` gives something else.
        """
        with doing("reading", f"{self.folder}/{record_id}"):
            owner = cast("object", self.owner_of(record_id, model))
            if owner is None or isinstance(owner, str):
                return owner
            wrong = f"owner_of of the kind {self.name} gives {type(owner).__name__}, no id"
            raise TypeError(wrong)

    def rhythm(self, settings: Settings) -> Duration | None:
        """How often a record is read again; None where nobody has to.

        Raises:
            TypeError: `review_every` gives something else.
        """
        with doing("reading", f"{self.folder}/"):
            found = cast("object", self.review_every and self.review_every(settings))
            if found is None or isinstance(found, Duration):
                return found
            wrong = f"review_every of the kind {self.name} gives {type(found).__name__}, no Duration"
            raise TypeError(wrong)

    @property
    def site_folder(self) -> str:
        """The folder of its pages in the site."""
        return self.pages or self.name

    @property
    def index_uri(self) -> str:
        """The page that lists its records."""
        return self.index or f"{self.site_folder}/index.md"

    def place_of(self, record_id: str) -> Place:
        """Where a record is shown."""
        return self.place(record_id) if self.place else (f"{self.site_folder}/{record_id}/index.md", "")

    @property
    def has_index(self) -> bool:
        """Whether it has an index of its own."""
        return not self.index


class Family(NamedTuple):
    """Rules that belong together: the three letters that their codes begin with, and what they are called."""

    code: str
    title: Words


@dataclass(frozen=True)
class Declared:
    """Kinds of records, and pages that are made of several of them: ours, or those of an extension."""

    kinds: tuple[Kind, ...] = ()
    pages: tuple[SitePage, ...] = ()


@dataclass(frozen=True)
class Subject(Declared):
    """What one folder declares, as `SUBJECT` of its module `kind`. Its rules may be of the family of another."""

    rules: Family | None = None
