"""What happened about scheduled services (定時便): published with stops, times and seats; seats booked and given back.

A service is published before anybody knows who rides: it is driven whoever comes.
"""

from datetime import date
from typing import ClassVar

from attrs import field, frozen
from attrs.validators import ge

from .needs import Requested, RideDetails, Withdrawn
from .values import NeedId, PersonId, Place


@frozen
class ServiceStop:
    """Where the vehicle stands, and the minute of the day at which it leaves (at the last stop: arrives)."""

    place: Place
    at_min: int = field(validator=ge(0))


@frozen
class ServiceDetails:
    """Sealed: what it is called and where it stops: two stops or more, in the order of its way."""

    name: str
    stops: tuple[ServiceStop, ...]
    note: str = ""


@frozen
class ServiceWithdrawn(Withdrawn):
    """The service is driven no more."""

    VERSION: ClassVar[int] = 1


@frozen
class ServicePublished(Requested):
    """A vehicle goes along stops at published times, on one day or every week. ``person`` is who publishes it.

    ``seats`` and ``wheelchairs`` are offered to riders; ``walk_ups`` of the seats are kept for whoever comes unbooked.
    """

    VERSION: ClassVar[int] = 1
    KIND: ClassVar[str] = "transport"
    WITHDRAWAL: ClassVar[type[Withdrawn]] = ServiceWithdrawn
    seats: int = field(default=1, kw_only=True, validator=ge(1))
    wheelchairs: int = field(default=0, kw_only=True, validator=ge(0))
    walk_ups: int = field(default=0, kw_only=True, validator=ge(0))
    private: ServiceDetails | None = None

    @property
    def ride(self) -> RideDetails | None:
        """Its way from the first stop to the last, with every seat that it offers, as a ride of one party."""
        if self.private is None:
            return None
        first, last = self.private.stops[0], self.private.stops[-1]
        return RideDetails(
            purpose="service",
            pickup=first.place,
            delivery=last.place,
            arrive_by_min=last.at_min,
            attendants=self.seats if self.wheelchairs else self.seats - 1,
            wheelchairs=self.wheelchairs,
        )


@frozen
class SeatBooked:
    """Somebody rides on a day's service from one stop to a later one (counted from 0). A later booking of hers takes
    its place.

    ``seats`` are hers and her attendants', ``wheelchairs`` hers. ``instead`` is the request for a ride that it answers.
    """

    VERSION: ClassVar[int] = 1
    need: NeedId
    day: date
    person: PersonId
    from_stop: int = field(validator=ge(0))
    to_stop: int = field(validator=ge(1))
    seats: int = field(default=1, validator=ge(0))
    wheelchairs: int = field(default=0, validator=ge(0))
    instead: NeedId = ""


@frozen
class SeatGivenBack:
    """She does not ride on that day's service."""

    VERSION: ClassVar[int] = 1
    need: NeedId
    day: date
    person: PersonId
