"""A plan from which somebody is missing: what touches her is taken as recorded, all else is checked as ever."""

from datetime import date, timedelta

import pytest
from attrs import evolve

from desk.solving import solve
from engine.checks.routing import check
from engine.matchings import transport
from engine.matchings.built import Horizon
from engine.matchings.transport import BuiltRides
from engine.matchings.transport.as_recorded import as_recorded
from events.vocabulary.plans import PlannedRun, PlanProposed
from tests.stories.office import StoryOffice, 申込, 車両, 運転者

WEEK = Horizon(date(2026, 12, 7), 7)
花子 = 申込("見本 花子", 受付番号="湘001", 帰り出発時刻="11:00")
太郎 = 申込("架空 太郎", 受付番号="湘002", 電話="0467-00-1002", 住所="松尾5-5", 帰り出発時刻="11:30")


@pytest.fixture
def plan(office: StoryOffice) -> PlanProposed:
    office.imports(office.keeps(申込=[花子, 太郎], 車両=[車両()], 運転者=[運転者()]))
    proposed = solve(office.desk(), "shonan", WEEK, seed=1)
    return office.state().plans[proposed.plan].fact


def id_of(office: StoryOffice, name: str) -> str:
    return next(person.id for person in office.state().people.values() if person.name == name)


def without(office: StoryOffice, person: str) -> BuiltRides:
    office.desk().vault.forget(person)
    return transport.problem(office.state(), WEEK, ("shonan",))


def violations(built: BuiltRides, plan: PlanProposed, gone: str) -> list[str]:
    return [each.code for each in check(*as_recorded(built, plan, [gone]))]


def later(plan: PlanProposed, whose: str, by_s: int) -> PlanProposed:
    """The plan with the stops of one rider told this much later than they were."""
    occurrences = {each.occurrence for each in plan.assignments if each.person == whose}

    def moved(run: PlannedRun) -> PlannedRun:
        by = timedelta(seconds=by_s)
        stops = tuple(
            evolve(s, arrives=s.arrives + by, starts=s.starts + by, leaves=s.leaves + by)
            if s.occurrence in occurrences
            else s
            for s in run.stops
        )
        return evolve(run, stops=stops)

    return evolve(plan, runs=tuple(map(moved, plan.runs)))


@pytest.mark.parametrize("name", ["見本 花子", "架空 太郎", "例示 守"])
def test_a_sound_plan_stays_sound_whoever_of_it_is_missing(office: StoryOffice, plan: PlanProposed, name: str):
    gone = id_of(office, name)
    assert violations(without(office, gone), plan, gone) == []


def test_what_does_not_add_up_elsewhere_is_still_found(office: StoryOffice, plan: PlanProposed):
    gone, other = id_of(office, "見本 花子"), id_of(office, "架空 太郎")
    assert "window.late" in violations(without(office, gone), later(plan, other, 7200), gone)


def test_a_ride_of_somebody_who_was_not_forgotten_may_not_be_missing(office: StoryOffice, plan: PlanProposed):
    gone, other = id_of(office, "見本 花子"), id_of(office, "架空 太郎")
    built = without(office, gone)
    office.desk().vault.forget(other)
    built = transport.problem(office.state(), WEEK, ("shonan",))
    assert "plan.unknown_ride" in violations(built, plan, gone)


def test_nobody_forgotten_nothing_stands_in(office: StoryOffice, plan: PlanProposed):
    built = transport.problem(office.state(), WEEK, ("shonan",))
    problem, routes = as_recorded(built, plan, [])
    assert problem == built.routing
    assert routes == transport.routes(built, plan.runs)
