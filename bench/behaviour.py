"""What the product says and writes today, as a tree of files: two states of the code are held side by side.

    python bench/behaviour.py cases CASES      # once, with the old code: the examples of all rules as handbooks
    python bench/behaviour.py record CASES OUT # with each state of the code
    diff -r OLD NEW

Only the command line is used, so that the code below it may take any shape.
"""

import sys
from collections.abc import Iterator
from pathlib import Path
from shutil import copytree, ignore_patterns

from click.testing import CliRunner

from handbook.adapters.cli import main

ROOT = Path(__file__).resolve().parent.parent
TODAY = "2026-11-23"
FORMATS = ("text", "concise", "json", "github", "gitlab", "sarif", "junit")
TARGETS = ("ics", "csv", "json", "asana", "monday", "jira", "clickup", "trello", "notion", "gcal")
CONTENT = ("campaigns", "company", "docs", "experiments", "okrs", "playbooks", "handbook.yml", "mkdocs.yml")


def write_cases(folder: Path) -> None:
    """Each example of each rule as a whole handbook, and the reference handbook as `reference`."""
    sys.path[:0] = [str(ROOT / "tests/support"), str(ROOT / "tests/rules")]
    from rule_pages import failing_cases, passing_cases  # noqa: PLC0415 -- only while the pages have this form
    from smallest import write_handbook  # noqa: PLC0415 -- same

    from handbook.rules.registry import RULES  # noqa: PLC0415 -- same

    for entry in RULES.values():
        for heading, cases_on in (("fails", failing_cases), ("passes", passing_cases)):
            for number, case in enumerate(cases_on(entry.page), 1):
                write_handbook(folder / f"{entry.rule.code.lower()}-{heading}-{number}", case.files)
    for name in CONTENT:
        source, target = ROOT / name, folder / "reference" / name
        target.parent.mkdir(parents=True, exist_ok=True)
        if source.is_dir():
            copytree(source, target, ignore=ignore_patterns(".*"))
        else:
            target.write_bytes(source.read_bytes())


def record(cases: Path, out: Path) -> None:
    """Everything that the commands print and write for each case."""
    for case in sorted(cases.iterdir()):
        for name, arguments in _calls(case):
            _run(case, arguments, out / case.name / name)
    reference = cases / "reference"
    for language in ("en", "fr"):
        _run(reference, ("stage", str(out / "stage" / language), "--lang", language), out / f"stage-{language}.txt")
    _run(reference, ("build", "-d", str(out / "site")), out / "build.txt")


def _calls(case: Path) -> Iterator[tuple[str, tuple[str, ...]]]:
    """File of the record -> the arguments of the command."""
    for language in ("en", "fr"):
        formats = FORMATS if case.name == "reference" or language == "en" else ("text",)
        for output in formats:
            yield (
                f"check.{language}.{output}",
                ("check", "--today", TODAY, "--lang", language, "--output-format", output),
            )
    yield "fix.diff", ("check", "--today", TODAY, "--fix", "--diff")
    campaigns = sorted((case / "campaigns").glob("*.yml")) if case.name == "reference" else []
    for campaign in campaigns:
        yield f"plan.{campaign.stem}.json", ("plan", campaign.stem, "--output-format", "json")
        yield f"plan.{campaign.stem}.txt", ("plan", campaign.stem, "--lang", "fr")
        for target in TARGETS:
            yield f"export.{campaign.stem}.{target}", ("export", campaign.stem, "--to", target)


def _run(case: Path, arguments: tuple[str, ...], file: Path) -> None:
    result = CliRunner().invoke(main, ["-C", str(case), *arguments])
    file.parent.mkdir(parents=True, exist_ok=True)
    shown = f"{result.output}\nexit {result.exit_code} {result.exception or ''}\n"
    file.write_text(shown.replace(str(case), "CASE").replace(str(file.parent.parent), "OUT"), encoding="utf-8")


if __name__ == "__main__":
    what, *folders = sys.argv[1:]
    {"cases": write_cases, "record": record}[what](*map(Path, folders))
