"""A scheduled service in the problem of the rides: at its minutes, alone in its run, and its riders nowhere else."""

from engine.matchings import transport
from engine.problems.solving import Effort, never, silent
from events.vocabulary.people import MeetingRefused
from tests.building import TUESDAY, at, driver, hours, known, occurrence, ride, seat, service, vehicle
from tests.unit.engine.matchings.asking import obstacles, week

FLEET = (vehicle(), driver())


def solved(*things: object):
    """The week's plan, in the words of the field."""
    built = week(known(*things))
    found = transport.solve(built, seed=1, effort=Effort(50), stop=never, progress=silent)
    assert transport.check(built, found.plan) == ()
    return built, transport.plan(built, found.plan, "p")


def test_it_leaves_its_first_stop_and_reaches_its_last_at_the_published_minutes():
    _, plan = solved(service(), FLEET)
    (run,) = plan.runs
    boards, alights = run.stops
    assert (boards.leaves, alights.starts) == (at(TUESDAY, "9:45"), at(TUESDAY, "9:53"))
    assert [a.party for a in plan.assignments] == [""]


def test_nobody_else_is_fetched_on_its_way_although_there_is_room_and_time():
    _, plan = solved(service(stops=(("駅", "9:30"), ("神社", "10:30")), seats=1), ride("n", "hana", ready=None), FLEET)
    assert all(len({stop.occurrence for stop in run.stops}) == 1 for run in plan.runs)


def test_it_is_driven_only_by_a_vehicle_with_so_many_seats():
    assert solved(service(seats=4), FLEET)[1].assignments
    assert not solved(service(seats=5), FLEET)[1].assignments


def test_what_was_published_comes_before_a_single_ride():
    """One car, one driver: the clinic weighs as much, and cannot be fetched meanwhile."""
    long = service(stops=(("駅", "9:10"), ("神社", "11:00")))
    busy = (vehicle(), driver(hours=hours("9:00", "11:10")))
    _, plan = solved(long, ride("n", "hana", ready=None), ride("m", "taro", ready=None), busy)
    assert [a.need for a in plan.assignments] == ["svc"]


def test_whoever_has_a_seat_is_not_fetched_meanwhile():
    built = week(
        known(
            service(stops=(("駅", "9:10"), ("神社", "10:00"))),
            seat("hana", to_stop=1),
            ride("n", "hana", ready=None),
            FLEET,
        )
    )
    assert [(each.at.occurrence, each.code) for each in built.impossible] == [(occurrence("n"), "person.elsewhere")]


def test_whoever_has_a_seat_does_not_drive_meanwhile():
    _, plan = solved(service(), seat("driver"), FLEET)
    assert plan.runs == ()


def test_a_driver_who_must_not_meet_a_rider_does_not_drive_it():
    state = known(service(), seat("hana"), FLEET, MeetingRefused("driver", "hana"))
    assert ("", "driver", "apart") in obstacles(state, "svc")


def test_whoever_publishes_it_is_not_on_board():
    built = week(known(service(), ride("n", "office", ready=None), FLEET))
    assert built.impossible == ()
