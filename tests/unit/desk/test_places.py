"""Tables of places: taken whole where they differ, and told by how many towns are new, changed or gone."""

from tests.stories.office import StoryOffice

HEAD = "town,lat,lon\n"
DISTRICTS = "town,district,lat,lon,town_confidence,alternative\n"


def table(office: StoryOffice, *rows: str):
    path = office.folder / "町.csv"
    path.write_text(HEAD + "\n".join(rows) + "\n")
    return office.imports(path)


def test_a_gazetteer_is_listed_once(office: StoryOffice):
    first = table(office, "中島,35.328,139.375", "松尾,35.326,139.386")
    assert (first.kind, first.counts.new, first.events) == ("towns", 2, 2)
    assert table(office, "松尾,35.326,139.386", "中島,35.328,139.375").events == 0


def test_a_newer_gazetteer_takes_the_place_of_the_older(office: StoryOffice):
    table(office, "中島,35.328,139.375", "松尾,35.326,139.386")
    counts = table(office, "中島,35.3281,139.375", "浜見平,35.323,139.388").counts

    assert (counts.new, counts.changed, counts.unchanged, counts.vanished) == (1, 1, 0, 1)
    assert sorted(office.state().towns) == ["中島", "浜見平"]


def test_towns_and_districts_of_one_table_are_both_taken(office: StoryOffice):
    path = office.folder / "町.csv"
    path.write_text("town,lat,lon,district\n中島,35.328,139.375,湘南\n")
    office.imports(path)
    assert office.state().town_districts == {"中島": ("shonan",)}
    assert office.imports(path).events == 0


def test_a_district_table_leaves_the_gazetteer_alone(office: StoryOffice):
    table(office, "中島,35.328,139.375")
    path = office.folder / "地区.csv"
    path.write_text("town,district\n中島,湘南\n")
    assert office.imports(path).kind == "town_districts"
    assert list(office.state().towns) == ["中島"]


def test_a_district_table_with_points_brings_those_of_towns_that_are_not_known_yet(office: StoryOffice):
    table(office, "中島,35.328,139.375")
    path = office.folder / "地区.csv"
    path.write_text(DISTRICTS + "中島,湘南,35.9,139.9,A,\n松尾,湘南,35.326,139.386,B,\n柳島,湘南,,,B,鶴嶺西\n")
    assert office.imports(path).outcomes("accepted") == 3
    assert {town: at.lat for town, at in office.state().towns.items()} == {"中島": 35.328, "松尾": 35.326}
    assert set(office.state().town_districts) == {"中島", "松尾", "柳島"}
    assert office.imports(path).events == 0


def test_a_point_of_a_district_table_that_lies_nowhere_is_told(office: StoryOffice):
    path = office.folder / "地区.csv"
    path.write_text(DISTRICTS + "中島,湘南,35.328,不明,A,\n松尾,湘南,35.326,139.386,B,\n")
    read = office.imports(path)
    assert [(row.row, [fault.code for fault in row.faults]) for row in read.rows if row.faults] == [
        (2, ["place.no_degrees"])
    ]
    assert list(office.state().towns) == ["松尾"]
