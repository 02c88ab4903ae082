"""What can be typed about stops of a mobile shop."""

from typing import Annotated

from typer import Argument, Context, Option

from cli.signatures.arguments import District, FirstDay

Lot = Annotated[str, Argument(metavar="LOT")]


def stop_list(ctx: Context, district: District = None) -> None: ...


def stop_show(ctx: Context, lot: Lot) -> None: ...


def stop_next(
    ctx: Context,
    district: District = None,
    first: FirstDay = None,
    days: Annotated[str, Option("--days", metavar="N")] = "7",
    people: Annotated[str, Option("--people", metavar="N")] = "10",
) -> None: ...


def stop_record(
    ctx: Context,
    lot: Lot,
    buyers: Annotated[str, Argument(metavar="BUYERS")],
    on: Annotated[str | None, Option("--on", metavar="DATE")] = None,
) -> None: ...


def stop_step(
    ctx: Context,
    lot: Lot,
    step: Annotated[str, Argument(metavar="STEP")],
    on: Annotated[str | None, Option("--on", metavar="DATE")] = None,
    until: Annotated[str | None, Option("--until", metavar="DATE")] = None,
    minimum: Annotated[str | None, Option("--minimum", metavar="N")] = None,
    note: Annotated[str, Option("--note", metavar="TEXT")] = "",
) -> None: ...


def stop_note(
    ctx: Context,
    lot: Lot,
    about: Annotated[str, Argument(metavar="ABOUT")],
    text: Annotated[str, Argument(metavar="TEXT")],
) -> None: ...


def stop_route(
    ctx: Context,
    depot: Annotated[str, Option("--depot", metavar="TOWN")],
    district: District = None,
    weekdays: Annotated[str, Option("--weekdays", metavar="DAYS")] = "月・水・金",
    hours: Annotated[str, Option("--hours", metavar="HOURS")] = "10:00-15:00",
    stay: Annotated[str, Option("--stay", metavar="MIN")] = "30",
    first: FirstDay = None,
) -> None: ...
