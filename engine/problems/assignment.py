"""The assignment problem that helpers and salons share: who or what takes which task, and when. Integers and ids only.

A task is done at one of its slots (a time, or a whole pattern of times, at a location) by offers: each offer is one way
to fill one of the slot's places, and takes resources for the slot's time. A volunteer who comes is an offer with one
resource; a room with its key holder and its host is an offer with three. It is a generalised assignment with conflicts
(Martello & Toth 1990, ch. 7), side constraints as people have them, and a convex price of unequal loads.

Times are whole seconds since the start of the horizon, ``travel_s`` is a square matrix over locations.
"""

from attrs import frozen

Span = tuple[int, int]
"""From, until."""


@frozen
class Resource:
    """A volunteer, a room, a key holder, a lender, a tool.

    An ``exclusive`` one is at one place at a time: between the end of one of its spans and the start of another lies
    the way from the one location to the other, ``pace`` percent of ``travel_s`` rounded up. ``past`` is how often it
    was taken lately; ``fair`` is the price of unequal loads: the square of all its spans, past and new, costs so much.
    """

    id: str
    exclusive: bool = True
    past: int = 0
    fair: int = 0
    pace: int = 100


@frozen
class Task:
    """What is done whole, short-handed where that is allowed, or not at all.

    It has ``wanted`` places; fewer than ``least`` offers do not count as done. ``weight`` is the priority, larger
    first; each place of a done task that stays empty weighs ``short``. ``standing`` marks what has been going on:
    never dropped for a one-off. ``must`` marks a held task. Tasks of one ``household`` (an opaque id, or nothing) are
    where people meet who come at the same time.
    """

    id: str
    weight: int
    wanted: int = 1
    least: int = 1
    short: int = 0
    standing: bool = False
    must: bool = False
    household: str = ""


@frozen
class Slot:
    """One of the times at which a task (an index) may be done: its spans, in order and apart, at a location.

    A weekly hour has one span; 第2火曜 over three months has three.
    """

    task: int
    location: int
    spans: tuple[Span, ...]

    @property
    def length_s(self) -> int:
        return sum(until - since for since, until in self.spans)


@frozen
class Offer:
    """One way to fill one place of a slot (an index), taking resources (indices, sorted) for all of its spans.

    Prices: ``cost`` whatever it costs (travel, rent), ``unmet`` for the wishes it leaves unmet; ``bonus`` is taken off
    (the person she knows comes again, last month's room is kept). ``leads`` is how many of the led it can look after
    beside itself; below zero it is to be led itself (a child: -1). ``must`` marks a pinned offer.
    """

    slot: int
    resources: tuple[int, ...]
    cost: int = 0
    unmet: int = 0
    bonus: int = 0
    leads: int = 0
    must: bool = False

    @property
    def price(self) -> int:
        return self.cost + self.unmet - self.bonus


@frozen
class Budget:
    """What a resource (an index) gives at most over its spans that begin in ``[from_s, until_s)``.

    ``limit_s`` in seconds, ``times`` in spans; None where there is no such limit.
    """

    resource: int
    from_s: int
    until_s: int
    limit_s: int | None = None
    times: int | None = None


@frozen
class Series:
    """Tasks (indices, sorted) that ask for the same face each time: each resource beyond the first costs ``price``.

    Only exclusive resources count as faces.
    """

    tasks: tuple[int, ...]
    price: int


@frozen
class Assignment:
    """One horizon's tasks. ``apart`` are pairs of resources (indices, first < second) who must never meet: neither on
    one task, nor at one household at times that overlap or touch."""

    travel_s: tuple[tuple[int, ...], ...]
    resources: tuple[Resource, ...]
    tasks: tuple[Task, ...]
    slots: tuple[Slot, ...]
    offers: tuple[Offer, ...]
    budgets: tuple[Budget, ...] = ()
    apart: tuple[tuple[int, int], ...] = ()
    series: tuple[Series, ...] = ()

    def way_s(self, resource: int, one: int, other: int) -> int:
        """How long a resource takes from one location to another, rounded up."""
        return -(-self.travel_s[one][other] * self.resources[resource].pace // 100)

    def task_of(self, offer: int) -> int:
        return self.slots[self.offers[offer].slot].task


@frozen
class Loads:
    """What an assignment leaves undone and costs, in the order in which it counts; smaller is better.

    ``must_left`` counts held tasks and pinned offers, ``standing_left`` tasks; ``weight_left`` sums the weights of
    tasks left over and of places left empty in done ones. ``unfair`` is priced: for each resource ``fair`` times the
    square of its spans, less what its past alone would cost. ``faces`` is the price of changing faces in the series.
    """

    must_left: int
    standing_left: int
    weight_left: int
    cost: int
    unmet: int
    bonus: int
    faces: int
    unfair: int

    def order(self) -> tuple[int, int, int, int]:
        """The tuple that two plans are compared by; the prices are added up."""
        price = self.cost + self.unmet - self.bonus + self.faces + self.unfair
        return (self.must_left, self.standing_left, self.weight_left, price)


@frozen
class Assigned:
    """A plan for an ``Assignment``: the offers taken (indices, sorted). Tasks without any are left over."""

    offers: tuple[int, ...] = ()

    def by_task(self, problem: Assignment) -> dict[int, list[int]]:
        """The offers taken, under the task that they serve."""
        found: dict[int, list[int]] = {}
        for offer in self.offers:
            found.setdefault(problem.task_of(offer), []).append(offer)
        return found

    def done(self, problem: Assignment) -> frozenset[int]:
        """The tasks that at least their least number of offers serve."""
        return frozenset(t for t, offers in self.by_task(problem).items() if len(offers) >= problem.tasks[t].least)
