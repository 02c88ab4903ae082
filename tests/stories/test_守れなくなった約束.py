"""決まった送迎が、もういっしょには守れないとき: どれとどれがぶつかるかを言い、ほかの人の約束は守られる。"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desk.deciding import pin, release
from desk.selecting import Selection
from desk.solving import Proposed, solve
from events.state.model import Plan
from tests.stories.office import Row, StoryOffice, 申込, 車両, 運転者
from tests.stories.week import WEEK, Week

三人 = ("見本 花子", "架空 太郎", "仮名 松子")
一便だけ = {"都合のよい曜日・時間帯": "火 9:34～10:10"}
一人だけ = {"都合のよい曜日・時間帯": "火 9:47～10:05"}


@pytest.fixture
def week(tmp_path: Path) -> Iterator[Week]:
    opened = StoryOffice(tmp_path)
    yield Week(opened)
    opened.closes()


def 申し込み() -> list[Row]:
    """Three people of one street to one place at one hour: they ride together."""
    return [
        申込(name, 受付番号=f"湘{n:03}", 電話=f"0467-00-10{n:02}", 住所=f"中島{n}-1") for n, name in enumerate(三人, 1)
    ]


def 作る(week: Week) -> tuple[Proposed, Plan]:
    done = solve(week.office.desk(), "shonan", WEEK, seed=1)
    return done, week.office.state().plans[done.plan]


def 名前(week: Week, proposed: Proposed) -> list[set[str]]:
    needs = week.office.state().needs
    return [{week.name_of(needs[each.split("@")[0]].fact.person) for each in one} for one in proposed.contradicting]


def test_席が減って三人では乗れなくなった便は_三人が名指しされ_ほかの二人の約束は守られる(week: Week):
    week.takes_in(申込=申し込み(), 車両=[車両(定員=4)], 運転者=[運転者(**一便だけ)])
    before = week.solves()
    assert len({week.run_of(before, name).run for name in 三人}) == 1
    week.approves(before)
    week.takes_in(申込=申し込み(), 車両=[車両(定員=3)], 運転者=[運転者(**一便だけ)])

    done, plan = 作る(week)

    assert 名前(week, done) == [set(三人)]
    assert len(week.served(plan)) >= 2
    assert week.audits(plan).sound


def test_一人を動かしてよいとすれば_もう何も言われず_二人は同じ便のまま(week: Week):
    week.takes_in(申込=申し込み(), 車両=[車両(定員=4)], 運転者=[運転者(**一便だけ)])
    before = week.solves()
    pin(week.office.desk(), before.id, Selection())
    week.takes_in(申込=申し込み(), 車両=[車両(定員=3)], 運転者=[運転者(**一便だけ)])
    release(week.office.desk(), before.id, Selection(only=(week.id_of("仮名 松子"),)))

    done, plan = 作る(week)

    assert done.contradicting == ()
    assert {"見本 花子", "架空 太郎"} <= week.served(plan)
    assert len({week.run_of(plan, name).run for name in ("見本 花子", "架空 太郎")}) == 1


def test_二人の運転者の一人が断り_もう一人は同じ時刻に約束があるとき_案は作られ_約束のある人が守られる(week: Week):
    rows = [申込("見本 花子", 受付番号="湘001", 電話="0467-00-1001", 住所="中島1-1")]
    rows += [申込("架空 太郎", 受付番号="湘002", 電話="0467-00-1002", 住所="柳島海岸2-1", 行き先住所="茅ヶ崎市松尾1")]
    cars = [車両("例示カー", 定員=2), 車両("見本カー", 定員=2)]
    drivers = [
        運転者("例示 守", 運転できる車両="例示カー", **一人だけ),
        運転者("仮名 実", 運転できる車両="見本カー", **一人だけ),
    ]
    week.takes_in(申込=rows, 車両=cars, 運転者=drivers)
    before = week.solves()
    assert len({week.driver_of(before, name) for name in ("見本 花子", "架空 太郎")}) == 2
    week.asks(before)
    for rider in ("見本 花子", "架空 太郎"):
        week.hears(before, rider, "承諾")
    week.hears(before, "例示 守", "断り")

    _, plan = 作る(week)

    kept = next(name for name in ("見本 花子", "架空 太郎") if week.driver_of(before, name) == "仮名 実")
    assert kept in week.served(plan)
    assert week.driver_of(plan, kept) == "仮名 実"
    assert week.audits(plan).sound
