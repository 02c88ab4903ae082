"""お手伝い: 依頼と担い手を取り込み、案を作り、打診し、断りを受けて組み直し、確定し、あとから確かめる。"""

from datetime import date
from pathlib import Path

import pytest

from desk.auditing import audit
from desk.deciding import answer, approve, ask
from desk.errors import Stale
from desk.promising import changed_rows
from desk.selecting import Selection
from desk.solving import kinds_with_needs, solve
from engine.explain import why
from engine.matchings.built import Horizon
from events.state.model import Plan
from intake.template import write_template
from tests.stories.office import StoryOffice

WEEK = Horizon(date(2026, 12, 7), 7)
依頼の列 = ("受付番号", "受付日", "氏名", "住所", "電話", "内容", "希望日時", "所要時間", "必要人数", "備考")
担い手の列 = (
    "登録番号", "氏名", "区分", "年齢", "住所", "電話", "できること", "都合のよい曜日・時間帯", "週の上限時間",
    "行ける所",
    "ボランティア保険加入日", "NG（組めない・行けない）", "備考",
)  # fmt: skip


def 依頼(番号: str, 氏名: str, 内容: str, 希望日時: str, **ほか: str) -> dict[str, str]:
    return {
        "受付番号": 番号, "受付日": "R8.11.20", "氏名": 氏名, "住所": f"中島{番号[-1]}-1",
        "電話": f"0467-00-2{番号[-3:]}", "内容": 内容,
        "希望日時": 希望日時, "所要時間": "1時間", "必要人数": "1", **ほか,
    }  # fmt: skip


def 担い手(番号: str, 氏名: str, できること: str, 都合: str, **ほか: str) -> dict[str, str]:
    return {
        "登録番号": 番号, "氏名": 氏名, "区分": "大人", "年齢": "60", "住所": f"松尾{番号[-1]}-2",
        "電話": f"090-0000-20{番号[-2:]}",
        "できること": できること, "都合のよい曜日・時間帯": 都合, "週の上限時間": "6", "行ける所": "どこでも",
        "ボランティア保険加入日": "R8.4.1", **ほか,
    }  # fmt: skip


def 取り込む(office: StoryOffice, 依頼たち: list[dict[str, str]], 担い手たち: list[dict[str, str]]) -> None:
    from openpyxl import Workbook

    book = Workbook()
    book.remove(book.worksheets[0])
    for name, title, heads, rows in (
        ("依頼", "令和8年12月7日　お手伝い依頼　受付簿（湘南地区）", 依頼の列, 依頼たち),
        ("担い手", "お手伝いの担い手　名簿（湘南地区）", 担い手の列, 担い手たち),
    ):
        sheet = book.create_sheet(name)
        sheet.append([title])
        sheet.append([])
        sheet.append(list(heads))
        for row in rows:
            sheet.append([row.get(head, "") for head in heads])
    path = Path(office.folder) / "お手伝い.xlsx"
    book.save(path)
    office.imports(path)


def 案(office: StoryOffice) -> Plan:
    made = solve(office.desk(), "shonan", WEEK, kind="helpers", seed=1)
    return office.state().plans[made.plan]


def だれが行くか(office: StoryOffice, plan: Plan) -> dict[str, list[str]]:
    state = office.state()
    found = {}
    for each in plan.fact.assignments:
        sessions = [s for s in plan.fact.sessions if s.session in each.runs]
        helpers = [use.resource for s in sessions for use in s.uses if use.role == "helper"]
        found[state.needs[each.need].fact.number] = sorted(str(state.people[who].name) for who in helpers)
    return found


草取り = 依頼("手001", "見本 花子", "草取り", "12/12(土)か12/13(日)の午前")
話し相手 = 依頼("手002", "架空 太郎", "話し相手", "12/9(水) 14時～16時")
守 = 担い手("V-01", "例示 守", "草取り、話し相手", "毎日 終日")
実 = 担い手("V-02", "仮名 実", "草取り", "土日 午前")


def test_依頼のあるものだけが案になりどちらの種類も一つの流れで扱える(office: StoryOffice) -> None:
    取り込む(office, [草取り, 話し相手], [守, 実])
    assert kinds_with_needs(office.state(), "shonan", WEEK) == ("helpers",)
    assert だれが行くか(office, 案(office))["手002"] == ["例示 守"]


