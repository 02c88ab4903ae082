"""Pins that contradict each other, and the smallest set that does.

Every set that is named has been shown by a solve to admit no plan, and every smaller one to admit some (smallest
unsatisfiable subset by hitting sets: Liffiton & Sakallah 2008; Ignatiev et al. 2015).
"""

from attrs import frozen

from engine.problems.assignment import Assignment
from engine.solvers.assignment.compact import Compact
from engine.solvers.assignment.ground import Ground, lay_out
from engine.solvers.cpsat import Model


@frozen
class Pin:
    """A held task or a pinned offer (an index)."""

    kind: str
    index: int


EFFORT = 60.0
"""CP-SAT's deterministic seconds for one question; far more than any week has taken."""


class Unsettled(Exception):
    """A question about pins was not answered within ``EFFORT``."""


def contradiction(problem: Assignment, *, seed: int) -> tuple[Pin, ...]:
    """The smallest set of pins that no plan keeps together; empty where a plan keeps them all."""
    pins = (
        *(Pin("task", t) for t, task in enumerate(problem.tasks) if task.must),
        *(Pin("offer", o) for o, offer in enumerate(problem.offers) if offer.must),
    )
    ground = lay_out(problem)
    if _kept(ground, pins, pins, seed) == frozenset(pins):
        return ()
    missed: list[frozenset[Pin]] = []
    while True:
        chosen = _hit(pins, missed, seed)
        kept = _kept(ground, chosen, pins, seed)
        if not kept >= frozenset(chosen):
            return chosen
        missed.append(frozenset(pins) - kept)


def _kept(ground: Ground, wanted: tuple[Pin, ...], pins: tuple[Pin, ...], seed: int) -> frozenset[Pin]:
    """The pins that a plan keeps which keeps all the wanted ones, and as many others as it can; none: there is none."""
    compact = Compact(ground, Model())
    given = {pin: _literal(compact, pin) for pin in pins}
    for pin in wanted:
        literal = given[pin]
        if literal is None:
            return frozenset()
        compact.model.exactly_one([literal])
    yes = [(pin, v) for pin, v in given.items() if v is not None]
    kept = [compact.model.yes_or_no() for _ in yes]
    for mark, (_, literal) in zip(kept, yes, strict=True):
        compact.model.at_most_one([mark, -literal - 1])
    compact.model.minimise([(mark, -1) for mark in kept])
    answer = compact.model.solve(seed=seed, effort=EFFORT)
    if answer is None:
        if not compact.model.impossible:
            raise Unsettled
        return frozenset()
    return frozenset(pin for mark, (pin, _) in zip(kept, yes, strict=True) if answer.values[mark])


def _literal(compact: Compact[Model], pin: Pin) -> int | None:
    """What says that a pin is kept; None where it never is."""
    if pin.kind == "task":
        return -compact.left[pin.index] - 1
    return compact.taken.get(pin.index)


def _hit(pins: tuple[Pin, ...], missed: list[frozenset[Pin]], seed: int) -> tuple[Pin, ...]:
    """The fewest pins of which one lies in each set that was missed."""
    model = Model()
    chosen = {pin: model.yes_or_no() for pin in pins}
    for each in missed:
        model.between(1, [(chosen[pin], 1) for pin in pins if pin in each], len(pins))
    model.minimise([(v, 1) for v in chosen.values()])
    answer = model.solve(seed=seed, effort=EFFORT)
    if answer is None or not answer.best:
        raise Unsettled
    return tuple(pin for pin, v in chosen.items() if answer.values[v])
