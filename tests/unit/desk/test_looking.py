"""Papers and exports: their ids, whose they are, and where their files were put."""

import re
from pathlib import Path

import pytest

from desk.errors import Unknown
from desk.looking import new_paper, note_look, paper_named, produced, produced_about
from tests.stories.office import StoryOffice, 申込


@pytest.fixture
def people(office: StoryOffice) -> list[str]:
    two = [申込("見本 花子"), 申込("架空 太郎", 受付番号="湘002", 電話="0467-00-1002", 住所="松尾5-5")]
    office.imports(office.keeps(申込=two))
    return list(office.state().people)


def test_an_id_can_be_read_aloud(office: StoryOffice):
    papers = [new_paper(office.desk()) for _ in range(50)]
    assert all(re.fullmatch(r"[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}", paper) for paper in papers)
    assert len(set(papers)) == 50


def test_a_look_at_nobody_on_a_screen_is_not_noted(office: StoryOffice):
    note_look(office.desk(), "screen", "settings show", [])
    assert list(office.desk().accesses.read()) == []


def test_what_was_made_is_found_by_id_and_by_file(office: StoryOffice, people: list[str]):
    desk = office.desk()
    note_look(desk, "screen", "plan show", people)
    note_look(desk, "export", "person show", people[:1], paper="1QO0-ABCD", place="/tmp/写し.txt")
    for named in ("1QO0-ABCD", "1qo0abcd", "IQ00ABCD", "１ＱＯ０－ＡＢＣＤ", "/tmp/写し.txt", "写し.txt"):
        assert paper_named(desk, named).place == "/tmp/写し.txt"
    with pytest.raises(Unknown):
        paper_named(desk, "写し")


def test_of_several_files_of_one_name_the_newest_is_meant(office: StoryOffice, people: list[str]):
    for paper in ("AAAA-AAAA", "BBBB-BBBB"):
        note_look(office.desk(), "export", "plan show", people, paper=paper, place="/tmp/案.txt")
    assert paper_named(office.desk(), "案.txt").paper == "BBBB-BBBB"


def test_where_a_file_was_put_is_sealed(office: StoryOffice, people: list[str]):
    note_look(office.desk(), "export", "person show", people[:1], paper="AAAA-AAAA", place="/tmp/見本花子.txt")
    assert "見本花子".encode() not in Path(office.desk().accesses.shown).read_bytes()


def test_the_place_goes_with_the_key_of_the_one_person_it_is_about(office: StoryOffice, people: list[str]):
    desk = office.desk()
    note_look(desk, "export", "person show", people[:1], paper="AAAA-AAAA", place="一人.txt")
    note_look(desk, "export", "plan show", people, paper="BBBB-BBBB", place="二人.txt")
    desk.vault.forget(people[0])
    assert [each.place for each in produced(desk)] == [None, "二人.txt"]


def test_a_backup_holds_everybody(office: StoryOffice, people: list[str]):
    desk = office.desk()
    note_look(desk, "keys_backup", "backup", [], place="鍵.sqlite")
    note_look(desk, "export", "person show", people[1:], paper="BBBB-BBBB", place="二人.txt")
    assert [each.how for each in produced_about(desk, people[:1])] == ["keys_backup"]
