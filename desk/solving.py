"""Making a plan: one district's horizon solved, checked twice, explained, and proposed; each kind by itself.

Both doors stand here: ``engine.checks`` over the problem and ``engine.promises`` over the state. A plan that either of
them refuses is a fault of ours and is never proposed.
"""

import hashlib
from collections.abc import Callable, Sequence
from typing import Any, Final

from attrs import evolve, frozen

from desk.claims import endless, weekly
from desk.errors import Refused
from desk.marks import Marks, marks, matrix_digest
from desk.office import Office
from desk.settings import RESOURCE as SETTINGS
from desk.travelling import with_travel_times
from engine.matchings import KINDS, matching
from engine.matchings.built import Built, Horizon, Planned
from engine.problems.solving import Effort, Progress, Solved, Stop, never, silent
from events.codec import decode
from events.districts import districts
from events.log import Condition, Event
from events.state.model import Plan, State
from events.state.supposing import supposing
from events.vocabulary.imports import QuestionAsked
from events.vocabulary.plans import LeftOver, ObjectivePart, PlanProposed, TravelMatrix

EVERYWHERE: Final = "all"
"""Said in place of a district: all of them, in one plan."""


EffortFor = Callable[[Callable[[Effort], object]], Effort]
"""Fixes an effort by trying a little: it is handed what solves with an effort."""


@frozen
class Proposed:
    """What ``solve`` did: the plan that stands now, and whether it was there before (nothing had changed).

    ``contradicting`` are occurrences that people held and no plan keeps together, in the smallest sets.
    """

    plan: str
    unchanged: bool
    questions: tuple[str, ...] = ()
    contradicting: tuple[tuple[str, ...], ...] = ()


@frozen
class Checked:
    """A solved plan that went through both doors, in the words of the field."""

    planned: Planned
    left: tuple[LeftOver, ...]
    objective: tuple[ObjectivePart, ...]


def kinds_with_needs(state: State, district: str, horizon: Horizon) -> tuple[str, ...]:
    """The kinds of which anything is asked for in these days, or was when they were planned last; in their order."""
    places = districts_of(district)
    return tuple(
        kind
        for kind in KINDS
        if newest(state, kind, places, horizon) or not matching(kind).problem(state, horizon, places).asks_for_nothing
    )


def solve(
    office: Office,
    district: str,
    horizon: Horizon,
    *,
    kind: str = "transport",
    seed: int,
    effort: Effort | EffortFor | None = None,
    around: Sequence[str] = (),
    steady: bool = False,
    now: State | None = None,
    stop: Stop = never,
    progress: Progress = silent,
) -> Proposed:
    """Plan one kind for a district's horizon (several joined by +; ``all``: every one's) and append the proposal.

    It is made around the open proposals of kinds that come before it, and of its own kind in the districts ``around``.
    Nothing is appended where the newest plan was made from the same problem with the same seed and effort, and nobody
    has rejected a part of it. ``steady`` is for who may be asked twice: the same plan made from the same facts is
    recorded once, and none is where the facts moved meanwhile (``Conflict``). ``now`` is the state, where somebody
    has it already. Raises ``Refused`` where a check or a promise would be broken.
    """
    of, places = matching(kind), districts_of(district)
    known = with_travel_times(office, now or office.state(), horizon.first_day, sorted(places)[0])
    beside = planned_before(known, kind, places, horizon, around)
    state = supposing(known, beside)
    built = of.problem(state, horizon, places)
    effort = fixed_effort(kind, built, effort, seed=seed, stop=stop)
    marked = marks(office.vault, built.rows)
    before = newest(state, kind, places, horizon)
    if before is not None and _still_good(state, before, marked, seed, effort):
        return Proposed(before.id, True, contradicting=built.contradicting)
    solved = of.solve(built, seed=seed, effort=effort, stop=stop, progress=progress)
    event = proposal(office, kind, state, built, solved, places=places, seed=seed, stop=stop, beside=beside)
    questions = _holiday_questions(state, built)
    condition = unmoved(built, state.position) if steady else None
    done = _appended(office, event, questions, once_key(event) if steady else None, condition)
    return evolve(done, contradicting=built.contradicting)


def fixed_effort(kind: str, built: Built, effort: Effort | EffortFor | None, *, seed: int, stop: Stop) -> Effort:
    """The effort that is recorded: as said, as found by trying, or the kind's own."""
    of = matching(kind)
    if effort is None or isinstance(effort, Effort):
        return effort or of.default_effort()
    return effort(lambda little: of.solve(built, seed=seed, effort=little, stop=stop, progress=silent))


def _appended(
    office: Office, plan: PlanProposed, questions: Sequence[QuestionAsked], key: str | None, condition: Condition | None
) -> Proposed:
    """Append a proposal with its questions; under a key that the log knows, the plan that is there already."""
    district = plan.districts[0] if len(plan.districts) == 1 else ""
    keys = [key, *(f"{key}:{each.question}" if key else None for each in questions)]
    appended: tuple[Event, ...] = (plan, *questions)
    drafts = [office.draft(each, district=district, key=k) for each, k in zip(appended, keys, strict=True)]
    first = office.append(drafts, condition)[0]
    if first.id != drafts[0].id:
        made = decode(first, office.vault)
        return Proposed(made.plan if isinstance(made, PlanProposed) else plan.plan, True)
    return Proposed(plan.plan, False, tuple(question.question for question in questions))


