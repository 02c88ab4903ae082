"""What is said when the command line itself was wrong: what came, what was expected, where to read on."""

from typing import Final

TEXTS: Final = {
    "why_of_place": {
        "ja": "「{name}」は申込ではなく場所なので、--to-tell と --day は使えません。\nつけずに match why してください。",
        "en": "{name} is a place and no request: --to-tell and --day say nothing about it.\nRun match why without them.",
    },
    "why_other_kind": {
        "ja": "{plan} は {kind} の案で、「{name}」を選ぶ案ではありません。\n--plan をつけなければ、その場所の最新の案について出します。",
        "en": "{plan} is a plan of {kind} and does not choose {name}.\nWithout --plan the newest plan about it is taken.",
    },
    "no_such_command": {
        "ja": "「{came}」というコマンドはありません。{near}\nコマンドの一覧は {page} で見られます。",
        "en": "There is no command “{came}”. {near}\nSee {page} for all of them.",
    },
    "no_such_option": {
        "ja": "「{came}」というオプションはありません。{near}\n使い方は {page} で見られます。",
        "en": "There is no option “{came}”. {near}\nSee {page}.",
    },
    "missing": {
        "ja": "{name} がありません。\n書きかたは {page} で見られます。",
        "en": "{name} is missing.\nSee {page} for how to write it.",
    },
    "missing_argument": {
        "ja": "{name} がありません。{name} は {what} です。\n書きかたは {page} で見られます。",
        "en": "{name} is missing ({what}).\nSee {page} for how to write it.",
    },
    "takes_no_value": {
        "ja": "{name} に値はつけられません。\n{name} だけを書いてください（{page}）。",
        "en": "{name} takes no value.\nWrite {name} by itself ({page}).",
    },
    "needs_value": {
        "ja": "{name} のあとに値がありません。\n使い方は {page} で見られます。",
        "en": "{name} needs a value after it.\nSee {page}.",
    },
    "bad_value": {
        "ja": "{name} に「{came}」は使えません。\n書きかたは {page} で見られます。",
        "en": "{name} cannot be “{came}”.\nSee {page} for what it may be.",
    },
    "extra": {
        "ja": '余分なことばがあります: {came}\n空白を含む名前は "見本 寅雄" のように引用符で囲んでください（{page}）。',
        "en": 'There is more than was expected: {came}\nPut names with blanks into quotes, as in "見本 寅雄" ({page}).',
    },
    "wrong": {
        "ja": "読み取れません: {came}\n使い方は {page} で見られます。",
        "en": "Not understood: {came}\nSee {page}.",
    },
    "lang": {
        "ja": "--lang に「{came}」は使えません。\nja（日本語）か en（英語）にしてください。",
        "en": "--lang cannot be “{came}”.\nSay ja (Japanese) or en (English).",
    },
    "time_of_day": {
        "ja": "「{came}」を時刻として読めません。\n02:00 のように書いてください。",
        "en": "“{came}” is no time of day.\nWrite it as 02:00.",
    },
    "city": {
        "ja": "「{came}」という市は MATCH_CITIES の一覧にありません。\nあるのは {all} です。",
        "en": "The file of MATCH_CITIES lists no city “{came}”.\nIt lists {all}.",
    },
    "task": {
        "ja": "「{came}」という案づくりは、その夜にありません。\n番号は match queue list --all で見られます。all なら、できなかったもの全部です。",
        "en": "There is no task “{came}” in that night.\nSee match queue list --all for the numbers; all means every one that failed.",
    },
    "number": {
        "ja": "{name} に「{came}」は使えません。{least} 以上の整数が要ります（いちばん大きくて {most}）。\n例: {name} {example}",
        "en": "{name} cannot be “{came}”: a whole number of at least {least} is needed ({most} at most).\nFor instance: {name} {example}",
    },
    "attend": {
        "ja": "「{came}」だけでは、何を記録するのか分かりません。\n来た人の名前か --everybody、分は 1〜1440 の --minutes か --absent、"
        "当日参加は --walk-ups で書いてください（match attend record --help）。",
        "en": "“{came}” does not say what to record.\nName who came or say --everybody, with --minutes (1 to 1440) or --absent;"
        " who joined on the day with --walk-ups (match attend record --help).",
    },
    "no_help_day": {
        "ja": "お手伝いの日（行事）がまだありません。\n行事の表を match import してください。",
        "en": "There is no help day yet.\nImport its sheet first (match import).",
    },
    "attend_task": {
        "ja": "「{came}」で、確定している予定が {count} 件あります。\n行事の名前か日付、または受付番号と --day で一つに決めてください。\n{candidates}",
        "en": "“{came}” fits {count} approved times.\nName a help day or its date, or a number with --day.\n{candidates}",
    },
    "weather": {
        "ja": "「{came}」を天気の見込みとして読めません。\n今日か先の日付と、雨・晴れ・不明 のどれかを書いてください。",
        "en": "“{came}” is no weather for a day to come.\nWrite a day from today on, then rain, dry or unknown.",
    },
    "not_found.helper": {
        "ja": "「{came}」という担い手はいません。{near}\n担い手の表を match import したか確かめてください。",
        "en": "No helper is called “{came}”. {near}\nCheck that the list of helpers was imported.",
    },
    "date_far": {
        "ja": "「{came}」は使えません。{first}年から{last}年までの日付にしてください。\n年を確かめてください。年のない書き方（12/7）もできます。",
        "en": "“{came}” cannot be used: a day of {first} to {last} is needed.\nCheck the year; a day without one (12/7) will do too.",
    },
    "date": {
        "ja": "「{came}」を日付として読めません。\n2026-12-07、12/7、12月7日 のように書いてください。",
        "en": "“{came}” cannot be read as a date.\nWrite it as 2026-12-07 or 12/7.",
    },
    "moment": {
        "ja": "「{came}」を日時として読めません。\n2026-12-05 か 2026-12-05T17:00 のように書いてください。",
        "en": "“{came}” cannot be read as a time.\nWrite it as 2026-12-05 or 2026-12-05T17:00.",
    },
    "clock": {
        "ja": "MATCH_NOW の「{came}」を日時として読めません。\n2026-12-04T09:00+09:00 のように書くか、MATCH_NOW を消してください。",
        "en": "MATCH_NOW is “{came}”, which is no time.\nWrite it as 2026-12-04T09:00+09:00, or unset MATCH_NOW.",
    },
    "district": {
        "ja": "「{came}」という地区はありません。\n地区は次の13です: {all}",
        "en": "There is no district “{came}”.\nThe districts are: {all}",
    },
    "picture_kind": {
        "ja": "{plan} は{kind}の案なので、絵にはできません。\n絵にできるのは移動支援の案です。案の一覧は match plan list で見られます。",
        "en": "{plan} is a plan of {kind} and cannot be drawn.\nA plan of rides can: see match plan list.",
    },
    "day_over": {
        "ja": "「{came}」は {day} で、もう過ぎています。何も記録していません。\n今日からあとの日を --on に書いてください。",
        "en": "“{came}” is {day}, which is over. Nothing was noted.\nSay today or a later day in --on.",
    },
    "diff_apart": {
        "ja": "{before}（{of_before}）と {after}（{of_after}）は、くらべられません。\n種類・地区・日の重なる二つを選んでください（match plan list）。",
        "en": "{before} ({of_before}) and {after} ({of_after}) cannot be compared.\nChoose two of one kind with a district and a day in common (match plan list).",
    },
    "diff_newest": {
        "ja": "{plan} に代わる新しい案はまだありません。\n前の案とくらべるときは match plan diff 前の案 {plan} のように、二つ書いてください。",
        "en": "No newer plan has taken the place of {plan}.\nTo compare it with an older one, name both: match plan diff OLDER {plan}.",
    },
    "picture_day": {
        "ja": "どの日の絵かが決まりません（案の日: {days}）。\n--day 12/8 のように書いてください。",
        "en": "It is not clear which day to draw (days of the plan: {days}).\nSay it, as in --day 2026-12-08.",
    },
    "which_district": {
        "ja": "どの地区の案かが決まりません（申込のある地区: {all}）。\n--district 湘南 のように書いてください。",
        "en": "It is not clear which district is meant (those with requests: {all}).\nSay it, as in --district shonan.",
    },
    "not_found.plan": {
        "ja": "「{came}」という案はありません。{near}\n案の一覧は match plan list で見られます。",
        "en": "There is no plan “{came}”. {near}\nSee match plan list.",
    },
    "not_found.run": {
        "ja": "「{came}」という便は {plan} にありません。{near}\n便の番号は match plan show で見られます。",
        "en": "There is no run “{came}” in {plan}. {near}\nSee match plan show for the runs.",
    },
    "not_found.question": {
        "ja": "「{came}」という確認事項はありません。{near}\n一覧は match question list で見られます。",
        "en": "There is no question “{came}”. {near}\nSee match question list.",
    },
    "not_found.service": {
        "ja": "「{came}」という定時便はありません。{near}\n一覧は match service list で見られます。",
        "en": "There is no service “{came}”. {near}\nSee match service list.",
    },
    "stop": {
        "ja": "「{came}」という停留所はありません。この便の停留所:\n{known}\n番号か、時刻か、名前の一部で書いてください。",
        "en": "There is no stop “{came}”. Its stops:\n{known}\nSay its number, its time or a part of its name.",
    },
    "stop_text": {
        "ja": '--stop の「{came}」が読み取れません。\n時刻、空白、場所の順に書いてください。例: --stop "9:30 茅ヶ崎駅北口（元町5-1）"',
        "en": '--stop “{came}” is not understood.\nWrite the time, a blank, and the place, as in --stop "9:30 茅ヶ崎駅北口（元町5-1）"',
    },
    "weekdays": {
        "ja": "--weekly の「{came}」が読み取れません。\n曜日を並べて書いてください。例: --weekly 火木",
        "en": "--weekly “{came}” is not understood.\nWrite the weekdays, as in --weekly 火木",
    },
    "not_found.need": {
        "ja": "「{came}」という申込も人も見つかりません。{near}\n受付番号（湘013 など）か、申込にある名前で書いてください。",
        "en": "No request and nobody is called “{came}”. {near}\nUse a receipt number or a name as it stands in the requests.",
    },
    "row_waits": {
        "ja": "「{came}」は「{sheet}」{row}行目にありますが、確認事項 {why} の答えを待っています。\nmatch question list で見て、match question answer で答えてください。",
        "en": "“{came}” stands in row {row} of “{sheet}”, which waits for an answer to {why}.\nSee match question list, and answer with match question answer.",
    },
    "row_not_taken": {
        "ja": "「{came}」は「{sheet}」{row}行目にありますが、取り込めませんでした（{why}）。\n表のその行を直して、もう一度 match import してください。",
        "en": "“{came}” stands in row {row} of “{sheet}”, which was not taken ({why}).\nMend the row and run match import again.",
    },
    "not_found.who": {
        "ja": "「{came}」という人・申込・便・車は見つかりません。{near}\n名前、受付番号、便2 のように書いてください（match plan show）。",
        "en": "No person, request, run or vehicle is called “{came}”. {near}\nUse a name, a receipt number or a run (match plan show).",
    },
    "not_found.person": {
        "ja": "「{came}」という人は見つかりません。{near}\n名前・受付番号・ID で呼べます。",
        "en": "Nobody is called “{came}”. {near}\nNames, receipt numbers and ids will do.",
    },
    "not_found.body": {
        "ja": "「{came}」という団体は登録されていません。{near}\n一覧は match body list で見られます。",
        "en": "No body is called “{came}”. {near}\nSee match body list.",
    },
    "not_found.resource": {
        "ja": "「{came}」という運転者・車は見つかりません。{near}\n一覧は match lend list --to 地区 で見られます。",
        "en": "No driver or vehicle is called “{came}”. {near}\nSee match lend list --to DISTRICT.",
    },
    "not_found.lending": {
        "ja": "「{came}」という貸し出しはありません。{near}\n一覧は match lend list --to 地区 で見られます。",
        "en": "There is no lending “{came}”. {near}\nSee match lend list --to DISTRICT.",
    },
    "spoke": {
        "ja": "--by に「{came}」は使えません。\nself（本人）、family（家族）、guardian（後見人）のどれかにしてください。",
        "en": "--by cannot be “{came}”.\nSay self, family or guardian.",
    },
    "recipient": {
        "ja": "相手「{came}」は読み取れません。\nbody:団体名、district:地区、meeting、shop、map、sensitive、transport のどれかにしてください。",
        "en": "“{came}” is nobody that data goes to.\nSay body:NAME, district:NAME, meeting, shop, map, sensitive or transport.",
    },
    "not_found.certificate": {
        "ja": "「{came}」という証明書はありません（出したもの: {candidates}）。\n一覧（match certificate list）か紙の番号で、2026-3 のように書いてください。紙の下の「書類」の番号ではありません。",
        "en": "There is no certificate “{came}” (issued: {candidates}).\nGive the number that match certificate list or the paper has, as 2026-3; the paper's own id is another.",
    },
    "certificate_reason": {
        "ja": "「{came}」というわけはありません。\nまちがい、記録の訂正、紛失、返却のどれかにしてください。",
        "en": "“{came}” is no reason.\nSay mistake, corrected, lost or returned.",
    },
    "consent_said": {
        "ja": "「{came}」は答えになりません。\nはい（同意）か いいえ（断り）にしてください。連絡がつかなければ、確認事項のまま残ります。",
        "en": "“{came}” is no answer.\nSay yes or no. Where nobody was reached, the question stays open.",
    },
    "forget_unasked": {
        "ja": "--json では、消去の前にたずねることができません。\n確かめたうえで --yes を付けてください。",
        "en": "With --json nobody can be asked before.\nMake sure, then add --yes.",
    },
    "not_found.near": {"ja": "近いもの: {near}", "en": "Close to it: {near}"},
    "ambiguous": {
        "ja": "「{came}」に当てはまるものが {count} 件あります:\n{candidates}\nどれかを、受付番号か括弧内のIDで書いてください。",
        "en": "“{came}” fits {count}:\n{candidates}\nSay which by its receipt number or the id in brackets.",
    },
    "no_plan": {
        "ja": "まだ案がありません。\n先に match solve --district 湘南 で案を作ってください。",
        "en": "There is no plan yet.\nMake one first: match solve --district shonan",
    },
    "no_meeting": {
        "ja": "「{came}」の集まりは、案の中にありません。\nサロンの名前か代表の名前を書いてください。案は match plan list、組めない理由は match why で見られます。",
        "en": "No plan has a meeting of “{came}”.\nGive the group's name or who speaks for it. See match plan list, and match why for the reasons.",
    },
    "one_ride": {
        "ja": "「{came}」は {count} 件にまたがります:\n{candidates}\n--day で日を、または受付番号を書いてください。",
        "en": "“{came}” means {count} rides:\n{candidates}\nSay which by --day or by the receipt number.",
    },
    "said": {
        "ja": "返事の「{came}」が読み取れません。\nはい（承諾）、いいえ（断り）、不在 のどれかにしてください。",
        "en": "“{came}” is no answer.\nSay yes, no or absent.",
    },
    "value.kind": {
        "ja": "「{came}」については数えられません。\n次のどれかにしてください: {all}",
        "en": "This is not reckoned of “{came}”.\nSay one of: {all}",
    },
    "days_many": {
        "ja": "--days の「{came}」は長すぎます。{most} 日までにしてください。\nふつうは一週間ずつ作ります（--days {example}）。",
        "en": "--days {came} is too long: {most} days at most.\nPlans are mostly made a week at a time (--days {example}).",
    },
    "kind": {
        "ja": "「{came}」という種類はありません。\n次のどれかにしてください: {all}",
        "en": "There is no kind “{came}”.\nSay one of: {all}",
    },
    "party": {
        "ja": "--party に「{came}」は使えません。\nこの案では、次のどれかを書きます: {known}",
        "en": "--party cannot be “{came}”.\nThis plan has: {known}",
    },
    "rule": {
        "ja": "「{came}」という約束ごとはありません。\n外せるのは次のものです: {all}",
        "en": "There is no promise “{came}”.\nThese may be set aside: {all}",
    },
    "choice": {
        "ja": "{question} の答えに「{came}」はありません。\n次から番号かことばで選んでください:\n{all}",
        "en": "“{came}” is no answer to {question}.\nChoose by number or word:\n{all}",
    },
    "choices_differ": {
        "ja": "{question} と {other} では選べる答えが違うか、人を選ぶ確認事項です。何も記録していません。\n一つずつ答えるか、match question sheet で表にして答えてください。",
        "en": "{question} and {other} offer different answers, or ask who is meant. Nothing was recorded.\nAnswer one by one, or on a sheet (match question sheet).",
    },
    "no_such_questions": {
        "ja": "{came} のうち、その地区の確認事項はありません。\nmatch question list --district で見られます。",
        "en": "None of {came} is of that district.\nSee match question list --district.",
    },
    "sheet_number": {
        "ja": "{question} はことばで答えられません（「{came}」）。この行は記録していません。\n「選べる答え」の番号を「答え」に書いてください。",
        "en": "{question} takes no words (“{came}”). This row was not recorded.\nWrite the number of a choice under “answer”.",
    },
    "sheet_words": {
        "ja": "{question} の「答え」の番号は、ことばの要らない答えです（「{came}」）。この行は記録していません。\n「答え」か「ことば」のどちらかを消してください。",
        "en": "The number given for {question} needs no words (“{came}”). This row was not recorded.\nClear either “answer” or “words”.",
    },
    "text_needed": {
        "ja": '{question} のこの答えには、ことばが要ります。\n--text "…" を足してください。',
        "en": 'This answer to {question} needs words.\nAdd --text "…".',
    },
    "setting": {
        "ja": "「{came}」という決めごとはありません。{near}\n一覧は match settings show で見られます。",
        "en": "There is no setting “{came}”. {near}\nSee match settings show.",
    },
    "nobody": {
        "ja": "だれとして行うのかが分かりません（このパソコンの利用者名が読めません）。\n--as 名前 を付けるか、MATCH_ACTOR を設定してください。",
        "en": "It is not clear who you are (this computer tells no user name).\nAdd --as NAME, or set MATCH_ACTOR.",
    },
    "backup_of_nothing": {
        "ja": "何を控えるかが書かれていません。\n記録なら match backup フォルダー、鍵なら --keys ファイル、消去の名簿なら --register ファイル と書いてください。",
        "en": "It is not said what to back up.\nmatch backup FOLDER for the log, --keys FILE for the keys, --register FILE for the register of the forgotten.",
    },
    "kek_needed": {
        "ja": "鍵の控えには合いことばが要りますが、たずねる相手がいません。\nMATCH_KEK_PASSPHRASE に入れるか、MATCH_KEK_FILE でファイルを指定してください。",
        "en": "A backup of keys needs a passphrase, and there is nobody to ask.\nSet MATCH_KEK_PASSPHRASE, or MATCH_KEK_FILE.",
    },
    "passphrases_differ": {
        "ja": "合いことばが空か、二度の入力が違います。何も控えていません。\nもう一度実行してください。",
        "en": "The passphrase is empty, or the two differ. Nothing was done.\nRun the command again.",
    },
    "follow_until": {
        "ja": "--follow と --until はいっしょに使えません。\nどちらかを外してください。",
        "en": "--follow and --until exclude each other.\nLeave one of them out.",
    },
    "moment_ahead": {
        "ja": "{came} はまだ来ていません。\nいまより前の日時を書いてください。",
        "en": "{came} has not come yet.\nSay a time before now.",
    },
    "effort_or_seconds": {
        "ja": "--effort（回数）と --seconds（秒）が両方あります。\nどちらか一つにしてください。",
        "en": "Both --effort (rounds) and --seconds were given.\nSay one of the two.",
    },
    "replan_who": {
        "ja": "だれが来られないのかがありません。\n--driver-out 名前、--vehicle-out 車、--cancelled 受付番号 のどれかをつけてください。",
        "en": "Nobody was said to be out.\nAdd --driver-out NAME, --vehicle-out VEHICLE or --cancelled NEED.",
    },
    "not_found.lot": {
        "ja": "「{came}」という候補地は見つかりません。{near}\nmatch stop list で候補地を見られます。",
        "en": "There is no lot “{came}”. {near}\nSee match stop list.",
    },
    "stop.step": {
        "ja": "「{came}」という段はありません。\n書けるもの: {all}",
        "en": "There is no step “{came}”.\nWrite one of: {all}",
    },
    "stop.about": {
        "ja": "「{came}」という項目はありません。\n書けるもの: {all}",
        "en": "There is no such item: “{came}”.\nWrite one of: {all}",
    },
    "stop.depot": {
        "ja": "「{came}」という町は、町の一覧にありません。{near}\n町の名を、一覧のとおりに --depot に書いてください。",
        "en": "The table of towns has no “{came}”. {near}\nWrite the town as the table has it after --depot.",
    },
    "not_found.shop": {
        "ja": "「{came}」というお店は見つかりません。{near}\nmatch shop list でお店を見られます。",
        "en": "There is no shop “{came}”. {near}\nSee match shop list.",
    },
    "not_found.notice": {
        "ja": "「{came}」という気づきはありません（全部で {count} 件）。\n気1 のように番号で書いてください。",
        "en": "There is no notice “{came}” ({count} in all).\nGive its number, as N1.",
    },
}
