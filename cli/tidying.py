"""A folder that is made anew each time, and only ever cleared where this program made it."""

from pathlib import Path
from shutil import rmtree

MARK = ".match-demo"


def fresh_folder(folder: Path) -> Path:
    """An empty folder that bears our mark. Raises ``FileExistsError`` where it holds what we did not put there."""
    if folder.exists():
        if any(folder.iterdir()) and not (folder / MARK).is_file():
            raise FileExistsError(17, "", str(folder))
        rmtree(folder)
    folder.mkdir(parents=True)
    (folder / MARK).write_text("made by match demo; made anew each time\n", encoding="utf-8")
    return folder
