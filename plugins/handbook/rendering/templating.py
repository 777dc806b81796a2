"""Templates: they print a view model, escaped, and decide nothing."""

from functools import cache
from pathlib import Path
from typing import Any

import jinja2
from markupsafe import Markup

from handbook.loading.kinds import installed_kinds
from handbook.locales import Wording
from handbook.locales.catalogues import folders_of_extensions


def _folders() -> list[Path]:
    """Our own templates, those of each kind and of each extension: a name stands for the first file that has it."""
    package = Path(__file__).parent.parent
    own = sorted(package.glob("kinds/*/templates"))
    return [package / "rendering/templates", *own, *folders_of_extensions("templates")]


@cache
def _environment(words: Wording) -> jinja2.Environment:
    """One environment a language: templates that import each other then share what they made of it."""
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(_folders()),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        auto_reload=False,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    titles = {kind.name: kind.title[words.language] for kind in installed_kinds()}
    own: dict[str, Any] = {"t": words, "kinds": titles}
    environment.globals.update(own)
    return environment


def render(template: str, view: object, words: Wording) -> Markup:
    """The HTML of a view model. In the template it is `view`, and `t` gives words: `{{ t("playbook.owner") }}`.

    `kinds` maps a kind -> what all its records are called.
    """
    return Markup(_environment(words).get_template(template).render(view=view))  # noqa: S704 -- the environment escapes
