"""How a reason is told to the office."""

from typing import Final

TEXTS: Final = {
    "alone": {
        "ja": "この1件だけを考えても組めません（確かめずみ）。",
        "en": "Not possible even by itself (proven).",
    },
    "beside": {
        "ja": "この案の中に入れる場所が見つかりませんでした。",
        "en": "No place for it was found beside this plan.",
    },
    "bound": {
        "ja": "ほかをやめずに入れることはできません（確かめずみ）。",
        "en": "It cannot be served without leaving something else (proven).",
    },
    "bound.transport": {
        "ja": "ほかの人を降ろさずに入れることはできません（確かめずみ）。",
        "en": "It cannot be served without leaving somebody else (proven).",
    },
    "bound.helpers": {
        "ja": "ほかの依頼をやめずに入れることはできません（確かめずみ）。",
        "en": "It cannot be done without leaving somebody else (proven).",
    },
    "obstacle": {"ja": "{what}: {whom}", "en": "{what}: {whom}"},
    "none": {"ja": "なし", "en": "none"},
    "and_others": {"ja": "{names} ほか {count}", "en": "{names} and {count} more"},
    "and": {"ja": "、", "en": ", "},
    "more": {
        "ja": "・ほかに {count} つの理由（match why で全部）",
        "en": "・{count} more reasons (all of them: match why)",
    },
    "change": {
        "ja": "{what}、あと {serves} 件できます（確かめずみ）。",
        "en": "With {what}, {serves} more can be served (shown to work).",
    },
    "change.transport": {
        "ja": "{what}、あと {serves} 件を送迎できます（確かめずみ）。",
        "en": "With {what}, {serves} more can be served (shown to work).",
    },
    "change.helpers": {
        "ja": "{what}、あと {serves} 件に行けます（確かめずみ）。",
        "en": "{what}: {serves} more can be helped (shown to work).",
    },
    "bound.salons": {
        "ja": "ほかの集まりをやめずに入れることはできません（確かめずみ）。",
        "en": "It cannot be taken in without leaving another meeting (shown).",
    },
    "beside.salons": {
        "ja": "この案のまま入る会場は見つかりませんでした。",
        "en": "No room for it was found beside this plan.",
    },
    "change.salons": {
        "ja": "{what}、あと {serves} 件の集まりができます（確かめずみ）。",
        "en": "{what}: {serves} more can meet (shown to work).",
    },
    "no_change": {
        "ja": "小さな変更でできるものは見つかりませんでした。",
        "en": "No small change was found that would help.",
    },
    "served": {
        "ja": "{occurrence} は {plan} に入っています（{runs}）。",
        "en": "{occurrence} is served by {plan}, {runs}.",
    },
    "served.transport": {
        "ja": "{occurrence} は {plan} の {runs} で送迎します。",
        "en": "{occurrence} is served by {plan}, {runs}.",
    },
    "served.helpers": {
        "ja": "{occurrence} には {plan} で {helpers} が行きます（{runs}）。",
        "en": "{occurrence}: {helpers} will come by {plan} ({runs}).",
    },
    "not_planned": {
        "ja": "{need} を含む案はまだありません。",
        "en": "No plan has looked at {need} yet.",
    },
    "withdrawn": {"ja": "{need} の申込は取り消されています。", "en": "{need} was withdrawn."},
    "question": {
        "ja": "{question} の答えを待っているので、まだ案に入っていません。",
        "en": "It waits for an answer to {question} and is in no plan yet.",
    },
    "waiting": {
        "ja": "確認事項の答えを待っているので、この案で使っていないもの: {rows}",
        "en": "Not used in this plan, for a question about them is open: {rows}",
    },
    "waiting_row": {"ja": "{name}（{kind}、{question}）", "en": "{name} ({kind}, {question})"},
    "title": {"ja": "{plan} での {occurrence}", "en": "{occurrence} in {plan}"},
    "change.mobile_sales": {
        "ja": "{what}、その枠にも停まれて、停留所の近くになる困っている人が平均であと {serves} 人ふえます（確かめずみ）。",
        "en": "{what}: the round has a stop, near to {serves} more in trouble on average (shown to work).",
    },
    "bound.watch": {
        "ja": "ほかの世帯の見守りをやめずに入れることはできません（確かめずみ）。",
        "en": "It cannot be done without giving up another household (proven).",
    },
    "change.watch": {
        "ja": "{what}、あと {serves} 世帯を気にかけられます（確かめずみ）。",
        "en": "{what}: {serves} more can be looked in on (shown to work).",
    },
}
