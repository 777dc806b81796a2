"""A register is a kind that a company declares in YAML: what comes of a declaration without a line of Python."""

import csv
import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from io import StringIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from repository import commit
from running import handbook
from smallest import TODAY, write_handbook

from handbook.kinds.registers.starters.register import shipped_registers
from handbook.loading.folder import kinds_of, load_handbook
from handbook.model.field_types import FieldType, UnknownWord, parse
from handbook.model.values import Language
from handbook.pipeline.checks.checking import check
from handbook.pipeline.site.building import build
from handbook.pipeline.site.publishing import for_audience
from handbook.planning.calendar import DayOff
from handbook.planning.schedule import Plan

MANUAL = Path(__file__).parents[2] / "docs/managers/registers.md"
BLOCK = re.compile(r'^```\w+ title="(?P<title>[^"]+)"\n(?P<text>.*?)^```$', re.MULTILINE | re.DOTALL)
EXAMPLE = {found["title"]: found["text"] for found in BLOCK.finditer(MANUAL.read_text("utf-8"))}
COMMAND = "handbook check --today 2026-11-23"

CHANNEL = """\
title: {en: Channels, fr: Canaux}
noun: {en: a channel, fr: un canal}
review_every: 6 months
fields:
  name: text, required
  owner: role or person
  share: {type: quarter -> percent, label: {en: Share of revenue, fr: Part du chiffre d'affaires}}
  stage: test | core
  segments: list of segment
  plan_b: {type: prose, label: Plan B}
  fee: money
  terms: text, confidential
table: [stage, share, segments]
"""
SEGMENT = "title: Segments\nnoun: a segment\nfields:\n  name: text, required\n"
SEARCH = """\
name: Search
owner: event-manager
share: {2026-q3: 31 %, 2026-q4: 34 %}
stage: core
segments: [makers]
plan_b: Buy **ads** for a month.
fee: 900 EUR
terms: By word of mouth
reviewed: 2026-10-02
"""
FILES = {
    "registers/channel.yml": CHANNEL,
    "registers/segment.yml": SEGMENT,
    "registers/channel/search.yml": SEARCH,
    "registers/segment/makers.yml": "name: Makers\n",
}


def told(root: Path, files: Mapping[str, str], language: str = "en") -> list[str]:
    """Place, rule and message of each finding."""
    write_handbook(root, files)
    found = check(root, TODAY).report.findings
    return [f"{one.path}:{one.span.line} {one.rule.name}: {one.message(language)}" for one in found]


def test_the_manual_shows_what_the_check_says(tmp_path: Path) -> None:
    files = {title: text for title, text in EXAMPLE.items() if title.startswith("registers/")}
    write_handbook(tmp_path, files)
    found = handbook(tmp_path, *COMMAND.split()[1:], "--output-format", "concise")
    assert (found.code, found.out) == (1, EXAMPLE[COMMAND])


def test_a_register_that_is_right_costs_no_finding(tmp_path: Path) -> None:
    assert told(tmp_path, FILES) == []


def test_records_are_read_as_strictly_as_ours_and_their_names_are_checked(tmp_path: Path) -> None:
    wrong = (
        SEARCH.replace("core", "cor").replace("makers", "maker").replace("owner:", "ownr:").replace("900 EUR", "900")
    )
    assert told(tmp_path, {**FILES, "registers/channel/search.yml": wrong}) == [
        "registers/channel/search.yml:2 unknown-key: there is no key 'ownr' here",
        "registers/channel/search.yml:4 not-a-choice: 'stage' cannot be 'cor'",
        "registers/channel/search.yml:5 unknown-record: nothing is called 'maker' here",
        "registers/channel/search.yml:7 not-money: 'fee' must be an amount and a currency, found '900'",
    ]


def test_ours_may_not_name_a_record_that_is_none(tmp_path: Path) -> None:
    decision = "title: Decisions\nnoun: a decision\nfields:\n  title: text\n  about: campaign or channel\n"
    files = {**FILES, "registers/decision.yml": decision, "registers/decision/a.yml": "title: A\nabout: sprnig\n"}
    assert told(tmp_path, files) == ["registers/decision/a.yml:2 unknown-record: nothing is called 'sprnig' here"]


