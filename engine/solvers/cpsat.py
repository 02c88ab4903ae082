"""A model for CP-SAT, written line by line and solved the same way every time.

Only here is OR-Tools loaded, and only when a model is solved. The model is handed over in the text form of its
documented protocol (``ortools/sat/cp_model.proto``): the usual Python front end imports pandas, which takes longer than
solving a district's day.
"""

from collections.abc import Iterable, Sequence
from math import ceil
from typing import Protocol

from attrs import frozen

Terms = Sequence[tuple[int, int]]
"""Pairs of variable and coefficient."""

UNBOUNDED = 1 << 62


@frozen
class Answer:
    """A value for every variable; ``best`` where no better one exists; no answer lies below ``bound``.

    ``effort`` is what was spent, in CP-SAT's deterministic seconds.
    """

    values: tuple[int, ...]
    objective: int
    best: bool
    bound: int
    effort: float


class Rows(Protocol):
    """What a model can be told, whoever solves it: numbers of variables and of rows come back."""

    def yes_or_no(self) -> int: ...

    def number(self, least: int, most: int) -> int: ...

    def exactly_one(self, of: Iterable[int]) -> int: ...

    def at_most_one(self, of: Iterable[int]) -> int: ...

    def between(self, least: int, terms: Terms, most: int) -> int: ...


class Model:
    """Variables are numbered as they are made; ``-v - 1`` is the opposite of the yes-or-no variable ``v``."""

    def __init__(self) -> None:
        self._variables: list[str] = []
        self._constraints: list[str] = []
        self._objective = ""
        self._hint: dict[int, int] = {}
        self.impossible = False
        """Whether the last solve has shown that there is no answer."""
        self.effort = 0.0
        """What the last solve has spent, in CP-SAT's deterministic seconds."""

    def yes_or_no(self) -> int:
        return self.number(0, 1)

    def number(self, least: int, most: int) -> int:
        self._variables.append(f"variables {{ domain: [{least}, {most}] }}")
        return len(self._variables) - 1

    def exactly_one(self, of: Iterable[int]) -> int:
        return self._add(f"exactly_one {{ literals: [{_listed(of)}] }}")

    def at_most_one(self, of: Iterable[int]) -> int:
        return self._add(f"at_most_one {{ literals: [{_listed(of)}] }}")

    def between(self, least: int, terms: Terms, most: int) -> int:
        """``least <= sum(coefficient * variable) <= most``."""
        chosen, factors = _listed(v for v, _ in terms), _listed(c for _, c in terms)
        return self._add(f"linear {{ vars: [{chosen}] coeffs: [{factors}] domain: [{least}, {most}] }}")

    def if_so(self, yes: int, least: int, terms: Terms) -> int:
        """``least <= sum(coefficient * variable)``, where the yes-or-no variable ``yes`` is so."""
        chosen, factors = _listed(v for v, _ in terms), _listed(c for _, c in terms)
        within = f"vars: [{chosen}] coeffs: [{factors}] domain: [{least}, {UNBOUNDED}]"
        return self._add(f"enforcement_literal: {yes} linear {{ {within} }}")

    def interval(self, start: int, size: int, present: int) -> int:
        """A time from the variable ``start`` on, ``size`` long, that counts where ``present`` is yes; its number."""
        since = f"vars: {start} coeffs: 1"
        return self._add(
            f"enforcement_literal: {present} interval {{ start {{ {since} }} size {{ offset: {size} }}"
            f" end {{ {since} offset: {size} }} }}"
        )

    def no_overlap(self, intervals: Iterable[int]) -> None:
        self._add(f"no_overlap {{ intervals: [{_listed(intervals)}] }}")

    def minimise(self, terms: Terms) -> None:
        chosen, factors = _listed(v for v, _ in terms), _listed(c for _, c in terms)
        self._objective = f"objective {{ vars: [{chosen}] coeffs: [{factors}] }}"

    def hint(self, values: dict[int, int]) -> None:
        """A good answer to start from; it need not be complete."""
        self._hint = values

    def solve(self, *, seed: int, effort: float, level: int = 2) -> Answer | None:
        """The best answer found within ``effort`` (CP-SAT's deterministic seconds); None where none was found.

        One worker and no clock: the same model, seed and effort give the same answer under one version of OR-Tools.
        """
        from ortools.sat.python import cp_model_helper

        model = cp_model_helper.CpModelProto()
        if not model.parse_text_format(self._text()):
            raise ValueError("model.unreadable")
        parameters = cp_model_helper.SatParameters()
        parameters.num_workers = 1
        parameters.linearization_level = level
        parameters.random_seed = seed % (1 << 31)
        parameters.max_deterministic_time = effort
        parameters.catch_sigint_signal = False  # Ctrl-C belongs to whoever asked for the plan
        wrapper = cp_model_helper.SolveWrapper()
        wrapper.set_parameters(parameters)
        response = wrapper.solve(model)  # type: ignore[no-untyped-call]
        self.effort = float(response.deterministic_time)
        self.impossible = response.status == cp_model_helper.INFEASIBLE
        if response.status not in (cp_model_helper.OPTIMAL, cp_model_helper.FEASIBLE):
            return None
        best = response.status == cp_model_helper.OPTIMAL
        bound = ceil(response.best_objective_bound - 1e-6)
        return Answer(tuple(response.solution), round(response.objective_value), best, bound, self.effort)

    def _add(self, constraint: str) -> int:
        self._constraints.append(f"constraints {{ {constraint} }}")
        return len(self._constraints) - 1

    def _text(self) -> str:
        hint = f"solution_hint {{ vars: [{_listed(self._hint)}] values: [{_listed(self._hint.values())}] }}"
        return "\n".join((*self._variables, *self._constraints, self._objective, hint))


def _listed(numbers: Iterable[int]) -> str:
    return ", ".join(map(str, numbers))
