"""The line that tells an editor which schema a file follows."""

from pathlib import PurePosixPath

from handbook.loading.schemas import schema_path
from handbook.model.references import KindName


def modeline(path: str, kind: KindName) -> str:
    """The first line of the YAML file at `path`, relative to the handbook.

    Source: github.com/redhat-developer/yaml-language-server, README, "Using inlined schema".
    """
    up = "../" * (len(PurePosixPath(path).parts) - 1)
    return f"# yaml-language-server: $schema={up}{schema_path(kind)}"
