"""The columns of the two tables about tools, and the other names under which people head them."""

from typing import Final

from intake.grids.tables import Column, Shape

ASKED: Final = Shape(
    "tool_asked",
    (
        Column("number", ("受付番号", "番号", "No")),
        Column("name", ("氏名", "名前", "お名前"), needed=True),
        Column("phone", ("電話", "電話番号")),
        Column("day", ("使う日", "借りる日"), needed=True),
        Column("tool", ("借りたい道具", "道具"), needed=True, telling=True),
        Column("purpose", ("何に使うか", "用途"), needed=True, telling=True),
        Column("district", ("地区", "地区名")),
        Column("note", ("備考", "メモ")),
    ),
)

STORE: Final = Shape(
    "tool_kept",
    (
        Column("name", ("貸し出す道具", "道具の名前"), needed=True, telling=True),
        Column("count", ("数", "台数", "個数"), needed=True),
    ),
)

SHAPES: Final = (ASKED, STORE)
