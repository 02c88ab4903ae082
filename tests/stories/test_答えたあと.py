"""確認事項に一つ答えたあと: ほかの行は前のままで、聞かれていないことは決まらない。"""

import json
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from tests.stories.test_移動販売 import 打つ, 机

__all__ = ["机"]  # the fixture, for pytest to find

pytestmark = pytest.mark.slow

町 = "町名,緯度,経度,地区\n" + "".join(
    f"{名},35.32,139.38,{地区}\n" for 名, 地区 in (("柳島", "湘南"), ("柳島二丁目", "湘南"), ("中島", "湘南"))
)
またがる町 = "町名,緯度,経度\n代官町,35.34,139.43\n赤羽根,35.35,139.42\n"
二つの地区 = "町名,地区\n代官町,松林\n代官町,小和田\n赤羽根,松林\n"
依頼の見出し = ["受付番号", "受付日", "氏名", "住所", "電話", "内容", "希望日時", "所要時間", "必要人数", "備考"]
担い手の見出し = [
    "登録番号",
    "氏名",
    "住所",
    "電話",
    "できること",
    "都合のよい曜日・時間帯",
    "NG（組めない・行けない）",
]
サロンの見出し = ["サロン名", "代表", "電話", "頻度", "時間", "参加予定人数", "必要な設備", "参加者の町（人数）"]
参加者の見出し = ["サロン名", "氏名", "住所", "電話", "送迎の希望", "歩ける距離"]
どちらか = "柳島2-4-1"
"""二丁目4-1 か、柳島 2-4-1 か決まらない。"""


def 帳面(机: Path, 名: str, **表: Sequence[Sequence[object]]) -> str:
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for 表の名, 行 in 表.items():
        sheet = book.create_sheet(表の名)
        for one in 行:
            sheet.append(list(one))
    book.save(机 / 名)
    return 名


def 取り込む(*ファイル: str) -> str:
    出力 = 打つ("import", *ファイル)
    assert 出力.exit_code == 0, 出力.stderr
    return 出力.stdout


def 町を入れる(机: Path, 中身: str = 町) -> None:
    (机 / "町.csv").write_text(中身, encoding="utf-8")
    取り込む("町.csv")


def 待っている() -> list[str]:
    """The columns of the open questions."""
    (line,) = 打つ("--json", "question", "list").stdout.splitlines()
    return sorted(each["column"] for each in json.loads(line)["questions"] if each["open"])


def 担い手(番号: str, 名: str, 住所: str, いつ: str, 組めない: str = "") -> list[object]:
    return [番号, 名, 住所, f"0467-00-2{番号[-3:]}", "草取り", いつ, 組めない]


def お手伝いの帳面(机: Path, 依頼の住所: str = "中島1-1", 担い手の住所: str = "中島2-2", 組めない: str = "") -> str:
    依頼 = [
        "手001",
        date(2026, 11, 20),
        "見本 一",
        依頼の住所,
        "0467-00-1001",
        "草取り",
        "12/12(土) 午前",
        "1時間",
        1,
        "",
    ]
    return 帳面(
        机,
        "お手伝い.xlsx",
        依頼=[["お手伝い依頼　受付簿（湘南地区）"], 依頼の見出し, 依頼],
        担い手=[
            ["お手伝いの担い手　名簿"],
            担い手の見出し,
            担い手("V-001", "例示 一", 担い手の住所, "土日 午前"),
            担い手("V-002", "例示 二", "中島3-3", "12/12(土)・12/13(日) 午前", 組めない),
        ],
    )


def test_年の書かれた日付が別の表にしかなくても_答えたあとに_何年かを聞かれない(机: Path) -> None:
    町を入れる(机)
    取り込む(お手伝いの帳面(机, 担い手の住所=どちらか))
    assert 待っている() == ["住所"]

    出力 = 打つ("question", "answer", "Q1", "1").stdout

    assert "新しい確認事項" not in 出力
    assert 待っている() == []


def test_片方だけが番号で名指した_組めない相手は_あとから答えて加わっても離される(机: Path) -> None:
    町を入れる(机)
    取り込む(お手伝いの帳面(机, 依頼の住所=どちらか, 組めない="手001の依頼者"))
    assert "meeting.refused" not in 打つ("--json", "log").stdout

    打つ("question", "answer", "Q1", "1")

    assert 打つ("--json", "log").stdout.count("meeting.refused") == 1


def test_組めない相手の行が_あとの別のファイルで届いても_離される(机: Path) -> None:
    町を入れる(机)
    見出し = [["お手伝いの担い手　名簿（湘南地区）"], 担い手の見出し]
    来月 = [["令和9年1月　お手伝い依頼　受付簿（湘南地区）"], 依頼の見出し]
    来月 += [["手077", "R8.12.20", "見本 七", "中島7-7", "0467-00-1077", "草取り", "1/9(土) 午前", "1時間", 1, ""]]
    取り込む(
        帳面(机, "名簿.xlsx", 担い手=[*見出し, 担い手("V-001", "例示 一", "中島2-2", "土日 午前", "手077の依頼者")])
    )
    assert "meeting.refused" not in 打つ("--json", "log").stdout

    取り込む(帳面(机, "一月.xlsx", 依頼=来月))
    取り込む("一月.xlsx")

    assert 打つ("--json", "log").stdout.count("meeting.refused") == 1


def test_参加者の住所を答えても_ほかの参加者のサロン名は聞かれない(机: Path) -> None:
    町を入れる(机)
    会 = ["見本の会", "見本 節", "0467-00-3001", "毎週火曜", "10:00～11:30", 6, "いす", "中島6"]
    取り込む(
        帳面(
            机,
            "サロン.xlsx",
            サロン=[["令和8年12月　会場をさがしているサロン（湘南地区）"], サロンの見出し, 会],
            参加者=[
                ["サロンの参加者（湘南地区）"],
                参加者の見出し,
                ["見本の会", "見本 参", "中島100", "0467-00-3201", "○", "500m"],
                ["見本の会", "見本 加", どちらか, "0467-00-3202", "○", "歩けない"],
            ],
        )
    )
    assert 待っている() == ["住所"]

    打つ("question", "answer", "Q1", "1")

    assert 待っている() == []


def test_二つの地区にまたがる町の一軒について答えても_ほかの家の地区は決まらない(机: Path) -> None:
    町を入れる(机, またがる町)
    (机 / "地区.csv").write_text(二つの地区, encoding="utf-8")
    取り込む("地区.csv")
    行 = "看000,R8.11.20,仮名 梅,赤羽根5,0467-00-1000,\n"
    行 += "看001,R8.11.20,見本 花子,代官町1-1,0467-00-1001,\n看002,R8.11.20,例示 雪,代官町99-9,0467-00-1002,\n"
    (机 / "世帯.csv").write_text("受付番号,受付日,氏名,住所,電話,お店に伝えてよいか\n" + 行, encoding="utf-8")
    取り込む("世帯.csv")
    assert 待っている() == ["地区", "地区"]

    打つ("question", "answer", "Q1", "1")

    assert 待っている() == ["地区"]
