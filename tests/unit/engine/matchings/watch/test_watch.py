"""Looking in as a problem: which shop may look in on whom and why not, turns over the week, what is held, and why."""

from datetime import date, timedelta

import pytest
from attrs import evolve

from engine.explain.watch import explain
from engine.matchings import watch as kind
from engine.matchings.built import Horizon
from engine.matchings.watch.stretches import closed_days, open_days, stretch_of
from engine.matchings.watch.terms import Term, terms
from engine.problems.solving import never, silent
from engine.promises import promises
from events.vocabulary.people import ConsentRevoked, MeetingRefused
from events.vocabulary.plans import AssignmentPinned, AssignmentReleased, Obstacle, PartyAsked, RuleSetAside
from events.vocabulary.privacy import DisclosureAnswered, DisclosureRevoked
from events.vocabulary.settings import TownPoint, TownsListed
from events.vocabulary.watch import ShopStepTaken, WatchWithdrawn
from tests.building import (
    DISTRICT,
    MONDAY,
    TERM_ENDS,
    TUESDAY,
    answered,
    approved,
    changed_setting,
    known,
    occurrence,
    proposed,
    shop,
    watched,
)

WEEK = Horizon(MONDAY, 7)
NEXT_WEEK = Horizon(MONDAY + timedelta(days=7), 7)
HANA, SHOP, OTHER = watched("n", "hana"), shop("a"), shop("b")
BOTH = (HANA, SHOP, OTHER)
TOWNS = TownsListed((TownPoint("北", 35.3300, 139.4), TownPoint("南", 35.3200, 139.4)), "x")


def built(*things, horizon=WEEK):
    return kind.problem(known(*things), horizon, (DISTRICT,))


def codes(*things, by="b"):
    """What keeps a shop away from the household, before any day is looked at."""
    (each,) = built(*things).parts.watched
    return [obstacle.code for obstacle in each.refused(by)]


def solved(*things, horizon=WEEK):
    of = built(*things, horizon=horizon)
    return of, kind.solve(of, seed=1, effort=kind.default_effort(), stop=never, progress=silent)


def planned(*things, horizon=WEEK):
    """The plan, which passes both doors."""
    of, found = solved(*things, horizon=horizon)
    assert kind.check(of, found.plan) == ()
    plan = kind.plan(of, found.plan, "q")
    assert all(each.set_aside for each in promises(known(*things), plan.carriers, plan.assignments))
    return plan


def turns(plan):
    """Which shop looks in on which days, session by session."""
    return [(use.resource, s.weekdays) for s in plan.sessions for use in s.uses if use.role == "shop"]


def left(*things, horizon=WEEK):
    of, found = solved(*things, horizon=horizon)
    (only,) = explain(of, found, seed=1)
    return only


def test_the_week_is_parted_among_the_shops():
    assert [stretch_of(day, 2) for day in range(7)] == [0, 0, 0, 0, 1, 1, 1]
    assert [stretch_of(day, 3) for day in range(7)] == [0, 0, 0, 1, 1, 2, 2]
    assert open_days((6, 0, 5), 1, 2) == (5, 6)
    assert closed_days((6, 0, 5), 1, 2) == 1


def test_a_term_ends_on_the_next_of_its_days_and_a_week_may_touch_two():
    ends = ["03-31", "09-30"]
    assert terms(WEEK, ends) == (Term(MONDAY, date(2027, 3, 31)),)
    across = terms(Horizon(date(2027, 3, 29), 7), ends)
    assert across == (Term(date(2027, 3, 29), date(2027, 3, 31)), Term(date(2027, 4, 1), date(2027, 9, 30)))


def test_two_shops_look_in_each_on_the_days_of_its_own_stretch_until_the_term_ends():
    plan = planned(HANA, shop("a", weekdays=(0, 2, 4)), shop("b", weekdays=(4, 5)))
    assert turns(plan) == [("a", (0, 2)), ("b", (4, 5))]
    (assignment,) = plan.assignments
    assert assignment.occurrence == occurrence("n", TERM_ENDS)
    assert {(s.starts.date(), s.ends.date()) for s in plan.sessions} == {(MONDAY, TERM_ENDS)}


