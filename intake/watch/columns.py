"""The columns of the three tables about looking in, and the other names under which people head them."""

from typing import Final

from intake.grids.tables import Column, Shape

_NOTE: Final = ("備考", "特記事項", "メモ", "摘要")
_DISTRICT: Final = Column("district", ("地区", "地区名"))

NOMINATION: Final = Shape(
    "nomination",
    (
        Column("number", ("用紙番号", "番号", "No", "No.")),
        Column("name", ("お店の名前（書いたまま）", "お店の名前", "店の名前", "店名"), needed=True),
        Column("where", ("場所", "お店の場所", "どこ")),
        Column(
            "kind", ("どんなところがやさしいですか", "やさしいところ", "推薦の理由", "理由"), needed=True, telling=True
        ),
        Column("by", ("書いた人", "年代", "推薦した人")),
        _DISTRICT,
    ),
)

SHOP: Final = Shape(
    "shop",
    (
        Column("at", ("タイムスタンプ", "回答日時", "回答日"), needed=True),
        Column("name", ("店名", "お店の名前", "店の名前"), needed=True),
        Column("trade", ("お店の種類", "業種", "種類")),
        Column("address", ("お店の住所", "住所", "所在地"), needed=True),
        Column("hours", ("営業日・時間", "営業時間", "営業日・営業時間", "営業日"), needed=True),
        Column(
            "offers",
            ("見守りに協力できること（あてはまるものすべて）", "見守りに協力できること", "協力できること"),
            needed=True,
            telling=True,
        ),
        Column(
            "prize", ("ボランティアポイントの景品を提供できますか", "景品を提供できますか", "景品の提供"), telling=True
        ),
        Column("prize_what", ("景品の内容", "景品")),
        Column("contact", ("ご担当者", "担当者", "担当")),
        Column("phone", ("連絡先（電話）", "電話", "電話番号", "連絡先")),
        Column("mail", ("メールアドレス", "メール", "Eメール")),
        _DISTRICT,
        Column("note", ("ご意見・ご質問", "ご意見", *_NOTE)),
    ),
)

WATCHED: Final = Shape(
    "watched",
    (
        Column("number", ("受付番号", "番号", "No", "No.")),
        Column("received", ("受付日", "申込日")),
        Column("name", ("氏名", "名前", "お名前"), needed=True),
        Column("kana", ("ふりがな", "フリガナ", "よみがな")),
        Column("address", ("住所", "自宅住所"), needed=True),
        Column("phone", ("電話", "電話番号", "連絡先")),
        Column("consent", ("お店に伝えてよいか", "お店への同意", "店に伝えてよい"), needed=True, telling=True),
        Column("spoke", ("答えた人", "同意した人", "だれが答えたか")),
        Column("start", ("いつから", "開始日", "見守りの開始日")),
        Column("end", ("いつまで", "終了日", "見守りの終了日")),
        _DISTRICT,
        Column("note", _NOTE),
    ),
)

SHAPES: Final = (NOMINATION, SHOP, WATCHED)
