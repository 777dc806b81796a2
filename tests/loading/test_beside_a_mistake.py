"""What stands beside a mistake is checked all the same, and nothing is said to be missing that only a mistake hides."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from smallest import HANDBOOK, TODAY, write_handbook

from handbook.pipeline.checks.checking import check
from handbook.planning.version import version_of

WEBINAR, SPRING, TOM = "playbooks/webinar.md", "campaigns/spring.yml", "company/people/tom.yml"
GOALS, HUBSPOT = "okrs/2027-q1/marketing.yml", "company/tools/hubspot.yml"

Told = tuple[str, str, str]
"""File, code, and what the file says at the place."""


def changed(path: str, *changes: tuple[str, str]) -> Mapping[str, str]:
    """A file of the smallest handbook with other words in it."""
    text = HANDBOOK[path]
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    return {path: text}


def told(root: Path, files: Mapping[str, str]) -> list[Told]:
    """All that is wrong with a handbook."""
    write_handbook(root, files)
    checked = check(root, TODAY)
    lines = {path: source.lines for path, source in checked.handbook.sources.items()}
    return [
        (found.path, found.rule.code, lines[found.path][found.span.line - 1][found.span.column - 1 :].split(",")[0])
        for found in checked.report.findings
    ]


LIVE = "- {id: live, when: D, owner: event-manager"
WRONG_NAMES = [
    ("when: D, owner: event-manager", "when: D, owner: evnt-manager"),
    ("after: [brief], tools: [hubspot]", "after: [brief], tools: [nope]"),
]


def test_a_step_that_is_no_mapping_hides_no_name_of_another(tmp_path: Path) -> None:
    files = changed(WEBINAR, (LIVE, f"- 5\n{LIVE}"), *WRONG_NAMES)
    assert told(tmp_path, files) == [
        (WEBINAR, "HBK211", "5"),
        (WEBINAR, "PPL202", "evnt-manager"),
        (WEBINAR, "TOL201", "nope]"),
    ]


def test_a_step_without_a_day_hides_no_name_in_it(tmp_path: Path) -> None:
    files = changed(WEBINAR, *WRONG_NAMES, ("when: D, owner", "when: D-q, owner"))
    assert told(tmp_path, files) == [
        (WEBINAR, "HBK213", "D-q"),
        (WEBINAR, "PPL202", "evnt-manager"),
        (WEBINAR, "TOL201", "nope]"),
    ]


def test_an_item_that_is_no_text_hides_no_name_beside_it(tmp_path: Path) -> None:
    tom = {TOM: HANDBOOK[TOM] + "roles: [evnt-manager, [x], 5, event-manager, nobody]\n"}
    files = {**changed(WEBINAR, ("tools: [hubspot]\n", "tools: [{a: b}, nope]\n")), **tom}
    assert told(tmp_path, files) == [
        (TOM, "PPL202", "evnt-manager"),
        (TOM, "HBK204", "[x]"),
        (TOM, "PPL202", "5"),
        (TOM, "PPL202", "nobody]"),
        (WEBINAR, "HBK204", "{a: b}"),
        (WEBINAR, "TOL201", "nope]"),
    ]


WITH_WRONG_NAMES = "playbook: nope\nowner: nobody\nsupports: [2027-q1/marketing/o9]\npeople: {nobody: tom}\n"
NAMES_OF_A_CAMPAIGN = [
    (SPRING, "CAM201", "nope"),
    (SPRING, "PPL201", "nobody"),
    (SPRING, "OKR201", "2027-q1/marketing/o9]"),
    (SPRING, "PPL202", "nobody: tom}"),
]


@pytest.mark.parametrize(
    ("beginning", "first"),
    [
        ("title: T\ndate: soon\n", (SPRING, "HBK207", "soon")),
        ("date: 2027-03-18\n", (SPRING, "HBK202", "date: 2027-03-18")),
    ],
)
def test_a_campaign_without_what_it_needs_hides_no_name(tmp_path: Path, beginning: str, first: Told) -> None:
    assert told(tmp_path, {SPRING: beginning + WITH_WRONG_NAMES}) == [first, *NAMES_OF_A_CAMPAIGN]


def test_a_cost_without_a_currency_hides_no_owner(tmp_path: Path) -> None:
    cost = ("cost: 1200 EUR", "cost: {amount: 20, currency: EURO, per: month}")
    files = changed(HUBSPOT, cost, ("owner: event-manager", "owner: nobody"))
    assert told(tmp_path, files) == [(HUBSPOT, "PPL202", "nobody"), (HUBSPOT, "HBK212", "EURO")]


def test_a_lost_objective_is_looked_up_in_the_quarter_of_its_file(tmp_path: Path) -> None:
    no_title = ("    title: Be the first source of qualified meetings\n", "")
    files = changed(GOALS, no_title, ("supports: company/o1", "supports: company/o1\n    continues: company/o2"))
    assert told(tmp_path, files) == [(GOALS, "HBK202", "id: o1"), (GOALS, "OKR201", "company/o2")]


def test_a_name_with_a_mistake_of_its_own_is_told_once(tmp_path: Path) -> None:
    files = changed(GOALS, ("owner: camille", "owner: nobody and tom"), ("horizon: long", "horizon: soon"))
    assert [code for _, code, _ in told(tmp_path, files)] == ["OKR119", "HBK209"]


def test_a_key_is_doubled_also_where_the_first_day_does_not_exist(tmp_path: Path) -> None:
    files = changed(TOM, ("started: 2025-03-03", "started: 2025-02-30\nstarted: 2025-02-03"))
    assert told(tmp_path, files) == [(TOM, "HBK026", "2025-02-30"), (TOM, "HBK020", "started: 2025-02-03")]


def test_a_day_that_does_not_exist_hides_nothing_beside_it(tmp_path: Path) -> None:
    files = {TOM: HANDBOOK[TOM] + "away: [{from: 2026-02-30, to: x}, 5, {frm: 2026-01-01}]\n"}
    assert told(tmp_path, files) == [
        (TOM, "HBK026", "2026-02-30"),
        (TOM, "HBK207", "x}"),
        (TOM, "HBK211", "5"),
        (TOM, "HBK201", "frm: 2026-01-01}]"),
    ]


def test_a_day_that_does_not_exist_is_there_all_the_same(tmp_path: Path) -> None:
    spring = changed(SPRING, ("title: Spring webinar\n", ""), ("2027-03-18", "2027-02-30"))
    files = {**spring, **changed(WEBINAR, ("reviewed: 2026-10-02", "reviewed: 2026-02-30"))}
    assert told(tmp_path, files) == [
        (SPRING, "HBK202", "playbook: webinar"),
        (SPRING, "HBK026", "2027-02-30"),
        (WEBINAR, "HBK026", "2026-02-30"),
    ]


def test_a_list_whose_only_item_was_left_out_is_not_called_empty(tmp_path: Path) -> None:
    files = changed(WEBINAR, ("budget: 1500 EUR\n", "budget: 1500 EUR\noptions: {day: [2026-02-30]}\n"))
    assert told(tmp_path, files) == [(WEBINAR, "HBK026", "2026-02-30]}")]


def test_a_doubled_key_hides_no_unknown_one_on_its_line(tmp_path: Path) -> None:
    files = changed(WEBINAR, ("days: 2,", "days: 2, foo: 1, days: 3,"))
    assert told(tmp_path, files) == [(WEBINAR, "HBK201", "foo: 1"), (WEBINAR, "HBK020", "days: 3")]


def test_steps_beside_a_mistake_are_known_to_their_campaigns(tmp_path: Path) -> None:
    added = "done: {brief: 2026-11-20}\nsteps:\n  live: {days: 2, reason: x}\n  brief: {when: live - 3d, reason: x}\n"
    files = {**changed(WEBINAR, (LIVE, f"- 5\n{LIVE}")), SPRING: HANDBOOK[SPRING] + added}
    assert told(tmp_path, files) == [(WEBINAR, "HBK211", "5")]


def test_key_results_and_options_beside_a_mistake_are_known(tmp_path: Path) -> None:
    webinar = changed(
        WEBINAR,
        ("budget: 1500 EUR\n", "budget: 1500 EUR\noptions: {format: [online, [x]]}\n"),
        ("tools: [hubspot], done", "tools: [hubspot], only: {format: [online]}, done"),
    )
    goals = changed(GOALS, ("key_results:\n", "key_results:\n      - 5\n"))
    files = {**webinar, **goals, SPRING: HANDBOOK[SPRING] + "options: {format: online}\n"}
    assert told(tmp_path, files) == [(GOALS, "HBK211", "5"), (WEBINAR, "HBK204", "[x]]}")]


def test_what_serves_and_uses_beside_a_mistake_does_so(tmp_path: Path) -> None:
    goals = changed(GOALS, ("supports: company/o1", "supports: [company/o1]"))
    webinar = changed(
        WEBINAR, ("tools: [hubspot]\n", "tools: hubspot\n"), ("after: [brief], tools: [hubspot]", "after: [brief]")
    )
    assert told(tmp_path, {**webinar, **goals}) == [(GOALS, "HBK204", "[company/o1]"), (WEBINAR, "HBK210", "hubspot")]


def test_a_tool_of_a_step_beside_a_mistake_is_used(tmp_path: Path) -> None:
    files = changed(WEBINAR, ("tools: [hubspot]\n", ""), (LIVE, f"- 5\n{LIVE}"))
    assert told(tmp_path, files) == [(WEBINAR, "HBK211", "5")]


def test_a_part_of_a_playbook_is_no_version_of_it(tmp_path: Path) -> None:
    write_handbook(tmp_path)
    version = version_of(check(tmp_path, TODAY).handbook.playbooks["webinar"].model)
    files = {**changed(WEBINAR, (LIVE, f"- 5\n{LIVE}")), SPRING: f"{HANDBOOK[SPRING]}playbook_version: {version}\n"}
    assert told(tmp_path, files) == [(WEBINAR, "HBK211", "5")]


def test_what_is_against_all_sense_is_told_beside_a_mistake(tmp_path: Path) -> None:
    away = "away: [{from: 2027-02-20, to: 2027-02-01}, 5, {from: 2027-02-20, to: 2027-02-20}]\n"
    cost = ("cost: 1200 EUR", "cost: {amount: -20, currency: EURO}")
    files = {
        TOM: HANDBOOK[TOM] + away,
        **changed(HUBSPOT, cost),
        **changed(SPRING, ("planned: 1500 EUR", "planned: {amount: -0.5, currency: EUR}, spent: 0 EUR")),
    }
    assert told(tmp_path, files) == [
        (SPRING, "HBK408", "-0.5"),
        (TOM, "HBK407", "2027-02-01}"),
        (TOM, "HBK211", "5"),
        (HUBSPOT, "HBK408", "-20"),
        (HUBSPOT, "HBK212", "EURO}"),
    ]


BRIEFF = ("after: [brief]", "after: [brieff]")


@pytest.mark.parametrize(
    ("change", "first"),
    [
        ((LIVE, f"- 5\n{LIVE}"), "5"),
        (("when: D-42", "when: D-q"), "D-q"),
        (("after: [live]", "after: [live, [x], nope]"), "[x]"),
    ],
)
def test_a_mistake_in_a_step_hides_no_unknown_step(tmp_path: Path, change: tuple[str, str], first: str) -> None:
    found = [told for _, code, told in told(tmp_path, changed(WEBINAR, BRIEFF, change))]
    expected = {first, "brieff]", *(["nope]"] if first == "[x]" else [])}
    assert (len(found), set(found)) == (len(expected), expected)


@pytest.mark.parametrize(
    ("step", "codes"),
    [
        ("- brief", ["HBK211"]),
        ("- {when: D-42, owner: event-manager}", ["HBK202"]),
        ("- {id: brief, when: 5}", ["HBK213"]),
    ],
)
def test_what_may_be_a_step_is_not_unknown(tmp_path: Path, step: str, codes: list[str]) -> None:
    brief = next(line for line in HANDBOOK[WEBINAR].splitlines() if "id: brief" in line)
    assert [code for _, code, _ in told(tmp_path, changed(WEBINAR, (brief, step)))] == codes


@pytest.mark.parametrize("step", ["- {id: brief when: D-42}", "- id: brief when: D-42"])
def test_no_step_is_unknown_where_a_comma_is_lost(tmp_path: Path, step: str) -> None:
    brief = next(line for line in HANDBOOK[WEBINAR].splitlines() if "id: brief" in line)
    assert "PLB110" not in {code for _, code, _ in told(tmp_path, changed(WEBINAR, (brief, step)))}


def test_a_block_of_steps_under_another_name_is_no_change_of_the_playbook(tmp_path: Path) -> None:
    files = changed(WEBINAR, ("```yaml steps", "```yml steps"))
    found = told(tmp_path, {**files, SPRING: f"{HANDBOOK[SPRING]}playbook_version: 0123456789ab\n"})
    assert {code for path, code, _ in found if path == SPRING} == set()


def test_what_a_campaign_has_with_a_mistake_is_not_unknown(tmp_path: Path) -> None:
    added = (
        "dates: {opens: soon}\npeople: {event-manager: [x]}\ndone: {extra: 2026-11-20, Own: 2026-11-20}\n"
        "steps:\n  extra: {title: [x], when: opens + 3d, after: [Own], reason: y}\n  Own: {skip: true}\n"
    )
    role = changed("company/roles/event-manager.md", ("person: camille\n", ""))
    found = told(tmp_path, {**role, SPRING: HANDBOOK[SPRING] + added})
    assert {code for path, code, _ in found if path == SPRING} == {"HBK204", "HBK207", "HBK212"}


def test_a_file_whose_name_is_no_id_is_read_all_the_same(tmp_path: Path) -> None:
    path = "campaigns/Spring_2.yml"
    campaign = f"title: T\ndate: 2027-02-30\n{WITH_WRONG_NAMES}"
    named = [(path, code, text) for _, code, text in NAMES_OF_A_CAMPAIGN]
    assert told(tmp_path, {path: campaign}) == [
        (path, "HBK101", "title: T"),
        (path, "HBK026", "2027-02-30"),
        *named,
    ]


def test_a_slip_in_the_front_matter_hides_no_how_to_without_a_step(tmp_path: Path) -> None:
    """In the playbook, and in what translates it."""
    heading, french = ("{#live}", "{#livee}"), "---\ntitel: Webinaire\n---\n## Étapes\n\n### Direct {#lvie}\nOui.\n"
    files = {**changed(WEBINAR, ("summary:", "sumary:"), heading), "playbooks/webinar.fr.md": french}
    files["handbook.yml"] = HANDBOOK["handbook.yml"] + "languages: [en, fr]\n"
    found = [(path, code) for path, code, _ in told(tmp_path, files)]
    assert found == [
        ("playbooks/webinar.fr.md", "HBK201"),
        ("playbooks/webinar.fr.md", "PLB104"),
        (WEBINAR, "HBK201"),
        (WEBINAR, "PLB104"),
    ]
    no_title = changed(WEBINAR, ("title: Webinar\n", ""), heading)
    assert [code for path, code, _ in told(tmp_path, no_title) if path == WEBINAR] == ["HBK202", "PLB104"]


def test_a_key_with_nothing_behind_it_is_told_also_where_nothing_is_needed(tmp_path: Path) -> None:
    """Who means nothing writes `null`."""
    tom = {TOM: HANDBOOK[TOM] + "left:  # 2027-01-15\nemail: null\naway: [{from: 2026-12-01, to: 2026-12-02, why: }]\n"}
    files = {**changed(WEBINAR, ("effort: 14 days", "effort:")), **tom}
    assert told(tmp_path, files) == [
        (TOM, "HBK203", "left:  # 2027-01-15"),
        (TOM, "HBK203", "why: }]"),
        (WEBINAR, "HBK203", "effort:"),
    ]


def test_a_template_that_is_no_text_is_told_with_its_links(tmp_path: Path) -> None:
    write_handbook(tmp_path)
    brief = "playbooks/templates/brief.md"
    (tmp_path / brief).write_bytes(b"# Brief\n\xff\xfe [x](nope.md)\xe2\x80\xae\n")
    found = [(found.path, found.span.line, found.rule.code) for found in check(tmp_path, TODAY).report.findings]
    assert found == [(brief, 2, "HBK003"), (brief, 2, "HBK305"), (brief, 2, "HBK004")]


@pytest.mark.parametrize(
    ("path", "heading"),
    [("playbooks/webinar.fr.md", "### Le direct"), (WEBINAR, "### Run the live session {#live")],
)
def test_no_id_is_made_up_where_the_playbook_has_it(tmp_path: Path, path: str, heading: str) -> None:
    french = {"playbooks/webinar.fr.md": f"---\ntitle: Webinaire\n---\n## Étapes\n\n{heading}\nOui.\n"}
    files = french if path != WEBINAR else changed(WEBINAR, ("### Run the live session {#live}", heading))
    write_handbook(tmp_path, files)
    found = next(found for found in check(tmp_path, TODAY).report.findings if found.rule.code == "HBK153")
    assert (found.path, found.edits, found.hint("en")) == (
        path,
        (),
        "write the id of its step at its end, as in {#brief}; a new step has a line in the block of steps too",
    )
