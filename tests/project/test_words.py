"""The words of the interface: what a file says twice is lost once."""

import re
from pathlib import Path

import pytest
import yaml

import handbook

PACKAGE = Path(handbook.__file__).parent
WORDS = sorted(PACKAGE.rglob("words/*.yml")) + sorted(PACKAGE.glob("locales/*.yml"))


@pytest.mark.parametrize("path", WORDS, ids=lambda path: "/".join(path.parts[-3:]))
def test_no_phrase_stands_twice_under_one_name(path: Path) -> None:
    sections = yaml.compose(path.read_text("utf-8"))
    assert isinstance(sections, yaml.MappingNode)
    names = [(section.value, name.value) for section, phrases in sections.value for name, _ in phrases.value]
    assert sorted({name for name in names if names.count(name) > 1}) == []


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("*.jinja")), ids=lambda path: path.name)
def test_no_template_writes_the_colon_of_a_language(path: Path) -> None:
    """French has a blank before it (`common.colon`)."""
    assert re.findall(r"(?:\}\}|%\})(?:</\w+>)?:(?:</\w+>)? ?(?=\{\{|<|\{%)", path.read_text("utf-8")) == []
