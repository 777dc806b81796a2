"""What was ticked goes into the campaign's file: pasted where its page says, the file says that and keeps the rest."""

import re
from datetime import date
from pathlib import Path

import pytest
import yaml
from smallest import HANDBOOK
from tiny_site import site_of

from handbook.kinds.campaigns.pages.page import campaign_view

SPRING = "campaigns/spring.yml"
ONCE = HANDBOOK[SPRING]
SERIES = ONCE + "repeats: {every: 1 week, times: 3}\n"
TICKED = {"live": date(2027, 3, 18)}
BRIEF = {"brief": date(2027, 2, 4)}
MORE = {**BRIEF, "gift": date(2027, 2, 5), **TICKED}
WITHIN, COMMA = "Paste it behind", "with a comma after it, of"
FIRST, SECOND = date(2027, 3, 18), date(2027, 3, 25)


def _pasted(text: str, ticking: object) -> tuple[str, str]:
    """The file as a reader leaves it who follows `says`, and what `says` says."""
    told = vars(ticking)
    days = [f"{step}: {day}" for step, day in TICKED.items()]
    lines = [*filter(None, [told["before"]]), *(told["indent"] + day for day in days)]
    rows, says = text.splitlines(), told["says"]
    if "at the end" in says:
        return text + "\n".join(lines), says
    at = int(next(word for word in says.replace(",", "").split() if word.isdigit()))
    if "below" in says:
        return "\n".join([*rows[:at], *lines, *rows[at:]]), says
    if "over" in says:
        return "\n".join([*rows[: at - 1], *lines, *rows[at:]]), says
    whole = told["before"] + ", ".join(days) + "}" * told["before"].count("{")
    before, sign, after = rows[at - 1].partition(re.search("“(.*)”", says)[1])  # type: ignore[index]
    return "\n".join([*rows[: at - 1], f"{before}{sign}{whole}, {after}", *rows[at:]]), says


@pytest.mark.parametrize(
    ("text", "says", "done"),
    [
        (ONCE, "Paste it at the end of", TICKED),
        (ONCE.rstrip("\n"), "Paste it at the end of", TICKED),
        (ONCE + "  ", "Paste it at the end of", TICKED),
        (
            ONCE + "done: {brief: 2027-02-04}  # by Ana\n",
            f"{WITHIN} “done: {{” in line 9, {COMMA}",
            {**BRIEF, **TICKED},
        ),
        (ONCE + "done: {brief: 2027-02-04,\n  gift: 2027-02-05}\n", f"{WITHIN} “done: {{” in line 9, {COMMA}", MORE),
        (ONCE + "done: {}\n", f"{WITHIN} “done: {{” in line 9, {COMMA}", TICKED),
        (ONCE + "done:\n    brief: 2027-02-04\n", "Paste it below line 9 of", {**BRIEF, **TICKED}),
        (ONCE + "done:\n", "Paste it over line 9 of", TICKED),
    ],
)
def test_ticks_of_a_campaign(tmp_path: Path, text: str, says: str, done: dict[str, date]) -> None:
    site = site_of(tmp_path, {SPRING: text})
    after, said = _pasted(text, campaign_view(site, site.handbook.campaigns["spring"]).ticking)
    assert said == says
    assert yaml.safe_load(after) == {**yaml.safe_load(text), "done": done}


@pytest.mark.parametrize(
    ("each", "says", "told"),
    [
        ("", "Paste it at the end of", {SECOND: {"done": TICKED}}),
        ("# no line break here", "Paste it at the end of", {SECOND: {"done": TICKED}}),
        ("each:\n", "Paste it over line 10 of", {SECOND: {"done": TICKED}}),
        (
            "each:\n  2027-03-18: {note: A}\n",
            "Paste it below line 10 of",
            {FIRST: {"note": "A"}, SECOND: {"done": TICKED}},
        ),
        (
            "each: {2027-03-18: {note: A}}\n",
            f"{WITHIN} “each: {{” in line 10, {COMMA}",
            {FIRST: {"note": "A"}, SECOND: {"done": TICKED}},
        ),
        (
            "each:\n  2027-03-25:\n    note: A\n",
            "Paste it below line 11 of",
            {SECOND: {"note": "A", "done": TICKED}},
        ),
        (
            "each:\n  2027-03-25: {note: A}\n",
            f"{WITHIN} “2027-03-25: {{” in line 11, {COMMA}",
            {SECOND: {"note": "A", "done": TICKED}},
        ),
        (
            "each:\n  2027-03-25:\n    done: {brief: 2027-02-04}\n",
            f"{WITHIN} “done: {{” in line 12, {COMMA}",
            {SECOND: {"done": {**BRIEF, **TICKED}}},
        ),
        (
            "each:\n  2027-03-25: {note: A, done: {brief: 2027-02-04}}\n",
            f"{WITHIN} “done: {{” in line 11, {COMMA}",
            {SECOND: {"note": "A", "done": {**BRIEF, **TICKED}}},
        ),
        (
            "each: {2027-03-18: {note: A}, 2027-03-25: {done: {brief: 2027-02-04}}}\n",
            f"{WITHIN} “done: {{” in line 10, {COMMA}",
            {FIRST: {"note": "A"}, SECOND: {"done": {**BRIEF, **TICKED}}},
        ),
    ],
)
def test_ticks_of_one_date_of_a_series(tmp_path: Path, each: str, says: str, told: dict[date, object]) -> None:
    text = SERIES + each
    site = site_of(tmp_path, {SPRING: text})
    after, said = _pasted(text, campaign_view(site, site.handbook.runs["spring-2027-03-25"]).ticking)
    assert said == says
    assert yaml.safe_load(after) == {**yaml.safe_load(text), "each": told}
