"""JSON <-> event: canonical, strict, and with the private part kept apart."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import ClassVar
from uuid import UUID

import pytest
from attrs import frozen
from hypothesis import given
from hypothesis import strategies as st

from events.codec import CODEC as REAL
from events.codec import NOTHING_SEALED, Codec, canonical
from events.errors import KeyLost, NewerEvent, SealBroken, SealedForNobody, UnfitEvent, UnknownEvent
from events.log import Recorded
from events.times import TOKYO
from events.vault import Vault
from events.vocabulary.settings import TownPoint, TownsListed
from events.writing import chained, prepare
from tests.contracts.sample_events import CODEC, Noted, Told, Words, draft, told


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    made = Vault.create(tmp_path / "log")
    yield made
    made.close()


def stored(vault: Vault, event: Told | Noted) -> Recorded:
    (recorded,) = chained(prepare([draft(event)], CODEC, vault), 0, b"", 0)
    return recorded


def payload(recorded: Recorded, text: str) -> Recorded:
    return recorded._replace(payload=text.encode())


def bare(name: str, text: bytes) -> Recorded:
    """An event of version 1 with this payload and nothing else."""
    around = (1, 0, bytes(16), None, name, 1, b"[]", None, None, 0, "", None, None)
    return Recorded._make((*around, text, NOTHING_SEALED, b"", b""))


def test_the_payload_is_sorted_and_without_blanks() -> None:
    assert CODEC.encode(Noted("a", share=0.25)) == ("noted", 1, b'{"share":0.25,"what":"a"}', {})


def test_the_private_part_is_encoded_apart_for_its_subject() -> None:
    assert CODEC.encode(told("p1", "秘密")) == (
        "told",
        1,
        b'{"person":"p1","private":null,"topics":["garden"]}',
        {"p1": '{"age":81,"text":"秘密"}'.encode()},
    )


def test_the_event_that_was_encoded_is_left_as_it_was() -> None:
    event = told("p1", "秘密")
    CODEC.encode(event)
    assert event == told("p1", "秘密")


def test_an_unknown_class_is_refused() -> None:
    with pytest.raises(UnknownEvent) as caught:
        CODEC.encode(TownsListed((), ""))
    assert caught.value.facts == {"name": "TownsListed"}


@frozen
class MoreWords:
    """Words, and a field that Words does not have."""

    text: str
    age: int
    more: str


@pytest.mark.parametrize(
    ("event", "place"),
    [
        (Noted(what=5), "$.what"),  # type: ignore[arg-type]
        (Noted("a", share=float("nan")), "$.share"),
        (Told("p1", topics=("a", 1)), "$.topics[1]"),  # type: ignore[arg-type]
        (Told("p1", private=Words("a", age="b")), "$.age"),  # type: ignore[arg-type]
        (Told("p1", private=Noted("a")), ""),  # type: ignore[arg-type]
        (Told("p1", private=MoreWords("a", 81, "more")), ""),  # type: ignore[arg-type]
        (Noted("lone surrogate \ud800"), ""),
        (Noted(what=object()), ""),  # type: ignore[arg-type]
    ],
)
def test_nothing_that_could_not_be_read_again_is_encoded(event: Told | Noted, place: str) -> None:
    with pytest.raises(UnfitEvent) as caught:
        CODEC.encode(event)
    assert caught.value.place == place


def test_what_was_wrong_is_not_repeated_by_the_error() -> None:
    with pytest.raises(UnfitEvent) as caught:
        CODEC.encode(Told("p1", private=Words(text="秘密", age="81歳")))  # type: ignore[arg-type]
    assert "81歳" not in str(caught.value)
    assert caught.value.__suppress_context__


def test_a_private_part_for_nobody_is_refused() -> None:
    with pytest.raises(SealedForNobody):
        CODEC.encode(Told("", private=Words("a")))


def test_a_private_part_is_opened_with_the_vault(vault: Vault) -> None:
    assert CODEC.decode(stored(vault, told("p1", "秘密")), vault) == told("p1", "秘密")


def test_a_field_that_nobody_knows_is_refused_and_not_dropped(vault: Vault) -> None:
    event = payload(stored(vault, Noted("a")), '{"share":0.5,"what":"a","who":"b"}')
    with pytest.raises(UnfitEvent):
        CODEC.decode(event)


def test_an_unknown_field_deep_inside_is_refused() -> None:
    text = '{"source":"s","towns":[{"lat":35.5,"lon":139.5,"more":1,"town":"t"}]}'
    with pytest.raises(UnfitEvent):
        REAL.decode(bare("towns.listed", text.encode()))


@pytest.mark.parametrize(
    "text",
    [
        '{"share":0.5}',
        '{"what":"a"}',
        '{"share":0.5,"what":null}',
        '{"share":"0.5","what":"a"}',
        '{"share":0.5,"what":"a"',
        "[]",
        "",
    ],
)
def test_a_payload_that_does_not_fit_is_refused(vault: Vault, text: str) -> None:
    with pytest.raises(UnfitEvent):
        CODEC.decode(payload(stored(vault, Noted("a")), text))


def test_another_way_to_write_the_same_number_is_not_refused(vault: Vault) -> None:
    assert CODEC.decode(payload(stored(vault, Noted("a")), '{"what":"a","share":5e-1}')) == Noted("a", share=0.5)


def test_a_private_part_in_the_clear_is_refused(vault: Vault) -> None:
    text = '{"person":"p1","private":{"age":81,"text":"a"},"topics":[]}'
    with pytest.raises(UnfitEvent) as caught:
        CODEC.decode(payload(stored(vault, Told("p1")), text), vault)
    assert caught.value.place == "$.private"


def test_an_event_of_an_unknown_name_is_refused(vault: Vault) -> None:
    with pytest.raises(UnknownEvent):
        CODEC.decode(stored(vault, Noted("a"))._replace(type="noted.twice"))


def test_an_event_of_a_newer_program_is_refused(vault: Vault) -> None:
    with pytest.raises(NewerEvent) as caught:
        CODEC.decode(stored(vault, Noted("a"))._replace(version=3))
    assert caught.value.facts == {"name": "noted", "version": 3, "known": 1}


def test_a_sealed_part_moved_to_another_event_does_not_open(vault: Vault) -> None:
    event = stored(vault, told("p1", "秘密"))
    with pytest.raises(SealBroken):
        CODEC.decode(event._replace(id_bytes=UUID(int=1).bytes), vault)


def test_a_key_that_is_lost_is_no_forgetting(vault: Vault, tmp_path: Path) -> None:
    older = Vault.create(tmp_path / "older")
    with pytest.raises(KeyLost) as caught:
        CODEC.decode(stored(vault, told("p1", "秘密")), older)
    assert caught.value.subject == "p1"
    older.close()


def test_a_whole_number_where_a_fraction_belongs_is_read_back() -> None:
    event = TownsListed((TownPoint("t", 35, 139),), "s")
    name, _, text, _ = REAL.encode(event)
    recorded = bare(name, text)
    assert REAL.decode(recorded) == event


@frozen
class Meant:
    """An event with a moment."""

    VERSION: ClassVar[int] = 1
    at: datetime


@given(st.datetimes(min_value=datetime(1952, 1, 1), timezones=st.just(TOKYO)))  # noqa: DTZ001
def test_moments_come_back_with_their_zone(at: datetime) -> None:
    codec = Codec({"meant": Meant})
    _, _, text, _ = codec.encode(Meant(at))
    assert codec.decode(bare("meant", text)) == Meant(at)


@given(
    st.builds(
        Told,
        person=st.text(min_size=1, alphabet=st.characters(exclude_categories=["Cs"])),
        topics=st.lists(st.text(alphabet=st.characters(exclude_categories=["Cs"]))).map(tuple),
    )
)
def test_any_words_come_back_as_they_were(event: Told) -> None:
    name, _, text, _ = CODEC.encode(event)
    assert CODEC.decode(bare(name, text)) == event
    assert canonical(CODEC.decode(bare(name, text))) == text


def test_many_are_decoded_in_their_order_whatever_their_kind(vault: Vault) -> None:
    events = [Noted("a"), told("p1", "秘密"), Noted("b", share=0.25), Told("p2"), told("p2", "別")]
    recorded = list(chained(prepare([draft(event) for event in events], CODEC, vault), 0, b"", 0))
    assert CODEC.decode_all(recorded, vault) == events
    assert CODEC.decode_all([]) == []


def test_who_is_forgotten_stays_closed_among_many(vault: Vault) -> None:
    events = [told("p1", "秘密"), told("p2", "別"), told("p1", "また")]
    recorded = list(chained(prepare([draft(event) for event in events], CODEC, vault), 0, b"", 0))
    vault.forget("p1")
    closed = Told("p1", topics=("garden",), private=None)
    assert CODEC.decode_all(recorded, vault) == [closed, told("p2", "別"), closed]


@pytest.mark.parametrize(
    "texts",
    [
        ('{"share":0.5,"what":"a"}', '{"share":0.5}'),
        ('{"share":0.5,"what":"a"}', '{"share":0.5,"what":"b","who":"c"}'),
        ('{"share":0.5,"what":"a"},{"share":0.5,"what":"b"}',),
        ('{"share":0.5,"what":"a"}\n{"share":0.5,"what":"b"}',),
        ('{"share":0.5', '"what":"a"}'),
        ('{"share":0.5,"what":"a"}', ""),
        ("", '{"share":0.5,"what":"a"}'),
        ('{"what":"a","share":0.5},{"share":0.5,"what":"a"}', ""),
    ],
)
def test_one_that_does_not_fit_is_refused_among_many(texts: tuple[str, ...]) -> None:
    with pytest.raises(UnfitEvent) as caught:
        CODEC.decode_all([bare("noted", text.encode()) for text in texts])
    assert (caught.value.name, caught.value.version) == ("noted", 1)


def test_the_place_that_does_not_fit_is_named_without_a_number(vault: Vault) -> None:
    fits, unfit = bare("noted", b'{"share":0.5,"what":"a"}'), bare("noted", b'{"share":"0.5","what":"a"}')
    with pytest.raises(UnfitEvent) as caught:
        CODEC.decode_all([fits, fits, unfit])
    assert caught.value.place == "$.share"
