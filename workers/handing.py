"""Handing out: pieces of a night become messages, each once, and what Redis lost is handed out again."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

import dramatiq
from dramatiq.brokers.redis import RedisBroker
from dramatiq.common import dq_name

from desk.nights.tasks import name_of
from events.vocabulary.nights import NightTask
from workers.actors import message
from workers.broker import NAMESPACE, queue_of


def hand_out(broker: RedisBroker, city: str, night: date, pieces: Iterable[Sequence[NightTask]]) -> int:
    """Queue a message for each piece that no message speaks of yet; how many."""
    known = {task for each in messages(broker, city) for task in each.args[2]}
    missing = [piece for piece in pieces if not known.issuperset(name_of(task) for task in piece)]
    for piece in missing:
        broker.enqueue(message(city, night, piece))
    return len(missing)


def messages(broker: RedisBroker, city: str) -> tuple[dramatiq.Message[Any], ...]:
    """Every message of a city that Redis holds: waiting, put off, or being worked on."""
    queue = queue_of(city)
    stored: list[list[Any]] = [broker.client.hvals(f"{NAMESPACE}:{name}.msgs") for name in (queue, dq_name(queue))]
    return tuple(dramatiq.Message.decode(data) for hash_ in stored for data in hash_)


def take_back(broker: RedisBroker, city: str, names: Iterable[str]) -> None:
    """Remove the messages that speak of nothing but these tasks; one that is being worked on goes on."""
    unwanted, queue = set(names), queue_of(city)
    for each in messages(broker, city):
        if unwanted.issuperset(each.args[2]):
            for name in (queue, dq_name(queue)):
                stored = each.options["redis_message_id"]
                broker.client.lrem(f"{NAMESPACE}:{name}", 0, stored)
                broker.client.hdel(f"{NAMESPACE}:{name}.msgs", stored)
