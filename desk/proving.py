"""How far a plan is from the best there could be: worked out after it was proposed, and noted beside it.

The plan stands, checked and recorded, before this begins. Where a better one comes of it, that is proposed in its place
like any other, together with the note that it came of this: an audit then finds both again.
"""

from typing import TYPE_CHECKING, Final

from attrs import evolve, frozen

from desk.marks import marks
from desk.office import Office
from desk.selecting import plan_of
from desk.solving import proposal
from engine.matchings import transport
from engine.matchings.built import Horizon
from engine.matchings.transport import BuiltRides
from engine.problems.routing import Routes
from engine.problems.solving import Effort, Progress, Solved, Stop, never, silent
from events.state.model import Plan
from events.state.supposing import supposing
from events.vocabulary.plans import PlanBounded

if TYPE_CHECKING:
    from engine.solvers.routing.proving import Proof

KIND: Final = "transport"
THOUSANDTHS: Final = 1000


@frozen
class Proved:
    """The plan that stands now, and what is known of it; ``found``: it is a better one than was asked about."""

    plan: str
    bounded: PlanBounded

    @property
    def found(self) -> bool:
        return self.bounded.found


def can_be_bounded(plan: Plan) -> bool:
    """Whether it is worth asking: rides of one day, few enough, and the search has not proven its plan itself."""
    from engine.solvers.routing.proving import MOST_NEEDS

    fact = plan.fact
    return (
        fact.kind == KIND
        and fact.days == 1
        and not fact.proven
        and 0 < len(fact.assignments) + len(fact.left) <= MOST_NEEDS
    )


def prove(office: Office, plan: str, *, stop: Stop = never, progress: Progress = silent) -> Proved | None:
    """Bound the plan, note it, and propose a better one where one was found.

    None where nothing can be said: the facts have moved, or people have been told times that calls hang on.
    """
    from engine.solvers.routing import proving

    state = office.state()
    made = plan_of(state, plan)
    then = supposing(state, made.fact.beside)
    built = transport.problem(then, Horizon(made.fact.first_day, made.fact.days), made.fact.districts)
    if built.routing.told or marks(office.vault, built.rows).digest != made.fact.digest:
        return None
    effort = proving.PROOF_EFFORT
    routes = transport.routes(built, made.fact.runs)
    proof = proving.prove(built.routing, routes, seed=made.fact.seed, effort=effort, stop=stop, progress=progress)
    bounded = PlanBounded(
        plan=plan,
        effort=round(effort * THOUSANDTHS),
        cut_short=proof.cut_short,
        most_served=proof.most_served,
        cost_s=proof.effort_s,
        bound_s=proof.bound_s,
        found=proof.found,
    )
    district = made.fact.districts[0] if len(made.fact.districts) == 1 else ""
    if not proof.found:
        office.append([office.draft(bounded, district=district)])
        return Proved(plan, bounded)
    solved = _solved(proof, Effort(made.fact.effort), made.fact.effort_done)
    event = proposal(
        office, KIND, then, built, solved, places=made.fact.districts, seed=made.fact.seed, stop=stop,
        beside=made.fact.beside,
    )  # fmt: skip
    bounded = evolve(bounded, plan=event.plan)
    office.append([office.draft(each, district=district) for each in (event, bounded)])
    return Proved(event.plan, bounded)


def found_again(built: BuiltRides, solved: Solved[Routes], bounded: PlanBounded, *, seed: int) -> Solved[Routes]:
    """What working out the bound makes of a solved plan: for an audit of a plan that came of it."""
    from engine.solvers.routing import proving

    proof = proving.prove(built.routing, solved.plan, seed=seed, effort=bounded.effort / THOUSANDTHS)
    return _solved(proof, solved.effort, solved.rounds_done)


def _solved(proof: "Proof", effort: Effort, rounds_done: int) -> Solved[Routes]:
    return Solved(proof.plan, effort, rounds_done, cut_short=False, proven=proof.proven, most_served=proof.most_served)