def test_断られたらほかの人で組み直され承諾した人はそのまま(office: StoryOffice) -> None:
    取り込む(office, [草取り, 話し相手], [守, 実])
    plan = 案(office)
    desk = office.desk()
    ask(desk, plan.id, Selection())
    came = だれが行くか(office, plan)["手001"][0]
    who = next(each.id for each in office.state().people.values() if each.name == came)
    need = next(n.id for n in office.state().needs.values() if n.fact.number == "手001")
    answered = answer(desk, plan.id, who, "declined", Selection(only=(need,)))
    assert [each.rpartition("@")[0] for each in answered.replan] == [need]
    again = 案(office)
    other = {"例示 守": "仮名 実", "仮名 実": "例示 守"}[came]
    assert だれが行くか(office, again)["手001"] == [other]
    assert だれが行くか(office, again)["手002"] == ["例示 守"]


def test_打診したことへの返事だけが記録され_打診していないものは入らない(office: StoryOffice) -> None:
    取り込む(office, [草取り, 話し相手], [守])
    plan, desk = 案(office), office.desk()
    need = {n.fact.number: n.id for n in office.state().needs.values()}
    ask(desk, plan.id, Selection(only=(need["手002"],)))
    who = next(each.id for each in office.state().people.values() if each.name == "例示 守")

    answered = answer(desk, plan.id, who, "accepted", Selection())

    assert (len(answered.answers), len(answered.unasked)) == (1, 1)
    草 = next(a for a in plan.fact.assignments if a.need == need["手001"])
    assert {part.target for part in answered.unasked} == set(草.runs)
    全部 = answer(desk, plan.id, who, "declined", Selection(only=tuple(草.runs)))
    assert {part.target for part in 全部.answers} == set(草.runs)


def test_確定したあとで確かめると同じ案になる(office: StoryOffice) -> None:
    取り込む(office, [草取り, 話し相手], [守, 実])
    plan, desk = 案(office), office.desk()
    approved = approve(desk, plan.id, Selection())
    assert len(approved.occurrences) == 2
    assert changed_rows(desk, office.state(), plan) == frozenset()
    found = audit(desk, plan.id)
    assert found.sound
    assert found.resolved.same is True


def test_組めない二人は名簿の番号で分かる(office: StoryOffice) -> None:
    barred = {**実, "NG（組めない・行けない）": "手001の依頼者"}
    取り込む(office, [草取り], [barred])
    plan = 案(office)
    (left,) = plan.fact.left
    found = why(plan.fact, left.occurrence).left
    assert found is not None
    assert "apart" in [each.code for each in found.obstacles]


def test_保険の切れた人には頼めない(office: StoryOffice) -> None:
    取り込む(office, [草取り], [{**実, "ボランティア保険加入日": "R7.4.1"}])
    (left,) = 案(office).fact.left
    assert [each.code for each in left.obstacles] == ["helper.too_few", "insurance.volunteer_ended"]
    assert "insurance.volunteer_renewed" in [each.code for each in left.changes]


def test_日時のない依頼は確認事項になり答えれば案に入る(office: StoryOffice) -> None:
    取り込む(office, [依頼("手003", "仮名 和子", "草取り", "")], [守])
    assert office.codes() == ["help.no_time"]
    office.answers("help.no_time", "typed", "12/12(土) 午前")
    assert だれが行くか(office, 案(office)) == {"手003": ["例示 守"]}


def test_確定するとき保険が切れていたら断られる(office: StoryOffice) -> None:
    取り込む(office, [草取り], [実])
    plan = 案(office)
    取り込む(office, [草取り], [{**実, "ボランティア保険加入日": "申込中"}])
    with pytest.raises(Stale, match=r"plan\.stale"):
        approve(office.desk(), plan.id, Selection())


def test_記入用のエクセルはそのまま読める(office: StoryOffice) -> None:
    path = Path(office.folder) / "記入用.xlsx"
    write_template("helpers", path)
    assert office.imports(path).kind == "helpers"
