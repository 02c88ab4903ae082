"""What is said when something about people's data, or a lending between districts, could not be done."""

from typing import Final

TEXTS: Final = {
    "consent.recipient": {
        "ja": "相手「{came}」は使えません。\n{recipients} のどれかにしてください。",
        "en": "“{came}” is nobody that data goes to.\nIt may be {recipients}.",
    },
    "consent.no_purpose": {
        "ja": "何のためかが書かれていません（{to}）。\n--for に用件を書いてください。そのまま本人に伝えます。",
        "en": "It does not say what for ({to}).\nSay so with --for; she is told the same words.",
    },
    "consent.spoke": {
        "ja": "答えた人「{came}」は使えません。\n{spoke} のどれかにしてください。",
        "en": "“{came}” cannot answer.\nIt may be {spoke}.",
    },
    "consent.ended": {
        "ja": "終わりの日（{until}）が始まり（{on}）より前です。\n日付を確かめてください。",
        "en": "It ends ({until}) before it begins ({on}).\nCheck the days.",
    },
    "consent.refused_service": {
        "ja": "{service} の同意は、断りとしては記録しません。何も記録していません。\n取り消すときは match consent revoke を使ってください。",
        "en": "A refusal of {service} is not noted. Nothing was recorded.\nTo take a consent back: match consent revoke.",
    },
    "consent.nothing_to_revoke": {
        "ja": "{who} さんには、取り消せる同意がありません。\nmatch consent list で確かめてください。",
        "en": "{who} has no such consent to take back.\nSee match consent list.",
    },
    "body.kind": {
        "ja": "種類「{came}」は使えません。\n{kinds} のどれかにしてください。",
        "en": "“{came}” is no kind of body.\nIt may be {kinds}.",
    },
    "body.no_name": {
        "ja": "団体の名前が空です。\n名前を書いてください。",
        "en": "The body has no name.\nGive its name.",
    },
    "body.known": {
        "ja": "{name} はもう登録されています。\nmatch body list で確かめてください。",
        "en": "{name} is known already.\nSee match body list.",
    },
    "body.unknown": {
        "ja": "「{came}」という団体は登録されていません（登録ずみ: {known}）。\nmatch body add で登録してください。",
        "en": "There is no body “{came}” (known: {known}).\nAdd it with match body add.",
    },
    "hand_on.basis": {
        "ja": "根拠「{came}」は使えません。\n{bases} のどれかにしてください。",
        "en": "“{came}” is no basis.\nIt may be {bases}.",
    },
    "hand_on.items": {
        "ja": "渡すもの「{came}」は使えません。\n{items} から選んでください。",
        "en": "“{came}” cannot be handed on.\nChoose from {items}.",
    },
    "lending.own": {
        "ja": "{who} は {home} のものです。借りる必要はありません。\nほかの地区のものを選んでください（match lend list）。",
        "en": "{who} is {home}'s own.\nChoose something of another district (match lend list).",
    },
    "lending.days": {
        "ja": "終わりの日（{last}）が始まり（{first}）より前です。\n日付を確かめてください。",
        "en": "It ends ({last}) before it begins ({first}).\nCheck the days.",
    },
    "lending.taken": {
        "ja": "{who} は {last} まで {home} に貸し出されています。\n別の日か、別のものにしてください。",
        "en": "{who} is lent to {home} until {last}.\nChoose other days, or something else.",
    },
    "lending.booked": {
        "ja": "{who} は、その間に自分の地区での予定があります: {rides}\n先に match plan reject で取りやめるか、別の日にしてください。何も記録していません。",
        "en": "{who} is promised in its own district then: {rides}\nReject them first (match plan reject), or choose other days. Nothing was recorded.",
    },
    "lending.answered": {
        "ja": "この貸し出しには、もう返事が記録されています（{lending}）。\nmatch lend list で確かめてください。",
        "en": "This lending was answered already ({lending}).\nSee match lend list.",
    },
    "lending.not_lent": {
        "ja": "いまは貸し出されていません（{lending}）。\nmatch lend list で確かめてください。",
        "en": "It is not lent now ({lending}).\nSee match lend list.",
    },
    "lending.unknown": {
        "ja": "「{came}」という貸し出しはありません。\nmatch lend list で確かめてください。",
        "en": "There is no lending “{came}”.\nSee match lend list.",
    },
    "lending.nothing_to_lend": {
        "ja": "「{came}」は貸せるもの（担い手・運転者・車）ではありません。\nmatch lend list で確かめてください。",
        "en": "“{came}” is no helper, driver or vehicle.\nSee match lend list.",
    },
    "paper.unknown": {
        "ja": "「{came}」という番号の紙やファイルは、作られていません。\n番号の読みちがい（0とO、1とI）がないか確かめてください。",
        "en": "No paper or export bears “{came}”.\nCheck the number (0 and O, 1 and I).",
    },
    "kek.none": {
        "ja": "この記録には、鍵の鍵（KEK）がありません。\n鍵はファイルにあり、消去のときに上書きされます。替えるものはありません。",
        "en": "This log has no key-encryption key.\nIts keys lie in a file and are overwritten when somebody is erased.",
    },
    "kek.one": {
        "ja": "{name} には、いま使っている鍵の鍵しかありません。何も変えていません。\n古いもの、新しいものの順に並べて、もう一度実行してください。",
        "en": "{name} names the key-encryption key in use alone. Nothing was changed.\nName both, the old one first, and try again.",
    },
    "paper.destroyed": {
        "ja": "{paper} は、もう始末したと記録されています。\n残っているものは match paper list で確かめてください。",
        "en": "{paper} was noted as destroyed before.\nSee match paper list for what is left.",
    },
    "person.unknown": {
        "ja": "{came} という人はいません。\n名前か受付番号で書いてください（match log で確かめられます）。",
        "en": "There is nobody {came}.\nUse a name or a receipt number (see match log).",
    },
    "person.erased": {
        "ja": "{who} の個人情報は {since} に消去されています。\nもう一度お手伝いするときは、新しい申込として取り込んでください。",
        "en": "The data of {who} was erased on {since}.\nTo help again, import a new request.",
    },
    "forget.reason": {
        "ja": "消去の理由「{came}」は使えません。\n次のどれかにしてください: {reasons}",
        "en": "“{came}” is no reason to erase.\nSay one of these: {reasons}",
    },
    "forget.held": {
        "ja": "{who} の情報は、いまは消去できません（{holds}）。何も記録していません。\n事情が片づいて、保存の指定が外れてから、もう一度実行してください。",
        "en": "The data of {who} must not be erased for now ({holds}). Nothing was recorded.\nTry again when the hold has been lifted.",
    },
    "hold.reason": {
        "ja": "保存の理由「{came}」は使えません。\n次のどれかにしてください: {reasons}",
        "en": "“{came}” is no reason to hold data.\nSay one of these: {reasons}",
    },
    "hold.none": {
        "ja": "{who} に、外すべき保存の指定はありません。\n名前を確かめてください（match log）。",
        "en": "There is no hold on {who} to be lifted.\nCheck the name (see match log).",
    },
}