def test_a_review_that_is_late_is_told_and_a_waiver_holds(tmp_path: Path) -> None:
    late = SEARCH.replace("2026-10-02", "2026-01-02")
    message = "'Search' (a channel) was last reviewed on 2 Jan 2026; its next review was due on 2 Jul 2026"
    files = {**FILES, "registers/channel/search.yml": late}
    assert told(tmp_path, files) == [f"registers/channel/search.yml:9 stale-record: {message}"]
    allowed = f"{late}allow: [{{rule: stale-record, until: 2026-12-31, reason: After the move}}]\n"
    assert told(tmp_path, {**FILES, "registers/channel/search.yml": allowed}) == []


def test_a_declaration_that_cannot_be_read_makes_no_record_wrong(tmp_path: Path) -> None:
    files = {**FILES, "registers/segment.yml": "title: Segments\nnoun: a segment\n"}
    assert told(tmp_path, files) == ["registers/segment.yml:1 missing-key: the key 'fields' is missing here"]


def test_a_folder_without_a_declaration_is_told(tmp_path: Path) -> None:
    message = "nothing in registers/chanel/ is read, not this file nor any other"
    assert told(tmp_path, {**FILES, "registers/chanel/ads.yml": "name: Ads\n"}) == [
        f"registers/chanel/ads.yml:1 unknown-folder: {message}"
    ]


BOTH = """\
checks:
  - sum: {of: share, is: 100 %}
  - count: {at_least: 3}
  - cover: stage
  - at_most: {share: 30 %}
"""


def test_a_broken_record_silences_sums_and_numbers_of_its_register_alone(tmp_path: Path) -> None:
    files = {**FILES, "registers/channel.yml": CHANNEL + BOTH}
    above = "above-limit: 'Search' (a channel): 'Share of revenue, 2026-q4' is 34%; it may be 30% at most"
    total, register = "wrong-total: 'Channels' (a register): 'Share of revenue' makes", "'Channels' (a register)"
    assert told(tmp_path, files) == [
        f"registers/channel.yml:15 {total} 31% for 2026-q3; it should be 100%",
        f"registers/channel.yml:15 {total} 34% for 2026-q4; it should be 100%",
        f"registers/channel.yml:16 wrong-count: {register}: found 1; it should be 3 at least",
        f"registers/channel.yml:17 not-covered: {register}: there is nothing for test",
        f"registers/channel/search.yml:3 {above}",
    ]
    broken = {**files, "registers/channel/ads.yml": "stage: test\n"}
    assert told(tmp_path, broken) == [
        "registers/channel/ads.yml:1 missing-key: the key 'name' is missing here",
        f"registers/channel/search.yml:3 {above}",
    ]


def test_the_table_and_the_record_have_pages_with_who_names_them(tmp_path: Path) -> None:
    write_handbook(tmp_path, FILES)
    pages = dict(build(check(tmp_path, TODAY)).pages)
    table = pages["registers/channel/index.md"].html
    assert re.findall(r"<th scope=\"col\".*?>(.*?)</th>", table) == ["Name", "Stage", "Share of revenue", "Segments"]
    assert re.findall(r"<td[^>]*><span>(.*?)</span></td>", table) == [
        '<span class="hb-badge">core</span>',
        "34% (Q4 2026)",
        '<a href="../segment/makers/">Makers</a>',
    ]
    record = pages["registers/channel/search/index.md"].html
    assert dict(re.findall(r"<dt>(.*?)</dt><dd>(.*?)</dd>", record)) == {
        "Owner": '<a href="../../../roles/event-manager/">Event manager</a>',
        "Share of revenue": "Q3 2026: 31%, Q4 2026: 34%",
        "Stage": "core",
        "Segments": '<a href="../../segment/makers/">Makers</a>',
        "Fee": "€900",
        "Terms": "By word of mouth",
        "Reviewed": "2 Oct 2026",
    }
    assert "<p>Buy <strong>ads</strong> for a month.</p>" in record
    users = pages["registers/segment/makers/index.md"].html.split('id="used-by"')[1]
    assert re.findall(r'<a href="(.*?)">(.*?)</a>', users) == [("../../channel/search/", "Search")]
    assert re.findall(r'<a href="(\w+/)">(.*?)</a>', pages["registers/index.md"].html) == [
        ("channel/", "Channels"),
        ("segment/", "Segments"),
    ]


