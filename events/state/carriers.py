"""What a run and a session have in common: when they are, whom and what they take, whom they serve, who is asked.

A file of its own, so that whoever looks at a plan need not know which kind of matching made it.
"""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta
from typing import TypeAlias

from events.vocabulary.plans import PlannedRun, PlannedSession

Carrier: TypeAlias = PlannedRun | PlannedSession
"""What carries an assignment out."""


def name_of(carrier: Carrier) -> str:
    """The id by which assignments and decisions name it."""
    return carrier.run if isinstance(carrier, PlannedRun) else carrier.session


def begins(carrier: Carrier) -> datetime:
    return carrier.leaves if isinstance(carrier, PlannedRun) else carrier.starts


def ends(carrier: Carrier) -> datetime:
    return carrier.returns if isinstance(carrier, PlannedRun) else carrier.ends


def carried(carrier: Carrier) -> tuple[str, ...]:
    """The occurrences that it serves, each once."""
    if isinstance(carrier, PlannedRun):
        return tuple(dict.fromkeys(stop.occurrence for stop in carrier.stops))
    return carrier.occurrences


def asked(carrier: Carrier) -> Mapping[str, str]:
    """Who is asked about it, by party: the driver and the lender of a run, whoever a session's uses name."""
    if isinstance(carrier, PlannedRun):
        return {"driver": carrier.driver, "lender": carrier.lender}
    return {use.role: use.who for use in carrier.uses if use.who}


def uses(carrier: Carrier) -> Mapping[str, str]:
    """What it takes, by role: the driver and the vehicle of a run, everything that a session uses."""
    if isinstance(carrier, PlannedRun):
        return {"driver": carrier.driver, "vehicle": carrier.vehicle}
    return {use.role: use.resource for use in carrier.uses}


def alone(carrier: Carrier) -> frozenset[str]:
    """What can be nowhere else meanwhile."""
    if isinstance(carrier, PlannedRun):
        return frozenset((carrier.driver, carrier.vehicle))
    return frozenset(use.resource for use in carrier.uses if use.alone)


def days_of(carrier: Carrier) -> tuple[date, ...]:
    """The days that it touches: of a session on weekdays the first and the last, and one of each week between."""
    first, last = begins(carrier).date(), ends(carrier).date()
    weeks = ((last - first).days + 6) // 7
    return (*(first + timedelta(days=7 * n) for n in range(weeks)), last)


def overlap(first: Carrier, second: Carrier) -> bool:
    """Whether both are going on at some time."""
    return begins(first) < ends(second) and begins(second) < ends(first)


def named(carriers: Iterable[Carrier], people: Iterable[str]) -> tuple[Carrier, ...]:
    """Those that take somebody of these, or ask one."""
    wanted = frozenset(people)
    return tuple(each for each in carriers if wanted & {*uses(each).values(), *asked(each).values()})
