"""The morning on a page, to be read in a minute: headings that are always there, and under each only what is there."""

from collections import Counter
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from cli.call import Call
from cli.days import clock, short_day
from cli.labels import Labels
from cli.nights import task_text, why_failed
from cli.showing.differences import change_words, ride_text
from cli.showing.left import change_text, obstacle_lines, strength
from cli.wide import wrapped
from desk.nights.morning import Decide, Morning, Phone
from desk.nights.news import PlanNews
from desk.nights.tasks import name_of
from desk.selecting import day_of
from events.state.life import is_occurrence
from events.state.nights import TaskState
from events.vocabulary.plans import LeftOver

WIDTH = 100
MOST = 12
"""So many of one sort are shown; the others are counted."""
SOON = timedelta(days=1)
"""Whose deadline is no later than this from today is named, the others are counted."""


def morning_lines(call: Call, labels: Labels, found: Morning) -> list[str]:
    """The page without what to do next."""
    day, place = short_day(found.day, call.lang), labels.district(found.district)
    lines = [call.say("night.morning.title", day=day, district=place), *_night(call, found)]
    lines += _section(call, "planned", [line for news in found.plans for line in _plan(call, labels, news)])
    left = [(news, each) for news in found.plans for each in news.left]
    left.sort(key=lambda pair: pair[1].occurrence not in pair[0].newly_left)
    told = ["\n".join(_left(call, labels, *pair)) for pair in left]
    lines += _section(call, "left", _shortened(call, told))
    lines += _section(call, "calls", _shortened(call, list(_phones(call, labels, found))))
    lines += _section(call, "today", list(_today(call, labels, found)))
    if found.watched:
        lines += _section(call, "meeting", [_watched(call, each.task) for each in found.watched])
    if found.failed:
        lines += _section(call, "failed", [line for each in found.failed for line in _failed(call, each)])
    return lines


def _section(call: Call, name: str, lines: list[str]) -> list[str]:
    if not lines:
        lines = [call.say(f"night.morning.{name}.none")]
    return [
        "",
        call.say(f"night.morning.{name}"),
        *(f"  {each}" for line in lines for each in wrapped(line, WIDTH - 2)),
    ]


def _shortened(call: Call, items: list[str]) -> list[str]:
    """The first of them, a line or more each, and how many others there are."""
    lines = [line for item in items[:MOST] for line in item.splitlines()]
    return [*lines, call.say("night.morning.more", count=len(items) - MOST)] if len(items) > MOST else lines


def _night(call: Call, found: Morning) -> Iterator[str]:
    if found.night is None:
        yield call.say("night.morning.no_night")
        return
    stamps = [each.stamp.recorded for each in found.night.tasks.values() if each.stamp]
    until = max([found.night.stamp.recorded, *stamps])
    yield call.say("night.morning.night", from_time=clock(found.night.stamp.recorded), until_time=clock(until))
    if found.unfinished:
        yield call.say("night.morning.running", count=found.unfinished)


def _plan(call: Call, labels: Labels, news: PlanNews) -> Iterator[str]:
    fact = news.plan.fact
    yield call.say(
        f"night.morning.plan.{'new' if news.fresh else 'same'}",
        kind=call.say(f"kind.{fact.kind}"),
        first=short_day(fact.first_day, call.lang),
        last=short_day(fact.first_day + timedelta(days=fact.days - 1), call.lang),
        plan=labels.plan(news.plan.id),
        served=len(news.served),
        left=len(news.left),
    )
    if news.fresh and fact.follows:
        kinds = [each.kind for each in news.changes]
        added, dropped = kinds.count("added"), kinds.count("dropped")
        yield "　" + call.say(
            "night.morning.plan.before",
            before=labels.plan(fact.follows),
            added=added,
            dropped=dropped,
            changed=len(kinds) - added - dropped,
        )


def _left(call: Call, labels: Labels, news: PlanNews, left: LeftOver) -> Iterator[str]:
    mark = call.say("night.morning.left.new") if left.occurrence in news.newly_left and news.plan.fact.follows else ""
    reasons = obstacle_lines(call, labels, left.obstacles, few=1)
    unexplained = call.of_kind(news.plan.fact.kind, f"why.{strength(left)}")
    yield f"{labels.occurrence(left.occurrence)}{mark}  {reasons[0] if reasons else unexplained}"
    if left.changes:
        yield f"　→ {change_text(call, news.plan.fact.kind, labels, left.changes[0])}"


def _phones(call: Call, labels: Labels, found: Morning) -> Iterator[str]:
    """Who was told otherwise or was not reached by name; who has not been asked yet by name when it is time to."""
    for each in found.phones:
        if each.why != "unasked" or each.until <= found.day + SOON:
            yield _phone(call, labels, each)
    later = [each for each in found.phones if each.why == "unasked" and each.until > found.day + SOON]
    for plan in dict.fromkeys(each.plan for each in later):
        hers = [each for each in later if each.plan == plan]
        roles = Counter(each.party for each in hers)
        who = "、".join(f"{call.say(f'plan.party.{role}')} {count}" for role, count in roles.items())
        until = short_day(hers[0].until, call.lang)
        yield call.say("night.morning.call.later", plan=labels.plan(plan), count=len(hers), who=who, until=until)


