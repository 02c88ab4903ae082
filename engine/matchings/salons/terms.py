"""What lenders ask for, as rules: those about what a group does, and those that hang on the day.

Shaped as the rules of ``eligibility``. What no rule can read (a member of theirs is there, drinks are ordered) is told
with the plan, to be confirmed by whoever phones the lender.
"""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Final

from engine.matchings.holidays import is_holiday
from engine.matchings.salons.looking import Looking
from events.state.carriers import carried, uses
from events.state.model import Venue
from events.vocabulary.plans import Obstacle
from events.vocabulary.salons import VenueOffered


def noise_is_allowed(on: Looking, room: Venue) -> Iterator[Obstacle]:
    if "sound" in on.each.details.needs and "quiet" in room.fact.terms:
        yield Obstacle(room.id, "", "venue.quiet")


def food_is_allowed(on: Looking, room: Venue) -> Iterator[Obstacle]:
    """A group that needs a kitchen, or has told what its people must not eat, eats."""
    eats = "kitchen" in on.each.details.needs or bool(on.each.details.food)
    if eats and "no_food" in room.fact.terms:
        yield Obstacle(room.id, "", "venue.no_food")


def stays_no_longer_than_it_may(on: Looking, room: Venue) -> Iterator[Obstacle]:
    over = on.each.fact.until_min - on.each.fact.from_min - room.fact.longest_min
    if room.fact.longest_min and over > 0:
        yield Obstacle(room.id, "", "venue.longest", over)


def lender_would_rather_not(fact: VenueOffered, day: date) -> bool:
    """平日優先: another room, or another day, is taken first; nobody is left without a room for it."""
    return "prefers_workdays" in fact.terms and (day.weekday() in (5, 6) or is_holiday(day))


TERMS: Final = (noise_is_allowed, food_is_allowed, stays_no_longer_than_it_may)


def no_epidemic(on: Looking, room: Venue, day: date) -> Iterator[Obstacle]:
    if "not_in_epidemic" in room.fact.terms and on.setting("salon.epidemic", day):
        yield Obstacle(room.id, "", "venue.epidemic")


def is_lent_on_holidays(on: Looking, room: Venue, day: date) -> Iterator[Obstacle]:
    if "not_on_holidays" in room.fact.terms and is_holiday(day):
        yield Obstacle(room.id, "", "venue.holiday")


def lender_hears_in_time(on: Looking, room: Venue, day: date) -> Iterator[Obstacle]:
    """She wants to be asked so many days before; what she was asked in time, has agreed to, or is approved, stands."""
    late = room.fact.notice_days - (day - on.state.as_of).days
    if room.fact.notice_days and late > 0 and not _heard_in_time(on, room, day):
        yield Obstacle(room.id, "", "venue.notice", late)


def _heard_in_time(on: Looking, room: Venue, day: date) -> bool:
    approval = on.state.approved.get(on.each.occurrence)
    carriers = [on.state.plans[approval.plan].carrier(run) for run in approval.runs] if approval else []
    if any(uses(each).get("venue") == room.id for each in carriers):
        return True
    for (plan, target, party), answer in on.state.answers.items():
        session = on.state.plans[plan].carrier(target) if party == "venue" else None
        if session is None or on.each.occurrence not in carried(session) or uses(session)["venue"] != room.id:
            continue
        in_time = (day - answer.stamp.recorded.date()).days >= room.fact.notice_days
        if answer.status == "accepted" or (answer.status == "asked" and in_time):
            return True
    return False


DAY_RULES: Final[tuple[Callable[[Looking, Venue, date], Iterator[Obstacle]], ...]] = (
    no_epidemic,
    is_lent_on_holidays,
    lender_hears_in_time,
)
