"""What a room's lender asks for (貸主の条件), in words: codes, numbers, and the hours that it takes away.

``飲食不可、月2回まで``, ``2週間前までに申込``, ``日曜・祝日は休館``, ``1団体につき月2回まで``, ``平日優先``;
the rest is a question.
"""

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any, Final

from attrs import evolve, frozen

from events.vocabulary.salons import NthHours, YearlyDays
from events.vocabulary.values import DayHours
from intake.parsers.anchors import Anchor
from intake.parsers.dates import DATE_PATTERN, read_date
from intake.parsers.rhythms import NTH_DAY, NTH_PATTERN, read_nth
from intake.parsers.spans import Hours, named
from intake.parsers.troubles import Option, Unclear, Unreadable
from intake.parsers.weekdays import ALL, DAYS_PATTERN, KANJI, read_day_list, read_days
from intake.parsers.width import plain

NO_HOURS: Final[Hours] = {}
_DAY: Final = 1440
_NOON: Final = 720
_SHUT: Final = r"(?:は|が|も)?(?:×|不可|休み|お休み|休館日?|閉館日?|使えない|使えません|利用できない|利用不可|貸さない)"
_DAYS: Final = rf"{DAYS_PATTERN}(?:[・と]?{DAYS_PATTERN})*"
_PARTS: Final = re.compile(r"[。、・\n]")
_TOGETHER: Final = (
    (re.compile(rf"((?<!\d)[{KANJI}](?:曜日?)?)[・、](?=祝|[{KANJI}](?:曜日?)?[・、はがもの祝休不×])"), r"\1"),
    (re.compile(rf"(第[1-5一二三四五])[・、](?=第?[1-5一二三四五](?:[{KANJI}]|[・、]第))"), r"\1,"),
)
_ONLY: Final = re.compile(rf"({DAYS_PATTERN})は?\s*(午前|午後)(?:のみ|だけ)")
_UNUSABLE: Final = re.compile(rf"({DATE_PATTERN})\s*(?:~|-|から)\s*({DATE_PATTERN})\s*は?.*(?:不可|×|休み|使えない).*")
_WEEKDAY_SHUT: Final = re.compile(rf"(?:({NTH_PATTERN}))?(?:毎週)?({NTH_DAY}|{_DAYS})(?:の(午前|午後))?{_SHUT}")
_HOLIDAYS: Final = re.compile(rf"(?:({_DAYS})[・と]?)?(?:国民の)?祝(?:祭日|日)?{_SHUT}")
_WORKDAYS: Final = re.compile(r"(?:利用は)?平日(?:のみ|だけ|に限る)(?:の?(?:利用|貸出し?))?")
_AFTER: Final = re.compile(
    rf"(午後)?(\d{{1,2}})時(半)?(?:以降|より後){_SHUT}|(?:利用は)?(午後)?(\d{{1,2}})時(半)?まで(?:の利用|に限る)?"
)
_NOT: Final = r"(?:は|も|の利用は?|すること)?(?:不可|禁止|厳禁|お断り|できない|ご遠慮.*)"
PREFERS_WORKDAYS: Final = "prefers_workdays"
_WORKDAYS_FIRST: Final = (
    r"(?:利用は|なるべく|できれば)?平日(?:の利用)?(?:を|が)?(?:優先|希望)(?:する|します|で|したい)?"
    r"|(?:なるべく|できれば)平日(?:に|で|を)?(?:お願い.*|使って.*|希望.*)?"
)
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
    (PREFERS_WORKDAYS, _WORKDAYS_FIRST),
    ("done_by_end", r"後片付けまで.*に終えること"),
    ("cleans_up", r".*(?:清掃|掃除|後片付け|原状(?:に)?復帰).*|(?:ごみ|ゴミ)は?持ち帰.*"),
    ("keep_apart", r".*動線を分ける"),
)
ON_HOLIDAYS: Final = "not_on_holidays"
TERMS: Final = (*(code for code, _ in _TERMS), ON_HOLIDAYS, "unsaid", "step_unsaid")
"""``unsaid``: a list of rooms says nothing about fee, key and conditions; ``step_unsaid``: nor about a step."""
_NUMBER: Final = {"一": 1, "二": 2, "三": 3}
_NOTICE: Final = re.compile(
    r"(\d{1,2}|[一二三])(日|週間|[かヶカケ箇]月)前までに?(?:.*(?:申込|申し込み|申し込む|予約|連絡|届).*)?"
)
_NOTICE_DAYS: Final = {"日": 1, "週間": 7}
_MONTH_DAYS: Final = 31  # a month's notice is given on whatever month's day
_LONGEST: Final = re.compile(r"(?:1|一)回(?:は)?(\d{1,2})時間(半)?(?:まで|以内)")
_MONTHLY: Final = re.compile(r"(?:利用は)?(?:1|一)?[かヶカケ]?月に?(\d{1,2})回(?:まで|以内)")
_A_GROUP: Final = re.compile(
    r"(?:(?:1|一|各|同じ|同一)の?(?:団体|組|グループ|サロン)(?:に?つき|あたり|当たり|は|に|で)?|(?:団体|グループ)(?:ごと|毎)に)"
    r"(?:1|一)?[かヶカケ]?月(?:に|あたり)?(\d{1,2}|[一二三])回(?:まで|以内|を?限度|を?上限)?"
)
_WEEKLY: Final = re.compile(r"(?:利用は)?(?:1|一)?週(?:間)?に?(\d{1,2}|[一二三])回(?:まで|以内)")
_DAILY: Final = re.compile(
    r"(?:利用は)?(?:1|一)日(?:に|は|あたり)?(\d{1,2}|[一二三])(?:団体|組|グループ|件|回)(?:まで|のみ|だけ|限り|に限る|以内)?"
)
_MOST: Final = re.compile(r"(?:利用は|定員は?)?(\d{1,3})[人名](?:まで|以内)")
_OFTEN: Final = {
    "group_monthly_limit": _A_GROUP,
    "monthly_limit": _MONTHLY,
    "weekly_limit": _WEEKLY,
    "daily_limit": _DAILY,
    "most": _MOST,
}
_YEARLY: Final = re.compile(r"(?:毎年)?(\d{1,2})[月/](\d{1,2})日?[~-](\d{1,2})[月/](\d{1,2})日?は?(?:休館|毎年休み)")
_NIGHT: Final = re.compile(
    rf"(?:夜間?|夜(?:の)?時間帯|夕方以降)の?(?:利用)?{_SHUT}|(?:利用は)?(?:日中|昼間)(?:のみ|だけ|に限る)(?:の?利用)?"
)
_TURN_OF_YEAR: Final = re.compile(r"年末年始は?(?:休館|休み|不可|使えない)")
_PUBLIC_OFFICES: Final = YearlyDays(12, 29, 1, 3)  # 地方自治法 4条の2 第2項3号


