"""What more or fewer calls would come to, as a table."""

from collections.abc import Sequence
from typing import Any

from attrs import asdict

from cli.call import Call
from cli.days import duration
from cli.tables import table
from desk.replanning import Trade


def trade_lines(call: Call, found: Sequence[Trade]) -> list[str]:
    """A line a limit: the calls in all, those that could be spared, who is driven and who is left, what it costs."""
    head = [call.say(f"plan.trade.{each}") for each in ("most", "calls", "avoidable", "served", "left", "driver_s")]
    rows = [
        (
            call.say("plan.trade.any") if each.most is None else call.say("plan.trade.up_to", count=each.most),
            str(each.calls),
            str(each.avoidable),
            str(each.served),
            str(each.left),
            duration(each.driver_s, call.lang),
        )
        for each in found
    ]
    return [table(head, rows, right=(1, 2, 3, 4))]


def trade_facts(each: Trade) -> dict[str, Any]:
    """One row for ``--json``."""
    return asdict(each)
