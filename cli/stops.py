"""A stop of a scheduled service as it is typed: ``9:30 茅ヶ崎駅北口（元町5-1）``, and the weekdays of a weekly one."""

import re

from cli.errors import Misused
from events.state.model import State
from events.vocabulary.values import Place
from intake.parsers.addresses import read_place
from intake.parsers.gazetteer import gazetteer
from intake.parsers.times import read_time
from intake.parsers.troubles import Unclear, Unreadable
from intake.parsers.weekdays import read_days
from intake.parsers.width import plain


def read_stop(text: str, state: State) -> tuple[Place, int]:
    """Where and at which minute; raises ``Misused`` for what is no time and place."""
    when, _, where = plain(text).partition(" ")
    found = re.fullmatch(r"(?P<name>[^()]+?)\s*(?:\((?P<address>[^()]+)\))?", where.strip())
    if found is None:
        raise Misused("stop_text", came=text)
    try:
        place = read_place(found["address"] or found["name"], gazetteer(frozenset(state.towns), False))
        return Place(place.address, place.town, found["name"]), read_time(when)
    except (Unclear, Unreadable) as fault:
        raise Misused("stop_text", came=text) from fault


def read_weekly(text: str) -> tuple[int, ...]:
    """火木 as weekdays; raises ``Misused``."""
    try:
        return read_days(text)
    except (Unclear, Unreadable) as fault:
        raise Misused("weekdays", came=text) from fault
