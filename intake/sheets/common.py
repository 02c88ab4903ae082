"""What the three sheets share: an address looked up, a district settled, a note read, values for JSON."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any, Final

from events.districts import districts, romaji_of
from events.vocabulary.values import Availability, DayHours, Place
from intake.parsers.addresses import read_place
from intake.parsers.anchors import Anchor
from intake.parsers.dates import read_date
from intake.parsers.gazetteer import gazetteer
from intake.parsers.notes import Note
from intake.parsers.times import clock
from intake.parsers.troubles import AS_WRITTEN, Option, Unclear, Unreadable
from intake.parsers.weekdays import ENGLISH
from intake.parsers.width import folded_here, plain
from intake.rows import Tables
from intake.sheets.contexts import Context
from intake.sheets.open_row import OpenRow

_YEAR: Final = timedelta(days=366)
_FAR_OFF_DAYS: Final = _YEAR.days


def place_reader(tables: Tables) -> Callable[[str], Place]:
    """Reads an address with the tables' gazetteer, or without one."""
    table = None if tables.towns is None else gazetteer(tables.towns, tables.towns_complete)
    return lambda text: read_place(text, table)


def settle_district(row: OpenRow, home: Place | None, context: Context) -> str:
    """The row's district: its own column, the sheets' titles, the town's district, ``--district``; else a question."""
    if row.text("district").strip():
        return row.read("district", _district) or ""
    if context.district:
        return context.district
    lies_in = context.tables.town_districts.get(home.town, ()) if home and home.town else ()
    if len(lies_in) == 1:
        return lies_in[0]
    if context.tables.district and (not lies_in or context.tables.district in lies_in):
        return context.tables.district
    return _ask_district(row, home, lies_in)


def _ask_district(row: OpenRow, home: Place | None, lies_in: tuple[str, ...]) -> str:
    code = "district.several" if lies_in else "district.missing"
    fitting = [d for d in districts() if d.romaji in lies_in or not lies_in]
    options = (Option(d.romaji, d.name, d.romaji) for d in fitting)
    answered: str | None = row.ask("district", Unclear(code, "district", *options), home.address if home else "")
    return answered or ""


def _district(text: str) -> str:
    romaji = romaji_of(text)
    if romaji is None:
        raise Unreadable("district.unknown", "district")
    return romaji


def read_restrictions(row: OpenRow, reader: Callable[[str], Note]) -> Note:
    """The note's rules; anything else in it that restricts is a question. A blank note has none."""

    def read(text: str) -> Note:
        note = reader(text)
        if note.restricting:
            raise Unclear("note.restricts", "note", Option("no_restriction", "、".join(note.restricting), note))
        return note

    return row.read("note", read) or Note()


def ask_before_received(row: OpenRow, field: str, day: date | None, received: date | None) -> None:
    """A day wished for before it was asked for has a slip in one of the two days."""
    if day and received and day < received:
        kept = Option(AS_WRITTEN, day.isoformat(), day)
        row.ask(field, Unclear("date.before_received", f"date.from|{received.isoformat()}", kept), row.text(field))


def near_day_reader(anchor: Anchor | None) -> Callable[[str], date]:
    """Reads a day about which the sheet is; one more than a year off is ``Unclear``: its year may be a slip."""

    def read(text: str) -> date:
        day = read_date(text, anchor)
        if anchor is not None and anchor.distance(day) > _FAR_OFF_DAYS:
            first, last = anchor.first - _YEAR, anchor.last + _YEAR
            expected = f"date.within|{first.isoformat()}|{last.isoformat()}"
            raise Unclear("date.far_off", expected, Option(AS_WRITTEN, day.isoformat(), day))
        return day

    return read


def check_town(words: str, tables: Tables) -> None:
    """Raises ``Unclear`` where the table has neither a town of this name nor one that begins with it."""
    towns = tables.towns
    if towns is None or not tables.towns_complete:
        return
    named = folded_here(words)
    if words in towns or any(folded_here(town).startswith(named) for town in towns):
        return
    raise Unclear("town.unknown", "town")


def closed_hours(note: Note) -> tuple[DayHours, ...]:
    """All hours that the note takes away, sorted."""
    hours = {closed for group in note.values("closed") for closed in group}
    return tuple(sorted(hours, key=lambda h: (h.day, h.from_min, h.until_min)))


def day_values(days: tuple[int, ...]) -> list[str]:
    """Weekdays as JSON has them: mon to sun."""
    return [ENGLISH[day] for day in days]


def hours_values(hours: Availability | None) -> dict[str, Any] | None:
    """Hours as JSON has them."""
    if hours is None:
        return None
    weekly = [
        {"days": day_values(w.weekdays), "from": clock(w.from_min), "until": clock(w.until_min)} for w in hours.weekly
    ]
    return {"weekly": weekly, "days": _dated(hours.days), "closed": _dated(hours.closed)}


def _dated(days: tuple[DayHours, ...]) -> list[dict[str, str]]:
    return [{"day": d.day.isoformat(), "from": clock(d.from_min), "until": clock(d.until_min)} for d in days]


def note_value(row: OpenRow) -> str:
    """The note on one line, widths made one; the words as they stood are among the row's cells."""
    return plain(row.text("note"))
