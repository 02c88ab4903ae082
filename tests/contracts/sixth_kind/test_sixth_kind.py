"""What docs/how-to/add-a-matching.md says is enough: a kind of which the program knows nothing goes all the way."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from desk.auditing import audit
from desk.deciding import answer, approve, ask
from desk.errors import Refused
from desk.facts import need_withdrawn
from desk.selecting import Selection
from desk.settings import set_setting
from desk.solving import kinds_with_needs, solve
from engine.explain import why
from engine.matchings import matching
from engine.matchings.built import Horizon
from events.log import Event
from events.state.model import Plan
from events.vocabulary.people import ConsentGiven, PersonDetails, PersonRegistered
from events.vocabulary.plans import Change, Obstacle
from tests.contracts import sixth_kind
from tests.contracts.sixth_kind.asking import KIND, ToolDetails, ToolRequested
from tests.contracts.sixth_kind.joining import join
from tests.stories.office import StoryOffice

TUESDAY, WEDNESDAY = date(2026, 12, 8), date(2026, 12, 9)
WEEK = Horizon(date(2026, 12, 7), 7)
SINCE = date(2026, 12, 1)


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[StoryOffice]:
    join(monkeypatch)
    opened = StoryOffice(tmp_path)
    set_setting(opened.desk(), "tools.owned", '{"ladder": 1}', SINCE, "会議")
    yield opened
    opened.closes()


def asks(office: StoryOffice, who: str, day: date = TUESDAY, tool: str = "ladder", *, purpose: str = "garden",
         district: str = "shonan", consent: bool = True) -> str:
    """A person and her request; its occurrence."""
    events: list[Event] = [PersonRegistered(who, (), PersonDetails(who))]
    events += [ConsentGiven(who, KIND, "application", SINCE)] if consent else []
    events.append(ToolRequested(f"need-{who}", who, day, private=ToolDetails(tool, purpose)))
    desk = office.desk()
    desk.append([desk.draft(each, district=district) for each in events])
    return f"need-{who}@{day.isoformat()}"


def solves(office: StoryOffice, district: str = "shonan") -> Plan:
    made = solve(office.desk(), district, WEEK, kind=KIND, seed=1)
    return office.state().plans[made.plan]


def lent(plan: Plan) -> dict[str, str]:
    """Which tool goes to which occurrence."""
    return {each: session.uses[0].resource for session in plan.fact.sessions for each in session.occurrences}


def left(plan: Plan) -> list[str]:
    return [each.occurrence for each in plan.fact.left]


def test_the_module_is_found_by_its_name_and_asks_for_nothing_where_nobody_does(office: StoryOffice) -> None:
    assert matching(KIND) is sixth_kind
    assert kinds_with_needs(office.state(), "shonan", WEEK) == ()
    asks(office, "hana")
    assert kinds_with_needs(office.state(), "shonan", WEEK) == (KIND,)


def test_a_tool_asked_for_twice_on_a_day_goes_to_the_heavier_and_the_plan_stands_every_test(office: StoryOffice) -> None:
    garden, care = asks(office, "hana"), asks(office, "taro", purpose="care")
    next_day = asks(office, "yuki", WEDNESDAY)
    plan = solves(office)
    assert lent(plan) == {care: "ladder/1", next_day: "ladder/1"}
    assert left(plan) == [garden]
    told = why(plan.fact, garden).left
    assert told is not None
    assert (told.strength, told.bound) == ("beside", True)
    assert told.obstacles == (Obstacle("ladder/1", "", "tool.lent"),)
    assert told.changes == (Change("tool.one_more", "ladder", 1, 1),)
    assert len(why(plan.fact, care).runs) == 1
    assert set(approve(office.desk(), plan.id, Selection()).occurrences) == {care, next_day}
    found = audit(office.desk("監査"), plan.id)
    assert found.sound
    assert found.resolved.same


def test_between_two_that_weigh_the_same_who_asked_first_has_it(office: StoryOffice) -> None:
    first, second = asks(office, "zen"), asks(office, "aki")
    plan = solves(office)
    assert lent(plan) == {first: "ladder/1"}
    assert left(plan) == [second]


def test_what_the_change_promised_comes_true(office: StoryOffice) -> None:
    first, second = asks(office, "zen"), asks(office, "aki")
    solves(office)
    set_setting(office.desk(), "tools.owned", '{"ladder": 2}', SINCE, "会議")
    plan = solves(office)
    assert lent(plan).keys() == {first, second}
    assert sorted(lent(plan).values()) == ["ladder/1", "ladder/2"]


def test_what_is_not_owned_and_who_has_not_agreed_is_proven_by_itself(office: StoryOffice) -> None:
    asks(office, "hana", tool="saw")
    asks(office, "taro", consent=False)
    plan = solves(office)
    assert lent(plan) == {}
    told = {each.person: (each.strength, [o.code for o in each.obstacles]) for each in plan.fact.left}
    assert told == {"hana": ("alone", ["tool.not_owned"]), "taro": ("alone", ["consent.missing"])}


def test_one_tool_is_not_promised_to_two_districts(office: StoryOffice) -> None:
    here, there = asks(office, "hana"), asks(office, "taro", district="kaigan")
    one, other = solves(office), solves(office, "kaigan")
    assert (lent(one), lent(other)) == ({here: "ladder/1"}, {there: "ladder/1"})
    approve(office.desk(), one.id, Selection())
    with pytest.raises(Refused) as refused:
        approve(office.desk(), other.id, Selection())
    assert {(each.rule, each.strength) for each in refused.value.facts["broken"]} == {
        ("thing_not_promised_twice", "law")
    }
    assert there not in office.state().approved
    assert left(solves(office, "kaigan")) == [there]


def test_who_was_asked_keeps_her_tool_and_who_says_no_frees_it(office: StoryOffice) -> None:
    garden = asks(office, "hana")
    plan = solves(office)
    assert [party.party for party in ask(office.desk(), plan.id, Selection()).now] == ["borrower"]
    care = asks(office, "taro", purpose="care")
    assert lent(solves(office)) == {garden: "ladder/1"}
    again = solves(office)
    answer(office.desk(), again.id, "hana", "declined", Selection())
    assert lent(solves(office)) == {care: "ladder/1"}


def test_what_the_store_no_longer_has_is_not_promised(office: StoryOffice) -> None:
    asks(office, "hana")
    plan = solves(office)
    set_setting(office.desk(), "tools.owned", "{}", SINCE, "会議")
    with pytest.raises(Refused) as refused:
        ask(office.desk(), plan.id, Selection())
    assert [each.rule for each in refused.value.facts["broken"]] == ["tool_is_there"]


def test_a_request_that_is_taken_back_asks_for_nothing(office: StoryOffice) -> None:
    first, second = asks(office, "hana"), asks(office, "taro")
    desk = office.desk()
    stated = need_withdrawn(office.state().needs[first.partition("@")[0]], "cancelled")
    desk.append([desk.draft(stated.event, district="shonan", claims=stated.claims)])
    assert lent(solves(office)) == {second: "ladder/1"}
