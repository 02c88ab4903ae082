"""What every store does alike with drafts before it writes rows: encode and seal, then number, time and chain.

Sealing needs no position, so it is done before the store's lock is taken; the rest needs the head, and is quick.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, TypeAlias
from uuid import UUID

from msgspec import json, msgpack

from .chain import hash_of
from .codec import NOTHING_SEALED, Codec
from .log import Draft, Recorded
from .times import to_us
from .vault import Vault

Prepared: TypeAlias = tuple[Any, ...]
"""The fields of ``Recorded`` from ``id_bytes`` to ``sealed_bytes``."""

_json = json.Encoder().encode
_msgpack = msgpack.Encoder(order="sorted").encode


def prepare(drafts: Sequence[Draft], codec: Codec, vault: Vault) -> list[Prepared]:
    """Encode and seal. Keys that new subjects need are on disk when this returns, before any event that uses them."""
    encoded = [codec.encode(draft.event) for draft in drafts]
    vault.ensure({subject for *_, private in encoded for subject in private})
    return [_prepared(draft, *parts, vault=vault) for draft, parts in zip(drafts, encoded, strict=True)]


def _prepared(
    draft: Draft, name: str, version: int, payload: bytes, private: dict[str, bytes], *, vault: Vault
) -> Prepared:
    id_bytes = draft.id.bytes
    sealed = {subject: vault.seal(subject, id_bytes, details) for subject, details in private.items()}
    return (
        id_bytes,
        draft.key,
        name,
        version,
        _json(draft.claims),
        draft.district,
        draft.body,
        to_us(draft.happened),
        draft.actor,
        _bytes(draft.causation),
        _bytes(draft.correlation),
        payload,
        _msgpack(sealed) if sealed else NOTHING_SEALED,
    )


def chained(prepared: Iterable[Prepared], position: int, previous: bytes, recorded_us: int) -> Iterator[Recorded]:
    """Each as it is stored after the event at ``position``, whose hash is ``previous``."""
    for fields in prepared:
        position += 1
        stored = (position, recorded_us, *fields, previous)
        previous = hash_of(stored)
        yield Recorded._make((*stored, previous))


def _bytes(other: UUID | None) -> bytes | None:
    return None if other is None else other.bytes
