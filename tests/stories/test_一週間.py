"""A week: the workbook comes in, the plan goes out, people say yes and no; a year later it is replayed."""

from datetime import timedelta

import pytest

from desk.deciding import override, pin, reject, release
from desk.differing import diff
from desk.errors import Refused, Stale
from desk.selecting import Selection
from desk.undoing import undo
from events.state.told import said
from tests.stories.office import StoryOffice, 申込, 車両, 運転者
from tests.stories.week import Week


@pytest.fixture
def week(office: StoryOffice) -> Week:
    return Week(office)


花子 = 申込("見本 花子", 受付番号="湘001", 帰り出発時刻="11:00")
太郎 = 申込("架空 太郎", "12/9(水)", 受付番号="湘002", 電話="0467-00-1002", 住所="松尾5-5", 帰り出発時刻="11:30")
日曜 = 申込("仮名 寿", "12/13(日)", 受付番号="湘003", 電話="0467-00-1003")


def test_申込を取り込むと一週間の案ができて_乗れない人には理由がある(week: Week) -> None:
    week.takes_in(申込=[花子, 太郎, 日曜], 車両=[車両()], 運転者=[運転者()])
    plan = week.solves()
    assert week.served(plan) == {"見本 花子", "架空 太郎"}
    left = week.left(plan)["仮名 寿"]
    assert left.strength == "alone"
    assert {o.code for o in left.obstacles}, "何が妨げたかを言う"


def test_同じことをもう一度組んでも_同じ案のままで_何も増えない(week: Week) -> None:
    week.takes_in(申込=[花子, 太郎], 車両=[車両()], 運転者=[運転者()])
    plan = week.solves()
    position = week.office.position()
    assert week.solves().id == plan.id
    assert week.office.position() == position


def test_断られた運転者の便だけが組み直される(week: Week) -> None:
    week.takes_in(
        申込=[花子, 太郎],
        車両=[車両(), 車両("架空カー", 所有者="架空会")],
        運転者=[運転者("例示 守"), 運転者("仮名 実")],
    )
    first = week.solves()
    week.asks(first)
    refusing = week.driver_of(first, "見本 花子")
    replan = week.hears(first, refusing, "断り").replan
    assert replan
    second = week.solves()
    assert week.served(second) == {"見本 花子", "架空 太郎"}
    assert week.driver_of(second, "見本 花子") != refusing
    assert {week.name_of(d.person) for d in diff(week.office.state(), first, second)} >= {"見本 花子"}


def test_承諾した人の時刻は_組み直しても動かない(week: Week) -> None:
    week.takes_in(申込=[花子], 車両=[車両()], 運転者=[運転者()])
    first = week.solves()
    week.asks(first)
    week.hears(first, "見本 花子", "承諾")
    week.takes_in(申込=[花子, 太郎], 車両=[車両()], 運転者=[運転者()])
    second = week.solves()
    assert week.served(second) == {"見本 花子", "架空 太郎"}
    moved = week.run_of(second, "見本 花子").stops[0].starts - week.run_of(first, "見本 花子").stops[0].starts
    assert moved == timedelta(0), "何も妨げないのに、許しの幅いっぱいまで動かすことはない"


def test_返事をもらった人には_変わらないことを二度電話しない(week: Week) -> None:
    week.takes_in(申込=[花子], 車両=[車両()], 運転者=[運転者("例示 守")])
    first = week.solves()
    assert week.asks(first) == {"見本 花子", "例示 守", "例示会"}
    for name in ("見本 花子", "例示 守"):
        week.hears(first, name, "承諾")
    week.takes_in(申込=[花子, 太郎], 車両=[車両()], 運転者=[運転者("例示 守")])

    second = week.solves()

    assert week.status_of(second, "見本 花子") == "accepted"
    assert week.asks(second) == {"架空 太郎", "例示 守", "例示会"}, "水曜の便は、だれにもまだ頼んでいない"
    unconfirmed = {party.target for party in week.approves(second).unconfirmed}
    assert not unconfirmed & {a.occurrence for a in second.fact.assignments if a.person == week.id_of("見本 花子")}
    hers = {run for a in second.fact.assignments if a.person == week.id_of("見本 花子") for run in a.runs}
    assert {said(week.office.state(), second.id, run, "driver").status for run in hers} == {"accepted"}


