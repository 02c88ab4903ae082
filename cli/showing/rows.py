"""Rows of files as people are told about them: where, what came, what is wrong, what is expected, how to answer."""

from collections.abc import Mapping, Sequence
from itertools import zip_longest
from typing import Any

from cli.call import Call
from cli.districts import district_name
from cli.wide import wrapped
from intake.codes import EXPECTED
from intake.rows import Fault, RowReading
from intake.watch.answers import ANSWERED_AGAIN
from wording import known

WIDTH = 100
SAID_ALREADY = ("answer.not_taken", "cell.missing")
"""Faults whose words say what to do."""


def fault_lines(call: Call, row: RowReading, fault: Fault, label: str = "") -> list[str]:
    """One fault of a row: ``申込.xlsx「申込」14行目 帰り: 「25:00」と読みました。…``, and the choices where it asks."""
    sheet = row.sheet or ("" if row.file else call.say(f"import.kind.{row.kind}"))  # a CSV has no sheets
    told = call.say(
        "import.row" if sheet else "import.row_no_sheet",
        file=row.file,
        sheet=sheet,
        row=row.row,
        column=fault.column or call.say("import.whole_row"),
        came=came_text(call, fault.came),
        fault=call.say(f"fault.{fault.code}"),
    )
    if fault.code == ANSWERED_AGAIN:
        told += expected_text(call, fault.expected)
    elif not fault.choices and fault.code not in SAID_ALREADY:
        told += call.say("import.expected", expected=expected_text(call, fault.expected))
    lines = [f"  {line}" for line in wrapped(f"{label} {told}".strip(), WIDTH - 2)]
    if row.outcome == "rejected":  # nobody is asked about a row that has to be mended anyway
        return lines
    return [*lines, *(f"      {line}" for line in choice_lines(call, fault.choices, fault.readings, fault.came))]


def settled_lines(call: Call, row: RowReading) -> list[str]:
    """What an earlier answer about the same words settled in this row: the words, and how they were read."""
    lines: list[str] = []
    for each in row.settled:
        told = {"file": row.file, "sheet": row.sheet, "row": row.row, "column": each.column, "came": each.came}
        code = "import.settled_row" if row.sheet else "import.settled_row_no_sheet"
        lines += wrapped(call.say(code, **told, reading=each.readings[0]), WIDTH - 2)
    return [f"  {line}" for line in lines]


def came_text(call: Call, came: str) -> str:
    """What stood there; nothing where nothing did."""
    return call.say("import.came", came=came) if came else ""


def expected_text(call: Call, expected: str) -> str:
    """The words of an expectation such as ``count|0|99``; what has no words stands as it is."""
    code, *values = expected.split("|")
    pattern = next((each for each in EXPECTED if each.split("|")[0] == code), code)
    names = [name.strip("{}") for name in pattern.split("|")[1:]]
    facts = dict(zip(names, values, strict=False))
    return call.say(f"expected.{code}", **facts) if known(f"expected.{code}") else expected


def choice_lines(call: Call, choices: Sequence[str], readings: Sequence[str] = (), came: str = "") -> list[str]:
    """The answers that a question offers, numbered from 1; a reading that says what ``came`` is not said again."""
    lines: list[str] = []
    for n, (choice, reading) in enumerate(zip_longest(choices, readings[: len(choices)], fillvalue=""), start=1):
        text = choice_text(call, choice, "" if reading == came else reading)
        first, *more = wrapped(call.say("import.choice", number=n, text=text), WIDTH - 9)
        lines += [first, *(f"   {line}" for line in more)]
    return lines


def choice_text(call: Call, choice: str, reading: str = "") -> str:
    """An answer in words, with what the row would then mean."""
    name = choice.partition(":")[0] if ":" in choice else choice.rstrip("0123456789").rstrip("_")
    words = call.say(f"choice.{name}") if known(f"choice.{name}") else district_name(choice, call.lang)
    return call.say("choice.with_reading", choice=words, reading=reading) if reading and reading != words else words


def row_facts(call: Call, row: RowReading) -> Mapping[str, Any]:
    """A data row for ``match import --json``: one line each."""
    return {
        "file": row.file,
        "sheet": row.sheet,
        "row": row.row,
        "kind": row.kind,
        "outcome": row.outcome,
        "faults": [
            {
                "column": fault.column,
                "code": fault.code,
                "came": fault.came,
                "expected": expected_text(call, fault.expected),
                "choices": fault.choices,
            }
            for fault in row.faults
        ],
        "values": row.values,
    }
