"""What may stand behind a key, in words: read from the JSON Schema, so that the page and an editor say the same."""

from collections.abc import Mapping
from typing import Any, cast

from handbook.locales import Wording

Node = Mapping[str, Any]
"""A JSON Schema, or a part of one."""

_PLAIN = {"boolean": "flag", "integer": "whole", "number": "number"}


def value_words(words: Wording, node: Node) -> str:
    """`text`, `one of: draft, active`, `list of days`. A group of keys is named by its shape."""
    if "$ref" in node:
        return node["$ref"].rsplit("/", 1)[-1]
    if "enum" in node:
        return words("format.choice", choices=", ".join(node["enum"]))
    if node.get("type") == "array":
        return words("format.list", of=value_words(words, node["items"]))
    if node.get("type") == "object":
        return words("format.mapping", of=value_words(words, _below(node)))
    if node.get("format") == "date":
        return words("format.day")
    return words(f"format.{_PLAIN.get(str(node.get('type')), 'text')}")


def shape_of(node: Node) -> str:
    """The name of the group of keys that the value is, or that each of its values is; empty where it is none."""
    inner = node.get("items") or (_below(node) if node.get("type") == "object" else node)
    return inner.get("$ref", "").rsplit("/", 1)[-1]


def _below(node: Node) -> Node:
    """What the keys of a mapping hold that may have any name."""
    return next(iter(node.get("patternProperties", {}).values()), node.get("additionalProperties", {}))


def examples_of(node: Node) -> str:
    """What may be typed, where the schema gives examples: for the value, or for each of a list."""
    found = node.get("examples") or node.get("items", {}).get("examples", [])
    return ", ".join(found)


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