def test_確定した案は_一年後も当時のとおりに確かめられる(week: Week) -> None:
    week.takes_in(申込=[花子, 太郎, 日曜], 車両=[車両()], 運転者=[運転者()])
    plan = week.solves()
    week.asks(plan)
    for name in ("見本 花子", "架空 太郎", "例示 守"):
        week.hears(plan, name, "承諾")
    approved = week.approves(plan)
    assert len(approved.occurrences) == 2
    assert week.status_of(plan, "見本 花子") == "approved"
    week.office.now += timedelta(days=365)
    week.takes_in(申込=[{**花子, "到着希望時刻": "9:30"}], 車両=[車両()], 運転者=[運転者()])
    audit = week.audits(plan)
    assert audit.sound
    assert audit.resolved.same is True
    assert audit.rows_changed == ()


def test_運転者の免許が切れたら_確定は断られる(week: Week) -> None:
    week.takes_in(申込=[花子], 車両=[車両()], 運転者=[運転者()])
    plan = week.solves()
    week.takes_in(申込=[花子], 車両=[車両()], 運転者=[運転者(免許="普通（期限 令和8年12月7日）")])
    with pytest.raises((Stale, Refused)) as refusal:
        week.approves(plan)
    assert refusal.value.code in ("plan.stale", "promise.broken")


def test_同じ人を別の案で確定しようとすると_だれが確定したかを言われる(week: Week) -> None:
    week.takes_in(申込=[花子], 車両=[車両()], 運転者=[運転者()])
    first = week.solves("山田")
    week.approves(first, "山田")
    with pytest.raises(Refused) as refusal:
        week.approves(first, "佐藤")
    assert refusal.value.code == "approve.nothing_left"
    assert refusal.value.facts["by"] == "山田"


def test_動かさない印をつけると残り_外すと自由になる(week: Week) -> None:
    week.takes_in(申込=[花子, 太郎], 車両=[車両()], 運転者=[運転者()])
    plan = week.solves()
    office = week.office.desk()
    pin(office, plan.id, Selection(only=(week.id_of("見本 花子"),)))
    assert week.office.state().pinned
    release(office, plan.id, Selection(only=(week.id_of("見本 花子"),)))
    assert not week.office.state().pinned


def test_自分の最後の決定は取り消せるが_その上に決めたことがあると断られる(week: Week) -> None:
    week.takes_in(申込=[花子], 車両=[車両()], 運転者=[運転者()])
    plan = week.solves()
    week.asks(plan)
    week.hears(plan, "見本 花子", "承諾")
    other = week.office.desk("ほかの人")
    with pytest.raises(Refused) as refusal:
        undo(other)
    assert refusal.value.code == "undo.nothing"
    undo(week.office.desk())
    assert week.status_of(plan, "見本 花子") == "asked"
    week.approves(plan, "上司")
    with pytest.raises(Refused) as resting:
        undo(week.office.desk())
    assert resting.value.code == "undo.rests"


def test_案をやめると_その人は次の案で組み直される(week: Week) -> None:
    week.takes_in(申込=[花子], 車両=[車両()], 運転者=[運転者()])
    plan = week.solves()
    reject(week.office.desk(), plan.id, Selection())
    assert week.status_of(plan, "見本 花子") == "rejected"
    again = week.solves()
    assert again.id != plan.id
    assert week.served(again) == {"見本 花子"}


def test_法律は外せないが_約束は名前と理由を残して外せる(week: Week) -> None:
    week.takes_in(申込=[花子], 車両=[車両()], 運転者=[運転者()])
    plan = week.solves()
    target = plan.fact.runs[0].run
    with pytest.raises(Refused) as refusal:
        override(week.office.desk(), "licence_in_force", target, "急ぎのため")
    assert refusal.value.code == "override.law"
    override(week.office.desk(), "course_completed", target, "1月に受講予定")
    assert week.office.state().set_aside[0].stamp.actor == "担当"
