"""A playbook's Markdown: front matter, the block of steps and the prose become one mapping, as in a YAML playbook."""

import re
import unicodedata
from dataclasses import dataclass, field, replace
from typing import Final, cast

from handbook.diagnostics.edit import Edit
from handbook.diagnostics.problem import Problem
from handbook.diagnostics.span import Span
from handbook.loading.copied_playbook import copy_of
from handbook.loading.kinds import ID
from handbook.loading.markdown_outline import Heading, Outline, read_outline
from handbook.loading.source_file import SourceFile, as_data, as_items
from handbook.loading.yaml.reader import YamlDocument, read_yaml
from handbook.model.references import Route
from handbook.model.sections import HEADINGS, STEPS

_HOW_TO: Final = 3
"""The level of a heading that tells how a step is done."""


@dataclass
class _Reading:
    """What has been read so far. `places` maps a route -> the heading that stands for it."""

    outline: Outline
    front: YamlDocument
    steps: YamlDocument
    is_translation: bool
    places: dict[Route, Heading] = field(default_factory=dict[Route, Heading])
    problems: list[Problem] = field(default_factory=list[Problem])
    wrong_levels: list[Heading] = field(default_factory=list[Heading])

    @property
    def how_to_headings(self) -> tuple[str, ...]:
        """The ids of the headings below `## Steps`."""
        return tuple(str(route[1]) for route in self.places if route[0] == "headings")

    def locate(self, route: Route, key: bool) -> Span:  # noqa: FBT001 -- the shape of `Locate`
        heading = self.places.get(route) or (self.places.get(route[:2]) if route[:1] == ("sections",) else None)
        if heading:
            return heading_span(heading)
        if route == ("intro",):
            return Span(self.outline.intro_line, 1, self.outline.intro_line, 1)
        if route[:1] == ("steps",) and self.outline.steps is not None:
            return self.steps.span(route[1:], key=key)
        if route == ("steps",):
            return self.outline.mistyped_steps or self.front.span(("title",), key=key)
        return self.front.span(route, key=key)

    def may_have(self, route: Route) -> bool:
        """Whether something at a route may have been left out."""
        if self.outline.problems:
            return True
        return self.steps.may_have(route[1:]) if route[:1] == ("steps",) else self.front.may_have(route)


def heading_span(heading: Heading) -> Span:
    """The line of a heading."""
    width = heading.level + 1 + len(heading.title)
    return Span(heading.line, 1, heading.line, width + 1)


def read_playbook(path: str, text: str) -> SourceFile:
    """Read a playbook, or the translation of one, whose steps are then known by their headings alone."""
    outline = read_outline(text)
    front = read_yaml(outline.front or "", first_line=outline.front_line)
    steps = read_yaml(outline.steps or "", first_line=outline.steps_line)
    reading = _Reading(outline, front, steps, is_translation(path))
    facts = as_data(front.value)
    if facts is not None:
        facts = {**facts, "intro": outline.intro}
        facts["sections"], words = _prose(reading)
        if reading.is_translation and outline.steps is not None:
            reading.problems.append(_steps_of_playbook(path, outline))
        if reading.is_translation:
            facts["steps"] = {step: {"title": heading.title, "how": heading.text} for step, heading in words.items()}
        elif outline.steps is not None:
            facts["steps"] = _with_words(steps.value, words, reading)
            _tell_unnamed(path, steps.value, words, reading)
            _tell_levels(reading)
    own = [_as_template(problem, path, outline) for problem in outline.problems]
    problems = [*own, *front.problems, *steps.problems, *reading.problems]
    complete = front.complete and steps.complete and not outline.problems
    raw = front.value if facts is None else facts
    source = SourceFile(path, text, raw, problems, complete, reading.locate, reading.how_to_headings)
    source.has_gap = reading.may_have
    return source


def _steps_of_playbook(path: str, outline: Outline) -> Problem:
    """The block of steps in a translation, which goes with its fences."""
    first, end = outline.steps_line, outline.steps_line + (outline.steps or "").count("\n") + 1
    is_closed = not any(problem.rule == "unclosed-steps-block" for problem in outline.problems)
    edits = (Edit(Span(first - 1, 1, end, 1), ""),) if is_closed else ()
    return Problem("steps-in-translation", Span(first, 1, first, 1), {}, edits, copy_of(path), leads=False)


def _as_template(problem: Problem, path: str, outline: Outline) -> Problem:
    """What has neither keys nor steps may be a template that lies one folder too high: links to it say where."""
    if problem.rule != "no-front-matter" or problem.params["found"] == "---" or outline.steps is not None:
        return problem
    folder, _, name = path.rpartition("/")
    template = f"{folder}/templates/{name}"
    return replace(problem, params={**problem.params, "template": template}, topic=f"file {template}")


