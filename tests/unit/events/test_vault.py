"""Keys per subject: made once, used for sealing and HMACs, destroyed for good."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from random import Random

import pytest

from events.errors import (
    Forgotten,
    KeyLost,
    KeysExist,
    LogDamaged,
    MissingKeys,
    NeverForgotten,
    NotOurKeys,
    SealBroken,
)
from events.keystore import NAME, KeyStore
from events.vault import LOG, Vault, keys_directory

EVENT = bytes(range(16))


@pytest.fixture
def directory(tmp_path: Path) -> Path:
    return keys_directory(tmp_path, "log-1")


@pytest.fixture
def vault(directory: Path) -> Iterator[Vault]:
    made = Vault.create(directory)
    yield made
    made.close()


def test_what_is_sealed_opens_again(vault: Vault) -> None:
    assert vault.unseal("p1", EVENT, vault.seal("p1", EVENT, "秘密".encode())) == "秘密".encode()


def test_it_opens_after_the_store_was_closed_and_opened(vault: Vault, directory: Path) -> None:
    sealed, mac = vault.seal("p1", EVENT, b"x"), vault.mac("p1", b"x")
    vault.close()
    again = Vault.open(directory)
    assert again.unseal("p1", EVENT, sealed) == b"x"
    assert again.mac("p1", b"x") == mac
    assert again.log_id == "log-1"
    again.close()


def test_the_same_words_are_sealed_differently_each_time(vault: Vault) -> None:
    assert vault.seal("p1", EVENT, b"x") != vault.seal("p1", EVENT, b"x")


def test_many_are_sealed_each_for_its_own_with_chance_of_its_own(vault: Vault) -> None:
    parts = [(f"p{n % 3}", bytes([n]) * 16, b"x") for n in range(50)]
    sealed = vault.seal_all([*parts, ("", EVENT, b"")])
    assert sealed.pop() == b""
    assert [vault.unseal(who, event, one) for (who, event, _), one in zip(parts, sealed, strict=True)] == [b"x"] * 50
    assert len({one[1:13] for one in sealed}) == 50


def test_nothing_is_sealed_where_one_of_many_is_forgotten(vault: Vault) -> None:
    vault.forget("p2")
    with pytest.raises(Forgotten):
        vault.seal_all([("p1", EVENT, b"x"), ("p2", EVENT, b"x")])


def test_it_does_not_open_for_another_event_or_subject_or_after_a_change(vault: Vault) -> None:
    sealed = vault.seal("p1", EVENT, b"x")
    vault.ensure(["p2"])
    tries = [("p1", bytes(16), sealed), ("p2", EVENT, sealed), ("p1", EVENT, sealed[:-1]), ("p1", EVENT, b"")]
    tries += [("p1", EVENT, sealed[:at] + bytes([sealed[at] ^ 1]) + sealed[at + 1 :]) for at in range(len(sealed))]
    for subject, event_id, text in tries:
        with pytest.raises(SealBroken):
            vault.unseal(subject, event_id, text)


def test_macs_differ_by_subject_and_from_the_logs(vault: Vault) -> None:
    macs = {vault.mac("p1", b"x"), vault.mac("p2", b"x"), vault.log_mac(b"x"), vault.mac("p1", b"y")}
    assert len(macs) == 4
    assert vault.log_mac(b"x") == vault.mac(LOG, b"x") == vault.log_mac(b"x")


def test_a_subject_is_known_from_its_first_key_on(vault: Vault) -> None:
    assert not vault.knows("p1")
    vault.ensure(["p1"])
    assert vault.knows("p1")
    assert not vault.forgotten("p1")


def test_a_forgotten_subject_opens_seals_and_authenticates_nothing(vault: Vault) -> None:
    sealed = vault.seal("p1", EVENT, b"x")
    vault.forget("p1")
    assert vault.unseal("p1", EVENT, sealed) is None
    with pytest.raises(Forgotten):
        vault.seal("p1", EVENT, b"x")
    with pytest.raises(Forgotten):
        vault.mac("p1", b"x")
    assert (vault.knows("p1"), vault.forgotten("p1")) == (False, True)


def test_a_forgetting_outlives_the_process(vault: Vault, directory: Path) -> None:
    sealed = vault.seal("p1", EVENT, b"x")
    vault.forget("p1")
    vault.close()
    again = Vault.open(directory)
    again.ensure(["p1"])
    assert again.unseal("p1", EVENT, sealed) is None
    again.close()


def test_somebody_without_a_key_can_be_marked_as_forgotten(vault: Vault) -> None:
    vault.forget("p1")
    assert vault.forgotten("p1")


def test_the_logs_own_key_is_never_forgotten(vault: Vault) -> None:
    with pytest.raises(NeverForgotten):
        vault.forget(LOG)
    assert vault.knows(LOG)


def test_a_key_that_was_never_made_is_lost_and_not_forgotten(vault: Vault) -> None:
    with pytest.raises(KeyLost):
        vault.unseal("p1", EVENT, b"\x01" + bytes(40))


def test_others_learn_of_new_keys_and_of_forgettings(vault: Vault, directory: Path) -> None:
    other = Vault.open(directory)
    sealed = vault.seal("p1", EVENT, b"x")
    assert other.unseal("p1", EVENT, sealed) == b"x"
    vault.forget("p1")
    other.refresh()
    assert other.unseal("p1", EVENT, sealed) is None
    other.close()


def test_two_who_make_a_key_at_once_get_the_same(vault: Vault, directory: Path) -> None:
    others = [Vault.open(directory) for _ in range(4)]
    with ThreadPoolExecutor(4) as threads:
        macs = list(threads.map(lambda other: [other.mac(f"p{n}", b"x") for n in range(10)], others))
    assert macs[0] == macs[1] == macs[2] == macs[3]
    for other in others:
        other.close()


def test_a_forgetting_leaves_no_copy_of_the_key_in_the_folder(directory: Path) -> None:
    store = KeyStore.create(directory)
    chance = Random(7)
    keys = {f"p{chance.random()}": chance.randbytes(32) for _ in range(1500)}
    for names in (list(keys)[:1000], list(keys)[1000:]):
        store.add({name: keys[name] for name in names})
    gone = chance.sample(list(keys), 40)
    for name in gone:
        store.destroy(name)
    files = b"".join(path.read_bytes() for path in sorted(directory.iterdir()))
    assert [name for name in gone if keys[name] in files] == []
    assert all(keys[name] in files for name in keys if name not in gone)
    assert store.find(gone) == dict.fromkeys(gone)
    store.close()


def test_keys_are_their_owners_alone(vault: Vault, directory: Path) -> None:
    vault.ensure(["p1"])
    assert {path.stat().st_mode & 0o777 for path in directory.iterdir()} == {0o600}
    assert {path.stat().st_mode & 0o777 for path in (directory, directory.parent)} == {0o700}


def test_a_missing_store_is_an_error_and_is_not_made(directory: Path) -> None:
    with pytest.raises(MissingKeys) as caught:
        Vault.open(directory)
    assert caught.value.facts == {"directory": str(directory)}
    assert not directory.exists()


def test_a_store_is_not_made_twice(vault: Vault, directory: Path) -> None:
    mac = vault.log_mac(b"x")
    with pytest.raises(KeysExist):
        Vault.create(directory)
    assert vault.log_mac(b"x") == mac


@pytest.mark.parametrize(
    ("content", "why"), [(b"", "empty"), (b"keys!", "not_a_database"), (b"SQLite format 3\0short", "truncated")]
)
def test_a_file_that_is_no_key_store_is_refused(directory: Path, content: bytes, why: str) -> None:
    directory.mkdir(parents=True)
    (directory / NAME).write_bytes(content)
    with pytest.raises(NotOurKeys) as caught:
        Vault.open(directory)
    assert caught.value.why == why


def test_a_torn_key_store_is_refused(vault: Vault, directory: Path) -> None:
    vault.close()
    whole = (directory / NAME).read_bytes()
    (directory / NAME).write_bytes(whole[:4096] + bytes(len(whole) - 4096))
    with pytest.raises(LogDamaged):
        Vault.open(directory).log_mac(b"x")
