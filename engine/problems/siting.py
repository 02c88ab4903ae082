"""Choosing places: maximal covering, covering under chance, p-median, and a truck's week of stops. Integers only.

The vocabulary is the field's: candidate site, demand point, coverage (Church & ReVelle 1974), p-median (Hakimi 1964).
A demand point is covered by any chosen site that lies near enough, and counts once. Sites may need a slot (a weekday
and time that is offered) of their own; a slot is taken by one site, and a site takes one slot.
"""

from attrs import frozen


@frozen
class Site:
    """A place that could be chosen.

    ``slots`` are the indices of the slots that it fits, sorted; none where the problem has no slots. ``cost`` is what
    choosing it counts against what it covers, in the unit of the objective. ``must`` marks a site that is held.
    """

    id: str
    slots: tuple[int, ...] = ()
    cost: int = 0
    must: bool = False


@frozen
class Point:
    """Demand at one spot: its weight, the sites near enough to cover it (indices, sorted), its neighbourhood."""

    weight: int
    sites: tuple[int, ...]
    neighbourhood: int = 0


@frozen
class Covering:
    """Choose at most ``most`` sites, each in a slot of its own where there are ``slots``, to cover what weighs most."""

    sites: tuple[Site, ...]
    points: tuple[Point, ...]
    most: int
    slots: tuple[str, ...] = ()


@frozen
class Scenario:
    """One way in which things may turn out.

    A point's demand is its weight times the rate of its neighbourhood. ``refused`` are sites (indices, sorted) whose
    owners would not consent: chosen or not, they cover nothing.
    """

    rates: tuple[int, ...]
    refused: tuple[int, ...] = ()


@frozen
class Uncertain:
    """A covering whose demand and consents are drawn from ``scenarios``, all as likely as each other.

    What counts is the mean of what is covered, and with ``guard_pm`` thousandths the mean over the ``worst`` scenarios
    (the conditional value at risk of Rockafellar & Uryasev 2000) in its place.
    """

    covering: Covering
    scenarios: tuple[Scenario, ...]
    worst: int
    guard_pm: int


@frozen
class Outcome:
    """What asking a neighbourhood may show: the rate that would then be reckoned with, and how many in all would."""

    rate: int
    chance: int


@frozen
class Survey:
    """A covering whose neighbourhoods could each be asked before choosing.

    ``outcomes`` has a row a neighbourhood; the chances of each row add up to the same number. A point's demand is its
    weight times its neighbourhood's rate, the mean of its outcomes as long as nobody is asked.
    """

    covering: Covering
    outcomes: tuple[tuple[Outcome, ...], ...]

    def chances(self) -> int:
        """What the chances of every row add up to."""
        return sum(outcome.chance for outcome in self.outcomes[0]) if self.outcomes else 1


@frozen
class Worth:
    """What asking one neighbourhood is worth: between ``least`` and ``most``, exactly so where they are equal.

    The expected value of partial perfect information: how much more would be covered on average if the choice could
    follow what was heard; in demand times the square of ``Survey.chances()``.
    """

    neighbourhood: int
    least: int
    most: int


@frozen
class Median:
    """Choose at most ``most`` sites so that the costs of the demand points, each at its cheapest site, are least.

    ``costs[point][site]``: what it costs (distance times weight) to serve the point from the site. Where no site is
    chosen, each point costs what it would at its dearest.
    """

    sites: tuple[Site, ...]
    costs: tuple[tuple[int, ...], ...]
    most: int


@frozen
class Touring:
    """A covering whose sites are visited by one truck, each once, over the days of a week.

    Locations are the sites by their indices and, behind them, the depot. A day goes from the depot through its sites
    and back and lasts at most ``days_s[day]``, ``stop_s`` at each site included. A site's ``slots`` are the days on
    which it may be visited.

    ``windows[site][day]`` are pairs of seconds since the start of the day, sorted: a visit lies inside one of them from
    its start to its end, and the truck may wait for it. Without ``windows`` any time of the day will do.
    """

    covering: Covering
    travel_s: tuple[tuple[int, ...], ...]
    stop_s: int
    days_s: tuple[int, ...]
    windows: tuple[tuple[tuple[tuple[int, int], ...], ...], ...] = ()


@frozen
class Sited:
    """A plan: the chosen sites (indices, sorted) and, where the problem has slots, the slot of each."""

    sites: tuple[int, ...] = ()
    slots: tuple[int, ...] = ()


@frozen
class Week:
    """A plan for a ``Touring``: the sites of each day, in the order in which they are visited."""

    days: tuple[tuple[int, ...], ...]

    def sites(self) -> tuple[int, ...]:
        """The sites visited, sorted; one visited twice stands twice."""
        return tuple(sorted(site for day in self.days for site in day))


@frozen
class Coverage:
    """What a covering plan leaves undone and costs; smaller is better. ``uncovered`` sums weights of points."""

    must_left: int
    uncovered: int
    cost: int

    def order(self) -> tuple[int, int]:
        """The tuple that two plans are compared by."""
        return (self.must_left, self.uncovered + self.cost)


@frozen
class Outlook:
    """What a plan covers in each scenario, its cost, and both put together.

    ``value`` is the guarded mean times ``1000 * scenarios * worst``, a whole number: larger is better.
    """

    must_left: int
    covered: tuple[int, ...]
    cost: int
    value: int

    def order(self) -> tuple[int, int]:
        """The tuple that two plans are compared by, smaller first."""
        return (self.must_left, -self.value)


@frozen
class Distances:
    """What serving every demand point from its cheapest chosen site costs, and the sites themselves."""

    must_left: int
    served: int
    cost: int

    def order(self) -> tuple[int, int]:
        """The tuple that two plans are compared by."""
        return (self.must_left, self.served + self.cost)


def value(problem: Uncertain, covered: tuple[int, ...], cost: int) -> int:
    """The guarded mean of what is covered less the cost, times ``1000 * scenarios * worst``."""
    mean = problem.worst * sum(covered)
    tail = len(covered) * sum(sorted(covered)[: problem.worst])
    return (1000 - problem.guard_pm) * mean + problem.guard_pm * tail - 1000 * len(covered) * problem.worst * cost
