"""People decide: ask, answer, approve, reject, pin, release, set a promise aside.

Whatever promises something is checked on the state of that moment and appended under a condition; on a conflict the
state is folded again and everything is checked again, and only a broken rule is a refusal.
"""

from collections.abc import Callable, Sequence
from typing import TypeVar

from attrs import evolve, frozen

from desk.deriving import derived_rides, with_rides_let_go
from desk.errors import Refused, Stale
from desk.office import Office
from desk.promising import Footing, footing, keep_promises, stand_on_fresh_facts
from desk.selecting import Party, Selection, carriers_of, in_force, open_ones, parties, plan_of, selected
from events.log import Conflict, Draft, Event
from events.settings import setting
from events.state.carriers import name_of
from events.state.life import has_declined, holding_plans
from events.state.model import Plan, State
from events.state.told import said as said_of
from events.state.told import said as was_said
from events.vocabulary.needs import RideRequested
from events.vocabulary.plans import (
    AnswerWords,
    AssignmentPinned,
    AssignmentReleased,
    AssignmentsApproved,
    AssignmentsRejected,
    OverrideWords,
    PartyAnswered,
    PartyAsked,
    PlannedAssignment,
    RuleSetAside,
)
from events.vocabulary.salons import RideDerived

TRIES = 8
Result = TypeVar("Result")


@frozen
class Asked:
    """Who is being asked now, and who had been asked before."""

    plan: str
    now: tuple[Party, ...]
    before: tuple[Party, ...]


@frozen
class Answered:
    """What was noted, the occurrences that need a new plan because somebody said no, and parts not asked about yet."""

    plan: str
    answers: tuple[Party, ...]
    answer: str
    replan: tuple[str, ...] = ()
    unasked: tuple[Party, ...] = ()


@frozen
class Approved:
    """What stands now, what was passed over with a code, and who had not said yes yet."""

    plan: str
    occurrences: tuple[str, ...]
    runs: tuple[str, ...]
    passed_over: tuple[tuple[str, str], ...]
    unconfirmed: tuple[Party, ...]


@frozen
class Decided:
    """The occurrences that a rejection, a pin or a release was about."""

    plan: str
    occurrences: tuple[str, ...]


def ask(office: Office, plan: str, selection: Selection, party: str = "") -> Asked:
    """Note that these people are being asked (打診中): everybody who has a say, or one ``party`` of them."""
    state = office.state()
    chosen = plan_of(state, plan)
    named = in_force(state, chosen, selected(chosen, selection))
    assignments = open_ones(state, chosen, named, office.clock())
    keep_promises(state, chosen, assignments)
    everybody = tuple(p for p in parties(chosen, assignments) if party in ("", p.party))
    fresh = tuple(p for p in everybody if said_of(state, plan, p.target, p.party) is None)
    correlation = office.new_id()
    district = chosen.fact.districts[0]
    office.append(
        [
            office.draft(PartyAsked(plan, p.target, p.party, p.who), district=district, correlation=correlation)
            for p in fresh
        ]
    )
    return Asked(plan, fresh, tuple(p for p in everybody if p not in fresh))


def answer(office: Office, plan: str, who: str, said: str, selection: Selection, note: str = "") -> Answered:
    """Note what somebody said: ``accepted``, ``declined`` or ``absent``, for all her parts that the selection names.

    Without a selection, for those that she was asked about; where she was asked about none, for all.
    """

    def decide(state: State) -> tuple[Answered, Sequence[Event], Footing]:
        chosen = plan_of(state, plan)
        assignments = in_force(state, chosen, selected(chosen, selection))
        everything = tuple(p for p in parties(chosen, assignments) if p.who == who)
        if not everything:
            raise Refused("answer.not_in_plan", who=who, plan=plan)
        asked = tuple(p for p in everything if was_said(state, plan, p.target, p.party))
        hers = everything if selection.only or selection.day else asked or everything
        touched = tuple(a for a in assignments if _touches(a, hers))
        if said == "accepted":
            keep_promises(state, chosen, open_ones(state, chosen, touched, office.clock()))
        words = AnswerWords(note) if note else None
        events = [PartyAnswered(plan, p.target, p.party, p.who, said, words) for p in hers]
        replan = tuple(a.occurrence for a in touched) if said == "declined" else ()
        unasked = tuple(p for p in everything if p not in hers)
        return Answered(plan, hers, said, replan, unasked), events, footing(state, chosen, touched)

    return _decide(office, plan, decide)


