"""The columns of the three sheets about helpers, and the other names under which people head them."""

from typing import Final

from intake.grids.tables import Column, Shape

_NAME: Final = ("氏名", "名前", "お名前", "依頼者", "依頼者名", "担い手", "ボランティア名")
_KANA: Final = ("ふりがな", "フリガナ", "よみがな", "よみ", "カナ", "かな")
_PHONE: Final = ("電話", "電話番号", "連絡先", "TEL", "Tel")
_NOTE: Final = ("備考", "特記事項", "メモ", "摘要", "備考欄", "連絡事項")
_DISTRICT: Final = Column("district", ("地区", "地区名"))

HELP: Final = Shape(
    "help",
    (
        Column("number", ("受付番号", "受付No", "受付No.", "番号", "No", "No.")),
        Column("received", ("受付日", "申込日", "依頼日", "受付年月日")),
        Column("name", _NAME, needed=True),
        Column("kana", _KANA),
        Column("address", ("住所", "訪問先", "訪問先住所", "場所"), needed=True),
        Column("phone", _PHONE),
        Column("task", ("内容", "依頼内容", "用件", "お手伝いの内容"), needed=True, telling=True),
        Column("detail", ("くわしい内容", "詳しい内容", "詳細", "内容の詳細")),
        Column("when", ("希望日時", "希望日", "希望の日時", "日時", "訪問希望日時"), needed=True),
        Column("minutes", ("所要時間", "かかる時間", "時間の目安", "作業時間"), needed=True, telling=True),
        Column("people", ("必要人数", "人数", "必要な人数"), telling=True),
        Column("gender", ("男女希望", "性別希望", "男女の希望", "担い手の希望"), telling=True),
        _DISTRICT,
        Column("note", _NOTE),
    ),
)

HELPER: Final = Shape(
    "helper",
    (
        Column("number", ("登録番号", "番号", "No", "No.", "会員番号")),
        Column("name", _NAME, needed=True),
        Column("kana", _KANA),
        Column("group", ("区分", "種別", "大人・学生")),
        Column("age", ("年齢", "歳")),
        Column("gender", ("性別", "男女")),
        Column("address", ("住所", "自宅住所", "自宅")),
        Column("phone", _PHONE),
        Column("skills", ("できること", "できる事", "活動内容", "手伝えること"), needed=True, telling=True),
        Column(
            "hours",
            (
                "都合のよい曜日・時間帯",
                "都合のよい曜日時間帯",
                "都合のよい時間帯",
                "活動できる曜日・時間帯",
                "都合のよい日時",
            ),
            needed=True,
        ),
        Column("week_hours", ("週の上限時間", "週の上限", "上限時間", "1週間の上限時間")),
        Column("areas", ("行ける所", "行けるところ", "活動できる地域", "活動範囲", "行ける範囲"), telling=True),
        Column("insured", ("ボランティア保険加入日", "保険加入日", "ボランティア保険", "活動保険加入日"), telling=True),
        Column("apart", ("NG（組めない・行けない）", "NG", "組めない・行けない", "組めない人", "NG事項"), telling=True),
        Column("guardian", ("保護者の同意", "保護者同意"), telling=True),
        Column("photo", ("写真の同意", "写真掲載の同意", "写真同意"), telling=True),
        Column("leaves", ("帰る時刻", "帰り時刻", "終了時刻", "何時まで")),
        Column("emergency", ("緊急連絡先", "緊急時の連絡先")),
        _DISTRICT,
        Column("note", _NOTE),
    ),
)

HELP_DAY: Final = Shape(
    "help_day",
    (
        Column("name", ("名称", "イベント名", "行事名"), needed=True),
        Column("day", ("開催日", "実施日", "日にち"), needed=True, telling=True),
        Column("span", ("時間", "時間帯", "開催時間"), needed=True),
        Column("place", ("場所", "集合場所", "会場")),
        Column("address", ("住所", "集合場所の住所", "場所の住所"), needed=True),
        Column("adults", ("必要な大人", "大人", "大人の人数"), needed=True, telling=True),
        Column("minors", ("必要な小中高生", "小中高生", "子どもの人数"), telling=True),
        Column("per_adult", ("大人１人で見る子どもの上限", "大人1人で見る子ども", "子どもの上限"), telling=True),
        Column("tools", ("道具", "用意する道具", "持ち物")),
        Column("rain", ("雨天", "雨天時", "雨の場合", "順延日")),
        Column("target", ("対象の依頼", "対象", "対象の家"), needed=True, telling=True),
        _DISTRICT,
        Column("note", _NOTE),
    ),
)

SHAPES: Final = (HELP, HELPER, HELP_DAY)
