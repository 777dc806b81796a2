import datetime
from pathlib import Path
from urllib.parse import parse_qs

import pytest
from smallest import HANDBOOK, TODAY
from tiny_site import site_of

from handbook.kinds.playbooks.pages.campaigns import CampaignLine, NewCampaign
from handbook.kinds.playbooks.pages.glance import Card, Glance, Member
from handbook.kinds.playbooks.pages.page import PlaybookView, playbook_page, playbook_view
from handbook.kinds.playbooks.pages.sections import Box
from handbook.kinds.playbooks.pages.steps import StepView
from handbook.kinds.playbooks.pages.words import translated
from handbook.loading.records import Record
from handbook.loading.source_file import SourceFile
from handbook.model.playbook import Playbook, Section, Step, StepWords, Translation
from handbook.model.when import When
from handbook.pipeline.checks.checking import check
from handbook.rendering.avatars import Avatar
from handbook.rendering.beside import Beside
from handbook.rendering.dated import Day
from handbook.rendering.named import Named
from handbook.rendering.page import TocEntry
from handbook.rendering.review import ReviewDays, review_of
from handbook.rendering.site import Site

CAMILLE = Avatar("Camille Roy", "CR", 7, "../../people/camille/")
OWNER = Named("Event manager", "../../roles/event-manager/")
HUBSPOT = Named("HubSpot", "../../tools/hubspot/")
AFTER_LIVE = "when: live + 3wd, owner: event-manager, milestone: debrief, after: [gone]"
BOTH = {"handbook.yml": "name: Nova\nlanguages: [en, fr]\nrepository: https://git.example.com/nova\n"}
FRENCH = """\
---
title: Webinaire
summary: En six semaines.
event: la séance
---
Une heure de parole.
## Étapes
### Écrire le brief {#brief}
Partez des *questions*.
## Bonnes pratiques
### À faire
- Inviter tôt.
### À éviter
- Parler longtemps.
"""


def webinar(*changes: tuple[str, str]) -> dict[str, str]:
    """The playbook of the smallest handbook with parts of its text replaced."""
    text = HANDBOOK["playbooks/webinar.md"]
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    return {"playbooks/webinar.md": text}


def view_of(site: Site, name: str = "webinar") -> PlaybookView:
    return playbook_view(site, site.handbook.playbooks[name], f"playbooks/{name}/index.md")


def html_of(site: Site, name: str = "webinar") -> str:
    return playbook_page(site, site.handbook.playbooks[name]).html


def test_the_head_tells_what_the_playbook_asks_for(tmp_path: Path) -> None:
    assert view_of(site_of(tmp_path)).glance == Glance(
        cards=(
            Card("Length", "About 7 weeks", ("42 days before \N{EN DASH} 7 days after", "3 steps")),
            Card("Effort", "14 days"),
            Card("Budget", "€1,500"),
            Card("Targets", "Registrations: 200"),
        ),
        team=(Member(OWNER, CAMILLE),),
        tools=(HUBSPOT,),
        before=(),
        following=None,
        following_after="",
    )


def test_what_a_playbook_does_not_tell_is_left_out(tmp_path: Path) -> None:
    site = site_of(tmp_path, {"playbooks/bare.md": "---\ntitle: Bare\n---\n"})
    view = view_of(site, "bare")
    assert (view.glance, view.sections, view.steps, view.review) == (Glance((), (), (), (), None, ""), (), (), None)
    assert "Never reviewed" in html_of(site, "bare")


def test_a_step_has_its_day_its_people_and_its_how_to(tmp_path: Path) -> None:
    (_, live, _) = view_of(site_of(tmp_path)).steps
    assert live == StepView(
        id="live",
        title="Run the live session",
        when="on the day",
        spoken="on the day of the live session",
        short="D",
        time="",
        owner=OWNER,
        person=CAMILLE,
        approver=None,
        days="1 day",
        tools=(HUBSPOT,),
        after=(Named("Write the brief", "#brief"),),
        only=(),
        milestone="live",
        verdict="",
        done_when="It is over",
        how="<p>Open the room thirty minutes early.</p>",
        edit_href=None,
        foreign="",
        facts_foreign="",
    )


