"""Files that hold people's data: each bears an id, is its owner's alone, and is noted before anything is in it.

By the id (match breach) it can be told later whose data a lost file or its print held.
"""

from collections.abc import Callable, Collection
from pathlib import Path

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
