"""match worker: take work from Redis until told to stop; or ask whether one still does."""

from pathlib import Path

import typer

from cli.call import Call
from cli.nights import bench, cities_of, redis_url
from cli.numbers import whole
from workers.errors import NoBroker
from workers.pool import processors


def worker(
    ctx: typer.Context,
    threads: str | None = None,
    city: list[str] | None = None,
    task_seconds: str | None = None,
    task_memory_mb: str | None = None,
    effort: str | None = None,
    alive: str | None = None,
    check: str | None = None,
    grace: str | None = None,
    metrics: str | None = None,
) -> None:
    from workers import notes
    from workers.alive import check as check_alive
    from workers.serving import GRACE_S, serve

    call: Call = ctx.obj
    if check is not None:
        check_alive(Path(check))
        return
    url = redis_url()
    if url is None:
        raise NoBroker("worker.no_url")
    side_by_side = whole(threads, "--threads", least=1, example=2) if threads else processors()
    port = whole(metrics, "--metrics", least=1, example=9464) if metrics else None
    notes.begin()
    limited = bench(lambda: False, task_seconds, task_memory_mb, effort)
    seconds = whole(grace, "--grace", least=0, example=GRACE_S) if grace else GRACE_S
    serve(
        url,
        cities_of(call, city),
        side_by_side,
        limited,
        alive=Path(alive) if alive else None,
        metrics=port,
        grace_s=seconds,
    )
