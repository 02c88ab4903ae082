"""Somebody who books people, vehicles and rooms as fast as she can, beside others who do the same."""

from collections.abc import Sequence
from random import Random
from typing import Final, TypeAlias
from uuid import UUID

from events.chain import Intact, verify
from events.log import Condition, Conflict, EventLog
from tests.contracts.sample_events import NOW, Noted, draft
from tests.contracts.stores import Store

Wish: TypeAlias = tuple[str, ...]
"""The claims of one booking: she wants all of them or none."""

RESOURCES: Final = tuple(f"claim:resource{n}:2026-W50" for n in range(40))


def wishes_of(worker: int, count: int) -> list[Wish]:
    """So many bookings of three resources each, the same every time."""
    chance = Random(worker)
    return [tuple(sorted(chance.sample(RESOURCES, 3))) for _ in range(count)]


def book(log: EventLog, worker: int, wishes: Sequence[Wish]) -> dict[UUID, Wish]:
    """Try these bookings in their order; those that the log acknowledged, by the id of their event.

    Reads on after each conflict; a booking whose resource is taken by then is given up.
    """
    taken: set[str] = set()
    acknowledged = {}
    seen = 0
    for number, wish in enumerate(wishes, 1_000_000 + worker * 1000):
        one = draft(Noted("booked"), claims=wish, number=number)
        while True:
            for event in log.read(seen):
                taken.update(event.claims)
                seen = event.position
            if not taken.isdisjoint(wish):
                break
            try:
                log.append([one], Condition(frozenset(wish), seen), now=NOW)
            except Conflict:
                continue
            acknowledged[one.id] = wish
            break
    return acknowledged


def book_elsewhere(store: Store, worker: int, wishes: Sequence[Wish]) -> dict[UUID, Wish]:
    """The same, in a process that opens the log for itself."""
    log = store.open()
    try:
        return book(log, worker, wishes)
    finally:
        log.close()


def assert_each_is_booked_once(
    log: EventLog, wishes: Sequence[Sequence[Wish]], booked: Sequence[dict[UUID, Wish]]
) -> None:
    """Nothing is booked twice, all that was acknowledged is there and nothing else, and nobody was refused in vain."""
    acknowledged = {made: wish for one in booked for made, wish in one.items()}
    stored = {event.id: event.claims for event in log.read(1)}
    claims = [claim for wish in stored.values() for claim in wish]
    assert len(claims) == len(set(claims))
    assert stored == acknowledged
    assert all(wish in stored.values() or not set(claims).isdisjoint(wish) for one in wishes for wish in one)
    assert verify(log.read()) == Intact(*log.head())
    assert log.wrong_claim() is None
