"""Straight line, detour, speed: seconds that can be reckoned by hand."""

import pytest

from engine.travel.places import Point
from engine.travel.straight_line import StraightLine, metres

TRAVEL = StraightLine(speed_kmh=36, detour=1.0, same_town_s=180)


def at(lat: float, lon: float = 139.4, *, town: str = "町", address: str = "") -> Point:
    return Point(address or f"{lat},{lon}", town, lat, lon, provisional=False)


def test_a_degree_of_latitude_is_111195_metres():
    assert metres(at(35), at(36)) == pytest.approx(111_195, abs=1)


def test_a_degree_of_longitude_shrinks_with_the_cosine_of_the_latitude():
    assert metres(at(60, 139), at(60, 140)) == pytest.approx(111_195 / 2, rel=1e-3)


def test_seconds_are_rounded_up():
    near, far = at(35.0, town="a"), at(35.01, town="b")
    assert metres(near, far) == pytest.approx(1111.95, abs=0.01)
    assert TRAVEL.matrix((near, far))[0][1] == 112


def test_detour_and_speed_are_applied():
    slow = StraightLine(speed_kmh=18, detour=1.5, same_town_s=0)
    near, far = at(35.0, town="a"), at(35.01, town="b")
    assert slow.matrix((near, far))[0][1] == 334


def test_two_addresses_of_one_town_lie_three_minutes_apart():
    assert TRAVEL.matrix((at(35, address="一"), at(35, address="二"))) == ((0, 180), (180, 0))


def test_a_longer_way_within_a_town_takes_longer():
    assert TRAVEL.matrix((at(35.0), at(35.1)))[0][1] == 1112


def test_addresses_of_two_towns_may_lie_closer():
    assert TRAVEL.matrix((at(35, town="a", address="一"), at(35, town="b", address="二")))[0][1] == 0


def test_the_same_address_is_no_drive():
    assert TRAVEL.matrix((at(35), at(35))) == ((0, 0), (0, 0))


def test_there_takes_as_long_as_back():
    matrix = TRAVEL.matrix(tuple(at(35 + n * n / 500, town=str(n)) for n in range(6)))
    assert matrix == tuple(zip(*matrix, strict=True))


def test_no_points_make_an_empty_matrix():
    assert TRAVEL.matrix(()) == ()


def test_the_version_tells_the_figures():
    assert TRAVEL.version == "straight_line/1 36km/h x1 >=180s"
    assert StraightLine(20, 1.3, 180).version != TRAVEL.version
