"""What is different about the glossary: its words, and what they mean."""

from collections.abc import Iterator, Mapping

from handbook.changes.change import Change, Detail, Title
from handbook.changes.fields import Side, field_changes
from handbook.changes.pairing import Pair
from handbook.changes.records import change_of, other_fields, titles, told_of_any
from handbook.changes.state import State
from handbook.model.glossary import Glossary, Term


def glossary_changes(pair: Pair, old: State, new: State) -> Iterator[Change]:
    """The words that are new or gone, those that mean something else, and what else people call them."""
    before, after = (side and side.model for side in pair)
    if pair.new and isinstance(before, Glossary) and isinstance(after, Glossary):
        was, now = _terms(before, new.language), _terms(after, new.language)
        rewritten = [name for name in now if name in was and was[name].meaning != now[name].meaning]
        said = {
            "terms-new": [name for name in now if name not in was],
            "terms-removed": [name for name in was if name not in now],
            "terms-rewritten": rewritten,
        }
        for what, names in said.items():
            if names:
                yield change_of(pair.new, new, what, "notable", titles(names))
        details = (each for name in now if name in was for each in _others(was[name], now[name], name, old, new))
        yield from other_fields(pair, old, new, ("terms",), tuple(details))
    else:
        yield from told_of_any(pair, old, new)


def _terms(glossary: Glossary, language: str) -> Mapping[Title, Term]:
    return {Title(term.term[language]): term for term in glossary.terms}


def _others(was: Term, now: Term, name: Title, old: State, new: State) -> tuple[Detail, ...]:
    return field_changes(Side.within(was, old), Side.within(now, new), ("meaning",), (name,))
