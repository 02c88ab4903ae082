"""Vehicles and drivers as chains through stretches: the model whose best answer no plan undercuts.

Every vehicle's day is one chain: from stretch to stretch straight on within a run, or home and out again as a new run,
perhaps with another driver. Every driver's day is another chain through the same stretches and runs, with her rest
between runs. Each stop has one time, so waiting is paid for where it cannot be avoided.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import pairwise
from typing import Final

from attrs import frozen

from engine.solvers.cpsat import UNBOUNDED, Answer, Model
from engine.solvers.routing.clocking import Chosen
from engine.solvers.routing.ground import Ground, Kind
from engine.solvers.routing.orders import better_split
from engine.solvers.routing.proof.stretches import ABOARD_S, Stretch, stretches_in
from engine.solvers.routing.timing import Stops

Lines = Mapping[int, Sequence[Stretch]]
"""For each shift the stretches that it may drive."""
Gap = Callable[[int, int], int]
Timetable = tuple[int, Stops, Sequence[int]]
"""A shift, the stops of a run of it, and the starts of service."""

DAY_S: Final = 86_400


@frozen
class Bounded:
    """The model's answer: what it leaves and costs, what none leaves or costs less than, and its runs."""

    left: int
    least_left: int
    effort_s: int
    bound_s: int
    runs: tuple[Chosen, ...]
    spent: float


