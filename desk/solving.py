"""Making a plan: one district's horizon solved, checked twice, explained, and proposed.

Both doors stand here: ``engine.checks`` over the problem and ``engine.promises`` over the state. A plan that either of
them refuses is a fault of ours and is never proposed.
"""

import hashlib
import importlib.metadata

from attrs import asdict, evolve, frozen

from desk.errors import Refused
from desk.marks import Marks, marks, matrix_digest
from desk.office import Office
from engine.matchings.built import Built, Horizon
from engine.problems.routing import Routes
from engine.problems.solving import Effort, Progress, Solved, Stop
from events.log import Event
from events.state.model import Plan, State
from events.vocabulary.imports import QuestionAsked
from events.vocabulary.plans import LeftOver, ObjectivePart, PlannedAssignment, PlannedRun, PlanProposed, TravelMatrix

KIND = "transport"


@frozen
class Proposed:
    """What ``solve`` did: the plan that stands now, and whether it was there before (nothing had changed)."""

    plan: str
    unchanged: bool
    questions: tuple[str, ...] = ()


@frozen
class Checked:
    """A solved plan that went through both doors, in the words of the field."""

    runs: tuple[PlannedRun, ...]
    assignments: tuple[PlannedAssignment, ...]
    left: tuple[LeftOver, ...]
    objective: tuple[ObjectivePart, ...]


def solve(
    office: Office,
    district: str,
    horizon: Horizon,
    *,
    seed: int,
    effort: Effort | None = None,
    stop: Stop = lambda: False,
    progress: Progress = lambda done, of: None,
) -> Proposed:
    """Plan one district's horizon and append the proposal.

    Nothing is appended where the newest plan was made from the same problem with the same seed and effort, and nobody
    has rejected a part of it. Raises ``Refused`` where a check or a promise would be broken.
    """
    from engine.matchings import transport
    from engine.solvers.routing import DEFAULT_EFFORT
    from engine.solvers.routing import solve as solve_routing

    effort = effort or DEFAULT_EFFORT
    state = office.state()
    built = transport.problem(state, horizon, (district,))
    marked = marks(office.vault, built.rows)
    before = newest(state, district, horizon)
    if before is not None and _still_good(state, before, marked, seed, effort):
        return Proposed(before.id, True)
    solved = solve_routing(built.routing, seed=seed, effort=effort, stop=stop, progress=progress)
    plan = office.opaque("plan")
    checked = through_both_doors(state, built, solved, plan, seed=seed, stop=stop)
    event = _event(plan, state, built, marked, solved, checked, district=district, seed=seed)
    questions = _holiday_questions(office, state, built)
    event = evolve(event, follows=before.id if before else None)
    appended: tuple[Event, ...] = (event, *questions)
    office.append([office.draft(each, district=district) for each in appended])
    return Proposed(plan, False, tuple(question.question for question in questions))


def newest(state: State, district: str, horizon: Horizon) -> Plan | None:
    """The newest plan of this district whose days overlap the horizon."""
    days = set(horizon.dates())
    overlapping = [
        plan
        for plan in state.plans.values()
        if district in plan.fact.districts and days & set(Horizon(plan.fact.first_day, plan.fact.days).dates())
    ]
    return max(overlapping, key=lambda plan: plan.stamp.position, default=None)


def through_both_doors(
    state: State, built: Built, solved: Solved[Routes], plan: str, *, seed: int, stop: Stop
) -> Checked:
    """Check a plan over its problem and over the state, and tell why each need left over was left.

    Raises ``Refused`` where a rule would be broken that nobody has set aside.
    """
    from engine.checks.routing import check, objective
    from engine.explain import explain
    from engine.matchings import transport
    from engine.promises import promises

    violations = check(built.routing, solved.plan)
    runs, assignments = transport.plan(built, solved.plan, plan)
    everybody = (*built.occurrences, *(each.at for each in built.impossible))
    left_over = {each.occurrence for each in everybody} - {each.occurrence for each in assignments}
    broken = [each for each in promises(state, runs, assignments, left=left_over) if not each.set_aside]
    if violations or broken:
        codes = sorted({each.code for each in violations} | {each.rule for each in broken})
        raise Refused("plan.fails_checks", rules=codes)
    left = explain(built, solved, seed=seed, stop=stop)
    parts = asdict(objective(built.routing, solved.plan))
    return Checked(runs, assignments, left, tuple(ObjectivePart(name, value) for name, value in parts.items()))


def _event(
    plan: str,
    state: State,
    built: Built,
    marked: Marks,
    solved: Solved[Routes],
    checked: Checked,
    *,
    district: str,
    seed: int,
) -> PlanProposed:
    from engine.matchings import transport
    from engine.solvers import routing

    return PlanProposed(
        plan=plan,
        kind=KIND,
        districts=(district,),
        first_day=built.horizon.first_day,
        days=built.horizon.days,
        based_on=state.position,
        digest=marked.digest,
        rows=marked.rows,
        builder=transport.VERSION,
        solver=routing.VERSION,
        library=f"ortools {importlib.metadata.version('ortools')}",
        travel=built.travel,
        matrix=matrix_digest(built.routing.travel_s),
        seed=seed,
        effort=solved.effort.rounds,
        effort_done=solved.rounds_done,
        cut_short=solved.cut_short,
        proven=solved.proven,
        objective=checked.objective,
        runs=checked.runs,
        assignments=checked.assignments,
        left=checked.left,
        private=TravelMatrix(built.routing.travel_s),
    )


def _still_good(state: State, plan: Plan, marked: Marks, seed: int, effort: Effort) -> bool:
    same = (plan.fact.digest, plan.fact.seed, plan.fact.effort) == (marked.digest, seed, effort.rounds)
    return same and not plan.fact.cut_short and not any(rejected == plan.id for rejected, _ in state.rejected)


def _holiday_questions(office: Office, state: State, built: Built) -> tuple[QuestionAsked, ...]:
    """A question for each weekly ride on a holiday, unless it was asked before."""
    before = {question.fact.about for question in state.questions.values()}
    return tuple(
        QuestionAsked(
            question="q-" + hashlib.sha256(f"{each.occurrence}:{each.code}".encode()).hexdigest()[:12],
            about=each.occurrence,
            subject=each.person,
            column="",
            code=each.code,
            choices=("drive", "skip"),
        )
        for each in built.questions
        if each.occurrence not in before
    )
