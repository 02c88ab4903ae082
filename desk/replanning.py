"""Planning a day again after somebody cannot come: the fact is noted, then as many are driven, with as few calls.

What was promised that day may move; whoever keeps her time and driver hears nothing. Those whose ride does change are
released from what they were promised in the very append that proposes the new plan: nobody is promised two rides.
"""

from collections.abc import Sequence
from datetime import date
from typing import Final
from uuid import UUID

from attrs import field, frozen

from desk.absences import Out, absences, district_of
from desk.as_if_noted import as_if_noted
from desk.claims import endless, weekly
from desk.differing import Difference
from desk.errors import Stale
from desk.office import Office
from desk.selecting import day_of
from desk.solving import EffortFor, districts_of, fixed_effort, planned_before, proposal
from desk.travelling import with_travel_times
from engine.matchings import matching
from engine.matchings.built import Horizon
from engine.problems.solving import Effort, Progress, Stop, never, silent
from events.log import Condition, Conflict, Draft, Event
from events.state.life import has_heard, held, holding_plans
from events.state.model import Plan, State
from events.state.supposing import supposing
from events.state.told import change, ride_told, tolerance_of
from events.vocabulary.plans import AssignmentReleased, PlanProposed, ReplanRequested

KIND: Final = "transport"
TRIES: Final = 4
LIMITS: Final = (0, 2, 5, None)
"""How many avoidable calls the table of a trade-off tries; None: any number."""


@frozen
class Replanned:
    """The plan that stands now, and everybody of whom something changes that she had been told."""

    plan: str
    calls: tuple[Difference, ...]


@frozen
class Trade:
    """What so many avoidable calls (``most``; None: any) come to: all calls, who is left, what it costs.

    ``avoidable`` are calls to people who could have kept what they were told.
    """

    most: int | None
    calls: int
    avoidable: int
    served: int
    left: int
    driver_s: int


@frozen
class Day:
    """The district's day that is planned again."""

    district: str
    day: date
    out: Out = field(factory=Out)

    @property
    def places(self) -> tuple[str, ...]:
        return tuple(sorted(districts_of(self.district)))

    @property
    def horizon(self) -> Horizon:
        return Horizon(self.day, 1)


def replan(
    office: Office,
    of: Day,
    *,
    most_calls: int | None = None,
    seed: int,
    effort: Effort | EffortFor | None = None,
    stop: Stop = never,
    progress: Progress = silent,
) -> Replanned:
    """Note who is out and propose the day anew.

    Raises ``Unknown`` and ``Refused`` (replan.*), ``Stale`` (log.too_busy).

    The facts are noted first and stay, also where no plan comes of it. Facts and plan are one command: what undoes
    the plan takes the facts back too.
    """
    command = office.new_id()
    _note(office, of, most_calls, command)
    for _ in range(TRIES):
        known = with_travel_times(office, office.state(), of.day, of.places[0])
        beside = planned_before(known, KIND, of.places, of.horizon)
        state = supposing(known, beside)
        built = matching(KIND).problem(state, of.horizon, of.places)
        effort = fixed_effort(KIND, built, effort, seed=seed, stop=stop)
        solved = matching(KIND).solve(built, seed=seed, effort=effort, stop=stop, progress=progress)
        event = proposal(office, KIND, state, built, solved, places=of.places, seed=seed, stop=stop, beside=beside)
        changed = changes(known, event)
        try:
            _append(office, of, known, event, changed, command)
        except Conflict:
            continue
        return Replanned(event.plan, tuple(each for each in changed if must_be_called(known, each)))
    raise Stale("log.too_busy", tries=TRIES)


def trade_off(
    office: Office, of: Day, *, seed: int, effort: Effort | None = None, stop: Stop = never
) -> tuple[Trade, ...]:
    """What 0, 2, 5 and any number of avoidable calls would come to. Nothing is noted."""
    from engine.checks.routing import objective
    from engine.solvers.routing import DEFAULT_EFFORT, chosen_among

    state = office.state()
    then = as_if_noted(office, [*absences(state, of.out, of.day), _request(of, None)])
    built = matching(KIND).problem(
        supposing(then, planned_before(then, KIND, of.places, of.horizon)), of.horizon, of.places
    )
    problem = built.routing
    choices = chosen_among(problem, seed=seed, effort=effort or DEFAULT_EFFORT, stop=stop)
    found = []
    for most in LIMITS:
        within = [each for each in choices if most is None or each.avoidable <= most] or list(choices[:1])
        best = min(within, key=lambda each: each.reached.order)
        counted, served = objective(problem, best.solved.plan), len(best.solved.plan.served(problem))
        left = len(problem.needs) - served + len(built.impossible)
        found.append(Trade(most, counted.calls, best.avoidable, served, left, counted.driver_s))
    return tuple(found)


def changes(state: State, event: PlanProposed) -> tuple[Difference, ...]:
    """What a plan changes for those of its days who are held somewhere, in the order of their occurrences."""
    held_there = {o: state.plans[each.plan] for o, each in held(state).items() if _concerns(event, state, o, each.plan)}
    found = []
    for occurrence, plan in sorted(held_there.items()):
        new = Plan(event.plan, event, plan.stamp)
        before, after = ride_told(plan, occurrence), ride_told(new, occurrence)
        kind = change(before, after, tolerance_of(state, new))
        if kind is not None:
            person = state.needs[need_of(occurrence)].fact.person
            found.append(Difference(occurrence, person, kind, before, after))
    return tuple(found)


def must_be_called(state: State, difference: Difference) -> bool:
    """Whether she had heard what no longer holds, and it is more than another vehicle."""
    plan = held(state)[difference.occurrence].plan
    return difference.kind != "vehicle" and has_heard(state, plan, difference.occurrence)


def need_of(occurrence: str) -> str:
    """The need of ``need@2026-12-08``."""
    return occurrence.rpartition("@")[0]


def _concerns(event: PlanProposed, state: State, occurrence: str, plan: str) -> bool:
    """Whether the plan decides anew on what is held there."""
    same = state.plans[plan].fact.kind == event.kind and day_of(occurrence) == event.first_day
    return same and state.needs[need_of(occurrence)].district in event.districts


def _note(office: Office, of: Day, most_calls: int | None, command: UUID) -> None:
    state = office.state()
    facts = [*absences(state, of.out, of.day), _request(of, most_calls)]
    claims = (*weekly(of.out.resources, [of.day]), *endless(of.out.vehicles))
    district = of.places[0] if len(of.places) == 1 else ""
    office.append(
        [
            office.draft(each, district=district_of(state, each, district), claims=claims, correlation=command)
            for each in facts
        ]
    )


def _request(of: Day, most_calls: int | None) -> ReplanRequested:
    return ReplanRequested(KIND, of.places, of.day, most_calls)


def _append(
    office: Office, of: Day, state: State, event: PlanProposed, changed: Sequence[Difference], command: UUID
) -> None:
    """The plan, and with it the release of everybody whose ride it changes, unless somebody decided meanwhile."""
    release = [AssignmentReleased(plan, c.occurrence) for c in changed for plan in holding_plans(state, c.occurrence)]
    needs = {need_of(each.occurrence) for each in changed}
    claims = weekly({*needs, *(each.person for each in changed)}, [of.day])
    district = of.places[0] if len(of.places) == 1 else ""

    def draft(each: Event) -> Draft:
        return office.draft(each, district=district, claims=claims, correlation=command)

    office.append([draft(event), *map(draft, release)], Condition(frozenset(claims), state.position))
