"""What the promises look at: the state, the runs and sessions in question, and what is promised beside
them.

Written apart from the matchings, from the facts alone: a wrong eligibility table there would fool a check that trusts
it.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime, timedelta
from functools import cached_property
from typing import Any

from attrs import evolve, frozen

from events.settings import setting
from events.state.carriers import Carrier, begins, carried, name_of, uses
from events.state.life import has_declined, held
from events.state.model import State
from events.times import TOKYO
from events.vocabulary.needs import RideDetails
from events.vocabulary.plans import PlannedAssignment, PlannedRun, PlannedSession, PlannedStop
from events.vocabulary.services import ServicePublished

Found = Iterator[tuple[str, tuple[str, ...], int]]
"""What a rule yields: the target (an occurrence, run or session), whom and what it is about, by how much it breaks."""


@frozen
class Broken:
    """A rule that a plan breaks: on which occurrence, run or session (``target``), about whom, by how much.

    ``strength`` is law (never set aside) or promise; ``set_aside`` is true where a named person did so with a reason.
    """

    rule: str
    strength: str
    target: str
    subjects: tuple[str, ...]
    by: int = 0
    set_aside: bool = False


@frozen(slots=False)
class Told:
    """``carriers`` and ``assignments`` are in question; ``beside`` are what is promised and stays beside them.

    In both only those are on board who are in question or promised: a run's mere proposals promise nobody anything.
    """

    state: State
    carriers: tuple[Carrier, ...]
    assignments: tuple[PlannedAssignment, ...]
    beside: tuple[Carrier, ...]

    @cached_property
    def runs(self) -> tuple[PlannedRun, ...]:
        """The runs in question."""
        return tuple(each for each in self.carriers if isinstance(each, PlannedRun))

    @cached_property
    def others(self) -> tuple[PlannedRun, ...]:
        """The runs beside them."""
        return tuple(each for each in self.beside if isinstance(each, PlannedRun))

    @cached_property
    def sessions(self) -> tuple[PlannedSession, ...]:
        """The sessions in question."""
        return tuple(each for each in self.carriers if isinstance(each, PlannedSession))

    @cached_property
    def other_sessions(self) -> tuple[PlannedSession, ...]:
        """The sessions beside them."""
        return tuple(each for each in self.beside if isinstance(each, PlannedSession))

    def setting(self, name: str, on: date, district: str) -> Any:
        return setting(self.state.settings, name, on, district)

    def stops_of(self, occurrence: str) -> tuple[PlannedStop, ...]:
        """The occurrence's stops in the runs in question, in time's order."""
        stops = (stop for run in self.runs for stop in run.stops if stop.occurrence == occurrence)
        return tuple(sorted(stops, key=lambda stop: stop.starts))

    def person_of(self, occurrence: str) -> str:
        return self.state.needs[need_of(occurrence)].fact.person

    def service_of(self, occurrence: str) -> ServicePublished | None:
        """The scheduled service that it is a day of; None where it is none."""
        need = self.state.needs.get(need_of(occurrence))
        return need.fact if need and isinstance(need.fact, ServicePublished) else None

    def details_of(self, occurrence: str) -> RideDetails | None:
        """What the rider told; None where it is no ride, she has been forgotten, or the need is not known."""
        need = self.state.needs.get(need_of(occurrence))
        return need.ride if need else None


def in_question(
    state: State,
    carriers: Iterable[Carrier],
    assignments: Iterable[PlannedAssignment],
    within: Iterable[Carrier] | None = None,
    left: Iterable[str] = (),
) -> Told:
    """What is in question, with what else is promised (``promises`` tells of ``within`` and ``left``)."""
    chosen, served = tuple(carriers), tuple(assignments)
    asked = {each.occurrence for each in served}
    promised = _promised(state)
    beside = _beside(state, promised, asked | set(left), chosen if within is None else tuple(within))
    aboard = asked | {occurrence for occurrence in promised if not any(occurrence in carried(each) for each in beside)}
    return Told(state, tuple(_with_only(each, aboard) for each in chosen), served, beside)


def day_of(occurrence: str) -> date:
    return date.fromisoformat(occurrence.rpartition("@")[2])


def need_of(occurrence: str) -> str:
    return occurrence.rpartition("@")[0]


def at_minute(day: date, minute: int) -> datetime:
    """A moment of a day in Japan; minute 1440 is the next midnight."""
    return datetime(day.year, day.month, day.day, tzinfo=TOKYO) + timedelta(minutes=minute)


def whole_seconds(span: timedelta) -> int:
    return span // timedelta(seconds=1)


def _promised(state: State) -> dict[str, tuple[tuple[str, Carrier], ...]]:
    """Approved and accepted occurrences with their plan and what serves them.

    Where somebody has said no to one way, or to one of two helpers' sessions, the other promises nothing by itself:
    nobody is driven there who cannot be driven home.
    """
    return {
        occurrence: tuple((each.plan, state.plans[each.plan].carrier(run)) for run in each.runs)
        for occurrence, each in held(state).items()
        if each.by in ("approved", "accepted") and not any(has_declined(state, each.plan, run) for run in each.runs)
    }


def _beside(
    state: State,
    promised: Mapping[str, tuple[tuple[str, Carrier], ...]],
    asked: set[str],
    within: tuple[Carrier, ...],
) -> tuple[Carrier, ...]:
    """What is promised and neither decided anew (``asked``) nor carried on by the plan as it was promised."""
    found: dict[tuple[str, str], set[str]] = {}
    carriers: dict[tuple[str, str], Carrier] = {}
    for occurrence, standing in promised.items():
        for plan, each in standing:
            if occurrence not in asked and not _carried_on(state, occurrence, each, within):
                carriers[plan, name_of(each)] = each
                found.setdefault((plan, name_of(each)), set()).add(occurrence)
    return tuple(_with_only(carriers[key], found[key]) for key in sorted(carriers))


def _with_only(carrier: Carrier, aboard: set[str]) -> Carrier:
    if isinstance(carrier, PlannedRun):
        return evolve(carrier, stops=tuple(stop for stop in carrier.stops if stop.occurrence in aboard))
    return evolve(carrier, occurrences=tuple(each for each in carrier.occurrences if each in aboard))


def _carried_on(state: State, occurrence: str, promised: Carrier, within: tuple[Carrier, ...]) -> bool:
    """Whether the plan serves it with the same people and things, at the promised times within the tolerance."""
    district = state.needs[need_of(occurrence)].district
    tolerance_s = setting(state.settings, "ride.held_tolerance_s", begins(promised).date(), district)
    if isinstance(promised, PlannedRun):
        runs = tuple(each for each in within if isinstance(each, PlannedRun))
        return _driven_on(occurrence, promised, runs, tolerance_s)
    same = (each for each in within if occurrence in carried(each) and uses(each) == uses(promised))
    return any(abs(whole_seconds(begins(each) - begins(promised))) <= tolerance_s for each in same)


def _driven_on(occurrence: str, promised: PlannedRun, within: tuple[PlannedRun, ...], tolerance_s: int) -> bool:
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
