"""The one event that all contestants store: somebody asked for a ride (``ride.requested``). Everything is invented.

A request in the clear (ids, first day, number) and its sealed part (purpose, two places, times, a note), of a rider who
has asked before, touching two claims: what an office's day mostly consists of. About 800 bytes as stored.
"""

from datetime import date, datetime, timedelta
from random import Random
from typing import Final

from events.ids import uuid7
from events.log import Draft
from events.times import TOKYO, to_us
from events.vocabulary.needs import RideDetails, RideRequested
from events.vocabulary.values import Place

NAME: Final = "ride.requested"
NOW: Final = datetime(2026, 12, 1, 9, 0, tzinfo=TOKYO)
RIDERS: Final = tuple(f"person-{n:012x}" for n in range(2000))
_MONDAY: Final = date(2026, 12, 7)
_PURPOSES: Final = ("clinic", "shopping", "salon", "festival")


def draft(n: int) -> Draft:
    """The n-th request, the same every time."""
    chance = Random(n)
    need, rider = f"need-{chance.getrandbits(48):012x}", RIDERS[chance.randrange(len(RIDERS))]
    event = RideRequested(
        need=need,
        person=rider,
        first_day=_MONDAY + timedelta(days=n % 28),
        number=str(n),
        received=_MONDAY - timedelta(days=n % 14),
        private=_details(n, chance),
    )
    moment = NOW + timedelta(seconds=n)
    week = f"2026-W{50 + n % 4}"
    return Draft(
        event,
        id=uuid7(to_us(moment), chance.randbytes(10)),
        happened=moment,
        actor="例示 職員",
        claims=(f"claim:{need}:{week}", f"claim:{rider}:{week}"),
        district="shonan",
        body="見本社協",
        correlation=uuid7(to_us(moment), chance.randbytes(10)),
    )


def _details(n: int, chance: Random) -> RideDetails:
    return RideDetails(
        purpose=_PURPOSES[n % 4],
        pickup=Place(address=f"見本町{n % 5 + 1}-{n % 20 + 1}-{chance.randrange(30)}", town="見本町"),
        delivery=Place(address=f"架空台1-{n % 9 + 1}-3", town="架空台", name="例示医院"),
        arrive_by_min=540 + n % 240,
        return_ready_min=660 + n % 240,
        note="玄関の前に段差があります" if n % 3 == 0 else "",
    )
