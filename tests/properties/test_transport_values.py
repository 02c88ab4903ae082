"""What one more driver or vehicle would bring, against every plan there is of every day altered so, on tiny days."""

from collections import Counter

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engine.explain.transport import valuing
from engine.explain.transport.altered import Case
from engine.explain.transport.showing import day_before, keeping
from engine.explain.transport.valuing import MOST, worths
from engine.matchings import transport
from engine.matchings.built import Horizon
from engine.matchings.by_itself import ByItself
from engine.problems.routing import Routes
from engine.problems.solving import Effort
from engine.solvers.routing import solve
from events.vocabulary.values import Place
from tests.building import DISTRICT, MONDAY, driver, hours, known, ride, vehicle
from tests.properties import tiny_routing
from tests.properties.weeks import CARS, PEOPLE, TOWNS

DAY_S = 86_400


@st.composite
def mornings(draw: st.DrawFn) -> list[object]:
    """One or two cars and drivers for part of a day, and three who want to be somewhere, at about one time."""
    cars = CARS[: draw(st.integers(1, 2))]
    things: list[object] = [TOWNS]
    for car in cars:
        places = draw(st.integers(0, 1))
        things += vehicle(
            car, lender=f"l-{car}", capacity=draw(st.integers(2, 4)), wheelchair_places=places, hours=hours()
        )
    for name in PEOPLE[: draw(st.integers(1, 2))]:
        start, end = draw(st.sampled_from((("9:00", "12:00"), ("13:00", "17:00"), ("9:00", "10:30"))))
        things += driver(name, hours=hours(start, end), any_vehicle=draw(st.booleans()), vehicles=(cars[0],))
    for n in range(3):
        chairs = int(draw(st.integers(0, 3)) == 0)
        arrive = draw(st.sampled_from(("9:40", "10:00", "10:00", "14:00")))
        things += ride(f"n{n}", f"rider{n}", MONDAY, arrive, None, wheelchairs=chairs, pickup=Place(f"家{n}", f"町{n}"))
    return things


@pytest.mark.slow
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(mornings())
def test_the_best_ten_are_what_solving_every_altered_day_anew_finds(things: list[object]):
    built = transport.problem(known(*things), Horizon(MONDAY, 1), (DISTRICT,))
    solved = solve(built.routing, seed=1, effort=Effort(40))
    found = worths(built, solved, seed=1)
    told = Counter((each.change.code, each.change.what) for each in found)
    assert all(count == 1 for count in told.values())
    every = served_more(built, solved.plan)
    assert [each.change.serves for each in found] == sorted((n for n in every.values() if n), reverse=True)[:MOST]
    for each in found:
        assert each.change.serves == every[each.change.code, each.change.what]


def served_more(built: transport.BuiltRides, plan: Routes) -> dict[tuple[str, str], int]:
    """For every change of the day how many more the best of all its plans serves, everybody kept."""
    before = day_before(built, plan, built.parts.days[0])
    left = [each for each in before.parts.demands if each.at.occurrence not in before.served]
    if not left:
        return {}
    found = {}
    for change, parts in valuing.altered(Case(before, left[0], ByItself((), ()))):
        problem = keeping(parts, before.served)
        best = tiny_routing.optimum(problem)
        weights = {need.weight for need in problem.needs}
        assert best is not None
        assert (best[0], len(weights)) == (0, 1)
        found[change.code, change.what] = len(problem.needs) - best[2] // weights.pop() - len(before.served)
    return found


@pytest.fixture(autouse=True)
def _in_seconds_of_a_day(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(tiny_routing, "END", DAY_S)
