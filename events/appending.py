"""What every store does alike when it appends: set aside what is known, write the rest in its turn, answer in order.

A file of its own, so that the two stores cannot come to differ in what a key or a condition means.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol, TypeVar

from .log import Condition, Draft, Recorded
from .writing import KEY, Prepared, chained

C = TypeVar("C", contravariant=True)


class Rows(Protocol[C]):
    """A store's tables (``sqlite_rows``, ``postgres_rows``), over its kind of connection."""

    def head(self, connection: C, /) -> tuple[int, bytes, int]:
        """Position, hash and recorded time of the last event."""

    def under_keys(self, connection: C, keys: Iterable[str | None], /) -> dict[str, Recorded]:
        """Those of the keys that the log knows, with what was recorded under them."""

    def test(self, connection: C, condition: Condition, /) -> None:
        """Raise ``Conflict`` where the condition does not hold."""

    def insert(self, connection: C, events: Sequence[Recorded], /) -> None:
        """Write the rows."""


def unrecorded(drafts: Iterable[Draft], known: Mapping[str, Recorded]) -> list[Draft]:
    """The drafts whose key is not known, one of each key."""
    seen: set[str] = set(known)
    fresh = []
    for draft in drafts:
        if draft.key is None:
            fresh.append(draft)
        elif draft.key not in seen:
            seen.add(draft.key)
            fresh.append(draft)
    return fresh


def write(
    rows: Rows[C], connection: C, prepared: Sequence[Prepared], condition: Condition | None, now_us: int
) -> list[Recorded]:
    """Write what is new of these, in a turn that the caller holds; what is under their keys by then comes with it."""
    meanwhile = rows.under_keys(connection, (fields[KEY] for fields in prepared))
    new = [fields for fields in prepared if fields[KEY] not in meanwhile] if meanwhile else prepared
    if new and condition is not None:
        rows.test(connection, condition)
    position, previous, last_us = rows.head(connection)
    recorded = list(chained(new, position, previous, max(now_us, last_us)))
    rows.insert(connection, recorded)
    return [*meanwhile.values(), *recorded]


def in_order(drafts: Sequence[Draft], recorded: Sequence[Recorded]) -> tuple[Recorded, ...]:
    """What was recorded for each draft: under its key where it has one, else under its id."""
    if all(draft.key is None for draft in drafts):
        return tuple(recorded)  # all new, in the order of the drafts
    found = {event.id_bytes if event.key is None else event.key: event for event in recorded}
    return tuple([found[draft.id.bytes if draft.key is None else draft.key] for draft in drafts])
