"""What the rows about tools are as events, compared with what is known: nothing where nothing changed. Pure."""

from collections.abc import Iterator, Mapping
from datetime import date

from desk.claims import endless
from desk.facts import APPLICATION, Stated, request_as_it_reads
from events.state.model import Need
from events.vocabulary.people import ConsentGiven
from events.vocabulary.tools import ToolChanged, ToolRequested, ToolsCounted
from events.vocabulary.values import NeedId, PersonId
from intake.tools.facts import AskedFacts, StoreFacts

SERVICE = "tools"


def asked_events(
    need: NeedId, person: PersonId, facts: AskedFacts, known: Need | None, today: date
) -> Iterator[Stated]:
    """The tool as it is asked for now. A new request is itself the consent to this service."""
    changed = ToolChanged(need, person, facts.day, number=facts.number, private=facts.details)
    yield from request_as_it_reads(ToolRequested, changed, known)
    if known is None or known.fact.person != person:
        yield Stated(ConsentGiven(person, SERVICE, APPLICATION, min(facts.day, today)), endless([person]))


def store_events(facts: StoreFacts, known: Mapping[str, str]) -> Iterator[Stated]:
    """How many of a tool there are now; a decision about one that goes meets this under its claim."""
    before = [each for each, tool in known.items() if tool == facts.tool]
    if len(before) != facts.count:
        there = {*before, *(f"{facts.tool}/{n}" for n in range(1, facts.count + 1))}
        yield Stated(ToolsCounted(facts.tool, facts.count), endless(sorted(there)))


def store_emptied(tool: str) -> Stated:
    """The store has none of this tool any more."""
    return Stated(ToolsCounted(tool, 0), endless([f"{tool}/1"]))
