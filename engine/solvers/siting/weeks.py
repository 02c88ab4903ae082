"""A good week soon, and a better one: shaken in compiled loops, a share of the shakes at a time."""

from random import Random

import numpy as np

from engine.problems.solving import Stop
from engine.solvers.luck import Luck
from engine.solvers.siting.core.shaking import bettered, shaken
from engine.solvers.siting.core.streets import Driven, Streets, copied, earned, parked, put_in

Days = list[list[int]]

WORSE = 0.01
"""A week that much worse than the best, as a share of what is covered, is at first gone on from."""

AT_ONCE = 200
"""So many shakes between two looks at whether to stop."""


class Shaking:
    """The best week so far, shaken on from one that may be a little worse."""

    def __init__(self, streets: Streets, chance: Random) -> None:
        self._streets = streets
        self._luck: Luck = np.array([chance.getrandbits(63) | 1], np.uint64)
        self._now, self._best, self._trial = parked(streets), parked(streets), parked(streets)
        bettered(streets, self._best, self._luck)
        copied(self._best, self._now)

    @property
    def earned(self) -> int:
        return int(earned(self._streets, self._best))

    @property
    def days(self) -> Days:
        return days_of(self._best)

    @property
    def now(self) -> Days:
        """The week that is shaken next."""
        return days_of(self._now)

    def take(self, days: Days) -> None:
        """A week from elsewhere, in the best one's place where it earns more."""
        other = driven(self._streets, days)
        if other is not None and earned(self._streets, other) > self.earned:
            copied(other, self._best)
            copied(other, self._now)

    def shake(self, times: int, enough: int, stop: Stop) -> None:
        """So many shakes; fewer where ``enough`` is earned. Less and less is let go of what was reached."""
        worse = WORSE * int(self._streets.weights[self._best.times > 0].sum())
        done = 0
        while done < times and self.earned < enough and not stop():
            some = min(AT_ONCE, times - done)
            least, then = worse * (1 - done / times), worse * (1 - (done + some) / times)
            shaken(self._streets, self._now, self._best, self._trial, self._luck, some, least, then, enough)
            done += some


def driven(streets: Streets, days: Days) -> Driven | None:
    """Days as the loops have them; None where a day cannot be kept."""
    week = parked(streets)
    for d, day in enumerate(days):
        kept = [put_in(streets, week, d, p, site) for p, site in enumerate(day)]
        if kept and not kept[-1]:
            return None
    return week


def days_of(week: Driven) -> Days:
    return [[int(site) for site in week.stops[d, :size]] for d, size in enumerate(week.sizes)]
