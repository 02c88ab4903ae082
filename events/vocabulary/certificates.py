"""What happened about certificates of hours (活動証明書): issued over a period, taken back."""

from datetime import date
from typing import ClassVar

from attrs import field, frozen
from attrs.validators import ge

from .values import PersonId

CertificateId = str


@frozen
class CertificateWords:
    """Sealed. Who signs it, as it stands on the paper."""

    signed_by: str


@frozen
class CertificateIssued:
    """Somebody's hours of a period were certified, both days inclusive; ``minutes`` is their sum at that time.

    ``fiscal_year`` begins in April, ``number`` counts within it and is never used again. ``replaces`` is the
    certificate whose place it takes; empty for none.
    """

    VERSION: ClassVar[int] = 1
    SEALED_FOR: ClassVar[str] = "person"
    certificate: CertificateId
    person: PersonId
    fiscal_year: int
    number: int = field(validator=ge(1))
    on: date
    first_day: date
    last_day: date
    minutes: int = field(validator=ge(1))
    replaces: CertificateId = ""
    private: CertificateWords | None = None


@frozen
class CertificateCancelled:
    """It counts no more; ``reason`` is mistake, corrected, lost or returned."""

    VERSION: ClassVar[int] = 1
    certificate: CertificateId
    person: PersonId
    reason: str
    on: date
