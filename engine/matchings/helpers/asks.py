"""From occurrences, and from rounds of a help day, to what the problem is asked."""

from collections.abc import Iterable, Mapping
from datetime import date

from engine.matchings.helpers.days import Round
from engine.matchings.helpers.eligibility import Looking, Task, helper_obstacles, insured_on, lent_here
from engine.matchings.helpers.ground import Ground, midnight_s
from engine.matchings.helpers.occurrences import Asked
from engine.matchings.helpers.parts import Ask
from engine.matchings.helpers.standing import HeldTask, is_standing
from engine.matchings.spans import Span, merged, without
from engine.matchings.transport.hours import hours_on
from engine.travel.places import point
from engine.travel.straight_line import metres
from events.state.model import Helper
from events.state.weather import hours_in_rain
from events.vocabulary.needs import HelpDetails
from events.vocabulary.plans import Obstacle
from events.vocabulary.values import Place

DAY_S = 86_400
STEP = 100
"""A step of priority."""
ASKED_ALREADY = 1000
"""What it is worth that nobody who was asked has to be told otherwise."""
OPEN_PLACES = 1
"""What an empty place of a round weighs, per person: less than any home left over."""


def ask_of(ground: Ground, each: Asked) -> Ask:
    """One occurrence: whole or not at all, kept where it is held."""
    details, held = each.details, ground.held.get(each.occurrence)
    wet = held is not None and _outdoors(ground, each) and ground.rains(held.starts.date(), each.need.district)
    days = tuple(dict.fromkeys(day for day, _ in each.minutes))
    refusals = _refusals(ground, each, days, event_insured=False)
    barred = {obstacle.driver for obstacle in refusals} | (_not_in_rain(ground, held) if held else set())
    staying = tuple(each for each in held.helpers if each not in barred) if held else ()
    kept = held is not None and not wet and not held.open and len(staying) == len(held.helpers)
    fixed = tuple((each, ground.second(held.starts)) for each in staying) if held and kept else ()
    standing = is_standing(ground.state, each.need.id, each.occurrence, each.need.fact.weekdays)
    return Ask(
        serves=(each.at,),
        location=ground.at(details.place, each.need.district),
        spans=_spans(ground, each) if held is None or kept or wet or not held.accepted else _as_accepted(ground, held),
        length_s=details.minutes * 60,
        step_s=ground.value("helper.step_s"),
        wanted=max(details.people, len(fixed)),
        least=details.people,
        weight=_weight(ground, details),
        standing=standing or (held is not None and held.accepted and not kept),
        must=kept,
        household=each.person,
        refusals=refusals,
        unmet={h.id: ground.value("helper.wish") for h in ground.helpers if _unwished(h, details.wish)},
        bonus=_bonus(ground, each, staying),
        fixed=fixed,
        blocked=_blocked(ground, each.minutes, each.need.district),
    )


def round_of(ground: Ground, each: Round, on: date) -> Ask:
    """A team's round on a help day: from its begin to its end, short-handed where people are short."""
    fact, first = each.help_day.fact, each.homes[0]
    since = midnight_s(ground, on)
    span = (since + 60 * fact.from_min, since + 60 * fact.until_min)
    insured = ground.value("help_day.insurance") != "none" or each.help_day.insured is not None
    refusals = [o for home in each.homes for o in _refusals(ground, home, (on,), event_insured=insured)]
    place = fact.private.gather if fact.private else first.details.place
    barred = {obstacle.driver for obstacle in refusals}
    staying = tuple(helper for helper in each.held.helpers if helper not in barred) if each.held else ()
    same = each.held is not None and ground.second(each.held.starts) == span[0] and not each.held.open
    kept = each.held is not None and same and len(staying) == len(each.held.helpers)
    return Ask(
        serves=tuple(home.at for home in each.homes),
        location=ground.at(place, each.help_day.district),
        spans=(span,),
        length_s=span[1] - span[0],
        step_s=DAY_S,
        wanted=max(each.people, len(staying)),
        least=2,
        weight=sum(_weight(ground, home.details) for home in each.homes),
        short=OPEN_PLACES,
        must=kept,
        bonus=dict.fromkeys(staying, ASKED_ALREADY),
        fixed=tuple((helper, span[0]) for helper in staying) if kept else (),
        household=each.help_day.id,  # all teams gather at one place, whatever homes they go to
        refusals=tuple(dict.fromkeys(refusals)),
        blocked=_blocked(ground, ((on, span),), each.help_day.district, insured=insured),
        per_adult=fact.minors_per_adult or None,
        help_day=each.help_day.id,
    )


