"""Which households are to be looked in on in the days of a horizon, and what is arranged for them already."""

from collections.abc import Collection, Iterator, Sequence
from datetime import date, datetime, timedelta

from attrs import frozen

from engine.matchings.built import Horizon, OccurrenceAt
from engine.matchings.watch.terms import terms
from events.state.life import declined_needs, has_declined, held, own_answer
from events.state.model import Need, State
from events.times import TOKYO
from events.vocabulary.plans import PlannedSession
from events.vocabulary.watch import WatchDetails

KIND = "watch"


@frozen
class Arranged:
    """The sessions of a held occurrence that nobody has said no to. ``open`` where somebody has; ``accepted`` where the
    household said yes, or the office approved it."""

    sessions: tuple[PlannedSession, ...]
    open: bool
    accepted: bool

    @property
    def begins(self) -> date:
        return min(each.starts for each in self.sessions).astimezone(TOKYO).date()


@frozen
class Household:
    """A need as it is asked for in a horizon: looked in on from ``first`` to ``last``, both inclusive."""

    occurrence: str
    need: Need
    details: WatchDetails
    first: date
    last: date
    arranged: Arranged | None = None

    @property
    def person(self) -> str:
        return self.need.fact.person

    @property
    def at(self) -> OccurrenceAt:
        return OccurrenceAt(self.occurrence, self.need.id, self.person, self.need.district, self.last)

    @property
    def starts(self) -> datetime:
        return datetime(self.first.year, self.first.month, self.first.day, tzinfo=TOKYO)

    @property
    def ends(self) -> datetime:
        """The last minute of the last day."""
        after = self.last + timedelta(days=1)
        return datetime(after.year, after.month, after.day, tzinfo=TOKYO) - timedelta(minutes=1)


def households(
    state: State, horizon: Horizon, districts: Collection[str], ends: Sequence[str]
) -> tuple[Household, ...]:
    """Who is to be looked in on, in the order of the log. Who said no, or has been forgotten, asks for nothing."""
    declined = declined_needs(state)
    return tuple(each for each in _all(state, horizon, districts, ends) if each.occurrence not in declined)


def _all(state: State, horizon: Horizon, districts: Collection[str], ends: Sequence[str]) -> Iterator[Household]:
    arranged = _arranged(state)
    for need in state.needs.values():
        fact = need.fact
        if need.kind != KIND or need.withdrawn or need.district not in districts or need.watch is None:
            continue
        for term in terms(horizon, ends):
            first = max(term.first, fact.first_day)
            last = min(term.last, fact.until) if fact.until else term.last
            occurrence = f"{need.id}@{last.isoformat()}"
            if first <= min(last, _last_day(horizon)):
                yield Household(occurrence, need, need.watch, first, last, arranged.get(occurrence))


def _last_day(horizon: Horizon) -> date:
    return horizon.first_day + timedelta(days=horizon.days - 1)


def _arranged(state: State) -> dict[str, Arranged]:
    """What is held, by occurrence."""
    found = {}
    for occurrence, each in held(state).items():
        plan = state.plans[each.plan]
        sessions = [s for s in plan.fact.sessions if s.session in each.runs] if plan.fact.kind == KIND else []
        if sessions:
            standing = tuple(s for s in sessions if not has_declined(state, plan.id, s.session))
            own = own_answer(state, plan.id, occurrence)
            accepted = each.by == "approved" or (own is not None and own.status == "accepted")
            found[occurrence] = Arranged(standing or tuple(sessions), len(standing) < len(sessions), accepted)
    return found


def shop_of(session: PlannedSession) -> str:
    """Which shop looks in; empty where the session names none."""
    return next((use.resource for use in session.uses if use.role == "shop"), "")