class Chains:
    """One model over a part's needs; ``lines`` are the stretches of its shifts."""

    def __init__(self, ground: Ground, needs: Sequence[int], lines: Lines, worth: Mapping[int, int]) -> None:
        self.ground, self.needs, self.lines, self.worth = ground, needs, lines, worth
        self.model, self.effort = Model(), list[tuple[int, int]]()
        self.served = {need: self.model.yes_or_no() for need in needs}
        rides = [ride for need in needs for ride in ground.problem.needs[need].rides]
        self.at = {s: self._time(s) for ride in rides for s in (2 * ride, 2 * ride + 1)}
        self.drawn_out: dict[int, int] = {}
        self.starting: dict[tuple[int, int], list[int]] = {}
        self.ending: dict[tuple[int, int], list[int]] = {}
        self.into: dict[tuple[int, int], list[int]] = {}
        self.onward: dict[tuple[int, int], list[int]] = {}
        self.taken = {s: [self._take(s, each) for each in lines[s]] for s in lines}
        self.straight = {(s, d, p): self._straight_on(s, d, p) for s in lines for d, p in self._meeting(s)}
        self._each_ride_once()
        for shifts in self._sharing(lambda s: ground.problem.shifts[s].vehicle):
            self._chain(shifts, self._way_s, paid=True)
        for shifts in self._sharing(lambda s: ground.problem.shifts[s].driver):
            self._chain(shifts, self._rest_s, paid=False)
        for stops, ways in ((self.starting, self.into), (self.ending, self.onward)):
            for key, straight in ways.items():
                self.model.between(-UNBOUNDED, [*((v, 1) for v in straight), *((x, -1) for x in stops[key])], 0)

    def begin_with(self, runs: Sequence[Timetable]) -> None:
        """Start from a plan that is known: its stretches (or what stands in for them), its ways on, and its times."""
        hint = {v: 0 for xs in self.taken.values() for v in xs} | dict.fromkeys(self.straight.values(), 0)
        hint |= dict.fromkeys(self.served.values(), 0)
        for shift, stops, starts_s in runs:
            hint |= {self.at[stop]: start_s for stop, start_s in zip(stops, starts_s, strict=True)}
            hint |= {self.served[self.ground.need_of[stop >> 1]]: 1 for stop in stops}
            parts = stretches_in(stops)
            hint |= {x: 1 for part in parts if (x := self._like(shift, part)) is not None}
            ways = (self.straight.get((shift, one[-1], other[0])) for one, other in pairwise(parts))
            hint |= {way: 1 for way in ways if way is not None}
        self.model.hint(hint)

    def _like(self, shift: int, stops: Stops) -> int | None:
        """The choice of a stretch with the same rides between the same two stops, those very stops if it is there."""
        alike = [
            (each.stops != stops, x)
            for x, each in zip(self.taken[shift], self.lines[shift], strict=True)
            if (each.stops[0], each.stops[-1]) == (stops[0], stops[-1]) and set(each.stops) == set(stops)
        ]
        return min(alike)[1] if alike else None

    def solve(self, left: int, effort_s: int, *, seed: int, effort: float) -> Bounded | None:
        """The best answer, none worse than a plan that leaves so much and costs so much; None where the effort found
        none. The two are told apart: first what is left, then, with no more left than in the plan, what it costs."""
        terms = [(self.served[need], -self.worth[need]) for need in self.needs]
        everything, spent = sum(self.worth[need] for need in self.needs), 0.0
        least_left, runs = 0, tuple[Chosen, ...]()
        if left:
            self.model.minimise(terms)
            answer = self.model.solve(seed=seed, effort=effort / 2)
            least_left = 0 if answer is None else max(0, everything + answer.bound)
            spent, runs = (effort / 2, ()) if answer is None else (answer.effort, self._runs(answer))
        if least_left < left:
            return Bounded(left, least_left, effort_s, 0, runs, spent)
        self.model.between(-UNBOUNDED, terms, left - everything)
        self.model.between(-UNBOUNDED, self.effort, effort_s)
        self.model.minimise(self.effort)
        answer = self.model.solve(seed=seed, effort=effort - spent)
        if answer is None:
            return None
        return Bounded(left, left, answer.objective, answer.bound, self._runs(answer), spent + answer.effort)

    def _time(self, stop: int) -> int:
        return self.model.number(self.ground.early_s[stop], self.ground.late_s[stop])

    def _kind(self, shift: int) -> Kind:
        return self.ground.kinds[self.ground.kind_of[shift]]

    def _take(self, shift: int, stretch: Stretch) -> int:
        """The choice to drive a stretch on a shift, with what it asks of the times."""
        column, model, x = stretch.column, self.model, self.model.yes_or_no()
        first, last = stretch.stops[0], stretch.stops[-1]
        self.effort.append((x, column.effort_s))
        self.starting.setdefault((shift, first), []).append(x)
        self.ending.setdefault((shift, last), []).append(x)
        if last not in self.drawn_out:
            self.drawn_out[last] = model.number(0, 10 * DAY_S)
            self.effort.append((self.drawn_out[last], 1))
        starts, ends, more = self.at[first], self.at[last], self.drawn_out[last]
        model.if_so(x, column.length_s, [(ends, 1), (starts, -1)])
        model.if_so(x, column.back_s, [(ends, 1)])
        model.if_so(x, -column.leave_s, [(starts, -1)])
        model.if_so(x, -stretch.free_s, [(more, 1), (ends, -ABOARD_S), (starts, ABOARD_S)])
        return x

    def _meeting(self, shift: int) -> Iterable[tuple[int, int]]:
        """Where a stretch of the shift ends and another could follow in the same run."""
        ground, kind = self.ground, self._kind(shift)
        for down in (stop for s, stop in self.ending if s == shift):
            for up in (stop for s, stop in self.starting if s == shift):
                if down >> 1 == up >> 1 or up >> 1 in ground.apart[down >> 1]:
                    continue
                if better_split(kind, down, ground.late_s[down], up, ground.early_s[up]):
                    continue
                if ground.early_s[down] + ground.leg_s[down][up] <= ground.late_s[up]:
                    yield down, up

    def _straight_on(self, shift: int, down: int, up: int) -> int:
        """The choice to drive on without going home; waiting on the way costs the driver's time."""
        ground, model, y = self.ground, self.model, self.model.yes_or_no()
        leg_s = ground.leg_s[down][up]
        sure_s = max(0, ground.early_s[up] - ground.late_s[down] - leg_s)
        most_s = ground.late_s[up] - ground.early_s[down] - leg_s
        self.effort.append((y, leg_s + sure_s))
        model.if_so(y, leg_s, [(self.at[up], 1), (self.at[down], -1)])
        if most_s > sure_s:
            wait = model.number(0, most_s - sure_s)
            self.effort.append((wait, 1))
            model.if_so(y, -leg_s - sure_s, [(wait, 1), (self.at[up], -1), (self.at[down], 1)])
        self.into.setdefault((shift, up), []).append(y)
        self.onward.setdefault((shift, down), []).append(y)
        return y

    def _each_ride_once(self) -> None:
        takers: dict[int, list[int]] = {}
        for shift, xs in self.taken.items():
            for x, stretch in zip(xs, self.lines[shift], strict=True):
                for stop in stretch.stops:
                    if stop & 1:
                        takers.setdefault(stop >> 1, []).append(x)
        for need in self.needs:
            for ride in self.ground.problem.needs[need].rides:
                self.model.exactly_one([*takers.get(ride, []), -self.served[need] - 1])

    def _sharing(self, what: Callable[[int], str]) -> list[list[int]]:
        found: dict[str, list[int]] = {}
        for shift in self.lines:
            found.setdefault(what(shift), []).append(shift)
        return list(found.values())

    def _chain(self, shifts: Sequence[int], gap: Gap, *, paid: bool) -> None:
        """One chain through what these shifts drive: first out, from run to run, and home at last; ``paid`` where the
        ways from and to the garage are counted."""
        model, at = self.model, self.at
        ups = sorted({stop for s, stop in self.starting if s in shifts})
        downs = sorted({stop for s, stop in self.ending if s in shifts})
        out_s = {up: self._least(shifts, self.starting, up, lambda kind, stop: kind.out_s[stop]) for up in ups}
        home_s = {down: self._least(shifts, self.ending, down, lambda kind, stop: kind.home_s[stop]) for down in downs}
        first = {up: model.yes_or_no() for up in ups}
        last = {down: model.yes_or_no() for down in downs}
        if paid:
            self.effort += [(first[up], out_s[up]) for up in ups] + [(last[down], home_s[down]) for down in downs]
        gap_s = min(gap(one, other) for one in shifts for other in shifts)
        between: dict[tuple[int, int], int] = {}
        for down in downs:
            for up in ups:
                way_s = home_s[down] + gap_s + out_s[up]
                if down >> 1 != up >> 1 and self.ground.early_s[down] + way_s <= self.ground.late_s[up]:
                    z = between[down, up] = model.yes_or_no()
                    model.if_so(z, way_s, [(at[up], 1), (at[down], -1)])
                    self.effort += [(z, home_s[down] + out_s[up])] if paid else []
        model.between(0, [(v, 1) for v in first.values()], 1)
        for up in ups:
            came = [first[up], *(z for (_, to), z in between.items() if to == up)]
            self._flow(shifts, up, came, self.into, self.starting)
        for down in downs:
            went = [last[down], *(z for (of, _), z in between.items() if of == down)]
            self._flow(shifts, down, went, self.onward, self.ending)

    def _least(
        self,
        shifts: Sequence[int],
        stops: Mapping[tuple[int, int], list[int]],
        stop: int,
        way_s: Callable[[Kind, int], int],
    ) -> int:
        return min(way_s(self._kind(s), stop) for s in shifts if (s, stop) in stops)

    def _flow(
        self,
        shifts: Sequence[int],
        stop: int,
        ways: Iterable[int],
        straight: Mapping[tuple[int, int], list[int]],
        stretches: Mapping[tuple[int, int], list[int]],
    ) -> None:
        """As many ways to the stop (or on from it) as stretches that start (or end) there."""
        ways = [*ways, *(y for s in shifts for y in straight.get((s, stop), []))]
        taken = [x for s in shifts for x in stretches.get((s, stop), [])]
        self.model.between(0, [*((v, 1) for v in ways), *((x, -1) for x in taken)], 0)

    def _way_s(self, one: int, other: int) -> int:
        shifts = self.ground.problem.shifts
        return self.ground.problem.travel_s[shifts[one].end][shifts[other].start]

    def _rest_s(self, one: int, other: int) -> int:
        shifts = self.ground.problem.shifts
        return max(self._way_s(one, other), shifts[one].rest_s, shifts[other].rest_s)

    def _runs(self, answer: Answer) -> tuple[Chosen, ...]:
        """The chosen stretches of each shift, joined where the vehicle drives straight on."""
        found: list[Chosen] = []
        for shift, xs in self.taken.items():
            chosen = [each for x, each in zip(xs, self.lines[shift], strict=True) if answer.values[x]]
            after = {d: p for (s, d, p), y in self.straight.items() if s == shift and answer.values[y]}
            starts = {each.stops[0]: each.stops for each in chosen}
            for begin in sorted(starts.keys() - set(after.values())):
                stops, last = starts[begin], starts[begin][-1]
                while last in after:
                    stops, last = stops + starts[after[last]], starts[after[last]][-1]
                found.append((shift, stops))
        return tuple(found)