@frozen
class Terms:
    """Codes of what the lender asks for, the hours that this takes away, and the numbers in it; ``most`` people."""

    codes: tuple[str, ...] = ()
    closed: tuple[DayHours, ...] = ()
    shut: tuple[NthHours, ...] = ()
    closed_yearly: tuple[YearlyDays, ...] = ()
    notice_days: int = 0
    longest_min: int = 0
    monthly_limit: int | None = None
    weekly_limit: int | None = None
    daily_limit: int | None = None
    group_monthly_limit: int | None = None
    most: int | None = None


def read_terms(text: str, anchor: Anchor | None, hours: Hours = NO_HOURS) -> Terms:
    """What the lender asks for. Anything else that is said is a question: it is kept and restricts nothing, or not.

    ``hours`` tell what the district calls night.
    """
    read, unknown = Terms(), list[str]()
    for part in _parts(text):
        code = next((code for code, pattern in _TERMS if re.fullmatch(pattern, part)), None)
        if code:
            read = evolve(read, codes=(*read.codes, code))
        elif told := _limited(read, part) or _shut(read, part, hours) or _single_days(read, part, anchor):
            read = told
        else:
            unknown.append(part)
    if unknown:
        raise Unclear("note.restricts", "note", Option("no_restriction", "、".join(unknown), read))
    return read


def _parts(text: str) -> list[str]:
    """What is said, one by one; 日曜・祝日 and 第2・第4 are said together."""
    words = plain(text)
    for pattern, joined in _TOGETHER:
        words = pattern.sub(joined, words)
    return [each.strip() for each in _PARTS.split(words) if each.strip()]


