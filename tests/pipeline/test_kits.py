"""The kits, each before the real linter of its host; what they run, run."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from repository import commit
from running import COMMAND
from sites import MKDOCS
from smallest import HANDBOOK, write_handbook

from handbook.loading.kinds import SETTINGS_FILE, own_kinds
from handbook.model.values import LANGUAGES, Language
from handbook.pipeline.files.kits import KITS, kit_files

PROJECT = Path(__file__).parents[2]
PACKAGED = PROJECT / "plugins/handbook/kits"
SCRIPTS = COMMAND.parent
BROKEN = HANDBOOK["campaigns/spring.yml"].replace("owner: ", "onwer: ")

each_language = pytest.mark.parametrize("language", LANGUAGES)


def write_kit(root: Path, kit: str, language: Language = "en", prefix: str = "") -> None:
    for path, data in kit_files(kit, language, prefix).items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(data)


def run(root: Path, *command: str, **environment: str) -> tuple[int, str]:
    """The exit code of a tool of the test environment, and all that it printed."""
    path = f"{SCRIPTS}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        [SCRIPTS / command[0], *command[1:]] if (SCRIPTS / command[0]).exists() else command,
        cwd=root,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
        timeout=300,
        env={**os.environ, "PATH": path, "NO_COLOR": "1", **environment},
    )
    return done.returncode, done.stdout


def lint_workflow(root: Path) -> list[int]:
    """The verdicts of actionlint and of zizmor at its strictest."""
    zizmor = ("zizmor", "--offline", "--persona", "pedantic", ".github")
    return [run(root, "actionlint", ".github/workflows/handbook.yml")[0], run(root, *zizmor)[0]]


def faults(schema: str, *files: Path) -> str:
    transform = ["--data-transform", "gitlab-ci"] if schema == "gitlab-ci" else []
    code, said = run(PROJECT, "check-jsonschema", "--builtin-schema", f"vendor.{schema}", *transform, *map(str, files))
    return said if code else ""


def test_every_packaged_file_belongs_to_a_kit() -> None:
    named = {source.format(language=language) for kit in KITS.values() for source, _ in kit for language in LANGUAGES}
    assert named == {str(file.relative_to(PACKAGED)) for file in PACKAGED.rglob("*") if file.is_file()}


@pytest.mark.parametrize("prefix", ["", "our team/hand-book/"])
def test_the_workflow_passes_the_linters_of_github_and_a_careless_one_does_not(tmp_path: Path, prefix: str) -> None:
    write_kit(tmp_path, "github", prefix=prefix)
    workflow = tmp_path / ".github/workflows/handbook.yml"
    assert lint_workflow(tmp_path) == [0, 0]
    assert faults("github-workflows", workflow) == ""
    assert faults("dependabot", tmp_path / ".github/dependabot.yml") == ""
    safe = workflow.read_text()
    workflow.write_text(safe.replace("handbook build", "echo ${{ github.event.pull_request.title }}"))
    assert 0 not in lint_workflow(tmp_path)
    workflow.write_text(re.sub(r"(actions/checkout)@\w+ # ", r"\1@", safe))
    assert lint_workflow(tmp_path)[1] != 0  # an action that is held to no commit
    workflow.write_text(safe.replace("runs-on: ubuntu-latest", "runs_on: ubuntu-latest", 1))
    assert "runs_on" in faults("github-workflows", workflow)


@each_language
def test_the_issue_forms_have_the_form_that_github_reads(tmp_path: Path, language: Language) -> None:
    write_kit(tmp_path, "github", language)
    forms = sorted(tmp_path.glob(".github/ISSUE_TEMPLATE/*.yml"))
    assert len(forms) == 3
    assert faults("github-issue-forms", *forms) == ""
    forms[0].write_text(forms[0].read_text().replace("label:", "lable:", 1))
    assert "lable" in faults("github-issue-forms", *forms)


@each_language
def test_an_issue_asks_the_same_on_both_hosts(tmp_path: Path, language: Language) -> None:
    write_kit(tmp_path, "github", language)
    write_kit(tmp_path, "gitlab", language)
    for form in tmp_path.glob(".github/ISSUE_TEMPLATE/*.yml"):
        body = yaml.safe_load(form.read_text())["body"]
        template = tmp_path / f".gitlab/issue_templates/{form.stem}.md"
        asked = [line.removeprefix("### ") for line in template.read_text().splitlines() if line.startswith("### ")]
        assert asked == [part["attributes"]["label"] for part in body]


def test_the_pipeline_has_the_form_that_gitlab_reads(tmp_path: Path) -> None:
    write_kit(tmp_path, "gitlab")
    pipeline = tmp_path / ".gitlab-ci.yml"
    assert faults("gitlab-ci", pipeline) == ""
    pipeline.write_text(pipeline.read_text().replace("codequality:", "codequalty:"))
    assert "codequalty" in faults("gitlab-ci", pipeline)


@pytest.mark.parametrize(("campaign", "code"), [(HANDBOOK["campaigns/spring.yml"], 0), (BROKEN, 1)])
def test_the_check_of_each_host_runs_and_fails_where_something_is_wrong(
    tmp_path: Path, campaign: str, code: int
) -> None:
    write_handbook(
        tmp_path, {"campaigns/spring.yml": campaign, "handbook.yml": HANDBOOK["handbook.yml"] + "languages: [fr]\n"}
    )
    write_kit(tmp_path, "github")
    write_kit(tmp_path, "gitlab")
    jobs = yaml.safe_load((tmp_path / ".github/workflows/handbook.yml").read_text())["jobs"]
    on_github = [step["run"] for step in jobs["check"]["steps"] if step.get("run", "").startswith("handbook")]
    scanning = [step["run"] for step in jobs["code-scanning"]["steps"] if step.get("run", "").startswith("handbook")]
    on_gitlab = yaml.safe_load((tmp_path / ".gitlab-ci.yml").read_text())["check"]["script"]
    assert run(tmp_path, "bash", "-e", "-c", "\n".join(on_github), GITHUB_STEP_SUMMARY="summary.md")[0] == code
    assert run(tmp_path, "bash", "-e", "-c", "\n".join(scanning)) == (0, "")
    assert run(tmp_path, "bash", "-e", "-c", "\n".join(on_gitlab))[0] == code
    assert (tmp_path / "summary.md").read_text().startswith("## Ce que dit la vérification")
    assert len(json.loads((tmp_path / "gl-code-quality-report.json").read_text())) == code
    assert len(json.loads((tmp_path / "handbook.sarif").read_text())["runs"][0]["results"]) == code
    assert f'failures="{code}"' in (tmp_path / "handbook-junit.xml").read_text()


def jobs_of(root: Path, host: str) -> dict[str, dict[str, Any]]:
    """Name -> job of the kit of a host."""
    write_kit(root, host)
    if host == "github":
        return yaml.safe_load((root / ".github/workflows/handbook.yml").read_text())["jobs"]
    pipeline = yaml.safe_load((root / ".gitlab-ci.yml").read_text())
    return {name: job for name, job in pipeline.items() if "script" in job}


WARNED = {"campaigns/spring.yml": HANDBOOK["campaigns/spring.yml"].replace("owner: camille\n", "")}


@pytest.mark.parametrize("host", ["github", "gitlab"])
def test_each_week_nothing_is_done_but_what_comes_with_time(tmp_path: Path, host: str) -> None:
    jobs = jobs_of(tmp_path, host)
    conditions = {name: str(job.get("if") or job["rules"]).replace('"', "'") for name, job in jobs.items()}
    assert [name for name, condition in conditions.items() if "== 'schedule'" in condition] == ["due", "newest"]
    others = [condition for name, condition in conditions.items() if name not in {"due", "newest"}]
    assert all(
        re.search("!= 'schedule'|== '(push|pull_request|merge_request_event)'|needs.changes", condition)
        for condition in others
    )


@pytest.mark.parametrize("host", ["github", pytest.param("gitlab", marks=pytest.mark.nightly)])
def test_that_job_tries_the_newest_versions_and_stops_where_the_handbook_does_not_build(
    tmp_path: Path, host: str
) -> None:
    jobs = jobs_of(tmp_path, host)
    steps = jobs["newest"].get("script") or [step["run"] for step in jobs["newest"]["steps"] if "run" in step]
    commands = "\n".join(step for step in steps if "pip install" not in step)
    summary = tmp_path / "summary.md"
    for files, code in ((None, 0), (WARNED, 1)):
        summary.write_text("")
        write_handbook(tmp_path, {"mkdocs.yml": MKDOCS, "docs/about.md": "# About\n", **(files or {})})
        done, said = run(tmp_path, "bash", "-e", "-c", commands, GITHUB_STEP_SUMMARY=str(summary))
        assert (done, "mkdocs-material==" in said + summary.read_text()) == (code, True), said


@pytest.fixture(scope="module")
def offline(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Settings with which pre-commit makes its environments without a registry: our wheel, and what we test with."""
    wheels, source = tmp_path_factory.mktemp("wheels"), tmp_path_factory.mktemp("source")
    shutil.copytree(PROJECT / "plugins", source / "plugins")
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(PROJECT / name, source)
    pip = [sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "--no-build-isolation", "-w", str(wheels), "."]
    subprocess.run(pip, cwd=source, check=True, timeout=300)
    return {
        "PIP_NO_INDEX": "1",
        "PIP_FIND_LINKS": str(wheels),
        "PIP_NO_DEPS": "1",
        "PIP_NO_BUILD_ISOLATION": "0",  # pip turns this one round
        "PYTHONPATH": str(next(Path(sys.prefix).glob("lib/python3*/site-packages"))),
        "PRE_COMMIT_HOME": str(tmp_path_factory.mktemp("pre-commit")),
    }


