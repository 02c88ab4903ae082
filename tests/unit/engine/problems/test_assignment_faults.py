"""What is reported of a malformed assignment problem, fault by fault."""

import pytest
from attrs import evolve

from engine.problems.assignment import Assignment, Budget, Offer, Resource, Series, Slot
from engine.problems.assignment_faults import faults
from engine.problems.faults import Fault
from tests.unit.engine.small_assignment import ONE, pair, slot, task


def test_a_well_formed_problem_has_no_faults():
    assert faults(ONE) == ()
    assert faults(pair()) == ()


def test_a_problem_without_anything_has_no_faults():
    assert faults(Assignment((), (), (), (), ())) == ()


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        ({"travel_s": ((0, 1),)}, Fault("travel_s", 0, "not_square")),
        ({"travel_s": ((0, -1), (1, 0))}, Fault("travel_s", 0, "negative")),
        ({"travel_s": ((1,),)}, Fault("travel_s", 0, "not_zero_to_itself")),
        ({"tasks": (task(), task())}, Fault("tasks", 1, "id_twice")),
        ({"resources": (Resource("r", past=-1),)}, Fault("resources", 0, "negative")),
        ({"tasks": (task(weight=0),)}, Fault("tasks", 0, "weight_below_one")),
        ({"tasks": (task(wanted=1, least=2),)}, Fault("tasks", 0, "least_beyond_wanted")),
        ({"tasks": (task(wanted=3, least=1, short=1),)}, Fault("tasks", 0, "short_outweighs_task")),
        ({"slots": (slot(1),)}, Fault("slots", 0, "unknown_task")),
        ({"slots": (slot(0, at=20),)}, Fault("slots", 0, "unknown_location")),
        ({"slots": (Slot(0, 0, ()),)}, Fault("slots", 0, "no_time")),
        ({"slots": (slot(0, (5, 5)),)}, Fault("slots", 0, "no_time")),
        ({"slots": (slot(0, (10, 20), (0, 5)),)}, Fault("slots", 0, "spans_unordered")),
        ({"offers": (Offer(1, (0,)),)}, Fault("offers", 0, "unknown_slot")),
        ({"offers": (Offer(0, ()),)}, Fault("offers", 0, "resources_unsorted_or_unknown")),
        ({"offers": (Offer(0, (1,)),)}, Fault("offers", 0, "resources_unsorted_or_unknown")),
        ({"budgets": (Budget(1, 0, 1, 0),)}, Fault("budgets", 0, "unknown_resource")),
        ({"budgets": (Budget(0, 1, 1, 0),)}, Fault("budgets", 0, "window_reversed_or_negative")),
        ({"apart": ((0, 0),)}, Fault("apart", 0, "pair_unsorted")),
        ({"series": (Series((0, 0), 1),)}, Fault("series", 0, "tasks_unsorted_or_unknown")),
        ({"series": (Series((0,), -1),)}, Fault("series", 0, "negative")),
    ],
)
def test_a_fault_names_its_row(changes, fault):
    assert fault in faults(evolve(ONE, **changes))
