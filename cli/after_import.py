"""What to do next once files were taken in, by what was in them."""

from collections.abc import Iterable, Sequence

from cli.call import Call
from cli.labels import Labels
from engine.matchings import KINDS
from intake.rows import RowReading

ASKING = ("ride", "help", "salon")
"""Rows that ask for something in their district: a plan of all kinds is made for it."""
HOUSEHOLD = "watched"
"""A row that asks to be looked in on: a plan of that kind, once there is a shop for it."""


def steps_after(call: Call, labels: Labels, rows: Iterable[RowReading], kinds: Sequence[str]) -> list[str]:
    """A plan for those who asked; else what the kind of file is good for, and what it still needs."""
    asking = {row.kind: row.district for row in rows if row.kind in (*ASKING, HOUSEHOLD) and row.district}
    district = next((asking[kind] for kind in ASKING if kind in asking), "")
    if district:
        return [call.say("next.solve_first", district=district)]
    if HOUSEHOLD in asking and any(shop.registered for shop in labels.state.shops.values()):
        return [call.say("next.solve_watch", district=asking[HOUSEHOLD]), call.say("next.shop_coverage")]
    if "watch" in kinds:
        return [call.say("next.shop_coverage"), call.say("next.shop_list")]
    if "mobile_sales" in kinds:
        return _after_lots(call, labels)
    if "salons" in kinds:
        return _after_rooms(call, labels)
    return [] if set(kinds) & set(KINDS) else _after_places(call, labels)


def _after_lots(call: Call, labels: Labels) -> list[str]:
    """A plan once there are lots and rounds to put into it; until then what is missing is taken in."""
    rounds = any(need.kind == "mobile_sales" and need.withdrawn is None for need in labels.state.needs.values())
    lots = any(not lot.withdrawn for lot in labels.state.lots.values())
    if rounds and lots:
        return [call.say("next.solve_stops"), call.say("next.stop_next", of="")]
    missing = "next.import_rounds" if lots else "next.import_lots"
    return [call.say(missing), call.say("next.template_mobile")]


def _after_rooms(call: Call, labels: Labels) -> list[str]:
    """A plan where a group looks for a room; else the groups are taken in."""
    groups = (need for need in labels.state.needs.values() if need.kind == "salons" and need.withdrawn is None)
    district = next((need.district for need in groups), "")
    if district:
        return [call.say("next.solve_first", district=district)]
    return [call.say("next.import_salons"), call.say("next.template_salons")]


def _after_places(call: Call, labels: Labels) -> list[str]:
    """After the tables of places come the rides that are looked up in them, also those that were read before."""
    steps = [] if labels.state.town_districts else [call.say("next.districts_table")]
    return [*steps, call.say("next.import_rides"), call.say("next.template"), call.say("next.template_helpers")]
