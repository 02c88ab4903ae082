"""「動かさない」が両立しないとき: 一番小さい組が名前で言われ、一つを動かしてよいとすれば残りは守られる。"""

from pathlib import Path

import pytest

from tests.stories.test_移動販売 import 人口, 取り込む, 打つ, 机, 枠の見出し, 町, 聞き取り, 見出し
from wording import say

__all__ = ["机"]  # the fixture, for pytest to find

pytestmark = pytest.mark.slow
枠 = 枠の見出し + "火,10:00,12:00,30分,1,例示店,毎週,\n木,10:00,12:00,30分,1,例示店,毎週,\n"
候補 = 見出し + "例示公園,湘南,中島1,5,了解,,\n見本広場,湘南,松尾2,6,了解,,\n"
お店の表 = (
    "タイムスタンプ,店名,お店の住所,営業日・時間,見守りに協力できること,ご担当者,連絡先（電話）\n"
    "2026/11/02 1:23:09 午後 GMT+9,例示商店,中島1-1,年中無休 9時～18時,声かけ・あいさつ,仮名 太郎,0467-00-3001\n"
    "2026/11/02 1:24:09 午後 GMT+9,見本商店,中島1-3,年中無休 9時～18時,声かけ・あいさつ,仮名 次郎,0467-00-3002\n"
)
世帯の表 = "受付番号,受付日,氏名,住所,電話,お店に伝えてよいか\n" + "".join(
    f"看00{n},R8.11.20,{名},中島{n}-2,0467-00-100{n},○\n" for n, 名 in ((1, "見本 花子"), (2, "例示 雪"))
)
同時 = say("plan.contradicting", "ja", count=2)[:40]
単独 = say("plan.contradicting_alone", "ja")[:30]


def できた(*ことば: str) -> str:
    出力 = 打つ(*ことば)
    assert 出力.exit_code == 0, 出力.stderr
    return 出力.stdout


def 組(出力: str) -> list[str]:
    """The occurrences named under what cannot be kept together."""
    _, 見つかった, あと = 出力.partition(同時)
    assert 見つかった, 出力
    return [行.strip().lstrip("・") for 行 in あと.split("\n\n")[0].splitlines() if 行.strip().startswith("・")]


def 火と木を組む(*日: tuple[str, str]) -> None:
    """A plan for each of these spans (first day, days), each by itself."""
    for 初日, 日数 in 日:
        できた("solve", "--kind", "mobile_sales", "--district", "all", "--from", 初日, "--days", 日数)


def test_一つの場所を二つの枠で動かさないとすると_その二つだけが名指しされる(机: Path) -> None:
    取り込む(机, 町=町, 人口=人口, 候補地=候補, 枠=枠, 聞き取り=聞き取り)
    火と木を組む(("2026-12-07", "3"), ("2026-12-10", "1"))
    できた("plan", "pin", "1")
    できた("plan", "pin", "2")

    出力 = できた("solve", "--kind", "mobile_sales", "--district", "all", "--from", "2026-12-07", "--days", "7")

    assert 単独 not in 出力
    火, 木 = sorted(組(出力), key=lambda 行: "木" in 行)
    assert ("火" in 火, "木" in 木) == (True, True)
    assert "例示公園" in できた("plan", "show", "3")
    assert "見本広場" in できた("plan", "show", "3")


def test_一つを動かしてよいとすれば_残りは守られ_もう何も言われない(机: Path) -> None:
    取り込む(机, 町=町, 人口=人口, 候補地=候補, 枠=枠, 聞き取り=聞き取り)
    火と木を組む(("2026-12-07", "3"), ("2026-12-10", "1"))
    できた("plan", "pin", "1")
    できた("plan", "pin", "2")
    できた("plan", "release", "2")

    出力 = できた("solve", "--kind", "mobile_sales", "--district", "all", "--from", "2026-12-07", "--days", "7")

    assert 同時 not in 出力
    火曜 = 出力.partition("12/8")[2].partition("12/10")[0]
    assert "例示公園" in 火曜


def test_もう止まれない場所を動かさないとしていたら_それだけが名指しされる(机: Path) -> None:
    取り込む(机, 町=町, 人口=人口, 候補地=候補, 枠=枠, 聞き取り=聞き取り)
    火と木を組む(
        ("2026-12-07", "3"),
    )
    できた("plan", "pin", "1")
    取り込む(机, 候補地=候補.replace("例示公園,湘南,中島1,5,了解", "例示公園,湘南,中島1,5,断り"))

    出力 = できた("solve", "--kind", "mobile_sales", "--district", "all", "--from", "2026-12-07", "--days", "3")

    assert 単独 in 出力
    assert "見本広場" in 出力
    assert "例示公園" not in できた("plan", "show", "2").partition("予定")[2].partition("\n\n")[0]


def 見守りを組む() -> str:
    return できた("solve", "--kind", "watch", "--district", "shonan", "--from", "2026-12-07")


def test_一軒のお店が受け持てる数をこえる二世帯は_二つとも名指しされ_一つを放すと守られる(机: Path) -> None:
    取り込む(机, 町=町, お店=お店の表)
    できた("import", "お店.csv", "--district", "湘南")
    (机 / "世帯.csv").write_text(世帯の表, encoding="utf-8")
    できた("import", "世帯.csv", "--district", "湘南")
    for 店 in ("例示商店", "見本商店"):
        できた("shop", "visited", 店)
        できた("shop", "agreed", 店)
        できた("shop", "registered", 店)
    見守りを組む()
    できた("plan", "pin", "1")
    できた("settings", "set", "watch.most_households", "1", "--source", "会議")

    出力 = 見守りを組む()

    assert sorted(行.split()[0] for 行 in 組(出力)) == ["看001", "看002"]
    できた("plan", "release", "1", "--only", "看002")
    あと = 見守りを組む()
    assert (同時 in あと, 単独 in あと) == (False, False)
    assert "看001" in できた("plan", "show")
