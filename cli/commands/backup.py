"""match backup: the log in a folder, without keys; the keys in a file apart, dated; the register of the forgotten."""

from pathlib import Path
from typing import Any

import typer

from cli.call import Call
from cli.days import long_day
from cli.errors import Misused
from cli.keks import kek
from cli.printing import facts, next_steps, page
from cli.seat import at_the_desk
from desk.backing_up import KeysKept, Manifest, back_up, back_up_keys, refuse_place
from desk.registering import register_of, write_register


def backup(ctx: typer.Context, folder: str | None = None, keys: str | None = None, register: str | None = None) -> None:
    call: Call = ctx.obj
    if not (folder or keys or register):
        raise Misused("backup_of_nothing")
    if keys:
        refuse_place(Path(keys), Path(folder) if folder else None)
    source = kek(call, new=True) if keys else None
    with at_the_desk(call, read_only=True) as (office, labels):
        made = back_up(office, Path(folder)) if folder else None
        kept = back_up_keys(office, Path(keys), source) if keys and source else None
        if register:
            write_register(Path(register), register_of(labels.state))
        people = len(register_of(labels.state))
    if call.json:
        facts(_facts(made, kept, folder, keys, register))
        return
    lines = _made_lines(call, made, folder) if made and folder else []
    if kept and keys:
        lines.append(call.say("log.backup.keys", file=keys, paper=kept.backup, day=long_day(kept.until, call.lang)))
    if register:
        lines.append(call.say("log.backup.register", file=register, count=people))
    steps = [call.say("next.restore", folder=folder)] if folder else []
    page([*lines, *next_steps(call, *steps)])


def _made_lines(call: Call, made: Manifest, folder: str) -> list[str]:
    return [
        call.say("log.backup.made", folder=folder, paper=made.backup, position=made.position),
        call.say("log.anchor.foot", anchor=made.anchor),
    ]


def _facts(
    made: Manifest | None, kept: KeysKept | None, folder: str | None, keys: str | None, register: str | None
) -> dict[str, Any]:
    return {
        "log": {"folder": folder, "paper": made.backup, "position": made.position, "anchor": made.anchor}
        if made
        else None,
        "keys": {"file": keys, "paper": kept.backup, "until": kept.until} if kept else None,
        "register": register,
    }
