"""What a decision that promises something must pass on the state of that moment: fresh facts, every promise kept."""

from collections.abc import Iterable, Sequence
from datetime import date

from attrs import frozen

from desk.claims import endless, weekly
from desk.errors import Refused, Stale
from desk.marks import marks
from desk.office import Office
from desk.selecting import carriers_of, day_of
from desk.settings import RESOURCE as SETTINGS
from engine.matchings import matching
from engine.matchings.built import Horizon
from events.log import Condition
from events.state.carriers import carried, days_of, uses
from events.state.model import Plan, State
from events.vocabulary.plans import PlannedAssignment


@frozen
class Footing:
    """What a decision stands on: the claims it carries, and the condition under which it may be appended."""

    claims: tuple[str, ...]
    condition: Condition


def footing(state: State, plan: Plan, assignments: Iterable[PlannedAssignment]) -> Footing:
    """Claims on every need, person and thing touched, for the weeks touched; tested with the endless ones
    too, and with that of the settings."""
    chosen = tuple(assignments)
    carriers = carriers_of(plan, chosen)
    days: set[date] = {day_of(a.occurrence) for a in chosen} | {day for each in carriers for day in days_of(each)}
    resources = {a.need for a in chosen} | {a.person for a in chosen}
    resources |= {resource for each in carriers for resource in uses(each).values()}
    resources |= {occurrence.partition("@")[0] for each in carriers for occurrence in carried(each)}
    claims = weekly(resources, days)
    return Footing(claims, Condition(frozenset((*claims, *endless({*resources, SETTINGS}))), state.position))


def keep_promises(
    state: State, plan: Plan, assignments: Sequence[PlannedAssignment], *, approving: bool = False
) -> None:
    """Raise ``Refused`` where these assignments, done as planned, would break a law or a promise today."""
    from engine.promises import promises

    chosen = carriers_of(plan, assignments)
    found = promises(state, chosen, assignments, within=plan.carriers, approving=approving)
    broken = [each for each in found if not each.set_aside]
    if broken:
        raise Refused("promise.broken", broken=tuple(broken), plan=plan.id)


def stand_on_fresh_facts(office: Office, state: State, plan: Plan, assignments: Sequence[PlannedAssignment]) -> None:
    """Raise ``Stale`` where a row of these assignments' own runs or sessions has changed since the plan was made."""
    changed = changed_rows(office, state, plan)
    own = {a.occurrence for a in assignments}
    for each in carriers_of(plan, assignments):
        own |= set(uses(each).values())
    touched = tuple(sorted(own & changed))
    if touched:
        raise Stale("plan.stale", rows=touched, plan=plan.id)


def changed_rows(office: Office, state: State, plan: Plan) -> frozenset[str]:
    """The rows of the plan's problem whose facts are no longer what they were (or are gone)."""
    built = matching(plan.fact.kind).problem(state, Horizon(plan.fact.first_day, plan.fact.days), plan.fact.districts)
    today = marks(office.vault, built.rows).by_row()
    return frozenset(row.row for row in plan.fact.rows if row.row != "rest" and today.get(row.row) != row.mac)
