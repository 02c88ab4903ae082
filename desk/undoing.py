"""Undo: one's own last decision, taken back by an event that the fold obeys; refused where something rests on it."""

from collections.abc import Sequence
from datetime import date, timedelta

from attrs import frozen

from desk.errors import Refused
from desk.history import ids_in
from desk.office import Office
from desk.resting import names_what_it_brought
from events.log import Condition, Recorded
from events.vocabulary import imports, plans, settings, watch
from events.vocabulary.privacy import PersonForgotten

UNDOABLE = (
    plans.PartyAsked,
    plans.PartyAnswered,
    plans.AssignmentsApproved,
    plans.AssignmentsRejected,
    plans.AssignmentPinned,
    plans.AssignmentReleased,
    plans.RuleSetAside,
    settings.SettingChanged,
    imports.QuestionAnswered,
    watch.ShopStepTaken,
    watch.NoticeNoted,
    watch.NoticeFollowed,
    plans.ReplanRequested,
)
Entry = tuple[Recorded, object]


@frozen
class Undone:
    """The events that no longer count, oldest first."""

    events: tuple[object, ...]
    positions: tuple[int, ...]


def undo(office: Office) -> Undone:
    """Take back the actor's own last decision: all events of that command.

    Raises ``Refused`` where there is none, or where a later event rests on it (its plan, its target).
    """
    history = list(office.history())
    gone = {event.position for _, event in history if isinstance(event, plans.DecisionUndone)}
    standing = [entry for entry in history if entry[0].position not in gone]
    last = _last_decision(standing, office.actor)
    if any(isinstance(event, PersonForgotten) for _, event in last):
        raise Refused("undo.erasing", actor=office.actor)
    resting = _resting(standing, last)
    if resting is not None:
        raise _rested_on(resting, [event for _, event in last])
    claims = tuple(sorted({claim for recorded, _ in last for claim in recorded.claims}))
    condition = Condition(frozenset(claims), history[-1][0].position)
    correlation = office.new_id()
    office.append(
        [
            office.draft(
                plans.DecisionUndone(recorded.position),
                district=recorded.district or "",
                claims=claims,
                correlation=correlation,
            )
            for recorded, _ in last
        ],
        condition,
    )
    return Undone(tuple(event for _, event in last), tuple(recorded.position for recorded, _ in last))


def _rested_on(resting: Entry, decided: Sequence[object]) -> Refused:
    """Where rides followed from an approved meeting and are in a plan by now, there is another way back."""
    recorded, event = resting
    meetings = next((each.plan for each in decided if isinstance(each, plans.AssignmentsApproved)), "")
    why = "rides" if meetings and isinstance(event, plans.PlanProposed) else ""
    facts = {"position": recorded.position, "actor": recorded.actor, "event": event, "plan": meetings, "why": why}
    return Refused("undo.rests", **facts)


def _last_decision(standing: Sequence[Entry], actor: str) -> list[Entry]:
    """The newest decision of this actor with all that its command appended."""
    for recorded, event in reversed(standing):
        if recorded.actor == actor and isinstance(event, UNDOABLE):
            if recorded.correlation is None:
                return [(recorded, event)]
            return [entry for entry in standing if entry[0].correlation == recorded.correlation]
    raise Refused("undo.nothing", actor=actor)


def _resting(standing: Sequence[Entry], last: Sequence[Entry]) -> Entry | None:
    """The first event, of whoever, that was made on the ground of what is to be taken back."""
    ours = {recorded.position for recorded, _ in last}
    for recorded, event in standing:
        earlier = (decision for each, decision in last if each.position < recorded.position)
        if recorded.position not in ours and any(_rests(event, decision) for decision in earlier):
            return recorded, event
    return None


def _rests(later: object, decision: object) -> bool:
    """Whether a later event was made on the ground of the decision."""
    if isinstance(decision, UNDOABLE[:6]):
        same_plan = isinstance(later, UNDOABLE[:6]) and later.plan == decision.plan
        return same_plan and bool(_about(later) & _about(decision))
    match decision:
        case plans.PlanProposed():
            return decision.plan in ids_in(later)
        case plans.ReplanRequested():
            return isinstance(later, plans.PlanProposed) and _plans_the_day(later, decision.day)
        case watch.ShopStepTaken():
            again = isinstance(later, watch.ShopStepTaken) and later.shop == decision.shop
            return again or (isinstance(later, plans.PlanProposed) and later.kind == "watch")
        case watch.NoticeNoted() | watch.NoticeFollowed():
            return isinstance(later, watch.NoticeFollowed) and later.notice == decision.notice
    return isinstance(later, plans.PlanProposed) or names_what_it_brought(later, decision)


def _plans_the_day(plan: plans.PlanProposed, day: date) -> bool:
    return plan.first_day <= day < plan.first_day + timedelta(days=plan.days)


def _about(decision: object) -> set[str]:
    """The occurrences and runs that a decision names."""
    match decision:
        case plans.PartyAsked() | plans.PartyAnswered():
            return {decision.target}
        case plans.AssignmentsApproved():
            return {*decision.occurrences, *decision.runs}
        case plans.AssignmentsRejected():
            return set(decision.occurrences)
        case plans.AssignmentPinned() | plans.AssignmentReleased():
            return {decision.occurrence}
    return set()
