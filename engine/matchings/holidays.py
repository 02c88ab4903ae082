"""What falls on a public holiday or a day that the district has closed: a question before it is planned."""

from datetime import date

from events.settings import setting
from events.state.model import State


def holiday_code(state: State, occurrence: str, day: date, district: str, word: str) -> str | None:
    """None on an ordinary day; else what was answered (drive, meet …), or the question's code: ``word.on_holiday``."""
    code = _closed_code(state, day, district)
    if code is None:
        return None
    answers = (q.answer for q in state.questions.values() if q.fact.about == occurrence)
    return next((a.choice for a in answers if a is not None), f"{word}.{code}")


def _closed_code(state: State, day: date, district: str) -> str | None:
    if day.isoformat() in setting(state.settings, "closed.days", day, district):
        return "on_closed_day"
    holidays = setting(state.settings, "closed.holidays", day, district)
    return "on_holiday" if holidays and is_holiday(day) else None


def is_holiday(day: date) -> bool:
    """Whether it is a public holiday (国民の祝日に関する法律)."""
    import jpholiday

    return bool(jpholiday.is_holiday(day))
