"""Certificates of hours as they stand: issued, replaced by another, taken back."""

from attrs import frozen

from events.state.stamp import Stamp
from events.vocabulary.certificates import CertificateCancelled, CertificateIssued


@frozen
class Certificate:
    """``cancelled`` where it was taken back, ``replaced_by`` the one that took its place."""

    id: str
    fact: CertificateIssued
    stamp: Stamp
    cancelled: CertificateCancelled | None = None
    replaced_by: str = ""

    @property
    def stands(self) -> bool:
        """Whether it counts."""
        return self.cancelled is None and not self.replaced_by
