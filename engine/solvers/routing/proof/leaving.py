"""Whom to leave, so that most is saved: a knapsack, exactly."""

from collections.abc import Sequence


def most_saved(saved: Sequence[int], worth: Sequence[int], limit: int) -> int:
    """The most that leaving needs saves, where what they are worth may come to ``limit`` at most.

    Needs are few and so are the different worths, so that the sums they come to are few as well.
    """
    best = {0: 0}
    for gain, lost in zip(saved, worth, strict=True):
        if lost <= limit:
            grown = {total + lost: sum_ + gain for total, sum_ in best.items() if total + lost <= limit}
            best.update((total, sum_) for total, sum_ in grown.items() if sum_ > best.get(total, -1))
    return max(best.values())
