"""A handbook that is loaded again and again says what it says when it is read for the first time."""

import datetime
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st
from smallest import HANDBOOK, write_handbook

from handbook.loading.file_read import Memory
from handbook.pipeline.checks.checking import check

TODAY = datetime.date(2027, 3, 1)
WEBINAR, SPRING = HANDBOOK["playbooks/webinar.md"], HANDBOOK["campaigns/spring.yml"]
MARKET = "title: Markets\nnoun: a market\nfields:\n  name: text, required\n"
TEXTS: dict[str, Sequence[str | None]] = {
    "handbook.yml": (HANDBOOK["handbook.yml"], "name: [\n", "naem: Nova\n"),
    "playbooks/webinar.md": (WEBINAR, "---\ntitle: [\n---\n", WEBINAR.replace("D-", "J-"), None),
    "playbooks/webinar.fr.md": (None, "---\ntitle: Webinaire\n---\nUne heure.\n", "---\ntitel: Webinaire\n---\n"),
    "playbooks/Webinar.md": (None, WEBINAR),
    "campaigns/spring.yml": (SPRING, SPRING.replace("date:", "dat:"), SPRING + "owner: camille\n", "", None),
    "campaigns/Spring Fair.yml": (None, SPRING, "title: [\n"),
    "campaigns/tool.yml": (None, HANDBOOK["company/tools/hubspot.yml"]),
    "registers/market.yml": (None, MARKET, MARKET.replace("name: text", "name: number"), "title: [\n"),
    "registers/market/spain.yml": (None, "name: Spain\n", "name: 7\n"),
}
"""Path -> what may stand there (None: no file), first what stands there at the beginning."""
EDITS = st.sampled_from([(path, text) for path, texts in TEXTS.items() for text in texts])


def _said(root: Path, memory: Memory | None) -> object:
    checked = check(root, TODAY, memory=memory)
    records = [(record.kind, record.id, record.model, record.translations) for record in checked.handbook.records]
    sources = {path: (found.problems, found.is_partial) for path, found in checked.handbook.sources.items()}
    return checked.report.findings, checked.handbook.ids, [str(record) for record in records], sources


@settings(max_examples=15)
@given(st.lists(EDITS, min_size=1, max_size=8))
def test_after_each_edit_it_is_as_if_it_was_read_anew(edits: list[tuple[str, str | None]]) -> None:
    with TemporaryDirectory() as folder:
        root, memory = Path(folder), dict[str, object]()
        write_handbook(root)
        _said(root, memory)
        for path, text in edits:
            (root / path).unlink(missing_ok=True)
            if text is not None:
                (root / path).parent.mkdir(parents=True, exist_ok=True)
                (root / path).write_text(text)
            assert _said(root, memory) == _said(root, None), path


def test_what_has_not_changed_is_not_read_again(tmp_path: Path) -> None:
    memory: Memory = {}
    write_handbook(tmp_path)
    before = check(tmp_path, TODAY, memory=memory).handbook
    (tmp_path / "campaigns/spring.yml").write_text(SPRING + "# later\n")
    after = check(tmp_path, TODAY, memory=memory).handbook
    again = {
        record.source.path for record in after.records if before.find(record.kind, record.id).model is not record.model
    }
    assert again == {"campaigns/spring.yml"}
