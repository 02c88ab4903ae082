"""Forgetting (個人情報の消去): a person's key destroyed, after all that rests on her was let go.

First the log is told, then the keys go. Who is interrupted between the two runs it again: what the log says is done.
What stays are ids, kinds, districts, days and counts, the plans, and HMACs by which an import knows her again and asks.
"""

from collections.abc import Sequence
from datetime import date
from typing import Final

from attrs import frozen

from desk.claims import endless, weekly
from desk.deriving import with_rides_let_go
from desk.errors import Refused, Stale
from desk.facts import Stated, driver_withdrawn, need_withdrawn, vehicle_withdrawn
from desk.facts_of_helpers import helper_withdrawn
from desk.facts_of_salons import host_withdrawn, member_left, venue_withdrawn
from desk.facts_of_watch import shop_ended
from desk.holding import known_and_not_erased
from desk.office import Office
from desk.outlook import Outlook, days_named, outlook_in
from desk.people import lender_mark, name_marks
from desk.registering import NOWHERE, Reached, reach_backups
from desk.taken import CLAIMS
from events.log import Condition, Conflict, Draft
from events.state.model import State
from events.vocabulary.imports import QuestionClosed
from events.vocabulary.plans import AssignmentReleased
from events.vocabulary.privacy import PersonForgotten

REASONS: Final = ("request", "retention", "mistake")
TRIES: Final = 8


@frozen
class Erased:
    """What was done. ``again`` is true where the log had said so before and only keys were left to destroy.

    ``rewrap`` is true where copies of her wrapped key may lie in a database's own files until the key-encryption key
    has been changed. ``backups`` are those that were within reach and know of it now, and those that were not.
    """

    person: str
    keys: tuple[str, ...]
    again: bool
    rewrap: bool
    outlook: Outlook | None = None
    backups: Reached = NOWHERE


def forget(office: Office, person: str, reason: str = "request") -> Erased:
    """Forget somebody for good. Raises ``Unknown``, and ``Refused``: forget.reason, forget.held.

    Somebody of whom the log says so already has what is left of her keys destroyed, and nothing is appended.
    """
    refuse_reason(reason)
    for _ in range(TRIES):
        state = office.state()
        if person in state.forgotten:
            return _destroyed(office, state, person, None)
        known_and_not_erased(state, person)
        found = outlook_in(office, state, person)
        refuse_held(found)
        try:
            office.append(*_drafts(office, state, found, reason))
        except Conflict:
            continue
        return _destroyed(office, office.state(), person, found)
    raise Stale("log.too_busy", tries=TRIES)


def refuse_reason(reason: str) -> None:
    """Raise ``Refused`` (forget.reason) for what is no reason to forget somebody."""
    if reason not in REASONS:
        raise Refused("forget.reason", came=reason, reasons=REASONS)


def refuse_held(found: Outlook) -> None:
    """Raise ``Refused`` (forget.held) where a legal hold stands in the way."""
    if found.holds:
        holds = tuple(hold.fact.reason for hold in found.holds)
        raise Refused("forget.held", who=found.traces.person, holds=holds)


def unfinished(office: Office, state: State) -> tuple[str, ...]:
    """The ids of whom the log says that they are forgotten, and whose keys are still there."""
    return tuple(sorted(office.vault.still_known(state.forgotten)))


def finish(office: Office, state: State) -> tuple[str, ...]:
    """Apply the register of the forgotten: destroy every key that is still there (after a crash, after a restore)."""
    left = unfinished(office, state)
    for person in left:
        office.vault.forget(person)
    return left


def _drafts(office: Office, state: State, found: Outlook, reason: str) -> tuple[Sequence[Draft], Condition]:
    """Everything let go, then the forgetting, under one condition: nobody decided about her meanwhile."""
    person = found.traces.person
    stated = [*_withdrawals(state, found, office.clock().date()), *_closings(found)]
    stated.append(Stated(PersonForgotten(person, found.traces.also, _marks(office, state, person), reason)))
    claims = tuple(sorted({*_claims(state, found), *(claim for each in stated for claim in each.claims)}))
    correlation = office.new_id()
    drafts = with_rides_let_go(
        office, state, [office.draft(each.event, claims=claims, correlation=correlation) for each in stated]
    )
    tested = frozenset(claim for each in drafts for claim in each.claims)
    return drafts, Condition(tested, state.position)


def _withdrawals(state: State, found: Outlook, today: date) -> list[Stated]:
    stated = [Stated(AssignmentReleased(each.plan, each.occurrence)) for each in found.released]
    for need in found.needs:
        stated.append(need_withdrawn(state.needs[need], "forgotten"))
    stated += [vehicle_withdrawn(state.vehicles[vehicle], today) for vehicle in found.vehicles]
    stated += [driver_withdrawn(state.drivers[found.traces.person])] if found.drives else []
    stated += [helper_withdrawn(state.helpers[found.traces.person])] if found.helps else []
    stated += [host_withdrawn(state.hosts[found.traces.person])] if found.hosts else []
    stated += [venue_withdrawn(state.venues[venue]) for venue in found.venues]
    stated += [shop_ended(state.shops[found.traces.person], today)] if found.looks_in else []
    return [*stated, *(member_left(state.members[need, found.traces.person]) for need in found.groups)]


def _closings(found: Outlook) -> list[Stated]:
    return [Stated(QuestionClosed(question, "person.forgotten")) for question in found.questions]


def _claims(state: State, found: Outlook) -> set[str]:
    """Those of an import, and of every decision about her, her needs and her vehicles on any day that is planned."""
    person = found.traces.person
    resources = [*found.traces.ids, *found.needs, *found.vehicles, *found.venues]
    resources += [each.occurrence.rpartition("@")[0] for each in found.released]
    days = {day for plan in state.plans.values() for day in days_named(plan, person)}
    return {*CLAIMS, *endless(resources), *weekly(resources, days)}


def _marks(office: Office, state: State, person: str) -> tuple[str, ...]:
    """By what she is known again where a row tells neither phone nor address: HMACs of her name."""
    if person in state.lenders:
        lender = state.lenders[person].fact
        return (lender_mark(office.vault, lender.kind, lender.private.name),) if lender.private else ()
    known = state.people.get(person)
    if known is None or known.name is None:
        return ()
    return name_marks(office.vault, known.name, nothing_else=not known.fact.identities)


def _destroyed(office: Office, state: State, person: str, found: Outlook | None) -> Erased:
    fact = state.forgotten[person].fact
    backups = reach_backups(office, state)
    keys = tuple(each for each in (fact.person, *fact.also) if office.vault.knows(each))
    for each in keys:
        office.vault.forget(each)
    return Erased(fact.person, keys, found is None, office.vault.wrapped, found, backups)