def planned_before(
    state: State, kind: str, places: Sequence[str], horizon: Horizon, around: Sequence[str] = ()
) -> tuple[str, ...]:
    """The plans that this kind is planned around: the newest of each earlier kind, and of its own in ``around``."""
    everywhere = districts_of(EVERYWHERE)
    earlier = [(each, (place,)) for each in KINDS[: KINDS.index(kind)] for place in everywhere]
    own = [(kind, (place,)) for place in around if place not in places]
    found = (newest(state, each, where, horizon) for each, where in (*earlier, *own))
    return tuple(sorted({plan.id for plan in found if plan is not None}))


def unmoved(built: Built, position: int) -> Condition:
    """That nothing which the problem was made from has changed, and nobody in it was promised, since a position."""
    rows = {row.row.partition("@")[0] for row in built.rows} | {row.subject for row in built.rows}
    days = built.horizon.dates()
    return Condition(frozenset((*weekly(rows, days), *endless({*rows, SETTINGS}))), position)


def once_key(plan: PlanProposed) -> str:
    """The same for every plan that comes of the same problem, seed and effort after the same plan."""
    told = (plan.kind, *plan.districts, plan.first_day, plan.days, plan.digest, plan.follows, plan.seed, plan.effort)
    return f"plan:{hashlib.sha256('|'.join(map(str, told)).encode()).hexdigest()}"


def proposal(
    office: Office,
    kind: str,
    state: State,
    built: Built,
    solved: Solved[Any],
    *,
    places: tuple[str, ...],
    seed: int,
    stop: Stop,
    beside: tuple[str, ...] = (),
) -> PlanProposed:
    """The event that proposes a solved plan, once it has gone through both doors. Nothing is appended."""
    plan, before = office.opaque("plan"), newest(state, kind, places, built.horizon)
    checked = through_both_doors(kind, state, built, solved, plan, seed=seed, stop=stop)
    event = _event(kind, plan, state, built, marks(office.vault, built.rows), solved, checked, places=places, seed=seed)
    return evolve(event, follows=before.id if before else None, beside=beside)


def districts_of(district: str) -> tuple[str, ...]:
    """The districts (romaji) that a name means: itself, several joined by +, or every one."""
    return tuple(each.romaji for each in districts()) if district == EVERYWHERE else tuple(district.split("+"))


def newest(state: State, kind: str, places: Sequence[str], horizon: Horizon) -> Plan | None:
    """The newest plan of a kind for one of these districts whose days overlap the horizon."""
    days = set(horizon.dates())
    overlapping = [
        plan
        for plan in state.plans.values()
        if plan.fact.kind == kind
        and set(places) & set(plan.fact.districts)
        and days & set(Horizon(plan.fact.first_day, plan.fact.days).dates())
    ]
    return max(overlapping, key=lambda plan: plan.stamp.position, default=None)


def through_both_doors(
    kind: str, state: State, built: Built, solved: Solved[Any], plan: str, *, seed: int, stop: Stop
) -> Checked:
    """Check a plan over its problem and over the state, and tell why each need left over was left.

    Raises ``Refused`` where a rule would be broken that nobody has set aside.
    """
    from engine.explain import explain
    from engine.promises import promises

    of = matching(kind)
    violations = of.check(built, solved.plan)
    planned = of.plan(built, solved.plan, plan)
    everybody = (*built.occurrences, *(each.at for each in built.impossible))
    left_over = {each.occurrence for each in everybody} - {each.occurrence for each in planned.assignments}
    found = promises(state, planned.carriers, planned.assignments, left=left_over)
    broken = [each for each in found if not each.set_aside]
    if violations or broken:
        codes = sorted({each.code for each in violations} | {each.rule for each in broken})
        raise Refused("plan.fails_checks", rules=codes)
    left = explain(kind, built, solved, seed=seed, stop=stop)
    parts = of.objective(built, solved.plan)
    return Checked(planned, left, tuple(ObjectivePart(name, value) for name, value in parts.items()))


def _event(
    kind: str,
    plan: str,
    state: State,
    built: Built,
    marked: Marks,
    solved: Solved[Any],
    checked: Checked,
    *,
    places: tuple[str, ...],
    seed: int,
) -> PlanProposed:
    versions = matching(kind).versions(built)
    return PlanProposed(
        plan=plan,
        kind=kind,
        districts=places,
        first_day=built.horizon.first_day,
        days=built.horizon.days,
        based_on=state.position,
        digest=marked.digest,
        rows=marked.rows,
        builder=versions.builder,
        solver=versions.solver,
        library=versions.library,
        travel=versions.travel,
        matrix=matrix_digest(built.travel_s),
        seed=seed,
        effort=solved.effort.rounds,
        effort_done=solved.rounds_done,
        cut_short=solved.cut_short,
        proven=solved.proven,
        objective=checked.objective,
        runs=checked.planned.runs,
        assignments=checked.planned.assignments,
        left=checked.left,
        sessions=checked.planned.sessions,
        private=TravelMatrix(built.travel_s),
    )


def _still_good(state: State, plan: Plan, marked: Marks, seed: int, effort: Effort) -> bool:
    same = (plan.fact.digest, plan.fact.seed, plan.fact.effort) == (marked.digest, seed, effort.rounds)
    return same and not plan.fact.cut_short and not any(rejected == plan.id for rejected, _ in state.rejected)


def _holiday_questions(state: State, built: Built) -> tuple[QuestionAsked, ...]:
    """A question for each weekly need on a holiday, unless it was asked before."""
    before = {question.fact.about for question in state.questions.values()}
    return tuple(
        QuestionAsked(
            question="q-" + hashlib.sha256(f"{each.occurrence}:{each.code}".encode()).hexdigest()[:12],
            about=each.occurrence,
            subject=each.person,
            column="",
            code=each.code,
            choices=each.choices,
        )
        for each in built.questions
        if each.occurrence not in before
    )
