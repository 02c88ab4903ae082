"""What somebody is who is known as lenders are: who lends a vehicle or a room, a lot's owner, a shop, a company."""

from collections.abc import Iterator

from events.state.model import State


def lend_as(state: State) -> dict[str, tuple[str, ...]]:
    """For each lender the codes of what she is: vehicle, venue, lot, shop, company; several where she is several."""
    found: dict[str, dict[str, None]] = {}
    for code, lender in _each(state):
        found.setdefault(lender, {})[code] = None
    return {lender: tuple(codes) for lender, codes in found.items()}


def _each(state: State) -> Iterator[tuple[str, str]]:
    yield from (("vehicle", each.fact.lender) for each in state.vehicles.values())
    yield from (("venue", each.fact.lender) for each in state.venues.values())
    yield from (("lot", each.fact.lender) for each in state.lots.values())
    yield from (("shop", each.id) for each in state.shops.values())
    asking = (each.fact.person for each in state.needs.values())
    yield from (("company", each) for each in asking if each in state.lenders)
