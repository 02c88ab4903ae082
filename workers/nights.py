"""A night of one or more cities: begun in each one's log, worked off here or handed out, and its outcome read back."""

from collections.abc import Callable, Sequence
from contextlib import ExitStack
from datetime import date

from attrs import frozen

from desk.nights.beginning import Begun, begin, others
from desk.office import Office
from engine.matchings import KINDS
from events.state.nights import Night
from workers.cities import City
from workers.pieces import pieces
from workers.pool import Piece, worked_off
from workers.working import Bench, opened


@frozen
class CityNight:
    """What a night came to in one city: what was to be done, and where it stands by the log."""

    city: City
    begun: Begun
    now: Night | None

    @property
    def set_aside(self) -> int:
        """How many tasks could not be done."""
        tasks = self.now.tasks if self.now else {}
        return sum(tasks[task].how == "set_aside" for task in self.begun.tasks if task in tasks)

    @property
    def unfinished(self) -> int:
        """How many are not over."""
        tasks = self.now.tasks if self.now else {}
        return sum(task not in tasks or not tasks[task].over for task in self.begun.tasks)


Done = Callable[[int, int], None]


def run_night(
    cities: Sequence[City],
    night: date,
    bench: Bench,
    *,
    kinds: tuple[str, ...] = KINDS,
    url: str | None = None,
    threads: int = 1,
    wait: bool = True,
    done: Done = lambda done, of: None,
) -> tuple[CityNight, ...]:
    """Plan what is due, in a pool of our own or (with ``url``) by the workers on that Redis.

    Where somebody else has begun the same night in this moment, or works on it in a pool of theirs, it is left to them.
    Raises ``NotHere``, ``NoBroker``.
    """
    with ExitStack() as stack:
        offices = {city.name: stack.enter_context(opened(city, bench.clock)) for city in cities}
        ours = {name: bool(url) or stack.enter_context(office.log.alone("night")) for name, office in offices.items()}
        begun = {name: begin(offices[name], night, kinds) if ours[name] else others(night) for name in ours}
        mine = [city for city in cities if begun[city.name].mine and begun[city.name].tasks]
        if url and mine:
            _by_workers(url, mine, begun, offices, bench, wait=wait, done=done)
        elif mine:
            worked_off(_side_by_side(mine, begun), bench, threads, done)
        return tuple(CityNight(c, begun[c.name], offices[c.name].state().nights.get(night)) for c in cities)


def _side_by_side(cities: Sequence[City], begun: dict[str, Begun]) -> list[Piece]:
    return [(city, begun[city.name].night, piece) for city in cities for piece in pieces(begun[city.name].tasks)]


def _by_workers(
    url: str,
    cities: Sequence[City],
    begun: dict[str, Begun],
    offices: dict[str, Office],
    bench: Bench,
    *,
    wait: bool,
    done: Done,
) -> None:
    from workers.broker import answering, connected
    from workers.handing import hand_out
    from workers.reach import within_reach
    from workers.waiting import awaited

    within_reach(url, tuple(cities))
    broker = answering(connected(url))
    for city in cities:
        hand_out(broker, city.name, begun[city.name].night, pieces(begun[city.name].tasks))
    for city in cities if wait else ():
        awaited(
            offices[city.name], broker, city.name, begun[city.name].night, begun[city.name].tasks,
            stop=bench.stop, done=done,
        )  # fmt: skip
    broker.close()
