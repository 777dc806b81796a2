"""Where this program was installed from, as one line that pip reads: the jobs of a handbook install the same."""

from importlib.metadata import distribution
from pathlib import Path
from typing import Final, NamedTuple
from urllib.parse import urlsplit
from urllib.request import url2pathname

from pydantic import BaseModel

PACKAGE: Final = "mkdocs-handbook"
_REACHED: Final = ("https", "ssh")
"""How the addresses begin that another machine may reach, too."""


class Origin(NamedTuple):
    """The line for pip; the wheel on this machine that it names, if it does, which then has to lie beside it."""

    line: str
    wheel: Path | None = None


class _Source(BaseModel):
    """What pip notes of a package that came from an address, in `direct_url.json`."""

    url: str = ""
    vcs_info: dict[str, str] | None = None
    archive_info: dict[str, object] | None = None


def origin() -> Origin:
    """A wheel or a commit where it came from one (PEP 610), else this version of the index."""
    package = distribution(PACKAGE)
    return origin_of(package.read_text("direct_url.json") or "{}", package.version)


def origin_of(note: str, version: str) -> Origin:
    """The same, of what pip noted; of what no other machine reaches, as a folder, it is the version."""
    source = _Source.model_validate_json(note)
    address = urlsplit(source.url)
    if address.scheme in _REACHED and (git := source.vcs_info):
        return Origin(f"{PACKAGE} @ {git['vcs']}+{source.url}@{git['commit_id']}")
    if address.scheme == "https" and source.archive_info is not None:
        return Origin(f"{PACKAGE} @ {source.url}")
    wheel = Path(url2pathname(address.path))
    if address.scheme == "file" and wheel.suffix == ".whl" and wheel.is_file():
        return Origin(f"./{wheel.name}", wheel)
    return Origin(f"{PACKAGE}=={version}")
