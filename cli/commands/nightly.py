"""match nightly: plan what is due, here or by workers; once, or every night at a time."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import typer

from cli.call import Call
from cli.clock import clock
from cli.commands.solve import read_kinds
from cli.days import read_day, today
from cli.errors import Interrupted
from cli.interrupting import stopping
from cli.nights import LEFT_UNDONE, bench, cities_of, night_text, read_time, redis_url, tasks_text
from cli.numbers import whole
from cli.printing import facts, next_steps, note, page
from cli.progress import watched
from desk.nights.tasks import name_of
from engine.matchings import KINDS
from workers import notes
from workers.cities import City
from workers.nights import CityNight, run_night
from workers.pool import processors
from workers.scheduling import night_of
from workers.working import opened


def nightly(
    ctx: typer.Context,
    at: str | None = None,
    night: str | None = None,
    kind: list[str] | None = None,
    city: list[str] | None = None,
    threads: str | None = None,
    no_wait: bool = False,
    task_seconds: str | None = None,
    task_memory_mb: str | None = None,
    effort: str | None = None,
    alive: str | None = None,
) -> None:
    call: Call = ctx.obj
    chosen = cities_of(call, city)
    kinds = read_kinds(kind, call.lang) if kind else KINDS
    side_by_side = whole(threads, "--threads", least=1, example=2) if threads else processors()

    def plan(which: date, stop: Callable[[], bool], done: Callable[[int, int], None]) -> tuple[CityNight, ...]:
        limited = bench(stop, task_seconds, task_memory_mb, effort)
        return run_night(
            chosen, which, limited, kinds=kinds, url=redis_url(), threads=side_by_side, wait=not no_wait, done=done
        )

    if at is not None:
        _every_night(call, chosen, at, plan, Path(alive) if alive else None)
        return
    which = read_day(night, clock()()) if night else night_of(clock()())
    with stopping() as stop, watched(call, "night.progress") as progress:
        found = plan(which, stop, progress)
    _tell(call, found, waited=not no_wait)
    if stop():
        raise Interrupted(sum(len(each.begun.tasks) - each.unfinished for each in found))
    if any(each.set_aside for each in found):
        raise typer.Exit(LEFT_UNDONE)


def _tell(call: Call, found: tuple[CityNight, ...], *, waited: bool) -> None:
    if call.json:
        facts({"nights": [_facts(each) for each in found]})
        return
    page([line for each in found for line in _lines(call, each, several=len(found) > 1, waited=waited)])


def _lines(call: Call, found: CityNight, *, several: bool, waited: bool) -> list[str]:
    night = night_text(call, found.begun.night)
    lines = [f"[{found.city.name}]"] if several else []
    if not found.begun.mine:
        return [*lines, call.say("night.others_do_it", night=night), *next_steps(call, call.say("next.queue"))]
    if not found.begun.tasks:
        lines.append(call.say("night.nothing_due", night=night))
    elif not waited and redis_url():
        lines.append(call.say("night.handed_out", night=night, count=len(found.begun.tasks)))
    else:
        lines.append(call.say("night.result", night=night, left=found.unfinished, **_counts(found)))
    if found.begun.watched:
        lines.append(call.say("night.watched", what=tasks_text(call, (each.task for each in found.begun.watched))))
    steps = [_morning(call, found.begun.night)] + (
        [call.say("next.queue")] if found.set_aside or found.unfinished else []
    )
    return [*lines, *next_steps(call, *steps)]


def _morning(call: Call, night: date) -> str:
    """The morning after that night, which may be tomorrow's."""
    if night == today(clock()()):
        return call.say("next.morning")
    return call.say("next.morning_of", day=night.isoformat())


def _counts(found: CityNight) -> dict[str, int]:
    states = [found.now.tasks[task].how for task in found.begun.tasks] if found.now else []
    return {how: states.count(how) for how in ("planned", "unchanged", "set_aside")}


def _facts(found: CityNight) -> dict[str, Any]:
    tasks = found.now.tasks if found.now else {}
    return {
        "city": found.city.name,
        "night": found.begun.night,
        "mine": found.begun.mine,
        "tasks": [
            {"task": name_of(task), "how": tasks[task].how, "plan": tasks[task].plan, "code": tasks[task].code}
            for task in found.begun.tasks
        ],
        "watched": [{"task": name_of(each.task), "why": each.why} for each in found.begun.watched],
    }


def _every_night(
    call: Call, chosen: tuple[City, ...], at: str, plan: Callable[..., tuple[CityNight, ...]], alive: Path | None
) -> None:
    """Wait for each night's time until SIGTERM or Ctrl-C; what runs then is handed back."""
    from workers.alive import touched
    from workers.scheduling import scheduler
    from workers.serving import on_signals

    when, stopped = read_time(at), [False]

    def begin(night: date) -> None:
        found = plan(night, lambda: stopped[0], lambda done, of: None)
        for each in found:
            notes.note("night.over", city=each.city.name, night=night.isoformat(), tasks=len(each.begun.tasks))

    def begun(night: date) -> bool:
        return all(_has_begun(city, night) for city in chosen)

    notes.begin()
    note(call.say("night.waiting_until", at=when.strftime("%H:%M")))
    made = scheduler(when, begin, begun, clock())

    def stop() -> None:
        stopped[0] = True
        made.shutdown(wait=False)

    with on_signals(stop), touched(alive):
        made.start()
    note(call.say("night.scheduler_stopped"))


def _has_begun(city: City, night: date) -> bool:
    with opened(city, clock()) as office:
        known = office.state().nights.get(night)
        return known is not None and not known.unfinished
