"""The help days of a plan: teams with their homes and tools, what is missing, and the list to tick off who is there."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from attrs import frozen

from cli.call import Call
from cli.days import short_day, typed_day
from cli.labels import Labels, need_of
from events.settings import setting
from events.state.minors import lacking
from events.state.model import HelpDay, Helper, Plan
from events.vocabulary.plans import PlannedSession
from wording import known


@frozen
class Team:
    """Who goes together, and to which homes in which order."""

    helpers: tuple[str, ...]
    homes: tuple[str, ...]


def help_day_lines(call: Call, labels: Labels, plan: Plan) -> list[str]:
    """Every help day that lies in the plan's days, also one for which no team can be made up."""
    return [line for day in _days(labels, plan) for line in ["", *_lines(call, labels, plan, day)]]


def teams(plan: Plan, help_day: str) -> tuple[Team, ...]:
    """The teams of a help day: the sessions of the same homes."""
    found: dict[tuple[str, ...], list[str]] = {}
    for session in _sessions(plan, help_day):
        found.setdefault(session.occurrences, []).extend(u.resource for u in session.uses if u.role == "helper")
    return tuple(Team(tuple(helpers), homes) for homes, helpers in found.items())


def _days(labels: Labels, plan: Plan) -> Iterator[HelpDay]:
    if plan.fact.kind != "helpers":
        return
    first, last = plan.fact.first_day, plan.fact.first_day.toordinal() + plan.fact.days
    for day in labels.state.help_days.values():
        inside = first <= day.fact.day and day.fact.day.toordinal() < last
        if (inside and not day.called_off and day.district in plan.fact.districts) or _sessions(plan, day.id):
            yield day


def _sessions(plan: Plan, help_day: str) -> tuple[PlannedSession, ...]:
    return tuple(s for s in plan.fact.sessions if any(use.resource == help_day for use in s.uses))


def _lines(call: Call, labels: Labels, plan: Plan, day: HelpDay) -> list[str]:
    fact, made = day.fact, teams(plan, day.id)
    on = next((s.starts.date() for s in _sessions(plan, day.id)), fact.day)
    name = fact.private.name if fact.private else day.id
    hours = {"from_": _clock(fact.from_min), "until": _clock(fact.until_min)}
    lines = [call.say("plan.day.title", name=name, day=short_day(on, call.lang), **hours)]
    lines += _people(call, labels, day, made)
    lines += [line for n, team in enumerate(made, 1) for line in team_lines(call, labels, day, n, team, len(made))]
    lines += [] if made else [call.say("plan.day.none")]
    lines += [insurance_line(call, labels, day), *meeting_lines(call, day, on)]
    lines += list(_missing(call, labels, made))
    return [*lines, call.say("plan.day.attendance", day=typed_day(on))] if made else lines


def _people(call: Call, labels: Labels, day: HelpDay, made: Sequence[Team]) -> list[str]:
    """How many there are of those hoped for; a child comes with her guardian, who is an adult."""
    helpers = [labels.state.helpers[each] for team in made for each in team.helpers]
    children = sum(each.fact.group == "child" for each in helpers)
    adults = sum(each.fact.group == "adult" for each in helpers) + children
    minors = sum(each.fact.group == "student" for each in helpers) + children
    fact = day.fact
    lines = [call.say("plan.day.people", adults=adults, wanted=fact.adults, minors=minors, wanted_minors=fact.minors)]
    short = (max(0, fact.adults - adults), max(0, fact.minors - minors))
    return [*lines, call.say("plan.day.short", adults=short[0], minors=short[1])] if any(short) else lines


def team_lines(call: Call, labels: Labels, day: HelpDay, number: int, team: Team, of: int) -> list[str]:
    """Who goes together to which homes, with their share of the tools."""
    joined = call.say("why.and").join
    helpers, homes = joined(map(labels.who_comes, team.helpers)), joined(labels.need(need_of(o)) for o in team.homes)
    lines = [call.say("plan.day.team", number=number, helpers=helpers, homes=homes)]
    tools = joined(f"{name} {count}" for name, count in share(day, number - 1, of) if count)
    return [*lines, call.say("plan.day.tools", tools=tools)] if tools else lines


