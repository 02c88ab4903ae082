"""Spans of time as pairs of whole numbers, end exclusive: merged, cut, shared. The unit is the caller's."""

from collections.abc import Iterable

Span = tuple[int, int]


def merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Overlapping and touching spans as one, in order; empty ones fall away."""
    found: list[Span] = []
    for start, end in sorted(spans):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        elif start < end:
            found.append((start, end))
    return tuple(found)


def without(spans: Iterable[Span], closed: Iterable[Span]) -> tuple[Span, ...]:
    """What is left of the spans outside the closed ones, in order."""
    left = list(spans)
    for shut, opens in closed:
        parts = [part for start, end in left for part in ((start, min(end, shut)), (max(start, opens), end))]
        left = [(start, end) for start, end in parts if start < end]
    return tuple(sorted(left))


def shared(first: Iterable[Span], second: Iterable[Span]) -> tuple[Span, ...]:
    """What two lists of spans have in common, in order."""
    others = tuple(second)
    both = ((max(a, c), min(b, d)) for a, b in first for c, d in others)
    return tuple(sorted((start, end) for start, end in both if start < end))
