"""What every store does alike with drafts before it writes rows: encode and seal, then number, time and chain.

Sealing needs no position, so it is done before the store's lock is taken; the rest needs the head, and is quick.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final, TypeAlias

from msgspec import json, msgpack

from .chain import hash_of
from .codec import Codec
from .errors import UnfitEvent
from .log import Draft, Recorded
from .shapes import Encoded
from .times import to_us
from .vault import Vault

Prepared: TypeAlias = tuple[Any, ...]
"""The fields of ``Recorded`` from ``id_bytes`` to ``sealed_bytes``."""

KEY: Final = 1
"""The key's place in ``Prepared``."""
NO_CLAIMS: Final = b"[]"
_TYPE: Final = 2
_TEXTS: Final = {"key": KEY, "district": 5, "body": 6, "actor": 8}
_NUL_IN_JSON: Final = b"\\u0000"

_json = json.Encoder()
_msgpack = msgpack.Encoder(order="sorted").encode


def prepare(drafts: Sequence[Draft], codec: Codec, vault: Vault) -> list[Prepared]:
    """Encode and seal. Keys that new subjects need are on disk when this returns, before any event that uses them.

    Raises ``UnfitEvent``, ``Forgotten``, ``NaiveTime``.
    """
    encoded = codec.encode_all([draft.event for draft in drafts])
    vault.ensure({parts[3] for parts in encoded if parts[3]})
    sealed = vault.seal_all(
        [(parts[3], draft.id.bytes, parts[4]) for draft, parts in zip(drafts, encoded, strict=True)]
    )
    prepared = list(map(as_stored, drafts, encoded, _claims(drafts, encoded), sealed))
    _refuse_unfit_texts(prepared)
    return prepared


def as_stored(draft: Draft, encoded: Encoded, claims: bytes, sealed: bytes) -> Prepared:
    """What of a draft is stored, as far as it needs no position. ``sealed`` is empty where there is no private part."""
    name, version, payload, subject, _ = encoded
    causation, correlation = draft.causation, draft.correlation
    return (
        draft.id.bytes,
        draft.key,
        name,
        version,
        claims,
        draft.district,
        draft.body,
        to_us(draft.happened),
        draft.actor,
        None if causation is None else causation.bytes,
        None if correlation is None else correlation.bytes,
        payload,
        _msgpack({subject: sealed} if subject else {}),
    )


def chained(prepared: Iterable[Prepared], position: int, previous: bytes, recorded_us: int) -> Iterator[Recorded]:
    """Each as it is stored after the event at ``position``, whose hash is ``previous``."""
    for fields in prepared:
        position += 1
        stored = (position, recorded_us, *fields, previous)
        previous = hash_of(stored)
        yield tuple.__new__(Recorded, (*stored, previous))  # Recorded._make would check the length again, for each


def _claims(drafts: Sequence[Draft], encoded: Sequence[Encoded]) -> list[bytes]:
    """The claims of each as they are stored: all together, as that is quicker."""
    try:
        stored = _json.encode_lines([draft.claims for draft in drafts])
    except UnicodeEncodeError:
        stored = _NUL_IN_JSON
    if _NUL_IN_JSON in stored:
        for draft, (name, version, *_) in zip(drafts, encoded, strict=True):
            if not all(map(_storable, draft.claims)):
                raise UnfitEvent(name, version, "claims")
    return stored.splitlines()  # inside of JSON a line's end is written as \\n


def _refuse_unfit_texts(prepared: Sequence[Prepared]) -> None:
    """Texts that not every store can keep: NUL (PostgreSQL) and halves of surrogate pairs (no UTF-8 for these)."""
    for place, at in _TEXTS.items():
        for text, fields in {fields[at]: fields for fields in prepared}.items():
            if text and not _storable(text):
                raise UnfitEvent(fields[_TYPE], fields[_TYPE + 1], place)


def _storable(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return "\0" not in text
