"""Somebody urgent, taken into a day as it stands: the best places, what each does to whom, and why there is none."""

from datetime import date, timedelta

import pytest

from cli.call import Call
from cli.labels import Labels
from cli.showing.places import place_lines, places_facts
from desk.auditing import audit
from desk.errors import Refused, Unknown
from desk.inserting import places, take
from events.state.life import status
from tests.stories.office import StoryOffice, 申込, 車両, 運転者
from tests.stories.week import Week

TUESDAY = date(2026, 12, 8)
HANAKO = 申込("見本 花子", 到着="10:00", 受付番号="湘001")
TARO = 申込("架空 太郎", 到着="10:30", 受付番号="湘002", 電話="0467-00-1002", 住所="中島2-2", 行き先住所="松尾9-9")


@pytest.fixture
def week(office: StoryOffice) -> Week:
    """Hanako's ride is planned and approved; then Taro asks."""
    found = Week(office)
    found.takes_in(申込=[HANAKO], 車両=[車両()], 運転者=[運転者()])
    found.approves(found.solves())
    found.takes_in(申込=[HANAKO, TARO], 車両=[車両()], 運転者=[運転者()])
    return found


def need(week: Week, name: str) -> str:
    return next(n.id for n in week.office.state().needs.values() if n.fact.person == week.id_of(name))


def test_the_places_come_the_cheapest_first_and_say_whom_they_move(week: Week):
    found = places(week.office.desk(), need(week, "架空 太郎"), TUESDAY)
    assert found.left is None
    assert 1 <= len(found.found) <= 3
    assert [each.added_s for each in found.found] == sorted(each.added_s for each in found.found)
    for place in found.found:
        (leg,) = place.legs
        assert leg.boards < leg.alights
        assert week.name_of(leg.driver) == "例示 守"
        for moved in place.moved:
            assert week.name_of(moved.person) == "見本 花子"
            assert moved.boards_s or moved.alights_s
            assert abs(moved.boards_s) <= 600


def test_the_one_that_is_taken_becomes_a_proposal_beside_what_stands(week: Week):
    plan = take(week.office.desk(), need(week, "架空 太郎"), TUESDAY, 1)

    state, made = week.office.state(), week.office.state().plans[plan]
    assert week.served(made) == {"見本 花子", "架空 太郎"}
    taro, hanako = (
        next(a.occurrence for a in made.fact.assignments if a.person == week.id_of(name))
        for name in ("架空 太郎", "見本 花子")
    )
    assert status(state, plan, taro, week.office.now) == "proposed"
    assert state.approved[hanako].plan != plan
    approved = week.approves(made)
    assert approved.occurrences == (taro,)
    found = audit(week.office.desk("監査"), plan)
    assert (found.sound, found.resolved.why) == (True, "other_versions")


def test_looking_notes_nothing(week: Week):
    position = week.office.state().position
    places(week.office.desk(), need(week, "架空 太郎"), TUESDAY)
    assert week.office.state().position == position


def test_why_there_is_no_place_is_proven_by_rule(week: Week):
    late = 申込("仮名 松子", 到着="20:00", 受付番号="湘003", 電話="0467-00-1003", 住所="中島3-3")
    week.takes_in(申込=[HANAKO, TARO, late], 車両=[車両()], 運転者=[運転者()])
    found = places(week.office.desk(), need(week, "仮名 松子"), TUESDAY)
    assert found.found == ()
    assert found.left is not None
    assert found.left.strength == "alone"
    assert {each.code for each in found.left.obstacles} == {"shift.late"}


def test_who_is_served_already_needs_no_place(week: Week):
    with pytest.raises(Refused, match=r"insert\.served"):
        places(week.office.desk(), need(week, "見本 花子"), TUESDAY)


def test_a_day_that_nobody_asked_for_is_told(week: Week):
    with pytest.raises(Unknown, match=r"insert\.no_ride"):
        places(week.office.desk(), need(week, "架空 太郎"), TUESDAY + timedelta(days=1))


def test_a_place_that_is_not_there_is_refused(week: Week):
    with pytest.raises(Refused, match=r"insert\.no_place"):
        take(week.office.desk(), need(week, "架空 太郎"), TUESDAY, 9)


@pytest.mark.parametrize(("lang", "words"), [("ja", ("降車", "ふえ", "例示 守")), ("en", ("off", "adds", "例示 守"))])
def test_the_places_are_told_with_their_times(
    week: Week, lang: str, words: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("MATCH_NOW", "2026-12-04T09:00")
    found = places(week.office.desk(), need(week, "架空 太郎"), TUESDAY)
    lines = place_lines(Call(lang=lang), Labels(week.office.state(), lang), found)
    assert all(any(word in line for line in lines) for word in words)
    assert not any("[" in line for line in lines)
    assert len(places_facts(Labels(week.office.state(), lang), found)["places"]) == len(found.found)
