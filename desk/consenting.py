"""Consent to what goes beyond the purpose told at the application: asked for by phone, answered, taken back.

Where a consent is missing, somebody is phoned: a question (確認事項) waits until an answer is noted. Nothing is refused
in silence, and nothing is disclosed without it.
"""

from collections.abc import Collection, Iterable, Sequence
from datetime import date
from typing import Final

from attrs import frozen

from desk.claims import endless
from desk.errors import Refused
from desk.holding import known_and_not_erased
from desk.office import Office
from desk.trying import decided
from engine.matchings import KINDS
from events.log import Draft, Event
from events.state.model import Question, State
from events.state.privacy import Disclosure
from events.vocabulary.imports import QuestionAnswered, QuestionAsked, QuestionWords
from events.vocabulary.people import ConsentGiven, ConsentRevoked, ConsentWords
from events.vocabulary.privacy import DisclosureAnswered, DisclosureRevoked

RECIPIENTS: Final = ("body", "district", "meeting", "shop", "map", "sensitive")
"""Whom data may be disclosed to; ``sensitive`` is the use of 要配慮個人情報."""
SPOKE: Final = ("self", "family", "guardian")
CODE: Final = "disclosure."
AGREED: Final = "agreed_"
REFUSED: Final = "refused_"
CHOICES: Final = tuple(f"{said}{who}" for said in (AGREED, REFUSED) for who in SPOKE)
CALL: Final = "call"
"""The source of a consent that was not an application."""


@frozen
class Reply:
    """What somebody said: ``given`` or refused; ``answered_by`` is self, family or guardian, ``given_by`` her name.

    ``wording`` is what was said to her and agreed to, ``until`` the last day on which it counts.
    """

    given: bool
    answered_by: str
    on: date
    wording: str = ""
    given_by: str = ""
    until: date | None = None

    @property
    def choice(self) -> str:
        """The same as an answer to a question."""
        return f"{AGREED if self.given else REFUSED}{self.answered_by}"

    @property
    def words(self) -> ConsentWords | None:
        """The sealed part."""
        return ConsentWords(self.wording, self.given_by) if self.wording or self.given_by else None


@frozen
class Parted:
    """People by what they have said about a disclosure: who agreed, who refused, who has not been asked."""

    agreed: tuple[str, ...]
    refused: tuple[str, ...]
    missing: tuple[str, ...]


def consent_to(state: State, person: str, to: str, recipient: str, on: date) -> Disclosure | None:
    """The answer that decides: one about this very recipient before one about whichever; None where there is none.

    An answer that has ended or was taken back decides no more, unless it was a refusal.
    """
    answers = (state.disclosures.get((person, to, which)) for which in dict.fromkeys((recipient, "")))
    return next((each for each in answers if each and (not each.fact.given or each.stands(on))), None)


def parted(state: State, people: Collection[str], to: str, recipient: str, on: date) -> Parted:
    """Who may be disclosed to a recipient on a day, who not, and who must be asked; each in the order given."""
    said = {person: consent_to(state, person, to, recipient, on) for person in people if person not in state.forgotten}
    return Parted(
        agreed=tuple(person for person, answer in said.items() if answer and answer.fact.given),
        refused=tuple(person for person, answer in said.items() if answer and not answer.fact.given),
        missing=tuple(person for person, answer in said.items() if answer is None),
    )


def ask_consent(office: Office, people: Collection[str], to: str, recipient: str, purpose: str) -> tuple[str, ...]:
    """Have these people phoned: a question each, unless one waits already. The ids of the new questions.

    Raises ``Unknown``, ``Refused`` (person.erased, consent.recipient, consent.no_purpose).
    """

    def decide(state: State) -> tuple[tuple[str, ...], Sequence[Draft]]:
        for person in people:
            known_and_not_erased(state, person)
        drafts = to_ask(office, state, people, to, recipient, purpose)
        return new_questions(drafts), drafts

    return decided(office, people, decide)


def to_ask(
    office: Office, state: State, people: Collection[str], to: str, recipient: str, purpose: str
) -> tuple[Draft, ...]:
    """The same, not appended yet."""
    _refuse_unfit(to, purpose)
    correlation = office.new_id()
    words = QuestionWords(purpose.strip(), "consent.answer")
    return tuple(
        office.draft(
            QuestionAsked(office.opaque("q"), about(to, recipient), person, "", f"{CODE}{to}", CHOICES, words),
            correlation=correlation,
        )
        for person in people
        if waiting(state, person, to, recipient) is None
    )


