"""Mobile shops, as a district lives it: tables come in, lots are proposed, an owner says no, a stop is judged."""

from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from cli.app import app

町 = "町名,緯度,経度,地区\n中島,35.328,139.375,湘南\n松尾,35.326,139.386,湘南\n柳島,35.318,139.378,湘南\n"
年齢 = [f"{歳}の{性}" for 歳 in ("65-69歳", "70-74歳", "75-79歳", "80-84歳", "85歳以上") for 性 in ("男性", "女性")]
人口 = f"地域名,調査年月日,総人口,{','.join(年齢)},世帯数\n" + "".join(
    f"{名},2026-10-01,1500,{','.join(['40'] * 10)},600\n" for 名 in ("中島", "松尾", "柳島")
)
見出し = "候補地名,地区,住所,車両台数,所有者の意向,使える曜日時間帯,備考\n"
枠の見出し = "会社の枠（12月）\n曜日,開始,終了,一か所の停車,まわれる箇所の上限,積み込み・出発地,隔週か,備考\n"
枠 = 枠の見出し + "火,10:00,12:00,30分,1,例示店,毎週,\n"
聞き取りの見出し = "地区,町名,65歳以上人口(概数),聞き取り人数,困っている人数,情報源,聞き取り日,備考\n"
聞き取り = 聞き取りの見出し + "湘南,中島,400,40,20,アンケート,2026/10/1,\n湘南,松尾,400,40,8,アンケート,2026/10/2,\n"

pytestmark = pytest.mark.slow


