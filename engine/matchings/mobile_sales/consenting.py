"""What each lot's owner has said last: in the table, asked about a stop, or as a step in the lot's life."""

from collections.abc import Iterator, Mapping

from events.state.mobile_sales import Lot
from events.state.model import State
from events.state.remembering import remembered
from events.vocabulary.plans import Use

WORDS = {"accepted": "yes", "declined": "no"}


@remembered
def owners_words(state: State) -> Mapping[str, str]:
    """yes, no, negotiating or unasked for each lot, by whatever was recorded last.

    A no to one stop is a no to all: nobody is phoned again for the next weekday, until a newer table says otherwise.
    """
    found = {lot.id: _noted(lot) for lot in state.lots.values()}
    for (plan, target, party), answer in state.answers.items():
        word = WORDS.get(answer.status)
        for use in _lots_of(state, plan, target) if party == "lot" and word else ():
            lot = state.lots.get(use.resource)
            if lot is not None and answer.who == lot.fact.lender and answer.stamp.position > found[lot.id][0]:
                found[lot.id] = (answer.stamp.position, word or "")
    return {lot: word for lot, (_, word) in found.items()}


def _noted(lot: Lot) -> tuple[int, str]:
    """The word of the table, or the yes that a later step stands for, and its position."""
    if lot.agreed is not None and lot.agreed.position > lot.stamp.position:
        return lot.agreed.position, "yes"
    return lot.stamp.position, lot.fact.consent


def _lots_of(state: State, plan: str, target: str) -> Iterator[Use]:
    sessions = (each for each in state.plans[plan].fact.sessions if each.session == target)
    return (use for session in sessions for use in session.uses if use.role == "lot")
