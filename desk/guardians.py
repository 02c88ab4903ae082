"""What a minor's guardian says: noted one by one, as it comes; what is not said now stays as it was."""

from datetime import date

from desk.claims import endless
from desk.errors import Refused, Unknown
from desk.office import Office
from desk.trying import decided
from events.log import Draft
from events.state.model import State
from events.vocabulary.offers import GuardianAnswered, GuardianWords


def note_guardian(office: Office, person: str, on: date, words: GuardianWords) -> GuardianAnswered:
    """Note what the guardian of a student, or of a child who comes with her, has said.

    Raises ``Unknown`` (guardian.no_helper), ``Refused`` (guardian.no_minor, guardian.nothing, person.erased).
    """
    if words == GuardianWords(given_by=words.given_by):
        raise Refused("guardian.nothing", who=person)
    event = GuardianAnswered(person, on, words)

    def decide(state: State) -> tuple[GuardianAnswered, list[Draft]]:
        if person in state.forgotten:
            raise Refused("person.erased", who=person, since=state.forgotten[person].stamp.recorded.date())
        helper = state.helpers.get(person)
        if helper is None:
            raise Unknown("guardian.no_helper", who=person)
        if not helper.is_minor:
            raise Refused("guardian.no_minor", who=person)
        return event, [office.draft(event, district=helper.district, claims=endless([person]))]

    return decided(office, [person], decide)
