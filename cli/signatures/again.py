"""What can be typed about a day that changes: planned again, somebody taken in, what one more would bring."""

from typing import Annotated

from typer import Argument, Context, Option

from cli.signatures.arguments import District, FirstDay, Seconds

On = Annotated[str, Option("--on", metavar="DATE")]
Seed = Annotated[str, Option("--seed", metavar="N")]


def replan(
    ctx: Context,
    on: On,
    driver_out: Annotated[list[str] | None, Option("--driver-out", metavar="WHO")] = None,
    vehicle_out: Annotated[list[str] | None, Option("--vehicle-out", metavar="VEHICLE")] = None,
    cancelled: Annotated[list[str] | None, Option("--cancelled", metavar="NEED")] = None,
    calls: Annotated[str | None, Option("--calls", metavar="N")] = None,
    trade_off: Annotated[bool, Option("--trade-off")] = False,
    district: District = None,
    seed: Seed = "1",
    seconds: Seconds = None,
) -> None: ...


def insert(
    ctx: Context,
    need: Annotated[str, Argument(metavar="NEED")],
    on: On,
    take: Annotated[str | None, Option("--take", metavar="N")] = None,
) -> None: ...


def value(
    ctx: Context,
    district: District = None,
    kind: Annotated[str, Option("--kind", metavar="KIND")] = "transport",
    first: FirstDay = None,
    days: Annotated[str, Option("--days", metavar="N")] = "7",
    seed: Seed = "1",
) -> None: ...
