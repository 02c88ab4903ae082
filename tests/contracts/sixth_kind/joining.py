"""The kind written into the tables that the page names, for as long as a test runs.

In the source each of these is a line in its table. From outside, a tuple that others have imported by name (``KINDS``,
``DEFINITIONS``) has to be put into every module that has it, and the codec's reverse table has to be told beside
``EVENTS``, from which it is made.
"""

import sys
from collections.abc import MutableMapping
from typing import Any, cast

import pytest

import engine.promises
from desk import facts, fitting
from engine import matchings
from events import codec, settings, vocabulary
from events.state import folding
from tests.contracts import sixth_kind
from tests.contracts.sixth_kind import asking, explaining, promising
from tests.contracts.sixth_kind.asking import KIND


def join(patch: pytest.MonkeyPatch) -> None:
    _events(patch)
    _settings(patch)
    patch.setitem(sys.modules, f"engine.matchings.{KIND}", sixth_kind)
    patch.setitem(sys.modules, f"engine.explain.{KIND}", explaining)
    _everywhere(patch, "KINDS", matchings.KINDS, (*matchings.KINDS, KIND))
    _promise(patch)


def _events(patch: pytest.MonkeyPatch) -> None:
    for name, shape in asking.EVENTS.items():
        patch.setitem(vocabulary.EVENTS, name, shape)
        patch.setitem(vocabulary.NAMES, shape, name)
    patch.setattr(codec.CODEC, "_names", dict(vocabulary.NAMES))
    patch.setattr(codec.CODEC, "_shapes", {})
    for shape, apply in asking.APPLY.items():
        patch.setitem(folding.APPLY, shape, apply)
    withdrawn = cast("MutableMapping[str, type]", facts.WITHDRAWN)
    patch.setitem(withdrawn, KIND, asking.ToolWithdrawn)


def _settings(patch: pytest.MonkeyPatch) -> None:
    for each in asking.SETTINGS:
        patch.setitem(settings.BY_NAME, each.name, each)
    _everywhere(patch, "DEFINITIONS", settings.DEFINITIONS, (*settings.DEFINITIONS, *asking.SETTINGS))
    expected = cast("MutableMapping[str, fitting.Expected]", fitting.EXPECTED)
    owned = fitting.Expected("weight_each", lambda value: isinstance(value, dict), {"codes": ()})
    patch.setitem(expected, "tools.owned", owned)
    patch.setitem(expected, "tools.weight", fitting.weight_each("care", "garden"))


def _promise(patch: pytest.MonkeyPatch) -> None:
    rule = promising.tool_is_there
    patch.setattr(engine.promises, "LAW", (*engine.promises.LAW, rule))
    patch.setattr(engine.promises, "RULES", (*engine.promises.RULES, rule))
    patch.setitem(cast("MutableMapping[str, str]", engine.promises.STRENGTH), rule.__name__, "law")


def _everywhere(patch: pytest.MonkeyPatch, name: str, before: Any, after: Any) -> None:
    """Into every module that has this very table under this name."""
    for module in list(sys.modules.values()):
        if vars(module).get(name) is before:
            patch.setattr(module, name, after)
