"""How each decision about plans changes the draft. What a status means stands in ``life``."""

from events.state.draft import Draft
from events.state.model import Answer, Approval, Plan, SetAside, Stamp
from events.vocabulary import plans


def plan_proposed(draft: Draft, event: plans.PlanProposed, stamp: Stamp, district: str) -> None:
    draft.plans[event.plan] = Plan(event.plan, event, stamp)
    if event.days == 1:
        draft.replanning.pop((event.kind, event.districts, event.first_day), None)


def plan_bounded(draft: Draft, event: plans.PlanBounded, stamp: Stamp, district: str) -> None:
    draft.bounds[event.plan] = event


def replan_requested(draft: Draft, event: plans.ReplanRequested, stamp: Stamp, district: str) -> None:
    draft.replanning[event.kind, event.districts, event.day] = event


def party_asked(draft: Draft, event: plans.PartyAsked, stamp: Stamp, district: str) -> None:
    draft.answers[event.plan, event.target, event.party] = Answer("asked", event.who, stamp)
    _hold_anew(draft, event.plan, event.target)


def party_answered(draft: Draft, event: plans.PartyAnswered, stamp: Stamp, district: str) -> None:
    draft.answers[event.plan, event.target, event.party] = Answer(event.answer, event.who, stamp)
    _hold_anew(draft, event.plan, event.target)


def assignments_approved(draft: Draft, event: plans.AssignmentsApproved, stamp: Stamp, district: str) -> None:
    for occurrence in event.occurrences:
        draft.approved[occurrence] = Approval(event.plan, _runs_of(draft, event.plan, occurrence), stamp)
        _hold_anew(draft, event.plan, occurrence)


def assignments_rejected(draft: Draft, event: plans.AssignmentsRejected, stamp: Stamp, district: str) -> None:
    for occurrence in event.occurrences:
        draft.rejected[event.plan, occurrence] = event
        _let_go(draft, event.plan, occurrence)


def assignment_pinned(draft: Draft, event: plans.AssignmentPinned, stamp: Stamp, district: str) -> None:
    draft.pinned[event.occurrence] = Approval(event.plan, _runs_of(draft, event.plan, event.occurrence), stamp)
    _hold_anew(draft, event.plan, event.occurrence)


def assignment_released(draft: Draft, event: plans.AssignmentReleased, stamp: Stamp, district: str) -> None:
    draft.released[event.plan, event.occurrence] = stamp
    _let_go(draft, event.plan, event.occurrence)


def rule_set_aside(draft: Draft, event: plans.RuleSetAside, stamp: Stamp, district: str) -> None:
    draft.set_aside.append(SetAside(event, stamp))


def decision_undone(draft: Draft, event: plans.DecisionUndone, stamp: Stamp, district: str) -> None:
    """Nothing to do here: the fold has passed over what was undone."""


def _runs_of(draft: Draft, plan: str, occurrence: str) -> tuple[str, ...]:
    assignment = draft.plans[plan].assignment(occurrence)
    return assignment.runs if assignment else ()


def _hold_anew(draft: Draft, plan: str, target: str) -> None:
    """What was let go holds again from the next word about it on: about the occurrence, or a run that carries it."""
    let_go = [key for key in draft.released if key[0] == plan]
    for key in let_go:
        if target == key[1] or target in _runs_of(draft, plan, key[1]):
            del draft.released[key]


def _let_go(draft: Draft, plan: str, occurrence: str) -> None:
    for held in (draft.approved, draft.pinned):
        if occurrence in held and held[occurrence].plan == plan:
            del held[occurrence]
    assignment = draft.plans[plan].assignment(occurrence)
    if assignment is not None:
        draft.answers.pop((plan, occurrence, assignment.party), None)


APPLY = {
    plans.PlanProposed: plan_proposed,
    plans.PlanBounded: plan_bounded,
    plans.ReplanRequested: replan_requested,
    plans.PartyAsked: party_asked,
    plans.PartyAnswered: party_answered,
    plans.AssignmentsApproved: assignments_approved,
    plans.AssignmentsRejected: assignments_rejected,
    plans.AssignmentPinned: assignment_pinned,
    plans.AssignmentReleased: assignment_released,
    plans.RuleSetAside: rule_set_aside,
    plans.DecisionUndone: decision_undone,
}
