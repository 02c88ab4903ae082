"""Hours of a day."""

import pytest

from intake.parsers.spans import read_span
from intake.parsers.troubles import Unreadable

HOURS = {"morning": (540, 720), "afternoon": (780, 1020), "all_day": (480, 1080)}


@pytest.mark.parametrize(
    ("written", "span"),
    [
        ("10時~15時", (600, 900)),
        ("9:30~15:00", (570, 900)),
        ("9:00-16:00", (540, 960)),
        ("午前10:00~午後3:00", (600, 900)),
        ("午後1時~4時", (780, 960)),
        ("10時から15時まで", (600, 900)),
        ("10~15時", (600, 900)),
        ("午前", (540, 720)),
        ("午前中", (540, 720)),
        ("午後", (780, 1020)),
        ("終日", (480, 1080)),
        ("11時から", (660, 1080)),
        ("15時まで", (480, 900)),
        ("18:00~24:00", (1080, 1440)),
    ],
)
def test_spans(written, span):
    assert read_span(written, HOURS) == span


def test_a_district_may_call_other_hours_the_morning():
    assert read_span("午前", {**HOURS, "morning": (480, 660)}) == (480, 660)


def test_without_a_districts_own_hours_the_settings_defaults_hold():
    assert read_span("終日", {}) == (480, 1080)


@pytest.mark.parametrize("written", ["15:00~10:00", "10:00~10:00"])
def test_an_end_must_come_after_its_start(written):
    with pytest.raises(Unreadable, match=r"span\.reversed"):
        read_span(written, HOURS)
