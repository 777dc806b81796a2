"""A line cannot be read as YAML.

## Why
A file that cannot be read is missing everywhere: on the site, in the plans and in the other checks.

## Fails
```yaml title="company/teams/marketing.yml"
name: Marketing
lead camille  # error: HBK010
parent: company
```

## Passes
```diff title="company/teams/marketing.yml"
-lead camille
+lead: camille
```

## How to fix
Write the line as `key: value`, with a space after the colon. Close each bracket, and put text with unusual signs in
double quotes.
"""

from collections.abc import Mapping
from typing import cast

from handbook.diagnostics.finding import Rule
from handbook.diagnostics.words import CORRECTED, Words

RULE = Rule(
    code="HBK010",
    name="invalid-yaml",
    severity="error",
    since="0.1.0",
    message={"en": "this line cannot be read: {problem}", "fr": "cette ligne ne peut pas être lue : {problem}"},
    hint={
        "en": "write 'key: value', and put text with unusual signs in double quotes",
        "fr": "écrivez « clé: valeur », et mettez tout texte aux signes inhabituels entre guillemets droits doubles",
    },
)


FRENCH: Mapping[str, str] = {
    "a list cannot begin on the line of its key": "une liste ne peut pas commencer sur la ligne de sa clé",
    "a question mark and a space cannot begin a value": "une valeur ne peut pas commencer par « ? »",
    "a colon stands where no key can be": "un deux-points se trouve là où aucune clé n'est possible",
    "there is text after the end of the document": "il y a du texte après la fin de la fiche",
    "a value is missing, or a comma or bracket is too many": "il manque une valeur, ou il y a un signe en trop",
    "a comma or a closing bracket is missing": "il manque une virgule ou un crochet fermant",
    "the value ended before this text": "la valeur se termine avant ce texte",
    "this line is not YAML": "ce n'est pas du YAML",
    "a comma is missing": "il manque une virgule",
    "a hyphen stands before a key": "un tiret se trouve devant une clé",
    "the bracket closes too early": "le crochet se referme trop tôt",
    "between a key and its value stands a colon, and no tab": "une clé et sa valeur sont séparées par un deux-points, "
    "pas par une tabulation",
    "this item belongs into the brackets of the line above": "cet élément se met dans les crochets de la ligne "
    "au-dessus",
    "a comma is too many": "il y a une virgule de trop",
    "two lines have run together": "deux lignes se suivent sans retour à la ligne",
    "two items stand on one line": "deux éléments se trouvent sur une seule ligne",
    "this line belongs to the text above": "cette ligne fait partie du texte au-dessus",
    "a text of several lines has `>-` behind its key": "un texte de plusieurs lignes a « >- » derrière sa clé",
    "`[` is never closed": "le crochet [ n'est jamais refermé",
    "`{` is never closed": "l'accolade { n'est jamais refermée",
    "text goes on after the bracket": "le texte continue après le crochet",
    "there is no space after the colon": "il n'y a pas d'espace après le deux-points",
    "there is no key and colon before this text": "il n'y a ni clé ni deux-points avant ce texte",
    "there is no space after the hyphen": "il n'y a pas d'espace après le tiret",
    "there is no colon after the key": "il n'y a pas de deux-points après la clé",
    "keys and values on one line need braces around them": "des clés et valeurs sur une ligne vont entre accolades",
    "a key has no asterisks around it": "une clé n'a pas d'astérisques autour d'elle",
    "an address stands here alone, without a text in brackets before it": "l'adresse se met seule, sans texte devant",
    "an item of a list begins with a hyphen and a space": "un élément de liste commence par un tiret et une espace",
    "the text below `|` or `>` stands further to the right than its key": (
        "le texte sous | ou > se décale plus à droite que sa clé"
    ),
    "a list item stands among keys": "un élément de liste se trouve parmi des clés",
    "the hyphen before this item is missing": "il manque le tiret devant cet élément",
    "a key stands among list items": "une clé se trouve parmi des éléments de liste",
    "text cannot follow `|` or `>` on the same line": "aucun texte ne peut suivre | ou > sur la même ligne",
    "a remark begins with `#`": "une remarque commence par #",
    "a row of a table is no item of a list": "une ligne de tableau n'est pas un élément de liste",
    "a backslash means something special inside double quotes": "\\ a un sens spécial entre guillemets doubles",
}
"""What the reader says is wrong -> the same in French."""


_REMEDIES: Mapping[str, Words] = {
    "two lines have run together": {
        "en": "write two lines: '{first}' and '{second}'",
        "fr": "écrivez deux lignes : « {first} » et « {second} »",
    },
    "two items stand on one line": {
        "en": "begin a new line with '- {second}'",
        "fr": "commencez une nouvelle ligne par « - {second} »",
    },
    "`{` is never closed": {
        "en": "finish the line, and close it with '}}' at its end",
        "fr": "finissez la ligne, et refermez-la par « }} » à la fin",
    },
    "`[` is never closed": {
        "en": "finish the list, and close it with ']' at its end",
        "fr": "finissez la liste, et refermez-la par « ] » à la fin",
    },
    "a row of a table is no item of a list": {
        "en": "write its cells as the lines beside it have them: '- {{key: value, key: value}}'",
        "fr": "écrivez ses cases comme les lignes voisines : « - {{clé: valeur, clé: valeur}} »",
    },
}


def facts(params: Mapping[str, object]) -> Mapping[str, object]:
    """What is wrong, in each language."""
    problem = str(params["problem"])
    return {"problem": {"en": problem, "fr": FRENCH.get(problem, FRENCH["this line is not YAML"])}}


def remedy(params: Mapping[str, object]) -> Words:
    """The line to write, where that is known."""
    told = _REMEDIES.get(cast("Words", params["problem"])["en"])
    if params.get("fix") and "second" not in params:
        return CORRECTED
    return told or RULE.hint
