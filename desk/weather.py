"""The weather that the office reckons with: told for a day, and what a rainy day would come to before it is told."""

from datetime import date
from typing import Final

from attrs import evolve, frozen

from desk.claims import endless
from desk.differing import Difference, diff
from desk.errors import Refused
from desk.office import Office
from desk.settings import RESOURCE
from desk.solving import districts_of, newest
from engine.matchings import matching
from engine.matchings.built import Horizon
from engine.problems.solving import never, silent
from events.settings import setting
from events.state.model import Plan, State
from events.state.supposing import supposing
from events.state.weather import UNKNOWN, weather_on
from events.vocabulary.help_days import WeatherTold
from events.vocabulary.plans import PlannedSession

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


def tell(office: Office, day: date, weather: str, district: str = "") -> WeatherTold:
    """Note what is reckoned with on a day: rain, dry or unknown. Whatever is approved next is checked against it."""
    event = WeatherTold(day, weather)
    if weather_on(office.state(), day, district) != weather:
        office.append([office.draft(event, district=district, claims=endless([RESOURCE]))])
    return event


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
    days = (each for each in state.help_days.values() if each.fact.day == day and not each.called_off)
    put_off = tuple(each.id for each in days if each.district in fact.districts)
    return RainPlan(before, after, diff(state, before, after), put_off)


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
    if need is None or need.help is None or weather_on(state, session.starts.date(), need.district) != UNKNOWN:
        return False
    outdoors = setting(state.settings, "helper.outdoors", session.starts.date(), need.district)
    helpers = (state.helpers.get(use.resource) for use in session.uses if use.role == "helper")
    return need.help.task in outdoors or any(each is not None and each.fact.not_in_rain for each in helpers)
