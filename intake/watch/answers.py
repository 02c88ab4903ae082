"""One shop's answer to the form, and all answers beside each other: of two of one shop the newer stands."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from attrs import define

from events.vocabulary.values import Availability, Place
from events.vocabulary.watch import ShopDetails
from intake.parsers.names import name_key, read_name
from intake.parsers.phones import read_phone
from intake.parsers.shop_hours import read_shop_hours
from intake.parsers.shop_offers import cannot_promise, read_offers, read_prize
from intake.parsers.timestamps import read_timestamp
from intake.parsers.troubles import DROP_THIS, Option, Unclear
from intake.parsers.width import folded, plain
from intake.rows import KnownShop
from intake.sheets.closing import Read
from intake.sheets.common import hours_values, note_value, place_reader, settle_district
from intake.sheets.contexts import Context
from intake.sheets.open_row import OpenRow
from intake.sheets.twice import KEEP_BOTH
from intake.watch.facts import ShopFacts

ANSWERED_AGAIN = "shop.answered_again"


@define(eq=False)
class Answer:
    """What was read; None where a cell is blank or at fault."""

    row: OpenRow
    at: datetime | None
    name: str | None
    place: Place | None
    opens: Availability | None
    offers: tuple[tuple[str, ...], str] | None
    prize: str
    phone: str
    district: str
    apart: bool = False

    @property
    def shop(self) -> str:
        """What it is called here: with its address, where two shops of one name were told apart."""
        return f"{self.name}（{self.place.address}）" if self.apart and self.place else self.name or ""


def read_answer(row: OpenRow, context: Context) -> Answer:
    """Read one answer; faults are noted in it."""
    at, name = row.need("at", read_timestamp), row.need("name", read_name)
    place = row.need("address", place_reader(context.tables))
    opens = row.need("hours", lambda text: read_shop_hours(text, context.tables.hours))
    offers = row.need("offers", read_offers)
    prize, phone = row.read("prize", read_prize) or "", row.read("phone", read_phone) or ""
    return Answer(row, at, name, place, opens, offers, prize, phone, settle_district(row, place, context))


def keep_the_newest(answers: Sequence[Answer], known: Mapping[str, KnownShop]) -> None:
    """Of several answers of one shop the newest stands; the others say so. Two shops of one name are asked about."""
    groups: dict[str, list[Answer]] = {}
    for each in answers:
        if each.name and each.at:
            groups.setdefault(name_key(each.name), []).append(each)
    for key, group in groups.items():
        newest = max(group, key=_at)
        others = [each for each in group if each is not newest and not _same_shop(each, newest)]
        if others:
            _ask_apart([newest, *others])
        for each in group:
            if each is not newest and each not in others:
                _is_older(each, _at(newest))
        latest = known[key].at if key in known else None
        if latest is not None and _at(newest) < latest:
            _is_older(newest, latest)


def answer_read(found: Answer) -> Read:
    """The row as it is closed."""
    return Read(found.row, _values(found), _facts(found), None, found.district)


def _at(answer: Answer) -> datetime:
    if answer.at is None:
        raise ValueError("an answer without its moment is in no group")
    return answer.at


def _is_older(answer: Answer, newest: datetime) -> None:
    answer.row.reject("at", ANSWERED_AGAIN, f"answer.latest|{newest.year}/{newest.month}/{newest.day}")


def _same_shop(one: Answer, other: Answer) -> bool:
    """One name at one address, or under one telephone number."""
    address = one.place and other.place and folded(one.place.address) == folded(other.place.address)
    return bool(address or (one.phone and one.phone == other.phone))


def _ask_apart(group: Sequence[Answer]) -> None:
    came = " ⇔ ".join(sorted(f"{each.name}（{each.place.address if each.place else ''}）" for each in group))
    said = {id(each): each.row.answer("name", "shop.same_name", came) for each in group}
    standing = [each for each in group if said[id(each)] != DROP_THIS]
    settled = len(standing) < 2 or KEEP_BOTH in said.values()
    for each in group:
        if said[id(each)] == DROP_THIS or not settled:
            asked = Unclear("shop.same_name", "shop_name", Option(KEEP_BOTH, came, True))
            each.row.ask("name", asked, came, (DROP_THIS,))
        each.apart = len(standing) > 1


def _facts(found: Answer) -> ShopFacts | None:
    if found.at is None or not found.name or found.place is None or found.opens is None or found.offers is None:
        return None
    note = note_value(found.row)
    details = ShopDetails(
        place=found.place,
        trade=plain(found.row.text("trade")),
        contact=plain(found.row.text("contact")),
        phone=found.phone,
        mail=plain(found.row.text("mail")),
        prize=plain(found.row.text("prize_what")),
        other=found.offers[1],
        note=note,
    )
    promises = not cannot_promise(note)
    return ShopFacts(found.shop, found.at, found.opens, found.offers[0], promises, found.prize, details)


def _values(found: Answer) -> dict[str, Any]:
    """Everything that was read, for JSON and for telling a change."""
    return {
        "at": found.at.isoformat() if found.at else None,
        "name": found.name,
        "shop": found.shop,
        "trade": plain(found.row.text("trade")),
        "address": found.place.address if found.place else None,
        "town": found.place.town if found.place else None,
        "hours": hours_values(found.opens),
        "offers": list(found.offers[0]) if found.offers else None,
        "other": found.offers[1] if found.offers else None,
        "prize": found.prize,
        "prize_what": plain(found.row.text("prize_what")),
        "contact": plain(found.row.text("contact")),
        "phone": found.phone,
        "mail": plain(found.row.text("mail")),
        "note": note_value(found.row),
        "promises": not cannot_promise(note_value(found.row)),
        "district": found.district,
    }
