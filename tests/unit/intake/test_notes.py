"""Remarks: which are rules, which are questions, which are kept and shown."""

from datetime import date

import pytest

from events.vocabulary.values import DayHours
from intake.parsers.anchors import Anchor
from intake.parsers.chairs import Chairs
from intake.parsers.notes import Rule, parts, restricts
from intake.parsers.notes_drivers import read_driver_note
from intake.parsers.notes_rides import RideRow, contradicts, read_ride_note
from intake.parsers.notes_vehicles import read_vehicle_note

DECEMBER = Anchor(date(2026, 12, 1), date(2026, 12, 31))
TUESDAY, THURSDAY, SUNDAY = date(2026, 12, 8), date(2026, 12, 10), date(2026, 12, 13)
NO_ROW = RideRow(TUESDAY, Chairs(), 0)


@pytest.mark.parametrize(
    "note",
    [
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
        "デイの送迎の空き時間。定員は運転者を含む",
        "福祉まつり用",
        "保険の更新は手続き中",
        "ベルサイド職員",
        "車いすの介助に慣れている",
        "1月の講習を申込済",
        "免許更新の予約は12/14",
        "要介護2",
    ],
)
def test_what_only_tells_is_kept_and_shown(note):
    assert not any(restricts(part) for part in parts(note))


@pytest.mark.parametrize(
    "note",
    [
        "夜と雨の日は運転しない",
        "感染症流行時は不可",
        "女性の運転者だけ",
        "午前のみ",
        "必ず2人で",
        "架空さんと同乗不可",
        "市外へは行けない",
        "整形が早く終われば行きたい",
        "雨なら中止",
        "12/20に順延",
        "火曜は送迎会議",
        "10時に電話",
        "入院中",
        "キャンセル待ち",
        "来月まで",
        "要 付き添い",
        "荷物は2つまで",
        "高速道路は苦手",
        "体調次第",
    ],
)
def test_what_may_restrict_is_asked_about(note):
    assert any(restricts(part) for part in parts(note))


def test_a_note_is_parted_at_stops_lines_and_commas_but_not_inside_brackets():
    assert parts("電動車いす（大きい。重さ約90kg）。前の席希望、つえ使用\n耳が遠い") == (
        "電動車いす(大きい。重さ約90kg)",
        "前の席希望",
        "つえ使用",
        "耳が遠い",
    )


@pytest.mark.parametrize(
    ("note", "rules"),
    [
        ("車酔いあり。前の席希望", (Rule("front_seat"),)),
        ("助手席を希望します", (Rule("front_seat"),)),
        ("夫婦とも車いす。いっしょの車でないと困る", (Rule("two_chairs"), Rule("same_car"))),
        ("電動車いす（大きい。重さ約90kg）", (Rule("powered_chair"),)),
    ],
)
def test_rules_in_a_riders_note(note, rules):
    read = read_ride_note(note, NO_ROW)
    assert (read.rules, read.restricting) == (rules, ())


def test_only_on_sundays_explains_a_sundays_row_and_is_asked_about_on_another():
    note = "日曜しか息子が来られない"
    assert read_ride_note(note, RideRow(SUNDAY, Chairs(), 0)).restricting == ()
    assert read_ride_note(note, RideRow(TUESDAY, Chairs(), 0)).restricting == (note,)


@pytest.mark.parametrize(
    ("note", "row"),
    [
        ("夫婦とも車いす", RideRow(TUESDAY, Chairs(1, "manual"), 0)),
        ("電動車いす", RideRow(TUESDAY, Chairs(), 0)),
        ("車いす使用", RideRow(TUESDAY, Chairs(), 0)),
        ("娘が付き添う", RideRow(TUESDAY, Chairs(), 0)),
        ("サロン仲間7人でまとめて行きたい", RideRow(TUESDAY, Chairs(), 5)),
    ],
)
def test_a_note_that_tells_more_than_the_columns_contradicts_them(note, row):
    assert contradicts(note, read_ride_note(note, row), row)


@pytest.mark.parametrize(
    ("note", "row"),
    [
        ("夫婦とも車いす", RideRow(TUESDAY, Chairs(2, "manual"), 0)),
        ("電動車いす", RideRow(TUESDAY, Chairs(1, "manual"), 0)),
        ("娘が付き添う", RideRow(TUESDAY, Chairs(), 1)),
        ("サロン仲間7人でまとめて行きたい", RideRow(TUESDAY, Chairs(), 6)),
        ("サロン仲間2人で", RideRow(TUESDAY, Chairs(2, "manual"), 0)),
    ],
)
def test_a_note_that_the_columns_bear_out_does_not(note, row):
    assert not contradicts(note, read_ride_note(note, row), row)


@pytest.mark.parametrize(
    ("note", "rules"),
    [
        ("電動車いすは積めない", (Rule("no_powered_chairs"),)),
        ("福祉まつり用。要 中型または準中型免許", (Rule("licences", ("semi_medium", "medium")),)),
        ("大型免許が必要", (Rule("licences", ("large",)),)),
        ("定員は運転者を含む。車いす1台につき座席が1つ減る", (Rule("seats_per_wheelchair", 1),)),
        ("車いす1台につき座席が2つ減る", (Rule("seats_per_wheelchair", 2),)),
        ("12/10（木）午前は車検", (Rule("closed", (DayHours(THURSDAY, 0, 720),)),)),
        ("12/10 車検", (Rule("closed", (DayHours(THURSDAY, 0, 1440),)),)),
        ("12/10は13時～15時点検", (Rule("closed", (DayHours(THURSDAY, 780, 900),)),)),
        ("12/10は使えない", (Rule("closed", (DayHours(THURSDAY, 0, 1440),)),)),
        ("12/10の午後は不可", (Rule("closed", (DayHours(THURSDAY, 720, 1440),)),)),
    ],
)
def test_rules_in_a_vehicles_note(note, rules):
    read = read_vehicle_note(note, DECEMBER, {})
    assert (read.rules, read.restricting) == (rules, ())


@pytest.mark.parametrize(
    ("note", "closed"),
    [
        ("12/8は15時まで", (DayHours(TUESDAY, 900, 1440),)),
        ("12/8は11時から", (DayHours(TUESDAY, 0, 660),)),
        ("12/8（火）は10時～12時のみ", (DayHours(TUESDAY, 0, 600), DayHours(TUESDAY, 720, 1440))),
        ("12/8は休み", (DayHours(TUESDAY, 0, 1440),)),
    ],
)
def test_hours_that_a_drivers_note_takes_away(note, closed):
    assert read_driver_note(note, DECEMBER, {}).values("closed") == (closed,)


@pytest.mark.parametrize(
    "note", ["12/8（水）は15時まで", "12/8、12/9は休み", "第2火曜は休み", "12/8は15時までにしてほしい"]
)
def test_a_note_on_hours_with_more_than_one_reading_is_asked_about(note):
    assert read_driver_note(note, DECEMBER, {}).restricting


def test_a_day_without_a_year_in_a_sheet_without_one_is_asked_about():
    assert read_driver_note("12/8は15時まで", None, {}).restricting == ("12/8は15時まで",)
