"""The actors: each opens the log that its worker was started for, does one use case, and returns an id.

Started with ``MATCH_LOG`` and ``MATCH_REDIS_URL`` set: ``dramatiq workers.actors``. An actor is idempotent: the same
message twice finds the same problem and leaves the plan that is there.
"""

import os
from datetime import UTC, date, datetime

import dramatiq

from desk.opening import open_office
from desk.solving import solve
from engine.matchings.built import Horizon
from workers.broker import broker

ACTOR = "worker"


@dramatiq.actor(broker=broker, max_retries=3, min_backoff=1_000, time_limit=600_000)
def plan_district(district: str, first_day: str, days: int, seed: int, kind: str = "transport") -> str:
    """Plan one kind for a district's horizon (romaji, ISO date, days) and return the plan's id."""
    office = open_office(
        os.environ["MATCH_LOG"], actor=ACTOR, clock=lambda: datetime.now(UTC), entropy=os.urandom, create=False
    )
    try:
        return solve(office, district, Horizon(date.fromisoformat(first_day), days), kind=kind, seed=seed).plan
    finally:
        office.close()
