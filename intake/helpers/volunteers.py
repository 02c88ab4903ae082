"""One row of the list of volunteers who help (担い手)."""

import re
from collections.abc import Callable
from datetime import date
from typing import Any, Final

from attrs import define, evolve, field

from events.vocabulary.offers import HelperDetails
from events.vocabulary.people import PersonDetails
from events.vocabulary.values import Availability, Place
from intake.parsers.agreements import read_agreement
from intake.parsers.areas import read_areas
from intake.parsers.availability import read_dry_availability
from intake.parsers.dates import read_date
from intake.parsers.names import read_kana, read_name
from intake.parsers.notes import Note
from intake.parsers.notes_helpers import read_helper_note
from intake.parsers.numbers import read_age, read_weekly_minutes
from intake.parsers.phones import read_phone
from intake.parsers.tasks import read_skills
from intake.parsers.times import read_time
from intake.parsers.troubles import AS_WRITTEN, Option, Unclear
from intake.parsers.width import BLANK_WORDS, NO_WORDS, plain, tight
from intake.rows import HelperFacts
from intake.sheets.closing import Read
from intake.sheets.common import (
    closed_hours,
    hours_values,
    near_day_reader,
    note_value,
    place_reader,
    read_restrictions,
    settle_district,
)
from intake.sheets.contexts import Context
from intake.sheets.open_row import OpenRow

_WITH_GUARDIAN: Final = re.compile(r"\s*(?:\([^()]*\))?\s*(?:と|・)?\s*(?:保護者|親|母|父).*")
_GROUPS: Final = (("child", "小学生"), ("student", "中学生|高校生|学生|中高生"), ("adult", "大人|成人|一般|シニア"))
_AGES: Final = {"child": (0, 12), "student": (12, 30), "adult": (18, 130)}  # 民法 4条: 18 is an adult
_APPLIED: Final = re.compile(r"申込中|申し込み中|手続き?中|加入予定")


@define(eq=False)
class Volunteer:
    """What was read; None where a cell is blank or at fault."""

    row: OpenRow
    name: str | None = None
    kana: str = ""
    age: int | None = None
    gender: str = ""
    group: str = "adult"
    phone: str = ""
    home: Place | None = None
    skills: tuple[tuple[str, ...], bool] | None = None
    hours: Availability | None = None
    in_rain: Availability | None = None
    week_min: int | None = None
    areas: tuple[str, ...] = ()
    on_foot: bool = False
    joined: date | None = None
    applied: bool = False
    apart: Note = field(factory=Note)
    note: Note = field(factory=Note)
    guardian: bool | None = None
    photo: bool | None = None
    leaves: int | None = None
    district: str = ""


def read_volunteer(row: OpenRow, context: Context) -> Volunteer:
    """Read one row; faults are noted in it."""
    found = Volunteer(row)
    _read_person(found, context)
    found.skills = row.need("skills", read_skills)
    _read_hours(found, context)
    _read_areas(found)
    _read_insurance(found, context)
    found.apart = row.read("apart", lambda text: _read_apart(text, context)) or Note()
    found.guardian, found.photo = (row.read(each, read_agreement) for each in ("guardian", "photo"))
    found.leaves = None if tight(row.text("leaves")) in BLANK_WORDS else row.read("leaves", read_time)
    found.district = settle_district(row, found.home, context)
    return found


def _read_person(found: Volunteer, context: Context) -> None:
    row = found.row
    found.name = row.need("name", lambda text: read_name(_WITH_GUARDIAN.sub("", plain(text))))
    found.kana = row.read("kana", read_kana) or ""
    found.group = row.read("group", _read_group) or "adult"
    age = tight(row.text("age"))
    found.age = None if age in BLANK_WORDS else row.read("age", lambda text: read_age(re.split(r"[・,、/]", text)[0]))
    _check_age(found)
    found.gender = {"女": "woman", "男": "man"}.get(tight(row.text("gender"))[:1], "")
    blank = not row.text("address").strip()
    found.home = None if blank else row.read("address", place_reader(context.tables))
    found.phone = row.read("phone", read_phone) or ""


def _check_age(found: Volunteer) -> None:
    """Who is a child, and who may look after children, hangs on the group: one that her age contradicts is asked."""
    least, most = _AGES[found.group]
    if found.age is None or least <= found.age <= most:
        return
    came = f"{plain(found.row.text('group'))} ⇔ {found.age}"
    found.row.ask("group", Unclear("group.other_age", "group", Option(AS_WRITTEN, came, found.group)), came)


def _read_hours(found: Volunteer, context: Context) -> None:
    """A volunteer without hours is asked about: nothing can be planned with her."""
    row, hours, anchor = found.row, context.tables.hours, context.anchor
    read = row.need_or_ask(
        "hours", Unclear("helper.no_hours", "hours"), lambda text: read_dry_availability(text, anchor, hours)
    )
    found.note = read_restrictions(row, lambda text: read_helper_note(text, anchor, hours))
    closed = closed_hours(found.note)
    found.hours = evolve(read.hours, closed=closed) if read else None
    found.in_rain = evolve(read.in_rain, closed=closed) if read and read.in_rain is not None else None
    blank = tight(row.text("week_hours")) in BLANK_WORDS
    found.week_min = None if blank else row.read("week_hours", read_weekly_minutes)