def test_a_step_without_owner_is_done_by_the_playbooks_and_may_depend_on_a_choice(tmp_path: Path) -> None:
    changes = (
        ("budget: 1500 EUR", "budget: 1500 EUR\noptions: {event-format: [online, on-site]}"),
        ("{id: brief, when: D-42, owner: event-manager,", "{id: brief, when: D-42, only: {event-format: [on-site]},"),
    )
    brief = view_of(site_of(tmp_path, webinar(*changes))).steps[0]
    assert (brief.owner, brief.person, brief.only) == (OWNER, CAMILLE, ("only event format: on-site",))


def test_a_step_may_be_told_from_another_and_wait_for_one_that_is_missing(tmp_path: Path) -> None:
    site = site_of(
        tmp_path, webinar(("when: D+7, owner: event-manager, milestone: debrief, after: [live]", AFTER_LIVE))
    )
    debrief = view_of(site).steps[2]
    assert (debrief.spoken, debrief.after) == ("3 working days after “Run the live session”", (Named("gone"),))


def test_a_measure_is_shown_with_its_target_and_its_unit(tmp_path: Path) -> None:
    kpis = 'kpis: [{name: Turnout, target: 40.5, unit: "%"}, {name: Joy}, {name: Calls, target: 1200}]'
    site = site_of(tmp_path, webinar(("kpis: [{name: Registrations, target: 200}]", kpis)))
    assert view_of(site).glance.cards[-1] == Card("Targets", "Turnout: 40.5 %", ("Joy", "Calls: 1,200"))


def test_a_row_of_the_retroplan_links_to_its_how_to(tmp_path: Path) -> None:
    html = html_of(site_of(tmp_path))
    assert '<th scope="row"><span><a href="#live">Run the live session</a>' in html
    assert '<h3 id="live">' in html


def test_review_is_late_the_day_after_it_was_due(tmp_path: Path) -> None:
    site = site_of(tmp_path)
    view = view_of(site)
    assert view.review == ReviewDays(Day("2026-10-02", "2 Oct 2026"), Day("2027-04-02", "2 Apr 2027"), "2027-04-03")
    assert '<div class="hb-banner hb-banner--warn" hidden data-hb-from="2027-04-03">' in html_of(site)


def test_a_playbook_may_have_its_own_rhythm_of_review(tmp_path: Path) -> None:
    view = view_of(site_of(tmp_path, webinar(("reviewed: 2026-10-02", "reviewed: 2026-10-02\nreview_every: 1 year"))))
    assert view.review == ReviewDays(Day("2026-10-02", "2 Oct 2026"), Day("2027-10-02", "2 Oct 2027"), "2027-10-03")


def test_a_review_at_the_end_of_time_does_no_harm(tmp_path: Path) -> None:
    late = Playbook(title="A", reviewed=datetime.date(9999, 12, 1))
    review = review_of(site_of(tmp_path), Record("playbook", "a", late, SourceFile("playbooks/a.md", "")))
    assert review is not None
    assert review.overdue_from == "9999-12-31"


def test_campaigns_are_listed_the_latest_first(tmp_path: Path) -> None:
    spring = HANDBOOK["campaigns/spring.yml"]
    autumn = spring.replace("Spring", "Autumn").replace("2027-03-18", "2026-10-08").replace("active", "done")
    assert view_of(site_of(tmp_path, {"campaigns/autumn.yml": autumn})).campaigns == (
        CampaignLine(
            Named("Spring webinar", "../../campaigns/spring/"),
            Day("2027-03-18", "18 Mar 2027"),
            "Active",
            "hb-badge--good",
        ),
        CampaignLine(Named("Autumn webinar", "../../campaigns/autumn/"), Day("2026-10-08", "8 Oct 2026"), "Done", ""),
    )


def test_the_file_of_a_new_campaign_survives_any_words(tmp_path: Path) -> None:
    changes = (
        ("title: Webinar", "title: 'Tom: the \"live\" show'"),
        ("event: the live session", "event: |-\n  the live\n  session"),
        ("budget: 1500 EUR", "budget: 1500 EUR\noptions: {format: ['yes', no, on-site]}"),
    )
    assert view_of(site_of(tmp_path, webinar(*changes))).new_campaign == NewCampaign(
        "campaigns/YYYY-MM-webinar.yml",
        'title: "Tom: the \\"live\\" show"\nplaybook: webinar\ndate: YYYY-MM-DD    # the live session\n'
        'options:\n  format: "yes"    # no | on-site\nstatus: draft\n'
        "owner: camille    # who runs it, a file of company/people\n"
        "supports: [YYYY-qN/team/o1]    # which goal it serves\n"
        "budget: {planned: 1500 EUR}    # what it may cost\n",
    )


