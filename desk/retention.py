"""What is due by the retention settings, by type of record. A list for a person to act on: nothing is erased by it.

A person's data is due a span after it was needed last; whoever still asks for rides, drives or lends is never due.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from attrs import frozen

from desk.facts import is_withdrawn
from desk.forgetting import unfinished
from desk.holding import holds_on
from desk.looking import at_hand
from desk.office import Office
from desk.outlook import days_named
from events.settings import setting
from events.state.carriers import asked, uses
from events.state.model import Need, Plan, State
from events.times import from_us
from events.vocabulary.salons import SalonRequested

KINDS: Final = (
    "unfinished",
    "applications",
    "drivers",
    "lenders",
    "unsettled",
    "plans",
    "papers",
    "backups",
    "accesses",
)
"""The types of records, in the order in which they are listed."""


@frozen
class Due:
    """Something whose time is over. ``what`` is an id (a person, a lender, a subject, a plan, a paper) or a count.

    ``last`` is the day on which it was needed last, ``due`` the first on which it may go. ``held`` says that a legal
    hold keeps it; ``place`` is the file, where there is one and it is known.
    """

    kind: str
    what: str
    last: date
    due: date
    held: bool = False
    place: str = ""


def retention(office: Office, district: str = "") -> tuple[Due, ...]:
    """What is due today, by type, then by day, then as the log has it. ``district`` asks for its own settings."""
    state, today = office.state(), office.clock().date()
    found = [each for each in _all(office, state, today, district) if each.due <= today]
    return tuple(sorted(found, key=lambda each: (KINDS.index(each.kind), each.due)))


def _all(office: Office, state: State, today: date, district: str) -> Iterator[Due]:
    def days(kind: str) -> int:
        return int(setting(state.settings, f"retention.{kind}_days", today, district))

    def due(kind: str, what: str, last: date, *, place: str = "") -> Due:
        held = bool(holds_on(state, what))
        return Due(kind, what, last, last + timedelta(days=days(kind)), held, place)

    for person in unfinished(office, state):
        erased = state.forgotten[person].stamp.recorded.date()
        yield Due("unfinished", person, erased, erased)
    yield from (due(kind, person, last) for kind, person, last in _people(state, today))
    yield from (due("lenders", lender, last) for lender, last in (*_lenders(state), *_shops(state)))
    yield from (due("unsettled", subject, last) for subject, last in _unsettled(state))
    yield from (due("plans", plan.id, _last_day(plan)) for plan in state.plans.values() if _readable(state, plan))
    for each in at_hand(office):
        kind = "papers" if each.how in ("paper", "export") else "backups"
        yield due(kind, each.paper or each.what, each.at.date(), place=each.place or "")
    first = next(office.accesses.read(), None)
    if first is not None:
        yield due("accesses", str(first.number), from_us(first.at_us).date())


def _people(state: State, today: date) -> Iterator[tuple[str, str, date]]:
    """Everybody whose data is not needed any more, with the day on which it was needed last."""
    for person in state.people.values():
        driver = state.drivers.get(person.id)
        needs = [need for need in state.needs.values() if need.fact.person == person.id]
        helper, host = state.helpers.get(person.id), state.hosts.get(person.id)
        offers = any(each is not None and not each.withdrawn for each in (driver, helper, host))
        in_use = offers or _takes_part(state, person.id, today) or any(_goes_on(need, today) for need in needs)
        if person.id in state.forgotten or in_use:
            continue
        days = [person.stamp.recorded.date(), *(_ended(need) for need in needs)]
        days += [each.fact.on for each in state.notices.values() if each.fact.person == person.id]
        days += [day for plan in state.plans.values() for day in days_named(plan, person.id)]
        days += [on for who, _, on in state.attendance if who == person.id]
        days += [each.fact.on for each in state.certificates.values() if each.fact.person == person.id]
        yield "drivers" if driver else "applications", person.id, max(days)


def _takes_part(state: State, person: str, today: date) -> bool:
    """Whether she is a member of a group that still meets."""
    groups = (need for (need, who), each in state.members.items() if who == person and not each.left)
    return any(need in state.needs and _goes_on(state.needs[need], today) for need in groups)


def _goes_on(need: Need, today: date) -> bool:
    """Whether rides are still to come."""
    if need.withdrawn is not None:
        return False
    if need.fact.weekdays or (isinstance(need.fact, SalonRequested) and need.fact.any_day):
        return need.fact.until is None or need.fact.until >= today
    return need.fact.first_day >= today


def _ended(need: Need) -> date:
    """The last day of a need that goes on no more."""
    if need.withdrawn is None and need.fact.weekdays and need.fact.until is not None:
        return need.fact.until
    return max(need.fact.first_day, need.stamp.recorded.date())


def _shops(state: State) -> Iterator[tuple[str, date]]:
    """Shops that look in on nobody and are not on the way to it."""
    for shop in state.shops.values():
        if shop.stage in ("nominated", "answered", "ended") and shop.id not in state.forgotten:
            yield shop.id, max([shop.stamp.recorded.date(), *(step.on for step in shop.steps)])


def _lenders(state: State) -> Iterator[tuple[str, date]]:
    for lender in state.lenders.values():
        theirs = [vehicle for vehicle in state.vehicles.values() if vehicle.fact.lender == lender.id]
        rooms = [venue for venue in state.venues.values() if venue.fact.lender == lender.id]
        ended = all(map(is_withdrawn, theirs)) and all(room.withdrawn for room in rooms)
        if lender.id in state.forgotten or lender.fact.kind != "person" or not ended:
            continue
        days = [gone.from_day for vehicle in theirs for gone in vehicle.withdrawn]
        days += [room.stamp.recorded.date() for room in rooms]
        yield lender.id, max([lender.stamp.recorded.date(), *days])


def _unsettled(state: State) -> Iterator[tuple[str, date]]:
    """Rows of which nobody has said whose they are: rejected ones, and those whose question was never answered."""
    known = state.people.keys() | state.lenders.keys() | state.forgotten.keys()
    for row in state.rows.values():
        if row.fact.subject not in known and row.fact.private is not None:
            yield row.fact.subject, row.stamp.recorded.date()


def _last_day(plan: Plan) -> date:
    return plan.fact.first_day + timedelta(days=plan.fact.days - 1)


def _readable(state: State, plan: Plan) -> bool:
    """Whether anybody whom the plan names can still be shown."""
    everybody = {each.person for each in plan.fact.assignments} | {each.person for each in plan.fact.left}
    everybody |= {who for each in plan.carriers for who in (*uses(each).values(), *asked(each).values())}
    return bool(everybody & state.people.keys() - state.forgotten.keys())
