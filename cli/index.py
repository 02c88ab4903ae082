"""Every command and where its function lives, in the order in which the help page lists them.

A plain table, so that the help page and the completion need not import a single command. A group's value is the table
of its own commands. A new command is a file in ``commands/``, a line here, and its words in ``wording/help.py``.
"""

from collections.abc import Mapping
from typing import Final

Tree = Mapping[str, "str | Tree"]

COMMANDS: Final[Tree] = {
    "demo": "cli.commands.demo:demo",
    "template": {
        "transport": "cli.commands.template:transport",
        "helpers": "cli.commands.template:helpers",
        "salons": "cli.commands.template:salons",
        "watch": "cli.commands.template:watch",
        "mobile": "cli.commands.template:mobile_sales",
    },
    "import": "cli.commands.importing:import_files",
    "question": {
        "list": "cli.commands.question:list_questions",
        "answer": "cli.commands.question:answer_question",
        "sheet": "cli.commands.question_sheet:sheet",
        "read": "cli.commands.question_sheet:read",
    },
    "solve": "cli.commands.solve:solve",
    "plan": {
        "list": "cli.commands.plan_reading:list_plans",
        "show": "cli.commands.plan_reading:show",
        "sheet": "cli.commands.plan_reading:sheet",
        "diff": "cli.commands.plan_reading:diff",
        "approve": "cli.commands.plan_deciding:approve",
        "reject": "cli.commands.plan_deciding:reject",
        "pin": "cli.commands.plan_deciding:pin",
        "release": "cli.commands.plan_deciding:release",
        "override": "cli.commands.plan_override:override",
    },
    "stop": {
        "list": "cli.commands.stop:list_",
        "show": "cli.commands.lot:show",
        "next": "cli.commands.stop:next_",
        "record": "cli.commands.stop:record",
        "step": "cli.commands.stop:step",
        "note": "cli.commands.stop:note",
        "route": "cli.commands.route:route",
    },
    "shop": {
        "list": "cli.commands.shop:list_",
        "coverage": "cli.commands.shop:coverage",
        "visited": "cli.commands.shop:visited",
        "agreed": "cli.commands.shop:agreed",
        "registered": "cli.commands.shop:registered",
        "ended": "cli.commands.shop:ended",
    },
    "notice": {
        "list": "cli.commands.notice:list_",
        "add": "cli.commands.notice:add",
        "went": "cli.commands.notice:went",
    },
    "why": "cli.commands.why:why",
    "replan": "cli.commands.replan:replan",
    "insert": "cli.commands.insert:insert",
    "value": "cli.commands.value:value",
    "service": {
        "publish": "cli.commands.service:publish",
        "list": "cli.commands.service:list_",
        "show": "cli.commands.service:show",
        "book": "cli.commands.service:book",
        "instead": "cli.commands.service:instead",
        "give-back": "cli.commands.service:give_back",
        "end": "cli.commands.service:end",
    },
    "attend": {
        "show": "cli.commands.attend:show",
        "sheet": "cli.commands.attend:sheet",
        "record": "cli.commands.attend:record_",
        "hours": "cli.commands.attend:hours",
    },
    "certificate": {
        "issue": "cli.commands.certificate:issue",
        "list": "cli.commands.certificate:list_",
        "print": "cli.commands.certificate:print_",
        "cancel": "cli.commands.certificate:cancel_",
    },
    "guardian": "cli.commands.guardian:guardian",
    "weather": {
        "list": "cli.commands.weather:list_",
        "tell": "cli.commands.weather:tell_",
        "rain": "cli.commands.weather:rain",
    },
    "ask": "cli.commands.ask:ask",
    "answer": "cli.commands.answer:answer",
    "undo": "cli.commands.undo:undo",
    "log": "cli.commands.log:log",
    "replay": "cli.commands.replay:replay",
    "audit": "cli.commands.audit:audit",
    "verify": "cli.commands.verify:verify",
    "anchor": "cli.commands.anchor:print_anchor",
    "backup": "cli.commands.backup:backup",
    "restore": "cli.commands.restore:restore",
    "export-log": "cli.commands.export_log:export",
    "load-log": "cli.commands.restore:load_log",
    "nightly": "cli.commands.nightly:nightly",
    "morning": "cli.commands.morning:morning",
    "queue": {
        "list": "cli.commands.queue:list_tasks",
        "retry": "cli.commands.queue:retry_tasks",
        "drop": "cli.commands.queue:drop_tasks",
    },
    "worker": "cli.commands.worker:worker",
    "settings": {
        "show": "cli.commands.settings:show",
        "set": "cli.commands.settings:set_",
        "import": "cli.commands.settings:import_",
    },
    "districts": "cli.commands.districts:districts",
    "person": {
        "show": "cli.commands.person:show",
        "body": "cli.commands.person:body",
        "share": "cli.commands.person:share",
    },
    "consent": {
        "list": "cli.commands.consent:list_",
        "ask": "cli.commands.consent:ask",
        "answer": "cli.commands.consent:answer",
        "revoke": "cli.commands.consent:revoke",
    },
    "body": {
        "list": "cli.commands.body:list_",
        "add": "cli.commands.body:add",
    },
    "lend": {
        "list": "cli.commands.lend:list_",
        "ask": "cli.commands.lend:ask",
        "answer": "cli.commands.lend:answer",
        "return": "cli.commands.lend:return_",
    },
    "forget": "cli.commands.forget:forget",
    "hold": {
        "place": "cli.commands.hold:place",
        "lift": "cli.commands.hold:lift",
    },
    "retention": "cli.commands.retention:retention",
    "kek": {"change": "cli.commands.kek:change"},
    "paper": {
        "list": "cli.commands.paper:list_",
        "destroyed": "cli.commands.paper:destroyed",
    },
    "looks": "cli.commands.looks:looks",
    "breach": "cli.commands.breach:breach",
}


def leaves(tree: Tree = COMMANDS, before: str = "") -> tuple[str, ...]:
    """Every command that does something, by its full name such as ``plan show``."""
    found: list[str] = []
    for name, where in tree.items():
        found += [f"{before}{name}"] if isinstance(where, str) else leaves(where, f"{before}{name} ")
    return tuple(found)
