"""Every rule has the same form: a page, a declaration in two languages, and a place that its code and name give."""

import re
from pathlib import Path
from string import Formatter

import pytest
from rule_pages import failing_cases, passing_cases, sections_of
from spoilt import SPOILT

from handbook import rules
from handbook.diagnostics.words import Words
from handbook.loading.kinds import rule_families
from handbook.loading.misfit import OTHER_RULE
from handbook.model.values import LANGUAGES
from handbook.rules.found import RuleFile
from handbook.rules.registry import OWN_RULES, RULES, RuleEntry

PACKAGE = Path(rules.__file__ or "").parent
HEADINGS = ["", "Why", "Fails", "Passes", "How to fix"]
PLACES = [PACKAGE / "files", *PACKAGE.parent.glob("kinds/*/rules")]

OUTSIDE = {"broken-extension", "stale-record", "unknown-record"}
"""Faults that no handbook has without a package of somebody else: `tests/adapters/test_extension.py` shows them."""

each_rule = pytest.mark.parametrize("entry", RULES.values(), ids=RULES.keys())
each_file = pytest.mark.parametrize("file", OWN_RULES, ids=lambda file: file.rule.name)


@each_rule
def test_a_page_begins_with_one_sentence_and_has_its_sections_in_order(entry: RuleEntry) -> None:
    sections = sections_of(entry.page)
    assert list(sections) == HEADINGS
    assert re.fullmatch(r"[A-Z][^.]*(?:\.\w[^.]*)*\.", sections[""].strip())
    assert all(sections[heading].strip() for heading in ("Why", "How to fix"))


@each_rule
def test_a_page_shows_the_fault_and_the_remedy(entry: RuleEntry) -> None:
    shown = {code for case in failing_cases(entry.page) for *_, code in case.expected}
    assert entry.rule.code in shown or entry.rule.name in {*SPOILT, *OUTSIDE, OTHER_RULE}
    assert passing_cases(entry.page) or entry.rule.name in {*SPOILT, *OUTSIDE}


@each_rule
def test_message_and_hint_say_the_same_in_each_language(entry: RuleEntry) -> None:
    for words in (entry.rule.message, entry.rule.hint):
        assert set(words) == set(LANGUAGES)
        assert all(words.values())
        assert _placeholders(words, "en") == _placeholders(words, "fr")


def _placeholders(words: Words, language: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(words[language]) if name}


@each_file
def test_a_file_has_the_name_of_its_rule_and_stands_among_rules(file: RuleFile) -> None:
    assert re.fullmatch(r"[A-Z]{3}\d{3}", file.rule.code)
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", file.rule.name)
    ending = ".py" if file.module else ".md"
    name = f"{file.rule.name.replace('-', '_')}{ending}"
    assert [(folder / name).is_file() for folder in PLACES].count(True) == 1


def test_the_registry_is_in_order_of_the_codes_and_names_each_once() -> None:
    codes = [entry.rule.code for entry in RULES.values()]
    families = [([*rule_families()].index(code[:3]), code) for code in codes]
    assert families == sorted(set(families))
    assert len(RULES) == len(OWN_RULES)


@each_file
def test_a_module_does_more_than_to_hold_words(file: RuleFile) -> None:
    assert not file.module or {"check", "coming", "facts", "remedy"} & set(vars(file.module))