FORBIDDEN = {
    "shop.household_refused": (HANA, SHOP, OTHER, DisclosureAnswered("hana", "shop", "b", False, "x", "self", MONDAY)),
    "shop.does_not_look_in": (HANA, SHOP, shop("b", offers=("chair", "flyers"))),
    "shop.too_far": (TOWNS, watched("n", "hana", town="北"), shop("a", town="北"), shop("b", town="南")),
    "apart": (HANA, SHOP, OTHER, MeetingRefused("b", "hana")),
}
PERMITTED = {
    "another shop was refused": (*BOTH, DisclosureAnswered("hana", "shop", "c", False, "x", "self", MONDAY)),
    "one thing that counts among others": (HANA, SHOP, shop("b", offers=("chair", "tells"))),
    "another town within a walk": (
        TownsListed((TownPoint("北", 35.3300, 139.4), TownPoint("隣", 35.3280, 139.4)), "x"),
        watched("n", "hana", town="北"), shop("a", town="北"), shop("b", town="隣"),
    ),
    "somebody else must not be met": (HANA, SHOP, OTHER, MeetingRefused("b", "taro")),
}  # fmt: skip


@pytest.mark.parametrize("code", FORBIDDEN)
def test_a_rule_keeps_a_shop_away(code):
    assert codes(*FORBIDDEN[code]) == [code]
    assert planned(*FORBIDDEN[code]).assignments == ()


@pytest.mark.parametrize("case", PERMITTED)
def test_what_is_only_near_a_rule_keeps_nobody_away(case):
    assert codes(*PERMITTED[case]) == []
    assert len(planned(*PERMITTED[case]).assignments) == 1


@pytest.mark.parametrize("stage", ["answered", "visited", "agreed", "ended"])
def test_a_shop_looks_in_only_while_it_is_registered(stage):
    assert planned(HANA, SHOP, shop("b", stage=stage)).assignments == ()


def test_a_household_is_matched_only_with_its_own_consents():
    silent_one = watched("n", "hana", told_shops=None)
    refusing = watched("n", "hana", told_shops=False)
    assert [each.code for each in built(silent_one, SHOP, OTHER).impossible] == ["watch.not_asked"]
    assert [each.code for each in built(refusing, SHOP, OTHER).impossible] == ["watch.household_refused"]
    revoked = (HANA, SHOP, OTHER, ConsentRevoked("hana", "watch", TERM_ENDS))
    assert [each.code for each in built(*revoked).impossible] == ["consent.revoked"]
    taken_back = (HANA, SHOP, OTHER, DisclosureRevoked("hana", "shop", "", MONDAY))
    assert [each.code for each in built(*taken_back).impossible] == ["watch.household_refused"]


def test_a_yes_to_two_shops_alone_suffices():
    said = [DisclosureAnswered("hana", "shop", each, True, "x", "self", MONDAY) for each in ("a", "b")]
    assert len(planned(watched("n", "hana", told_shops=None), SHOP, OTHER, *said).assignments) == 1


def test_one_shop_does_not_do_for_two():
    only = left(HANA, SHOP)
    assert [(o.code, o.by) for o in only.obstacles] == [("shop.too_few", 1), ("shop.not_enough_alone", 0)]
    assert (only.strength, [(c.code, c.by, c.serves) for c in only.changes]) == ("alone", [("shop.more", 1, 1)])


def test_two_shops_open_in_the_same_stretch_alone_do_not_do():
    only = left(HANA, shop("a", weekdays=(0, 1)), shop("b", weekdays=(2,)))
    assert only.obstacles[0].code == "shop.too_few"


def test_a_shop_that_answered_and_is_near_is_named_as_the_change_that_helps():
    only = left(HANA, SHOP, shop("b", stage="answered"))
    assert next((c.code, c.what, c.serves) for c in only.changes) == ("shop.registered", "b", 1)


def test_a_shop_of_another_project_is_not_asked_to_register():
    given = changed_setting("watch.prize_districts", [DISTRICT])
    only = left(HANA, SHOP, shop("b", stage="answered", prize="yes"), given)
    assert "shop.registered" not in [change.code for change in only.changes]


def test_a_shop_takes_no_more_than_it_agreed_to_and_the_reason_says_so():
    two = (HANA, watched("m", "taro"), shop("a", most=1), shop("b", most=1))
    of, found = solved(*two)
    assert len(kind.plan(of, found.plan, "q").assignments) == 1
    (only,) = explain(of, found, seed=1)
    assert (only.strength, only.bound) == ("beside", True)
    assert {o.code for o in only.obstacles} == {"shop.taken"}


def test_one_more_household_for_a_shop_is_a_change_that_is_shown_to_work():
    only = left(HANA, watched("m", "taro"), shop("a", most=1), shop("b", most=2))
    assert next((c.code, c.what) for c in only.changes) == ("shop.one_more", "a")


