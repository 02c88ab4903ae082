"""A kind shop's way from a slip of paper to looking in: visited, agreed, registered, ended.

An answer to the form is a visit to make. A shop of a district's prizes for points belongs to another project: it is
told as such, and goes this way only where somebody says that it looks in as well.
"""

from collections.abc import Sequence
from datetime import date
from typing import Final

from desk.claims import endless
from desk.errors import Refused, Unknown
from desk.office import Office
from desk.trying import decided
from events.log import Draft
from events.settings import setting
from events.state.model import State
from events.state.watch import Shop
from events.vocabulary.watch import ShopStepTaken, StepWords

AFTER: Final = {
    "visited": ("nominated", "answered", "visited", "ended"),
    "agreed": ("visited", "agreed"),
    "registered": ("agreed", "registered"),
    "ended": ("visited", "agreed", "registered"),
}
"""The stages that each step may follow."""


def is_of_prizes(state: State, shop: Shop, on: date) -> bool:
    """Whether a shop belongs to a district's prizes for points and has not been taken further all the same."""
    districts = setting(state.settings, "watch.prize_districts", on, shop.district)
    return shop.fact is not None and shop.fact.prize == "yes" and shop.district in districts and not shop.steps


def looks_in(state: State, shop: Shop, on: date) -> bool:
    """Whether what a shop offers counts as looking in."""
    counts = setting(state.settings, "watch.looks_in", on, shop.district)
    return shop.fact is not None and bool(set(shop.fact.offers) & set(counts))


def nominations(state: State, shop: str) -> int:
    """How many slips name a shop."""
    return sum(each.fact.shop == shop and not each.withdrawn for each in state.nominations.values())


def take_step(
    office: Office, shop: str, step: str, on: date, *, most: int | None = None, note: str = "", also: bool = False
) -> ShopStepTaken:
    """Take a shop a step further. ``also``: it looks in besides giving prizes for points.

    Raises ``Unknown``, and ``Refused``: shop.order, shop.of_prizes, shop.not_yet, shop.no_answer.
    """

    def decide(state: State) -> tuple[ShopStepTaken, Sequence[Draft]]:
        known = state.shops.get(shop)
        if known is None:
            raise Unknown("shop.unknown", came=shop)
        if known.stage not in AFTER[step]:
            raise Refused("shop.order", who=shop, shop_step=step, shop_stage=known.stage)
        if is_of_prizes(state, known, on) and not also:
            raise Refused("shop.of_prizes", who=shop)
        if on > office.clock().date():
            raise Refused("shop.not_yet", day=on)
        if step == "registered" and known.fact is None:
            raise Refused("shop.no_answer", who=shop)
        event = ShopStepTaken(shop, step, on, most, StepWords(note) if note else None)
        return event, [office.draft(event, district=known.district, claims=endless([shop]))]

    return decided(office, [shop], decide)
