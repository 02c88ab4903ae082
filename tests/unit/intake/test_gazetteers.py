"""Tables of towns and of their districts."""

import json
from pathlib import Path

import pytest

from events.vocabulary.settings import TownDistricts, TownPoint
from intake.files import read
from intake.rows import Tables

from .making import DISTRICT_TABLE, TOWN_TABLE, codes

SAMPLE = Path(__file__).resolve().parents[3] / "intake" / "sample_towns.csv"


def written(path: Path, text: str, encoding: str = "utf-8") -> Path:
    path.write_text(text, encoding=encoding)
    return path


def test_a_town_with_its_part_is_one_name(tmp_path):
    entries = [
        {"town": "下寺尾", "koaza": "", "lat": 35.36, "lng": 139.39},
        {"town": "下寺尾", "koaza": "東方", "lat": 35.37, "lng": 139.41},
    ]
    reading = read(written(tmp_path / "towns.json", json.dumps(entries)), Tables())
    assert reading.kind == "towns"
    assert reading.towns == (TownPoint("下寺尾", 35.36, 139.39), TownPoint("下寺尾東方", 35.37, 139.41))
    assert [(row.row, row.kind, row.outcome) for row in reading.rows] == [
        (1, "town", "accepted"),
        (2, "town", "accepted"),
    ]


@pytest.mark.parametrize("lat", ["north", "", "95", "NaN"])
def test_an_entry_without_degrees_in_japan_is_rejected_and_the_others_are_taken(tmp_path, lat):
    reading = read(written(tmp_path / "towns.csv", f"town,lat,lon\n中島,35.3,139.3\n松尾,{lat},139.3\n"), Tables())
    assert [row.outcome for row in reading.rows] == ["accepted", "rejected"]
    assert codes(reading.rows[1]) == ["place.no_degrees"]
    assert [town.town for town in reading.towns] == ["中島"]


def test_a_town_with_two_points_is_taken_at_neither(tmp_path):
    text = "town,lat,lon\n中島,35.3,139.3\n中島,35.4,139.3\n松尾,35.3,139.3\n松尾,35.3,139.3\n"
    reading = read(written(tmp_path / "towns.csv", text), Tables())
    assert [codes(row) for row in reading.rows] == [["town.two_points"], ["town.two_points"], [], []]
    assert [town.town for town in reading.towns] == ["松尾"]


def test_a_table_in_japanese_and_cp932(tmp_path):
    reading = read(written(tmp_path / "町.csv", "町名,緯度,経度\n中島,35.3,139.3\n", "cp932"), Tables())
    assert reading.towns == (TownPoint("中島", 35.3, 139.3),)


def test_a_second_district_of_a_town_stands_behind_its_first(tmp_path):
    text = "town,district,alternative\n本村五丁目,茅ヶ崎,松林(一部: 団地)\n旭が丘,松浪,浜須賀/海岸\n中島,湘南,\n"
    reading = read(written(tmp_path / "d.csv", text), Tables())
    assert reading.kind == "town_districts"
    assert reading.town_districts == (
        TownDistricts("本村五丁目", ("chigasaki", "shorin")),
        TownDistricts("旭が丘", ("matsunami", "hamasuka", "kaigan")),
        TownDistricts("中島", ("shonan",)),
    )


def test_a_district_that_we_do_not_have_is_rejected(tmp_path):
    reading = read(written(tmp_path / "d.csv", "town,district,alternative\n中島,平塚,\n松尾,湘南,大磯\n"), Tables())
    assert [codes(row) for row in reading.rows] == [["district.unknown"], ["district.unknown"]]
    assert reading.town_districts == ()


def test_the_samples_own_towns_are_a_table_of_towns_that_names_districts_too():
    reading = read(SAMPLE, Tables())
    assert reading.kind == "towns"
    assert len(reading.towns) == len(reading.town_districts) == len(reading.rows)


@pytest.mark.skipif(not TOWN_TABLE.exists(), reason="the shared town tables are not here")
def test_the_citys_whole_table_and_its_districts():
    towns, assigned = read(TOWN_TABLE, Tables()), read(DISTRICT_TABLE, Tables())
    assert len(towns.rows) == len(towns.towns) == 121
    assert len(assigned.rows) == len(assigned.town_districts) == 121
    assert {town.town for town in towns.towns} == {town.town for town in assigned.town_districts}
    assert all(row.outcome == "accepted" for row in (*towns.rows, *assigned.rows))
