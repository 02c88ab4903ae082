"""How often a group meets, in the words of coordinators: every other week, twice a month. What is open is asked."""

from datetime import date

import pytest

from intake.parsers.anchors import Anchor
from intake.parsers.rhythms import Rhythm, read_rhythm
from intake.parsers.troubles import Unclear
from intake.rows import SalonFacts, Tables

from .making import answered, codes, salons

DECEMBER = Anchor(date(2026, 12, 1), date(2026, 12, 31))
EIGHTH = date(2026, 12, 8)
FORTNIGHTLY = Rhythm((1,), every_weeks=2, since=EIGHTH)


@pytest.mark.parametrize(
    ("words", "read"),
    [
        ("隔週火曜（12/8から）", FORTNIGHTLY),
        ("隔週 火曜日 午前　12月8日(火)より", FORTNIGHTLY),
        ("12/8から隔週火曜", FORTNIGHTLY),
        ("隔週（初回12/8）", FORTNIGHTLY),
        ("隔週火曜 令和8年12月8日開始", FORTNIGHTLY),
        ("火曜（隔週）12/8～", FORTNIGHTLY),
        ("２週に１回 火曜 12/8から", FORTNIGHTLY),
        ("2週間ごとに火曜（12/8から）", FORTNIGHTLY),
        ("1週おきに火曜（12/8から）", FORTNIGHTLY),
        ("隔週月・木曜（12/10から）", Rhythm((0, 3), every_weeks=2, since=date(2026, 12, 10))),
        ("3週に1回 水曜（12/9から）", Rhythm((2,), every_weeks=3, since=date(2026, 12, 9))),
        ("毎週木曜（12/10から）", Rhythm((3,), since=date(2026, 12, 10))),
        ("月2回", Rhythm(any_day=True, times=2)),
        ("月に２回（日は相談）", Rhythm(any_day=True, times=2)),
        ("月二回程度 日程は会場の都合による", Rhythm(any_day=True, times=2)),
        ("月2回 火曜", Rhythm((1,), any_day=True, times=2)),
        ("火・木曜 月3回", Rhythm((1, 3), any_day=True, times=3)),
        ("月1回 土日", Rhythm((5, 6), any_day=True)),
        ("月2回（第1・第3火曜）", Rhythm((1,), (1, 3))),
        ("毎月第1・第3火曜", Rhythm((1,), (1, 3))),
    ],
)
def test_what_coordinators_write_every_day(words, read):
    assert read_rhythm(words, DECEMBER) == read


def test_a_fortnight_without_a_first_day_is_a_question_between_two_weeks():
    with pytest.raises(Unclear) as asked:
        read_rhythm("隔週火曜", DECEMBER)
    assert asked.value.code == "rhythm.no_first_day"
    assert [(each.choice, each.reading) for each in asked.value.options] == [
        ("week_1", "2026-12-01(火)"),
        ("week_2", "2026-12-08(火)"),
    ]
    assert asked.value.options[1].value == FORTNIGHTLY


@pytest.mark.parametrize("anchor", [None, DECEMBER])
def test_a_fortnight_without_a_weekday_has_to_be_typed(anchor):
    with pytest.raises(Unclear) as asked:
        read_rhythm("隔週", anchor)
    assert (asked.value.code, asked.value.options) == ("rhythm.no_first_day", ())


def test_a_first_day_on_another_weekday_is_a_question():
    with pytest.raises(Unclear) as asked:
        read_rhythm("隔週水曜（12/8から）", DECEMBER)
    assert asked.value.code == "rhythm.first_day_disagrees"
    assert [each.value for each in asked.value.options] == [
        Rhythm((2,), every_weeks=2, since=date(2026, 12, 9)),
        FORTNIGHTLY,
    ]


@pytest.mark.parametrize("met", [date(2026, 11, 24), date(2026, 11, 25)])
def test_a_group_that_has_met_goes_on_in_step(met):
    """Whatever day of that week it met on: the week counts."""
    assert read_rhythm("隔週火曜", DECEMBER, met) == Rhythm((1,), every_weeks=2, since=date(2026, 11, 24))
    assert read_rhythm("隔週", DECEMBER, date(2026, 11, 24)).weekdays == (1,)
    assert read_rhythm("隔週火曜（12/8から）", DECEMBER, date(2026, 12, 1)) == FORTNIGHTLY


def row(rhythm: str, tables: Tables | None = None):
    (found,) = salons({"頻度": rhythm}, tables=tables)
    return found


def test_the_row_begins_on_the_day_that_is_told():
    facts = row("隔週火曜（12/8から）").facts
    assert isinstance(facts, SalonFacts)
    assert (facts.first_day, facts.every_weeks, facts.times_a_month) == (EIGHTH, 2, 1)
    assert row("毎週火曜").facts.first_day == date(2026, 12, 1)
    assert row("月2回").facts.times_a_month == 2


def test_the_question_stands_at_its_cell_and_an_answer_settles_it():
    asked = row("隔週火曜")
    assert (asked.outcome, codes(asked)) == ("question", ["rhythm.no_first_day"])
    assert (asked.faults[0].column, asked.faults[0].readings) == ("頻度", ("2026-12-01(火)", "2026-12-08(火)"))
    facts = row("隔週火曜", answered(asked, "week_2")).facts
    assert (facts.first_day, facts.every_weeks) == (EIGHTH, 2)


def test_a_group_that_is_known_keeps_step_and_is_not_asked_about():
    facts = row("隔週火曜", Tables(met={"見本サロン": date(2026, 11, 24)})).facts
    assert (facts.first_day, facts.every_weeks) == (date(2026, 11, 24), 2)
    assert row("隔週火曜", Tables(met={"茶話会": date(2026, 11, 24)})).outcome == "question"
