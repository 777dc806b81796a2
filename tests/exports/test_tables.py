"""Tables for other tools: whole texts, read back, and no cell that a spreadsheet runs."""

import csv
import datetime
import io
import re

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from handbook.exports.csv_file import csv_text, printable
from handbook.exports.tables import table_text
from handbook.exports.tasks import Assignee, Task, TaskList
from handbook.exports.workbook import workbook

D = datetime.date
ANA = Assignee(id="ana", name="Ana Roy", email="ana@example.com")


def task(step: str, day: int, **differs: object) -> Task:
    plain = {
        "uid": f"sido.{step}@example.com",
        "campaign": "sido",
        "campaign_title": "SIDO été",
        "status": "active",
        "step": step,
        "title": step.title(),
        "start": D(2027, 3, day - 1),
        "due": D(2027, 3, day),
        "timezone": "Europe/Paris",
    }
    return Task.model_validate({**plain, **differs})


def listed(*tasks: Task) -> TaskList:
    return TaskList(handbook="Acme", tasks=tasks)


TWO = listed(
    task("stand", 5, title="Stand, badges", after=("brief",), time="14:30", done_when="Livré"),
    task("brief", 5, assignee=ANA, done=D(2027, 3, 4)),
)


def test_the_neutral_table_in_french_keeps_accents_quotes_lines_and_separators_and_runs_no_formula() -> None:
    title = '=HYPERLINK("http://x";"é")\nsuite; "fin"'
    assert table_text(listed(task("a", 5, title=title, assignee=ANA)), "csv", "fr", delimiter=";", bom=True) == (
        '\ufeff"Campagne";"Étape";"Tâche";"Début";"Échéance";"Jours";"Heure";"Fin";"Se termine le";'
        '"Fuseau horaire";"Rôle";"Personne";"E-mail";"Jalon";"Attend";"Terminée le";"Terminée quand";'
        '"Page";"Identifiant";"Statut";"Jour d\'avant";"Déplacée parce que"\r\n'
        '"SIDO été";"a";"\'=HYPERLINK(""http://x"";""é"")\nsuite; ""fin""";"2027-03-04";"2027-03-05";"1";"";"";'
        '"2027-03-05";"Europe/Paris";"";"Ana Roy";"ana@example.com";"";"";"";"";"";"sido.a@example.com";'
        '"En cours";"";""\r\n'
    )


