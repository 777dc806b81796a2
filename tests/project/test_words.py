"""The words of the interface: what a file says twice is lost once."""

from pathlib import Path

import pytest
import yaml

import handbook

WORDS = sorted(Path(handbook.__file__).parent.rglob("words/*.yml")) + sorted(
    Path(handbook.__file__).parent.glob("locales/*.yml")
)


@pytest.mark.parametrize("path", WORDS, ids=lambda path: "/".join(path.parts[-3:]))
def test_no_phrase_stands_twice_under_one_name(path: Path) -> None:
    sections = yaml.compose(path.read_text("utf-8"))
    assert isinstance(sections, yaml.MappingNode)
    names = [(section.value, name.value) for section, phrases in sections.value for name, _ in phrases.value]
    assert sorted({name for name in names if names.count(name) > 1}) == []
