"""The reference pages say what the commands do: every command, every option, every form of ``--json``, every event."""

import importlib.util
import json
import re
from pathlib import Path
from types import ModuleType

import jsonschema
import pytest
from typer.main import get_command
from typer.testing import CliRunner

from cli.app import app
from cli.index import leaves
from tests.unit.cli import known

REFERENCE = Path(__file__).parents[2] / "docs" / "reference"
JSON_PAGE = (REFERENCE / "json.md").read_text(encoding="utf-8")
DEFS = json.loads(re.search(r"```json defs\n(.*?)```", JSON_PAGE, re.DOTALL)[1])
SCHEMAS = {
    name: {"$defs": DEFS, **json.loads(schema)}
    for name, schema in re.findall(
        r"^## match ([a-z -]+?)\n.*?```json schema\n(.*?)```", JSON_PAGE, re.DOTALL | re.MULTILINE
    )
}
SERVICE = [
    *("service", "publish", "祭りの便", "--on", "12/8", "--by", "湘南地区社協", "--district", "shonan"),
    *("--stop", "14:10 柳島二丁目", "--stop", "14:25 見本クリニック（中島100）", "--stop", "14:40 柳島二丁目"),
]
BOOKED = ["service", "book", "定1", "湘013", "--on", "12/8"]
CALLS = {
    "districts": [["districts"]],
    "plan list": [["plan", "list"]],
    "plan show": [["plan", "show", "1"], ["plan", "show", "--day", "12/8"]],
    "plan diff": [["plan", "diff", "1", "2"]],
    "plan approve": [["plan", "approve", "2", "--only", "湘001"]],
    "plan reject": [["plan", "reject", "2", "--only", "湘002"]],
    "plan pin": [["plan", "pin", "2"]],
    "plan release": [["plan", "release", "2"]],
    "plan override": [["plan", "override", "2", "便1", "--rule", "runs_not_too_long", "--reason", "x"]],
    "shop list": [["shop", "list"], ["shop", "list", "--district", "shonan"]],
    "shop coverage": [["shop", "coverage"]],
    "shop visited": [["shop", "visited", "例示商店"]],
    "shop agreed": [["shop", "agreed", "見本商店", "--households", "3"]],
    "shop registered": [["shop", "registered", "架空商店"]],
    "shop ended": [["shop", "ended", "架空商店", "--note", "x"]],
    "notice list": [["notice", "list"], ["notice", "list", "--all"]],
    "notice add": [["notice", "add", "見本 花子", "来ない", "--shop", "例示商店"]],
    "notice went": [["notice", "went", "N1", "--who", "x", "--happened", "x"]],
    "why": [["why", "湘013"], ["why", "湘001"]],
    "value": [
        ["value", "--district", "shonan", "--from", "12/7"],
        ["value", "--kind", "helpers", "--district", "shonan", "--from", "12/7"],
    ],
    "replan": [
        ["replan", "--on", "12/8", "--driver-out", "例示 守", "--trade-off"],
        ["replan", "--on", "12/8", "--driver-out", "例示 守"],
        ["replan", "--on", "12/8", "--cancelled", "湘001"],
    ],
    "service publish": [SERVICE],
    "service list": [["service", "list"], SERVICE, ["service", "list", "--district", "shonan"]],
    "service show": [SERVICE, ["service", "show", "定1"], ["service", "show", "祭りの便", "--on", "12/8"]],
    "service book": [SERVICE, ["service", "book", "定1", "湘013", "--on", "12/8", "--alight", "2"]],
    "service instead": [SERVICE, ["service", "instead", "湘002", "--on", "12/8"]],
    "service give-back": [SERVICE, BOOKED, ["service", "give-back", "定1", "湘013", "--on", "12/8"]],
    "service end": [SERVICE, BOOKED, ["service", "end", "定1", "--on", "12/8"], ["service", "end", "定1"]],
    "ask": [["ask", "2"]],
    "answer": [["answer", "2", "湘001", "no"], ["answer", "2", "仮名 実", "yes"]],
    "undo": [["undo"]],
    "log": [["log"], ["log", "湘001"]],
    "replay": [["replay", "--as-of", "12/4"], ["replay", "--as-of", "12/4", "1"]],
    "verify": [["verify"]],
    "anchor": [["anchor"]],
    "backup": [["backup", "copy", "--keys", "secret", "--register", "register"], ["backup", "--register", "register"]],
    "export-log": [["export-log", "-o", "log.jsonl"]],
    "restore": [
        ["backup", "copy", "--keys", "secret"],
        ["restore", "copy", "--keys", "secret", "--log", "new/log.sqlite"],
    ],
    "load-log": [["export-log", "-o", "log.jsonl"], ["load-log", "log.jsonl", "--log", "new/log.sqlite"]],
    "morning": [["morning", "--district", "shonan"]],
    "queue list": [["queue", "list"]],
    "settings show": [["settings", "show"], ["settings", "show", "priority"]],
    "settings set": [["settings", "set", "ride.wait_s", "2400", "--source", "x"]],
    "question list": [["question", "list"], ["question", "list", "--all"]],
    "person show": [
        ["person", "show", "見本 花子"],
        ["person", "show", "例示 守"],
        ["person", "show", "湘001", "-o", "a.txt"],
    ],
    "person body": [["person", "body", "湘001", "例示会"]],
    "person share": [["person", "share", "湘001", "湘002", "--to", "map", "--for", "x"]],
    "consent list": [["consent", "list"], ["consent", "list", "湘001"]],
    "consent ask": [["consent", "ask", "湘001", "--to", "meeting", "--for", "x"]],
    "consent answer": [["consent", "answer", "湘001", "map", "yes", "--wording", "x"]],
    "consent revoke": [["consent", "revoke", "湘001", "transport"]],
    "body list": [["body", "list"]],
    "body add": [["body", "add", "shop", "例示商店"]],
    "lend list": [["lend", "list", "--to", "hamasuka"]],
    "lend ask": [["lend", "ask", "社協ワゴン", "--to", "hamasuka", "--from", "12/21"]],
    "lend answer": [["lend", "answer", "L1", "yes"]],
    "lend return": [["lend", "return", "L2", "--on", "12/16"]],
    "forget": [["forget", "湘001", "--yes"], ["forget", "例示 守", "--yes"]],
    "hold place": [["hold", "place", "湘001", "--reason", "accident", "--note", "x"]],
    "hold lift": [["hold", "lift", "湘002"]],
    "retention": [["retention"]],
    "breach": [["breach", "plan.txt"]],
    "paper list": [["paper", "list"]],
    "paper destroyed": [["paper", "destroyed", "plan.txt"]],
    "looks": [["looks"], ["looks", "湘001", "--since", "12/1"]],
}
STOPS = {
    "stop list",
    "stop show",
    "stop next",
    "stop record",
    "stop step",
    "stop note",
    "stop route",
    "template mobile",
}
ELSEWHERE = {
    "insert",
    "plan sheet",
    "import",
    "template transport",
    "template helpers",
    "template salons",
    "template watch",
    "question answer",
    "solve",
    "audit",
    "settings import",
    "demo",
    "kek change",
    *STOPS,
}
"""Held to their schemas by ``test_cli_workbook``, ``_stops``, ``_salons``, ``_postgres``: a small log is not enough."""
HELP_DAYS = {
    *("attend show", "attend sheet", "attend record", "attend hours", "guardian"),
    *("certificate issue", "certificate list", "certificate print", "certificate cancel"),
    *("weather list", "weather tell", "weather rain"),
}
"""Held to theirs by ``tests/unit/cli/test_help_days.py``: they need a help day."""
ANSWERING = {"question sheet", "question read"}
"""Held to theirs by ``tests/unit/cli/test_answering.py``: they need questions about rows."""
AT_NIGHT = {"nightly", "queue retry", "queue drop", "worker"}
"""Held to theirs by ``tests/unit/cli/test_nights.py``: they need a night."""


