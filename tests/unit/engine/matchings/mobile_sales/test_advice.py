"""What to do next: whom to ask, which owner first, what a no costs, how sure it is; each against what it has to be."""

from math import comb

import pytest

from engine.checks.siting import objective
from engine.matchings import mobile_sales as kind
from engine.matchings.built import Horizon
from engine.matchings.mobile_sales.advice import FRESH, FRESH_SEED, doubts, out_of_sample, owners, to_ask
from engine.matchings.mobile_sales.building import drawn
from engine.problems.solving import never, silent
from events.vocabulary.mobile_sales import TownCounted, TownHeard
from events.vocabulary.settings import TownPoint, TownsListed
from tests.building import MONDAY, known, lot, truck

WEEK = Horizon(MONDAY, 7)
TOWNS = TownsListed((TownPoint("中島", 35.328, 139.375), TownPoint("松尾", 35.326, 139.386)), "見本")
PEOPLE = (TownCounted("中島", 400), TownCounted("松尾", 400))
ASKED = TownHeard("r", "中島", 400, 100, "survey")
HERE = (TOWNS, *PEOPLE, ASKED)
A, B = lot("a", owner="oa", town="中島"), lot("b", owner="ob", town="松尾")
ONE = truck(most=1)
MORE = 10


def built(*things):
    return kind.problem(known(*things), WEEK, ("shonan",))


def solved(of):
    return kind.solve(of, seed=1, effort=kind.default_effort(), stop=never, progress=silent).plan


def reached(*things):
    """How many the best choice reaches: half of it on average, half of it in the worst tenth."""
    of = built(*things)
    covered = sorted(objective(of.uncertain, solved(of)).covered)
    worst = covered[: len(covered) // 10]
    return (sum(covered) / len(covered) + sum(worst) / len(worst)) / 2000


def beta_binomial(a, b, n):
    """The chance of each number in trouble among ``n`` asked, by multiplying it out."""

    def rising(x, count):
        found = 1.0
        for step in range(count):
            found *= x + step
        return found

    return [comb(n, k) * rising(a, k) * rising(b, n - k) / rising(a + b, n) for k in range(n + 1)]


def test_the_town_whose_answer_could_change_the_choice_is_asked_and_for_what_it_is_worth():
    of = built(HERE, A, B, ONE)
    (first, *others) = to_ask(of, 5, MORE, seed=1)
    assert (first.town, first.asked, first.exact) == ("松尾", 0, True)
    known_town, town = of.estimates
    now = max(400 * known_town.mean, 400 * town.mean)
    chances = beta_binomial(town.alpha, town.beta, MORE)
    then = sum(
        chance * max(400 * known_town.mean, 400 * (town.alpha + k) / (town.alpha + town.beta + MORE))
        for k, chance in enumerate(chances)
    )
    assert first.people == pytest.approx(then - now, abs=1)
    assert all(each.people < first.people for each in others)


def test_no_answer_changes_a_choice_in_which_every_lot_has_its_stop():
    assert to_ask(built(HERE, A, B, truck(most=2)), 5, MORE, seed=1) == ()


def test_many_answers_are_worth_more_than_few_and_none_more_than_knowing():
    of = built(HERE, A, B, ONE)
    few, many = (to_ask(of, 1, more, seed=1)[0].people for more in (1, 50))
    assert 0 <= few < many < 400


def test_the_owner_comes_first_on_whose_answer_most_hangs_and_the_figure_is_yes_less_no():
    near, far = (
        lot("a", owner="oa", town="中島", consent="unasked"),
        lot("b", owner="ob", town="松尾", consent="unasked"),
    )
    heard = (TownHeard("s", "松尾", 400, 20, "survey"),)
    of = built(HERE, heard, near, far, ONE)
    waiting, refused = owners(of, ("unasked", "unasked"), seed=1)
    assert [each.lot for each in waiting] == ["a", "b"]
    assert refused == ()
    yes, no = (
        reached(HERE, heard, lot("a", owner="oa", town="中島", consent=said), far, ONE) for said in ("yes", "no")
    )
    assert waiting[0].people == pytest.approx(yes - no, rel=0.25)  # owners are drawn anew where one has answered
    assert waiting[0].people > waiting[1].people >= 0


def test_a_refusal_costs_what_the_best_choice_would_reach_more_with_a_yes():
    no, yes = (lot("a", owner="oa", town="中島", consent=said) for said in ("no", "yes"))
    heard = (TownHeard("s", "松尾", 400, 20, "survey"),)
    _, (refused,) = owners(built(HERE, heard, no, B, ONE), ("no", "yes"), seed=1)
    assert refused.lot == "a"
    assert refused.people == pytest.approx(reached(HERE, heard, yes, B, ONE) - reached(HERE, heard, no, B, ONE), abs=2)


def test_a_refused_lot_whose_town_another_one_reaches_costs_nothing():
    no = lot("a", owner="oa", town="中島", consent="no")
    _, (refused,) = owners(built(HERE, no, lot("c", owner="oc", town="中島"), ONE), ("no", "yes"), seed=1)
    assert round(refused.people) == 0


def test_the_range_is_of_futures_that_the_choice_has_not_seen():
    of = built(HERE, lot("a", owner="oa", town="中島", consent="negotiating"), B, ONE)
    seen = set(of.uncertain.scenarios)
    fresh = drawn(of.estimates, of.consent, FRESH, FRESH_SEED)
    assert len(fresh) == FRESH
    assert len(seen & set(fresh)) < len(seen) // 20
    found = out_of_sample(of, solved(of))
    assert 0 <= found.low <= found.middle <= found.high <= 800


def test_asking_narrows_most_where_least_is_known_and_only_towns_near_a_stop_count():
    of = built(HERE, A, B, truck(most=2))
    first, second = doubts(of, solved(of), 5, MORE)
    assert (first.town, second.town) == ("松尾", "中島")
    assert first.people - first.after > second.people - second.after > 0
    alone = built(HERE, A, ONE)
    assert [each.town for each in doubts(alone, solved(alone), 5, MORE)] == ["中島"]
