"""What the promises look at: the state, the runs in question, and what is promised beside them.

Written apart from the matchings, from the facts alone: a wrong eligibility table there would fool a check that trusts
it.
"""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from attrs import frozen

from events.settings import setting
from events.state.life import held
from events.state.model import State
from events.vocabulary.plans import PlannedAssignment, PlannedRun, PlannedStop

JAPAN = ZoneInfo("Asia/Tokyo")


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
    """``runs`` and ``assignments`` are in question; ``others`` are promised runs that stay beside them."""

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


def day_of(occurrence: str) -> date:
    return date.fromisoformat(occurrence.rpartition("@")[2])


def at_minute(day: date, minute: int) -> datetime:
    """A moment of a day in Japan; minute 1440 is the next midnight."""
    return datetime(day.year, day.month, day.day, tzinfo=JAPAN) + timedelta(minutes=minute)


def whole_seconds(span: timedelta) -> int:
    return span // timedelta(seconds=1)


def promised_beside(state: State, within: tuple[PlannedRun, ...]) -> tuple[PlannedRun, ...]:
    """Approved and accepted runs that a plan does not itself carry on as promised.

    A held occurrence counts as carried on where the plan drives it with the same vehicle and driver, at the promised
    time within the district's tolerance. A run whose driver or lender has declined promises nobody a vehicle.
    """
    found: dict[tuple[str, str], PlannedRun] = {}
    for each in held(state).values():
        if each.by not in ("approved", "accepted"):
            continue
        for run in each.runs:
            planned = state.plans[each.plan].run(run)
            if not _declined(state, each.plan, run) and not _carried_on(state, each.occurrence, planned, within):
                found[each.plan, run] = planned
    return tuple(run for _, run in sorted(found.items()))


def _declined(state: State, plan: str, run: str) -> bool:
    answers = (state.answers.get((plan, run, party)) for party in ("driver", "lender"))
    return any(answer is not None and answer.status == "declined" for answer in answers)


def _carried_on(state: State, occurrence: str, promised: PlannedRun, within: tuple[PlannedRun, ...]) -> bool:
    tolerance_s = setting(
        state.settings,
        "ride.held_tolerance_s",
        promised.leaves.date(),
        state.needs[occurrence.partition("@")[0]].district,
    )
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
