"""From occurrences to demands: rides with their times, who may not drive them, and what is held of them."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime

from attrs import evolve, frozen

from engine.matchings.built import OccurrenceAt
from engine.matchings.parts import Demand, Pair, Promise
from engine.matchings.transport.booked import HeldRide, seconds
from engine.matchings.transport.eligibility import MENDED_BY, OnDay, ride_obstacles
from engine.matchings.transport.occurrences import Asked
from engine.matchings.transport.rides import LEGS, narrowed, rides, rules
from engine.matchings.transport.supply import Fleet
from engine.matchings.transport.weights import is_standing, weight
from engine.problems.routing import Ride
from events.settings import setting
from events.state.model import State
from events.times import TOKYO
from events.vocabulary.plans import Obstacle
from events.vocabulary.values import Place


@frozen
class Setting:
    """What every demand looks at: the state, second 0, where places lie, what is held, and each day's fleet.

    ``replanned``: what is held may move, and whoever was told of it is to be called as little as can be.
    """

    state: State
    start: datetime
    at: Callable[[Place, str], int]
    travel_s: Sequence[Sequence[int]]
    held: Mapping[str, HeldRide]
    fleets: Mapping[date, Fleet]
    replanned: bool = False


def occurrence_at(asked: Asked) -> OccurrenceAt:
    """The occurrence as the problem names it."""
    legs = LEGS[:1] if asked.details.return_ready_min is None else LEGS
    return OccurrenceAt(asked.occurrence, asked.need.id, asked.person, asked.need.district, asked.day, legs)


def demand(on: Setting, asked: Asked) -> Demand:
    """What the occurrence asks of the problem; kept where it is, if it is held."""
    wished = _rides(on, asked)
    refusals = _refusals(on, asked)
    free = Demand(
        at=occurrence_at(asked),
        rides=wished,
        wished=wished,
        weight=weight(on.state, asked, on.start.date()),
        refusals=refusals,
        standing=is_standing(on.state, asked),
    )
    held = on.held.get(asked.occurrence)
    if held is None:
        return free
    if on.replanned:
        free = evolve(free, told=_told(on, asked, free, held))
    return _moving(free, held) if on.replanned and not held.pinned else _kept(on, asked, free, held)


def _moving(free: Demand, held: HeldRide) -> Demand:
    """A held demand on a day that is planned again: it may move, and comes before one-off rides if she said yes."""
    return evolve(free, standing=free.standing or held.accepted)


def _told(on: Setting, asked: Asked, free: Demand, held: HeldRide) -> tuple[Promise | None, ...]:
    """Leg by leg what she was told."""
    tolerance_s = setting(on.state.settings, "ride.held_tolerance_s", asked.day, asked.need.district)
    legs = [held.legs.get(leg) for leg in free.at.legs] if held.told else []
    return tuple(Promise(leg.driver, seconds(leg.boards, on.start), tolerance_s) if leg else None for leg in legs)


def _rides(on: Setting, asked: Asked) -> tuple[Ride, ...]:
    details, district, day = asked.details, asked.need.district, asked.day
    midnight_s = seconds(datetime(day.year, day.month, day.day, tzinfo=TOKYO), on.start)
    home, there = on.at(details.pickup, district), on.at(details.delivery, district)
    return rides(asked, rules(on.state, asked), home, there, on.travel_s, midnight_s)


def _refusals(on: Setting, asked: Asked) -> tuple[Obstacle, ...]:
    """Everything in the way on that day and for this ride, less what somebody has set aside for it by name."""
    fleet = on.fleets[asked.day]
    mine = ride_obstacles(OnDay(on.state, asked.day, asked.need.district), asked, fleet.vehicles, fleet.drivers)
    aside = {each.fact.rule for each in on.state.set_aside if each.fact.target == asked.occurrence}
    found = (*fleet.obstacles, *mine)
    return tuple(o for o in found if MENDED_BY.get(o.code) not in aside)


def _kept(on: Setting, asked: Asked, free: Demand, held: HeldRide) -> Demand:
    """A held demand: each leg with its vehicle and driver, near its times.

    A leg whose driver or lender said no may be driven by anybody; it keeps its times only if the rider accepted them
    herself. Where the request has moved away from the held times, or its vehicle and driver can no longer be had, the
    leg is free again, and the demand is no longer a must: no plan could keep it. A rider who said yes still comes
    before one-off rides.
    """
    tolerance_s = setting(on.state.settings, "ride.held_tolerance_s", asked.day, asked.need.district)
    kept: list[Ride] = []
    only: list[Pair | None] = []
    must = True
    for leg, ride in zip(free.at.legs, free.wished, strict=True):
        stands = held.legs.get(leg)
        near = narrowed(ride, stands, on.start, tolerance_s) if stands else None
        if stands is None or near is None:
            kept, only, must = [*kept, ride], [*only, None], False
        elif stands.free or free.refused(stands.vehicle, stands.driver):
            kept, only, must = [*kept, near if held.accepted else ride], [*only, None], False
        else:
            kept, only = [*kept, near], [*only, (stands.vehicle, stands.driver)]
    return evolve(
        free, rides=tuple(kept), only=tuple(only), must=must, standing=free.standing or (held.accepted and not must)
    )


def loosened(each: Demand) -> Demand:
    """A held demand that cannot be driven where it stands: anybody may drive it, at the time that was asked for."""
    return evolve(each, rides=each.wished, only=(), must=False, standing=True)
