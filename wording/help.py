"""The help pages' words: a line a command under its full name, a line an option, ``NAME.more`` for what needs saying.

An option's words stand under ``--option``; where one command means something else by it, under ``command --option``.
Arguments stand under their upper-case names.
"""

from typing import Final

TEXTS: Final = {
    # The page itself
    "usage": {"ja": "使い方: {line}", "en": "Usage: {line}"},
    "commands": {"ja": "コマンド:", "en": "Commands:"},
    "arguments": {"ja": "引数:", "en": "Arguments:"},
    "options": {"ja": "オプション:", "en": "Options:"},
    "command_metavar": {"ja": "コマンド …", "en": "COMMAND …"},
    "options_metavar": {"ja": "[オプション]", "en": "[OPTIONS]"},
    "required": {"ja": "（要ります）", "en": " (needed)"},
    "global_hint": {
        "ja": "どのコマンドでも: --log PATH  --as NAME  --lang ja|en  --json （くわしくは match --help）",
        "en": "With every command: --log PATH  --as NAME  --lang ja|en  --json (see match --help)",
    },
    # match
    "match": {
        "ja": "困りごとと手助けを結び、決めたことの理由を残します。",
        "en": "Matches needs with offers, and keeps the reason of every decision.",
    },
    "match.epilogue": {
        "ja": "地区はローマ字でも日本語でも（shonan / 湘南 / 湘南地区）。人は名前・受付番号・IDで、案は「案1」や 1 で、"
        "便は「便2」や 1-2 で、確認事項は Q1 のように呼べます。日付を略すと、次の月曜から日曜までです。"
        "\nはじめての方は: match demo",
        "en": "Districts by romaji or Japanese name (shonan / 湘南). People by name, receipt number or id, plans as 案1 or "
        "1, runs as 便2 or 1-2, questions as Q1. Without dates: the coming Monday to Sunday."
        "\nTo begin: match demo",
    },
    "--log": {
        "ja": "記録の場所。ファイルか postgresql://…（MATCH_LOG でも。略すと ~/.local/share/match/log.sqlite）",
        "en": "Where the log is: a file or postgresql://… (or MATCH_LOG; else ~/.local/share/match/log.sqlite)",
    },
    "--as": {
        "ja": "だれとして行うか（MATCH_ACTOR でも。略すとこのパソコンの利用者名）",
        "en": "In whose name (or MATCH_ACTOR; else this computer's user name)",
    },
    "--lang": {"ja": "表示の言葉（ja か en。MATCH_LANG でも）", "en": "Language: ja or en (or MATCH_LANG)"},
    "--json": {"ja": "表のかわりに JSON で出す", "en": "Print JSON instead of pages"},
    "--help": {"ja": "この説明を出す", "en": "Show this page"},
    "--install-completion": {
        "ja": "Tab キーでの補完を、いまのシェルに組み込む",
        "en": "Install Tab completion for this shell",
    },
    "--show-completion": {"ja": "補完の設定を表示する", "en": "Print the completion script"},
    # demo, template, import, questions
    "demo": {"ja": "見本の一週間で、ひと通り試す", "en": "Try everything with a sample week"},
    "demo.more": {
        "ja": "新しい記録を ./demo-data に作り、見本の申込を取り込み、湘南地区の1週間の案を作って、理由まで表示します。",
        "en": "Makes a new log in ./demo-data, imports the sample workbook, plans Shonan's week and prints the reasons.",
    },
    "--dir": {"ja": "記録を置くフォルダー（略すと ./demo-data）", "en": "Folder of the log (else ./demo-data)"},
    "template": {"ja": "記入用のエクセルを作る", "en": "Write an empty workbook to fill in"},
    "template transport": {"ja": "移動支援の記入用エクセル", "en": "The workbook for rides"},
    "template helpers": {"ja": "お手伝いの記入用エクセル", "en": "The workbook for help"},
    "--output": {"ja": "書き出すファイル", "en": "The file to write"},
    "import": {"ja": "エクセルやCSVを取り込む", "en": "Take in workbooks and CSV files"},
    "import.more": {
        "ja": "移動支援やお手伝いのエクセル、町の一覧、町と地区の対応表を読みます。何度取り込んでも、"
        "変わったところだけが記録されます。",
        "en": "Reads workbooks of ride requests, vehicles and drivers, the table of towns, and which district they lie in."
        " Importing again records what has changed and nothing else.",
    },
    "FILES": {"ja": "取り込むファイル（いくつでも）", "en": "Files to take in"},
    "import --district": {
        "ja": "地区がどこにも書かれていない行の地区",
        "en": "District of the rows that name none",
    },
    "--dry-run": {"ja": "読むだけで、記録しない", "en": "Read only, record nothing"},
    "--strict": {
        "ja": "取り込めない行が1つでもあれば終了コード 3 で終わる",
        "en": "Leave with exit code 3 where a row was not accepted",
    },
    "question": {"ja": "確認事項を見る・答える", "en": "Questions that wait for an answer"},
    "question list": {"ja": "確認事項の一覧", "en": "List the questions"},
    "--all": {"ja": "答えのすんだものも", "en": "Answered ones too"},
    "question answer": {"ja": "確認事項に答える", "en": "Answer a question"},
    "question list --district": {
        "ja": "この地区のものと、地区の決まらないものだけ",
        "en": "Only those of this district, and those of none",
    },
    "question list --kind": {
        "ja": "この種類の行だけ（会場、公共施設、担い手、salons など）",
        "en": "Only about such rows (facility, venue, helper; salons for all of them)",
    },
    "question answer.more": {
        "ja": "番号をならべると（Q1,Q3-Q9）、選択肢の同じものに一度で答えます。--alike は、同じことを聞いている"
        "ほかの行にも同じ答えをします。一度に答えたものは match undo で一度に取り消せます。",
        "en": "Several at once (Q1,Q3-Q9), where they offer the same answers. --alike gives the answer to all other rows of"
        " the kind that ask the same. What was answered at once is taken back at once (match undo).",
    },
    "--alike": {
        "ja": "同じことを聞いている、ほかの行の確認事項にも答える",
        "en": "Answer the questions of other rows that ask the same, too",
    },
    "question answer --district": {"ja": "この地区のものだけに", "en": "Only those of this district"},
    "question sheet": {
        "ja": "確認事項を、書き込める表（CSV）にする",
        "en": "Write the questions to a sheet to fill in (CSV)",
    },
    "question sheet.more": {
        "ja": "電話しながら「答え」（番号）か「ことば」に書きこみ、match question read で読みもどします。エクセルで開けます。",
        "en": "Fill in “answer” (a number) or “words” while phoning, and read it back with match question read.",
    },
    "question sheet --district": {
        "ja": "この地区のものと、地区の決まらないものだけ",
        "en": "Only those of this district, and those of none",
    },
    "question sheet --kind": {
        "ja": "この種類の行だけ（会場、公共施設、担い手、salons など）",
        "en": "Only about such rows (facility, venue, helper; salons for all of them)",
    },
    "question read": {
        "ja": "書き込んだ表を読みもどして答える",
        "en": "Read a filled-in sheet back as answers",
    },
    "question read FILE": {
        "ja": "match question sheet で作って書き込んだ表（CSV かエクセル）",
        "en": "The filled-in sheet of match question sheet (CSV or xlsx)",
    },
    "QUESTION": {"ja": "確認事項（Q1、Q1,Q3-Q9 など）", "en": "The question (Q1), or several (Q1,Q3-Q9)"},
    "CHOICE": {
        "ja": "答え。選択肢の番号かことば（match question list に出ます）",
        "en": "The answer: a choice's number or word (see match question list)",
    },
    "--text": {"ja": "ことばで答えるとき（正しい住所など）", "en": "Words, where the choice asks for them"},
    # solve, plan
    "solve": {"ja": "案を作る", "en": "Make a plan"},
    "solve.more": {
        "ja": "打診中・承諾・確定・動かさないと決めたものはそのまま、ほかを組みます。同じ申込からは同じ案ができます。"
        "\nCtrl-C を押すと、そこまでの一番よい案を確かめてから残します。",
        "en": "Keeps what is asked, accepted, approved or pinned, and plans the rest. The same facts give the same plan."
        "\nCtrl-C keeps the best plan so far, once it has been checked.",
    },
    "--district": {"ja": "地区（湘南 / shonan）", "en": "District (shonan / 湘南)"},
    "solve --district": {
        "ja": "地区（湘南 / shonan、all なら全地区をひとつの案で）",
        "en": "District (shonan / 湘南; all: every district in one plan)",
    },
    "--kind": {
        "ja": "この種類だけ（transport など。何度でも書けます。略すと申込のあるものすべて）",
        "en": "Only this kind (such as transport; may be repeated; else all that anybody asks for)",
    },
    "--from": {"ja": "最初の日（2026-12-07、12/7 など）", "en": "First day (such as 2026-12-07)"},
    "--days": {"ja": "何日分か（略すと7日）", "en": "How many days (7 without)"},
    "--seed": {"ja": "くじの種。同じ種なら同じ案", "en": "Seed: the same seed gives the same plan"},
    "--effort": {"ja": "どこまで工夫するか（回数）", "en": "How hard to look for a better plan (rounds)"},
    "--seconds": {
        "ja": "だいたい何秒かけるか（はじめに回数に直し、案に記録します）",
        "en": "About how many seconds (made into rounds first, which the plan records)",
    },
    "replan": {"ja": "来られない人がいる日を組み直す", "en": "Plan a day again when somebody cannot come"},
    "replan.more": {
        "ja": "まず、できるだけ多くの人を送ります。次に、電話する人（時刻か運転者の変わる人）をできるだけ少なくし、その次に"
        "運転者の時間を短くします。動かさないと決めた送迎はそのままです。変わる人は、もとの確定が解かれます。",
        "en": "As many as can be are driven; then as few as can be must be called (whose time or driver changes); then it"
        " costs little. Pinned rides stay. Whose ride changes is released from what she was promised.",
    },
    "replan --on": {"ja": "日（2026-12-08、12/8 など）", "en": "The day (such as 2026-12-08)"},
    "insert --on": {"ja": "日（2026-12-08、12/8 など）", "en": "The day (such as 2026-12-08)"},
    "--driver-out": {"ja": "来られない運転者（何度でも書けます）", "en": "A driver who cannot come (may be repeated)"},
    "--vehicle-out": {"ja": "使えない車（何度でも書けます）", "en": "A vehicle that cannot be had (may be repeated)"},
    "--cancelled": {
        "ja": "取り消された申込（何度でも書けます）",
        "en": "A request that was cancelled (may be repeated)",
    },
    "--calls": {
        "ja": "さけられる電話は何件までか（略すと何件でも）",
        "en": "At most so many spare calls (any without)",
    },
    "--trade-off": {
        "ja": "電話の数ごとの見通しだけを見る（何も記録しない）",
        "en": "Only show what more or fewer calls would come to; nothing is recorded",
    },
    "insert": {"ja": "急な申込を、その日の案に入れる", "en": "Take an urgent request into a day as it stands"},
    "insert.more": {
        "ja": "入る場所を3つまで、ほかの人の時刻がどう変わるかとともに見せます。ほかの人の車と運転者は変わらず、約束した時刻は"
        "決めた幅の中に収まります。--take でえらぶと、新しい案になります（まだだれにも聞いていません）。",
        "en": "Shows up to three places, and what each does to whom. Everybody else keeps vehicle and driver, and promised"
        " times within the tolerance. --take makes the chosen one a new plan; nobody is asked by it.",
    },
    "insert NEED": {"ja": "受付番号か名前", "en": "Its number, or her name"},
    "--take": {"ja": "この番号の場所にする", "en": "Choose the place of this number"},
    "service": {"ja": "定時便（決まった停留所と時刻で走る車）", "en": "Scheduled services, with stops and times"},
    "service publish": {"ja": "定時便を知らせる", "en": "Publish a service"},
    "service publish.more": {
        "ja": "だれが乗るかが決まる前に、停留所・時刻・席を知らせます。車と運転者は match solve が送迎といっしょに決めます。途中でほかの人は乗せません。",
        "en": "Stops, times and seats, before anybody knows who rides. match solve chooses vehicle and driver together "
        "with the rides; nobody else is fetched on the way.",
    },
    "service list": {"ja": "定時便の一覧", "en": "List the services"},
    "service show": {"ja": "停留所、席、この便に乗れる申込", "en": "Stops, seats, and requests that it fits"},
    "service book": {"ja": "席を予約する", "en": "Book a seat"},
    "service instead": {"ja": "送迎の申込を、定時便の席に替える", "en": "Book seats instead of a ride"},
    "service instead.more": {
        "ja": "行きと（あれば）帰りに使える便をさがして席を予約し、その日の送迎を取り消します。ご本人に聞いてから使ってください。",
        "en": "Finds services that take her there (and back), books the seats and cancels that day's ride. Ask her first.",
    },
    "service give-back": {"ja": "席を返す", "en": "Give a seat back"},
    "service end": {
        "ja": "定時便を取りやめる（--on で一日だけ）",
        "en": "Drive a service no more (--on: not that day)",
    },
    "SERVICE": {"ja": "定時便（定1、名前、ID）", "en": "The service (定1, its name or id)"},
    "service publish NAME": {"ja": "便の名前（祭りのシャトル など）", "en": "What it is called"},
    "service publish --on": {"ja": "走る日（--weekly なら始まる日）", "en": "The day (with --weekly: the first)"},
    "service book --on": {"ja": "乗る日", "en": "The day"},
    "service instead --on": {"ja": "その日", "en": "The day"},
    "service give-back --on": {"ja": "返す日", "en": "The day"},
    "service end --on": {"ja": "この日だけ（略すとこれからずっと）", "en": "That day alone (else for good)"},
    "service show --on": {"ja": "見る日（略すと次に走る日）", "en": "The day (else the next on which it is driven)"},
    "--stop": {
        "ja": "時刻と場所（住所は（）に。停まる順に何度も書きます）",
        "en": "Time and place (its address in brackets); once for each stop, in their order",
    },
    "service publish --by": {
        "ja": "だれが走らせるか（団体か人。名前で）",
        "en": "Who publishes it (a body or a person, by name)",
    },
    "--weekly": {"ja": "毎週の曜日（火木 など）", "en": "Every week on these days (such as 火木)"},
    "service publish --until": {"ja": "毎週の便の終わりの日", "en": "The last day of a weekly service"},
    "--seats": {"ja": "席の数（略すと 4）", "en": "How many seats (else 4)"},
    "--wheelchairs": {"ja": "車いすの数（略すと 0）", "en": "How many wheelchairs (else 0)"},
    "--walk-ups": {"ja": "予約なしの方のために空けておく席", "en": "Seats kept for whoever comes unbooked"},
    "service publish --note": {"ja": "書きそえること", "en": "A note"},
    "--board": {"ja": "乗る停留所（番号・時刻・名前。略すと最初）", "en": "Where she boards (else the first stop)"},
    "--alight": {"ja": "降りる停留所（略すと最後）", "en": "Where she alights (else the last stop)"},
    "--attendants": {"ja": "付き添いの人数（略すと 0）", "en": "How many come with her (else 0)"},
    "service book WHO": {"ja": "乗る方（名前か受付番号）", "en": "Who rides (name or receipt number)"},
    "service give-back WHO": {"ja": "乗らなくなった方", "en": "Who does not ride"},
    "value": {
        "ja": "あと何があれば、何人多く送れるか・行けるか",
        "en": "What one more driver, vehicle or volunteer would bring",
    },
    "value.more": {
        "ja": "運転者か車が半日ふえたときに、あと何件送れるかを、その日を組みなおして確かめます。いま送れる人は、みな送ったままです。"
        "--kind helpers なら、何のできる担い手が、いつの半日にもう1人いると、あと何件に行けるかを確かめます。何も記録しません。",
        "en": "For a driver or a vehicle more for half a day: how many more are driven, shown by planning the day again"
        " with everybody kept who is driven now. With --kind helpers: one more volunteer by skill and half day. Nothing"
        " is recorded.",
    },
    "value --kind": {
        "ja": "transport（移動支援）か helpers（お手伝い）（略すと移動支援）",
        "en": "transport or helpers (else transport)",
    },
    "plan": {"ja": "案を見る・確定する・直す", "en": "Read plans, approve and change them"},
    "plan list": {"ja": "案の一覧", "en": "List the plans"},
    "plan show": {"ja": "案を、日と便ごとに見る", "en": "A plan, by day and run"},
    "--picture": {
        "ja": "その日の地図と時間割（SVG）を書き出すファイル。受付番号と町だけで、氏名は入りません",
        "en": "A map and a time-line of the day (SVG), with receipt numbers and towns and nobody's name",
    },
    "plan show --output": {"ja": "案を書き出すファイル（番号が付きます）", "en": "Write it to a file, with an id"},
    "plan sheet": {
        "ja": "サロンの主催者に渡す紙（アレルギーはこの紙だけに）",
        "en": "The sheet for who leads a meeting",
    },
    "plan sheet --plan": {"ja": "どの案の（略すと最新）", "en": "Of which plan (else the newest)"},
    "plan sheet --output": {"ja": "紙を書き出すファイル（番号が付きます）", "en": "Write it to a file, with an id"},
    "GROUP": {"ja": "サロンの名前・代表の名前・ID", "en": "A group's name, who speaks for it, or its id"},
    "plan diff": {"ja": "2つの案の違い（だれに電話するか）", "en": "What changes between two plans (whom to call)"},
    "plan approve": {"ja": "案を確定する", "en": "Approve"},
    "plan approve.more": {
        "ja": "略すと案のすべてを、--only・--day・--district でその一部を確定します。だれかが先に決めたもの、"
        "事情の変わったものは断られ、何も記録されません。",
        "en": "All of the plan, or a part of it by --only, --day, --district. What somebody else decided first, or what"
        " rests on changed facts, is refused, and nothing is recorded.",
    },
    "plan reject": {"ja": "案（の一部）をやめる", "en": "Reject a plan or a part of it"},
    "plan pin": {"ja": "次の案でも動かさない", "en": "Keep as it is in later plans"},
    "plan release": {"ja": "動かしてよいことにする", "en": "Let it move again"},
    "plan override": {"ja": "約束ごとを、理由を残して外す", "en": "Set a promise aside, with a reason"},
    "plan override.more": {
        "ja": "法律による決まりは外せません。だれが、なぜ外したかが記録に残ります。",
        "en": "A rule of law cannot be set aside. Who did it and why stays in the log.",
    },
    "PLAN": {"ja": "案（案1、1 など。略せるところでは最新の案）", "en": "The plan (案1, 1; the newest where left out)"},
    "BEFORE": {"ja": "前の案", "en": "The plan before"},
    "AFTER": {"ja": "後の案（略すと最新の案）", "en": "The plan after (else the newest)"},
    "--only": {
        "ja": "この人・申込・便・車だけ（何度でも書けます）",
        "en": "Only these people, requests, runs or vehicles (may be repeated)",
    },
    "--day": {"ja": "この日だけ（12/8、2026-12-08 など）", "en": "Only this day (such as 2026-12-08)"},
    "plan list --district": {"ja": "この地区だけ", "en": "Only this district"},
    "plan approve --district": {"ja": "この地区の分だけ", "en": "Only this district's share"},
    "TARGET": {"ja": "人・申込（1日に1件のもの）か便", "en": "A person or request (one ride), or a run"},
    "--rule": {
        "ja": "外す約束ごとの名前（断られたとき、括弧の中に出ます）",
        "en": "The promise to set aside (named in brackets where it was refused)",
    },
    "--reason": {"ja": "理由（記録に残ります）", "en": "The reason (kept in the log)"},
    "plan reject --reason": {
        "ja": "理由: office, rider, driver, lender, weather",
        "en": "Why: office, rider, driver, lender, weather",
    },
    # why, ask, answer, undo
    "why": {
        "ja": "なぜ組めないのか、どうすればできるか（候補地・会場なら、なぜ選ばれないのか）",
        "en": "Why a need is left over, and what would change it; why a lot or a room was not chosen",
    },
    "NEED": {
        "ja": "受付番号・名前・ID（湘013、見本 寅雄）、候補地や会場の名前",
        "en": "Receipt number, name or id; a lot or a room",
    },
    "why --plan": {"ja": "どの案について（略すと最新）", "en": "In which plan (else the newest)"},
    "--to-tell": {"ja": "ご本人に伝える言い方で", "en": "In words fit to be told to the person"},
    "ask": {"ja": "打診したことを記録する", "en": "Note that people are being asked"},
    "--party": {
        "ja": "この立場の人だけ（driver 運転者、lender 車の持ち主、rider 乗る人、helper 担い手 など）",
        "en": "Only those asked as this: driver, lender, rider, helper …",
    },
    "answer": {"ja": "返事を記録する", "en": "Note what somebody said"},
    "answer.more": {
        "ja": '例: match answer 案1 "例示 守" 断り --day 12/8 --note 通院のため',
        "en": 'For instance: match answer 1 "例示 守" no --day 12/8 --note "at the clinic"',
    },
    "WHO": {"ja": "名前・受付番号・便・車・ID", "en": "Name, receipt number, run, vehicle or id"},
    "SAID": {
        "ja": "はい（承諾・yes）、いいえ（断り・no）、不在（absent）",
        "en": "yes, no or absent (はい, いいえ, 不在)",
    },
    "--note": {"ja": "ことばのまま（本人の鍵で封をして残します）", "en": "Her words (kept sealed)"},
    "answer --day": {"ja": "この日の分だけ", "en": "Only for this day"},
    "undo": {"ja": "自分の最後の決定を取り消す", "en": "Take back your own last decision"},
    # log, replay, audit, verify
    "log": {"ja": "決定の経過を見る", "en": "What happened, in order"},
    "ABOUT": {"ja": "人・申込・案・車（略すとすべて）", "en": "A person, request, plan or vehicle (else everything)"},
    "--since": {"ja": "この日時から", "en": "From this day or time on"},
    "--until": {"ja": "この日時の前まで", "en": "Before this day or time"},
    "replay": {"ja": "当時の記録から再現する", "en": "What was known at a time"},
    "--as-of": {"ja": "いつの時点か（2026-12-05、2026-12-05T17:00）", "en": "The time (2026-12-05, 2026-12-05T17:00)"},
    "replay PLAN": {"ja": "そのときの案（略すと全体のようす）", "en": "A plan as it stood then (else an overview)"},
    "audit": {"ja": "決定を、当時の記録から確かめ直す", "en": "Check a decision again from the log"},
    "--no-again": {"ja": "案の作り直しはしない（速い）", "en": "Do not make the plan anew (faster)"},
    "verify": {"ja": "記録が書き換えられていないか確かめる", "en": "Check that the log was not tampered with"},
    "verify.more": {
        "ja": "鍵がなくても確かめられます（控えもそのまま --log で）。別のところに書き留めた照合文字を --anchor で渡すと、末尾の切り落としや"
        "作り直しも分かります。",
        "en": "Needs no keys: a backup can be checked as it lies, with --log. With an anchor that was kept elsewhere, a"
        " tail cut off and a log made anew are found too.",
    },
    "--anchor": {
        "ja": "別のところに書き留めた照合文字（match anchor。何度でも書けます。空白・ハイフン・全角・小文字はそのままで）",
        "en": "What was kept elsewhere of match anchor (may be repeated; blanks, hyphens, width and case do not matter)",
    },
    "anchor": {
        "ja": "記録の照合文字を出す（紙やほかの団体に書き留める）",
        "en": "What to keep elsewhere, to prove the log by",
    },
    "anchor.more": {
        "ja": "記録の何番までと、その印を、読み上げられる文字で出します。会議録や紙、ほかの団体に書き留めておくと、あとで末尾の"
        "切り落としや作り直しが分かります。個人の情報は入りません。",
        "en": "Prints how far the log reaches and 100 bits of its head, to be read aloud or printed. Kept by others, it shows"
        " later whether the tail was cut off or the log made anew. It holds nobody's data.",
    },
    "backup": {"ja": "記録の控え（バックアップ）を作る", "en": "Back the log up"},
    "backup.more": {
        "ja": "使っている間でも作れます。FOLDER に記録と見た記録を（鍵は入りません）、--keys のファイルに鍵を（合いことばで包んで）控えます。"
        "二つは別のところに置いてください。合いことばは MATCH_KEK_PASSPHRASE でも渡せます。",
        "en": "While others work. The log and the looks go into FOLDER, without keys; the keys go into the file of --keys,"
        " under a passphrase (or MATCH_KEK_PASSPHRASE). Keep the two apart.",
    },
    "FOLDER": {"ja": "新しく作るフォルダー", "en": "The folder to be made"},
    "BACKUP": {
        "ja": "控えのフォルダー、書き出した記録、または記録のファイルそのもの",
        "en": "A backup's folder, an exported log, or a log's own file",
    },
    "--keys": {"ja": "鍵の控えのファイル", "en": "The file of the keys' backup"},
    "backup --register": {
        "ja": "消去の名簿を書くファイル（読める情報は入りません）",
        "en": "Where to write the register of the forgotten",
    },
    "--register": {
        "ja": "消去の名簿のファイル、または控えより新しい記録（何度でも）。載っている人は消去したままになります",
        "en": "A register of the forgotten, or a newer log: whoever is in it stays forgotten (may be repeated)",
    },
    "--expired": {"ja": "期限の過ぎた鍵の控えでも使う", "en": "Take a backup of keys whose last day is over"},
    "restore": {"ja": "控えから記録を戻す", "en": "Put a log back"},
    "restore.more": {
        "ja": "--log の場所に戻します（ファイルでも postgresql://… でも。もうあるものには上書きしません）。鍵が --log の隣に残っていれば "
        "--keys は要りません。控えのあとに消去した人は、先に消去の名簿を当てて、消去したままにします。",
        "en": "To the place of --log, a file or postgresql://…, never over anything. Where the keys still lie beside it,"
        " --keys is not needed. Whoever was forgotten after the backup stays forgotten.",
    },
    "export-log": {"ja": "記録を JSON Lines で書き出す", "en": "Write the log as JSON Lines"},
    "export-log.more": {
        "ja": "出来事を1行に一つ、保存したとおりに書きます。封をしたことばは封をしたままです。",
        "en": "An event a line, exactly as stored; what is sealed stays sealed.",
    },
    "load-log": {"ja": "書き出した記録を読み込む", "en": "Load an exported log"},
    "load-log.more": {
        "ja": "--log の場所に作ります（ファイルでも postgresql://… でも）。番号も印も元のままです。鍵は --keys で渡します。",
        "en": "Into the place of --log, a file or postgresql://…, with the same positions and hashes. Keys come by --keys.",
    },
    "load-log FILE": {"ja": "match export-log のファイル", "en": "The file of match export-log"},
    "--follow": {
        "ja": "続けて、新しい記録が入るたびに出す（Ctrl-C で終わる）",
        "en": "Go on as things happen (Ctrl-C ends it)",
    },
    # The night
    "nightly": {"ja": "夜間の案づくり（作り直すものだけ）", "en": "Plan what is due for the coming days"},
    "nightly.more": {
        "ja": "これから14日の、まだ案のないものと事情の変わったものを見つけて、全地区の案を作ります。打診中・承諾・確定のものは"
        "動かしません。MATCH_REDIS_URL があれば作業者（match worker）に出し、なければこのパソコンで作ります。"
        "できなかったものが残れば、終わりの番号は 4 です。",
        "en": "Finds what has no plan or rests on changed facts in the coming 14 days, and plans it for all districts. What is"
        " asked, accepted or approved stays. With MATCH_REDIS_URL workers do it (match worker), else this computer."
        " Leaves with 4 where some of it could not be done.",
    },
    "--at": {
        "ja": "毎晩この時刻に（02:00 など。動かしたままにします）",
        "en": "Every night at this time (02:00), until stopped",
    },
    "--night": {
        "ja": "どの夜か（明ける日。略すと今夜）",
        "en": "Which night, by the day on which it ends (else this one)",
    },
    "queue list --night": {"ja": "どの夜か（明ける日。略すと最後の夜）", "en": "Which night (else the last one)"},
    "queue retry --night": {"ja": "どの夜か（明ける日。略すと最後の夜）", "en": "Which night (else the last one)"},
    "queue drop --night": {"ja": "どの夜か（明ける日。略すと最後の夜）", "en": "Which night (else the last one)"},
    "nightly --kind": {"ja": "この種類だけ（何度でも書けます）", "en": "Only this kind (may be repeated)"},
    "--city": {
        "ja": "MATCH_CITIES の、この市だけ（何度でも）",
        "en": "Only this city of MATCH_CITIES (may be repeated)",
    },
    "--threads": {
        "ja": "いちどにいくつ作るか（略すと使える CPU の数）",
        "en": "How many at a time (else one a processor)",
    },
    "--no-wait": {"ja": "作業に出したら、終わりを待たない", "en": "Hand it out and do not wait"},
    "--task-seconds": {"ja": "ひとつにかけてよい秒（略すと 900）", "en": "Seconds one task may take (900 without)"},
    "--task-memory-mb": {
        "ja": "ひとつが使ってよいメモリー（MB。略すと 4096）",
        "en": "Memory one task may use (MB, 4096)",
    },
    "--alive": {"ja": "生きている合図として触れるファイル", "en": "A file to touch as a sign of life"},
    "worker": {"ja": "作業者: 夜間の案づくりを受け取って作る", "en": "Take what a night hands out, and plan it"},
    "worker.more": {
        "ja": "MATCH_REDIS_URL の Redis から受け取ります。止めるよう言われると（Ctrl-C、SIGTERM）、作っているものを終えるか返してから"
        "終わります。",
        "en": "Takes it from the Redis of MATCH_REDIS_URL. Told to stop (Ctrl-C, SIGTERM), it finishes what runs or hands it"
        " back.",
    },
    "--grace": {
        "ja": "止めるよう言われてから、作っているものを待つ秒（略すと 45）",
        "en": "Seconds that running work may go on after a request to stop (45 without)",
    },
    "--check": {
        "ja": "合図のファイルが新しいか確かめて終わる",
        "en": "See whether the sign of life is fresh, and leave",
    },
    "--metrics": {
        "ja": "Prometheus の数字を出すポート（このパソコンだけに）",
        "en": "Port for Prometheus (this computer alone)",
    },
    "queue": {"ja": "夜間の案づくりのようす", "en": "Where a night's tasks stand"},
    "queue list": {"ja": "残っているもの、できなかったもの", "en": "What is left, and what failed"},
    "queue list --all": {"ja": "できたものも", "en": "What was done too"},
    "queue retry": {"ja": "できなかったものを、もう一度試す", "en": "Try failed tasks again"},
    "queue drop": {"ja": "残っているものを取りやめる", "en": "Let tasks be"},
    "TASKS": {
        "ja": "番号か名前（match queue list --all）。all なら全部",
        "en": "Numbers or names (match queue list --all), or all",
    },
    "morning": {"ja": "朝に見ること: 夜にできた案、電話、今日の決めごと", "en": "What to see to in the morning"},
    "morning --day": {"ja": "どの朝か（略すと今日）", "en": "Which morning (else today's)"},
    # settings, districts
    "settings": {"ja": "地区の決めごとを見る・変える", "en": "What the district has decided"},
    "settings show": {"ja": "決めごとの一覧", "en": "List the settings"},
    "settings set": {"ja": "決めごとを変える", "en": "Change a setting"},
    "settings import": {"ja": "決めごとをファイルから取り込む", "en": "Take settings from a file"},
    "NAME": {"ja": "決めごとの名前（ride.wait_s など）", "en": "The setting's name (such as ride.wait_s)"},
    "VALUE": {"ja": "新しい値（JSON。文字はそのままでも）", "en": "The new value (JSON, or plain words)"},
    "settings import FILE": {"ja": "決めごとのファイル", "en": "The file of settings"},
    "settings set --from": {"ja": "いつから（略すと今日）", "en": "From which day on (else today)"},
    "settings --on": {"ja": "いつの値か（略すと今日）", "en": "The values in force on this day (else today)"},
    "--on": {"ja": "いつの値か（略すと今日）", "en": "The values in force on this day (else today)"},
    "--source": {"ja": "だれが、何によって決めたか", "en": "Who decided, or which law"},
    "districts": {"ja": "地区の一覧", "en": "List the districts"},
    # People's data
    "person": {"ja": "ひとりについて保存しているもの", "en": "What is stored about a person"},
    "person show": {"ja": "保存しているものをすべて見る（開示）", "en": "Everything that is stored about somebody"},
    "person show.more": {
        "ja": "本人に渡せるものと、ほかの人にも関わるもの（--review）を分けて出します。-o で本人に渡す写しを書き出します"
        "（.json なら JSON、ほかは文章。ほかの人に関わるものは入りません）。",
        "en": "What may be told to her is parted from what concerns others too (--review). With -o a copy for her is"
        " written (JSON by its name, else a page), without the latter.",
    },
    "person show --output": {"ja": "本人に渡す写しを書き出すファイル", "en": "Where to write a copy for her"},
    "--review": {"ja": "ほかの人にも関わるものも出す", "en": "Show what concerns others too"},
    "person body": {"ja": "個人情報に答える団体を決める", "en": "Say which body answers for somebody's data"},
    "person share": {"ja": "情報を渡したことを記録する", "en": "Note that data is handed on"},
    "person share.more": {
        "ja": "同意のない人は、渡さずに電話の確認事項にします。根拠: consent（同意）、entrusted（委託）、law（法令）、"
        "life（人の生命・身体・財産の保護）。",
        "en": "Whoever has not agreed is not handed on but phoned (a question waits). The basis is consent, entrusted, law"
        " or life.",
    },
    "PERSON": {"ja": "名前・受付番号・ID", "en": "Name, receipt number or id"},
    "PEOPLE": {"ja": "名前・受付番号・ID（いくつでも）", "en": "Names, receipt numbers or ids"},
    "BODY": {"ja": "団体の名前", "en": "The body's name"},
    "person body NAME": {"ja": "団体の名前", "en": "The body's name"},
    "body add NAME": {"ja": "団体の名前", "en": "The body's name"},
    "RECIPIENT": {
        "ja": "相手: body:団体名、district:地区、meeting、shop、map、sensitive、transport",
        "en": "To whom: body:NAME, district:NAME, meeting, shop, map, sensitive, transport",
    },
    "TO": {
        "ja": "相手: body:団体名、district:地区、meeting、shop、map、sensitive、transport",
        "en": "To whom: body:NAME, district:NAME, meeting, shop, map, sensitive, transport",
    },
    "--to": {
        "ja": "相手: body:団体名、district:地区、meeting、shop、map、sensitive",
        "en": "To whom: body:NAME, district:NAME, meeting, shop, map, sensitive",
    },
    "--for": {"ja": "何のためか（そのまま本人に伝えます）", "en": "What for (she is told the same words)"},
    "--basis": {"ja": "根拠（略すと同意）", "en": "On what basis (else consent)"},
    "--items": {
        "ja": "渡すもの: name,phone,address,ride,sensitive",
        "en": "What is handed on: name,phone,address,ride,sensitive",
    },
    "consent": {"ja": "開示・提供の同意", "en": "Consents to disclosure"},
    "consent list": {"ja": "同意の一覧", "en": "List the consents"},
    "consent ask": {"ja": "電話で確かめることにする", "en": "Have people asked by phone"},
    "consent answer": {"ja": "同意か断りを記録する", "en": "Note what somebody said"},
    "consent answer SAID": {"ja": "はい（同意）、いいえ（断り）", "en": "yes or no (はい, いいえ)"},
    "consent revoke": {"ja": "同意の取消を記録する", "en": "Note that a consent is taken back"},
    "--by": {"ja": "だれが答えたか（略すと本人）", "en": "Who answered (else she herself)"},
    "--name": {"ja": "答えた家族・後見人の名前", "en": "The name of the family member or guardian"},
    "--wording": {"ja": "伝えたことば", "en": "The words she agreed to"},
    "consent answer --on": {"ja": "答えた日（略すと今日）", "en": "The day of the answer (else today)"},
    "consent answer --until": {
        "ja": "いつまでの同意か（略すと終わりなし）",
        "en": "Its last day (else without an end)",
    },
    "consent revoke --on": {"ja": "いつから取り消すか（略すと今日）", "en": "From which day on (else today)"},
    "body": {"ja": "個人情報を持つ団体", "en": "Bodies that keep people's data"},
    "body list": {"ja": "団体の一覧", "en": "List the bodies"},
    "body add": {"ja": "団体を登録する", "en": "Add a body"},
    "KIND": {
        "ja": "council（市社協）、volunteer_centre（地区ボラセン）、corporation（法人）、city、group、shop",
        "en": "council, volunteer_centre, corporation, city, group or shop",
    },
    "lend": {"ja": "地区どうしの貸し借り", "en": "Lending between districts"},
    "lend list": {"ja": "頼めるものと、いまの貸し借り", "en": "What may be asked for, and what is lent"},
    "lend ask": {"ja": "ほかの地区に人や車を頼む", "en": "Ask another district for somebody or a vehicle"},
    "lend answer": {"ja": "貸す・貸さないの返事を記録する", "en": "Note the other district's answer"},
    "lend answer SAID": {"ja": "はい（貸す）、いいえ（貸さない）", "en": "yes or no (はい, いいえ)"},
    "lend return": {"ja": "元の地区に戻す", "en": "Give it back"},
    "RESOURCE": {
        "ja": "担い手・運転者・車（名前か、一覧の ID）",
        "en": "A helper, driver or vehicle (name, or id in the list)",
    },
    "LENDING": {"ja": "貸し出し（貸1 など）", "en": "The lending (such as 貸1)"},
    "lend list --to": {"ja": "どの地区のために", "en": "For which district"},
    "lend ask --to": {"ja": "どの地区のために", "en": "For which district"},
    "lend ask --until": {"ja": "最後の日（略すと1日だけ）", "en": "Last day (else one day alone)"},
    "lend return --on": {"ja": "いつから戻るか（略すと今日）", "en": "From which day on (else today)"},
    "attend": {"ja": "出席簿と活動時間", "en": "Rosters, who came, and hours"},
    "attend show": {"ja": "お手伝いの日の出席簿を見る", "en": "A help day's roster"},
    "attend sheet": {"ja": "印刷する出席簿を書き出す", "en": "Write the roster to be printed"},
    "attend sheet --output": {"ja": "書き出すファイル（.html）", "en": "The file to write (.html)"},
    "attend record": {"ja": "来た人と時間を記録する", "en": "Note who came, and for how long"},
    "attend record.more": {
        "ja": "もう一度記録すると、新しい方が残ります。個人の依頼は、受付番号（毎週のものは --day も）で呼べます。",
        "en": "What is recorded again takes the place of what was. A single task is called by its number (with --day where"
        " it comes every week).",
    },
    "attend hours": {"ja": "記録した活動時間（証明書のもと）", "en": "Hours recorded, for certificates"},
    "attend hours.more": {
        "ja": "名前を略すと、学生と、証明書を希望した人の全員です。",
        "en": "Without names: every student, and whoever asked for a certificate.",
    },
    "WHICH": {
        "ja": "お手伝いの日の名前か日付（記録では受付番号も）",
        "en": "A help day's name or date (for recording also a request's number)",
    },
    "NAMES": {"ja": "担い手の名前か登録番号", "en": "Helpers by name or number"},
    "--everybody": {"ja": "名簿の全員", "en": "Everybody on the roster"},
    "--minutes": {"ja": "何分いたか（略すと予定の時間）", "en": "For how many minutes (else as planned)"},
    "--absent": {"ja": "来なかったことを記録する", "en": "Note that they did not come"},
    "attend record --walk-ups": {"ja": "当日参加の大人の人数", "en": "How many adults joined on the day"},
    "--walk-up-minors": {"ja": "当日参加の子どもの人数", "en": "How many minors joined on the day"},
    "attend record --day": {"ja": "どの日の予定か", "en": "Of which day"},
    "certificate": {"ja": "活動証明書", "en": "Certificates of hours"},
    "certificate issue": {"ja": "活動証明書を出す", "en": "Certify somebody's hours"},
    "certificate issue.more": {
        "ja": "記録した活動時間を、期間で合わせて証明します（略すと今年度の4月1日から今日まで）。番号は年度ごとで、二度使いません。"
        "同じ日の時間を二度は証明しません。記録を直したときは --replaces で前のものに替えます。",
        "en": "Certifies what was recorded in a period (else from 1 April until today). Numbers count within the fiscal"
        " year and are never used again. An hour is certified once; after a correction, --replaces takes the old one's"
        " place.",
    },
    "certificate list": {"ja": "発行した証明書の一覧（発行台帳）", "en": "The register of those that were issued"},
    "certificate print": {"ja": "出してある証明書をもう一度書き出す", "en": "Write one that stands once more"},
    "certificate cancel": {"ja": "証明書を取り消す", "en": "Take a certificate back"},
    "certificate issue PERSON": {"ja": "担い手の名前か登録番号", "en": "The helper, by name or number"},
    "certificate issue --output": {"ja": "書き出すファイル（.html）", "en": "The file to write (.html)"},
    "certificate print --output": {"ja": "書き出すファイル（.html）", "en": "The file to write (.html)"},
    "certificate issue --from": {"ja": "期間の初日（略すと4月1日）", "en": "First day (else 1 April)"},
    "certificate issue --until": {"ja": "期間の最後の日（略すと今日）", "en": "Last day (else today)"},
    "certificate issue --by": {"ja": "証明する人（略すと団体の名）", "en": "Who signs (else the body's name)"},
    "--replaces": {"ja": "この番号（2026-3 など）の証明書に替えて", "en": "In place of the one of this number"},
    "CERTIFICATE": {
        "ja": "証明書の番号。match certificate list の 2026-3、紙の「2026年度 第3号」のどちらでも",
        "en": "The certificate's number, as match certificate list (2026-3) or the paper (No. 2026-3) has it",
    },
    "certificate cancel --reason": {
        "ja": "わけ（まちがい、記録の訂正、紛失、返却）",
        "en": "Why: mistake, corrected, lost, returned",
    },
    "guardian": {"ja": "未成年の保護者の返事を記録する", "en": "Note what a minor's guardian has said"},
    "guardian.more": {
        "ja": "聞いた分だけ書けます。前に聞いたことは、そのまま残ります。",
        "en": "Say what was said; what was said before stays.",
    },
    "guardian PERSON": {"ja": "担い手の名前か登録番号", "en": "The helper, by name or number"},
    "--agrees": {"ja": "参加してよいか（はい・いいえ）", "en": "Whether she may help (yes, no)"},
    "--photo": {"ja": "写真にうつってよいか（はい・いいえ）", "en": "Whether there may be photographs (yes, no)"},
    "--leaves": {"ja": "帰る時刻（11:30 など）", "en": "By when she leaves (such as 11:30)"},
    "--emergency": {"ja": "緊急連絡先", "en": "Whom to call in an emergency"},
    "guardian --by": {"ja": "だれから聞いたか", "en": "Who said so"},
    "guardian --on": {"ja": "いつ聞いたか（略すと今日）", "en": "When (else today)"},
    "weather": {"ja": "天気の見込み", "en": "The weather to reckon with"},
    "weather list": {"ja": "聞いた見込みの一覧", "en": "What was told so far"},
    "weather tell": {"ja": "ある日の見込みを記録する", "en": "Note what to reckon with on a day"},
    "weather rain": {
        "ja": "雨ならどうなるかを見る（何も記録しない）",
        "en": "What rain would come to (nothing is recorded)",
    },
    "DAY": {"ja": "日（12/12 など）", "en": "The day (such as 12/12)"},
    "WEATHER": {"ja": "雨（rain）、晴れ（dry）、不明（unknown）", "en": "rain, dry or unknown"},
    "weather list --district": {"ja": "この地区に関わるものだけ", "en": "What concerns this district"},
    "--release": {
        "ja": "雨で行けなくなる予定（確定・打診中・承諾）を、まとめて外す",
        "en": "Let go all that rain stops, also what is approved, asked or accepted",
    },
    "weather tell --district": {"ja": "どの地区で（略すと全地区）", "en": "In which district (else in all)"},
    "weather rain --district": {"ja": "どの地区の案を見るか", "en": "Whose plan to look at"},
    "forget": {"ja": "個人情報を消去する（元には戻せません）", "en": "Erase somebody's data for good"},
    "forget.more": {
        "ja": "何が読めなくなり、何が残り、人の手で何を始末するかを示してから、たずねます。これからの予定は先に取りやめます。"
        "次に同じ人の申込を取り込むと、登録し直すかどうかをたずねます。",
        "en": "Says what goes, what stays and what a person must destroy by hand, then asks. Rides still to come are let go"
        " first. When her request is imported again, a question asks whether to register her anew.",
    },
    "forget --reason": {
        "ja": "理由: request（本人の求め）、retention（残す期限）、mistake（誤り）",
        "en": "Why: request, retention or mistake",
    },
    "--yes": {"ja": "たずねない", "en": "Do not ask"},
    "hold": {"ja": "消去を止めておく（保全）", "en": "Keep data from being erased"},
    "hold place": {"ja": "保全する", "en": "Hold somebody's data"},
    "hold place --reason": {
        "ja": "理由: accident（事故）、complaint（苦情）、settlement（示談・精算）",
        "en": "Why: accident, complaint or settlement",
    },
    "hold lift": {"ja": "保全を外す", "en": "Lift the holds on somebody"},
    "retention": {"ja": "残す期限の来たもの（何も消しません）", "en": "What is due for erasure (erases nothing)"},
    "retention --district": {"ja": "この地区の決めごとで", "en": "By this district's settings"},
    "breach": {"ja": "なくした紙・書き出しに、だれの情報があったか", "en": "Whose data a lost paper or export held"},
    "kek": {"ja": "鍵の鍵（KEK、PostgreSQL だけ）", "en": "The key-encryption key (PostgreSQL alone)"},
    "kek change": {"ja": "鍵の鍵を替える（消去の仕上げ）", "en": "Change it, which completes what was erased"},
    "kek change.more": {
        "ja": "PostgreSQL の先行ログや控えには、壊した鍵の、封をした写しが残ることがあります。鍵の鍵を替えて古いものを捨てると、"
        "だれにも開けなくなります。MATCH_KEK_FILE のときは、ファイルを書きかえて古いものを消します。MATCH_KEK と "
        "MATCH_KEK_PASSPHRASE のときは、古いものと新しいものを（空白や改行で分けて）並べて実行し、あとで古いものを消してください。",
        "en": "Wrapped copies of destroyed keys may stay in PostgreSQL's write-ahead log and backups; once the key-encryption"
        " key has been changed and the old one destroyed, nobody opens them. With MATCH_KEK_FILE the file is rewritten and"
        " the old one gone. With MATCH_KEK or MATCH_KEK_PASSPHRASE say both, the old one first (parted by blanks or"
        " newlines), and take the old one away afterwards.",
    },
    "paper": {"ja": "作った紙・書き出し・控え", "en": "Papers, exports and backups that were made"},
    "paper list": {"ja": "まだ始末していないものの一覧", "en": "List those that were not destroyed yet"},
    "paper destroyed": {"ja": "始末したことを記録する", "en": "Note that they were destroyed"},
    "PAPERS": {"ja": "紙の番号（いくつでも）かファイル", "en": "The papers' ids, or their files"},
    "looks": {"ja": "だれが、だれの情報を見たか（見た記録）", "en": "Who looked at whose data"},
    "PAPER": {"ja": "紙の番号（4F7K-92QX など）かファイル", "en": "The paper's id (such as 4F7K-92QX), or its file"},
    "template salons": {"ja": "サロンと会場の記入用エクセル", "en": "The workbook for salons and rooms"},
    "template watch": {"ja": "見守りの記入用エクセル", "en": "The workbook for looking in"},
    "stop": {"ja": "移動販売の停留所", "en": "Stops of a mobile shop"},
    "stop list": {"ja": "候補地と停留所の一覧", "en": "List lots and stops"},
    "stop show": {
        "ja": "一つの候補地の歩み・調べ・買い物客・まわりの困りごと",
        "en": "One lot: its steps, its dossier, its buyers, and the need around it",
    },
    "stop next": {"ja": "次にすること（聞き取り・地主さん）", "en": "What to do next (whom to ask)"},
    "stop record": {"ja": "買い物客の数を記録する", "en": "Note how many bought"},
    "stop step": {"ja": "候補地を次の段に進める", "en": "Take a lot a step further"},
    "stop note": {"ja": "候補地の調べを書きとめる", "en": "Note something about a lot"},
    "LOT": {"ja": "候補地の名前・ID", "en": "The lot's name or id"},
    "BUYERS": {"ja": "買い物客の人数", "en": "How many bought"},
    "STEP": {
        "ja": "候補、会議、ネットワーク会議、承諾、下見、おためし、開始、終了（candidate council network owner visit trial opened ended）",
        "en": "candidate, council, network, owner, visit, trial, opened or ended",
    },
    "stop note ABOUT": {
        "ja": "写真、入口の幅、坂・段差、見取り図、書面、近所、世話人、見込み（photo entrance slope sketch permission neighbours host expected_buyers）",
        "en": "photo, entrance, slope, sketch, permission, neighbours, host or expected_buyers",
    },
    "stop note TEXT": {"ja": "書きとめることば", "en": "The words"},
    "stop record --on": {"ja": "停まった日（略すと今日）", "en": "The day of the visit (else today)"},
    "stop step --on": {"ja": "その日（略すと今日）", "en": "The day (else today)"},
    "stop step --until": {"ja": "おためしの最後の日", "en": "The last day of a trial"},
    "--minimum": {"ja": "おためしで約束した、一回の最少人数", "en": "The least buyers a visit agreed for a trial"},
    "stop step --note": {"ja": "話し合ったこと", "en": "What was said"},
    "--people": {"ja": "あと何人に聞くつもりか（略すと10）", "en": "How many more people would be asked (else 10)"},
    "template mobile": {"ja": "移動販売の記入用エクセル", "en": "The workbook for mobile sales"},
    "stop route": {"ja": "市の車の一週間のまわり方", "en": "A week of the city's own truck"},
    "--depot": {"ja": "車の出る町", "en": "The town where the truck starts"},
    "--weekdays": {"ja": "まわる曜日（略すと月・水・金）", "en": "The weekdays (else 月・水・金)"},
    "--hours": {
        "ja": "車が出てから戻るまで（略すと 10:00-15:00）",
        "en": "From leaving to being back (else 10:00-15:00)",
    },
    "--stay": {"ja": "一か所の分（略すと30）", "en": "Minutes a stop (else 30)"},
    "shop": {"ja": "やさしいお店（見守りの店）", "en": "Kind shops, and who looks in"},
    "shop list": {"ja": "お店の一覧と、どこまで進んだか", "en": "The shops, and how far each was taken"},
    "shop coverage": {"ja": "町と曜日ごとの見守りと、すきま", "en": "Who looks in by town and weekday, and the gaps"},
    "shop visited": {"ja": "お店を訪問したことを記録する", "en": "Note that a shop was visited"},
    "shop agreed": {"ja": "お店が協力を約束したことを記録する", "en": "Note that a shop agreed"},
    "shop registered": {"ja": "見守りの店に登録する", "en": "Register a shop to look in"},
    "shop ended": {"ja": "お店の見守りの終わりを記録する", "en": "Note that a shop looks in no more"},
    "SHOP": {"ja": "お店の名前・ID", "en": "The shop's name or id"},
    "--also-looks-in": {
        "ja": "景品の店だが、見守りもしてくれる",
        "en": "It gives prizes for points, and looks in as well",
    },
    "--households": {
        "ja": "気にかけてくれる世帯の数（略すと決めごとの数）",
        "en": "On how many households at most (else the setting)",
    },
    "shop visited --on": {"ja": "その日（略すと今日）", "en": "The day (else today)"},
    "shop agreed --on": {"ja": "その日（略すと今日）", "en": "The day (else today)"},
    "shop registered --on": {"ja": "その日（略すと今日）", "en": "The day (else today)"},
    "shop ended --on": {"ja": "その日（略すと今日）", "en": "The day (else today)"},
    "shop visited --note": {"ja": "話したこと", "en": "What was said"},
    "shop agreed --note": {"ja": "話したこと", "en": "What was said"},
    "shop registered --note": {"ja": "話したこと", "en": "What was said"},
    "shop ended --note": {"ja": "話したこと", "en": "What was said"},
    "notice": {"ja": "気づき（気になったことと、その後）", "en": "What was noticed, and what happened then"},
    "notice list": {"ja": "待っている気づきの一覧", "en": "What waits"},
    "notice add": {"ja": "気づきを書きとめる", "en": "Note what was noticed"},
    "notice went": {"ja": "だれが行って、どうなったかを書きとめる", "en": "Note who went, and what happened"},
    "notice list --all": {"ja": "済んだものも", "en": "Those that are settled too"},
    "notice add WHAT": {"ja": "気づいたこと", "en": "What was noticed"},
    "NOTICE": {"ja": "気づきの番号（気2）・ID", "en": "The notice's number (N2) or id"},
    "--shop": {"ja": "気づいたお店", "en": "The shop that noticed"},
    "notice add --by": {"ja": "気づいた人（お店でないとき）", "en": "Who noticed, where it was no shop"},
    "notice add --on": {"ja": "気づいた日（略すと今日）", "en": "The day (else today)"},
    "notice went --who": {"ja": "行った人", "en": "Who went"},
    "--happened": {"ja": "どうなったか", "en": "What happened"},
    "notice went --on": {"ja": "行った日（略すと今日）", "en": "The day (else today)"},
    "--open": {"ja": "まだ続く（済みにしない）", "en": "It goes on (is not settled)"},
}