def _read_areas(found: Volunteer) -> None:
    words = plain(found.row.text("areas"))
    found.on_foot = bool(re.search(r"歩いて|徒歩", words))
    found.areas = () if found.on_foot else read_areas(words)


def _read_insurance(found: Volunteer, context: Context) -> None:
    words = tight(found.row.text("insured"))
    found.applied = bool(_APPLIED.fullmatch(words))
    if words in BLANK_WORDS | NO_WORDS | {"未加入"} or found.applied:
        return
    found.joined = found.row.read("insured", _joined_reader(context))


def _joined_reader(context: Context) -> Callable[[str], date]:
    """A cover that was joined long ago ended long ago; one of years ahead is a slip."""
    near = near_day_reader(context.anchor)

    def read(text: str) -> date:
        day = read_date(text, context.anchor)
        return day if context.anchor is None or day <= context.anchor.last else near(text)

    return read


def _read_apart(text: str, context: Context) -> Note:
    """Numbers of people, or a mark that she keeps away from; all else is a question."""
    words = plain(text)
    if re.search(r"犬", words):
        return read_helper_note("犬のいる家は不可", context.anchor, context.tables.hours)
    note = read_helper_note(words, context.anchor, context.tables.hours)
    if not note.rules:
        raise Unclear("apart.unclear", "apart", Option("no_restriction", words, Note()))
    return note


def _read_group(text: str) -> str:
    words = plain(text)
    found = next((code for code, named in _GROUPS if re.search(named, words)), None)
    if found is None:
        raise Unclear("group.unclear", "group", Option("adult", words, "adult"), Option("student", words, "student"))
    return found


def volunteer_read(found: Volunteer) -> Read:
    """The row as it is closed."""
    return Read(found.row, _values(found), _facts(found), _person(found), found.district)


def _person(found: Volunteer) -> PersonDetails | None:
    if found.name is None:
        return None
    emergency = plain(found.row.text("emergency"))
    return PersonDetails(found.name, found.kana, found.age, found.phone, found.home, emergency=emergency)


def _numbers(found: Volunteer) -> tuple[str, ...]:
    groups = (*found.apart.values("apart"), *found.note.values("apart"))
    return tuple(sorted({number for group in groups for number in group}))


def _details(found: Volunteer) -> HelperDetails:
    return HelperDetails(
        gender=found.gender,
        areas=found.areas,
        on_foot=found.on_foot,
        avoids=tuple(sorted({*found.note.values("avoids"), *found.apart.values("avoids")})),
        guardian_agrees=found.guardian,
        photo_agreed=found.photo,
        leaves_by_min=found.leaves,
        note=note_value(found.row),
    )


def _facts(found: Volunteer) -> HelperFacts | None:
    who = _person(found)
    if who is None or found.hours is None or found.skills is None:
        return None
    return HelperFacts(
        who=who,
        number=tight(found.row.text("number")).upper(),
        hours=found.hours,
        skills=found.skills[0],
        any_skill=found.skills[1],
        group=found.group,
        weekly_limit_min=found.week_min,
        not_in_rain=found.note.has("not_in_rain"),
        in_rain=found.in_rain,
        has=tuple(sorted(set(found.note.values("has")))),
        certificate=found.note.has("certificate"),
        joined=found.joined,
        applied=found.applied,
        details=_details(found),
        apart=_numbers(found),
    )


def _values(found: Volunteer) -> dict[str, Any]:
    """Everything that was read, for JSON and for telling a change."""
    details = _details(found)
    return {
        "number": tight(found.row.text("number")).upper(),
        "name": found.name,
        "kana": found.kana,
        "age": found.age,
        "gender": found.gender,
        "group": found.group,
        "phone": found.phone,
        "address": found.home.address if found.home else None,
        "town": found.home.town if found.home else None,
        "skills": list(found.skills[0]) if found.skills else None,
        "any_skill": found.skills[1] if found.skills else None,
        "hours": hours_values(found.hours),
        "weekly_limit_min": found.week_min,
        "areas": list(found.areas),
        "on_foot": found.on_foot,
        "joined": found.joined.isoformat() if found.joined else None,
        "applied": found.applied,
        "apart": list(_numbers(found)),
        "avoids": list(details.avoids),
        "has": sorted(set(found.note.values("has"))),
        "certificate": found.note.has("certificate"),
        "not_in_rain": found.note.has("not_in_rain"),
        "in_rain": hours_values(found.in_rain),
        "guardian_agrees": found.guardian,
        "photo_agreed": found.photo,
        "leaves_by": found.leaves,
        "note": note_value(found.row),
        "district": found.district,
    }
