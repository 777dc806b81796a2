"""The guard around the events of the plugin: MkDocs shows what failed in one sentence, and no traceback."""

import functools
import logging
from collections.abc import Callable
from typing import ParamSpec, TypeVar, cast

import click
from mkdocs.exceptions import PluginError
from mkdocs.plugins import CombinedEvent, get_plugin_logger

from handbook.adapters.failures import is_ours, sentence
from handbook.locales import wording

P = ParamSpec("P")
R = TypeVar("R")
Plugin = TypeVar("Plugin")

_log = get_plugin_logger("handbook")


def guarded_events(plugin: type[Plugin]) -> type[Plugin]:
    """The class with each of its events under the guard: what escapes is a `PluginError`, which ends a build in words.

    `mkdocs -v` logs the traceback.
    """
    for name, event in list(vars(plugin).items()):
        if name.startswith("on_"):
            setattr(plugin, name, _guarded_event(event))
    return plugin


def _guarded_event(event: object) -> object:
    if isinstance(event, CombinedEvent):
        several = cast("tuple[Callable[..., object], ...]", event.methods)
        return CombinedEvent(*map(_guarded, several))
    return _guarded(cast("Callable[..., object]", event))


def _guarded(method: Callable[P, R]) -> Callable[P, R]:
    @functools.wraps(method)
    def run(*args: P.args, **kwargs: P.kwargs) -> R:
        try:
            return method(*args, **kwargs)
        except click.ClickException:  # in words already
            raise
        except Exception as error:
            _log.log(logging.DEBUG, "the traceback of what follows", exc_info=True)
            report = f"\n{wording('en')('fault.report')}" if is_ours(error) else ""
            raise PluginError(sentence(error) + report) from error

    return run
