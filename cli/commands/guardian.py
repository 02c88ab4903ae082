"""match guardian: what a minor's guardian has said, as it comes."""

import typer

from cli.call import Call
from cli.clock import clock
from cli.commands.answer import read_said
from cli.days import read_day, today
from cli.errors import Misused
from cli.helping_at import find_helpers
from cli.printing import facts, next_steps, page
from cli.seat import at_the_desk
from cli.showing.help_days import missing_of
from desk.guardians import note_guardian
from events.vocabulary.offers import GuardianWords
from intake.parsers.times import read_time
from intake.parsers.troubles import Unreadable


def guardian(
    ctx: typer.Context,
    person: str,
    agrees: str | None = None,
    photo: str | None = None,
    leaves: str | None = None,
    emergency: str = "",
    by: str = "",
    on: str | None = None,
) -> None:
    call: Call = ctx.obj
    now = clock()()
    day = read_day(on, now) if on else today(now)
    words = GuardianWords(_yes(agrees), _yes(photo), _minutes(leaves), emergency, by)
    with at_the_desk(call) as (office, labels):
        (found,) = find_helpers(labels, (), [person])
        note_guardian(office, found, day, words)
        labels = call.labels = labels.at(office.state())
        missing = tuple(missing_of(labels, labels.state.helpers[found]))
        if call.json:
            facts({"person": found, "on": day, "missing": missing})
            return
        said = call.say("plan.guardian.noted", who=labels.person(found))
        what = call.say("why.and").join(call.say(f"plan.day.{each}") for each in missing)
        left = call.say("plan.day.missing", who=labels.person(found), what=what) if missing else ""
        page([said, *([left] if left else [call.say("plan.guardian.complete")]), *next_steps(call, _next(call))])


def _next(call: Call) -> str:
    return call.say("next.attend_show")


def _yes(text: str | None) -> bool | None:
    if text is None:
        return None
    said = read_said(text)
    if said == "absent":
        raise Misused("consent_said", came=text)
    return said == "accepted"


def _minutes(text: str | None) -> int | None:
    if text is None:
        return None
    try:
        return read_time(text)
    except Unreadable:
        raise Misused("time_of_day", came=text) from None
