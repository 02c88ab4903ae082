"""What stands already: which meeting is held where, where a group met last, how often each lender lent."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable
from datetime import date, datetime

from attrs import frozen

from engine.matchings.salons.leading import host_of
from events.state.carriers import uses
from events.state.life import declined_carriers, has_declined, held, own_answer
from events.state.model import State
from events.times import TOKYO
from events.vocabulary.plans import PlannedSession

GROUP = "group"


@frozen
class HeldMeeting:
    """Where and when a meeting is held, led by whom (a new salon); ``open`` where its lender or host has said no since,
    ``accepted`` where the group said yes (or it is approved)."""

    venue: str
    host: str
    starts: datetime
    ends: datetime
    accepted: bool
    open: bool


def venue_of(session: PlannedSession) -> str:
    """The room of a session."""
    return next((use.resource for use in session.uses if use.role == "venue"), "")


def held_meetings(state: State, occurrences: Collection[str]) -> dict[str, HeldMeeting]:
    """The held ones among these occurrences."""
    found = {}
    for occurrence, each in held(state).items():
        plan = state.plans[each.plan]
        session = next((s for s in plan.fact.sessions if s.session in each.runs), None)
        if occurrence in occurrences and session is not None:
            answer = own_answer(state, plan.id, occurrence)
            yes = each.by == "approved" or (answer is not None and answer.status == "accepted")
            no = has_declined(state, plan.id, session.session)
            found[occurrence] = HeldMeeting(venue_of(session), host_of(session), session.starts, session.ends, yes, no)
    return found


def last_rooms(state: State, before: datetime) -> dict[str, str]:
    """By need, the room of its last approved meeting before a moment."""
    found: dict[str, tuple[datetime, str]] = {}
    for session in _approved(state):
        for occurrence in session.occurrences:
            need = occurrence.rpartition("@")[0]
            if session.starts < before and (need not in found or found[need][0] < session.starts):
                found[need] = (session.starts, venue_of(session))
    return {need: venue for need, (_, venue) in found.items()}


def lent_lately(state: State, since: datetime, until: datetime) -> Counter[str]:
    """How often each lender lent a room in a span of time."""
    return Counter(
        use.who
        for session in _approved(state)
        for use in session.uses
        if use.role == "venue" and since <= session.starts < until
    )


def led_lately(state: State, since: datetime, until: datetime) -> Counter[str]:
    """How often each host led a salon in a span of time."""
    leading = ((host_of(session), session) for session in _approved(state))
    return Counter(host for host, session in leading if host and since <= session.starts < until)


def led_by_day(sessions: Iterable[PlannedSession]) -> dict[str, Counter[date]]:
    """By host, how many of these sessions she leads on each day."""
    return _by_day(sessions, host_of)


def lent_by_day(sessions: Iterable[PlannedSession]) -> dict[str, Counter[date]]:
    """By room, how many of these sessions are in it on each day."""
    return _by_day(sessions, venue_of)


def _by_day(sessions: Iterable[PlannedSession], of: Callable[[PlannedSession], str]) -> dict[str, Counter[date]]:
    found: dict[str, Counter[date]] = {}
    for session in sessions:
        found.setdefault(of(session), Counter())[session.starts.astimezone(TOKYO).date()] += 1
    return found


def is_standing(state: State, occurrence: str) -> bool:
    """A group of which an earlier meeting was approved, or accepted by whoever speaks for it."""
    need, _, day = occurrence.rpartition("@")
    yes = {target for (_, target, party), a in state.answers.items() if party == GROUP and a.status == "accepted"}
    earlier = (each.rpartition("@") for each in {*state.approved, *yes})
    return any(each == need and on < day for each, _, on in earlier)


def refused(state: State, role: str, thing: str) -> tuple[tuple[datetime, datetime], ...]:
    """When a lender has said no to a room, or a host to leading, unless it is held for that time all the same."""
    kept = [
        (s.starts, s.ends)
        for each in held(state).values()
        for s in state.plans[each.plan].fact.sessions
        if s.session in each.runs and uses(s).get(role) == thing and not has_declined(state, each.plan, s.session)
    ]
    said = [
        (s.starts, s.ends)
        for party, _, s in declined_carriers(state)
        if isinstance(s, PlannedSession) and party == role and uses(s).get(role) == thing
    ]
    return tuple(sorted(no for no in said if not any(no[0] < until and since < no[1] for since, until in kept)))


def _approved(state: State) -> list[PlannedSession]:
    keys = sorted({(approval.plan, run) for approval in state.approved.values() for run in approval.runs})
    sessions = (s for plan, run in keys for s in state.plans[plan].fact.sessions if s.session == run)
    return [session for session in sessions if venue_of(session)]
