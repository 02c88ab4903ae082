"""A horizon's looking in as a problem."""

from attrs import frozen

from engine.matchings.built import Built
from engine.matchings.watch.parts import Assembled, Parts


@frozen(kw_only=True)
class BuiltWatch(Built):
    """``parts`` are what the problem was put together from; ``whole.problem`` is what is solved."""

    parts: Parts
    whole: Assembled
