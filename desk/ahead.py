"""The state as it would be after events that are not appended yet: for a rehearsal, and for what follows an answer."""

from collections.abc import Sequence

from events.log import Draft, Recorded
from events.state.folding import folded_on
from events.state.model import State
from events.times import to_us


def state_after(state: State, drafts: Sequence[Draft]) -> State:
    """The state once these drafts are appended, in their order: facts and answers, which change nothing earlier."""
    coming = ((_unrecorded(draft, state.position + n), draft.event) for n, draft in enumerate(drafts, 1))
    after = folded_on(state, coming)
    if after is None:
        raise ValueError("an undoing or a forgetting is not looked ahead to")
    return after


def _unrecorded(draft: Draft, position: int) -> Recorded:
    """The draft as a row that nobody has stored: what the fold reads of it is there, the rest is empty."""
    happened_us = to_us(draft.happened)
    return Recorded(
        position=position,
        recorded_us=happened_us,
        id_bytes=draft.id.bytes,
        key=draft.key,
        type="",
        version=0,
        claims_json=b"[]",
        district=draft.district,
        body=draft.body,
        happened_us=happened_us,
        actor=draft.actor,
        causation_bytes=None,
        correlation_bytes=None,
        payload=b"",
        sealed_bytes=b"",
        previous=b"",
        hash=b"",
    )
