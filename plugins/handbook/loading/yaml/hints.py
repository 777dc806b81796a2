"""What libyaml's syntax errors mean to the author of the line: the mistake by name, and the line as it was meant."""

import re

from handbook.loading.yaml.cells import cells
from handbook.loading.yaml.failure import Diagnosis, Failure, is_continued
from handbook.loading.yaml.indentation import (
    bad_indent,
    block_not_indented,
    indented_start,
    no_break_space,
    no_key,
    tab_indent,
)
from handbook.loading.yaml.items import bullets, item_below_brackets, missing_hyphen, no_space_after_hyphen
from handbook.loading.yaml.prose import text_goes_on, text_without_sign
from handbook.loading.yaml.quoting import end_of_text, flow_comment, quote_flow_comments, unclosed
from handbook.loading.yaml.remarks import lost_sign, remark, table_row
from handbook.loading.yaml.source import KEY, Repair
from handbook.loading.yaml.value_hints import (
    backslash,
    block_indicator,
    colon_before_brace,
    colon_in_value,
    dash,
    directive,
    early_quote,
    in_quotes,
    markup,
    price_with_dash,
    reserved_character,
    web_link,
)

_CLOSING = {"[": "]", "{": "}"}
_NEXT_KEY = re.compile(r"\[(?P<items>[^\[\]{}:\"']*?)\s*,\s*[a-z_]+:\s")
"""A list of names that goes on with the next key of the braces around it."""
_BLOCK_SIGN = re.compile(r"[{,][ ]*[\w-]+:[ ]+(?P<value>[>|][^,{}\[\]]*)")
_CLOSED_EARLY = re.compile(r"\](?=\s*,\s*\{.*\}\s*$)")
_SECOND_ITEM = re.compile(r"\}\s*,?\s*(?:-\s*)?\{")
_BEFORE_VALUE = re.compile(r" *(?:- +)*(?:[^\s:#'\"\[{][^:#]*:[ \t]+)?")


def comment_in_flow(failure: Failure) -> Diagnosis | None:
    """A value that starts with `#` inside brackets: the rest of the line is a comment, the closing bracket too."""
    if not failure.stopped_in_flow:
        return None
    first, column = failure.opening
    for line in range(first, failure.line + 1):
        text = failure.lines[line]
        if match := flow_comment(text, column if line == first else 0):
            start, value = match
            repair = Repair(line, start, len(text), quote_flow_comments(text, start))
            return Diagnosis("comment-as-value", line, start, start + len(value), {"value": value}, (repair,))
    return None


def missing_comma(failure: Failure) -> Diagnosis | None:
    """No comma before the next key, `{a: "x" b: y}`, or between two items in braces."""
    before = failure.text[: failure.column].rstrip()
    is_item = before.endswith("}") and failure.text.startswith("{", failure.column)
    is_key = KEY.match(failure.text, failure.column) and before[-1:] in set("\"'}]")
    if not failure.stopped_in_flow or not (is_key or is_item):
        return None
    repair = Repair(failure.line, len(before), len(before), ",")
    params = {"problem": "a comma is missing"}
    return Diagnosis("invalid-yaml", failure.line, failure.column, failure.column + 1, params, (repair,))


def double_comma(failure: Failure) -> Diagnosis | None:
    """One comma behind another in brackets or braces."""
    before = failure.text[: failure.column].rstrip()
    if not failure.text.startswith(",", failure.column) or not before.endswith(","):
        return None
    repair = Repair(failure.line, len(before), failure.column + 1, "")
    params = {"problem": "a comma is too many"}
    return Diagnosis("invalid-yaml", failure.line, failure.column, failure.column + 1, params, (repair,))


