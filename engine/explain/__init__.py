"""Reasons as codes and facts: why a need was left over, and the smallest changes that a second solve shows to work.

From outside: ``explain`` (a solved problem of a kind to its ``LeftOver``), ``why`` (one occurrence in a plan). Each
kind has a file or folder here that bears its name and fills ``explain``. Never a reason guessed from a solver's
silence, and never words: those are said at the edges, where what must not be told is held back.
"""

from importlib import import_module
from typing import Any

from engine.explain.why import Why, why
from engine.matchings.built import Built
from engine.problems.solving import Solved, Stop, never
from events.vocabulary.plans import LeftOver

__all__ = ["Why", "explain", "why"]


def explain(kind: str, built: Built, solved: Solved[Any], *, seed: int, stop: Stop = never) -> tuple[LeftOver, ...]:
    """Why each need left over was left, in the order of days and needs. The same for the same problem and plan.

    Where ``stop`` says so no more changes are tried; the reasons stand.
    """
    left: tuple[LeftOver, ...] = import_module(f"engine.explain.{kind}").explain(built, solved, seed=seed, stop=stop)
    return left
