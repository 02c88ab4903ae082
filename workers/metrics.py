"""Figures for Prometheus, when asked: how many tasks ended how, how long they took, how many run. Nobody's name."""

from typing import Final

from prometheus_client import Counter, Gauge, Histogram, start_http_server

SECONDS: Final = (0.1, 0.3, 1, 3, 10, 30, 100, 300, 1000)
ENDED: Final = Counter("match_tasks_ended", "Attempts at a night's tasks, by how they ended", ["city", "kind", "how"])
TOOK: Final = Histogram("match_task_seconds", "Seconds from start to end of an attempt", ["kind"], buckets=SECONDS)
RUNNING: Final = Gauge("match_tasks_running", "Attempts that are running now", ["city"])
LOCAL: Final = "127.0.0.1"


def offer(port: int) -> None:
    """Answer at ``http://127.0.0.1:port/metrics``, to this computer alone."""
    start_http_server(port, addr=LOCAL)


def started(city: str) -> None:
    RUNNING.labels(city).inc()


def ended(city: str, kind: str, how: str, seconds: float) -> None:
    RUNNING.labels(city).dec()
    ENDED.labels(city, kind, how).inc()
    TOOK.labels(kind).observe(seconds)