@pytest.mark.parametrize(
    ("preset", "expected"),
    [
        (
            "asana",
            (
                '"Name","Description","Section","Assignee","Start Date","Due Date","Dependencies","Completed"\r\n'
                '"Brief","","SIDO été","ana@example.com","03/04/2027","03/05/2027","","Yes"\r\n'
                '"Stand; badges","Done when: Livré\nTime: 14:30 (Europe/Paris)","SIDO été","",'
                '"03/04/2027","03/05/2027",'
                '"Brief","No"\r\n'
            ),
        ),
        (
            "monday",
            (
                '"Name","Group","Person","Status","Start date","Due date","Timeline - Start",'
                '"Timeline - End","Notes"\r\n'
                '"Brief","SIDO été","ana@example.com","Done","2027-03-04","2027-03-05","2027-03-04","2027-03-05",""\r\n'
                '"Stand, badges","SIDO été","","","2027-03-04","2027-03-05","2027-03-04","2027-03-05",'
                '"Done when: Livré\nTime: 14:30 (Europe/Paris)"\r\n'
            ),
        ),
        (
            "jira",
            (
                '"Summary","Issue Id","Issue Type","Status","Assignee","Start date","Due Date","Description","Labels",'
                '"Inward issue link Blocks"\r\n'
                '"Brief","1","Task","Done","ana@example.com","2027-03-04","2027-03-05","","sido",""\r\n'
                '"Stand, badges","2","Task","To Do","","2027-03-04","2027-03-05",'
                '"Done when: Livré\nTime: 14:30 (Europe/Paris)","sido","1"\r\n'
            ),
        ),
        (
            "clickup",
            (
                '"Task Name","List","Status","Assignee","Start Date","Due Date","Description"\r\n'
                '"Brief","SIDO été","complete","ana@example.com","2027-03-04","2027-03-05",""\r\n'
                '"Stand, badges","SIDO été","to do","","2027-03-04","2027-03-05",'
                '"Done when: Livré\nTime: 14:30 (Europe/Paris)"\r\n'
            ),
        ),
        (
            "trello",
            (
                '"Card Name","Card Description","List Name","Labels","Members","Start Date","Due Date"\r\n'
                '"Brief","","Done","SIDO été","ana@example.com","2027-03-04","2027-03-05"\r\n'
                '"Stand, badges","Done when: Livré\nTime: 14:30 (Europe/Paris)","To do","SIDO été","",'
                '"2027-03-04","2027-03-05"\r\n'
            ),
        ),
        (
            "notion",
            (
                '"Name","Campaign","Assignee","Start","Due","Done","Notes"\r\n'
                '"Brief","SIDO été","ana@example.com","2027-03-04","2027-03-05","Yes",""\r\n'
                '"Stand, badges","SIDO été","","2027-03-04","2027-03-05","No",'
                '"Done when: Livré\nTime: 14:30 (Europe/Paris)"\r\n'
            ),
        ),
        (
            "gcal",
            (
                '"Subject","Start Date","Start Time","End Date","End Time","All Day Event","Description","Private"\r\n'
                '"Brief","03/05/2027","","03/05/2027","","True",'
                '"SIDO été\nBegin on Thu 4 Mar 2027","False"\r\n'
                '"Stand, badges","03/05/2027","2:30 PM","03/05/2027","3:30 PM","False",'
                '"SIDO été\nBegin on Thu 4 Mar 2027\nDone when: Livré\nTime: 14:30 (Europe/Paris)","False"\r\n'
            ),
        ),
    ],
)
def test_each_tool_gets_its_columns_and_a_step_stands_behind_those_it_waits_for(preset: str, expected: str) -> None:
    assert table_text(TWO, preset, "en") == expected


@pytest.mark.parametrize(
    ("zone", "time", "cells", "note"),
    [
        # India is 5 h 30 ahead of London in winter, Auckland 13 h: there it is still Thursday in London.
        ("Asia/Kolkata", "09:00", ["03/05/2027", "3:30 AM", "03/05/2027", "4:30 AM"], "09:00 (Asia/Kolkata) = 03:30"),
        (
            "Pacific/Auckland",
            "10:30",
            ["03/04/2027", "9:30 PM", "03/04/2027", "10:30 PM"],
            "10:30 (Pacific/Auckland) = 2027-03-04 21:30",
        ),
        (
            "America/New_York",
            "18:30",
            ["03/05/2027", "11:30 PM", "03/06/2027", "12:30 AM"],
            "18:30 (America/New_York) = 23:30",
        ),
    ],
)
def test_a_table_without_zones_has_the_hours_of_the_handbooks_clock(
    zone: str, time: str, cells: list[str], note: str
) -> None:
    hour = task("a", 5, start=D(2027, 3, 5), time=time, timezone=zone)
    tasks = TaskList(handbook="Acme", timezone="Europe/London", tasks=(hour,))
    _, row = csv.reader(io.StringIO(table_text(tasks, "gcal", "en")))
    assert (row[1:5], row[6]) == (cells, f"SIDO été\nTime: {note} (Europe/London)")
    _, row = csv.reader(io.StringIO(table_text(tasks, "csv", "en")))
    assert row[4:9] == ["2027-03-05", "1", time, "", "2027-03-05"]


