"""A request as a row: what its columns say together."""

from datetime import date

import pytest

from events.vocabulary.people import PersonDetails
from events.vocabulary.values import Place
from intake.rows import RideFacts, Tables

from .making import RIDE_ROW, TOWNS, answered, codes, rides

TABLES = Tables(towns=TOWNS)


def test_a_plain_row_is_accepted_with_all_that_it_says():
    (read,) = rides({"備考": "車酔いあり。前の席希望", "付き添い人数": "娘１名", "車いす": "○"}, tables=TABLES)
    facts = read.facts
    assert isinstance(facts, RideFacts)
    assert (read.outcome, read.kind, read.district, read.row) == ("accepted", "ride", "shonan", 4)
    assert facts.who == PersonDetails("見本 花子", phone="0467-00-1001", home=Place("中島1-1", "中島"))
    assert (facts.first_day, facts.received, facts.weekdays) == (date(2026, 12, 8), date(2026, 11, 16), ())
    details = facts.details
    assert (details.purpose, details.arrive_by_min, details.return_ready_min) == ("clinic", 600, 690)
    assert details.delivery == Place("松尾2-2", "松尾", "例示内科")
    assert (details.wheelchairs, details.chair, details.attendants, details.front_seat) == (1, "manual", 1, True)


def test_the_words_as_they_stood_are_kept_with_the_sheets_title():
    (read,) = rides({"氏名": "見本　花子", "備考": "つえ使用"})
    assert dict(read.cells)["氏名"] == "見本　花子"
    assert read.cells[0] == ("（表題）", "令和８年１２月　移動支援　申込受付簿（湘南地区）")


def test_values_are_normalised_and_fit_json():
    (read,) = rides({"希望日": "１２／８（火）", "到着希望時刻": "午前10時", "毎週？": "毎週火曜"}, tables=TABLES)
    assert read.values["day"] == "2026-12-08"
    assert read.values["arrive_by"] == "10:00"
    assert read.values["weekdays"] == ["tue"]
    assert read.values["town"] == "中島"


@pytest.mark.parametrize("back", ["", "なし", "片道", "－"])
def test_no_return_time_is_one_way(back):
    (read,) = rides({"帰り出発時刻": back})
    assert isinstance(read.facts, RideFacts)
    assert read.facts.details.return_ready_min is None


def test_a_return_before_its_arrival_is_rejected_and_says_after_when():
    (read,) = rides({"到着希望時刻": "10:00", "帰り出発時刻": "9:00"})
    (fault,) = read.faults
    assert read.outcome == "rejected"
    assert (fault.column, fault.code, fault.came) == ("帰り出発時刻", "time.return_before_arrival", "9:00")
    assert fault.expected == "time.after|10:00"


