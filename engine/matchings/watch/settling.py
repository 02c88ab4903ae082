"""Held households that cannot all be kept any more, as where a shop takes fewer now: one of each set is let go."""

from attrs import evolve

from engine.matchings.contradicting import Settled
from engine.matchings.contradicting import settled as settled_by
from engine.matchings.watch.parts import STAYS, Parts, Watched, assembled, turn_key


def settled(parts: Parts) -> Settled[Parts]:
    """The households that can be kept together."""
    return settled_by(parts, assembled(parts).problem, [watched.firm for watched in parts.watched], _without)


def _without(parts: Parts, loose: frozenset[int]) -> Parts:
    watched = (_loosened(each) if n in loose else each for n, each in enumerate(parts.watched))
    return evolve(parts, watched=tuple(watched))


def _loosened(watched: Watched) -> Watched:
    """Held no more as it was: by any shop, and rather by those that were asked."""
    bonus = {turn_key(*turn): STAYS for turn in watched.fixed}
    return evolve(watched, fixed=(), must=False, standing=True, bonus=bonus)
