"""Old payloads become newer ones on the way out of the log. The entries are made up, but for the last one."""

from collections.abc import Iterator
from pathlib import Path
from typing import ClassVar

import pytest
from attrs import frozen

from events.codec import Codec
from events.errors import NoUpgrade, UnfitEvent
from events.log import Recorded
from events.upgrades import Plain, upgrade
from events.vault import Vault
from events.writing import chained, prepare
from tests.contracts.sample_events import CODEC, Told, Words, draft, told


@frozen
class NewWords:
    """Sealed. What was one text is now two."""

    first: str
    rest: str


@frozen
class NewTold:
    """The same event, two versions on: topics are counted, the words are split."""

    VERSION: ClassVar[int] = 3
    SEALED_FOR: ClassVar[str] = "person"
    person: str
    count: int
    private: NewWords | None = None


def counts_topics(plain: Plain) -> Plain:
    topics = plain.pop("topics")
    return {**plain, "count": len(topics)}


def splits_words(plain: Plain) -> Plain:
    private = plain["private"]
    if private is None:
        return plain
    first, _, rest = private["text"].partition(" ")
    return {**plain, "private": {"first": first, "rest": rest}}


NEW = Codec({"told": NewTold}, {("told", 1): counts_topics, ("told", 2): splits_words})


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    made = Vault.create(tmp_path / "log")
    yield made
    made.close()


@pytest.fixture
def old(vault: Vault) -> Recorded:
    (recorded,) = chained(prepare([draft(told("p1", "古い 言葉"))], CODEC, vault), 0, b"", 0)
    return recorded


def test_an_old_event_is_read_as_the_newest(old: Recorded, vault: Vault) -> None:
    assert NEW.decode(old, vault) == NewTold("p1", 1, NewWords("古い", "言葉"))


def test_an_old_event_is_read_without_its_private_part(old: Recorded) -> None:
    assert NEW.decode(old) == NewTold("p1", 1, None)


def test_an_old_event_about_somebody_forgotten_is_read(old: Recorded, vault: Vault) -> None:
    vault.forget("p1")
    assert NEW.decode(old, vault) == NewTold("p1", 1, None)


def test_old_and_new_events_are_read_side_by_side(old: Recorded, vault: Vault) -> None:
    (new,) = chained(prepare([draft(NewTold("p2", 5))], NEW, vault), 1, b"", 0)
    read = NEW.decode_all([new, old, new], vault)
    assert read == [NewTold("p2", 5), NewTold("p1", 1, NewWords("古い", "言葉")), NewTold("p2", 5)]


def test_the_stored_bytes_stay_as_they_are(old: Recorded, vault: Vault) -> None:
    before = tuple(old)
    NEW.decode(old, vault)
    assert tuple(old) == before
    assert CODEC.decode(old, vault) == told("p1", "古い 言葉")


def test_what_an_upgrade_leaves_over_is_refused(old: Recorded) -> None:
    forgetful = Codec({"told": NewTold}, {("told", 1): lambda plain: plain, ("told", 2): counts_too})
    with pytest.raises(UnfitEvent):
        forgetful.decode(old)


def counts_too(plain: Plain) -> Plain:
    return {**plain, "count": len(plain["topics"])}


def test_a_step_that_is_missing_is_named(old: Recorded) -> None:
    with pytest.raises(NoUpgrade) as caught:
        Codec({"told": NewTold}, {("told", 1): counts_topics}).decode(old)
    assert caught.value.facts == {"name": "told", "version": 2}


def test_steps_are_taken_in_order_from_the_version_at_hand() -> None:
    steps = {("x", n): (lambda plain, n=n: {"way": [*plain["way"], n]}) for n in (1, 2, 3)}
    assert upgrade("x", 2, 4, {"way": []}, steps) == {"way": [2, 3]}
    assert upgrade("x", 4, 4, {"way": []}, steps) == {"way": []}


def test_the_event_of_today_is_written_in_todays_version() -> None:
    assert NEW.encode(NewTold("p1", 0))[:2] == ("told", 3)
    assert CODEC.encode(Told("p1", private=Words("a")))[:2] == ("told", 1)


def test_a_plan_of_rides_alone_reads_as_one_without_sessions_whose_riders_are_asked():
    plain = upgrade(
        "plan.proposed", 1, 2, {"plan": "p", "assignments": [{"occurrence": "n@2026-12-08", "runs": ["r"]}]}
    )
    assert plain["sessions"] == []
    assert plain["assignments"] == [{"occurrence": "n@2026-12-08", "runs": ["r"], "party": "rider"}]
