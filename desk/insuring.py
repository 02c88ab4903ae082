"""Which insurance a help day has: chosen by dated conditions once somebody knows whether walk-ups are covered."""

from typing import Final

from desk.office import Office
from events.settings import setting
from events.state.model import Question
from events.vocabulary.help_days import EventInsuranceChosen

WALK_UPS: Final = "help_day.walk_ups"
COVERED: Final = "covered"


def insurance_from(office: Office, question: Question, choice: str) -> EventInsuranceChosen | None:
    """What follows from the insurer's answer; None where the question was about something else.

    The product is the one that the setting in force on the day names for such a day.
    """
    if question.fact.code != WALK_UPS:
        return None
    state = office.state()
    day = state.help_days[question.fact.about.partition("@")[0]]
    products = setting(state.settings, "help_day.products", day.fact.day, day.district)
    covered = choice == COVERED
    return EventInsuranceChosen(day.id, products["walk_ups" if covered else "listed"], covered)
