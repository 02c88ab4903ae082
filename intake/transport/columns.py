"""The columns of the three transport sheets, and the other names under which people head them.

The first name is ours: the template writes it, and a message about a missing column uses it.
"""

from typing import Final

from intake.grids.tables import Column, Shape

_NAME: Final = (
    "氏名",
    "名前",
    "お名前",
    "利用者",
    "利用者名",
    "利用者氏名",
    "申込者",
    "申込者名",
    "運転者",
    "運転者名",
)
_KANA: Final = ("ふりがな", "フリガナ", "よみがな", "よみ", "カナ", "かな", "氏名かな", "氏名カナ", "氏名ふりがな")
_NOTE: Final = ("備考", "特記事項", "メモ", "摘要", "備考欄", "連絡事項", "その他")
_DISTRICT: Final = Column("district", ("地区", "地区名"))

RIDE: Final = Shape(
    "ride",
    (
        Column("number", ("受付番号", "受付No", "受付No.", "受付NO", "番号", "No", "No.", "整理番号")),
        Column("received", ("受付日", "申込日", "受付年月日", "申込年月日")),
        Column("name", _NAME, needed=True),
        Column("kana", _KANA),
        Column("age", ("年齢", "歳")),
        Column(
            "address",
            ("住所", "自宅住所", "自宅", "迎え先", "お迎え先", "迎えの場所", "乗車場所", "乗る所"),
            needed=True,
        ),
        Column("phone", ("電話", "電話番号", "連絡先", "TEL", "Tel", "連絡先電話番号")),
        Column("destination", ("行き先", "行先", "目的地", "行き先名", "行先名", "行き先名称"), telling=True),
        Column(
            "destination_address",
            ("行き先住所", "行先住所", "目的地住所", "行き先の住所", "行先の住所"),
            needed=True,
            telling=True,
        ),
        Column("purpose", ("用件", "目的", "用事", "利用目的")),
        Column("day", ("希望日", "利用日", "利用希望日", "日付", "希望年月日", "乗車日"), needed=True),
        Column(
            "arrive",
            ("到着希望時刻", "到着時刻", "到着希望", "到着希望時間", "到着時間", "着きたい時刻", "行き到着時刻"),
            needed=True,
            telling=True,
        ),
        Column(
            "back", ("帰り出発時刻", "帰り時刻", "帰りの時刻", "帰り", "帰り出発時間", "帰り時間", "帰りの出発時刻")
        ),
        Column("chair", ("車いす", "車椅子", "車イス", "車いす使用", "車いすの有無")),
        Column(
            "attendants", ("付き添い人数", "付添人数", "付き添い", "付添", "付添い人数", "付添者", "同乗者", "同乗者数")
        ),
        Column("weekly", ("毎週？", "毎週", "くりかえし", "繰り返し", "定期", "毎週の曜日")),
        Column("emergency", ("緊急連絡先", "緊急時の連絡先", "緊急時連絡先")),
        Column("call", ("電話する相手", "連絡する相手", "電話の相手", "連絡相手")),
        _DISTRICT,
        Column("note", _NOTE),
    ),
)

VEHICLE: Final = Shape(
    "vehicle",
    (
        Column("name", ("名称", "車両", "車両名", "車名", "車両名称", "車の名前"), needed=True),
        Column("owner", ("所有者", "持ち主", "貸主", "提供者", "提供元", "所有者名"), needed=True),
        Column("capacity", ("定員", "乗車定員"), needed=True),
        Column("chairs", ("車いす台数", "車椅子台数", "車イス台数", "車いす", "車椅子", "車いす可能台数")),
        Column(
            "hours",
            ("使える曜日・時間帯", "使える曜日時間帯", "使える時間帯", "使える曜日", "利用可能日時"),
            needed=True,
        ),
        Column("garage", ("車庫住所", "車庫", "車庫の住所", "保管場所", "駐車場所"), needed=True, telling=True),
        Column("insurance", ("任意保険・移動支援保険", "保険", "任意保険移動支援保険", "保険加入"), telling=True),
        Column("voluntary", ("任意保険",)),
        Column("ride_support", ("移動支援保険", "送迎サービス保険")),
        _DISTRICT,
        Column("note", _NOTE),
    ),
)

DRIVER: Final = Shape(
    "driver",
    (
        Column("name", _NAME, needed=True),
        Column("kana", _KANA),
        Column("age", ("年齢", "歳")),
        Column("licence", ("免許", "運転免許", "免許の種類", "免許証", "免許種類"), needed=True, telling=True),
        Column("course", ("認定講習", "講習", "認定講習修了", "講習修了", "運転者講習"), telling=True),
        Column("vehicles", ("運転できる車両", "運転できる車", "乗れる車", "車両"), needed=True, telling=True),
        Column(
            "hours",
            (
                "都合のよい曜日・時間帯",
                "都合のよい曜日時間帯",
                "都合のよい時間帯",
                "都合のよい曜日",
                "活動できる曜日・時間帯",
            ),
            needed=True,
        ),
        Column("week_hours", ("週の上限時間", "週の上限", "上限時間", "週上限時間", "1週間の上限時間")),
        _DISTRICT,
        Column("note", _NOTE),
    ),
)

SHAPES: Final = (RIDE, VEHICLE, DRIVER)
