"""What is said when the night or a worker could not do its work: first what came, then what to do next."""

from typing import Final

TEXTS: Final = {
    "worker.city": {
        "ja": "この作業者は「{city}」という市の記録を知りません。\nMATCH_CITIES のファイルに書いてから、もう一度動かしてください。",
        "en": "This worker was not told of the city “{city}”.\nList it in the file of MATCH_CITIES and start again.",
    },
    "worker.file_elsewhere": {
        "ja": "記録 {log} はこのパソコンのファイルですが、Redis は別の機械（{host}）にあります。ファイルの記録は、ほかの機械の作業者とは使えません。\n"
        "Redis をこのパソコン（127.0.0.1）で動かすか、記録を PostgreSQL に移してください（match export-log、match load-log）。",
        "en": "The log {log} is a file on this computer, but Redis is on another ({host}): a file cannot be shared with workers elsewhere.\n"
        "Run Redis on this computer (127.0.0.1), or move the log to PostgreSQL (match export-log, match load-log).",
    },
    "worker.no_redis": {
        "ja": "Redis から答えがありません（{why}）。記録は元のままです。\n"
        "Redis が動いているか、MATCH_REDIS_URL と MATCH_REDIS_PASSWORD が合っているかを確かめてください。Redis なしで作るなら、MATCH_REDIS_URL を消して match nightly を。",
        "en": "Redis does not answer ({why}). The log is as it was.\n"
        "See whether it runs, and MATCH_REDIS_URL and MATCH_REDIS_PASSWORD. To plan without it, unset MATCH_REDIS_URL and run match nightly.",
    },
    "worker.no_url": {
        "ja": "MATCH_REDIS_URL がありません。作業者は、Redis から作業を受け取ります。\n"
        "MATCH_REDIS_URL=redis://127.0.0.1:6379/0 のように書くか、Redis なしで match nightly を実行してください。",
        "en": "MATCH_REDIS_URL is not set; a worker takes its work from Redis.\n"
        "Set it, as in redis://127.0.0.1:6379/0, or run match nightly without Redis.",
    },
    "worker.not_alive": {
        "ja": "作業者の合図（{path}）が {seconds} 秒より古いか、ありません。\n作業者が動いているか確かめてください。",
        "en": "The worker's sign of life ({path}) is older than {seconds} s, or not there.\nSee whether the worker runs.",
    },
    "cities.unreadable": {
        "ja": "{path} を読めません（{why}）。\nMATCH_CITIES に、市の一覧（TOML）の場所を書いてください。",
        "en": "{path} cannot be read ({why}).\nMATCH_CITIES names the file (TOML) that lists the cities.",
    },
    "cities.no_toml": {
        "ja": '{path} を TOML として読めません: {why}\n[chigasaki] の下に log = "postgresql://…" のように書いてください。',
        "en": '{path} is no TOML: {why}\nWrite log = "postgresql://…" under [chigasaki].',
    },
    "cities.empty": {
        "ja": '{path} に市がひとつもありません。\n[chigasaki] の下に log = "postgresql://…" のように書いてください。',
        "en": '{path} lists no city.\nWrite log = "postgresql://…" under [chigasaki].',
    },
    "cities.name": {
        "ja": "{path} の「{came}」は市の名前に使えません。\n英字ではじまる英数字にしてください（例: chigasaki）。",
        "en": "“{came}” in {path} cannot name a city.\nUse letters and digits (chigasaki).",
    },
    "cities.log_missing": {
        "ja": '{path} の [{city}] に log がありません。\nlog = "postgresql://…" のように、記録の場所を書いてください。',
        "en": '[{city}] in {path} has no log.\nSay where it is: log = "postgresql://…".',
    },
    "cities.unknown_key": {
        "ja": '{path} の [{city}] の「{came}」は使えません。\n書けるのは log と kek_file だけで、どちらも "…" で囲みます。',
        "en": "“{came}” under [{city}] in {path} means nothing.\nThere are log and kek_file, both in quotes.",
    },
    "night.unknown": {
        "ja": "{night} の夜間の案づくりは記録にありません。\nmatch queue list で、ある日を確かめてください。",
        "en": "No night of {night} is on record.\nSee match queue list.",
    },
}
