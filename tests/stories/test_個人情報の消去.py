"""個人情報の消去: what goes, what stays, what is asked when she comes again, and what stands in the way."""

from pathlib import Path

import pytest

from desk.errors import Refused
from desk.forgetting import finish, forget, unfinished
from desk.holding import lift_hold, place_hold
from desk.looking import note_look
from desk.outlook import outlook
from desk.undoing import undo
from events.chain import Intact, verify
from events.keystore import KeyStore
from events.vocabulary.privacy import PersonForgotten
from tests.residue import found_in, written
from tests.stories.office import StoryOffice, 申込, 車両, 運転者
from tests.stories.week import Week

花子 = 申込("見本 花子", 受付番号="湘001", 帰り出発時刻="11:00")
太郎 = 申込("架空 太郎", "12/9(水)", 受付番号="湘002", 電話="0467-00-1002", 住所="松尾5-5", 帰り出発時刻="11:30")
全部 = {"申込": [花子, 太郎], "車両": [車両()], "運転者": [運転者()]}
自分のファイル = (".xlsx", ".lock", ".queue")


@pytest.fixture
def week(office: StoryOffice) -> Week:
    week = Week(office)
    week.takes_in(**全部)
    return week


def 消去(week: Week, name: str):
    return forget(week.office.desk(), week.id_of(name))


def 名前(week: Week) -> list[str | None]:
    return [person.name for person in week.office.state().people.values()]


def test_消去した人のことばも鍵も_どのファイルにも残らない(week: Week) -> None:
    plan = week.solves()
    week.asks(plan)
    desk, person = week.office.desk(), week.id_of("見本 花子")
    note_look(desk, "export", "person show", [person], paper="AAAA-BBBB", place="見本花子.json")
    key = keys(week)[person]
    assert found_in(week.office.folder, [key], but=自分のファイル), "鍵は、消去の前にはある"

    erased = forget(desk, person)
    week.office.closes()

    words = written("見本 花子", "見本", "花子", "0467-00-1001", "0467001001", "中島1-1", "例示内科")
    assert erased.keys == (person,)
    assert found_in(week.office.folder, [*words, key], but=自分のファイル) == {}


def test_消去しても_案と件数は残り_記録の鎖はつながっている(week: Week) -> None:
    plan = week.solves()
    before = [recorded.hash for recorded in week.office.desk().log.read()]

    消去(week, "見本 花子")

    log = week.office.desk().log
    assert isinstance(verify(log.read()), Intact)
    assert [recorded.hash for recorded in log.read()][: len(before)] == before, "前の記録は一字も変わらない"
    kept = week.office.state().plans[plan.id]
    assert len(kept.fact.assignments) == 2
    assert 名前(week) == [None, "架空 太郎", "例示 守"]
    assert len(week.office.state().needs) == 2


def test_確定したこれからの送迎は_先に取りやめられる(week: Week) -> None:
    plan = week.solves()
    week.approves(plan)
    occurrence = next(a.occurrence for a in plan.fact.assignments if a.person == week.id_of("見本 花子"))
    told = outlook(week.office.desk(), week.id_of("見本 花子"))
    assert [(each.occurrence, each.hers) for each in told.released] == [(occurrence, True)]

    消去(week, "見本 花子")

    state = week.office.state()
    assert occurrence not in state.approved
    assert len(state.approved) == 1, "ほかの人の確定はそのまま"
    assert [need.withdrawn.reason for need in state.needs.values() if need.withdrawn] == ["forgotten"]
    assert week.served(week.solves()) == {"架空 太郎"}


def test_運転者を消去すると_乗る人の送迎は組み直しになる(week: Week) -> None:
    week.approves(week.solves())

    erased = 消去(week, "例示 守")

    assert erased.outlook is not None
    assert erased.outlook.drives
    assert {each.hers for each in erased.outlook.released} == {False}
    assert not week.office.state().approved
    assert set(week.left(week.solves())) == {"見本 花子", "架空 太郎"}


def test_終わった送迎の確定は_そのまま残る(week: Week) -> None:
    week.approves(week.solves())
    week.office.now = week.office.now.replace(year=2027)

    erased = 消去(week, "見本 花子")

    assert erased.outlook is not None
    assert erased.outlook.released == ()
    assert len(week.office.state().approved) == 2


def test_監査は_見せられない人がいつからかを言い_ほかはすべて確かめる(week: Week) -> None:
    plan = week.solves()
    week.approves(plan)
    person = week.id_of("見本 花子")
    hers = next(a.occurrence for a in plan.fact.assignments if a.person == person)
    消去(week, "見本 花子")

    found = week.audits(plan)

    assert [(each.person, each.since) for each in found.gone] == [(person, week.office.now.date())]
    assert found.forgotten == (hers, "rest")
    assert found.rows_changed == ()
    assert (found.violations, found.broken) == ((), ())
    assert found.chain_holds
    assert found.sound, "消去があっても、ほかに合わないところはない"
    assert found.resolved.why == "forgotten"


