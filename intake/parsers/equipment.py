"""What a room has, or must have: ``いす、机、トイレ手すり、駐車3台``."""

import re
from collections.abc import Iterator
from typing import Final

from attrs import frozen

from events.vocabulary.salons import TownPeople
from intake.parsers.troubles import Option, Unclear, Unreadable
from intake.parsers.width import plain

_KNOWN: Final = (
    ("accessible_toilet", r"車いす(?:用|対応)?(?:の)?トイレ|多目的トイレ|バリアフリートイレ"),
    ("rail", r"トイレ(?:に|の)?手すり|手すり(?:つき|付き)?トイレ|手すり"),
    ("toilet", r"トイレ|お手洗い"),
    ("few_chairs", r"いす少し|(?:いす|椅子)\d{1,2}脚?"),
    ("chairs", r"いす|椅子|イス"),
    ("desks", r"机|テーブル"),
    ("kitchen", r"台所|キッチン|調理室|厨房"),
    ("tatami", r"畳|和室|たたみ"),
    ("floor", r"広い床|広い(?:部屋|所)"),
    ("sound", r"音が出せる(?:こと)?|音を出せる(?:こと)?|音響(?:設備)?|カラオケ"),
    ("bright", r"明るい部屋|明るい(?:所|こと)"),
    ("no_step", r"段差(?:が)?(?:なし|無し|ない(?:こと)?)"),
)
CODES: Final = tuple(code for code, _ in _KNOWN)
_PARKING: Final = re.compile(r"駐車(?:場)?\s*(\d{1,3})\s*台(?:分)?")
_EITHER: Final = re.compile(r"(.+?)(?:または|又は|か)(.+)")
_TOWN: Final = re.compile(r"(.+?)\s*(\d{1,3})\s*(?:人|名)?")


@frozen
class Equipment:
    """Codes, and how many vehicles can park."""

    codes: tuple[str, ...] = ()
    parking: int = 0


def read_equipment(text: str) -> Equipment:
    """A word that is not known is a question: left out, or typed anew."""
    found, parking, unknown = list[str](), 0, list[str]()
    for part in _parts(text):
        park, either = _PARKING.fullmatch(part), _EITHER.fullmatch(part)
        codes = tuple(code for each in (either.groups() if either else (part,)) for code in _code(each))
        if park:
            parking = int(park[1])
        elif codes and len(codes) == (2 if either else 1):
            found.append("|".join(codes))
        else:
            unknown.append(part)
    read = Equipment(tuple(dict.fromkeys(found)), parking)
    if unknown:
        raise Unclear("equipment.unclear", "equipment", Option("left_out", "、".join(unknown), read))
    return read


def _code(words: str) -> Iterator[str]:
    found = next((code for code, pattern in _KNOWN if re.fullmatch(pattern, words.strip())), None)
    if found is not None:
        yield found


def read_towns(text: str) -> tuple[TownPeople, ...]:
    """``浜見平20、柳島海岸5``. Raises ``Unreadable`` where a part has no number."""
    found = [_TOWN.fullmatch(part) for part in _parts(text)]
    if not found or not all(found):
        raise Unreadable("town_people.unreadable", "town_people")
    return tuple(TownPeople(each[1], int(each[2])) for each in found if each)


def _parts(text: str) -> list[str]:
    return [part.strip() for part in re.split(r"[、,，\n]", plain(text)) if part.strip()]
