"""How each event about people's data changes the draft. What follows for keys and papers is the desk's to do."""

from attrs import evolve

from events.state.draft import Draft
from events.state.privacy import Disclosure, Forgotten, HandedOn, Hold, Lending
from events.state.stamp import Stamp
from events.vocabulary import privacy


def person_forgotten(draft: Draft, event: privacy.PersonForgotten, stamp: Stamp, district: str) -> None:
    forgotten = Forgotten(event, stamp)
    for person in (event.person, *event.also):
        draft.forgotten[person] = forgotten


def hold_placed(draft: Draft, event: privacy.LegalHoldPlaced, stamp: Stamp, district: str) -> None:
    draft.holds[event.hold] = Hold(event, stamp)


def hold_lifted(draft: Draft, event: privacy.LegalHoldLifted, stamp: Stamp, district: str) -> None:
    draft.holds[event.hold] = evolve(draft.holds[event.hold], lifted=stamp)


def disclosure_answered(draft: Draft, event: privacy.DisclosureAnswered, stamp: Stamp, district: str) -> None:
    draft.disclosures[event.person, event.to, event.recipient] = Disclosure(event, stamp)


def disclosure_revoked(draft: Draft, event: privacy.DisclosureRevoked, stamp: Stamp, district: str) -> None:
    key = (event.person, event.to, event.recipient)
    if key in draft.disclosures:
        draft.disclosures[key] = evolve(draft.disclosures[key], revoked=event.on)


def body_registered(draft: Draft, event: privacy.BodyRegistered, stamp: Stamp, district: str) -> None:
    draft.bodies[event.body] = event


def body_assigned(draft: Draft, event: privacy.BodyAssigned, stamp: Stamp, district: str) -> None:
    draft.body_of[event.person] = event.body


def data_handed_on(draft: Draft, event: privacy.DataHandedOn, stamp: Stamp, district: str) -> None:
    draft.handed_on.append(HandedOn(event, stamp))


def lending_asked(draft: Draft, event: privacy.LendingAsked, stamp: Stamp, district: str) -> None:
    draft.lendings[event.lending] = Lending(event, stamp)


def lending_answered(draft: Draft, event: privacy.LendingAnswered, stamp: Stamp, district: str) -> None:
    draft.lendings[event.lending] = evolve(draft.lendings[event.lending], accepted=event.accepted)


def lending_returned(draft: Draft, event: privacy.LendingReturned, stamp: Stamp, district: str) -> None:
    draft.lendings[event.lending] = evolve(draft.lendings[event.lending], returned=event.on)


APPLY = {
    privacy.PersonForgotten: person_forgotten,
    privacy.LegalHoldPlaced: hold_placed,
    privacy.LegalHoldLifted: hold_lifted,
    privacy.DisclosureAnswered: disclosure_answered,
    privacy.DisclosureRevoked: disclosure_revoked,
    privacy.BodyRegistered: body_registered,
    privacy.BodyAssigned: body_assigned,
    privacy.DataHandedOn: data_handed_on,
    privacy.LendingAsked: lending_asked,
    privacy.LendingAnswered: lending_answered,
    privacy.LendingReturned: lending_returned,
}
