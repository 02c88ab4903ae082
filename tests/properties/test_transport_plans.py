"""Whatever the week: its problem is well formed, its plan passes both doors, and what is held is held again."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engine.checks.routing import check
from engine.matchings import transport
from engine.matchings.built import Horizon
from engine.matchings.transport import BuiltRides
from engine.problems.faults import faults
from engine.problems.routing import Routes
from engine.problems.solving import Effort
from engine.promises import promises
from engine.solvers.routing import solve
from events.vocabulary.plans import AssignmentsApproved
from tests.building import DISTRICT, MONDAY, answered, known, proposed
from tests.properties.weeks import weeks

FEW = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)
TWO_DAYS = Horizon(MONDAY, 2)


def built(*things: object) -> BuiltRides:
    return transport.problem(known(*things), TWO_DAYS, (DISTRICT,))


def solved(of: BuiltRides) -> Routes:
    return solve(of.routing, seed=1, effort=Effort(5)).plan


@FEW
@given(weeks())
def test_every_problem_is_well_formed(things):
    of = built(*things)
    assert faults(of.routing) == ()
    assert [o.occurrence for o in of.occurrences] == [need.id for need in of.routing.needs]


@FEW
@given(weeks())
def test_every_plan_passes_both_doors_and_reads_back_as_itself(things):
    of = built(*things)
    routes = solved(of)
    planned = transport.plan(of, routes, "p")
    runs, assignments = planned.runs, planned.assignments
    assert check(of.routing, routes) == ()
    assert promises(known(*things), runs, assignments) == ()
    assert transport.routes(of, runs) == routes


@FEW
@given(weeks(), st.data())
def test_what_was_accepted_and_approved_is_held_when_it_is_solved_again(things, data):
    of = built(*things)
    planned = transport.plan(of, solved(of), "p")
    runs, assignments = planned.runs, planned.assignments
    accepted = data.draw(st.sets(st.sampled_from(assignments)) if assignments else st.just(set()), label="accepted")
    approved = data.draw(st.sets(st.sampled_from(assignments)) if assignments else st.just(set()), label="approved")
    yes = [answered("p", a.occurrence, "rider", a.person, "accepted") for a in assignments if a in accepted]
    stands = [AssignmentsApproved("p", (a.occurrence,), a.runs) for a in assignments if a in approved]
    after = (*things, proposed("p", runs, assignments, first_day=MONDAY, days=2), *yes, *stands)
    again = built(*after)
    routes = solved(again)
    planned = transport.plan(again, routes, "q")
    runs, assignments = planned.runs, planned.assignments
    held = {a.occurrence for a in accepted | approved}
    assert {need.id for need in again.routing.needs if need.must} == held
    assert check(again.routing, routes) == ()
    assert held <= {a.occurrence for a in assignments}
    assert promises(known(*after), runs, assignments) == ()


@FEW
@given(weeks())
def test_the_rows_of_a_problem_are_the_same_each_time_and_each_has_one_owner(things):
    first, second = built(*things), built(*things)
    assert first.rows == second.rows
    assert len({row.row for row in first.rows}) == len(first.rows)
