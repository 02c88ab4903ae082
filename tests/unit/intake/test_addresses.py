"""Addresses and the town they lie in."""

import pytest

from events.vocabulary.values import Place
from intake.parsers.addresses import read_place
from intake.parsers.gazetteer import gazetteer
from intake.parsers.troubles import Unclear, Unreadable

from .making import TOWNS

TABLE = gazetteer(TOWNS, True)
SOME = gazetteer(TOWNS, False)


@pytest.mark.parametrize(
    ("written", "address", "town"),
    [
        ("柳島二丁目16-1", "柳島二丁目16-1", "柳島二丁目"),
        ("柳島2丁目15番28号", "柳島二丁目15-28", "柳島二丁目"),
        ("柳島　２丁目　４－１", "柳島二丁目4-1", "柳島二丁目"),
        ("茅ケ崎市中島692番地4", "中島692-4", "中島"),
        ("神奈川県茅ヶ崎市松尾1322-1", "松尾1322-1", "松尾"),
        ("〒253-0000 神奈川県茅ヶ崎市松尾1322-1", "松尾1322-1", "松尾"),
        ("茅ヶ崎市茅ヶ崎三丁目4-9", "茅ヶ崎三丁目4-9", "茅ヶ崎三丁目"),
        ("浜見平 7-6（135）", "浜見平7-6(135)", "浜見平"),
        ("茅ヶ崎市浜見平12-1 219号室", "浜見平12-1 219号室", "浜見平"),
        ("柳島海岸1204-5（喫茶みほん）", "柳島海岸1204-5(喫茶みほん)", "柳島海岸"),
        ("中島（番地は仮）", "中島(番地は仮)", "中島"),
        ("下町屋２－７－１", "下町屋二丁目7-1", "下町屋二丁目"),
        ("鶴ヶ台3-1", "鶴が台3-1", "鶴が台"),
        ("ひばりヶ丘1-1", "ひばりが丘1-1", "ひばりが丘"),
    ],
)
def test_an_address_in_every_writing(written, address, town):
    assert read_place(written, TABLE) == Place(address, town)


@pytest.mark.parametrize("written", ["柳島2-4-1", "柳島２－４－１", "茅ヶ崎市柳島２ー４ー１", "円蔵2-11-5"])
def test_a_number_that_may_be_a_chome_is_asked_about_with_both_readings(written):
    with pytest.raises(Unclear) as error:
        read_place(written, TABLE)
    chome, lot = error.value.options
    assert (chome.choice, lot.choice) == ("chome", "lot")
    assert chome.value.town == f"{lot.value.town}二丁目"
    assert lot.value.address == f"{lot.value.town}2-{chome.value.address.split('目')[1]}"


@pytest.mark.parametrize("written", ["柳島710-2", "柳島5-4-1", "柳島2番地4-1", "柳島2"])
def test_a_number_that_no_chome_has_or_that_says_it_is_a_lot_has_one_reading(written):
    assert read_place(written, TABLE).town == "柳島"


@pytest.mark.parametrize(
    "written", ["藤沢市辻堂（市外）", "平塚市松風町1-1", "高座郡寒川町一之宮1-1", "東京都港区1-1", "辻堂（市外）"]
)
@pytest.mark.parametrize("table", [TABLE, SOME, None])
def test_an_address_outside_the_city_is_asked_about_with_any_table_and_none(written, table):
    with pytest.raises(Unclear, match=r"place\.outside_city"):
        read_place(written, table)


def test_an_unknown_town_is_asked_about_and_a_near_one_only_offered():
    with pytest.raises(Unclear) as error:
        read_place("浜見平団地3-2", TABLE)
    assert [(o.choice, o.value.town) for o in error.value.options] == [("town_1", "浜見平"), ("as_written", "")]


@pytest.mark.parametrize("written", ["下町屋", "下町屋5-1", "堤防の上", "例示ニュータウン12"])
def test_a_town_that_the_table_does_not_have_is_never_guessed(written):
    with pytest.raises(Unclear, match=r"place\.unknown_town"):
        read_place(written, TABLE)


@pytest.mark.parametrize("written", ["柳島2-4-1", "浜見平団地3-2", "下町屋2-7-1", "どこか遠く1"])
def test_without_a_table_no_town_is_looked_up_and_nothing_asked(written):
    assert read_place(written, None).town == ""


@pytest.mark.parametrize(
    ("written", "town"), [("中島1-1", "中島"), ("柳島2-4-1", ""), ("浜見平団地3-2", ""), ("南湖一丁目2", "")]
)
def test_a_table_of_some_towns_finds_those_and_asks_about_no_other(written, town):
    assert read_place(written, SOME).town == town


@pytest.mark.parametrize("written", ["茅ヶ崎市", "－", "（）"])
def test_an_address_that_names_nothing_is_refused(written):
    with pytest.raises(Unreadable, match=r"place\.unreadable"):
        read_place(written, TABLE)