SOME_OF_PEOPLE = [
    ["plan", "show", "1", "-o", "plan.txt"],
    ["body", "add", "corporation", "例示会"],
    ["consent", "answer", "湘001", "district:hamasuka", "yes", "--by", "family", "--name", "x"],
    ["person", "share", "湘001", "--to", "district:hamasuka", "--for", "x"],
    ["lend", "ask", "例示 守", "--to", "hamasuka", "--from", "12/28"],
    ["lend", "ask", "仮名 実", "--to", "hamasuka", "--from", "12/14", "--until", "12/18"],
    ["lend", "answer", "L2", "yes"],
    ["hold", "place", "湘002", "--reason", "complaint"],
]
"""What there has to be before something can be shown, returned, lifted or lost."""


@pytest.fixture
def people(log, tmp_path, monkeypatch):
    """A log in which something was agreed, handed on, lent, held and written to a file."""
    monkeypatch.chdir(tmp_path)
    for call in SOME_OF_PEOPLE:
        assert CliRunner().invoke(app, call).exit_code == 0


@pytest.fixture
def log(tmp_path, monkeypatch):
    """A log with two plans, something to undo, and everything said to come from one person."""
    monkeypatch.setenv("MATCH_NOW", known.NOW.isoformat())
    monkeypatch.setenv("MATCH_LOG", str(tmp_path / "log.sqlite"))
    monkeypatch.setenv("MATCH_ACTOR", "担当")
    monkeypatch.setenv("MATCH_KEK", "ab" * 32)
    monkeypatch.chdir(tmp_path)
    known.make_log(
        tmp_path / "log.sqlite",
        known.plan("plan-2", "p-mamoru", "plan-1"),
        known.pinned(),
        known.question(),
        *known.shops(),
    )


