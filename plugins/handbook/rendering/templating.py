"""Templates: they print a view model, escaped, and decide nothing."""

from functools import cache

import jinja2
from markupsafe import Markup

from handbook.locales import Wording


@cache
def _environment() -> jinja2.Environment:
    return jinja2.Environment(
        loader=jinja2.PackageLoader("handbook.rendering", "templates"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def render(template: str, view: object, words: Wording) -> Markup:
    """The HTML of a view model. In the template it is `view`, and `t` gives words: `{{ t("playbook.owner") }}`."""
    return Markup(_environment().get_template(template).render(view=view, t=words))  # noqa: S704 -- the environment escapes
