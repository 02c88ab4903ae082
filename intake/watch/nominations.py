"""One slip on which a resident named a kind shop, and all slips beside each other: which spellings mean one shop."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from attrs import define

from events.vocabulary.watch import NominationWords
from intake.parsers.names import name_key
from intake.parsers.shop_names import EXPECTED, area_of, may_be_one, read_shop_name
from intake.parsers.troubles import AS_WRITTEN, Option, Unclear
from intake.parsers.width import plain, tight
from intake.rows import KnownShop
from intake.sheets.closing import Read
from intake.sheets.contexts import Context
from intake.sheets.open_row import OpenRow
from intake.watch.facts import NominationFacts

MOST_SHOWN = 9


@define(eq=False)
class Slip:
    """What was read; ``name`` None where no shop could be read, ``shop`` what the one that is meant is called here."""

    row: OpenRow
    name: str | None
    district: str
    shop: str | None = None

    @property
    def number(self) -> str:
        return tight(self.row.text("number"))

    @property
    def where(self) -> str:
        return plain(self.row.text("where"))


def read_slip(row: OpenRow, context: Context) -> Slip:
    """Read one slip; faults are noted in it."""
    beside = f"{row.text('kind')} {row.text('where')}"
    name = row.need("name", lambda text: read_shop_name(text, beside))
    return Slip(row, name, context.district or context.tables.district, name)


def tell_apart(slips: Sequence[Slip], known: Mapping[str, KnownShop]) -> None:
    """Ask about each spelling that may mean another shop, and about each shop that is said to lie elsewhere."""
    named = [slip for slip in slips if slip.name]
    for slip in named:
        candidates = [] if name_key(slip.name or "") in known else list(_candidates(slip, named, known))
        if candidates:
            slip.shop = _ask_spelling(slip, candidates)
        elif slip.name:
            slip.shop = _ask_place(slip, known.get(name_key(slip.name)))


def slip_read(slip: Slip) -> Read:
    """The row as it is closed."""
    return Read(slip.row, _values(slip), _facts(slip), None, slip.district)


def _candidates(slip: Slip, named: Sequence[Slip], known: Mapping[str, KnownShop]) -> Iterator[str]:
    """Shops that the slip may mean: those that are known, then those that more slips, or earlier ones, name."""
    own, area, told = slip.name or "", area_of(slip.where), {name_key(slip.name or "")}
    for key, shop in sorted(known.items(), key=lambda pair: pair[0]):
        if key not in told and may_be_one(own, shop.name, area, same_place=_same(slip.where, shop.area)):
            told.add(key)
            yield shop.name
    counts = Counter(name_key(each.name or "") for each in named)
    for other in sorted(named, key=lambda each: _standing(each, counts)):
        key, name = name_key(other.name or ""), other.name or ""
        before = key not in known and _standing(other, counts) < _standing(slip, counts)
        if before and key not in told and may_be_one(own, name, area, same_place=_same(slip.where, other.where)):
            told.add(key)
            yield name


def _standing(slip: Slip, counts: Counter[str]) -> tuple[int, str, str]:
    """Whose spelling goes before: named more often, then the lower number of the slip itself."""
    return -counts[name_key(slip.name or "")], slip.number.zfill(9), name_key(slip.name or "")


def _ask_spelling(slip: Slip, candidates: Sequence[str]) -> str | None:
    options = [Option(f"shop_{n}", name, name) for n, name in enumerate(candidates[:MOST_SHOWN], 1)]
    came = f"{slip.name} ⇔ {' / '.join(candidates[:MOST_SHOWN])}"
    asked = Unclear("shop.spelling", EXPECTED, *options, Option(AS_WRITTEN, slip.name or "", slip.name))
    settled: str | None = slip.row.ask("name", asked, came)
    return settled


def _ask_place(slip: Slip, shop: KnownShop | None) -> str | None:
    """A shop that is known by this name, and lies somewhere else than the slip says."""
    if shop is None or not slip.where or not shop.area or _same(slip.where, shop.area):
        return shop.name if shop else slip.name
    elsewhere = f"{slip.name}（{slip.where}）"
    options = (
        Option("same_shop", f"{shop.name}（{shop.area}）", shop.name),
        Option("another_shop", elsewhere, elsewhere),
    )
    came = f"{slip.where} ⇔ {shop.area}"
    settled: str | None = slip.row.ask("where", Unclear("shop.other_place", "shop_place", *options), came)
    return settled


def _same(one: str, other: str) -> bool:
    return bool(one) and area_of(one) == area_of(other)


def _facts(slip: Slip) -> NominationFacts | None:
    if slip.shop is None:
        return None
    words = NominationWords(slip.where, plain(slip.row.text("kind")), plain(slip.row.text("by")))
    return NominationFacts(slip.shop, slip.number, words)


def _values(slip: Slip) -> dict[str, Any]:
    """Everything that was read, for JSON and for telling a change."""
    return {
        "number": slip.number,
        "name": slip.name,
        "shop": slip.shop,
        "where": slip.where,
        "kind": plain(slip.row.text("kind")),
        "by": plain(slip.row.text("by")),
        "district": slip.district,
    }
