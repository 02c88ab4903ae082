"""What one more of something would bring: each number shown by a second plan, and no larger one hidden."""

from datetime import date

import pytest

from desk.valuing import value
from engine.matchings.built import Horizon
from tests.stories.office import StoryOffice, 申込, 車両, 運転者
from tests.stories.test_お手伝い import 依頼, 取り込む, 担い手
from tests.stories.week import Week

WEEK = Horizon(date(2026, 12, 7), 7)


def chairs(count: int) -> list[object]:
    """People in wheelchairs on one morning, whom nobody can drive."""
    return [
        申込(
            f"見本 {n}子", 到着=f"{9 + n}:30", 受付番号=f"湘{n:03}", 電話=f"0467-00-10{n:02}", 住所=f"中島{n}-1",
            車いす="手動", 備考="車いす",
        )
        for n in range(count)
    ]  # fmt: skip


@pytest.fixture
def week(office: StoryOffice) -> Week:
    return Week(office)


def test_a_vehicle_for_wheelchairs_is_what_people_in_wheelchairs_need(week: Week):
    week.takes_in(申込=chairs(2), 車両=[車両(車いす台数=0)], 運転者=[運転者()])
    found = value(week.office.state(), "shonan", WEEK, seed=1)
    assert (found.served, found.left) == (0, 2)
    best = found.worths[0]
    assert (best.day, best.change.code) == (date(2026, 12, 8), "wheelchair_vehicle.more_morning")
    assert (best.change.serves, best.proven) == (2, True)
    assert {each.change.code for each in found.worths} == {"wheelchair_vehicle.more_morning"}


def test_where_nobody_is_left_nothing_is_needed(week: Week):
    week.takes_in(申込=[申込("見本 花子")], 車両=[車両()], 運転者=[運転者()])
    found = value(week.office.state(), "shonan", WEEK, seed=1)
    assert (found.served, found.left, found.worths) == (1, 0, ())


def test_a_second_driver_is_worth_those_whom_the_first_has_no_time_for(week: Week):
    rows = [
        申込(f"見本 {n}子", 到着="10:00", 受付番号=f"湘{n:03}", 電話=f"0467-00-10{n:02}", 住所=f"中島{n}-1")
        for n in range(9)
    ]
    cars = [車両(定員=2), 車両("見本カー", 所有者="見本会", 定員=2)]
    week.takes_in(申込=rows, 車両=cars, 運転者=[運転者()])
    found = value(week.office.state(), "shonan", WEEK, seed=1)
    assert found.left > 0
    codes = {each.change.code: each.change.serves for each in found.worths}
    assert codes["driver.more_morning"] >= 1
    assert all(0 < each.change.serves <= found.left for each in found.worths)


def test_of_volunteers_it_is_told_which_hands_are_missing_when(week: Week):
    取り込む(
        week.office,
        [
            依頼("手001", "見本 幸雄", "草取り", "12/8(火) 午前"),
            依頼("手002", "架空 静江", "話し相手", "12/9(水) 午後"),
        ],
        [担い手("V-01", "例示 花子", "話し相手", "水曜 午後")],
    )
    found = value(week.office.state(), "shonan", WEEK, kind="helpers", seed=1)
    assert (found.served, found.left) == (1, 1)
    (only,) = found.worths
    assert (only.day, only.change.code, only.change.what) == (date(2026, 12, 8), "helper.new_morning", "weeding")
    assert (only.change.serves, only.proven) == (1, True)
