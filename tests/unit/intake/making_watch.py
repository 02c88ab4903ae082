"""Tables about looking in made in a few words: slips, answers, households. ``say`` answers each of their questions."""

from collections.abc import Mapping, Sequence

from attrs import evolve

from intake.families import read_sheets
from intake.grids.grid import Grid
from intake.rows import KnownShop, RowReading, Tables
from intake.watch.columns import NOMINATION, SHOP, WATCHED
from tests.unit.intake.making import Row, grid

ANSWER_ROW = {
    "タイムスタンプ": "2026/11/02 1:23:09 午後 GMT+9",
    "店名": "例示電器店",
    "お店の種類": "電器",
    "お店の住所": "中島1-1",
    "営業日・時間": "9:00～18:00 水曜定休",
    "見守りに協力できること（あてはまるものすべて）": "声かけ・あいさつ;チラシの掲示",
    "ボランティアポイントの景品を提供できますか": "いいえ",
    "連絡先（電話）": "0467-00-3001",
}
HOUSEHOLD_ROW = {
    "受付番号": "看001",
    "受付日": "R8.11.20",
    "氏名": "見本 花子",
    "住所": "中島1-1",
    "電話": "0467-00-1001",
    "お店に伝えてよいか": "○",
}
SLIPS_TITLE = "コミセン祭り「やさしいお店」アンケート 集計（湘南地区・見本）"
Shops = Mapping[str, KnownShop]


def slips(
    names: Sequence[str], *, numbers: Sequence[str] = (), where: str = "", shops: Shops | None = None, say: str = ""
) -> tuple[RowReading, ...]:
    """Slips that name these shops."""
    given = numbers or [str(n) for n, _ in enumerate(names, 1)]
    rows = [
        {"用紙番号": number, "お店の名前（書いたまま）": name, "場所": where, "どんなところがやさしいですか": "親切"}
        for number, name in zip(given, names, strict=True)
    ]
    heads = [column.heads[0] for column in NOMINATION.columns]
    return _read(grid("推薦", SLIPS_TITLE, heads, rows), shops or {}, say)


def slip(row: Row) -> tuple[RowReading, ...]:
    """One slip; the row gives what differs."""
    full = {"用紙番号": "1", "お店の名前（書いたまま）": "見本電器店", "どんなところがやさしいですか": "親切", **row}
    return _read(grid("推薦", SLIPS_TITLE, [column.heads[0] for column in NOMINATION.columns], [full]), {}, "")


def answers(rows: Sequence[Row], *, shops: Shops | None = None, say: str = "") -> tuple[RowReading, ...]:
    """Answers of shops; a row gives what differs from ``ANSWER_ROW``."""
    full = [{**ANSWER_ROW, **row} for row in rows]
    heads = [column.heads[0] for column in SHOP.columns]
    return _read(grid("回答", "アンケート（湘南地区）", heads, full), shops or {}, say)


def households(rows: Sequence[Row], *, say: str = "") -> tuple[RowReading, ...]:
    """Households; a row gives what differs from ``HOUSEHOLD_ROW``, and has a number of its own."""
    full = [{**HOUSEHOLD_ROW, "受付番号": f"看{n:03d}", **row} for n, row in enumerate(rows, 1)]
    heads = [column.heads[0] for column in WATCHED.columns]
    return _read(grid("見守りの希望", "令和８年１２月　見守りの希望（湘南地区）", heads, full), {}, say)


def _read(sheet: Grid, shops: Shops, say: str) -> tuple[RowReading, ...]:
    tables = Tables(shops=shops)
    rows = read_sheets("見守り.xlsx", [sheet], tables)[0]
    if not say:
        return rows
    given = {
        (row.scope, row.identity): {(fault.column, fault.code): (say, "") for fault in row.faults if fault.choices}
        for row in rows
    }
    return read_sheets("見守り.xlsx", [sheet], evolve(tables, answers=given))[0]
