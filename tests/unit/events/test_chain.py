"""The hash chain: what is hashed, and what a broken chain says of itself."""

import struct
from contextlib import suppress
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from events.chain import GENESIS, HASHED, Fault, Intact, hash_of, verify
from events.log import Recorded
from events.writing import chained


def fields(n: int, text: bytes = b"{}") -> tuple[object, ...]:
    return (n.to_bytes(16), None, "noted", 1, b"[]", None, None, 0, "a", None, None, text, b"\x80")


def history(length: int) -> list[Recorded]:
    return list(chained((fields(n) for n in range(length)), 0, GENESIS, 5))


def rehashed(event: Recorded) -> Recorded:
    return event._replace(hash=hash_of(event[:HASHED]))


def renumbered(events: list[Recorded]) -> list[Recorded]:
    return [event._replace(position=at) for at, event in enumerate(events, start=1)]


def by_hand(value: object) -> bytes:
    """MessagePack (https://msgpack.org), as much of it as an event needs, written down a second time."""
    if value is None:
        return b"\xc0"
    if isinstance(value, int):
        return number(value)
    if isinstance(value, str):
        text = value.encode()
        short = bytes([0xA0 | len(text)]) if len(text) < 32 else length(text, 0xD9)
        return short + text
    assert isinstance(value, bytes)
    return length(value, 0xC4) + value


def number(value: int) -> bytes:
    if -32 <= value < 128:
        return struct.pack("b", value)
    forms = (
        ((0xCC, ">B"), (0xCD, ">H"), (0xCE, ">I"), (0xCF, ">Q"))
        if value >= 0
        else ((0xD0, ">b"), (0xD1, ">h"), (0xD2, ">i"), (0xD3, ">q"))
    )
    for code, form in forms:
        with suppress(struct.error):
            return bytes([code]) + struct.pack(form, value)
    raise OverflowError


def length(content: bytes, code: int) -> bytes:
    if len(content) < 2**8:
        return struct.pack(">BB", code, len(content))
    return (
        struct.pack(">BH", code + 1, len(content))
        if len(content) < 2**16
        else struct.pack(">BI", code + 2, len(content))
    )


values = (
    st.none()
    | st.integers(-(2**63), 2**63 - 1)
    | st.binary(max_size=300)
    | st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=300)
)


@given(st.tuples(*[values] * 16))
def test_the_hash_is_over_each_field_with_its_type_and_length_before_it(stored: tuple[object, ...]) -> None:
    assert hash_of(stored) == sha256(b"\xdc\x00\x10" + b"".join(map(by_hand, stored))).digest()


def test_this_hash_never_changes() -> None:
    """A log written today must verify in ten years; whoever breaks this test breaks every log there is."""
    stored = (2, 1_796_083_200_000_000, bytes(range(16)), "k", "told", 1, b'["claim:x"]', "shonan", None)
    rest = (-5, "見本", None, bytes(16), b'{"a":1}', b"\x80", GENESIS)
    assert GENESIS.hex() == "4171fe9e2bbfba0a9d74e9a5af4ed73b122702bc4aed3f6fcae3ddac4de53299"
    assert hash_of(stored + rest).hex() == "f6c3795b58f00495df2ea3fb89f0f8a37ed80c15007d33ced7238c63ad98edb2"


def test_an_untouched_chain_holds_up_to_its_head() -> None:
    events = history(5)
    assert verify(events) == Intact(5, events[-1].hash)


def test_an_empty_chain_holds() -> None:
    assert verify([]) == Intact(0, GENESIS)


def test_a_chain_can_be_verified_from_a_known_head_on() -> None:
    events = history(5)
    assert verify(events[2:], 2, events[1].hash) == Intact(5, events[-1].hash)


@pytest.mark.parametrize("at", range(1, 6))
@pytest.mark.parametrize("field", Recorded._fields[1:])
def test_a_changed_field_is_found_and_named(field: str, at: int) -> None:
    events = history(5)
    value = getattr(events[at - 1], field)
    other = {int: lambda: value + 1, str: lambda: value + "x", bytes: lambda: value + b"x"}.get(
        type(value), lambda: "x"
    )()
    events[at - 1] = events[at - 1]._replace(**{field: other})
    assert verify(events) == Fault("changed", at)


@pytest.mark.parametrize("at", range(1, 5))
def test_a_change_with_a_fitting_new_hash_is_found_by_the_next_event(at: int) -> None:
    events = history(5)
    events[at - 1] = rehashed(events[at - 1]._replace(payload=b"{1}"))
    assert verify(events) == Fault("changed", at)


@pytest.mark.parametrize("at", range(1, 5))
def test_a_missing_event_is_named(at: int) -> None:
    events = history(5)
    del events[at - 1]
    assert verify(events) == Fault("missing", at)


@pytest.mark.parametrize("at", range(1, 5))
def test_a_missing_event_is_named_though_the_gap_was_closed(at: int) -> None:
    events = history(5)
    del events[at - 1]
    assert verify(renumbered(events)) == Fault("missing", at)


@pytest.mark.parametrize("at", range(2, 6))
def test_an_inserted_event_is_named(at: int) -> None:
    events = history(5)
    (extra,) = chained([fields(99)], at - 1, events[at - 2].hash, 5)
    events.insert(at - 1, extra)
    assert verify(renumbered(events)) == Fault("inserted", at)


def test_of_several_inserted_events_the_last_is_named() -> None:
    events = history(5)
    events[2:2] = chained([fields(98), fields(99)], 2, events[1].hash, 5)
    assert verify(renumbered(events)) == Fault("inserted", 4)


def test_an_inserted_event_that_does_not_fit_has_changed_what_stood_there() -> None:
    events = history(5)
    events.insert(2, events[0]._replace(position=3, payload=b"{1}"))
    assert verify(renumbered(events)) == Fault("changed", 3)


@pytest.mark.parametrize(("first", "second"), [(2, 3), (2, 5), (1, 2)])
def test_two_events_that_changed_places_are_told(first: int, second: int) -> None:
    events = history(6)
    events[first - 1], events[second - 1] = events[second - 1], events[first - 1]
    assert verify(renumbered(events)) == Fault("reordered", first)


def test_events_that_come_in_another_order_are_told() -> None:
    events = history(5)
    assert verify([*events[:3], events[1], *events[3:]]) == Fault("reordered", 2)


def test_only_the_first_fault_is_told() -> None:
    events = history(5)
    events[1] = events[1]._replace(payload=b"1")
    events[3] = events[3]._replace(payload=b"2")
    assert verify(events) == Fault("changed", 2)
