"""Whatever the week: everybody is served or told why not, and each reason is as strong as it says."""

from attrs import evolve
from hypothesis import HealthCheck, given, settings

from engine.explain.transport import explain
from engine.matchings import transport
from engine.matchings.built import Horizon
from engine.matchings.parts import assembled
from engine.matchings.transport import BuiltRides
from engine.problems.solving import Effort
from engine.solvers.routing import solve
from tests.building import DISTRICT, MONDAY, known
from tests.properties.weeks import weeks

FEW = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)
EFFORT = Effort(20)


def by_itself(built: BuiltRides, occurrence: str) -> bool:
    """Whether the occurrence is driven when it is the only one."""
    demand = next(each for each in built.parts.demands if each.at.occurrence == occurrence)
    problem = assembled(evolve(built.parts, demands=(demand,)))
    return bool(solve(problem, seed=1, effort=EFFORT).plan.served(problem))


@FEW
@given(weeks())
def test_everybody_is_served_or_told_why_not_and_how_strongly(things):
    built = transport.problem(known(*things), Horizon(MONDAY, 2), (DISTRICT,))
    solved = solve(built.routing, seed=1, effort=EFFORT)
    served = {built.occurrences[n].occurrence for n in solved.plan.served(built.routing)}
    left = explain(built, solved, seed=1)
    impossible = {each.at.occurrence for each in built.impossible}
    everybody = {each.occurrence for each in built.occurrences} | impossible
    assert sorted([*served, *(each.occurrence for each in left)]) == sorted(everybody)
    for each in left:
        assert all(change.serves >= 1 for change in each.changes)
        if each.occurrence in impossible:
            assert each.strength == "alone"
        else:
            assert by_itself(built, each.occurrence) == (each.strength == "beside")
