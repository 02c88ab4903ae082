"""Every promise of every kind, checked on the state: the second door to a proposed plan, and the only one to a yes.

From outside: ``promises``, ``STRENGTH`` (each rule is law or promise) and ``Broken``. Never imports a matching: what
that allows is checked here from the facts anew.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import Final

from engine.promises import drivers, riders, twice, vehicles
from engine.promises.told import Broken, Told, promised_beside
from events.state.model import State
from events.vocabulary.plans import PlannedAssignment, PlannedRun

__all__ = ["RULES", "STRENGTH", "Broken", "promises"]

Rule = Callable[[Told], Iterator[tuple[str, tuple[str, ...], int]]]

LAW: Final[tuple[Rule, ...]] = (
    drivers.licence_in_force,
    drivers.licence_covers_vehicle,
    vehicles.insured_on_the_day,
    vehicles.seats_for_everybody,
    vehicles.places_for_wheelchairs,
    riders.registered_rides_have_their_conditions,
    riders.consent_stands,
    twice.vehicle_not_promised_twice,
    twice.driver_not_promised_twice,
    twice.person_not_in_two_places,
)
PROMISE: Final[tuple[Rule, ...]] = (
    drivers.course_completed,
    drivers.age_within_limit,
    drivers.driver_hours_kept,
    drivers.driver_takes_this_vehicle,
    drivers.weekly_hours_kept,
    drivers.runs_not_too_long,
    drivers.rest_between_runs,
    vehicles.vehicle_hours_kept,
    vehicles.powered_chairs_only_where_they_fit,
    riders.request_still_stands,
    riders.ride_is_whole,
    riders.arrives_in_time,
    riders.fetched_in_time,
    riders.nobody_meets_whom_she_must_not,
)
RULES: Final = (*LAW, *PROMISE)
STRENGTH: Final = {rule.__name__: "law" if rule in LAW else "promise" for rule in RULES}


def promises(
    state: State,
    runs: Iterable[PlannedRun],
    assignments: Iterable[PlannedAssignment],
    *,
    within: Iterable[PlannedRun] | None = None,
) -> tuple[Broken, ...]:
    """Every rule that these runs break today, in the order of ``RULES``; empty where they may be promised.

    ``within`` are all runs of the plan they belong to (without: these): what that plan carries on as promised does not
    stand in its own way.
    """
    chosen = tuple(runs)
    told = Told(state, chosen, tuple(assignments), promised_beside(state, chosen if within is None else tuple(within)))
    return tuple(broken for rule in RULES for broken in _broken(told, rule))


def _broken(told: Told, rule: Rule) -> Iterator[Broken]:
    name = rule.__name__
    for target, subjects, by in rule(told):
        aside = STRENGTH[name] == "promise" and any(
            (each.fact.rule, each.fact.target) == (name, target) for each in told.state.set_aside
        )
        yield Broken(name, STRENGTH[name], target, subjects, by, aside)
