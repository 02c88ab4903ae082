"""A horizon's rides as a problem. A file of its own, as building, reading back and reasons all look at it."""

from collections.abc import Mapping

from attrs import frozen

from engine.matchings.built import Built
from engine.matchings.parts import Parts
from engine.problems.routing import Routing
from events.vocabulary.plans import Obstacle


@frozen(kw_only=True)
class BuiltRides(Built):
    """``occurrences[i]`` is ``routing.needs[i]``.

    ``refusals`` tell, for each occurrence, which vehicle or driver a rule keeps away before any ride is timed;
    ``parts`` are what the problem was put together from. ``most_calls`` bounds the calls to people who could be left as
    they were told.
    """

    routing: Routing
    refusals: Mapping[str, tuple[Obstacle, ...]]
    parts: Parts
    most_calls: int | None = None
