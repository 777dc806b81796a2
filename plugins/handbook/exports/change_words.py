"""Changes in sentences, for every format that shows them to people."""

from contextlib import AbstractContextManager
from typing import Final

from handbook.changes.change import OF_DATE, Change, Detail
from handbook.changes.summary import Summary
from handbook.diagnostics.doing import doing
from handbook.exports.changed import Compared, ComparedRevision
from handbook.exports.fact_words import MOST_TOLD, Facts
from handbook.locales import wording

_DIGITS: Final = 7
"""As many digits as git shows of a commit."""
_SILENT: Final = frozenset({"fields", "plan-fields"})
"""Sentences that say nothing that their details do not say."""
_NAMES: Final = frozenset(
    {"title-only", "users", "running", "tool-cost", "steps-open", "money-spent"}
    | {"new-owner", "new-goals", "new-budget", "new-since", "new-roles", "new-manager", "goal-owner", "goal-results"}
)
"""Details that are short enough to stand on one line."""


class Speaker(Facts):
    """Says changes in one language and one style."""

    def heading(self, group: str) -> str:
        """What a group is called: a kind by its title, if there are no other words for it here."""
        words, kind = wording(self.language), self.kinds.get(group)
        return words.known(f"changes.group-{group}", kind.title[self.language] if kind else group)

    def headline(self, compared: Compared) -> str:
        """Between what, and the figures."""
        old, new = self._side(compared.old), self._side(compared.new)
        return self.word("headline", old=old, new=new, total=self._total(compared.summary))

    def head(self, compared: Compared) -> list[str]:
        """The headline, and what to know of the side that is compared with."""
        old, new = compared.old, compared.new
        head = [self.headline(compared)]
        if old.folder != new.folder:
            head.append(self.word("moved", old=self._folder(old), new=self._folder(new)))
        if old.behind:
            names = {"revision": self.style.text(old.revision or ""), "upstream": self.style.text(old.upstream)}
            head.append(self.word("behind", old.behind, **names))
        return head

    def _folder(self, side: ComparedRevision) -> str:
        return self.style.text(side.folder) or self.word("top")

    def noted(self, title: str, change: Change) -> str:
        """The title with the note that stands behind it."""
        return self.word("noted", title=title, note=self.say(change.note)) if change.note else title

    def about(self, title: str, sentence: str) -> str:
        """The sentence after the title of what it is about."""
        return self.word("about", title=title, sentence=sentence)

    def sentence(self, change: Change) -> str:
        """What is different, with the details on the same line, without the title of what it is about."""
        said = self._said(change)
        if not change.details:
            return said
        details = wording(self.language)("drift.between").join(self._details(change))
        return details if change.what in _SILENT else self.word("with-details", sentence=said, details=details)

    def lines(self, change: Change) -> tuple[str, list[str]]:
        """The sentence, and the lines below it where there are several details that are more than a few names."""
        are_names = {detail.what for detail in change.details} <= _NAMES
        if len(change.details) == 1 or (are_names and len(change.details) <= MOST_TOLD):
            return self.sentence(change), []
        return self.word("with-list", sentence=self._said(change)), self._details(change)

    def detail(self, detail: Detail) -> str:
        """One of the things that a change is made of."""
        said = self.fill(detail.what, detail.facts, detail.count)
        day = detail.facts.get(OF_DATE)
        return self.word("of-date", day=self.say(day), said=said) if day else said

    def _said(self, change: Change) -> str:
        with self._about(change):
            return self.fill(change.what, change.facts, change.count)

    def _details(self, change: Change) -> list[str]:
        with self._about(change):
            return self.limited(change.details, self.detail)

    def _total(self, summary: Summary) -> str:
        """The figures, the most serious first."""
        counted = {
            "total-cancelled": summary.cancelled,
            "total-removed": summary.removed,
            "total-unread": summary.unread,
            "total-now-drafts": summary.now_drafts,
            "total-again": summary.again,
            "total-undated": summary.undated,
            "total-moves": summary.moves,
            "total-days": summary.days,
            "total-dates-gone": summary.dates_gone,
            "total-dates-elsewhere": summary.dates_elsewhere,
            "total-lost": summary.lost_dates,
            "total-left-out": summary.left_out,
            "total-forsaken": summary.forsaken,
            "total-uncompared": summary.uncompared,
            "total-new-errors": summary.new_errors,
            "total-new-warnings": summary.new_warnings,
            "total-mended": summary.mended,
        }
        parts = {key: self.word(key, count) for key, count in counted.items() if count}
        inside = {
            "total-moves": summary.campaigns,
            "total-lost": summary.losing,
            "total-left-out": summary.leaving_out,
            "total-forsaken": summary.forsaking,
        }
        for key, campaigns in inside.items():
            if key in parts:
                parts[key] += f" {self.word('total-campaigns', campaigns)}"
        return ", ".join(parts.values()) or self.word("total" if summary.changes else "total-none", summary.changes)

    def _side(self, side: ComparedRevision) -> str:
        """A revision with its short commit, unless it is one."""
        if side.revision is None or side.commit is None:
            return self.word("files-now")
        revision, commit = self.style.text(side.revision), side.commit[:_DIGITS]
        if side.is_merge_base:
            return self.word("where-it-left", revision=revision, commit=commit)
        return revision if side.commit.startswith(side.revision) else f"{revision} ({commit})"

    def _about(self, change: Change) -> AbstractContextManager[None]:
        kind = self.kinds.get(change.group)
        return doing("comparing", change.path or (f"{kind.folder}/{change.id}" if kind else change.group))
