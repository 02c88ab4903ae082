"""Held tasks that cannot all be kept any more: loosened one by one until the rest can.

A week may have become shorter, two may have been set apart, a home may have moved: no plan could keep both of what is
held then, and a plan that leaves one is better than none.
"""

from attrs import evolve

from engine.checks.assignment import check
from engine.checks.violation import Violation
from engine.matchings.contradicting import contradicting
from engine.matchings.helpers.parts import Ask, Assembled, Parts, assembled
from engine.problems.assignment import Assigned


def settled(parts: Parts) -> Parts:
    """The parts in which everything that is a must can be kept."""
    for _ in range(sum(ask.must for ask in parts.asks)):
        whole = assembled(parts)
        held = tuple(n for n, offer in enumerate(whole.problem.offers) if offer.must)
        broken = check(whole.problem, Assigned(held))
        if not broken:
            return parts
        loose = _asks_of(whole, held, broken[0])
        parts = evolve(parts, asks=tuple(_loosened(ask) if n == loose else ask for n, ask in enumerate(parts.asks)))
    return parts


def not_kept_together(parts: Parts) -> tuple[tuple[str, ...], ...]:
    """The held occurrences that no plan keeps together, in the smallest sets."""
    found = contradicting(assembled(parts).problem, max)
    return tuple(tuple(at.occurrence for n in each for at in parts.asks[n].serves) for each in found)


def _asks_of(whole: Assembled, held: tuple[int, ...], broken: Violation) -> int:
    """The ask to loosen: the one that the rule names, else the last of whoever has too much."""
    if broken.need is not None:
        return broken.need
    theirs = [whole.coming[offer].ask for offer in held if whole.coming[offer].helper in broken.who]
    return max(theirs, default=whole.coming[held[-1]].ask)


def _loosened(ask: Ask) -> Ask:
    """Held no more as it was: anybody may come, at any of the hours that were asked for."""
    return evolve(ask, fixed=(), must=False, standing=True)