def share(day: HelpDay, team: int, of: int) -> tuple[tuple[str, int], ...]:
    """A team's share of the tools: as even as can be, the first teams one more."""
    return tuple((tool.name, tool.count // of + (team < tool.count % of)) for tool in day.fact.tools)


def meeting_lines(call: Call, day: HelpDay, on: date) -> list[str]:
    """Where people gather, to which day rain puts it off, and what the office noted."""
    told, rain = day.fact.private, day.fact.rain_day
    name = told.gather.name.removesuffix("集合").strip() if told else ""
    gather = " ".join(filter(None, (name, told.gather.address))) if told else ""
    lines = [call.say("plan.day.gather", place=gather)] if gather else []
    lines += [call.say("plan.day.in_rain", day=short_day(rain, call.lang))] if rain and on == day.fact.day else []
    return [*lines, call.say("plan.day.note", note=told.note)] if told and told.note else lines


def insurance_line(call: Call, labels: Labels, day: HelpDay) -> str:
    """What insures those who take part, and whether somebody has still to ask the insurer."""
    if day.insured is not None:
        covered = "covered" if day.insured.walk_ups else "not_covered"
        product = call.say(f"log.product.{day.insured.product}") if known(f"log.product.{day.insured.product}") else ""
        return call.say(f"plan.day.insurance.{covered}", product=product or day.insured.product)
    value: str = setting(labels.state.settings, "help_day.insurance", day.fact.day, day.district)
    return call.say(f"plan.day.insurance.{value}")


def insurance_facts(labels: Labels, day: HelpDay) -> dict[str, Any]:
    """``kind`` is event (one of the day's own) or none (each volunteer's); ``walk_ups`` null until the insurer says."""
    kind: str = setting(labels.state.settings, "help_day.insurance", day.fact.day, day.district)
    told = day.insured
    return {
        "kind": kind if told is None else "event",
        "product": told.product if told else None,
        "walk_ups": told.walk_ups if told else None,
    }


def _missing(call: Call, labels: Labels, made: Sequence[Team]) -> Iterator[str]:
    """What a minor still lacks: her guardian's consent, whom to call, consent to photographs, by when to leave."""
    for helper in (labels.state.helpers[each] for team in made for each in team.helpers):
        lacking = tuple(missing_of(labels, helper))
        if lacking:
            what = call.say("why.and").join(call.say(f"plan.day.{each}") for each in lacking)
            yield call.say("plan.day.missing", who=labels.person(helper.id), what=what)


def missing_of(labels: Labels, helper: Helper) -> Iterator[str]:
    """Codes of what is asked for of a minor and still lacking: guardian, emergency, photo, leaves."""
    stamped = helper.stamp.recorded.date()
    needed = setting(labels.state.settings, "helper.minors_need", stamped, helper.district)
    yield from lacking(labels.state, helper, needed.get(helper.fact.group, ()))


def help_day_facts(labels: Labels, plan: Plan) -> list[dict[str, Any]]:
    """The help days for ``--json``."""
    return [
        {
            "help_day": day.id,
            "name": day.fact.private.name if day.fact.private else "",
            "day": day.fact.day,
            "adults_wanted": day.fact.adults,
            "minors_wanted": day.fact.minors,
            "insurance": insurance_facts(labels, day),
            "teams": [
                {
                    "helpers": [{"id": each, "name": labels.person(each)} for each in team.helpers],
                    "occurrences": team.homes,
                    "tools": dict(share(day, n, len(made))),
                    "missing": {each: list(missing_of(labels, labels.state.helpers[each])) for each in team.helpers},
                }
                for n, team in enumerate(made)
            ],
        }
        for day in _days(labels, plan)
        for made in (teams(plan, day.id),)
    ]


def _clock(minutes: int) -> str:
    return f"{minutes // 60}:{minutes % 60:02d}"
