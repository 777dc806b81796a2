"""Whole commands on handbooks that grow: seconds of the processor, so in the night; what runs in C counts too."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from growing import Input, cpu_seconds, grows_too_fast, write_grown
from growing_files import FILES
from growing_handbooks import HANDBOOKS
from growing_texts import PROSE
from repository import commit
from smallest import TODAY, write_handbook

from handbook.changes.comparison import changes_between
from handbook.changes.state import State
from handbook.diagnostics.outputs import OUTPUTS, github_summary
from handbook.pipeline.checks.checking import Checked, check
from handbook.pipeline.files.mending import mend
from handbook.pipeline.site.building import build
from handbook.pipeline.site.staging import page_markdown
from handbook.rendering.prose.search_text import search_text

pytestmark = pytest.mark.nightly

SIZES = (100, 400)
INPUTS: Mapping[str, Input] = {**FILES, **HANDBOOKS}


def _check(root: Path) -> None:
    report = check(root, TODAY).report
    for output in OUTPUTS.values():
        output(report, "fr")
    github_summary.render(report, "en")


def _build(root: Path) -> None:
    for page in build(check(root, TODAY), audience="internal").pages.values():
        page_markdown(page)
        search_text(page.html)


def _publish(root: Path) -> None:
    build(check(root, TODAY), audience="public")


def _compare(root: Path) -> None:
    smallest = root.with_name("smallest")
    write_handbook(smallest)
    one, other = _state(check(smallest, TODAY)), _state(check(root, TODAY))
    changes_between(one, other)
    changes_between(other, one)


def _state(checked: Checked) -> State:
    return State(checked.handbook, checked.context.plans, checked.report.findings, "en", TODAY)


def _mend(root: Path) -> None:
    mend(root, TODAY)


COMMANDS: Mapping[str, Callable[[Path], None]] = {
    "check": _check,
    "build": _build,
    "publish": _publish,
    "compare": _compare,
    "mend": _mend,
}


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("name", INPUTS)
def test_a_command_takes_time_that_grows_with_what_there_is(name: str, command: str, tmp_path: Path) -> None:
    def cost(size: int) -> float:
        root = write_grown(tmp_path / str(size), INPUTS[name](size))
        return cpu_seconds(lambda: COMMANDS[command](root))

    assert grows_too_fast(cost, SIZES) is None


def test_a_history_takes_time_that_grows_with_its_versions(tmp_path: Path) -> None:
    def cost(size: int) -> float:
        root = tmp_path / str(size)
        write_handbook(root)
        for number in range(size // 4):
            for path, old in (("playbooks/webinar.md", "D+7"), ("okrs/2027-q1/marketing.yml", "target: 40")):
                text = (root / path).read_text("utf-8")
                (root / path).write_text(text.replace(old, f"{old}0"[-12:] if number % 2 else old), "utf-8")
            commit(root, "2026-11-02")
        campaign = (root / "campaigns/spring.yml").read_text("utf-8")
        for number in range(size):
            (root / f"campaigns/c{number}.yml").write_text(f"{campaign}playbook_version: v{number}\n", "utf-8")
        return cpu_seconds(lambda: check(root, TODAY))

    assert grows_too_fast(cost, SIZES) is None


@pytest.mark.parametrize("name", PROSE)
def test_the_longest_prose_is_shown_in_time(name: str, tmp_path: Path) -> None:
    def cost(size: int) -> float:
        text = f"---\ntitle: T\n---\n{PROSE[name](size)}\n"
        root = write_grown(tmp_path / str(size), {"playbooks/webinar.md": text})
        return cpu_seconds(lambda: build(check(root, TODAY)))

    assert grows_too_fast(cost, (25_000, 99_000)) is None
