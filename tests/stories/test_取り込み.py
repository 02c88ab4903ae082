"""取り込みの物語: いつもの申込表を何度取り込んでも、変わったところだけが記録される。"""

import pytest
from openpyxl import load_workbook

from tests.stories.office import DISTRICTS, TOWNS, WORKBOOK, StoryOffice, 申込, 車両, 運転者

花子 = 申込("見本 花子")
太郎 = 申込("架空 太郎", "12/9(水)", 受付番号="湘002", 電話="0467-00-1002", 住所="松尾5-5")
あれば = pytest.mark.skipif(not WORKBOOK.exists(), reason="共有の申込表がこの場所にない")


def test_取り込むと申込が記録され_申込が同意になる(office: StoryOffice):
    read = office.imports(office.keeps(申込=[花子, 太郎]))

    assert read.outcomes("accepted") == 2
    assert office.rides() == [("湘001", "見本 花子", 600), ("湘002", "架空 太郎", 600)]
    assert {consent.fact.source for consent in office.state().consents.values()} == {"application"}


def test_もう一度取り込むと何も変わらない(office: StoryOffice):
    book = office.keeps(申込=[花子, 太郎], 車両=[車両()], 運転者=[運転者()])
    office.imports(book)
    before = office.position()

    again = office.imports(book)

    assert office.position() == before
    assert (again.counts.new, again.counts.changed, again.counts.unchanged) == (0, 0, 4)


def test_保存しなおしても並べかえても変わらない(office: StoryOffice):
    office.imports(office.keeps(申込=[花子, 太郎], 車両=[車両()], 運転者=[運転者(), 運転者("仮名 実")]))
    before = office.position()

    office.imports(office.keeps(申込=[太郎, 花子], 車両=[車両()], 運転者=[運転者("仮名 実"), 運転者()]))

    assert office.position() == before


def test_一行だけ直すと一件だけ変わる(office: StoryOffice):
    office.imports(office.keeps(申込=[花子, 太郎], 車両=[車両()], 運転者=[運転者()]))
    before = office.position()

    mended = {**花子, "到着希望時刻": "10時半"}
    read = office.imports(office.keeps(申込=[mended, 太郎], 車両=[車両()], 運転者=[運転者()]))

    assert (read.counts.changed, read.counts.unchanged) == (1, 3)
    assert office.appended_since(before) == ["ride.changed", "row.read", "file.read"]
    assert office.rides() == [("湘001", "見本 花子", 630), ("湘002", "架空 太郎", 600)]


def test_電話番号だけ直すと人だけが変わり_申込はそのまま(office: StoryOffice):
    office.imports(office.keeps(申込=[花子]))
    before = office.position()

    office.imports(office.keeps(申込=[{**花子, "電話": "0467-00-1999"}]))

    assert office.appended_since(before) == ["person.changed", "row.read", "file.read"]
    assert len(office.state().people) == 1


def test_消えた行は確認事項になり_前の申込は残る(office: StoryOffice):
    office.imports(office.keeps(申込=[花子, 太郎]))

    read = office.imports(office.keeps(申込=[花子]))

    assert read.counts.vanished == 1
    assert office.codes() == ["row.vanished"]
    assert ("湘002", "架空 太郎", 600) in office.rides()
    assert office.imports(office.keeps(申込=[花子])).events == 0


def test_最後の一行が消えても確認事項になる(office: StoryOffice):
    office.imports(office.keeps(申込=[花子], 車両=[車両()]))

    office.imports(office.keeps(申込=[], 車両=[]))

    assert office.codes() == ["row.vanished", "row.vanished"]
    assert office.rides() == [("湘001", "見本 花子", 600)]


def test_消えた行を取り消しと答えると申込がなくなり_二度と聞かれない(office: StoryOffice):
    office.imports(office.keeps(申込=[花子, 太郎]))
    office.imports(office.keeps(申込=[花子]))

    office.answers("row.vanished", "withdraw")

    assert office.rides() == [("湘001", "見本 花子", 600)]
    assert office.imports(office.keeps(申込=[花子])).events == 0
    assert office.codes() == []


def test_消えた行を残すと答えると申込は残り_二度と聞かれない(office: StoryOffice):
    office.imports(office.keeps(申込=[花子, 太郎]))
    office.imports(office.keeps(申込=[花子]))

    office.answers("row.vanished", "keep")

    assert len(office.rides()) == 2
    assert office.imports(office.keeps(申込=[花子])).events == 0
    assert office.codes() == []


