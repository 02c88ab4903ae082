"""Why what was held is left over: what is held beside it, and cannot be kept together with it."""

from collections.abc import Iterator

from engine.matchings.built import Built
from events.vocabulary.plans import Obstacle


def held_against(built: Built, occurrence: str) -> Iterator[Obstacle]:
    """The others of its contradicting set; by itself where nothing of what it was held to is possible any more."""
    for each in built.contradicting:
        if occurrence in each:
            others = tuple(other for other in each if other != occurrence)
            yield from (Obstacle(other, "", "held.contradicts") for other in others)
            if not others:
                yield Obstacle("", "", "held.impossible")
