"""What a town's estimate takes from what was told: a source's weight, the district's pull, the doubt that stays."""

from random import Random

import pytest

from engine.matchings.mobile_sales.estimating import estimates, weighed
from events.vocabulary.mobile_sales import TownHeard

WEIGHTS = {"survey": 1000, "commissioner": 800, "centre": 800, "association": 700, "other": 500, "imagined": 100}


def heard(town="中島", asked=10, in_trouble=3, source="survey", report="r"):
    return TownHeard(report, town, asked, in_trouble, source)


def made(*reports, elderly=None, again_pm=500, strength=20):
    towns = elderly or {"中島": 400, "松尾": 300}
    lies_in = dict.fromkeys(towns, "shonan")
    found = estimates(towns, lies_in, reports, weights=WEIGHTS, again_pm=again_pm, strength=strength)
    return {each.town: each for each in found}


def test_a_survey_counts_whole_and_a_commissioner_for_less():
    assert weighed([heard()], WEIGHTS, 500) == (10.0, 3.0)
    assert weighed([heard(source="commissioner")], WEIGHTS, 500) == pytest.approx((8.0, 2.4))


def test_what_is_imagined_stands_for_a_tenth_of_one_person_however_many_it_names():
    assert weighed([heard(asked=0, in_trouble=10, source="imagined")], WEIGHTS, 500) == pytest.approx((0.1, 0.1))
    assert weighed([heard(asked=0, in_trouble=0, source="imagined")], WEIGHTS, 500) == (0.0, 0.0)


def test_a_second_report_of_a_town_counts_for_half_whichever_comes_first():
    both = [heard(asked=10, in_trouble=5, report="a"), heard(asked=20, in_trouble=2, report="b")]
    assert weighed(both, WEIGHTS, 500) == weighed(both[::-1], WEIGHTS, 500) == (25.0, 4.5)


def test_a_town_where_nobody_was_asked_is_as_its_district_is_with_all_its_doubt():
    told = made(heard(asked=100, in_trouble=40))
    assert told["松尾"].mean == pytest.approx((40 + 20 * 40.5 / 101) / 120)
    assert told["松尾"].alpha + told["松尾"].beta == pytest.approx(20)
    assert told["松尾"].asked == 0


def test_few_answers_are_drawn_to_the_district_and_many_stand_by_themselves():
    few = made(heard("中島", 2, 2), heard("松尾", 200, 20, report="s"))
    many = made(heard("中島", 200, 200), heard("松尾", 200, 20, report="s"))
    assert few["中島"].mean < 0.35
    assert many["中島"].mean > 0.9


def test_asking_more_people_leaves_less_doubt():
    def spread(estimate):
        chance = Random(1)
        drawn = sorted(estimate.drawn(chance) for _ in range(400))
        return drawn[360] - drawn[40]

    assert spread(made(heard(asked=100, in_trouble=30))["中島"]) < 0.6 * spread(made(heard())["中島"])


def test_nothing_told_anywhere_is_half_and_half_and_no_error():
    assert made()["中島"].mean == pytest.approx(0.5)
