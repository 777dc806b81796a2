"""Why an extension cannot be used: what it declares has not the right form, or is somebody else's already."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import fields
from functools import cache
from types import ModuleType
from typing import Final, cast

from pydantic import BaseModel, TypeAdapter, ValidationError

from handbook.diagnostics.finding import Rule
from handbook.loading.extensions import Extension
from handbook.loading.kind import STALE, Declared, Kind, SitePage
from handbook.model.audience import out_of_reach
from handbook.model.parts import models_in
from handbook.model.references import Target, targets_of
from handbook.model.values import LANGUAGES

_PATH: Final = re.compile(r"[a-z0-9]+(?:[-_][a-z0-9]+)*(?:/[a-z0-9]+(?:[-_][a-z0-9]+)*)*\Z")
"""A name of a kind or a folder: it becomes a part of paths and addresses."""
_PAGE: Final = re.compile(r"(?:[^/.\\][^/\\]*/)*index\.md\Z")
_LAZY: Final = re.compile(r"[\w.]+:\w+\Z")


_TOP: Final = " of the site"
_RESERVED: Final = ("assets", "data", "search")
"""Folders of the site in which no pages lie."""


def is_page(uri: str) -> bool:
    """Whether a uri is that of a page, and inside of the site."""
    return _PAGE.match(uri) is not None


def refusals(extensions: Mapping[str, Extension], ours: Sequence[Declared]) -> Mapping[str, str]:
    """Name of an extension -> why nothing of it is taken; what comes before it, and what is ours, is there already."""
    taken = {claim for each in ours for claim in _claims(each)} | {"a kind objective", "a kind star"}
    taken |= {f"a folder {name}{_TOP}" for name in (*_RESERVED, *LANGUAGES)}
    names: set[Target] = {"objective", "star", *(kind.name for each in ours for kind in each.kinds)}
    names |= {kind.name for extension in extensions.values() for kind in _kinds_of(extension)}
    found: dict[str, str] = {}
    for name, extension in extensions.items():
        if reason := _unlike(extension) or _clash(extension, taken) or _form(extension) or _targets(extension, names):
            found[name] = reason
        else:
            taken |= set(_claims(extension))
    return found


def _kinds_of(extension: Extension) -> tuple[Kind, ...]:
    return () if _unlike(extension) else extension.kinds


def _form(extension: Extension) -> str | None:
    """What is not as the declaration asks for it."""
    astray = (page.uri for page in extension.pages if isinstance(page.uri, str) and not is_page(page.uri))
    own = [module.RULE.name for module in extension.rules if isinstance(getattr(module, "RULE", None), Rule)]
    flaws = (flaw for kind in extension.kinds if (flaw := _flaw(kind) or _unknown_names(kind, own)))
    return next(flaws, None) or next((f"the address {uri} does not end in index.md" for uri in astray), None)


def _unlike(extension: Extension) -> str | None:
    """A field that holds something else: a company's package may say anything."""
    for field, wanted in (("kinds", Kind), ("rules", ModuleType), ("pages", SitePage)):
        found: object = getattr(extension, field)
        parts = cast("tuple[object, ...]", found) if isinstance(found, tuple) else (None,)
        if not all(isinstance(part, wanted) for part in parts):
            return f"`{field}` is no tuple of {wanted.__name__}"
    return None


def _flaw(kind: Kind) -> str | None:
    try:
        _kind_form().validate_python({field.name: getattr(kind, field.name) for field in fields(kind)})
    except ValidationError as error:
        first = error.errors()[0]
        return f"`{'.'.join(map(str, first['loc']))}` of the kind {kind.name}: {first['msg']}"
    return next(_flaws(kind), None)


