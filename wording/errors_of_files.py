"""What is said when a file could not be read or written: the system's refusals, then ``intake.codes.FILE_FAULTS``."""

from typing import Final

TEXTS: Final = {
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
    "file.no_folder": {
        "ja": "{path} というフォルダーはありません。\n名前を確かめるか、先にフォルダーを作ってください。",
        "en": "There is no folder {path}.\nCheck its name, or make it first.",
    },
    "file.is_folder": {
        "ja": "{path} はフォルダーです。ファイルが要ります。\nファイルの名前まで書いてください。",
        "en": "{path} is a folder; a file is needed.\nWrite the file's name too.",
    },
    "file.file_exists": {
        "ja": "{path} はもうあります。上書きはしません。\n別の名前にするか、先に片づけてください。",
        "en": "{path} is there already; it is not written over.\nUse another name, or move it away first.",
    },
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
    "file.bad_json": {
        "ja": "{path} の {line}行目 {column}文字目が JSON として読めません。{expected}が要ります。何も取り込んでいません。\nその場所を直すか、CSV かエクセルの表にしてから、もう一度実行してください。",
        "en": "{path}, line {line}, column {column}, is no JSON: {expected} is needed there. Nothing was taken in.\nMend that place, or make it a CSV or a workbook, and run the command again.",
    },
    "file.unknown_json": {
        "ja": "{path} は知らない形の JSON です（{found}）。{expected} のあるものの一覧 [ … ] が要ります。何も取り込んでいません。\n正しいファイルかどうか確かめてください。",
        "en": "{path} is JSON of an unknown shape ({found}); a list [ … ] of objects with {expected} is needed. Nothing was taken in.\nCheck that it is the right file.",
    },
    "file.no_known_header": {
        "ja": "{path} に、知っている見出しの行がありません。何も取り込んでいません。\nはじめの行:{found}\n要る見出し:{expected}\n記入用の表は match template で作れます（match template --help）。",
        "en": "{path} has no header that we know. Nothing was taken in.\nIts first rows:{found}\nHeaders needed:{expected}\nmatch template writes workbooks to fill in (match template --help).",
    },
    "file.header_missing": {
        "ja": "{path}{sheet} に見出しが足りません。何も取り込んでいません。\n足りないもの: {expected}（いまの見出し: {found}）",
        "en": "{path}{sheet} lacks headers. Nothing was taken in.\nMissing: {expected} (there are: {found})",
    },
    "file.unknown_district": {
        "ja": "{path}{sheet} に知らない地区「{found}」があります。何も取り込んでいません。\n地区は次のどれかにしてください: {expected}",
        "en": "{path}{sheet} names an unknown district “{found}”. Nothing was taken in.\nThe districts are: {expected}",
    },
    "file.unknown_header": {
        "ja": "{path} に要る見出しがありません（いまの見出し: {found}）。何も取り込んでいません。\n見出しは {expected} にしてください。",
        "en": "{path} lacks a header (there are: {found}). Nothing was taken in.\nThe headers are {expected}.",
    },
}
