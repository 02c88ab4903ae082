"""What ``match why`` tells of help that is planned: what was asked for and how often, and who comes again."""

from collections.abc import Sequence

from cli.call import Call
from cli.labels import Labels
from cli.showing.needs import asked_for
from cli.showing.sessions import faces_of, wish_lines
from events.state.model import Plan
from events.vocabulary.plans import PlannedAssignment, PlannedSession


def helped_lines(call: Call, labels: Labels, plan: Plan, each: PlannedAssignment) -> list[str]:
    """Below who comes: what for, how many and how often; whom she knows; what she wished and does not get."""
    need = labels.state.needs.get(each.need)
    if need is None or need.help is None:
        return []
    sessions = [run for run in map(plan.carrier, each.runs) if isinstance(run, PlannedSession)]
    lines = [asked_for(call, need), *_faces(call, labels, sessions, each.person)]
    return [*(f"      {line}" for line in lines if line), *wish_lines(call, labels, sessions, need.id)]


def _faces(call: Call, labels: Labels, sessions: Sequence[PlannedSession], person: str) -> list[str]:
    """Who came before and comes again; and where others come, who had come."""
    if not sessions:
        return []
    known = faces_of(labels, min(each.starts for each in sessions)).get(person, frozenset())
    coming = dict.fromkeys(use.resource for each in sessions for use in each.uses if use.role == "helper")
    again = [labels.who_comes(each) for each in coming if each in known]
    others = [labels.who_comes(each) for each in sorted(known, key=labels.name_of) if each not in coming]
    joined = call.say("why.and").join
    lines = [call.say("why.faces.again", helpers=joined(again))] if again else []
    missed = len(again) < len(coming) and others
    return [*lines, call.say("why.faces.before", helpers=joined(others))] if missed else lines
