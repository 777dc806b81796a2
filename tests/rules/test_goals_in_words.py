"""What a manager reads about goals: each mistake is one clear finding, and what is no mistake is none."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from smallest import HANDBOOK, TODAY, write_handbook

from handbook.model.values import Language
from handbook.pipeline.checks.checking import check

MARKETING, CAMPAIGN = "okrs/2027-q1/marketing.yml", "campaigns/spring.yml"
COMPANY = HANDBOOK["okrs/2027-q1/company.yml"]
GOALS = HANDBOOK[MARKETING]
DROPPED = "    dropped: {date: 2026-11-20, reason: Nobody asked for it}\n"
STARS = "north_star: {id: planners, title: Weekly planners, since: 2026-07-01}\n"
NO_NUMBER = (
    "company/strategy.yml:1 info: no KPI holds the number of the north star 'Weekly planners' | "
    "name it in `kpi:`; a new one begins with: handbook new kpi ID"
)


def said(root: Path, files: Mapping[str, str], language: Language = "en") -> list[str]:
    """Every finding on the smallest handbook with these files: place, severity, message and hint."""
    write_handbook(root, files)
    return [
        f"{finding.path}:{finding.span.line} {finding.severity}: {finding.message(language)} | {finding.hint(language)}"
        for finding in check(root, TODAY).report.findings
    ]


def goal(name: str, extra: str = "") -> str:
    """Another objective of marketing, with its key result."""
    _, text = GOALS.split("objectives:\n")
    return text.replace("id: o1", f"id: {name}").replace("    key_results:", f"{extra}    key_results:")


def test_the_wrong_quarter(tmp_path: Path) -> None:
    files = {
        MARKETING: GOALS.replace("supports: company/o1", "supports: 2026-q4/company/o1"),
        "okrs/2026-q4/company.yml": COMPANY,
    }
    assert said(tmp_path, files) == [
        (
            f"{MARKETING}:6 error: an objective of 2027-q1 supports '2026-q4/company/o1', which is of 2026-q4 | "
            "name an objective of 2027-q1"
        ),
    ]


def test_a_quarter_that_does_not_exist(tmp_path: Path) -> None:
    campaign = HANDBOOK[CAMPAIGN].replace("2027-q1/marketing", "2026-q1/marketing")
    assert said(tmp_path, {CAMPAIGN: campaign}) == [
        (
            f"{CAMPAIGN}:6 error: no objective or key result is called '2026-q1/marketing/o1/kr1' | "
            "did you mean '2027-q1/marketing/o1/kr1'?"
        )
    ]


@pytest.mark.parametrize(
    ("language", "finding"),
    [
        ("en", "no objective or key result is called 'compny/o1' | did you mean '2027-q1/company/o1'?"),
        (
            "fr",
            "aucun objectif ni résultat clé ne s'appelle « compny/o1 » | vouliez-vous dire « 2027-q1/company/o1 » ?",
        ),
    ],
)
def test_a_typo_in_a_reference(language: Language, finding: str, tmp_path: Path) -> None:
    other = goal("o2").replace("supports: company/o1", "supports: compny/o1")
    assert said(tmp_path, {MARKETING: GOALS + other}, language) == [f"{MARKETING}:13 error: {finding}"]


def test_a_number_that_no_goal_has_is_no_slip_of_another(tmp_path: Path) -> None:
    files = {
        MARKETING: GOALS.replace("    horizon", "    continues: 2026-q4/marketing/o7\n    horizon"),
        "okrs/2026-q4/marketing.yml": GOALS,
        "okrs/2026-q4/company.yml": COMPANY,
    }
    assert said(tmp_path, files) == [
        (
            f"{MARKETING}:7 error: no objective or key result is called '2026-q4/marketing/o7' | "
            "bring it back in okrs/2026-q4/marketing.yml, where a goal that is given up stays with `dropped:`; or "
            "choose one of: 2026-q4/marketing/o1, 2026-q4/marketing/o1/kr1"
        ),
    ]


def test_the_wrong_quarter_is_continued(tmp_path: Path) -> None:
    files = {MARKETING: GOALS + goal("o2", "    continues: marketing/o1\n")}
    assert said(tmp_path, files) == [
        (
            f"{MARKETING}:15 error: an objective of 2027-q1 cannot continue 'marketing/o1', which is of 2027-q1 | "
            "name an objective of an earlier quarter, such as 2026-q4/marketing/o1"
        ),
    ]


@pytest.mark.parametrize("dropped", [False, True])
def test_a_fourth_objective_counts_unless_one_was_dropped(dropped: bool, tmp_path: Path) -> None:  # noqa: FBT001 -- a case
    text = GOALS + goal("o2", DROPPED if dropped else "") + goal("o3") + goal("o4")
    finding = (
        f"{MARKETING}:24 error: team 'marketing' has 4 objectives in 2027-q1; the limit is 3 | "
        "keep the first 3, and move the others to the next quarter"
    )
    assert said(tmp_path, {MARKETING: text}) == ([] if dropped else [finding])


def test_a_fifth_key_result_counts_unless_one_was_dropped(tmp_path: Path) -> None:
    line = GOALS.splitlines(keepends=True)[-1]
    text = GOALS + "".join(line.replace("kr1", f"kr{number}") for number in range(2, 6))
    finding = (
        f"{MARKETING}:13 error: objective 'Be the first source of qualified meetings' has 5 key results; "
        "the limit is 4 | keep the 4 that would change what you do"
    )
    assert said(tmp_path, {MARKETING: text}) == [finding]
    dropped = "kr2, dropped: {date: 2026-11-20, reason: Sold},"
    assert said(tmp_path, {MARKETING: text.replace("kr2,", dropped)}) == []


def test_what_was_dropped_serves_nothing_and_need_not_be_served(tmp_path: Path) -> None:
    second = COMPANY.split("objectives:\n")[1].replace("id: o1", "id: o2")
    served = goal("o2", DROPPED).replace("company/o1", "company/o2")
    files = {"okrs/2027-q1/company.yml": COMPANY + second, MARKETING: GOALS + served}
    assert said(tmp_path, files) == [
        (
            "okrs/2027-q1/company.yml:10 warning: no team and no campaign serves the company's objective "
            "'Pass five million of yearly revenue' of 2027-q1 | "
            "write `supports: 2027-q1/company/o2` where it is served, or drop it"
        ),
    ]
    files["okrs/2027-q1/company.yml"] = COMPANY + second.replace("    key_results", DROPPED + "    key_results")
    assert said(tmp_path, files) == []


def test_a_cancelled_campaign_serves_nothing(tmp_path: Path) -> None:
    second = COMPANY.split("objectives:\n")[1].replace("id: o1", "id: o2")
    campaign = HANDBOOK[CAMPAIGN].replace("[2027-q1/marketing/o1/kr1]", "[2027-q1/company/o2]")
    files = {"okrs/2027-q1/company.yml": COMPANY + second, CAMPAIGN: campaign}
    assert said(tmp_path, files) == []
    assert len(said(tmp_path, {**files, CAMPAIGN: campaign.replace("active", "cancelled")})) == 1


@pytest.mark.parametrize("dropped", ["", "    dropped: {date: 2026-11-02, reason: Tom left}\n"])
def test_an_owner_who_left_is_told_in_this_quarter_only(dropped: str, tmp_path: Path) -> None:
    goals = GOALS.replace("owner: camille", "owner: tom").replace("source: CRM}", "source: CRM, owner: tom}")
    old = goals.replace("    key_results", dropped + "    key_results") + goal("o2")
    files = {
        "company/people/tom.yml": "name: Tom Leroy\nteam: marketing\nleft: 2026-10-30\n",
        "company/roles/event-manager.md": HANDBOOK["company/roles/event-manager.md"].replace("tom", "lea"),
        "company/people/lea.yml": "name: Léa Marchand\nteam: marketing\n",
        **{f"okrs/{quarter}/company.yml": COMPANY for quarter in ("2026-q3", "2026-q4")},
        "okrs/2026-q3/marketing.yml": old.replace("target: 40", "target: 30"),
        "okrs/2026-q4/marketing.yml": old,
    }
    message = "warning: Tom Leroy left on 30 Oct 2026 and is still named here"
    both = f"okrs/2026-q4/marketing.yml:5 {message} (1 more finding may come from this) | name who took over"
    assert said(tmp_path, files) == ([] if dropped else [both])


@pytest.mark.parametrize(
    "typed", ["[camille, tom]", "camille, tom", "camille and tom", "camille et tom", "camille/tom"]
)
def test_two_owners(typed: str, tmp_path: Path) -> None:
    assert said(tmp_path, {MARKETING: GOALS.replace("owner: camille", f"owner: {typed}")}) == [
        (
            f"{MARKETING}:5 error: a goal has one owner, found 2: camille, tom | "
            "write `owner: camille`, and let the others own a key result each"
        ),
    ]


def test_one_owner_in_brackets_is_a_form_and_an_unknown_one_a_name(tmp_path: Path) -> None:
    (finding,) = said(tmp_path, {MARKETING: GOALS.replace("owner: camille", "owner: [camille]")})
    assert "error: 'owner' must be text, found a list" in finding
    (finding,) = said(tmp_path, {MARKETING: GOALS.replace("owner: camille", "owner: camile")})
    assert finding == f"{MARKETING}:5 error: nobody is called 'camile' | did you mean 'camille'?"


@pytest.mark.parametrize(
    ("stars", "line", "finding"),
    [
        (
            "north_star:\n  - {id: a, title: A, since: 2026-07-01}\n  - {id: b, title: B, since: 2026-07-01}\n",
            2,
            (
                "error: there is one north star at a time, found 2 | "
                "keep one below `north_star:`, and move the others to `former:` with `until:`"
            ),
        ),
        (
            "former: []\n",
            1,
            "error: the key 'north_star' is missing here | add a line 'north_star:' with its value",
        ),
        (
            f"{STARS}former: [{{id: sign-ups, title: Sign-ups, until: 2026-08-31}}]\n",
            2,
            (
                "error: 'sign-ups' held until 31 Aug 2026, but 'planners' holds since 1 Jul 2026 | "
                "write `until: 2026-06-30`, or correct `since:`"
            ),
        ),
    ],
)
def test_one_north_star(stars: str, line: int, finding: str, tmp_path: Path) -> None:
    """A campaign that names one is not told too: the strategy must be put right first."""
    campaign = HANDBOOK[CAMPAIGN] + "north_star: planners\n"
    files = {"company/strategy.yml": stars, CAMPAIGN: campaign}
    numbers = [NO_NUMBER] if stars.startswith(STARS) else []
    assert said(tmp_path, files) == [*numbers, f"company/strategy.yml:{line} {finding}"]


@pytest.mark.parametrize("name", ["stratgey.yml", "strategy.yaml", "Strategy.yml", "strategie.yml"])
def test_a_strategy_in_the_wrong_file(name: str, tmp_path: Path) -> None:
    campaign = HANDBOOK[CAMPAIGN] + "north_star: planners\n"
    assert said(tmp_path, {f"company/{name}": STARS, CAMPAIGN: campaign}) == [
        (
            f"company/{name}:1 error: this file is not read: in its folder only strategy.yml is | "
            "did you mean 'strategy.yml'?"
        ),
    ]


def test_other_files_beside_the_strategy_are_left_alone(tmp_path: Path) -> None:
    assert said(tmp_path, {"company/README.md": "# Us\n", "company/budget.yml": "a: 1\n"}) == []


def test_a_north_star_without_strategy(tmp_path: Path) -> None:
    campaign = HANDBOOK[CAMPAIGN] + "north_star: planners\n"
    assert said(tmp_path, {CAMPAIGN: campaign}) == [
        f"{CAMPAIGN}:9 error: no north star is called 'planners' | there is none yet: write its file first"
    ]


def test_a_former_star_is_history_where_work_is_over(tmp_path: Path) -> None:
    stars = f"{STARS}former: [{{id: sign-ups, title: Sign-ups, until: 2026-06-30}}]\n"
    tied = GOALS.replace("    horizon", "    north_star: sign-ups\n    horizon")
    files = {
        "company/strategy.yml": stars,
        CAMPAIGN: HANDBOOK[CAMPAIGN].replace("active", "done").replace("2027-03-18", "2026-11-10")
        + "north_star: sign-ups\ndebrief: {keep: All}\n",
        **{f"okrs/{quarter}/company.yml": COMPANY for quarter in ("2026-q3", "2026-q4")},
        "okrs/2026-q3/marketing.yml": tied,
        "okrs/2026-q4/marketing.yml": tied,
    }
    assert said(tmp_path, files) == [
        NO_NUMBER,
        (
            "okrs/2026-q4/marketing.yml:7 warning: 'sign-ups' is no longer the north star since 30 Jun 2026: "
            "now it is 'planners' | name 'planners' if this work moves it too; else ask whether it should go on"
        ),
    ]


def test_nobody_has_objectives_this_quarter(tmp_path: Path) -> None:
    files = {f"okrs/2026-q3/{team}.yml": HANDBOOK[f"okrs/2027-q1/{team}.yml"] for team in ("company", "marketing")}
    assert said(tmp_path, files) == [
        (
            "handbook.yml:1 warning: 2026-q4 has begun, and no team has objectives for it | "
            "run `handbook new okr 2026-q4/company`"
        ),
    ], "first the company, which the others serve"


def test_effort_is_told_once_a_team_and_quarter(tmp_path: Path) -> None:
    aside = HANDBOOK[CAMPAIGN].replace(
        "supports: [2027-q1/marketing/o1/kr1]", "off_okr: {reason: A promise to a partner, approved_by: camille}"
    )
    files = {
        "campaigns/a.yml": aside.replace("12 days", "1 week").replace("Spring", "Summer"),
        "campaigns/b.yml": aside.replace("12 days", "3 days").replace("Spring", "Winter"),
        "campaigns/c.yml": aside.replace("2027-03-18", "2027-04-08").replace("active", "done"),
    }
    assert [finding for finding in said(tmp_path, files) if "effort" in finding] == [
        (
            "campaigns/a.yml:8 warning: team 'marketing' spends 46 % of its effort in 2027-q1 on objectives "
            "(12 of 26 days); 80 % are wanted | make this campaign smaller, move it or cancel it: it costs 5 days"
        ),
    ]


@pytest.mark.parametrize(
    ("numbers", "is_told"),
    [
        ("baseline: 0, target: 6, current: 20, unit: webinars", False),  # three times a modest target
        ("baseline: 0, target: 6, current: 40, unit: webinars", True),
        ("baseline: 4.1, target: 4.8, current: 45.2, unit: M EUR", True),
        ("baseline: 4.1, target: 4.8, current: 3.2, unit: M EUR", False),  # a bad quarter
        ("baseline: 240, target: 180, current: 20.5, unit: EUR", True),
        ("baseline: 8, target: 6, current: 0, unit: incidents", False),
        ("baseline: 8, target: 6, current: 1, unit: incidents", False),
        ("baseline: 1900, target: 2600, current: 231, unit: readers", True),
        ("baseline: 5, target: 8, current: 72, unit: '%'", True),
        ("baseline: 90, target: 95, current: 120, unit: '% of the plan'", True),
        ("baseline: 60, target: 100, current: 112, unit: '%'", False),  # beyond the plan
        ("baseline: 95, target: 99, current: 101, unit: '%'", False),  # a net retention
        ("baseline: 100, target: 120, current: 145, unit: '%'", False),
        ("baseline: 5, target: 10, current: -2, unit: '% growth'", False),
        ("baseline: 5, target: 8, current: -12, unit: '%'", True),
        ("baseline: -20, target: 30, current: 45, unit: points", False),
        ("baseline: -20, target: 30, current: 450, unit: points", True),
        ("baseline: 5, target: 5, current: 500, unit: calls", False),  # has a finding of its own
        ("baseline: 0, target: 40, unit: calls", False),
    ],
)
def test_numbers_outside_all_sense(numbers: str, is_told: bool, tmp_path: Path) -> None:  # noqa: FBT001 -- a case
    text = GOALS.replace("baseline: 0, target: 40, current: 4, unit: calls", numbers)
    assert any("far from both" in finding for finding in said(tmp_path, {MARKETING: text})) == is_told


def test_a_goal_of_the_next_quarter_begins_with_its_file(tmp_path: Path) -> None:
    campaign = HANDBOOK[CAMPAIGN].replace("2027-q1/marketing/o1/kr1", "2027-q2/marketing/o1")
    assert [line for line in said(tmp_path, {CAMPAIGN: campaign}) if "OKR201" in line or "called" in line] == [
        (
            "campaigns/spring.yml:6 error: no objective or key result is called '2027-q2/marketing/o1' | "
            "no file has goals for that quarter yet; begin one: handbook new okr 2027-q2/marketing"
        ),
    ]


def test_a_goal_by_its_title_or_without_its_quarter_is_the_one_of_the_quarter_of_the_day(tmp_path: Path) -> None:
    before = {"okrs/2026-q4/marketing.yml": GOALS, "okrs/2026-q4/company.yml": COMPANY}
    for typed in ("Be the first source of qualified meetings", "marketing/o1"):
        campaign = HANDBOOK[CAMPAIGN].replace("2027-q1/marketing/o1/kr1", typed)
        assert said(tmp_path, {**before, CAMPAIGN: campaign}) == [
            f"{CAMPAIGN}:6 error: no objective or key result is called '{typed}' | did you mean '2027-q1/marketing/o1'?"
        ]
    twice = HANDBOOK[CAMPAIGN].replace("2027-q1/marketing/o1/kr1", "o1")
    assert said(tmp_path, {**before, CAMPAIGN: twice}) == [
        (
            f"{CAMPAIGN}:6 error: no objective or key result is called 'o1' | "
            "choose one of: 2027-q1/company/o1, 2027-q1/marketing/o1"
        ),
    ]


def test_an_objective_with_another_id_and_a_folder_with_another_name_are_one_finding(tmp_path: Path) -> None:
    renamed = {MARKETING: GOALS.replace("id: o1", "id: first")}
    second = HANDBOOK[CAMPAIGN].replace("o1/kr1", "o1").replace("2027-03-18", "2027-03-25")
    (found,) = said(tmp_path, {**renamed, "campaigns/summer.yml": second})
    assert found == (
        f"{CAMPAIGN}:6 error: no objective or key result is called '2027-q1/marketing/o1/kr1' "
        "(1 more finding may come from this) | was it renamed to '2027-q1/marketing/first'? Ids stay: give it 'o1' "
        "back; else bring the goal back, or name another"
    )


def test_a_key_result_that_several_miss_may_have_another_id(tmp_path: Path) -> None:
    renamed = {MARKETING: GOALS.replace("id: kr1", "id: kr7")}
    missed = f"{CAMPAIGN}:6 error: no objective or key result is called '2027-q1/marketing/o1/kr1' | "
    back = f"{missed}bring it back in {MARKETING}, where a goal that is given up stays with `dropped:`; or "
    assert said(tmp_path, renamed) == [f"{back}choose one of: 2027-q1/marketing/o1, 2027-q1/marketing/o1/kr7"]
    second = HANDBOOK[CAMPAIGN].replace("2027-03-18", "2027-03-25")
    found = said(tmp_path, {**renamed, "campaigns/summer.yml": second})
    hint = "was it renamed to '2027-q1/marketing/o1/kr7'? Ids stay: give it 'kr1' back; "
    assert found[0] == f"{missed}{hint}else bring the goal back, or name another"


def test_a_result_may_begin_before_anybody_knows_where_it_starts_from(tmp_path: Path) -> None:
    files = {MARKETING: GOALS.replace("baseline: 0, ", "")}
    assert said(tmp_path, files, "fr") == [
        (
            f"{MARKETING}:9 info: le résultat clé « Meetings » n'a pas encore de score : "
            "personne n'a écrit d'où il part | ajoutez `baseline:`, le nombre au départ"
        )
    ]


def test_only_the_numbers_without_which_nothing_is_measured_are_an_error(tmp_path: Path) -> None:
    files = {MARKETING: GOALS.replace("baseline: 0, target: 40, ", "").replace(", unit: calls", "")}
    assert said(tmp_path, files) == [f"{MARKETING}:9 error: key result 'Meetings' lacks `target` | add `target`"]


def test_what_numbers_count_is_asked_once_a_file(tmp_path: Path) -> None:
    bare = GOALS.replace(", unit: calls", "")
    others = "".join(bare.splitlines(keepends=True)[-1].replace("kr1", name) for name in ("kr2", "kr3"))
    others = others.replace("{id: kr3,", "{id: kr3, dropped: {date: 2026-11-20, reason: Nobody asked},")
    found = said(tmp_path, {MARKETING: bare + others.replace("title: Meetings", "title: NPS")})
    assert [each for each in found if "count" in each] == [
        (
            f"{MARKETING}:9 info: nothing says what these numbers count: Meetings, NPS | "
            "add `unit:` to each: `%`, `EUR`, `people`; a score counts `points`"
        )
    ]


def test_a_weight_of_nothing_is_told_until_the_goal_is_dropped(tmp_path: Path) -> None:
    files = {MARKETING: GOALS.replace("unit: calls", "unit: calls, weight: 0")}
    assert said(tmp_path, files) == [
        (
            f"{MARKETING}:9 info: key result 'Meetings' has the weight 0: it counts for nothing in the score of its "
            "objective | take `weight:` out, or write a number above 0; `dropped:` says that it was given up"
        )
    ]
    dropped = files[MARKETING].replace("weight: 0", "weight: 0, dropped: {date: 2026-11-20, reason: Nobody asked}")
    assert not [each for each in said(tmp_path, {MARKETING: dropped}) if "weight" in each]


def test_a_result_that_was_given_up_needs_no_start_any_more(tmp_path: Path) -> None:
    files = {MARKETING: GOALS.replace("baseline: 0,", "dropped: {date: 2026-11-20, reason: Nobody asked},")}
    assert not [each for each in said(tmp_path, files) if "starts from" in each]


LEVEL = GOALS.replace("baseline: 0, target: 40, current: 4", "target: 99.9, keep: above, current: 99.95")


@pytest.mark.parametrize(
    "numbers",
    [
        "target: 99.9, keep: above, current: 99.95",
        "baseline: 99.9, target: 99.9, keep: above, current: 99.95",
        "baseline: 99.93, target: 99.9, keep: above, current: 12",  # missed by far, and true
        "target: 3, keep: below, current: 0",
        "target: 0, keep: at, current: 0",
        "target: -2, keep: below, current: -3",
    ],
)
def test_a_level_to_keep_is_no_mistake(tmp_path: Path, numbers: str) -> None:
    assert said(tmp_path, {MARKETING: GOALS.replace("baseline: 0, target: 40, current: 4", numbers)}) == []


def test_a_number_that_starts_at_its_target_is_to_be_reached_or_held(tmp_path: Path) -> None:
    files = {MARKETING: GOALS.replace("baseline: 0, target: 40, current: 4", "baseline: 9, target: 9, current: 9.5")}
    assert said(tmp_path, files) == [
        (
            f"{MARKETING}:9 warning: key result 'Meetings' starts at 9, which is its target | write the number you "
            "want to reach; to hold this one, add `keep: above`, `keep: below` or `keep: at`"
        )
    ]


def test_a_level_that_is_not_held_yet_is_to_be_reached(tmp_path: Path) -> None:
    files = {MARKETING: LEVEL.replace("target:", "baseline: 97, target:")}
    assert said(tmp_path, files, "fr") == [
        (
            f"{MARKETING}:9 warning: le résultat clé « Meetings » doit être tenu à un niveau, 99,9, qu'il n'a pas au "
            "départ, 97 | enlevez `keep:` si ce niveau est à atteindre ; sinon corrigez `baseline:`, ou enlevez-le"
        )
    ]


def test_a_level_needs_its_number(tmp_path: Path) -> None:
    files = {MARKETING: LEVEL.replace("target: 99.9, ", "")}
    assert said(tmp_path, files) == [f"{MARKETING}:9 error: key result 'Meetings' lacks `target` | add `target`"]


@pytest.mark.parametrize(
    ("typed", "hint"),
    [
        ("at least", "did you mean 'above'?"),
        ('">="', "did you mean 'above'?"),
        ("Au  plus", "did you mean 'below'?"),
        ("belov", "did you mean 'below'?"),
        ("between", "choose one of: at, above, below"),
    ],
)
def test_how_people_say_on_which_side_it_stays(tmp_path: Path, typed: str, hint: str) -> None:
    (found,) = said(tmp_path, {MARKETING: LEVEL.replace("keep: above", f"keep: {typed}")})
    assert found.endswith(f"| {hint}")
