"""match queue: a night's tasks and where each stands; try what failed anew, or let it be."""

import contextlib
from collections.abc import Sequence
from datetime import date
from typing import Any

import typer

from cli.call import Call
from cli.clock import clock
from cli.days import clock as clock_text
from cli.days import read_day
from cli.errors import Misused
from cli.nights import cities_of, night_text, redis_url, task_text, why_failed
from cli.printing import facts, next_steps, page
from cli.seat import at_the_desk
from cli.tables import table
from desk.errors import Unknown
from desk.nights.attempts import drop, retry
from desk.nights.tasks import name_of
from events.state.model import State
from events.state.nights import Night, TaskState

FAILED = ("failed", "set_aside", "dropped")


def list_tasks(ctx: typer.Context, night: str | None = None, every: bool = False) -> None:
    call: Call = ctx.obj
    with at_the_desk(call, read_only=True) as (_, labels):
        known = _night(call, labels.state, night)
    if known is None:
        if call.json:
            facts({"night": None, "tasks": []})
        else:
            page([call.say("night.queue.none"), *next_steps(call, call.say("next.nightly"))])
        return
    shown = [each for each in known.tasks.values() if every or each.how not in ("planned", "unchanged")]
    handed_out = _in_redis(call)
    if call.json:
        facts({"night": known.night, "tasks": [_facts(each, handed_out) for each in known.tasks.values()]})
        return
    page(_lines(call, known, shown, handed_out))


def retry_tasks(ctx: typer.Context, tasks: list[str], night: str | None = None) -> None:
    call: Call = ctx.obj
    with at_the_desk(call) as (office, labels):
        known, chosen = _chosen(call, labels.state, tasks, night, FAILED)
        retry(office, known.night, chosen)
    _hand_out(call, known.night, chosen)
    _told(call, "night.queue.retried", chosen, () if redis_url() else (call.say("next.nightly"),))


def drop_tasks(ctx: typer.Context, tasks: list[str], night: str | None = None) -> None:
    call: Call = ctx.obj
    with at_the_desk(call) as (office, labels):
        known, chosen = _chosen(call, labels.state, tasks, night, ("waiting", "failed", "running"))
        drop(office, known.night, chosen)
    _take_back(call, chosen)
    _told(call, "night.queue.dropped", chosen, (call.say("next.queue"),))


def _night(call: Call, state: State, text: str | None) -> Night | None:
    """The night that is meant, else the last one; None where there is none at all."""
    if text is None:
        return state.nights[max(state.nights)] if state.nights else None
    wanted: date = read_day(text, clock()())
    if wanted not in state.nights:
        raise Unknown("night.unknown", night=night_text(call, wanted))
    return state.nights[wanted]


def _chosen(
    call: Call, state: State, texts: Sequence[str], night: str | None, how: tuple[str, ...]
) -> tuple[Night, tuple[TaskState, ...]]:
    """The tasks that are meant, by number, by name, or all of those that stand so."""
    known = _night(call, state, night)
    if known is None:
        raise Unknown("night.unknown", night="—")
    listed = list(known.tasks.values())
    named = {str(n): each for n, each in enumerate(listed, 1)} | {name_of(each.task): each for each in listed}
    if list(texts) == ["all"]:
        return known, tuple(each for each in listed if each.how in how)
    missing = [text for text in texts if text not in named]
    if missing:
        raise Misused("task", came=" ".join(missing))
    return known, tuple(named[text] for text in texts)


def _lines(call: Call, known: Night, shown: Sequence[TaskState], handed_out: frozenset[str] | None) -> list[str]:
    numbers = {task: str(n) for n, task in enumerate(known.tasks, 1)}
    head = ["", *(call.say(f"night.queue.head.{each}") for each in ("task", "how", "attempt", "what"))]
    rows = [
        (
            numbers[each.task],
            task_text(call, each.task),
            call.say(f"night.queue.how.{each.how}"),
            str(each.attempt or ""),
            _what(call, each, handed_out),
        )
        for each in shown
    ]
    every = [each.how for each in known.tasks.values()]
    counts = {how: every.count(how) for how in ("planned", "unchanged", "set_aside")}
    left = sum(not each.over for each in known.tasks.values())
    lines = [call.say("night.result", night=night_text(call, known.night), left=left, **counts)]
    lines += ["", table(head, rows, right=(0, 3))] if rows else []
    steps = [call.say("next.queue_retry")] if counts["set_aside"] else []
    return [*lines, *next_steps(call, *steps, *([call.say("next.nightly")] if left else [call.say("next.morning")]))]


def _what(call: Call, each: TaskState, handed_out: frozenset[str] | None) -> str:
    if each.how in ("failed", "set_aside") and each.code:
        return why_failed(call, each.code)
    if each.how == "running" and each.stamp is not None:
        return call.say("night.queue.since", time=clock_text(each.stamp.recorded))
    if each.how == "waiting" and (handed_out is None or name_of(each.task) not in handed_out):
        return call.say("night.queue.lost")
    return ""


def _facts(each: TaskState, handed_out: frozenset[str] | None) -> dict[str, Any]:
    name = name_of(each.task)
    return {
        "task": name,
        "how": each.how,
        "attempt": each.attempt,
        "worker": each.worker,
        "plan": each.plan,
        "code": each.code,
        "since": each.stamp.recorded if each.stamp else None,
        "handed_out": None if handed_out is None else name in handed_out,
    }


def _told(call: Call, code: str, chosen: Sequence[TaskState], steps: Sequence[str]) -> None:
    if call.json:
        facts({"tasks": [name_of(each.task) for each in chosen]})
        return
    lines = [call.say(code, count=len(chosen)), *(f"  {task_text(call, each.task)}" for each in chosen)]
    page([*lines, *next_steps(call, *steps)])


def _in_redis(call: Call) -> frozenset[str] | None:
    """The names of the tasks that Redis holds a message of; None without a Redis that answers."""
    url = redis_url()
    if url is None:
        return None
    from workers.broker import answering, connected
    from workers.errors import NoBroker
    from workers.handing import messages

    with contextlib.suppress(NoBroker):
        broker = answering(connected(url))
        return frozenset(n for city in cities_of(call) for each in messages(broker, city.name) for n in each.args[2])
    return None


def _hand_out(call: Call, night: date, chosen: Sequence[TaskState]) -> None:
    url = redis_url()
    if url is not None:
        from workers.broker import answering, connected
        from workers.handing import hand_out
        from workers.pieces import pieces

        hand_out(answering(connected(url)), cities_of(call)[0].name, night, pieces(each.task for each in chosen))


def _take_back(call: Call, chosen: Sequence[TaskState]) -> None:
    url = redis_url()
    if url is not None:
        from workers.broker import answering, connected
        from workers.handing import take_back

        take_back(answering(connected(url)), cities_of(call)[0].name, [name_of(each.task) for each in chosen])
