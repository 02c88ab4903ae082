"""What is said of kind shops, and of where somebody looks in."""

from typing import Final

TEXTS: Final = {
    "name": {"ja": "お店", "en": "Shop"},
    "district": {"ja": "地区", "en": "District"},
    "stage": {"ja": "段", "en": "Stage"},
    "named": {"ja": "推薦", "en": "Named"},
    "open": {"ja": "開いている曜日", "en": "Open"},
    "looks_in": {"ja": "見守り", "en": "Looks in"},
    "homes": {"ja": "世帯", "en": "Homes"},
    "none": {"ja": "やさしいお店は、まだありません。", "en": "There are no kind shops yet."},
    "looks_in.yes": {"ja": "できる", "en": "could"},
    "looks_in.unpromised": {"ja": "約束できない", "en": "cannot promise"},
    "looks_in.no": {"ja": "ほかの協力", "en": "other things"},
    "stage.nominated": {"ja": "推薦", "en": "named"},
    "stage.answered": {"ja": "回答（訪問する）", "en": "answered (to visit)"},
    "stage.visited": {"ja": "訪問した", "en": "visited"},
    "stage.agreed": {"ja": "協力の約束", "en": "agreed"},
    "stage.registered": {"ja": "登録", "en": "registered"},
    "stage.ended": {"ja": "終わり", "en": "ended"},
    "wrote_title": {"ja": "訪問するときに（お店が書いたこと）", "en": "For the visit (what shops wrote)"},
    "wrote": {"ja": "{name}: {note}", "en": "{name}: {note}"},
    "wrote_no_promise": {
        "ja": "{name}: {note}（見守りは約束できない、とのこと）",
        "en": "{name}: {note} (it cannot promise to look in)",
    },
    "prizes": {
        "ja": "別の事業の店（ボランティアポイントの景品）{count} 店。見守りの店には登録していません: {names}",
        "en": "Shops of another project (prizes for points): {count}, not registered to look in: {names}",
    },
    "prizes_imported": {
        "ja": "このうち {count} 店は、別の事業（ボランティアポイントの景品）の店です。見守りの店には登録していません。",
        "en": "{count} of these belong to another project (prizes for points) and are not registered to look in.",
    },
    "contact": {"ja": "気づきの連絡先（{district}）: {contact}", "en": "Whom to call ({district}): {contact}"},
    "contact.none": {
        "ja": "気づきの連絡先（地域包括支援センター）が、まだ書かれていません: {districts}",
        "en": "Whom to call (the community support centre) has not been written down yet: {districts}",
    },
    "contact.set": {
        "ja": '  match settings set watch.contact "名前 電話"{where} --source "だれの決定か"',
        "en": '  match settings set watch.contact "NAME PHONE"{where} --source "who decided"',
    },
    "contact.set_all": {
        "ja": "  地区がいくつもあるときは、表に書いて match settings import 表.csv でまとめて取り込めます。",
        "en": "  For several districts at once, write a table and take it in: match settings import TABLE.csv",
    },
    "provisional": {
        "ja": "町の一覧にない町の世帯は、店までの距離が地区の中心からの仮のものです（町の一覧を match import してください）。",
        "en": "Of households whose town no table lists, the way to a shop is measured from the district's centre (import a"
        " table of towns).",
    },
    "coverage.title": {"ja": "町と曜日ごとの、見守りの店", "en": "Shops that look in, by town and weekday"},
    "coverage.town": {"ja": "町", "en": "Town"},
    "coverage.how": {
        "ja": "数は歩いて行ける登録ずみの店、(+数) は回答があってまだ登録していない店、- は一つもない日。",
        "en": "Registered shops within a walk; (+n) have answered and are not registered yet; - is none.",
    },
    "coverage.gaps": {"ja": "だれも見守っていない日", "en": "Days on which nobody looks in"},
    "coverage.no_gaps": {
        "ja": "どの町にも、どの曜日にも、見守りの店があります。",
        "en": "Somebody looks in everywhere, every day.",
    },
    "coverage.every_day": {"ja": "毎日", "en": "every day"},
    "coverage.no_towns": {
        "ja": "町の一覧も、お店の回答も、まだありません。match import で取り込んでください。",
        "en": "There is neither a table of towns nor a shop's answer yet. Take them in with match import.",
    },
    "stepped.visited": {"ja": "{shop} を訪問しました（{day}）。", "en": "{shop} was visited ({day})."},
    "stepped.agreed": {"ja": "{shop} が協力を約束しました（{day}）。", "en": "{shop} agreed ({day})."},
    "stepped.registered": {"ja": "{shop} を見守りの店に登録しました（{day}）。", "en": "{shop} is registered ({day})."},
    "stepped.ended": {"ja": "{shop} の見守りが終わりました（{day}）。", "en": "{shop} looks in no more ({day})."},
}
