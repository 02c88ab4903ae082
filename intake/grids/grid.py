"""A sheet as rows of text, and the one way in which a spreadsheet's value is written as text."""

from datetime import date, datetime, time, timedelta

from attrs import frozen

_DURATIONS_END = datetime(1900, 3, 1)  # noqa: DTZ001 - a spreadsheet's dates have no zone
_DURATIONS_START = datetime(1899, 12, 31)  # noqa: DTZ001


@frozen
class Grid:
    """``rows`` are (number as the spreadsheet counts, cells as text); blank rows may be left out."""

    sheet: str
    rows: tuple[tuple[int, tuple[str, ...]], ...]


def words(value: object) -> str:
    """One text for one value, whatever its number format: blank for None, ``2026-12-08``, ``6:30``, ``467001045``.

    A time past midnight of the first day (25:00 is stored as a date in January 1900) is written as hours.
    """
    if value is None:
        return ""
    if isinstance(value, str):
        return value if value.strip() else ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, int | float):
        return _number(value)
    return _moment(value)


def _number(value: float) -> str:
    return str(int(value)) if isinstance(value, int) or value.is_integer() else repr(value)


def _moment(value: object) -> str:
    if isinstance(value, datetime):
        return _datetime(value.replace(tzinfo=None))
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, time):
        return _hours(timedelta(hours=value.hour, minutes=value.minute, seconds=value.second + value.microsecond / 1e6))
    if isinstance(value, timedelta):
        return _hours(value)
    return str(value)


def _datetime(value: datetime) -> str:
    if _DURATIONS_START <= value < _DURATIONS_END:
        return _hours(value - _DURATIONS_START)
    if value.time() == time(0):
        return value.date().isoformat()
    return (
        f"{value.date().isoformat()} {_hours(timedelta(hours=value.hour, minutes=value.minute, seconds=value.second))}"
    )


def _hours(value: timedelta) -> str:
    minutes = round(value.total_seconds() / 60)
    sign = "-" if minutes < 0 else ""
    return f"{sign}{abs(minutes) // 60}:{abs(minutes) % 60:02d}"
