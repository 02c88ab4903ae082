"""Requests for helpers, volunteers and help days as people write them: each row one outcome, nothing guessed."""

from datetime import date
from pathlib import Path

import pytest

from intake.files import read
from intake.rows import HelpDayFacts, HelperFacts, HelpFacts, Tables

from .making import SHARED, TOWNS, answered, codes, help_days, helpers, helps

SATURDAY, SUNDAY = date(2026, 12, 12), date(2026, 12, 13)
WORKBOOK = SHARED / "input" / "お手伝い_依頼と担い手.xlsx"


def facts(**cells: str) -> HelpFacts:
    (row,) = helps(cells)
    assert row.faults == ()
    assert isinstance(row.facts, HelpFacts)
    return row.facts


def volunteer(**cells: str) -> HelperFacts:
    (row,) = helpers(cells)
    assert row.faults == ()
    assert isinstance(row.facts, HelperFacts)
    return row.facts


def days(wish: str) -> list[tuple[int, int, int]]:
    found = facts(希望日時=wish).details.hours.days
    return [(hours.day.day, hours.from_min, hours.until_min) for hours in found]


MORNING, ALL_DAY = (540, 720), (480, 1080)


@pytest.mark.parametrize(
    ("wish", "found"),
    [
        ("12/12(土) 午前", [(12, *MORNING)]),
        ("12/10(木)", [(10, *ALL_DAY)]),
        ("12/12(土)か12/13(日)の午前", [(12, *MORNING), (13, *MORNING)]),
        ("12/8(火)午前 または 12/10(木)午前", [(8, *MORNING), (10, *MORNING)]),
        ("土日の午前", [(12, *MORNING), (13, *MORNING)]),
        ("月・水・金 13:30～16:00", [(7, 810, 960), (9, 810, 960), (11, 810, 960)]),
        ("12/11(金)朝8時まで", [(11, 360, 480)]),
        ("12/9(水) 7:30まで", [(9, 360, 450)]),
        ("12月11日 13時～15時", [(11, 780, 900)]),
        ("いつでも", [(day, *ALL_DAY) for day in range(7, 14)]),
    ],
)
def test_days_parted_by_or_are_alternatives_for_one_visit(wish, found):
    assert days(wish) == found
    assert facts(希望日時=wish).weekdays == ()


@pytest.mark.parametrize(
    ("wish", "weekdays", "hours"),
    [
        ("毎週月・木 朝8:30まで", (0, 3), (360, 510)),
        ("毎週 火・金 8時まで", (1, 4), (360, 480)),
        ("毎週水曜 7:30～8:30", (2,), (450, 510)),
        ("毎週火曜 朝", (1,), (360, 510)),
    ],
)
def test_every_week_is_every_week(wish, weekdays, hours):
    found = facts(希望日時=wish)
    assert found.weekdays == weekdays
    assert found.first_day.weekday() in weekdays
    assert [(h.from_min, h.until_min) for h in found.details.hours.weekly] == [hours]


@pytest.mark.parametrize(
    ("wish", "nth", "weekday", "first"),
    [
        ("第2・第4火曜 10時～11時", (2, 4), 1, date(2026, 12, 8)),
        ("毎月第1・3金曜の午後", (1, 3), 4, date(2026, 12, 18)),
        ("第五 月曜 午前", (5,), 0, date(2027, 3, 29)),
    ],
)
def test_some_weeks_of_the_month_are_those_weeks(wish, nth, weekday, first):
    found = facts(希望日時=wish)
    assert (found.nth, found.weekdays, found.first_day) == (nth, (weekday,), first)


@pytest.mark.parametrize("wish", ["隔週 水曜 10時～11時", "月2回 水曜午後", "第2火曜と第3水曜 午前"])
def test_a_rhythm_of_which_no_day_is_sure_is_asked_about(wish):
    (row,) = helps({"希望日時": wish})
    assert (row.outcome, codes(row)) == ("question", ["recurrence.not_weekly"])


