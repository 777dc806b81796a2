"""A later kit for a handbook that has one: what nobody changed is replaced, the rest is left to its people."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from handbook.diagnostics.problem import Problem
from handbook.loading.limited import MAX_COPIED_BYTES, read_limited
from handbook.model.values import Language
from handbook.pipeline.files.kits import CODE_HOSTS, KITS, Place, kit_files

SUMS: Final = ".handbook-kit"
"""The file in the handbook that says what a kit held when it was written; as `sha256sum` writes and checks it."""
BESIDE: Final = ".new"
"""Ends the name of a later file that lies beside one that was changed by hand."""
_HEAD: Final = """\
# What `handbook init` wrote for the code host: by this, `handbook init --update-kits` knows what was changed since, and
# leaves that alone. Commit this file; nobody has to read or change it.
"""
_BEFORE: Final = """\
4ebe67427abe1c13e36527d39721e271d446f60d9a1b4728b2a3ed3be46ba0ec  .github/workflows/handbook.yml
eaa5ec0074550340bd34895a22f49d917522878998b5f43cf96bcc6fe21002c1  .github/pull_request_template.md
2964fd5f14cdb6edf8e0da5b6cf3ecd98c9321cf060f1ce5ab8bfbae2341d684  .github/pull_request_template.md
bf7d75424c6dabb777a4d5f34eaffe76484e658b119dd5c85bb0c5eae324cdc8  .github/ISSUE_TEMPLATE/mistake.yml
a094ed4a13008b0daca1c423d7b6103495fea3ae07c959f85f0ac5877e60eeb0  .github/ISSUE_TEMPLATE/mistake.yml
923db9bafbab740b2605d1ea3d5336bd9accdc91d7e30d10331f55e425548216  .github/ISSUE_TEMPLATE/playbook.yml
83a3f7e89237afa54035edd610140d56c62dba81ed103e0ee0ba0b4f97a2531b  .github/ISSUE_TEMPLATE/playbook.yml
2776e58a8accfb508afe884b3ce0630b6f2264f54728a8eb400cb9c7c2e3b3ab  .github/ISSUE_TEMPLATE/campaign.yml
5145ed2e6084821df03663025d0ab2704ebec194a803cfa7d988e36e34fbff2c  .github/ISSUE_TEMPLATE/campaign.yml
09556b58cdfbc930208d25493cce3b1fa738370a87887f463ac9ea633aac61c3  .gitlab-ci.yml
0d2971a26ca9a0f9c13508388b4c0e78e0aa107af7397cf149045d68fe602319  .gitlab/merge_request_templates/Default.md
5923b3cf008080ba5a1278416b33866f05f0d0cc6f2369709a57305732ac38f8  .gitlab/merge_request_templates/Default.md
811534f3ea620c65812bda8093e2898dc2317edc38e065ed97e5679ab782a8c5  .gitlab/issue_templates/mistake.md
f5f31d0710ed7e713e21f5ff038c85c964ba42ed0955bb9c7d4db6084e401cd9  .gitlab/issue_templates/mistake.md
af1cd90ae96297355529b98618dfea5adaa96906ee7940a922cb3ec87422a79a  .gitlab/issue_templates/playbook.md
20fa3a72c4bb720707f9cb9978f0cdefcb5435a9ddec95bc4296129b07a835e5  .gitlab/issue_templates/playbook.md
a365322a65f54313a29fe6e32bec33ebc21e9bea1c57c5113f0b6bb023409feb  .gitlab/issue_templates/campaign.md
4942df954dacc6fa6d369efb8e728e4ff05f13b3cf6d702c8e69ed19a093fd8e  .gitlab/issue_templates/campaign.md
"""
"""What the kits held before there was such a file, in each language."""


class Step(NamedTuple):
    """A file of the later kit, and where it is written: in its place, or beside what was changed by hand (`theirs`)."""

    path: str
    data: bytes
    theirs: str | None = None


def hosts_of(top: Path, written: Iterable[str]) -> list[str]:
    """The code hosts whose kit is there, or was written and is gone."""
    first = {kit: KITS[kit][0][1] for kit in CODE_HOSTS}
    return [kit for kit, path in first.items() if path in written or (top / path).is_file()]


class LaterKit(NamedTuple):
    """What there is to write, and what is noted of it."""

    steps: Sequence[Step]
    sums: Mapping[str, str]


def later_kit(place: Place, language: Language, kits: Iterable[str], sums: Mapping[str, str]) -> LaterKit:
    """The kits of some code hosts as they are today, for a handbook of which `sums` were noted."""
    steps: dict[str, Step] = {}
    there, noted = hosts_of(place.top, sums), sums
    for kit in kits:
        files = kit_files(kit, language, place.prefix)
        steps |= {step.path: step for step in _steps(place.top, files, sums, is_new=kit not in there)}
        noted = sums_with(noted, files)
    return LaterKit(list(steps.values()), noted)


def _steps(top: Path, later: Mapping[str, bytes], sums: Mapping[str, str], *, is_new: bool) -> Iterator[Step]:
    """What there is to do for the files of a later kit, one of which is there unless it `is_new`.

    A file that was changed by hand is only spoken of where the kit itself has changed; one that was removed stays away.
    """
    for path, data in later.items():
        known = _known(path, sums, is_new=is_new)
        there = read_limited(top / path, MAX_COPIED_BYTES) if (top / path).exists() else None
        if there is None and not known:
            yield Step(path, data)
        if there is None or sum_of(data) in (_sum(there), sums.get(path)):
            continue
        if _sum(there) in known:
            yield Step(path, data)
        else:
            yield Step(f"{path}{BESIDE}", data, path)


def _known(path: str, sums: Mapping[str, str], *, is_new: bool) -> set[str]:
    """The sums of a file as a kit wrote it; none where no kit did."""
    if path in sums or is_new:
        return {sums[path]} if path in sums else set()
    return {each for each, before in _pairs(_BEFORE) if before == path}


def sum_of(data: bytes) -> str:
    """The sum of a text, whichever line ends git gave it."""
    return hashlib.sha256(data.replace(b"\r\n", b"\n")).hexdigest()


def _sum(there: bytes | Problem) -> str | None:
    return None if isinstance(there, Problem) else sum_of(there)


def read_sums(root: Path) -> Mapping[str, str]:
    """Path below the top of the repository -> the sum of what was written there; empty where nothing is noted."""
    noted = read_limited(root / SUMS)
    return {} if isinstance(noted, Problem) else {path: each for each, path in _pairs(noted.decode("utf-8", "replace"))}


def sums_with(sums: Mapping[str, str], files: Mapping[str, bytes]) -> Mapping[str, str]:
    """What is noted once these files are written, beside what was."""
    return {**sums, **{path: sum_of(data) for path, data in files.items()}}


def sums_text(sums: Mapping[str, str]) -> bytes:
    """The file that says what was written where."""
    return (_HEAD + "".join(f"{each}  {path}\n" for path, each in sorted(sums.items()))).encode()


def _pairs(text: str) -> Iterator[tuple[str, str]]:
    for line in text.splitlines():
        each, gap, path = line.partition("  ")
        if gap and not line.startswith("#"):
            yield each, path
