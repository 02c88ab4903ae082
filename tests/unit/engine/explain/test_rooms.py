"""Why no group was given a room: what keeps each meeting out, or what having it there would cost, shown by solving."""

from engine.explain.rooms import room_left
from engine.matchings import salons
from engine.matchings.built import Horizon
from engine.problems.solving import Effort, never, silent
from events.vocabulary.plans import Obstacle
from tests.building import MONDAY, approved, assignment, known, proposed, salon_wanted, session, venue

WEEK = Horizon(MONDAY, 7)


def left(room, *things):
    built = salons.problem(known(*things), WEEK, ("shonan",))
    found = salons.solve(built, seed=1, effort=Effort(40), stop=never, progress=silent)
    return room_left(built, found.plan, room, seed=1)


def test_what_stands_against_the_room_is_told_for_each_meeting():
    (each,) = left("club", salon_wanted(), venue(), venue("club", capacity=11, has=()))
    assert (each.occurrence, each.venue, each.moved) == ("s@2026-12-08", "hall", None)
    assert set(each.obstacles) == {
        Obstacle("club", "", "venue.capacity", 1),
        Obstacle("club", "", "venue.lacks_chairs"),
    }


def test_a_room_that_would_do_costs_what_the_fee_costs():
    """Five hundred yen weigh ten."""
    (each,) = left("club", salon_wanted(), venue(), venue("club", fee_yen=500))
    assert each.obstacles == ()
    assert (each.moved.serves, each.moved.price, each.moved.left, each.moved.proven) == (0, 10, (), True)


def test_a_room_too_small_for_both_is_told_with_who_would_be_left_over():
    """The only other room is held by a meeting that fits nowhere else."""
    large = salon_wanted("t", "taro", participants=20)
    small = venue("club", capacity=15, has=("chairs",), daily_limit=0)
    found = {each.occurrence: each for each in left("club", salon_wanted(), large, venue(), small)}
    assert found["t@2026-12-08"].obstacles[0].code == "venue.capacity"
    assert found["s@2026-12-08"].obstacles == (Obstacle("club", "", "venue.daily"),)


def test_everybody_else_keeps_a_room_where_that_can_be():
    """Two groups at one time, two rooms that both would do, a dear third one: nobody is left over for it."""
    other = salon_wanted("t", "taro")
    rooms = (venue(), venue("club"), venue("dear", fee_yen=5000))
    found = left("dear", salon_wanted(), other, *rooms)
    assert [each.moved.left for each in found] == [(), ()]
    assert all(each.moved.price > 0 and each.moved.serves == 0 for each in found)


def test_a_meeting_that_is_held_elsewhere_is_not_moved():
    held = session("p/1", "10:00", "11:30", "s", venue="hall", group="hana")
    named = assignment("s", "hana", held, party="group")
    before = (proposed("p", (held,), (named,), kind="salons"), approved("p", named))
    (each,) = left("club", salon_wanted(), venue(), venue("club"), *before)
    assert each.obstacles == (Obstacle("club", "", "salon.held_elsewhere"),)


def test_the_meeting_that_costs_least_stands_first():
    far = salon_wanted("t", "taro", "13:00", "14:30", participants=25)
    found = left("club", far, salon_wanted(), venue(capacity=30), venue("club", fee_yen=500))
    assert [each.occurrence for each in found] == ["s@2026-12-08", "t@2026-12-08"]