def _flaws(kind: Kind) -> Iterator[str]:
    """What is wrong in a declaration whose parts have the right types."""
    if not set(LANGUAGES) <= set(kind.noun) & set(kind.title):
        yield f"the kind {kind.name} has no noun or title in each of {', '.join(LANGUAGES)}"
    for place in (kind.name, kind.folder, kind.site_folder):
        if not _PATH.match(place):
            yield f"'{place}' cannot be a name or a folder: use small letters, digits and hyphens"
    for name in filter(None, (kind.record_page, kind.index_page, kind.changes, kind.starter)):
        if not _LAZY.match(name):
            yield f"'{name}' is no module:function"
    if not all(isinstance(rank, int) for rank in (kind.rank, kind.told)):  # pyright: ignore[reportUnnecessaryIsInstance] -- same
        yield f"a rank of the kind {kind.name} is no number"
    if not kind.suffixes:
        yield f"the kind {kind.name} has no `suffixes`"
    if kind.is_public and (closed := next(out_of_reach(kind.model), None)):
        yield f"nothing of `{'.'.join(closed)}` of the public kind {kind.name} can be held back: use a list or a model"


def _unknown_names(kind: Kind, own_rules: Sequence[str]) -> str | None:
    """A rule or a key that is not there."""
    if kind.review_rule not in {STALE, *own_rules}:
        return f"the kind {kind.name} has the review_rule {kind.review_rule}, which is no rule of this extension"
    for items, *keys in kind.periods:
        if unknown := _unknown_key(kind.model, items, keys):
            return f"`periods` of the kind {kind.name} names `{unknown}`, which is no key of its model"
    return None


def _unknown_key(model: type[BaseModel], items: str | None, keys: Iterable[str]) -> str | None:
    """The first key that neither the model has nor, with `items`, what lies in that list."""
    known = {info.alias or name: info for name, info in model.model_fields.items()}
    if items is None:
        return next((key for key in keys if key not in known), None)
    if items not in known:
        return items
    held = models_in(known[items].annotation)
    return next((unknown for item in held if (unknown := _unknown_key(item, None, keys))), None)


@cache
def _kind_form() -> TypeAdapter[Kind]:
    return TypeAdapter(Kind)


def _targets(extension: Extension, names: Iterable[Target]) -> str | None:
    """A reference to a kind that there is not."""
    try:
        targets = {target: kind.name for kind in extension.kinds for target in targets_of(kind.model)}
    except TypeError as error:
        return str(error)
    unknown = sorted(set(targets) - set(names))
    return f"the kind {targets[unknown[0]]} points to a kind {unknown[0]}, which there is not" if unknown else None


def _clash(extension: Extension, taken: Iterable[str]) -> str | None:
    """A name, a folder or an address that is taken, be it by the extension itself."""
    seen, theirs = set(taken), set(taken)
    for claim in _claims(extension):
        if claim in (theirs if claim.endswith(_TOP) else seen):
            return f"there is {claim} already"
        seen.add(claim)
    own = {kind.index_uri for kind in extension.kinds if kind.has_index} | {page.uri for page in extension.pages}
    for kind in extension.kinds:
        if kind.section and kind.section not in own and f"a page {kind.section}" not in theirs:
            return f"there is no page {kind.section}, the section of the kind {kind.name}"
    homeless = (kind for kind in extension.kinds if not kind.has_index and kind.index_uri not in own)
    return next((f"no page at {kind.index_uri} lists the kind {kind.name}" for kind in homeless), None)


def _claims(declared: Declared) -> Iterator[str]:
    """What nobody else may have; of the folders of the site, the one at the top."""
    for kind in declared.kinds:
        yield f"a kind {kind.name}"
        yield f"a folder {kind.folder}"
        yield f"a folder {kind.site_folder.split('/')[0]}{_TOP}"
        if kind.place is None:
            yield f"a folder of pages {kind.site_folder}"
        if kind.has_index:
            yield f"a page {kind.index_uri}"
    for page in declared.pages:
        uri = page.uri if isinstance(page.uri, str) else ""
        if uri:
            yield f"a page {uri}"
        if "/" in uri:
            yield f"a folder {uri.split('/')[0]}{_TOP}"
