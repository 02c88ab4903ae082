"""Scheduled services (定時便) on a page: where they stop, who has a seat, whose ride they could take the place of."""

from typing import Final

TEXTS: Final = {
    "service": {"ja": "定時便", "en": "service"},
    "when": {"ja": "いつ", "en": "when"},
    "way": {"ja": "どこから→どこへ", "en": "from → to"},
    "seats": {"ja": "席", "en": "seats"},
    "district": {"ja": "地区", "en": "district"},
    "none": {"ja": "定時便はまだありません。", "en": "There is no scheduled service yet."},
    "published": {
        "ja": "{service} を知らせました。車と運転者は、次の案で送迎といっしょに決まります。",
        "en": "{service} is published. Its vehicle and driver are chosen with the next plan, together with the rides.",
    },
    "weekly": {"ja": "毎週{days}（{first}〜{until}）", "en": "every {days} ({first} – {until})"},
    "seats_of": {
        "ja": "席 {seats}（うち予約なしの方へ {walk_ups}）",
        "en": "seats {seats} ({walk_ups} kept for walk-ups)",
    },
    "seats_of.chairs": {
        "ja": "席 {seats}（うち予約なしの方へ {walk_ups}）・車いす {chairs}",
        "en": "seats {seats} ({walk_ups} kept for walk-ups), wheelchairs {chairs}",
    },
    "riders": {"ja": "予約 {count} 組、あと {free} 席", "en": "booked: {count}, free seats: {free}"},
    "party": {"ja": "{seats}席・車いす{chairs}", "en": "seats {seats}, wheelchairs {chairs}"},
    "fits": {
        "ja": "この便に乗れる送迎の申込（{count} 件）。ご本人に聞いてから予約に替えてください:",
        "en": "Requests for rides that it could take the place of ({count}). Ask them before you book:",
    },
    "walk": {"ja": "停留所まで合わせて {metres}m 歩く", "en": "{metres} m on foot in all"},
    "near": {"ja": "停留所は同じ町か同じ場所", "en": "the stops are in the same town, or the very place"},
    "booked": {
        "ja": "{who} さんの席を予約しました: {service} {day}  {boards} → {alights}",
        "en": "A seat for {who}: {service}, {day}, {boards} → {alights}",
    },
    "instead": {"ja": "その日の送迎（{ride}）は取り消しました。", "en": "That day's ride ({ride}) is cancelled."},
    "given_back": {"ja": "{who} さんの席を返しました: {service}", "en": "{who}'s seat is given back: {service}"},
    "ended": {"ja": "{service} を取りやめました。", "en": "{service} is driven no more."},
    "to_tell": {
        "ja": "予約していた方に知らせてください（{count} 人）: {people}",
        "en": "Tell those with seats ({count}): {people}",
    },
    "cancelled": {"ja": "{day} は取りやめです。", "en": "It is not driven on {day}."},
    "stop": {"ja": "停", "en": "stops"},
    "boards": {"ja": "乗: {people}", "en": "boards: {people}"},
}
