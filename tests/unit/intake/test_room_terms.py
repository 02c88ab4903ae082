"""What lenders ask for, read from their own words: what a plan can keep is a rule, all else is a question."""

import pytest

from events.vocabulary.salons import NthHours, YearlyDays
from intake.parsers.room_terms import Terms, read_closings, read_terms
from intake.parsers.troubles import Unclear, Unreadable

SUNDAYS = (NthHours((), 6, 0, 1440),)
NIGHTS = tuple(NthHours((), day, 1080, 1440) for day in range(7))
WEEKENDS = (NthHours((), 5, 0, 1440), *SUNDAYS)


@pytest.mark.parametrize(
    ("words", "read"),
    [
        ("週1回まで", Terms(weekly_limit=1)),
        ("１週間に２回以内", Terms(weekly_limit=2)),
        ("1日1団体", Terms(daily_limit=1)),
        ("一日に一組まで", Terms(daily_limit=1)),
        ("1日2団体に限る", Terms(daily_limit=2)),
        ("月2回まで", Terms(monthly_limit=2)),
        ("20人まで", Terms(most=20)),
        ("祝日は休館", Terms(("not_on_holidays",))),
        ("日曜・祝日は休館", Terms(("not_on_holidays",), shut=SUNDAYS)),
        ("日曜、祝日は休み", Terms(("not_on_holidays",), shut=SUNDAYS)),
        ("土・日・祝は不可", Terms(("not_on_holidays",), shut=WEEKENDS)),
        ("平日のみ", Terms(("not_on_holidays",), shut=WEEKENDS)),
        ("毎週日曜日は休館日", Terms(shut=SUNDAYS)),
        ("第2・第4日曜の午前は不可", Terms(shut=(NthHours((2, 4), 6, 0, 720),))),
        ("月曜は午後のみ", Terms(shut=(NthHours((), 0, 0, 720),))),
        ("17時以降は不可", Terms(shut=tuple(NthHours((), day, 1020, 1440) for day in range(7)))),
        ("利用は午後8時半まで", Terms(shut=tuple(NthHours((), day, 1230, 1440) for day in range(7)))),
        ("1団体につき月2回まで", Terms(group_monthly_limit=2)),
        ("団体ごとに月１回まで", Terms(group_monthly_limit=1)),
        ("同一団体は月二回以内", Terms(group_monthly_limit=2)),
        ("平日優先", Terms(("prefers_workdays",))),
        ("なるべく平日にお願いします", Terms(("prefers_workdays",))),
        ("夜間は不可", Terms(shut=NIGHTS)),
        ("夜の利用は不可", Terms(shut=NIGHTS)),
        ("利用は日中のみ", Terms(shut=NIGHTS)),
        ("飲食不可・週1回まで・祝日は不可", Terms(("no_food", "not_on_holidays"), weekly_limit=1)),
    ],
)
def test_the_common_forms_are_rules(words, read):
    assert read_terms(words, None) == read


@pytest.mark.parametrize(
    "words", ["1団体につき年2回まで", "地元優先", "祝日は要相談", "夜間は要相談", "10人以上で利用"]
)
def test_what_no_rule_can_keep_stays_a_question(words):
    with pytest.raises(Unclear, match=r"note\.restricts"):
        read_terms(words, None)


def test_night_begins_when_the_district_says():
    assert read_terms("夜間不可", None, {"night": (1020, 1440)}).shut[0] == NthHours((), 0, 1020, 1440)


def test_an_hour_that_no_day_has_is_told():
    with pytest.raises(Unreadable, match=r"time\.out_of_range"):
        read_terms("25時以降は不可", None)


def test_a_list_of_rooms_tells_when_they_are_shut_and_keeps_what_it_does_not_know():
    read, unknown = read_closings("12月29日～1月3日は休館。祝日は休館。月曜休館。臨時休館あり")
    assert read.closed_yearly == (YearlyDays(12, 29, 1, 3),)
    assert (read.codes, read.shut) == (("not_on_holidays",), (NthHours((), 0, 0, 1440),))
    assert unknown == ("臨時休館あり",)