def test_消えた行が戻れば確認事項は閉じる(office: StoryOffice):
    both = office.keeps(申込=[花子, 太郎])
    office.imports(both)
    office.imports(office.keeps("一人.xlsx", 申込=[花子]))
    assert office.codes() == ["row.vanished"]

    office.imports(both)

    assert office.codes() == []
    assert len(office.rides()) == 2


def test_取り消した行がまた現れたら新しい申込になる(office: StoryOffice):
    both = office.keeps(申込=[花子, 太郎])
    office.imports(both)
    office.imports(office.keeps("一人.xlsx", 申込=[花子]))
    office.answers("row.vanished", "withdraw")

    office.imports(both)

    assert office.rides() == [("湘001", "見本 花子", 600), ("湘002", "架空 太郎", 600)]
    assert len(office.state().needs) == 3


def test_読めなくなった行は確認事項になり_前の申込は残る(office: StoryOffice):
    office.imports(office.keeps(申込=[花子]))

    read = office.imports(office.keeps(申込=[{**花子, "到着希望時刻": "25:00"}]))

    assert read.outcomes("question") == 1
    assert office.codes() == ["row.edit_unreadable"]
    assert office.rides() == [("湘001", "見本 花子", 600)]
    office.answers("row.edit_unreadable", "withdraw")
    assert office.rides() == []


def test_はじめから読めない行は取り込まれない(office: StoryOffice):
    read = office.imports(office.keeps(申込=[{**花子, "到着希望時刻": "25:00"}, 太郎]))

    assert (read.outcomes("rejected"), read.outcomes("accepted")) == (1, 1)
    assert office.codes() == []
    assert office.rides() == [("湘002", "架空 太郎", 600)]


def test_確認事項に答えると申込になる(office: StoryOffice):
    office.imports(office.keeps(申込=[{**花子, "行き先住所": "藤沢市辻堂（市外）"}]))
    assert office.rides() == []

    answered = office.answers("place.outside_city", "as_written")

    assert answered.outcome == "accepted"
    assert office.rides() == [("湘001", "見本 花子", 600)]
    assert office.codes() == []


def test_答えたあとに取り込みなおしても何も変わらない(office: StoryOffice):
    book = office.keeps(申込=[{**花子, "行き先住所": "藤沢市辻堂（市外）"}])
    office.imports(book)
    office.answers("place.outside_city", "as_written")
    before = office.position()

    office.imports(book)

    assert office.position() == before


def test_答えた行がまた変わったら_もう一度聞かれる(office: StoryOffice):
    office.imports(office.keeps(申込=[{**花子, "行き先住所": "藤沢市辻堂（市外）"}]))
    office.answers("place.outside_city", "as_written")

    office.imports(office.keeps(申込=[{**花子, "行き先住所": "平塚市見附（市外）"}]))

    assert office.codes() == ["place.outside_city"]
    assert office.rides() == [("湘001", "見本 花子", 600)]


def test_行を直せば確認事項は閉じる(office: StoryOffice):
    office.imports(office.keeps(申込=[{**花子, "行き先住所": "藤沢市辻堂（市外）"}]))

    office.imports(office.keeps(申込=[花子]))

    assert office.codes() == []
    assert len(office.rides()) == 1


def test_答えを取り消すと申込も消え_また聞かれる(office: StoryOffice):
    book = office.keeps(申込=[{**花子, "行き先住所": "藤沢市辻堂（市外）"}])
    office.imports(book)
    office.answers("place.outside_city", "as_written")

    office.takes_back()

    assert office.rides() == []
    assert office.codes() == ["place.outside_city"]
    assert office.imports(book).events == 0


def test_同姓同名を一度だけたずねる(office: StoryOffice):
    office.imports(office.keeps(申込=[申込("例示 守")]))
    book = office.keeps("名簿.xlsx", 運転者=[運転者("例示 守")])
    office.imports(book)
    assert office.codes() == ["person.same_name"]

    office.answers("person.same_name", "new_person")

    assert len(office.state().people) == 2
    assert office.imports(book).events == 0
    assert office.codes() == []


