"""`check(root)`: everything that is wrong with a handbook, as one report."""

import datetime
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from handbook.diagnostics.doing import doing
from handbook.diagnostics.finding import Basis, Finding, Rule
from handbook.diagnostics.problem import Problem
from handbook.diagnostics.report import Report
from handbook.kinds.campaigns.drift import drifts_of
from handbook.kinds.campaigns.plans import plans_of
from handbook.kinds.goals.goal_history import moves_of
from handbook.loading.collecting import collection_paused
from handbook.loading.decoding import text_lines
from handbook.loading.extensions import installed
from handbook.loading.file_read import Memory
from handbook.loading.folder import load_handbook
from handbook.loading.history import History
from handbook.loading.host_site import HostSite
from handbook.loading.limited import read_limited
from handbook.loading.records import Handbook
from handbook.loading.registers import REGISTER
from handbook.pipeline.checks.addresses import addresses, taken_uris
from handbook.pipeline.checks.alike import alike
from handbook.pipeline.checks.as_set import as_set, waits
from handbook.pipeline.checks.causes import folded
from handbook.planning.differences import Drift
from handbook.rules.context import Context
from handbook.rules.dated import Dated, on
from handbook.rules.debts import debt_on
from handbook.rules.registry import BROKEN_EXTENSIONS, LAST, RULES, UNNEEDED_WAIVER, WAIVABLE, RuleEntry
from handbook.rules.waiving import waive


@dataclass(frozen=True)
class Checked:
    """A handbook as its files say, what was computed from it, and what is wrong with it.

    `kept_back` are findings that wait until their file can be read whole: what seems missing may be there. `found` is
    all that is found on any day, before the settings and the files are asked.
    """

    context: Context
    report: Report
    kept_back: tuple[Finding, ...] = ()
    found: tuple[Dated, ...] = ()

    @property
    def handbook(self) -> Handbook:
        """The records and their files."""
        return self.context.handbook


@collection_paused()
def check(  # noqa: PLR0913 -- what is looked for, and where it is read
    root: Path | str,
    today: datetime.date,
    *,
    select: Collection[str] = (),
    ignore: Collection[str] = (),
    drafts: Mapping[str, bytes] | None = None,
    history: History | None = None,
    site: HostSite | None = None,
    memory: Memory | None = None,
) -> Checked:
    """Read and check the handbook below `root`.

    `select` and `ignore` hold rule names, codes, or beginnings of codes (`OKR`); an empty `select` means all. `drafts`
    maps a path -> the bytes to read instead of the file's. `history` is where the campaigns' versions of playbooks are
    looked up (default: what git knows of `root`). `site` is the one that shows it (default: the one around it).
    `memory` holds what was read of the files before.
    """
    handbook = load_handbook(root, drafts, site, memory)
    context = _context(handbook, today, history or History(handbook.root, today=today))
    wanted = [entry for entry in RULES.values() if is_selected(entry.rule, select, ignore)]
    found = tuple(_found(context, wanted))
    findings = as_set(on(today, found), handbook)
    kept_back = tuple(finding for finding in findings if waits(finding, handbook))
    ready = [finding for finding in findings if not waits(finding, handbook)]
    return Checked(context, _report(context, wanted, ready), kept_back, found)


def _report(context: Context, wanted: Sequence[RuleEntry], findings: Sequence[Finding]) -> Report:
    """What is told: the findings that no file allows, and the waivers that turned out to cover none."""
    handbook = context.handbook
    parted = waive(findings, context, {entry.rule.name for entry in wanted})
    after = [entry for entry in wanted if entry.rule.name == UNNEEDED_WAIVER]
    idle = (
        found for entry in after if entry.check for found in entry.check(replace(context, idle_waivers=parted.idle))
    )
    found = alike(sorted((*parted.told, *as_set(idle, handbook)), key=lambda finding: finding.order), handbook)
    told = folded(found, handbook.sources)
    files = len(handbook.sources)
    lines = {path: source.lines for path, source in handbook.sources.items()}
    lines.update(_lines_beside(handbook, told))
    site = handbook.settings.site if handbook.settings.audience == "internal" else None
    debt = debt_on(context, context.today, handbook.settings.health.weights)
    return Report(told, lines, files, context.today, wanted, site, parted.waived, parted.lapsed, debt, handbook.folder)


def _lines_beside(handbook: Handbook, told: Iterable[Finding]) -> Mapping[str, list[str]]:
    """The lines of each file that is no record's and has a finding: a page written by hand, a template."""
    paths = {finding.path for finding in told} - handbook.sources.keys()
    texts = {path: read_limited(handbook.root / path) for path in sorted(paths)}
    return {path: text_lines(data) for path, data in texts.items() if not isinstance(data, Problem)}


def _context(handbook: Handbook, today: datetime.date, history: History) -> Context:
    everything = [*addresses(handbook)]
    return Context(
        handbook,
        plans_of(handbook),
        today,
        RULES.keys(),
        WAIVABLE,
        page_uris=frozenset(address.uri for address in everything),
        taken_uris=taken_uris(handbook, everything),
        broken_extensions={**installed().broken, **BROKEN_EXTENSIONS},
        find_drifts=lambda: _drifts(handbook, history),
        find_moves=lambda: moves_of(handbook, history, today),
        find_gap=lambda: history.gap,
    )


def _drifts(handbook: Handbook, history: History) -> Mapping[str, Drift]:
    is_open = (campaign for campaign in handbook.campaigns.values() if campaign.model.is_open)
    found = drifts_of(handbook, is_open, history)
    return {**found, **{run.id: found[run.part_of] for run in handbook.runs.values() if run.part_of in found}}


def _found(context: Context, wanted: Sequence[RuleEntry]) -> Iterator[Dated]:
    """What the reader noticed and what the rules find; a rule that nobody wants to hear of does not run."""
    names = {entry.rule.name for entry in wanted}
    in_doubt = _in_doubt(context.handbook)
    for source in context.handbook.sources.values():
        bases = [basis for folder, basis in in_doubt.items() if source.path.startswith(folder)]
        with doing("reading", source.path):
            for problem in source.problems:
                if problem.rule in names:
                    found = RULES[problem.rule].word(source, problem, context.handbook.settings.languages[0])
                    yield Dated(found.resting_on(*bases) if bases else found)
    for entry in sorted(wanted, key=lambda entry: entry.rule.name in LAST):
        if entry.find:
            with doing("checking", entry.rule.name):
                yield from entry.find(context)


def _in_doubt(handbook: Handbook) -> Mapping[str, Basis]:
    """Folder of the records of a register -> its declaration, of each that could not be read whole."""
    declared = handbook.ids[REGISTER].items()
    partial = ((name, path) for name, path in declared if not handbook.sources[path].is_whole)
    return {f"{kind.folder}/": Basis(path) for name, path in partial if (kind := handbook.kinds.get(name))}


def is_selected(rule: Rule, select: Collection[str], ignore: Collection[str]) -> bool:
    """Whether somebody who selects and ignores these names wants to hear of a rule."""
    return (not select or _is_named(rule, select)) and not _is_named(rule, ignore)


def _is_named(rule: Rule, names: Collection[str]) -> bool:
    return any(name == rule.name or rule.code.startswith(name.upper()) for name in names)
