"""The broker that actors are declared on: Redis where ``MATCH_REDIS_URL`` names one.

Without it the broker is dramatiq's in-memory one, which suffices to import the actors (tests, documentation) but takes
messages nowhere: ``queue`` refuses it.
"""

import os

import dramatiq
from dramatiq.brokers.redis import RedisBroker
from dramatiq.brokers.stub import StubBroker

HEARTBEAT_MS = 15_000


def connected(url: str | None) -> dramatiq.Broker:
    """A broker on this Redis, or the in-memory one where no URL is given.

    A dead worker's messages are handed on after ``HEARTBEAT_MS`` (dramatiq's own default is a minute).
    """
    if not url:
        return StubBroker()
    return RedisBroker(url=url, heartbeat_timeout=HEARTBEAT_MS)  # type: ignore[no-untyped-call]


broker = connected(os.environ.get("MATCH_REDIS_URL"))
dramatiq.set_broker(broker)
