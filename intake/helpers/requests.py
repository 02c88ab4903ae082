"""One row of the sheet of requests for helpers (依頼)."""

from datetime import date
from typing import Any

from attrs import define, field

from events.vocabulary.needs import HelpDetails
from events.vocabulary.people import PersonDetails
from events.vocabulary.values import Place
from intake.parsers.dates import read_date
from intake.parsers.names import read_kana, read_name
from intake.parsers.notes import Note
from intake.parsers.notes_helpers import read_help_note
from intake.parsers.phones import read_phone
from intake.parsers.tasks import marks_of, read_task
from intake.parsers.troubles import Unclear
from intake.parsers.width import BLANK_WORDS, plain, tight
from intake.parsers.wishes import When, period_of, read_gender_wish, read_minutes, read_people, read_when
from intake.rows import HelpFacts
from intake.sheets.closing import Read
from intake.sheets.common import (
    ask_before_received,
    day_values,
    hours_values,
    note_value,
    place_reader,
    read_restrictions,
    settle_district,
)
from intake.sheets.contexts import Context
from intake.sheets.open_row import OpenRow


@define(eq=False)
class Help:
    """What was read; None where a cell is blank or at fault."""

    row: OpenRow
    name: str | None = None
    kana: str = ""
    phone: str = ""
    home: Place | None = None
    task: str | None = None
    received: date | None = None
    when: When | None = None
    minutes: int | None = None
    people: int | None = None
    wish: str = ""
    note: Note = field(factory=Note)
    district: str = ""


def read_help(row: OpenRow, context: Context) -> Help:
    """Read one row; faults are noted in it. Without day and time it is asked about, never guessed."""
    hours, period = context.tables.hours, period_of(context.title, context.anchor)
    found = Help(row)
    found.name = row.need("name", read_name)
    found.kana = row.read("kana", read_kana) or ""
    found.home = row.need("address", place_reader(context.tables))
    found.phone = row.read("phone", read_phone) or ""
    found.task = row.need("task", read_task)
    found.received = row.read("received", lambda text: read_date(text, context.anchor))
    found.when = row.need_or_ask("when", Unclear("help.no_time", "hours"), lambda text: read_when(text, period, hours))
    if found.when and not found.when.weekdays:
        ask_before_received(row, "when", found.when.first_day, found.received)
    found.minutes = row.need("minutes", lambda text: read_minutes(text, hours))
    found.people = 1 if tight(row.text("people")) in BLANK_WORDS else row.read("people", read_people)
    found.wish = "" if tight(row.text("gender")) in BLANK_WORDS else row.read("gender", read_gender_wish) or ""
    found.note = read_restrictions(row, lambda text: read_help_note(text, context.anchor))
    if found.note.has("woman_inside"):
        found.wish = found.wish or "woman"
    found.district = settle_district(row, found.home, context)
    return found


def help_read(found: Help) -> Read:
    """The row as it is closed."""
    return Read(found.row, _values(found), _facts(found), _person(found), found.district)


def _person(found: Help) -> PersonDetails | None:
    if found.name is None:
        return None
    return PersonDetails(name=found.name, kana=found.kana, phone=found.phone, home=found.home)


def _marks(found: Help) -> tuple[str, ...]:
    detail = f"{plain(found.row.text('task'))} {plain(found.row.text('detail'))}"
    told = {code for code in ("dog", "same_face", "no_parking", "no_smoker", "urgent") if found.note.has(code)}
    return tuple(sorted({*marks_of(found.task or "other", detail), *told}))


def _apart(found: Help) -> tuple[str, ...]:
    return tuple(sorted({number for group in found.note.values("apart") for number in group}))


def _facts(found: Help) -> HelpFacts | None:
    who = _person(found)
    if who is None or found.home is None or found.when is None or found.minutes is None or found.people is None:
        return None
    details = HelpDetails(
        task=found.task or "other",
        place=found.home,
        hours=found.when.hours,
        minutes=found.minutes,
        people=found.people,
        wish=found.wish,
        marks=_marks(found),
        detail=plain(found.row.text("detail")),
        note=note_value(found.row),
    )
    number = tight(found.row.text("number"))
    when = found.when
    return HelpFacts(who, when.first_day, when.weekdays, number, found.received, details, _apart(found), when.nth)


def _values(found: Help) -> dict[str, Any]:
    """Everything that was read, for JSON and for telling a change."""
    when = found.when
    return {
        "number": tight(found.row.text("number")),
        "received": found.received.isoformat() if found.received else None,
        "name": found.name,
        "kana": found.kana,
        "address": found.home.address if found.home else None,
        "town": found.home.town if found.home else None,
        "phone": found.phone,
        "task": found.task,
        "detail": plain(found.row.text("detail")),
        "first_day": when.first_day.isoformat() if when else None,
        "weekdays": day_values(when.weekdays) if when else None,
        "nth": list(when.nth) if when else None,
        "hours": hours_values(when.hours) if when else None,
        "minutes": found.minutes,
        "people": found.people,
        "wish": found.wish,
        "marks": list(_marks(found)),
        "apart": list(_apart(found)),
        "note": note_value(found.row),
        "district": found.district,
    }
