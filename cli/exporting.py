"""Files that hold people's data: each bears an id, is its owner's alone, and is noted before anything is in it.

By the id (match breach) it can be told later whose data a lost file or its print held.
"""

from collections.abc import Callable, Collection
from pathlib import Path

from cli.call import Call
from cli.printing import facts, next_steps, page
from desk.looking import new_paper, note_look
from desk.office import Office
from events.files import new_private_file


def export(office: Office, what: str, people: Collection[str], output: str, text: Callable[[str], str]) -> str:
    """Write a new file with what ``text`` makes of its id; that id. Raises ``FileExistsError``, and what noting raises.

    ``people`` are all whose data is in it, ``what`` is the command that made it.
    """
    paper, path = new_paper(office), Path(output)
    told = text(paper)
    new_private_file(path)
    note_look(office, "export", what, people, paper=paper, place=str(path.absolute()))
    path.write_text(told, encoding="utf-8")
    return paper


def place_text(place: str | None) -> str:
    """Where a file lies, as people say it: from their own folder on; a dash where nobody can tell."""
    own = str(Path.home())
    return "—" if not place else f"~{place.removeprefix(own)}" if place.startswith(f"{own}/") else place


def written(call: Call, output: str, paper: str) -> None:
    """Say which file was written, and the id that it bears."""
    if call.json:
        facts({"file": output, "paper": paper})
        return
    page([call.say("privacy.written", file=output, paper=paper), *next_steps(call, call.say("next.breach"))])
