"""Measured times between towns, and the straight line for what was not measured."""

from engine.travel.measured import Measured, lacking
from engine.travel.places import Point
from engine.travel.straight_line import StraightLine
from events.vocabulary.settings import TownPoint
from events.vocabulary.travel import TravelTimesMeasured

STRAIGHT = StraightLine(speed_kmh=36, detour=1.0, same_town_s=180)
A, B, C = (TownPoint(name, 35 + n / 100, 139.4) for n, name in enumerate("abc"))
KNOWN = TravelTimesMeasured("osrm", "http://x", (A, B), ((0, 500), (700, 0)))


def at(town, address="1"):
    return Point(address, town.town, town.lat, town.lon, provisional=False)


def table(known, *points):
    return Measured("osrm", known, STRAIGHT).table(points)


def test_what_was_measured_is_taken_both_ways():
    found = table(KNOWN, at(A), at(B))
    assert found.seconds == ((0, 500), (700, 0))
    assert lacking(found.version) is None


def test_addresses_of_one_town_lie_as_the_straight_line_says():
    assert table(KNOWN, at(A, "1"), at(A, "2"), at(B)).seconds == ((0, 180, 500), (180, 0, 500), (700, 700, 0))


def test_a_town_that_was_not_asked_for_goes_by_the_straight_line_and_is_counted():
    found = table(KNOWN, at(A), at(B), at(C))
    assert found.seconds == ((0, 500, 223), (700, 0, 112), (223, 112, 0))
    assert lacking(found.version) == ("osrm", "no_way", 4, 6)


def test_a_failure_is_named():
    broken = TravelTimesMeasured("osrm", "http://x", (A, B), ((0, None), (700, 0)), "timeout")
    found = table(broken, at(A), at(B))
    assert found.seconds == ((0, 112), (700, 0))
    assert lacking(found.version) == ("osrm", "timeout", 1, 2)


def test_without_a_measurement_all_goes_by_the_straight_line():
    found = table(None, at(A), at(B))
    assert found.seconds == STRAIGHT.matrix((at(A), at(B)))
    assert lacking(found.version) == ("osrm", "not_asked", 2, 2)


def test_other_numbers_are_another_version():
    other = TravelTimesMeasured("osrm", "http://x", (A, B), ((0, 501), (700, 0)))
    assert table(KNOWN, at(A), at(B)).version != table(other, at(A), at(B)).version


def test_the_straight_line_is_no_lack():
    assert lacking(STRAIGHT.version) is None


def test_no_points_give_an_empty_table():
    assert table(KNOWN).seconds == ()
