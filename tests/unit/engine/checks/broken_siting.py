"""For each rule of a choice of places the smallest plan that breaks it and nothing else."""

from attrs import evolve

from engine.checks import siting
from engine.problems.siting import Sited, Week
from tests.unit.engine.small_siting import PLAIN, SLOTTED, WEEK, sites

HELD = sites(1)
OPEN = (((0, 75),), ((0, 50),))
HELD_ON_ANY_DAY = tuple(evolve(site, must=s == 1) for s, site in enumerate(WEEK.covering.sites))

BROKEN = {
    siting.no_site_is_chosen_twice: (PLAIN, Sited((0, 0))),
    siting.no_more_are_chosen_than_may_be: (PLAIN, Sited((0, 1, 2))),
    siting.each_site_fits_its_slot: (SLOTTED, Sited((0,), (1,))),
    siting.no_slot_is_taken_twice: (SLOTTED, Sited((0, 1), (0, 0))),
    siting.held_sites_are_chosen: (evolve(PLAIN, sites=HELD), Sited((0, 2))),
}
BROKEN_WEEKS = {
    siting.no_site_is_visited_twice: (WEEK, Week(((0,), (0,)))),
    siting.no_more_are_visited_than_may_be: (
        evolve(WEEK, covering=evolve(WEEK.covering, most=1)),
        Week(((0,), (1,))),
    ),
    siting.each_visit_suits_its_day: (
        evolve(WEEK, covering=evolve(WEEK.covering, sites=sites(slots=((0,), (0,), (0,))))),
        Week(((), (0,))),
    ),
    siting.each_visit_lies_in_its_hours: (
        evolve(WEEK, windows=(OPEN, (((0, 24),), ()), OPEN)),
        Week(((1,), ())),
    ),
    siting.no_day_is_too_long: (WEEK, Week(((), (0, 2)))),
    siting.held_stops_are_visited: (
        evolve(WEEK, covering=evolve(WEEK.covering, sites=HELD_ON_ANY_DAY)),
        Week(((0,), ())),
    ),
}
