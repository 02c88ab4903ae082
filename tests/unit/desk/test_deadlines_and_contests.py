"""Deadlines count back from the plan's first day; open proposals that want the same car are told."""

from datetime import date

from attrs import evolve

from desk.contesting import contested
from desk.deadlines import deadlines
from events.state.model import Plan
from tests.stories.office import StoryOffice, 申込, 車両, 運転者
from tests.stories.week import Week


def planned(office: StoryOffice, received: str) -> tuple[Week, Plan]:
    week = Week(office)
    week.takes_in(申込=[申込("見本 花子", 受付日=received)], 車両=[車両()], 運転者=[運転者()])
    return week, week.solves()


def test_requests_close_five_days_and_calls_two_days_before_the_first_day(office: StoryOffice) -> None:
    _, plan = planned(office, "12/2")
    found = deadlines(office.state(), plan)
    assert (found.requests, found.calls) == (date(2026, 12, 2), date(2026, 12, 5))
    assert found.late == (), "a request on the last day is in time"


def test_a_request_one_day_later_is_late(office: StoryOffice) -> None:
    _, plan = planned(office, "12/3")
    assert deadlines(office.state(), plan).late == (plan.fact.assignments[0].need,)


def test_a_plan_that_stands_alone_is_not_contested(office: StoryOffice) -> None:
    _, plan = planned(office, "11/20")
    assert contested(office.state(), plan) == ()


def test_another_open_proposal_for_the_same_car_and_hour_is_told(office: StoryOffice) -> None:
    _, plan = planned(office, "11/20")
    state = office.state()
    other = evolve(plan, id="plan-other", fact=evolve(plan.fact, plan="plan-other"))
    elsewhere = tuple(
        evolve(run, stops=tuple(evolve(stop, occurrence="need-else@2026-12-08") for stop in run.stops))
        for run in plan.fact.runs
    )
    served = tuple(evolve(a, occurrence="need-else@2026-12-08") for a in plan.fact.assignments)
    other = evolve(other, fact=evolve(other.fact, runs=elsewhere, assignments=served))
    both = evolve(state, plans={**state.plans, other.id: other})
    assert {each.resource for each in contested(both, plan)} == {plan.fact.runs[0].driver, plan.fact.runs[0].vehicle}
