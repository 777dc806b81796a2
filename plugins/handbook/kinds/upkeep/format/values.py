"""What may stand behind a key, in words: read from the JSON Schema, so that the page and an editor say the same."""

from collections.abc import Mapping
from typing import Any, cast

from handbook.locales import Wording

Node = Mapping[str, Any]
"""A JSON Schema, or a part of one."""

_PLAIN = {"boolean": "flag", "integer": "whole", "number": "number"}


def value_words(words: Wording, node: Node) -> str:  # noqa: PLR0911 -- a line a sort of value
    """`text`, `one of: draft, active`, `list of days`. A group of keys is named by its shape.

    The model of an extension may make any schema: what is not known in it is text.
    """
    if "$ref" in node:
        return node["$ref"].rsplit("/", 1)[-1]
    if "enum" in node:
        return words("format.choice", choices=", ".join(map(str, node["enum"])))
    if "anyOf" in node:
        return words("format.choice", choices=", ".join(value_words(words, choice) for choice in node["anyOf"]))
    if node.get("type") == "array":
        return words("format.list", of=value_words(words, _items(node)))
    if node.get("type") == "object":
        return words("format.mapping", of=value_words(words, _below(node)))
    if node.get("format") == "date":
        return words("format.day")
    return words(f"format.{_PLAIN.get(str(node.get('type')), 'text')}")


def shape_of(node: Node) -> str:
    """The name of the group of keys that the value is, or that each of its values is; empty where it is none."""
    inner = _items(node) or (_below(node) if node.get("type") == "object" else node)
    return inner.get("$ref", "").rsplit("/", 1)[-1]


def _below(node: Node) -> Node:
    """What the keys of a mapping hold that may have any name."""
    return _node(next(iter(node.get("patternProperties", {}).values()), node.get("additionalProperties")))


def _items(node: Node) -> Node:
    """What each of a list is."""
    return _node(node.get("items"))


def _node(schema: object) -> Node:
    """A schema may also be true, for anything, or false (JSON Schema 2020-12, 4.3.2)."""
    return cast("Node", schema) if isinstance(schema, dict) else {}


def examples_of(node: Node) -> str:
    """What may be typed, where the schema gives examples: for the value, or for each of a list."""
    found = node.get("examples") or _items(node).get("examples", [])
    return ", ".join(map(str, found))


def default_of(node: Node) -> str:
    """What holds without the key; empty where that is nothing, or a group of keys, which has its own table."""
    match node.get("default", ""):
        case list():
            return f"[{', '.join(map(str, cast('list[object]', node['default'])))}]"
        case dict():
            return ""
        case bool() as flag:
            return str(flag).lower()
        case value:
            return str(value)
