"""What is said when something could not be done: first what came, what was expected and where; then what to do next.

Codes are those that exceptions carry (``events.errors``, ``desk.errors``, ``intake.errors``); a code with ``.why``
behind it is the same fault told more closely. Files, logs and people's data have files of their own, joined here.
"""

from typing import Final

from wording import errors_of_files, errors_of_logs, errors_of_nights, errors_of_privacy

TEXTS: Final = {
    **errors_of_files.TEXTS,
    **errors_of_logs.TEXTS,
    **errors_of_nights.TEXTS,
    **errors_of_privacy.TEXTS,
    "interrupted": {
        "ja": "止めました。何も記録していません。\n続けるときは、同じコマンドをもう一度実行してください。",
        "en": "Stopped. Nothing was recorded.\nRun the same command again to go on.",
    },
    "interrupted.recorded": {
        "ja": "止めました。その前に {count} 件の記録がすんでいます。\nmatch log で確かめてから、必要なら同じコマンドをもう一度実行してください。",
        "en": "Stopped. {count} entries had been recorded before.\nSee match log, then run the same command again if need be.",
    },
    "unexpected": {
        "ja": "思いがけない不具合です（{kind}、{place}）。記録は途中のまま残ることはありません。\n"
        "この行を添えて、プログラムの担当者に知らせてください。個人の情報は含まれていません。",
        "en": "Something went wrong that nobody foresaw ({kind}, {place}). The log is whole as ever.\n"
        "Please tell whoever looks after this program, with this line; there is nothing personal in it.",
    },
    "undo.erasing": {
        "ja": "個人情報の消去は取り消せません。\nあらためて登録するには、申込を取り込み、確認事項に答えてください。",
        "en": "An erasure cannot be taken back.\nTo register her anew, import her request and answer the question.",
    },
    "plan.unknown": {
        "ja": "{plan} という案はありません。\n案の一覧は match plan list で見られます。",
        "en": "There is no plan {plan}.\nSee match plan list.",
    },
    "selection.empty": {
        "ja": "選んだ条件に当てはまるものが {plan} にありません。\n--only・--day・--district を確かめてください（match plan show）。",
        "en": "Nothing in {plan} fits what was chosen.\nCheck --only, --day and --district (match plan show).",
    },
    "plan.fails_checks": {
        "ja": "できた案が決まりの確認に通らなかったので、出しませんでした（{rules}）。記録は元のままです。\n"
        "この行を添えて、プログラムの担当者に知らせてください。",
        "en": "The plan did not pass its checks and was not proposed ({rules}). The log is as it was.\n"
        "Please tell whoever looks after this program, with this line.",
    },
    "plan.stale": {
        "ja": "{plan} を作ったあとで事情が変わっています: {rows}\nmatch solve で案を作り直してください。",
        "en": "Facts have changed since {plan} was made: {rows}\nMake a new plan with match solve.",
    },
    "promise.broken": {
        "ja": "いまの事情では、次の決まりが守れません。何も記録していません。\n{broken}\n"
        "案を作り直すか（match solve）、約束ごとなら理由を残して外せます（match plan override）。",
        "en": "As things stand, these rules would be broken. Nothing was recorded.\n{broken}\n"
        "Make a new plan (match solve); a promise may be set aside with a reason (match plan override).",
    },
    "service.unknown": {
        "ja": "「{came}」という定時便はありません。\n一覧は match service list で見られます。",
        "en": "There is no service “{came}”.\nSee match service list.",
    },
    "service.stops": {
        "ja": "停留所は二つ以上を、時刻の早い順に書きます（いまは {times}）。\n--stop を停まる順に書きなおしてください。",
        "en": "There have to be two stops or more, in time's order (came: {times}).\nWrite --stop in the order of the way.",
    },
    "service.too_fast": {
        "ja": "{places} のあいだは {planned} 分では走れません（{needed} 分かかります）。\n停留所の時刻をなおしてください。",
        "en": "{planned} minutes are too few between {places}: it takes {needed}.\nMend the times of the stops.",
    },
    "service.walk_ups": {
        "ja": "予約なしの方の席（{walk_ups}）が、席の数（{seats}）より多くなっています。\n--seats か --walk-ups をなおしてください。",
        "en": "More seats are kept for walk-ups ({walk_ups}) than there are ({seats}).\nMend --seats or --walk-ups.",
    },
    "service.past": {
        "ja": "{day} はもう過ぎています。\nこれからの日を --on に書いてください。",
        "en": "{day} is over.\nSay a day to come in --on.",
    },
    "service.over": {
        "ja": "{need} は取りやめになっています。\nmatch service list で、いまある便を見てください。",
        "en": "{need} is driven no more.\nSee match service list.",
    },
    "service.not_that_day": {
        "ja": "{need} は {day} には走りません。\nmatch service show で、走る日を確かめてください。",
        "en": "{need} is not driven on {day}.\nSee match service show for its days.",
    },
    "service.no_stop": {
        "ja": "降りる停留所は、乗る停留所よりあとにします。{need} の停留所: {stops}\n--board と --alight を書きなおしてください。",
        "en": "Who boards alights at a later stop. The stops of {need}: {stops}\nMend --board and --alight.",
    },
    "service.full": {
        "ja": "{need} は、その区間の席が足りません（予約できるのはあと {free} 席、車いす {places}。予約なしの方に {kept} 席あけています）。\n"
        "別の停留所か、別の便にしてください。",
        "en": "{need} is full on that way (to be booked: seats {free}, wheelchairs {places}; {kept} are kept for walk-ups).\n"
        "Choose other stops or another service.",
    },
    "service.no_consent": {
        "ja": "{who} さんには、送迎の同意がありません（申込がないか、取り消されています）。\n申込を取り込んでから予約してください（match import）。",
        "en": "{who} has not agreed to be driven (no request, or taken back).\nImport the request first (match import).",
    },
    "service.apart": {
        "ja": "{need} には、その方の席を入れられません。\n別の便か、送迎にしてください。",
        "en": "There is no seat for her on {need}.\nChoose another service, or a ride.",
    },
    "service.elsewhere": {
        "ja": "{who} さんには、{day} のその時間に、別の送迎や予定があります。\nmatch log で確かめて、先にそちらを取り消してください。",
        "en": "{who} is elsewhere at that time on {day}.\nSee match log, and cancel that first.",
    },
    "service.no_seat": {
        "ja": "{who} さんは、{day} の {need} に席がありません。\nmatch service show で確かめてください。",
        "en": "{who} has no seat on {need} on {day}.\nSee match service show.",
    },
    "service.none_fits": {
        "ja": "{need} の {day} の送迎のかわりになる定時便はありません。\nmatch service list で便を確かめてください。送迎は元のままです。",
        "en": "No service could take the place of {need} on {day}.\nSee match service list; the ride is as it was.",
    },
    "answer.not_in_plan": {
        "ja": "{who} は {plan} の選んだ範囲に入っていません。\nmatch plan show で、だれがどこに入っているかを確かめてください。",
        "en": "{who} has no part in what was chosen of {plan}.\nSee match plan show for who has which part.",
    },
    "attend.no_day": {
        "ja": "「{came}」というお手伝いの日はありません。\n行事の表を match import したか確かめてください。",
        "en": "There is no help day “{came}”.\nCheck that its sheet was imported.",
    },
    "certificate.period": {
        "ja": "期間の最後の日 {last} が、初日 {first} より前です。何も記録していません。\n--from と --until を確かめてください。",
        "en": "The last day {last} is before the first day {first}. Nothing was recorded.\nCheck --from and --until.",
    },
    "certificate.not_yet": {
        "ja": "{day} は、まだ来ていません（今日は {today}）。何も記録していません。\n--until を今日までにしてください。",
        "en": "{day} is still to come (today is {today}). Nothing was recorded.\nLet --until be today at the latest.",
    },
    "certificate.no_hours": {
        "ja": "{who} さんの活動は、{first} から {last} までに記録がありません。何も出していません。\n"
        "match attend hours で記録を確かめ、match attend record で記録してください。",
        "en": "Nothing was recorded of {who} from {first} to {last}. Nothing was issued.\n"
        "See match attend hours, and record with match attend record.",
    },
    "certificate.twice": {
        "ja": "{who} さんのこの期間の時間は、証明書 {certificate} でもう証明しています。何も出していません。\n"
        "期間を変えるか、--replaces {certificate} で替えてください。",
        "en": "{who}'s hours of these days are certified by {certificate} already. Nothing was issued.\n"
        "Choose other days, or replace it with --replaces {certificate}.",
    },
    "certificate.other_person": {
        "ja": "替えようとした証明書は、{who} さんのものではありません。何も出していません。\n番号を match certificate list で確かめてください。",
        "en": "The certificate to be replaced is not {who}'s. Nothing was issued.\nSee match certificate list.",
    },
    "certificate.void": {
        "ja": "証明書 {certificate} は、もう使えません（取り消したか、替えてあります）。何も記録していません。\n"
        "いまあるものは match certificate list で見られます。",
        "en": "The certificate {certificate} counts no more. Nothing was recorded.\nSee match certificate list.",
    },
    "certificate.unknown": {
        "ja": "{came} という証明書はありません。\n一覧は match certificate list で見られます。",
        "en": "There is no certificate {came}.\nSee match certificate list.",
    },
    "certificate.changed": {
        "ja": "証明書 {certificate} を出したあとで、活動の記録が変わりました（{was} 分 → {now} 分）。書き出していません。\n"
        "match certificate issue 名前 --replaces {certificate} で出しなおしてください。",
        "en": "What is recorded has changed since {certificate} was issued ({was} to {now} minutes). Nothing was written.\n"
        "Issue it anew: match certificate issue NAME --replaces {certificate}.",
    },
    "attend.not_yet": {
        "ja": "{day} は、まだ来ていません（今日は {today}）。何も記録していません。\n終わってから記録してください。",
        "en": "{day} is still to come (today is {today}). Nothing was recorded.\nRecord it when it is over.",
    },
    "guardian.no_helper": {
        "ja": "{who} は担い手の名簿にいません。何も記録していません。\n名前か登録番号を確かめてください。",
        "en": "{who} is not among the helpers. Nothing was recorded.\nCheck the name or the number.",
    },
    "guardian.no_minor": {
        "ja": "{who} は大人として登録されています。保護者の返事は要りません。\n区分がちがうときは、担い手の表を直して match import してください。",
        "en": "{who} is registered as an adult, and needs no guardian's answer.\nIf that is wrong, mend the list of helpers and import it.",
    },
    "guardian.nothing": {
        "ja": "{who} について、記録することが書かれていません。\n--agrees、--photo、--leaves、--emergency のどれかを書いてください。",
        "en": "Nothing was said of {who}.\nSay --agrees, --photo, --leaves or --emergency.",
    },
    "weather.no_plan": {
        "ja": "{district} には、{day} を含むお手伝いの案がありません。\n先に match solve で案を作ってください。",
        "en": "{district} has no plan of help about {day}.\nMake one first (match solve).",
    },
    "approve.not_yours": {
        "ja": "「{actor}」はこの案を決める人になっていません（決める人: {allowed}）。\n"
        "決める人に頼むか、--as で名乗るか、match settings set {setting} で決め直してください。",
        "en": "“{actor}” is not among those who decide on this plan ({allowed}).\n"
        "Ask one of them, say who you are with --as, or change it with match settings set {setting}.",
    },
    "replan.no_driver": {
        "ja": "{who} は運転者の名簿にいません。何も記録していません。\n運転者の名前を確かめてください（match solve で使える人が組まれます）。",
        "en": "{who} is not among the drivers. Nothing was noted.\nCheck the driver's name.",
    },
    "replan.no_vehicle": {
        "ja": "{vehicle} は使える車の一覧にありません。何も記録していません。\n車の名前を確かめてください。",
        "en": "{vehicle} is not among the vehicles. Nothing was noted.\nCheck the vehicle's name.",
    },
    "replan.no_need": {
        "ja": "{need} という申込はありません。何も記録していません。\n受付番号か名前を確かめてください。",
        "en": "There is no request {need}. Nothing was noted.\nCheck the number or the name.",
    },
    "replan.not_that_day": {
        "ja": "{need} は {day} の送迎を申し込んでいません。何も記録していません。\n日にちを確かめてください（--on）。",
        "en": "{need} asks for no ride on {day}. Nothing was noted.\nCheck the day (--on).",
    },
    "insert.no_ride": {
        "ja": "{need} は {day} の送迎を申し込んでいません。何も記録していません。\n申込を match import してから、もう一度実行してください。",
        "en": "{need} asks for no ride on {day}. Nothing was noted.\nImport the request first (match import).",
    },
    "insert.served": {
        "ja": "{need} は、もう {plan} で送ることになっています。何も記録していません。\nmatch plan show で見てください。",
        "en": "{need} is served by {plan} already. Nothing was noted.\nSee match plan show.",
    },
    "insert.plan_first": {
        "ja": "{day} の案は、いまの事情に合わなくなっています。何も記録していません。\n先に match replan か match solve で組み直してください。",
        "en": "The plan of {day} no longer fits the facts. Nothing was noted.\nPlan it again first (match replan, match solve).",
    },
    "insert.no_place": {
        "ja": "{number} 番の場所はありません（{count} か所あります）。何も記録していません。\n番号なしで match insert を実行して選んでください。",
        "en": "There is no place {number} (there are {count}). Nothing was noted.\nRun match insert without --take and choose.",
    },
    "plan.superseded": {
        "ja": "{plan} は、新しい {newer} に置きかわっています。何も記録していません。\n{newer} に対して、もう一度実行してください（match plan show で見られます）。",
        "en": "{plan} was replaced by {newer}. Nothing was noted.\nDo it on {newer} (see match plan show).",
    },
    "approve.nothing_left": {
        "ja": "決められるものが残っていません。{passed_over}\nmatch plan show {plan} で、いまのようすを確かめてください。確定したものを動かす・やめるには match plan release {plan} です。",
        "en": "Nothing is left to decide on. {passed_over}\nSee match plan show {plan} for how things stand. What is approved moves again with match plan release {plan}.",
    },
    "override.unknown_rule": {
        "ja": "「{rule}」という決まりはありません。\n外せる約束ごと: {rules}",
        "en": "There is no rule “{rule}”.\nPromises that may be set aside: {rules}",
    },
    "override.law": {
        "ja": "「{rule}」は法律による決まりなので、外せません。\n別の組み方を考えてください（match why で、できることが見られます）。",
        "en": "“{rule}” is a rule of law and cannot be set aside.\nThink of another way (match why shows what would help).",
    },
    "undo.nothing": {
        "ja": "「{actor}」の決定で、取り消せるものはありません。\n--as で名乗っている名前を確かめてください（match log）。",
        "en": "“{actor}” has no decision to take back.\nCheck the name given by --as (see match log).",
    },
    "undo.rests": {
        "ja": "その決定の上に、あとの決定があるので取り消せません（{actor} さんの「{event}」、記録の {position} 番）。\n先にそちらを取り消すか、新しく決め直してください。",
        "en": "Something later rests on that decision ({event}, by {actor}, entry {position}), so it cannot be taken back.\nTake that back first, or decide anew.",
    },
    "undo.rests.rides": {
        "ja": "この確定から申し込まれた送迎が、あとの案に入っているので、取り消しでは戻せません（{event}、記録の {position} 番）。\n"
        "集まりをやめるには match plan release {plan} としてください（一部なら --only 名前）。送迎もいっしょに取り下げます。",
        "en": "Rides that were asked for with it are in a later plan, so it cannot be undone ({event}, entry {position}).\n"
        "To take a meeting back: match plan release {plan} (a part of it with --only NAME); its rides go with it.",
    },
    "setting.unknown": {
        "ja": "「{name}」という決めごとはありません。\n一覧は match settings show で見られます。",
        "en": "There is no setting “{name}”.\nSee match settings show.",
    },
    "setting.unknown_near": {
        "ja": "「{name}」という決めごとはありません。近いもの: {near}\n一覧は match settings show で見られます。",
        "en": "There is no setting “{name}”. Close to it: {near}\nSee match settings show.",
    },
    "setting.unfit": {
        "ja": "「{name}」に「{came}」は使えません。{expected}が要ります。\nいまの値は match settings show {name} で見られます。",
        "en": "“{name}” cannot be “{came}”: {expected} is needed.\nSee match settings show {name} for its value now.",
    },
    "setting.no_source": {
        "ja": '「{name}」を決めた人や根拠がありません。\n--source "令和8年12月の連絡会" のように書いてください。',
        "en": 'It is not said who decided on “{name}”.\nAdd --source, as in --source "meeting of December".',
    },
    "setting.bad_day": {
        "ja": "「{came}」を日付として読めません。\n2026-12-01 のように書いてください。",
        "en": "“{came}” is no day.\nWrite it as 2026-12-01.",
    },
    "district.unknown": {
        "ja": "「{came}」という地区はありません。\n一覧は match districts で見られます。",
        "en": "There is no district “{came}”.\nSee match districts.",
    },
    "question.unknown": {
        "ja": "{came} という確認事項はありません。\n一覧は match question list で見られます。",
        "en": "There is no question {came}.\nSee match question list.",
    },
    "question.settled": {
        "ja": "{question} には、もう「{answer}」と答えてあるか、答えが要らなくなっています。\n答え直すときは、先に match undo で取り消してください（match question list --all）。",
        "en": "{question} is answered already ({answer}), or no longer needed.\nTo answer anew, take the answer back with match undo (see match question list --all).",
    },
    "question.unknown_choice": {
        "ja": "{question} の答えに「{came}」はありません。\n選べるもの: {choices}",
        "en": "“{came}” is no answer to {question}.\nThere are: {choices}",
    },
    "question.needs_words": {
        "ja": '{question} のこの答えには、ことばが要ります。\n--text "…" を足してください。',
        "en": 'This answer to {question} needs words.\nAdd --text "…".',
    },
    "question.not_understood": {
        "ja": "{question} の「{came}」を読み取れません。この答えは記録していません。\n{expected} にしてください。",
        "en": "“{came}” cannot be read as an answer to {question}. It was not recorded.\nNeeded: {expected}.",
    },
    "stop.unknown": {
        "ja": "「{came}」という候補地はありません。\nmatch stop list で候補地を見られます。",
        "en": "There is no lot “{came}”.\nSee match stop list.",
    },
    "why.no_round": {
        "ja": "この案の日には会社の枠がないので、候補地をくらべられません。\nmatch solve で、会社の来る日を入れて案を作ってください。",
        "en": "No round comes in the days of this plan, so there is nothing to compare lots by.\nMake a plan over days on which one comes: match solve.",
    },
    "why.no_meeting": {
        "ja": "この案の日には集まりがないので、会場をくらべられません。\nmatch solve で、集まりのある日を入れて案を作ってください。",
        "en": "Nobody meets in the days of this plan, so there is nothing to compare rooms by.\nMake a plan over days on which somebody does: match solve.",
    },
    "why.came_later": {
        "ja": "「{who}」は、この案を作ったときにはまだ（または、もう）使えるものに入っていませんでした。\nmatch solve で案を作り直してください。",
        "en": "{who} was not among what this plan could use when it was made.\nMake a new plan with match solve.",
    },
    "why.changed": {
        "ja": "この案に出てくる人の情報が消去されたか、作り方が変わったので、もうくらべられません。\nmatch solve で案を作り直してください。",
        "en": "Somebody in this plan has been forgotten, or plans are made otherwise now: it cannot be compared any more.\n"
        "Make a new plan with match solve.",
    },
    "stop.not_running": {
        "ja": "{who} はまだ始まっていません。買い物客は、おためしか開始のあとに記録します。\nさきに match stop step で段を進めてください。",
        "en": "{who} has not begun; buyers are noted from its trial on.\nTake it further with match stop step first.",
    },
    "stop.not_yet": {
        "ja": "{day} はまだ来ていません。\n停まった日を --on で書いてください。",
        "en": "{day} has not come yet.\nWrite the day of the visit with --on.",
    },
    "stop.before_it_began": {
        "ja": "{who} が始まったのは {began} です。{day} の買い物客は記録できません。\n停まった日を --on で書いてください。始まった日がちがうなら、match stop step に --on をつけて直してください。",
        "en": "{who} began on {began}: buyers of {day} cannot be noted.\nWrite the day of the visit with --on; if it began sooner, say so with match stop step and --on.",
    },
    "stop.no_words": {
        "ja": "書きとめることばがありません。\nことばを書いてください。まだ分からないときは、書かずにおいてください。",
        "en": "There are no words to note.\nWrite them; what is not known yet is left out.",
    },
    "stop.step": {
        "ja": "「{came}」という段はありません。\n{steps} のどれかを書いてください。",
        "en": "There is no step “{came}”.\nWrite one of {steps}.",
    },
    "stop.trial_terms": {
        "ja": "おためしの終わりと、約束した人数がありません。\n最後の日（--until）と最少人数（--minimum）を書いてください。",
        "en": "The trial has no end and no least number of buyers.\nWrite its last day (--until) and the number agreed (--minimum).",
    },
    "stop.trial_over": {
        "ja": "おためしの最後の日（{day}）が、始まりの日（{on}）より前です。\n始まりの日（--on）か最後の日（--until）を直してください。",
        "en": "The trial's last day ({day}) is before its first ({on}).\nMend --on or --until.",
    },
    "stop.refused_owner": {
        "ja": "{who} の地主さんは断っています。\n意向が変わったら、表を直してもう一度 match import してください。",
        "en": "The owner of {who} has said no.\nIf that has changed, mend the table and run match import again.",
    },
    "stop.about": {
        "ja": "「{came}」は調べの項目ではありません。\n{all} のどれかを書いてください。",
        "en": "A dossier has no “{came}”.\nWrite one of {all}.",
    },
    "shop.unknown": {
        "ja": "「{came}」というお店はありません。\nmatch shop list でお店を見られます。",
        "en": "There is no shop “{came}”.\nSee match shop list.",
    },
    "shop.order": {
        "ja": "{who} は、いま「{shop_stage}」です。「{shop_step}」には、まだ（もう）進めません。\n"
        "訪問（visited）→ 約束（agreed）→ 登録（registered）の順に記録してください。",
        "en": "{who} is at “{shop_stage}” and cannot go to “{shop_step}”.\nNote visited, then agreed, then registered.",
    },
    "shop.of_prizes": {
        "ja": "{who} は、ボランティアポイントの景品の店です（別の事業）。見守りの店には登録していません。\n"
        "見守りもしてくださるなら、--also-looks-in を付けて訪問を記録してください。",
        "en": "{who} gives prizes for points, which is another project, and is not registered to look in.\n"
        "If it looks in as well, note the visit with --also-looks-in.",
    },
    "shop.not_yet": {
        "ja": "{day} は、まだ来ていません。\n今日までの日にしてください。",
        "en": "{day} has not come yet.\nGive a day up to today.",
    },
    "shop.no_answer": {
        "ja": "{who} は、推薦されただけで、住所も営業日も分かりません。\nアンケートの回答を取り込んでから登録してください（match import）。",
        "en": "{who} was only named: neither its address nor its days are known.\nTake in its answer first (match import).",
    },
    "notice.no_words": {
        "ja": "ことばがありません。\n気づいたこと、だれが行ったか、どうなったかを書いてください。",
        "en": "There are no words.\nSay what was noticed, who went and what happened.",
    },
    "notice.not_yet": {
        "ja": "{day} は、まだ来ていません。\n今日までの日にしてください。",
        "en": "{day} has not come yet.\nGive a day up to today.",
    },
    "notice.unknown": {
        "ja": "「{came}」という気づきはありません。\nmatch notice list で見られます。",
        "en": "There is no notice “{came}”.\nSee match notice list.",
    },
    "notice.settled": {
        "ja": "この気づきは、もう済んでいます。\n新しいことは、match notice add で書きとめてください。",
        "en": "This notice is settled.\nNote what is new with match notice add.",
    },
}
