"""The shared workbook, row by row: what becomes of each, and every row that is not simply accepted."""

from collections import Counter

import pytest

from intake.files import read
from intake.parsers.notes import parts, restricts
from intake.rows import DriverFacts, RideFacts, RowReading, Tables, VehicleFacts

from .making import TOWN_TABLE, WORKBOOK

pytestmark = pytest.mark.skipif(
    not (WORKBOOK.exists() and TOWN_TABLE.exists()), reason="the shared workbook and town table are not here"
)


@pytest.fixture(scope="module")
def tables() -> Tables:
    return Tables(towns=frozenset(town.town for town in read(TOWN_TABLE, Tables()).towns))


@pytest.fixture(scope="module")
def rows(tables) -> tuple[RowReading, ...]:
    return read(WORKBOOK, tables).rows


@pytest.fixture(scope="module")
def by_name(rows) -> dict[str, list[RowReading]]:
    found: dict[str, list[RowReading]] = {}
    for row in rows:
        found.setdefault(row.values["name"], []).append(row)
    return found


def test_every_data_row_is_accounted_for_once(rows):
    assert Counter(row.kind for row in rows) == {"ride": 61, "vehicle": 6, "driver": 9}
    assert len({(row.sheet, row.row) for row in rows}) == 76
    assert {row.district for row in rows} == {"shonan"}


def test_the_whole_list_of_rows_that_are_not_accepted(rows):
    faults = {
        (row.sheet, row.row, row.values["name"], row.outcome): [(fault.column, fault.code) for fault in row.faults]
        for row in rows
        if row.outcome != "accepted"
    }
    assert faults == {
        ("申込", 9, "見本 洋子", "question"): [("住所", "place.chome_or_lot")],
        ("申込", 10, "例示 信一", "question"): [("到着希望時刻", "person.two_places")],
        ("申込", 11, "例示 信一", "question"): [("備考", "note.restricts"), ("到着希望時刻", "person.two_places")],
        ("申込", 23, "架空 初江", "question"): [("行き先住所", "place.outside_city")],
        ("申込", 24, "例示 八重", "question"): [("住所", "place.chome_or_lot")],
        ("申込", 32, "仮名 スミ", "rejected"): [("帰り出発時刻", "time.return_before_arrival")],
        ("申込", 54, "例示 八重", "question"): [("住所", "place.chome_or_lot")],
        ("運転者", 10, "仮名 誠", "question"): [("備考", "note.restricts")],
    }


def test_without_a_table_of_towns_only_the_questions_about_towns_are_gone():
    left = [row.row for row in read(WORKBOOK, Tables()).rows if row.outcome != "accepted"]
    assert left == [10, 11, 23, 32, 10]


def test_every_question_and_rejection_says_what_came_and_what_was_expected(rows):
    for row in rows:
        for fault in row.faults:
            assert fault.came
            assert fault.expected
            assert bool(fault.choices) == (row.outcome == "question")


def ride(by_name, name) -> RideFacts:
    (row,) = by_name[name]
    assert isinstance(row.facts, RideFacts)
    return row.facts


def test_who_cannot_be_driven_is_accepted_all_the_same(by_name):
    assert (ride(by_name, "見本 寅雄").details.wheelchairs, ride(by_name, "見本 寅雄").details.chair) == (2, "manual")
    assert ride(by_name, "架空 寿").first_day.isoformat() == "2026-12-13"
    assert ride(by_name, "例示 徳子").details.arrive_by_min == 390
    assert ride(by_name, "例示 徳子").weekdays == (0, 2, 4)
    assert ride(by_name, "例示 定吉").details.arrive_by_min == 1050
    assert ride(by_name, "仮名 源治").details.chair == "powered"
    assert ride(by_name, "見本 岩夫").details.pickup.address == "柳島710-2"
    assert ride(by_name, "架空 マツ").details.attendants == 1
    assert ride(by_name, "見本 耕作").details.attendants == 6


def test_eleven_people_want_to_go_to_the_festival(rows):
    assert sum(row.values.get("purpose") == "festival" for row in rows) == 11


