"""The one thing among several that a text names: exact before the beginning of an id before a part of a name.

What fits more than one thing is never guessed: the candidates are listed. What fits nothing is told with what is near.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from difflib import get_close_matches

from attrs import frozen

from cli.errors import Misused
from cli.labels import Labels

SHORTEST_PART = 2
NEAR = 5


@frozen
class Named:
    """Something that can be named: its id, and what it is called."""

    id: str
    names: tuple[str, ...] = ()


def plain(text: str) -> str:
    """Folded for comparing: width, case and blanks make no difference."""
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", text)).casefold()


def only_one(labels: Labels, named: Sequence[Named], text: str, kind: str) -> str:
    """The id of the one that the text names; raises ``Misused`` for none and for several."""
    for fitting in _stages(named, plain(text), text):
        if len(fitting) == 1:
            return fitting[0].id
        if fitting:
            listed = "\n".join(f"  {shown(labels, each.id)} ({each.id})" for each in fitting)
            raise Misused("ambiguous", came=text, count=len(fitting), candidates=listed)
    raise Misused(f"not_found.{kind}", came=text, near=_near(labels, named, plain(text)))


def shown(labels: Labels, opaque: str) -> str:
    """How a candidate is told from the others: people by their towns too."""
    return labels.with_town(opaque) if opaque in labels.state.people else labels.anything(opaque)


def _stages(named: Sequence[Named], wanted: str, text: str) -> Iterator[list[Named]]:
    """What fits, the surest way of fitting first."""
    yield [each for each in named if each.id == text]
    yield [each for each in named if wanted in map(plain, each.names)]
    if len(wanted) > SHORTEST_PART:
        yield [each for each in named if each.id.casefold().startswith(wanted)]
    if len(wanted) >= SHORTEST_PART:
        yield [each for each in named if any(wanted in plain(name) for name in each.names)]


def _near(labels: Labels, named: Sequence[Named], wanted: str) -> str:
    """What contains the text, or is spelt much like it; a few at most."""
    by_name = {plain(name): each.id for each in named for name in each.names}
    containing = [name for name in by_name if wanted and wanted in name]
    close = containing or get_close_matches(wanted, by_name, n=3, cutoff=0.5)
    return " ".join(shown(labels, by_name[name]) for name in close[:NEAR])
