"""At the desk: the log that a call works on, opened with the clock and the name of whoever acts, and closed again."""

import os
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from cli.call import Call
from cli.clock import clock
from cli.errors import Interrupted, Misused
from cli.labels import Labels
from cli.printing import note
from desk.forgetting import finish
from desk.looking import note_look
from desk.office import Office
from desk.opening import open_office, sealed_office
from events.postgres_address import is_postgres
from events.state.model import State


@contextmanager
def at_the_desk(call: Call, *, create: bool = False, read_only: bool = False) -> Iterator[tuple[Office, Labels]]:
    """The office and the names in it. Whatever goes wrong from here on is told with these names.

    Whose names were shown, or are about to be told in an error, is noted as looked at; where that cannot be noted,
    nobody looks.
    """
    office = open_office(log_place(call), actor=actor(call), clock=clock(), create=create, read_only=read_only)
    try:
        office.accesses.make_ready()
        call.labels = Labels(_with_all_forgotten(call, office), call.lang)
        yield office, call.labels
    except KeyboardInterrupt:
        raise Interrupted(_recorded(office, call.labels)) from None
    finally:
        with closing(office):
            if call.labels:
                note_look(office, "screen", call.command, sorted(call.labels.looked))


def _with_all_forgotten(call: Call, office: Office) -> State:
    """The state, once every erasure that the log tells of is finished: somebody may have stopped one half-way."""
    state = office.state()
    left = finish(office, state)
    if not left:
        return state
    people = tuple(dict.fromkeys(state.forgotten[each].fact.person for each in left))
    note(call.say("privacy.forget.finished", people=call.say("why.and").join(people)))
    return office.state()


def _recorded(office: Office, labels: Labels | None) -> int:
    """How many events this actor has appended since the call began to read."""
    begun = labels.state.position if labels else 0
    return sum(event.actor == office.actor for event in office.log.read(after=begun))


@contextmanager
def reading(call: Call) -> Iterator[Labels]:
    """The names of the whole log, for a command that appends nothing."""
    with at_the_desk(call, read_only=True) as (_, labels):
        yield labels


@contextmanager
def at_the_desk_unread(call: Call) -> Iterator[Office]:
    """The office alone, without keys: for a log whose entries may not be readable at all, and for backups."""
    with closing(sealed_office(log_place(call), actor=actor(call), clock=clock())) as office:
        yield office


def log_place(call: Call) -> str:
    """``--log`` or MATCH_LOG, a path or an address; else a file in the user's own data folder."""
    if call.log and is_postgres(call.log):
        return call.log
    return str(Path(call.log).expanduser() if call.log else data_directory() / "log.sqlite")


def data_directory() -> Path:
    """Where this system keeps a user's data."""
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", Path.home() / "AppData" / "Local")) / "match"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "match"
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share") / "match"


def actor(call: Call) -> str:
    """``--as`` or MATCH_ACTOR, else the name under which somebody sits at this computer."""
    import getpass

    if call.actor:
        return call.actor
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):
        raise Misused("nobody") from None
