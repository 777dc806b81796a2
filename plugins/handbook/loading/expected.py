"""What a file should hold: the keys of each of its mappings, and which of them was meant by one that is none."""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from pydantic import BaseModel

from handbook.diagnostics.names import Names
from handbook.loading.day_names import DayNames
from handbook.loading.playbook_file import slug
from handbook.loading.source_file import SourceFile, as_data, value_in
from handbook.locales import called
from handbook.model.annotations import fields_at, fits, required_at, shape_at
from handbook.model.references import Route
from handbook.model.values import Shape

_INSIDE_MARKDOWN = frozenset({"intro", "sections", "steps", "mission", "how"})
"""Fields that a Markdown file fills from its prose, so that nobody is told to write them as keys."""


@dataclass(frozen=True)
class Expected:
    """A file and the model that it should have: what is asked about a mapping of it is worked out once."""

    model: type[BaseModel]
    source: SourceFile
    _mappings: "dict[Route, ExpectedKeys]" = field(default_factory=dict[Route, "ExpectedKeys"])

    @cached_property
    def day_names(self) -> DayNames:
        """What the days of a playbook are called."""
        return DayNames.of(self.source.raw)

    def mapping(self, route: Route) -> "ExpectedKeys":
        """The mapping at a route."""
        if route not in self._mappings:
            fields = fields_at(self.model, route)
            told = Names([name for name in fields if name not in _hidden(self.source)])
            needed = required_at(self.model, route)
            found = shape_at(self.model, route)
            shape = found if found and issubclass(found, Shape) else Shape
            self._mappings[route] = ExpectedKeys(self.source, route, told, Names(fields), needed, shape)
        return self._mappings[route]


@dataclass(frozen=True)
class ExpectedKeys:
    """A mapping of a file: the keys that it may have, those of them that are told, and those that it must have."""

    source: SourceFile
    route: Route
    told: Names
    allowed: Names
    needed: Sequence[str]
    shape: type[Shape] = Shape

    def meant(self, typed: str) -> str | None:
        """The key that surely was meant, unless it is there already, or two keys look like slips of it."""
        meant = self._meant(typed)
        return meant if meant and self._slips[meant] == 1 and meant not in self.there else None

    def is_meant(self, key: str) -> bool:
        """Whether a key that may not be there is this one, spelt otherwise, or the only one that can be."""
        is_all_wrong = len(self._unknown) == len(self.there) > 0
        return is_all_wrong or any(key in (self.meant(typed), self.stands_for(typed)) for typed in self._unknown)

    def stands_for(self, typed: str) -> str | None:
        """The key that must be there and is not, where as many are there instead that may not be, in their order."""
        missing = [key for key in self.needed if key not in self.there]
        pairs = dict(zip(self._unknown, missing, strict=False)) if len(missing) == len(self._unknown) else {}
        return pairs.get(typed)

    def may_add(self, key: str) -> bool:
        """Whether a key may be there and is not."""
        return key in self.allowed and key not in self.there

    @cached_property
    def _unknown(self) -> Sequence[str]:
        return [key for key in self.there if key not in self.allowed]

    @cached_property
    def there(self) -> Collection[str]:
        """The keys that the file has there."""
        return _keys_at(self.source, self.route)

    @cached_property
    def _slips(self) -> Counter[str]:
        """Key that may be there -> how many of those that may not be look like slips of it."""
        found = (self._meant(key) for key in self._unknown)
        return Counter(meant for meant in found if meant)

    def _meant(self, typed: str) -> str | None:
        """The key of which it is a slip, else the one that pages call so in any language."""
        if self.elsewhere(typed):
            return None
        if other := self._other_name(typed):
            return other
        spoken = [key for name in called(typed.replace("_", " ")) if (key := name.replace("-", "_")) in self.allowed]
        plain = slug(typed).replace("-", "_")
        slip = self.allowed.surely_meant(typed) or self.allowed.surely_meant(plain)
        return slip or (spoken[0] if len(spoken) == 1 else None)

    def elsewhere(self, typed: str) -> str | None:
        """The key that has its place elsewhere, by its own name or another."""
        names = (typed, *(name.replace("-", "_") for name in called(typed.replace("_", " "))))
        found = [name for name in names if name in self.shape.elsewhere]
        is_here = typed not in found and any(name in self.allowed for name in names)
        return None if is_here else next(iter(found), None)

    def _other_name(self, typed: str) -> str | None:
        """The key that people call so, where its value may be what is there."""
        key = self.shape.other_names.get(typed)
        return key if key and fits(self.shape, (key,), value_in(self.source.raw, (*self.route, typed))) else None


def _keys_at(source: SourceFile, route: Route) -> Collection[str]:
    return as_data(value_in(source.raw, route)) or {}


def _hidden(source: SourceFile) -> frozenset[str]:
    return _INSIDE_MARKDOWN if source.path.endswith(".md") else frozenset()
