"""match why of a lot or a room: why the plan does not choose it, and what choosing it would cost."""

from attrs import frozen

from cli.call import Call
from cli.candidates import Named, only_one, plain
from cli.errors import Misused
from cli.files import typed
from cli.labels import Labels
from cli.naming import find_plan
from cli.printing import facts, next_steps, page
from cli.showing.why_not import chosen_line, lot_facts, lot_lines, not_chosen_line, room_facts, room_lines
from desk.office import Office
from desk.why_not import KINDS, is_in, plan_about, why_lot, why_room
from events.state.model import Plan


@frozen
class Where:
    """A lot or a room: its id, which of the two it is, whose district it is in."""

    place: str
    role: str
    district: str


def place_called(labels: Labels, text: str, *, whole: bool) -> Where | None:
    """The lot or room of this name (the whole of it, or a part); None where there is none. Raises ``Misused``."""
    places = {each.place: each for each in _places(labels)}
    named = [Named(each, (name,)) for each in places if (name := _name(labels, each))]
    fits = [n for n in named if text == n.id or plain(text) == plain(n.names[0])]
    if not whole:
        fits = fits or [n for n in named if plain(text) in plain(n.names[0])]
    return places[only_one(labels, fits, text, "who")] if fits and plain(text) else None


def _places(labels: Labels) -> list[Where]:
    state = labels.state
    rooms = [Where(each.id, "venue", each.district) for each in state.venues.values() if not each.withdrawn]
    return [Where(each.id, "lot", each.district) for each in state.lots.values()] + rooms


def _name(labels: Labels, place: str) -> str:
    room = labels.state.venues.get(place)
    return room.name if room else labels.thing_name_of(place)


def tell(call: Call, office: Office, labels: Labels, where: Where, plan: str | None, *, only: bool) -> None:
    """Why it is not chosen. ``only``: an option was given that a place knows nothing of."""
    name = labels.anything(where.place)
    if only:
        raise Misused("why_of_place", name=name)
    chosen = find_plan(labels, plan) if plan else plan_about(labels.state, where.role, where.district)
    if chosen is None:
        _say(call, where, None, (), [call.say("why.place.no_plan", place=name)], {})
        return
    if chosen.fact.kind != KINDS[where.role]:
        raise Misused(
            "why_other_kind", name=name, plan=labels.plan(chosen.id), kind=call.say(f"kind.{chosen.fact.kind}")
        )
    sessions = is_in(chosen, where.role, where.place)
    if sessions:
        _say(call, where, chosen, sessions, [chosen_line(call, labels, chosen, where.place, sessions)], {})
        return
    head = not_chosen_line(call, labels, chosen, where.place)
    if where.role == "lot":
        left = why_lot(office, chosen, where.place)
        told, lines = lot_facts(labels, left), lot_lines(call, labels, left)
    else:
        meetings = why_room(office, chosen, where.place)
        told, lines = {"meetings": room_facts(meetings)}, room_lines(call, labels, meetings)
    _say(call, where, chosen, (), [head, *lines, *next_steps(call, *_steps(call, labels, where))], told)


def _steps(call: Call, labels: Labels, where: Where) -> list[str]:
    if where.role == "venue":
        return []
    return [call.say("next.stop_show", lot=typed(labels.anything(where.place))), call.say("next.stop_next", of="")]


def _say(
    call: Call, where: Where, plan: Plan | None, sessions: tuple[str, ...], lines: list[str], told: dict[str, object]
) -> None:
    if call.json:
        facts({where.role: where.place, "plan": plan.id if plan else None, "sessions": sessions, **told})
    else:
        page(lines)
