"""Who somebody in a file is: known again by name with phone or name with address, else registered.

Only HMACs of the two are compared, so the register of the forgotten, which keeps nothing else, is asked the same way.
"""

from collections.abc import Callable, Iterator

from attrs import define, field

from events.state.model import Person, Stamp, State
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


def name_marks(vault: Vault, name: str, *, nothing_else: bool) -> tuple[str, ...]:
    """HMACs of a name alone, for the register of the forgotten: rows that tell no more are known again by the first.

    ``nothing_else``: of her, too, neither phone nor address was told; by the second any row of her name is asked about.
    """
    kinds = ("name", "name_alone") if nothing_else else ("name",)
    return tuple(vault.log_mac(f"person|{name_key(name)}|{kind}|".encode()).hex() for kind in kinds)


def lender_mark(vault: Vault, kind: str, name: str) -> str:
    """HMAC of a lender's kind and name, for the register of the forgotten."""
    return vault.log_mac(f"lender|{kind}|{name_key(name)}".encode()).hex()


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
    _forgotten: dict[str, Stamp] = field(factory=dict)

    def __attrs_post_init__(self) -> None:
        for each in self.state.forgotten.values():
            self._forgotten.update(dict.fromkeys(each.fact.marks, each.stamp))
        for person in self.state.people.values():
            if person.fact.private is None:
                gone = self.state.forgotten.get(person.id, person)
                self._forgotten.update(dict.fromkeys(person.fact.identities, gone.stamp))
            else:
                self._known[person.id] = person.fact.private
                self._identify(person.id, person.fact.identities)

    def find(self, who: PersonDetails) -> PersonId | None:
        """The person of this name with this phone, else with this address."""
        found = (self._by_identity.get(identity) for identity in identities(self.vault, who))
        return next((person for person in found if person), None)

    def forgotten(self, who: PersonDetails) -> Stamp | None:
        """When somebody of this name with this phone or address was forgotten last; None where she is known (anew)."""
        if self.find(who) is not None:
            return None
        named, alone = name_marks(self.vault, who.name, nothing_else=True)
        return self._last_forgotten(*(identities(self.vault, who) or (named,)), alone)

    def forgotten_lender(self, kind: str, name: str) -> Stamp | None:
        """When a lender of this kind and name was forgotten last; None where one is known (anew)."""
        lenders = (each.fact for each in self.state.lenders.values())
        known = {name_key(fact.private.name) for fact in lenders if fact.private and fact.kind == kind}
        return None if name_key(name) in known else self._last_forgotten(lender_mark(self.vault, kind, name))

    def known_by_name_alone(self, name: str) -> tuple[int, ...]:
        """Which of those who bear the name (counted from 1, as ``namesakes`` has them) nobody could tell apart yet."""
        named = enumerate(namesakes(self.state, name), 1)
        return tuple(n for n, person in named if not self._identities.get(person.id))

    def meet(self, who: PersonDetails, person: PersonId) -> PersonId:
        """From here on, whoever has this name and phone or address is this person."""
        self._identify(person, identities(self.vault, who))
        return person

    def take(self, who: PersonDetails, person: PersonId) -> None:
        """Note what is told of a person, known or new under this id."""
        known = self._told.get(person) or self._known.get(person)
        self._told[person] = merged(known, who) if known else who

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

    def _last_forgotten(self, *marks: str) -> Stamp | None:
        found = (self._forgotten[mark] for mark in marks if mark in self._forgotten)
        return max(found, key=lambda stamp: stamp.position, default=None)

    def _identify(self, person: PersonId, found: tuple[str, ...]) -> None:
        """Every identity she ever had stays hers: an older sheet may still have her old phone."""
        self._identities[person] = tuple(dict.fromkeys((*self._identities.get(person, ()), *found)))
        for identity in found:
            self._by_identity.setdefault(identity, person)