def test_every_accepted_place_lies_in_a_town(rows, tables):
    facts = [row.facts for row in rows if isinstance(row.facts, RideFacts)]
    towns = {place.town for each in facts for place in (each.details.pickup, each.details.delivery)}
    assert towns <= (tables.towns or frozenset())


def test_one_person_has_one_phone_in_all_her_rows(by_name):
    assert {row.values["phone"] for row in by_name["仮名 澄江"]} == {"0467-00-1046"}
    assert {row.values["phone"] for row in by_name["見本 勝"]} == {"090-0000-1026"}
    assert {row.values["address"] for row in by_name["架空 博"]} == {"中島792-5"}


def test_the_vehicles_rules(by_name):
    lift, slope, bus, car, wagon, own = (
        by_name[name][0].facts
        for name in (
            "ベルサイド1号(リフト付)",
            "ベルサイド2号(軽・スロープ)",
            "ベルサイド3号",
            "地区社協カー",
            "例示自治会ワゴン",
            "見本さんの車",
        )
    )
    assert all(isinstance(facts, VehicleFacts) for facts in (lift, slope, bus, car, wagon, own))
    assert (lift.capacity, lift.wheelchair_places, lift.seats_per_wheelchair) == (8, 2, 1)
    assert (slope.powered_chairs, bus.licences) == (False, ("semi_medium", "medium"))
    assert [(c.day.isoformat(), c.from_min, c.until_min) for c in car.hours.closed] == [("2026-12-10", 0, 720)]
    assert wagon.insurance["ride_support"][1].isoformat() == "2026-12-10"
    assert (own.lender, own.lender_kind, own.insurance["ride_support"]) == ("見本 健一", "person", (False, None))


def test_the_drivers_vehicles_are_those_of_the_list(by_name):
    facts = [by_name[name][0].facts for name in ("例示 和夫", "例示 守", "架空 浩二", "架空 豊")]
    assert all(isinstance(each, DriverFacts) for each in facts)
    kazuo, mamoru, koji, yutaka = facts
    assert kazuo.vehicles == ("ベルサイド1号(リフト付)", "ベルサイド3号", "例示自治会ワゴン")
    assert (mamoru.licence_until.isoformat(), koji.any_vehicle, yutaka.course) == ("2026-12-09", True, None)
    assert [d.day.isoformat() for d in koji.hours.days] == ["2026-12-12"]


NOTES_ASKED_ABOUT = {"夜と雨の日は運転しない", "整形が早く終われば行きたい"}
NOTES_READ = {
    "車酔いあり。前の席希望",
    "夫婦とも車いす。いっしょの車でないと困る",
    "日曜しか息子が来られない",
    "電動車いす（大きい。重さ約90kg）",
    "デイの送迎の空き時間。定員は運転者を含む。車いす1台につき座席が1つ減る",
    "電動車いすは積めない",
    "福祉まつり用。要 中型または準中型免許",
    "12/10（木）午前は車検",
    "12/8は15時まで",
    "12/7は11時から",
}
NOTES_KEPT = {
    "透析。朝が早い",
    "サロン仲間7人でまとめて行きたい",
    "トイレが近い",
    "つえ使用",
    "薬が長引くことあり",
    "半年に一度の検査",
    "荷物が多い。米を買いたい",
    "夕方の面会",
    "診察券を忘れやすい",
    "お隣さんと一緒に乗りたい",
    "手押し車あり",
    "まつりの送迎を希望",
    "耳が遠いので大きな声で",
    "娘が付き添う",
    "保険の更新は手続き中",
    "ベルサイド職員",
    "車いすの介助に慣れている",
    "1月の講習を申込済",
    "免許更新の予約は12/14",
}


def test_every_note_of_the_workbook_has_its_class(rows):
    notes = {dict(row.cells)["備考"]: row for row in rows if "備考" in dict(row.cells)}
    asked = {note for note, row in notes.items() if any(fault.code == "note.restricts" for fault in row.faults)}
    kept = {note for note in notes if not any(restricts(part) for part in parts(note))}
    assert asked == NOTES_ASKED_ABOUT
    assert set(notes) == NOTES_ASKED_ABOUT | NOTES_READ | NOTES_KEPT
    assert kept >= NOTES_KEPT
