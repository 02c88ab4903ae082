"""Where an assignment or a party stands."""

from typing import Final

TEXTS: Final = {
    "proposed": {"ja": "案", "en": "proposed"},
    "asked": {"ja": "打診中", "en": "asked"},
    "accepted": {"ja": "承諾", "en": "accepted"},
    "declined": {"ja": "断り", "en": "declined"},
    "absent": {"ja": "不在", "en": "not reached"},
    "approved": {"ja": "確定", "en": "approved"},
    "pinned": {"ja": "動かさない", "en": "pinned"},
    "rejected": {"ja": "とりやめ", "en": "rejected"},
    "superseded": {"ja": "新しい案あり", "en": "superseded"},
    "withdrawn": {"ja": "申込の取消", "en": "withdrawn"},
    "lapsed": {"ja": "期限切れ", "en": "lapsed"},
}
