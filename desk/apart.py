"""Who must not meet whom, where rows name people by their numbers (V-07, 手023)."""

from collections.abc import Iterator

from attrs import define, field

from events.state.model import State
from events.vocabulary.values import PersonId


@define
class Apart:
    """The numbers of one append's rows, and what these rows say."""

    _people: dict[str, PersonId] = field(factory=dict)
    _said: list[tuple[PersonId, str]] = field(factory=list)

    def note(self, number: str, person: PersonId, apart: tuple[str, ...]) -> None:
        """A row of this number is about her, and says who must not meet her."""
        if number:
            self._people[number.upper()] = person
        self._said += [(person, other.upper()) for other in apart]

    def pairs(self, state: State) -> Iterator[tuple[PersonId, PersonId]]:
        """The pairs that nobody has told yet, sorted; a number that nobody bears stays in the row's note alone."""
        known = {need.fact.number.upper(): need.fact.person for need in state.needs.values() if need.fact.number}
        known |= {each.fact.number.upper(): each.id for each in state.helpers.values() if each.fact.number}
        known |= self._people
        found = set()
        for person, number in self._said:
            other = known.get(number)
            if other is not None and other != person:
                found.add((min(person, other), max(person, other)))
        yield from sorted(found - state.apart.keys())
