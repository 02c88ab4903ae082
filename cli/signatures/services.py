"""What can be typed about scheduled services and the seats on them."""

from typing import Annotated

from typer import Argument, Context, Option

from cli.districts import complete_district
from cli.signatures.arguments import District

Service = Annotated[str, Argument(metavar="SERVICE")]
Who = Annotated[str, Argument(metavar="WHO")]
On = Annotated[str, Option("--on", metavar="DATE")]
Chairs = Annotated[str, Option("--wheelchairs", metavar="N")]


def publish(
    ctx: Context,
    name: Annotated[str, Argument(metavar="NAME")],
    stop: Annotated[list[str], Option("--stop", metavar='"9:30 PLACE"')],
    on: On,
    by: Annotated[str, Option("--by", metavar="WHO")],
    district: Annotated[str, Option("--district", metavar="NAME", autocompletion=complete_district)],
    weekly: Annotated[str | None, Option("--weekly", metavar="DAYS")] = None,
    until: Annotated[str | None, Option("--until", metavar="DATE")] = None,
    seats: Annotated[str, Option("--seats", metavar="N")] = "4",
    wheelchairs: Chairs = "0",
    walk_ups: Annotated[str, Option("--walk-ups", metavar="N")] = "0",
    note: Annotated[str, Option("--note", metavar="TEXT")] = "",
) -> None: ...


def list_(ctx: Context, district: District = None) -> None: ...


def show(ctx: Context, service: Service, on: Annotated[str | None, Option("--on", metavar="DATE")] = None) -> None: ...


def book(
    ctx: Context,
    service: Service,
    who: Who,
    on: On,
    board: Annotated[str | None, Option("--board", metavar="STOP")] = None,
    alight: Annotated[str | None, Option("--alight", metavar="STOP")] = None,
    attendants: Annotated[str, Option("--attendants", metavar="N")] = "0",
    wheelchairs: Chairs = "0",
) -> None: ...


def instead(ctx: Context, need: Annotated[str, Argument(metavar="NEED")], on: On) -> None: ...


def give_back(ctx: Context, service: Service, who: Who, on: On) -> None: ...


def end(ctx: Context, service: Service, on: Annotated[str | None, Option("--on", metavar="DATE")] = None) -> None: ...
