"""What was expected instead of what came: completes "…が要ります" and "… is needed"."""

from typing import Final

TEXTS: Final = {
    # Values of settings (desk.fitting)
    "setting.whole": {"ja": "{lowest}〜{highest} の整数", "en": "a whole number from {lowest} to {highest}"},
    "setting.whole_or_none": {
        "ja": "{lowest}〜{highest} の整数か null（なし）",
        "en": "a whole number from {lowest} to {highest}, or null for none",
    },
    "setting.number": {"ja": "{lowest}〜{highest} の数", "en": "a number from {lowest} to {highest}"},
    "setting.flag": {"ja": "true か false", "en": "true or false"},
    "setting.one_of": {"ja": "{codes} のどれか", "en": "one of {codes}"},
    "setting.some_of": {"ja": '{codes} から選んだ一覧（例 ["…"]）', "en": 'a list of some of {codes}, such as ["…"]'},
    "setting.text": {"ja": "ことば", "en": "some words"},
    "setting.texts": {"ja": 'ことばの一覧（例 ["…", "…"]）', "en": 'a list of words, such as ["…", "…"]'},
    "setting.hours": {
        "ja": "[はじめ, 終わり]（0時からの分。例 [540, 720]）",
        "en": "[from, until] in minutes since midnight, such as [540, 720]",
    },
    "setting.days": {"ja": '日付の一覧（例 ["2026-12-29"]）', "en": 'a list of days, such as ["2026-12-29"]'},
    "setting.weight_each": {
        "ja": '{codes} のすべてについて 0〜1000 の整数（例 {{"clinic": 8, …}}）',
        "en": 'a whole number from 0 to 1000 for each of {codes}, such as {{"clinic": 8, …}}',
    },
    "setting.licence_from_capacity": {
        "ja": '定員ごとの免許（例 {{"11": "medium"}}、免許は {codes}）',
        "en": 'a licence by capacity, such as {{"11": "medium"}}; licences are {codes}',
    },
    "setting.names_by_kind": {
        "ja": '種類ごとの名前の一覧（例 {{"transport": ["担当"]}}）',
        "en": 'names by kind, such as {{"transport": ["name"]}}',
    },
    # Cells of a row (intake.codes.EXPECTED)
    "age": {"ja": "{least}〜{most} の年齢", "en": "an age from {least} to {most}"},
    "attendants": {"ja": "人数（1名、なし など）", "en": "how many people (1名, なし)"},
    "cell.filled": {"ja": "記入", "en": "something"},
    "cell.length": {"ja": "{most} 文字まで", "en": "at most {most} letters"},
    "cell.value": {"ja": "値（数式の結果を保存したもの）", "en": "a value (the saved result of the formula)"},
    "chair": {"ja": "なし、○、2台、電動 のどれか", "en": "なし, ○, 2台 or 電動"},
    "count": {"ja": "{least}〜{most} の整数", "en": "a whole number from {least} to {most}"},
    "course": {
        "ja": "講習を終えた日（R6.5.18修了 など）か 未受講",
        "en": "the day of the course (R6.5.18修了), or 未受講",
    },
    "date": {"ja": "日付（12/8、令和8年12月8日 など）", "en": "a day (12/8, 令和8年12月8日)"},
    "date.from": {"ja": "{day} 以後の日付", "en": "a day from {day} on"},
    "date.weekday": {"ja": "{weekday}曜の日付", "en": "a day that is a {weekday}"},
    "date.with_year": {"ja": "年のある日付（または表題に年）", "en": "a day with its year (or the year in the title)"},
    "degrees": {"ja": "{least}〜{most} 度", "en": "degrees from {least} to {most}"},
    "district": {"ja": "13地区のどれか（match districts）", "en": "one of the thirteen districts (match districts)"},
    "hours": {"ja": "曜日と時間（月・水 9:00～12:00 など）", "en": "weekdays and hours (月・水 9:00～12:00)"},
    "insurance": {"ja": "○ か、ある日までの日付か、未加入", "en": "○, a last day, or 未加入"},
    "licence": {
        "ja": "免許の種類（普通、準中型、中型、大型、二種）",
        "en": "a kind of licence (普通, 準中型, 中型, 大型, 二種)",
    },
    "name": {"ja": "氏名", "en": "a name"},
    "note": {
        "ja": "列に書ける決まり、または決まりでない備考",
        "en": "a rule that has a column, or a note that is no rule",
    },
    "note.as_columns": {"ja": "ほかの列と同じこと", "en": "what the columns say"},
    "person.one_place": {"ja": "同じ時刻には1か所", "en": "one place at a time"},
    "person.which": {"ja": "どの人か", "en": "which person it is"},
    "phone": {"ja": "電話番号（0467-00-0000 など）", "en": "a phone number (0467-00-0000)"},
    "place.chome": {"ja": "丁目か番地か分かる住所", "en": "an address that tells 丁目 from lot"},
    "place.in_city": {"ja": "市内の住所", "en": "an address in the city"},
    "place.town": {"ja": "町の一覧にある町の住所", "en": "an address in a town of the table"},
    "purpose": {"ja": "通院、買い物、サロンなどのどれか一つ", "en": "one purpose: 通院, 買い物, サロン"},
    "recurrence": {"ja": "毎週火曜 のような書きかた、または なし", "en": "毎週火曜, or なし"},
    "row.once": {"ja": "1件につき1行", "en": "one row for each request"},
    "row.own_number": {"ja": "ほかの行にない受付番号", "en": "a receipt number of its own"},
    "span": {"ja": "9:00～12:00 のような時間の幅", "en": "a span such as 9:00～12:00"},
    "time.0_24": {"ja": "0:00〜23:59 の時刻", "en": "a time from 0:00 to 23:59"},
    "time.after": {"ja": "{time} より後の時刻", "en": "a time after {time}"},
    "town.once": {"ja": "町は1回ずつ", "en": "each town once"},
    "vehicle.name": {"ja": "車両の表にある車の名前", "en": "the name of a listed vehicle"},
    "vehicle.own_name": {"ja": "ほかの車と違う名前", "en": "a name of its own"},
    "week_hours": {"ja": "週 {least}〜{most} 時間", "en": "{least} to {most} hours a week"},
    # What only the log can make doubtful (desk.doubts)
    "person.anew": {
        "ja": "新しい同意にもとづく登録か、取り込まないか",
        "en": "a registration by a new consent, or none",
    },
    "ride.one_at_a_time": {"ja": "一度に一つの送迎", "en": "one ride at a time"},
    "consent.answer": {"ja": "本人・家族・後見人の答え", "en": "an answer by herself, family or guardian"},
    "row.readable": {"ja": "読み取れる内容", "en": "something that can be read"},
    "row.still_there": {"ja": "行が残っているか、取り消しか", "en": "the row, or its withdrawal"},
}
