"""The marks of a problem: one HMAC a row under its person's key, and the digest over them.

They let an audit say which row has changed without keeping the row, and stand in for rows of the forgotten.
"""

import hashlib
from collections.abc import Iterable, Mapping

from attrs import frozen

from engine.matchings.built import ProblemFact
from events.vault import Vault
from events.vocabulary.plans import ProblemRow


@frozen
class Marks:
    rows: tuple[ProblemRow, ...]
    digest: str

    def by_row(self) -> Mapping[str, str]:
        return {row.row: row.mac for row in self.rows}


def marks(vault: Vault, rows: Iterable[ProblemFact]) -> Marks:
    """Mark each row; the digest is over row ids and marks in the order of the ids."""
    marked = tuple(
        ProblemRow(row.row, row.subject, vault.mac(row.subject, row.data).hex())
        for row in sorted(rows, key=lambda row: row.row)
    )
    return Marks(marked, digest_of(marked))


def digest_of(rows: Iterable[ProblemRow]) -> str:
    """SHA-256 over the rows' ids and marks."""
    digest = hashlib.sha256()
    for row in rows:
        digest.update(f"{row.row}\0{row.mac}\n".encode())
    return digest.hexdigest()


def matrix_digest(travel_s: tuple[tuple[int, ...], ...]) -> str:
    """SHA-256 over a travel matrix, row by row."""
    return hashlib.sha256(repr(travel_s).encode()).hexdigest()
