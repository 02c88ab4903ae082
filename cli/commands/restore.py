"""match restore and match load-log: a log put back or carried elsewhere, never over anything, the forgotten left so."""

from pathlib import Path

import typer

from cli.call import Call
from cli.clock import clock
from cli.keks import kek
from cli.printing import facts, next_steps, note, page
from cli.seat import actor, log_place
from desk.opening import open_office
from desk.registering import register_in
from desk.restoring import Restored, keys_in, put_back, source_at
from events.anchors import anchor, anchor_text
from events.postgres_address import address, is_postgres


def restore(
    ctx: typer.Context,
    backup: str,
    keys: str | None = None,
    register: list[str] | None = None,
    expired: bool = False,
) -> None:
    call: Call = ctx.obj
    where = log_place(call)
    source = source_at(Path(backup))
    needed = kek(call) if keys else None
    registers = [register_in(Path(each)) for each in register or ()]
    kept = keys_in(Path(keys), source.log, needed, clock()().date(), expired=expired) if keys and needed else None
    done = put_back(
        source,
        where,
        keys=kept,
        registers=registers,
        kek=needed,
        opened=lambda: open_office(where, actor=actor(call), clock=clock()),
    )
    shown = address(where).shown if is_postgres(where) else where
    text = anchor_text(anchor(source.log, source.position, source.hash))
    if call.json:
        told = {"log": shown, "restored": source.position, "position": done.position, "anchor": text}
        facts({**told, "keys": done.keys, "forgotten": done.forgotten})
        return
    page(_lines(call, done, shown, source.position, text))
    if not done.keys:
        note(call.say("log.restored.no_keys"))
    elif kept is not None and not (registers or done.forgotten):
        note(call.say("log.restored.no_register"))
    if done.keys:
        page(next_steps(call, call.say("next.verify_log", log=shown)))


def _lines(call: Call, done: Restored, shown: str, position: int, text: str) -> list[str]:
    lines = [call.say("log.restored", log=shown, position=position), call.say("log.anchor.foot", anchor=text)]
    return [*lines, call.say("log.restored.forgotten", count=len(done.forgotten))] if done.forgotten else lines


def load_log(ctx: typer.Context, file: str, keys: str | None = None, register: list[str] | None = None) -> None:
    restore(ctx, file, keys, register)