@pytest.fixture
def 机(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("MATCH_NOW", "2026-12-01T09:00:00+09:00")
    monkeypatch.setenv("MATCH_LOG", str(tmp_path / "log.sqlite"))
    monkeypatch.setenv("MATCH_ACTOR", "見本 推進員")
    monkeypatch.setenv("MATCH_LANG", "ja")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def 打つ(*ことば: str) -> Result:
    return CliRunner().invoke(app, list(ことば))


def 取り込む(机: Path, **表: str) -> str:
    """Tables by name, towns first; what was printed."""
    for 名, 中身 in 表.items():
        (机 / f"{名}.csv").write_text(中身, encoding="utf-8")
    出力 = 打つ("import", *(f"{名}.csv" for 名 in 表))
    assert 出力.exit_code == 0, 出力.stderr
    return 出力.stdout


def 組む() -> str:
    """The week of 7 December planned; the page of the newest plan."""
    出力 = 打つ("solve", "--kind", "mobile_sales", "--district", "all", "--from", "2026-12-07")
    assert 出力.exit_code == 0, 出力.stderr
    return 打つ("plan", "show").stdout


def test_困っている人が多い町の近くの_承諾のある場所が選ばれる(机: Path) -> None:
    候補 = 見出し + "例示公園,湘南,中島1,5,了解,火 9:00～12:00,\n見本広場,湘南,松尾2,6,了解,,\n"
    取り込む(机, 町=町, 人口=人口, 候補地=候補, 枠=枠, 聞き取り=聞き取り)
    案 = 組む()
    assert "例示公園" in 案
    assert "見本広場" not in 案
    assert "運の悪い一割" in 案


def test_断られたら_別の場所が選ばれ_断りで届かなくなった人が分かる(机: Path) -> None:
    候補 = 見出し + "例示公園,湘南,中島1,5,了解,,\n見本広場,湘南,松尾2,6,了解,,\n"
    取り込む(机, 町=町, 人口=人口, 候補地=候補, 枠=枠, 聞き取り=聞き取り)
    assert "例示公園" in 組む()
    assert 打つ("ask", "1").exit_code == 0
    断り = 打つ("answer", "1", "例示公園", "いいえ")
    assert 断り.exit_code == 0, 断り.stderr
    assert "見本広場" in 組む()
    取り込む(机, 候補地=候補.replace("例示公園,湘南,中島1,5,了解", "例示公園,湘南,中島1,5,断り"))
    次 = 打つ("stop", "next", "--from", "2026-12-07").stdout
    assert "断られた場所" in 次
    assert "例示公園" in 次


@pytest.mark.parametrize(
    ("行", "ことば"),
    [
        ("例示公園,湘南,中島1,4,了解,,\n", "台数"),
        ("例示公園,湘南,中島1,不明,了解,,\n", "測って"),
        ("例示公園,湘南,中島1,5,了解,水 10:00～12:00,\n", "その時間は使えない"),
        ("例示公園,湘南,中島1,5,断り,,\n", "断って"),
    ],
)
def test_使えない場所しかないと_枠は空いたままで_理由が出る(机: Path, 行: str, ことば: str) -> None:
    取り込む(机, 町=町, 人口=人口, 候補地=見出し + 行, 枠=枠, 聞き取り=聞き取り)
    案 = 組む()
    assert "残っている 1 件" in 案
    assert ことば in 案 + 打つ("why", "移動販売の会社").stdout


def test_数字でない人数と_聞いた人より多い人数は_確認事項になる(机: Path) -> None:
    行 = "湘南,中島,400,0,多数,想像,,\n湘南,松尾,400,5,7,民生委員,2026/10/14,\n湘南,柳島,400,,,,,まだ聞けていない\n"
    出力 = 取り込む(机, 町=町, 聞き取り=聞き取りの見出し + 行)
    assert "受け付けた行 1、確認事項のある行 2、取り込めない行 0" in 出力
    assert 打つ("question", "answer", "Q2", "1").exit_code == 0
    assert "Q2" not in 打つ("question", "list").stdout


def test_始まった停留所は_買い物客の数で見立てられる(机: Path) -> None:
    取り込む(机, 町=町, 人口=人口, 候補地=見出し + "例示公園,湘南,中島1,5,了解,,\n", 枠=枠)
    始め = ("stop", "step", "例示公園", "おためし", "--on", "2026-11-02", "--until", "2026-12-31", "--minimum", "10")
    assert 打つ(*始め).exit_code == 0
    for 日, 人 in (("2026-11-10", "4"), ("2026-11-17", "3"), ("2026-11-24", "2")):
        記録 = 打つ("stop", "record", "例示公園", 人, "--on", 日)
    assert "やめる相談をする" in 記録.stdout
    assert "やめる相談をする" in 打つ("stop", "list").stdout


def test_もう一度取り込んでも_同じ案のままで_何も増えない(机: Path) -> None:
    表 = {"町": 町, "人口": 人口, "候補地": 見出し + "例示公園,湘南,中島1,5,了解,,\n", "枠": 枠, "聞き取り": 聞き取り}
    取り込む(机, **表)
    案 = 組む()
    assert "新しい 0、変わった 0、同じ 3" in 取り込む(机, **表)
    assert 組む() == 案
    assert 打つ("audit", "1").exit_code == 0


def test_表の一部だけを取り込むと_残してあることと_聞いていることが_言われる(机: Path) -> None:
    行 = 聞き取り.splitlines(keepends=True)
    取り込む(机, 町=町, 聞き取り=聞き取り)
    (机 / "一部.csv").write_text("".join(行[:2]), encoding="utf-8")
    出力 = 打つ("import", "一部.csv").stdout
    assert "なくなった 1 行のことは、前のまま残してあります" in 出力
    assert "match question list" in 出力
    assert "表からなくなりました" in 打つ("question", "list").stdout
    assert "なくなった 1 行のことは" not in 取り込む(机, 聞き取り=聞き取り)
    assert "表からなくなりました" not in 打つ("question", "list").stdout


def test_同じ名前の候補地が二行あれば_どちらなのかを聞かれる(机: Path) -> None:
    候補 = 見出し + "例示公園,湘南,中島1,5,了解,,\n例示公園,湘南,松尾2,6,断り,,\n例示公園,小出,柳島3,6,了解,,\n"
    出力 = 取り込む(机, 町=町, 候補地=候補)
    assert "受け付けた行 1、確認事項のある行 2、取り込めない行 0" in 出力
    assert 打つ("question", "answer", "Q2", "drop_this").exit_code == 0
    assert "松尾2" not in 打つ("question", "list").stdout
    assert 打つ("stop", "list").stdout.count("例示公園") == 2