@pytest.mark.parametrize("name", ["例示 守", "例示会"])
def test_運転者や持ち主が消去されていても_案はほかを確かめられる(week: Week, name: str) -> None:
    plan = week.solves()
    state = week.office.state()
    lenders = {lender.fact.private.name: lender.id for lender in state.lenders.values() if lender.fact.private}
    forget(week.office.desk(), lenders.get(name) or week.id_of(name))

    found = week.audits(plan)

    assert found.violations == ()
    assert found.sound


def test_保全された人は消去できず_外せば消去できる(week: Week) -> None:
    desk, person = week.office.desk(), week.id_of("見本 花子")
    place_hold(desk, person, "accident", "12月8日の転倒について保険会社と相談中")
    position = week.office.position()
    with pytest.raises(Refused) as refused:
        forget(desk, person)
    assert refused.value.code == "forget.held"
    assert refused.value.facts["holds"] == ("accident",)
    assert week.office.position() == position, "何も記録していない"

    lift_hold(desk, person, "示談が成立")

    assert forget(desk, person).keys == (person,)


def test_次の取り込みは_黙って戻さず_たずねる(week: Week) -> None:
    消去(week, "見本 花子")
    week.takes_in(申込=[花子, 太郎])
    assert week.office.codes() == ["person.forgotten"]
    assert 名前(week) == [None, "架空 太郎", "例示 守"]

    week.takes_in(申込=[花子, 太郎])
    assert week.office.codes() == ["person.forgotten"], "二度はたずねない"


def test_たずねている間も_ことばは記録に入らない(week: Week) -> None:
    消去(week, "見本 花子")
    words = {"見本 花子", "0467-00-1001", "中島1-1", "例示内科"}
    before = week.office.position()
    week.takes_in(申込=[{**花子, "備考": "足が痛い"}, 太郎])

    (asked,) = week.office.questions()
    assert (asked.came, asked.cells) == ("", ())
    assert [row.private for row in rows_since(week, before) if row.outcome == "question"] == [None]
    assert not words & {word for row in rows_since(week, before) if row.private for _, word in row.private.cells}


def test_登録し直すと答えれば_新しい人になり_前の案とは結びつかない(week: Week) -> None:
    plan = week.solves()
    before = week.id_of("見本 花子")
    消去(week, "見本 花子")
    week.takes_in(申込=[花子, 太郎])

    week.office.answers("person.forgotten", "register_anew")
    week.takes_in(申込=[花子, 太郎])

    assert week.id_of("見本 花子") != before
    old = next(a for a in plan.fact.assignments if a.person == before)
    assert week.office.state().needs[old.need].fact.person == before, "前の申込は、消去した人のまま"
    assert week.served(week.solves()) == {"見本 花子", "架空 太郎"}
    assert week.office.codes() == []


def test_取り込まないと答えれば_もうたずねない(week: Week) -> None:
    消去(week, "見本 花子")
    week.takes_in(申込=[花子, 太郎])
    week.office.answers("person.forgotten", "ignore_row")

    week.takes_in(申込=[花子, 太郎])

    assert week.office.codes() == []
    assert 名前(week) == [None, "架空 太郎", "例示 守"]


def test_もう一度消去したら_前の答えは使わず_またたずねる(week: Week) -> None:
    消去(week, "見本 花子")
    week.takes_in(申込=[花子, 太郎])
    week.office.answers("person.forgotten", "register_anew")
    week.takes_in(申込=[花子, 太郎])
    消去(week, "見本 花子")

    week.takes_in(申込=[花子, 太郎])

    assert week.office.codes() == ["person.forgotten"]
    assert "見本 花子" not in 名前(week)


def test_別の月の表に出てきても_たずねる(week: Week) -> None:
    消去(week, "見本 花子")
    january = {**花子, "受付番号": "湘101", "希望日": "1/12(火)", "受付日": "12/20"}
    title = "令和９年１月　移動支援　申込受付簿（湘南地区）"
    week.office.imports(week.office.keeps("1月.xlsx", title=title, 申込=[january]))
    assert week.office.codes() == ["person.forgotten"]


def test_名前しか分からない運転者も_別の表から黙って戻らない(week: Week) -> None:
    消去(week, "例示 守")
    week.office.imports(week.office.keeps("名簿2.xlsx", 運転者=[運転者("例示 守", 年齢=71)]))
    assert week.office.codes() == ["person.forgotten"]
    assert "例示 守" not in 名前(week)


