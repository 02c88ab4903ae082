"""One row of a table about mobile shops: read, with its faults noted, and its facts where it has one reading."""

import re
from collections.abc import Callable, Mapping
from typing import Any, Final

from attrs import asdict, define

from events.districts import romaji_of
from events.vocabulary.values import Availability, Place
from intake.mobile_sales.columns import OLDER
from intake.mobile_sales.facts import CountedFacts, HeardFacts, LotFacts, MobileFacts, RoundFacts
from intake.parsers.availability import read_availability
from intake.parsers.dates import read_date
from intake.parsers.gazetteer import gazetteer
from intake.parsers.notes_lots import read_lot_note
from intake.parsers.numbers import read_count
from intake.parsers.times import read_time
from intake.parsers.troubles import AS_WRITTEN, Option, Unclear, Unreadable
from intake.parsers.weekdays import read_day_list
from intake.parsers.width import folded_here, kanji_number, plain, tight
from intake.sheets.common import hours_values, note_value, place_reader, read_restrictions, settle_district
from intake.sheets.contexts import Context
from intake.sheets.open_row import OpenRow

CONSENT: Final[Mapping[str, str]] = {
    "了解": "yes", "承諾": "yes", "可": "yes", "断り": "no", "不可": "no", "交渉中": "negotiating", "未打診": "unasked",
}  # fmt: skip
SOURCES: Final[Mapping[str, str]] = {
    "民生委員": "commissioner", "包括": "centre", "地域包括支援センター": "centre", "アンケート": "survey",
    "自治会": "association", "想像": "imagined",
}  # fmt: skip
COMPANY: Final = "移動販売の会社"
UNMEASURED: Final = frozenset({"不明", "?", "未計測", "未測定"})
_ABOUT: Final = re.compile(r"(約)?([\d,]{1,9})(?:人|名|世帯)?")
_RANGE: Final = re.compile(r"(\d{1,2})(?:~|-)(\d{1,2})(台|分)?")
_MINUTES: Final = re.compile(r"(\d{1,3})分?")
_WEEKS: Final = re.compile(r"第(\d)")
_BREAK: Final = re.compile(r"(\d{1,2})(?::\d{2}|時)\s*(?:~|-)\s*(\d{1,2})(?::\d{2}|時)?\s*は?休憩")
_EXISTING: Final = re.compile(r"([^\s、。,・\d]+?)(\d{1,2})丁目の\d+か所\([^()]*既存\)")
MOST_PEOPLE: Final = 1_000_000
LONGEST_STOP: Final = 240


@define(eq=False)
class MobileRow:
    """A row that was read; ``facts`` are there where nothing stands against it."""

    row: OpenRow
    district: str
    facts: MobileFacts | None

    def values(self) -> dict[str, Any]:
        """Everything that was read, for JSON and for telling a change."""
        if self.facts is None:
            return {"district": self.district}
        told: dict[str, Any] = asdict(self.facts, recurse=False)
        for name, value in told.items():
            if isinstance(value, Availability):
                told[name] = hours_values(value)
            elif isinstance(value, Place):
                told[name] = {"address": value.address, "town": value.town}
            elif hasattr(value, "isoformat"):
                told[name] = value.isoformat()
            elif name == "shut":
                told[name] = [asdict(season) for season in value]
        return {**told, "district": self.district}


def read_mobile(row: OpenRow, context: Context) -> MobileRow:
    """Read one row of any of the four tables."""
    read = {"lot": _lot, "round": _round, "heard": _heard, "counted": _counted}[row.table.shape.kind]
    return read(row, context)


def _lot(row: OpenRow, context: Context) -> MobileRow:
    name, place = row.need("name", plain), row.need("address", _place(context))
    spaces = row.need("spaces", _spaces)
    consent = row.need("consent", _one_of(CONSENT, "consent.unknown", "consent"))
    hours = row.read("hours", lambda text: read_availability(text, context.anchor, context.tables.hours))
    note = read_restrictions(row, read_lot_note)
    district = settle_district(row, place, context)
    if name is None or place is None or spaces is None or consent is None or row.faults:
        return MobileRow(row, district, None)
    measured = spaces if spaces >= 0 else None
    shut = note.values("shut")
    facts = LotFacts(name, place, measured, consent, hours or Availability(), shut, note_value(row))
    return MobileRow(row, district, facts)


def _round(row: OpenRow, context: Context) -> MobileRow:
    weekday = row.need("weekday", _weekday)
    start, end = row.need("start", read_time), row.need("end", read_time)
    stop, most = row.need("stop", _minutes), row.need("most", lambda text: read_count(text, least=1))
    if start is not None and end is not None and start >= end:
        row.reject("end", "span.reversed", "hours")
    district = row.read("district", _district) if row.text("district").strip() else context.district
    district = district or context.tables.district
    if weekday is None or start is None or end is None or stop is None or most is None or row.faults:
        return MobileRow(row, district, None)
    facts = RoundFacts(
        company=plain(row.text("company")) or COMPANY,
        weekday=weekday,
        from_min=start,
        until_min=end,
        stop_min=stop,
        most=most,
        breaks=_breaks(plain(row.text("note"))),
        weeks=tuple(int(week) for week in _WEEKS.findall(plain(row.text("weeks")))),
        existing=_existing(plain(row.text("note"))),
        depot=plain(row.text("depot")),
        note=note_value(row),
    )
    return MobileRow(row, district, facts)