@pytest.mark.parametrize(("language", "says"), [("en", "Reversed by: "), ("fr", "Annulée par\N{NO-BREAK SPACE}: ")])
def test_what_a_record_ends_says_so_on_its_page_and_in_the_table(language: Language, says: str, tmp_path: Path) -> None:
    files = {
        "handbook.yml": "name: Test\nlanguages: [en, fr]\n",
        "registers/decision.yml": (
            "title: Decisions\nnoun: a decision\ntable: [about]\nfields:\n  title: text, required\n"
            "  about: decision\n"
            "  against: {type: list of decision, ends: {en: Reversed by, fr: Annulée par}}\n"
        ),
        "registers/decision/start.yml": "title: Start\nagainst: [start]\n",
        "registers/decision/stop.yml": "title: Stop\nagainst: [start]\nabout: start\n",
        "registers/decision/again.yml": "title: Again\nagainst: [stop, start]\n",
    }
    write_handbook(tmp_path, files)
    pages = dict(build(check(tmp_path, TODAY), language=language).pages)
    here = "registers/decision/"
    rows = re.findall(r'<th scope="row"><a [^>]+>(\w+)</a>(.*?)</th>', pages[f"{here}index.md"].html)
    ended = {name: re.sub("<.*?>", "", says) for name, says in rows}
    assert ended == {"Again": "", "Start": f"{says}Again, Stop", "Stop": f"{says}Again"}
    start = pages[f"{here}start/index.md"]
    assert f'<p>{says}<a href="../again/">Again</a>, <a href="../stop/">Stop</a></p>' in start.html
    assert re.findall(r'<a href="(.*?)">', start.html.split('id="used-by"')[1]) == ["../stop/"]
    assert 'id="used-by"' not in pages[f"{here}stop/index.md"].html
    over = {name: pages[f"{here}{name}/index.md"].found.is_over for name in ("start", "stop", "again")}
    assert over == {"start": True, "stop": True, "again": False}


def test_a_handbook_without_registers_shows_nothing_of_them(tmp_path: Path) -> None:
    write_handbook(tmp_path)
    assert [page.uri for page in build(check(tmp_path, TODAY)).pages.values() if page.uri.startswith("registers")] == []


def test_the_public_has_a_register_that_is_public_without_what_is_held_back(tmp_path: Path) -> None:
    files = {**FILES, "registers/channel.yml": f"public: true\n{CHANNEL}"}
    write_handbook(tmp_path, files)
    pages = {page.uri: page.html for page in build(for_audience(check(tmp_path, TODAY), "public")).pages.values()}
    assert sorted(uri for uri in pages if uri.startswith("registers")) == [
        "registers/channel/index.md",
        "registers/channel/search/index.md",
        "registers/index.md",
    ]
    shown = " ".join(pages.values())
    assert "Search" in shown
    assert [word for word in ("900", "word of mouth", "Makers", "a segment", "segment/") if word in shown] == []


def test_a_change_is_told_in_words(tmp_path: Path) -> None:
    write_handbook(tmp_path, FILES)
    commit(tmp_path)
    write_handbook(tmp_path, {**FILES, "registers/channel/search.yml": SEARCH.replace("34 %", "40 %")})
    (tmp_path / "registers/segment/makers.yml").unlink()
    found = handbook(tmp_path, "diff", "HEAD").out
    assert found.split("\n\n")[1:3] == [
        "Channels\n  - Search: Share of revenue / 2026-q4: 34% → 40%",
        "Segments\n  ! Makers: is removed, and 1 file still names it: Channels: 1 (Search)",
    ]


def test_records_are_begun_from_the_declaration(tmp_path: Path) -> None:
    write_handbook(tmp_path, FILES)
    begun = handbook(tmp_path, "new", "channel", "trade-shows", "--owner", "camille")
    assert (begun.code, begun.out) == (0, "registers/channel/trade-shows.yml\n")
    text = (tmp_path / "registers/channel/trade-shows.yml").read_text("utf-8")
    assert text.startswith("name: Trade shows\nowner: camille\n# share: {}  # Share of revenue\n# stage: test\n")
    assert check(tmp_path, TODAY).report.findings == ()


def test_a_table_goes_to_a_spreadsheet(tmp_path: Path) -> None:
    write_handbook(tmp_path, FILES)
    found = handbook(tmp_path, "export", "--kind", "channel", "--to", "csv").out
    assert list(csv.reader(StringIO(found))) == [
        [
            "id",
            "name",
            "owner",
            "Share of revenue",
            "stage",
            "segments",
            "Plan B",
            "fee (EUR)",
            "terms",
            "reviewed",
            "review_every",
        ],
        [
            "search",
            "Search",
            "event-manager",
            "2026-q3: 31%; 2026-q4: 34%",
            "core",
            "makers",
            "Buy **ads** for a month.",
            "900",
            "By word of mouth",
            "2026-10-02",
            "",
        ],
    ]


