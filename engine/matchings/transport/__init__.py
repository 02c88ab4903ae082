"""Rides: who is driven where and when, by whom and in which vehicle.

From outside: ``problem`` (state to problem), ``plan`` (solved problem to planned runs), ``routes`` (planned runs to
problem) and ``VERSION``. The rules of who may drive whom stand in ``eligibility``; everything else belongs to the way
from the one to the other and is nobody else's.
"""

from typing import Final

from engine.matchings.transport.building import problem
from engine.matchings.transport.reading_back import plan, routes

VERSION: Final = "transport/1"
__all__ = ["VERSION", "plan", "problem", "routes"]
