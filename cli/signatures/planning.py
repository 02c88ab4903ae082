"""What can be typed about plans: making, reading, asking, deciding."""

from typing import Annotated

from typer import Argument, Context, Option

from cli.signatures.arguments import Day, District, FirstDay, Newest, Only, Output, Plans, Seconds


def solve(
    ctx: Context,
    district: District = None,
    kind: Annotated[list[str] | None, Option("--kind", metavar="KIND")] = None,
    first: FirstDay = None,
    days: Annotated[str, Option("--days", metavar="N")] = "7",
    seed: Annotated[str, Option("--seed", metavar="N")] = "1",
    effort: Annotated[str | None, Option("--effort", metavar="N")] = None,
    seconds: Seconds = None,
) -> None: ...


def plan_list(
    ctx: Context,
    district: District = None,
) -> None: ...


def plan_show(
    ctx: Context,
    plan: Newest = None,
    day: Day = None,
    output: Output = None,
    picture: Annotated[str | None, Option("--picture", metavar="FILE.svg")] = None,
) -> None: ...


def plan_sheet(
    ctx: Context,
    need: Annotated[str, Argument(metavar="GROUP")],
    plan: Annotated[str | None, Option("--plan", metavar="PLAN")] = None,
    day: Day = None,
    output: Output = None,
) -> None: ...


def plan_diff(
    ctx: Context,
    before: Annotated[str, Argument(metavar="BEFORE")],
    after: Annotated[str | None, Argument(metavar="AFTER")] = None,
) -> None: ...


def plan_approve(ctx: Context, plan: Plans, only: Only = None, day: Day = None, district: District = None) -> None: ...


def plan_reject(
    ctx: Context,
    plan: Plans,
    only: Only = None,
    day: Day = None,
    district: District = None,
    reason: Annotated[str, Option("--reason", metavar="WHY")] = "office",
) -> None: ...


def plan_pin(ctx: Context, plan: Plans, only: Only = None, day: Day = None, district: District = None) -> None: ...


def plan_release(ctx: Context, plan: Plans, only: Only = None, day: Day = None, district: District = None) -> None: ...


def plan_override(
    ctx: Context,
    plan: Plans,
    target: Annotated[str, Argument(metavar="TARGET")],
    rule: Annotated[str, Option("--rule", metavar="NAME")],
    reason: Annotated[str, Option("--reason", metavar="WHY")],
    day: Day = None,
) -> None: ...


def why(
    ctx: Context,
    need: Annotated[str, Argument(metavar="NEED")],
    plan: Annotated[str | None, Option("--plan", metavar="PLAN")] = None,
    day: Day = None,
    to_tell: Annotated[bool, Option("--to-tell")] = False,
) -> None: ...


def ask(
    ctx: Context,
    plan: Plans,
    only: Only = None,
    day: Day = None,
    party: Annotated[str | None, Option("--party", metavar="driver|lender|…")] = None,
) -> None: ...


def answer(
    ctx: Context,
    plan: Plans,
    who: Annotated[str, Argument(metavar="WHO")],
    said: Annotated[str, Argument(metavar="SAID")],
    day: Day = None,
    note: Annotated[str, Option("--note", metavar="TEXT")] = "",
) -> None: ...


def undo(ctx: Context) -> None: ...
