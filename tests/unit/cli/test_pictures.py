"""The picture of a day says the same times as the page."""

from cli.call import Call
from cli.labels import Labels
from cli.showing.pictures import picture
from tests.building import TUESDAY, assignment, driver, known, one_way, proposed, ride, service, vehicle


def drawn(*things: object, need: str) -> str:
    run = one_way("p/1", need)
    state = known(things, vehicle("car"), driver("driver"), proposed("p", (run,), (assignment(need, "hana", run),)))
    return picture(Call("ja"), Labels(state, "ja"), state.plans["p"], TUESDAY)


def test_a_rider_is_fetched_when_boarding_starts():
    assert " 9:43<" in drawn(ride("n", "hana"), need="n")


def test_a_scheduled_service_leaves_when_it_was_published_to():
    page = drawn(service(), need="svc")
    assert " 9:45<" in page
    assert " 9:43<" not in page
