"""Why somebody was left over, as a plan records it: of every kind alike."""

from collections.abc import Iterable

from engine.matchings.built import Built, Impossible, OccurrenceAt
from events.vocabulary.plans import Change, LeftOver, Obstacle


def left_over(
    at: OccurrenceAt,
    strength: str,
    obstacles: tuple[Obstacle, ...],
    changes: tuple[Change, ...] = (),
    *,
    bound: bool = False,
) -> LeftOver:
    """``strength`` is alone (not possible by itself) or beside (not beside this plan); ``bound``: that is proven."""
    return LeftOver(at.occurrence, at.need, at.person, at.district, strength, obstacles, changes, bound)


def in_order(built: Built, left: Iterable[LeftOver]) -> tuple[LeftOver, ...]:
    """Who was left by the solver, and who is in no problem at all, in the order of days and needs."""
    every = (*left, *(_impossible(each) for each in built.impossible))
    return tuple(sorted(every, key=lambda each: each.occurrence.rpartition("@")[2]))


def _impossible(each: Impossible) -> LeftOver:
    """Of what no problem holds, since a rule about the person forbids it whatever serves."""
    return left_over(each.at, "alone", (Obstacle("", "", each.code),))
