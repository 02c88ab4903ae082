"""Groups and rooms as people write them: each row one outcome, nothing guessed."""

from datetime import date
from pathlib import Path

import pytest

from events.vocabulary.salons import NthHours, TownPeople, YearlyDays
from events.vocabulary.values import DayHours, WeeklyHours
from intake.files import read
from intake.rows import HostFacts, MemberFacts, SalonFacts, Tables, VenueFacts

from .making import SHARED, TOWNS, answered, codes, hosts, members, salons, venues

WORKBOOK = SHARED / "input" / "サロンと会場.xlsx"
HOURS = "使える曜日・時間帯"
AREAS, TIMES = "行ける町・地区", "月に何回まで"


def group(**cells) -> SalonFacts:
    (row,) = salons(cells)
    assert row.faults == ()
    return row.facts


def room(**cells) -> VenueFacts:
    (row,) = venues(cells)
    assert row.faults == ()
    return row.facts


@pytest.mark.parametrize(
    ("rhythm", "found"),
    [
        ("第2火曜 午前", ((1,), (2,), False)),
        ("第２土曜", ((5,), (2,), False)),
        ("毎月第3木曜日", ((3,), (3,), False)),
        ("第1・第3金曜 午後", ((4,), (1, 3), False)),
        ("第2、4月曜", ((0,), (2, 4), False)),
        ("毎週木曜", ((3,), (), False)),
        ("毎週月・水曜 午前", ((0, 2), (), False)),
        ("月1回（日は相談）", ((), (), True)),
    ],
)
def test_how_often_a_group_meets(rhythm, found):
    facts = group(頻度=rhythm)
    assert (facts.weekdays, facts.nth, facts.any_day) == found


@pytest.mark.parametrize(
    "rhythm", ["ときどき", "第6火曜", "第2", "隔週第2火曜", "月2回 第2火曜", "毎週 月2回 火曜", "月5回", "火曜相談"]
)
def test_a_rhythm_that_cannot_be_read_is_rejected_with_its_cell(rhythm):
    (row,) = salons({"頻度": rhythm})
    assert (row.outcome, codes(row)) == ("rejected", ["rhythm.unreadable"])


@pytest.mark.parametrize(
    ("words", "needs", "parking"),
    [
        ("トイレ手すり、いす", ("rail", "chairs"), 0),
        ("台所、駐車2台", ("kitchen",), 2),
        ("畳またはいす", ("tatami|chairs",), 0),
        ("いす、音が出せること", ("chairs", "sound"), 0),
        ("いす、広い床、車いすトイレ", ("chairs", "floor", "accessible_toilet"), 0),
        ("", (), 0),
    ],
)
def test_what_a_room_must_have(words, needs, parking):
    details = group(必要な設備=words).details
    assert (details.needs, details.parking) == (needs, parking)


def test_equipment_that_is_not_known_is_a_question_and_may_be_left_out():
    (row,) = salons({"必要な設備": "いす、黒電話"})
    assert (row.outcome, codes(row)) == ("question", ["equipment.unclear"])
    (again,) = salons({"必要な設備": "いす、黒電話"}, tables=answered(row, "left_out"))
    assert again.facts.details.needs == ("chairs",)


def test_towns_with_their_people():
    assert group().details.towns == (TownPeople("中島", 7), TownPeople("松尾", 5))


def test_towns_that_do_not_add_up_to_the_group_are_asked_about():
    (row,) = salons({"参加予定人数": "25名"})
    assert (codes(row), row.faults[0].readings[0]) == (["town_people.other_sum"], "12 ⇔ 25")


def test_food_stands_on_the_organisers_sheet_alone():
    assert group(食べ物="卵アレルギー2人").details.food == "卵アレルギー2人"


@pytest.mark.parametrize(
    ("words", "weekly", "opened", "shut"),
    [
        (
            "毎日 9:00～21:00（第2火曜の午前は役員会で×）",
            [((0, 1, 2, 3, 4, 5, 6), 540, 1260)],
            (),
            (((2,), 1, 0, 720),),
        ),
        ("木曜を除く毎日 9時～16時", [((0, 1, 2, 4, 5, 6), 540, 960)], (), ()),
        ("月・水 9:00-17:00、第2日曜 10:00-14:00", [((0, 2), 540, 1020)], (((2,), 6, 600, 840),), ()),
        ("火曜（定休日）10時～16時", [((1,), 600, 960)], (), ()),
    ],
)
def test_when_a_room_can_be_had(words, weekly, opened, shut):
    facts = room(**{HOURS: words})
    assert facts.hours.weekly == tuple(WeeklyHours(*each) for each in weekly)
    assert facts.opened == tuple(NthHours(*each) for each in opened)
    assert facts.shut == tuple(NthHours(*each) for each in shut)


