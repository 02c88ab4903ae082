"""道具の貸し出し: 申し込みと倉庫の一覧を取り込み、案を作り、打診し、返事を聞き、決め、あとから確かめる。"""

from datetime import date

import pytest

from desk.auditing import audit
from desk.deciding import answer, approve, ask
from desk.errors import Refused
from desk.selecting import Selection
from desk.solving import kinds_with_needs, solve
from engine.explain import why
from engine.matchings.built import Horizon
from events.state.model import Plan
from events.vocabulary.plans import Change, Obstacle
from tests.stories.office import StoryOffice

WEEK = Horizon(date(2026, 12, 7), 7)
申込の列 = "受付番号,氏名,電話,使う日,借りたい道具,何に使うか,地区\n"


def 申し込む(office: StoryOffice, *申込: str) -> None:
    path = office.folder / "道具の申込.csv"
    path.write_text(申込の列 + "".join(f"{each}\n" for each in 申込), encoding="utf-8")
    assert {row.outcome for row in office.imports(path).rows} == {"accepted"}


def 倉庫(office: StoryOffice, *数: str) -> None:
    path = office.folder / "倉庫.csv"
    path.write_text("貸し出す道具,数\n" + "".join(f"{each}\n" for each in 数), encoding="utf-8")
    office.imports(path)


def 案(office: StoryOffice, 地区: str = "shonan") -> Plan:
    made = solve(office.desk(), 地区, WEEK, kind="tools", seed=1)
    return office.state().plans[made.plan]


def 番号(office: StoryOffice, occurrence: str) -> str:
    return office.state().needs[occurrence.partition("@")[0]].fact.number


def 貸す(office: StoryOffice, plan: Plan) -> dict[str, str]:
    uses = ((each, session.uses[0].resource) for session in plan.fact.sessions for each in session.occurrences)
    return {番号(office, occurrence): tool for occurrence, tool in uses}


def 花子(番号: str = "道001", 用途: str = "庭", 地区: str = "湘南") -> str:
    return f"{番号},見本 花子,0467-00-1001,2026-12-08,はしご,{用途},{地区}"


def 太郎(番号: str = "道002", 用途: str = "介助", 地区: str = "湘南") -> str:
    return f"{番号},架空 太郎,0467-00-1002,2026-12-08,はしご,{用途},{地区}"


def test_一つのはしごは重いほうに回り理由と決めた経過が残る(office: StoryOffice) -> None:
    申し込む(office, 花子(), 太郎(), "道003,例示 雪,0467-00-1003,2026-12-09,はしご,庭,湘南")
    倉庫(office, "はしご,1")
    assert kinds_with_needs(office.state(), "shonan", WEEK) == ("tools",)
    plan = 案(office)
    assert 貸す(office, plan) == {"道002": "ladder/1", "道003": "ladder/1"}
    (left,) = plan.fact.left
    assert (番号(office, left.occurrence), left.strength, left.bound) == ("道001", "beside", True)
    assert left.obstacles == (Obstacle("ladder/1", "", "tools.lent"),)
    assert why(plan.fact, left.occurrence).left == left
    assert left.changes == (Change("tools.one_more", "", 1, 1),)
    assert len(approve(office.desk(), plan.id, Selection()).occurrences) == 2
    found = audit(office.desk("監査"), plan.id)
    assert found.sound
    assert found.resolved.same
    倉庫(office, "はしご,2")
    assert sorted(貸す(office, 案(office)).values()) == ["ladder/1", "ladder/1", "ladder/2"]


def test_倉庫にないものは単独でできないと分かる(office: StoryOffice) -> None:
    申し込む(office, 花子())
    (left,) = 案(office).fact.left
    assert (left.strength, [each.code for each in left.obstacles]) == ("alone", ["tools.not_owned"])


def test_二つの地区が一つのはしごを約束することはない(office: StoryOffice) -> None:
    申し込む(office, 花子(), 太郎(地区="海岸"))
    倉庫(office, "はしご,1")
    one, other = 案(office), 案(office, "kaigan")
    approve(office.desk(), one.id, Selection())
    with pytest.raises(Refused) as refused:
        approve(office.desk(), other.id, Selection())
    assert {each.rule for each in refused.value.facts["broken"]} == {"thing_not_promised_twice"}
    assert not 案(office, "kaigan").fact.assignments


def test_打診した人の道具はそのままで断られると次の人に回る(office: StoryOffice) -> None:
    申し込む(office, 花子())
    倉庫(office, "はしご,1")
    plan = 案(office)
    assert [party.party for party in ask(office.desk(), plan.id, Selection()).now] == ["borrower"]
    申し込む(office, 花子(), 太郎())
    again = 案(office)
    assert 貸す(office, again) == {"道001": "ladder/1"}
    (person,) = {each.person for each in again.fact.assignments}
    answer(office.desk(), again.id, person, "declined", Selection())
    assert 貸す(office, 案(office)) == {"道002": "ladder/1"}


def test_倉庫から消えた道具は打診も承認もされない(office: StoryOffice) -> None:
    申し込む(office, 花子())
    倉庫(office, "はしご,1")
    plan = 案(office)
    倉庫(office, "はしご,0")
    with pytest.raises(Refused) as refused:
        ask(office.desk(), plan.id, Selection())
    assert [each.rule for each in refused.value.facts["broken"]] == ["the_store_has_the_tool"]


def test_知らない道具の名前は取り込まれず何が読めるかを言う(office: StoryOffice) -> None:
    path = office.folder / "道具の申込.csv"
    path.write_text(申込の列 + 花子().replace("はしご", "高所作業車"), encoding="utf-8")
    (row,) = office.imports(path).rows
    assert (row.outcome, [(each.column, each.code) for each in row.faults]) == (
        "rejected",
        [("借りたい道具", "tools.tool_unknown")],
    )
