"""Held meetings that cannot all be kept any more: one of each contradicting set is let go, and the set is named."""

from attrs import evolve

from engine.matchings.contradicting import Settled
from engine.matchings.contradicting import settled as settled_by
from engine.matchings.salons.parts import Meeting, Parts, assembled


def settled(parts: Parts) -> Settled[Parts]:
    """The meetings that can be kept together."""
    return settled_by(parts, assembled(parts).problem, [meeting.firm for meeting in parts.meetings], _without)


def _without(parts: Parts, loose: frozenset[int]) -> Parts:
    meetings = (_loosened(meeting) if n in loose else meeting for n, meeting in enumerate(parts.meetings))
    return evolve(parts, meetings=tuple(meetings))


def _loosened(meeting: Meeting) -> Meeting:
    """Held no more as it was: in any room, at the time that was asked for."""
    return evolve(meeting, fixed=None, must=False, standing=meeting.standing or meeting.firm, spans=meeting.otherwise)
