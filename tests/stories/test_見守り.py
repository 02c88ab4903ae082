"""見守り: 推薦と回答を取り込み、お店を訪ねて登録し、世帯と結び、断りを受けて組み直し、あとから確かめる。"""

from collections import Counter
from datetime import date, datetime, timedelta

import pytest
from openpyxl import Workbook

from desk.auditing import audit
from desk.consenting import Reply, note_consent
from desk.coverage import coverage
from desk.deciding import answer, approve, ask, override, pin, release
from desk.errors import Refused
from desk.forgetting import forget
from desk.importing import import_files
from desk.nights.beginning import begin
from desk.notices import follow_up, note_notice
from desk.selecting import Selection
from desk.settings import set_setting
from desk.shops import is_of_prizes, take_step
from desk.solving import kinds_with_needs, solve
from desk.undoing import undo
from engine.explain import why
from engine.matchings.built import Horizon
from events.state.model import Plan
from events.times import TOKYO
from tests.stories.office import DISTRICTS, SHARED, TOWNS, StoryOffice

WEEK = Horizon(date(2026, 12, 7), 7)
TODAY = date(2026, 12, 4)
回答 = SHARED / "input" / "やさしいお店_アンケート.csv"
推薦 = SHARED / "input" / "やさしいお店_推薦.csv"
見本あり = pytest.mark.skipif(not 回答.exists(), reason="the shared input files are not here")
お店の列 = (
    "タイムスタンプ",
    "店名",
    "お店の住所",
    "営業日・時間",
    "見守りに協力できること",
    "ご担当者",
    "連絡先（電話）",
)
世帯の列 = ("受付番号", "受付日", "氏名", "住所", "電話", "お店に伝えてよいか")


def お店(店名: str, 営業: str = "年中無休 9時～18時", **ほか: str) -> dict[str, str]:
    return {
        "タイムスタンプ": "2026/11/02 1:23:09 午後 GMT+9", "店名": 店名, "お店の住所": "中島1-1", "営業日・時間": 営業,
        "見守りに協力できること": "声かけ・あいさつ", "ご担当者": "仮名 太郎", "連絡先（電話）": "0467-00-3001", **ほか,
    }  # fmt: skip


def 世帯(番号: str, 氏名: str, 同意: str = "○") -> dict[str, str]:
    return {
        "受付番号": 番号, "受付日": "R8.11.20", "氏名": 氏名, "住所": f"中島{番号[-1]}-2",
        "電話": f"0467-00-1{番号[-3:]}", "お店に伝えてよいか": 同意,
    }  # fmt: skip


def 取り込む(office: StoryOffice, お店たち: list[dict[str, str]], 世帯たち: list[dict[str, str]]) -> None:
    book = Workbook()
    book.remove(book.worksheets[0])
    for name, title, heads, rows in (
        ("お店", "やさしいお店 アンケート（湘南地区）", お店の列, お店たち),
        ("世帯", "令和8年12月　見守りの希望（湘南地区）", 世帯の列, 世帯たち),
    ):
        sheet = book.create_sheet(name)
        sheet.append([title])
        sheet.append([])
        sheet.append(list(heads))
        for row in rows:
            sheet.append([row.get(head, "") for head in heads])
    path = office.folder / "見守り.xlsx"
    book.save(path)
    office.imports(path)


def 店(office: StoryOffice, 店名: str) -> str:
    lenders = office.state().lenders.values()
    return next(each.id for each in lenders if each.fact.private and each.fact.private.name == 店名)


def 人(office: StoryOffice, 氏名: str) -> str:
    return next(each.id for each in office.state().people.values() if each.name == 氏名)


def 登録する(office: StoryOffice, *店名: str) -> None:
    for each in 店名:
        for step in ("visited", "agreed", "registered"):
            take_step(office.desk(), 店(office, each), step, TODAY)


def 案(office: StoryOffice) -> Plan:
    made = solve(office.desk(), "shonan", WEEK, kind="watch", seed=1)
    return office.state().plans[made.plan]


