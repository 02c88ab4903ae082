"""Lending a volunteer (who drives or helps) or a vehicle to another district: asked, answered, returned.

Until the other district says yes, the one that asks sees availability alone (``events.state.lent``).
"""

from collections.abc import Sequence
from datetime import date

from desk.claims import endless
from desk.errors import Refused, Unknown
from desk.office import Office
from desk.trying import decided
from events.log import Draft
from events.state.carriers import days_of, uses
from events.state.life import held
from events.state.model import State
from events.state.privacy import Lending
from events.vocabulary.privacy import LendingAnswered, LendingAsked, LendingReturned


def ask_lending(office: Office, resource: str, to: str, first_day: date, last_day: date) -> LendingAsked:
    """Ask a driver's, a helper's or a vehicle's own district for it, for these days.

    Raises ``Unknown`` and ``Refused``: person.erased, lending.own, lending.days, lending.taken (lent to somebody then).
    """
    if last_day < first_day:
        raise Refused("lending.days", first=first_day, last=last_day)
    lending = office.opaque("lending")

    def decide(state: State) -> tuple[LendingAsked, Sequence[Draft]]:
        kind, home = _home(state, resource)
        if to == home:
            raise Refused("lending.own", who=resource, home=home)
        _refuse_taken(state, resource, first_day, last_day)
        event = LendingAsked(lending, resource, kind, home, to, first_day, last_day)
        return event, [office.draft(event, district=home)]

    return decided(office, [resource], decide)


def answer_lending(office: Office, lending: str, *, accepted: bool) -> LendingAnswered:
    """The district that was asked says yes or no.

    Raises ``Unknown``, ``Refused``: lending.answered, lending.taken, lending.booked (something of its own stands then).
    """

    def decide(state: State) -> tuple[LendingAnswered, Sequence[Draft]]:
        asked = lending_of(state, lending)
        if asked.accepted is not None:
            raise Refused("lending.answered", lending=lending)
        if accepted:
            _home(state, asked.fact.resource)
            _refuse_taken(state, asked.fact.resource, asked.fact.first_day, asked.fact.last_day)
            _refuse_booked(state, asked.fact)
        event = LendingAnswered(lending, accepted)
        return event, [_draft(office, asked, event)]

    return decided(office, [lending_of(office.state(), lending).fact.resource], decide)


def return_lending(office: Office, lending: str, on: date) -> LendingReturned:
    """The driver or vehicle is its own district's again from a day on.

    Raises ``Unknown`` and ``Refused`` (lending.not_lent) where it is not lent, or no longer.
    """

    def decide(state: State) -> tuple[LendingReturned, Sequence[Draft]]:
        lent = lending_of(state, lending)
        if lent.accepted is not True or lent.returned is not None or on > lent.fact.last_day:
            raise Refused("lending.not_lent", lending=lending)
        event = LendingReturned(lending, on)
        return event, [_draft(office, lent, event)]

    return decided(office, [lending_of(office.state(), lending).fact.resource], decide)


def lending_of(state: State, lending: str) -> Lending:
    """The lending of this id. Raises ``Unknown``."""
    if lending not in state.lendings:
        raise Unknown("lending.unknown", came=lending)
    return state.lendings[lending]


def _draft(office: Office, lending: Lending, event: LendingAnswered | LendingReturned) -> Draft:
    return office.draft(event, district=lending.fact.of, claims=endless([lending.fact.resource]))


def _home(state: State, resource: str) -> tuple[str, str]:
    """What a resource is, and the district that it belongs to."""
    if resource in state.forgotten:
        raise Refused("person.erased", who=resource, since=state.forgotten[resource].stamp.recorded.date())
    if resource in state.drivers:
        return "driver", state.drivers[resource].district
    if resource in state.helpers:
        return "helper", state.helpers[resource].district
    if resource in state.vehicles:
        return "vehicle", state.vehicles[resource].district
    raise Unknown("lending.nothing_to_lend", came=resource)


def _refuse_booked(state: State, asked: LendingAsked) -> None:
    """Nobody of the lending district is left at the roadside: what is promised there comes before the lending."""
    booked = []
    for each in held(state).values():
        plan = state.plans[each.plan]
        taking = [c for c in map(plan.carrier, each.runs) if asked.resource in uses(c).values()]
        days = {day for c in taking for day in days_of(c)}
        assignment = plan.assignment(each.occurrence)
        elsewhere = assignment is not None and assignment.district != asked.to
        if elsewhere and any(asked.first_day <= day <= asked.last_day for day in days):
            booked.append(each.occurrence)
    if booked:
        raise Refused("lending.booked", who=asked.resource, rides=tuple(booked))


def _refuse_taken(state: State, resource: str, first_day: date, last_day: date) -> None:
    for each in state.lendings.values():
        over = each.returned if each.returned is not None else date.max
        overlaps = each.fact.first_day <= last_day and first_day <= each.fact.last_day and first_day < over
        if each.accepted and each.fact.resource == resource and overlaps:
            raise Refused("lending.taken", who=resource, home=each.fact.to, last=each.fact.last_day)
