"""The columns of the four sheets about salons and of a list of public facilities, under the names that people give."""

from typing import Final

from intake.grids.tables import Column, Shape

_NOTE: Final = Column("note", ("備考", "特記事項", "メモ", "摘要", "備考欄"))
_DISTRICT: Final = Column("district", ("地区", "地区名"))

SALON: Final = Shape(
    "salon",
    (
        Column("title", ("サロン名", "団体名", "サロン・団体", "グループ名"), needed=True, telling=True),
        Column("name", ("代表", "代表者", "代表者名", "連絡者"), needed=True),
        Column("phone", ("電話", "電話番号", "連絡先")),
        Column("rhythm", ("頻度", "開催日", "開く日", "日程"), needed=True),
        Column("span", ("時間", "時間帯", "開催時間"), needed=True),
        Column("people", ("参加予定人数", "参加人数", "人数"), needed=True, telling=True),
        Column("needs", ("必要な設備", "必要設備", "会場に必要なもの"), telling=True),
        Column("towns", ("参加者の町（人数）", "参加者の町", "町ごとの人数"), telling=True),
        Column("food", ("食べ物", "アレルギー", "食物アレルギー"), telling=True),
        Column("host", ("世話人", "世話をする人", "お世話役"), telling=True),
        _DISTRICT,
        _NOTE,
    ),
)

VENUE: Final = Shape(
    "venue",
    (
        Column("name", ("名称", "会場名", "会場"), needed=True),
        Column("address", ("住所", "所在地", "場所"), needed=True),
        Column("capacity", ("定員", "収容人数"), needed=True),
        Column("hours", ("使える曜日・時間帯", "使える日時", "利用できる曜日・時間帯", "使える時間"), needed=True),
        Column("has", ("設備", "ある設備"), telling=True),
        Column("terms", ("貸主の条件", "条件", "利用条件"), telling=True),
        Column("key", ("鍵の管理者", "鍵", "鍵の保管"), telling=True),
        Column("fee", ("費用", "料金", "使用料"), telling=True),
        _DISTRICT,
        _NOTE,
    ),
)

MEMBER: Final = Shape(
    "member",
    (
        Column("title", ("サロン名", "団体名", "サロン・団体", "グループ名"), needed=True),
        Column("name", ("氏名", "名前", "参加者", "参加者名"), needed=True),
        Column("kana", ("ふりがな", "フリガナ", "よみがな")),
        Column("address", ("住所", "自宅住所", "自宅"), needed=True),
        Column("phone", ("電話", "電話番号", "連絡先")),
        Column("ride", ("送迎の希望", "送迎希望", "送迎"), needed=True, telling=True),
        Column("walks", ("歩ける距離", "歩ける距離（m）", "歩行"), telling=True),
        Column("chair", ("車いす", "車イス", "車椅子")),
        _DISTRICT,
        _NOTE,
    ),
)

HOST: Final = Shape(
    "host",
    (
        Column("name", ("氏名", "世話人", "世話人名", "名前"), needed=True),
        Column("kana", ("ふりがな", "フリガナ", "よみがな")),
        Column("address", ("住所", "自宅住所", "自宅"), needed=True),
        Column("phone", ("電話", "電話番号", "連絡先")),
        Column(
            "hours",
            ("世話のできる曜日・時間帯", "世話できる曜日・時間帯", "世話のできる日時"),
            needed=True,
            telling=True,
        ),
        Column("areas", ("行ける町・地区", "行ける町", "行ける地区", "世話のできる町"), telling=True),
        Column("times", ("月に何回まで", "月の回数", "月の上限"), telling=True),
        _DISTRICT,
        _NOTE,
    ),
)

FACILITY: Final = Shape(
    "facility",
    (
        Column("id", ("ID", "NO")),
        Column("name", ("名称",), needed=True),
        Column("kana", ("名称_カナ",), telling=True),
        Column("poi", ("POIコード",), telling=True),
        Column("address", ("所在地_連結表記", "住所"), needed=True),
        Column("phone", ("電話番号",)),
        Column("body", ("団体名",)),
        Column("days", ("利用可能曜日",), needed=True, telling=True),
        Column("start", ("開始時間",), needed=True),
        Column("end", ("終了時間",), needed=True),
        Column("closed", ("利用可能日時特記事項",), telling=True),
        Column("about", ("説明",)),
        Column("access", ("バリアフリー情報",), telling=True),
        Column("capacity", ("定員", "収容人数")),
        Column("has", ("設備", "貸出設備")),
        _DISTRICT,
        _NOTE,
    ),
)
"""公共施設一覧 of the open-data sets for municipalities, the newer generation's headers and the older one's."""

SHAPES: Final = (SALON, VENUE, MEMBER, HOST, FACILITY)
