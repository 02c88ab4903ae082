"""When a room can be had, what its lender asks for and what it costs, in words.

``毎日 9:00～21:00（第2火曜の午前は役員会で×）``, ``木曜を除く毎日 9時～16時``, ``第2日曜 10:00-14:00``; ``1時間200円``.
"""

import re
from calendar import monthrange
from datetime import date, timedelta
from typing import Final

from attrs import evolve, frozen

from events.vocabulary.salons import NthHours, YearlyDays
from events.vocabulary.values import Availability, DayHours
from intake.parsers.anchors import Anchor
from intake.parsers.availability import describe, read_availability
from intake.parsers.dates import DATE_PATTERN, read_date
from intake.parsers.numbers import read_count
from intake.parsers.rhythms import NTH_DAY, NTH_PATTERN, read_nth
from intake.parsers.spans import SPAN_PATTERN, Hours, Span, read_span
from intake.parsers.troubles import Option, Unclear, Unreadable
from intake.parsers.weekdays import ALL, DAYS_PATTERN, KANJI, read_day_list, read_days
from intake.parsers.width import plain

_DAY: Final = 1440
_NOON: Final = 720
_BRACKET: Final = re.compile(r"\s*\(([^()]*)\)")
_OPENED: Final = re.compile(rf"({NTH_PATTERN})\s*({NTH_DAY})\s*({SPAN_PATTERN})")
_SHUT: Final = re.compile(
    rf"(?:({NTH_PATTERN})\s*)?({NTH_DAY}|{DAYS_PATTERN})\s*の?\s*({SPAN_PATTERN})?\s*(?:は|が)?.*?(?:×|不可|休み|使えない|不在)"
)
_ONLY: Final = re.compile(rf"({DAYS_PATTERN})は?\s*(午前|午後)(?:のみ|だけ)")
_EXCEPT: Final = re.compile(rf"({DAYS_PATTERN})(?:を除く|以外の?)\s*(?:毎日)?\s*({SPAN_PATTERN})")
_UNUSABLE: Final = re.compile(rf"({DATE_PATTERN})\s*(?:~|-|から)\s*({DATE_PATTERN})\s*は?.*(?:不可|×|休み|使えない).*")
_MEANS_NOTHING: Final = re.compile(r"定休日|.*に準じる")
_NOT: Final = r"(?:は|も|の利用は?|すること)?(?:不可|禁止|厳禁|お断り|できない|ご遠慮.*)"
_TERMS: Final = (
    ("quiet", r".*騒がしい(?:催し|こと)は?不可.*|静かに.*"),
    ("no_alcohol", rf".*(?:飲酒|お酒){_NOT}"),
    ("no_food", rf".*(?:飲食|食事|食べ物|調理)(?:の持ち込み)?{_NOT}"),
    ("no_profit", rf"営利(?:目的|活動)?{_NOT}|営利目的でないこと"),
    ("no_smoking", rf"禁煙|(?:たばこ|タバコ|喫煙){_NOT}"),
    ("no_shoes", rf"土足{_NOT}"),
    ("fire_attended", r"火気は.*立会い?.*"),
    ("not_in_epidemic", r"感染症(?:の)?流行時は不可"),
    ("member_present", r".*(?:会員|住民).*(?:いること|入ること)"),
    ("members_only", r".*(?:会員|住民|町内の[人方]|地区の[人方])(?:のみ|だけ|に限る|以外は?不可)"),
    ("buys_drinks", r"飲み物を.*注文"),
    ("done_by_end", r"後片付けまで.*に終えること"),
    ("cleans_up", r".*(?:清掃|掃除|後片付け|原状(?:に)?復帰).*|(?:ごみ|ゴミ)は?持ち帰.*"),
    ("keep_apart", r".*動線を分ける"),
)
TERMS: Final = (*(code for code, _ in _TERMS), "unsaid", "step_unsaid")
"""``unsaid``: a list of rooms says nothing about fee, key and conditions; ``step_unsaid``: nor about a step."""
_NUMBER: Final = {"一": 1, "二": 2, "三": 3}
_NOTICE: Final = re.compile(
    r"(\d{1,2}|[一二三])(日|週間|[かヶカケ箇]月)前までに?(?:.*(?:申込|申し込み|申し込む|予約|連絡|届).*)?"
)
_NOTICE_DAYS: Final = {"日": 1, "週間": 7}
_MONTH_DAYS: Final = 31  # a month's notice is given on whatever month's day
_LONGEST: Final = re.compile(r"(?:1|一)回(?:は)?(\d{1,2})時間(半)?(?:まで|以内)")
_MONTHLY: Final = re.compile(r"(?:利用は)?(?:1|一)?[かヶカケ]?月に?(\d{1,2})回(?:まで|以内)")
_YEARLY: Final = re.compile(r"(?:毎年)?(\d{1,2})[月/](\d{1,2})日?[~-](\d{1,2})[月/](\d{1,2})日?は?(?:休館|毎年休み)")
_TURN_OF_YEAR: Final = re.compile(r"年末年始は?(?:休館|休み|不可|使えない)")
_PUBLIC_OFFICES: Final = YearlyDays(12, 29, 1, 3)  # 地方自治法 4条の2 第2項3号
_FEES: Final = re.compile(r"(?:1|一)?(回|時間|人)\s*([\d,]+)\s*円(?:\(.*\))?")
_PER: Final = {"回": "time", "時間": "hour", "人": "person"}
_STEP: Final = re.compile(r".*段差\s*(\d{1,3})\s*cm.*")


