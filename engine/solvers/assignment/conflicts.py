"""Which offers of one exclusive resource exclude each other, and few groups that cover all such pairs.

Rows for whole groups (cliques) bind a linear relaxation far better than rows for pairs: an hour that five tasks want
is then worth one task to it, and not two and a half.
"""

from collections.abc import Sequence

from engine.problems.assignment import Assignment, Slot


def clashing(problem: Assignment, resource: int, offers: Sequence[int]) -> list[int]:
    """For each of these offers the others that it excludes, as a bit set over their places in the list.

    Offers of one task exclude each other: a resource takes one place of it at one time.
    """
    slots = [problem.slots[problem.offers[o].slot] for o in offers]
    ways = _ways(problem, resource, slots)
    longest_s = max((way_s for row in ways.values() for way_s in row.values()), default=0)
    spans = sorted((since, until, i) for i, slot in enumerate(slots) for since, until in slot.spans)
    found = _same_task(slots)
    for place, (_, until, i) in enumerate(spans):
        row = ways[slots[i].location]
        for n in range(place + 1, len(spans)):
            since, _, j = spans[n]
            if since >= until + longest_s:
                break
            if since < until + row[slots[j].location]:
                found[i] |= 1 << j
                found[j] |= 1 << i
    return [bits & ~(1 << i) for i, bits in enumerate(found)]


def _same_task(slots: Sequence[Slot]) -> list[int]:
    masks: dict[int, int] = {}
    for i, slot in enumerate(slots):
        masks[slot.task] = masks.get(slot.task, 0) | 1 << i
    return [masks[slot.task] for slot in slots]


def _ways(problem: Assignment, resource: int, slots: Sequence[Slot]) -> dict[int, dict[int, int]]:
    """From each location of the slots to each other, as the resource travels."""
    places = sorted({slot.location for slot in slots})
    return {one: {other: problem.way_s(resource, one, other) for other in places} for one in places}


def cliques(clashes: Sequence[int]) -> list[tuple[int, ...]]:
    """Groups that pairwise clash and together cover every pair that does: each grown greedily around an open pair."""
    waiting, groups = list(clashes), []
    for i, clash in enumerate(clashes):
        while waiting[i]:
            members, could = 1 << i, clash
            while could:
                bit = (could & waiting[i]) or could
                bit &= -bit
                members |= bit
                could &= clashes[bit.bit_length() - 1]
            group = _places(members)
            for member in group:
                waiting[member] &= ~members
            groups.append(group)
    return groups


def _places(bits: int) -> tuple[int, ...]:
    found = []
    while bits:
        lowest = bits & -bits
        found.append(lowest.bit_length() - 1)
        bits ^= lowest
    return tuple(found)
