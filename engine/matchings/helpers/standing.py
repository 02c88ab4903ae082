"""What stands already: who is held to which task and when, who came lately, whom somebody knows."""

from collections import Counter
from collections.abc import Collection
from datetime import date, datetime, timedelta

from attrs import frozen

from events.state.life import has_declined, held, own_answer
from events.state.model import State
from events.vocabulary.plans import PlannedSession


@frozen
class HeldTask:
    """Who is held to a task from when on; ``accepted`` where whoever asked said yes (or it is approved).

    ``open`` is true where one of them has said no since: somebody else may come, at the same time. On a help day
    (``help_day`` is its id) ``round`` are all occurrences that the team serves.
    """

    helpers: tuple[str, ...]
    starts: datetime
    ends: datetime
    accepted: bool
    open: bool
    help_day: str = ""
    round: tuple[str, ...] = ()


def held_tasks(state: State, occurrences: Collection[str]) -> dict[str, HeldTask]:
    """The held ones among these occurrences."""
    found = {}
    for occurrence, each in held(state).items():
        plan = state.plans[each.plan]
        sessions = [s for s in plan.fact.sessions if s.session in each.runs]
        if occurrence in occurrences and sessions:
            standing = [s for s in sessions if not has_declined(state, plan.id, s.session)]
            answer = own_answer(state, plan.id, occurrence)
            yes = each.by == "approved" or (answer is not None and answer.status == "accepted")
            helpers = tuple(helper for s in standing for helper in helpers_of(s))
            starts, ends = min(s.starts for s in sessions), max(s.ends for s in sessions)
            day = next((use.resource for use in sessions[0].uses if use.role == "help_day"), "")
            open_ = len(standing) < len(sessions)
            found[occurrence] = HeldTask(helpers, starts, ends, yes, open_, day, sessions[0].occurrences if day else ())
    return found


def helpers_of(session: PlannedSession) -> tuple[str, ...]:
    """Who helps at a session."""
    return tuple(use.resource for use in session.uses if use.role == "helper")


def times_lately(state: State, since: datetime, until: datetime) -> Counter[str]:
    """How many approved sessions each volunteer had in a span of time."""
    return Counter(
        helper for session in _approved(state) if since <= session.starts < until for helper in helpers_of(session)
    )


def known_faces(state: State, before: date) -> dict[str, frozenset[str]]:
    """Who has come to somebody before a day, by whom they came to: approved sessions, and recorded attendance."""
    found: dict[str, set[str]] = {}
    for session in _approved(state):
        for occurrence in session.occurrences:
            need = state.needs.get(occurrence.rpartition("@")[0])
            if need is not None and session.starts.date() < before:
                found.setdefault(need.fact.person, set()).update(helpers_of(session))
    for person, at, on in (key for key, each in state.attendance.items() if each.fact.minutes):
        need = state.needs.get(at.rpartition("@")[0])
        if need is not None and on < before:
            found.setdefault(need.fact.person, set()).add(person)
    return {person: frozenset(faces) for person, faces in found.items()}


def refused_spans(state: State, helper: str) -> tuple[tuple[datetime, datetime], ...]:
    """When a volunteer has said no to a session, unless she is held for that time all the same: she was asked again."""
    from events.state.life import declined_carriers

    kept = [
        (s.starts, s.ends)
        for each in held(state).values()
        for s in state.plans[each.plan].fact.sessions
        if s.session in each.runs and helper in helpers_of(s) and not has_declined(state, each.plan, s.session)
    ]
    said = [
        (s.starts, s.ends)
        for party, who, s in declined_carriers(state)
        if isinstance(s, PlannedSession) and party == "helper" and who == helper
    ]
    return tuple(sorted(no for no in said if not any(no[0] < until and since < no[1] for since, until in kept)))


def is_standing(state: State, need: str, occurrence: str, weekdays: tuple[int, ...]) -> bool:
    """Weekly help of which an earlier occurrence was approved, or accepted by whoever asked."""
    if not weekdays:
        return False
    day = occurrence.rpartition("@")[2]
    yes = {t for (_, t, party), a in state.answers.items() if party == "requester" and a.status == "accepted"}
    earlier = (each.rpartition("@") for each in {*state.approved, *yes})
    return any(each == need and on < day for each, _, on in earlier)


def lately(start: datetime, days: int) -> tuple[datetime, datetime]:
    """The span of time that counts as lately."""
    return start - timedelta(days=days), start


def _approved(state: State) -> list[PlannedSession]:
    keys = sorted({(approval.plan, run) for approval in state.approved.values() for run in approval.runs})
    return [s for plan, run in keys for s in state.plans[plan].fact.sessions if s.session == run]
