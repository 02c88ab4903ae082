"""One row of either table about tools: read, with its faults noted, and its facts where it has one reading."""

from collections.abc import Callable, Mapping
from typing import Final

from events.vocabulary.people import PersonDetails
from events.vocabulary.tools import ToolDetails
from intake.parsers.dates import read_date
from intake.parsers.names import read_name
from intake.parsers.numbers import read_count
from intake.parsers.phones import read_phone
from intake.parsers.troubles import Unreadable
from intake.parsers.width import tight
from intake.sheets.closing import Read
from intake.sheets.common import note_value, settle_district
from intake.sheets.contexts import Context
from intake.sheets.open_row import OpenRow
from intake.tools.facts import AskedFacts, StoreFacts

TOOLS: Final[Mapping[str, str]] = {"はしご": "ladder", "のこぎり": "saw", "車いす": "wheelchair", "台車": "cart"}
PURPOSES: Final[Mapping[str, str]] = {"介助": "care", "介護": "care", "庭": "garden", "庭の手入れ": "garden"}


def read_asked(row: OpenRow, context: Context) -> Read:
    """Who asks for which tool, and when."""
    name, phone = row.need("name", read_name), row.read("phone", read_phone) or ""
    day = row.need("day", lambda text: read_date(text, context.anchor))
    tool, purpose = row.need("tool", _named(TOOLS, "tool")), row.need("purpose", _named(PURPOSES, "purpose"))
    district, number = settle_district(row, None, context), tight(row.text("number"))
    who = PersonDetails(name=name, phone=phone) if name else None
    facts = None
    if who and day and tool and purpose:
        facts = AskedFacts(who, day, number, ToolDetails(tool, purpose, note_value(row)))
    values = {"number": number, "name": name, "phone": phone, "day": day.isoformat() if day else None}
    values |= {"tool": tool, "purpose": purpose, "note": note_value(row), "district": district}
    return Read(row, values, facts, who, district)


def read_store(row: OpenRow, context: Context) -> Read:
    """How many of a tool the store has, for all districts."""
    tool, count = row.need("name", _named(TOOLS, "tool")), row.need("count", read_count)
    facts = None if tool is None or count is None else StoreFacts(tool, count)
    return Read(row, {"tool": tool, "count": count}, facts, None, "")


def _named(codes: Mapping[str, str], what: str) -> Callable[[str], str]:
    """Reads one of the words into its code."""

    def read(text: str) -> str:
        if tight(text) not in codes:
            raise Unreadable(f"tools.{what}_unknown", f"tools.{what}")
        return codes[tight(text)]

    return read
