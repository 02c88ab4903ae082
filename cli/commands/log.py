"""match log: what happened, in order; about somebody or something, in a span of time; and, if wished, as it happens."""

from datetime import datetime

import typer

from cli.call import Call
from cli.clock import clock
from cli.days import read_moment
from cli.errors import Misused
from cli.labels import Labels
from cli.naming import find_anything
from cli.printing import facts, note, page
from cli.seat import at_the_desk
from cli.showing.history import history_facts, history_head, history_line, history_lines, line_facts
from desk.following import following
from desk.history import Line, history, with_requests
from desk.looking import note_look
from desk.office import Office
from events.errors import LogError


def log(
    ctx: typer.Context,
    about: list[str] | None = None,
    since: str | None = None,
    until: str | None = None,
    follow: bool = False,
) -> None:
    call: Call = ctx.obj
    if follow and until:
        raise Misused("follow_until")
    now = clock()()
    with at_the_desk(call, read_only=True) as (office, labels):
        ids = with_requests(labels.state, frozenset(find_anything(labels, each) for each in about or ()))
        first = read_moment(since, now) if since else None
        end = read_moment(until, now) if until else None
        if follow:
            _follow(call, office, labels, ids, first)
            return
        found = list(history(office, about=ids, since=first, until=end))
        if call.json:
            facts(history_facts(found))
            return
        page(history_lines(call, labels, found))


def _follow(call: Call, office: Office, labels: Labels, about: frozenset[str], since: datetime | None) -> None:
    """Each event as it comes, until Ctrl-C. Whose names were shown is noted each time, not only at the end."""
    lost = False

    def tell(lines: list[Line], fault: LogError | None) -> None:
        nonlocal labels, lost
        if (fault is not None) != lost:
            lost = fault is not None
            note(call.say("log.follow.lost" if lost else "log.follow.found"))
        if lines and not call.json:
            labels = labels.at(office.state())
            page([history_line(call, labels, line) for line in lines])
            note_look(office, "screen", call.command, sorted(labels.looked))
            labels.looked.clear()
        for line in lines if call.json else ():
            facts(line_facts(line))

    if not call.json:
        note(call.say("log.follow"))
        page(history_head(call))
    try:
        following(office, about=about, since=since, tell=tell)
    except KeyboardInterrupt:
        return
