"""What an audit (決定の経過の確かめ) found."""

from typing import Final

TEXTS: Final = {
    "title": {
        "ja": "{plan} を、当時の記録（{position} 番まで）から確かめ直しました。",
        "en": "{plan}, checked again from the log as it was at entry {position}.",
    },
    "yes": {"ja": "はい", "en": "yes"},
    "no": {"ja": "いいえ", "en": "NO"},
    "chain": {"ja": "記録は書き換えられていない", "en": "the log was not tampered with"},
    "digest": {"ja": "案のもとになった事実の印が合う", "en": "the mark of the facts under the plan fits"},
    "rows": {
        "ja": "もとの事実 {count} 件が、当時のとおりに再現できる",
        "en": "its {count} facts can be rebuilt as they were",
    },
    "matrix": {"ja": "使った所要時間が、当時のものと同じ", "en": "the travel times are those it used"},
    "checks": {"ja": "案がすべての決まりを守っている", "en": "the plan keeps every rule"},
    "reasons": {
        "ja": "残った人の理由が、もう一度確かめても同じ",
        "en": "the reasons for who was left are the same again",
    },
    "again": {"ja": "同じ条件で作り直すと、同じ案になる", "en": "made anew, it is the same plan"},
    "sound": {"ja": "当時の決定は、記録のとおりに確かめられました。", "en": "The decision holds as recorded."},
    "unsound": {"ja": "当時の記録と合わないところがあります。", "en": "Something does not fit what was recorded."},
    "changed_rows": {"ja": "再現できない事実: {rows}", "en": "facts that cannot be rebuilt: {rows}"},
    "gone": {
        "ja": "{since} から見せられない人: {who} {id}",
        "en": "cannot be shown since {since}: {who} {id}",
    },
    "since_unknown": {"ja": "いつか分からない時", "en": "nobody knows when"},
    "forgotten": {
        "ja": "確かめられません（個人情報の消去ずみ）: {count} 件",
        "en": "cannot be checked (erased since): {count}",
    },
    "violations": {"ja": "守られていない決まり: {rules}", "en": "rules that are broken: {rules}"},
    "set_aside": {"ja": "理由を残して外された約束: {rules}", "en": "promises set aside with a reason: {rules}"},
    "not_again.not_asked": {"ja": "作り直しはしていません（--no-again）。", "en": "It was not made anew (--no-again)."},
    "not_again.rows_differ": {
        "ja": "もとの事実が再現できないので、作り直していません。",
        "en": "It was not made anew: its facts cannot be rebuilt.",
    },
    "not_again.forgotten": {
        "ja": "消去した人の事実がないので、作り直していません（ほかはすべて確かめました）。",
        "en": "It was not made anew: the facts of somebody erased are gone (all the rest was checked).",
    },
    "not_again.cut_short": {
        "ja": "途中で止めた案なので、作り直していません。",
        "en": "It was not made anew: it had been stopped early.",
    },
    "not_again.other_versions": {
        "ja": "プログラムの版が変わったので、作り直していません（決まりと理由は確かめました）。",
        "en": "It was not made anew: the program's versions differ (rules and reasons were checked).",
    },
}
