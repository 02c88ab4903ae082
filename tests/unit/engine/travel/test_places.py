"""Places: from the gazetteer, else the district's centre, marked provisional."""

import pytest

from engine.travel.places import Point, point
from engine.travel.straight_line import StraightLine
from events.vocabulary.settings import TownPoint
from events.vocabulary.values import Place

TOWNS = {"柳島一丁目": TownPoint("柳島一丁目", 35.3263, 139.3836)}


def test_a_known_town_gives_its_point():
    found = point(Place("柳島一丁目1-1", "柳島一丁目"), "shonan", TOWNS)
    assert found == Point("柳島一丁目1-1", "柳島一丁目", 35.3263, 139.3836, provisional=False)


def test_an_unknown_town_takes_the_centre_of_its_rows_district():
    found = point(Place("中島1-1", "中島"), "shonan", TOWNS)
    assert found == Point("中島1-1", "district:shonan", 35.324, 139.382, provisional=True)


def test_a_place_without_a_town_is_provisional_too():
    assert point(Place("市役所"), "chigasaki", TOWNS).provisional


def test_two_provisional_addresses_of_a_district_lie_beside_each_other():
    points = tuple(point(Place(address), "shonan", {}) for address in ("中島1-1", "松尾2-2"))
    assert StraightLine(20, 1.3, 180).matrix(points) == ((0, 180), (180, 0))


def test_a_district_that_does_not_exist_is_an_error():
    with pytest.raises(KeyError):
        point(Place("中島1-1"), "atlantis", {})
