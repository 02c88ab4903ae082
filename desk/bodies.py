"""The bodies that answer for people's data, and what they hand on to each other: to whom, for what, on what basis."""

from collections.abc import Collection, Sequence
from typing import Final

from attrs import frozen

from desk.claims import endless
from desk.consenting import RECIPIENTS, new_questions, parted, to_ask
from desk.errors import Refused, Unknown
from desk.holding import known_and_not_erased
from desk.office import Office
from desk.trying import decided
from events.log import Draft
from events.settings import setting
from events.state.model import State
from events.vocabulary.privacy import BodyAssigned, BodyRegistered, DataHandedOn, HandedOnWords

KINDS: Final = ("council", "volunteer_centre", "corporation", "city", "group", "shop")
BASES: Final = ("consent", "entrusted", "law", "life")
"""consent: 個人情報保護法 27条1項; law, life: its 1号, 2号; entrusted: its 5項1号 (委託)."""
ITEMS: Final = ("name", "phone", "address", "ride", "sensitive")


@frozen
class Handed:
    """What became of a wish to hand data on: whose went, who must be phoned first (questions), who had said no."""

    handed: tuple[str, ...]
    asked: tuple[str, ...]
    waiting: tuple[str, ...]
    refused: tuple[str, ...]


def register_body(office: Office, kind: str, name: str) -> BodyRegistered:
    """Know an organisation. Raises ``Refused``: body.kind, body.no_name, body.known (one of this name)."""
    if kind not in KINDS:
        raise Refused("body.kind", came=kind, kinds=KINDS)
    if not name.strip():
        raise Refused("body.no_name")
    if any(body.name == name.strip() for body in office.state().bodies.values()):
        raise Refused("body.known", name=name.strip())
    event = BodyRegistered(office.opaque("body"), kind, name.strip())
    office.append([office.draft(event)])
    return event


def assign_body(office: Office, person: str, body: str) -> BodyAssigned:
    """Make a body answer for a person's data. Raises ``Unknown`` and ``Refused`` (person.erased)."""
    state = office.state()
    known_and_not_erased(state, person)
    if body not in state.bodies:
        raise Unknown("body.unknown", came=body, known=tuple(each.name for each in state.bodies.values()))
    event = BodyAssigned(person, body)
    office.append([office.draft(event, claims=endless([person]))])
    return event


def responsible(office: Office, state: State, person: str) -> str:
    """The name of the body that answers for a person's data: the one assigned, else her district's."""
    body = state.body_of.get(person)
    if body is not None:
        return state.bodies[body].name
    district = next((need.district for need in state.needs.values() if need.fact.person == person), "")
    for offers in (state.helpers, state.drivers):
        district = offers[person].district if person in offers else district
    return str(setting(state.settings, "privacy.body", office.clock().date(), district))


def hand_on(
    office: Office,
    people: Collection[str],
    to: str,
    recipient: str,
    *,
    purpose: str,
    basis: str,
    items: Collection[str],
) -> Handed:
    """Note that data of these people goes to a recipient; where a consent is missing, have them phoned instead.

    Sensitive data needs a consent of its own beside the recipient's. What law demands, what saves a life, and work that
    is entrusted to somebody need none. Raises ``Unknown``, ``Refused``: person.erased, hand_on.basis, hand_on.items,
    consent.recipient, consent.no_purpose.
    """
    _refuse_unfit(to, purpose, basis, items)
    needed = [(to, recipient)] if basis == "consent" else []
    needed += [("sensitive", "")] if needed and "sensitive" in items else []
    words = HandedOnWords(purpose.strip())

    def decide(state: State) -> tuple[Handed, Sequence[Draft]]:
        for person in people:
            known_and_not_erased(state, person)
        answers = [(which, parted(state, people, *which, office.clock().date())) for which in needed]
        refused = tuple(p for p in people if any(p in each.refused for _, each in answers))
        missing = tuple(p for p in people if p not in refused and any(p in each.missing for _, each in answers))
        going = tuple(p for p in people if p not in refused and p not in missing)
        events = [DataHandedOn(p, to, recipient, basis, tuple(sorted(set(items))), words) for p in going]
        asking = [(which, [p for p in each.missing if p in missing]) for which, each in answers]
        asked = [draft for which, them in asking for draft in to_ask(office, state, them, *which, purpose)]
        handed = Handed(going, new_questions(asked), missing, refused)
        return handed, [*(office.draft(event) for event in events), *asked]

    return decided(office, people, decide)


def _refuse_unfit(to: str, purpose: str, basis: str, items: Collection[str]) -> None:
    if to not in RECIPIENTS or to == "sensitive":
        raise Refused("consent.recipient", came=to, recipients=RECIPIENTS[:-1])
    if not purpose.strip():
        raise Refused("consent.no_purpose", to=to)
    if basis not in BASES:
        raise Refused("hand_on.basis", came=basis, bases=BASES)
    if not items or not set(items) <= set(ITEMS):
        raise Refused("hand_on.items", came=tuple(items), items=ITEMS)
