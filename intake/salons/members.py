"""One row of the sheet of those who take part in a group (参加者)."""

import re
from collections.abc import Container
from typing import Any, Final

from attrs import define

from events.vocabulary.people import PersonDetails
from events.vocabulary.values import Place
from intake.parsers.chairs import NO_CHAIR, Chairs, read_chairs
from intake.parsers.names import name_key, read_kana, read_name
from intake.parsers.notes_groups import read_group_note
from intake.parsers.phones import read_phone
from intake.parsers.troubles import Option, Unclear, Unreadable
from intake.parsers.width import BLANK_WORDS, NO_WORDS, YES_WORDS, plain, tight
from intake.rows import MemberFacts
from intake.sheets.closing import Read
from intake.sheets.common import note_value, place_reader, read_restrictions, settle_district
from intake.sheets.contexts import Context
from intake.sheets.open_row import OpenRow

_METRES: Final = re.compile(r"(\d{1,4})(?:m|メートル)(?:くらい|ほど|まで)?")
_KILOMETRES: Final = re.compile(r"(\d(?:\.\d)?)(?:km|キロ)(?:くらい|ほど|まで)?")
_NOT: Final = re.compile(r"歩けない|歩いて(?:は)?行けない|ほとんど歩けない|0")


@define(eq=False)
class Member:
    """What was read; None where a cell is blank or at fault."""

    row: OpenRow
    name: str | None = None
    kana: str = ""
    phone: str = ""
    home: Place | None = None
    ride: bool | None = None
    walks_m: int | None = None
    chairs: Chairs = NO_CHAIR
    district: str = ""


def read_member(row: OpenRow, context: Context, groups: Container[str]) -> Member:
    """Read one row; faults are noted in it."""
    found = Member(row)
    row.need("title", lambda text: _read_title(text, groups))
    found.name = row.need("name", read_name)
    found.kana = row.read("kana", read_kana) or ""
    found.home = row.need("address", place_reader(context.tables))
    found.phone = row.read("phone", read_phone) or ""
    found.ride = row.need("ride", _read_yes)
    found.walks_m = None if tight(row.text("walks")) in BLANK_WORDS else row.read("walks", _read_metres)
    found.chairs = row.read("chair", read_chairs) or NO_CHAIR
    read_restrictions(row, read_group_note)
    found.district = settle_district(row, found.home, context)
    return found


def _read_title(text: str, groups: Container[str]) -> str:
    """A group that neither the file lists nor anybody has told of before may be written differently."""
    if name_key(text) not in groups:
        raise Unclear("member.unknown_group", "group_name", Option("as_written", plain(text), plain(text)))
    return plain(text)


def _read_yes(text: str) -> bool:
    words = tight(text)
    if words in YES_WORDS or words in ("希望", "希望する"):
        return True
    if words in NO_WORDS or words in ("×", "不要", "希望しない"):
        return False
    raise Unclear("ride_wish.unclear", "yes_no", Option("wished", words, True), Option("not_wished", words, False))


def _read_metres(text: str) -> int:
    words = tight(text)
    if _NOT.fullmatch(words):
        return 0
    metres, kilometres = _METRES.fullmatch(words), _KILOMETRES.fullmatch(words)
    if metres or words.isdigit():
        return int(metres[1] if metres else words)
    if kilometres:
        return round(1000 * float(kilometres[1]))
    raise Unreadable("walks.unreadable", "walks")


def member_read(found: Member) -> Read:
    """The row as it is closed."""
    return Read(found.row, _values(found), _facts(found), _person(found), found.district)


def _person(found: Member) -> PersonDetails | None:
    if found.name is None:
        return None
    return PersonDetails(name=found.name, kana=found.kana, phone=found.phone, home=found.home)


def _facts(found: Member) -> MemberFacts | None:
    who = _person(found)
    if who is None or found.home is None or found.ride is None:
        return None
    return MemberFacts(
        who=who,
        title=plain(found.row.text("title")),
        wants_ride=found.ride,
        walks_m=found.walks_m,
        wheelchairs=found.chairs.count,
        chair=found.chairs.kind,
        note=note_value(found.row),
    )


def _values(found: Member) -> dict[str, Any]:
    """Everything that was read, for JSON and for telling a change."""
    return {
        "title": plain(found.row.text("title")),
        "name": found.name,
        "kana": found.kana,
        "address": found.home.address if found.home else None,
        "town": found.home.town if found.home else None,
        "phone": found.phone,
        "wants_ride": found.ride,
        "walks_m": found.walks_m,
        "wheelchairs": found.chairs.count,
        "chair": found.chairs.kind,
        "note": note_value(found.row),
        "district": found.district,
    }