def test_同じ申込表に同姓同名の運転者がいても_一度だけたずねる(office: StoryOffice):
    twice = [申込("例示 守"), 申込("例示 守", "12/9(水)", 受付番号="湘002")]
    book = office.keeps(申込=twice, 運転者=[運転者("例示 守")])
    office.imports(book)
    assert office.codes() == ["person.same_name"]

    office.answers("person.same_name", "same_person:1")

    assert len(office.state().people) == 1
    assert office.imports(book).events == 0


def test_同姓同名が同じ人なら_運転者と利用者は一人になる(office: StoryOffice):
    office.imports(office.keeps(申込=[申込("例示 守")]))
    office.imports(office.keeps("名簿.xlsx", 運転者=[運転者("例示 守")]))
    (asked,) = office.questions()
    assert asked.candidates == tuple(office.state().people)

    office.answers("person.same_name", "same_person:1")

    (person,) = office.state().people.values()
    assert list(office.state().drivers) == [person.id]
    assert person.fact.private is not None
    assert person.fact.private.phone == "0467-00-1001"


def test_同じ人が同じ時刻に別の所_別のファイルでも確認事項になる(office: StoryOffice):
    office.imports(office.keeps(申込=[花子]))

    salon = 申込("見本 花子", 受付番号="社7", 行き先="例示サロン", 行き先住所="中島9-9")
    office.imports(office.keeps("社協.xlsx", title="12月7日からの申込（湘南地区）令和8年12月7日", 申込=[salon]))

    assert office.codes() == ["ride.at_the_same_time"]
    office.answers("ride.at_the_same_time", "replaces")
    assert office.rides() == [("社7", "見本 花子", 600)]


def test_同じ申込が次の月の表にもあれば_二重にならない(office: StoryOffice):
    weekly = {**花子, "毎週？": "毎週火曜"}
    office.imports(office.keeps(申込=[weekly]))

    january = {**weekly, "受付番号": "湘101", "希望日": "1/12(火)"}
    office.imports(office.keeps("一月.xlsx", title="令和９年１月　申込受付簿（湘南地区）", 申込=[january]))

    assert len(office.rides()) == 1
    assert office.codes() == []


def test_受付番号だけ直しても_申込は続く(office: StoryOffice):
    office.imports(office.keeps(申込=[花子]))

    office.imports(office.keeps(申込=[{**花子, "受付番号": "湘099"}]))

    assert office.rides() == [("湘099", "見本 花子", 600)]
    assert office.codes() == []
    assert office.imports(office.keeps(申込=[{**花子, "受付番号": "湘099"}])).events == 0


def test_試しに取り込んでも何も記録されない(office: StoryOffice):
    book = office.keeps(申込=[花子, 太郎])
    before = office.position()

    read = office.imports(book, dry_run=True)

    assert office.position() == before
    assert read.counts.new == 2
    assert read.events > 0


@あれば
def test_共有の申込表は_そのまま読めて_二度目は何も変わらない(office: StoryOffice):
    office.imports(TOWNS)
    office.imports(DISTRICTS)
    read = office.imports(WORKBOOK)
    before = office.position()
    assert len(read.rows) == 76
    assert sum(read.outcomes(outcome) for outcome in ("accepted", "question", "rejected")) == 76
    assert read.outcomes("rejected") == 1

    for path in (TOWNS, DISTRICTS, WORKBOOK):
        assert office.imports(path).events == 0

    assert office.position() == before


@あれば
def test_共有の申込表を保存しなおして一行直すと_その一件だけが変わる(office: StoryOffice):
    office.imports(TOWNS)
    office.imports(WORKBOOK)
    before = office.position()
    book = load_workbook(WORKBOOK)
    book["申込"]["L4"] = "9時半"
    copy = office.folder / "直した申込.xlsx"
    book.save(copy)

    read = office.imports(copy)

    assert read.counts.changed == 1
    assert office.appended_since(before) == ["ride.changed", "row.read", "file.read"]


@あれば
def test_二つの行の一方に答えると_もう一方の確認事項も閉じる(office: StoryOffice):
    office.imports(TOWNS)
    office.imports(WORKBOOK)
    assert office.codes().count("person.two_places") == 2

    office.answers("person.two_places", "keep_both")

    assert "person.two_places" not in office.codes()
    assert office.imports(WORKBOOK).events == 0