def new_questions(drafts: Iterable[Draft]) -> tuple[str, ...]:
    """The ids of the questions among some drafts."""
    return tuple(draft.event.question for draft in drafts if isinstance(draft.event, QuestionAsked))


def note_consent(office: Office, person: str, to: str, recipient: str, reply: Reply) -> Event:
    """Note an answer; the question that waited for it is settled with it. ``to`` may be a service (a kind of matching).

    Raises ``Unknown``, ``Refused``: person.erased, consent.recipient, consent.spoke, consent.ended.
    """
    if reply.answered_by not in SPOKE:
        raise Refused("consent.spoke", came=reply.answered_by, spoke=SPOKE)
    if reply.until is not None and reply.until < reply.on:
        raise Refused("consent.ended", until=reply.until, on=reply.on)
    event = _service(person, to, reply) if to in KINDS else answered(office, person, to, recipient, reply)
    correlation = office.new_id()

    def decide(state: State) -> tuple[Event, Sequence[Draft]]:
        known_and_not_erased(state, person)
        question = waiting(state, person, to, recipient)
        settled = [QuestionAnswered(question.fact.question, person, reply.choice)] if question else []
        claims = endless([person])
        return event, [office.draft(each, claims=claims, correlation=correlation) for each in (event, *settled)]

    return decided(office, [person], decide)


def revoke_consent(office: Office, person: str, to: str, recipient: str, on: date) -> Event:
    """Take a consent back from a day on. Raises ``Unknown``, ``Refused``: person.erased, consent.nothing_to_revoke."""
    event = ConsentRevoked(person, to, on) if to in KINDS else DisclosureRevoked(person, to, recipient, on)

    def decide(state: State) -> tuple[Event, Sequence[Draft]]:
        known_and_not_erased(state, person)
        if not _given(state, person, to, recipient):
            raise Refused("consent.nothing_to_revoke", who=person)
        return event, [office.draft(event, claims=endless([person]))]

    return decided(office, [person], decide)


def answered(office: Office, person: str, to: str, recipient: str, reply: Reply) -> DisclosureAnswered:
    """The answer as an event: it was the office's actor who asked."""
    _refuse_unfit(to, "-")
    return DisclosureAnswered(
        person=person,
        to=to,
        recipient=recipient,
        given=reply.given,
        asked_by=office.actor,
        answered_by=reply.answered_by,
        on=reply.on,
        until=reply.until,
        private=reply.words,
    )


def follows_from(office: Office, question: Question, choice: str, words: str) -> DisclosureAnswered | None:
    """What an answer to a waiting question says about a disclosure; None where the question is about none."""
    fact = question.fact
    if not fact.code.startswith(CODE):
        return None
    to, _, recipient = fact.about.partition("/")
    given = choice.startswith(AGREED)
    spoke = choice.removeprefix(AGREED if given else REFUSED)
    wording = words or (fact.private.came if fact.private else "")
    return answered(office, fact.subject, to, recipient, Reply(given, spoke, office.clock().date(), wording))


def waiting(state: State, person: str, to: str, recipient: str) -> Question | None:
    """The open question about this disclosure."""
    about_it = (each for each in state.questions.values() if each.open and each.fact.about == about(to, recipient))
    return next((each for each in about_it if each.fact.subject == person), None)


def about(to: str, recipient: str) -> str:
    """What such a question is about: ``district/hamasuka``."""
    return f"{to}/{recipient}"


def _given(state: State, person: str, to: str, recipient: str) -> bool:
    """Whether there is a consent to be taken back."""
    if to in KINDS:
        service = state.consents.get((person, to))
        return service is not None and service.revoked is None
    told = state.disclosures.get((person, to, recipient))
    return told is not None and told.fact.given and told.revoked is None


def _service(person: str, service: str, reply: Reply) -> ConsentGiven:
    if not reply.given:
        raise Refused("consent.refused_service", service=service)
    return ConsentGiven(person, service, CALL, reply.on, reply.answered_by, reply.words)


def _refuse_unfit(to: str, purpose: str) -> None:
    if to not in RECIPIENTS:
        raise Refused("consent.recipient", came=to, recipients=(*RECIPIENTS, *KINDS))
    if not purpose.strip():
        raise Refused("consent.no_purpose", to=to)
