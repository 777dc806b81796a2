"""What lies in the package of others says what it is."""

import json
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_the_libraries_of_the_search_are_those_that_are_asked_for() -> None:
    wanted = json.loads((ROOT / "requirements/search/package.json").read_text("utf-8"))["dependencies"]
    script = (ROOT / "plugins/handbook/rendering/assets/search/00-libraries.js").read_text("utf-8")
    notice = script.removeprefix("/*!\n").partition("\n*/")[0]
    assert [
        f"{name} {version}" for name, version in wanted.items() if f"{name} {version}\n\nCopyright" not in notice
    ] == []
    assert all(words in notice for words in ("Apache License, Version 2.0", "Permission is hereby granted"))
