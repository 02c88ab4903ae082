"""No room left: told as that, nothing half written, and appending goes on once there is room."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.contracts.processes import CONTEXT
from tests.faults.appending import fill_a_small_quota

REPOSITORY = Path(__file__).parents[2]
SMALL_DISK = """
import json, subprocess, sys
from pathlib import Path
from tests.faults.appending import fill_a_small_disk
subprocess.run(["mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", sys.argv[1]], check=True)
print(json.dumps(fill_a_small_disk(Path(sys.argv[1]), 1_500_000)))
"""


def test_a_full_disk_is_told_and_nothing_is_half_written(tmp_path: Path) -> None:
    """On a real small disk, mounted in a namespace of its own."""
    apart = ["unshare", "--mount", "--map-root-user"]
    if subprocess.run([*apart, "mount", "-t", "tmpfs", "tmpfs", str(tmp_path)], capture_output=True).returncode:
        pytest.skip("this machine lets nobody mount a small disk")
    done = subprocess.run(
        [*apart, sys.executable, "-c", SMALL_DISK, str(tmp_path)], cwd=REPOSITORY, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    assert_nothing_is_half_there(json.loads(done.stdout), "log.full")


def test_a_file_that_may_not_grow_is_told_and_nothing_is_half_written(tmp_path: Path) -> None:
    with CONTEXT.Pool(1) as processes:
        outcome = processes.apply(fill_a_small_quota, (tmp_path, 1_000_000))
    assert_nothing_is_half_there(outcome, "log.write_failed")


def assert_nothing_is_half_there(outcome: dict[str, object], code: str) -> None:
    """What was acknowledged is there and no more; the append after the disk had room again came right after it."""
    acknowledged = outcome["acknowledged"]
    assert isinstance(acknowledged, int)
    assert acknowledged > 1
    assert outcome == {
        "code": code,
        "acknowledged": acknowledged,
        "head": acknowledged,
        "read": acknowledged,
        "after": acknowledged + 5,
    }