def test_turns_are_shared_between_shops():
    homes = tuple(watched(f"n{k}", f"p{k}") for k in range(2))
    plan = planned(*homes, *(shop(f"s{k}") for k in range(4)))
    assert sorted(by for by, _ in turns(plan)) == ["s0", "s1", "s2", "s3"]


def test_a_promise_set_aside_lets_a_far_shop_in():
    far = FORBIDDEN["shop.too_far"]
    aside = RuleSetAside("shops_are_within_a_walk", occurrence("n", TERM_ENDS))
    assert len(planned(*far, aside).assignments) == 1


def held_by():
    """A plan of this week with both shops, of whom everybody was asked."""
    plan = planned(HANA, SHOP, OTHER)
    made = proposed("q", plan.carriers, plan.assignments, kind="watch")
    asked = tuple(PartyAsked("q", s.session, "shop", s.uses[0].resource) for s in plan.sessions)
    return plan, (
        HANA,
        SHOP,
        OTHER,
        shop("c"),
        made,
        *asked,
        PartyAsked("q", plan.assignments[0].occurrence, "household", "hana"),
    )


def test_what_was_asked_stays_as_it_is():
    plan, things = held_by()
    assert turns(planned(*things)) == turns(plan)
    assert [s.starts for s in planned(*things).sessions] == [s.starts for s in plan.sessions]


def test_where_one_shop_says_no_the_other_stays_and_a_third_comes():
    plan, things = held_by()
    first, second = turns(plan)
    again = turns(planned(*things, answered("q", "q/1", "shop", first[0], "declined")))
    assert second in again
    assert {by for by, _ in again} == {second[0], "c"}


def test_what_is_approved_is_not_asked_for_again_in_later_weeks_and_counts_as_a_load():
    plan, things = held_by()
    stands = (*things, approved("q", *plan.assignments))
    later = built(*stands, horizon=NEXT_WEEK)
    assert later.asks_for_nothing
    assert {each.shop: each.past for each in later.parts.watchers} == {"a": 1, "b": 1, "c": 0}


def test_a_shop_that_ends_is_replaced_in_the_middle_of_a_term():
    plan, things = held_by()
    ended = ShopStepTaken("a", "ended", TUESDAY)
    again = planned(*things, approved("q", *plan.assignments), ended, horizon=NEXT_WEEK)
    assert {by for by, _ in turns(again)} == {"b", "c"}
    assert {s.starts.date() for s in again.sessions} == {NEXT_WEEK.first_day}


def test_a_shop_that_has_ended_is_named_where_nobody_takes_its_place():
    plan = planned(HANA, SHOP, OTHER)
    held = (HANA, SHOP, OTHER, proposed("q", plan.carriers, plan.assignments, kind="watch"))
    ended = (approved("q", *plan.assignments), ShopStepTaken("a", "ended", TUESDAY))
    only = left(*held, *ended, horizon=NEXT_WEEK)
    assert [(o.vehicle, o.code) for o in only.obstacles] == [
        ("", "shop.too_few"), ("a", "shop.not_registered"), ("b", "shop.not_enough_alone"),
    ]  # fmt: skip


def test_a_shop_that_only_answered_and_was_never_held_to_her_is_in_nobodys_way():
    only = left(HANA, SHOP, shop("b", stage="answered", offers=("chair",)))
    assert [o.vehicle for o in only.obstacles] == ["", "a"]


def test_a_held_household_is_loosened_where_a_shop_takes_fewer_now():
    _, things = held_by()
    fewer = ShopStepTaken("a", "registered", TUESDAY, 0)
    of, found = solved(*things, fewer)
    assert kind.check(of, found.plan) == ()
    assert {by for by, _ in turns(kind.plan(of, found.plan, "q"))} == {"b", "c"}


def test_a_withdrawn_household_asks_for_nothing():
    assert built(HANA, SHOP, OTHER, WatchWithdrawn("n", "cancelled")).asks_for_nothing


def test_a_recorded_plan_is_checked_again_and_what_touches_the_gone_is_taken_as_recorded():
    plan, _ = held_by()
    made = proposed("q", plan.carriers, plan.assignments, kind="watch")
    of = built(HANA, SHOP, OTHER)
    assert kind.recheck(of, made, ()) == ()
    alone = built(HANA, SHOP)
    assert [each.code for each in kind.recheck(alone, made, ())] == ["plan.unknown_offer"]
    assert kind.recheck(alone, made, ("b",)) == ()


