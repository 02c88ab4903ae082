"""The settings that exist, what they are to begin with, and the value in force on a day.

Law, caps, priorities and thresholds are never constants in code: each has a name, a default with its source, and is
changed by a dated ``SettingChanged`` event, for one district or for all.
"""

import json
from collections.abc import Iterable
from datetime import date
from typing import Any, Final

from attrs import frozen

from events.state.model import Setting

DISTRICT_DECIDES: Final = "地区の取り決め（はじめの値）"


@frozen
class Definition:
    """A setting: ``default`` is a JSON value; ``strength`` is law, promise or wish, empty where it is no rule."""

    name: str
    default: Any
    source: str = DISTRICT_DECIDES
    strength: str = ""


DEFINITIONS: Final[tuple[Definition, ...]] = (
    Definition("ride.early_s", 1800),
    Definition("ride.wait_s", 1800),
    Definition("ride.longest_floor_s", 1800, strength="promise"),
    Definition("ride.longest_factor", 2.0, strength="promise"),
    Definition("ride.boarding_s", 120),
    Definition("ride.boarding_wheelchair_s", 300),
    Definition("ride.held_tolerance_s", 600),
    Definition("ride.basis", "no_registration", "道路運送法 2条3項・78条（登録又は許可を要しない運送）", "law"),
    Definition(
        "ride.registered_driver",
        ["second_class", "recognised_course"],
        "道路運送法施行規則 51条の16（第二種免許、または大臣が認定する講習の修了）",
        "law",
    ),
    Definition("ride.registered_vehicle", True, "道路運送法 79条・同施行規則 51条の3（自動車の登録）", "law"),
    Definition(
        "ride.licence_by_capacity", {"11": "medium", "30": "large"}, "道路交通法 3条・85条（定員11人・30人）", "law"
    ),
    Definition("ride.licence_valid", True, "道路交通法 64条（無免許運転の禁止）・101条（更新）", "law"),
    Definition("ride.insurance", ["voluntary", "ride_support"], "地区の取り決め（移動支援の保険）", "law"),
    Definition("driver.course_required", True, "地区の取り決め（認定講習）", "promise"),
    Definition("driver.oldest_age", None, "地区の取り決め（はじめは無し）", "promise"),
    Definition("driver.run_longest_s", 14400, "貨物・旅客の改善基準告示（連続運転4時間）を目安に", "promise"),
    Definition("driver.rest_s", 1800, "貨物・旅客の改善基準告示（休憩30分）を目安に", "promise"),
    Definition("vehicle.wheelchair_takes_seats", 1),
    Definition("travel.provider", "straight_line"),
    Definition("travel.url", "http://127.0.0.1:5000"),
    Definition("travel.timeout_s", 5),
    Definition("helper.insurance_required", True, "ボランティア活動保険（地区の取り決め）", "law"),
    Definition("helper.insurance_starts_after_days", 1, "ボランティア活動保険のしおり（加入手続きの翌日から）"),
    Definition("helper.insurance_ends", "03-31", "ボランティア活動保険のしおり（年度末まで）"),
    Definition("helper.insurance_excludes", ["brush_cutter"], "ボランティア活動保険のしおり（対象外の作業）"),
    Definition("helper.not_for_minors", ["brush_cutter", "high"], "地区の取り決め（未成年にさせない作業）", "promise"),
    Definition("helper.minors_per_adult", 4, "休日の草取りの取り決め（大人1人で見る子どもの上限）", "law"),
    Definition(
        "helper.minors_need",
        {"student": ["guardian", "emergency", "photo", "leaves"], "child": ["guardian", "photo"]},
        "休日の草取りの取り決め（未成年の参加。小学生は保護者と一緒に来る）",
        "promise",
    ),
    Definition("helper.walks_m", 1500),
    Definition("helper.walk_kmh", 4),
    Definition("helper.bicycle_kmh", 12),
    Definition("helper.step_s", 1800),
    Definition("helper.outdoors", ["weeding"]),
    Definition(
        "helper.priority", {"garbage": 4, "shopping": 4, "bulky": 2, "bulb": 3, "talk": 2, "weeding": 1, "other": 1}
    ),
    Definition("helper.urgent", 3),
    Definition("helper.wish", 60, strength="wish"),
    Definition("helper.known_face", 30, strength="wish"),
    Definition("helper.same_face", 20, strength="wish"),
    Definition("helper.fair", 3, strength="wish"),
    Definition("help_day.insurance", "event", "ボランティア行事用保険（行事ごとに加入）"),
    Definition(
        "help_day.products",
        {"listed": "event_listed", "walk_ups": "event_walk_ups"},
        "ボランティア行事用保険（名簿のある行事、当日参加のある行事）",
    ),
    Definition("help_day.walk_m", 800),
    Definition("help_day.metres_per_minute", 60),
    Definition("salon.floor_factor", 2),
    Definition("salon.walks_m", 800, "地区の取り決め（歩いて10分ほど）"),
    Definition("salon.ride", 20, strength="wish"),
    Definition("salon.yen", 50),
    Definition("salon.kept", 100, strength="wish"),
    Definition("salon.fair", 5, strength="wish"),
    Definition("salon.lately_days", 60),
    Definition("salon.apart_days", 7, "地区の取り決め（月2回の集まりは、間を1週間あける）", "promise"),
    Definition("salon.unwished", 30, strength="wish"),
    Definition("salon.clear_up_min", 30, "地区の取り決め（はじめの値。片づけにかかる時間）", "promise"),
    Definition("salon.epidemic", False, "感染症の流行（市や保健所の発表を見て、地区が決める）", "promise"),
    Definition("watch.least", 2, "地区の取り決め（はじめの値。一つの世帯に、気にかける店がいくつ）", "law"),
    Definition("watch.walk_m", 800, "地区の取り決め（歩いて10分ほど）", "promise"),
    Definition("watch.most_households", 5, "地区の取り決め（はじめの値。一店が気にかける世帯の数）", "promise"),
    Definition(
        "watch.looks_in", ["greets", "tells", "checks_on_delivery"], "地区の取り決め（見守りに数える協力）", "promise"
    ),
    Definition("watch.term_ends", ["03-31", "09-30"], "地区の取り決め（半年ごとに見直す）"),
    Definition("watch.fair", 2, strength="wish"),
    Definition("watch.closed_day", 3, strength="wish"),
    Definition("watch.prize_districts", ["kowada"], "小和田地区の取り組み（ボランティアポイントの景品の店）"),
    Definition("watch.contact", None, "地区の取り決め（地域包括支援センター。まだ書かれていない）"),
    Definition("travel.speed_kmh", 20),
    Definition("travel.detour", 1.3),
    Definition("travel.same_town_s", 180),
    Definition("hours.early", [360, 510], "地区の取り決め（ゴミ出しは朝8時半まで）"),
    Definition("hours.morning", [540, 720]),
    Definition("hours.afternoon", [780, 1020]),
    Definition("hours.all_day", [480, 1080]),
    Definition("hours.night", [1080, 1440], "地区の取り決め（はじめの値。施設の利用区分にならい18時から）"),
    Definition("priority", {"clinic": 8, "service": 8, "shopping": 4, "salon": 2, "festival": 1, "other": 1}),
    Definition("service.walk_m", 400),
    Definition("priority.lately_days", 28),
    Definition("closed.days", []),
    Definition("closed.holidays", True, "国民の祝日に関する法律"),
    Definition("other_ways", ["community_bus", "welfare_taxi"]),
    Definition(
        "mobile_sales.least_spaces", 5, "地区の取り決め（移動販売の車と、お客さまの置き場所に5台分）", "promise"
    ),
    Definition("mobile_sales.reach_m", 500, "農林水産政策研究所「食料品アクセス困難人口」の500メートル"),
    Definition("mobile_sales.guard_pm", 500),
    Definition("mobile_sales.consent_pm", {"yes": 1000, "negotiating": 600, "unasked": 300, "no": 0}),
    Definition(
        "mobile_sales.source_pm",
        {
            "survey": 1000,
            "commissioner": 800,
            "centre": 800,
            "association": 700,
            "other": 500,
            "imagined": 100,
            "buyers": 1000,
        },
    ),
    Definition("mobile_sales.again_pm", 500),
    Definition("mobile_sales.shrink", 20),
    Definition("mobile_sales.least_buyers", 8),
    Definition("mobile_sales.uptake_pm", 150),
    Definition("approve.who", {}),
    Definition("requests.close_days", 5),
    Definition("calls.deadline_days", 2),
    Definition("night.days", 14),
    Definition("night.tries", 3),
    Definition("night.stale_tries", 3),
    Definition("night.component_most", 4),
    Definition("privacy.body", "市社会福祉協議会", "地区の取り決め（だれにも割り当てていない人について答える団体）"),
    Definition("retention.applications_days", 1825, "地区の取り決め（はじめの値。民法 166条の5年を目安に）"),
    Definition(
        "retention.drivers_days",
        1825,
        "地区の取り決め（はじめの値。民法 724条の2の5年を目安に。乗務記録は道路運送法施行規則 51条の22で1年）",
    ),
    Definition("retention.lenders_days", 1825, "地区の取り決め（はじめの値。民法 166条の5年を目安に）"),
    Definition("retention.unsettled_days", 180),
    Definition("retention.plans_days", 1825, "地区の取り決め（はじめの値。民法 724条の2の5年を目安に）"),
    Definition("retention.accesses_days", 1095, "地区の取り決め（はじめの値。個人情報保護法 23条の安全管理措置）"),
    Definition("retention.papers_days", 365),
    Definition("retention.backups_days", 90, "地区の取り決め（はじめの値。消した人が控えに残る日数の上限）"),
    Definition("retention.handed_on_days", 1095, "個人情報保護法 29条・同施行規則 21条（提供の記録は3年）", "law"),
    Definition("breach.report_above", 1000, "個人情報保護法 26条・同施行規則 7条（1,000人を超える漏えい）", "law"),
    Definition("breach.early_days", 5, "個人情報保護法 26条・同施行規則 8条（速報は3〜5日以内）", "law"),
    Definition("breach.final_days", 30, "個人情報保護法 26条・同施行規則 8条（確報は30日以内）", "law"),
)
BY_NAME: Final = {definition.name: definition for definition in DEFINITIONS}


def setting(settings: Iterable[Setting], name: str, on: date, district: str = "") -> Any:
    """The value in force on a day: the district's own before everybody's, the later ``valid_from`` before the earlier.

    Raises ``KeyError`` for a name that no definition has.
    """
    found = in_force(settings, name, on, district)
    return json.loads(found.fact.value) if found else BY_NAME[name].default


def in_force(settings: Iterable[Setting], name: str, on: date, district: str = "") -> Setting | None:
    """The decision that is in force, or None where the default still is."""
    if name not in BY_NAME:
        raise KeyError(name)
    fitting = [
        s for s in settings if s.fact.name == name and s.fact.valid_from <= on and s.fact.district in ("", district)
    ]
    order = [(s.fact.district != "", s.fact.valid_from, s.stamp.position) for s in fitting]
    return fitting[order.index(max(order))] if fitting else None
