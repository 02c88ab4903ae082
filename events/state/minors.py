"""What has to be known of a minor before she comes, and what of it is still lacking."""

from collections.abc import Collection

from events.state.model import Helper, State

NEEDED = ("guardian", "emergency", "photo", "leaves")
"""Her guardian's yes, whom to call, whether she may be seen in photographs, by when she has to leave."""


def lacking(state: State, helper: Helper, needed: Collection[str]) -> tuple[str, ...]:
    """The codes of ``NEEDED`` that are asked for and not known yet; of an adult nothing is."""
    known = {
        "guardian": agreed(helper) is True,
        "emergency": bool(emergency_of(state, helper)),
        "photo": photo_of(helper) is not None,
        "leaves": helper.leaves_by_min is not None,
    }
    return tuple(each for each in NEEDED if helper.is_minor and each in needed and not known[each])


def agreed(helper: Helper) -> bool | None:
    """Whether her guardian lets her help: as said to the office, else as the list of volunteers has it."""
    said = helper.guardian.agrees
    return helper.fact.private.guardian_agrees if said is None and helper.fact.private else said


def photo_of(helper: Helper) -> bool | None:
    """Whether she may be seen in photographs; None while nobody has said."""
    said = helper.guardian.photo
    return helper.fact.private.photo_agreed if said is None and helper.fact.private else said


def emergency_of(state: State, helper: Helper) -> str:
    """Whom to call for her."""
    known = state.people.get(helper.id)
    told = known.fact.private.emergency if known and known.fact.private else ""
    return helper.guardian.emergency or told
