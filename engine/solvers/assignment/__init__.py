"""Helpers to tasks, groups to rooms: assignment with times, hours and fair turns (the shape is
``engine.problems.assignment``).

From outside: ``solve`` and ``DEFAULT_EFFORT``.
"""

from engine.solvers.assignment.solving import DEFAULT_EFFORT, solve

__all__ = ["DEFAULT_EFFORT", "solve"]
