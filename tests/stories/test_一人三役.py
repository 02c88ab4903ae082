"""一人三役: 同じ人が運転者で、お手伝いの担い手で、新しいサロンの世話人でもある。同じ時間に役は一つだけ。

先に作られた種類の案は、あとの種類の案をまだ知らない。だから二つの案が同じ人の同じ時間を使うことはあり、どちらか一つだけが
決まる。どちらを先に決めても同じである。
"""

from collections.abc import Mapping
from datetime import date
from typing import Final

import pytest
from openpyxl import Workbook

from desk.deciding import answer, approve, ask
from desk.errors import Refused
from desk.selecting import Selection
from desk.solving import solve
from engine.matchings.built import Horizon
from events.state.model import Plan
from tests.stories.office import StoryOffice, 申込, 車両, 運転者

WEEK: Final = Horizon(date(2026, 12, 7), 7)
彼 = {"氏名": "例示 守", "住所": "中島3-3", "電話": "0467-00-2003"}
表: Mapping[str, tuple[str, list[dict[str, str]]]] = {
    "依頼": (
        "令和8年12月7日　お手伝い依頼　受付簿（湘南地区）",
        [{"受付番号": "手001", "受付日": "R8.11.20", "氏名": "架空 太郎", "住所": "中島1-1", "電話": "0467-00-2001",
          "内容": "話し相手", "希望日時": "12/8(火) 10:00～11:30", "所要時間": "90分", "必要人数": "1"}],
    ),
    "担い手": (
        "お手伝いの担い手　名簿（湘南地区）",
        [{**彼, "登録番号": "V-01", "区分": "大人", "年齢": "60", "できること": "話し相手",
          "都合のよい曜日・時間帯": "毎日 終日", "週の上限時間": "10", "行ける所": "どこでも",
          "ボランティア保険加入日": "R8.4.1"}],
    ),
    "サロン": (
        "令和8年12月　会場をさがしているサロン（湘南地区）",
        [{"サロン名": "新しいサロン", "代表": "仮名 民子", "電話": "0467-00-2002", "頻度": "第2火曜",
          "時間": "10:00～11:30", "参加予定人数": "8", "必要な設備": "いす", "参加者の町（人数）": "中島8",
          "世話人": "さがしている"}],
    ),
    "会場": (
        "貸してくれる会場（湘南地区）",
        [{"名称": "例示会館", "住所": "中島1-1", "定員": "20", "使える曜日・時間帯": "平日 9:00～17:00", "設備": "いす",
          "鍵の管理者": "例示 正男", "費用": "無料"}],
    ),
    "世話人": (
        "令和8年12月　世話人（湘南地区）",
        [{**彼, "世話のできる曜日・時間帯": "火 9:00～15:00", "行ける町・地区": "中島", "月に何回まで": "月4回"}],
    ),
}  # fmt: skip
役: Final = {
    "transport": (),
    "helpers": ("依頼", "担い手"),
    "salons": ("サロン", "会場", "世話人"),
}
組: Final = (("transport", "salons"), ("helpers", "salons"), ("helpers", "transport"))
"""あとの種類（先に案を作る）と、先の種類。"""


def 取り込む(office: StoryOffice, *kinds: str) -> None:
    if "transport" in kinds:
        彼の車 = 運転者("例示 守", 住所=彼["住所"], 電話=彼["電話"])
        path = office.keeps(申込=[申込("見本 花子", 到着="10:45", 電話="0467-00-1009")], 車両=[車両()], 運転者=[彼の車])
        office.imports(path)
    book = Workbook()
    book.remove(book.worksheets[0])
    for name in (name for kind in kinds for name in 役[kind]):
        title, rows = 表[name]
        sheet = book.create_sheet(name)
        for line in ([title], [], list(rows[0]), *(list(row.values()) for row in rows)):
            sheet.append(line)
    path = office.folder / "表.xlsx"
    book.save(path)
    office.imports(path)
    while office.questions():
        office.answers("person.same_name", "same_person:1")


def 案(office: StoryOffice, kind: str) -> Plan:
    made = solve(office.desk(), "shonan", WEEK, kind=kind, seed=1)
    return office.state().plans[made.plan]


def 守(office: StoryOffice) -> str:
    (found,) = (each.id for each in office.state().people.values() if each.name == "例示 守")
    return found


def 断られた(office: StoryOffice, refused: Refused) -> None:
    broken = refused.facts["broken"]
    assert {(each.rule, each.strength) for each in broken} == {("person_not_in_two_places", "law")}
    assert all(守(office) in each.subjects for each in broken)


@pytest.mark.parametrize("reverse", [False, True])
@pytest.mark.parametrize("pair", 組)
def test_同じ時間の二つの役はどちらを先に決めても一つだけが決まる(
    office: StoryOffice, pair: tuple[str, str], reverse: bool
) -> None:
    取り込む(office, *pair)
    plans = [案(office, kind) for kind in pair]
    first, second = reversed(plans) if reverse else plans
    approve(office.desk(), first.id, Selection())
    with pytest.raises(Refused) as refused:
        approve(office.desk(), second.id, Selection())
    断られた(office, refused.value)
    assert {each.plan for each in office.state().approved.values()} == {first.id}


@pytest.mark.parametrize("pair", 組)
def test_ひとつを承諾した時間に別の役の承諾は受けられない(office: StoryOffice, pair: tuple[str, str]) -> None:
    取り込む(office, *pair)
    first, second = (案(office, kind) for kind in pair)
    for each in (first, second):
        ask(office.desk(), each.id, Selection())
    answer(office.desk(), first.id, 守(office), "accepted", Selection())
    with pytest.raises(Refused) as refused:
        answer(office.desk(), second.id, 守(office), "accepted", Selection())
    断られた(office, refused.value)


@pytest.mark.parametrize("pair", 組)
def test_先の種類の案を知っているあとの種類は同じ人を使わない(office: StoryOffice, pair: tuple[str, str]) -> None:
    later, earlier = pair
    取り込む(office, *pair)
    assert 案(office, earlier).fact.assignments
    plan = 案(office, later)
    assert not plan.fact.assignments
    (left,) = plan.fact.left
    told = {each.code for each in left.obstacles if each.driver == 守(office)}
    assert told == {"transport": {"driver.taken"}, "helpers": {"helper.elsewhere"}}[later]
    assert not any(守(office) in change.what for change in left.changes)


def test_三つの役を一人が一度に引き受けることはない(office: StoryOffice) -> None:
    取り込む(office, "transport", "helpers", "salons")
    plans = [案(office, kind) for kind in ("helpers", "transport", "salons")]
    approve(office.desk(), plans[1].id, Selection())
    for other in (plans[0], plans[2]):
        with pytest.raises(Refused) as refused:
            approve(office.desk(), other.id, Selection())
        断られた(office, refused.value)
