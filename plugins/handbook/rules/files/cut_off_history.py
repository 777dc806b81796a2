"""This copy of the repository has only the last part of the history that a rule needs.

## Why
Whether a target was moved inside its quarter, and which version of a playbook a campaign follows, stands in the
history. CI often fetches the last commit alone: what came before it is not found.

## Fails
A copy that was made with `git clone --depth 1`, as `actions/checkout` does where nobody says otherwise, once the
quarter of some objectives has begun.

## Passes
```yaml title="handbook.yml"
name: Nova handbook
calendar: [FR]
```

## How to fix
Fetch the whole history. On GitHub, write `fetch-depth: 0` below `with:` of `actions/checkout`; on GitLab, set the
variable `GIT_DEPTH: "0"`; on your own machine, run `git fetch --unshallow`.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.diagnostics.span import FILE_START
from handbook.loading.kinds import SETTINGS_FILE
from handbook.rules.context import Context

RULE = Rule(
    code="HBK309",
    name="cut-off-history",
    severity="warning",
    since="0.1.0",
    message={
        "en": "this copy's history begins on {day}: goals that moved and playbooks that changed before are not found",
        "fr": "l'historique de cette copie commence le {day} : ce qui a bougé avant n'est pas trouvé",
    },
    hint={
        "en": 'fetch all of it: `fetch-depth: 0` on GitHub, `GIT_DEPTH: "0"` on GitLab, else `git fetch --unshallow`',
        "fr": 'récupérez-le en entier : `fetch-depth: 0` (GitHub), `GIT_DEPTH: "0"` (GitLab), `git fetch --unshallow`',
    },
    uses_today=True,
)


def check(context: Context) -> Iterator[Finding]:
    """One finding, where the part that is missing may hold what a rule looks for."""
    if (gap := context.find_gap()) and gap.begins:
        yield RULE.at(SETTINGS_FILE, FILE_START, day=gap.begins)
