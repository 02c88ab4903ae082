"""The rules that one run keeps by itself: its times, its seats, its shift, its people.

Apart from the rules across runs, because these can be read, and broken, with a single run in hand.
"""

from collections.abc import Iterator
from itertools import combinations

from engine.checks.violation import Violation
from engine.problems.routing import Routes, Routing, Run, Stop, Visit


def every_run_carries_somebody(problem: Routing, routes: Routes) -> Iterator[Violation]:
    """Nobody drives out for nothing."""
    for r, run in enumerate(routes.runs):
        if not run.visits:
            yield Violation("run.empty", 1, run=r)


def each_visit_times_add_up(problem: Routing, routes: Routes) -> Iterator[Violation]:
    """The vehicle arrives when it left plus the drive, starts no sooner, leaves after the service, and so home."""
    for r, run in enumerate(routes.runs):
        shift = problem.shifts[run.shift]
        at, since_s = shift.start, run.leaves_s
        for visit in run.visits:
            stop = _stop(problem, visit)
            drive_s = problem.travel_s[at][stop.location]
            off_s = abs(visit.arrives_s - since_s - drive_s) + max(0, visit.arrives_s - visit.starts_s)
            off_s += abs(visit.leaves_s - visit.starts_s - stop.service_s)
            if off_s:
                yield Violation("visit.times", off_s, run=r, ride=visit.ride)
            at, since_s = stop.location, visit.leaves_s
        off_s = abs(run.returns_s - since_s - problem.travel_s[at][shift.end])
        if off_s:
            yield Violation("run.return_time", off_s, run=r)


def everybody_boards_before_alighting_in_the_same_run(problem: Routing, routes: Routes) -> Iterator[Violation]:
    """Each ride of a run boards there, then alights there: nobody is left on board, nobody alights unboarded."""
    for r, run in enumerate(routes.runs):
        on_board: set[int] = set()
        for visit in run.visits:
            if visit.boards:
                on_board.add(visit.ride)
            elif visit.ride in on_board:
                on_board.remove(visit.ride)
            else:
                yield Violation("ride.alights_unboarded", 1, run=r, ride=visit.ride)
        for ride in sorted(on_board):
            yield Violation("ride.never_alights", 1, run=r, ride=ride)


def time_windows_are_kept(problem: Routing, routes: Routes) -> Iterator[Violation]:
    """Service starts within the stop's window, both ends included."""
    for r, run in enumerate(routes.runs):
        for visit in run.visits:
            stop = _stop(problem, visit)
            if visit.starts_s < stop.earliest_s:
                yield Violation("window.early", stop.earliest_s - visit.starts_s, run=r, ride=visit.ride)
            if visit.starts_s > stop.latest_s:
                yield Violation("window.late", visit.starts_s - stop.latest_s, run=r, ride=visit.ride)


def nobody_rides_too_long(problem: Routing, routes: Routes) -> Iterator[Violation]:
    """From the end of boarding to the start of alighting at most the ride's own limit (Cordeau & Laporte 2003)."""
    for r, run in enumerate(routes.runs):
        boarded_s = {visit.ride: visit.leaves_s for visit in run.visits if visit.boards}
        for visit in run.visits:
            if visit.boards or visit.ride not in boarded_s:
                continue
            over_s = visit.starts_s - boarded_s[visit.ride] - problem.rides[visit.ride].max_ride_s
            if over_s > 0:
                yield Violation("ride.too_long", over_s, run=r, ride=visit.ride)


def seats_suffice(problem: Routing, routes: Routes) -> Iterator[Violation]:
    """After each boarding everybody has a seat; each wheelchair on board takes its share of them away."""
    for r, run in enumerate(routes.runs):
        shift = problem.shifts[run.shift]
        for visit, seated, chairs in _on_board(problem, run):
            over = seated - (shift.seats - shift.seats_per_wheelchair * chairs)
            if visit.boards and over > 0:
                yield Violation("seats.short", over, run=r, ride=visit.ride)


def wheelchair_places_suffice(problem: Routing, routes: Routes) -> Iterator[Violation]:
    """After each boarding there is a place for every wheelchair on board."""
    for r, run in enumerate(routes.runs):
        places = problem.shifts[run.shift].wheelchair_places
        for visit, _, chairs in _on_board(problem, run):
            if visit.boards and chairs > places:
                yield Violation("wheelchairs.short", chairs - places, run=r, ride=visit.ride)


def each_ride_may_use_its_shift(problem: Routing, routes: Routes) -> Iterator[Violation]:
    """A ride is carried only by the shifts it names: licences, courses, powered chairs stand behind that."""
    for r, run in enumerate(routes.runs):
        for visit in run.visits:
            if visit.boards and run.shift not in problem.rides[visit.ride].shifts:
                yield Violation("ride.shift", 1, run=r, ride=visit.ride)


def each_run_keeps_its_shift(problem: Routing, routes: Routes) -> Iterator[Violation]:
    """Out of the garage no earlier than the shift begins, back no later than it ends."""
    for r, run in enumerate(routes.runs):
        shift = problem.shifts[run.shift]
        if run.leaves_s < shift.earliest_s:
            yield Violation("shift.early", shift.earliest_s - run.leaves_s, run=r)
        if run.returns_s > shift.latest_s:
            yield Violation("shift.late", run.returns_s - shift.latest_s, run=r)


def no_run_is_too_long(problem: Routing, routes: Routes) -> Iterator[Violation]:
    """Garage to garage at most the shift's longest run."""
    for r, run in enumerate(routes.runs):
        over_s = run.returns_s - run.leaves_s - problem.shifts[run.shift].max_run_s
        if over_s > 0:
            yield Violation("run.too_long", over_s, run=r)


def people_kept_apart_share_no_run(problem: Routing, routes: Routes) -> Iterator[Violation]:
    """Two people who must not meet are never carried by the same run, not even one after the other."""
    kept_apart = set(problem.apart)
    for r, run in enumerate(routes.runs):
        people = sorted({rider for visit in run.visits for rider in problem.rides[visit.ride].riders})
        for pair in combinations(people, 2):
            if pair in kept_apart:
                yield Violation("people.apart", 1, run=r, who=pair)


def _stop(problem: Routing, visit: Visit) -> Stop:
    ride = problem.rides[visit.ride]
    return ride.pickup if visit.boards else ride.delivery


def _on_board(problem: Routing, run: Run) -> Iterator[tuple[Visit, int, int]]:
    """Each visit with the people on seats and the wheelchairs on board once it is over."""
    seated = chairs = 0
    for visit in run.visits:
        ride, sign = problem.rides[visit.ride], 1 if visit.boards else -1
        seated, chairs = seated + sign * ride.seats, chairs + sign * ride.wheelchairs
        yield visit, seated, chairs
