"""The columns of the four tables about mobile shops, and the other names under which people head them."""

from typing import Final

from intake.grids.tables import Column, Shape

_NOTE: Final = Column("note", ("備考", "特記事項", "メモ", "摘要"))
_DISTRICT: Final = Column("district", ("地区", "地区名"))

LOT: Final = Shape(
    "lot",
    (
        Column("name", ("候補地名", "候補地", "停車場所", "場所の名前"), needed=True, telling=True),
        _DISTRICT,
        Column("address", ("住所", "所在地"), needed=True),
        Column("spaces", ("車両台数", "台数", "とめられる台数", "駐車台数"), telling=True),
        Column("consent", ("所有者の意向", "意向", "地主の意向", "所有者の返事"), telling=True),
        Column("hours", ("使える曜日時間帯", "使える曜日・時間帯", "使える時間帯", "使える曜日")),
        _NOTE,
    ),
)

ROUND: Final = Shape(
    "round",
    (
        Column("weekday", ("曜日",), needed=True),
        Column("start", ("開始", "開始時刻", "はじまり"), needed=True),
        Column("end", ("終了", "終了時刻", "おわり"), needed=True),
        Column("stop", ("一か所の停車", "1か所の停車", "停車時間", "一か所の時間"), telling=True),
        Column("most", ("まわれる箇所の上限", "箇所の上限", "まわれる箇所", "箇所数"), needed=True, telling=True),
        Column("depot", ("積み込み・出発地", "出発地", "積み込み")),
        Column("weeks", ("隔週か", "隔週", "毎週か")),
        Column("company", ("会社", "会社名", "事業者")),
        _DISTRICT,
        _NOTE,
    ),
)

HEARD: Final = Shape(
    "heard",
    (
        _DISTRICT,
        Column("town", ("町名", "町", "町丁目", "町・丁目"), needed=True),
        Column("elderly", ("65歳以上人口(概数)", "65歳以上人口", "高齢者数")),
        Column("asked", ("聞き取り人数", "聞いた人数", "回答者数"), needed=True, telling=True),
        Column("in_trouble", ("困っている人数", "困っている人", "困っている"), needed=True, telling=True),
        Column("source", ("情報源", "だれから", "出どころ")),
        Column("on", ("聞き取り日", "聞いた日", "調査日")),
        _NOTE,
    ),
)

COUNTED: Final = Shape(
    "counted",
    (
        Column("town", ("地域名",), needed=True),
        Column("on", ("調査年月日",)),
        Column("people", ("総人口",), needed=True),
        Column("households", ("世帯数",)),
        *(
            Column(f"{age}{sex}", (f"{age}歳{more}の{word}",), needed=True, telling=True)
            for age, more in (("65-69", ""), ("70-74", ""), ("75-79", ""), ("80-84", ""), ("85", "以上"))
            for sex, word in (("m", "男性"), ("f", "女性"))
        ),
    ),
)

SHAPES: Final = (LOT, ROUND, HEARD, COUNTED)
OLDER: Final = tuple(column.field for column in COUNTED.columns if column.field[0].isdecimal())