def read_closings(text: str, hours: Hours = NO_HOURS) -> tuple[Terms, tuple[str, ...]]:
    """When a room is shut, as a list of rooms remarks it; and the parts that tell nothing of the kind."""
    read, unknown = Terms(), list[str]()
    for part in _parts(text):
        told = _shut(read, part, hours)
        unknown += [] if told else [part]
        read = told or read
    return read, tuple(unknown)


def _shut(read: Terms, part: str, hours: Hours) -> Terms | None:
    """With the days and hours of every year, week or month that a part takes away; None where it takes none."""
    words = part.replace(" ", "")
    if yearly := read_yearly(part):
        return evolve(read, closed_yearly=(*read.closed_yearly, yearly))
    if holidays := _HOLIDAYS.fullmatch(words):
        return _holidays(read, read_day_list(holidays[1] or "") or ())
    if _WORKDAYS.fullmatch(words):
        return _holidays(read, (5, 6))
    if _NIGHT.fullmatch(words):
        return evolve(read, shut=(*read.shut, *(NthHours((), day, named(hours, "night")[0], _DAY) for day in ALL)))
    return next((evolve(read, shut=(*read.shut, *found)) for rule in _HOURS if (found := rule(words))), None)


def _holidays(read: Terms, days: tuple[int, ...]) -> Terms:
    codes = read.codes if ON_HOLIDAYS in read.codes else (*read.codes, ON_HOLIDAYS)
    return evolve(read, codes=codes, shut=(*read.shut, *(NthHours((), day, 0, _DAY) for day in days)))


def _half_days_alone(words: str) -> tuple[NthHours, ...]:
    """月曜は午後のみ."""
    only = _ONLY.fullmatch(words)
    span = (0, _NOON) if only and only[2] == "午後" else (_NOON, _DAY)
    return tuple(NthHours((), day, *span) for day in read_days(only[1])) if only else ()


def _weekdays(words: str) -> tuple[NthHours, ...]:
    """月曜は休館, 第2火曜の午前は不可."""
    found = _WEEKDAY_SHUT.fullmatch(words)
    if not found:
        return ()
    span = {"午前": (0, _NOON), "午後": (_NOON, _DAY)}.get(found[3], (0, _DAY))
    nth = read_nth(found[1]) if found[1] else ()
    return tuple(NthHours(nth, day, *span) for day in read_day_list(found[2]) or ())


def _evenings(words: str) -> tuple[NthHours, ...]:
    """17時以降は不可, 利用は20時まで."""
    found = _AFTER.fullmatch(words)
    if not found:
        return ()
    afternoon, hour, half = found.groups()[:3] if found[2] else found.groups()[3:]
    since = 60 * (int(hour) + (12 if afternoon else 0)) + (30 if half else 0)
    if since >= _DAY:
        raise Unreadable("time.out_of_range", "time")
    return tuple(NthHours((), day, since, _DAY) for day in ALL)


_HOURS: Final[tuple[Callable[[str], tuple[NthHours, ...]], ...]] = (_half_days_alone, _weekdays, _evenings)


def _single_days(read: Terms, part: str, anchor: Anchor | None) -> Terms | None:
    days = _UNUSABLE.fullmatch(part)
    if not days:
        return None
    return evolve(read, closed=(*read.closed, *_days(read_date(days[1], anchor), read_date(days[2], anchor))))


def _limited(read: Terms, part: str) -> Terms | None:
    """With the number in a part: how long before, for how long, how often, how many; None where it has none."""
    words = part.replace(" ", "")
    if notice := _NOTICE.fullmatch(words):
        return evolve(read, notice_days=_number(notice[1]) * _NOTICE_DAYS.get(notice[2], _MONTH_DAYS))
    if longest := _LONGEST.fullmatch(words):
        return evolve(read, longest_min=60 * int(longest[1]) + (30 if longest[2] else 0))
    for field, pattern in _OFTEN.items():
        if often := pattern.fullmatch(words):
            told: dict[str, Any] = {field: _number(often[1])}
            return evolve(read, **told)
    return None


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
