"""Arguments and options that several commands share, written once."""

from typing import Annotated

from typer import Argument, Option

from cli.districts import complete_district

Plans = Annotated[str, Argument(metavar="PLAN")]
Newest = Annotated[str | None, Argument(metavar="PLAN")]
Only = Annotated[list[str] | None, Option("--only", metavar="WHO")]
Day = Annotated[str | None, Option("--day", metavar="DATE")]
FirstDay = Annotated[str | None, Option("--from", metavar="DATE")]
Output = Annotated[str | None, Option("--output", "-o", metavar="FILE")]
District = Annotated[str | None, Option("--district", metavar="NAME", autocompletion=complete_district)]
Seconds = Annotated[str | None, Option("--seconds", metavar="S")]
