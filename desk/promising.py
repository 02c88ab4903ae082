"""What a decision that promises something must pass on the state of that moment: fresh facts, every promise kept."""

from collections.abc import Iterable, Sequence
from datetime import date

from attrs import frozen

from desk.claims import endless, weekly
from desk.errors import Refused, Stale
from desk.marks import marks
from desk.office import Office
from desk.selecting import day_of, runs_of
from desk.settings import RESOURCE as SETTINGS
from engine.matchings.built import Horizon
from events.log import Condition
from events.state.model import Plan, State
from events.vocabulary.plans import PlannedAssignment, PlannedRun


@frozen
class Footing:
    """What a decision stands on: the claims it carries, and the condition under which it may be appended."""

    claims: tuple[str, ...]
    condition: Condition


def footing(state: State, assignments: Iterable[PlannedAssignment], runs: Iterable[PlannedRun]) -> Footing:
    """Claims on every need, person and vehicle touched, for the weeks touched; tested with the endless ones
    too, and with that of the settings."""
    chosen, carried = tuple(assignments), tuple(runs)
    days: set[date] = {day_of(a.occurrence) for a in chosen} | {run.leaves.date() for run in carried}
    resources = {a.need for a in chosen} | {a.person for a in chosen}
    resources |= {run.driver for run in carried} | {run.vehicle for run in carried}
    resources |= {stop.occurrence.partition("@")[0] for run in carried for stop in run.stops}
    claims = weekly(resources, days)
    return Footing(claims, Condition(frozenset((*claims, *endless({*resources, SETTINGS}))), state.position))


def keep_promises(state: State, plan: Plan, assignments: Sequence[PlannedAssignment]) -> None:
    """Raise ``Refused`` where these assignments, driven as planned, would break a law or a promise today."""
    from engine.promises import promises

    runs = runs_of(plan, assignments)
    broken = [each for each in promises(state, runs, assignments, within=plan.fact.runs) if not each.set_aside]
    if broken:
        raise Refused("promise.broken", broken=tuple(broken), plan=plan.id)


def stand_on_fresh_facts(office: Office, state: State, plan: Plan, assignments: Sequence[PlannedAssignment]) -> None:
    """Raise ``Stale`` where a row of these assignments' own runs has changed since the plan was made."""
    changed = changed_rows(office, state, plan)
    own = {a.occurrence for a in assignments}
    for run in runs_of(plan, assignments):
        own |= {run.driver, run.vehicle}
    touched = tuple(sorted(own & changed))
    if touched:
        raise Stale("plan.stale", rows=touched, plan=plan.id)


def changed_rows(office: Office, state: State, plan: Plan) -> frozenset[str]:
    """The rows of the plan's problem whose facts are no longer what they were (or are gone)."""
    from engine.matchings import transport

    built = transport.problem(state, Horizon(plan.fact.first_day, plan.fact.days), plan.fact.districts)
    today = marks(office.vault, built.rows).by_row()
    return frozenset(row.row for row in plan.fact.rows if row.row != "rest" and today.get(row.row) != row.mac)
