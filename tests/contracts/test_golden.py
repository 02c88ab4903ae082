"""Every stored shape that ever landed stays readable, and none changes under the same version.

``golden/<stored name>.v<version>.json`` holds an example of each shape: payload and private part, as JSON. Where a test
here fails after an event's class was edited: raise its VERSION, write the upgrade (events/upgrades.py), then
``pytest tests/contracts --write-golden``. A file is written once and never over another; while a shape has not left
your own machine, delete its file and write it anew.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final
from uuid import UUID

import msgspec
import pytest

from events.codec import CODEC, NOTHING_SEALED, canonical
from events.log import Recorded
from events.vault import Vault
from events.vocabulary import EVENTS
from tests.contracts.examples import example

GOLDEN: Final = Path(__file__).parent / "golden"
EVENT_ID: Final = UUID(int=7).bytes


def shape_of(name: str) -> dict[str, Any]:
    """What the golden file of an event's present shape has to say."""
    stored, version, payload, private = CODEC.encode(example(EVENTS[name]))
    (details,) = private.values() or (b"null",)
    return {
        "type": stored,
        "version": version,
        "payload": msgspec.json.decode(payload),
        "private": msgspec.json.decode(details),
    }


@pytest.fixture(scope="module")
def vault(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Vault]:
    made = Vault.create(tmp_path_factory.mktemp("keys") / "log")
    yield made
    made.close()


@pytest.mark.parametrize("name", EVENTS)
def test_a_stored_shape_changes_with_its_version_only(name: str, request: pytest.FixtureRequest) -> None:
    shape = shape_of(name)
    path = GOLDEN / f"{name}.v{shape['version']}.json"
    if request.config.getoption("--write-golden", default=False) and not path.exists():
        path.write_bytes(msgspec.json.format(canonical(shape), indent=1) + b"\n")
    assert path.exists(), "a shape without a golden file: pytest tests/contracts --write-golden"
    assert msgspec.json.decode(path.read_bytes()) == shape, "a stored shape changed: raise VERSION, write an upgrade"


@pytest.mark.parametrize("name", EVENTS)
def test_every_version_that_ever_landed_has_its_golden_file(name: str) -> None:
    """Also those left behind by an upgrade: whoever removes one would no longer know that old logs can be read."""
    kind: Any = EVENTS[name]
    versions = {f"{name}.v{number}" for number in range(1, kind.VERSION + 1)}
    assert {path.stem for path in GOLDEN.glob(f"{name}.v*.json")} == versions


@pytest.mark.parametrize("path", sorted(GOLDEN.glob("*.json")), ids=lambda path: path.stem)
def test_every_shape_that_ever_landed_can_be_read(path: Path, vault: Vault) -> None:
    golden = msgspec.json.decode(path.read_bytes())
    event: Any = CODEC.decode(recorded(golden, vault), vault)
    kind: Any = EVENTS[golden["type"]]
    assert type(event) is kind
    assert (getattr(event, "private", None) is None) == (golden["private"] is None)
    assert golden["version"] <= kind.VERSION


def recorded(golden: dict[str, Any], vault: Vault) -> Recorded:
    """An event of this shape, as a log would hold it."""
    sealed = NOTHING_SEALED
    if golden["private"] is not None:
        sealed = msgspec.msgpack.encode({"例": vault.seal("例", EVENT_ID, canonical(golden["private"]))})
    return Recorded(
        position=1,
        recorded_us=0,
        id_bytes=EVENT_ID,
        key=None,
        type=golden["type"],
        version=golden["version"],
        claims_json=b"[]",
        district=None,
        body=None,
        happened_us=0,
        actor="",
        causation_bytes=None,
        correlation_bytes=None,
        payload=canonical(golden["payload"]),
        sealed_bytes=sealed,
        previous=b"",
        hash=b"",
    )
