"""公共施設一覧と会場の表に同じ名前があるとき: 二つの会場にせず、同じ所なら同じ会場、そうでなければ聞く。"""

from pathlib import Path

import pytest
from openpyxl import Workbook

from desk.questions import answer
from events.state.model import Venue
from tests.stories.office import StoryOffice
from tests.stories.test_サロン import 会場, 会場の列

一覧の列 = ("ID", "名称", "所在地_連結表記", "利用可能曜日", "開始時間", "終了時間", "バリアフリー情報", "地区")


def 一覧(office: StoryOffice, *行: tuple[str, str]) -> None:
    """公共施設一覧を取り込む。行は名称と所在地。"""
    開く = ("月火水木金", "9:00", "17:00", "手すり有", "湘南")
    rows = [一覧の列, *((f"M{n}", 名, 所, *開く) for n, (名, 所) in enumerate(行))]
    path = Path(office.folder) / "一覧.csv"
    path.write_text("\n".join(",".join(row) for row in rows), encoding="utf-8")
    office.imports(path)


def 会場の表(office: StoryOffice, *会場たち: dict[str, str]) -> None:
    """会場の表（湘南地区）を取り込む。"""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "会場"
    rows = ([each.get(column, "") for column in 会場の列] for each in 会場たち)
    for row in (["貸してくれる会場（湘南地区）"], [], list(会場の列), *rows):
        sheet.append(row)
    path = Path(office.folder) / "会場.xlsx"
    book.save(path)
    office.imports(path)


def 会場たち(office: StoryOffice) -> list[Venue]:
    return [each for each in office.state().venues.values() if not each.withdrawn]


def 施設の答え(office: StoryOffice) -> None:
    office.answers("capacity.not_told", "typed", "40")
    office.answers("equipment.not_told", "as_listed")


def test_同じ所の同じ名前は同じ会場で何も聞かれない(office: StoryOffice) -> None:
    会場の表(office, 会場("例示会館"))
    一覧(office, ("例示会館", "神奈川県茅ヶ崎市中島1-1"))

    (会館,) = 会場たち(office)
    assert 会館.fact.capacity == 20  # 貸主の表のまま
    assert office.codes() == []


def test_同じ町の別の番地ならまず同じ会場かだけを聞く(office: StoryOffice) -> None:
    会場の表(office, 会場("例示会館"))
    一覧(office, ("例示会館", "中島9-9"))

    assert office.codes() == ["venue.same_room"]
    assert len(会場たち(office)) == 1


def test_同じ会場と答えると貸主の表のほうを使い二度と聞かれない(office: StoryOffice) -> None:
    会場の表(office, 会場("例示会館"))
    一覧(office, ("例示会館", "中島9-9"))
    office.answers("venue.same_room", "same_room")
    before = office.position()
    一覧(office, ("例示会館", "中島9-9"))

    (会館,) = 会場たち(office)
    assert (会館.fact.capacity, office.codes(), office.position()) == (20, [], before)


def test_別の会場と答えると一覧にないことを聞かれ二つになる(office: StoryOffice) -> None:
    会場の表(office, 会場("例示会館"))
    一覧(office, ("例示会館", "中島9-9"))
    office.answers("venue.same_room", "other_room")

    assert office.codes() == ["capacity.not_told", "equipment.not_told"]
    施設の答え(office)
    assert sorted(each.fact.capacity for each in 会場たち(office)) == [20, 40]


@pytest.mark.parametrize("住所", ["中島1-1", "中島9-9"])
def test_一覧が先でも会場の表が来れば貸主の言うことになる(office: StoryOffice, 住所: str) -> None:
    一覧(office, ("例示会館", 住所))
    施設の答え(office)
    会場の表(office, 会場("例示会館", 貸主の条件="月2回まで"))
    if 住所 == "中島9-9":
        office.answers("venue.same_room", "same_room")

    (会館,) = 会場たち(office)
    assert (会館.fact.capacity, 会館.fact.monthly_limit, 会館.fact.terms) == (20, 2, ())
    一覧(office, ("例示会館", 住所))
    assert [each.fact.capacity for each in 会場たち(office)] == [20]
    assert office.codes() == []


def test_別の町の同じ名前は別の会場(office: StoryOffice) -> None:
    会場の表(office, 会場("例示会館"))
    一覧(office, ("例示会館", "松尾1-1"))
    assert office.codes() == ["capacity.not_told", "equipment.not_told"]


def test_一枚の表に同じ名前と番地が二つあれば聞く(office: StoryOffice) -> None:
    一覧(office, ("例示会館", "中島1-1"), ("例示会館", "中島1-1"))
    first = [each.id for each in office.questions()][:2]
    answer(office.desk(), first[0], "typed", "40")
    answer(office.desk(), first[1], "as_listed")
    assert office.codes() == ["venue.same_room"]


def test_一覧から消えても貸主の表にある会場はそのまま(office: StoryOffice) -> None:
    会場の表(office, 会場("例示会館"))
    一覧(office, ("例示会館", "中島1-1"))
    一覧(office)
    assert office.codes() == []
    assert len(会場たち(office)) == 1


def test_同じ会場という答えは取り消せる(office: StoryOffice) -> None:
    会場の表(office, 会場("例示会館"))
    一覧(office, ("例示会館", "中島9-9"))
    office.answers("venue.same_room", "same_room")
    office.takes_back()
    assert office.codes() == ["venue.same_room"]
