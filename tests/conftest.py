"""What takes long and finds little runs when asked for: `-m nightly`. What many tests look at is made once."""

import os
from pathlib import Path

import hypothesis
import pytest
from sites import build, write_site

hypothesis.settings.register_profile("ours", deadline=None)  # the first date of a year loads its holidays
hypothesis.settings.register_profile("ci", parent=hypothesis.settings.get_profile("ours"), derandomize=True)
hypothesis.settings.load_profile("ci" if os.environ.get("CI") else "ours")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if "nightly" not in config.option.markexpr:
        config.hook.pytest_deselected(items=[item for item in items if item.get_closest_marker("nightly")])
        items[:] = [item for item in items if not item.get_closest_marker("nightly")]


@pytest.fixture(scope="session")
def plain_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the smallest handbook, strictly built; it is looked at, never changed."""
    root = tmp_path_factory.mktemp("plain")
    write_site(root)
    run = build(root, "--strict")
    assert run.code == 0, run.err
    return root / "site"