def test_days_that_depend_on_something_are_asked_about():
    (row,) = venues({HOURS: "平日 午前（法事の日は×）"})
    assert (row.outcome, codes(row)) == ("question", ["hours.unclear"])


def test_what_the_lender_asks_for():
    facts = room(貸主の条件="飲酒不可・騒がしい催しは不可")
    assert facts.terms == ("no_alcohol", "quiet")
    assert room(貸主の条件="月曜は午後のみ").shut == (NthHours((), 0, 0, 720),)
    closed = room(貸主の条件="12/10～12/12は迎春準備で不可").hours.closed
    assert closed == tuple(DayHours(date(2026, 12, day), 0, 1440) for day in (10, 11, 12))


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("2週間前までに申込", {"notice_days": 14}),
        ("10日前までに予約", {"notice_days": 10}),
        ("１か月前までに申し込み", {"notice_days": 31}),
        ("1回2時間まで", {"longest_min": 120}),
        ("1回1時間半以内", {"longest_min": 90}),
        ("月2回まで", {"monthly_limit": 2}),
        ("年末年始は休み", {"closed_yearly": (YearlyDays(12, 29, 1, 3),)}),
        ("8月13日～8月16日は休館", {"closed_yearly": (YearlyDays(8, 13, 8, 16),)}),
    ],
)
def test_a_number_in_what_the_lender_asks_for_is_kept_as_one(words, number):
    facts = room(貸主の条件=f"静かに使うこと。{words}")
    assert {name: getattr(facts, name) for name in number} == number
    assert facts.terms == ("quiet",)


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("飲食は不可", "no_food"), ("食べ物の持ち込み禁止", "no_food"), ("営利目的は不可", "no_profit"),
        ("土足禁止", "no_shoes"), ("禁煙", "no_smoking"), ("自治会員に限る", "members_only"),
        ("使用後は清掃すること", "cleans_up"), ("ごみは持ち帰ること", "cleans_up"),
        ("後片付けまで17時に終えること", "done_by_end"), ("自治会員が1人以上いること", "member_present"),
    ],
)  # fmt: skip
def test_a_term_goes_by_its_code(words, code):
    assert room(貸主の条件=words).terms == (code,)


def test_a_day_that_no_year_has_is_refused():
    (row,) = venues({"貸主の条件": "2月30日～3月1日は休館"})
    assert (row.outcome, codes(row)) == ("rejected", ["date.no_such_day"])


def test_a_term_that_is_not_understood_is_asked_about():
    (row,) = venues({"貸主の条件": "青い服の人だけ"})
    assert codes(row) == ["note.restricts"]


def test_a_key_holder_who_is_away_shuts_the_room():
    assert room(鍵の管理者="架空 清（木曜は不在）").shut == (NthHours((), 3, 0, 1440),)


@pytest.mark.parametrize(
    ("words", "fee"),
    [
        ("無料", (0, "time")), ("志納", (0, "time")), ("1回1,000円（福祉は半額）", (1000, "time")),
        ("1時間200円", (200, "hour")), ("１人３００円", (300, "person")),
    ],
)  # fmt: skip
def test_what_a_room_costs(words, fee):
    assert room(費用=words).fee == fee


def test_a_step_and_parking_in_the_remarks_count():
    facts = room(備考="入口に段差15cm。駐車2台")
    assert (facts.step_cm, facts.parking) == (15, 2)


def member(**cells) -> MemberFacts:
    (row,) = members(cells)
    assert row.faults == ()
    return row.facts


@pytest.mark.parametrize(("words", "metres"), [("500m", 500), ("1.5km", 1500), ("歩けない", 0), ("", None)])
def test_how_far_a_member_walks(words, metres):
    assert member(歩ける距離=words).walks_m == metres


def test_a_members_wish_for_a_ride_and_her_chair():
    facts = member(車いす="電動", 送迎の希望="○")
    assert (facts.wants_ride, facts.wheelchairs, facts.chair) == (True, 1, "powered")
    assert not member(送迎の希望="×").wants_ride


