"""Why a round has no stop: which rule keeps each lot from it, or that other rounds have what lots there are; and which
small change would bring it one.

A change is told only where a second solve, with every chosen lot kept on its round, has shown that the round gets a
stop and more people are reached: so many more on average over the futures that are reckoned with.
"""

from collections.abc import Iterator
from itertools import islice
from typing import Final

from attrs import define, evolve, frozen

from engine.checks.siting import check, objective
from engine.explain.held import held_against
from engine.matchings.mobile_sales.built import BuiltStops
from engine.problems.siting import Sited, Uncertain
from engine.problems.solving import Effort, Solved, Stop, never
from events.vocabulary.plans import Change, LeftOver

MENDS: Final = {
    "lot.too_small": "lot.smaller_would_do",
    "lot.hours": "lot.free_then",
    "lot.unmeasured": "lot.measured",
    "lot.refused": "lot.agrees",
}
"""What alone keeps a lot from a round, and the change that would mend it, the smallest first."""
CHANGES, TRIES, SOLVES = 3, 4, 40
EFFORT: Final = Effort(2000)


def explain(built: BuiltStops, solved: Solved[Sited], *, seed: int, stop: Stop = never) -> tuple[LeftOver, ...]:
    """The rounds without a stop, in the order of their days.

    ``alone`` where no lot fits any of its stops; else ``beside``: the lots that fit stand elsewhere, where they reach
    more, or reach nobody.
    """
    served = {built.seats[slot].occurrence for slot in solved.plan.slots}
    able = {built.seats[slot].occurrence for site in built.uncertain.covering.sites for slot in site.slots}
    second = _SecondSolves(built, solved.plan, seed, stop)
    return tuple(
        LeftOver(
            occurrence=at.occurrence,
            need=at.need,
            person=at.person,
            district=at.district,
            strength="beside" if at.occurrence in able else "alone",
            obstacles=(*built.refusals[at.occurrence], *held_against(built, at.occurrence)),
            changes=tuple(islice(_changes(second, at.occurrence), CHANGES)),
            bound=solved.proven or at.occurrence not in able,
        )
        for at in built.occurrences
        if at.occurrence not in served
    )


@frozen
class _Tried:
    """A change, the lot that it would bring to a round, and the round's stops that it would then suit."""

    change: Change
    lot: int
    seats: tuple[int, ...]


def _changes(second: "_SecondSolves", occurrence: str) -> Iterator[Change]:
    """The first of each kind that works."""
    for code, change in MENDS.items():
        for tried in islice(_tried(second.built, second.plan, occurrence, code, change), TRIES):
            people = second.people(tried)
            if people > 0:
                yield evolve(tried.change, serves=people)
                break


def _tried(built: BuiltStops, plan: Sited, occurrence: str, code: str, change: str) -> Iterator[_Tried]:
    """The lots that stand nowhere and that this alone keeps from the round: the nearest miss first."""
    found, theirs = [], [n for n, seat in enumerate(built.seats) if seat.occurrence == occurrence]
    for lot in (n for n in range(len(built.lots)) if n not in plan.sites):
        kept = {n: built.kept_away.get((lot, n), ()) for n in theirs}
        seats = tuple(n for n, told in kept.items() if {each.code for each in told} == {code})
        if seats:
            by = min(each.by for n in seats for each in kept[n])
            found.append((by, lot, _Tried(Change(change, built.lots[lot].lot, by, 0), lot, seats)))
    return iter([tried for *_, tried in sorted(found, key=lambda each: each[:2])])


@define
class _SecondSolves:
    """``left`` is how many solves there are in all: a count, not seconds, so that the same reasons are found again."""

    built: BuiltStops
    plan: Sited
    seed: int
    stop: Stop
    left: int = SOLVES

    def people(self, tried: _Tried) -> int:
        """How many more are reached on average with the change; 0 where the round gets no stop, or reaches nobody."""
        if not self.left or self.stop():
            return 0
        from engine.solvers.siting import solve

        self.left -= 1
        changed = self._changed(tried)
        found = solve(changed, seed=self.seed, effort=EFFORT, stop=never)
        if check(changed, found.plan):
            return 0
        return round(_mean(changed, found.plan) - _mean(self.built.uncertain, self.plan))

    def _changed(self, tried: _Tried) -> Uncertain:
        """Every chosen lot stays on its round, and the one in question has to have a stop of this one."""
        seats = self.built.seats
        sites = list(self.built.uncertain.covering.sites)
        for site, slot in zip(self.plan.sites, self.plan.slots, strict=True):
            same = tuple(n for n in sites[site].slots if seats[n].occurrence == seats[slot].occurrence)
            sites[site] = evolve(sites[site], slots=same, must=True)
        sites[tried.lot] = evolve(sites[tried.lot], slots=tried.seats, must=True)
        covering = evolve(self.built.uncertain.covering, sites=tuple(sites))
        if tried.change.code != MENDS["lot.refused"]:
            return evolve(self.built.uncertain, covering=covering)
        agreed = (
            evolve(each, refused=tuple(site for site in each.refused if site != tried.lot))
            for each in self.built.uncertain.scenarios
        )
        return evolve(self.built.uncertain, covering=covering, scenarios=tuple(agreed))


def _mean(problem: Uncertain, plan: Sited) -> float:
    covered = objective(problem, plan).covered
    return sum(covered) / (1000 * max(1, len(covered)))
