"""Reasons as codes and facts: why a need was left over, and the smallest changes that a second solve shows to work.

From outside: ``explain`` (a solved problem to its ``LeftOver``), ``why`` (one occurrence in a plan). Never a reason
guessed from a solver's silence, and never words: those are said at the edges, where what must not be told is held back.
"""

from engine.explain.explaining import explain
from engine.explain.why import Why, why

__all__ = ["Why", "explain", "why"]
