"""What would help (``engine.explain.transport.changes``): each has been shown to work by a second solve.

``what`` is the vehicle, driver or ride that it changes, ``by`` a count, ``duration`` a span of time.
"""

from typing import Final

TEXTS: Final = {
    "time.later": {"ja": "着く時刻を {duration} 遅くすれば", "en": "an appointment {duration} later"},
    "time.earlier": {"ja": "着く時刻を {duration} 早くすれば", "en": "an appointment {duration} earlier"},
    "return.later": {"ja": "帰りの迎えを {duration} 遅くすれば", "en": "fetched {duration} later"},
    "vehicle.until_later": {
        "ja": "{what} を {duration} 遅くまで借りられれば",
        "en": "{what} lent {duration} longer in the evening",
    },
    "vehicle.from_earlier": {
        "ja": "{what} を {duration} 早くから借りられれば",
        "en": "{what} lent from {duration} earlier",
    },
    "driver.until_later": {
        "ja": "{what} さんが {duration} 遅くまで運転できれば",
        "en": "{what} driving {duration} longer",
    },
    "driver.from_earlier": {
        "ja": "{what} さんが {duration} 早くから運転できれば",
        "en": "{what} driving from {duration} earlier",
    },
    "both.until_later": {
        "ja": "{what} さんの両方が {duration} 遅くまで動ければ",
        "en": "{what} both to be had {duration} longer",
    },
    "both.from_earlier": {
        "ja": "{what} さんの両方が {duration} 早くから動ければ",
        "en": "{what} both to be had from {duration} earlier",
    },
    "driver.hour_more": {
        "ja": "{what} さんがその週に {duration} 多く運転できれば",
        "en": "{what} driving {duration} more that week",
    },
    "held.released": {"ja": "{what} の約束を動かしてよければ", "en": "the promise to {what} may move"},
    "licence.renewed": {"ja": "{what} さんの免許が更新されれば", "en": "{what}'s licence renewed"},
    "insurance.renewed": {"ja": "{what} の保険が更新されれば", "en": "the insurance of {what} renewed"},
    "insurance.taken_out": {"ja": "{what} が保険に入れば", "en": "an insurance taken out for {what}"},
    "course.done": {"ja": "{what} さんが認定講習を終えれば", "en": "{what} having done the course"},
    "party.split": {"ja": "{by} 組に分かれて乗れば", "en": "the party going in {by} parts"},
    "vehicle.wheelchair_place": {
        "ja": "{what} に車いすの場所がもう {by} 台分あれば",
        "en": "{by} more wheelchair places in {what}",
    },
    "vehicle.seat": {"ja": "{what} に席がもう {by} つあれば", "en": "{by} more seats in {what}"},
    "driver.more_morning": {
        "ja": "その日の午前、{what} を運転できる人がもう1人いれば",
        "en": "one more driver for {what} that morning",
    },
    "driver.more_afternoon": {
        "ja": "その日の午後、{what} を運転できる人がもう1人いれば",
        "en": "one more driver for {what} that afternoon",
    },
    "driver.more_all_day": {
        "ja": "その日、{what} を運転できる人がもう1人いれば",
        "en": "one more driver for {what} that day",
    },
    "vehicle.more_morning": {
        "ja": "その日の午前、車と運転者がもう1組あれば",
        "en": "one more vehicle with its driver that morning",
    },
    "vehicle.more_afternoon": {
        "ja": "その日の午後、車と運転者がもう1組あれば",
        "en": "one more vehicle with its driver that afternoon",
    },
    "vehicle.more_all_day": {
        "ja": "その日、車と運転者がもう1組あれば",
        "en": "one more vehicle with its driver that day",
    },
    "vehicle.more_these_hours": {
        "ja": "その時間だけでも、車と運転者がもう1組あれば",
        "en": "one more vehicle with its driver just for those hours",
    },
    "wheelchair_vehicle.more_morning": {
        "ja": "その日の午前、車いすで乗れる車と運転者がもう1組あれば",
        "en": "one more vehicle for wheelchairs with its driver that morning",
    },
    "wheelchair_vehicle.more_afternoon": {
        "ja": "その日の午後、車いすで乗れる車と運転者がもう1組あれば",
        "en": "one more vehicle for wheelchairs with its driver that afternoon",
    },
    "wheelchair_vehicle.more_all_day": {
        "ja": "その日、車いすで乗れる車と運転者がもう1組あれば",
        "en": "one more vehicle for wheelchairs with its driver that day",
    },
    "wheelchair_vehicle.more_these_hours": {
        "ja": "その時間だけでも、車いすで乗れる車と運転者がもう1組あれば",
        "en": "one more vehicle for wheelchairs with its driver just for those hours",
    },
    "helper.half_hour_more": {
        "ja": "{what} さんの時間が前後に30分ずつ延びれば",
        "en": "if {what} had half an hour more at either end",
    },
    "helper.more": {"ja": "行ける人があと {by} 人いれば", "en": "with {by} more who could come"},
    "helper.new_morning": {"ja": "午前に「{what}」のできる人がもう1人", "en": "one more in the morning for: {what}"},
    "helper.new_afternoon": {
        "ja": "午後に「{what}」のできる人がもう1人",
        "en": "one more in the afternoon for: {what}",
    },
    "people.fewer": {"ja": "{by} 人少なくてもよければ", "en": "if {by} fewer would do"},
    "insurance.volunteer_renewed": {"ja": "{what} さんが保険を更新すれば", "en": "if {what} renewed the insurance"},
    "insurance.volunteer_joined": {"ja": "{what} さんが保険に入れば", "en": "if {what} joined the insurance"},
    "salon.later": {"ja": "{duration}遅く始めれば", "en": "if it began {duration} later"},
    "salon.earlier": {"ja": "{duration}早く始めれば", "en": "if it began {duration} earlier"},
    "salon.days_later": {"ja": "{by} 日あとにすれば", "en": "if it were {by} days later"},
    "salon.days_earlier": {"ja": "{by} 日前にすれば", "en": "if it were {by} days earlier"},
    "salon.without_accessible_toilet": {
        "ja": "車いすトイレのない「{what}」でよければ",
        "en": "if {what} would do, without a toilet for wheelchairs",
    },
    "salon.without_rail": {
        "ja": "トイレの手すりのない「{what}」でよければ",
        "en": "if {what} would do, without a rail in the toilet",
    },
    "salon.without_toilet": {"ja": "トイレのない「{what}」でよければ", "en": "if {what} would do, without a toilet"},
    "salon.without_few_chairs": {"ja": "いすのない「{what}」でよければ", "en": "if {what} would do, without chairs"},
    "salon.without_chairs": {"ja": "いすのない「{what}」でよければ", "en": "if {what} would do, without chairs"},
    "salon.without_desks": {"ja": "机のない「{what}」でよければ", "en": "if {what} would do, without tables"},
    "salon.without_kitchen": {"ja": "台所のない「{what}」でよければ", "en": "if {what} would do, without a kitchen"},
    "salon.without_tatami": {"ja": "畳のない「{what}」でよければ", "en": "if {what} would do, without tatami"},
    "salon.without_floor": {
        "ja": "床の広くない「{what}」でよければ",
        "en": "if {what} would do, with less room to move",
    },
    "salon.without_sound": {"ja": "音響のない「{what}」でよければ", "en": "if {what} would do, without sound"},
    "salon.without_bright": {"ja": "明るくない「{what}」でよければ", "en": "if {what} would do, which is not bright"},
    "salon.without_no_step": {
        "ja": "段差のある「{what}」でよければ",
        "en": "if {what} would do, with a step at the door",
    },
    "salon.without_parking": {
        "ja": "駐車が {by} 台少ない「{what}」でよければ",
        "en": "if {what} would do, with {by} parking spaces fewer",
    },
    "salon.fewer_people": {"ja": "{by} 人少なければ「{what}」で", "en": "with {by} fewer people, in {what}"},
    "salon.one_more_host": {"ja": "世話人があと1人いれば", "en": "with one more person to lead it"},
    "salon.once_more": {
        "ja": "「{what}」がこの団体に今月あと {by} 回貸してくれれば",
        "en": "if {what} were lent to this group {by} more times this month",
    },
    "salon.one_more_room": {"ja": "条件の合う会場があと1つあれば", "en": "with one more room that would do"},
    "lot.smaller_would_do": {
        "ja": "台数が {by} 台少ない「{what}」でよければ",
        "en": "if {what} would do, with {by} spaces fewer",
    },
    "lot.free_then": {"ja": "「{what}」がその時間も使えれば", "en": "if {what} were free at that time too"},
    "lot.measured": {"ja": "「{what}」の台数を測って、たりていれば", "en": "if {what} were measured and large enough"},
    "lot.agrees": {"ja": "「{what}」の地主さんが承諾すれば", "en": "if the owner of {what} agreed"},
    "shop.one_more": {"ja": "{what} がもう一世帯を気にかけてくだされば", "en": "if {what} took one household more"},
    "shop.registered": {
        "ja": "{what} に見守りの店として登録していただければ",
        "en": "if {what} were registered as a shop that looks in",
    },
    "shop.walk": {"ja": "歩く距離を {by} m まで広げれば", "en": "if the walk could be {by} m"},
    "shop.more": {"ja": "近くに見守りの店があと {by} 店あれば", "en": "with {by} more shops near by"},
}