def test_asana_can_tell_tasks_of_one_name_apart_and_a_circle_is_cut() -> None:
    tasks = listed(
        task("a", 5, title="Post", after=("b",)),
        task("b", 6, title="Post", after=("a",)),
        task("c", 7, title="Post", campaign="x", campaign_title="X"),
    )
    rows = list(csv.reader(io.StringIO(table_text(tasks, "asana", "en"))))[1:]
    assert [(row[0], row[6]) for row in rows] == [
        ("Post (SIDO été)", ""),
        ("Post (SIDO été) (2)", "Post (SIDO été)"),
        ("Post (X)", ""),
    ]


SKIPPED = r"""(?:[^\S\n]|["'`\u200b-\u200f\u2018-\u201f\u2060\ufeff\xab\xbb])*"""
SIGNS = "=+-@\uff1d\uff0b\uff0d\uff20"
STARTS = rf"{SKIPPED}[{re.escape(SIGNS)}\ufe66\ufe62\ufe63\ufe6b]"
TEXTS = st.text(alphabet=st.one_of(st.sampled_from(SIGNS + " \t\r\n\"';,|a"), st.characters()))


@given(TEXTS, st.sampled_from(",;\t"))
def test_no_cell_begins_a_formula_however_it_is_split_and_the_text_comes_back(text: str, delimiter: str) -> None:
    [[cell]] = csv.reader(io.StringIO(csv_text([[text]], delimiter, bom=False), newline=""), delimiter=delimiter)
    others = ",;\t\n".replace(delimiter, "")
    parts = [cell, *re.split(f"[{others}]", cell)[1:]]
    assert not [part for part in parts if re.match(STARTS, part) and not part.startswith("'")]
    assert not cell.startswith(("\t", "\r", "\n"))
    added = rf"^'(?={SKIPPED}\n)|(?:^|(?<=[{others}]))'(?={STARTS})"
    assert re.sub(added, "", cell) == printable(text)


def test_the_workbook_has_real_days_and_text_that_is_never_a_formula_or_a_link() -> None:
    tasks = listed(task("a", 5, title="=1+1\x07", url="https://example.com/", done=D(2027, 3, 2)))
    data = workbook(tasks, "fr")
    sheet = openpyxl.load_workbook(io.BytesIO(data)).active
    assert sheet is not None
    assert [[(cell.value, cell.data_type) for cell in row if cell.value is not None] for row in sheet.iter_rows(2)] == [
        [
            ("SIDO été", "s"),
            ("a", "s"),
            ("=1+1 ", "s"),
            (datetime.datetime(2027, 3, 4), "d"),  # noqa: DTZ001
            (datetime.datetime(2027, 3, 5), "d"),  # noqa: DTZ001
            (1, "n"),
            (datetime.datetime(2027, 3, 5), "d"),  # noqa: DTZ001
            ("Europe/Paris", "s"),
            (datetime.datetime(2027, 3, 2), "d"),  # noqa: DTZ001
            ("https://example.com/", "s"),
            ("sido.a@example.com", "s"),
            ("En cours", "s"),
        ]
    ]
    assert [cell.value for cell in sheet[1]][:5] == ["Campagne", "Étape", "Tâche", "Début", "Échéance"]
    assert (sheet.title, sheet.freeze_panes, sheet.auto_filter.ref) == ("Tâches", "A2", "A1:V2")
    assert [cell.hyperlink for row in sheet.iter_rows() for cell in row if cell.hyperlink] == []
    assert data == workbook(tasks, "fr")


def test_a_column_of_the_workbook_is_as_wide_as_its_longest_text_within_bounds() -> None:
    """Two characters more than the longest, at least 10 and at most 50; the heads stand out, days are on the left."""
    tasks = listed(task("brief", 5, url="https://example.com/", title="A" * 60, done_when="B" * 48), task("a", 6))
    sheet = openpyxl.load_workbook(io.BytesIO(workbook(tasks, "en"))).active
    assert sheet is not None
    widths = [int(one.width) for one in sheet.column_dimensions.values() for _ in range(one.min, one.max + 1)]
    heads = [str(cell.value) for cell in sheet[1]]
    wide = {
        "Task": 50,
        "Start": 12,
        "Due": 12,
        "Ends on": 12,
        "Time zone": 14,
        "Waits for": 11,
        "Milestone": 11,
        "Done when": 50,
        "Page": 22,
        "Former day": 12,
        "Moved because": 15,
    }
    assert dict(zip(heads, widths, strict=True)) == {**dict.fromkeys(heads, 10), **wide, "Identifier": 24}
    assert [cell.font.bold for cell in sheet[1]] == [True] * 22
    assert [cell.font.bold for cell in sheet[2]] == [False] * 22
    assert (sheet["D2"].number_format, sheet["D2"].alignment.horizontal) == ("yyyy-mm-dd", "left")