@pytest.mark.parametrize("name", shipped_registers())
def test_a_shipped_register_is_right_and_takes_a_record(name: str, tmp_path: Path) -> None:
    write_handbook(tmp_path)
    needed = {"agreement": (), "source": (), "piece": ("segment",), "claim": ("segment", "piece")}.get(name, ())
    for register in (*needed, name):
        assert handbook(tmp_path, "new", "register", register).out == f"registers/{register}.yml\n"
    assert [found.rule.code for found in check(tmp_path, TODAY).report.findings if found.severity == "error"] == []
    assert handbook(tmp_path, "new", name, "first").code == 0
    found = [one for one in check(tmp_path, TODAY).report.findings if one.rule.code.startswith(("HBK", "REG0"))]
    assert [one.rule.name for one in found if one.rule.name != "sample-text"] == []
    register = load_handbook(tmp_path).groups["register"][name].model
    notes = {key: field.note for key, field in register.fields.items() if field.note}
    assert [key for key, note in notes.items() if note["en"] == note["fr"]] == []


@pytest.mark.parametrize(
    ("fields", "called"),
    [
        ("name: text\n  nom: {type: 'text, required'}", "guest"),
        ("since: 'date, required'\n  nom: 'text, required'\n  ville: 'text, required'", "Ada & Co"),
        ("nom: 'text, required, confidential'\n  ville: 'text, required'", "Paris"),
        ("nom: text", "guest"),
    ],
)
def test_a_record_is_called_by_the_first_text_that_all_have_to_say(fields: str, called: str, tmp_path: Path) -> None:
    declared = f"title: Guests\nnoun: a guest\nfields:\n  {fields}\n"
    given = {"since": "2026-01-01", "nom": "Ada & Co", "ville": "Paris"}
    record = "".join(f"{key}: {value}\n" for key, value in given.items() if f"{key}:" in fields)
    write_handbook(tmp_path, {"registers/guest.yml": declared, "registers/guest/guest.yml": record})
    assert [one.name for one in load_handbook(tmp_path).records if one.kind == "guest"] == [called]


def test_each_handbook_has_registers_of_its_own(tmp_path: Path) -> None:
    write_handbook(tmp_path / "one", FILES)
    write_handbook(tmp_path / "two", {"registers/guest.yml": SEGMENT})
    names = [{kind.name for kind in kinds_of(tmp_path / each)} for each in ("one", "two")]
    assert (names[0] - names[1], names[1] - names[0]) == ({"channel", "segment"}, {"guest"})
    assert load_handbook(tmp_path / "one").kinds.get("guest") is None


KINDS = ("person", "role", "channel")


@given(
    st.text()
    | st.lists(st.sampled_from([*"a|,>-", "list of ", "quarter", "text", "person", " or ", " -> "])).map("".join)
)
def test_whatever_is_written_as_a_type_is_one_or_names_a_word(text: str) -> None:
    found = parse(text, KINDS)
    assert isinstance(found, UnknownWord) or isinstance(found.type, FieldType)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("role or person", FieldType("reference", targets=("role", "person"))),
        ("yes or no", FieldType("yes or no")),
        ("list of a | b", FieldType("list", inner=FieldType("choice", ("a", "b")))),
        ("quarter -> money", FieldType("mapping", inner=FieldType("money"), key=FieldType("quarter"))),
    ],
)
def test_a_type_is_read_as_people_write_it(text: str, wanted: FieldType) -> None:
    found = parse(text, KINDS)
    assert not isinstance(found, UnknownWord)
    assert found.type == wanted


def test_the_segments_of_campaigns_are_those_of_the_register(tmp_path: Path) -> None:
    campaign = "title: Spring\nplaybook: webinar\ndate: 2027-03-18\nsegments: [maker]\n"
    write_handbook(tmp_path, {"campaigns/spring.yml": campaign})
    named = [found.rule.name for found in check(tmp_path, TODAY).report.findings]
    assert "unknown-record" not in named
    write_handbook(tmp_path, {**FILES, "campaigns/spring.yml": campaign})
    found = next(one for one in check(tmp_path, TODAY).report.findings if one.rule.name == "unknown-record")
    assert (found.path, found.span.line, found.hint("en")) == ("campaigns/spring.yml", 4, "did you mean 'makers'?")
    (tmp_path / "campaigns/spring.yml").write_text(campaign.replace("maker", "makers"))
    page = {page.uri: page.html for page in build(check(tmp_path, TODAY)).pages.values()}[
        "registers/segment/makers/index.md"
    ]
    assert re.findall(r'<a href="(.*?)">(.*?)</a>', page.split('id="used-by"')[1])[0] == (
        "../../../campaigns/spring/",
        "Spring",
    )


