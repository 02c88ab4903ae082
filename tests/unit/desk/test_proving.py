"""How good a day's plan is, worked out once it stands: noted beside it, and a better one proposed in its place."""

from datetime import date

import pytest

from cli.call import Call
from cli.labels import Labels
from cli.showing.bounds import bound_facts, bound_line
from desk.auditing import audit
from desk.proving import Proved, can_be_bounded, prove
from desk.solving import solve
from engine.matchings.built import Horizon
from engine.problems.solving import Effort
from engine.solvers.routing import planning
from engine.solvers.routing.draft import Draft
from tests.stories.office import StoryOffice, 申込, 車両, 運転者
from tests.stories.week import Week

TUESDAY = Horizon(date(2026, 12, 8), 1)
HANAKO = 申込("見本 花子", 到着="10:00", 受付番号="湘001")
NEW = 申込("例示 信一", 受付番号="湘003", 電話="0467-00-1003")
TARO = 申込("架空 太郎", 到着="10:30", 受付番号="湘002", 電話="0467-00-1002", 住所="中島2-2", 行き先住所="松尾9-9")


@pytest.fixture
def week(office: StoryOffice) -> Week:
    found = Week(office)
    found.takes_in(申込=[HANAKO, TARO], 車両=[車両()], 運転者=[運転者()])
    return found


def planned(week: Week, horizon: Horizon = TUESDAY) -> str:
    return solve(week.office.desk(), "shonan", horizon, seed=1, effort=Effort(1)).plan


def proved(week: Week, plan: str) -> Proved:
    found = prove(week.office.desk(), plan)
    assert found is not None
    return found


def line(week: Week, plan: str, lang: str = "ja") -> str:
    call, state = Call(lang=lang), week.office.state()
    return bound_line(call, Labels(state, lang), state.plans[plan])


@pytest.fixture
def lazy_search(monkeypatch: pytest.MonkeyPatch) -> None:
    """A search that drives nobody, so that there is something to better."""
    monkeypatch.setattr(planning, "constructed", lambda reckoning, groups: Draft(reckoning.ground))
    monkeypatch.setattr(planning, "_searched", lambda reckoning, draft, *rest: draft)
    monkeypatch.setattr(planning, "chosen", lambda *args, **named: None)


def test_a_plan_that_none_can_better_is_proven_and_says_so(week: Week):
    plan = planned(week)
    found = proved(week, plan)
    assert (found.plan, found.found, found.bounded.proven) == (plan, False, True)
    assert "これよりよい案はありません" in line(week, plan)
    assert "No plan is better" in line(week, plan, "en")
    facts = bound_facts(Labels(week.office.state(), "ja"), week.office.state().plans[plan])
    assert (facts["proven"], facts["cost_s"]) == (True, facts["bound_s"])
    assert audit(week.office.desk(), plan).sound


@pytest.mark.usefixtures("lazy_search")
def test_a_better_plan_is_proposed_in_place_of_the_first_and_an_audit_finds_it_again(week: Week):
    first = planned(week)
    found = proved(week, first)
    better = week.office.state().plans[found.plan]
    assert found.found
    assert better.fact.follows == first
    assert week.served(better) == {"見本 花子", "架空 太郎"}
    told = audit(week.office.desk(), found.plan)
    assert (told.sound, told.resolved.same) == (True, True)


def test_where_it_is_ended_at_once_the_gap_is_not_known(week: Week, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("engine.solvers.routing.menus.LISTED_RIDES", -1)
    plan = planned(week)
    found = prove(week.office.desk(), plan, stop=lambda: True)
    assert found is not None
    assert (found.bounded.cut_short, found.bounded.proven) == (True, False)
    assert "差は不明" in line(week, plan)


def test_nothing_is_worked_out_where_the_facts_have_moved(week: Week):
    plan = planned(week)
    week.takes_in(申込=[HANAKO], 車両=[車両()], 運転者=[運転者()])
    week.takes_in(申込=[NEW], 車両=[車両()], 運転者=[運転者()])
    assert prove(week.office.desk(), plan) is None


def test_weeks_are_left_alone_and_so_is_what_the_search_has_proven(week: Week, monkeypatch: pytest.MonkeyPatch):
    proven = planned(week)
    assert not can_be_bounded(week.office.state().plans[proven])
    monkeypatch.setattr("engine.solvers.routing.menus.LISTED_RIDES", -1)
    week.takes_in(申込=[HANAKO], 車両=[車両()], 運転者=[運転者()])
    week.takes_in(申込=[HANAKO, TARO, NEW], 車両=[車両()], 運転者=[運転者()])
    day, whole_week = planned(week), planned(week, Horizon(date(2026, 12, 7), 7))
    plans = week.office.state().plans
    assert can_be_bounded(plans[day])
    assert not can_be_bounded(plans[whole_week])
