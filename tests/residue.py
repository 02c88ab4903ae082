"""Looking for what is left of somebody: her words and her key, byte by byte, in every file of a folder."""

from collections.abc import Iterable
from pathlib import Path


def found_in(folder: Path, traces: Iterable[bytes], *, but: tuple[str, ...] = ()) -> dict[str, list[bytes]]:
    """Which files hold which traces; ``but`` are endings of files that are people's own (their workbooks)."""
    wanted = list(traces)
    files = [path for path in sorted(folder.rglob("*")) if path.is_file() and not path.name.endswith(but)]
    held = {str(path.relative_to(folder)): [trace for trace in wanted if trace in path.read_bytes()] for path in files}
    return {name: traces for name, traces in held.items() if traces}


def written(*words: str) -> list[bytes]:
    """Words as a file may hold them: UTF-8, UTF-16 either way, Shift JIS."""
    return [word.encode(coding) for word in words for coding in ("utf-8", "utf-16-le", "utf-16-be", "cp932")]
