"""Legal holds: an accident, a complaint or a settlement keeps somebody's data from being erased until it is lifted."""

from collections.abc import Sequence
from typing import Final

from desk.claims import endless
from desk.errors import Refused, Unknown
from desk.office import Office
from desk.trying import decided
from events.log import Draft
from events.state.model import State
from events.state.privacy import Hold
from events.vocabulary.privacy import HoldWords, LegalHoldLifted, LegalHoldPlaced

REASONS: Final = ("accident", "complaint", "settlement")


def holds_on(state: State, person: str) -> tuple[Hold, ...]:
    """The holds that keep her data now, oldest first."""
    return tuple(hold for hold in state.holds.values() if hold.fact.person == person and hold.lifted is None)


def place_hold(office: Office, person: str, reason: str, words: str = "") -> LegalHoldPlaced:
    """Keep somebody's data from being erased. Raises ``Unknown`` (person.unknown) and ``Refused``.

    Refused: hold.reason, and person.erased where there is nothing left to be kept.
    """
    if reason not in REASONS:
        raise Refused("hold.reason", came=reason, reasons=REASONS)
    event = LegalHoldPlaced(office.opaque("hold"), person, reason, HoldWords(words) if words else None)

    def decide(state: State) -> tuple[LegalHoldPlaced, Sequence[Draft]]:
        known_and_not_erased(state, person)
        return event, [office.draft(event, claims=endless([person]))]

    return decided(office, [person], decide)


def lift_hold(office: Office, person: str, words: str = "") -> tuple[LegalHoldLifted, ...]:
    """Lift every hold on somebody. Raises ``Refused`` (hold.none) where there is none."""
    correlation = office.new_id()

    def decide(state: State) -> tuple[tuple[LegalHoldLifted, ...], Sequence[Draft]]:
        standing = holds_on(state, person)
        if not standing:
            raise Refused("hold.none", who=person)
        private = HoldWords(words) if words else None
        events = tuple(LegalHoldLifted(hold.fact.hold, person, private) for hold in standing)
        return events, [office.draft(e, claims=endless([person]), correlation=correlation) for e in events]

    return decided(office, [person], decide)


def known_and_not_erased(state: State, person: str) -> None:
    """Raise ``Unknown`` where nobody has this id, ``Refused`` where she was forgotten.

    Whoever a row belongs to is somebody, too, also where nobody has told yet who she is.
    """
    if person in state.forgotten:
        raise Refused("person.erased", who=person, since=state.forgotten[person].stamp.recorded.date())
    if person not in state.people and person not in state.lenders and not _has_rows(state, person):
        raise Unknown("person.unknown", came=person)


def _has_rows(state: State, subject: str) -> bool:
    return any(row.fact.subject == subject for row in state.rows.values())
