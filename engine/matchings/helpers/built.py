"""A horizon's help as a problem."""

from functools import cached_property

from attrs import frozen

from engine.matchings.built import Built
from engine.matchings.helpers.parts import Assembled, Parts, assembled


@frozen(kw_only=True)
class BuiltHelp(Built):
    """``parts`` are what the problem was put together from; ``whole.problem`` is what is solved."""

    parts: Parts

    @cached_property
    def whole(self) -> Assembled:
        """Put together when it is asked for: problems are looked at far more often than they are solved."""
        return assembled(self.parts)
