"""Which shops may look in on which household at all, before any day of the week is looked at.

One small rule each: it yields the code of what stands in the way. What a district decides is a dated setting. The tuple
at the end is the specification.
"""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any, Final

from attrs import frozen

from engine.matchings.watch.occurrences import Household
from engine.travel.places import point
from engine.travel.straight_line import metres
from events.settings import setting
from events.state.life import declined_for
from events.state.model import State
from events.state.watch import Shop
from events.vocabulary.plans import Obstacle

MENDED_BY: Final = {
    "shop.too_far": "shops_are_within_a_walk",
    "shop.does_not_look_in": "shops_offered_to_look_in",
    "apart": "nobody_meets_whom_she_must_not",
}
"""The promise that a code stands for. Set aside for an occurrence, the code no longer keeps any shop away from it."""
TO_SHOPS: Final = "shop"


@frozen
class Looking:
    """A state with the settings of a district on a day."""

    state: State
    day: date
    district: str

    def setting(self, name: str) -> Any:
        return setting(self.state.settings, name, self.day, self.district)


def shop_obstacles(on: Looking, household: Household, shops: tuple[Shop, ...]) -> tuple[Obstacle, ...]:
    """Which shops may not look in, with the code of each rule in the way."""
    aside = {each.fact.rule for each in on.state.set_aside if each.fact.target == household.occurrence}
    found = (
        Obstacle(shop.id, "", code, by) for shop in shops for rule in RULES for code, by in rule(on, household, shop)
    )
    return tuple(each for each in found if MENDED_BY.get(each.code) not in aside)


def household_code(state: State, household: Household) -> str | None:
    """What keeps every shop away: the household has not agreed to being looked in on, or to shops being told."""
    consent = state.consents.get((household.person, "watch"))
    if consent is None:
        return "consent.missing"
    if consent.revoked is not None and consent.revoked <= household.last:
        return "consent.revoked"
    said = [each for (person, to, _), each in state.disclosures.items() if (person, to) == (household.person, TO_SHOPS)]
    if not said:
        return "watch.not_asked"
    return None if any(each.stands(household.first) for each in said) else "watch.household_refused"


def agrees_to(state: State, person: str, shop: str, on: date) -> bool:
    """Whether a household agreed to this shop: an answer about it goes before one about whichever shop."""
    answers = (state.disclosures.get((person, TO_SHOPS, which)) for which in (shop, ""))
    said = next((each for each in answers if each is not None), None)
    return said is not None and said.stands(on)


def metres_between(state: State, household: Household, shop: Shop) -> int:
    """How far a shop is from a household, in the straight line between their towns' points, rounded up."""
    if shop.details is None:
        return 0
    home = point(household.details.place, household.need.district, state.towns)
    there = point(shop.details.place, shop.district or household.need.district, state.towns)
    return -int(-metres(home, there) // 1)


Found = Iterator[tuple[str, int]]


def shop_agreed_to_look_in(on: Looking, household: Household, shop: Shop) -> Found:
    if not shop.registered:
        yield "shop.not_registered", 0


def household_agreed_to_the_shop(on: Looking, household: Household, shop: Shop) -> Found:
    if not agrees_to(on.state, household.person, shop.id, household.first):
        yield "shop.household_refused", 0


def shop_offered_to_look_in(on: Looking, household: Household, shop: Shop) -> Found:
    """Chairs and a poster are kind, and look in on nobody."""
    if shop.fact is not None and not set(shop.fact.offers) & set(on.setting("watch.looks_in")):
        yield "shop.does_not_look_in", 0


def shop_is_within_a_walk(on: Looking, household: Household, shop: Shop) -> Found:
    away_m = metres_between(on.state, household, shop)
    if away_m > on.setting("watch.walk_m"):
        yield "shop.too_far", away_m


def shop_may_meet_the_household(on: Looking, household: Household, shop: Shop) -> Found:
    first, second = sorted((shop.id, household.person))
    if (first, second) in on.state.apart:
        yield "apart", 0


def shop_has_not_said_no(on: Looking, household: Household, shop: Shop) -> Found:
    if shop.id in declined_for(on.state, household.occurrence):
        yield "shop.declined", 0


RULES: tuple[Callable[[Looking, Household, Shop], Found], ...] = (
    shop_agreed_to_look_in,
    household_agreed_to_the_shop,
    shop_offered_to_look_in,
    shop_is_within_a_walk,
    shop_may_meet_the_household,
    shop_has_not_said_no,
)