def test_pre_commit_checks_the_handbook_before_a_commit(tmp_path: Path, offline: dict[str, str]) -> None:
    write_handbook(tmp_path)
    write_kit(tmp_path, "pre-commit")
    commit(tmp_path)
    hook = ("pre-commit", "run", "--all-files")
    code, said = run(tmp_path, *hook, **offline)
    assert code == 0, said
    (tmp_path / "campaigns/spring.yml").write_text(BROKEN)
    commit(tmp_path)
    code, said = run(tmp_path, *hook, **offline)
    assert code == 1
    assert "campaigns/spring.yml:5:1: error HBK201 there is no key 'onwer' here [unknown-key]" in said


def test_the_hook_of_this_repository_is_that_of_the_kit() -> None:
    hooks = yaml.safe_load((PROJECT / ".pre-commit-hooks.yaml").read_text())
    (kit,) = yaml.safe_load(kit_files("pre-commit", "en")[".pre-commit-config.yaml"])["repos"][0]["hooks"]
    assert [{key: hook[key] for key in hook if key != "description"} for hook in hooks] == [
        {key: kit[key] for key in kit if key != "additional_dependencies"}
    ]


@pytest.mark.nightly
def test_pre_commit_finds_the_hook_in_this_repository(tmp_path: Path, offline: dict[str, str]) -> None:
    write_handbook(tmp_path, {"campaigns/spring.yml": BROKEN})
    commit(tmp_path)
    code, said = run(tmp_path, "pre-commit", "try-repo", str(PROJECT), "--all-files", **offline)
    assert code == 1
    assert "campaigns/spring.yml:5:1: error HBK201 there is no key 'onwer' here [unknown-key]" in said


def test_the_editor_finds_a_schema_for_each_kind_of_file() -> None:
    settings = json.loads(kit_files("vscode", "en")[".vscode/settings.json"])
    places = {spec.name: f"{spec.folder}/{'*/' if spec.nested else ''}{spec.only or '*.yml'}" for spec in own_kinds()}
    written = {spec.name: places[spec.name] for spec in own_kinds() if ".yml" in spec.suffixes}
    assert settings["yaml.schemas"] == {
        f"./schemas/{kind}.schema.json": place for kind, place in {"settings": SETTINGS_FILE, **written}.items()
    }
