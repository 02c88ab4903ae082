"""How a call prints: lines to stdout, notes to stderr, facts as JSON, and what to do next at the end."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

import typer

from cli.call import Call
from cli.wide import columns


def page(lines: Iterable[str]) -> None:
    """The lines, on stdout; nothing at all where there are none."""
    told = list(lines)
    if told:
        typer.echo("\n".join(told))


def note(text: str) -> None:
    """A line for the person at the keyboard alone, on stderr."""
    typer.echo(text, err=True)


def facts(values: Mapping[str, Any]) -> None:
    """One JSON object on one line, Japanese as it is."""
    typer.echo(json.dumps(values, ensure_ascii=False, default=_plain))


def json_text(values: Mapping[str, Any]) -> str:
    """The same for a file: a line a fact."""
    return json.dumps(values, ensure_ascii=False, indent=1, default=_plain) + "\n"


def next_steps(call: Call, *commands: str) -> list[str]:
    """次に: match ask 案1. A blank line before it; nothing where there is nothing to do."""
    label = call.say("next.label")
    blanks = " " * columns(label)
    return ["", *(f"{label if n == 0 else blanks} {command}" for n, command in enumerate(commands))] if commands else []


def _plain(value: Any) -> Any:
    """Dates and moments in ISO 8601; tuples and mappings are JSON's own."""
    if hasattr(value, "isoformat"):
        return value.isoformat()
    if isinstance(value, Mapping):
        return dict(value)
    raise TypeError(type(value).__name__)
