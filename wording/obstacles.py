"""What stood in the way of a ride, told to the office: a clause before the vehicles and drivers that it kept away."""

from typing import Final

TEXTS: Final = {
    # Before any time is looked at (engine.matchings.transport.eligibility)
    "vehicle.withdrawn": {"ja": "その日は借りられない", "en": "not to be had on that day"},
    "vehicle.no_hours": {"ja": "その曜日・日は使えない", "en": "not lent on that day"},
    "insurance.voluntary_missing": {"ja": "任意保険がない", "en": "no voluntary insurance"},
    "insurance.voluntary_ended": {"ja": "任意保険が切れている", "en": "the voluntary insurance has ended"},
    "insurance.ride_support_missing": {"ja": "移動支援の保険がない", "en": "no ride-support insurance"},
    "insurance.ride_support_ended": {"ja": "移動支援の保険が切れている", "en": "the ride-support insurance has ended"},
    "driver.absent": {"ja": "その日は来られなくなった", "en": "cannot come that day after all"},
    "driver.withdrawn": {"ja": "運転をやめている", "en": "does not drive any more"},
    "driver.no_hours": {"ja": "その日は運転できない", "en": "does not drive on that day"},
    "driver.other_vehicles": {"ja": "その車は運転しない", "en": "does not drive this vehicle"},
    "driver.age": {"ja": "運転者の年齢の上限を超える", "en": "above the oldest age for drivers"},
    "licence.missing": {"ja": "免許を確かめていない", "en": "no licence was shown"},
    "licence.ended": {"ja": "免許の期限が切れている", "en": "the licence has ended"},
    "licence.class": {"ja": "その車を運転できる免許でない", "en": "the licence does not allow this vehicle"},
    "course.missing": {"ja": "認定講習を終えていない", "en": "has not done the course"},
    "chair.powered": {"ja": "電動車いすを積めない", "en": "cannot take a powered wheelchair"},
    "driver.declined": {"ja": "この送迎は断られている", "en": "said no to this ride"},
    "lender.declined": {"ja": "貸し手がこの送迎を断っている", "en": "the lender said no to this ride"},
    "apart": {"ja": "同じ便にしないと決めた人がいる", "en": "they are not to meet"},
    "basis.vehicle_unregistered": {
        "ja": "福祉有償運送の登録がない車",
        "en": "the vehicle is not registered for paid welfare transport",
    },
    "basis.driver_unqualified": {
        "ja": "福祉有償運送の運転者の要件を満たさない",
        "en": "the driver is not qualified for paid welfare transport",
    },
    "consent.missing": {"ja": "本人の同意がまだない", "en": "the person has not agreed yet"},
    "consent.revoked": {"ja": "本人が同意を取り消している", "en": "the person took her consent back"},
    "person.elsewhere": {"ja": "その時刻は、本人が別の送迎に乗っている", "en": "she is on another ride at that time"},
    "vehicle.taken": {"ja": "その時刻は、ほかの送迎で使う約束がある", "en": "promised for other rides at that time"},
    "driver.taken": {"ja": "その時刻は、ほかの送迎を引き受けている", "en": "drives for others at that time"},
    "hours.no_overlap": {
        "ja": "車を使える時間と運転できる時間が重ならない",
        "en": "the vehicle's and the driver's hours do not meet",
    },
    # With a vehicle and a driver, timed by itself (engine.checks, engine.solvers)
    "window.late": {"ja": "約束の時刻に {duration} 遅れる", "en": "{duration} too late for the appointment"},
    "window.early": {"ja": "約束の時刻より {duration} 早すぎる", "en": "{duration} too early for the appointment"},
    "ride.too_long": {"ja": "乗っている時間が {duration} 長すぎる", "en": "the ride is {duration} too long"},
    "run.too_long": {"ja": "1回の運転が {duration} 長すぎる", "en": "the run is {duration} too long"},
    "shift.early": {
        "ja": "使える時間より {duration} 早く出ることになる",
        "en": "it would have to leave {duration} before its hours",
    },
    "shift.late": {
        "ja": "使える時間より {duration} 遅く戻ることになる",
        "en": "it would be back {duration} after its hours",
    },
    "driver.busy": {
        "ja": "行きと帰りのあいだに運転者が {duration} 足りない",
        "en": "the driver is {duration} short between the way there and the way back",
    },
    "hours.over": {"ja": "運転者の1週間の時間を {duration} こえる", "en": "the driver's week would be {duration} over"},
    "seats.short": {"ja": "席が {by} つ足りない", "en": "{by} seats short"},
    "wheelchairs.short": {"ja": "車いすの場所が {by} 台分足りない", "en": "{by} wheelchair places short"},
    "people.apart": {"ja": "同じ便にしないと決めた人がいる", "en": "they are not to share a run"},
    "ride.shift": {"ja": "この送迎には使えない", "en": "may not be used for this ride"},
    # Beside the plan
    "beside.taken": {
        "ja": "この1件だけなら行けるが、この案ではほかの送迎に出ている",
        "en": "could drive it alone, but is out for others in this plan",
    },
    "helper.taken": {
        "ja": "この1件だけなら行けるが、この案ではほかへ行っている",
        "en": "could do it by itself, but goes elsewhere in this plan",
    },
    "helper.withdrawn": {"ja": "担い手をやめている", "en": "no longer helps"},
    "helper.herself": {"ja": "本人の依頼", "en": "asked for it herself"},
    "helper.skill": {"ja": "できることに入っていない", "en": "does not do this"},
    "helper.area": {"ja": "行ける所ではない", "en": "does not go there"},
    "helper.too_far": {"ja": "歩いて行ける所ではない", "en": "too far to walk"},
    "helper.avoids": {
        "ja": "さけたいことがある（犬、重い物など）",
        "en": "avoids what is there (dogs, heavy things …)",
    },
    "helper.minor": {"ja": "子どもにはさせない作業", "en": "nothing for a minor"},
    "helper.declined": {"ja": "断っている", "en": "has said no"},
    "helper.other_hours": {"ja": "都合のよい時間が合わない", "en": "has other hours"},
    "helper.hours_too_short": {"ja": "都合のよい時間では短すぎる", "en": "her hours are too short for it"},
    "helper.too_few": {"ja": "行ける人が {by} 人足りない", "en": "{by} too few can come at one time"},
    "insurance.volunteer_missing": {"ja": "ボランティア保険に入っていない", "en": "has no volunteer insurance"},
    "insurance.volunteer_applied": {
        "ja": "ボランティア保険は申込中",
        "en": "the volunteer insurance is only applied for",
    },
    "insurance.volunteer_ended": {"ja": "ボランティア保険が切れている", "en": "the volunteer insurance has ended"},
    "insurance.volunteer_not_yet": {
        "ja": "ボランティア保険がまだ始まらない",
        "en": "the volunteer insurance has not begun",
    },
    "insurance.volunteer_excludes": {"ja": "保険の対象外の作業", "en": "the insurance excludes this work"},
}
