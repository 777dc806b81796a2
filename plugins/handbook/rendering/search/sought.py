"""Words that people type for a page besides its title."""

from handbook.locales import wording
from handbook.model.values import LANGUAGES


def sought(name: str) -> tuple[str, ...]:
    """The words under `sought.<name>`, told with commas, in all languages, for people type those of either."""
    told = (wording(language).known(f"sought.{name}", "") for language in LANGUAGES)
    return tuple(dict.fromkeys(word for words in told if words for word in words.split(", ")))
