"""Which lot may have which stop: one small function a rule, each yielding what keeps the lot away.

Hours that nobody has told break no rule, for the owner is asked about them with everything else. Spaces that nobody has
measured do: somebody of ours has to go and look.
"""

from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from typing import Any, Final

from attrs import frozen

from engine.matchings.mobile_sales.built import Seat
from engine.matchings.mobile_sales.consenting import owners_words
from events.settings import setting
from events.state.life import declined_for
from events.state.mobile_sales import Lot
from events.state.model import State
from events.vocabulary.plans import Obstacle
from events.vocabulary.values import Availability

OVER: Final = ("opened", "ended")
"""Steps of a lot's life in which it is no candidate: it has its stop, or has had it."""

MENDED_BY: Final = {
    "lot.too_small": "room_for_the_truck_and_its_buyers",
    "lot.unmeasured": "room_for_the_truck_and_its_buyers",
    "lot.hours": "lot_hours_kept",
    "lot.shut": "lot_hours_kept",
}
"""The promise that, set aside for a round, takes an obstacle away. An owner's no is never set aside."""


@frozen
class Asked:
    """A lot and a stop, and what is known about them."""

    state: State
    lot: Lot
    seat: Seat

    @property
    def day(self) -> date:
        return self.seat.starts.date()

    def setting(self, name: str) -> Any:
        return setting(self.state.settings, name, self.day, self.lot.district)


Rule = Callable[[Asked], Iterator[Obstacle]]


def obstacles(state: State, lot: Lot, seat: Seat) -> tuple[Obstacle, ...]:
    """Everything that keeps a lot from a stop, but what somebody has set aside for the round."""
    asked, aside = Asked(state, lot, seat), {a.fact.rule for a in state.set_aside if a.fact.target == seat.occurrence}
    found = (obstacle for rule in RULES for obstacle in rule(asked))
    return tuple(each for each in found if MENDED_BY.get(each.code) not in aside)


def it_is_a_candidate(asked: Asked) -> Iterator[Obstacle]:
    if asked.lot.withdrawn or asked.lot.step == "ended":
        yield Obstacle(asked.lot.id, "", "lot.ended")
    elif asked.lot.step == "opened":
        yield Obstacle(asked.lot.id, "", "lot.opened")


def its_owner_has_not_said_no(asked: Asked) -> Iterator[Obstacle]:
    refused = owners_words(asked.state)[asked.lot.id] == "no"
    if refused or asked.lot.id in declined_for(asked.state, asked.seat.occurrence):
        yield Obstacle(asked.lot.id, "", "lot.refused")


def there_is_room(asked: Asked) -> Iterator[Obstacle]:
    spaces, least = asked.lot.fact.spaces, asked.setting("mobile_sales.least_spaces")
    if spaces is None:
        yield Obstacle(asked.lot.id, "", "lot.unmeasured")
    elif spaces < least:
        yield Obstacle(asked.lot.id, "", "lot.too_small", least - spaces)


def it_is_not_shut_that_season(asked: Asked) -> Iterator[Obstacle]:
    if any(season.holds(asked.day) for season in asked.lot.fact.shut):
        yield Obstacle(asked.lot.id, "", "lot.shut")


def it_is_free_then(asked: Asked) -> Iterator[Obstacle]:
    if not fits(asked.lot.fact.hours, asked.seat.starts, asked.seat.ends):
        yield Obstacle(asked.lot.id, "", "lot.hours")


def fits(hours: Availability, starts: datetime, ends: datetime) -> bool:
    """Whether the hours hold the stop; hours of which nothing was told hold everything."""
    day, since, until = starts.date(), _minute(starts, starts), _minute(starts, ends)
    if any(closed.day == day and closed.from_min < until and since < closed.until_min for closed in hours.closed):
        return False
    if not hours.weekly and not hours.days:
        return True
    weekly = [(w.from_min, w.until_min) for w in hours.weekly if day.weekday() in w.weekdays]
    single = [(d.from_min, d.until_min) for d in hours.days if d.day == day]
    return any(a <= since and until <= b for a, b in (*weekly, *single))


def _minute(day: datetime, moment: datetime) -> int:
    midnight = day.replace(hour=0, minute=0, second=0, microsecond=0)
    return (moment - midnight) // timedelta(minutes=1)


RULES: Final[tuple[Rule, ...]] = (
    it_is_a_candidate,
    its_owner_has_not_said_no,
    there_is_room,
    it_is_not_shut_that_season,
    it_is_free_then,
)
