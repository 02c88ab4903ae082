"""Every promise of every kind, checked on the state: the second door to a proposed plan, and the only one to a yes.

From outside: ``promises``, ``STRENGTH`` (each rule is law or promise) and ``Broken``. Never imports a matching: what
that allows is checked here from the facts anew.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import Final

from engine.promises import (
    askers,
    drivers,
    helpers,
    lent,
    lots,
    riders,
    salons,
    services,
    together,
    twice,
    vehicles,
    watch,
)
from engine.promises.told import Broken, Found, Told, in_question
from events.state.carriers import Carrier, carried, name_of
from events.state.model import State
from events.vocabulary.plans import PlannedAssignment

__all__ = ["RULES", "STRENGTH", "Broken", "promises"]

Rule = Callable[[Told], Found]

LAW: Final[tuple[Rule, ...]] = (
    drivers.licence_in_force,
    drivers.licence_covers_vehicle,
    vehicles.insured_on_the_day,
    vehicles.seats_for_everybody,
    vehicles.places_for_wheelchairs,
    riders.registered_rides_have_their_conditions,
    askers.consent_stands,
    askers.request_still_stands,
    riders.ride_is_whole,
    services.no_seat_booked_twice,
    services.booked_riders_consent,
    twice.vehicle_not_promised_twice,
    twice.driver_not_promised_twice,
    twice.person_not_in_two_places,
    twice.thing_not_promised_twice,
    helpers.volunteer_insured_on_the_day,
    helpers.insurance_covers_what_is_done,
    helpers.minors_have_an_adult,
    helpers.enough_people_come,
    salons.venue_is_large_enough,
    watch.enough_shops_look_in,
    watch.looking_in_is_spread_over_the_week,
    watch.shops_have_agreed,
    watch.household_lets_the_shop_know,
    lots.owner_has_not_refused,
    lots.lot_is_still_offered,
    lots.round_hours_kept,
)
"""Never set aside: what the law forbids, what cannot be, and nobody stranded."""

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
    riders.arrives_in_time,
    riders.fetched_in_time,
    services.service_keeps_its_times,
    services.service_runs_alone,
    together.nobody_meets_whom_she_must_not,
    lent.nobody_is_borrowed_unasked,
    helpers.helper_hours_kept,
    helpers.helper_weekly_hours_kept,
    helpers.help_comes_when_asked,
    helpers.helper_can_do_it,
    helpers.helper_goes_there,
    helpers.helper_meets_nothing_she_avoids,
    helpers.minors_do_nothing_dangerous,
    salons.venue_has_what_is_needed,
    salons.venue_allows_what_is_done,
    salons.venue_hours_are_kept,
    salons.lender_hears_in_time,
    salons.room_is_lent_so_often,
    salons.group_is_there_so_often,
    salons.meetings_lie_apart,
    salons.group_meets_when_it_asked,
    salons.new_salon_has_a_host,
    salons.host_hours_kept,
    salons.host_goes_there,
    salons.host_leads_so_often,
    watch.shops_are_open_when_they_look_in,
    watch.shops_are_within_a_walk,
    watch.shops_offered_to_look_in,
    watch.shops_look_in_on_no_more_than_they_said,
    lots.room_for_the_truck_and_its_buyers,
    lots.lot_hours_kept,
    helpers.nobody_is_sent_out_in_rain,
)
"""A named person may set one aside, for an occurrence, a run or a session, with a reason."""

STANDING: Final[tuple[Rule, ...]] = (helpers.minors_come_as_their_guardians_say,)
"""Promises that are asked for when something is approved: to be mended while people are being asked."""

RULES: Final = (*LAW, *PROMISE, *STANDING)
STRENGTH: Final = {rule.__name__: "law" if rule in LAW else "promise" for rule in RULES}


def promises(
    state: State,
    carriers: Iterable[Carrier],
    assignments: Iterable[PlannedAssignment],
    *,
    within: Iterable[Carrier] | None = None,
    left: Iterable[str] = (),
    approving: bool = False,
) -> tuple[Broken, ...]:
    """Every rule that these runs and sessions break today, in the order of ``RULES``; empty where they may be promised.

    ``within`` are all runs and sessions of the plan they belong to (without: these): what that plan carries on as
    promised does not stand in its own way. ``left`` are the occurrences that a plan about to be proposed leaves over:
    what they were promised before does not stand in the way of a proposal, only of a yes to it. ``approving`` asks for
    ``STANDING`` too.
    """
    told = in_question(state, carriers, assignments, within, left)
    asked = (rule for rule in RULES if approving or rule not in STANDING)
    return tuple(broken for rule in asked for broken in _broken(told, rule))


def _broken(told: Told, rule: Rule) -> Iterator[Broken]:
    name = rule.__name__
    strength = STRENGTH[name]
    for target, subjects, by in rule(told):
        yield Broken(name, strength, target, subjects, by, strength == "promise" and _set_aside(told, name, target))


def _set_aside(told: Told, rule: str, target: str) -> bool:
    """Whether somebody has set the rule aside for the target, or for everybody whom the target (a run) serves."""
    aside = {each.fact.target for each in told.state.set_aside if each.fact.rule == rule}
    aboard = {occurrence for each in told.carriers if name_of(each) == target for occurrence in carried(each)}
    return target in aside or (bool(aboard) and aboard <= aside)
