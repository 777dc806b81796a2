"""What a template beside the playbooks is called: its first heading."""

import re

_TITLE = re.compile(r"\A(?:---\n(?:[^\n]*+\n)*?---\n)?\s*# +(?P<title>\S.*?) *#*$\n?", re.MULTILINE)


def split_title(text: str) -> tuple[str | None, str]:
    """The heading that a template begins with, in Markdown, and the text below it; None where there is none.

    Keys between two lines `---` above it are no part of the text.
    """
    heading = _TITLE.match(text)
    return (heading["title"], text[heading.end() :]) if heading else (None, text)
