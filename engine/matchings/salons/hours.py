"""When a room can be had on a day: the weekly hours, those by the month, less what is shut."""

from datetime import date

from engine.matchings.salons.rhythm import nth_of_month
from engine.matchings.spans import Span, merged, without
from engine.matchings.transport.hours import hours_on
from events.vocabulary.salons import NthHours, VenueOffered


def room_hours_on(day: date, fact: VenueOffered) -> tuple[Span, ...]:
    """Minutes from midnight, merged and in order; none on a day of every year on which it is shut."""
    if any(each.has(day) for each in fact.closed_yearly):
        return ()
    shut_days = [(h.from_min, h.until_min) for h in fact.hours.closed if h.day == day]
    opened = merged([*hours_on(day, fact.hours), *without(_of(day, fact.opened), shut_days)])
    return without(opened, _of(day, fact.shut))


def _of(day: date, monthly: tuple[NthHours, ...]) -> tuple[Span, ...]:
    return merged(
        (each.from_min, each.until_min)
        for each in monthly
        if each.weekday == day.weekday() and (not each.nth or nth_of_month(day) in each.nth)
    )
