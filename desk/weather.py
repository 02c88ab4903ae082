"""The weather that the office reckons with: told for a day, and what a rainy day would come to before it is told."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final
from uuid import UUID

from attrs import evolve, frozen

from desk.claims import endless, weekly
from desk.differing import Difference, diff
from desk.errors import Refused
from desk.office import Office
from desk.settings import RESOURCE
from desk.solving import districts_of, newest
from desk.trying import decided
from engine.matchings import matching
from engine.matchings.built import Horizon
from engine.problems.solving import never, silent
from engine.promises.hours import covered
from events.log import Draft
from events.settings import setting
from events.state.life import Held, held, holding_plans
from events.state.model import Helper, Plan, State
from events.state.supposing import supposing
from events.state.weather import UNKNOWN, hours_in_rain, weather_on
from events.times import TOKYO
from events.vocabulary.help_days import WeatherTold
from events.vocabulary.plans import AssignmentReleased, PlannedSession

KIND: Final = "helpers"
WORDS: Final = ("rain", "dry", "unknown")


@frozen
class RainPlan:
    """What a plan would be in rain: how many are still done, and what changes for whom. Nothing of it is recorded.

    ``put_off`` are the help days that rain puts off.
    """

    before: Plan
    after: Plan
    changes: tuple[Difference, ...]
    put_off: tuple[str, ...]


@frozen
class Told:
    """What was noted; ``stopped`` are the held occurrences that rain stops, ``released`` those that were let go."""

    event: WeatherTold
    stopped: tuple[Held, ...] = ()
    released: tuple[Held, ...] = ()


def tell(office: Office, day: date, weather: str, district: str = "", *, release: bool = False) -> Told:
    """Note what is reckoned with on a day: rain, dry or unknown. Whatever is approved next is checked against it.

    What is held already stays until somebody lets it go: with ``release`` in the same breath, caused by the rain.
    """
    event = WeatherTold(day, weather)
    helped = [each.id for each in office.state().needs.values() if each.kind == KIND]

    def decide(state: State) -> tuple[Told, Sequence[Draft]]:
        told = office.draft(event, district=district, claims=endless([RESOURCE]), correlation=office.new_id())
        new = [told] if weather_on(state, day, district) != weather else []
        stopped = stopped_by_rain(state, day, district) if weather == "rain" else ()
        if not release:
            return Told(event, stopped), new
        released = [
            evolve(each, causation=told.id if new else None)
            for stays in stopped
            for each in _released(office, state, stays, told.correlation)
        ]
        return Told(event, released=stopped), [*new, *released]

    return decided(office, [RESOURCE, *helped], decide, [day])


def _released(office: Office, state: State, stays: Held, correlation: UUID | None) -> Iterator[Draft]:
    """The release of an occurrence from every plan that holds it."""
    named, _, day = stays.occurrence.rpartition("@")
    need = state.needs[named]
    claims = weekly({need.id, need.fact.person}, [date.fromisoformat(day)])
    for plan in holding_plans(state, stays.occurrence):
        event = AssignmentReleased(plan, stays.occurrence)
        yield office.draft(event, district=need.district, claims=claims, correlation=correlation)


def stopped_by_rain(state: State, day: date, district: str = "") -> tuple[Held, ...]:
    """What is held of help on a day that rain would stop, in the plan's order; without a district, everywhere."""
    found = []
    for each in held(state).values():
        plan, need = state.plans[each.plan], state.needs[each.occurrence.rpartition("@")[0]]
        sessions = (
            s for s in plan.fact.sessions if s.session in each.runs and s.starts.astimezone(TOKYO).date() == day
        )
        here = need.kind == KIND and district in ("", need.district)
        if here and any(_stops_in_rain(state, session, each.occurrence) for session in sessions):
            found.append(each)
    return tuple(found)


def in_rain(office: Office, district: str, day: date, *, seed: int) -> RainPlan:
    """The newest plan of help about a day as it would be in rain, all else of it staying as it is.

    Raises ``Refused`` (weather.no_plan).
    """
    state, places = office.state(), districts_of(district)
    before = newest(state, KIND, places, Horizon(day, 1))
    if before is None:
        raise Refused("weather.no_plan", day=day, district=district)
    of, fact = matching(KIND), before.fact
    wet = evolve(state, weather={**state.weather, **{(each, day): "rain" for each in fact.districts}})
    built = of.problem(supposing(wet, (before.id,)), Horizon(fact.first_day, fact.days), fact.districts)
    solved = of.solve(built, seed=seed, effort=of.default_effort(), stop=never, progress=silent)
    if of.check(built, solved.plan):
        raise Refused("plan.fails_checks", rules=sorted({each.code for each in of.check(built, solved.plan)}))
    planned = of.plan(built, solved.plan, "rain")
    after = Plan(
        "rain", evolve(fact, sessions=planned.sessions, assignments=planned.assignments, left=()), before.stamp
    )
    put_off = tuple(each for place in fact.districts for each in days_in_rain(state, day, place))
    return RainPlan(before, after, diff(state, before, after), put_off)


def days_in_rain(state: State, day: date, district: str = "") -> tuple[str, ...]:
    """The help days of a day, which rain puts off or calls off; without a district, everywhere."""
    days = (each for each in state.help_days.values() if each.fact.day == day and not each.called_off)
    return tuple(each.id for each in days if district in ("", each.district))


def hangs_on_rain(state: State, plan: Plan) -> dict[date, tuple[str, ...]]:
    """By day of which nobody has told the weather, the occurrences of a plan that rain would stop."""
    found: dict[date, list[str]] = {}
    for session in plan.fact.sessions if plan.fact.kind == KIND else ():
        day = session.starts.date()
        for occurrence in session.occurrences:
            if _is_dry_only(state, session, occurrence) and occurrence not in found.get(day, ()):
                found.setdefault(day, []).append(occurrence)
    return {day: tuple(each) for day, each in sorted(found.items())}


def _is_dry_only(state: State, session: PlannedSession, occurrence: str) -> bool:
    need = state.needs.get(occurrence.rpartition("@")[0])
    untold = need is not None and weather_on(state, session.starts.date(), need.district) == UNKNOWN
    return untold and _stops_in_rain(state, session, occurrence)


def _stops_in_rain(state: State, session: PlannedSession, occurrence: str) -> bool:
    """Whether it is done outdoors, or by somebody who does not go out in rain."""
    need = state.needs.get(occurrence.rpartition("@")[0])
    if need is None or need.help is None:
        return False
    outdoors = setting(state.settings, "helper.outdoors", session.starts.date(), need.district)
    helpers = (state.helpers.get(use.resource) for use in session.uses if use.role == "helper")
    return need.help.task in outdoors or any(each is not None and _dry_then(each, session) for each in helpers)


def _dry_then(helper: Helper, session: PlannedSession) -> bool:
    """Whether she comes at that time in dry weather only."""
    hours, starts, ends = hours_in_rain(helper.fact), session.starts, session.ends
    return covered(hours, starts, ends) > covered(helper.fact.hours, starts, ends)