def 受け持ち(office: StoryOffice, plan: Plan) -> dict[str, list[str]]:
    lenders = office.state().lenders
    found: dict[str, list[str]] = {}
    for each in plan.fact.assignments:
        sessions = [s for s in plan.fact.sessions if s.session in each.runs]
        shops = [use.resource for s in sessions for use in s.uses if use.role == "shop"]
        number = office.state().needs[each.need].fact.number
        found[number] = sorted(lenders[shop].fact.private.name for shop in shops if lenders[shop].fact.private)
    return found


def test_回答は訪問のはじまりで登録するまでは世帯と結ばれない(office: StoryOffice) -> None:
    取り込む(office, [お店("例示商店"), お店("見本商店")], [世帯("看001", "見本 花子")])
    assert kinds_with_needs(office.state(), "shonan", WEEK) == ("watch",)
    (left,) = 案(office).fact.left
    assert {change.code for change in left.changes} >= {"shop.more"}
    登録する(office, "例示商店", "見本商店")
    assert 受け持ち(office, 案(office)) == {"看001": ["例示商店", "見本商店"]}


def test_順をとばした登録は断られ取り消すと前の段に戻る(office: StoryOffice) -> None:
    取り込む(office, [お店("例示商店")], [])
    with pytest.raises(Refused, match=r"shop\.order"):
        take_step(office.desk(), 店(office, "例示商店"), "registered", TODAY)
    take_step(office.desk(), 店(office, "例示商店"), "visited", TODAY)
    undo(office.desk())
    assert office.state().shops[店(office, "例示商店")].stage == "answered"


def test_本人に聞いていなければ案に入らず同意を聞くと入る(office: StoryOffice) -> None:
    取り込む(office, [お店("例示商店"), お店("見本商店")], [世帯("看001", "見本 花子", 同意="")])
    登録する(office, "例示商店", "見本商店")
    (left,) = 案(office).fact.left
    assert [each.code for each in left.obstacles] == ["watch.not_asked"]
    note_consent(office.desk(), 人(office, "見本 花子"), "shop", "", Reply(True, "self", TODAY))
    assert list(受け持ち(office, 案(office))) == ["看001"]


def test_打診し断られた店だけが替わり承諾のあと確定し監査を通る(office: StoryOffice) -> None:
    取り込む(office, [お店(f"例示商店{n}") for n in "123"], [世帯("看001", "見本 花子")])
    登録する(office, "例示商店1", "例示商店2", "例示商店3")
    plan = 案(office)
    before = 受け持ち(office, plan)["看001"]
    ask(office.desk(), plan.id, Selection())
    answer(office.desk(), plan.id, 店(office, before[0]), "declined", Selection())
    again = 案(office)
    after = 受け持ち(office, again)["看001"]
    assert before[1] in after
    assert before[0] not in after
    (assignment,) = again.fact.assignments
    assert len(why(again.fact, assignment.occurrence).runs) == 2
    approve(office.desk(), again.id, Selection())
    found = audit(office.desk(), again.id)
    assert found.sound
    assert solve(office.desk(), "shonan", Horizon(date(2026, 12, 14), 7), kind="watch", seed=1)
    assert office.state().approved[assignment.occurrence].plan == again.id


def test_動かさないとした世帯の店は替わらずやめれば替わりうる(office: StoryOffice) -> None:
    取り込む(office, [お店("例示商店"), お店("見本商店")], [世帯("看001", "見本 花子")])
    登録する(office, "例示商店", "見本商店")
    plan = 案(office)
    pin(office.desk(), plan.id, Selection())
    取り込む(office, [お店(f"仮名商店{n}") for n in "123"], [世帯("看001", "見本 花子"), 世帯("看002", "例示 雪")])
    登録する(office, "仮名商店1", "仮名商店2", "仮名商店3")
    again = 案(office)
    assert 受け持ち(office, again)["看001"] == ["例示商店", "見本商店"]
    assert len(受け持ち(office, again)["看002"]) == 2
    assert release(office.desk(), again.id, Selection()).occurrences == (plan.fact.assignments[0].occurrence,)


