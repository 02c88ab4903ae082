"""What can be typed about help days: who was there, what guardians say, the weather."""

from typing import Annotated

from typer import Argument, Context, Option

from cli.signatures.arguments import District, FirstDay

Which = Annotated[str | None, Argument(metavar="WHICH")]
Names = Annotated[list[str] | None, Argument(metavar="NAMES")]
Certificate = Annotated[str, Option("--output", "-o", metavar="FILE")]


def attend_show(ctx: Context, which: Which = None) -> None: ...


def attend_sheet(
    ctx: Context,
    which: Which = None,
    output: Annotated[str, Option("--output", "-o", metavar="FILE")] = "出席簿.html",
) -> None: ...


def attend_record(
    ctx: Context,
    which: Annotated[str, Argument(metavar="WHICH")],
    names: Names = None,
    everybody: Annotated[bool, Option("--everybody")] = False,
    minutes: Annotated[str | None, Option("--minutes", metavar="N")] = None,
    absent: Annotated[bool, Option("--absent")] = False,
    walk_ups: Annotated[str | None, Option("--walk-ups", metavar="N")] = None,
    walk_up_minors: Annotated[str | None, Option("--walk-up-minors", metavar="N")] = None,
    day: Annotated[str | None, Option("--day", metavar="DATE")] = None,
) -> None: ...


def attend_hours(ctx: Context, names: Names = None) -> None: ...


def certificate_issue(
    ctx: Context,
    person: Annotated[str, Argument(metavar="PERSON")],
    output: Certificate = "活動証明書.html",
    first: FirstDay = None,
    last: Annotated[str | None, Option("--until", metavar="DATE")] = None,
    by: Annotated[str, Option("--by", metavar="TEXT")] = "",
    replaces: Annotated[str | None, Option("--replaces", metavar="NUMBER")] = None,
) -> None: ...


def certificate_list(ctx: Context, names: Names = None) -> None: ...


def certificate_print(
    ctx: Context, certificate: Annotated[str, Argument(metavar="NUMBER")], output: Certificate = "活動証明書.html"
) -> None: ...


def certificate_cancel(
    ctx: Context,
    certificate: Annotated[str, Argument(metavar="NUMBER")],
    reason: Annotated[str, Option("--reason", metavar="WHY")] = "mistake",
) -> None: ...


def guardian(
    ctx: Context,
    person: Annotated[str, Argument(metavar="PERSON")],
    agrees: Annotated[str | None, Option("--agrees", metavar="YES|NO")] = None,
    photo: Annotated[str | None, Option("--photo", metavar="YES|NO")] = None,
    leaves: Annotated[str | None, Option("--leaves", metavar="TIME")] = None,
    emergency: Annotated[str, Option("--emergency", metavar="TEXT")] = "",
    by: Annotated[str, Option("--by", metavar="TEXT")] = "",
    on: Annotated[str | None, Option("--on", metavar="DATE")] = None,
) -> None: ...


def weather_list(ctx: Context, district: District = None) -> None: ...


def weather_tell(
    ctx: Context,
    day: Annotated[str, Argument(metavar="DAY")],
    weather: Annotated[str, Argument(metavar="WEATHER")],
    district: District = None,
    release: Annotated[bool, Option("--release")] = False,
) -> None: ...


def weather_rain(
    ctx: Context,
    day: Annotated[str, Argument(metavar="DAY")],
    district: District = None,
    seed: Annotated[str | None, Option("--seed", metavar="N")] = None,
) -> None: ...
