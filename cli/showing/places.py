"""Where an urgent request fits, and what each place does to whom."""

from typing import Any

from attrs import asdict

from cli.call import Call
from cli.days import clock, duration, short_day
from cli.labels import Labels
from cli.showing.left import left_facts, left_lines
from desk.inserting import Moved, Place, Places
from desk.selecting import day_of


def place_lines(call: Call, labels: Labels, places: Places) -> list[str]:
    """Each place with her times and those of others that change; why not, where there is none."""
    day = short_day(day_of(places.occurrence), call.lang)
    lines = [call.say("plan.insert.title", need=labels.occurrence(places.occurrence), day=day)]
    for number, place in enumerate(places.found, 1):
        lines += ["", *_place(call, labels, number, place)]
    if places.left is not None:
        lines += [call.say("plan.insert.none"), "", *left_lines(call, labels, places.left)]
    return lines


def _place(call: Call, labels: Labels, number: int, place: Place) -> list[str]:
    code = "plan.insert.place" if place.added_s > 0 else "plan.insert.place_free"
    lines = [call.say(code, number=number, duration=duration(max(0, place.added_s), call.lang))]
    for leg in place.legs:
        told = {"driver": labels.person(leg.driver), "vehicle": labels.anything(leg.vehicle)}
        lines.append("   " + call.say("plan.insert.leg", boards=clock(leg.boards), alights=clock(leg.alights), **told))
    moved = [call.say("plan.insert.moved", who=labels.person(m.person), how=_how(call, m)) for m in place.moved]
    return [*lines, *(f"   {each}" for each in moved or [call.say("plan.insert.nobody")])]


def _how(call: Call, moved: Moved) -> str:
    told = [
        call.say(
            f"plan.insert.{'later' if by_s > 0 else 'earlier'}",
            leg=call.say(f"plan.insert.{moved.leg}"),
            stop=call.say(f"plan.insert.{stop}"),
            duration=duration(abs(by_s), call.lang),
        )
        for stop, by_s in (("boards", moved.boards_s), ("alights", moved.alights_s))
        if by_s
    ]
    return call.say("why.and").join(told)


def places_facts(labels: Labels, places: Places) -> dict[str, Any]:
    """The places for ``--json``."""
    return {
        "occurrence": places.occurrence,
        "places": [
            {
                "added_s": each.added_s,
                "legs": [asdict(leg) for leg in each.legs],
                "moved": [asdict(moved) for moved in each.moved],
            }
            for each in places.found
        ],
        "left": None if places.left is None else left_facts(labels, places.left),
    }