def _heard(row: OpenRow, context: Context) -> MobileRow:
    town = row.need("town", _town(context))
    blank = not row.text("asked").strip() and not row.text("in_trouble").strip()
    asked = None if blank else row.need("asked", _people)
    in_trouble = None if blank else _in_trouble(row, asked)
    source = row.read("source", _one_of(SOURCES, "source.unknown", "source")) if not blank else ""
    on = row.read("on", lambda text: read_date(text, context.anchor))
    district = settle_district(row, None, context)
    if not town or row.faults:
        return MobileRow(row, district, None)
    return MobileRow(row, district, HeardFacts(town, asked, in_trouble or 0, source or "other", on))


def _in_trouble(row: OpenRow, asked: int | None) -> int | None:
    """More in trouble than were asked is a question: those who answered may have counted their families."""
    if asked == 0 and not row.text("in_trouble").strip():
        return 0
    count = row.need("in_trouble", _people)
    if count is None or asked is None or asked == 0 or count <= asked:
        return count
    came = f"{row.text('asked')} / {row.text('in_trouble')}"
    options = (Option("all_asked", f"{asked}", asked),)
    settled: int | None = row.ask("in_trouble", Unclear("heard.more_than_asked", "heard.within", *options), came)
    return settled


def _counted(row: OpenRow, context: Context) -> MobileRow:
    town = row.need("town", _town(context))
    older = [row.need(field, _people) for field in OLDER]
    households = row.read("households", _people)
    on = row.read("on", lambda text: read_date(text, context.anchor))
    lies_in = context.tables.town_districts.get(town or "", ())
    district = lies_in[0] if len(lies_in) == 1 else ""
    if not town or row.faults:
        return MobileRow(row, district, None)
    return MobileRow(row, district, CountedFacts(town, sum(n or 0 for n in older), households, on))


def _place(context: Context) -> Callable[[str], Place]:
    """An address in a town whose point is known: nobody can tell who lives near a lot without one."""
    reads = place_reader(context.tables)

    def read(text: str) -> Place:
        place = reads(text)
        if context.tables.towns is not None and not place.town:
            raise Unclear("place.no_town", "town")
        return place

    return read


def _spaces(text: str) -> int:
    """How many vehicles fit; of a range the fewer. -1: nobody has measured."""
    words = tight(text)
    if words in UNMEASURED:
        return -1
    between = _RANGE.fullmatch(words)
    return int(between[1]) if between else read_count(text)


def _minutes(text: str) -> int:
    """Of a range the more: the truck must be able to stay so long."""
    words = tight(text)
    between, one = _RANGE.fullmatch(words), _MINUTES.fullmatch(words)
    if between:
        return int(between[2])
    if not one or not 1 <= int(one[1]) <= LONGEST_STOP:
        raise Unreadable("stop_minutes.unreadable", f"stop_minutes|1|{LONGEST_STOP}")
    return int(one[1])


def _people(text: str) -> int:
    """A number of people, 約 or not. Words such as 多数 have no single reading."""
    words = tight(text)
    found = _ABOUT.fullmatch(words)
    if found and int(found[2].replace(",", "")) <= MOST_PEOPLE:
        return int(found[2].replace(",", ""))
    rough = re.match(r"(\d{1,6})(?:人|名)?(?:くらい|ぐらい|ほど|程度|前後)", words)
    if rough:
        raise Unclear("people.rough", "people", Option(AS_WRITTEN, rough[1], int(rough[1])))
    raise Unclear("people.no_number", "people")


def _weekday(text: str) -> int:
    days = read_day_list(plain(text))
    if days is None or len(days) != 1:
        raise Unreadable("weekday.unreadable", "weekday")
    return days[0]


def _one_of(words: Mapping[str, str], code: str, expected: str) -> Callable[[str], str]:
    def read(text: str) -> str:
        if tight(text) not in words:
            raise Unreadable(code, expected)
        return words[tight(text)]

    return read


def _town(context: Context) -> Callable[[str], str]:
    """A town of the table; where there is none, as it is written."""

    def read(text: str) -> str:
        words, towns = plain(text), context.tables.towns
        if towns is None or words in towns:
            return words
        found = gazetteer(towns, context.tables.towns_complete).towns
        if folded_here(words) in found:
            return found[folded_here(words)]
        if not context.tables.towns_complete:  # the sample's few towns cannot say that there is no such town
            return words
        near = sorted(town for town in towns if words.startswith(town) or town.startswith(words))
        options = tuple(Option(f"town_{n}", town, town) for n, town in enumerate(near[:9], 1))
        raise Unclear("town.unknown", "town", *options)

    return read


def _district(text: str) -> str:
    romaji = romaji_of(text)
    if romaji is None:
        raise Unreadable("district.unknown", "district")
    return romaji


def _existing(note: str) -> tuple[str, ...]:
    """Towns that a note names as stopped at already: 中海岸4丁目の4か所（木曜・既存）."""
    return tuple(f"{base}{kanji_number(int(number))}丁目" for base, number in _EXISTING.findall(note))


def _breaks(note: str) -> tuple[tuple[int, int], ...]:
    return tuple((60 * int(a), 60 * int(b)) for a, b in _BREAK.findall(note))
