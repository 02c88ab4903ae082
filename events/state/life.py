"""An assignment's life, told from the decisions: what holds it, and what became of it.

Words: proposed (案), asked (打診中), accepted (承諾), declined (断り), approved (確定), rejected, superseded,
withdrawn, lapsed. Asked, accepted, approved and pinned are held; the rest is free for a new plan.
"""

from collections.abc import Iterator, Mapping
from datetime import datetime

from attrs import frozen

from events.state.carriers import Carrier, asked, begins, carried, uses
from events.state.model import Answer, Approval, Plan, State
from events.state.remembering import remembered
from events.state.told import carries_on, said
from events.vocabulary.plans import PlannedRun

ASKING = ("asked", "accepted", "absent")


@frozen
class Held:
    """An occurrence that stays: the plan and runs (or sessions) it stays in, and the strongest thing that holds it."""

    occurrence: str
    plan: str
    runs: tuple[str, ...]
    by: str


def status(state: State, plan: str, occurrence: str, now: datetime) -> str:
    """What became of one assignment of a plan. ``now`` tells a lapsed one."""
    approval = state.approved.get(occurrence)
    if approval is not None and approval.plan == plan:
        return "approved"
    if (plan, occurrence) in state.rejected:
        return "rejected"
    need = state.needs.get(occurrence.split("@")[0])
    if need is None or need.withdrawn is not None or occurrence in state.cancelled:
        return "withdrawn"
    answer = own_answer(state, plan, occurrence)
    if answer is not None and answer.status == "declined":
        return "declined"
    if latest_plan(state, occurrence) != plan:
        return "superseded"
    if _kept(state, approval, plan, occurrence):
        return "approved"
    if _departs(state, plan, occurrence) <= now:
        return "lapsed"
    found = holding(state, plan, occurrence) or _said_before(state, plan, occurrence)
    return found or ("pinned" if _kept(state, state.pinned.get(occurrence), plan, occurrence) else "proposed")


def approved_by(state: State, plan: str) -> tuple[str, ...]:
    """The occurrences of a plan that were approved in it, or in an older one whose ride it carries on."""
    made = state.plans[plan].stamp.position
    return tuple(
        each.occurrence
        for each in state.plans[plan].fact.assignments
        if (approval := state.approved.get(each.occurrence)) is not None
        and state.plans[approval.plan].stamp.position <= made
        and _kept(state, approval, plan, each.occurrence)
    )


def _kept(state: State, decided: Approval | None, plan: str, occurrence: str) -> bool:
    """Whether the newest plan carries on what was approved, or pinned, in an older one."""
    assignment = state.plans[plan].assignment(occurrence)
    return bool(decided and assignment and carries_on(state, state.plans[plan], decided.plan, occurrence))


def _said_before(state: State, plan: str, occurrence: str) -> str | None:
    """Where whoever has a say in it stands, by what was said of the same part of an older plan."""
    assignment = state.plans[plan].assignment(occurrence)
    if assignment is None:
        return None
    parts = [(run, party) for run in assignment.runs for party in asked(state.plans[plan].carrier(run))]
    given = [said(state, plan, target, party) for target, party in ((occurrence, assignment.party), *parts)]
    found = {answer.status for answer in given if answer is not None}
    return next((word for word in ("accepted", "absent", "asked") if word in found), None)


def holding(state: State, plan: str, occurrence: str) -> str | None:
    """The strongest thing that holds an occurrence in this plan: approved, accepted, asked, pinned; None if free.

    A run or session of which somebody has said no holds nobody by itself; whoever needs it and accepted keeps her time
    all the same.
    """
    approval = state.approved.get(occurrence)
    if approval is not None and approval.plan == plan:
        return "approved"
    own = own_answer(state, plan, occurrence)
    if own is not None and own.status == "declined":
        return None
    found = {own.status} if own is not None else set()
    assignment = state.plans[plan].assignment(occurrence)
    for run in assignment.runs if assignment else ():
        found |= {answer.status for answer in answers_about(state, plan, run)}
    if own is None and "declined" in found:
        return None
    pin = state.pinned.get(occurrence)
    if "accepted" in found:
        return "accepted"
    if found & set(ASKING):
        return "asked"
    return "pinned" if pin is not None and pin.plan == plan else None


@remembered
def held(state: State) -> Mapping[str, Held]:
    """Every held occurrence of needs that still stand, by occurrence, from the newest plan that holds it."""
    found: dict[str, Held] = {}
    for plan in _newest_first(state):
        for assignment in plan.fact.assignments:
            need = state.needs.get(assignment.need)
            gone = need is None or need.withdrawn is not None or assignment.occurrence in state.cancelled
            if gone or assignment.occurrence in found:
                continue
            by = _still_holding(state, plan.id, assignment.occurrence)
            if by is not None:
                found[assignment.occurrence] = Held(assignment.occurrence, plan.id, assignment.runs, by)
    return found


def holding_plans(state: State, occurrence: str) -> tuple[str, ...]:
    """Every plan that holds an occurrence, the newest first."""
    serving = (plan.id for plan in _newest_first(state) if plan.assignment(occurrence))
    return tuple(plan for plan in serving if _still_holding(state, plan, occurrence) is not None)


