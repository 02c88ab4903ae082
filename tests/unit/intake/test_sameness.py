"""What makes a row the same row: its identity however the sheet is sorted, its content however it is written."""

import pytest

from intake.rows import Tables

from .making import TOWNS, drivers, rides


@pytest.mark.parametrize(
    "rewritten",
    [
        {"希望日": "2026-12-08"},
        {"希望日": "令和8年12月8日"},
        {"受付日": "2026-11-16"},
        {"電話": "467001001"},
        {"到着希望時刻": "午前10時"},
        {"帰り出発時刻": "11:30"},
        {"氏名": "見本　花子"},
        {"住所": "茅ヶ崎市中島１番地１"},
        {"年齢": ""},
        {"車いす": "なし"},
        {"付き添い人数": "0"},
        {"受付番号": "湘００１"},
    ],
)
def test_another_writing_of_the_same_value_changes_nothing(rewritten):
    (before,) = rides({})
    (after,) = rides(rewritten)
    assert (after.scope, after.identity, after.content) == (before.scope, before.identity, before.content)


@pytest.mark.parametrize(
    "edited",
    [{"希望日": "12/9"}, {"到着希望時刻": "10:30"}, {"備考": "つえ使用"}, {"車いす": "○"}, {"電話": "467001002"}],
)
def test_an_edit_changes_the_content_and_not_the_identity(edited):
    (before,) = rides({})
    (after,) = rides(edited)
    assert after.identity == before.identity
    assert after.content != before.content


def test_a_question_and_its_row_read_clearly_differ_in_content():
    (asked,) = rides({"住所": "柳島2-4-1"}, tables=Tables(towns=TOWNS))
    (clear,) = rides({"住所": "柳島2-4-1"})
    assert asked.content != clear.content


def test_an_unreadable_cell_written_otherwise_is_another_content():
    (first,) = rides({"希望日": "そのうち"})
    (second,) = rides({"希望日": "いつか"})
    assert first.content != second.content


def test_a_row_without_a_number_is_known_by_person_day_and_destination():
    (first,) = rides({"受付番号": "", "希望日": "12/8(火)"})
    (second,) = rides({"受付番号": "", "希望日": "R8.12.8", "到着希望時刻": "9:00"})
    assert first.identity == second.identity == "見本花子|2026-12-08|例示内科"


def test_rows_alike_to_the_letter_are_numbered():
    alike = [row.identity for row in rides({"受付番号": ""}, {"受付番号": ""})]
    assert alike == ["見本花子|2026-12-08|例示内科|見本花子#1", "見本花子|2026-12-08|例示内科|見本花子#2"]


def test_the_scope_is_kind_district_and_period():
    (december,) = rides({})
    (january,) = rides({}, title="令和9年1月 申込受付簿（湘南地区）")
    (named,) = rides({}, title="令和8年12月 申込受付簿", tables=Tables(district="nango"))
    (driver,) = drivers({}, title="名簿（湘南地区）")
    assert december.scope == "ride/shonan/2026-12"
    assert january.scope == "ride/shonan/2027-01"
    assert named.scope == "ride/nango/2026-12"
    assert driver.scope == "driver/shonan/-"
