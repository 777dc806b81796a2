"""Whatever the reader notices has a rule that words it in each language."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from smallest import TODAY, write_handbook
from spoilt import SPOILT, Spoil

import handbook.loading
from handbook.diagnostics.problem import Problem
from handbook.diagnostics.span import FILE_START
from handbook.loading.misfit import OTHER_RULE
from handbook.loading.source_file import SourceFile
from handbook.model.values import LANGUAGES
from handbook.pipeline.checks.checking import check
from handbook.rules.files import invalid_yaml
from handbook.rules.registry import RULES

NAME = re.compile(r'"([a-z0-9]+(?:-[a-z0-9]+)+)"')
EMITS = re.compile(r"Problem\(|Diagnosis\(|in_quotes\(|self\._stop\(|OTHER_RULE|rules? =|rule, key =")


def _source() -> str:
    folder = Path(handbook.loading.__path__[0])
    return "\n".join(path.read_text(encoding="utf-8") for path in sorted(folder.rglob("*.py")))


def _emitted() -> Iterator[str]:
    for line in _source().splitlines():
        if EMITS.search(line):
            yield from NAME.findall(line)
    for table in re.findall(r"^_(?:RULES|RESERVED|MARKUP)\b.*?\}$", _source(), re.MULTILINE | re.DOTALL):
        yield from re.findall(r': "([a-z0-9-]+)"', table)


def test_every_problem_of_the_reader_has_a_rule() -> None:
    names = set(_emitted())
    assert len(names) > 40
    assert names <= set(RULES)


def test_every_rule_without_check_words_a_problem_of_the_reader() -> None:
    assert {name for name, entry in RULES.items() if not entry.check} == set(_emitted())


def test_whatever_keeps_a_line_from_being_read_is_said_in_french_too() -> None:
    said = re.findall(r'"?problem"?(?:=|: | = )f?"([a-z`{][^"]*)"', _source())
    said += [
        words
        for pair in re.findall(r"_WORDS = \((.*?)\n\)", _source(), re.DOTALL)
        for words in re.findall(r', "([^"]+)"\)', pair)
    ]
    said = [words for words in said if "{text" not in words]
    assert len(said) > 10
    assert set(said) <= set(invalid_yaml.FRENCH)


@pytest.mark.parametrize(("name", "spoil"), SPOILT.items(), ids=SPOILT.keys())
def test_a_fault_that_a_page_cannot_show_is_the_one_finding(name: str, spoil: Spoil, tmp_path: Path) -> None:
    root = tmp_path / "handbook"
    write_handbook(root)
    place = spoil(root)
    findings = check(root, TODAY).report.findings
    assert [(finding.path, finding.span.line, finding.rule.name) for finding in findings] == [(*place, name)]


def test_an_error_that_no_rule_expects_is_worded_with_the_reason_of_the_validator() -> None:
    facts = {"field": "seats", "typed": {"en": "'9'", "fr": "« 9 »"}, "reason": "Input is odd"}
    file = SourceFile("company/tools/hubspot.yml", "")
    finding = RULES[OTHER_RULE].word(file, Problem(OTHER_RULE, FILE_START, facts), "en")
    assert finding.message("en") == "'seats' cannot be '9': Input is odd"
    assert all(finding.hint(language) for language in LANGUAGES)