def test_without_day_and_time_it_is_asked_about_and_the_answer_stands_in_its_place():
    (row,) = helps({"希望日時": ""})
    assert (row.outcome, codes(row)) == ("question", ["help.no_time"])
    (again,) = helps({"希望日時": ""}, tables=answered(row, "typed", "12/12(土) 午前"))
    assert again.outcome == "accepted"
    (refused,) = helps({"希望日時": ""}, tables=answered(row, "reject"))
    assert refused.outcome == "rejected"


@pytest.mark.parametrize(
    ("time", "minutes"),
    [("1時間", 60), ("15分", 15), ("1時間半", 90), ("３時間", 180), ("半日", 180), ("1時間15分", 75)],
)
def test_how_long_it_takes(time, minutes):
    assert facts(所要時間=time).details.minutes == minutes


@pytest.mark.parametrize("time", ["少し", "0分", "11時間"])
def test_a_time_that_nobody_can_plan_with_is_rejected(time):
    (row,) = helps({"所要時間": time})
    assert (row.outcome, codes(row)) == ("rejected", ["minutes.unreadable"])


def test_what_a_task_asks_for_is_read_from_its_details_and_the_note():
    found = facts(内容="粗大ごみ", くわしい内容="タンスを外へ出す", 備考="犬がいます", 男女希望="女性希望")
    assert (found.details.task, found.details.marks, found.details.wish) == ("bulky", ("dog", "heavy"), "woman")
    assert facts(内容="電球交換", くわしい内容="吹き抜けの電球（高い）").details.marks == ("high",)
    assert facts(内容="草取り", 備考="急ぎ。6人ほしい").details.marks == ("urgent",)


def test_who_must_not_come_is_named_by_number():
    assert facts(備考="担い手のV-07さんとはご近所のもめごとがあり不可").apart == ("V-07",)
    assert volunteer(**{"NG（組めない・行けない）": "手023の依頼者"}).apart == ("手023",)


def test_a_note_that_restricts_in_an_unknown_way_is_asked_about():
    (row,) = helps({"備考": "水曜の夕方だけは避けて"})
    assert codes(row) == ["note.restricts"]


def test_a_volunteer_without_hours_is_a_question():
    (row,) = helpers({"都合のよい曜日・時間帯": ""})
    assert (row.outcome, codes(row)) == ("question", ["helper.no_hours"])


def test_insurance_joined_applied_for_and_none():
    assert volunteer().joined == date(2026, 4, 1)
    applied = volunteer(ボランティア保険加入日="申込中")
    assert (applied.joined, applied.applied) == (None, True)
    assert (volunteer(ボランティア保険加入日="").joined, volunteer(ボランティア保険加入日="").applied) == (None, False)


def test_a_child_comes_with_her_guardian():
    found = volunteer(
        氏名="仮名 さくら（小6）と保護者", 区分="小学生＋保護者", 年齢="12・41", 行ける所="歩いて行ける所"
    )
    assert (found.who.name, found.who.age, found.group, found.details.on_foot) == ("仮名 さくら", 12, "child", True)


def test_remarks_on_a_volunteer_become_rules():
    found = volunteer(備考="腰痛のため重い物は不可、自転車で移動、証明書がほしい、雨天は不可")
    assert found.details.avoids == ("heavy",)
    assert (found.has, found.certificate, found.not_in_rain) == (("bicycle",), True, True)
    closed = volunteer(備考="期末試験が12/10まで").hours.closed
    assert closed[-1].day == date(2026, 12, 10)


def test_a_skill_that_nobody_knows_is_asked_about():
    (row,) = helpers({"できること": "草取り、占い"})
    assert codes(row) == ["skills.unclear"]
    (again,) = helpers({"できること": "草取り、占い"}, tables=answered(row, "left_out"))
    assert isinstance(again.facts, HelperFacts)
    assert again.facts.skills == ("weeding",)


