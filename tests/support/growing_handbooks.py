"""Inputs of many files: every kind of record, and every kind of reference between them."""

from collections.abc import Callable, Mapping

from growing import CAMPAIGN, OKRS, PLAYBOOK, TOOL, Files, Input, lines, many
from rule_pages import Case, failing_cases
from smallest import HANDBOOK

from handbook.loading.kinds import own_kinds
from handbook.model.quarter import Quarter
from handbook.rules.registry import RULES


def _people(**fields: str) -> Input:
    """So many people; `{n}` in a field is the number, `{next}` that of the next."""

    def text(number: int, count: int) -> str:
        facts = {"name": "P{n}", "team": "marketing", **fields}
        return "".join(f"{key}: {value.format(n=number, next=(number + 1) % count)}\n" for key, value in facts.items())

    return lambda count: many(count, "company/people/person-number{n}.yml", lambda number: text(number, count))


def _records(path: str, text: str) -> Input:
    return lambda count: many(count, path, lambda number: text.format(n=number, next=(number + 1) % count))


def _campaigns(old: str = "", new: str = "", below: str = "") -> Input:
    text = HANDBOOK[CAMPAIGN]
    assert old in text
    return lambda count: many(
        count, "campaigns/c{n}.yml", lambda number: text.replace(old, new.format(n=number)) + below.format(n=number)
    )


def _playbooks(old: str = "", new: str = "", path: str = "playbooks/p{n}.md") -> Input:
    text = HANDBOOK[PLAYBOOK]
    assert old in text
    return lambda count: many(count, path, lambda number: text.replace(old, new.format(n=number)))


def _tools(old: str, new: str) -> Input:
    return lambda count: many(
        count, "company/tools/tool-number{n}.yml", lambda number: HANDBOOK[TOOL].replace(old, new.format(n=number))
    )


def _quarter(number: int) -> str:
    return f"{1900 + number // 4}-q{number % 4 + 1}"


def _quarters(count: int) -> Files:
    """The same objective, carried on from quarter to quarter."""
    found: dict[str, str | None] = {}
    for number in range(count):
        line = f"    continues: {_quarter(number - 1)}/marketing/o1\n" if number else ""
        text = HANDBOOK[OKRS].replace("    horizon: long\n", line)
        found[f"okrs/{_quarter(number)}/marketing.yml"] = text
    return found


def _role_with(line: Callable[[int], str]) -> Input:
    head = "---\ntitle: E\nperson: camille\ntools:\n"
    return lambda count: {"company/roles/event-manager.md": f"{head}{lines(count, line)}---\nM.\n"}


def _and(*inputs: Input) -> Input:
    return lambda count: {path: text for one in inputs for path, text in one(count).items()}


_ROLES = _records("company/roles/r{n}.md", "---\ntitle: R{n}\nperson: camille\nbackup: tom\n---\nM.\n")

