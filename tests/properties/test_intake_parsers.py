"""One value in every writing reads equal, and no text at all makes a parser fail in an unforeseen way."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intake.grids.grid import words
from intake.parsers.addresses import read_place
from intake.parsers.anchors import Anchor, title_anchor
from intake.parsers.attendants import read_attendants
from intake.parsers.availability import read_availability
from intake.parsers.chairs import read_chairs
from intake.parsers.courses import read_course
from intake.parsers.dates import read_date
from intake.parsers.gazetteer import gazetteer
from intake.parsers.insurance import read_insurance
from intake.parsers.licences import read_licence
from intake.parsers.names import name_key, read_kana, read_name
from intake.parsers.notes_drivers import read_driver_note
from intake.parsers.notes_vehicles import read_vehicle_note
from intake.parsers.numbers import read_age, read_count, read_weekly_minutes
from intake.parsers.phones import read_phone
from intake.parsers.purposes import read_purpose
from intake.parsers.recurrences import read_recurrence
from intake.parsers.times import clock, read_time
from intake.parsers.troubles import Unclear, Unreadable
from intake.parsers.weekdays import KANJI
from intake.parsers.width import plain
from tests.unit.intake.making import TOWNS

WIDE = str.maketrans("0123456789:/-.()", "０１２３４５６７８９：／－．（）")
DAYS = st.dates(date(2020, 1, 1), date(2035, 12, 31))
MINUTES = st.integers(0, 1439)
# Junk made of the letters that the parsers look for reaches further into them than any text.
JUNK = st.text(
    "0123456789:/-.~()（）月火水木金土日時半分午前後年令和RH丁目番地号柳島茅ヶ崎市車いす電動台名人毎週第隔まで、。○×\n",
    max_size=24,
)
ANY = st.one_of(JUNK, st.text(max_size=20))
ANCHOR = Anchor(date(2026, 12, 1), date(2026, 12, 31))
PARSERS = {
    "address": lambda text: read_place(text, gazetteer(TOWNS, True)),
    "address without a table": lambda text: read_place(text, None),
    "age": read_age,
    "attendants": read_attendants,
    "availability": lambda text: read_availability(text, ANCHOR, {}),
    "chairs": read_chairs,
    "count": read_count,
    "course": read_course,
    "date": lambda text: read_date(text, ANCHOR),
    "date without a year": lambda text: read_date(text, None),
    "driver's note": lambda text: read_driver_note(text, ANCHOR, {}),
    "insurance": lambda text: read_insurance(text, ANCHOR),
    "kana": read_kana,
    "licence": lambda text: read_licence(text, ANCHOR),
    "name": read_name,
    "phone": read_phone,
    "purpose": read_purpose,
    "recurrence": lambda text: read_recurrence(text, date(2026, 12, 8)),
    "time": read_time,
    "title": title_anchor,
    "vehicle's note": lambda text: read_vehicle_note(text, ANCHOR, {}),
    "weekly hours": read_weekly_minutes,
}


@pytest.mark.parametrize("name", sorted(PARSERS))
@given(text=ANY)
def test_any_text_is_read_or_refused_in_one_of_the_two_ways(name, text):
    try:
        first = PARSERS[name](text)
    except (Unreadable, Unclear) as trouble:
        assert "." in trouble.code  # noqa: PT017
    else:
        assert PARSERS[name](text) == first


@given(DAYS, st.booleans())
def test_one_day_in_every_era_width_and_form(day, wide):
    era = day.year - 2018
    weekday = KANJI[day.weekday()]
    written = [
        f"{day.year}/{day.month}/{day.day}",
        f"{day.year}年{day.month}月{day.day}日({weekday})",
        f"令和{era}年{day.month}月{day.day}日",
        f"R{era}.{day.month}.{day.day}",
        f"R{era}/{day.month}/{day.day}({weekday})",
        words(datetime(day.year, day.month, day.day)),  # noqa: DTZ001
        str((day - date(1899, 12, 30)).days),
    ]
    assert {read_date(text.translate(WIDE) if wide else text, None) for text in written} == {day}


@given(DAYS, st.integers(-150, 150))
def test_a_day_without_its_year_is_found_from_an_anchor_within_five_months(day, apart):
    near = day + timedelta(days=apart)
    anchor = Anchor(near, near)
    assert read_date(f"{day.month}/{day.day}({KANJI[day.weekday()]})", anchor) == day
    assert read_date(f"{day.month}月{day.day}日", anchor) == day


@given(DAYS, st.integers(1, 6))
def test_a_wrong_weekday_always_asks_and_offers_a_day_that_has_it(day, off):
    weekday = KANJI[(day.weekday() + off) % 7]
    with pytest.raises(Unclear) as error:
        read_date(f"{day.year}/{day.month}/{day.day}({weekday})", None)
    by_date, by_weekday = error.value.options
    assert by_date.value == day
    assert KANJI[by_weekday.value.weekday()] == weekday
    assert abs((by_weekday.value - day).days) <= 3


@given(MINUTES, st.booleans())
def test_one_time_in_every_width_and_form(minutes, wide):
    hour, minute = divmod(minutes, 60)
    half, small = ("午後", hour - 12) if hour >= 12 else ("午前", hour)
    written = [
        f"{hour}:{minute:02d}",
        f"{hour}時{minute}分",
        f"{half}{small}:{minute:02d}",
        f"{half}{small}時{'半' if minute == 30 else f'{minute}分'}",
        words(timedelta(minutes=minutes)),
        clock(minutes),
    ]
    if 12 <= hour < 13:
        written.append(f"午後12:{minute:02d}")
    assert {read_time(text.translate(WIDE) if wide else text) for text in written} == {minutes}


@given(st.integers(24, 999), st.integers(0, 59))
def test_no_hour_past_midnight_is_ever_read(hour, minute):
    with pytest.raises(Unreadable, match=r"time\.out_of_range"):
        read_time(f"{hour}:{minute:02d}")


@given(st.integers(0, 9999), st.integers(0, 99))
def test_one_landline_in_every_form(last, middle):
    digits = f"0467{middle:02d}{last:04d}"
    written = [
        f"0467-{middle:02d}-{last:04d}",
        f"0467({middle:02d}){last:04d}",
        digits,
        str(int(digits)),
        f"{middle:02d}-{last:04d}",
        f"0467 {middle:02d} {last:04d}",
    ]
    written += [text.translate(WIDE) for text in written]
    assert {read_phone(text) for text in written} == {f"0467-{middle:02d}-{last:04d}"}


@given(st.sampled_from(["090", "080", "070"]), st.integers(0, 99_999_999))
def test_one_mobile_in_every_form(prefix, rest):
    digits = f"{prefix}{rest:08d}"
    shown = f"{digits[:3]}-{digits[3:7]}-{digits[7:]}"
    assert {read_phone(text) for text in (digits, digits[1:], shown, shown.translate(WIDE))} == {shown}


@given(st.text(max_size=30))
def test_making_widths_one_twice_changes_nothing_more(text):
    assert plain(plain(text)) == plain(text)


@given(st.text(st.characters(whitelist_categories=["Lo"]), min_size=1, max_size=8), st.integers(1, 7))
def test_spaces_in_a_name_never_make_it_another(name, at):
    assert name_key(f"{name[:at]}　{name[at:]}") == name_key(name)
