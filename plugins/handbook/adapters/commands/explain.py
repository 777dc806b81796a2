"""`handbook explain`."""

from collections.abc import Sequence

import click
from click.shell_completion import CompletionItem

from handbook.adapters.commands.invocation import Invocation, pass_invocation, refuse
from handbook.diagnostics.finding import Rule
from handbook.diagnostics.words import nearest
from handbook.locales import Wording
from handbook.model.basics import LANGUAGES
from handbook.rules.registry import RULES, find_rule


def _rules(_context: click.Context, _parameter: click.Parameter, typed: str) -> list[CompletionItem]:
    """Codes in any case, and names."""
    rules = [entry.rule for entry in RULES.values()]
    codes = [CompletionItem(rule.code, help=rule.name) for rule in rules if rule.code.startswith(typed.upper())]
    return codes or [CompletionItem(rule.name, help=rule.code) for rule in rules if rule.name.startswith(typed)]


@click.command()
@click.argument("rule", required=False, shell_complete=_rules)
@pass_invocation
def explain(invocation: Invocation, rule: str | None) -> None:
    """Print the page of a rule, by code or name; without RULE, the list of all rules."""
    if rule is None:
        click.echo(
            "\n".join(f"{entry.rule.code}  {entry.rule.severity:<7}  {entry.rule.name}" for entry in RULES.values())
        )
        return
    entry = find_rule(rule)
    if entry is None:
        close = nearest(rule, RULES)
        if close:
            refuse("no-rule-but", name=rule, close=close)
        refuse("no-rules", names=f"'{rule}'")
    severity = invocation.words(f"common.severity-{entry.rule.severity}").lower()
    own = _in_words(entry.rule, invocation.words) if invocation.words.language != LANGUAGES[0] else ()
    head = f"# {entry.rule.code} {entry.rule.name} ({severity if own else entry.rule.severity})"
    click.echo("\n\n".join([head, *own, entry.page.strip()]))


def _in_words(rule: Rule, words: Wording) -> Sequence[str]:
    """What the rule says and what it advises, with its facts in braces, in a language that its page is not in."""
    message, hint = (said[words.language].replace("{{", "{").replace("}}", "}") for said in (rule.message, rule.hint))
    return message, f"{words('common.hint')} : {hint}"
