"""Inputs of one file that grows: every kind of list, mapping and text in it."""

from collections.abc import Callable, Mapping

from growing import CAMPAIGN, OKRS, PLAYBOOK, SETTINGS, TOM, TOOL, Files, Input, after, lines
from smallest import HANDBOOK

LONG = "x" * 60
"""Of a few such words a line is too long to be shown whole in a hint."""
_FRONT = HANDBOOK[PLAYBOOK].split("---\n")[1]
_YAML = "title: Webinar\nsummary: S\nowner: event-manager\nreviewed: 2026-10-02\n"


def _settings(key: str, line: Callable[[int], str]) -> Input:
    return lambda number: {SETTINGS: f"name: N\n{key}:\n{lines(number, line)}"}


def _below(path: str, key: str, line: Callable[[int], str]) -> Input:
    return lambda number: after(path, f"{key}\n{lines(number, line)}" if key else lines(number, line))


def _steps(line: Callable[[int], str], front: str = "") -> Input:
    """The webinar as YAML, with so many steps."""
    return lambda number: _playbook(f"{front}steps:\n{lines(number, line)}")


def _playbook(text: str) -> Files:
    return {PLAYBOOK: None, "playbooks/webinar.yml": f"{_YAML}{text}"}


def _markdown(steps: Callable[[int], str] | None = None, how: Callable[[int], str] | None = None) -> Input:
    """The webinar as Markdown, with so many steps, and so many lines below `## Steps`."""

    def files(number: int) -> Files:
        block = lines(number, steps) if steps else "- {id: a, when: D}\n"
        prose = lines(number, how) if how else ""
        head = f"---\n{_FRONT}---\nI.\n\n## Retroplan\n```yaml steps\n"
        return {PLAYBOOK: f"{head}{block}```\n\n## Steps\n{prose}\n## Pitfalls\n"}

    return files


def _goals(line: Callable[[int], str]) -> Input:
    return lambda number: {OKRS: f"team: marketing\nobjectives:\n{lines(number, line)}"}


def _results(line: Callable[[int], str], key: str = "key_results") -> Input:
    head = "team: marketing\nobjectives:\n- id: o1\n  title: T\n  owner: camille\n  supports: company/o1\n"
    return lambda number: {OKRS: f"{head}  {key}:\n{lines(number, lambda place: f'  {line(place)}')}"}


def _and(one: Input, other: Input) -> Input:
    return lambda number: {**one(number), **other(number)}


_STEP = "- {{id: s{n}, when: D-{m}, done_when: x, title: T{n}, how: do}}\n"
_PLAIN_STEPS = _steps(lambda n: _STEP.format(n=n, m=n % 900))