def test_断られた世帯を動かさないとはできない(office: StoryOffice) -> None:
    取り込む(office, [お店("例示商店"), お店("見本商店")], [世帯("看001", "見本 花子")])
    登録する(office, "例示商店", "見本商店")
    plan = 案(office)
    answer(office.desk(), plan.id, 人(office, "見本 花子"), "declined", Selection())
    with pytest.raises(Refused, match=r"approve\.nothing_left"):
        pin(office.desk(), plan.id, Selection())


def test_両立しない動かさないは名指しされ一つが残る(office: StoryOffice) -> None:
    取り込む(office, [お店("例示商店"), お店("見本商店")], [世帯("看001", "見本 花子"), 世帯("看002", "例示 雪")])
    登録する(office, "例示商店", "見本商店")
    plan = 案(office)
    pin(office.desk(), plan.id, Selection())
    set_setting(office.desk(), "watch.most_households", "1", TODAY, "会議")
    done = solve(office.desk(), "shonan", WEEK, kind="watch", seed=1)
    assert [set(each) for each in done.contradicting] == [{a.occurrence for a in plan.fact.assignments}]
    again = office.state().plans[done.plan]
    assert len(again.fact.assignments) == 1
    (left,) = again.fact.left
    assert "held.contradicts" in [each.code for each in left.obstacles]


def test_約束は名前と理由でよけられ法はよけられない(office: StoryOffice) -> None:
    取り込む(office, [お店("例示商店"), お店("見本商店")], [世帯("看001", "見本 花子"), 世帯("看002", "例示 雪")])
    登録する(office, "例示商店", "見本商店")
    plan = 案(office)
    set_setting(office.desk(), "watch.most_households", "1", TODAY, "会議")
    with pytest.raises(Refused) as refused:
        approve(office.desk(), plan.id, Selection())
    broken = refused.value.facts["broken"]
    assert {each.rule for each in broken} == {"shops_look_in_on_no_more_than_they_said"}
    for law in ("enough_shops_look_in", "consent_stands", "household_lets_the_shop_know"):
        with pytest.raises(Refused, match=r"override\.law"):
            override(office.desk(), law, plan.fact.assignments[0].occurrence, "急ぐので")
    for each in plan.fact.assignments:
        override(office.desk(), "shops_look_in_on_no_more_than_they_said", each.occurrence, "店主がよいと言った")
    assert len(approve(office.desk(), plan.id, Selection()).occurrences) == 2
    assert audit(office.desk(), plan.id).sound


def test_店の終わりは確定のあとでも次の案で分かる(office: StoryOffice) -> None:
    取り込む(office, [お店(f"例示商店{n}") for n in "123"], [世帯("看001", "見本 花子")])
    登録する(office, "例示商店1", "例示商店2", "例示商店3")
    plan = 案(office)
    approve(office.desk(), plan.id, Selection())
    gone = 受け持ち(office, plan)["看001"][0]
    take_step(office.desk(), 店(office, gone), "ended", TODAY)
    later = solve(office.desk(), "shonan", Horizon(date(2026, 12, 14), 7), kind="watch", seed=1)
    assert gone not in 受け持ち(office, office.state().plans[later.plan])["看001"]


def test_夜間の案づくりは見守りも一度は作る(office: StoryOffice) -> None:
    取り込む(office, [お店("例示商店"), お店("見本商店")], [世帯("看001", "見本 花子")])
    登録する(office, "例示商店", "見本商店")
    assert {task.kind for task in begin(office.desk(), date(2026, 12, 6)).tasks} == {"watch"}


