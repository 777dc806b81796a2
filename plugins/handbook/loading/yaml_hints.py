"""What libyaml's syntax errors mean to the author of the line: the mistake by name, and the line as it was meant."""

from handbook.loading.yaml_failure import Diagnosis, Failure
from handbook.loading.yaml_flow_hints import comment_in_flow, missing_comma, text_after_bracket, unclosed_bracket
from handbook.loading.yaml_indentation import bad_indent, indented_start, no_break_space, no_key, tab_indent
from handbook.loading.yaml_value_hints import (
    backslash,
    block_indicator,
    colon_in_value,
    directive,
    early_quote,
    markup,
    reserved_character,
)

# the first that applies wins: from what is certain to what is likely
_EXPLANATIONS = (
    tab_indent,
    no_break_space,
    reserved_character,
    markup,
    directive,
    block_indicator,
    backslash,
    comment_in_flow,
    missing_comma,
    early_quote,
    colon_in_value,
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
