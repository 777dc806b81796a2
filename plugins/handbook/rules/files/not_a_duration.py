"""A length of time cannot be read.

## Why
Reviews and notices are counted from it.

## Fails
```yaml title="company/tools/hubspot.yml"
name: HubSpot
category: CRM
owner: event-manager
cost: 1200 EUR
seats: 4
bought: 2025-01-06
renewal: 2027-06-01
notice: a month  # error: HBK215
last_used: {date: 2026-11-16, evidence: Webinar invitation}
reviewed: 2026-11-02
access: Ask Camille for a seat.
url: https://www.hubspot.com
```

## Passes
```yaml title="company/tools/hubspot.yml"
name: HubSpot
category: CRM
owner: event-manager
cost: 1200 EUR
seats: 4
bought: 2025-01-06
renewal: 2027-06-01
notice: 30 days
last_used: {date: 2026-11-16, evidence: Webinar invitation}
reviewed: 2026-11-02
access: Ask Camille for a seat.
url: https://www.hubspot.com
```

## How to fix
Write a number and days, weeks, months or years: `30 days`, `4 weeks`, `6 mois`.
"""

from handbook.diagnostics.finding import Rule

RULE = Rule(
    code="HBK215",
    name="not-a-duration",
    severity="error",
    since="0.1.0",
    message={
        "en": "'{field}' must be a length of time, found {typed}",
        "fr": "« {field} » doit être une durée, trouvé : {typed}",
    },
    hint={
        "en": "write a number and days, weeks, months or years, like 30 days",
        "fr": "écrivez un nombre et jours, semaines, mois ou ans, comme 30 jours",
    },
)