MARKETS = {
    "registers/market.yml": """\
title: Markets
noun: a market
fields:
  name: text, required
  calendar: text
  timezone: text
  sending_hours: text
  second_gate: date
""",
    "registers/market/india.yml": """\
name: India
calendar: IN
timezone: Asia/Kolkata
sending_hours: 10:00-17:30
second_gate: 2027-02-04
""",
}


def launch(at: str, more: str = "") -> str:
    return f"""\
title: Launch
playbook: webinar
date: 2027-03-18
status: active
owner: camille
markets: [india]
{more}steps: {{live: {{at: "{at}", reason: Their morning}}}}
"""


def plan(root: Path, campaign: str) -> Plan:
    write_handbook(root, {**MARKETS, "campaigns/launch.yml": campaign})
    return check(root, TODAY).context.plans["launch"]


def test_a_campaign_has_the_holidays_and_the_clock_of_its_markets(tmp_path: Path) -> None:
    found = plan(tmp_path, launch("10:00"))
    assert (found.codes, found.timezone) == (("IN",), "Asia/Kolkata")
    own = plan(tmp_path, launch("10:00", "calendar: [FR]\ntimezone: Europe/Paris\n"))
    assert (own.codes, own.timezone) == (("FR",), "Europe/Paris")


def test_a_market_says_its_days_off_as_a_campaign_does(tmp_path: Path) -> None:
    fields = (
        "  days_off: {type: list of group, fields: {from: date, to: date, half: morning | afternoon, title: text}}\n"
    )
    register = MARKETS["registers/market.yml"].replace("fields:\n", f"fields:\n{fields}")
    off = "days_off: [{from: 2027-03-15, to: 2027-03-16}, {from: 2027-03-17, to: 2027-03-17, half: morning}]\n"
    market = MARKETS["registers/market/india.yml"] + off
    files = {**MARKETS, "registers/market.yml": register, "registers/market/india.yml": market}
    write_handbook(tmp_path, {**files, "campaigns/launch.yml": launch("10:00")})
    checked = check(tmp_path, TODAY)
    calendar = checked.context.plans["launch"].calendar
    assert [(calendar.why_off(day), calendar.share(day)) for day in (date(2027, 3, each) for each in (15, 16, 17))] == [
        (DayOff("closure", "India"), 1),
        (DayOff("closure", "India"), 1),
        (None, Decimal("0.5")),
    ]
    assert [found.rule.code for found in checked.report.findings if found.rule.code.startswith("HBK2")] == []


def test_a_campaign_has_the_days_off_of_its_markets_beside_its_own(tmp_path: Path) -> None:
    register = MARKETS["registers/market.yml"].replace("fields:\n", "fields:\n  days_off: list of date\n")
    market = MARKETS["registers/market/india.yml"] + "days_off: [2027-03-17]\n"
    own = launch("10:00", "days_off: [{from: 2027-03-16, to: 2027-03-16}]\n")
    files = {**MARKETS, "registers/market.yml": register, "registers/market/india.yml": market}
    write_handbook(tmp_path, {**files, "campaigns/launch.yml": own})
    calendar = check(tmp_path, TODAY).context.plans["launch"].calendar
    assert [calendar.why_off(date(2027, 3, day)) for day in (15, 16, 17)] == [
        None,
        DayOff("closure", "Closed"),
        DayOff("closure", "India"),
    ]


@pytest.mark.parametrize(
    ("at", "clock", "there"),
    [
        ("09:59", "Asia/Kolkata", "09:59"),
        ("10:00", "Asia/Kolkata", None),
        ("17:30", "Asia/Kolkata", None),
        ("17:31", "Asia/Kolkata", "17:31"),
        ("05:30", "Europe/Paris", None),
        ("05:29", "Europe/Paris", "09:59"),
        ("22:30", "Europe/Paris", "03:00"),
    ],
)
def test_an_hour_is_held_against_the_clock_of_the_market(
    at: str, clock: str, there: str | None, tmp_path: Path
) -> None:
    write_handbook(tmp_path, {**MARKETS, "campaigns/launch.yml": launch(at, f"timezone: {clock}\n")})
    found = [one.message("en") for one in check(tmp_path, TODAY, select=["outside-local-hours"]).report.findings]
    said = f"step 'live' is at {there} in 'India', whose hours are 10:00 to 17:30"
    assert found == ([said] if there else [])