def approve(office: Office, plan: str, selection: Selection) -> Approved:
    """Approve (確定). Raises ``Refused`` where a promise is broken or nothing is left to approve, ``Stale`` where the
    facts of its runs have changed, ``Refused`` with who and what where somebody else was faster."""

    def decide(state: State) -> tuple[Approved, Sequence[Event], Footing]:
        chosen = plan_of(state, plan)
        _may_approve(office, state, chosen)
        named = in_force(state, chosen, selected(chosen, selection))
        wanted, passed_over = _approvable(office, state, chosen, named)
        if not wanted:
            raise Refused("approve.nothing_left", passed_over=passed_over, plan=plan, by=_already(state, passed_over))
        stand_on_fresh_facts(office, state, chosen, wanted)
        keep_promises(state, chosen, wanted, approving=True)
        occurrences = tuple(a.occurrence for a in wanted)
        event = AssignmentsApproved(plan, occurrences, tuple(name_of(each) for each in carriers_of(chosen, wanted)))
        unconfirmed = tuple(p for p in parties(chosen, wanted) if not _said_yes(state, plan, p))
        return (
            Approved(plan, occurrences, event.runs, passed_over, unconfirmed),
            [event, *derived_rides(office, state, chosen, wanted)],
            footing(state, chosen, wanted),
        )

    return _decide(office, plan, decide)


def reject(office: Office, plan: str, selection: Selection, reason: str = "office") -> Decided:
    """The office does not want these assignments; a new plan is free to do otherwise."""

    def decide(state: State) -> tuple[Decided, Sequence[Event], Footing]:
        chosen = plan_of(state, plan)
        wanted = _still_open(office, state, chosen, selection)
        event = AssignmentsRejected(plan, tuple(a.occurrence for a in wanted), reason)
        return _decided(plan, wanted), [event], footing(state, chosen, wanted)

    return _decide(office, plan, decide)


def pin(office: Office, plan: str, selection: Selection) -> Decided:
    """Keep these as they are in later plans (動かさない); those that are kept already need no second word."""

    def decide(state: State) -> tuple[Decided, Sequence[Event], Footing]:
        chosen = plan_of(state, plan)
        wanted = _still_open(office, state, chosen, selection)
        fresh = tuple(a for a in wanted if not _pinned(state, plan, a))
        events = [AssignmentPinned(plan, a.occurrence) for a in fresh]
        return _decided(plan, fresh), events, footing(state, chosen, fresh)

    return _decide(office, plan, decide)


def release(office: Office, plan: str, selection: Selection) -> Decided:
    """Let these move again, whatever held them and in whichever plan; of those that nothing holds nothing is noted."""

    def decide(state: State) -> tuple[Decided, Sequence[Event], Footing]:
        chosen = plan_of(state, plan)
        holders = {a: holding_plans(state, a.occurrence) for a in selected(chosen, selection)}
        bound = tuple(a for a, plans in holders.items() if plans)
        events = [AssignmentReleased(each, a.occurrence) for a in bound for each in holders[a]]
        return _decided(plan, bound), events, footing(state, chosen, bound)

    return _decide(office, plan, decide)


def override(office: Office, rule: str, target: str, reason: str) -> RuleSetAside:
    """Set a promise aside for one occurrence, run or session, by name and with a reason. A law is refused."""
    from engine.promises import STRENGTH

    if rule not in STRENGTH:
        raise Refused("override.unknown_rule", rule=rule, rules=tuple(sorted(STRENGTH)))
    if STRENGTH[rule] == "law":
        raise Refused("override.law", rule=rule)
    event = RuleSetAside(rule, target, private=OverrideWords(reason))
    office.append([office.draft(event)])
    return event