def is_translation(path: str) -> bool:
    """Whether this is `webinar.fr.md`, the words of another playbook."""
    return path.rsplit("/", 1)[-1].count(".") > 1


def translation_path(path: str, language: str) -> str:
    """Where the words of the playbook at `path` are in another language."""
    return f"{path.rpartition('.')[0]}.{language}.md"


def _prose(reading: _Reading) -> tuple[dict[str, object], dict[str, Heading]]:
    """The sections by id, and the headings of steps by id; a third-level heading elsewhere is part of its section."""
    titles: dict[str, str] = {}
    texts: dict[str, list[str]] = {}
    steps: dict[str, Heading] = {}
    section, ids = "", _step_ids(reading.steps.value)
    for heading in reading.outline.headings:
        if heading.level != _HOW_TO and heading.id in ids and section == STEPS:
            reading.wrong_levels.append(heading)
            _note_step(heading, steps, reading)
        elif heading.level == 2:  # noqa: PLR2004 -- `##`
            section = heading.id or HEADINGS.get(heading.title.casefold()) or slug(heading.title)
            if section in titles:
                reading.problems.append(_repeated(heading, section, reading.places["sections", section]))
                continue
            titles[section], texts[section] = heading.title or section, [heading.text]
            reading.places["sections", section] = heading
        elif section == STEPS:
            _note_step(heading, steps, reading)
        elif section in titles:
            texts[section].append(f"### {heading.title}\n{heading.text}")
    return {name: {"title": title, "text": "\n\n".join(texts[name])} for name, title in titles.items()}, steps


def _note_step(heading: Heading, steps: dict[str, Heading], reading: _Reading) -> None:
    if heading.id is None:
        facts = {
            "title": heading.title,
            "text": f"### {heading.title}",
            "is_translation": reading.is_translation,
        }
        reading.problems.append(Problem("heading-without-id", heading_span(heading), facts))
    elif heading.id in steps:
        reading.problems.append(_repeated(heading, heading.id, steps[heading.id]))
    else:
        steps[heading.id] = heading
        reading.places["headings", heading.id] = heading


def _tell_unnamed(path: str, steps: object, words: dict[str, Heading], reading: _Reading) -> None:
    """Which steps no heading names: one of them is what a heading without an id, or with that of another, is about."""
    unnamed = [step for step in _step_ids(steps) if step not in words and ID.match(step)]
    for place, problem in enumerate(reading.problems):
        if problem.rule == "heading-without-id" or (
            problem.rule == "repeated-heading" and problem.params["id"] in words
        ):
            topic = f"part {path}#{unnamed[0]}" if len(unnamed) == 1 else ""
            reading.problems[place] = replace(problem, params={**problem.params, "unnamed": unnamed}, topic=topic)


def _step_ids(steps: object) -> list[str]:
    return [str(step["id"]) for item in as_items(steps) if (step := as_data(item)) and "id" in step]


def _tell_levels(reading: _Reading) -> None:
    """The headings of steps that begin with too many or too few signs: one mistake, made once."""
    if reading.wrong_levels:
        first, *others = reading.wrong_levels
        marks = "#" * first.level
        params = {"id": first.id, "marks": marks, "count": len(others), "fix": f"### {first.title} {{#{first.id}}}"}
        edits = tuple(_at_level(heading) for heading in reading.wrong_levels)
        reading.problems.append(Problem("heading-level", heading_span(first), params, edits))


def _at_level(heading: Heading) -> Edit:
    start = heading.indent + 1
    return Edit(Span(heading.line, start, heading.line, start + heading.level), "#" * _HOW_TO)


def _repeated(heading: Heading, name: str, first: Heading) -> Problem:
    params = {"id": name, "text": name, "title": f"{'#' * heading.level} {heading.title}", "first_line": first.line}
    place = Span(heading.line, heading.id_column, heading.line, heading.id_column + len(name))
    return Problem("repeated-heading", place if heading.id else heading_span(heading), params)


def _with_words(steps: object, words: dict[str, Heading], reading: _Reading) -> object:
    """The steps of the block with title and how-to of their headings."""
    if not isinstance(steps, list):
        return steps
    listed = cast("list[object]", steps)
    for position, item in enumerate(listed):
        step = as_data(item) or {}
        heading = words.get(str(step.get("id")))
        if heading is None:
            continue
        if "title" in step:
            span = reading.steps.span((position, "title"), key=True)
            reading.problems.append(Problem("title-in-block", span, {"id": step["id"], "line": heading.line}))
        step |= {"title": heading.title or heading.id, "how": heading.text}
        reading.places["steps", position, "how"] = reading.places["steps", position, "title"] = heading
    return listed


def slug(title: str) -> str:
    """An id made of a heading: lower case ASCII letters and digits, joined by hyphens."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().casefold()
    return "-".join(re.findall(r"[a-z0-9]+", plain)) or "section"
