"""A process that opens a log it has open already keeps its locks: what others do meanwhile takes nothing from it.

SQLite's locks belong to a process: a descriptor of the file that is closed beside SQLite lets go of them all.
"""

import subprocess
import sys
from pathlib import Path

from events.sqlite import create_log, open_log
from tests.contracts.sample_events import CODEC, NOW, Noted, draft, told

COME_AND_GO = """
import sys
from pathlib import Path
from events.sqlite import open_log
log = open_log(Path(sys.argv[1]))
log.head()
log.close()
"""


def test_another_process_that_comes_and_goes_takes_no_write_ahead_log_away(tmp_path: Path) -> None:
    path = tmp_path / "log.sqlite"
    kept = create_log(path, log_id="log-1", now=NOW, new_id=draft(Noted("start")).id, actor="試験", codec=CODEC)
    kept.append([draft(Noted("before"))], None, now=NOW)
    open_log(path, codec=CODEC).close()  # the same process, once more: it looks at the file's header
    done = subprocess.run([sys.executable, "-c", COME_AND_GO, str(path)], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert path.with_name("log.sqlite-wal").exists(), "it is ours as long as we have the log open"
    kept.append([draft(told("p-1", "見本"))], None, now=NOW)
    assert kept.head()[0] == 3
    kept.close()
    again = open_log(path, codec=CODEC)
    assert [event.type for event in again.read()] == ["log.started", "noted", "told"]
    again.close()
