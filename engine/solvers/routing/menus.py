"""The runs that a part may choose from: all that an optimum could need where they can be listed, else those met."""

from collections.abc import Iterator, Sequence

from engine.solvers.routing.clocking import Chosen
from engine.solvers.routing.columns import column
from engine.solvers.routing.draft import Draft
from engine.solvers.routing.listing import Listing, TooManyError
from engine.solvers.routing.mastering import Menu, choices
from engine.solvers.routing.partition import Choice
from engine.solvers.routing.parts import Part
from engine.solvers.routing.tours import Reckoning

LISTED_RIDES = 12
"""Parts of more rides are not even tried: their runs are too many."""

STEPS_A_KIND = 2_000
"""So many orders of stops are looked at for one kind of shift before listing is given up."""

MOST_CHOICES = 600
"""The most runs that a part chooses from when they were met and not listed."""


def listed(reckoning: Reckoning, part: Part) -> Menu | None:
    """Every run that an optimum of the part could need; None where they are too many."""
    needs = reckoning.ground.problem.needs
    rides = [ride for need in part.needs for ride in needs[need].rides]
    if len(rides) > LISTED_RIDES:
        return None
    found: list[Choice] = []
    for k, shifts in _kinds(reckoning, part.shifts).items():
        able = tuple(ride for ride in rides if any(reckoning.alone(shift, ride) for shift in shifts))
        try:
            columns = Listing(reckoning, k, able, STEPS_A_KIND).run()
        except TooManyError:
            return None
        found += choices(reckoning, columns, shifts)
    return Menu(part.needs, tuple(found), complete=True)


def met(reckoning: Reckoning, part: Part, draft: Draft, seen: Sequence[Chosen]) -> Menu:
    """The draft's runs, what could take in those it leaves over, and the runs met before, those met last first; each
    also by the other drivers of its vehicle."""
    ground = reckoning.ground
    standing = [(tour.shift, tour.stops) for shift in part.shifts for tour in draft.of_shift[shift]]
    runs = [*standing, *_taking_in(reckoning, part, draft), *reversed(seen)]
    mine, found = set(part.needs), list[Choice]()
    of_kind = _kinds(reckoning, part.shifts)
    done: set[tuple[int, tuple[int, ...]]] = set()
    for shift, stops in runs:
        k = ground.kind_of[shift]
        if (k, stops) in done or ground.need_of[stops[0] >> 1] not in mine:
            continue
        done.add((k, stops))
        new = column(reckoning, k, stops)
        found += choices(reckoning, [new] if new else [], of_kind[k])
        if len(found) >= MOST_CHOICES:
            break
    return Menu(part.needs, tuple(found), complete=False)


def _taking_in(reckoning: Reckoning, part: Part, draft: Draft) -> Iterator[Chosen]:
    """Runs for the rides that the draft leaves over: by themselves, and in the draft's runs wherever these may lie.

    The draft found no place for them between runs that stand; the partition may move those.
    """
    ground = reckoning.ground
    for need in part.needs:
        if draft.served(need):
            continue
        for ride in ground.problem.needs[need].rides:
            for shift in ground.able[ride]:
                alone = reckoning.alone(shift, ride)
                if alone is not None:
                    yield shift, alone.stops
                    for tour in draft.of_shift[shift]:
                        k = ground.kind_of[shift]
                        yield from ((shift, stops) for _, stops in reckoning.places(k, tour.stops, ride))


def together(menus: Sequence[Menu]) -> Menu:
    """One menu for parts that must be solved as one."""
    needs = tuple(need for menu in menus for need in menu.needs)
    return Menu(needs, tuple(c for menu in menus for c in menu.choices), all(menu.complete for menu in menus))


def _kinds(reckoning: Reckoning, shifts: Sequence[int]) -> dict[int, list[int]]:
    found: dict[int, list[int]] = {}
    for shift in shifts:
        found.setdefault(reckoning.ground.kind_of[shift], []).append(shift)
    return found
