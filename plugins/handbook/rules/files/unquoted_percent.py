"""A value or a line begins with % and has no quotes.

## Why
YAML keeps the percent sign at the beginning for itself.

## Fails
```yaml title="okrs/2027-q1/marketing.yml"
team: marketing
objectives:
  - id: o1
    title: Be the first source of qualified meetings
    owner: camille
    supports: company/o1
    key_results:
      - id: kr1
        title: Attendance
        baseline: 30
        target: 45
        current: 31
        unit: %  # error: HBK018
        as_of: 2026-11-20
        source: CRM
```

## Passes
```yaml title="okrs/2027-q1/marketing.yml"
team: marketing
objectives:
  - id: o1
    title: Be the first source of qualified meetings
    owner: camille
    supports: company/o1
    key_results:
      - id: kr1
        title: Attendance
        baseline: 30
        target: 45
        current: 31
        unit: "%"
        as_of: 2026-11-20
        source: CRM
```

## How to fix
Put the value in double quotes: `"%"`.
"""

from handbook.diagnostics.finding import Rule

RULE = Rule(
    code="HBK018",
    name="unquoted-percent",
    severity="error",
    since="0.1.0",
    message={
        "en": "'{text}' needs quotes because it begins with a percent sign",
        "fr": "« {text} » doit être entre guillemets droits à cause du signe % au début",
    },
    hint={"en": "put it in double quotes", "fr": "mettez-le entre guillemets droits doubles"},
)
