"""Why a round has no stop: which rule keeps each lot from it, or that other rounds have what lots there are."""

from engine.explain.held import held_against
from engine.matchings.mobile_sales.built import BuiltStops
from engine.problems.siting import Sited
from engine.problems.solving import Solved, Stop, never
from events.vocabulary.plans import LeftOver


def explain(built: BuiltStops, solved: Solved[Sited], *, seed: int, stop: Stop = never) -> tuple[LeftOver, ...]:
    """The rounds without a stop, in the order of their days.

    ``alone`` where no lot fits any of its stops; else ``beside``: the lots that fit stand elsewhere, where they reach
    more, or reach nobody.
    """
    served = {built.seats[slot].occurrence for slot in solved.plan.slots}
    able = {built.seats[slot].occurrence for site in built.uncertain.covering.sites for slot in site.slots}
    return tuple(
        LeftOver(
            occurrence=at.occurrence,
            need=at.need,
            person=at.person,
            district=at.district,
            strength="beside" if at.occurrence in able else "alone",
            obstacles=(*built.refusals[at.occurrence], *held_against(built, at.occurrence)),
            bound=solved.proven or at.occurrence not in able,
        )
        for at in built.occurrences
        if at.occurrence not in served
    )
