"""What a check prints, one format a file."""

from collections.abc import Callable, Mapping

from handbook.diagnostics.outputs import concise, github, gitlab, json_document, junit, sarif, text
from handbook.diagnostics.report import Report

Output = Callable[[Report, str], str]
"""Takes the report and a language, gives the whole output, without a last line break."""

OUTPUTS: Mapping[str, Output] = {
    "text": text.render,
    "concise": concise.render,
    "json": json_document.render,
    "github": github.render,
    "gitlab": gitlab.render,
    "sarif": sarif.render,
    "junit": junit.render,
}