def test_a_wish_that_is_not_clear_and_a_group_that_is_not_listed_are_asked_about():
    (unclear, unlisted) = members({"送迎の希望": "雨の日だけ"}, {"サロン名": "別のサロン"})
    assert (codes(unclear), codes(unlisted)) == (["ride_wish.unclear"], ["member.unknown_group"])


def leader(**cells) -> HostFacts:
    (row,) = hosts(cells)
    assert row.faults == ()
    return row.facts


def test_where_and_how_often_a_host_leads():
    facts = leader(**{AREAS: "中島・松尾、湘南地区", TIMES: "月２回まで"})
    assert (facts.details.areas, facts.monthly_limit) == (("中島", "松尾", "shonan"), 2)
    assert leader(**{AREAS: "どこでも"}).details.areas == ()


@pytest.mark.parametrize(("words", "code"), [("0", "count.out_of_range"), ("多数", "count.unreadable")])
def test_an_odd_number_of_times_is_no_limit_that_is_guessed(words, code):
    (row,) = hosts({"月に何回まで": words})
    assert (row.outcome, codes(row)) == ("rejected", [code])


def test_a_host_without_hours_is_asked_about():
    (row,) = hosts({"世話のできる曜日・時間帯": ""})
    assert (row.outcome, codes(row)) == ("question", ["host.no_hours"])


@pytest.mark.parametrize(("words", "sought"), [("さがしている", True), ("未定", True), ("", False)])
def test_a_group_without_a_leader_seeks_a_host(words, sought):
    (row,) = salons({"世話人": words})
    assert row.facts.seeks_host is sought


def test_a_name_may_be_of_somebody_who_leads_it_already():
    for words in ("見本 花枝", "なし"):
        (row,) = salons({"世話人": words})
        assert codes(row) == ["host.unclear"]
    (said,) = salons({"世話人": "見本 花枝"}, tables=answered(row, "host_sought"))
    assert said.facts.seeks_host


@pytest.mark.skipif(not WORKBOOK.is_file(), reason="the shared sample is not here")
def test_every_row_of_the_sample_is_accounted_for():
    rows = read(Path(WORKBOOK), Tables()).rows
    assert len(rows) == 22
    assert {row.outcome for row in rows if row.kind == "salon"} == {"accepted"}
    assert [codes(row) for row in rows if row.outcome != "accepted"] == [["hours.unclear"]]


def test_what_a_rooms_remarks_forbid_holds_like_the_lenders_terms():
    facts = room(貸主の条件="飲酒不可", 備考="12/10～12/20は不可。月2回まで。駐車2台")
    assert (facts.hours.closed[0].day, facts.hours.closed[-1].day) == (date(2026, 12, 10), date(2026, 12, 20))
    assert (facts.monthly_limit, facts.terms) == (2, ("no_alcohol",))


@pytest.mark.parametrize(
    "words", ["南湖地区だが湘南からも可。条件・数字は仮の値", "鍵は前日17時までに受け取り", "駐車なし・バス停近い"]
)
def test_remarks_on_a_room_that_only_tell_are_kept(words):
    assert room(備考=words).note == words


def test_a_remark_on_a_room_that_restricts_in_an_unknown_way_is_asked_about():
    (row,) = venues({"備考": "雨の日は床がすべるので不可"})
    assert codes(row) == ["note.restricts"]


@pytest.mark.parametrize("words", ["12/29は休み", "夜はできない", "男性のみ"])
def test_a_remark_on_a_group_or_its_people_that_restricts_is_asked_about(words):
    assert [codes(row) for row in (*salons({"備考": words}), *members({"備考": words}))] == [["note.restricts"]] * 2


@pytest.mark.parametrize(
    "words", ["昼食を作る。送迎車の乗り降り場がほしい", "ひざの悪い人が2人。できればいす", "音楽をかける"]
)
def test_a_remark_on_a_group_that_only_tells_is_kept(words):
    assert group(備考=words).details.note == words


def test_people_of_a_town_that_no_list_has_are_asked_about():
    (row,) = salons({"参加予定人数": "7", "参加者の町（人数）": "火星7"}, tables=Tables(towns=TOWNS))
    assert codes(row) == ["town.unknown"]


def test_two_groups_of_one_name_are_asked_about_for_who_takes_part_is_told_by_it():
    found = salons({"代表": "見本 花子"}, {"代表": "架空 太郎"})
    assert [codes(row) for row in found] == [["row.name_twice"]] * 2
    (first, _) = salons({"代表": "見本 花子"}, {"代表": "架空 太郎"}, tables=answered(found[0], "keep_both"))
    assert first.outcome == "accepted"