@frozen
class RoomHours:
    """Weekly hours and single days; ``opened`` and ``shut`` by the month."""

    hours: Availability
    opened: tuple[NthHours, ...] = ()
    shut: tuple[NthHours, ...] = ()


@frozen
class Terms:
    """Codes of what the lender asks for, the hours that this takes away, and the numbers in it."""

    codes: tuple[str, ...] = ()
    closed: tuple[DayHours, ...] = ()
    shut: tuple[NthHours, ...] = ()
    closed_yearly: tuple[YearlyDays, ...] = ()
    notice_days: int = 0
    longest_min: int = 0
    monthly_limit: int | None = None


def read_room_hours(text: str, anchor: Anchor | None, hours: Hours) -> RoomHours:
    """What is not understood (``法事の日は×``) is a question; the hours as read are one of its answers."""
    words = plain(text)
    inner = _BRACKET.findall(words)
    shut = tuple(each for part in inner for each in _shut(part, hours))
    unread = [part for part in inner if not _shut(part, hours) and not _MEANS_NOTHING.fullmatch(part)]
    opened, weekly = list[NthHours](), list[str]()
    for part in re.split(r"[、,]", _BRACKET.sub("", words)):
        found = _OPENED.fullmatch(part.strip())
        if found:
            span = read_span(found[3], hours)
            opened += [NthHours(read_nth(found[1]), day, *span) for day in read_days(found[2])]
        else:
            weekly.append(part)
    read = RoomHours(_weekly("、".join(weekly), anchor, hours), tuple(opened), shut)
    if unread:
        raise Unclear("hours.unclear", "hours", Option("as_read", describe(read.hours), read))
    return read


def _weekly(words: str, anchor: Anchor | None, hours: Hours) -> Availability:
    found = _EXCEPT.fullmatch(words.strip())
    if not found:
        return read_availability(words, anchor, hours)
    left = [day for day in ALL if day not in (read_day_list(found[1]) or ())]
    return read_availability(f"{'・'.join(KANJI[day] for day in left)} {found[2]}", anchor, hours)


def _shut(words: str, hours: Hours) -> tuple[NthHours, ...]:
    found = _SHUT.fullmatch(words.strip())
    if not found:
        return ()
    nth = read_nth(found[1]) if found[1] else ()
    return tuple(NthHours(nth, day, *_span(found[3], hours)) for day in read_days(found[2]))


def _span(words: str | None, hours: Hours) -> Span:
    """午前 takes the whole morning away, from midnight; so does 午後 the rest of the day."""
    if not words:
        return 0, _DAY
    if words.startswith("午前") and not re.search(r"\d", words):
        return 0, _NOON
    return (_NOON, _DAY) if words == "午後" else read_span(words, hours)


