"""Files to which nothing leads: no link, no name of a file, no id of its record."""

import re
from collections.abc import Iterator
from pathlib import Path

from handbook.loading.records import Handbook
from handbook.rules.context import Context
from handbook.rules.links import file_of

_NAME = re.compile(r"[\w.-]+\.md\b")


def unlinked_templates(context: Context) -> Iterator[str]:
    """The paths of the Markdown files beside the playbooks that no text names."""
    templates = [path for path in context.links if path not in context.handbook.sources]
    return _unlinked(context, templates) if templates else iter(())


def unlinked(context: Context) -> Iterator[str]:
    """The paths of those, and of the records that nothing names either."""
    records = (record.source.path for record in context.handbook.records if record.id not in context.named_at_all)
    yield from unlinked_templates(context)
    yield from _unlinked(context, [*records])


def _unlinked(context: Context, paths: list[str]) -> Iterator[str]:
    linked, named = _linked(context), _named_in_yaml(context.handbook)
    root = context.handbook.root.resolve()
    for path in paths:
        file = Path(path)
        if (root / file).resolve() not in linked and file.name not in named and file.stem.upper() != "README":
            yield path


def _linked(context: Context) -> set[Path | None]:
    """The files to which a Markdown text leads."""
    texts = (*context.links.items(), *context.page_links.items())
    return {file_of(context.handbook, path, link.target) for path, links in texts for link in links}


def _named_in_yaml(handbook: Handbook) -> set[str]:
    """The names of Markdown files that stand in a file of YAML, be it as a link or not."""
    sources = (source for path, source in handbook.sources.items() if not path.endswith(".md"))
    return {name for source in sources for line in source.lines if ".md" in line for name in _NAME.findall(line)}