def test_the_file_of_a_new_campaign_in_french_passes_once_it_is_filled_in(tmp_path: Path) -> None:
    settings = "name: Nova\nlanguages: [fr]\ncalendar: [FR]\n"
    site = site_of(tmp_path, {"handbook.yml": settings}, language="fr")
    new = view_of(site).new_campaign
    assert (new.path, "\ndate: AAAA-MM-JJ    # " in new.text) == ("campaigns/AAAA-MM-webinar.yml", True)
    text = new.text.replace("AAAA-MM-JJ", "2027-03-25").replace("AAAA-qN/equipe", "2027-q1/company")
    (tmp_path / "campaigns/2027-03-webinar.yml").write_text(text, "utf-8")
    assert [found.rule.name for found in check(tmp_path, TODAY).report.findings if "2027-03" in found.path] == []


def test_a_type_and_a_milestone_that_the_product_knows_are_said_in_french(tmp_path: Path) -> None:
    files = webinar(("milestone: brief", "milestone: kick-off"))
    view = view_of(site_of(tmp_path, files, language="fr"))
    assert (view.type, [step.milestone for step in view.steps]) == ("événement", ["kick-off", "jour J", "bilan"])


def test_steps_come_by_their_days_and_those_that_nobody_can_date_stay(tmp_path: Path) -> None:
    added = """\
- {id: thanks, when: D+2wd, owner: event-manager}
- {id: invite, when: D-5w, owner: event-manager}
- {id: after-opening, when: opens + 1, owner: event-manager}
- {id: remind, when: invite + 3, owner: event-manager}
- {id: round-a, when: round-b + 1, owner: event-manager}
- {id: round-b, when: round-a + 1, owner: event-manager}
- {id: brief, when: D-42,"""
    view = view_of(site_of(tmp_path, webinar(("- {id: brief, when: D-42,", added))))
    assert [step.id for step in view.steps] == [
        "brief", "invite", "after-opening", "remind", "round-a", "round-b", "live", "thanks", "debrief"
    ]  # fmt: skip


def test_the_contents_list_sections_and_steps(tmp_path: Path) -> None:
    site = site_of(tmp_path)
    assert playbook_page(site, site.handbook.playbooks["webinar"]).toc == (
        TocEntry("best-practices", "Best practices"),
        TocEntry("pitfalls", "Pitfalls"),
        TocEntry("retroplan", "Retroplan"),
        TocEntry("steps", "Steps"),
        TocEntry("brief", "Write the brief", 3),
        TocEntry("live", "Run the live session", 3),
        TocEntry("debrief", "Write the debrief", 3),
        TocEntry("templates", "Templates"),
        TocEntry("campaigns", "Campaigns run with it"),
    )


def test_a_playbook_leads_to_those_before_and_after_it_by_title(tmp_path: Path) -> None:
    more = {f"playbooks/{name}.md": f"---\ntitle: {name.title()}\n---\n" for name in ("audit", "zoo")}
    site = site_of(tmp_path, more)
    assert view_of(site).beside == Beside(Named("Audit", "../audit/"), Named("Zoo", "../zoo/"))
    assert view_of(site, "zoo").beside == Beside(Named("Webinar", "../webinar/"), None)
    assert view_of(site_of(tmp_path / "alone")).beside is None


def test_a_section_with_the_name_of_a_step_gets_an_id_of_its_own(tmp_path: Path) -> None:
    site = site_of(tmp_path, webinar(("## Pitfalls", "## Live\nSound.\n\n## Campaigns\nMany.\n\n## Pitfalls")))
    assert [section.id for section in view_of(site).sections][4:6] == ["section-live", "campaigns"]
    assert view_of(site).campaigns_id == "section-campaigns"