def test_a_help_day_is_one_object_with_its_tools_its_rain_day_and_whom_it_is_for():
    (row,) = help_days({})
    assert isinstance(row.facts, HelpDayFacts)
    found = row.facts
    assert (found.day, found.from_min, found.until_min, found.rain_day) == (SUNDAY, 570, 690, date(2026, 12, 20))
    assert (found.task, found.towns) == ("weeding", ("浜見平", "柳島海岸"))
    assert [(tool.name, tool.count) for tool in found.tools] == [("鎌", 10), ("軍手", 25)]


@pytest.mark.parametrize("adults", ["", "0人", "なし"])
def test_a_help_day_without_adults_is_asked_about(adults):
    (row,) = help_days({"必要な大人": adults})
    assert (row.outcome, codes(row)) == ("question", ["help_day.no_adults"])


def test_one_number_twice_is_asked_about_on_both_rows():
    found = helps({"氏名": "見本 花子"}, {"氏名": "架空 太郎"})
    assert [codes(row) for row in found] == [["row.number_twice"], ["row.number_twice"]]


@pytest.mark.skipif(not WORKBOOK.exists(), reason="the shared workbook is not beside this checkout")
def test_every_row_of_the_shared_workbook_is_accounted_for():
    found = read(Path(WORKBOOK), Tables())
    assert (found.kind, found.skipped, len(found.rows)) == ("helpers", (), 81)
    assert [(row.identity, codes(row)) for row in found.rows if row.outcome != "accepted"] == [
        ("手044", ["help.no_time"])
    ]


@pytest.mark.parametrize(
    ("group", "age"), [("小学生＋保護者", "12・41"), ("高校生", "18"), ("大人", "18"), ("大人", "")]
)
def test_a_group_that_goes_with_the_age_is_taken(group, age):
    volunteer(区分=group, 年齢=age)


@pytest.mark.parametrize(("group", "age"), [("小学生", "13"), ("高校生", "31"), ("大人", "17"), ("小学生", "45")])
def test_a_group_that_the_age_contradicts_is_asked_about_and_may_stand(group, age):
    (row,) = helpers({"区分": group, "年齢": age})
    assert codes(row) == ["group.other_age"]
    (row,) = helpers({"区分": group, "年齢": age}, tables=answered(row, "as_written"))
    assert row.outcome == "accepted"


@pytest.mark.parametrize("wish", ["12/13(日) 25:00", "12/13(日) 26時から", "12/13(日) 9:00～25:00"])
def test_a_time_that_no_day_has_is_refused(wish):
    (row,) = helps({"希望日時": wish})
    assert (row.outcome, codes(row)) == ("rejected", ["time.out_of_range"])


def test_help_wished_for_before_it_was_asked_for_is_asked_about():
    (row,) = helps({"受付日": "2026/12/10", "希望日時": "2020/12/13 午前"})
    assert codes(row) == ["date.before_received"]
    (row,) = helps({"受付日": "2026/12/12", "希望日時": "12/12(土) 午前"})
    assert row.faults == ()


def test_insurance_of_years_ahead_and_a_help_day_of_another_year_are_asked_about():
    (row,) = helpers({"ボランティア保険加入日": "R99.9.15"})
    assert codes(row) == ["date.far_off"]
    (row,) = helpers({"ボランティア保険加入日": "R2.4.1"})
    assert row.faults == ()
    (row,) = help_days({"開催日": "平成元年12月13日"})
    assert codes(row) == ["date.far_off"]


@pytest.mark.parametrize(
    ("cells", "code"),
    [
        ({"大人１人で見る子どもの上限": "0"}, "count.out_of_range"),
        ({"道具": "鎌-10、軍手5"}, "count.negative"),
        ({"対象の依頼": "草取りの依頼のうち火星の家"}, "town.unknown"),
    ],
)
def test_a_help_day_with_a_number_or_a_town_that_cannot_be_is_not_taken(cells, code):
    (row,) = help_days(cells, tables=Tables(towns=TOWNS))
    assert codes(row) == [code]


def test_a_help_day_names_towns_with_or_without_their_parts():
    (row,) = help_days({"対象の依頼": "草取りの依頼のうち円蔵・柳島一丁目の家"}, tables=Tables(towns=TOWNS))
    assert row.outcome == "accepted"
