"""The events that the contestants store, one shape at a time. Everything in them is invented.

``party.answered`` is what an office's telephone brings all day: somebody said yes or no, and a word more. Five ids and
codes in the clear, her words sealed, the claims of her and of a vehicle for a week. About 600 bytes as stored.
``ride.requested`` is the heaviest of the common ones: eleven sealed fields, two places among them; about 800 bytes.
"""

from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta
from random import Random
from typing import Final
from uuid import UUID

from attrs import asdict, frozen

from events.ids import uuid7
from events.log import Draft, Event
from events.times import TOKYO, to_us
from events.vocabulary.needs import RideDetails, RideRequested
from events.vocabulary.plans import AnswerWords, PartyAnswered
from events.vocabulary.values import Place

NOW: Final = datetime(2026, 12, 1, 9, 0, tzinfo=TOKYO)
PEOPLE: Final = tuple(f"person-{n:012x}" for n in range(2000))
_MONDAY: Final = date(2026, 12, 7)
_PURPOSES: Final = ("clinic", "shopping", "salon", "festival")

Primitive = str | int | bool


@frozen
class Shape:
    """A kind of event: ``event`` makes the n-th, the same every time."""

    name: str
    event: Callable[[int, str, Random], Event]

    def draft(self, n: int) -> Draft:
        """The n-th, about one of ``PEOPLE``, with two claims."""
        chance = Random(n)
        person = PEOPLE[chance.randrange(len(PEOPLE))]
        moment, week = NOW + timedelta(seconds=n), f"2026-W{50 + n % 4}"
        return Draft(
            self.event(n, person, chance),
            id=_id(moment, chance),
            happened=moment,
            actor="例示 職員",
            claims=(f"claim:{person}:{week}", f"claim:vehicle-{chance.getrandbits(48):012x}:{week}"),
            district="shonan",
            body="見本社協",
            correlation=_id(moment, chance),
        )


def primitive(one: Draft) -> dict[str, Primitive]:
    """The same, sealed part and all, as texts and numbers by name: what the peer stores."""
    around = {
        "happened_us": to_us(one.happened),
        "actor": one.actor,
        "claims": " ".join(one.claims),
        "district": one.district,
        "body": one.body,
        "correlation": one.correlation.hex if one.correlation else "",
    }
    flat: dict[str, object] = {}
    _flatten("", asdict(one.event), flat)  # type: ignore[arg-type]
    return {
        name: value if isinstance(value, str | int) else str(value or "") for name, value in (flat | around).items()
    }


def _answered(n: int, person: str, chance: Random) -> PartyAnswered:
    plan = f"plan-{n // 40:012x}"
    words = ("お昼までなら出られます", "その日は病院です。次の週ならば", "帰りだけお願いします")[n % 3]
    answer = "accepted" if n % 5 else "declined"
    return PartyAnswered(plan, f"{plan}-run-{n}", "driver", person, answer, private=AnswerWords(words))


def _requested(n: int, person: str, chance: Random) -> RideRequested:
    return RideRequested(
        need=f"need-{chance.getrandbits(48):012x}",
        person=person,
        first_day=_MONDAY + timedelta(days=n % 28),
        number=str(n),
        received=_MONDAY - timedelta(days=n % 14),
        private=RideDetails(
            purpose=_PURPOSES[n % 4],
            pickup=Place(address=f"見本町{n % 5 + 1}-{n % 20 + 1}-{chance.randrange(30)}", town="見本町"),
            delivery=Place(address=f"架空台1-{n % 9 + 1}-3", town="架空台", name="例示医院"),
            arrive_by_min=540 + n % 240,
            return_ready_min=660 + n % 240,
            note="玄関の前に段差があります" if n % 3 == 0 else "",
        ),
    )


SHAPES: Final[Mapping[str, Shape]] = {
    shape.name: shape for shape in (Shape("party.answered", _answered), Shape("ride.requested", _requested))
}


def _flatten(prefix: str, fields: Mapping[str, object], into: dict[str, object]) -> None:
    for name, value in fields.items():
        if isinstance(value, dict):
            _flatten(f"{name}_", value, into)
        else:
            into[f"{prefix}{name}"] = value


def _id(moment: datetime, chance: Random) -> UUID:
    return uuid7(to_us(moment), chance.randbytes(10))
