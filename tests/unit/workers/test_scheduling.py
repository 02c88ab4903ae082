"""Every night once: over midnight, the end of a year, a leap day, a clock that is changed, and nights without power."""

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from threading import Event, Thread
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as some

from events.times import TOKYO
from workers import scheduling
from workers.scheduling import last_time, missed, night_of, scheduler

TWO = time(2)
MOMENTS = some.integers(0, 7 * 366 * 86_400).map(lambda s: datetime(2026, 1, 1, tzinfo=TOKYO) + timedelta(seconds=s))
TIMES = some.times().map(lambda at: at.replace(second=0, microsecond=0))


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=TOKYO)


class Log:
    """Which nights were begun, as a log would tell, and each beginning in its order."""

    def __init__(self, *begun: date) -> None:
        self.begun = list(begun)

    def looks(self, now: datetime, time_of_day: time = TWO) -> None:
        night = missed(now, time_of_day, self.begun.__contains__)
        if night is not None:
            self.begun.append(night)


@pytest.mark.parametrize(
    ("moment", "night"),
    [
        ("2026-12-04T23:59:59", date(2026, 12, 5)),
        ("2026-12-05T00:00:00", date(2026, 12, 5)),
        ("2026-12-05T02:00:00", date(2026, 12, 5)),
        ("2026-12-05T11:59:59", date(2026, 12, 5)),
        ("2026-12-05T12:00:00", date(2026, 12, 6)),
        ("2026-12-31T23:30:00", date(2027, 1, 1)),
        ("2028-02-28T23:30:00", date(2028, 2, 29)),
        ("2028-02-29T02:00:00", date(2028, 2, 29)),
        ("2028-02-29T23:30:00", date(2028, 3, 1)),
        ("2027-02-28T23:30:00", date(2027, 3, 1)),
    ],
)
def test_a_night_is_called_by_the_day_on_which_it_ends(moment: str, night: date) -> None:
    assert night_of(at(moment)) == night


def test_the_day_is_japans_wherever_the_computer_thinks_it_is() -> None:
    assert night_of(datetime(2026, 12, 31, 15, 0, tzinfo=UTC)) == date(2027, 1, 1)
    assert last_time(datetime(2026, 12, 31, 17, 0, tzinfo=UTC), TWO) == at("2027-01-01T02:00")


@pytest.mark.parametrize("change", ["2027-03-14T06:30", "2027-03-14T07:30", "2027-11-07T05:30", "2027-11-07T06:30"])
def test_summer_time_where_the_computer_stands_changes_nothing(change: str) -> None:
    moment = datetime.fromisoformat(change).replace(tzinfo=UTC)
    there = moment.astimezone(ZoneInfo("America/New_York"))
    assert last_time(there, TWO) == last_time(moment, TWO)
    assert night_of(there) == night_of(moment)


@given(MOMENTS, TIMES)
def test_the_last_time_is_the_last_there_was(now: datetime, time_of_day: time) -> None:
    last = last_time(now, time_of_day)
    assert last <= now < last + timedelta(days=1)
    assert last.time() == time_of_day


@given(MOMENTS, TIMES, some.integers(1, 800))
def test_looked_at_each_day_every_night_is_begun_once_and_none_is_left_out(
    first: datetime, time_of_day: time, days: int
) -> None:
    log = Log()
    for day in range(days):
        log.looks(first + timedelta(days=day), time_of_day)
    assert log.begun == [log.begun[0] + timedelta(days=day) for day in range(days)]


@given(MOMENTS, TIMES, some.lists(some.integers(-3 * 86_400, 3 * 86_400), max_size=30))
def test_however_the_clock_is_set_no_night_is_begun_twice(now: datetime, time_of_day: time, steps: list[int]) -> None:
    log = Log()
    for step in steps:
        now += timedelta(seconds=step)
        log.looks(now, time_of_day)
    assert len(log.begun) == len(set(log.begun))


def test_a_clock_set_back_over_the_time_begins_nothing_again() -> None:
    log = Log()
    log.looks(at("2026-12-05T02:00"))
    log.looks(at("2026-12-05T01:10"))
    log.looks(at("2026-12-05T02:00"))
    assert log.begun == [date(2026, 12, 5), date(2026, 12, 4)], "the one before was never begun; each of them once"


def test_a_clock_set_forward_over_the_time_begins_the_night_it_jumped_over() -> None:
    log = Log(date(2026, 12, 5))
    log.looks(at("2026-12-06T01:59:59"))
    log.looks(at("2026-12-06T03:00"))
    assert log.begun == [date(2026, 12, 5), date(2026, 12, 6)]


def test_after_nights_without_power_the_last_one_is_caught_up_with_once() -> None:
    log = Log(date(2026, 12, 5))
    log.looks(at("2026-12-09T08:30"))
    log.looks(at("2026-12-09T08:40"))
    assert log.begun == [date(2026, 12, 5), date(2026, 12, 9)]


def test_before_its_time_a_night_is_not_begun() -> None:
    log = Log(date(2026, 12, 5))
    log.looks(at("2026-12-06T01:59:59"))
    assert log.begun == [date(2026, 12, 5)]


@pytest.mark.parametrize(
    ("now", "following"),
    [
        ("2026-12-31T02:00:01", "2027-01-01T02:00"),
        ("2028-02-28T02:00:01", "2028-02-29T02:00"),
        ("2028-02-29T02:00:01", "2028-03-01T02:00"),
        ("2027-02-28T02:00:01", "2027-03-01T02:00"),
    ],
)
def test_the_clock_of_the_scheduler_rings_each_day_at_the_time_in_japan(now: str, following: str) -> None:
    made = scheduler(TWO, lambda night: None, lambda night: True, lambda: at(now))
    trigger = made.get_jobs()[0].trigger
    assert trigger.get_next_fire_time(None, at(now)) == at(following)


def running(
    begin: Callable[[date], None], log: Log, clock: Callable[[], datetime]
) -> tuple[Thread, Callable[[], None]]:
    made = scheduler(TWO, begin, log.begun.__contains__, clock)
    thread = Thread(target=made.start)
    thread.start()
    return thread, lambda: made.shutdown(wait=False)


def test_a_night_that_was_missed_is_begun_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    log, came = Log(), Event()
    thread, stop = running(lambda night: (log.begun.append(night), came.set())[0], log, lambda: at("2026-12-05T08:30"))
    assert came.wait(20)
    stop()
    thread.join(20)
    assert log.begun == [date(2026, 12, 5)]


def test_a_night_whose_beginning_failed_is_tried_again_and_then_left(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scheduling, "LOOK_AGAIN_S", 0.05)
    log, tries, came = Log(), [], Event()

    def begin(night: date) -> None:
        tries.append(night)
        if len(tries) < 3:
            raise ConnectionError("no log answers")
        log.begun.append(night)
        came.set()

    thread, stop = running(begin, log, lambda: at("2026-12-05T08:30"))
    assert came.wait(20)
    assert not Event().wait(0.3), "time for some more looks"
    stop()
    thread.join(20)
    assert tries == [date(2026, 12, 5)] * 3
    assert log.begun == [date(2026, 12, 5)]
