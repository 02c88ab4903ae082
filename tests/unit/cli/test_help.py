"""The help pages: every command, both languages, aligned, and nothing heavy loaded for them."""

import inspect
from importlib import import_module

import pytest
from typer.main import get_command

from cli.app import app
from cli.index import COMMANDS as TREE
from cli.index import leaves
from cli.signatures import SIGNATURES
from cli.tables import WIDTH
from cli.wide import columns

COMMANDS = leaves()


@pytest.mark.parametrize("lang", ["ja", "en"])
@pytest.mark.parametrize("command", ["", "plan", "question", "settings", "template", *COMMANDS])
def test_every_page_is_worded_and_fits_the_terminal(match, command, lang):
    page = match("--lang", lang, *command.split(), "--help")
    assert page.exit_code == 0
    assert "[help." not in page.stdout
    assert all(columns(line) <= WIDTH for line in page.stdout.splitlines())
    assert ("使い方:" if lang == "ja" else "Usage:") in page.stdout


def test_the_root_page_names_every_command(match):
    page = match("--help").stdout
    for command in COMMANDS:
        assert command.split()[0] in page


def test_a_call_without_a_command_shows_the_page_and_counts_as_wrong(match):
    nothing = match()
    assert nothing.exit_code == 2
    assert "Usage:" in nothing.stderr


@pytest.mark.parametrize("command", COMMANDS)
def test_global_options_are_understood_after_every_command(command):
    root = get_command(app)
    context = root.make_context("match", [*command.split(), "--help"], resilient_parsing=True)
    found = root
    for name in command.split():
        found = found.get_command(context, name)
    names = {option for param in found.params for option in param.opts}
    assert {"--log", "--as", "--lang", "--json"} <= names


@pytest.mark.parametrize("command", SIGNATURES)
def test_a_signature_is_that_of_the_function_which_runs(command):
    typed = inspect.signature(SIGNATURES[command]).parameters
    run = inspect.signature(function_of(command)).parameters
    assert list(typed) == list(run)
    assert [each.default for each in typed.values()] == [each.default for each in run.values()]


def function_of(command: str):
    """The function that ``cli.index`` names for a command."""
    where = TREE
    for name in command.split():
        where = where[name]
    module, _, function = where.partition(":")
    return getattr(import_module(module), function)