def test_消去した人の見守りはなくなり気づきのことばも消える(office: StoryOffice) -> None:
    取り込む(office, [お店("例示商店"), お店("見本商店")], [世帯("看001", "見本 花子")])
    登録する(office, "例示商店", "見本商店")
    hanako = 人(office, "見本 花子")
    noted = note_notice(office.desk(), hanako, "新聞がたまっている", TODAY, shop=店(office, "例示商店"))
    follow_up(office.desk(), noted.notice, "民生委員の例示さん", "風邪で寝ていた", TODAY)
    assert office.state().notices[noted.notice].settled
    with pytest.raises(Refused, match=r"notice\.settled"):
        follow_up(office.desk(), noted.notice, "同じ人", "もう一度", TODAY)
    approve(office.desk(), 案(office).id, Selection())
    forget(office.desk(), hanako)
    state = office.state()
    assert state.notices[noted.notice].fact.private is None
    assert state.notices[noted.notice].followed[0].private is None
    assert kinds_with_needs(state, "shonan", Horizon(date(2026, 12, 14), 7)) == ()


def test_消去した店は見守りを終える(office: StoryOffice) -> None:
    取り込む(office, [お店("例示商店")], [])
    登録する(office, "例示商店")
    shop = 店(office, "例示商店")
    forget(office.desk(), shop)
    known = office.state().shops[shop]
    assert (known.stage, known.details) == ("ended", None)


@pytest.fixture
def 見本(office: StoryOffice) -> StoryOffice:
    import_files(office.desk(), [TOWNS, DISTRICTS, 回答, 推薦], district="kowada")
    return office


@見本あり
def test_見本の回答と推薦はどの行も数えられる(office: StoryOffice) -> None:
    import_files(office.desk(), [TOWNS, DISTRICTS])
    answers, slips = import_files(office.desk(), [回答, 推薦]).files
    assert len(answers.rows) == 27
    assert len(slips.rows) == 21
    assert Counter(row.outcome for row in answers.rows)["rejected"] == 1
    assert [f.code for row in answers.rows if row.outcome == "rejected" for f in row.faults] == ["shop.answered_again"]
    not_taken = [f.code for row in slips.rows if row.outcome == "rejected" for f in row.faults]
    assert not_taken == ["shop.no_name", "shop.not_a_shop"]


@見本あり
def test_見本では小和田の景品の店は17店で見守りには登録されない(見本: StoryOffice) -> None:
    state = 見本.state()
    prizes = [each for each in state.shops.values() if is_of_prizes(state, each, TODAY)]
    assert {each.district for each in prizes} == {"kowada"}
    assert len(prizes) == 17
    with pytest.raises(Refused, match=r"shop\.of_prizes"):
        take_step(見本.desk(), prizes[0].id, "visited", TODAY)
    assert take_step(見本.desk(), prizes[0].id, "visited", TODAY, also=True).step == "visited"


@見本あり
def test_見本では新しい回答の営業日が使われる(見本: StoryOffice) -> None:
    shop = 見本.state().shops[店(見本, "仮名自転車のかくう")]
    assert shop.fact is not None
    assert shop.fact.at == datetime(2026, 11, 13, 14, 58, 5, tzinfo=TOKYO)
    assert {day for each in shop.fact.opens.weekly for day in each.weekdays} == {0, 1, 3, 4, 5}


@見本あり
def test_見本では登録するほどすきまが減る(見本: StoryOffice) -> None:
    def すきま() -> int:
        return sum(len(each.gaps) for each in coverage(見本.state(), ["chigasaki-minami"], TODAY))

    before = すきま()
    登録する(見本, "例示薬局", "見本米")
    assert すきま() < before
    assert any(each.gaps == tuple(range(7)) for each in coverage(見本.state(), ["chigasaki-minami"], TODAY))


def test_登録は明日の日付ではできない(office: StoryOffice) -> None:
    取り込む(office, [お店("例示商店")], [])
    with pytest.raises(Refused, match=r"shop\.not_yet"):
        take_step(office.desk(), 店(office, "例示商店"), "visited", TODAY + timedelta(days=1))