def read_key(text: str, hours: Hours) -> tuple[NthHours, ...]:
    """When nobody is there with the key: ``架空 清（木曜は不在）``."""
    return tuple(each for part in _BRACKET.findall(plain(text)) for each in _shut(part, hours))


def read_terms(text: str, anchor: Anchor | None) -> Terms:
    """What the lender asks for. Anything else that is said is a question: it is kept and restricts nothing, or not."""
    read, unknown = Terms(), list[str]()
    for part in (each.strip() for each in re.split(r"[。、・\n]", plain(text)) if each.strip()):
        code = next((code for code, pattern in _TERMS if re.fullmatch(pattern, part)), None)
        days, only, limited = _UNUSABLE.fullmatch(part), _ONLY.fullmatch(part), _limited(read, part)
        if code:
            read = evolve(read, codes=(*read.codes, code))
        elif limited:
            read = limited
        elif yearly := read_yearly(part):
            read = evolve(read, closed_yearly=(*read.closed_yearly, yearly))
        elif days:
            read = evolve(read, closed=(*read.closed, *_days(read_date(days[1], anchor), read_date(days[2], anchor))))
        elif only:
            span = (0, _NOON) if only[2] == "午後" else (_NOON, _DAY)
            read = evolve(read, shut=(*read.shut, *(NthHours((), day, *span) for day in read_days(only[1]))))
        else:
            unknown.append(part)
    if unknown:
        raise Unclear("note.restricts", "note", Option("no_restriction", "、".join(unknown), read))
    return read


def _limited(read: Terms, part: str) -> Terms | None:
    """With the number in a part: how long before, for how long, how often a month; None where it has none."""
    words = part.replace(" ", "")
    if notice := _NOTICE.fullmatch(words):
        return evolve(read, notice_days=_number(notice[1]) * _NOTICE_DAYS.get(notice[2], _MONTH_DAYS))
    if longest := _LONGEST.fullmatch(words):
        return evolve(read, longest_min=60 * int(longest[1]) + (30 if longest[2] else 0))
    monthly = _MONTHLY.fullmatch(words)
    return evolve(read, monthly_limit=int(monthly[1])) if monthly else None


def _number(words: str) -> int:
    return _NUMBER[words] if words in _NUMBER else int(words)


def read_yearly(words: str) -> YearlyDays | None:
    """``12月29日～1月3日は休館``, ``年末年始は休館``: days of every year on which it is shut; None for other words."""
    told = words.replace(" ", "")
    if _TURN_OF_YEAR.fullmatch(told):
        return _PUBLIC_OFFICES
    found = _YEARLY.fullmatch(told)
    if not found:
        return None
    numbers = [int(each) for each in found.groups()]
    for month, day in (numbers[:2], numbers[2:]):
        if not (1 <= month <= 12 and 1 <= day <= monthrange(2000, month)[1]):
            raise Unreadable("date.no_such_day", "date")
    return YearlyDays(*numbers)


def _days(first: date, last: date) -> tuple[DayHours, ...]:
    if last < first:
        raise Unreadable("span.reversed", "span")
    return tuple(DayHours(first + timedelta(days=n), 0, _DAY) for n in range((last - first).days + 1))


def read_fee(text: str) -> tuple[int, str]:
    """Yen, and for what: time, hour or person; free and 志納 are 0."""
    words = plain(text)
    if words in ("無料", "志納", "寄付", "なし"):
        return 0, "time"
    found = _FEES.fullmatch(words)
    if not found:
        raise Unreadable("fee.unreadable", "fee")
    return int(found[2].replace(",", "")), _PER[found[1]]


def read_capacity(text: str) -> int:
    """How many people a room holds, one at least. Raises ``Unreadable``."""
    capacity = read_count(text)
    if capacity < 1:
        raise Unreadable("count.out_of_range", "count|1|999")
    return capacity


def read_step(note: str) -> int:
    """The step at the door in centimetres, as the remarks tell it; 0 where they tell none."""
    found = _STEP.fullmatch(plain(note))
    return int(found[1]) if found else 0
