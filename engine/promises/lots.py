"""What was promised about lots where a truck stops: an owner who agrees, room enough, hours that suit both."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from engine.promises.told import Found, Told, need_of
from events.state.mobile_sales import Lot
from events.vocabulary.mobile_sales import RoundOffered
from events.vocabulary.plans import PlannedSession


def owner_has_not_refused(told: Told) -> Found:
    """Nobody stops on ground whose owner has said no, unless her yes was noted since as a step in the lot's life."""
    for session, lot in _stops(told):
        if lot is None or (lot.fact.consent == "no" and not _agreed_since(lot)):
            yield session.session, (lot.fact.lender,) if lot else (), 0


def lot_is_still_offered(told: Told) -> Found:
    for session, lot in _stops(told):
        if lot is not None and (lot.withdrawn or lot.step == "ended"):
            yield session.session, (lot.id,), 0


def room_for_the_truck_and_its_buyers(told: Told) -> Found:
    for session, lot in _stops(told):
        if lot is None:
            continue
        least = told.setting("mobile_sales.least_spaces", session.starts.date(), lot.district)
        missing = least - (lot.fact.spaces or 0)
        if missing > 0:
            yield session.session, (lot.id,), missing


def lot_hours_kept(told: Told) -> Found:
    """The lot is free while the truck is there; where no hours were told, nothing was promised about them."""
    for session, lot in _stops(told):
        if lot is not None and not _is_free(lot, session.starts, session.ends):
            yield session.session, (lot.id,), 0


def round_hours_kept(told: Told) -> Found:
    """The company comes on that day, and the stop lies within its hours and outside its breaks."""
    for session, _ in _stops(told):
        for occurrence in session.occurrences:
            need = told.state.needs.get(need_of(occurrence))
            if need is not None and isinstance(need.fact, RoundOffered) and not _comes_then(need.fact, session):
                yield session.session, (need.id,), 0


def _stops(told: Told) -> Iterator[tuple[PlannedSession, Lot | None]]:
    for session in told.sessions:
        for use in session.uses:
            if use.role == "lot":
                yield session, told.state.lots.get(use.resource)


def _agreed_since(lot: Lot) -> bool:
    return lot.agreed is not None and lot.agreed.position > lot.stamp.position


def _is_free(lot: Lot, starts: datetime, ends: datetime) -> bool:
    hours, day = lot.fact.hours, starts.date()
    if any(season.holds(day) for season in lot.fact.shut):
        return False
    since, until = _minutes(starts, starts), _minutes(starts, ends)
    for closed in hours.closed:
        if closed.day == day and closed.from_min < until and since < closed.until_min:
            return False
    told = [(each.from_min, each.until_min) for each in hours.days if each.day == day]
    for weekly in hours.weekly:
        if starts.weekday() in weekly.weekdays:
            told.append((weekly.from_min, weekly.until_min))
    nothing_told = not (hours.weekly or hours.days)
    return nothing_told or any(begin <= since and until <= end for begin, end in told)


def _comes_then(fact: RoundOffered, session: PlannedSession) -> bool:
    starts, ends = session.starts, session.ends
    since, until = _minutes(starts, starts), _minutes(starts, ends)
    if starts.weekday() not in fact.weekdays or until - since < fact.stop_min:
        return False
    if fact.weeks and (starts.day + 6) // 7 not in fact.weeks:
        return False
    rests = any(begin < until and since < end for begin, end in fact.breaks)
    return fact.from_min <= since and until <= fact.until_min and not rests


def _minutes(day: datetime, moment: datetime) -> int:
    midnight = datetime(day.year, day.month, day.day, tzinfo=day.tzinfo)
    return (moment - midnight) // timedelta(minutes=1)