LATE = "work for 'India' begins on 3 Feb 2027, and its second gate is only on 4 Feb 2027"


@pytest.mark.parametrize(("gate", "messages"), [("2027-02-03", []), ("2027-02-04", [LATE])])
def test_nothing_begins_in_a_market_before_its_gate(gate: str, messages: list[str], tmp_path: Path) -> None:
    """The brief, two working days, is due on 4 February, so it begins on the 3rd."""
    market = MARKETS["registers/market/india.yml"].replace("2027-02-04", gate)
    files = {**MARKETS, "registers/market/india.yml": market, "campaigns/launch.yml": launch("10:00")}
    write_handbook(tmp_path, files)
    found = check(tmp_path, TODAY, select=["before-market-gate"]).report.findings
    assert [one.message("en") for one in found] == messages


def test_a_segment_tells_the_market_in_which_it_lies(tmp_path: Path) -> None:
    segment = "title: Segments\nnoun: a segment\nfields:\n  name: text, required\n  market: market\n"
    files = {
        **MARKETS,
        "registers/segment.yml": segment,
        "registers/segment/makers.yml": "name: Makers\nmarket: india\n",
        "campaigns/launch.yml": launch("10:00").replace("markets: [india]", "segments: [makers]"),
    }
    write_handbook(tmp_path, files)
    checked = check(tmp_path, TODAY, select=["before-market-gate"])
    assert checked.context.plans["launch"].codes == ("IN",)
    assert [(one.span.line, one.message("en")) for one in checked.report.findings] == [(6, LATE)]


def test_a_market_has_a_calendar_and_a_clock_that_there_are(tmp_path: Path) -> None:
    market = MARKETS["registers/market/india.yml"].replace("IN\n", "XX\n").replace("Asia/Kolkata", "Asia/Kolkatta")
    write_handbook(tmp_path, {**MARKETS, "registers/market/india.yml": market, "campaigns/launch.yml": launch("10:00")})
    found = check(tmp_path, TODAY, select=["HBK3"]).report.findings
    assert [(one.span.line, one.rule.name) for one in found] == [(2, "unknown-calendar"), (3, "unknown-time-zone")]


def test_a_campaign_for_a_market_without_a_register_is_told(tmp_path: Path) -> None:
    write_handbook(tmp_path, {"campaigns/launch.yml": launch("10:00")})
    found = [one for one in check(tmp_path, TODAY).report.findings if one.rule.name == "unknown-record"]
    assert [(one.span.line, one.hint("en")) for one in found] == [(6, "there is none yet: write its file first")]


def test_a_register_that_becomes_public_is_for_somebody_to_decide(tmp_path: Path) -> None:
    write_handbook(tmp_path, FILES)
    commit(tmp_path)
    write_handbook(tmp_path, {**FILES, "registers/channel.yml": f"public: true\n{CHANNEL}"})
    told = handbook(tmp_path, "diff").out.split("\n\n")[1]
    assert told == "Registers\n  ! Channels: its records will be public, all but what is confidential in them\n"


AGREEMENT = """\
title: Agreements
noun: an agreement
fields:
  name: text, required
  signed: {type: person -> date, label: Signed}
"""


@pytest.mark.parametrize(
    ("signed", "lines"),
    [
        ("", [("Name:", "Date:"), ("Name:", "Date:")]),
        ("signed: {tom: 2026-11-20}\n", [("Tom Leroy", "20 Nov 2026"), ("Name:", "Date:")]),
        (
            "signed: {tom: 2026-11-20, camille: 2026-11-21, nobody: 2026-11-22}\n",
            [("Tom Leroy", "20 Nov 2026"), ("Camille Roy", "21 Nov 2026"), ("nobody", "22 Nov 2026")],
        ),
    ],
)
def test_what_people_sign_is_printed_with_lines(signed: str, lines: list[tuple[str, str]], tmp_path: Path) -> None:
    files = {"registers/agreement.yml": AGREEMENT, "registers/agreement/one.yml": f"name: One\n{signed}"}
    write_handbook(tmp_path, files)
    pages = {page.uri: page.html for page in build(check(tmp_path, TODAY)).pages.values()}
    html = pages["registers/agreement/one/index.md"]
    found = re.findall(r'hb-sign__name">([^<]*)</span><span class="hb-sign__day">([^<]*)<', html)
    assert (found, html.count("20 Nov 2026")) == (lines, min(1, signed.count("tom")))
