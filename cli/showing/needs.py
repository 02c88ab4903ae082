"""What somebody asked for, in a few words: a ride's purpose, time and place. Each kind is a line in ``WORDS``."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from cli.call import Call
from cli.labels import place_text
from events.state.model import Need
from events.vocabulary.mobile_sales import RoundDetails, RoundOffered
from events.vocabulary.needs import HelpDetails, RideDetails
from events.vocabulary.salons import SalonDetails, SalonRequested
from events.vocabulary.watch import WatchDetails


def need_text(call: Call, need: Need | None) -> str:
    """通院 10:00 着 市立病院; nothing where she has been forgotten."""
    details = need.fact.private if need else None
    said = WORDS.get(type(details))
    return said(call, need, details) if need and said else ""


def asked_for(call: Call, need: Need | None) -> str:
    """The same; of help also how often: ゴミ出し 15分（毎週月木）."""
    text = need_text(call, need)
    if need is None or need.help is None or not need.fact.weekdays:
        return text
    names, nth = call.say("day.weekdays").split(), getattr(need.fact, "nth", ())
    days = ("" if call.lang == "ja" else " ").join(names[day] for day in need.fact.weekdays)
    return call.say(
        "plan.help_monthly" if nth else "plan.help_weekly", what=text, days=days, nth="・".join(map(str, nth))
    )


def note_of(need: Need | None) -> str:
    """What the office noted beside the request; whoever serves it has to know."""
    note = getattr(need.fact.private, "note", "") if need else ""
    return str(note)


def _help(call: Call, need: Need, details: HelpDetails) -> str:
    """草取り 120分 2人."""
    code = "plan.help_people" if details.people > 1 else "plan.help"
    return call.say(code, task=call.say(f"plan.task.{details.task}"), minutes=details.minutes, people=details.people)


def _ride(call: Call, need: Need, ride: RideDetails) -> str:
    hour, minute = divmod(ride.arrive_by_min, 60)
    purpose = call.say(f"plan.purpose.{ride.purpose}")
    return call.say("plan.wanted", purpose=purpose, arrive=f"{hour}:{minute:02d}", place=place_text(ride.delivery))


def _salon(call: Call, need: Need, details: SalonDetails) -> str:
    return call.say("plan.salon", people=need.fact.participants if isinstance(need.fact, SalonRequested) else 0)


def _watch(call: Call, need: Need, details: WatchDetails) -> str:
    return call.say("plan.watch")


def _round(call: Call, need: Need, details: RoundDetails) -> str:
    return call.say("plan.round", most=need.fact.most) if isinstance(need.fact, RoundOffered) else ""


WORDS: Final[Mapping[type, Callable[[Call, Need, Any], str]]] = {
    RideDetails: _ride,
    HelpDetails: _help,
    SalonDetails: _salon,
    WatchDetails: _watch,
    RoundDetails: _round,
}
"""What a need asks for, by what was told of it."""
