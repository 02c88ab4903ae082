"""Each event as a line of its history. Placeholders are the event's own fields, ids shown by name, tuples counted."""

from typing import Final

TEXTS: Final = {
    "log.started": {"ja": "記録をはじめた", "en": "the log was begun"},
    "setting.changed": {
        "ja": "決めごと「{name}」を {value} にした（{valid_from} から、{source}）",
        "en": "setting “{name}” is {value} from {valid_from} on ({source})",
    },
    "towns.listed": {
        "ja": "町の一覧を取り込んだ（{towns} 町、{source}）",
        "en": "{towns} towns were listed ({source})",
    },
    "towns.assigned": {
        "ja": "町と地区の対応を取り込んだ（{towns} 町、{source}）",
        "en": "{towns} towns were assigned to districts ({source})",
    },
    "travel_times.measured": {
        "ja": "町どうしの所要時間を {provider} から受け取った（{points} 地点）",
        "en": "{provider} told the drives between towns ({points} points)",
    },
    "travel_times.measured.failed": {
        "ja": "町どうしの所要時間を {provider} からすべては受け取れなかった（{points} 地点、{failed}）",
        "en": "{provider} did not tell all drives between towns ({points} points, {failed})",
    },
    "person.registered": {"ja": "{person} さんを登録した", "en": "{person} was registered"},
    "person.changed": {"ja": "{person} さんの情報が変わった", "en": "{person}'s details changed"},
    "consent.given": {
        "ja": "{person} さんが同意した（{service}、{on}、{source}）",
        "en": "{person} agreed ({service}, {on}, {source})",
    },
    "consent.revoked": {
        "ja": "{person} さんが同意を取り消した（{service}、{on}）",
        "en": "{person} took her consent back ({service}, {on})",
    },
    "meeting.refused": {
        "ja": "{first} さんと {second} さんを一緒にしないことにした",
        "en": "{first} and {second} are not to meet",
    },
    "meeting.allowed": {
        "ja": "{first} さんと {second} さんは一緒でもよいことにした",
        "en": "{first} and {second} may meet again",
    },
    "ride.requested": {"ja": "送迎の申込 {need}（{first_day}）", "en": "ride requested: {need} ({first_day})"},
    "ride.changed": {"ja": "申込が変わった {need}（{first_day}）", "en": "request changed: {need} ({first_day})"},
    "ride.withdrawn": {"ja": "申込の取消 {need}（{reason}）", "en": "request withdrawn: {need} ({reason})"},
    "ride.cancelled": {"ja": "{need} の {day} の送迎の取消", "en": "ride of {need} on {day} cancelled"},
    "service.published": {
        "ja": "定時便 {need} を知らせた（{first_day}、席 {seats}）",
        "en": "scheduled service published: {need} ({first_day}, seats: {seats})",
    },
    "service.withdrawn": {"ja": "定時便の取りやめ {need}", "en": "scheduled service withdrawn: {need}"},
    "seat.booked": {
        "ja": "{person} が定時便 {need}（{day}）の席を予約した（{seats}席）",
        "en": "{person} booked on {need} on {day} (seats: {seats})",
    },
    "seat.given_back": {
        "ja": "{person} が定時便 {need}（{day}）の席を返した",
        "en": "{person} gave back the seat on {need} on {day}",
    },
    "lender.registered": {"ja": "{lender} を登録した", "en": "{lender} was registered"},
    "vehicle.lent": {
        "ja": "{lender} から {vehicle} を借りる（定員 {capacity}）",
        "en": "{lender} lends {vehicle} (capacity {capacity})",
    },
    "vehicle.changed": {
        "ja": "{vehicle} の条件が変わった（定員 {capacity}）",
        "en": "{vehicle} changed (capacity {capacity})",
    },
    "vehicle.withdrawn": {
        "ja": "{vehicle} が使えなくなる（{from_day} から）",
        "en": "{vehicle} cannot be had from {from_day}",
    },
    "licence.shown": {
        "ja": "{person} さんの免許を確かめた（{until} まで）",
        "en": "{person}'s licence was shown (until {until})",
    },
    "licence.shown.undated": {
        "ja": "{person} さんの免許を確かめた（期限は書かれていない）",
        "en": "{person}'s licence was shown (no last day told)",
    },
    "course.shown": {"ja": "{person} さんの講習を確かめた（{on}）", "en": "{person}'s course was shown ({on})"},
    "course.shown.undated": {
        "ja": "{person} さんは講習をまだ終えていない",
        "en": "{person} has not done the course",
    },
    "insurance.shown": {
        "ja": "{vehicle} の保険を確かめた（{kind}、{until} まで）",
        "en": "{vehicle}'s insurance was shown ({kind}, until {until})",
    },
    "insurance.shown.undated": {
        "ja": "{vehicle} の保険を確かめた（{kind}、期限は書かれていない）",
        "en": "{vehicle}'s insurance was shown ({kind}, no last day told)",
    },
    "insurance.shown.lacking": {
        "ja": "{vehicle} は{kind}に入っていない",
        "en": "{vehicle} has no insurance ({kind})",
    },
    "driver.offered": {"ja": "{person} さんが運転を申し出た", "en": "{person} offered to drive"},
    "driver.changed": {"ja": "{person} さんの運転の条件が変わった", "en": "{person}'s offer to drive changed"},
    "driver.absent": {"ja": "{person} さんは {day} に運転できない", "en": "{person} cannot drive on {day}"},
    "driver.withdrawn": {"ja": "{person} さんが運転をやめた", "en": "{person} does not drive any more"},
    "row.read": {
        "ja": "「{sheet}」{number}行目を読んだ（{outcome}）",
        "en": "row {number} of “{sheet}” was read ({outcome})",
    },
    "row.read.no_sheet": {
        "ja": "{kind}の表の{number}行目を読んだ（{outcome}）",
        "en": "row {number} of a table ({kind}) was read ({outcome})",
    },
    "file.read": {
        "ja": "ファイルを取り込んだ（受付 {accepted}、確認 {questions}、不可 {rejected}）",
        "en": "a file was read (accepted {accepted}, questions {questions}, rejected {rejected})",
    },
    "question.asked": {
        "ja": "確認事項 {question} ができた（{column}）",
        "en": "question {question} was asked ({column})",
    },
    "question.asked.general": {"ja": "確認事項 {question} ができた", "en": "question {question} was asked"},
    "question.answered": {"ja": "確認事項 {question} に答えた", "en": "question {question} was answered"},
    "question.closed": {
        "ja": "確認事項 {question} は要らなくなった（{why}）",
        "en": "question {question} was closed ({why})",
    },
    "plan.proposed": {
        "ja": "{plan} ができた（案あり {assignments}、残り {left}）",
        "en": "{plan} was proposed (served {assignments}, left {left})",
    },
    "party.asked": {
        "ja": "{plan}: {who} さん（{party}）に打診した（{target}）",
        "en": "{plan}: {who} ({party}) is being asked ({target})",
    },
    "party.answered": {
        "ja": "{plan}: {who} さん（{party}）の返事「{answer}」（{target}）",
        "en": "{plan}: {who} ({party}) said “{answer}” ({target})",
    },
    "assignments.approved": {
        "ja": "{plan}: {occurrences} 件を確定した",
        "en": "{plan}: {occurrences} rides were approved",
    },
    "assignments.rejected": {
        "ja": "{plan}: {occurrences} 件をとりやめた（{reason}）",
        "en": "{plan}: {occurrences} rides were rejected ({reason})",
    },
    "assignment.pinned": {"ja": "{plan}: {occurrence} を動かさないことにした", "en": "{plan}: {occurrence} is pinned"},
    "assignment.released": {
        "ja": "{plan}: {occurrence} を動かしてよいことにした",
        "en": "{plan}: {occurrence} may move again",
    },
    "plan.bounded": {
        "ja": "{plan}: もっとよい案があるかを確かめた",
        "en": "{plan}: worked out whether a better plan could be",
    },
    "replan.requested": {
        "ja": "{day} を組み直すことにした",
        "en": "{day} is to be planned again",
    },
    "rule.set_aside": {"ja": "「{rule}」を {target} について外した", "en": "“{rule}” was set aside for {target}"},
    "decision.undone": {"ja": "記録の {position} 番を取り消した", "en": "entry {position} was taken back"},
    "person.forgotten": {
        "ja": "{person} さんの個人情報を消去した（{reason}）",
        "en": "{person}'s data was erased ({reason})",
    },
    "legal_hold.placed": {
        "ja": "{person} さんの情報を、いまは消去しないことにした（{reason}）",
        "en": "{person}'s data must not be erased for now ({reason})",
    },
    "legal_hold.lifted": {
        "ja": "{person} さんの情報を、また消去できるようにした",
        "en": "{person}'s data may be erased again",
    },
    "disclosure.answered": {
        "ja": "{person} さんに、{to}への情報の提供を尋ねた（{given}、{on}）",
        "en": "{person} was asked about telling {to} ({given}, {on})",
    },
    "disclosure.answered.named": {
        "ja": "{person} さんに、{to}（{recipient}）への情報の提供を尋ねた（{given}、{on}）",
        "en": "{person} was asked about telling {to} ({recipient}; {given}, {on})",
    },
    "disclosure.revoked.named": {
        "ja": "{person} さんが、{to}（{recipient}）への情報の提供の同意を取り消した（{on}）",
        "en": "{person} took back that {to} ({recipient}) may be told ({on})",
    },
    "data.handed_on.named": {
        "ja": "{person} さんの情報を{to}（{recipient}）に渡した（{basis}）",
        "en": "{person}'s data went to {to} ({recipient}; {basis})",
    },
    "disclosure.revoked": {
        "ja": "{person} さんが、{to}への情報の提供の同意を取り消した（{on}）",
        "en": "{person} took back that {to} may be told ({on})",
    },
    "body.registered": {"ja": "団体 {name} を登録した", "en": "body {name} was registered"},
    "body.assigned": {
        "ja": "{person} さんの情報に責任を持つ団体が決まった（{body}）",
        "en": "{body} answers for {person}'s data from now on",
    },
    "data.handed_on": {
        "ja": "{person} さんの情報を{to}に渡した（{basis}）",
        "en": "{person}'s data went to {to} ({basis})",
    },
    "lending.asked": {
        "ja": "{to} が {of} に {resource} を貸してほしいと頼んだ（{first_day}〜{last_day}）",
        "en": "{to} asked {of} for {resource} ({first_day} – {last_day})",
    },
    "lending.answered": {"ja": "貸し借りの返事（{accepted}）", "en": "the lending was answered ({accepted})"},
    "lending.returned": {"ja": "貸していたものが戻った（{on} から）", "en": "what was lent is back (from {on})"},
    "night.begun": {
        "ja": "{night} の夜間の案づくりを始めた（{tasks} 件）",
        "en": "the night of {night} was begun ({tasks} tasks)",
    },
    "night.task_started": {"ja": "夜間の案づくり {task}（{attempt} 回目）", "en": "night: {task} (try {attempt})"},
    "night.task_ended": {"ja": "夜間の案づくり {task}: {how}", "en": "night: {task}: {how}"},
    "night.task_retried": {"ja": "夜間の案づくり {task} をもう一度試す", "en": "night: {task} is to be tried again"},
    "help.requested": {"ja": "お手伝いの依頼: {need}", "en": "help was asked for: {need}"},
    "help.changed": {"ja": "依頼が変わった: {need}", "en": "the request changed: {need}"},
    "help.withdrawn": {"ja": "依頼の取りやめ: {need}", "en": "the request was withdrawn: {need}"},
    "helper.offered": {"ja": "担い手の登録: {person}", "en": "helps: {person}"},
    "helper.changed": {"ja": "担い手の登録が変わった: {person}", "en": "the offer changed: {person}"},
    "helper.withdrawn": {"ja": "担い手をやめた: {person}", "en": "no longer helps: {person}"},
    "volunteer_insurance.shown": {
        "ja": "ボランティア保険の確認: {person}（加入 {joined}）",
        "en": "volunteer insurance: {person} (joined {joined})",
    },
    "volunteer_insurance.shown.undated": {
        "ja": "ボランティア保険の確認: {person}（まだ入っていない）",
        "en": "volunteer insurance: {person} (not joined yet)",
    },
    "help_day.announced": {
        "ja": "お手伝いの日の案内: {help_day}（{day}）",
        "en": "a help day was announced: {help_day} ({day})",
    },
    "help_day.changed": {
        "ja": "お手伝いの日が変わった: {help_day}（{day}）",
        "en": "the help day changed: {help_day} ({day})",
    },
    "help_day.called_off": {"ja": "お手伝いの日の中止: {help_day}", "en": "the help day was called off: {help_day}"},
    "event_insurance.chosen": {
        "ja": "{help_day} の保険を決めた: {product}",
        "en": "insurance chosen for {help_day}: {product}",
    },
    "walk_ups.counted": {
        "ja": "{help_day} {on} の当日参加: 大人 {adults} 人、子ども {minors} 人",
        "en": "{help_day} {on}: {adults} adults and {minors} minors joined on the day",
    },
    "weather.told": {"ja": "{day} の天気: {weather}", "en": "weather on {day}: {weather}"},
    "guardian.answered": {"ja": "{person} さんの保護者の返事（{on}）", "en": "what {person}'s guardian said ({on})"},
    "certificate.issued": {
        "ja": "活動証明書を出した: {person} さん {first_day}〜{last_day} {minutes} 分",
        "en": "hours certified: {person}, {first_day} to {last_day}, {minutes} minutes",
    },
    "certificate.cancelled": {
        "ja": "活動証明書を取り消した: {certificate} {person} さん",
        "en": "the certificate {certificate} of {person} was taken back",
    },
    "attendance.recorded": {
        "ja": "参加の記録: {person} さん {at} {on} {minutes} 分",
        "en": "attendance: {person}, {at} {on}, {minutes} minutes",
    },
    "salon.requested": {"ja": "会場さがしの申込: {person}", "en": "looks for a room: {person}"},
    "salon.changed": {"ja": "会場さがしの申込が変わった: {person}", "en": "the request for a room changed: {person}"},
    "salon.withdrawn": {"ja": "会場さがしの取り消し", "en": "no room is looked for any more"},
    "venue.offered": {"ja": "会場の登録: {venue}", "en": "a room is lent: {venue}"},
    "venue.changed": {"ja": "会場の登録が変わった: {venue}", "en": "the loan of the room changed: {venue}"},
    "venue.withdrawn": {"ja": "会場の貸し出しをやめた: {venue}", "en": "the room is lent no more: {venue}"},
    "host.offered": {"ja": "世話人の登録: {host}", "en": "would lead a new salon: {host}"},
    "host.changed": {"ja": "世話人の登録が変わった: {host}", "en": "the offer to lead a salon changed: {host}"},
    "host.withdrawn": {"ja": "世話人をやめた: {host}", "en": "leads no salon any more: {host}"},
    "salon_member.told": {"ja": "サロンの参加者: {person}", "en": "takes part in a group: {person}"},
    "salon_member.left": {"ja": "サロンの参加をやめた: {person}", "en": "takes part no more: {person}"},
    "ride.derived": {"ja": "サロンの会場が決まり、送迎が要る", "en": "a ride follows from a meeting"},
    "shop.nominated": {
        "ja": "やさしいお店の推薦: {shop}（用紙 {number}）",
        "en": "a kind shop was named: {shop} (slip {number})",
    },
    "nomination.changed": {
        "ja": "推薦の用紙が変わった: {shop}（用紙 {number}）",
        "en": "a slip changed: {shop} (slip {number})",
    },
    "nomination.withdrawn": {"ja": "推薦の用紙を数えないことにした", "en": "a slip does not count any more"},
    "shop.answered": {"ja": "お店のアンケートの回答: {shop}（{at}）", "en": "a shop answered the form: {shop} ({at})"},
    "shop.answer_changed": {
        "ja": "お店の回答が変わった: {shop}（{at}）",
        "en": "a shop's answer changed: {shop} ({at})",
    },
    "shop.answer_withdrawn": {"ja": "お店の回答を取りやめた: {shop}", "en": "a shop's answer was withdrawn: {shop}"},
    "shop.step_taken": {"ja": "{shop} が次の段になった「{step}」（{on}）", "en": "{shop}: {step} ({on})"},
    "watch.requested": {"ja": "見守りの希望: {need}", "en": "looking in was asked for: {need}"},
    "watch.changed": {"ja": "見守りの希望が変わった: {need}", "en": "the request to look in changed: {need}"},
    "watch.withdrawn": {"ja": "見守りの取りやめ: {need}", "en": "nobody is to look in any more: {need}"},
    "notice.noted": {"ja": "気づき: {person}（{on}）", "en": "something was noticed: {person} ({on})"},
    "notice.followed": {"ja": "気づきのその後: {person}（{on}）", "en": "somebody went to see: {person} ({on})"},
    "round.offered": {
        "ja": "移動販売の枠の申し出 {need}（{from_min} から、上限 {most} か所）",
        "en": "a round was offered: {need} (from {from_min}, {most} stops at most)",
    },
    "round.changed": {
        "ja": "移動販売の枠が変わった {need}（{from_min} から、上限 {most} か所）",
        "en": "a round changed: {need} (from {from_min}, {most} stops at most)",
    },
    "round.withdrawn": {
        "ja": "移動販売の枠の取消 {need}（{reason}）",
        "en": "a round was withdrawn: {need} ({reason})",
    },
    "lot.proposed": {
        "ja": "移動販売の候補地 {lot}（所有者の意向「{consent}」）",
        "en": "a lot was proposed: {lot} (its owner: {consent})",
    },
    "lot.changed": {
        "ja": "候補地が変わった {lot}（所有者の意向「{consent}」）",
        "en": "a lot changed: {lot} (its owner: {consent})",
    },
    "lot.withdrawn": {"ja": "候補地の取消 {lot}", "en": "a lot was withdrawn: {lot}"},
    "lot.step_taken": {"ja": "{lot} が次の段になった「{step}」（{on}）", "en": "{lot}: {step} ({on})"},
    "lot.fact_noted": {"ja": "{lot} の調べ「{about}」を書きとめた", "en": "noted about {lot}: {about}"},
    "buyers.counted": {"ja": "{lot} の買い物客 {buyers} 人（{on}）", "en": "{lot}: {buyers} buyers ({on})"},
    "town.heard": {
        "ja": "{town} の聞き取り {asked} 人中 {in_trouble} 人（{source}）",
        "en": "{town}: {in_trouble} of {asked} in trouble ({source})",
    },
    "town.heard_changed": {
        "ja": "{town} の聞き取りが変わった {asked} 人中 {in_trouble} 人（{source}）",
        "en": "{town}, changed: {in_trouble} of {asked} in trouble ({source})",
    },
    "town.heard_withdrawn": {
        "ja": "聞き取り {report} を数えないことにした",
        "en": "the report {report} is not counted",
    },
    "town.counted": {"ja": "{town} の65歳以上 {elderly} 人", "en": "{town}: {elderly} people of 65 and more"},
}
