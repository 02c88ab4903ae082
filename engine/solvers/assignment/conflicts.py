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
    order = sorted(range(len(offers)), key=lambda i: slots[i].spans[0])
    single = all(len(slot.spans) == 1 for slot in slots)
    found = [0] * len(offers)
    for place, i in enumerate(order):
        for j in order[place + 1 :]:
            one, other = slots[i], slots[j]
            if one.task == other.task or (
                _ends_too_late(problem, resource, one, other) if single else _clash(problem, resource, one, other)
            ):
                found[i] |= 1 << j
                found[j] |= 1 << i
    return found


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


def _ends_too_late(problem: Assignment, resource: int, one: Slot, other: Slot) -> bool:
    """For single spans, the first of which begins no later."""
    until, since = one.spans[0][1], other.spans[0][0]
    return until > since or until + problem.way_s(resource, one.location, other.location) > since


def _clash(problem: Assignment, resource: int, one: Slot, other: Slot) -> bool:
    there_s = problem.way_s(resource, one.location, other.location)
    back_s = problem.way_s(resource, other.location, one.location)
    return any(a[1] + there_s > b[0] and b[1] + back_s > a[0] for a in one.spans for b in other.spans)