def _still_holding(state: State, plan: str, occurrence: str) -> str | None:
    """What holds an occurrence in this plan, where it was neither rejected nor let go since.

    A newer plan carries on what an older one holds, and people answer by the newest: a no to that is one to both.
    """
    if (plan, occurrence) in state.rejected or (plan, occurrence) in state.released:
        return None
    by = holding(state, plan, occurrence)
    if by in (None, "approved"):
        return by
    made, alone = state.plans[plan].stamp.position, own_answer(state, plan, occurrence) is None
    since = (each for each in _refusals(state).get(occurrence, ()) if each.plan != plan and each.position > made)
    return None if any(each.hers or alone for each in since) else by


@frozen
class _Refusal:
    """A no that was said to a plan about an occurrence: by whoever needs it, or by somebody who was to serve it."""

    plan: str
    position: int
    hers: bool


@remembered
def _refusals(state: State) -> Mapping[str, tuple[_Refusal, ...]]:
    found: dict[str, list[_Refusal]] = {}
    for (plan, target, _), answer in state.answers.items():
        if answer.status == "declined":
            hers = is_occurrence(target)
            for occurrence in (target,) if hers else carried(state.plans[plan].carrier(target)):
                found.setdefault(occurrence, []).append(_Refusal(plan, answer.stamp.position, hers))
    return {occurrence: tuple(each) for occurrence, each in found.items()}


def own_answer(state: State, plan: str, occurrence: str) -> Answer | None:
    """Where the person stands whose occurrence it is."""
    assignment = state.plans[plan].assignment(occurrence)
    return state.answers.get((plan, occurrence, assignment.party)) if assignment else None


def has_heard(state: State, plan: str, occurrence: str) -> bool:
    """Whether whoever needs it knows of its place in this plan: it is approved, or she was reached about it."""
    approval, own = state.approved.get(occurrence), own_answer(state, plan, occurrence)
    return (approval is not None and approval.plan == plan) or (own is not None and own.status in ("asked", "accepted"))


def answers_about(state: State, plan: str, named: str) -> tuple[Answer, ...]:
    """Where those stand whom a run or session takes, as far as they have been asked."""
    parties = asked(state.plans[plan].carrier(named))
    return tuple(a for party in parties if (a := state.answers.get((plan, named, party))) is not None)


def has_declined(state: State, plan: str, named: str) -> bool:
    """Whether somebody said no to a run or session."""
    return any(answer.status == "declined" for answer in answers_about(state, plan, named))


def declined_carriers(state: State) -> Iterator[tuple[str, str, Carrier]]:
    """``(party, who, run or session)`` for each that somebody declined: not to be asked again for that time."""
    for (plan, target, party), answer in state.answers.items():
        if answer.status == "declined" and not is_occurrence(target):
            yield party, answer.who, state.plans[plan].carrier(target)


def declined_runs(state: State) -> Iterator[tuple[str, str, PlannedRun]]:
    """The same, runs alone."""
    for party, who, carrier in declined_carriers(state):
        if isinstance(carrier, PlannedRun):
            yield party, who, carrier


def declined_for(state: State, occurrence: str) -> frozenset[str]:
    """What was refused for runs and sessions that were to serve this occurrence: drivers, vehicles, helpers, rooms."""
    return frozenset(
        carrier.vehicle if isinstance(carrier, PlannedRun) and party == "lender" else uses(carrier)[party]
        for party, _, carrier in declined_carriers(state)
        if occurrence in carried(carrier)
    )


def declined_needs(state: State) -> frozenset[str]:
    """Occurrences to which whoever needed them said no, and was not asked again since."""
    said = state.answers.items()
    return frozenset(target for (_, target, _), a in said if is_occurrence(target) and a.status == "declined")


def derivation_stands(state: State, need: str) -> bool:
    """Whether what a need was derived from (a ride, from an approved meeting) still stands; true of any other need."""
    derived = state.derived.get(need)
    if derived is None:
        return True
    approval = state.approved.get(derived.occurrence)
    return approval is not None and approval.plan == derived.plan


def is_occurrence(target: str) -> bool:
    """Whether a decision's target is a need on a day (``need@2026-12-08``), and no run or session."""
    return "@" in target


def latest_plan(state: State, occurrence: str) -> str | None:
    """The newest plan that serves the occurrence or leaves it over."""
    return _latest_plans(state).get(occurrence)


@remembered
def _latest_plans(state: State) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for plan in _newest_first(state):
        for assignment in plan.fact.assignments:
            found.setdefault(assignment.occurrence, plan.id)
        for left in plan.fact.left:
            found.setdefault(left.occurrence, plan.id)
    return found


def _departs(state: State, plan: str, occurrence: str) -> datetime:
    """When the first run of the assignment leaves, or its first session starts."""
    proposed = state.plans[plan]
    assignment = proposed.assignment(occurrence)
    runs = assignment.runs if assignment else ()
    return min((begins(proposed.carrier(run)) for run in runs), default=proposed.stamp.recorded)


def _newest_first(state: State) -> list[Plan]:
    return sorted(state.plans.values(), key=lambda plan: -plan.stamp.position)
