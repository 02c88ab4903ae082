"""Held meetings that cannot all be kept any more: one of each contradicting set is let go, and the set is named."""

from attrs import evolve, frozen

from engine.matchings.contradicting import contradicting
from engine.matchings.salons.parts import Meeting, Parts, assembled


@frozen
class Settled:
    """The parts in which everything that is a must can be kept, and the sets of occurrences that could not."""

    parts: Parts
    contradicting: tuple[tuple[str, ...], ...] = ()


def settled(parts: Parts) -> Settled:
    """Of each set the last one goes that nobody has said yes to."""
    if not any(meeting.must for meeting in parts.meetings):
        return Settled(parts)

    def last(held: tuple[int, ...]) -> int:
        return max(held, key=lambda n: (not parts.meetings[n].firm, n))

    sets = tuple(contradicting(assembled(parts).problem, last))
    loose = {last(each) for each in sets}
    meetings = tuple(_loosened(m) if n in loose else m for n, m in enumerate(parts.meetings))
    named = tuple(tuple(parts.meetings[n].name for n in each) for each in sets)
    return Settled(evolve(parts, meetings=meetings) if loose else parts, named)


def _loosened(meeting: Meeting) -> Meeting:
    """Held no more as it was: in any room, at the time that was asked for."""
    return evolve(meeting, fixed=None, must=False, standing=meeting.standing or meeting.firm, spans=meeting.otherwise)
