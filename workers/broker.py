"""The broker on Redis, tuned for few long pieces of work: a dead worker is noticed in seconds, a new message at once.

dramatiq's own settings are for many short messages: a dead worker's messages wait for a minute of silence and then for
a chance of one in a thousand commands (752 s were measured), and an idle worker asks four times a second.
"""

import os
from collections.abc import Mapping
from typing import Final

from dramatiq.middleware import Retries

from workers.errors import NoBroker
from workers.turns import TakingTurns

HEARTBEAT_MS: Final = int(os.environ.get("MATCH_HEARTBEAT_MS", "5000"))
"""Silence after which a worker counts as dead. Its threads only wait for children, so a living one is never silent."""
LONGEST_IDLE_MS: Final = 2_000
"""With many cities each one's thread asks less often: they ask for one another."""
EVERY_COMMAND: Final = 1_000_000
"""Of a million commands so many look after the messages of the dead."""
IDLE_MS: Final = 50
"""How long an idle worker sleeps at most before it asks again."""
NAMESPACE: Final = "match"
RESTARTS: Final = 1_000
"""A message whose worker could not reach the log or Redis is tried again, with growing pauses, for about a day."""
PAUSE_MS: Final = 1_000
LONGEST_PAUSE_MS: Final = 60_000


def connected(url: str, environment: Mapping[str, str] = os.environ) -> TakingTurns:
    """The broker on this Redis. A password may stand in MATCH_REDIS_PASSWORD in place of the URL."""
    import redis

    password = environment.get("MATCH_REDIS_PASSWORD")
    options = {"password": password} if password else {}
    client = redis.Redis.from_url(url, socket_timeout=10, socket_connect_timeout=5, health_check_interval=15, **options)
    return TakingTurns(
        client=client,
        namespace=NAMESPACE,
        heartbeat_timeout=HEARTBEAT_MS,
        maintenance_chance=EVERY_COMMAND,
        middleware=[Retries(max_retries=RESTARTS, min_backoff=PAUSE_MS, max_backoff=LONGEST_PAUSE_MS)],
    )


def answering(broker: TakingTurns) -> TakingTurns:
    """The broker, once its Redis has answered. Raises ``NoBroker``, which tells the kind of fault and no password."""
    import redis

    try:
        broker.client.ping()
    except redis.RedisError as fault:
        raise NoBroker("worker.no_redis", why=type(fault).__name__) from None
    return broker


def queue_of(city: str) -> str:
    """Each city has a queue of its own, so that a long night of one starves no other."""
    return f"night.{city}"