def test_a_return_at_the_very_arrival_is_accepted():
    (read,) = rides({"到着希望時刻": "10:00", "帰り出発時刻": "10:00"})
    assert read.outcome == "accepted"


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ({"到着希望時刻": "25:00"}, "time.out_of_range"),
        ({"帰り出発時刻": "25:00"}, "time.out_of_range"),
        ({"付き添い人数": "-1"}, "count.negative"),
        ({"車いす": "-2台"}, "count.negative"),
        ({"年齢": "200"}, "age.out_of_range"),
        ({"希望日": "12/32"}, "date.no_such_day"),
        ({"電話": "ああ"}, "phone.unreadable"),
        ({"氏名": "", "備考": "x"}, "cell.missing"),
        ({"希望日": ""}, "cell.missing"),
        ({"到着希望時刻": ""}, "cell.missing"),
        ({"行き先住所": ""}, "cell.missing"),
        ({"帰り出発時刻": "=L4+1"}, "cell.formula"),
        ({"年齢": "#REF!"}, "cell.formula"),
    ],
)
def test_a_row_that_breaks_its_own_columns_is_rejected(cell, code):
    (read,) = rides(cell)
    assert (read.outcome, codes(read), read.facts) == ("rejected", [code], None)


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ({"希望日": "12/8(水)"}, "date.weekday_disagrees"),
        ({"受付日": "R8.12.9"}, "date.before_received"),
        ({"到着希望時刻": "午前12時", "帰り出発時刻": ""}, "time.morning_past_noon"),
        ({"毎週？": "隔週"}, "recurrence.not_weekly"),
        ({"毎週？": "毎週水曜"}, "recurrence.first_day_disagrees"),
        ({"車いす": "歩行器"}, "chair.unclear"),
        ({"付き添い人数": "有"}, "attendants.unclear"),
        ({"用件": "通院と買い物"}, "purpose.several"),
        ({"電話": "0467-00-1001 090-0000-1001"}, "phone.several"),
        ({"住所": "柳島2-4-1"}, "place.chome_or_lot"),
        ({"行き先住所": "藤沢市辻堂（市外）"}, "place.outside_city"),
        ({"住所": "浜見平団地1"}, "place.unknown_town"),
        ({"備考": "雨の日は行かない"}, "note.restricts"),
        ({"備考": "車いす使用"}, "note.contradicts"),
    ],
)
def test_a_row_with_several_readings_is_a_question_that_can_be_answered(cell, code):
    (read,) = rides(cell, tables=TABLES)
    assert (read.outcome, codes(read), read.facts) == ("question", [code], None)
    choice = read.faults[0].choices[0]
    (again,) = rides(cell, tables=answered(read, choice, base=TABLES))
    assert (again.outcome, again.identity, again.scope) == ("accepted", read.identity, read.scope)


def test_without_a_table_of_towns_no_question_about_towns_arises():
    (read,) = rides({"住所": "柳島2-4-1", "行き先住所": "浜見平団地1"})
    assert isinstance(read.facts, RideFacts)
    assert (read.facts.details.pickup.town, read.facts.details.delivery.town) == ("", "")


def test_a_powered_chair_told_in_the_note_is_powered():
    (read,) = rides({"車いす": "○", "備考": "電動車いす（重さ90kg）"})
    assert isinstance(read.facts, RideFacts)
    assert read.facts.details.chair == "powered"


def test_a_row_that_is_no_ride_yet_still_tells_whom_it_is_about():
    (read,) = rides({"希望日": "そのうち"})
    assert read.who is not None
    assert read.who.name == "見本 花子"


def test_words_beside_a_phone_number_say_whom_to_call():
    (read,) = rides({"電話": "息子 090-0000-1111", "緊急連絡先": "娘 090-0000-2222"})
    assert read.who is not None
    assert (read.who.phone, read.who.call) == ("090-0000-1111", "息子 090-0000-1111")
    assert read.who.emergency == "娘 090-0000-2222"


def test_years_come_from_the_dates_of_other_rows_where_the_title_has_none():
    first, second = rides(
        {"受付日": "R8.11.16"}, {"受付番号": "湘002", "希望日": "12/9"}, title="申込受付簿（湘南地区）"
    )
    assert first.values["day"] == "2026-12-08"
    assert second.values["day"] == "2026-12-09"


def test_a_sheet_that_tells_no_year_anywhere_asks():
    (read,) = rides({}, title="申込受付簿（湘南地区）")
    assert "date.no_year" in codes(read)
    (again,) = rides({}, title="申込受付簿（湘南地区）", tables=answered(read, "typed", "R8.12.8"))
    assert again.values["day"] == "2026-12-08"


@pytest.mark.parametrize("column", ["備考", "電話", "毎週？", "氏名"])
def test_a_page_pasted_into_a_cell_is_rejected_at_once(column):
    (read,) = rides({column: "1" * 30_000})
    fault = next(fault for fault in read.faults if fault.column == column)
    assert (read.outcome, fault.code, fault.expected) == ("rejected", "cell.too_long", "cell.length|1000")
    assert len(fault.came) < 50


def test_a_row_that_is_only_numbered_beforehand_is_no_data_row():
    blank = dict.fromkeys(RIDE_ROW, "")
    assert [
        row.row for row in rides({}, {**blank, "受付番号": "湘062"}, {**blank, "受付番号": "湘063", "備考": "x"})
    ] == [4, 6]
