"""The parser's own complaints (an unknown option, a missing argument) in our words and both languages.

Told apart by the names of their classes: the parser's module is private to Typer.
"""

import re
from collections.abc import Mapping
from typing import Any

import typer

from cli.params import called
from wording import say


def told(error: typer.TyperException, lang: str) -> str:
    """What was wrong on the command line, and where to read on."""
    kind = type(error).__name__
    if kind == "NoArgsIsHelpError":
        return error.format_message()
    code, facts = _code_and_facts(kind, error)
    return misuse(code, lang, {"page": _page(error), **facts})


def misuse(code: str, lang: str, facts: Mapping[str, Any]) -> str:
    """What was wrong in words; what is near (``near``) is named as such, and nothing is said where nothing is."""
    near = str(facts.get("near", ""))
    named = {"near": say("usage.not_found.near", lang, near=near)} if near else {}
    return re.sub(r" +\n", "\n", say(f"usage.{code}", lang, **{**facts, **named}))


def _code_and_facts(kind: str, error: Any) -> tuple[str, dict[str, Any]]:
    match kind:
        case "NoSuchOption":
            near = " ".join(sorted(error.possibilities or ()))
            return "no_such_option", {"came": error.option_name, "near": near}
        case "BadOptionUsage" if "does not take" in error.message:
            return "takes_no_value", {"name": error.option_name}
        case "BadOptionUsage":
            return "needs_value", {"name": error.option_name}
        case "BadParameter":
            return "bad_value", {"name": called(error.param) if error.param else "—", "came": _quoted(error.message)}
    extra = re.search(r"unexpected extra argument\(?s?\)? \((.*)\)", error.message)
    return ("extra", {"came": extra[1]}) if extra else ("wrong", {"came": error.message})


def _quoted(text: str) -> str:
    """The value that the parser quotes in its message."""
    found = re.search(r"'([^']*)'", text)
    return found[1] if found else text


def _page(error: Any) -> str:
    return f"{error.ctx.command_path} --help" if getattr(error, "ctx", None) else "match --help"