def test_持ち主も_黙って戻らない(week: Week) -> None:
    (lender,) = week.office.state().lenders
    forget(week.office.desk(), lender)
    week.takes_in(車両=[車両(備考="新しいタイヤ")])
    assert week.office.codes() == ["person.forgotten"]
    assert list(week.office.state().lenders) == [lender]


def test_同じ名前でも_連絡先の違う人はたずねない(week: Week) -> None:
    消去(week, "見本 花子")
    other = {**花子, "受付番号": "湘009", "電話": "0467-00-9999", "住所": "松尾9-9"}
    week.takes_in(申込=[other, 太郎])
    assert week.office.codes() == []
    assert 名前(week) == [None, "架空 太郎", "例示 守", "見本 花子"]


def test_消去は取り消せない(week: Week) -> None:
    week.approves(week.solves())
    消去(week, "見本 花子")
    with pytest.raises(Refused) as refused:
        undo(week.office.desk())
    assert refused.value.code == "undo.erasing"


def test_記録のあと鍵の前で止まっても_もう一度で終わる(week: Week) -> None:
    desk, person = week.office.desk(), week.id_of("見本 花子")
    desk.append([desk.draft(PersonForgotten(person, (), (), "request"))])
    assert unfinished(desk, desk.state()) == (person,)

    again = forget(desk, person)

    assert (again.again, again.keys) == (True, (person,))
    assert unfinished(desk, desk.state()) == ()


def test_古い鍵の控えを戻したら_消去の名簿を当てて_また壊す(week: Week) -> None:
    desk, person = week.office.desk(), week.id_of("見本 花子")
    store = week.office.folder / "keys" / desk.log.log_id / "keys.sqlite"
    backup = store.read_bytes()
    forget(desk, person)
    store.write_bytes(backup)

    assert finish(desk, desk.state()) == (person,)
    assert 名前(week)[0] is None


def test_本人と分かる前の仮の番号も_いっしょに消去される(office: StoryOffice) -> None:
    week = Week(office)
    week.takes_in(申込=[花子])
    office.imports(office.keeps("名簿.xlsx", 運転者=[運転者("見本 花子")]))
    assert office.codes() == ["person.same_name"]
    waiting = office.questions()[0].subject
    office.answers("person.same_name", "same_person:1")

    erased = 消去(week, "見本 花子")

    assert set(erased.keys) == {week.office.state().forgotten[waiting].fact.person, waiting}
    assert all(row.fact.private is None for row in office.state().rows.values())


def test_選択肢に出ていた人を消去すると_その確認事項は閉じて_数え直してたずねる(office: StoryOffice) -> None:
    week = Week(office)
    week.takes_in(申込=[花子, {**花子, "受付番号": "湘002", "電話": "0467-00-9999", "住所": "松尾9-9"}])
    office.imports(office.keeps("名簿.xlsx", 運転者=[運転者("見本 花子")]))
    first, second = office.questions()[0].candidates
    forget(office.desk(), first)
    assert office.codes() == []

    office.imports(office.keeps("名簿.xlsx", 運転者=[運転者("見本 花子")]))

    assert office.questions()[-1].candidates in ((second,), ())


def test_人の手で始末するものを_先に言う(week: Week) -> None:
    desk, person, other = week.office.desk(), week.id_of("見本 花子"), week.id_of("架空 太郎")
    note_look(desk, "export", "plan show", [person, other], paper="AAAA-AAAA", place=str(Path("/tmp/案.txt")))
    note_look(desk, "export", "person show", [other], paper="BBBB-BBBB", place="太郎.json")
    note_look(desk, "backup", "backup", [], paper="", place="控え.sqlite")
    note_look(desk, "keys_backup", "backup", [], paper="", place="鍵.sqlite")

    told = outlook(desk, person)

    assert [each.place for each in told.by_hand] == ["/tmp/案.txt", "鍵.sqlite"]


def test_ほかの人のことばに出てくる人は_そう言う(week: Week) -> None:
    week.takes_in(申込=[花子, {**太郎, "備考": "見本花子さんのとなり"}])
    told = outlook(week.office.desk(), week.id_of("見本 花子"))
    assert told.traces.mentions, "ほかの人の鍵で封をしたことばは、この消去では消えない"


def keys(week: Week) -> dict[str, bytes | None]:
    desk = week.office.desk()
    store = KeyStore.open(week.office.folder / "keys" / desk.log.log_id)
    found = store.all()
    store.close()
    return found


def rows_since(week: Week, position: int):
    from events.codec import decode
    from events.vocabulary.imports import RowRead

    desk = week.office.desk()
    events = (decode(recorded, desk.vault) for recorded in desk.log.read(after=position))
    return [event for event in events if isinstance(event, RowRead)]
