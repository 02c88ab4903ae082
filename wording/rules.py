"""What each rule is called: the promises and laws over the state (``engine.promises``), then what a check over a problem
can report (``engine.checks``)."""

from typing import Final

TEXTS: Final = {
    # engine.promises: law
    "licence_in_force": {"ja": "運転者の免許が有効である", "en": "the driver's licence is in force"},
    "licence_covers_vehicle": {
        "ja": "運転者の免許でその車を運転できる",
        "en": "the driver's licence covers the vehicle",
    },
    "insured_on_the_day": {"ja": "その日、車の保険が有効である", "en": "the vehicle is insured on the day"},
    "seats_for_everybody": {"ja": "みなが席にすわれる", "en": "everybody has a seat"},
    "places_for_wheelchairs": {"ja": "車いすの場所が足りている", "en": "every wheelchair has a place"},
    "registered_rides_have_their_conditions": {
        "ja": "福祉有償運送の要件を満たす",
        "en": "paid welfare transport meets its conditions",
    },
    "consent_stands": {"ja": "本人の同意がある", "en": "the person's consent stands"},
    "vehicle_not_promised_twice": {"ja": "車を二重に約束しない", "en": "no vehicle is promised twice"},
    "driver_not_promised_twice": {"ja": "運転者を二重に約束しない", "en": "no driver is promised twice"},
    "thing_not_promised_twice": {
        "ja": "部屋や道具は、同じ時間に二つの用には使えない",
        "en": "no room or tool is promised twice at one time",
    },
    "person_not_in_two_places": {"ja": "同じ人を同時に2か所へ送らない", "en": "nobody is in two places at once"},
    # engine.promises: promise
    "course_completed": {"ja": "運転者が認定講習を終えている", "en": "the driver has done the course"},
    "age_within_limit": {"ja": "運転者の年齢が上限をこえない", "en": "the driver is not above the oldest age"},
    "driver_hours_kept": {"ja": "運転者の都合のよい時間を守る", "en": "the driver's hours are kept"},
    "driver_takes_this_vehicle": {"ja": "運転者が引き受けた車である", "en": "the driver takes this vehicle"},
    "weekly_hours_kept": {"ja": "運転者の1週間の時間を守る", "en": "the driver's weekly hours are kept"},
    "runs_not_too_long": {"ja": "1回の運転が長すぎない", "en": "no run is too long"},
    "rest_between_runs": {"ja": "便と便のあいだに休憩がある", "en": "there is a rest between runs"},
    "vehicle_hours_kept": {"ja": "車を借りられる時間を守る", "en": "the vehicle's hours are kept"},
    "powered_chairs_only_where_they_fit": {
        "ja": "電動車いすは積める車だけに",
        "en": "powered chairs ride only where they fit",
    },
    "request_still_stands": {"ja": "申込が取り消されていない", "en": "the request still stands"},
    "ride_is_whole": {"ja": "行きと帰りがそろっている", "en": "the ride is whole, there and back"},
    "no_seat_booked_twice": {
        "ja": "定時便の席を、あるだけしか予約しない",
        "en": "no more seats of a service are booked than it has",
    },
    "booked_riders_consent": {
        "ja": "定時便を予約した方の同意がある",
        "en": "whoever booked a seat has agreed to be driven",
    },
    "service_keeps_its_times": {
        "ja": "定時便は、知らせた時刻どおりに走る",
        "en": "a service keeps its published times",
    },
    "service_runs_alone": {
        "ja": "定時便は、途中でほかの送迎をしない",
        "en": "a service fetches nobody else on its way",
    },
    "arrives_in_time": {"ja": "約束の時刻に間に合う", "en": "the rider arrives in time"},
    "fetched_in_time": {"ja": "帰りを長く待たせない", "en": "the rider is fetched in time"},
    "nobody_meets_whom_she_must_not": {
        "ja": "会わせないと決めた人を一緒にしない",
        "en": "nobody meets whom she must not",
    },
    # engine.checks
    "driver.busy": {"ja": "運転者が同時に2つの便に入っている", "en": "a driver is in two runs at once"},
    "held.left": {"ja": "決まっていた送迎が入っていない", "en": "a held ride is left over"},
    "hours.over": {"ja": "運転者の時間が上限をこえる", "en": "a driver's hours are over the limit"},
    "need.halfway": {"ja": "行きか帰りだけになっている", "en": "somebody is left halfway"},
    "people.apart": {"ja": "同じ便にしないと決めた人が一緒になっている", "en": "people kept apart share a run"},
    "plan.unknown_ride": {"ja": "知らない送迎が入っている", "en": "the plan has an unknown ride"},
    "plan.unknown_shift": {"ja": "知らない便が入っている", "en": "the plan has an unknown run"},
    "ride.alights_unboarded": {"ja": "乗っていない人が降りる", "en": "somebody alights who never boarded"},
    "ride.never_alights": {"ja": "乗った人が降りない", "en": "somebody never alights"},
    "ride.shift": {
        "ja": "その車や運転者では送迎できない人が乗っている",
        "en": "a ride is in a run that may not carry it",
    },
    "ride.too_long": {"ja": "乗っている時間が長すぎる", "en": "somebody rides too long"},
    "nobody_is_borrowed_unasked": {
        "ja": "ほかの地区の人・車は、頼んで承諾されたものだけ",
        "en": "drivers and vehicles of another district only where they are lent",
    },
    "ride.twice": {"ja": "同じ送迎が2度入っている", "en": "a ride is served twice"},
    "run.empty": {"ja": "だれも乗らない便がある", "en": "a run carries nobody"},
    "run.return_time": {"ja": "便の戻る時刻が合わない", "en": "a run's return does not add up"},
    "run.too_long": {"ja": "便が長すぎる", "en": "a run is too long"},
    "seats.short": {"ja": "席が足りない", "en": "seats are short"},
    "shift.early": {"ja": "便が使える時間より早く出る", "en": "a run leaves before its hours"},
    "shift.late": {"ja": "便が使える時間より遅く戻る", "en": "a run is back after its hours"},
    "vehicle.busy": {"ja": "車が同時に2つの便に入っている", "en": "a vehicle is in two runs at once"},
    "visit.times": {"ja": "時刻のつじつまが合わない", "en": "times do not add up"},
    "wheelchairs.short": {"ja": "車いすの場所が足りない", "en": "wheelchair places are short"},
    "window.early": {"ja": "約束より早すぎる", "en": "too early for the appointment"},
    "window.late": {"ja": "約束の時刻に遅れる", "en": "too late for the appointment"},
    # engine.checks: assignments
    "budget.hours": {"ja": "決めた時間をこえて頼んでいる", "en": "somebody gives more hours than agreed"},
    "budget.times": {
        "ja": "決めた回数をこえて頼んでいる",
        "en": "somebody or something is taken more often than agreed",
    },
    "offer.held_left": {"ja": "動かさないと決めた組み合わせが入っていない", "en": "a pinned match is left over"},
    "plan.offer_twice": {"ja": "同じ組み合わせが2度入っている", "en": "the plan has the same match twice"},
    "plan.unknown_offer": {"ja": "知らない組み合わせが入っている", "en": "the plan has an unknown match"},
    "resource.busy": {
        "ja": "同じ人・場所が同時に2つに入っている",
        "en": "somebody or something is in two places at once",
    },
    "resource.twice": {"ja": "同じ人が1つの依頼に2人分入っている", "en": "somebody fills two places of one task"},
    "resources.apart": {"ja": "会わないと決めた人が一緒になっている", "en": "people kept apart meet"},
    "task.crowded": {"ja": "頼まれた人数より多い", "en": "more come than are wanted"},
    "task.held_left": {"ja": "決まっていた依頼が入っていない", "en": "a held task is left over"},
    "task.short": {"ja": "人数が足りないまま行くことになっている", "en": "a task is done by fewer than it takes"},
    "task.times": {"ja": "同じ依頼の人が別々の時刻に来る", "en": "those who serve a task come at different times"},
    "task.unled": {"ja": "子どもに付きそう大人が足りない", "en": "there are too few adults for the children"},
    # engine.checks: places
    "day.too_long": {"ja": "運転者の一日が長すぎる", "en": "a driver's day is too long"},
    "plan.days": {"ja": "日数が合わない", "en": "the plan has another number of days"},
    "plan.slots": {"ja": "場所と時間枠の数が合わない", "en": "places and times do not pair up"},
    "plan.unknown_site": {"ja": "知らない場所が入っている", "en": "the plan has an unknown place"},
    "plan.unknown_slot": {"ja": "知らない時間枠が入っている", "en": "the plan has an unknown time"},
    "site.held_left": {"ja": "決まっていた場所が入っていない", "en": "a held place is left out"},
    "visit.outside_hours": {"ja": "使える時間の外に停まる", "en": "a stop outside the hours of its place"},
    "site.slot": {"ja": "その場所に合わない曜日・時間", "en": "a place at a time that does not suit it"},
    "site.twice": {"ja": "同じ場所が2度入っている", "en": "the same place twice"},
    "sites.too_many": {"ja": "場所の数が多すぎる", "en": "more places than there may be"},
    "slot.twice": {"ja": "同じ時間枠に2か所入っている", "en": "two places at the same time"},
    # engine.promises: helpers
    "volunteer_insured_on_the_day": {
        "ja": "その日、担い手の保険が有効である",
        "en": "the volunteer's insurance is in force on the day",
    },
    "insurance_covers_what_is_done": {"ja": "保険の対象になる作業である", "en": "the insurance covers the work"},
    "minors_have_an_adult": {"ja": "子どもには大人がつく", "en": "minors have an adult with them"},
    "enough_people_come": {"ja": "頼まれた人数がそろう", "en": "as many come as were asked for"},
    "helper_hours_kept": {"ja": "担い手の都合のよい時間を守る", "en": "the volunteer's hours are kept"},
    "helper_weekly_hours_kept": {
        "ja": "担い手の1週間の時間を守る",
        "en": "the volunteer's weekly hours are kept",
    },
    "help_comes_when_asked": {"ja": "頼まれた日時に行く", "en": "help comes when it was asked for"},
    "helper_can_do_it": {"ja": "担い手ができることである", "en": "the volunteer can do it"},
    "helper_goes_there": {"ja": "担い手が行ける所である", "en": "the volunteer goes there"},
    "helper_meets_nothing_she_avoids": {
        "ja": "担い手がさけたいことがない（犬、重い物など）",
        "en": "nothing is there that the volunteer avoids (dogs, heavy things …)",
    },
    "minors_come_as_their_guardians_say": {
        "ja": "未成年は、保護者の同意・緊急連絡先・写真の同意・帰る時刻がそろってから確定する（match guardian で記録）",
        "en": "a minor's consent, emergency contact, photographs and leaving time are known before it stands (match guardian)",
    },
    "nobody_is_sent_out_in_rain": {
        "ja": "雨の日に、外の作業や雨では来られない人を入れない",
        "en": "nothing out of doors in rain, and nobody who comes in dry weather only",
    },
    "helper.no_time_between": {
        "ja": "ほかの予定との行き来の時間が足りない",
        "en": "no time for the way from or to what she does elsewhere",
    },
    "minors_do_nothing_dangerous": {"ja": "子どもに危ない作業をさせない", "en": "minors do nothing dangerous"},
    # engine.promises: salons
    "venue_is_large_enough": {"ja": "会場の定員をこえない", "en": "the room is large enough"},
    "venue_has_what_is_needed": {"ja": "会場に必要な設備がある", "en": "the room has what is needed"},
    "venue_allows_what_is_done": {"ja": "貸主の条件に合う集まりである", "en": "the lender allows what is done"},
    "lender_hears_in_time": {
        "ja": "貸主の求める日数だけ前に申し込む",
        "en": "the lender is asked as long before as she wants",
    },
    "room_is_lent_so_often": {
        "ja": "会場を借りる月の回数を守る",
        "en": "the room is lent no more often a month than told",
    },
    "group_is_there_so_often": {
        "ja": "同じ団体が同じ会場を借りる、月の回数を守る",
        "en": "one group is in the room no more often a month than told",
    },
    "meetings_lie_apart": {
        "ja": "月に何回か集まる団体の集まりは、間をあける",
        "en": "a group that meets several times a month does not meet twice in a row",
    },
    "venue_hours_are_kept": {"ja": "会場を使える時間を守る", "en": "the room's hours are kept"},
    "new_salon_has_a_host": {"ja": "新しいサロンには世話人がいる", "en": "a new salon has somebody who leads it"},
    "host_hours_kept": {"ja": "世話人の都合のよい時間を守る", "en": "the host's hours are kept"},
    "host_goes_there": {"ja": "世話人が行ける町で開く", "en": "the host goes there"},
    "host_leads_so_often": {
        "ja": "世話人の月の回数をこえない",
        "en": "the host leads no more often a month than she would",
    },
    "group_meets_when_it_asked": {"ja": "申し込んだ曜日・時間に集まる", "en": "the group meets when it asked to"},
    # engine.promises: watch
    "enough_shops_look_in": {"ja": "決めた数の店が気にかける", "en": "as many shops look in as were decided on"},
    "looking_in_is_spread_over_the_week": {
        "ja": "週のどの時期にも、気にかける店がある",
        "en": "in each part of the week somebody looks in",
    },
    "shops_have_agreed": {"ja": "店が見守りの店として登録している", "en": "the shop is registered"},
    "household_lets_the_shop_know": {
        "ja": "本人が、その店に伝えることに同意している",
        "en": "the household agreed to the shop's being told",
    },
    "shops_are_open_when_they_look_in": {"ja": "受け持つ曜日に店が開いている", "en": "the shop is open on its days"},
    "shops_are_within_a_walk": {"ja": "店が歩いて行ける所にある", "en": "the shop is within a walk"},
    "shops_offered_to_look_in": {"ja": "店が見守りにあたる協力を選んでいる", "en": "the shop offered to look in"},
    "shops_look_in_on_no_more_than_they_said": {
        "ja": "店が引き受けた世帯の数をこえない",
        "en": "a shop looks in on no more than it agreed to",
    },
    # engine.promises: lots
    "owner_has_not_refused": {"ja": "地主さんが断っていない", "en": "the lot's owner has not said no"},
    "lot_is_still_offered": {"ja": "場所がまだ候補である", "en": "the lot is still a candidate"},
    "round_hours_kept": {"ja": "会社の曜日と時間の中である", "en": "the stop lies within the company's days and hours"},
    "room_for_the_truck_and_its_buyers": {
        "ja": "車とお客さまの置き場所がある",
        "en": "there is room for the truck and its buyers",
    },
    "lot_hours_kept": {"ja": "場所の使える時間の中である", "en": "the lot is free at that time"},
}
