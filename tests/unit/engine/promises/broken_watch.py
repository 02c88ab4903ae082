"""For each promise about looking in the smallest plan that breaks it alone, and the nearest one that keeps it."""

from engine.promises import watch
from events.vocabulary.privacy import DisclosureAnswered
from events.vocabulary.settings import TownPoint, TownsListed
from tests.building import (
    MONDAY,
    TERM_ENDS,
    approved,
    assignment,
    changed_setting,
    known,
    looks_in,
    proposed,
    shop,
    watched,
)
from tests.unit.engine.promises.broken import Question


def two_look_in(*things: object, second: tuple[int, ...] = (4, 5, 6)) -> Question:
    """Two shops look in on Hana, on the first days of the week and on the last ones."""
    looks = (looks_in("q/1", "shop", "n", 0, 1, 2, 3), looks_in("q/2", "other", "n", *second))
    return Question(known(*things), looks, (assignment("n", "hana", *looks, day=TERM_ENDS, party="household"),))


def besides_taro(most: int) -> Question:
    """Two shops for Hana, of which the first, which takes so many, looks in on Taro already."""
    theirs = (looks_in("p/1", "shop", "m", 0, 1), looks_in("p/2", "third", "m", 5, 6))
    named = assignment("m", "taro", *theirs, day=TERM_ENDS, party="household")
    plan = (proposed("p", theirs, (named,), kind="watch"), approved("p", named))
    return two_look_in(HANA, watched("m", "taro"), shop(most=most), OTHER_SHOP, shop("third"), plan)


HANA, SHOP, OTHER_SHOP = watched("n", "hana"), shop(), shop("other")
NORTH, SOUTH = TownPoint("北", 35.3300, 139.4), TownPoint("南", 35.3228, 139.4)
TOWNS = TownsListed((NORTH, SOUTH), "x")
"""From 北 to 南 it is 801 metres; five are not counted."""
APART = (TOWNS, watched("n", "hana", town="北"), shop(town="北"), shop("other", town="南"))

BROKEN = {
    watch.enough_shops_look_in: (
        Question(
            known(HANA, SHOP, changed_setting("watch.least", 2)),
            (looks_in("q/1", "shop", "n", 0, 4),),
            (assignment("n", "hana", looks_in("q/1", "shop", "n", 0, 4), day=TERM_ENDS, party="household"),),
        ),
        two_look_in(HANA, SHOP, OTHER_SHOP),
    ),
    watch.looking_in_is_spread_over_the_week: (
        two_look_in(HANA, SHOP, OTHER_SHOP, second=(3,)),
        two_look_in(HANA, SHOP, OTHER_SHOP, second=(4,)),
    ),
    watch.shops_have_agreed: (
        two_look_in(HANA, SHOP, shop("other", stage="agreed")),
        two_look_in(HANA, SHOP, OTHER_SHOP),
    ),
    watch.household_lets_the_shop_know: (
        two_look_in(HANA, SHOP, OTHER_SHOP, DisclosureAnswered("hana", "shop", "shop", False, "x", "self", MONDAY)),
        two_look_in(HANA, SHOP, OTHER_SHOP, DisclosureAnswered("hana", "shop", "third", False, "x", "self", MONDAY)),
    ),
    watch.shops_are_open_when_they_look_in: (
        two_look_in(HANA, SHOP, shop("other", weekdays=(0, 4, 5))),
        two_look_in(HANA, SHOP, shop("other", weekdays=(0, 4, 5)), second=(4, 5)),
    ),
    watch.shops_are_within_a_walk: (
        two_look_in(APART, changed_setting("watch.walk_m", 795)),
        two_look_in(APART, changed_setting("watch.walk_m", 796)),
    ),
    watch.shops_offered_to_look_in: (
        two_look_in(HANA, SHOP, shop("other", offers=("chair", "flyers"))),
        two_look_in(HANA, SHOP, shop("other", offers=("chair", "tells"))),
    ),
    watch.shops_look_in_on_no_more_than_they_said: (besides_taro(1), besides_taro(2)),
}
