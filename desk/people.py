"""Who somebody in a file is: known again by name with phone or name with address, else registered.

Only HMACs of the two are compared, so the register of the forgotten, which keeps nothing else, is asked the same way.
"""

from collections.abc import Callable, Iterator

from attrs import define, field

from events.state.model import Person, State
from events.vault import Vault
from events.vocabulary.people import PersonChanged, PersonDetails, PersonRegistered
from events.vocabulary.values import PersonId
from intake.parsers.names import name_key
from intake.parsers.width import folded


def identities(vault: Vault, who: PersonDetails) -> tuple[str, ...]:
    """HMACs under the log's key of the name with the phone and with the address, as far as these are there; hex."""
    digits = "".join(letter for letter in who.phone if letter.isdigit())
    address = folded(who.home.address) if who.home else ""
    return tuple(
        vault.log_mac(f"person|{name_key(who.name)}|{kind}|{text}".encode()).hex()
        for kind, text in (("phone", digits), ("address", address))
        if text
    )


def namesakes(state: State, name: str) -> tuple[Person, ...]:
    """Everybody known who bears this name, in the order of the log."""
    key = name_key(name)
    return tuple(person for person in state.people.values() if person.name and name_key(person.name) == key)


def merged(known: PersonDetails, told: PersonDetails) -> PersonDetails:
    """What is told now, and what was known where nothing is told: a blank cell takes nothing away."""
    return PersonDetails(
        name=told.name,
        kana=told.kana or known.kana,
        age=known.age if told.age is None else told.age,
        phone=told.phone or known.phone,
        home=told.home or known.home,
        call=told.call or known.call,
        emergency=told.emergency or known.emergency,
    )


@define
class People:
    """The people of a state, and those that one append adds or changes."""

    vault: Vault
    state: State
    opaque: Callable[[str], str]
    _known: dict[PersonId, PersonDetails] = field(factory=dict)
    _told: dict[PersonId, PersonDetails] = field(factory=dict)
    _identities: dict[PersonId, tuple[str, ...]] = field(factory=dict)
    _by_identity: dict[str, PersonId] = field(factory=dict)
    _forgotten: set[str] = field(factory=set)

    def __attrs_post_init__(self) -> None:
        for person in self.state.people.values():
            if person.fact.private is None:
                self._forgotten |= set(person.fact.identities)
            else:
                self._known[person.id] = person.fact.private
                self._identify(person.id, person.fact.identities)

    def find(self, who: PersonDetails) -> PersonId | None:
        """The person of this name with this phone, else with this address."""
        found = (self._by_identity.get(identity) for identity in identities(self.vault, who))
        return next((person for person in found if person), None)

    def was_forgotten(self, who: PersonDetails) -> bool:
        """Whether somebody of this name with this phone or address has been forgotten, and is not known anew."""
        return self.find(who) is None and bool(self._forgotten & set(identities(self.vault, who)))

    def take(self, who: PersonDetails, person: PersonId) -> PersonId:
        """Note what is told of a person, known or new under this id."""
        known = self._told.get(person) or self._known.get(person)
        self._told[person] = merged(known, who) if known else who
        self._identify(person, identities(self.vault, who))
        return person

    def is_known(self, person: PersonId) -> bool:
        """Whether the id is a person's, and she has not been forgotten."""
        return person in self._told or person in self._known

    def events(self) -> Iterator[tuple[PersonRegistered | PersonChanged, bool]]:
        """An event for each person who is new or of whom something else is told now, and whether her age changed."""
        for person, details in self._told.items():
            known, all_hers = self._known.get(person), self._identities.get(person, ())
            if known is None:
                yield PersonRegistered(person, all_hers, details), False
            elif known != details or set(all_hers) != set(self.state.people[person].fact.identities):
                yield PersonChanged(person, all_hers, details), known.age != details.age

    def _identify(self, person: PersonId, found: tuple[str, ...]) -> None:
        """Every identity she ever had stays hers: an older sheet may still have her old phone."""
        self._identities[person] = tuple(dict.fromkeys((*self._identities.get(person, ()), *found)))
        for identity in found:
            self._by_identity.setdefault(identity, person)
