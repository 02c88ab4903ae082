"""What is reported of a malformed siting problem, fault by fault."""

import pytest
from attrs import evolve

from engine.problems.faults import Fault
from engine.problems.siting import Covering, Outcome, Point, Scenario, Survey
from engine.problems.siting_faults import faults
from tests.unit.engine.small_siting import DOUBTFUL, MEDIAN, PLAIN, SLOTTED, WEEK, sites

ASKED = Survey(PLAIN, ((Outcome(1, 2),), (Outcome(0, 1), Outcome(2, 1))))


@pytest.mark.parametrize("problem", [ASKED, PLAIN, SLOTTED, DOUBTFUL, MEDIAN, WEEK, Covering((), (), 0)])
def test_a_well_formed_problem_has_no_faults(problem):
    assert faults(problem) == ()


@pytest.mark.parametrize(
    ("problem", "changes", "fault"),
    [
        (PLAIN, {"most": -1}, Fault("most", 0, "negative")),
        (PLAIN, {"sites": (sites()[0],) * 3}, Fault("sites", 1, "id_twice")),
        (PLAIN, {"sites": sites(cost=-1)}, Fault("sites", 0, "negative_cost")),
        (SLOTTED, {"slots": ("mon",)}, Fault("sites", 1, "slots_unsorted_or_unknown")),
        (SLOTTED, {"slots": ("mon", "mon")}, Fault("slots", 1, "id_twice")),
        (PLAIN, {"points": (Point(-1, ()),)}, Fault("points", 0, "negative_weight")),
        (PLAIN, {"points": (Point(1, (1, 0)),)}, Fault("points", 0, "sites_unsorted_or_unknown")),
        (PLAIN, {"points": (Point(1, (3,)),)}, Fault("points", 0, "sites_unsorted_or_unknown")),
        (PLAIN, {"points": (Point(1, (), -1),)}, Fault("points", 0, "unknown_neighbourhood")),
        (DOUBTFUL, {"scenarios": (Scenario((1,)),)}, Fault("scenarios", 0, "rates_missing")),
        (DOUBTFUL, {"scenarios": (Scenario((1, -1)),)}, Fault("scenarios", 0, "negative_rate")),
        (DOUBTFUL, {"scenarios": (Scenario((1, 1), (3,)),)}, Fault("scenarios", 0, "refused_unsorted_or_unknown")),
        (DOUBTFUL, {"worst": 0}, Fault("worst", 0, "not_among_scenarios")),
        (DOUBTFUL, {"worst": 4}, Fault("worst", 0, "not_among_scenarios")),
        (DOUBTFUL, {"guard_pm": 1001}, Fault("guard_pm", 0, "not_thousandths")),
        (ASKED, {"outcomes": ASKED.outcomes[:1]}, Fault("outcomes", 1, "missing")),
        (ASKED, {"outcomes": (ASKED.outcomes[0], (Outcome(1, 1),))}, Fault("outcomes", 1, "chances_differ")),
        (ASKED, {"outcomes": ((Outcome(-1, 2),),) * 2}, Fault("outcomes", 0, "negative_rate_or_no_chance")),
        (MEDIAN, {"most": 0}, Fault("most", 0, "nothing_to_choose")),
        (MEDIAN, {"costs": ((1, 2),)}, Fault("costs", 0, "not_a_cost_a_site")),
        (MEDIAN, {"costs": ((1, 2, -1),)}, Fault("costs", 0, "negative")),
        (WEEK, {"covering": SLOTTED}, Fault("slots", 0, "days_are_the_slots")),
        (WEEK, {"travel_s": WEEK.travel_s[:3]}, Fault("travel_s", 0, "not_a_row_a_location")),
        (WEEK, {"travel_s": WEEK.travel_s[:3]}, Fault("travel_s", 0, "not_square")),
        (WEEK, {"travel_s": ((0, -1, 0, 0), *WEEK.travel_s[1:])}, Fault("travel_s", 0, "negative")),
        (WEEK, {"windows": ((((0, 9),),) * 2,)}, Fault("windows", 0, "not_a_row_a_site")),
        (WEEK, {"windows": ((((0, 9),),),) * 3}, Fault("windows", 0, "not_a_day_each")),
        (WEEK, {"windows": ((((9, 0),), ()),) * 3}, Fault("windows", 0, "reversed")),
        (WEEK, {"days_s": (1, -1)}, Fault("days_s", 0, "negative_time")),
    ],
)
def test_a_fault_names_its_row(problem, changes, fault):
    assert fault in faults(evolve(problem, **changes))
