"""One file or folder a kind of matching: from the state to a problem, and from a solved plan back to the field's words.

From outside: ``KINDS``, ``FOR_THE_MEETING``, ``matching`` and ``built``. Kinds run in the listed order, later ones
respect earlier proposals; a new kind is its file here and one name in the list. Never: a solver's own choice, a check,
or a word for people.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final, cast

if TYPE_CHECKING:
    from engine.matchings import helpers, mobile_sales, salons, transport, watch
    from engine.matchings.built import Matching
    from engine.problems.assignment import Assigned
    from engine.problems.routing import Routes
    from engine.problems.siting import Sited

    _TRANSPORT: Matching[transport.BuiltRides, Routes] = transport
    _SALONS: Matching[salons.BuiltSalons, Assigned] = salons
    _HELPERS: Matching[helpers.BuiltHelp, Assigned] = helpers
    _MOBILE_SALES: Matching[mobile_sales.BuiltStops, Sited] = mobile_sales
    _WATCH: Matching[watch.BuiltWatch, Assigned] = watch

KINDS: Final = ("salons", "transport", "helpers", "mobile_sales", "watch")
FOR_THE_MEETING: Final = ("salons", "mobile_sales", "watch")
"""Kinds that a meeting decides: at night they are planned where they never were, and else only watched."""


def matching(kind: str) -> "Matching[Any, Any]":
    """The module of a kind, imported when it is asked for. Raises ``KeyError`` for a kind that does not exist."""
    if kind not in KINDS:
        raise KeyError(kind)
    return cast("Matching[Any, Any]", import_module(f"engine.matchings.{kind}"))