def test_no_tasks_are_a_table_of_headings() -> None:
    assert table_text(listed(), "notion", "en") == '"Name","Campaign","Assignee","Start","Due","Done","Notes"\r\n'
    sheet = openpyxl.load_workbook(io.BytesIO(workbook(listed(), "en"))).active
    assert sheet is not None
    assert (sheet.title, sheet.max_row, sheet.max_column) == ("Tasks", 1, 22)


def test_a_calendar_table_has_evenings_and_days_that_last() -> None:
    tasks = listed(
        task("dinner", 5, time="18:30", until="23:00"),
        task("party", 5, time="22:00", until="02:30"),
        task("show", 7, time="09:00", until="18:00", lasts=True),
    )
    rows = [row[:6] for row in csv.reader(io.StringIO(table_text(tasks, "gcal", "en")))][1:]
    assert rows == [
        ["Dinner", "03/05/2027", "6:30 PM", "03/05/2027", "11:00 PM", "False"],
        ["Party", "03/05/2027", "10:00 PM", "03/06/2027", "2:30 AM", "False"],
        ["Show", "03/06/2027", "", "03/07/2027", "", "True"],
    ]


def test_the_neutral_table_says_how_long_and_up_to_which_day() -> None:
    tasks = listed(
        task("party", 5, time="22:00", until="02:30"),
        task("show", 7, time="09:00", until="18:00", lasts=True, days=2),
        task("call", 5, days=0.5),
    )
    table = csv.DictReader(io.StringIO(table_text(tasks, "csv", "en")))
    heads = ("Due", "Days", "Time", "Ends at", "Ends on")
    assert [[row[head] for head in heads] for row in table] == [
        ["2027-03-05", "1", "22:00", "02:30", "2027-03-06"],
        ["2027-03-07", "2", "09:00", "18:00", "2027-03-07"],
        ["2027-03-05", "0.5", "", "", "2027-03-05"],
    ]


@pytest.mark.parametrize(
    ("zone", "begin", "end", "note"),
    [
        # India is 5 h 30 ahead of London in winter, Auckland 13 h: there it is still Thursday in London.
        ("Asia/Kolkata", "19:00", "01:00", "19:00\u201301:00 (Asia/Kolkata) = 13:30\u201319:30 (Europe/London)"),
        (
            "Pacific/Auckland",
            "10:30",
            "14:00",
            "10:30\u201314:00 (Pacific/Auckland) = 2027-03-04 21:30\u201301:00 (Europe/London)",
        ),
    ],
)
def test_hours_on_another_clock_have_both_ends(zone: str, begin: str, end: str, note: str) -> None:
    party = task("a", 5, time=begin, until=end, timezone=zone)
    tasks = TaskList(handbook="Acme", timezone="Europe/London", tasks=(party,))
    _, row = csv.reader(io.StringIO(table_text(tasks, "asana", "en")))
    assert row[1] == f"Time: {note}"


def test_a_calendar_table_says_when_work_of_several_days_begins() -> None:
    tasks = listed(task("hall", 5, start=D(2026, 12, 14)), task("call", 5, start=D(2027, 3, 5)))
    rows = [row[6] for row in csv.reader(io.StringIO(table_text(tasks, "gcal", "en")))][1:]
    assert rows == ["SIDO \xe9t\xe9\nBegin on Mon 14 Dec 2026", "SIDO \xe9t\xe9"]
