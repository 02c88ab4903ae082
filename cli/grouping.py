"""Groups and commands that are loaded when they are called: the help page and the completion read tables alone.

Typer would import every command to print one line of help for each; that is most of what ``match --help`` would cost.
The global options are attached to every command as it is loaded, so that ``match solve --lang ja`` works as
``match --lang ja solve`` does.
"""

import copy
from collections.abc import Callable, Mapping
from difflib import get_close_matches
from functools import wraps
from importlib import import_module
from typing import TYPE_CHECKING, Any

from typer.core import TyperCommand, TyperGroup

from cli import helping
from cli.errors import Interrupted, Misused
from cli.index import Tree
from cli.options import is_global, remember
from cli.params import keep_plain

if TYPE_CHECKING:
    from typer._click.core import Command, Context, Parameter
    from typer._click.shell_completion import CompletionItem


class Leaf(TyperCommand):
    """A command that does something. Its help is ours: worded by language, aligned with wide characters."""

    def get_help(self, ctx: "Context") -> str:
        return helping.command_page(self, ctx)

    def invoke(self, ctx: "Context") -> Any:
        if ctx.obj is not None:
            ctx.obj.command = helping.full_name(ctx)
        return super().invoke(ctx)

    def get_params(self, ctx: "Context") -> "list[Parameter]":
        return plain(super().get_params(ctx))


class Group(TyperGroup):
    """A group whose commands stand in a table and are imported on demand; ``path`` is its own full name."""

    def __init__(self, tree: Tree | None = None, path: str = "", **attrs: Any) -> None:
        super().__init__(**attrs)
        self.tree: Tree = tree or {}
        self.path = path
        for param in self.params:
            if is_global(param):
                param.expose_value, param.callback = False, remember

    def get_params(self, ctx: "Context") -> "list[Parameter]":
        return plain(super().get_params(ctx))

    def list_commands(self, ctx: "Context") -> list[str]:
        return list(self.tree)

    def get_command(self, ctx: "Context", cmd_name: str) -> "Command | None":
        where = self.tree.get(cmd_name)
        if where is None:
            return None
        shared = [copy.copy(param) for param in self.params if is_global(param)]
        name = f"{self.path} {cmd_name}".strip()
        command = group(name, where, shared) if isinstance(where, Mapping) else leaf(name, where, shared)
        helping.word_params(command, name, helping.lang_of(ctx))
        return command

    def resolve_command(self, ctx: "Context", args: list[str]) -> "tuple[str | None, Command | None, list[str]]":
        found = self.get_command(ctx, args[0])
        if found is None and not ctx.resilient_parsing:
            near = get_close_matches(args[0], list(self.tree), n=3)
            raise Misused("no_such_command", came=args[0], near=near, page=f"{ctx.command_path} --help")
        return args[0] if found else None, found, args[1:]

    def get_help(self, ctx: "Context") -> str:
        return helping.group_page(self, ctx)

    def shell_complete(self, ctx: "Context", incomplete: str) -> "list[CompletionItem]":
        from typer._click.shell_completion import CompletionItem

        lines = helping.one_liners(self.tree, helping.full_name(ctx), helping.lang_of(ctx))
        named = [CompletionItem(name, help=line) for name, line in lines if name.startswith(incomplete)]
        return [*named, *super(TyperGroup, self).shell_complete(ctx, incomplete)]

    def invoke(self, ctx: "Context") -> Any:
        """Ctrl-C reaches our own wording instead of a bare exit code."""
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:
            raise Interrupted from None


def plain(params: "list[Parameter]") -> "list[Parameter]":
    """The same parameters, their values left as typed."""
    for param in params:
        keep_plain(param)
    return params


def called(full_name: str, where: str) -> Callable[..., None]:
    """The function of a command; where its signature is known apart, it is imported when it is called, not before."""
    from cli.signatures import SIGNATURES

    module, _, function = where.partition(":")
    signature = SIGNATURES.get(full_name)
    if signature is None:
        found: Callable[..., None] = getattr(import_module(module), function)
        return found

    @wraps(signature)
    def later(*args: Any, **typed: Any) -> None:
        getattr(import_module(module), function)(*args, **typed)

    return later


def group(full_name: str, tree: Tree, params: "list[Parameter]") -> Group:
    """A group inside a group."""
    return Group(
        tree, full_name, name=full_name.rpartition(" ")[2], params=params, no_args_is_help=True, rich_markup_mode=None
    )


def leaf(full_name: str, where: str, params: "list[Parameter]") -> TyperCommand:
    """The command whose function stands at ``module:function``."""
    from typer import Typer
    from typer.main import get_command

    alone = Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)
    alone.command(full_name.rpartition(" ")[2], cls=Leaf)(called(full_name, where))
    command = get_command(alone)
    if not isinstance(command, TyperCommand):
        raise TypeError(where)
    command.params += params
    return command
