"""The night and the morning after: what was planned, what failed, who must be phoned, what must be decided."""

from typing import Final

TEXTS: Final = {
    # match nightly
    "nothing_due": {
        "ja": "{night} の夜間の案づくり: 作り直すものはありません。",
        "en": "Night of {night}: nothing is due.",
    },
    "others_do_it": {
        "ja": "{night} の夜間の案づくりは、いま別のところで進んでいます。こちらでは何もしません。",
        "en": "The night of {night} is being planned elsewhere; nothing is done here.",
    },
    "handed_out": {
        "ja": "{night} の夜間の案づくり: {count} 件を作業に出しました。",
        "en": "Night of {night}: {count} tasks were handed out.",
    },
    "result": {
        "ja": "{night} の夜間の案づくり: 新しい案 {planned}、前のまま {unchanged}、できなかったもの {set_aside}、残り {left}",
        "en": "Night of {night}: new plans {planned}, unchanged {unchanged}, not done {set_aside}, left {left}",
    },
    "progress": {"ja": "夜間の案づくり {done}/{of}（{percent}%）", "en": "planning the night {done}/{of} ({percent}%)"},
    "watched": {
        "ja": "会議で決めるものに変わりがありました: {what}（match morning）",
        "en": "What meetings decide has changed: {what} (match morning)",
    },
    "waiting_until": {
        "ja": "毎晩 {at} に案を作ります。止めるには Ctrl-C。",
        "en": "Planning every night at {at}. Ctrl-C ends it.",
    },
    "scheduler_stopped": {"ja": "夜間の案づくりの待機を終えました。", "en": "The scheduler has stopped."},
    "task": {"ja": "{kind} {districts} {first}〜{last}", "en": "{kind} {districts} {first}–{last}"},
    # match queue
    "queue.title": {"ja": "{night} の夜間の案づくり", "en": "Night of {night}"},
    "queue.none": {"ja": "夜間の案づくりの記録はまだありません。", "en": "No night has been planned yet."},
    "queue.head.task": {"ja": "案づくり", "en": "task"},
    "queue.head.how": {"ja": "いま", "en": "now"},
    "queue.head.attempt": {"ja": "回", "en": "try"},
    "queue.head.what": {"ja": "くわしく", "en": "details"},
    "queue.how.waiting": {"ja": "待っている", "en": "waiting"},
    "queue.how.running": {"ja": "作っている", "en": "running"},
    "queue.how.failed": {"ja": "失敗（もう一度試す）", "en": "failed (to be tried again)"},
    "queue.how.planned": {"ja": "できた", "en": "planned"},
    "queue.how.unchanged": {"ja": "前のまま", "en": "unchanged"},
    "queue.how.set_aside": {"ja": "できなかった", "en": "not done"},
    "queue.how.handed_back": {"ja": "途中で返した", "en": "handed back"},
    "queue.how.dropped": {"ja": "取りやめた", "en": "dropped"},
    "queue.lost": {
        "ja": "作業に出ていません（match nightly で続けられます）",
        "en": "not handed out (match nightly goes on with it)",
    },
    "queue.since": {"ja": "{time} から", "en": "since {time}"},
    "queue.retried": {"ja": "もう一度試します: {count} 件", "en": "To be tried again: {count}"},
    "queue.dropped": {"ja": "取りやめました: {count} 件", "en": "Dropped: {count}"},
    # why a task failed
    "code.time": {"ja": "決めた時間のうちにできませんでした", "en": "it took longer than its limit"},
    "code.memory": {"ja": "決めた量を超えるメモリーが要りました", "en": "it needed more memory than its limit"},
    "code.crashed": {"ja": "途中で落ちました", "en": "it crashed"},
    "code.stale": {
        "ja": "作っているあいだに事情が変わり続けました",
        "en": "the facts kept changing while it was being planned",
    },
    "code.other": {"ja": "不具合がありました（{code}）", "en": "something went wrong ({code})"},
    "code.means": {
        "ja": "申込も前の案もそのままです。昼のうちに、手で作れます:",
        "en": "Requests and the former plan are as they were. It can be planned by hand:",
    },
    # match morning
    "morning.title": {"ja": "{day} の朝  {district}", "en": "{day}, in the morning  {district}"},
    "morning.night": {
        "ja": "夜間の案づくり {from_time}〜{until_time}",
        "en": "planned at night, {from_time}–{until_time}",
    },
    "morning.no_night": {
        "ja": "この日の夜間の案づくりは、まだ行われていません（match nightly）。",
        "en": "No night was planned for this day yet (match nightly).",
    },
    "morning.running": {
        "ja": "まだ作っている途中のものがあります（{count} 件。match queue）。",
        "en": "Some of it is still being planned ({count}; match queue).",
    },
    "morning.planned": {"ja": "■ 案のようす", "en": "■ Plans"},
    "morning.plan.new": {
        "ja": "{kind} {first}〜{last}: {plan}（新しい案）  できる {served}、残り {left}",
        "en": "{kind} {first}–{last}: {plan} (new)  served {served}, left {left}",
    },
    "morning.plan.same": {
        "ja": "{kind} {first}〜{last}: {plan} のまま  できる {served}、残り {left}",
        "en": "{kind} {first}–{last}: {plan} as before  served {served}, left {left}",
    },
    "morning.plan.before": {
        "ja": "前の {before} から: 新しく入った {added}、外れた {dropped}、時刻や人の変わった {changed}",
        "en": "from {before}: added {added}, dropped {dropped}, changed {changed}",
    },
    "morning.left": {"ja": "■ 残っている人と、その理由", "en": "■ Who is left over, and why"},
    "morning.left.none": {"ja": "だれも残っていません。", "en": "Nobody."},
    "morning.left.new": {"ja": "（新しく）", "en": "(new)"},
    "morning.calls": {"ja": "■ 電話が要る人", "en": "■ Who must be phoned"},
    "morning.calls.none": {"ja": "ありません。", "en": "Nobody."},
    "morning.call.changed": {"ja": "約束が変わります: {what}", "en": "what she was told changes: {what}"},
    "morning.call.unasked": {"ja": "まだ打診していません（期限 {until}）", "en": "not asked yet (until {until})"},
    "morning.call.absent": {"ja": "不在のままです（期限 {until}）", "en": "was not reached (until {until})"},
    "morning.call.later": {
        "ja": "{plan}: まだ打診していない人 {count} 人（{who}）。期限 {until}",
        "en": "{plan}: {count} not asked yet ({who}), until {until}",
    },
    "morning.more": {"ja": "ほかに {count} 件", "en": "and {count} more"},
    "morning.today": {"ja": "■ 今日決めること", "en": "■ To be decided today"},
    "morning.today.none": {"ja": "ありません。", "en": "Nothing."},
    "morning.today.calls": {
        "ja": "打診の期限が今日です: {plan}（返事のない人 {count} 人）",
        "en": "calls for {plan} must be made today ({count} without an answer)",
    },
    "morning.today.late": {
        "ja": "打診の期限を過ぎています: {plan}（返事のない人 {count} 人、期限 {until}）",
        "en": "calls for {plan} are late ({count} without an answer, until {until})",
    },
    "morning.today.requests": {
        "ja": "{first} からの週の申込が今日で締め切りです",
        "en": "requests for the week from {first} close today",
    },
    "morning.today.approve": {
        "ja": "承諾がそろいました。確定できます: {plan}（{count} 件）",
        "en": "everybody has said yes: {plan} can be approved ({count})",
    },
    "morning.today.questions": {"ja": "確認事項が {count} 件あります", "en": "{count} questions are open"},
    "morning.today.stale": {
        "ja": "約束したあとで事情が変わりました: {plan} {what}",
        "en": "facts have changed under what was promised: {plan} {what}",
    },
    "morning.meeting": {"ja": "■ 会議で決めるもの", "en": "■ For the next meeting"},
    "morning.meeting.changed": {
        "ja": "{kind} {first}〜{last}: 前に決めたあとで事情が変わっています",
        "en": "{kind} {first}–{last}: facts have changed since it was decided",
    },
    "morning.failed": {"ja": "■ 夜にできなかったもの", "en": "■ What failed in the night"},
}
