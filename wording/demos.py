"""What the demonstration says between its steps."""

from typing import Final

TEXTS: Final = {
    "import": {"ja": "■ 見本の申込を取り込みます", "en": "■ The sample workbook is imported"},
    "solve": {"ja": "■ {district}地区の1週間の案を作ります", "en": "■ {district}'s week is planned"},
    "why": {
        "ja": "■ 残った人には、理由と、どうすればできるかが言えます",
        "en": "■ For whoever is left over there is a reason, and what would change it",
    },
    "tell": {"ja": "■ ご本人には、このように伝えられます", "en": "■ And the person can be told like this"},
    "next": {"ja": "■ 続きを試すには（そのまま貼りつけられます）", "en": "■ To go on (ready to be pasted)"},
}