def _decide(office: Office, plan: str, decide: Callable[[State], tuple[Result, Sequence[Event], Footing]]) -> Result:
    """Decide on the state of the moment and append under its condition, again where somebody came between."""
    for _ in range(TRIES):
        state = office.state()
        result, events, ground = decide(state)
        district = state.plans[plan].fact.districts[0]
        correlation = office.new_id()
        drafts = [
            office.draft(event, district=district, claims=ground.claims, correlation=correlation) for event in events
        ]
        drafts = with_rides_let_go(office, state, drafts)
        tested = ground.condition.claims.union(claim for each in drafts for claim in each.claims)
        try:
            if drafts:
                office.append(_caused(drafts), evolve(ground.condition, claims=tested))
        except Conflict:
            continue
        return result
    raise Stale("log.too_busy", plan=plan, tries=TRIES)


def _caused(drafts: Sequence[Draft]) -> list[Draft]:
    """What was derived from the decision (rides, from an approved meeting) names it as its cause."""
    return [
        evolve(each, causation=drafts[0].id) if isinstance(each.event, RideRequested | RideDerived) else each
        for each in drafts
    ]


def _still_open(office: Office, state: State, plan: Plan, selection: Selection) -> tuple[PlannedAssignment, ...]:
    """What the selection names and may still be decided on. Raises ``Refused`` where that is nothing."""
    wanted = open_ones(state, plan, selected(plan, selection), office.clock())
    if not wanted:
        raise Refused("approve.nothing_left", passed_over=(), plan=plan.id, by="")
    return wanted


def _pinned(state: State, plan: str, assignment: PlannedAssignment) -> bool:
    pin = state.pinned.get(assignment.occurrence)
    return pin is not None and pin.plan == plan


def _decided(plan: str, assignments: Sequence[PlannedAssignment]) -> Decided:
    return Decided(plan, tuple(a.occurrence for a in assignments))


def _may_approve(office: Office, state: State, plan: Plan) -> None:
    allowed = setting(state.settings, "approve.who", plan.fact.first_day, plan.fact.districts[0]).get(plan.fact.kind)
    if allowed and office.actor not in allowed:
        raise Refused("approve.not_yours", actor=office.actor, allowed=tuple(allowed), setting="approve.who")


def _approvable(
    office: Office, state: State, plan: Plan, named: Sequence[PlannedAssignment]
) -> tuple[tuple[PlannedAssignment, ...], tuple[tuple[str, str], ...]]:
    """Those that can be approved, and the others with the code of why not."""
    still_open = {a.occurrence for a in open_ones(state, plan, named, office.clock())}
    codes = {a.occurrence: _why_not(state, plan, a, a.occurrence in still_open) for a in named}
    wanted = tuple(a for a in named if codes[a.occurrence] is None)
    return wanted, tuple((occurrence, code) for occurrence, code in codes.items() if code is not None)


def _why_not(state: State, plan: Plan, assignment: PlannedAssignment, still_open: bool) -> str | None:
    if assignment.occurrence in state.approved:
        return "approved"
    if not still_open:
        return "closed"
    return "run_declined" if any(has_declined(state, plan.id, run) for run in assignment.runs) else None


def _already(state: State, passed_over: Sequence[tuple[str, str]]) -> str:
    """Who approved the first of those that were approved already."""
    return next((state.approved[o].stamp.actor for o, code in passed_over if code == "approved"), "")


def _said_yes(state: State, plan: str, party: Party) -> bool:
    given = said_of(state, plan, party.target, party.party)
    return given is not None and given.status == "accepted"


def _touches(assignment: PlannedAssignment, hers: Sequence[Party]) -> bool:
    targets = {p.target for p in hers}
    return assignment.occurrence in targets or bool(targets & set(assignment.runs))
