"""match import: files in, every data row accounted for, and what must be asked or mended."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import typer

from cli.after_import import steps_after
from cli.call import Call
from cli.clock import clock
from cli.days import today
from cli.districts import read_district
from cli.failing import REFUSED, ROWS_LEFT, message
from cli.files import FileTrouble, typed
from cli.labels import Labels
from cli.printing import facts, next_steps, note, page
from cli.progress import watched
from cli.seat import actor, at_the_desk, log_place
from cli.showing.rows import WIDTH, fault_lines, row_facts, settled_lines
from cli.wide import wrapped
from desk.importing import Imported, ImportedFile
from desk.importing import import_files as take_in
from desk.office import Office
from desk.opening import passing_office
from desk.shops import is_of_prizes
from events.opening import is_there
from intake.parsers.names import name_key
from intake.rows import RowReading
from intake.watch.answers import ANSWERED_AGAIN
from intake.watch.facts import ShopFacts

Asked = dict[tuple[str, str, str], str]
"""The label of the open question about (the row's HMAC, column, code)."""


def import_files(
    ctx: typer.Context, files: list[str], district: str | None = None, dry_run: bool = False, strict: bool = False
) -> None:
    call: Call = ctx.obj
    romaji = read_district(district) if district else None
    paths = [Path(file) for file in files]
    with _office(call, paths, dry_run=dry_run) as office, watched(call, "import.progress") as progress:
        imported = take_in(office, paths, district=romaji, dry_run=dry_run, progress=progress)
        labels = Labels(office.state(), call.lang)
    tell(call, imported, labels)
    if not imported.whole:
        raise typer.Exit(REFUSED)
    if strict and any(row.outcome != "accepted" for file in imported.files for row in file.rows):
        raise typer.Exit(ROWS_LEFT)


@contextmanager
def _office(call: Call, paths: list[Path], *, dry_run: bool) -> Iterator[Office]:
    """The log; for a dry run without one, or where no file can be read anyway, a passing one that leaves no trace."""
    if is_there(log_place(call)) or (not dry_run and any(map(_readable, paths))):
        with at_the_desk(call, create=True) as (office, _):
            yield office
    else:
        with passing_office(actor=actor(call), clock=clock()) as office:
            yield office


def _readable(path: Path) -> bool:
    from intake.errors import FileFault
    from intake.files import read
    from intake.rows import Tables

    try:
        read(path, Tables())
    except FileFault:
        return False
    return True


def tell(call: Call, imported: Imported, labels: Labels, *, steps: bool = True) -> None:
    """Each file's rows; what could not be read goes to stderr."""
    for at, file in enumerate(imported.files):
        if call.json:
            for row in file.rows:
                facts(row_facts(call, row))
        elif file.fault is None:
            page([*([""] if at else []), *_file_lines(call, file, labels, dry_run=imported.dry_run)])
        if file.fault is not None:
            note(message(FileTrouble(str(file.path), file.fault), call)[0])
    if not call.json:
        page(_end(call, imported, labels, steps=steps))


def _file_lines(call: Call, file: ImportedFile, labels: Labels, *, dry_run: bool) -> list[str]:
    """A file's counts, then each question and each row that was not taken."""
    compared = file.counts
    lines = [
        call.say("import.file", file=file.path.name, kind=call.say(f"import.kind.{file.kind}")),
        call.say(
            "import.counts",
            accepted=file.outcomes("accepted"),
            questions=file.outcomes("question"),
            rejected=file.outcomes("rejected"),
            rows=len(file.rows),
        ),
        call.say(
            "import.compared",
            new=compared.new,
            changed=compared.changed,
            unchanged=compared.unchanged,
            vanished=compared.vanished,
        ),
    ]
    if compared.vanished:
        code = "import.vanished_dry" if dry_run else "import.vanished"
        lines += wrapped(f"  {call.say(code, count=compared.vanished)}", WIDTH)
    lines += _known(call, file, labels)
    lines += _prizes(call, file, labels)
    if file.skipped:
        lines.append(call.say("import.skipped", sheets=call.say("why.and").join(file.skipped)))
    settled = [line for row in file.rows for line in settled_lines(call, row)]
    lines += ["", call.say("import.settled"), *settled] if settled and _new(file) else []
    asked, marks = {} if dry_run else _asked(labels), file.marks or ("",) * len(file.rows)
    for outcome, title in (("question", "import.questions"), ("rejected", "import.rejections")):
        rows = [(row, mark) for row, mark in zip(file.rows, marks, strict=True) if row.outcome == outcome]
        if rows:
            lines += ["", call.say(title), *(line for row, mark in rows for line in _row_lines(call, row, mark, asked))]
    return lines


def _known(call: Call, file: ImportedFile, labels: Labels) -> list[str]:
    """That all of this was read before; or that it was, under another district than the one named now."""
    if file.known_under is None and file.rows and not file.events:
        return [call.say("import.known")]
    if file.known_under is None:
        return []
    code = "import.known_under" if file.known_under else "import.known_under_none"
    return wrapped(f"  {call.say(code, district=labels.district(file.known_under))}", WIDTH)


def _prizes(call: Call, file: ImportedFile, labels: Labels) -> list[str]:
    """That shops of another project are among the rows: they are kept, and look in on nobody."""
    if file.kind != "watch":
        return []
    on, shops = today(clock()()), {name_key(labels.thing_name_of(each)): each for each in labels.state.shops}
    named = {name_key(row.facts.shop) for row in file.rows if isinstance(row.facts, ShopFacts)}
    told = [labels.state.shops[shops[each]] for each in sorted(named) if each in shops]
    count = sum(is_of_prizes(labels.state, each, on) for each in told)
    return [call.say("shop.prizes_imported", count=count)] if count else []


def _new(file: ImportedFile) -> bool:
    """Whether the file said anything that was not known: what was told before need not be told again."""
    return bool(file.counts.new or file.counts.changed)


def _row_lines(call: Call, row: RowReading, mark: str, asked: Asked) -> list[str]:
    """What is wrong with a row; of one whose shop has answered again since, that alone."""
    faults = [fault for fault in row.faults if fault.code == ANSWERED_AGAIN] or row.faults
    lines: list[str] = []
    for fault in faults:
        lines += fault_lines(call, row, fault, asked.get((mark, fault.column, fault.code), ""))
    return lines


def _asked(labels: Labels) -> Asked:
    """By the row itself: two files have a sheet, a line and a column of the same name soon enough."""
    still = [question.fact for question in labels.state.questions.values() if question.open]
    return {(fact.about, fact.column, fact.code): labels.question(fact.question) for fact in still}


def _end(call: Call, imported: Imported, labels: Labels, *, steps: bool) -> list[str]:
    """What was kept, and what to do next."""
    rows = any(file.rows for file in imported.files)
    faulty = _faulty(imported)
    lines = ["", call.say("import.dry")] if imported.dry_run else []
    if faulty and not imported.dry_run:
        lines += ["", call.say("import.kept", kept=sum(file.outcomes("accepted") for file in faulty))]
    return [*lines, *next_steps(call, *_steps(call, imported, labels))] if rows and steps else lines


def _faulty(imported: Imported) -> list[ImportedFile]:
    """The files of which a row was not taken."""
    return [file for file in imported.files if file.outcomes("rejected")]


def _steps(call: Call, imported: Imported, labels: Labels) -> list[str]:
    rows = [row for file in imported.files for row in file.rows]
    if imported.dry_run:
        return [call.say("next.import_real", file=_typed(imported.files))]
    asked = any(row.outcome == "question" for row in rows) or any(file.counts.vanished for file in imported.files)
    steps = [call.say("next.questions")] if asked else []
    if faulty := _faulty(imported):
        steps.append(call.say("next.import_again", file=_typed(faulty)))
    return [*steps, *steps_after(call, labels, rows, [file.kind for file in imported.files])]


def _typed(files: Iterable[ImportedFile]) -> str:
    return " ".join(typed(str(file.path)) for file in files)
