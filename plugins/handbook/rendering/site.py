"""What every page is made from: the checked handbook, its words, and where everything is."""

import datetime
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from urllib.parse import quote, urlencode

from handbook.diagnostics.finding import Finding
from handbook.loading.kind import Kind
from handbook.loading.recent import Touched
from handbook.loading.records import Handbook
from handbook.locales import Wording, wording
from handbook.locales.days import DayLength, day_text, days_text, quarter_text
from handbook.locales.quantities import duration_text, money_text, number_text, percent_text, sum_text
from handbook.model.days import Days
from handbook.model.quarter import GoalPeriod
from handbook.model.references import KindName, Route, Target
from handbook.model.values import Duration, Language, Money
from handbook.planning.money import Exchange
from handbook.planning.ownership import Crew
from handbook.planning.schedule import Plan
from handbook.rendering.links import LinkStyle, edit_url, href, is_gitlab, public_url
from handbook.rendering.page import rule_page_place
from handbook.rules.context import Mention, mentions_in
from handbook.rules.dated import Dated
from handbook.rules.debts import Debt


@dataclass(frozen=True)
class Length:
    """How long a playbook takes: `about 8 weeks`, and the days of its first and its last step."""

    spoken: str
    first: str
    last: str


@dataclass(frozen=True)
class Site:
    """The source of all view models.

    `plans` maps a campaign's id -> its plan; `findings` are those of every day: nothing on a page depends on
    that of the build. `version` says what the pages were built from (a commit and its day), if that is known. `address`
    is where the site is read.
    """

    handbook: Handbook
    plans: Mapping[str, Plan]
    findings: Sequence[Finding]
    language: Language
    address: str | None = None
    links: LinkStyle = "folders"
    version: str | None = None
    places: Mapping[str, tuple[str, str]] = field(default_factory=dict[str, tuple[str, str]])
    """Path of a file -> the uri of its page or copy, and the part of the page: what prose may link to."""
    as_of: datetime.date = datetime.date.min
    """The day of the last change: what was over before it is over on every day of reading."""
    dated_findings: Sequence[Dated] = ()
    """Those that come or go with a day: the browser shows them on theirs."""
    debts: Sequence[Debt] = ()
    """What the team puts off, or will one day if no file changes."""
    touched: Sequence[Touched] = ()
    """The files that were changed in the last month, the last changed first."""
    debt_course: Sequence[tuple[datetime.date, int]] = ()
    """The ends of the last quarters, each with the debt of that day, in points; the oldest first."""

    @cached_property
    def words(self) -> Wording:
        """The interface in the site's language."""
        return wording(self.language)

    @cached_property
    def exchange(self) -> Exchange:
        """The currency of all sums, and its rates."""
        return Exchange.of(self.handbook.settings)

    @cached_property
    def lengths(self) -> dict[str, Length | None]:
        """The lengths worked out so far, by playbook: its page and the index ask for the same."""
        return {}

    @cached_property
    def known(self) -> dict[object, object]:
        """What was worked out so far of the whole site, by what worked it out."""
        return {}

    @cached_property
    def crew(self) -> Crew:
        """The people who were here at the last change, by name, and all roles."""
        handbook = self.handbook
        people = sorted(handbook.people.items(), key=lambda entry: (entry[1].model.name.casefold(), entry[0]))
        here = {person: record.model for person, record in people if (record.model.left or self.as_of) >= self.as_of}
        return Crew(here, {role: record.model for role, record in handbook.roles.items()})

    @cached_property
    def mentions(self) -> Mapping[Target, Sequence[Mention]]:
        """Kind -> every reference that may point to a record of it, in the order of the files."""
        return mentions_in(self.handbook)

    @cached_property
    def uses(self) -> Mapping[tuple[Target, str], Sequence[Mention]]:
        """Kind and id of a record -> every reference that may point to it, in the order of the files."""
        found: defaultdict[tuple[Target, str], list[Mention]] = defaultdict(list)
        for kind, mentions in self.mentions.items():
            for mention in mentions:
                found[kind, mention.reference.id].append(mention)
        return dict(found)

    @cached_property
    def findings_by_path(self) -> Mapping[str, Sequence[Finding]]:
        """Path of a file -> what was found in it, but for what only the passing of time asks for."""
        found: defaultdict[str, list[Finding]] = defaultdict(list)
        for finding in self.findings:
            if not finding.rule.uses_today:
                found[finding.path].append(finding)
        return found

    @property
    def is_public(self) -> bool:
        """Whether it holds only what everybody may see."""
        return self.handbook.settings.audience == "public"

    @property
    def kinds(self) -> Iterator[Kind]:
        """The kinds whose records it shows."""
        return (kind for kind in self.handbook.kinds if kind.is_public or not self.is_public)

    def title(self, kind: KindName) -> str:
        """What all records of a kind are called."""
        return self.handbook.kinds[kind].title[self.language]

    def link(self, here: str, kind: KindName, record_id: str, fragment: str = "") -> str:
        """The link from a page to where a record is shown, or to a part of it."""
        uri, part = self.handbook.kinds[kind].place_of(record_id)
        return href(here, uri, self.links, fragment or part)

    def href(self, here: str, there: str, fragment: str = "") -> str:
        """The link from a page to any uri of the site."""
        return href(here, there, self.links, fragment)

    def rule_href(self, here: str, code: str) -> str:
        """The link from a page to what the site tells of a rule."""
        return self.href(here, *rule_page_place(code))

    def public_url(self, uri: str) -> str | None:
        """The full address of a page, if the site has one."""
        return public_url(self.address, uri)

    def edit_url(self, path: str, line: int | None = None) -> str | None:
        """Where the code host opens a file for editing, if the settings name the repository."""
        return edit_url(self.handbook, path, line)

    def edit_part_url(self, path: str, route: Route) -> str | None:
        """The same at the line of a part of the file: a heading or a key; None where that part has no line."""
        source = self.handbook.sources.get(path)
        return self.edit_url(path, source.span(route).line) if source else None

    def new_file_url(self, path: str, text: str) -> str | None:
        """Where the code host opens an editor with a new file, its name and its text filled in.

        GitHub takes `filename` and `value`; GitLab takes the name alone, and leaves the text to be pasted.
        """
        base = self._code_host
        if base is None:
            return None
        branch, path = quote(self.handbook.settings.branch, safe="/"), f"{self.handbook.folder}{path}"
        if is_gitlab(base):
            return f"{base}/-/new/{branch}?{urlencode({'file_name': path})}"
        return f"{base}/new/{branch}?{urlencode({'filename': path, 'value': text})}"

    @property
    def _code_host(self) -> str | None:
        repository = self.handbook.settings.repository
        return repository.rstrip("/") if repository else None

    def labelled(self, label: str, value: str) -> str:
        """`Format: online`, with the blank that French has before its colon."""
        return f"{label}{self.words('common.colon')}{value}"

    def day(self, day: datetime.date, length: DayLength = "day") -> str:
        """A day in the reader's language."""
        return day_text(day, length, self.language)

    def days(self, first: datetime.date, last: datetime.date, length: DayLength = "day") -> str:
        """The first and the last day of what lasts, "16 - 18 Mar 2027"; the one day of what does not."""
        return days_text(first, last, length, self.language)

    def money(self, amount: Money) -> str:
        """An amount, rounded to cents, without useless ones: `1,188 €`."""
        return money_text(amount, self.language)

    def sum(self, amount: Money) -> str:
        """What was worked out from amounts, in whole units: `51,121 €`."""
        return sum_text(amount, self.language)

    def duration(self, duration: Duration) -> str:
        """A length of time: `14 days`."""
        return duration_text(duration, self.language)

    def percent(self, share: Decimal) -> str:
        """A share of 0..1 in whole percents: `67 %`."""
        return percent_text(share, self.language)

    def days_of(self, period: GoalPeriod) -> Days:
        """The days of a quarter, a half-year or a year."""
        return self.handbook.years.days(period)

    def quarter(self, quarter: GoalPeriod) -> str:
        """`Q4 2026` for `2026-q4`."""
        return quarter_text(quarter, self.language)

    def number(self, number: Decimal | int) -> str:
        """A number with the separators of the language, three decimals at most, and a minus that is no hyphen."""
        return number_text(number, self.language)
