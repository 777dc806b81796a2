"""`--output-format junit`: JUnit's XML, for whatever shows test results.

There is no standard; this has all that the schema of Apache Ant's reports asks for, and nothing beyond it.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import groupby
from xml.etree import ElementTree as ET

from handbook.diagnostics.finding import Finding
from handbook.diagnostics.outputs.concise import headline
from handbook.diagnostics.outputs.text import summary
from handbook.diagnostics.plain import harmless, visible
from handbook.diagnostics.report import Report

_NO_XML = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 has no way to write (production 2, Char)."""


def render(report: Report, language: str) -> str:
    """A suite a file, in it a failed case a finding; where nothing is found, one case that passes."""
    report, suites = report.in_repository, ET.Element("testsuites")
    for path, findings in groupby(report.findings, key=lambda finding: finding.path):
        cases = _numbered(_failed(finding, language) for finding in findings)
        _suite(suites, visible(path), report, language).extend(cases)
    if not report.findings:
        _suite(suites, "handbook", report, language).append(_case("handbook", summary(report, language)))
    for suite in suites:
        _close(suite)
    ET.indent(suites)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(suites, encoding="unicode")}'


def _suite(suites: ET.Element, name: str, report: Report, language: str) -> ET.Element:
    """A suite without cases; the day of the check is its time, so that the same check gives the same file."""
    facts = {"id": str(len(suites)), "hostname": "localhost", "timestamp": f"{report.day}T00:00:00", "time": "0"}
    suite = ET.SubElement(suites, "testsuite", {"name": _xml(name), "package": _xml(name), **facts})
    ET.SubElement(ET.SubElement(suite, "properties"), "property", {"name": "language", "value": language})
    return suite


def _failed(finding: Finding, language: str) -> ET.Element:
    message = finding.message(language)
    case = _case(visible(finding.path), f"{message} [{finding.rule.name}]")
    failure = ET.SubElement(case, "failure", {"type": finding.severity, "message": _xml(message)})
    failure.text = _xml(harmless(f"{headline(finding, language)}\n{finding.hint(language)}"))
    return case


def _numbered(cases: Iterable[ET.Element]) -> Iterator[ET.Element]:
    """Cases of one name with a number, from the second on: of those that are called the same, hosts show but one."""
    seen: Counter[str] = Counter()
    for case in cases:
        name = case.attrib["name"]
        seen[name] += 1
        if seen[name] > 1:
            case.set("name", f"{name} ({seen[name]})")
        yield case


def _case(path: str, name: str) -> ET.Element:
    return ET.Element("testcase", {"classname": _xml(path), "name": _xml(name), "time": "0"})


def _close(suite: ET.Element) -> None:
    cases, failures = suite.findall("testcase"), suite.findall("testcase/failure")
    suite.attrib |= {"tests": str(len(cases)), "failures": str(len(failures)), "errors": "0"}
    ET.SubElement(suite, "system-out")
    ET.SubElement(suite, "system-err")


def _xml(text: str) -> str:
    return _NO_XML.sub("", text)
