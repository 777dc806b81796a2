"""What must hold of any handbook, however it is spoilt; and what becomes of one of which it does not hold."""

import hashlib
import json
import os
import shutil
import signal
import unicodedata
from collections.abc import Callable, Generator, Iterator, Mapping
from contextlib import contextmanager
from itertools import chain
from pathlib import Path
from types import FrameType
from xml.etree import ElementTree as ET

from click.testing import CliRunner
from repository import commit
from rule_pages import failing_cases
from smallest import HANDBOOK, TODAY
from spoiling import Files

from handbook.adapters.cli import main
from handbook.diagnostics.outputs import OUTPUTS, github_summary
from handbook.diagnostics.report import Report
from handbook.model.values import LANGUAGES
from handbook.pipeline.checks.checking import check
from handbook.pipeline.files.first_files import Outline, first_files
from handbook.pipeline.files.mending import mend, write
from handbook.pipeline.site.building import build
from handbook.rules.registry import RULES

Oracle = Callable[[Path], None]
"""Raises whatever it likes where something does not hold of the handbook in a folder."""

REFERENCE = Path(__file__).parents[2]
CONTENT = ("handbook.yml", "campaigns", "company", "docs", "experiments", "okrs", "playbooks")
DAY = ("--today", TODAY.isoformat())
PREPENDED = "\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd"
"""Marks that Unicode counts among formats, and that are shown (Prepended_Concatenation_Mark)."""
SECONDS = 20
"""Of the processor, after which a handbook of this size counts as hanging."""


class HangingError(Exception):
    """Something took far too long."""


def bases() -> Mapping[str, Files]:
    """Name -> a whole handbook: the reference, what `init` writes, and the example of each rule."""
    found: dict[str, Files] = {"reference": _reference()}
    for language in LANGUAGES:
        found[f"init {language}"] = dict(first_files(Outline("Nova", language, has_example=True), TODAY))
    for name, entry in RULES.items():
        for number, case in enumerate(failing_cases(entry.page)):
            texts = {**HANDBOOK, **case.files}
            found[f"{name} {number}"] = {path: text.encode() for path, text in texts.items()}
    return found


def _reference() -> Files:
    places = (REFERENCE / name for name in CONTENT)
    files = chain.from_iterable([place] if place.is_file() else sorted(place.rglob("*")) for place in places)
    small = (file for file in files if file.is_file() and file.stat().st_size < 2**16)
    return {file.relative_to(REFERENCE).as_posix(): file.read_bytes() for file in small}


def written(files: Mapping[str, bytes], root: Path) -> Path:
    """Write a handbook into an empty folder; what no system takes for the name of a file is left out."""
    shutil.rmtree(root, ignore_errors=True)
    root.mkdir(parents=True)
    for path, data in files.items():
        try:
            file = root / path
            if root.resolve() in file.resolve().parents:
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(data)
        except (OSError, ValueError):
            continue
    return root


# what must hold


def check_holds(root: Path) -> None:
    """The check ends, says the same twice, points inside the files, and each output can be read."""
    report, again = check(root, TODAY).report, check(root, TODAY).report
    output = OUTPUTS["json"]
    assert output(report, "en") == output(again, "en"), "the same check says another thing"
    for finding in report.findings:
        lines, where = report.lines.get(finding.path, [""]), f"a finding of {finding.rule.code}"
        line, column, end_line, end_column = finding.span
        assert 1 <= line <= end_line <= max(len(lines), 1), f"{where} is on no line"
        assert 1 <= column <= len(lines[line - 1]) + 1, f"{where} is in no column"
        assert 1 <= end_column <= len(lines[end_line - 1]) + 1, f"{where} ends outside"
        assert (line, column) <= (end_line, end_column), f"{where} ends before it begins"
    for language in LANGUAGES:
        _outputs_hold(report, language)


def _outputs_hold(report: Report, language: str) -> None:
    texts = {name: output(report, language) for name, output in OUTPUTS.items()}
    count = len(report.findings)
    assert len(json.loads(texts["json"])["findings"]) == count, "json"
    assert len({issue["fingerprint"] for issue in json.loads(texts["gitlab"])}) == count, "gitlab"
    (run,) = json.loads(texts["sarif"])["runs"]
    assert len(run["results"]) == count, "sarif"
    assert sum(1 for _ in ET.fromstring(texts["junit"]).iter("failure")) == count, "junit"  # noqa: S314 -- our own
    commands = texts["github"].split("\n") if texts["github"] else []
    assert len(commands) == count, "github"
    assert all(line.startswith(("::error ", "::warning ", "::notice ")) for line in commands), "github"
    assert len(texts["concise"].split("\n")) == max(count, 1), "concise"
    assert all(_is_safe(letter) for letter in texts["text"] + texts["concise"]), "text"
    size = len(github_summary.render(report, language).encode("utf-8", "surrogateescape"))
    assert size <= github_summary.LARGEST, "summary"


def _is_safe(letter: str) -> bool:
    """Whether a terminal shows it and does nothing else, as a space that does not break or a new letter."""
    is_shown = letter.isprintable() or unicodedata.category(letter) in {"Zs", "Cn"}
    return letter == "\n" or is_shown or letter in PREPENDED


def mending_holds(root: Path) -> None:
    """What is mended makes nothing worse, and the second time there is nothing to mend."""
    before = check(root, TODAY).report
    mending = mend(root, TODAY)
    assert write(root, mending) == {}, "what was mended could not be written"
    after = check(root, TODAY).report
    assert len(after.findings) <= len(before.findings), "mending brought findings"
    assert after.count("error") <= before.count("error"), "mending brought errors"
    assert mend(root, TODAY).files == {}, "mending again changes something"