def test_what_to_do_and_what_not_to_do_stand_in_boxes(tmp_path: Path) -> None:
    told = "### Do\n- Invite early.\n### Why\nIt *pays*.\n### Don\N{RIGHT SINGLE QUOTATION MARK}t\n- Talk."
    text = f"---\n\nFirst.\n\n---\n{told}"
    view = view_of(site_of(tmp_path, webinar(("- Invite three weeks before the day.", text))))
    practices = next(section for section in view.sections if section.id == "best-practices")
    assert practices.html == "<hr>\n<p>First.</p>\n<hr>\n<h3>Why</h3>\n<p>It <em>pays</em>.</p>"
    assert practices.boxes == (
        Box("Do", "good", "<ul>\n<li>Invite early.</li>\n</ul>"),
        Box("Don\N{RIGHT SINGLE QUOTATION MARK}t", "bad", "<ul>\n<li>Talk.</li>\n</ul>"),
    )


def test_pitfalls_are_a_warning(tmp_path: Path) -> None:
    tones = {section.id: section.tone for section in view_of(site_of(tmp_path)).sections}
    assert tones == {"retroplan": "", "steps": "", "best-practices": "", "pitfalls": "warn", "templates": ""}


def test_steps_of_a_yaml_playbook_get_their_headings(tmp_path: Path) -> None:
    text = "title: Ship\nsteps:\n- {id: go, when: D, title: Go *now*, how: Press.}\nsections: {tips: {title: Tips}}\n"
    view = view_of(site_of(tmp_path, {"playbooks/ship.yml": text}), "ship")
    assert [(section.id, section.title, section.holds) for section in view.sections] == [
        ("retroplan", "Retroplan", "retroplan"),
        ("steps", "Steps", "steps"),
        ("tips", "Tips", ""),
    ]
    assert (view.steps[0].title, view.steps[0].how) == ("Go <em>now</em>", "<p>Press.</p>")


def test_a_translation_replaces_words_and_nothing_else() -> None:
    brief, live = (
        Step(id="brief", when=When.parse("D-3"), title="Brief", how="Ask."),
        Step(id="live", when=When.parse("D")),
    )
    playbook = Playbook(
        title="Webinar",
        summary="In six weeks.",
        event="the session",
        effort=None,
        intro="An hour.",
        sections={"steps": Section(title="Steps"), "tips": Section(title="Tips", text="Smile.")},
        steps=[brief, live],
    )
    words = Translation(
        title="Webinaire",
        intro="Une heure.",
        sections={"steps": Section(title="Étapes")},
        steps={"brief": StepWords(title="Le brief", how="Demandez."), "gone": StepWords(title="Parti")},
    )
    assert translated(playbook, words) == Playbook(
        title="Webinaire",
        summary="In six weeks.",
        event="the session",
        intro="Une heure.",
        sections={"steps": Section(title="Étapes"), "tips": Section(title="Tips", text="Smile.")},
        steps=[Step(id="brief", when=When.parse("D-3"), title="Le brief", how="Demandez."), live],
    )


def test_a_translated_page_marks_what_is_still_in_the_source_language(tmp_path: Path) -> None:
    site = site_of(tmp_path, {**BOTH, "playbooks/webinar.fr.md": FRENCH}, "fr")
    view, page = view_of(site), playbook_page(site, site.handbook.playbooks["webinar"])
    assert (page.title, page.description, page.source) == ("Webinaire", "En six semaines.", "playbooks/webinar.fr.md")
    assert page.edit_url == "https://git.example.com/nova/edit/main/playbooks/webinar.fr.md"
    assert view.foreign == ""
    assert [(step.title, step.spoken, step.foreign) for step in view.steps][:2] == [
        ("Écrire le brief", "42\N{NO-BREAK SPACE}jours avant la séance", ""),
        ("Run the live session", "le jour même : la séance", "en"),
    ]
    assert '<h3 id="live" lang="en">Run the live session</h3>' in page.html
    assert "<h1>Webinaire</h1>" in page.html
    edit = "https://git.example.com/nova/edit/main/playbooks"
    assert [step.edit_href for step in view.steps][:2] == [f"{edit}/webinar.fr.md#L8", f"{edit}/webinar.md#L27"]


