"""The colour of the handbook is so light that white text on it, and links in it, cannot be read by everybody.

## Why
The head of each page is white on this colour, and each link has it on white. One reader in twelve sees little
difference, and nobody does in the sun. WCAG 2.2 asks for a contrast of 4.5 to 1.

## Fails
```yaml title="handbook.yml"
name: Nova handbook
colour: orange  # warning: HBK173
```

## Passes
```yaml title="handbook.yml"
name: Nova handbook
colour: "#a26a17"
```

## How to fix
Take the colour that the hint names: it is the nearest that can be read. Pages have it already. A darker one of your
own is as good.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.loading.kinds import SETTINGS_FILE
from handbook.model.colours import digits_of
from handbook.planning.contrast import BLACK, ENOUGH, WHITE, contrast, readable
from handbook.rules.context import Context

RULE = Rule(
    code="HBK173",
    name="pale-colour",
    severity="warning",
    since="0.2.0",
    message={
        "en": "white on '{typed}' has a contrast of {ratio} to 1, and text wants 4.5",
        "fr": "du blanc sur « {typed} » a un contraste de {ratio} pour 1, et un texte en veut 4,5",
    },
    hint={
        "en": 'write "{nearest}", the nearest colour that everybody can read: pages use it until then',
        "fr": 'écrivez "{nearest}", la couleur lisible la plus proche : d\'ici là, les pages la prennent',
    },
)


def check(context: Context) -> Iterator[Finding]:
    """The colour of the settings."""
    handbook = context.handbook
    typed = handbook.settings.colour
    if typed is None or (ratio := contrast(digits_of(typed), WHITE)) >= ENOUGH:
        return
    nearest = readable(digits_of(typed), WHITE, towards=BLACK)
    shown = f"{int(ratio * 10) / 10:.1f}"  # not rounded up to what is wanted
    told = {"en": shown, "fr": shown.replace(".", ",")}
    yield RULE.of(handbook.sources[SETTINGS_FILE], ("colour",), typed=typed, ratio=told, nearest=nearest)
