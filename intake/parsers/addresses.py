"""An address as people write it -> a ``Place``: the town of the gazetteer, and the address in one form.

柳島2-4-1 may be 柳島二丁目4-1 or number 2-4-1 of 柳島: where a town stands in the table both bare and with that 丁目,
that is a question. Without a table nothing is looked up and the town stays empty.
"""

import re
from typing import Final

from attrs import frozen

from events.vocabulary.values import Place
from intake.parsers.gazetteer import Gazetteer
from intake.parsers.troubles import AS_WRITTEN, Option, Unclear, Unreadable
from intake.parsers.width import kanji_number, plain

_PREFIX: Final = re.compile(r"^(?:〒?\s*\d{3}-?\d{4}\s*)?(?:神奈川県\s*)?(?:茅[ヶケがガ]崎市\s*)?(?:大字\s*)?")
_CHOME: Final = re.compile(r"\s*(?<!\d)(\d{1,2})\s*丁目\s*")
_KANJI_CHOME: Final = re.compile(r"\s*([一二三四五六七八九十]{1,3}丁目)\s*")
_NUMBERS: Final = re.compile(r"\d+(?:(?:番地の?|番の?|号の?|の|-)\d+)*(?:番地|番|号(?![室棟館]))?")
_LOT: Final = re.compile(r"\d+番")
_OUTSIDE: Final = re.compile(r"市外|県外|他市")
_OTHER_CITY: Final = re.compile(
    r"^(?:東京都|北海道|京都府|大阪府|(?!神奈川)[^\d\s(]{2,3}県|(?:神奈川県\s*)?(?:(?!茅[ヶケがガ]崎市)[^\d\s(]{1,5}?[市郡](?=[^\d\s(])|寒川町))"
)


@frozen
class _Written:
    """An address taken apart: what stands before its number, the numbers (dashed), what follows."""

    head: str
    numbers: str
    tail: str
    is_lot: bool

    @property
    def first(self) -> int | None:
        return int(self.numbers.split("-")[0]) if self.numbers else None

    def without_first(self) -> str:
        return "-".join(self.numbers.split("-")[1:]) + self.tail


def read_place(text: str, gazetteer: Gazetteer | None) -> Place:
    """The place. Raises ``Unclear`` for one outside the city, an unknown town, and two readings of a number."""
    words = plain(text)
    local = _local(words)
    if not any(letter.isalnum() for letter in local):
        raise Unreadable("place.unreadable", "place.town")
    if _OUTSIDE.search(words):
        raise _outside(local)
    key = gazetteer.begins(local) if gazetteer else None
    if key is None and _OTHER_CITY.search(words):
        raise _outside(local)
    if gazetteer is None:
        return Place(_joined(_apart(local, 0)))
    return _unknown(local, gazetteer) if key is None else _in_town(key, local, gazetteer)


def _local(words: str) -> str:
    """Without prefecture and city; 丁目 in kanji, no spaces around it or before the first number."""
    named = _CHOME.sub(lambda found: f"{kanji_number(int(found[1])) or found[1]}丁目", _PREFIX.sub("", words))
    return re.sub(r"^([^\d(]*?)\s+(?=[\d(])", r"\1", _KANJI_CHOME.sub(r"\1", named))


def _apart(local: str, start: int) -> _Written:
    """Taken apart at the first number from ``start`` on; without one all is head."""
    found = _NUMBERS.search(local, start)
    if not found:
        return _Written(local, "", "", False)
    numbers = "-".join(re.findall(r"\d+", found[0]))
    return _Written(local[: found.start()], numbers, local[found.end() :], bool(_LOT.match(found[0])))


def _joined(written: _Written) -> str:
    return written.head + written.numbers + written.tail


def _in_town(key: str, local: str, gazetteer: Gazetteer) -> Place:
    rest = local[len(key) :]
    written = _apart(rest, 0) if re.match(r"\s*\d", rest) else _Written(rest, "", "", False)
    lot, chome = _as_lot(key, written, gazetteer), _as_chome(key, written, gazetteer)
    if lot and chome:
        return _either(local, chome, lot, gazetteer)
    return chome or lot or _unknown(local, gazetteer)


def _as_lot(key: str, written: _Written, gazetteer: Gazetteer) -> Place | None:
    town = gazetteer.towns.get(key)
    return Place(town + _joined(written), town) if town else None


def _as_chome(key: str, written: _Written, gazetteer: Gazetteer) -> Place | None:
    """The reading in which the first number is a 丁目; one number alone is so only where the town has no bare name."""
    town = gazetteer.chome.get(key, {}).get(written.first or 0)
    alone = "-" not in written.numbers
    if town is None or written.is_lot or (alone and key in gazetteer.towns):
        return None
    return Place(town + written.without_first(), town)


def _either(local: str, chome: Place, lot: Place, gazetteer: Gazetteer) -> Place:
    if not gazetteer.complete:
        return Place(_joined(_apart(local, 0)))
    raise Unclear(
        "place.chome_or_lot", "place.chome", Option("chome", chome.address, chome), Option("lot", lot.address, lot)
    )


def _unknown(local: str, gazetteer: Gazetteer) -> Place:
    """Only an incomplete table lets it pass; towns that the words begin with are offered, never taken."""
    as_written = Place(_joined(_apart(local, 0)))
    if not gazetteer.complete:
        return as_written
    near = (Option(f"town_{n}", t, Place(as_written.address, t)) for n, t in enumerate(gazetteer.near(local), 1))
    raise Unclear("place.unknown_town", "place.town", *near, Option(AS_WRITTEN, as_written.address, as_written))


def _outside(local: str) -> Unclear:
    place = Place(_joined(_apart(local, 0)))
    return Unclear("place.outside_city", "place.in_city", Option(AS_WRITTEN, place.address, place))
