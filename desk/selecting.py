"""Which assignments of a plan a decision is about: all, or only some people, days or districts."""

from collections.abc import Iterable
from datetime import date, datetime

from attrs import frozen

from desk.errors import Refused, Unknown
from events.state.carriers import Carrier, asked, days_of, name_of, uses
from events.state.life import latest_plan, status
from events.state.model import Plan, State
from events.vocabulary.plans import PlannedAssignment

OPEN = ("proposed", "asked", "accepted", "absent", "pinned")


@frozen
class Selection:
    """``only`` are ids of occurrences, needs, runs, sessions, people or things; empty fields select everything."""

    only: tuple[str, ...] = ()
    day: date | None = None
    district: str = ""


@frozen
class Party:
    """Somebody to be asked: the rider of an occurrence (or whoever needs it), the driver of a run, a room's lender …"""

    target: str
    party: str
    who: str


def plan_of(state: State, plan: str) -> Plan:
    """The plan, or ``Unknown``."""
    if plan not in state.plans:
        raise Unknown("plan.unknown", plan=plan)
    return state.plans[plan]


def selected(plan: Plan, selection: Selection) -> tuple[PlannedAssignment, ...]:
    """The plan's assignments that the selection names, in the plan's order. Raises ``Unknown`` where it names none."""
    found = tuple(
        a
        for a in plan.fact.assignments
        if _named(plan, a, selection.only)
        and (selection.day is None or selection.day in _days(plan, a))
        and selection.district in ("", a.district)
    )
    if not found:
        raise Unknown("selection.empty", plan=plan.id)
    return found


def _days(plan: Plan, assignment: PlannedAssignment) -> set[date]:
    """The days on which it is done; what may be done on one of several bears another in its name."""
    sessions = {s.session: s for s in plan.fact.sessions}
    days = {day for run in assignment.runs if run in sessions for day in days_of(sessions[run])}
    return days or {day_of(assignment.occurrence)}


def in_force(state: State, plan: Plan, assignments: tuple[PlannedAssignment, ...]) -> tuple[PlannedAssignment, ...]:
    """Those that no newer plan has taken over, or that were approved in this one.

    Raises ``Refused`` with the newer plan where it has taken over all of them: what is said now belongs there.
    """
    still = tuple(a for a in assignments if plan.id in (latest_plan(state, a.occurrence), _approved_in(state, a)))
    if not still:
        raise Refused("plan.superseded", plan=plan.id, newer=latest_plan(state, assignments[0].occurrence))
    return still


def _approved_in(state: State, assignment: PlannedAssignment) -> str | None:
    approval = state.approved.get(assignment.occurrence)
    return approval.plan if approval else None


def _named(plan: Plan, assignment: PlannedAssignment, only: tuple[str, ...]) -> bool:
    if not only:
        return True
    names = {assignment.occurrence, assignment.need, assignment.person, *assignment.runs}
    for each in map(plan.carrier, assignment.runs):
        names |= {*uses(each).values(), *asked(each).values()}
    return bool(names & set(only))


def open_ones(
    state: State, plan: Plan, assignments: Iterable[PlannedAssignment], now: datetime
) -> tuple[PlannedAssignment, ...]:
    """Those that may still be decided on: neither approved, rejected, superseded, withdrawn nor lapsed."""
    return tuple(a for a in assignments if status(state, plan.id, a.occurrence, now) in OPEN)


def day_of(occurrence: str) -> date:
    """The day of ``need@2026-12-08``."""
    return date.fromisoformat(occurrence.rpartition("@")[2])


def carriers_of(plan: Plan, assignments: Iterable[PlannedAssignment]) -> tuple[Carrier, ...]:
    """The runs and sessions that serve these assignments, in the plan's order."""
    wanted = {run for a in assignments for run in a.runs}
    return tuple(each for each in plan.carriers if name_of(each) in wanted)


def parties(plan: Plan, assignments: Iterable[PlannedAssignment]) -> tuple[Party, ...]:
    """Everybody who has a say: those whom the runs and sessions take first (a ride needs a car), then who needs it."""
    chosen = tuple(assignments)
    found = [Party(name_of(each), *said) for each in carriers_of(plan, chosen) for said in asked(each).items()]
    return (*found, *(Party(a.occurrence, a.party, a.person) for a in chosen if a.party))