def test_a_page_without_translation_says_so(tmp_path: Path) -> None:
    html = html_of(site_of(tmp_path, BOTH, "fr"))
    assert '<h1 lang="en">Webinar</h1>' in html
    assert "pas encore traduit" in html
    edit = "https://git.example.com/nova/edit/main/playbooks/webinar.md#L36"
    assert '<summary><h2 id="pitfalls" lang="en">Pitfalls</h2></summary>\n<div lang="en"><ul>' in html
    assert f'<a class="hb-edit" href="{edit}" title="Modifier : Pitfalls"' in html


def test_findings_of_the_file_are_shown_with_their_remedy(tmp_path: Path) -> None:
    site = site_of(tmp_path, webinar(("tools: [hubspot]\nkpis", "tools: [hubspott]\nkpis")))
    (note,) = view_of(site).findings.lasting
    assert note.message in html_of(site).replace("&#39;", "'")
    assert f'<a href="../../rules/{note.code[:3].lower()}/#{note.code.lower()}">{note.code}</a>' in html_of(site)


def test_findings_of_the_translation_are_shown_too(tmp_path: Path) -> None:
    french = FRENCH.replace("{#brief}", "{#breif}")
    site = site_of(tmp_path, {**BOTH, "playbooks/webinar.fr.md": french}, "fr")
    assert {note.path for note in view_of(site).findings.lasting} == {"playbooks/webinar.fr.md"}


def test_a_translation_that_cannot_be_read_leaves_the_original(tmp_path: Path) -> None:
    site = site_of(tmp_path, {**BOTH, "playbooks/webinar.fr.md": "---\n- no title\n---\n"}, "fr")
    page = playbook_page(site, site.handbook.playbooks["webinar"])
    assert (page.title, page.source) == ("Webinar", "playbooks/webinar.md")


HOSTILE = "</h1><script>alert(1)</script><img src=x onerror=alert(1)>"


@pytest.mark.parametrize(
    "change",
    [
        ("title: Webinar", f'title: "{HOSTILE}"'),
        ("summary: From the idea to the debrief in six weeks.", f'summary: "{HOSTILE}"'),
        ("event: the live session", f'event: "{HOSTILE}"'),
        ("name: Registrations", f'name: "{HOSTILE}"'),
        ("done_when: It is over", f'done_when: "{HOSTILE}"'),
        ("tools: [hubspot], done_when", f'tools: ["{HOSTILE}"], done_when'),
        ("owner: event-manager\nevent", f'owner: "{HOSTILE}"\nevent'),
        ("after: [brief]", "only: {format: ['" + HOSTILE + "']}"),
        ("budget: 1500 EUR", f"budget: 1500 EUR\noptions: {{format: ['{HOSTILE}', b]}}"),
        ("Run the live session", HOSTILE),
        ("## Pitfalls", f"## {HOSTILE}"),
        ("Open the room thirty minutes early.", HOSTILE),
        ("An hour of live talk", HOSTILE),
    ],
)
def test_no_words_of_a_playbook_become_a_tag(tmp_path: Path, change: tuple[str, str]) -> None:
    site = site_of(tmp_path, webinar(change))
    assert "webinar" in site.handbook.playbooks
    html = html_of(site)
    assert "<script" not in html
    assert "<img src=x" not in html
    assert "<img onerror" not in html
    assert html.count("</h1>") == 1


def test_a_new_campaign_opens_in_the_web_editor_filled_in(tmp_path: Path) -> None:
    new = view_of(site_of(tmp_path, BOTH)).new_campaign
    host, _, query = str(new.href).partition("?")
    assert host == "https://git.example.com/nova/new/main"
    assert parse_qs(query) == {"filename": ["campaigns/YYYY-MM-webinar.yml"], "value": [new.text]}


def test_on_gitlab_only_the_name_can_be_filled_in(tmp_path: Path) -> None:
    files = {"handbook.yml": "name: N\nrepository: https://gitlab.example.com/nova\nbranch: a b\n"}
    new = view_of(site_of(tmp_path, files)).new_campaign
    assert new.href == "https://gitlab.example.com/nova/-/new/a%20b?file_name=campaigns%2FYYYY-MM-webinar.yml"


def test_without_a_code_host_there_is_nothing_to_edit(tmp_path: Path) -> None:
    site = site_of(tmp_path)
    assert view_of(site).new_campaign.href is None
    assert "hb-edit" not in html_of(site)
