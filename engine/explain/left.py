"""Why somebody was left over, as a plan records it: of every kind alike."""

from engine.matchings.built import Impossible, OccurrenceAt
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


def impossible(each: Impossible) -> LeftOver:
    """Of what no problem holds, since a rule about the person forbids it whatever serves."""
    return left_over(each.at, "alone", (Obstacle("", "", each.code),))