def _phone(call: Call, labels: Labels, each: Phone) -> str:
    until = short_day(each.until, call.lang)
    if each.change is not None:
        kind = change_words(call, labels.state.plans[each.plan].fact.kind, each.change.kind)
        before, after = (
            ride_text(call, labels, ride, each.change.person) for ride in (each.change.before, each.change.after)
        )
        what = f"{kind}  {before} → {after}"
        return f"{labels.occurrence(each.targets[0])}  {call.say('night.morning.call.changed', what=what)}"
    about = call.say("why.and").join(_about(labels, each.plan, target) for target in each.targets)
    who = f"{labels.anything(each.who)}（{call.say(f'plan.party.{each.party}')}）"
    return f"{who}  {call.say(f'night.morning.call.{each.why}', until=until)}  {labels.plan(each.plan)} {about}"


def _about(labels: Labels, plan: str, target: str) -> str:
    """12/8(火) for a need of hers, 便2 12/8(火) 8:40〜11:55 for a run."""
    if is_occurrence(target):
        return short_day(day_of(target), labels.lang)
    return labels.run(labels.state.plans[plan], target)


def _today(call: Call, labels: Labels, found: Morning) -> Iterator[str]:
    for each in found.decide:
        yield _decide(call, labels, each)
    if found.questions:
        yield call.say("night.morning.today.questions", count=found.questions)


def _decide(call: Call, labels: Labels, each: Decide) -> str:
    plan = labels.state.plans[each.plan]
    return call.say(
        f"night.morning.today.{each.code}",
        plan=labels.plan(each.plan),
        count=each.count,
        until=short_day(each.until, call.lang) if each.until else "",
        first=short_day(plan.fact.first_day, call.lang),
        what=call.say("why.and").join(map(labels.anything, each.rows)),
    )


def _watched(call: Call, task: Any) -> str:
    first, last = task.first_day, task.first_day + timedelta(days=task.days - 1)
    kind = call.say(f"kind.{task.kind}")
    days = {"first": short_day(first, call.lang), "last": short_day(last, call.lang)}
    return call.say("night.morning.meeting.changed", kind=kind, **days)


def _failed(call: Call, each: TaskState) -> Iterator[str]:
    yield f"{task_text(call, each.task)}  {why_failed(call, each.code)}"
    where = "all" if len(each.task.districts) > 1 else each.task.districts[0]
    days = f"--from {each.task.first_day.isoformat()} --days {each.task.days}"
    command = f"match solve --kind {each.task.kind} --district {where} {days}"
    yield from ("　" + call.say("night.code.means"), f"　{command}")


def morning_steps(call: Call, labels: Labels, found: Morning) -> list[str]:
    """What to do next: phone first, then decide."""
    steps = []
    if found.night is None:
        steps.append(call.say("next.nightly"))
    unasked = next((each for each in found.phones if each.why == "unasked"), None)
    if unasked:
        steps.append(call.say("next.ask", plan=labels.plan_number(unasked.plan)))
    if found.plans:
        steps.append(call.say("next.show", plan=labels.plan_number(found.plans[0].plan.id)))
    return steps + ([call.say("next.questions")] if found.questions else [])


def morning_facts(labels: Labels, found: Morning) -> dict[str, Any]:
    """The morning for ``--json``: ids, codes and days, and everybody's name beside her id."""
    return {
        "day": found.day,
        "district": found.district,
        "night": found.night.night if found.night else None,
        "unfinished": found.unfinished,
        "plans": [
            {
                "plan": news.plan.id,
                "kind": news.plan.fact.kind,
                "first_day": news.plan.fact.first_day,
                "days": news.plan.fact.days,
                "new": news.fresh,
                "follows": news.plan.fact.follows,
                "served": len(news.served),
                "left": [
                    {
                        "occurrence": each.occurrence,
                        "strength": each.strength,
                        "new": each.occurrence in news.newly_left,
                    }
                    for each in news.left
                ],
            }
            for news in found.plans
        ],
        "phones": [
            {
                "plan": each.plan,
                "who": each.who,
                "name": labels.anything(each.who),
                "party": each.party,
                "targets": each.targets,
                "why": each.why,
                "until": each.until,
                "change": each.change.kind if each.change else None,
            }
            for each in found.phones
        ],
        "decide": [
            {"code": each.code, "plan": each.plan, "count": each.count, "until": each.until, "rows": each.rows}
            for each in found.decide
        ],
        "questions": found.questions,
        "watched": [{"task": name_of(each.task), "why": each.why} for each in found.watched],
        "failed": [{"task": name_of(each.task), "how": each.how, "code": each.code} for each in found.failed],
    }


def _left_facts(news: PlanNews, left: LeftOver) -> dict[str, Any]:
    return {"occurrence": left.occurrence, "strength": left.strength, "new": left.occurrence in news.newly_left}
