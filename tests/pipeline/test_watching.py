"""Whoever waits for a change is told by the system at once, and looks from time to time where it tells nothing."""

import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from handbook.pipeline.site import watching
from handbook.pipeline.site.watching import Notices

FAR_TOO_LONG = 600.0


def _returns(notices: Notices, paths: list[Path], change: Callable[[], object]) -> bool:
    """Whether a wait ends after a change, once the last of what the system tells of the one before has come."""
    for _ in range(20):
        waiting = threading.Thread(target=notices.wait, args=(paths,), daemon=True)
        waiting.start()
        waiting.join(0.3)
        if waiting.is_alive():
            break
    assert waiting.is_alive(), "nothing has changed yet"
    change()
    waiting.join(20)
    return not waiting.is_alive()


@pytest.fixture
def notices(monkeypatch: pytest.MonkeyPatch) -> Notices:
    """Notices without which nobody looks."""
    monkeypatch.setattr(watching, "_PAUSE", FAR_TOO_LONG)
    monkeypatch.setattr(watching, "_PAUSE_WHERE_TOLD", FAR_TOO_LONG)
    return Notices()


def test_a_change_ends_the_wait(notices: Notices, tmp_path: Path) -> None:
    folder, settings = tmp_path / "campaigns", tmp_path / "handbook.yml"
    folder.mkdir()
    settings.write_text("name: Nova\n")
    paths = [folder, settings, tmp_path / "okrs"]
    inside = folder / "deep/spring.yml"
    assert _returns(notices, paths, lambda: settings.write_text("name: Luna\n"))
    assert _returns(notices, paths, inside.parent.mkdir)
    assert _returns(notices, paths, lambda: inside.write_text("title: Spring\n"))
    assert _returns(notices, paths, lambda: inside.rename(folder / "autumn.yml"))
    assert _returns(notices, paths, (folder / "autumn.yml").unlink)


def test_a_folder_that_comes_is_followed(notices: Notices, tmp_path: Path) -> None:
    settings, folder = tmp_path / "handbook.yml", tmp_path / "okrs"
    settings.write_text("name: Nova\n")
    assert _returns(notices, [settings, folder], folder.mkdir)
    assert _returns(notices, [settings, folder], lambda: (folder / "q1.yml").write_text("team: marketing\n"))


def test_where_the_system_tells_nothing_the_wait_ends_too(tmp_path: Path) -> None:
    Notices().wait([tmp_path / "nowhere"])