def test_asking_somebody_changes_no_row_but_the_rest():
    _, things = held_by()
    before = {row.row: row.data for row in built(HANA, SHOP, OTHER, shop("c")).rows}
    after = {row.row: row.data for row in built(*things).rows}
    assert {row for row in before if before[row] != after[row]} <= {"rest"}


def pinned_together(*names, fewer=(), let_go=(), besides=()):
    """Households that were pinned to the first two shops, which take so many (``fewer``) now; a third shop is there."""
    homes = [watched(name, f"{name}さん") for name in names]
    shops = (shop("a", most=9), shop("b", most=9))
    plan = planned(*homes, *shops)
    made = proposed("p", plan.carriers, plan.assignments, kind="watch")
    pins = [AssignmentPinned("p", each.occurrence) for each in plan.assignments]
    now = (shop(name, most=most) for name, most in fewer)
    free = (AssignmentReleased("p", occurrence(name, TERM_ENDS)) for name in let_go)
    return (*homes, *shops, made, *pins, *now, *free, *besides)


def sets_of(things):
    return [tuple(each.partition("@")[0] for each in found) for found in built(*things).contradicting]


def test_pins_that_a_shop_can_keep_contradict_nothing():
    assert sets_of(pinned_together("n", "m", fewer=[("a", 2)])) == []


def test_pins_that_a_shop_cannot_keep_are_named_in_the_smallest_set_and_one_is_let_go():
    things = pinned_together("n", "m", fewer=[("a", 1)])
    assert sets_of(things) == [("n", "m")]
    only = left(*things)
    assert only.need == "m"
    assert Obstacle(occurrence("n", TERM_ENDS), "", "held.contradicts") in only.obstacles
    assert [a.need for a in planned(*things).assignments] == ["n"]


@pytest.mark.parametrize("free", ["n", "m", "l"])
def test_without_any_one_of_the_set_the_rest_is_kept_so_it_is_the_smallest(free):
    assert sets_of(pinned_together("n", "m", "l", fewer=[("b", 2)])) == [("n", "m", "l")]
    rest = pinned_together("n", "m", "l", fewer=[("b", 2)], let_go=[free])
    assert sets_of(rest) == []
    assert {a.need for a in planned(*rest).assignments} == {"n", "m", "l"} - {free}


def test_whoever_is_not_of_the_set_is_not_named_and_stays():
    """The third is pinned to shops of her own."""
    others = (shop("c"), shop("d"))
    hers = planned(watched("l", "lさん"), *others)
    carriers = tuple(evolve(each, session=f"r/{n}") for n, each in enumerate(hers.sessions, 1))
    named = tuple(evolve(each, runs=("r/1", "r/2")) for each in hers.assignments)
    pin = (proposed("r", carriers, named, kind="watch"), AssignmentPinned("r", occurrence("l", TERM_ENDS)))
    things = pinned_together("n", "m", fewer=[("a", 1)], besides=(*watched("l", "lさん"), *others, *pin))
    assert sets_of(things) == [("n", "m")]
    assert {a.need for a in planned(*things).assignments} == {"n", "m", "l"}, "the one let go finds other shops"


def test_of_a_set_the_one_is_let_go_to_whom_nobody_has_said_yes():
    yes = answered("p", occurrence("m", TERM_ENDS), "household", "mさん", "accepted")
    assert left(*pinned_together("n", "m", fewer=[("a", 1)], besides=(yes,))).need == "n"


def test_a_pinned_household_keeps_its_shops_though_a_nearer_one_comes_and_a_released_one_need_not():
    far = TownsListed((TownPoint("北", 35.3300, 139.4), TownPoint("隣", 35.3260, 139.4)), "x")
    home = watched("n", "hana", town="北")
    two = (shop("a", town="隣"), shop("b", town="隣"))
    plan = planned(far, home, *two)
    near = (shop("c", town="北"), shop("d", town="北"))
    pin = AssignmentPinned("p", occurrence("n", TERM_ENDS))
    things = (far, home, *two, proposed("p", plan.carriers, plan.assignments, kind="watch"), pin, *near)
    assert {by for by, _ in turns(planned(*things))} == {"a", "b"}
    free = AssignmentReleased("p", occurrence("n", TERM_ENDS))
    assert {by for by, _ in turns(planned(*things, free))} == {"c", "d"}
