"""What the commands of the night share: where its logs are, how its work is limited, and how its tasks are called."""

import os
import unicodedata
from collections.abc import Callable, Iterable
from datetime import date, datetime, time, timedelta

from attrs import evolve

from cli.call import Call
from cli.clock import clock
from cli.days import short_day
from cli.districts import district_name
from cli.errors import Misused
from cli.numbers import whole
from cli.seat import log_place
from events.districts import districts
from events.vocabulary.nights import NightTask
from workers.child import Limits
from workers.cities import City, cities
from workers.working import Bench

TASK_SECONDS, TASK_MEMORY_MB = 900, 4096
LEFT_UNDONE = 4
"""The exit code for monitors: the night is over, and some of it could not be done."""


def cities_of(call: Call, named: list[str] | None = None) -> tuple[City, ...]:
    """The cities of MATCH_CITIES (those named alone), else the one log of this call."""
    known = cities(os.environ, log_place(call))
    if not named:
        return known
    missing = sorted(set(named) - {city.name for city in known})
    if missing:
        raise Misused("city", came=" ".join(missing), all=" ".join(city.name for city in known))
    return tuple(city for city in known if city.name in named)


def redis_url() -> str | None:
    """Where work is handed out, if anywhere."""
    return os.environ.get("MATCH_REDIS_URL") or None


def bench(
    stop: Callable[[], bool], seconds: str | None = None, memory: str | None = None, effort: str | None = None
) -> Bench:
    """How one piece of work is limited, by options, MATCH_TASK_SECONDS and MATCH_TASK_MEMORY_MB, or as it comes."""
    limits = Limits(
        _limit(seconds, "--task-seconds", "MATCH_TASK_SECONDS", TASK_SECONDS),
        _limit(memory, "--task-memory-mb", "MATCH_TASK_MEMORY_MB", TASK_MEMORY_MB) * 2**20,
    )
    now = clock()
    rehearsed = now().isoformat() if os.environ.get("MATCH_NOW") else ""
    rounds = whole(effort, "--effort", least=1, example=100) if effort else None
    return Bench(limits, f"w-{os.urandom(3).hex()}", now, stop, rehearsed, rounds)


def _limit(said: str | None, option: str, variable: str, default: int) -> int:
    text = said or os.environ.get(variable)
    return whole(text, option if said else variable, least=1, example=default) if text else default


def read_time(text: str) -> time:
    """A time of day, such as 02:00 or 2:30; raises ``Misused``."""
    try:
        read = datetime.strptime(unicodedata.normalize("NFKC", text).strip(), "%H:%M")  # noqa: DTZ007 - no date
    except ValueError:
        raise Misused("time_of_day", came=text) from None
    return read.time()


def tasks_text(call: Call, tasks: Iterable[NightTask]) -> str:
    """Several in one line: those that differ only in their districts together."""
    where: dict[NightTask, list[str]] = {}
    for task in tasks:
        where.setdefault(evolve(task, districts=(), component=()), []).extend(task.districts)
    return call.say("why.and").join(
        task_text(call, evolve(task, districts=tuple(dict.fromkeys(named)))) for task, named in where.items()
    )


def task_text(call: Call, task: NightTask) -> str:
    """送迎 湘南・南湖 12/7(月)〜12/13(日)."""
    last = task.first_day + timedelta(days=task.days - 1)
    everywhere = {each.romaji for each in districts()} <= set(task.districts)
    named = "・".join(district_name(each, call.lang) for each in task.districts)
    return call.say(
        "night.task",
        kind=call.say(f"kind.{task.kind}"),
        districts=call.say("plan.all_districts") if everywhere else named,
        first=short_day(task.first_day, call.lang),
        last=short_day(last, call.lang),
    )


def why_failed(call: Call, code: str) -> str:
    """Why a task failed, in words; a code that nobody worded is shown."""
    from wording import known

    return call.say(f"night.code.{code}") if known(f"night.code.{code}") else call.say("night.code.other", code=code)


def night_text(call: Call, night: date) -> str:
    """12/5(土)."""
    return short_day(night, call.lang)
