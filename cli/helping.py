"""The help pages: ours, since the parser's own are in English and count a wide character as one column.

Read from the tables in ``wording/help.py`` and from the options that a command really has; a test holds that every
command and every option has its words in both languages.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from cli.index import Tree
from cli.options import is_global
from cli.wide import columns, wrapped
from wording import known, say

if TYPE_CHECKING:
    from typer._click.core import Command, Context, Parameter

WIDTH = 100


def lang_of(ctx: "Context") -> str:
    """The language of the call that this context belongs to."""
    lang: str = getattr(ctx.find_root().obj, "lang", "en")
    return lang


def full_name(ctx: "Context") -> str:
    """The command's name without ``match``: ``plan show``."""
    names = []
    node: Context | None = ctx
    while node is not None and node.parent is not None:
        names.append(node.info_name or "")
        node = node.parent
    return " ".join(reversed(names))


def one_liners(tree: Tree, before: str, lang: str) -> list[tuple[str, str]]:
    """Each command of a table with its one line of help."""
    return [(name, say(f"help.{f'{before} {name}'.strip()}", lang)) for name in tree]


def word_params(command: "Command", name: str, lang: str) -> None:
    """Give every parameter its help in this language (the shell's completion shows it too)."""
    for param in command.params:
        if hasattr(param, "help"):
            param.help = param_help(param, name, lang)


def param_code(param: "Parameter", name: str) -> str:
    """The code of a parameter's help: the command's own (``solve --days``) before everybody's (``--days``)."""
    label = param.opts[0] if param.param_type_name == "option" else (param.name or "").upper()
    own = f"help.{name} {label}"
    return own if known(own) else f"help.{label}"


def param_help(param: "Parameter", name: str, lang: str) -> str:
    text = say(param_code(param, name), lang)
    needed = param.required and param.param_type_name == "option"
    return f"{text}{say('help.required', lang)}" if needed else text


def group_page(group: "Command", ctx: "Context") -> str:
    """The page of ``match`` or of a group: what it is, its commands, its options."""
    lang, name = lang_of(ctx), full_name(ctx)
    page = [
        say("help.usage", lang, line=f"{ctx.command_path} {say('help.command_metavar', lang)}"),
        "",
        *wrapped(say(f"help.{name or 'match'}", lang), WIDTH),
        "",
        say("help.commands", lang),
        *_columns(one_liners(getattr(group, "tree", {}), name, lang)),
        "",
        *_options(group, ctx, name, lang),
    ]
    if not name:
        page += ["", *wrapped(say("help.match.epilogue", lang), WIDTH)]
    return "\n".join(page)


def command_page(command: "Command", ctx: "Context") -> str:
    """The page of one command: usage, what it does, arguments, options, examples."""
    lang, name = lang_of(ctx), full_name(ctx)
    pieces = [_usage_piece(p) for p in command.params if p.param_type_name == "argument"]
    page = [
        say("help.usage", lang, line=" ".join([ctx.command_path, *pieces, say("help.options_metavar", lang)])),
        "",
        say(f"help.{name}", lang),
    ]
    if known(f"help.{name}.more"):
        page += ["", *wrapped(say(f"help.{name}.more", lang), WIDTH)]
    arguments = [p for p in command.params if p.param_type_name == "argument"]
    if arguments:
        rows = [(_metavar(p), param_help(p, name, lang)) for p in arguments]
        page += ["", say("help.arguments", lang), *_columns(rows)]
    page += ["", *_options(command, ctx, name, lang), "", say("help.global_hint", lang)]
    return "\n".join(page)


def _options(command: "Command", ctx: "Context", name: str, lang: str) -> list[str]:
    """The command's options; the global ones are told on the root's page only, in a hint elsewhere."""
    own = [p for p in command.params if p.param_type_name == "option" and (not name or not is_global(p))]
    rows = [(_spelling(p), param_help(p, name, lang)) for p in own]
    rows.append(("--help", say("help.--help", lang)))
    return [say("help.options", lang), *_columns(rows)]


def _spelling(param: "Parameter") -> str:
    names = ", ".join([*param.opts, *param.secondary_opts])
    takes_value = not getattr(param, "is_flag", False)
    return f"{names} {param.metavar or (param.name or '').upper()}" if takes_value else names


def _metavar(param: "Parameter") -> str:
    return f"{(param.metavar or param.name or '').upper()}{'…' if param.nargs != 1 else ''}"


def _usage_piece(param: "Parameter") -> str:
    return _metavar(param) if param.required else f"[{_metavar(param)}]"


def _columns(rows: Sequence[tuple[str, str]]) -> list[str]:
    """Two columns, the second wrapped into the width."""
    first = max((columns(name) for name, _ in rows), default=0)
    lines = []
    for name, text in rows:
        for number, part in enumerate(wrapped(text, WIDTH - first - 4)):
            label = name if number == 0 else ""
            lines.append(f"  {label}{' ' * (first - columns(label))}  {part}".rstrip())
    return lines
