"""The dial-a-ride problem that every transport solver and every check reads: integers and opaque ids, nothing else.

Times are whole seconds since the start of the horizon, ``travel_s`` is a square matrix over locations. The vocabulary
is the field's: request (here ``Need``), pickup, delivery, time window, ride time, shift, depot (Cordeau & Laporte
2003).
"""

from collections.abc import Iterator

from attrs import field, frozen


@frozen
class Stop:
    """Where and when somebody boards or alights.

    The window bounds the *start* of service; service (boarding, strapping a wheelchair in) lasts ``service_s``.
    """

    location: int
    earliest_s: int
    latest_s: int
    service_s: int


@frozen
class Ride:
    """One way of a need: a pickup and its delivery in the same run.

    ``max_ride_s`` bounds the time from the end of boarding to the start of alighting. ``seats`` counts people on
    seats (riders who are not in a wheelchair, and attendants), ``wheelchairs`` the chairs. ``riders`` are opaque ids
    of the people on board. ``shifts`` are the indices of the shifts that may carry it, sorted; ``front_seat`` is a
    wish for the one seat beside the driver. ``near_s`` is about when boarding was told to start: a run that may lie
    anywhere lies there.
    """

    id: str
    pickup: Stop
    delivery: Stop
    max_ride_s: int
    seats: int
    wheelchairs: int
    riders: tuple[str, ...]
    shifts: tuple[int, ...]
    front_seat: bool = False
    near_s: int | None = None


@frozen
class Need:
    """What is served whole or not at all: one ride, or there and back.

    ``rides`` are indices into ``Routing.rides``. ``must`` marks a held need (asked, accepted, approved or pinned).
    ``standing`` marks an accepted weekly ride: never dropped for a one-off. ``weight`` is the priority, larger first.
    """

    id: str
    rides: tuple[int, ...]
    weight: int
    standing: bool = False
    must: bool = False


@frozen
class Shift:
    """A vehicle and a driver who could drive together between two times of one day.

    A run leaves ``start`` no earlier than ``earliest_s``, is back at ``end`` no later than ``latest_s`` and lasts at
    most ``max_run_s``. A shift may be driven in several runs. ``seats`` are passenger seats (the driver has her own)
    while no wheelchair is on board; each wheelchair on board takes ``seats_per_wheelchair`` of them.

    Between two runs of one driver lie at least ``rest_s`` (the longer of the two shifts' rests) and at least the drive
    from where the one ended to where the other starts; between two runs of one vehicle lies at least that drive.
    """

    id: str
    vehicle: str
    driver: str
    lender: str
    start: int
    end: int
    earliest_s: int
    latest_s: int
    max_run_s: int
    rest_s: int
    seats: int
    wheelchair_places: int
    seats_per_wheelchair: int


@frozen
class Budget:
    """A driver's hours, garage to garage, summed over her runs that begin in ``[from_s, until_s)``."""

    driver: str
    from_s: int
    until_s: int
    limit_s: int


@frozen
class Told:
    """What the riders of a ride have been told: who fetches them, and about when their boarding starts.

    They must be called where the ride is left, has another driver, or starts boarding more than ``tolerance_s`` sooner
    or later than at ``boards_s``.
    """

    ride: int
    driver: str
    boards_s: int
    tolerance_s: int


@frozen
class Routing:
    """One horizon's rides. ``apart`` are pairs of rider ids who must never share a run (sorted, first < second).

    ``turns`` holds how many runs each lender has driven lately; new runs are added to it to keep turns fair. ``told``
    has at most one row a ride, sorted by ride.
    """

    travel_s: tuple[tuple[int, ...], ...]
    rides: tuple[Ride, ...]
    needs: tuple[Need, ...]
    shifts: tuple[Shift, ...]
    budgets: tuple[Budget, ...] = ()
    apart: tuple[tuple[str, str], ...] = ()
    turns: tuple[tuple[str, int], ...] = ()
    told: tuple[Told, ...] = ()

    def direct_s(self, ride: Ride) -> int:
        return self.travel_s[ride.pickup.location][ride.delivery.location]


@frozen
class Visit:
    """The vehicle at a stop: it arrives, service starts (perhaps after waiting), it leaves when service ends."""

    ride: int
    boards: bool
    arrives_s: int
    starts_s: int
    leaves_s: int


@frozen
class Run:
    """A vehicle and a driver from leaving the garage to being back."""

    shift: int
    leaves_s: int
    returns_s: int
    visits: tuple[Visit, ...]


@frozen
class Objective:
    """What a plan leaves undone and costs, in the order in which it counts. Smaller is better, compared as a tuple.

    ``must_left`` and ``standing_left`` count needs, ``weight_left`` sums the weights of all needs left over.
    ``driver_s`` is garage to garage. ``excess_ride_s`` is summed over rides: time on board beyond the direct drive
    (below zero only where ``travel_s`` breaks the triangle inequality). ``wishes`` counts front-seat wishes that cannot
    be met: of the rides on board together one gets the seat, for its whole way. ``unfair`` is the sum over the lenders
    of the squares of their turns, past and new. ``calls`` counts people (riders) who must be called because what they
    were told no longer holds.
    """

    must_left: int
    standing_left: int
    weight_left: int
    driver_s: int
    excess_ride_s: int
    wishes: int
    unfair: int
    calls: int = 0

    def order(self) -> tuple[int, int, int, int, int]:
        """The tuple that two plans are compared by; a wish unmet counts as ``WISH_S`` seconds of driver time, a call as
        ``CALL_S``: more than any plan drives, so that calls come before cost."""
        effort_s = self.driver_s + self.excess_ride_s + WISH_S * self.wishes + CALL_S * self.calls
        return (self.must_left, self.standing_left, self.weight_left, effort_s, self.unfair)


WISH_S = 300
CALL_S = 1_000_000_000


@frozen
class Routes:
    """A plan for a ``Routing``: its runs, sorted by start and shift. Needs not whole in it are left over."""

    runs: tuple[Run, ...] = field(default=())

    def served(self, problem: Routing) -> frozenset[int]:
        """Indices of the needs all of whose rides are carried."""
        carried = {visit.ride for run in self.runs for visit in run.visits}
        return frozenset(i for i, need in enumerate(problem.needs) if carried.issuperset(need.rides))

    def visits(self) -> Iterator[tuple[Run, Visit]]:
        for run in self.runs:
            for visit in run.visits:
                yield run, visit
