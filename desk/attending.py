"""Who was there: a help day's roster, who came and for how long, and the hours of which certificates are made.

What is recorded again of the same person, place and day takes the place of what was recorded before.
"""

from collections.abc import Iterable, Sequence
from datetime import date

from attrs import frozen

from desk.errors import Refused, Unknown
from desk.office import Office
from events.state.model import Attendance, HelpDay, Plan, State
from events.times import TOKYO
from events.vocabulary.help_days import AttendanceRecorded, WalkUpsCounted
from events.vocabulary.plans import PlannedSession


@frozen
class Coming:
    """Somebody on a roster: in which team (0: in none), and how long she was there (None: nobody has said, 0: not)."""

    person: str
    team: int
    minutes: int | None


@frozen
class Roster:
    """A help day's roster: those planned team by team, then who came besides; ``homes`` are where each team goes."""

    help_day: HelpDay
    on: date
    coming: tuple[Coming, ...]
    walk_ups: WalkUpsCounted | None
    homes: tuple[tuple[str, ...], ...] = ()


@frozen
class Hours:
    """What was recorded of somebody, oldest first, and the minutes of it all."""

    person: str
    entries: tuple[AttendanceRecorded, ...]
    minutes: int


def roster(state: State, help_day: str) -> Roster:
    """The roster of a help day by the newest plan that has teams for it. Raises ``Unknown``."""
    if help_day not in state.help_days:
        raise Unknown("attend.no_day", came=help_day)
    day = state.help_days[help_day]
    sessions = _newest_teams(state, help_day)
    on = next((each.starts.astimezone(TOKYO).date() for each in sessions), None) or _recorded_on(state, help_day)
    on = on or day.fact.day
    teams = list(dict.fromkeys(each.occurrences for each in sessions))
    found = {helper: 1 + teams.index(each.occurrences) for each in sessions for helper in _helpers(each)}
    came = {key[0]: each.fact.minutes for key, each in state.attendance.items() if key[1:] == (help_day, on)}
    everybody = sorted(found, key=lambda person: found[person]) + [each for each in came if each not in found]
    coming = tuple(Coming(each, found.get(each, 0), came.get(each)) for each in everybody)
    return Roster(day, on, coming, state.walk_ups.get((help_day, on)), tuple(teams))


def record(
    office: Office, at: str, on: date, people: Sequence[str], minutes: int, *, district: str = ""
) -> tuple[AttendanceRecorded, ...]:
    """Note that these were there for so many minutes (0: that they did not come); ``at`` is a help day or a task.

    What is known already is not noted again. Raises ``Refused`` (attend.not_yet, person.erased), ``Unknown``.
    """
    state = office.state()
    _has_been(office, on)
    for person in people:
        if person in state.forgotten:
            raise Refused("person.erased", who=person, since=state.forgotten[person].stamp.recorded.date())
        if person not in state.people:
            raise Unknown("person.unknown", came=person)
    events = [AttendanceRecorded(person, at, on, minutes) for person in dict.fromkeys(people)]
    new = tuple(each for each in events if _known(state, each) != each)
    _append(office, new, district)
    return new


def count_walk_ups(office: Office, help_day: str, on: date, adults: int, minors: int) -> WalkUpsCounted:
    """Note how many joined on the day. Raises ``Refused`` (attend.not_yet)."""
    _has_been(office, on)
    event = WalkUpsCounted(help_day, on, adults, minors)
    state = office.state()
    if state.walk_ups.get((help_day, on)) != event:
        _append(office, (event,), state.help_days[help_day].district)
    return event


def hours_of(state: State, person: str) -> Hours:
    """Everything that was recorded of somebody, where she was there."""
    theirs = (each.fact for (who, _, _), each in state.attendance.items() if who == person and each.fact.minutes)
    entries = tuple(sorted(theirs, key=lambda each: (each.on, each.at)))
    return Hours(person, entries, sum(each.minutes for each in entries))


def certified(state: State) -> tuple[str, ...]:
    """Whose hours are noted for a certificate: students, and who has asked for one; in the order of the log."""
    return tuple(each.id for each in state.helpers.values() if (each.fact.certificate or each.fact.group == "student"))


def planned_at(state: State, occurrence: str) -> tuple[Plan, tuple[PlannedSession, ...]] | None:
    """The approved sessions of a single task, with their plan; None where none is."""
    approval = state.approved.get(occurrence)
    if approval is None:
        return None
    plan = state.plans[approval.plan]
    return plan, tuple(each for each in plan.fact.sessions if each.session in approval.runs and _helpers(each))


def _newest_teams(state: State, help_day: str) -> tuple[PlannedSession, ...]:
    for plan in sorted(state.plans.values(), key=lambda each: -each.stamp.position):
        found = tuple(s for s in plan.fact.sessions if any(use.resource == help_day for use in s.uses))
        if found:
            return found
    return ()


def _recorded_on(state: State, help_day: str) -> date | None:
    return max((on for _, at, on in state.attendance if at == help_day), default=None)


def _helpers(session: PlannedSession) -> tuple[str, ...]:
    return tuple(use.resource for use in session.uses if use.role == "helper")


def _known(state: State, event: AttendanceRecorded) -> AttendanceRecorded | None:
    before: Attendance | None = state.attendance.get((event.person, event.at, event.on))
    return before.fact if before else None


def _has_been(office: Office, on: date) -> None:
    today = office.clock().astimezone(TOKYO).date()
    if on > today:
        raise Refused("attend.not_yet", day=on, today=today)


def _append(office: Office, events: Iterable[AttendanceRecorded | WalkUpsCounted], district: str) -> None:
    correlation = office.new_id()
    drafts = [office.draft(each, district=district, correlation=correlation) for each in events]
    if drafts:
        office.append(drafts)
