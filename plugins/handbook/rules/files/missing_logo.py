"""The logo that the settings name is not there, or is no picture that every browser draws.

## Why
The head of each page would have a hole, or the sign of the theme in place of your own.

## Fails
```yaml title="handbook.yml"
name: Nova handbook
logo: img/logo.svg  # warning: HBK174
```

## Passes
```yaml title="handbook.yml"
name: Nova handbook
logo: img/logo.svg
```

```xml title="docs/img/logo.svg"
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><circle cx="12" cy="12" r="10"/></svg>
```

## How to fix
Put the picture into the folder of written pages (`docs/`), as `.svg` or `.png`, and write its path from there.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.diagnostics.words import DID_YOU_MEAN, Words
from handbook.loading.kinds import SETTINGS_FILE
from handbook.loading.logo import PICTURES, logo_path
from handbook.rules.context import Context

RULE = Rule(
    code="HBK174",
    name="missing-logo",
    severity="warning",
    since="0.2.0",
    message={
        "en": "there is no picture '{id}' in {docs}/",
        "fr": "il n'y a pas d'image « {id} » dans {docs}/",
    },
    hint={
        "en": "put it there, and write its path from that folder, like img/logo.svg",
        "fr": "mettez-la dans ce dossier, et écrivez son chemin depuis là, comme img/logo.svg",
    },
)

_FORMAT: Words = {
    "en": "save it as .svg or .png: every browser draws these",
    "fr": "enregistrez-la en .svg ou .png : tous les navigateurs les dessinent",
}


def check(context: Context) -> Iterator[Finding]:
    """The logo of the settings."""
    handbook = context.handbook
    docs, named = handbook.site.docs, handbook.settings.logo
    folder = handbook.root / docs
    if named is None or logo_path(folder, named):
        return
    inside = named.removeprefix("./").removeprefix(f"{docs}/")
    meant = logo_path(folder, inside) if inside != named else None
    hint = DID_YOU_MEAN if meant else None if named.lower().endswith(PICTURES) else _FORMAT
    source = handbook.sources[SETTINGS_FILE]
    yield RULE.misnamed(source, ("logo",), named, meant, hint=hint, nearest=meant, docs=docs)
