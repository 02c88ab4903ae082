"""What is said of things noticed about somebody (気づき)."""

from typing import Final

TEXTS: Final = {
    "label": {"ja": "気{number}", "en": "N{number}"},
    "number": {"ja": "番号", "en": "No."},
    "on": {"ja": "日", "en": "Day"},
    "who": {"ja": "だれのこと", "en": "About"},
    "by": {"ja": "気づいた人", "en": "Noticed by"},
    "what": {"ja": "気づいたこと", "en": "What"},
    "then": {"ja": "だれが行って、どうなったか", "en": "Who went, what happened"},
    "none": {"ja": "待っている気づきはありません。", "en": "Nothing waits."},
    "noted": {"ja": "{number} を書きとめました（{who}）。", "en": "{number} was noted ({who})."},
    "settled": {
        "ja": "{number} のその後を書きとめました。済みです。",
        "en": "{number}: what happened was noted; it is settled.",
    },
    "goes_on": {
        "ja": "{number} のその後を書きとめました。まだ続きます。",
        "en": "{number}: what happened was noted; it goes on.",
    },
}
