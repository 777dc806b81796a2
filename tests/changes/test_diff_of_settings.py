"""Settings are told in words, in both languages, never by their keys."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from compared import told
from pydantic import BaseModel
from smallest import HANDBOOK

from handbook.locales import wording
from handbook.model.settings import Settings

SETTINGS = "handbook.yml"


def _keys(model: type[BaseModel], above: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """The way to each setting."""
    for name, field in model.model_fields.items():
        if isinstance(field.annotation, type) and issubclass(field.annotation, BaseModel):
            yield from _keys(field.annotation, (*above, name))
        else:
            yield (*above, name)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_setting_has_words(language: str) -> None:
    words = {f"changes.setting-{'-'.join(way)}" for way in _keys(Settings) if way != ("rules",)}
    said = {key: text for key, text in wording(language).phrases.items() if key.startswith("changes.setting-")}
    assert said.keys() == words


def test_settings_are_told_in_words(tmp_path: Path) -> None:
    before = HANDBOOK[SETTINGS] + "rates: {USD: 0.92}\n"
    after = before.replace("0.92", "0.95") + "okrs: {aligned_effort: 60 %}\nhealth: {weights: {unused_tools: 1}}\n"
    assert told(tmp_path, {SETTINGS: before}, {SETTINGS: after})[1] == [
        "Settings",
        "  - handbook.yml: 3 fields differ:",
        "      exchange rates / USD: 0.92 → 0.95",
        "      share of a team's work that must serve its goals, in %: 80 → 60",
        "      points of debt of an unused tool: 3 → 1",
    ]
