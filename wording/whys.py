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
    "ask_her": {
        "ja": "本人に聞いて、答えを記録してください: match consent answer {need} shop はい|いいえ",
        "en": "Ask her, and note what she says: match consent answer {need} shop yes|no",
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
    "faces.again": {"ja": "前にも行った人: {helpers}", "en": "came before: {helpers}"},
    "faces.before": {
        "ja": "前に行ったほかの人: {helpers}（こんどは行きません）",
        "en": "others who came before: {helpers} (not this time)",
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
    "place.chosen": {
        "ja": "「{place}」は {plan} に入っています（{runs}）。",
        "en": "{place} is in {plan} ({runs}).",
    },
    "place.no_plan": {
        "ja": "「{place}」のある地区の案は、まだありません。",
        "en": "No plan has looked at the district of {place} yet.",
    },
    "place.not_chosen.mobile_sales": {
        "ja": "「{place}」は {plan}（{since}〜{until}）の停留所に選ばれていません。",
        "en": "{place} was not chosen as a stop in {plan} ({since} – {until}).",
    },
    "place.not_chosen.salons": {
        "ja": "「{place}」は {plan}（{since}〜{until}）で、どの団体も使いません。団体ごとに:",
        "en": "{place} is given to no group in {plan} ({since} – {until}). Of each meeting:",
    },
    "lot.nobody_near": {
        "ja": "歩いて来られる所に、買い物に困っている人を数えた町がありません（もう届いている町は数えません）。",
        "en": "No town within a walk is counted for trouble with shopping (towns that are reached already are not).",
    },
    "lot.reach.shared": {
        "ja": "歩いて来られる、買い物に困っている人（見込みの買い物客）は平均 {reach} 人。うち {others} 人は選ばれた停留所にも"
        "歩けるので、ここがふえると新しく届くのは {margin} 人です（地主さんが承諾したとして）。",
        "en": "On average {reach} people in trouble with shopping (buyers to expect) can walk there; {others} of them can walk "
        "to a chosen stop too, so a stop here would reach {margin} new ones (once its owner agrees).",
    },
    "lot.reach.alone": {
        "ja": "歩いて来られる、買い物に困っている人（見込みの買い物客）は平均 {reach} 人。選ばれた停留所に歩ける人はなく、"
        "ここがふえると {margin} 人に新しく届きます（地主さんが承諾したとして）。",
        "en": "On average {reach} people in trouble with shopping (buyers to expect) can walk there, and none of them to a "
        "chosen stop: a stop here would reach {margin} new ones (once its owner agrees).",
    },
    "lot.consent": {
        "ja": "地主さんの承諾の見込みは {percent}% と見ています（返事はまだありません）。",
        "en": "Its owner is reckoned to agree with {percent} % (no answer yet).",
    },
    "lot.head.town": {"ja": "町", "en": "town"},
    "lot.head.people": {"ja": "困っている人", "en": "in trouble"},
    "lot.head.covered_by": {"ja": "選ばれた停留所で近いもの", "en": "chosen stops near by"},
    "lot.more_towns": {"ja": "ほかに {count} 町", "en": "{count} more towns"},
    "lot.obstacles": {"ja": "いまは、どの枠にも停まれません:", "en": "It can have no stop as things are:"},
    "lot.nothing_helps": {
        "ja": "ここを選ぶ案は、ありません（決まっている停留所が枠をみな使っているか、いくつもの理由が重なっています）。",
        "en": "No choice has it: what is held takes all stops, or several things stand in the way at once.",
    },
    "lot.agreed": {"ja": "地主さんが承諾すれば", "en": "once its owner agrees"},
    "lot.and": {"ja": "」「", "en": ", "},
    "lot.then": {"ja": "、", "en": ": "},
    "lot.instead.fewer": {
        "ja": "→ {first}{seat} の枠をここにすると、{changes}買い物に困っている人で停留所の近くになる人が、平均で {people} 人へります"
        "（{guarded}）{proven}。",
        "en": "→ {first}with the stop of {seat} here, {changes}{people} fewer people in trouble are near to a stop on average "
        "({guarded}) {proven}.",
    },
    "lot.instead.more": {
        "ja": "→ {first}{seat} の枠をここにすると、{changes}買い物に困っている人で停留所の近くになる人が、平均で {people} 人ふえます"
        "（{guarded}）{proven}。",
        "en": "→ {first}with the stop of {seat} here, {changes}{people} more people in trouble are near to a stop on average "
        "({guarded}) {proven}.",
    },
    "lot.instead.same": {
        "ja": "→ {first}{seat} の枠をここにすると、{changes}買い物に困っている人で停留所の近くになる人の数は変わりません"
        "（{guarded}）{proven}。",
        "en": "→ {first}with the stop of {seat} here, {changes}as many people in trouble are near to a stop on average "
        "({guarded}) {proven}.",
    },
    "lot.changes.none": {"ja": "ほかの場所はそのままで、", "en": "with the other places as they are, "},
    "lot.changes.moved": {"ja": "「{moved}」の時刻が変わり、", "en": "{moved} at another time, "},
    "lot.changes.out": {"ja": "「{out}」がはずれ、", "en": "without {out}, "},
    "lot.changes.came": {"ja": "「{came}」も入り、", "en": "with {came} too, "},
    "lot.changes.both": {"ja": "「{out}」がはずれて「{came}」が入り、", "en": "with {came} instead of {out}, "},
    "lot.guarded.fewer": {
        "ja": "運の悪いときも見込むと {people} 人へる",
        "en": "{people} fewer with bad luck reckoned with",
    },
    "lot.guarded.more": {
        "ja": "運の悪いときも見込むと {people} 人ふえる",
        "en": "{people} more with bad luck reckoned with",
    },
    "lot.guarded.same": {"ja": "運の悪いときも見込んで同じ", "en": "the same with bad luck reckoned with"},
    "lot.proven": {"ja": "（確かめずみ）", "en": "(proven)"},
    "lot.found": {"ja": "（解き直して見つけたもの。もっと良くなるかもしれません）", "en": "(found by solving again)"},
    "room.has": {"ja": "{who}（この案では {venue}）", "en": "{who} (has {venue} in this plan)"},
    "room.left": {"ja": "{who}（この案では会場なし）", "en": "{who} (has no room in this plan)"},
    "room.not_tried": {
        "ja": "入れますが、入れた案は見つかりませんでした。",
        "en": "It could be here, but no plan was found that has it here.",
    },
    "room.instead_of": {
        "ja": "ここに入れると、代わりに {left} の会場がなくなります{proven}。",
        "en": "With it here, {left} would have no room {proven}.",
    },
    "room.dearer": {
        "ja": "ここに入れると、道のり・送迎・費用・貸主の回数などの重みが {price} ふえます{more}{proven}。",
        "en": "With it here, ways, rides, fees and turns weigh {price} more{more} {proven}.",
    },
    "room.cheaper": {
        "ja": "ここに入れると、道のり・送迎・費用・貸主の回数などの重みが {price} へります{more}{proven}。",
        "en": "With it here, ways, rides, fees and turns weigh {price} less{more} {proven}.",
    },
    "room.same": {
        "ja": "ここに入れても、道のり・送迎・費用・貸主の回数などの重みは同じです{more}{proven}。",
        "en": "With it here, ways, rides, fees and turns weigh the same{more} {proven}.",
    },
    "room.and_more": {"ja": "が、会場のある集まりが {serves} 件ふえます", "en": ", and {serves} more have a room"},
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
