"""Anchors: how far a log reached and what its head was, kept elsewhere, on paper if need be.

A chain proves that nothing before its head was changed; whoever can write the file can cut its tail off or rebuild it
whole. Against that stands a head that others know: 100 bits of it, with the position and 20 bits of the log's id, in
groups that are read aloud and typed in again. ``117X-4C2MK-…``: the position, the log, the head; each group ends with
a digit that checks it, so what was misheard is told by its group.
"""

from hashlib import sha256
from typing import Final, Literal, TypeAlias

from attrs import frozen

from .errors import AnchorUnread
from .log import EventLog
from .spelling import BITS, check_digit, meant, number_in, spelled

HEAD_BITS: Final = 100
LOG_BITS: Final = 20
_GROUP: Final = 4
_GROUPS: Final = (HEAD_BITS + LOG_BITS) // BITS // _GROUP
_WHOLE: Final = _GROUP + 1
_LONGEST: Final = 19  # digits of the largest position that a store can hold

Finding: TypeAlias = Literal["holds", "other_log", "cut_off", "rewritten"]
"""What a log says to an anchor: the tail is gone (``cut_off``), or another event stands there (``rewritten``)."""


@frozen
class Anchor:
    """``log`` is the beginning of the hash of the log's id, ``head`` that of the event's hash at ``position``."""

    position: int
    log: int
    head: int


def anchor(log_id: str, position: int, hash: bytes) -> Anchor:  # noqa: A002 - it is called so everywhere
    """The anchor of a log at an event."""
    return Anchor(position, _first_bits(sha256(log_id.encode()).digest(), LOG_BITS), _first_bits(hash, HEAD_BITS))


def anchor_of(log: EventLog) -> Anchor:
    """The anchor of a log's head."""
    return anchor(log.log_id, *log.head())


def anchor_text(anchor: Anchor) -> str:
    """As it is read aloud and printed."""
    digits = spelled(anchor.log << HEAD_BITS | anchor.head, _GROUPS * _GROUP)
    groups = [str(anchor.position), *(digits[at : at + _GROUP] for at in range(0, len(digits), _GROUP))]
    return "-".join(group + check_digit(group, place) for place, group in enumerate(groups))


def read_anchor(text: str) -> Anchor:
    """The anchor in what somebody typed. Raises ``AnchorUnread``."""
    groups = _groups(meant(text))
    unfit = [place for place, group in enumerate(groups) if not _fits(group, place)]
    if unfit:
        raise AnchorUnread("groups", tuple(place + 1 for place in unfit))
    number = number_in("".join(group[:-1] for group in groups[1:])) or 0
    return Anchor(int(groups[0][:-1]), number >> HEAD_BITS, number & (1 << HEAD_BITS) - 1)


def against(log: EventLog, anchor: Anchor) -> Finding:
    """What the log says to an anchor that was kept elsewhere. The chain itself is checked by ``chain.verify``."""
    if _first_bits(sha256(log.log_id.encode()).digest(), LOG_BITS) != anchor.log:
        return "other_log"
    there = next(log.read(anchor.position - 1, anchor.position), None)
    if there is None:
        return "cut_off"
    return "holds" if _first_bits(there.hash, HEAD_BITS) == anchor.head else "rewritten"


def _groups(typed: str) -> list[str]:
    """The groups as they were typed apart; where they were not, counted from the end."""
    groups = typed.split()
    if len(groups) == 1 + _GROUPS:
        return groups
    digits = "".join(groups)
    first = len(digits) - _GROUPS * _WHOLE
    if not 2 <= first <= _LONGEST + 1:
        raise AnchorUnread("length", ())
    return [digits[:first], *(digits[at : at + _WHOLE] for at in range(first, len(digits), _WHOLE))]


def _fits(group: str, place: int) -> bool:
    position = place == 0
    right_form = group[:-1].isdecimal() and len(group) <= _LONGEST + 1 if position else len(group) == _WHOLE
    return right_form and number_in(group) is not None and check_digit(group[:-1], place) == group[-1]


def _first_bits(hash: bytes, bits: int) -> int:  # noqa: A002
    return int.from_bytes(hash) >> (8 * len(hash) - bits)
