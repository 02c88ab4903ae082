"""A lost paper or export: whose data it held, whom to tell, and whether and by when the loss must be reported.

個人情報保護法 26条, 施行規則 7条 and 8条: sensitive data of a single person, or any data of more than a thousand, is
reported to the commission, early and in full, and each person is told.
"""

from datetime import date, timedelta

from attrs import frozen

from desk.bodies import responsible
from desk.looking import Produced, paper_named
from desk.office import Office
from events.settings import setting
from events.state.model import State


@frozen
class Affected:
    """Somebody whose data was on it. ``phone`` is whom to call, None where she was forgotten since.

    ``sensitive``: what is stored of her tells of illness or disability (clinic, wheelchair); None: nobody can tell any
    more, so it counts as if it did.
    """

    person: str
    phone: str | None
    call: str
    body: str
    sensitive: bool | None


@frozen
class Breach:
    """``must_report`` with the last days for the early and the full report, counted from today.

    ``unreadable`` marks a backup of the log: without its keys nobody can read it.
    """

    paper: Produced
    affected: tuple[Affected, ...]
    unreadable: bool
    must_report: bool
    early_by: date
    full_by: date


def breach(office: Office, named: str) -> Breach:
    """Whose data a paper, an export or a backup held, by its id or its file. Raises ``Unknown`` (paper.unknown)."""
    paper = paper_named(office, named)
    state, today = office.state(), office.clock().date()
    affected = tuple(_affected(office, state, person) for person in _on_it(state, paper))
    unreadable = paper.how == "backup"
    many = len(affected) > setting(state.settings, "breach.report_above", today)
    return Breach(
        paper=paper,
        affected=affected,
        unreadable=unreadable,
        must_report=not unreadable and (many or any(each.sensitive is not False for each in affected)),
        early_by=today + timedelta(days=setting(state.settings, "breach.early_days", today)),
        full_by=today + timedelta(days=setting(state.settings, "breach.final_days", today)),
    )


def _on_it(state: State, paper: Produced) -> tuple[str, ...]:
    """Whose data it held, in the order of the log: everybody's where it was a backup."""
    known = dict.fromkeys([*state.people, *state.lenders])
    held = known if paper.how in ("backup", "keys_backup") else dict.fromkeys(paper.people)
    in_order = [*(each for each in known if each in held), *(each for each in held if each not in known)]
    return tuple(each for each in in_order if not _is_body(state, each))


def _affected(office: Office, state: State, person: str) -> Affected:
    known = state.people[person].fact.private if person in state.people else None
    return Affected(
        person=person,
        phone=known.phone if known else None,
        call=known.call if known else "",
        body=responsible(office, state, person),
        sensitive=_is_sensitive(state, person),
    )


def _is_body(state: State, lender: str) -> bool:
    """Whether it is an organisation that lends vehicles: nobody's personal data."""
    return lender in state.lenders and state.lenders[lender].fact.kind != "person"


def _is_sensitive(state: State, person: str) -> bool | None:
    if person in state.forgotten:
        return None
    details = (need.ride for need in state.needs.values() if need.fact.person == person)
    asked = any(key[:2] == (person, "sensitive") for key in state.disclosures)
    return asked or any(each is not None and (each.purpose == "clinic" or each.wheelchairs > 0) for each in details)
