"""The thirteen districts, by romaji and by name."""

import pytest

from events.districts import centre, districts, romaji_of


def test_there_are_thirteen_districts_with_different_names():
    assert len(districts()) == 13
    assert len({d.romaji for d in districts()}) == len({d.name for d in districts()}) == 13


@pytest.mark.parametrize("district", districts(), ids=lambda district: district.romaji)
def test_a_centre_lies_in_the_city_and_is_rounded(district):
    assert 35.30 < district.lat < 35.40
    assert 139.35 < district.lon < 139.45
    assert (round(district.lat, 3), round(district.lon, 3)) == (district.lat, district.lon)


@pytest.mark.parametrize("called", ["湘南", "湘南地区", "shonan", "Shonan", " 湘南 "])
def test_a_district_is_known_by_any_of_its_names(called):
    assert romaji_of(called) == "shonan"


def test_an_unknown_name_is_no_district():
    assert romaji_of("江の島") is None


def test_a_centre_is_found_by_romaji_alone():
    assert centre("koide").name == "小出"
    with pytest.raises(KeyError):
        centre("小出")
