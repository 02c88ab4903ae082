"""A horizon's stops as a problem, with the tables that lead back to rounds, lots and towns."""

from collections.abc import Mapping
from datetime import datetime

from attrs import frozen

from engine.matchings.built import Built
from engine.matchings.mobile_sales.estimating import Estimate
from engine.problems.siting import Uncertain
from events.vocabulary.plans import Obstacle


@frozen
class Seat:
    """One stop that a round offers: whose, from when to when."""

    occurrence: str
    starts: datetime
    ends: datetime


@frozen
class LotAt:
    """A lot that may be chosen, and its owner, who is asked."""

    lot: str
    owner: str


@frozen(kw_only=True)
class BuiltStops(Built):
    """``lots[i]`` is site ``i`` of the covering, ``seats[i]`` its slot ``i``, ``towns[i]`` its neighbourhood ``i``.

    ``estimates`` are of the towns; ``consent`` are the chances, in thousandths, that each lot's owner says yes;
    ``would_fit`` the stops that each lot would suit, whatever its owner says. ``refusals`` tell of each occurrence
    which lots a rule keeps away, ``kept_away`` of each lot and stop (indices) which rules do.
    """

    uncertain: Uncertain
    lots: tuple[LotAt, ...]
    seats: tuple[Seat, ...]
    towns: tuple[str, ...]
    estimates: tuple[Estimate, ...]
    consent: tuple[int, ...]
    would_fit: tuple[tuple[int, ...], ...]
    refusals: Mapping[str, tuple[Obstacle, ...]]
    kept_away: Mapping[tuple[int, int], tuple[Obstacle, ...]]
