"""Links to pages that are not there, and columns that say nothing."""

from handbook.rendering.holding_back import stripped, unlinked

GONE = {"health/index.md", "okrs/2027-q1/review/index.md", "data/team.ics", "people/tom/calendar.ics"}


def test_the_text_of_a_written_page_stays() -> None:
    html = (
        '<p>See <a class="x" href="../health/#a">the <b>health</b> page</a> and <a href="https://health/">this</a>.</p>'
    )
    assert unlinked(html, "start/", GONE) == '<p>See the <b>health</b> page and <a href="https://health/">this</a>.</p>'


def test_links_are_known_in_each_style_and_from_each_depth() -> None:
    for here, href in (
        ("", "health/"),
        ("", "health/index.html"),
        ("a/b/", "../../health/"),
        ("start.html", "health/index.html"),
    ):
        assert unlinked(f'<a href="{href}">Health</a>', here, GONE) == "Health"
    assert unlinked('<a href="#health">Health</a>', "health/", {"index.md"}) == '<a href="#health">Health</a>'


def test_links_to_feeds_go_too() -> None:
    for here, href in (("", "data/team.ics"), ("people/tom/", "calendar.ics"), ("week/", "../people/tom/calendar.ics")):
        assert unlinked(f'<a href="{href}" download>Calendar</a>', here, GONE) == "Calendar"
    other = '<a href="calendar.ics" download>Calendar</a>'
    assert unlinked(other, "campaigns/spring/", GONE) == other


def test_what_held_only_such_links_goes_with_them() -> None:
    index, health = '<a href="../okrs/">Goals</a>', '<a href="../health/">Health</a>'
    here, review = (
        '<a href="../okrs/2027-q1/" aria-current="page">Goals</a>',
        '<a href="../okrs/2027-q1/review/">Review</a>',
    )
    for html, wanted in (
        (f"<p>{health} · {health} →</p>\n<p>Text</p>", "<p>Text</p>"),
        (f"<p>{index} · {health} · {index}</p>", f"<p>{index} · {index}</p>"),
        (f"<p>{index} · {health} →</p>", f"<p>{index}</p>"),
        (f"<nav>\n{here}{review}\n</nav>", ""),
        (f"<nav>\n{index}{review}\n</nav>", f"<nav>\n{index}\n</nav>"),
    ):
        assert stripped(html, "tools/", GONE) == wanted


def test_a_column_without_words_goes() -> None:
    head = "<tr><th>Tool</th><th>Cost</th><th>Use</th></tr>"
    rows = "<tr><th>A</th><td> </td><td>1</td></tr><tr><th>B</th><td><b>→</b></td><td></td></tr>"
    table = '<table class="hb-table">{}</table>'
    kept = "<tr><th>Tool</th><th>Use</th></tr><tr><th>A</th><td>1</td></tr><tr><th>B</th><td></td></tr>"
    assert stripped(table.format(head + rows), "", GONE) == table.format(kept)
    load = f'<table class="hb-load">{head}{rows}</table>'
    assert stripped(load, "", GONE) == load
