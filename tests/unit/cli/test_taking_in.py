"""What an import says: a file that is known under another district, what to do next, what a file lacks."""

from pathlib import Path

import pytest

from tests.unit.cli import known
from tests.unit.cli.conftest import Match

LOTS = "候補地名,住所,車両台数,所有者の意向\n例示駐車場,中島1-1,6,承諾\n架空公園,中島2-2,不明,未打診\n"
SLIPS = "用紙番号,お店の名前（書いたまま）,場所,どんなところがやさしいですか\n1,例示商店,中島,荷物を運んでくれた\n"
HOMES = "受付番号,氏名,住所,電話,お店に伝えてよいか\n看001,仮名 花,中島1-2,0467-00-1001,○\n"
ROUNDS = "会社,曜日,開始,終了,まわれる箇所の上限,一か所の停車\n例示屋,火,10:00,12:00,3,30分\n"
ROOMS = "名称,住所,定員,使える曜日・時間帯,地区\n例示会館,中島1-1,20,平日 9:00～17:00,湘南\n"


def kept(folder: Path, name: str, text: str) -> str:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return str(path)


def events(match: Match) -> int:
    return len(match("log").stdout.splitlines())


@pytest.mark.parametrize("later", [["--district", "kaigan"], []])
def test_the_same_file_under_another_district_is_known_and_nothing_is_asked_twice(match_ja, tmp_path, later):
    lots = kept(tmp_path, "候補地.csv", LOTS)
    assert match_ja("import", lots, "--district", "湘南").exit_code == 0
    asked, before = match_ja("question", "list").stdout, events(match_ja)

    again = match_ja("import", lots, *later)

    assert "前に湘南地区として取り込んであります" in again.stdout
    assert "新しい 0、変わった 0、同じ 2" in again.stdout
    assert match_ja("question", "list").stdout == asked
    assert events(match_ja) == before


def test_a_copy_under_another_name_and_in_another_coding_is_the_same_list(match_ja, tmp_path):
    slips = kept(tmp_path, "推薦.csv", SLIPS)
    assert match_ja("import", slips).exit_code == 0
    shops, before = match_ja("shop", "list").stdout, events(match_ja)
    copy = tmp_path / "推薦 のコピー.csv"
    copy.write_bytes(SLIPS.replace("\n", "\r\n").encode("cp932"))

    again = match_ja("import", str(copy), "--district", "湘南").stdout

    assert "同じ内容を、前に地区を言わずに取り込んであります" in again
    assert "新しい 0" in again
    assert shops.count("例示商店") == match_ja("shop", "list").stdout.count("例示商店") == 1
    assert events(match_ja) > before, "its rows have the district now"


def test_what_was_all_taken_in_before_is_said_to_be_nothing_new(match_ja, tmp_path):
    slips, said = (
        kept(tmp_path, "推薦.csv", SLIPS),
        "同じ内容を、前に取り込んであります。新しく記録することはありません",
    )
    assert said not in match_ja("import", slips).stdout
    assert said in match_ja("import", slips).stdout
    assert said in match_ja("import", kept(tmp_path, "写し.csv", SLIPS)).stdout


def test_a_slip_that_tells_no_district_names_a_shop_all_the_same(match_ja, tmp_path):
    match_ja("import", kept(tmp_path, "推薦.csv", SLIPS))
    assert "例示商店" in match_ja("shop", "list").stdout
    assert "例示商店" not in match_ja("shop", "list", "--district", "湘南").stdout


def test_a_district_that_is_named_later_settles_the_rows_that_had_none(match_ja, tmp_path):
    lots = kept(tmp_path, "候補地.csv", LOTS.replace("中島", "藤沢町"))
    match_ja("import", lots)
    assert "地区" in match_ja("question", "list").stdout

    again = match_ja("import", lots, "--district", "湘南")

    assert "前に地区を言わずに" in again.stdout
    assert "新しい 0、変わった 2" in again.stdout
    assert "地区:" not in match_ja("question", "list").stdout


def test_another_file_under_another_district_is_another_list(match_ja, tmp_path):
    match_ja("import", kept(tmp_path, "一.csv", LOTS), "--district", "湘南")
    other = match_ja("import", kept(tmp_path, "二.csv", LOTS + "見本広場,中島3-3,5,承諾\n"), "--district", "海岸")
    assert "新しい 3" in other.stdout


@pytest.mark.parametrize(
    ("files", "steps"),
    [
        ({"候補地.csv": LOTS}, ["match import 会社の枠.csv", "match template mobile"]),
        ({"枠.csv": ROUNDS}, ["match import 候補地.csv", "match template mobile"]),
        ({"候補地.csv": LOTS, "枠.csv": ROUNDS}, ["match solve --kind mobile_sales", "match stop next"]),
        ({"会場.csv": ROOMS}, ["match import サロンと会場.xlsx", "match template salons"]),
    ],
)
def test_what_to_do_next_belongs_to_what_was_taken_in(match_ja, tmp_path, files, steps):
    paths = [kept(tmp_path, name, text) for name, text in files.items()]
    page = match_ja("import", *paths, "--district", "湘南").stdout.partition("次に:")[2]
    assert all(step in page for step in steps)
    assert "申込.xlsx" not in page


def test_a_csv_without_a_known_header_is_told_what_comes_nearest(match_ja, tmp_path):
    told = match_ja("import", kept(tmp_path, "表.csv", "場所,住所,駐車できる台数,意向\nあ,い,う,え\n")).stderr
    assert "候補地: 候補地名、住所" in told
    assert "運転者" not in told
    assert not [line for line in told.splitlines() if line != line.rstrip()]


def test_a_csv_that_lacks_headers_has_no_sheet_to_be_named(match_ja, tmp_path):
    told = match_ja("import", kept(tmp_path, "表.csv", "候補地名,車両台数,所有者の意向\nあ,5,承諾\n")).stderr
    assert "表.csv に見出しが足りません" in told
    assert "足りないもの: 住所" in told
    assert "「」" not in told


def test_households_are_planned_for_once_a_shop_looks_in(match_ja, tmp_path):
    homes = kept(
        tmp_path, "世帯.csv", "受付番号,氏名,住所,電話,お店に伝えてよいか\n看001,仮名 花,中島1-2,0467-00-1001,○\n"
    )
    known.make_log(tmp_path / "log.sqlite", *known.shops())
    planned = "match solve --kind watch --district shonan"
    assert planned not in match_ja("import", homes, "--district", "湘南", "--dry-run").stdout
    for step in ("visited", "agreed", "registered"):
        assert match_ja("shop", step, "例示商店").exit_code == 0
    assert planned in match_ja("import", homes, "--district", "湘南").stdout