def test_every_command_has_a_documented_form():
    assert set(SCHEMAS) == set(leaves())
    assert set(CALLS) | ELSEWHERE | HELP_DAYS | ANSWERING | AT_NIGHT == set(leaves())


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_documented_form_is_a_valid_schema(name):
    jsonschema.Draft202012Validator.check_schema(SCHEMAS[name])


@pytest.mark.parametrize(("name", "call"), [(name, call) for name, calls in CALLS.items() for call in calls])
def test_what_a_command_prints_has_its_documented_form(people, name, call):
    in_turn = name in ("restore", "load-log") or name.startswith("service")
    for before in CALLS[name][: CALLS[name].index(call)] if in_turn else ():
        CliRunner().invoke(app, before)
    printed = CliRunner().invoke(app, [*call, "--json"])
    assert printed.exit_code == 0, printed.stderr
    (line,) = printed.stdout.splitlines()
    jsonschema.validate(json.loads(line), SCHEMAS[" ".join(call[: name.count(" ") + 1])])


def test_what_is_due_has_its_documented_form(people, monkeypatch):
    monkeypatch.setenv("MATCH_NOW", known.NOW.replace(year=2033).isoformat())
    due = json.loads(CliRunner().invoke(app, ["retention", "--json"]).stdout)
    jsonschema.validate(due, SCHEMAS["retention"])
    assert {each["kind"] for each in due["due"]} >= {"applications", "plans", "papers", "accesses"}


def test_why_there_is_no_place_has_its_documented_form(log):
    assert CliRunner().invoke(app, ["plan", "reject", "2"]).exit_code == 0
    printed = CliRunner().invoke(app, ["insert", "湘001", "--on", "12/8", "--json"])
    assert printed.exit_code == 0, printed.stderr
    told = json.loads(printed.stdout)
    jsonschema.validate(told, SCHEMAS["insert"])


@pytest.mark.parametrize("command", leaves())
def test_every_command_and_option_stands_on_the_page_of_commands(command):
    page = (REFERENCE / "commands.md").read_text(encoding="utf-8")
    section = re.search(rf"^### match {re.escape(command)}$(.*?)(?=^##|\Z)", page, re.DOTALL | re.MULTILINE)
    assert section, f"match {command} is not documented"
    for option in _options(command):
        assert option in section[1]
    assert "```" in section[1].split("```text", 2)[-1], "its real output is missing"


def test_every_event_stands_on_the_page_of_events_as_it_is():
    page = _module(REFERENCE / "events_page.py")
    assert page.PAGE.read_text(encoding="utf-8") == page.page()


def _options(command: str) -> list[str]:
    root = get_command(app)
    context = root.make_context("match", ["--help"], resilient_parsing=True)
    found = root
    for name in command.split():
        found = found.get_command(context, name)
    own = [p for p in found.params if p.param_type_name == "option" and p.name not in ("log", "actor", "lang", "json")]
    return [param.opts[0] for param in own]


def _module(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(path.stem, path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
