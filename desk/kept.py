"""What rows stand for, once it is in the log: how the state finds it by its id, whether it stands, how it goes back.

A new kind's things are a line in ``KEPT`` each; its needs are there already.
"""

from collections.abc import Callable
from datetime import date
from typing import Any, Final

from attrs import frozen

from desk import facts, facts_of_helpers, facts_of_mobile_sales, facts_of_salons, facts_of_watch
from desk.facts import Stated
from events.state.model import Member, Row, State


@frozen
class Kept:
    """One sort of things. ``find`` gives None where the id is of another sort.

    ``rows`` is the kind of row where an id does not say enough: a person may drive, help and host, by a row each.
    """

    find: Callable[[State, str], Any]
    stands: Callable[[Any], bool]
    taken_back: Callable[[Any, date], Stated]
    rows: str = ""


def kept_by(state: State, row: Row, fact: str) -> tuple[Kept, Any] | None:
    """The sort and the thing that the row's id stands for; None where the state has it no more."""
    for sort in KEPT:
        found = sort.find(state, fact) if sort.rows in ("", row.fact.kind) else None
        if found is not None:
            return sort, found
    return None


def _member(state: State, fact: str) -> Member | None:
    need, _, person = fact.partition("/")
    return state.members.get((need, person))


def _not_withdrawn(thing: Any) -> bool:
    return not thing.withdrawn


KEPT: Final[tuple[Kept, ...]] = (
    Kept(lambda s, i: s.needs.get(i), _not_withdrawn, lambda need, _: facts.need_withdrawn(need)),
    Kept(lambda s, i: s.lots.get(i), _not_withdrawn, lambda lot, _: facts_of_mobile_sales.lot_withdrawn(lot)),
    Kept(lambda s, i: s.heard.get(i), _not_withdrawn, lambda told, _: facts_of_mobile_sales.heard_withdrawn(told)),
    Kept(lambda s, i: s.nominations.get(i), _not_withdrawn, lambda slip, _: facts_of_watch.nomination_withdrawn(slip)),
    Kept(
        lambda s, i: s.shops.get(i),
        lambda shop: shop.fact is not None,
        lambda shop, _: facts_of_watch.answer_withdrawn(shop),
    ),
    Kept(lambda s, i: s.vehicles.get(i), lambda vehicle: not facts.is_withdrawn(vehicle), facts.vehicle_withdrawn),
    Kept(
        lambda s, i: s.help_days.get(i),
        lambda day: not day.called_off,
        lambda day, _: facts_of_helpers.help_day_called_off(day),
    ),
    Kept(_member, lambda member: not member.left, lambda member, _: facts_of_salons.member_left(member)),
    Kept(lambda s, i: s.venues.get(i), _not_withdrawn, lambda venue, _: facts_of_salons.venue_withdrawn(venue)),
    Kept(lambda s, i: s.hosts.get(i), _not_withdrawn, lambda host, _: facts_of_salons.host_withdrawn(host), "host"),
    Kept(
        lambda s, i: s.helpers.get(i),
        _not_withdrawn,
        lambda helper, _: facts_of_helpers.helper_withdrawn(helper),
        "helper",
    ),
    Kept(lambda s, i: s.drivers.get(i), _not_withdrawn, lambda driver, _: facts.driver_withdrawn(driver), "driver"),
)
