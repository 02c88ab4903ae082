"""運転者が来られない朝: できるだけ送り、電話はできるだけ少なく。"""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from desk.absences import Out
from desk.auditing import audit
from desk.errors import Refused
from desk.replanning import Day, Replanned, replan, trade_off
from desk.undoing import undo
from events.state.model import Plan
from events.vocabulary.offers import DriverAbsent
from events.vocabulary.plans import AssignmentReleased, PlanProposed, ReplanRequested
from tests.stories.office import StoryOffice, 申込, 車両, 運転者
from tests.stories.week import Week

火曜 = date(2026, 12, 8)


@pytest.fixture
def week(tmp_path: Path) -> Iterator[Week]:
    opened = StoryOffice(tmp_path)
    yield Week(opened)
    opened.closes()


午前, 午後 = {"都合のよい曜日・時間帯": "月～金 9:00～12:00"}, {"都合のよい曜日・時間帯": "月～金 13:00～17:00"}


def 決まった週(week: Week) -> Plan:
    """In the morning 例示 守 drives, in the afternoon 仮名 実; all is approved. Then 見本 進 offers to drive."""
    riders = (("見本 花子", "9:30"), ("架空 太郎", "11:00"), ("仮名 松子", "14:00"), ("例示 竹子", "15:30"))
    rows = [
        申込(name, 到着=at, 受付番号=f"湘{n:03}", 電話=f"0467-00-10{n:02}", 住所=f"中島{n}-1")
        for n, (name, at) in enumerate(riders, 1)
    ]
    drivers = [運転者("例示 守", **午前), 運転者("仮名 実", **午後)]
    week.takes_in(申込=rows, 車両=[車両()], 運転者=drivers)
    plan = week.solves()
    week.approves(plan)
    week.takes_in(申込=rows, 車両=[車両()], 運転者=[*drivers, 運転者("見本 進")])
    return plan


def 組み直す(week: Week, *, 欠席: str = "", 取消: str = "", most: int | None = None) -> Replanned:
    return replan(week.office.desk(), 日(week, 欠席, 取消), most_calls=most, seed=1)


def 日(week: Week, 欠席: str = "", 取消: str = "") -> Day:
    needs = week.office.state().needs.values()
    cancelled = tuple(need.id for need in needs if 取消 and need.fact.person == week.id_of(取消))
    return Day("shonan", 火曜, Out(drivers=(week.id_of(欠席),) if 欠席 else (), cancelled=cancelled))


def 電話(week: Week, done: Replanned) -> set[str]:
    return {week.name_of(each.person) for each in done.calls}


def test_来られない運転者の便だけが組み直され_電話は2件だけ(week: Week):
    before = 決まった週(week)

    done = 組み直す(week, 欠席="仮名 実")

    after = week.office.state().plans[done.plan]
    assert 電話(week, done) == {"仮名 松子", "例示 竹子"}
    assert {week.driver_of(after, name) for name in 電話(week, done)} == {"見本 進"}
    for name in ("見本 花子", "架空 太郎"):
        assert week.driver_of(after, name) == "例示 守"
        assert week.status_of(before, name) == "approved"
    assert week.status_of(after, "仮名 松子") == "proposed"
    assert {part.name: part.value for part in after.fact.objective}["calls"] == 2


def test_代わりがいなければ_送れない人にだけ電話する(week: Week):
    決まった週(week)
    組み直す(week, 欠席="見本 進")

    done = 組み直す(week, 欠席="仮名 実")

    after = week.office.state().plans[done.plan]
    assert 電話(week, done) == set(week.left(after)) == {"仮名 松子", "例示 竹子"}
    assert all(each.strength == "alone" for each in week.left(after).values())


def test_取り消した人がいても_だれにも電話しない(week: Week):
    決まった週(week)

    done = 組み直す(week, 取消="架空 太郎")

    after = week.office.state().plans[done.plan]
    assert 電話(week, done) == set()
    assert week.served(after) == {"見本 花子", "仮名 松子", "例示 竹子"}


def test_組み直した案も_新しく確定でき_決定の経過で確かめられる(week: Week):
    決まった週(week)
    done = 組み直す(week, 欠席="仮名 実")
    after = week.office.state().plans[done.plan]

    found = audit(week.office.desk("監査"), after.id)
    assert (found.sound, found.resolved.same) == (True, True)

    approved = week.approves(after)
    assert len(approved.occurrences) == 2
    assert {code for _, code in approved.passed_over} == {"approved"}
    again = week.solves()
    assert {week.driver_of(again, name) for name in ("仮名 松子", "例示 竹子")} == {"見本 進"}


def test_組み直しを取り消すと_来られないことも_案も_外した確定も_元に戻る(week: Week):
    before = 決まった週(week)
    組み直す(week, 欠席="仮名 実")

    undone = undo(week.office.desk())

    assert {type(each) for each in undone.events} == {DriverAbsent, ReplanRequested, PlanProposed, AssignmentReleased}
    state = week.office.state()
    assert not state.drivers[week.id_of("仮名 実")].absent
    assert not state.replanning
    assert list(state.plans) == [before.id]
    assert week.status_of(before, "仮名 松子") == "approved"


def test_電話のいらない組み直しも_取り消すとそれだけが元に戻る(week: Week):
    before = 決まった週(week)
    組み直す(week, 取消="架空 太郎")

    undo(week.office.desk())

    assert not week.office.state().cancelled
    assert week.status_of(before, "見本 花子") == "approved"


def test_組み直した案をほかの人が確定したあとは_組み直しを取り消せない(week: Week):
    決まった週(week)
    done = 組み直す(week, 欠席="仮名 実")
    week.approves(week.office.state().plans[done.plan], actor="ほかの人")

    with pytest.raises(Refused) as refused:
        undo(week.office.desk())

    assert refused.value.code == "undo.rests"
    assert week.office.state().drivers[week.id_of("仮名 実")].absent


def test_組み直しのあとでその日の案が作られたら_組み直しを取り消せない(week: Week):
    決まった週(week)
    組み直す(week, 欠席="仮名 実")
    week.solves("ほかの人")

    with pytest.raises(Refused) as refused:
        undo(week.office.desk())

    assert refused.value.code == "undo.rests"


def test_電話の数ごとの見通しは_何も記録しない(week: Week):
    決まった週(week)
    position = week.office.state().position

    rows = trade_off(week.office.desk(), 日(week, 欠席="仮名 実"), seed=1)

    assert week.office.state().position == position
    assert [(each.most, each.calls, each.avoidable, each.left) for each in rows] == [
        (0, 2, 0, 0),
        (2, 2, 0, 0),
        (5, 2, 0, 0),
        (None, 2, 0, 0),
    ]
