"""A help day as rounds: the homes that it is for, parted into groups that a team can walk, each with its team's size.

A round is one ask of the problem: its team is there from the day's begin to its end and does all of its homes. Where
people are short it is proposed short-handed, but never a minor without an adult.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import pairwise

from attrs import frozen

from engine.matchings.helpers.eligibility import Looking
from engine.matchings.helpers.occurrences import Asked
from engine.matchings.helpers.standing import HeldTask
from events.state.model import HelpDay, State
from events.state.weather import rains_on
from events.vocabulary.values import Place

MINUTE_S = 60


@frozen
class Round:
    """The homes of one team, in walking order, and how many people they take; ``held`` where its team was asked."""

    help_day: HelpDay
    homes: tuple[Asked, ...]
    people: int
    held: HeldTask | None = None


def takes_place(state: State, help_day: HelpDay) -> date | None:
    """Its day; where rain was told for that, the day to which rain puts it off: None where there is none, or rain
    again."""
    fact = help_day.fact
    days = (fact.day, fact.rain_day)
    return next((day for day in days if day is not None and not rains_on(state, day, help_day.district)), None)


def is_for(help_day: HelpDay, on: date, each: Asked, town: str) -> bool:
    """Whether a request is one of those that the day is for, and may be done on that day."""
    fact = help_day.fact
    if each.need.fact.weekdays or each.details.task != fact.task or town not in fact.towns:
        return False
    return any(day == on and since < fact.until_min and fact.from_min < until for day, (since, until) in each.minutes)


def rounds(looking: Looking, help_day: HelpDay, homes: Sequence[Asked]) -> tuple[Round, ...]:
    """The homes in walking order from where people gather, a new round where the next is too far or too much.

    A team has as many places as its homes take, and its share of whom the day hopes for: who comes is not sent home.
    """
    fact = help_day.fact
    walk_m, pace_m = looking.setting("help_day.walk_m"), looking.setting("help_day.metres_per_minute")
    team = max(2, fact.minors_per_adult + 1)
    minutes = fact.until_min - fact.from_min
    found: list[list[Asked]] = []
    left = list(homes)
    here = fact.private.gather if fact.private else None
    while left:
        nearest = min(left, key=lambda each: (_metres(looking, here, each.details.place), homes.index(each)))
        left.remove(nearest)
        near = bool(found) and _metres(looking, here, nearest.details.place) <= walk_m
        fits = near and _work(looking, [*found[-1], nearest], pace_m) <= minutes * team
        if fits:
            found[-1].append(nearest)
        else:
            found.append([nearest])
        here = nearest.details.place
    hoped = -(-(fact.adults + fact.minors) // max(1, len(found)))
    return tuple(
        Round(help_day, tuple(each), max(2, hoped, -(-_work(looking, each, pace_m) // minutes))) for each in found
    )


def held_rounds(help_day: HelpDay, wanted: Sequence[Asked], held: Mapping[str, HeldTask]) -> tuple[Round, ...]:
    """The rounds whose teams have been asked: they stay as they are."""
    found: dict[tuple[str, ...], list[Asked]] = {}
    for each in wanted:
        task = held.get(each.occurrence)
        if task is not None and task.help_day == help_day.id:
            found.setdefault(task.round, []).append(each)
    return tuple(
        Round(
            help_day, tuple(sorted(homes, key=lambda e: order.index(e.occurrence))), people, held[homes[0].occurrence]
        )
        for order, homes in found.items()
        for people in (len(held[homes[0].occurrence].helpers),)
    )


def _work(looking: Looking, homes: Sequence[Asked], pace_m: int) -> int:
    """What the homes take, in minutes of one person, with the walk between them."""
    places = [each.details.place for each in homes]
    walk = sum(_metres(looking, a, b) for a, b in pairwise(places))
    return sum(each.details.minutes * each.details.people for each in homes) + round(walk / pace_m)


def _metres(looking: Looking, a: Place | None, b: Place) -> float:
    return 0.0 if a is None else looking.metres(a, b)
