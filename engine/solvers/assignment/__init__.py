"""Helpers to tasks, groups to rooms: assignment with times, hours and fair turns (the shape is
``engine.problems.assignment``).

From outside: ``solve``, ``DEFAULT_EFFORT`` and ``VERSION``; ``Reasons`` (why a task is not in a plan);
``contradiction`` (the smallest set of pins that no plan keeps); ``worth`` (what one more volunteer would change).
"""

from engine.solvers.assignment.obstacles import Obstacle, Reasons, Why
from engine.solvers.assignment.pins import Pin, contradiction
from engine.solvers.assignment.solving import DEFAULT_EFFORT, VERSION, solve
from engine.solvers.assignment.worth import Newcomer, Worth, worth

__all__ = [
    "DEFAULT_EFFORT",
    "VERSION",
    "Newcomer",
    "Obstacle",
    "Pin",
    "Reasons",
    "Why",
    "Worth",
    "contradiction",
    "solve",
    "worth",
]