FILES: Mapping[str, Input] = {
    # settings
    "closures": _settings("closures", lambda n: f"- {{from: 2026-12-24, to: 2027-01-0{n % 9 + 1}, title: T{n}}}\n"),
    "closures that are none": _settings("closures", lambda n: f"- {{from: soon, to: 2027-01-0{n % 9 + 1}}}\n"),
    "settings of rules": _settings("rules", lambda n: f"  stale-playbok{n}: off\n"),
    "settings of rules that are none": _settings("rules", lambda n: f"  stale-playbok{n}: loud\n"),
    "calendars": _settings("calendar", lambda n: f"- XQ{n}\n"),
    "the same calendar": _settings("calendar", lambda _: "- FR\n"),
    "fields to hold back": _settings("confidential", lambda n: f"- tool.seat{n}\n"),
    "rates": _settings("rates", lambda n: f"  A{chr(65 + n // 26 % 26)}{chr(65 + n % 26)}: 1.5\n"),
    "required sections": _settings("playbooks:\n  required_sections", lambda n: f"  - section-{n}\n"),
    "required steps": _settings("playbooks:\n  required_steps:\n    all", lambda n: f"    - step-{n}\n"),
    # any file
    "unknown keys": _below(TOM, "", lambda n: f"zork{n}: 1\n"),
    "unknown keys, one slip each": _below(TOM, "", lambda n: f"starte{n % 7}{'x' * (n % 5)}{n}: 1\n"),
    "duplicate keys": _below(TOM, "", lambda n: f"name: T{n}\n"),
    "waivers of no rule": _below(TOM, "allow:", lambda n: f"- {{rule: z{n}, until: 2027-01-01, reason: x}}\n"),
    "waivers of one rule": _below(
        TOM, "allow:", lambda n: f"- {{rule: unused-tool, until: 2027-01-01, reason: r{n}}}\n"
    ),
    "waivers that ended": _below(
        TOM, "allow:", lambda n: f"- {{rule: unused-tool, until: 2026-01-0{n % 9 + 1}, reason: r}}\n"
    ),
    "waivers for too long": _below(
        TOM, "allow:", lambda n: f"- {{rule: unused-tool, until: 2999-01-01, reason: r{n}}}\n"
    ),
    "syntax errors": _below(TOM, "", lambda n: f"k{n}: a: b\n"),
    "an open quote": lambda number: {TOM: "name: 'Tom\n" + lines(number, lambda n: f"k{n}: a\n")},
    "anchors on a line": lambda number: {
        TOM: f"name: T\nroles: [{', '.join(f'&a{n} {LONG}' for n in range(number))}]\n"
    },
    "aliases": lambda number: {TOM: "name: &a Tom\nroles:\n" + "- *a\n" * number},
    "tags": lambda number: {TOM: "name: Tom\nroles:\n" + "- !!str a\n" * number},
    "typographic quotes on a line": lambda number: {
        TOM: "name: T\nroles: [" + f"\u201c{LONG}\u201d, " * number + "]\n"
    },
    "no-break spaces on a line": lambda number: {TOM: "name: T\nroles: [" + ("\u00a0" + LONG + ", ") * number + "]\n"},
    "impossible dates on a line": lambda number: {TOM: "name: T\nroles: [" + "2026-02-30, " * number + "]\n"},
    "a long folded text": lambda number: {TOM: "team: marketing\nname: a\n" + lines(number, lambda n: f"  b{n}\n")},
    "comments": lambda number: after(TOM, "# x\n" * number),
    "control characters": lambda number: after(TOM, "# \x07\n" * number),
    "merge conflicts": lambda number: after(TOM, "<<<<<<< HEAD\nteam: a\n=======\nteam: b\n>>>>>>> x\n" * number),
    "empty items": _below(TOM, "away:", lambda _: "-\n"),
    # people and tools
    "absences": _below(
        TOM, "away:", lambda n: f"- {{from: 2027-0{n % 9 + 1}-01, to: 2027-0{n % 9 + 1}-15, title: t{n}}}\n"
    ),
    "absences that are none": _below(TOM, "away:", lambda n: f"- {{from: soon{n}, to: 2027-01-02}}\n"),
    "layers of a tool": _below(TOOL, "layers:", lambda n: f"- {{date: 2026-0{n % 9 + 1}-01, title: L{n}}}\n"),
    "goals of a tool": _below(TOOL, "supports:", lambda n: f"- 2027-q1/marketing/o{n}\n"),
    # playbooks
    "steps": _PLAIN_STEPS,
    "steps of one id": _steps(lambda n: f"- {{id: s, when: D-{n}}}\n"),
    "steps without a day": _steps(lambda n: f"- {{id: s{n}, when: soon{n}}}\n"),
    "steps from an unknown step": _steps(lambda n: f"- {{id: step-number-{n}, when: ste-number-{n} + 1d}}\n"),
    "steps after an unknown step": _steps(lambda n: f"- {{id: step-number-{n}, when: D, after: [ste-number-{n}]}}\n"),
    "a chain of after": _steps(lambda n: f"- {{id: s{n}, when: D-{n}, after: [s{max(n - 1, 0)}]}}\n"),
    "a chain of anchors": lambda number: _playbook(
        "steps:\n- {id: s0, when: D-9}\n" + lines(number, lambda n: f"- {{id: s{n + 1}, when: s{n} + 1d}}\n")
    ),
    "a chain of anchors, last first": lambda number: _playbook(
        "steps:\n"
        + lines(number, lambda n: f"- {{id: s{n}, when: s{n + 1} + 1d}}\n")
        + f"- {{id: s{number}, when: D}}\n"
    ),
    "a cycle of anchors": lambda number: _steps(lambda n: f"- {{id: s{n}, when: s{(n + 1) % number} + 1d}}\n")(number),
    "a cycle of after": lambda number: _steps(lambda n: f"- {{id: s{n}, when: D, after: [s{(n + 1) % number}]}}\n")(
        number
    ),
    "cycles on one path": lambda number: _playbook(
        "steps:\n"
        + lines(number, lambda n: f"- {{id: s{n}, when: D-3, after: [s{n + 1}]}}\n")
        + f"- {{id: s{number}, when: D, after: [{', '.join(f's{n}' for n in range(number))}]}}\n"
    ),
    "steps that wait for themselves on one path": _steps(
        lambda n: f"- {{id: s{n}, when: D-3, after: [s{n}, s{n + 1}]}}\n"
    ),
    "pairs that wait for each other": _steps(lambda n: f"- {{id: s{n}, when: D-3, after: [s{n ^ 1}]}}\n"),
    "a step after all others": lambda number: _playbook(
        "steps:\n"
        + lines(number, lambda n: f"- {{id: s{n}, when: D-8, only: {{f: [a]}}}}\n")
        + f"- {{id: z, when: D, after: [{', '.join(f's{n}' for n in range(number))}]}}\n"
    ),
    "steps after the event": _steps(
        lambda n: f"- {{id: s{n}, when: D-3, roll: after, send: true, on: [sat], weekday: sun}}\n"
    ),
    "steps of a wrong weekday": _steps(lambda n: f"- {{id: s{n}, when: D+{n % 30}, weekday: sun}}\n"),
    "steps out of reach": _steps(lambda n: f"- {{id: s{n}, when: D-99999wd, milestone: brief}}\n"),
    "steps named like the event": _steps(lambda _: "- {id: d, when: D}\n"),
    "steps for a choice that is none": _steps(
        lambda n: f"- {{id: s{n}, when: D-3, only: {{format: [zork{n}]}}}}\n", "options: {format: [a, b]}\n"
    ),
    "steps for an option that is none": _steps(lambda n: f"- {{id: s{n}, when: D, only: {{o{n}: [a]}}}}\n"),
    "steps after others for a choice": _steps(
        lambda n: f"- {{id: s{n}, when: D-3, only: {{f: [{'ab'[n % 2]}]}}, after: [s{n - 1 if n else 0}]}}\n",
        "options: {f: [a, b]}\n",
    ),
    "options": lambda number: _playbook(
        "options:\n"
        + lines(number, lambda n: f"  o{n}: [a, b]\n")
        + "steps:\n"
        + lines(number, lambda n: f"- {{id: s{n}, when: D, milestone: brief, only: {{o{n}: [a]}}}}\n")
    ),
    "choices": lambda number: _playbook(
        "options:\n  o:\n" + lines(number, lambda n: f"  - a{n}\n") + "steps:\n- {id: s, when: D, only: {o: [a0]}}\n"
    ),
    "steps that need everything": _steps(
        lambda n: f"- {{id: s{n}, when: D, approver: tomm{n}, tools: [hubspo{n}], owner: r{n}}}\n"
    ),
    "KPIs of a playbook": lambda number: _playbook(
        "kpis:\n" + lines(number, lambda n: f"- {{name: K{n}, target: {n}}}\n")
    ),
    "KPIs of a playbook that are text": lambda number: _playbook("kpis:\n" + lines(number, lambda n: f"- K{n}\n")),
    "steps and headings": _markdown(
        lambda n: f"- {{id: s{n}, when: D-{n}}}\n", lambda n: f"### Do {n} {{#s{n}}}\nT.\n"
    ),
    "titles in the block": _markdown(
        lambda n: f"- {{id: s{n}, when: D, title: x}}\n", lambda n: f"### Do {n} {{#s{n}}}\nT.\n"
    ),
    "headings that are slips": _markdown(
        lambda n: f"- {{id: step-number-{n}, when: D}}\n", lambda n: f"### Do {n} {{#ste-number-{n}}}\nT.\n"
    ),
    "headings without id": _markdown(how=lambda n: f"### Do {n}\nT.\n"),
    "headings without step": _markdown(how=lambda n: f"### Do {n} {{#s{n}}}\nT.\n"),
    "headings of one id": _markdown(how=lambda n: f"### Do {n} {{#a}}\nT.\n"),
    "sections": _markdown(how=lambda n: f"## Section {n}\nT.\n\n"),
    "sections of one name": _markdown(how=lambda _: "## Pitfalls\nT.\n\n"),
    "parts of a section": lambda number: after(PLAYBOOK, "## Best practices {#more}\n" + "### Part\nT.\n\n" * number),
    "blocks of steps": lambda number: after(PLAYBOOK, "```yaml steps\n- {id: b, when: D}\n```\n" * number),
    "open blocks of steps": lambda number: after(PLAYBOOK, "```yaml steps\n## H\n" * number),
    "mistyped blocks of steps": lambda number: {
        PLAYBOOK: f"---\n{_FRONT}---\nI.\n" + "```yaml step\nx\n```\n" * number
    },
    "broken links": _markdown(how=lambda n: f"See [a](templates/breif{n}.md).\n"),
    "broken links on a line": lambda number: after(PLAYBOOK, lines(number, lambda n: f"[a](templates/breif{n}.md) ")),
    "forbidden links": _markdown(how=lambda n: f"See [a](file:///x{n}).\n"),
    "prose of a role": lambda number: after("company/roles/event-manager.md", "word [a](x.md) \n" * number),
    # campaigns
    "unknown steps": _below(CAMPAIGN, "steps:", lambda n: f"  brie{n}: {{skip: true}}\n"),
    "extra steps": _below(CAMPAIGN, "steps:", lambda n: f"  extra{n}: {{title: T, when: D-{n}, reason: x}}\n"),
    "extra steps without a day": _below(CAMPAIGN, "steps:", lambda n: f"  extra{n}: {{title: T, reason: x}}\n"),
    "changed steps": _and(_PLAIN_STEPS, _below(CAMPAIGN, "steps:", lambda n: f"  s{n}: {{when: D-4}}\n")),
    "steps on the days of an absence": _and(
        _steps(lambda n: f"- {{id: s{n}, when: D-{n}}}\n"),
        lambda number: {
            "company/people/camille.yml": "name: C\naway:\n"
            + lines(number, lambda n: f"- {{from: 2026-12-0{n % 9 + 1}, to: 2027-03-0{n % 9 + 1}}}\n")
        },
    ),
    "done steps": _and(_PLAIN_STEPS, _below(CAMPAIGN, "done:", lambda n: f"  s{n}: 2027-01-01\n")),
    "done steps that are none": _and(_PLAIN_STEPS, _below(CAMPAIGN, "done:", lambda n: f"  st{n}: 2026-01-01\n")),
    "days of a campaign": _below(CAMPAIGN, "dates:", lambda n: f"  d{n}: 2027-01-01\n"),
    "options of a campaign": _below(CAMPAIGN, "options:", lambda n: f"  d{n}: a\n"),
    "people of a campaign": _below(CAMPAIGN, "people:", lambda n: f"  event-manage{n}: cammille{n}\n"),
    "segments": _below(CAMPAIGN, "segments:", lambda n: f"- s{n}\n"),
    "segments of two campaigns": lambda number: {
        f"campaigns/{name}.yml": HANDBOOK[CAMPAIGN] + "segments:\n" + lines(number, lambda n: f"- s{n}\n")
        for name in "ab"
    },
    "results of a campaign": _below(CAMPAIGN, "debrief:\n  results:", lambda n: f"    r{n}: {n}\n"),
    # goals
    "objectives": _goals(lambda n: f"- {{id: o{n}, title: T{n}, owner: camille, supports: company/o1}}\n"),
    "objectives of one id": _goals(lambda _: "- {id: o, title: T, supports: company/o1}\n"),
    "objectives that serve no goal": _goals(lambda n: f"- {{id: goal{n}, title: T{n}, supports: marketing/goa{n}}}\n"),
    "objectives of the company": lambda number: {
        "okrs/2027-q1/company.yml": "team: company\nobjectives:\n"
        + lines(number, lambda n: f"- {{id: o{n + 1}, title: T{n}, owner: camille}}\n")
    },
    "objectives that serve nothing": _goals(lambda n: f"- {{id: o{n}, title: T{n}}}\n"),
    "a chain of objectives": _goals(lambda n: f"- {{id: o{n}, title: T{n}, supports: marketing/o{n + 1}}}\n"),
    "objectives that serve each other": _goals(
        lambda n: f"- {{id: o{n}, title: T{n}, supports: marketing/o{n ^ 1}}}\n"
    ),
    "objectives of a former star": _goals(lambda n: f"- {{id: o{n}, title: T{n}, north_star: zork{n}}}\n"),
    "objectives of several owners": _goals(lambda n: f"- {{id: o{n}, title: T{n}, owner: 'a, b'}}\n"),
    "objectives that continue": _goals(lambda n: f"- {{id: o{n}, title: T{n}, continues: 2027-q1/company/o1}}\n"),
    "objectives of another quarter": lambda number: {
        "okrs/2027-q2/marketing.yml": "team: marketing\nobjectives:\n"
        + lines(number, lambda n: f"- {{id: o{n}, title: T{n}, supports: 2027-q1/company/o1}}\n")
    },
    "key results": _results(lambda n: f"- {{id: kr{n}, title: Sign {n}, baseline: 0, target: 0}}\n"),
    "key results that are text": _results(lambda n: f"- Sign {n} customers\n"),
    "key results out of all sense": _results(
        lambda n: f"- {{id: kr{n}, title: T, baseline: 0, target: 9, current: 900, as_of: 2020-01-01}}\n"
    ),
    "key results of one id": _results(lambda n: f"- {{id: kr, title: T{n}}}\n"),
    "old key results": lambda number: {
        "okrs/2026-q4/marketing.yml": "team: marketing\nobjectives:\n- id: o1\n  title: T\n  key_results:\n"
        + lines(number, lambda n: f"  - {{id: kr{n}, title: T, current: 1, as_of: 2026-10-01}}\n")
    },
    "reasons of an objective": _results(
        lambda n: f"- {{date: 2027-01-02, what: kr1 target {n} -> 2, reason: x}}\n", "changes"
    ),
    "former stars": lambda number: {
        "company/strategy.yml": "north_star: {id: s, title: S, since: 2026-01-01}\nformer:\n"
        + lines(number, lambda n: f"- {{id: s{n}, title: S{n}, since: 202{n % 5}-01-01, until: 2026-06-01}}\n")
    },
    "numbers of a KPI": lambda number: {
        "company/kpis/leads.yml": "name: Leads\nunit: leads\nvalues:\n"
        + lines(number, lambda n: f"  {1000 + n // 4}-q{n % 4 + 1}: {{value: {n}}}\n")
    },
}
"""What grows -> how."""