def pages_hold(root: Path) -> None:
    """Pages are made in each language and for each audience."""
    checked = check(root, TODAY)
    for language, audience in zip(LANGUAGES, ("internal", "public"), strict=False):
        built = build(checked, language=language, audience=audience)
        uris = [page.uri for page in built.pages.values()]
        is_told = any(finding.rule.name == "page-conflict" for finding in checked.report.findings)
        assert is_told or len(uris) == len(set(uris)), "two pages of one address"
        assert not any("<script" in page.html for page in built.pages.values()), "a script"


def commands_hold(root: Path) -> None:
    """Each command ends with 0, 1 or 2, and with 2 in one sentence."""
    ids = sorted(path.stem for path in (root / "campaigns").glob("*.yml"))[:2]
    people = sorted(path.stem for path in (root / "company/people").glob("*.yml"))[:1]
    commands = [
        ("check", "--strict", *DAY),
        ("check", "--diff", *DAY),
        *(("plan", *more, "--", name) for name in ids for more in ((), ("--output-format", "json"), ("--lang", "fr"))),
        *(("export", "--to", target, "--", name) for name in ids for target in ("ics", "csv", "json", "asana")),
        *(("export", "--to", "ics", f"--person={name}") for name in people),
        ("export", "--all", "--to", "codeowners"),
        *(("rebase", "--", name) for name in ids),
        ("new", "campaign", "fuzzed", "--from", "webinar", "--date", "2027-05-04"),
        ("stage", str(root.with_name("staged"))),
    ]
    for command in commands:
        _run(root, *command)
    shutil.rmtree(root.with_name("staged"), ignore_errors=True)


def differences_hold(root: Path, before: Mapping[str, bytes]) -> None:
    """What was spoilt can be told, from the handbook that was committed to the files as they are, and back."""
    now = root.with_name("now")
    shutil.rmtree(now, ignore_errors=True)
    root.rename(now)
    commit(written(before, root), "2026-11-02")
    (root / ".git").rename(now / ".git")
    shutil.rmtree(root)
    now.rename(root)
    for output in ("text", "markdown", "json"):
        _run(root, "diff", "HEAD", "--output-format", output, *DAY)
    commit(root, "2026-11-03")
    _run(root, "diff", "HEAD", "HEAD^", "--lang", "fr", *DAY)
    _run(root, "check", *DAY)


def _run(root: Path, *command: str) -> None:
    result = CliRunner().invoke(main, ["-C", str(root), *command])
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    assert result.exit_code in (0, 1, 2), f"{command[0]} exits with {result.exit_code}"
    said = result.output.strip()
    assert "Traceback" not in said, f"{command[0]}: a traceback"
    assert "This is a mistake of the program" not in said, f"{command[0]}: {said}"
    assert said or result.exit_code != 2, f"{command[0]} ends with 2 and says nothing"


# what becomes of one of which it does not hold


@contextmanager
def in_time(seconds: int = SECONDS) -> Generator[None]:
    """Raise where the block takes more of the processor."""

    def stop(_number: int, _frame: FrameType | None) -> None:
        raise HangingError

    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def fault(files: Mapping[str, bytes], root: Path, oracle: Oracle) -> str | None:
    """What does not hold of a handbook, so that the same fault is the same text; None where all does."""
    try:
        with in_time():
            oracle(written(files, root))
    except Exception as error:  # noqa: BLE001 -- whatever it is, it is a fault
        return f"{type(error).__name__}: {_place(error)}"
    return None


def _place(error: BaseException) -> str:
    """The function of ours that raised, or what an oracle said."""
    if isinstance(error, AssertionError):
        return str(error).split("\n", 1)[0][:200]
    trace, place = error.__traceback__, ""
    while trace:
        file = Path(trace.tb_frame.f_code.co_filename)
        if "plugins" in file.parts:
            place = f"{file.name}:{trace.tb_frame.f_code.co_name}"
        trace = trace.tb_next
    return place


def shrunken(files: Files, original: Mapping[str, bytes], root: Path, oracle: Oracle, tries: int = 200) -> Files:
    """The smallest handbook with the same fault that so many tries find."""
    wanted = fault(files, root, oracle)
    for way in _ways_to_be_smaller(original):
        for candidate in way(files):
            if tries <= 0:
                return files
            tries -= 1
            if fault(candidate, root, oracle) == wanted:
                files.clear()
                files.update(candidate)
    return files


Way = Callable[[Files], Iterator[Files]]
"""Gives handbooks that are smaller than one that may become smaller meanwhile."""


def _ways_to_be_smaller(original: Mapping[str, bytes]) -> Iterator[Way]:
    yield lambda files: ({**files, path: data} for path, data in original.items() if files.get(path, data) != data)
    yield lambda files: ({name: files[name] for name in files if name != path} for path in [*files])
    for size in (64, 8, 1):
        yield lambda files, size=size: _without_lines(files, original, size)


def _without_lines(files: Files, original: Mapping[str, bytes], size: int) -> Iterator[Files]:
    for path in [path for path in files if files[path] != original.get(path)]:
        at = 0
        while (lines := files[path].splitlines(keepends=True))[at : at + size]:
            yield {**files, path: b"".join([*lines[:at], *lines[at + size :]])}
            at += size if files[path].splitlines(keepends=True) == lines else 0


def saved(files: Mapping[str, bytes], facts: str) -> Path:
    """Keep a failing handbook, and what is known about it, in a folder that git does not see."""
    name = hashlib.sha256(repr(sorted(files.items())).encode("utf-8", "surrogatepass")).hexdigest()[:12]
    folder = Path(os.environ.get("HANDBOOK_FUZZ_FOLDER") or REFERENCE / ".fuzz") / name
    written(files, folder / "handbook")
    (folder / "facts.txt").write_text(facts, encoding="utf-8", errors="backslashreplace")
    return folder
