"""Held stops that cannot all be kept any more: one of each contradicting set is let go, and the set is named.

A lot's hours may have changed, its owner may have said no since, a round may have become shorter, and in two plans one
lot may have been held to two rounds. A set is named where a solve has shown that no plan keeps it, and every smaller
one is kept by some.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from itertools import combinations

from attrs import frozen

from engine.matchings.mobile_sales.built import Seat
from engine.problems.siting import Covering, Site

SEED = 1
"""Which of several smallest sets is named does not hang on a plan's seed."""


@frozen
class Pin:
    """A stop that is asked, accepted, approved or pinned; ``firm`` where somebody has said yes to it."""

    occurrence: str
    lot: str
    starts: datetime
    firm: bool


@frozen
class Settled:
    """The seat of each lot that keeps it, and the sets of occurrences that could not be kept together."""

    seats: Mapping[str, int]
    contradicting: tuple[tuple[str, ...], ...] = ()


def settled(pins: Sequence[Pin], seats: Sequence[Seat], stands: Callable[[Pin, Seat], bool]) -> Settled:
    """Of each set the last one goes that nobody has said yes to. ``stands``: no rule has come to keep the lot away."""
    at = {(seat.occurrence, seat.starts): n for n, seat in enumerate(seats)}
    found = {pin: at.get((pin.occurrence, pin.starts), -1) for pin in pins}
    place = {pin: n if n >= 0 and stands(pin, seats[n]) else -1 for pin, n in found.items()}
    left, sets = list(pins), list[tuple[str, ...]]()
    while not _kept(left, place, len(seats)):
        least = next(
            each
            for size in range(1, len(left) + 1)
            for each in combinations(left, size)
            if not _kept(each, place, len(seats))
        )
        sets.append(tuple(dict.fromkeys(pin.occurrence for pin in least)))
        left.remove(max(least, key=lambda pin: (not pin.firm, left.index(pin))))
    return Settled({pin.lot: place[pin] for pin in left}, tuple(sets))


def _kept(pins: Sequence[Pin], place: Mapping[Pin, int], seats: int) -> bool:
    """Whether a plan keeps all of these, by solving for one that has nothing else to do."""
    from engine.solvers.siting import solve

    if not pins:
        return True
    lots = list(dict.fromkeys(pin.lot for pin in pins))
    wanted = {(lots.index(pin.lot), place[pin]) for pin in pins}
    sites = tuple(
        Site(lot, tuple(sorted({n for which, n in wanted if which == at and n >= 0})), must=True)
        for at, lot in enumerate(lots)
    )
    plan = solve(Covering(sites, (), seats, tuple(f"stop-{n}" for n in range(seats))), seed=SEED).plan
    return wanted <= set(zip(plan.sites, plan.slots, strict=True))
