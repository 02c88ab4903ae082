"""One row of the sheet of days on which many help together (イベント)."""

import re
from datetime import date
from typing import Any, Final

from attrs import define

from events.vocabulary.help_days import HelpDayWords, Tool
from events.vocabulary.values import Place
from intake.parsers.dates import DATE_PATTERN, read_date
from intake.parsers.numbers import read_count
from intake.parsers.spans import Span, read_span
from intake.parsers.tasks import read_task
from intake.parsers.times import clock
from intake.parsers.troubles import Unclear, Unreadable
from intake.parsers.width import BLANK_WORDS, plain, tight
from intake.rows import HelpDayFacts
from intake.sheets.closing import Read
from intake.sheets.common import check_town, near_day_reader, note_value, place_reader, settle_district
from intake.sheets.contexts import Context
from intake.sheets.open_row import OpenRow

_LESS_THAN_NONE: Final = re.compile(r"[-−▲]\s*\d{1,4}\s*(?:本|双|枚|個|台|箱|組|つ)?$")
_TOOL: Final = re.compile(r"(.+?)\s*(\d{1,4})\s*(?:本|双|枚|個|台|箱|組|つ)?")


@define(eq=False)
class Day:
    """What was read; None where a cell is blank or at fault."""

    row: OpenRow
    name: str | None = None
    day: date | None = None
    span: Span | None = None
    gather: Place | None = None
    adults: int | None = None
    minors: int | None = None
    per_adult: int | None = None
    tools: tuple[Tool, ...] = ()
    rain_day: date | None = None
    target: tuple[str, tuple[str, ...]] | None = None
    district: str = ""


def read_day(row: OpenRow, context: Context) -> Day:
    """Read one row; faults are noted in it. Without adults it is asked about: no child goes without one."""
    hours, anchor = context.tables.hours, context.anchor
    found = Day(row)
    found.name = row.need("name", plain)
    found.day = row.need("day", near_day_reader(anchor))
    found.span = row.need("span", lambda text: read_span(plain(text), hours))
    found.gather = row.need("address", place_reader(context.tables))
    found.adults = row.need_or_ask("adults", Unclear("help_day.no_adults", "count|1|99"), _read_adults)
    found.minors = 0 if tight(row.text("minors")) in BLANK_WORDS else row.read("minors", read_count)
    blank = tight(row.text("per_adult")) in BLANK_WORDS
    found.per_adult = 0 if blank else row.read("per_adult", lambda text: read_count(text, least=1))
    found.tools = row.read("tools", _read_tools) or ()
    found.rain_day = row.read("rain", lambda text: _read_rain(text, context))
    found.target = row.need("target", lambda text: _read_target(text, context))
    found.district = settle_district(row, found.gather, context)
    return found


def _read_adults(text: str) -> int:
    adults = read_count(text)
    if adults == 0:
        raise Unclear("help_day.no_adults", "count|1|99")
    return adults


def _read_tools(text: str) -> tuple[Tool, ...]:
    parts = [part.strip() for part in re.split(r"[、,，\n]", plain(text)) if part.strip()]
    if any(_LESS_THAN_NONE.search(part) for part in parts):
        raise Unreadable("count.negative", "count|1|9999")
    found = [(part, _TOOL.fullmatch(part)) for part in parts]
    return tuple(Tool(m[1], int(m[2])) if m else Tool(part, 1) for part, m in found)


def _read_rain(text: str, context: Context) -> date | None:
    found = re.search(DATE_PATTERN, plain(text))
    return read_date(found[0], context.anchor) if found else None


def _read_target(text: str, context: Context) -> tuple[str, tuple[str, ...]]:
    """The task, and the towns whose homes it is for."""
    words = plain(text)
    task = read_task(words)
    if task == "other":
        raise Unreadable("target.unreadable", "target")
    after = re.split(r"のうち|：|:|で", words, maxsplit=1)[-1]
    towns = re.split(r"[、,，・と]", re.sub(r"の?(?:家|お宅|住宅|方).*$", "", after))
    named = tuple(town.strip() for town in towns if town.strip())
    for town in named:
        check_town(town, context.tables)
    return task, named


def day_read(found: Day) -> Read:
    """The row as it is closed. It is about nobody; who wrote it is the office."""
    return Read(found.row, _values(found), _facts(found), None, found.district)


def _facts(found: Day) -> HelpDayFacts | None:
    if found.name is None or found.day is None or found.span is None or found.gather is None:
        return None
    if found.adults is None or found.minors is None or found.per_adult is None or found.target is None:
        return None
    name = plain(found.row.text("place"))
    gather = Place(found.gather.address, found.gather.town, name)
    return HelpDayFacts(
        day=found.day,
        from_min=found.span[0],
        until_min=found.span[1],
        adults=found.adults,
        minors=found.minors,
        minors_per_adult=found.per_adult,
        task=found.target[0],
        towns=found.target[1],
        tools=found.tools,
        rain_day=found.rain_day,
        words=HelpDayWords(found.name, gather, note_value(found.row)),
    )


def _values(found: Day) -> dict[str, Any]:
    """Everything that was read, for JSON and for telling a change."""
    return {
        "name": found.name,
        "day": found.day.isoformat() if found.day else None,
        "from": clock(found.span[0]) if found.span else None,
        "until": clock(found.span[1]) if found.span else None,
        "address": found.gather.address if found.gather else None,
        "adults": found.adults,
        "minors": found.minors,
        "minors_per_adult": found.per_adult,
        "tools": [[tool.name, tool.count] for tool in found.tools],
        "rain_day": found.rain_day.isoformat() if found.rain_day else None,
        "task": found.target[0] if found.target else None,
        "towns": list(found.target[1]) if found.target else None,
        "note": note_value(found.row),
        "district": found.district,
    }
