"""A record of each kind with every field filled in, as data that may then be spoilt."""

import datetime
from collections.abc import Iterator, Mapping
from typing import Any

import yaml
from planting import filled
from pydantic import BaseModel

from handbook.loading.kinds import SETTINGS_FILE, own_kinds
from handbook.model.playbook import Translation
from handbook.model.settings import Settings

Yaml = Any
"""What a file holds."""
Spot = tuple[str | int, ...]
"""Keys and positions from the top of a file to a value."""

JUNK: tuple[Yaml, ...] = (
    *(None, True, -1, 10**17, "", "soon", "D-", "2026-Q4", "[key]", "{0}", "é 🌱"),
    *(datetime.date.min, datetime.date.max, [], {}, ["a", {"b": 1}, None], {"a": 1}, {"[key]": {"2026": []}}),
)
"""Values of every sort, most of them wrong wherever they stand."""
KEYS = ("Send Invite", "2026-Q4", "[key]", "1", "null", "true", "2026-01-01", "title", "constructor")
"""Names that a key may have been typed as."""


class _Plain(yaml.SafeDumper):
    """Writes a value that stands in two places twice."""

    def ignore_aliases(self, _data: object) -> bool:
        return True


def models() -> Mapping[str, type[BaseModel]]:
    """Path of a file -> the model of what it holds, for every kind of file."""
    paths = {
        f"{spec.folder}/{'2027-q1/' if spec.nested else ''}{spec.only or f'full{spec.suffixes[0]}'}": spec.model
        for spec in own_kinds()
    }
    return {**paths, "playbooks/webinar.fr.md": Translation, SETTINGS_FILE: Settings}


def full_record(model: type[BaseModel]) -> dict[str, Yaml]:
    """A value in every field, the right one as far as its type tells."""
    return _doubled(filled(model))


def _doubled(data: Yaml) -> Yaml:
    """The data with each item of a list twice, so that one can be wrong beside another."""
    if isinstance(data, dict):
        return {key: _doubled(value) for key, value in data.items()}
    return [_doubled(item) for item in data for _ in range(2)] if isinstance(data, list) else data


def file_beside(path: str, name: str) -> str:
    """Another file of the same kind, called `full-NAME`."""
    return path.replace("full.", f"full-{name}.")


def text_of(path: str, data: Yaml) -> bytes:
    """The file: plain YAML, or front matter, with each key on a line of its own."""
    text = yaml.dump(data, Dumper=_Plain, allow_unicode=True, sort_keys=False, width=10**6)
    return (f"---\n{text}---\n" if path.endswith(".md") else text).encode()


def routes(data: Yaml, route: Spot = ()) -> Iterator[Spot]:
    """Every place of a value below the top, the outer ones first."""
    parts = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for step, part in parts:
        yield (*route, step)
        yield from routes(part, (*route, step))


def spoil(data: Yaml, route: Spot, value: Yaml, key: str | None) -> Yaml:
    """The data with another value at a route, and its key renamed where `key` is one; as it is where there is none."""
    if isinstance(data, dict) and route and route[0] in data:
        step, rest = route[0], route[1:]
        new = spoil(data[step], rest, value, key) if rest else value
        return {
            (key if not rest and key and name == step else name): new if name == step else old
            for name, old in data.items()
        }
    if isinstance(data, list) and route and isinstance(route[0], int) and route[0] < len(data):
        new = spoil(data[route[0]], route[1:], value, key) if route[1:] else value
        return [*data[: route[0]], new, *data[route[0] + 1 :]]
    return data
