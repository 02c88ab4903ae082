"""Why a lot or a room is not in a plan: its problem rebuilt as of the log that it was based on, and solved again.

Nothing is appended.
"""

from typing import TYPE_CHECKING, Final, TypeVar

from desk.errors import Refused
from desk.office import Office
from engine.matchings import matching
from engine.matchings.built import Horizon
from engine.matchings.mobile_sales import BuiltStops
from engine.matchings.mobile_sales.reading_back import sited
from engine.matchings.salons import BuiltSalons
from engine.matchings.salons.reading_back import assigned
from events.state.carriers import uses
from events.state.model import Plan, State
from events.state.supposing import supposing

if TYPE_CHECKING:
    from engine.explain.lots import LotLeft
    from engine.explain.rooms import MeetingElsewhere

Built = TypeVar("Built", BuiltStops, BuiltSalons)

KINDS: Final = {"lot": "mobile_sales", "venue": "salons"}
"""What a place is to a session, and the kind of plan that chooses it."""


def plan_about(state: State, role: str, district: str) -> Plan | None:
    """The newest plan that could have chosen a place of this district; None where there is none."""
    plans = (p for p in state.plans.values() if p.fact.kind == KINDS[role] and district in p.fact.districts)
    return next(reversed(list(plans)), None)


def is_in(plan: Plan, role: str, place: str) -> tuple[str, ...]:
    """The sessions of a plan that are at the place."""
    return tuple(each.session for each in plan.fact.sessions if uses(each).get(role) == place)


def why_lot(office: Office, plan: Plan, lot: str) -> "LotLeft":
    """Of a lot that is in no stop of the plan. Raises ``Refused``: why.no_round, why.came_later, why.changed."""
    from engine.explain.lots import lot_left

    built = _rebuilt(office, plan, BuiltStops)
    if not built.seats:
        raise Refused("why.no_round")
    if lot not in [each.lot for each in built.lots]:
        raise Refused("why.came_later", who=lot)
    chosen = sited(built, plan.fact.sessions, ())
    if -1 in chosen.sites or -1 in chosen.slots:
        raise Refused("why.changed")
    return lot_left(built, chosen, lot, seed=plan.fact.seed)


def why_room(office: Office, plan: Plan, venue: str) -> tuple["MeetingElsewhere", ...]:
    """Of a room that the plan gives nobody: each meeting. Raises ``Refused``: why.no_meeting and as ``why_lot``."""
    from engine.explain.rooms import room_left

    built = _rebuilt(office, plan, BuiltSalons)
    if not built.parts.meetings:
        raise Refused("why.no_meeting")
    if venue not in [each.venue for each in built.parts.rooms]:
        raise Refused("why.came_later", who=venue)
    chosen = assigned(built, plan.fact, ())
    if -1 in chosen.offers:
        raise Refused("why.changed")
    return room_left(built, chosen, venue, seed=plan.fact.seed)


def _rebuilt(office: Office, plan: Plan, kind: type[Built]) -> Built:
    then = supposing(office.state(until=plan.fact.based_on), plan.fact.beside)
    horizon = Horizon(plan.fact.first_day, plan.fact.days)
    built = matching(plan.fact.kind).problem(then, horizon, plan.fact.districts)
    if not isinstance(built, kind):
        raise TypeError(plan.fact.kind)
    return built
