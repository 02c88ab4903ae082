"""A list of public facilities as open data: where and when is taken over, what it does not say is asked."""

import pytest

from events.vocabulary.salons import YearlyDays
from events.vocabulary.values import WeeklyHours
from intake.families import read_sheets
from intake.files import read
from intake.gazetteers.reading import read_places
from intake.grids.opening import open_grids
from intake.rows import Tables, VenueFacts
from intake.salons.columns import FACILITY
from tests.unit.intake.making import DISTRICT_TABLE, SHARED, TOWN_TABLE, codes, grid

LIST = SHARED / "input" / "公共施設一覧.csv"
ROW = {
    "ID": "M1",
    "名称": "例示集会所",
    "名称_カナ": "レイジシュウカイジョ",
    "所在地_連結表記": "神奈川県茅ヶ崎市中島1-1",
    "電話番号": "0467-00-4001",
    "団体名": "見本市",
    "利用可能曜日": "月火水木金",
    "開始時間": "09:00",
    "終了時間": "17:00",
    "利用可能日時特記事項": "12月29日～1月3日は休館",
    "バリアフリー情報": "スロープ有;車椅子使用者用トイレ有",
}


def facilities(*rows, tables=None):
    full = [{**ROW, **row} for row in rows]
    heads = list(dict.fromkeys(head for row in full for head, cell in row.items() if cell))
    return read_sheets("一覧.csv", [grid("", "", heads, full)], tables or Tables())[0]


def taken(**cells) -> VenueFacts:
    (row,) = facilities({"定員": "30", "設備": "いす、机", "地区": "湘南", **cells})
    assert row.faults == ()
    return row.facts


def test_where_and_when_and_how_one_gets_in_is_taken_over():
    facts = taken()
    assert (facts.name, facts.place.address, facts.lender) == ("例示集会所", "中島1-1", "例示集会所")
    assert facts.hours.weekly == (WeeklyHours((0, 1, 2, 3, 4), 540, 1020),)
    assert facts.closed_yearly == (YearlyDays(12, 29, 1, 3),)
    assert (facts.capacity, set(facts.has)) == (30, {"accessible_toilet", "toilet", "chairs", "desks"})
    assert "0467-00-4001" in facts.note


def test_what_the_list_does_not_say_is_asked_and_the_answers_are_taken():
    (row,) = facilities({"地区": "湘南"})
    assert (row.outcome, codes(row)) == ("question", ["capacity.not_told", "equipment.not_told"])
    said = {("定員", "capacity.not_told"): ("typed", "24"), ("設備", "equipment.not_told"): ("as_listed", "")}
    (again,) = facilities({"地区": "湘南"}, tables=Tables(answers={(row.scope, row.identity): said}))
    assert (again.facts.capacity, set(again.facts.has)) == (24, {"accessible_toilet", "toilet"})


def test_that_fee_key_conditions_and_a_step_are_not_told_is_kept():
    assert taken().terms == ("unsaid",)
    assert taken(バリアフリー情報="手すり有").terms == ("unsaid", "step_unsaid")


def test_a_toilet_for_ostomates_is_no_toilet_for_wheelchairs():
    assert "accessible_toilet" not in taken(バリアフリー情報="オストメイト対応トイレ有").has


def test_hours_that_hang_on_something_are_asked_about():
    (row,) = facilities({"定員": "30", "設備": "いす", "地区": "湘南", "利用可能日時特記事項": "選挙の日は使えない"})
    assert (row.outcome, codes(row)) == ("question", ["hours.unclear"])


@pytest.mark.parametrize(("head", "code"), [("名称", "cell.missing"), ("利用可能曜日", "cell.missing")])
def test_a_row_without_a_name_or_days_is_refused(head, code):
    (row, _) = facilities({"定員": "30", "設備": "いす", "地区": "湘南", head: ""}, {})
    assert (row.outcome, codes(row)) == ("rejected", [code])


def test_the_older_generation_of_the_list_is_read_too():
    older = {"ID": "", "NO": "7", "所在地_連結表記": "", "住所": "中島1-1"}
    (row,) = facilities({**older, "定員": "30", "設備": "いす", "地区": "湘南"})
    assert (row.outcome, row.identity, row.facts.place.address) == ("accepted", "7", "中島1-1")


def test_two_facilities_of_one_name_are_two_rows():
    rows = facilities({"ID": "M1"}, {"ID": "M2"})
    assert len({row.identity for row in rows}) == 2


def places(path):
    found = read_places(path.name, open_grids(path).grids)
    assert found is not None
    return found


@pytest.mark.skipif(not LIST.exists(), reason="the shared files are not here")
def test_the_shared_list_is_accounted_for_row_by_row():
    towns = frozenset(each.town for each in places(TOWN_TABLE).towns)
    districts = {each.town: each.districts for each in places(DISTRICT_TABLE).town_districts}
    reading = read(LIST, Tables(towns=towns, town_districts=districts))
    assert (reading.kind, len(reading.rows)) == ("salons", 27)
    assert {row.outcome for row in reading.rows} == {"question"}
    asked = {code for row in reading.rows for code in codes(row)}
    assert {"capacity.not_told", "equipment.not_told"} <= asked <= {
        "capacity.not_told", "equipment.not_told", "district.several",
    }  # fmt: skip
    assert FACILITY.kind == reading.rows[0].kind