def _spans(ground: Ground, each: Asked) -> tuple[Span, ...]:
    """When it may be going on: her hours, less when she is away herself; out of doors less the days of rain."""
    outdoors, district = _outdoors(ground, each), each.need.district
    told = merged(
        (midnight_s(ground, day) + 60 * since, midnight_s(ground, day) + 60 * until)
        for day, (since, until) in each.minutes
        if not (outdoors and ground.rains(day, district))
    )
    return without(told, ground.engaged.get(each.person, ()))


def _outdoors(ground: Ground, each: Asked) -> bool:
    return each.details.task in ground.value("helper.outdoors")


def _not_in_rain(ground: Ground, held: HeldTask) -> set[str]:
    """Those held who come at that time in dry weather only, where rain was told."""
    day = held.starts.date()
    since, until = (moment.hour * 60 + moment.minute for moment in (held.starts, held.ends))
    return {
        helper.id
        for helper in ground.helpers
        if ground.rains(day, helper.district)
        and hours_in_rain(helper.fact) != helper.fact.hours
        and not any(a <= since and until <= b for a, b in hours_on(day, hours_in_rain(helper.fact)))
    }


def _as_accepted(ground: Ground, held: HeldTask) -> tuple[Span, ...]:
    """Whoever asked said yes to a time: it stays, whoever comes."""
    return ((ground.second(held.starts), ground.second(held.ends)),)


def _weight(ground: Ground, details: HelpDetails) -> int:
    priority: Mapping[str, int] = ground.value("helper.priority")
    urgent = ground.value("helper.urgent") if "urgent" in details.marks else 0
    return max(1, STEP * int(priority.get(details.task, priority.get("other", 1)) + urgent))


def _refusals(ground: Ground, each: Asked, days: tuple[date, ...], *, event_insured: bool) -> tuple[Obstacle, ...]:
    district = each.need.district

    def away(a: Place, b: Place) -> float:
        return metres(point(a, district, ground.state.towns), point(b, district, ground.state.towns))

    on = Looking(ground.state, days[0], district, away)
    task = Task(each.occurrence, each.person, district, each.details, days, event_insured)
    return helper_obstacles(on, task, ground.helpers)


def _blocked(
    ground: Ground, minutes: Iterable[tuple[date, Span]], district: str, *, insured: bool = False
) -> dict[str, tuple[Span, ...]]:
    """The days on which a volunteer's own insurance is not in force (unless the day's own covers her), or on which she
    is another district's."""
    days = sorted({day for day, _ in minutes})
    found = {}
    for helper in ground.helpers:
        closed = [
            (midnight_s(ground, day), midnight_s(ground, day) + DAY_S)
            for day in days
            if not (insured or insured_on(ground.state, helper, day, helper.district))
            or not lent_here(ground.state, helper, day, district)
        ]
        if closed:
            found[helper.id] = merged(closed)
    return found


def _unwished(helper: Helper, wish: str) -> bool:
    """Whether a wish for a woman or a man is not met by her, or nobody can tell."""
    told = helper.fact.private
    return bool(wish) and (told is None or told.gender != wish)


def _bonus(ground: Ground, each: Asked, staying: tuple[str, ...]) -> dict[str, int]:
    """Somebody who has come before is worth something; twice that where she asked for it.

    Most of all is worth who was asked already, where her task has to be planned anew for another's no.
    """
    worth = ground.value("helper.known_face") * (2 if "same_face" in each.details.marks else 1)
    known = dict.fromkeys(sorted(ground.faces.get(each.person, frozenset())), worth)
    return {**known, **dict.fromkeys(staying, ASKED_ALREADY)}
