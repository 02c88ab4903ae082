"""What is said when people were asked, and when they answered."""

from typing import Final

TEXTS: Final = {
    "asked": {
        "ja": "{plan}: {count} 人に打診中と記録しました。",
        "en": "{plan}: {count} people are noted as being asked.",
    },
    "asked_before": {"ja": "前から打診しているか、返事のある人: {count} 人", "en": "Asked or answered before: {count}"},
    "nobody_new": {"ja": "{plan}: 新しく打診する人はいません。", "en": "{plan}: there is nobody new to ask."},
    "noted": {"ja": "{plan}: {who} の返事「{said}」を記録しました。", "en": "{plan}: {who} said “{said}”; noted."},
    "unasked": {
        "ja": "まだ打診していないもの {count} 件には、この返事を入れていません:",
        "en": "Not asked about yet, and not in this answer: {count}",
    },
    "replan": {
        "ja": "組み直しが要るもの: {count} 件（承諾ずみのものはそのままです）",
        "en": "To be planned anew: {count} (what was accepted stays)",
    },
    "party": {"ja": "立場", "en": "as"},
    "who": {"ja": "だれ", "en": "who"},
    "phone": {"ja": "電話", "en": "phone"},
    "what": {"ja": "何を", "en": "what about"},
    "call_instead": {"ja": "{phone}（{call}）", "en": "{phone} ({call})"},
    "undone": {"ja": "取り消しました:", "en": "Taken back:"},
}
