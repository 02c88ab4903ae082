"""Somebody who books people, vehicles and rooms as fast as she can, beside others who do the same."""

from random import Random
from uuid import UUID

from events.log import Condition, Conflict, EventLog
from tests.contracts.sample_events import NOW, Noted, draft
from tests.contracts.stores import Store

RESOURCES = tuple(f"claim:resource{n}:2026-W50" for n in range(40))


def book(log: EventLog, worker: int, wishes: int) -> list[UUID]:
    """Try so many bookings of three resources each; the ids of those that the log acknowledged.

    Reads on after each conflict; a booking whose resource is taken by then is given up.
    """
    chance = Random(worker)
    taken: set[str] = set()
    acknowledged = []
    seen = 0
    for wish in range(wishes):
        wanted = tuple(sorted(chance.sample(RESOURCES, 3)))
        one = draft(Noted("booked"), claims=wanted, number=1_000_000 + worker * 1000 + wish)
        while not taken & set(wanted):
            for event in log.read(seen):
                taken |= set(event.claims)
                seen = event.position
            if taken & set(wanted):
                break
            try:
                log.append([one], Condition(frozenset(wanted), seen), now=NOW)
            except Conflict:
                continue
            acknowledged.append(one.id)
            taken |= set(wanted)
    return acknowledged


def book_elsewhere(store: Store, worker: int, wishes: int) -> list[UUID]:
    """The same, in a process that opens the log for itself."""
    log = store.open()
    try:
        return book(log, worker, wishes)
    finally:
        log.close()