def unclosed_bracket(failure: Failure) -> Diagnosis | None:
    """A bracket or brace that is never closed, or by the wrong one."""
    line, column = failure.opening
    text, is_same_line = failure.lines[line], failure.line == line
    stopper = failure.text[failure.column : failure.column + 1]
    if not failure.stopped_in_flow or (is_same_line and stopper not in {"]", "}"}):
        return None
    if next_key := _NEXT_KEY.match(text, column):
        repair = Repair(line, next_key.end("items"), next_key.end("items"), "]")
        return Diagnosis("invalid-yaml", line, column, column + 1, {"problem": "`[` is never closed"}, (repair,))
    end = failure.column if is_same_line else end_of_text(text, column, in_flow=False)
    missing = _CLOSING.get(text[column : column + 1], "") if is_same_line else _closing_brackets(text)
    below = failure.lines[line + 1] if line + 1 < len(failure.lines) else ""
    is_open = is_continued(failure.lines, line) and (text.rstrip()[-1] in ",[{" or not KEY.match(below.lstrip()))
    repairs = () if is_open or not missing else (Repair(line, end, end, missing),)
    params = {"problem": f"`{text[column : column + 1]}` is never closed"}
    return Diagnosis("invalid-yaml", line, column, column + 1, params, repairs)


def _closing_brackets(text: str) -> str:
    return "".join(_CLOSING[bracket] for bracket in reversed(unclosed(text)))


def text_after_bracket(failure: Failure) -> Diagnosis | None:
    """A value that starts with a closed bracket and goes on: `[Draft] Webinar`."""
    text = failure.text
    match = _BEFORE_VALUE.match(text)
    start = match.end() if match else 0
    if failure.stopped_in_flow or not start < failure.column or text[start] not in "[{":
        return None
    if sign := _BLOCK_SIGN.search(text, start):
        stretch = failure.line, sign.start("value"), end_of_text(text, sign.start("value"), in_flow=True)
        return in_quotes("invalid-yaml", failure, stretch, problem="text cannot follow `|` or `>` on the same line")
    end = end_of_text(text, start, in_flow=False)
    if early := _CLOSED_EARLY.search(text, start, end):
        params = {"problem": "the bracket closes too early"}
        rest = f"{text[early.start() + 1 : end]}]"
        repair = Repair(failure.line, early.start(), end, rest)
        return Diagnosis("invalid-yaml", failure.line, early.start(), early.start() + 1, params, (repair,))
    if second := _SECOND_ITEM.search(text, start):
        params = {"problem": "two items stand on one line", "second": text[second.end() - 1 : end]}
        return Diagnosis("invalid-yaml", failure.line, second.start(), end, params)
    return in_quotes("invalid-yaml", failure, (failure.line, start, end), problem="text goes on after the bracket")


# the first that applies wins: from what is certain to what is likely
_EXPLANATIONS = (
    cells,
    tab_indent,
    no_break_space,
    reserved_character,
    markup,
    price_with_dash,
    dash,
    remark,
    directive,
    table_row,
    block_indicator,
    backslash,
    web_link,
    comment_in_flow,
    missing_comma,
    double_comma,
    early_quote,
    colon_before_brace,
    colon_in_value,
    bullets,
    text_without_sign,
    lost_sign,
    text_goes_on,
    no_space_after_hyphen,
    item_below_brackets,
    missing_hyphen,
    block_not_indented,
    no_key,
    text_after_bracket,
    indented_start,
    bad_indent,
    unclosed_bracket,
)
_WORDS = (
    ("sequence entries are not allowed", "a list cannot begin on the line of its key"),
    ("mapping keys are not allowed", "a question mark and a space cannot begin a value"),
    ("mapping values are not allowed", "a colon stands where no key can be"),
    ("document start", "there is text after the end of the document"),
    ("node content", "a value is missing, or a comma or bracket is too many"),
    ("',' or", "a comma or a closing bracket is missing"),
    ("expected key", "the value ended before this text"),
)
_UNKNOWN = "this line is not YAML"


def diagnose(failure: Failure) -> Diagnosis:
    """Name the mistake behind a syntax error: `invalid-yaml` where no more can be said."""
    for explain in _EXPLANATIONS:
        if diagnosis := explain(failure):
            return diagnosis
    words = next((words for part, words in _WORDS if part in f"{failure.message} {failure.context}"), _UNKNOWN)
    return Diagnosis("invalid-yaml", failure.line, failure.column, len(failure.text), {"problem": words})
