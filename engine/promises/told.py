"""What the promises look at: the state, the runs in question, and what is promised beside them.

Written apart from the matchings, from the facts alone: a wrong eligibility table there would fool a check that trusts
it.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime, timedelta
from typing import Any

from attrs import evolve, frozen

from events.settings import setting
from events.state.life import held
from events.state.model import State
from events.times import TOKYO
from events.vocabulary.needs import RideDetails
from events.vocabulary.plans import PlannedAssignment, PlannedRun, PlannedStop

Found = Iterator[tuple[str, tuple[str, ...], int]]
"""What a rule yields: the target (an occurrence or a run), whom and what it is about, and by how much it is broken."""


@frozen
class Broken:
    """A rule that a plan breaks: on which occurrence or run (``target``), about whom, by how much.

    ``strength`` is law (never set aside) or promise; ``set_aside`` is true where a named person did so with a reason.
    """

    rule: str
    strength: str
    target: str
    subjects: tuple[str, ...]
    by: int = 0
    set_aside: bool = False


@frozen
class Told:
    """``runs`` and ``assignments`` are in question; ``others`` are promised runs that stay beside them.

    In both only those are on board who are in question or promised: a run's mere proposals promise nobody anything.
    """

    state: State
    runs: tuple[PlannedRun, ...]
    assignments: tuple[PlannedAssignment, ...]
    others: tuple[PlannedRun, ...]

    def setting(self, name: str, on: date, district: str) -> Any:
        return setting(self.state.settings, name, on, district)

    def stops_of(self, occurrence: str) -> tuple[PlannedStop, ...]:
        """The occurrence's stops in the runs in question, in time's order."""
        stops = (stop for run in self.runs for stop in run.stops if stop.occurrence == occurrence)
        return tuple(sorted(stops, key=lambda stop: stop.starts))

    def person_of(self, occurrence: str) -> str:
        return self.state.needs[need_of(occurrence)].fact.person

    def details_of(self, occurrence: str) -> RideDetails | None:
        """What the rider told; None where she has been forgotten, or the need is not known."""
        need = self.state.needs.get(need_of(occurrence))
        return need.fact.private if need else None


def in_question(
    state: State,
    runs: Iterable[PlannedRun],
    assignments: Iterable[PlannedAssignment],
    within: Iterable[PlannedRun] | None = None,
    left: Iterable[str] = (),
) -> Told:
    """Runs and assignments in question, with what else is promised (``promises`` tells of ``within`` and ``left``)."""
    chosen, carried = tuple(runs), tuple(assignments)
    asked = {each.occurrence for each in carried}
    promised = _promised(state)
    beside = _beside(state, promised, asked | set(left), chosen if within is None else tuple(within))
    aboard = asked | {occurrence for occurrence in promised if not any(_carries(run, occurrence) for run in beside)}
    return Told(state, tuple(_with_only(run, aboard) for run in chosen), carried, beside)


def day_of(occurrence: str) -> date:
    return date.fromisoformat(occurrence.rpartition("@")[2])


def need_of(occurrence: str) -> str:
    return occurrence.rpartition("@")[0]


def at_minute(day: date, minute: int) -> datetime:
    """A moment of a day in Japan; minute 1440 is the next midnight."""
    return datetime(day.year, day.month, day.day, tzinfo=TOKYO) + timedelta(minutes=minute)


def whole_seconds(span: timedelta) -> int:
    return span // timedelta(seconds=1)


def _promised(state: State) -> dict[str, tuple[tuple[str, PlannedRun], ...]]:
    """Approved and accepted occurrences with their plan and runs.

    Where the driver or the lender of one way has said no, the other way promises nothing by itself: nobody is driven
    there who cannot be driven home.
    """
    return {
        occurrence: tuple((each.plan, state.plans[each.plan].run(run)) for run in each.runs)
        for occurrence, each in held(state).items()
        if each.by in ("approved", "accepted") and not any(_declined(state, each.plan, run) for run in each.runs)
    }


def _beside(
    state: State,
    promised: Mapping[str, tuple[tuple[str, PlannedRun], ...]],
    asked: set[str],
    within: tuple[PlannedRun, ...],
) -> tuple[PlannedRun, ...]:
    """The promised runs that neither are decided anew (``asked``) nor carried on by the plan as they were promised."""
    found: dict[tuple[str, str], set[str]] = {}
    runs: dict[tuple[str, str], PlannedRun] = {}
    for occurrence, standing in promised.items():
        for plan, run in standing:
            if occurrence not in asked and not _carried_on(state, occurrence, run, within):
                runs[plan, run.run] = run
                found.setdefault((plan, run.run), set()).add(occurrence)
    return tuple(_with_only(run, found[key]) for key, run in sorted(runs.items()))


def _with_only(run: PlannedRun, aboard: set[str]) -> PlannedRun:
    return evolve(run, stops=tuple(stop for stop in run.stops if stop.occurrence in aboard))


def _carries(run: PlannedRun, occurrence: str) -> bool:
    return any(stop.occurrence == occurrence for stop in run.stops)


def _declined(state: State, plan: str, run: str) -> bool:
    answers = (state.answers.get((plan, run, party)) for party in ("driver", "lender"))
    return any(answer is not None and answer.status == "declined" for answer in answers)


def _carried_on(state: State, occurrence: str, promised: PlannedRun, within: tuple[PlannedRun, ...]) -> bool:
    """Whether the plan drives it with the same vehicle and driver, at the promised times within the tolerance."""
    district = state.needs[need_of(occurrence)].district
    tolerance_s = setting(state.settings, "ride.held_tolerance_s", promised.leaves.date(), district)
    here = dict(_stops(occurrence, (promised,)))
    same = tuple(r for r in within if (r.vehicle, r.driver) == (promised.vehicle, promised.driver))
    there = dict(_stops(occurrence, same))
    return all(
        key in there and abs(whole_seconds(there[key].starts - stop.starts)) <= tolerance_s
        for key, stop in here.items()
    )


def _stops(occurrence: str, runs: tuple[PlannedRun, ...]) -> Iterator[tuple[tuple[str, bool], PlannedStop]]:
    for run in runs:
        for stop in run.stops:
            if stop.occurrence == occurrence:
                yield (stop.leg, stop.boards), stop
