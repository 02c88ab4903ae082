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
    "driver.withdrawn": {"ja": "運転をやめている", "en": "does not drive any more"},
    "driver.no_hours": {"ja": "その日は運転できない", "en": "does not drive on that day"},
    "driver.other_vehicles": {"ja": "その車は運転しない", "en": "does not drive this vehicle"},
    "driver.age": {"ja": "運転者の年齢の上限を超える", "en": "above the oldest age for drivers"},
    "licence.missing": {"ja": "免許を確かめていない", "en": "no licence was shown"},
    "licence.ended": {"ja": "免許の期限が切れている", "en": "the licence has ended"},
    "licence.class": {"ja": "その車を運転できる免許でない", "en": "the licence does not allow this vehicle"},
    "course.missing": {"ja": "認定講習を終えていない", "en": "has not done the course"},
    "chair.powered": {"ja": "電動車いすを積めない", "en": "cannot take a powered wheelchair"},
    "apart": {"ja": "同じ便にしないと決めた人がいる", "en": "they are not to meet"},
    "basis.vehicle_unregistered": {
        "ja": "福祉有償運送の登録がない車",
        "en": "the vehicle is not registered for paid welfare transport",
    },
    "basis.driver_unqualified": {
        "ja": "福祉有償運送の運転者の要件を満たさない",
        "en": "the driver is not qualified for paid welfare transport",
    },
}
