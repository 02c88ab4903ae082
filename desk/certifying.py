"""Certificates of hours (活動証明書): of what was recorded of somebody in a period, with a number, until taken back.

An hour is certified once: a new certificate over the same days takes the old one's place, or is refused.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from desk.attending import Hours, hours_of
from desk.bodies import responsible
from desk.claims import endless
from desk.errors import Refused, Unknown
from desk.holding import known_and_not_erased
from desk.office import Office
from desk.trying import decided
from events.log import Draft
from events.state.certificates import Certificate
from events.state.model import State
from events.times import TOKYO
from events.vocabulary.certificates import CertificateCancelled, CertificateIssued, CertificateWords

RESOURCE: Final = "certificates"
"""Numbers are counted up by one office at a time."""
REASONS: Final = ("mistake", "corrected", "lost", "returned")
_APRIL: Final = 4


def hours_within(state: State, person: str, first: date, last: date) -> Hours:
    """What was recorded of somebody from one day to another, both inclusive."""
    entries = tuple(each for each in hours_of(state, person).entries if first <= each.on <= last)
    return Hours(person, entries, sum(each.minutes for each in entries))


def fiscal_year(day: date) -> int:
    """The year that began last April."""
    return day.year - (day.month < _APRIL)


def issue(
    office: Office, person: str, first: date | None, last: date | None, *, signed_by: str = "", replaces: str = ""
) -> CertificateIssued:
    """Certify what was recorded of somebody; without days, from this April until today.

    Raises ``Refused``: certificate.period, certificate.not_yet, certificate.no_hours, certificate.twice,
    certificate.void, certificate.other_person, person.erased; and ``Unknown``.
    """
    today = office.clock().astimezone(TOKYO).date()
    begins, ends = first or date(fiscal_year(today), _APRIL, 1), last or today

    def decide(state: State) -> tuple[CertificateIssued, Sequence[Draft]]:
        known_and_not_erased(state, person)
        _is_period(begins, ends, today)
        found = hours_within(state, person, begins, ends)
        if not found.minutes:
            raise Refused("certificate.no_hours", who=person, first=begins, last=ends)
        if replaces and standing(state, replaces).fact.person != person:
            raise Refused("certificate.other_person", who=person)
        _certified_once(state, person, begins, ends, replaces)
        year = fiscal_year(today)
        event = CertificateIssued(
            certificate=office.opaque("certificate"),
            person=person,
            fiscal_year=year,
            number=1 + max(_numbers(state, year), default=0),
            on=today,
            first_day=begins,
            last_day=ends,
            minutes=found.minutes,
            replaces=replaces,
            private=CertificateWords(signed_by.strip() or responsible(office, state, person)),
        )
        return event, [_draft(office, state, event)]

    return decided(office, [RESOURCE, person], decide)


def cancel(office: Office, certificate: str, reason: str) -> CertificateCancelled:
    """Note that a certificate counts no more. Raises ``Unknown``, ``Refused`` (certificate.void)."""
    today = office.clock().astimezone(TOKYO).date()

    def decide(state: State) -> tuple[CertificateCancelled, Sequence[Draft]]:
        event = CertificateCancelled(certificate, standing(state, certificate).fact.person, reason, today)
        return event, [_draft(office, state, event)]

    return decided(office, [RESOURCE], decide)


def standing(state: State, certificate: str) -> Certificate:
    """A certificate that counts. Raises ``Unknown`` (certificate.unknown), ``Refused`` (certificate.void)."""
    found = state.certificates.get(certificate)
    if found is None:
        raise Unknown("certificate.unknown", came=certificate)
    if not found.stands:
        raise Refused("certificate.void", certificate=certificate)
    return found


def to_print(state: State, certificate: str) -> tuple[Certificate, Hours]:
    """A certificate with the hours that it certifies. Raises ``Refused`` (certificate.changed) where what is recorded
    has changed since: what is printed would not be what was certified."""
    found = standing(state, certificate)
    known_and_not_erased(state, found.fact.person)
    hours = hours_within(state, found.fact.person, found.fact.first_day, found.fact.last_day)
    if hours.minutes != found.fact.minutes:
        raise Refused("certificate.changed", certificate=certificate, was=found.fact.minutes, now=hours.minutes)
    return found, hours


def _numbers(state: State, year: int) -> Iterator[int]:
    return (each.fact.number for each in state.certificates.values() if each.fact.fiscal_year == year)


def _is_period(first: date, last: date, today: date) -> None:
    if last < first:
        raise Refused("certificate.period", first=first, last=last)
    if last > today:
        raise Refused("certificate.not_yet", day=last, today=today)


def _certified_once(state: State, person: str, first: date, last: date, replaces: str) -> None:
    for each in state.certificates.values():
        apart = each.fact.last_day < first or last < each.fact.first_day
        if each.stands and each.fact.person == person and each.id != replaces and not apart:
            raise Refused("certificate.twice", certificate=each.id, who=person)


def _draft(office: Office, state: State, event: CertificateIssued | CertificateCancelled) -> Draft:
    helper = state.helpers.get(event.person)
    district = helper.district if helper else ""
    return office.draft(event, district=district, claims=endless([RESOURCE, event.person]))