HANDBOOKS: Mapping[str, Input] = {
    "people": _people(manager="camille", roles="[event-manager]"),
    "people who manage each other": _people(manager="person-number{next}"),
    "people of a manager who is none": _people(manager="perso-number{n}"),
    "people who left": _people(left="2026-01-01", manager="person-number{next}"),
    "people who are away": _people(away="[{{from: 2027-01-01, to: 2027-03-01}}]"),
    "people without anything": _records("company/people/p{n}.yml", "name: P{n}\n"),
    "teams": _records("company/teams/t{n}.yml", "name: T{n}\nlead: camille\nparent: t{next}\n"),
    "roles": _ROLES,
    "roles that nobody fills": _records("company/roles/r{n}.md", "---\ntitle: R{n}\n---\nM.\n"),
    "roles of nobody there is": _records(
        "company/roles/r{n}.md", "---\ntitle: R\nperson: camile{n}\nbackup: tomm{n}\n---\n"
    ),
    "roles of one person twice": _records("company/roles/r{n}.md", "---\ntitle: R\nperson: tom\nbackup: tom\n---\n"),
    "tools": _tools("HubSpot", "T{n}"),
    "tools of one name": _tools("", ""),
    "tools that nobody uses": _records(
        "company/tools/t{n}.yml", "name: T{n}\ncategory: C{n}\nlast_used: {{date: 2024-01-01}}\n"
    ),
    "tools that are slips": _and(
        _records("company/tools/tool-number{n}.yml", "name: T{n}\ncategory: C{n}\n"),
        _role_with(lambda number: f"- too-number{number}\n"),
    ),
    "tools that were cut": _and(
        _records(
            "company/tools/t{n}.yml", "name: T{n}\ncategory: C{n}\nsunset: {{date: 2026-01-01, reason: no-need}}\n"
        ),
        _role_with(lambda number: f"- t{number}\n"),
    ),
    "tools in other money": _tools("1200 EUR", "1200 USD"),
    "campaigns": _campaigns("Spring", "S{n}"),
    "campaigns of a segment in a week": _campaigns(below="segments: [a]\n"),
    "campaigns of a segment each": _campaigns(below="segments: [a{n}]\n"),
    "campaigns of no playbook": _campaigns("playbook: webinar", "playbook: webinr{n}"),
    "campaigns of nobody": _campaigns("owner: camille", "owner: camile{n}"),
    "campaigns that are over": _campaigns("2027-03-18", "2024-03-18"),
    "campaigns that serve little": _campaigns(
        "supports: [2027-q1/marketing/o1/kr1]", "supports: [2027-q1/marketing/o{n}]"
    ),
    "campaigns beside all goals": _campaigns(
        "supports: [2027-q1/marketing/o1/kr1]", "off_okr: {{reason: r, approved_by: camille}}"
    ),
    "campaigns at the weekend": _campaigns("2027-03-18", "2027-03-20", "weekday: mon\n"),
    "playbooks": _playbooks(),
    "playbooks with a campaign each": _and(_playbooks(), _campaigns("playbook: webinar", "playbook: p{n}")),
    "playbooks with broken links": _playbooks("templates/brief.md", "templates/breif{n}.md"),
    "playbooks without anything": _records("playbooks/p{n}.yml", "title: P{n}\n"),
    "translations": _and(
        _playbooks(), _records("playbooks/p{n}.fr.md", "---\ntitle: W\n---\nI.\n\n## Étapes\n### Faire {{#brif}}\nT.\n")
    ),
    "translations of nothing": _records("playbooks/q{n}.fr.md", "---\ntitle: W\n---\nI.\n"),
    "templates": _records("playbooks/templates/t{n}.md", "# T{n}\nText [a](bref{n}.md)\n"),
    "folders of templates": _records("playbooks/t{n}/t.md", "# T{n}\nText [a](bref{n}.md)\n"),
    "experiments": _records(
        "experiments/e{n}.yml", "title: E{n}\nhypothesis: h\nlever: l\npersona: p\nstatus: failed\n"
    ),
    "experiments of a KPI that is none": _records("experiments/e{n}.yml", "title: E{n}\nkpi: lead{n}\nstatus: won\n"),
    "KPIs": _records(
        "company/kpis/k{n}.yml", "name: K{n}\nunit: leads\nreviewed: 2020-01-01\nvalues:\n  2026-q3: {{value: 1}}\n"
    ),
    "quarters": _quarters,
    "teams with goals": _and(
        _records(
            "okrs/2027-q1/t{n}.yml", HANDBOOK[OKRS].replace("{", "{{").replace("}", "}}").replace("marketing", "t{n}")
        ),
        _records("company/teams/t{n}.yml", "name: T{n}\nlead: camille\n"),
    ),
    "goals that serve each other": _records(
        "okrs/2027-q1/t{n}.yml",
        HANDBOOK[OKRS].replace("{", "{{").replace("}", "}}").replace("company/o1", "t{next}/o1"),
    ),
    "the same id twice": _and(_playbooks(), _records("playbooks/p{n}.yml", "title: X\n")),
    "folders that are nearly right": _records("company/peopl{n}/x.yml", "a: 1\n"),
    "files in folders": _records("campaigns/deep/c{n}.yml", HANDBOOK[CAMPAIGN].replace("{", "{{").replace("}", "}}")),
    "files of a wrong ending": _records("campaigns/c{n}.txt", "title: x\n"),
    "files whose names are no ids": _records("campaigns/C_{n}.yml", "title: x\n"),
    "files that can be mended": _records("company/people/p{n}.yml", "name: P{n}\nteam: marketing\nmanger: camille\n"),
    "files with a syntax error": _records("company/people/p{n}.yml", "name: a: b\nteam: marketing\n"),
    "people who manage each other in pairs": lambda count: many(
        count, "company/people/p{n}.yml", lambda number: f"name: P\nmanager: p{number ^ 1}\n"
    ),
    "managers of many": lambda count: many(
        count * 8, "company/people/p{n}.yml", lambda number: f"name: P\nmanager: p{number // 8}\n"
    ),
    "tools of one category each": lambda count: many(
        count * 2, "company/tools/t{n}.yml", lambda number: f"name: T{number}\ncategory: C{number // 2}\n"
    ),
    "tools in a money each": lambda count: many(
        count,
        "company/tools/t{n}.yml",
        lambda n: f"name: T{n}\ncategory: C{n}\ncost: 1 A{chr(65 + n // 26)}{chr(65 + n % 26)}\n",
    ),
    "folders that are no quarters": _records("okrs/2027-spring{n}/marketing.yml", "team: marketing\nobjectives: []\n"),
    "teams without goals this quarter": lambda count: {
        "okrs/2026-q4/company.yml": HANDBOOK["okrs/2027-q1/company.yml"],
        **many(count, "okrs/2026-q3/t{n}.yml", lambda number: f"team: t{number}\nobjectives: []\n"),
        **many(count, "company/teams/t{n}.yml", lambda number: f"name: T{number}\n"),
    },
    "teams whose work serves little": _and(
        _records("company/teams/t{n}.yml", "name: T{n}\n"),
        _records("company/people/p{n}.yml", "name: P{n}\nteam: t{n}\n"),
        lambda count: many(
            count,
            "campaigns/c{n}.yml",
            lambda n: (
                HANDBOOK[CAMPAIGN]
                .replace("owner: camille", f"owner: p{n}")
                .replace("supports: [2027-q1/marketing/o1/kr1]", "off_okr: {reason: r, approved_by: camille}")
            ),
        ),
    ),
    "experiments that cost too much, a quarter each": lambda count: {
        "handbook.yml": "name: N\nexperiments: {budget: 1 EUR}\n",
        **many(
            count,
            "experiments/e{n}.yml",
            lambda number: f"title: E\nstarted: {1900 + number}-02-01\nbudget: {{planned: 5 EUR, spent: 5 EUR}}\n",
        ),
    },
    "time zones that are none": _campaigns(below="timezone: Europe/Pari{n}\n"),
    "pages written by hand": _records("docs/d{n}.md", "# D{n}\n[a](index.md)\n"),
    "pages in the way": _and(_playbooks(), _records("playbooks/p{n}/index.md", "# D{n}\n")),
}
"""What there are many of -> how."""


def examples() -> Mapping[str, Input]:
    """The name of each rule -> what it finds on its own page, so many times, each in a file of its own."""
    found = {name: failing_cases(entry.page) for name, entry in RULES.items()}
    return {name: _copies(cases) for name, cases in found.items() if cases}


def _copies(cases: list[Case]) -> Input:
    files = {path: text for case in cases for path, text in case.files.items()}
    return lambda count: {**files, **{_numbered(path, n): text for path, text in files.items() for n in range(count)}}


def _numbered(path: str, number: int) -> str:
    """Another place for a record of the same kind; the path itself where there is only one."""
    folder, _, name = path.rpartition("/")
    stem, dot, ending = name.partition(".")
    kinds = [spec for spec in own_kinds() if spec.folder in (folder, folder.rpartition("/")[0]) and spec.only is None]
    if not kinds or (kinds[0].nested and not Quarter.fits(folder.rpartition("/")[2])):
        return path
    return f"{folder}/{stem}-{number}{dot}{ending}"
