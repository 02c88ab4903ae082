"""What can be typed about the night: planning it, working it off, its queue, the morning after."""

from typing import Annotated

from typer import Argument, Context, Option

from cli.signatures.arguments import Day, District

Cities = Annotated[list[str] | None, Option("--city", metavar="NAME")]
Threads = Annotated[str | None, Option("--threads", metavar="N")]
TaskSeconds = Annotated[str | None, Option("--task-seconds", metavar="S")]
TaskMemory = Annotated[str | None, Option("--task-memory-mb", metavar="MB")]
Effort = Annotated[str | None, Option("--effort", metavar="N")]
Alive = Annotated[str | None, Option("--alive", metavar="FILE")]
Night = Annotated[str | None, Option("--night", metavar="DATE")]
Tasks = Annotated[list[str], Argument(metavar="TASKS")]


def nightly(
    ctx: Context,
    at: Annotated[str | None, Option("--at", metavar="TIME")] = None,
    night: Night = None,
    kind: Annotated[list[str] | None, Option("--kind", metavar="KIND")] = None,
    city: Cities = None,
    threads: Threads = None,
    no_wait: Annotated[bool, Option("--no-wait")] = False,
    task_seconds: TaskSeconds = None,
    task_memory_mb: TaskMemory = None,
    effort: Effort = None,
    alive: Alive = None,
) -> None: ...


def worker(
    ctx: Context,
    threads: Threads = None,
    city: Cities = None,
    task_seconds: TaskSeconds = None,
    task_memory_mb: TaskMemory = None,
    effort: Effort = None,
    alive: Alive = None,
    check: Annotated[str | None, Option("--check", metavar="FILE")] = None,
    grace: Annotated[str | None, Option("--grace", metavar="S")] = None,
    metrics: Annotated[str | None, Option("--metrics", metavar="PORT")] = None,
) -> None: ...


def queue_list(ctx: Context, night: Night = None, every: Annotated[bool, Option("--all")] = False) -> None: ...


def queue_retry(ctx: Context, tasks: Tasks, night: Night = None) -> None: ...


def queue_drop(ctx: Context, tasks: Tasks, night: Night = None) -> None: ...


def morning(ctx: Context, district: District = None, day: Day = None) -> None: ...
