"""What can be done next, at the end of an output."""

from typing import Final

TEXTS: Final = {
    "label": {"ja": "次に:", "en": "Next:"},
    "morning": {"ja": "match morning  （朝に見ること）", "en": "match morning  (what to see to in the morning)"},
    "morning_of": {
        "ja": "match morning --day {day}  （その朝に見ること）",
        "en": "match morning --day {day}  (what to see to that morning)",
    },
    "nightly": {"ja": "match nightly  （夜間の案づくり）", "en": "match nightly  (plan what is due)"},
    "queue": {"ja": "match queue list  （夜間の案づくりのようす）", "en": "match queue list  (where the night stands)"},
    "queue_retry": {
        "ja": "match queue retry 番号|all  （もう一度試す）",
        "en": "match queue retry NUMBER|all  (try again)",
    },
    "ask": {
        "ja": "match ask {plan}  （打診したことを記録）",
        "en": "match ask {plan}  (note that people are being asked)",
    },
    "answer": {
        "ja": "match answer {plan} 名前 はい|いいえ|不在  （返事を記録）",
        "en": "match answer {plan} NAME yes|no|absent  (note what they said)",
    },
    "approve": {"ja": "match plan approve {plan}  （確定）", "en": "match plan approve {plan}  (approve)"},
    "show": {"ja": "match plan show {plan}  （案の全体）", "en": "match plan show {plan}  (the whole plan)"},
    "why": {
        "ja": "match why {need}  （理由とできること）",
        "en": "match why {need}  (the reasons, and what would help)",
    },
    "tell": {
        "ja": "match why {need} --to-tell  （ご本人への伝え方）",
        "en": "match why {need} --to-tell  (how to tell the person)",
    },
    "solve": {
        "ja": "match solve --district {district} --from {first} --days {days}  （案を作り直す）",
        "en": "match solve --district {district} --from {first} --days {days}  (a new plan)",
    },
    "solve_everywhere": {
        "ja": "match solve --kind {kind} --district all --from {first} --days {days}  （案を作り直す）",
        "en": "match solve --kind {kind} --district all --from {first} --days {days}  (a new plan)",
    },
    "solve_first": {
        "ja": "match solve --district {district}  （案を作る）",
        "en": "match solve --district {district}  (make a plan)",
    },
    "diff": {
        "ja": "match plan diff {before} {after}  （電話する人）",
        "en": "match plan diff {before} {after}  (whom to call)",
    },
    "questions": {"ja": "match question list  （確認事項）", "en": "match question list  (what waits for an answer)"},
    "answer_question": {
        "ja": "match question answer {question} 番号  （確認事項に答える）",
        "en": "match question answer {question} NUMBER  (answer it)",
    },
    "question_sheet": {
        "ja": "match question sheet -o 確認事項.csv  （多いときは、表に書き込んで一度に答える）",
        "en": "match question sheet -o FILE.csv  (many: fill in a sheet and answer them at once)",
    },
    "question_read": {
        "ja": "match question read {file}  （書き込んだら、読みもどす）",
        "en": "match question read {file}  (once it is filled in)",
    },
    "import_again": {
        "ja": "match import {file}  （直したあと、もう一度）",
        "en": "match import {file}  (again, when mended)",
    },
    "import_real": {
        "ja": "match import {file}  （--dry-run を外して記録する）",
        "en": "match import {file}  (without --dry-run, to record it)",
    },
    "import_template": {
        "ja": "match import {file}  （記入したら取り込む）",
        "en": "match import {file}  (when it is filled in)",
    },
    "undo": {"ja": "match undo  （取り消す）", "en": "match undo  (take it back)"},
    "log_all": {"ja": "match log  （決定の経過）", "en": "match log  (what happened)"},
    "log": {"ja": "match log {about}  （決定の経過）", "en": "match log {about}  (what happened)"},
    "audit": {
        "ja": "match audit {plan}  （当時の記録から確かめる）",
        "en": "match audit {plan}  (check it again from the log)",
    },
    "restore": {
        "ja": "match restore {folder} --keys 鍵の控え --log 新しい場所  （戻すとき）",
        "en": "match restore {folder} --keys FILE --log NEW  (to put it back)",
    },
    "verify_log": {
        "ja": "match verify --log {log}  （照合文字があれば --anchor で）",
        "en": "match verify --log {log}  (with --anchor, where one was kept)",
    },
    "load_log": {
        "ja": "match load-log {file} --log 新しい場所  （読み込むとき）",
        "en": "match load-log {file} --log NEW  (to load it)",
    },
    "verify_anchor": {
        "ja": "match verify --anchor {anchor}  （あとで、合うか確かめる）",
        "en": "match verify --anchor {anchor}  (later: does the log still hold to it?)",
    },
    "list": {"ja": "match plan list  （案の一覧）", "en": "match plan list  (all plans)"},
    "retention": {"ja": "match retention  （期限の来たもの）", "en": "match retention  (what is due)"},
    "lift": {"ja": "match hold lift 名前  （保全を外す）", "en": "match hold lift NAME  (lift it)"},
    "person": {
        "ja": "match person show {person}  （保存しているもの）",
        "en": "match person show {person}  (what is stored)",
    },
    "person_file": {
        "ja": "match person show {person} -o ファイル.txt  （本人に渡す写し）",
        "en": "match person show {person} -o FILE.txt  (a copy for her)",
    },
    "breach": {
        "ja": "match breach 番号  （なくしたとき、だれに知らせるか）",
        "en": "match breach ID  (if it is lost: whom to tell)",
    },
    "destroyed": {
        "ja": "match paper destroyed 番号  （始末したら記録する）",
        "en": "match paper destroyed ID  (once it is destroyed)",
    },
    "papers": {"ja": "match paper list  （残っているもの）", "en": "match paper list  (what is left)"},
    "verify": {"ja": "match verify  （書き換えられていないか）", "en": "match verify  (did anybody rewrite it)"},
    "bodies": {"ja": "match body list  （団体の一覧）", "en": "match body list  (all bodies)"},
    "body_add": {
        "ja": "match body add council|volunteer_centre|corporation 名前  （団体を登録）",
        "en": "match body add council|volunteer_centre|corporation NAME  (another body)",
    },
    "consents": {"ja": "match consent list  （同意の一覧）", "en": "match consent list  (all consents)"},
    "consent_of": {
        "ja": "match consent list 名前  （その人の、伝えたことばまで）",
        "en": "match consent list NAME  (hers alone, with the words)",
    },
    "lend_ask": {
        "ja": "match lend ask 何 --to {district} --from 日付  （頼む）",
        "en": "match lend ask WHAT --to {district} --from DATE  (ask for it)",
    },
    "lend_answer": {
        "ja": "match lend answer {number} はい|いいえ  （{of} の返事を記録）",
        "en": "match lend answer {number} yes|no  (what {of} says)",
    },
    "lend_list": {"ja": "match lend list --to 地区  （一覧）", "en": "match lend list --to DISTRICT  (all of them)"},
    "settings_one": {
        "ja": "match settings show {name}  （一つの決めごとの根拠と書きかた）",
        "en": "match settings show {name}  (one setting: who says so, how it is typed)",
    },
    "settings_set": {
        "ja": 'match settings set {name} 値 --source "根拠"  （決め直す）',
        "en": 'match settings set {name} VALUE --source "WHO SAYS SO"  (decide anew)',
    },
    "solve_stops": {
        "ja": "match solve --kind mobile_sales --district all  （どこに止まるかの案を作る）",
        "en": "match solve --kind mobile_sales --district all  (where the truck could stop)",
    },
    "import_rounds": {
        "ja": "match import 会社の枠.csv  （会社の出せる曜日と時間を取り込む）",
        "en": "match import ROUNDS.csv  (the weekdays and times that the company offers)",
    },
    "import_lots": {
        "ja": "match import 候補地.csv  （候補地を取り込む）",
        "en": "match import LOTS.csv  (the lots where it could stop)",
    },
    "import_salons": {
        "ja": "match import サロンと会場.xlsx  （会場をさがしているサロンを取り込む）",
        "en": "match import SALONS.xlsx  (the groups that look for a room)",
    },
    "template_mobile": {
        "ja": "match template mobile -o 移動販売.xlsx  （移動販売の記入用の表を作る）",
        "en": "match template mobile -o FILE.xlsx  (a workbook for mobile sales to fill in)",
    },
    "template_salons": {
        "ja": "match template salons -o サロン.xlsx  （サロンと会場の記入用の表を作る）",
        "en": "match template salons -o FILE.xlsx  (a workbook for salons and rooms to fill in)",
    },
    "import_rides": {
        "ja": "match import 申込.xlsx  （申込・車両・運転者の表を取り込む）",
        "en": "match import WORKBOOK.xlsx  (take in rides, vehicles and drivers)",
    },
    "attend_show": {"ja": "match attend show  （出席簿）", "en": "match attend show  (the roster)"},
    "attend_sheet": {
        "ja": "match attend sheet {day} -o 出席簿.html  （印刷する出席簿）",
        "en": "match attend sheet {day} -o roster.html  (to be printed)",
    },
    "attend_record": {
        "ja": "match attend record {day} --everybody  （来た人を記録）",
        "en": "match attend record {day} --everybody  (who came)",
    },
    "certificate_list": {
        "ja": "match certificate list  （発行した証明書の一覧）",
        "en": "match certificate list  (those that were issued)",
    },
    "certificate_issue": {
        "ja": "match certificate issue 名前 -o 活動証明書.html  （証明書を出す）",
        "en": "match certificate issue NAME -o certificate.html  (certify hours)",
    },
    "certificate_print": {
        "ja": "match certificate print {number} -o 活動証明書.html  （もう一度書き出す）",
        "en": "match certificate print {number} -o certificate.html  (write it once more)",
    },
    "certificate_again": {
        "ja": "match certificate issue {who} -o 活動証明書.html  （出しなおす）",
        "en": "match certificate issue {who} -o certificate.html  (issue a new one)",
    },
    "attend_hours": {
        "ja": "match attend hours 名前  （活動時間の記録）",
        "en": "match attend hours NAME  (hours recorded)",
    },
    "weather_release": {
        "ja": "match weather tell {day} 雨 --district {district} --release  （行けない予定をまとめて外す）",
        "en": "match weather tell {day} rain --district {district} --release  (let them all go)",
    },
    "weather_release_all": {
        "ja": "match weather tell {day} 雨 --release  （行けない予定をまとめて外す）",
        "en": "match weather tell {day} rain --release  (let them all go)",
    },
    "weather_tell": {
        "ja": "match weather tell 日付 雨|晴れ|不明 --district 地区  （天気の見込みを記録）",
        "en": "match weather tell DAY rain|dry|unknown --district DISTRICT  (note the weather)",
    },
    "weather_rain": {
        "ja": "match weather tell {day} 雨 --district {district}  （雨と決める）",
        "en": "match weather tell {day} rain --district {district}  (reckon with rain)",
    },
    "template_helpers": {
        "ja": "match template helpers -o お手伝い.xlsx  （お手伝いの記入用の表を作る）",
        "en": "match template helpers -o FILE.xlsx  (a workbook for help to fill in)",
    },
    "template": {
        "ja": "match template transport -o 申込.xlsx  （記入用の表を作る）",
        "en": "match template transport -o FILE.xlsx  (a workbook to fill in)",
    },
    "districts_table": {
        "ja": "match import 町と地区.csv  （町がどの地区かの表。あれば）",
        "en": "match import TOWNS_AND_DISTRICTS.csv  (which town lies in which district, if you have it)",
    },
    "settings": {"ja": "match settings show  （決めごとの一覧）", "en": "match settings show  (all settings)"},
    "replan": {
        "ja": "match replan …（--trade-off なし）  （組み直す。--calls N でさけられる電話の数を限る）",
        "en": "match replan … (without --trade-off)  (plan again; --calls N bounds the spare calls)",
    },
    "service_publish": {
        "ja": 'match service publish 名前 --on 日 --stop "9:30 場所" --stop "9:50 場所" --by だれ --district 地区',
        "en": 'match service publish NAME --on DATE --stop "9:30 PLACE" --stop "9:50 PLACE" --by WHO --district NAME',
    },
    "service_list": {"ja": "match service list  （定時便の一覧）", "en": "match service list  (all services)"},
    "service_show": {
        "ja": "match service show 定1  （席と、乗れる方）",
        "en": "match service show 定1  (seats, and whose ride it fits)",
    },
    "service_show_day": {
        "ja": "match service show {service} --on {day}  （席のようす）",
        "en": "match service show {service} --on {day}  (its seats)",
    },
    "service_book": {
        "ja": "match service book {service} 名前 --on 日  （席を予約）",
        "en": "match service book {service} NAME --on DATE  (book a seat)",
    },
    "service_instead": {
        "ja": "match service instead {need} --on {day}  （送迎のかわりに予約）",
        "en": "match service instead {need} --on {day}  (book instead of the ride)",
    },
    "insert_take": {
        "ja": "match insert {need} --on {day} --take 1  （1番にして案をつくる）",
        "en": "match insert {need} --on {day} --take 1  (propose the first place)",
    },
    "stop_step": {
        "ja": "match stop step 候補地 段  （次の段に進める）",
        "en": "match stop step LOT STEP  (take a lot further)",
    },
    "shop_visited": {
        "ja": "match shop visited お店  （訪問したら記録する。回答は約束ではありません）",
        "en": "match shop visited SHOP  (note a visit; an answer is no agreement yet)",
    },
    "stop_show": {
        "ja": "match stop show {lot}  （候補地のすべて）",
        "en": "match stop show {lot}  (all about the lot)",
    },
    "stop_next": {
        "ja": "match stop next{of}  （どの町で聞くか、どの地主さんから先か）",
        "en": "match stop next{of}  (which town to ask next, which owner first)",
    },
    "shop_coverage": {
        "ja": "match shop coverage  （町と曜日のすきまを見る）",
        "en": "match shop coverage  (the gaps by town and weekday)",
    },
    "shop_list": {"ja": "match shop list  （訪問するお店を見る）", "en": "match shop list  (the shops to visit)"},
    "shop_after_visited": {
        "ja": "match shop agreed {shop} --households 3  （約束していただけたら）",
        "en": "match shop agreed {shop} --households 3  (once it agrees)",
    },
    "shop_after_agreed": {
        "ja": "match shop registered {shop}  （登録する）",
        "en": "match shop registered {shop}  (register it)",
    },
    "solve_watch": {
        "ja": "match solve --kind watch --district {district}  （お店と世帯を結ぶ案を作る）",
        "en": "match solve --kind watch --district {district}  (shops for these households)",
    },
    "shop_after_registered": {
        "ja": "match solve --kind watch  （{shop} も入れて、世帯との案を作る）",
        "en": "match solve --kind watch  (households, with {shop})",
    },
    "shop_after_ended": {
        "ja": "match solve --kind watch  （{shop} が受け持っていた世帯の案を作りなおす）",
        "en": "match solve --kind watch  (who looks in instead of {shop})",
    },
    "notice_add": {
        "ja": 'match notice add 名前 "気づいたこと"  （気づきを書きとめる）',
        "en": 'match notice add NAME "WHAT"  (note what was noticed)',
    },
    "notice_went_this": {
        "ja": 'match notice went {number} --who だれ --happened "どうなったか"  （行ったら書きとめる）',
        "en": 'match notice went {number} --who WHO --happened "WHAT"  (once somebody went)',
    },
    "notice_list": {"ja": "match notice list  （待っている気づき）", "en": "match notice list  (what waits)"},
}
