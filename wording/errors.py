"""What is said when something could not be done: first what came, what was expected and where; then what to do next.

Codes are those that exceptions carry (``events.errors``, ``desk.errors``, ``intake.errors``); a code with ``.why``
behind it is the same fault told more closely.
"""

from typing import Final

TEXTS: Final = {
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
    # Files and the system
    "file.disk_full": {
        "ja": "ディスクに空きがなく、{path} に書けません。\n不要なファイルを片づけてから、もう一度実行してください。",
        "en": "The disk is full: {path} cannot be written.\nMake some room and run the command again.",
    },
    "file.no_permission": {
        "ja": "{path} を読み書きする権限がありません。\nフォルダーの権限を確かめるか、別の場所を指定してください。",
        "en": "{path} may not be read or written.\nCheck the folder's permissions, or name another place.",
    },
    "file.no_file": {
        "ja": "{path} というファイルはありません。\n名前と場所（フォルダー）を確かめてください。",
        "en": "There is no file {path}.\nCheck its name and folder.",
    },
    "file.is_folder": {
        "ja": "{path} はフォルダーです。ファイルが要ります。\nファイルの名前まで書いてください。",
        "en": "{path} is a folder; a file is needed.\nWrite the file's name too.",
    },
    "file.file_exists": {
        "ja": "{path} はもうあります。上書きはしません。\n別の名前にするか、先に片づけてください。",
        "en": "{path} is there already; it is not written over.\nUse another name, or move it away first.",
    },
    # The log
    "log.missing": {
        "ja": "記録がまだありません（{path}）。\nmatch import 申込.xlsx で取り込むと作られます。別の場所にあるときは --log で指定してください。",
        "en": "There is no log yet ({path}).\nmatch import FILE makes one. If it is elsewhere, say so with --log.",
    },
    "log.exists": {
        "ja": "{path} にはもうファイルがあります。上書きはしません。\n別の場所を --log で指定してください。",
        "en": "There is a file at {path} already; it is not written over.\nName another place with --log.",
    },
    "log.not_ours": {
        "ja": "{path} は match の記録ではありません。\n--log の場所を確かめてください。このファイルには触れていません。",
        "en": "{path} is no log of match.\nCheck what --log names. The file was not touched.",
    },
    "log.not_ours.empty": {
        "ja": "{path} は空のファイルです。match の記録が要ります。\n--log の場所を確かめてください。空のファイルなら消して match import すると作り直されます。",
        "en": "{path} is an empty file; a log of match is needed.\nCheck --log. If the file is of no use, delete it, and match import makes a log.",
    },
    "log.not_ours.not_a_database": {
        "ja": "{path} は match の記録ではありません（別の種類のファイルです）。\n--log の場所を確かめてください。このファイルには触れていません。",
        "en": "{path} is no log of match but another kind of file.\nCheck what --log names. The file was not touched.",
    },
    "log.not_ours.other_program": {
        "ja": "{path} はほかのプログラムのデータです。match の記録が要ります。\n--log の場所を確かめてください。このファイルには触れていません。",
        "en": "{path} belongs to another program; a log of match is needed.\nCheck what --log names. The file was not touched.",
    },
    "log.not_ours.newer_format": {
        "ja": "{path} は、もっと新しい match で書かれた記録です。\nmatch を新しくしてから開いてください。",
        "en": "{path} was written by a newer match.\nUpdate match, then open it.",
    },
    "log.not_ours.no_start": {
        "ja": "{path} には記録のはじまりがありません。\n--log の場所を確かめるか、控え（バックアップ）から戻してください。",
        "en": "{path} does not begin as a log does.\nCheck what --log names, or put a backup back.",
    },
    "log.damaged": {
        "ja": "{path} は壊れています（{why}）。\nこのファイルはそのまま残し、控え（バックアップ）から戻してください。",
        "en": "{path} is damaged ({why}).\nKeep the file as it is, and put a backup back.",
    },
    "log.on_network": {
        "ja": "{path} はネットワーク上の場所（{kind}）です。記録は、このパソコンのディスクに置く必要があります。\n--log でパソコンの中の場所を指定してください。",
        "en": "{path} lies on a network file system ({kind}); a log must lie on this computer's own disk.\nName a local place with --log.",
    },
    "log.locked": {
        "ja": "だれかが記録に書き込み中で、{waited_s} 秒待っても順番が来ませんでした（{path}）。何も記録していません。\n少し待って、もう一度実行してください。",
        "en": "Somebody else is writing to {path}; after {waited_s} seconds it was not our turn. Nothing was recorded.\nWait a little and run the command again.",
    },
    "log.full": {
        "ja": "ディスクに空きがなく、記録できませんでした（{path}）。記録は元のままです。\n不要なファイルを片づけてから、もう一度実行してください。",
        "en": "The disk is full, so nothing was recorded ({path}). The log is as it was.\nMake some room and run the command again.",
    },
    "log.read_only": {
        "ja": "{path} には書き込めません（読み取り専用です）。何も記録していません。\nファイルとフォルダーの権限を確かめてください。",
        "en": "{path} cannot be written. Nothing was recorded.\nCheck the permissions of the file and its folder.",
    },
    "log.write_failed": {
        "ja": "{path} の読み書きに失敗しました（{why}）。記録は元のままです。\nディスクを確かめてから、もう一度実行してください。",
        "en": "Reading or writing {path} failed ({why}). The log is as it was.\nCheck the disk, then run the command again.",
    },
    "log.id_taken": {
        "ja": "同じ番号の出来事がもう記録されています（{id}）。何も記録していません。\nもう一度実行してください。続くときはプログラムの担当者に知らせてください。",
        "en": "An event with this id is in the log already ({id}). Nothing was recorded.\nRun the command again; if it stays so, tell whoever looks after this program.",
    },
    "log.conflict": {
        "ja": "ほかの人が同時に同じものを決めました（記録の {position} 番）。今回は何も記録していません。\nmatch log で経過を見て、もう一度実行してください。",
        "en": "Somebody else decided on the same thing meanwhile (entry {position}). Nothing was recorded.\nSee match log, then run the command again.",
    },
    "log.too_busy": {
        "ja": "ほかの人の決定が続いて、{tries} 回とも割り込めませんでした。何も記録していません。\n少し待って、もう一度実行してください。",
        "en": "Others kept deciding on the same things; {tries} tries were in vain. Nothing was recorded.\nWait a little and run the command again.",
    },
    "time.naive": {
        "ja": "時間帯のない時刻（{moment}）は記録できません。\nMATCH_NOW に +09:00 を付けてください。",
        "en": "A time without a zone ({moment}) cannot be recorded.\nAdd +09:00 to MATCH_NOW.",
    },
    # People's data
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
        "ja": "「{came}」は貸せるもの（運転者か車）ではありません。\nmatch lend list で確かめてください。",
        "en": "“{came}” is neither a driver nor a vehicle.\nSee match lend list.",
    },
    "undo.erasing": {
        "ja": "個人情報の消去は取り消せません。\nあらためて登録するには、申込を取り込み、確認事項に答えてください。",
        "en": "An erasure cannot be taken back.\nTo register her anew, import her request and answer the question.",
    },
    # Keys
    "keys.missing": {
        "ja": "この記録の鍵が見つかりません（{directory}）。鍵がないと名前や住所を開けません。鍵を作り直すことはしません。\n鍵の控えを {directory} に戻してから、もう一度実行してください。",
        "en": "The log's keys are not there ({directory}). Without them no name or address can be read; they are never made anew.\nPut the backup of the keys back into {directory}, then run the command again.",
    },
    "keys.exist": {
        "ja": "{directory} にはもう鍵があります。上書きはしません。\n別の場所を --log で指定してください。",
        "en": "There are keys in {directory} already; they are not written over.\nName another place with --log.",
    },
    "keys.not_ours": {
        "ja": "{directory} の鍵は使えません（{why}）。\nこの記録の鍵の控えを戻してください。",
        "en": "The keys in {directory} cannot be used ({why}).\nPut the backup of this log's keys back.",
    },
    "keys.not_ours.other_log": {
        "ja": "{directory} の鍵は、別の記録のものです。\nこの記録の鍵の控えを戻してください。",
        "en": "The keys in {directory} belong to another log.\nPut the backup of this log's keys back.",
    },
    "keys.lost": {
        "ja": "封をした鍵がなくなっています（{subject}）。古い鍵の控えが戻されたようです。\nいちばん新しい鍵の控えを戻してください。",
        "en": "A key that sealed something is gone ({subject}); an older backup of the keys seems to have been put back.\nPut the newest backup of the keys back.",
    },
    "keys.forgotten": {
        "ja": "個人情報を消去した人です（{subject}）。新しく記録することはできません。\nもう一度お手伝いするときは、新しい申込として取り込んでください。",
        "en": "This person's data was erased ({subject}); nothing can be recorded for her.\nTo help again, import a new request.",
    },
    "keys.never_forgotten": {
        "ja": "記録そのものの鍵は消せません（{subject}）。\n人を指定してください。",
        "en": "The log's own key cannot be destroyed ({subject}).\nName a person.",
    },
    "keys.seal_broken": {
        "ja": "封をした内容が開けません（{subject}）。書き換えられたおそれがあります。\nmatch verify で記録を確かめてください。",
        "en": "Something sealed does not open ({subject}); it may have been changed.\nCheck the log with match verify.",
    },
    # Events
    "event.unknown": {
        "ja": "知らない種類の出来事が記録されています（{name}）。新しい match か、ほかのプログラムが書いたものです。\nmatch を新しくしてから開いてください。",
        "en": "The log holds an event of an unknown kind ({name}), by a newer match or another program.\nUpdate match, then open it.",
    },
    "event.newer": {
        "ja": "もっと新しい match が書いた出来事です（{name} 第{version}版、こちらは第{known}版まで）。\nmatch を新しくしてから開いてください。",
        "en": "A newer match wrote this event ({name} version {version}; known here up to {known}).\nUpdate match, then open it.",
    },
    "event.no_upgrade": {
        "ja": "古い出来事（{name} 第{version}版）を読み替えられません。\nプログラムの担当者に知らせてください。",
        "en": "An old event ({name} version {version}) cannot be read.\nTell whoever looks after this program.",
    },
    "event.unfit": {
        "ja": "記録の中身が約束した形と違います（{name} 第{version}版 {place}）。\nmatch verify で記録を確かめてください。",
        "en": "What is stored does not have the promised form ({name} version {version} {place}).\nCheck the log with match verify.",
    },
    "event.sealed_for_nobody": {
        "ja": "だれの鍵で封をするかが決まっていません（{name}）。何も記録していません。\nプログラムの担当者に知らせてください。",
        "en": "It is not said for whom to seal ({name}). Nothing was recorded.\nTell whoever looks after this program.",
    },
    # Plans and decisions
    "plan.unknown": {
        "ja": "{plan} という案はありません。\n案の一覧は match plan list で見られます。",
        "en": "There is no plan {plan}.\nSee match plan list.",
    },
    "selection.empty": {
        "ja": "選んだ条件に当てはまる送迎が {plan} にありません。\n--only・--day・--district を確かめてください（match plan show）。",
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
    "answer.not_in_plan": {
        "ja": "{who} は {plan} の選んだ範囲に入っていません。\nmatch plan show で、だれがどの便かを確かめてください。",
        "en": "{who} has no part in what was chosen of {plan}.\nSee match plan show for who is in which run.",
    },
    "approve.not_yours": {
        "ja": "「{actor}」はこの案を決める人になっていません（決める人: {allowed}）。\n"
        "決める人に頼むか、--as で名乗るか、match settings set {setting} で決め直してください。",
        "en": "“{actor}” is not among those who decide on this plan ({allowed}).\n"
        "Ask one of them, say who you are with --as, or change it with match settings set {setting}.",
    },
    "approve.nothing_left": {
        "ja": "決められるものが残っていません。{passed_over}{by}\nmatch plan show {plan} で、いまのようすを確かめてください。",
        "en": "Nothing is left to decide on. {passed_over}{by}\nSee match plan show {plan} for how things stand.",
    },
    "override.unknown_rule": {
        "ja": "「{rule}」という決まりはありません。\n外せる約束ごと: {rules}",
        "en": "There is no rule “{rule}”.\nPromises that may be set aside: {rules}",
    },
    "override.law": {
        "ja": "「{rule}」は法律による決まりなので、外せません。\n別の便や車を考えてください（match why で、できることが見られます）。",
        "en": "“{rule}” is a rule of law and cannot be set aside.\nThink of another run or vehicle (match why shows what would help).",
    },
    "undo.nothing": {
        "ja": "「{actor}」の決定で、取り消せるものはありません。\n--as で名乗っている名前を確かめてください（match log）。",
        "en": "“{actor}” has no decision to take back.\nCheck the name given by --as (see match log).",
    },
    "undo.rests": {
        "ja": "その決定の上に、あとの決定があるので取り消せません（{actor} さんの「{type}」、記録の {position} 番）。\n先にそちらを取り消すか、新しく決め直してください。",
        "en": "Something later rests on that decision ({type} by {actor}, entry {position}), so it cannot be taken back.\nTake that back first, or decide anew.",
    },
    # Settings
    "setting.unknown": {
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
    # Files to be imported (intake.codes.FILE_FAULTS)
    "file.not_found": {
        "ja": "{path} というファイルはありません。\n名前と場所（フォルダー）を確かめてください。",
        "en": "There is no file {path}.\nCheck its name and folder.",
    },
    "file.is_a_directory": {
        "ja": "{path} はフォルダーです。ファイルが要ります。\nファイルの名前まで書いてください。",
        "en": "{path} is a folder; a file is needed.\nWrite the file's name too.",
    },
    "file.not_readable": {
        "ja": "{path} を読めません（{found}）。何も取り込んでいません。\nファイルの権限と、ほかのプログラムで開いていないかを確かめてください。",
        "en": "{path} cannot be read ({found}). Nothing was taken in.\nCheck its permissions, and whether another program has it open.",
    },
    "file.empty": {
        "ja": "{path} は空です。{expected} のファイルが要ります。\n正しいファイルかどうか確かめてください。何も取り込んでいません。",
        "en": "{path} is empty; {expected} is needed.\nCheck that it is the right file. Nothing was taken in.",
    },
    "file.truncated": {
        "ja": "{path} は途中で切れています（{expected} として読めません）。何も取り込んでいません。\n元のファイルから、もう一度コピーするか保存し直してください。",
        "en": "{path} ends too early to be {expected}. Nothing was taken in.\nCopy or save it again from where it came.",
    },
    "file.damaged": {
        "ja": "{path} は壊れています（{found}）。何も取り込んでいません。\nエクセルで開いて保存し直すか、元のファイルをもう一度もらってください。",
        "en": "{path} is damaged ({found}). Nothing was taken in.\nOpen and save it in a spreadsheet, or get it again from where it came.",
    },
    "file.too_large": {
        "ja": "{path} は大きすぎます（上限 {limit} バイト）。何も取り込んでいません。\n表をいくつかのファイルに分けてください。",
        "en": "{path} is too large (at most {limit} bytes). Nothing was taken in.\nSplit the table into several files.",
    },
    "file.not_a_workbook": {
        "ja": "{path} はエクセルの表ではありません（{expected} が要ります）。何も取り込んでいません。\nエクセルで開き、「.xlsx」で保存してください。",
        "en": "{path} is no workbook ({expected} is needed). Nothing was taken in.\nOpen it in a spreadsheet and save it as .xlsx.",
    },
    "file.old_excel": {
        "ja": "{path} は古い形式のエクセル（.xls）です（{expected} が要ります）。何も取り込んでいません。\nエクセルで開き、「.xlsx」で保存してください。",
        "en": "{path} is an old Excel file (.xls); {expected} is needed. Nothing was taken in.\nOpen it in a spreadsheet and save it as .xlsx.",
    },
    "file.password_protected": {
        "ja": "{path} にはパスワードがかかっています（{expected} が要ります）。何も取り込んでいません。\nパスワードを外して保存してから、もう一度取り込んでください。",
        "en": "{path} is protected by a password; {expected} is needed. Nothing was taken in.\nSave it without the password, then import it again.",
    },
    "file.encoding": {
        "ja": "{path} の文字を読めません（{expected} で保存したものが要ります）。何も取り込んでいません。\n表計算ソフトで「UTF-8 の CSV」として保存し直してください。",
        "en": "The characters of {path} cannot be read ({expected} is needed). Nothing was taken in.\nSave it as CSV in UTF-8.",
    },
    "file.binary": {
        "ja": "{path} は表ではありません（{expected} が要ります）。何も取り込んでいません。\n正しいファイルかどうか確かめてください。",
        "en": "{path} is no table ({expected} is needed). Nothing was taken in.\nCheck that it is the right file.",
    },
    "file.unknown_json": {
        "ja": "{path} は知らない形の JSON です（{found}）。{expected} のある一覧が要ります。何も取り込んでいません。\n町の一覧のファイルかどうか確かめてください。",
        "en": "{path} is JSON of an unknown shape ({found}); a list with {expected} is needed. Nothing was taken in.\nCheck that it is a table of towns.",
    },
    "file.no_known_header": {
        "ja": "{path} に、知っている見出しの行がありません。何も取り込んでいません。\n見出し: {found}\n要るもの: {expected}\n記入用の表は match template transport -o 申込.xlsx で作れます。",
        "en": "{path} has no header that we know. Nothing was taken in.\nFound: {found}\nNeeded: {expected}\nmatch template transport -o FILE.xlsx writes a workbook to fill in.",
    },
    "file.header_missing": {
        "ja": "{path}「{sheet}」に見出しが足りません。何も取り込んでいません。\n足りないもの: {expected}（いまの見出し: {found}）",
        "en": "{path}, sheet “{sheet}”, lacks headers. Nothing was taken in.\nMissing: {expected} (there are: {found})",
    },
    "file.unknown_district": {
        "ja": "{path}「{sheet}」に知らない地区「{found}」があります。何も取り込んでいません。\n地区は次のどれかにしてください: {expected}",
        "en": "{path}, sheet “{sheet}”, names an unknown district “{found}”. Nothing was taken in.\nThe districts are: {expected}",
    },
    "file.unknown_header": {
        "ja": "{path} に要る見出しがありません（いまの見出し: {found}）。何も取り込んでいません。\n見出しは {expected} にしてください。",
        "en": "{path} lacks a header (there are: {found}). Nothing was taken in.\nThe headers are {expected}.",
    },
    # A log on a database server
    "log.unreachable": {
        "ja": "記録のあるデータベース（{path}）につながりません（{why}）。何も記録していません。\nサーバーとネットワークを確かめてから、もう一度実行してください。",
        "en": "The log's database ({path}) cannot be reached ({why}). Nothing was recorded.\nCheck the server and the network, then run the command again.",
    },
    "log.connection_lost": {
        "ja": "データベース（{path}）との接続が切れました。記録できたか: {recorded}\nmatch log で最後の記録を確かめてから、もう一度実行してください。",
        "en": "The connection to the database ({path}) broke. Recorded: {recorded}\nSee the last entries with match log, then run the command again.",
    },
    "log.not_durable": {
        "ja": "データベース（{path}）は、停電のときに記録を失う設定（{setting}）です。何も記録していません。\nサーバーの {setting} を直してから、もう一度実行してください。",
        "en": "The database ({path}) is set to lose what it acknowledged when the power goes ({setting}). Nothing was recorded.\nChange {setting} on the server, then run the command again.",
    },
    "keys.kek_missing": {
        "ja": "この記録の鍵（{path}）を開く元の鍵が指定されていません。\n元の鍵のファイルを指定してから、もう一度実行してください。",
        "en": "Nobody said under which key the keys of this log ({path}) are wrapped.\nName that key's file, then run the command again.",
    },
    "keys.kek_unfit": {
        "ja": "元の鍵（{path}）が使えません（{why}）。\n正しい鍵のファイルかどうか、本人だけが読める権限かどうかを確かめてください。",
        "en": "The key-encryption key ({path}) cannot be used ({why}).\nCheck that it is the right file, and that its owner alone may read it.",
    },
    # Questions
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
        "ja": "{question} の「{came}」を読み取れません。何も記録していません。\n{expected} にしてください。",
        "en": "“{came}” cannot be read as an answer to {question}. Nothing was recorded.\nNeeded: {expected}.",
    },
    # Looks at sealed data
    "accesses.damaged": {
        "ja": "だれが見たかの記録（{path}）の {line} 行目が壊れているか、書き換えられています。\nこのファイルはそのまま残し、控え（バックアップ）と比べてください。",
        "en": "Line {line} of the record of who looked at what ({path}) is damaged, or was changed.\nKeep the file as it is, and compare it with a backup.",
    },
    "paper.unknown": {
        "ja": "「{came}」という番号の紙やファイルは、作られていません。\n番号の読みちがい（0とO、1とI）がないか確かめてください。",
        "en": "No paper or export bears “{came}”.\nCheck the number (0 and O, 1 and I).",
    },
    # Forgetting and holding
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
