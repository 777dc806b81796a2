"""What a register asks for is told in words of its columns, and of the records that lack what is new."""

from pathlib import Path

import pytest
from compared import told
from smallest import HANDBOOK

REGISTER, TOOL = "registers/market.yml", "company/tools/hubspot.yml"
FIELDS = "{share: {type: percent, label: {en: Share, fr: Part}}}"
MARKETS = f"title: {{en: Markets, fr: Marchés}}\nnoun: a market\nfields: {FIELDS}\n"
RECORDS = {f"registers/market/{name}.yml": "share: 30 %\n" for name in ("fr", "es")}
CONTACT = "contact: {type: 'person, required', label: Contact}"


def test_records_that_lack_a_new_field_can_be_read(tmp_path: Path) -> None:
    before = {REGISTER: MARKETS, **RECORDS}
    after = {**before, REGISTER: MARKETS.replace("share: {", f"{CONTACT}, share: {{")}
    lines = told(tmp_path, before, after)[1]
    assert lines == [
        "Registers",
        "  - Markets: new column “Contact”",
        "Markets",
        "  ! 2 records lack the new required field “Contact”: “es”; “fr”",
    ]


@pytest.mark.parametrize(
    ("fields", "register", "record"),
    [
        ("{size: number}", "column “Share” is removed", "2 records still fill the removed column “Share”"),
        (
            FIELDS.replace("percent", "date"),
            "“Share” / type: percent → date",
            "2 records do not fit the column “Share” any more",
        ),
    ],
)
def test_records_that_no_longer_fit_are_not_accused(tmp_path: Path, fields: str, register: str, record: str) -> None:
    before = {REGISTER: MARKETS, **RECORDS}
    lines = told(tmp_path, before, {**before, REGISTER: MARKETS.replace(FIELDS, fields)})[1]
    assert [lines[0], lines[-2], lines[-1]] == ["Registers", "Markets", f"  ! {record}: “es”; “fr”"]
    assert [line for line in lines if register in line]


LIMIT = (
    "checks: [{at_most: {share: 30 %}, says: At most}, {needs: share}, "
    "{sum: {of: share, is: 100 %}, says: All}, {count: {at_most: 3}}]\n"
)


@pytest.mark.parametrize(
    ("after", "lines"),
    [
        (MARKETS + LIMIT.replace("30 %", "35 %"), ["limit of “Share”: 30 % → 35 %"]),
        (MARKETS + LIMIT.replace("100 %", "99 %"), ["limit of “Share”: 100 % → 99 %"]),
        (MARKETS + LIMIT.replace("at_most: 3", "at_most: 4"), ["limit of “Markets”: 3 → 4"]),
        (MARKETS + LIMIT.replace("At most", "Never"), ["the check of “Share” is rewritten"]),
        (MARKETS + LIMIT.replace("{needs: share}, ", ""), ["the check of “Share” is removed"]),
        (
            MARKETS + LIMIT.replace("30 %}", "30 %}, where: {share: filled}"),
            [
                "the check of “Share” is removed",
                "new check of “Share”",
            ],
        ),
        (MARKETS.replace("share: {", "size: number, share: {") + LIMIT, ["new column “size”"]),
        (MARKETS.replace("fr: Part", "fr: Parts") + LIMIT, ["“Share” / label / fr: Part → Parts"]),
    ],
)
def test_what_a_register_asks_for(tmp_path: Path, after: str, lines: list[str]) -> None:
    found = told(tmp_path, {REGISTER: MARKETS + LIMIT}, {REGISTER: after})[1]
    assert [line.removeprefix("  - Markets: ").strip() for line in found if "differ" not in line] == [
        "Registers",
        *lines,
    ]


def test_a_column_that_is_gone_and_a_limit_in_french(tmp_path: Path) -> None:
    sizes = MARKETS.replace("share: {", "size: {type: number, label: Size}, share: {") + LIMIT
    found = told(tmp_path, {REGISTER: sizes}, {REGISTER: MARKETS + LIMIT.replace("30 %", "35 %")}, "fr")[1]
    assert found == [
        "Registres",
        "  - Marchés : 2 champs diffèrent :",
        "      la colonne « Size » est supprimée",
        "      limite de « Part » : 30 % → 35 %",
    ]


GLOSSARY = "company/glossary.yml"
WORDS = """\
terms:
  - {term: {en: Absence, fr: Absence}, meaning: {en: A day off, fr: Un congé}, also: {en: [leave], fr: [repos]}}
  - {term: Day D, meaning: The day on which it takes place}
"""


def test_a_record_is_told_by_the_labels_of_its_register(tmp_path: Path) -> None:
    register = MARKETS.replace(
        "share: {", "notes: prose, owner: {type: person, label: {en: Run by, fr: Mené par}}, share: {"
    )
    before = {REGISTER: register, "registers/market/fr.yml": "share: 30 %\n"}
    after = {
        **before,
        "registers/market/fr.yml": "share: 40 %\n",
        "registers/market/es.yml": f"owner: tom\nshare: 20 %\nreviewed: 2026-11-20\nnotes: {'long ' * 20}\n",
    }
    assert told(tmp_path, before, after)[1] == [
        "Markets",
        "  - es: is new:",
        "      Run by: Tom Leroy",
        "      Share: 20%",
        "  - fr: Share: 30% → 40%",
    ]


def test_a_glossary_is_told_by_its_words(tmp_path: Path) -> None:
    after = WORDS.replace("A day off", "A day on which somebody is away").replace("[leave]", "[leave, holiday]")
    after = after.replace("Day D", "Kick-off")
    assert told(tmp_path, {GLOSSARY: WORDS}, {GLOSSARY: after})[1] == [
        "Glossary",
        "  Glossary",
        "    - 1 new word: “Kick-off”",
        "    - 1 word is removed: “Day D”",
        "    - the meaning of 1 word is rewritten: “Absence”",
        "    - “Absence” / also / en: now also holiday",
    ]


def test_steps_are_told_by_their_titles_and_in_words(tmp_path: Path) -> None:
    path = "playbooks/webinar.md"
    after = HANDBOOK[path].replace("after: [live], ", "").replace("It is over", "All have left")
    lines = told(tmp_path, {}, {path: after})[1]
    assert lines[lines.index("Playbooks") :] == [
        "Playbooks",
        "  - Webinar: 2 differences in the steps:",
        "      “Run the live session” / what tells that it is done: It is over → All have left",
        "      “Write the debrief” / after: removed (before: “Run the live session”)",
    ]


def test_other_words_about_an_end_are_no_news(tmp_path: Path) -> None:
    cut = HANDBOOK[TOOL] + "sunset: {date: 2026-11-20, reason: no-need, note: Nobody}\n"
    assert told(tmp_path, {TOOL: cut}, {TOOL: cut.replace("Nobody", "Nobody used it")})[1] == [
        "Tools",
        "  - HubSpot: sunset / note: Nobody → Nobody used it",
    ]


def test_a_tool_that_was_cut_and_one_that_will_be(tmp_path: Path) -> None:
    lines = [
        told(tmp_path / day, {}, {TOOL: HANDBOOK[TOOL] + f"sunset: {{date: {day}, reason: no-need}}\n"})[1][-1]
        for day in ("2026-11-22", "2026-11-23")
    ]
    used = "(no need any more), and 1 file still uses it: 1 playbook (“Webinar”)"
    assert lines == [
        f"  ! HubSpot: was cut on Sun 22 Nov 2026 {used}",
        f"  ! HubSpot: will be cut on Mon 23 Nov 2026 {used}",
    ]
