"""What is said when something is wrong with the log, its keys or its events (``events.errors``)."""

from typing import Final

TEXTS: Final = {
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
    "log.chain_broken": {
        "ja": "記録の {position} 番が、前の記録とつながりません。\nこのファイルはそのまま残し、match verify で確かめてください。",
        "en": "Entry {position} does not follow the one before it.\nKeep the file as it is, and run match verify.",
    },
    "log.damaged": {
        "ja": "{path} は壊れています（{why}）。\nこのファイルはそのまま残し、控え（バックアップ）から戻してください。",
        "en": "{path} is damaged ({why}).\nKeep the file as it is, and put a backup back.",
    },
    "log.damaged.no_wal": {
        "ja": "{path} は、いっしょにあるはずの {path}-wal なしで写されています。最後のほうの記録が欠けているおそれがあるので、開きません。\n元の場所に -wal があれば並べて置いてください。なければ match restore でこの写しから戻せます（どこまで残っているかが出ます）。",
        "en": "{path} was copied without the {path}-wal that belongs to it. Its last entries may be missing, so it is not opened.\nPut the -wal beside it. If that is lost, match restore takes this copy (and says how far it reaches).",
    },
    "log.damaged.older": {
        "ja": "{path} は、前に見たときより短くなっています。古い写しに置き換わったか、末尾が切り落とされています。\nこのファイルはそのまま残し、控え（バックアップ）から match restore で戻してください。",
        "en": "{path} is shorter than it was: an older copy took its place, or its tail was cut off.\nKeep the file as it is, and put a backup back with match restore.",
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
    "keys.missing": {
        "ja": "この記録の鍵が見つかりません（{directory}）。鍵がないと名前や住所を開けません。鍵を作り直すことはしません。\n鍵のフォルダーを {directory} に戻すか、控えなら match restore で鍵の控えといっしょに戻してください。",
        "en": "The log's keys are not there ({directory}). Without them no name or address can be read; they are never made anew.\nPut the folder back at {directory}; a backup is put back with match restore, together with that of its keys.",
    },
    "keys.exist": {
        "ja": "{directory} にはもう鍵があります。上書きはしません。\n別の場所を --log で指定するか、その鍵を使うなら --keys を外してください。",
        "en": "There are keys in {directory} already; they are not written over.\nName another place with --log; to use these, leave --keys out.",
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
        "ja": "この記録の鍵（{path}）を開く元の鍵が指定されていません。\nMATCH_KEK_FILE に元の鍵のファイルを、または MATCH_KEK_PASSPHRASE に合いことばを入れてから、もう一度実行してください。",
        "en": "Nobody said under which key the keys of this log ({path}) are wrapped.\nSet MATCH_KEK_FILE to that key's file, or MATCH_KEK_PASSPHRASE, then run the command again.",
    },
    "keys.kek_unfit.other": {
        "ja": "{path} の鍵は、この合いことば（または元の鍵のファイル）では開きません。\n控えたときの合いことばか、元の鍵のファイルを確かめて、もう一度実行してください。",
        "en": "The keys in {path} do not open under this passphrase (or key file).\nCheck which one they were wrapped under, then run the command again.",
    },
    "keys.kek_unfit.malformed": {
        "ja": "元の鍵（{path}）の形が違います。16進数で64字の鍵が要ります。\n正しい鍵のファイルかどうかを確かめてください。",
        "en": "{path} holds no key-encryption key; 64 hexadecimal digits are needed.\nCheck that it is the right file.",
    },
    "keys.kek_unfit.no_file": {
        "ja": "元の鍵のファイル（{path}）がありません。\nMATCH_KEK_FILE の場所を確かめてください。",
        "en": "There is no key file at {path}.\nCheck what MATCH_KEK_FILE names.",
    },
    "keys.kek_unfit.exposed": {
        "ja": "元の鍵のファイル（{path}）を、ほかの利用者も読めます。使いません。\nchmod 600 で本人だけが読める権限にしてから、もう一度実行してください。",
        "en": "Others may read the key file {path}; it is not used.\nMake it its owner's alone (chmod 600), then run the command again.",
    },
    "keys.kek_unfit": {
        "ja": "元の鍵（{path}）が使えません（{why}）。\n正しい鍵のファイルかどうか、本人だけが読める権限かどうかを確かめてください。",
        "en": "The key-encryption key ({path}) cannot be used ({why}).\nCheck that it is the right file, and that its owner alone may read it.",
    },
    "export.damaged": {
        "ja": "{path} の {line} 行目が、書き出したときの形ではありません（途中で切れているかもしれません）。何も読み込んでいません。\nもう一度 match export-log で書き出すか、別の控えを使ってください。",
        "en": "Line {line} of {path} is not what was exported (perhaps the file is torn). Nothing was loaded.\nExport it again with match export-log, or take another backup.",
    },
    "backup.unfit": {
        "ja": "{path} は使えません（{why}）。何も戻していません。\n別の控えを使ってください。",
        "en": "{path} cannot be used ({why}). Nothing was put back.\nTake another backup.",
    },
    "backup.unfit.no_backup": {
        "ja": "{path} は match の控えではありません（log.sqlite か backup.json がありません）。何も戻していません。\nmatch backup が作ったフォルダー、書き出した記録、または記録のファイルを指定してください。",
        "en": "{path} is no backup of match (log.sqlite or backup.json is missing). Nothing was put back.\nName a folder that match backup made, an exported log, or a log's file.",
    },
    "backup.unfit.damaged": {
        "ja": "{path} の記録には異状があります。何も戻していません。\nmatch verify --log でどこかを確かめ、別の控えを使ってください。",
        "en": "The log in {path} does not hold. Nothing was put back.\nmatch verify --log says where; take another backup.",
    },
    "backup.unfit.changed": {
        "ja": "{path} の記録は、控えを作ったときのものと違います（末尾が切られたか、差し替えられています）。何も戻していません。\n別の控えを使ってください。",
        "en": "The log in {path} is not the one that was backed up (cut off, or another). Nothing was put back.\nTake another backup.",
    },
    "backup.unfit.expired": {
        "ja": "鍵の控え（{path}）は期限を過ぎています。消去した人の鍵が入っているおそれがあるので、戻しません。\n新しい控えを使ってください。ほかにないときは、--register で消去の名簿を渡し、--expired を付けてください。",
        "en": "The last day of {path} is over; it may hold keys of people who were forgotten since, so it is not taken.\nTake a newer one. If there is none: --expired, with the register of the forgotten (--register).",
    },
    "backup.unfit.keys_apart": {
        "ja": "鍵の控え（{path}）を、記録の控えと同じフォルダーに置くことはできません。何も控えていません。\n別の場所（できれば別の媒体）を --keys に書いてください。",
        "en": "The keys' backup ({path}) must not lie in the folder of the log's. Nothing was backed up.\nName another place with --keys, on another medium if you can.",
    },
    "backup.unfit.other_log": {
        "ja": "鍵の控え（{path}）は、別の記録のものです。何も戻していません。\nこの記録の鍵の控えを --keys に書いてください。",
        "en": "{path} holds the keys of another log. Nothing was put back.\nName the backup of this log's keys with --keys.",
    },
    "anchor.unread.length": {
        "ja": "照合文字の数が合いません。\n最初の組（記録の番号）と、5字ずつの組6つを、すべて入れてください（空白やハイフンはあってもなくても）。",
        "en": "That is not as long as an anchor is.\nType the first group (the entry) and six groups of five, with or without blanks and hyphens.",
    },
    "anchor.unread.groups": {
        "ja": "照合文字に読み違いがあるようです（{groups} 組目）。\nその組をもう一度見て、入れ直してください。",
        "en": "Something was misread (group {groups}).\nLook at that group again, and type it anew.",
    },
    "anchor.unread": {
        "ja": "照合文字として読めません。\nmatch anchor が出した文字を、すべて入れてください。",
        "en": "That is no anchor.\nType all of what match anchor printed.",
    },
    "accesses.damaged": {
        "ja": "だれが見たかの記録（{path}）の {line} 行目が壊れているか、書き換えられています。\nこのファイルはそのまま残し、控え（バックアップ）と比べてください。",
        "en": "Line {line} of the record of who looked at what ({path}) is damaged, or was changed.\nKeep the file as it is, and compare it with a backup.",
    },
}
