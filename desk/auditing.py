"""Audit by replay (決定の経過): the state of then rebuilt, the problem compared row by row, the plan checked again.

Where builder, solver, library and travel times are those of then, it is solved again too and must come out equal to
the byte. Under other versions the audit checks and explains, and says that it was not solved again.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Final

from attrs import frozen

from desk.errors import Refused
from desk.marks import digest_of, marks, matrix_digest
from desk.office import Office
from desk.proving import found_again
from desk.selecting import plan_of
from engine.matchings import matching
from engine.matchings.built import Built, Horizon, Planned, Versions
from engine.matchings.transport import BuiltRides
from engine.problems.solving import Effort, never, silent
from events.chain import Intact, verify
from events.state.carriers import asked, uses
from events.state.model import Plan, State
from events.state.supposing import supposing
from events.vault import LOG
from events.vocabulary.plans import LeftOver, PlanBounded, ProblemRow

REST: Final = "rest"
"""The row of what belongs to no single person: who is held and booked, turns, pairs that must not meet."""


@frozen
class Resolved:
    """What solving again gave: ``same`` is None where it was not solved again, and ``why`` then says why not."""

    same: bool | None
    why: str = ""


@frozen
class Gone:
    """Somebody of the plan who cannot be shown any more, and since when (None: nobody noted it)."""

    person: str
    since: date | None


@frozen
class Audit:
    """What an audit found. ``sound`` means that nothing speaks against the decision as recorded.

    ``rows_changed`` are rows of the problem that cannot be rebuilt as they were, ``forgotten`` those whose person has
    been forgotten since, with what rests on several rows at once (確かめられません); ``gone`` says who and since when.
    ``violations`` and ``broken`` are codes of rules that the plan breaks.
    """

    plan: str
    based_on: int
    chain_holds: bool
    digest_holds: bool
    rows: int
    rows_changed: tuple[str, ...]
    forgotten: tuple[str, ...]
    gone: tuple[Gone, ...]
    matrix_holds: bool
    violations: tuple[str, ...]
    broken: tuple[str, ...]
    set_aside: tuple[str, ...]
    reasons_same: bool
    left: tuple[LeftOver, ...]
    resolved: Resolved

    @property
    def sound(self) -> bool:
        holds = self.chain_holds and self.digest_holds and self.matrix_holds and self.reasons_same
        return holds and not (self.rows_changed or self.violations or self.broken) and self.resolved.same is not False


def audit(office: Office, plan: str, *, again: bool = True) -> Audit:
    """Rebuild and check the plan as of the position it was based on. ``again`` solves it again where versions allow.

    What touches a forgotten person is taken as recorded; all else is checked.
    """
    from engine.promises import promises

    now = office.state()
    made = plan_of(now, plan)
    then = supposing(office.state(until=made.fact.based_on), made.fact.beside)
    of = matching(made.fact.kind)
    built = of.problem(then, Horizon(made.fact.first_day, made.fact.days), made.fact.districts)
    today = marks(office.vault, built.rows).by_row()
    unequal = tuple(row for row in made.fact.rows if today.get(row.row) != row.mac)
    gone = _gone(office, now, made)
    forgotten = _not_to_be_checked(unequal, frozenset(each.person for each in gone))
    changed = tuple(row.row for row in unequal if row.row not in forgotten)
    left_over = tuple(each.occurrence for each in made.fact.left)
    promised = promises(then, made.carriers, made.fact.assignments, left=left_over)
    comparable = not unequal
    violations = of.recheck(built, made.fact, [each.person for each in gone]) if not changed else ()
    solved = _solve_again(then, made, built, now.bounds.get(plan)) if again and comparable else None
    return Audit(
        plan=plan,
        based_on=made.fact.based_on,
        chain_holds=isinstance(verify(office.log.read()), Intact),
        digest_holds=digest_of(made.fact.rows) == made.fact.digest,
        rows=len(made.fact.rows),
        rows_changed=changed,
        forgotten=forgotten,
        gone=gone,
        matrix_holds=_matrix_holds(made),
        violations=_codes(each.code for each in violations),
        broken=_codes(each.rule for each in promised if not each.set_aside),
        set_aside=_codes(each.rule for each in promised if each.set_aside),
        reasons_same=solved is None or solved[1] == made.fact.left,
        left=made.fact.left,
        resolved=_resolved(made, again, unequal, gone, solved),
    )


def _gone(office: Office, now: State, made: Plan) -> tuple[Gone, ...]:
    """Everybody whom the plan names and whose key is destroyed, in the order of ids."""
    named = {row.subject for row in made.fact.rows if row.subject != LOG}
    named |= {each.person for each in made.fact.assignments} | {each.person for each in made.fact.left}
    named |= {who for each in made.carriers for who in (*uses(each).values(), *asked(each).values())}
    told = {person: each.stamp.recorded.date() for person, each in now.forgotten.items()}
    return tuple(Gone(who, told.get(who)) for who in sorted(named) if office.vault.forgotten(who))


def _not_to_be_checked(unequal: Sequence[ProblemRow], gone: frozenset[str]) -> tuple[str, ...]:
    """The rows of the forgotten; and what was made from several rows at once, once one of them cannot be had."""
    hers = {row.row for row in unequal if row.subject in gone}
    return tuple(row.row for row in unequal if row.row in hers or (hers and row.row == REST))


def _solve_again(
    then: State, made: Plan, built: Built, bounded: PlanBounded | None
) -> tuple[Planned, tuple[LeftOver, ...]] | None:
    """The plan and the reasons that the same problem, seed and effort give today; None under other versions."""
    of, seed = matching(made.fact.kind), made.fact.seed
    if made.fact.cut_short or of.versions(built) != _versions_of(made):
        return None
    from desk.solving import through_both_doors

    solved = of.solve(built, seed=seed, effort=Effort(made.fact.effort), stop=never, progress=silent)
    if bounded is not None and bounded.found and isinstance(built, BuiltRides):
        solved = found_again(built, solved, bounded, seed=seed)
    try:
        checked = through_both_doors(made.fact.kind, then, built, solved, made.id, seed=seed, stop=never)
    except Refused:
        return Planned(()), ()
    return checked.planned, checked.left


def _resolved(
    made: Plan,
    again: bool,
    unequal: Sequence[ProblemRow],
    gone: Sequence[Gone],
    solved: tuple[Planned, tuple[LeftOver, ...]] | None,
) -> Resolved:
    if solved is not None:
        return Resolved(solved[0] == Planned(made.fact.assignments, made.fact.runs, made.fact.sessions))
    if not again:
        return Resolved(None, "not_asked")
    if unequal:
        return Resolved(None, "forgotten" if gone else "rows_differ")
    return Resolved(None, "cut_short" if made.fact.cut_short else "other_versions")


def _versions_of(made: Plan) -> Versions:
    return Versions(made.fact.builder, made.fact.solver, made.fact.library, made.fact.travel)


def _matrix_holds(made: Plan) -> bool:
    """Whether the travel times kept with the plan are the ones it names."""
    kept = made.fact.private
    return kept is None or matrix_digest(kept.travel_s) == made.fact.matrix


def _codes(codes: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(set(codes)))
