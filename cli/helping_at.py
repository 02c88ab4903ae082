"""What attendance is recorded of, as people type it: a help day by its name or date, or a task by its number."""

from collections.abc import Sequence
from datetime import date

from attrs import frozen

from cli.candidates import Named, only_one, plain
from cli.clock import clock
from cli.days import read_day
from cli.errors import Misused
from cli.labels import Labels
from cli.naming import find_needs
from desk.attending import planned_at, roster
from events.times import TOKYO


@frozen
class At:
    """Where people were: a help day, or one time of a task; ``minutes`` is how long it was planned for."""

    id: str
    name: str
    on: date
    people: tuple[str, ...]
    minutes: int
    district: str
    help_day: bool = False


def find_at(labels: Labels, text: str | None, day: date | None) -> At:
    """A help day (without a text: the newest) or an approved task. Raises ``Misused``."""
    days = labels.state.help_days
    if text is None:
        if not days:
            raise Misused("no_help_day")
        return _of_day(labels, list(days)[-1])
    named = [each for each in days if plain(text) in (plain(each), plain(labels.help_day(each)))]
    named = named or [each for each in days if len(plain(text)) > 1 and plain(text) in plain(labels.help_day(each))]
    named = named or _on_day(labels, text)
    if len(named) == 1:
        return _of_day(labels, named[0])
    return _of_task(labels, text, day)


def find_helpers(labels: Labels, there: Sequence[str], texts: Sequence[str]) -> list[str]:
    """Volunteers by name or number (V-22): first among those who were to be there. Raises ``Misused``."""
    return list(dict.fromkeys(_helper(labels, there, text) for text in texts))


def _helper(labels: Labels, there: Sequence[str], text: str) -> str:
    helpers = labels.state.helpers
    among = [each for each in there if plain(labels.name_of(each)) == plain(text)]
    if len(among) == 1:
        return among[0]
    named = [
        Named(each, tuple(name for name in (labels.name_of(each), helper.fact.number) if name))
        for each, helper in helpers.items()
    ]
    return only_one(labels, named, text, "helper")


def _on_day(labels: Labels, text: str) -> list[str]:
    try:
        on = read_day(text, clock()())
    except Misused:
        return []
    days = labels.state.help_days.values()
    return [each.id for each in days if on in (each.fact.day, roster(labels.state, each.id).on)]


def _of_day(labels: Labels, help_day: str) -> At:
    found = roster(labels.state, help_day)
    fact = found.help_day.fact
    people = tuple(each.person for each in found.coming if each.team)
    told = (found.on, people, fact.until_min - fact.from_min, found.help_day.district)
    return At(help_day, labels.help_day(help_day), *told, help_day=True)


def _of_task(labels: Labels, text: str, day: date | None) -> At:
    needs = find_needs(labels, text)
    found = []
    for occurrence in labels.state.approved:
        planned = planned_at(labels.state, occurrence) if occurrence.rpartition("@")[0] in needs else None
        sessions = planned[1] if planned else ()
        if sessions and day in (None, sessions[0].starts.astimezone(TOKYO).date()):
            found.append((occurrence, sessions))
    if len(found) != 1:
        shown = "\n".join(f"  {labels.occurrence(each)}" for each, _ in found)
        raise Misused("attend_task", came=text, count=len(found), candidates=shown)
    occurrence, sessions = found[0]
    people = tuple(use.resource for each in sessions for use in each.uses if use.role == "helper")
    minutes = int((sessions[0].ends - sessions[0].starts).total_seconds()) // 60
    need = labels.state.needs[occurrence.rpartition("@")[0]]
    on = sessions[0].starts.astimezone(TOKYO).date()
    return At(occurrence, labels.need(need.id), on, people, minutes, need.district)
