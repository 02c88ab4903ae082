"""Which paths lie on a network file system."""

from pathlib import Path

import pytest

from events.mounts import mounts_text, network_filesystem

MOUNTS = """\
/dev/vda / ext4 rw,relatime 0 0
tmpfs /run tmpfs rw 0 0
fileserver:/office /mnt/office nfs4 rw,vers=4.2 0 0
//nas/共有 /mnt/our\\040share cifs rw 0 0
me@host:/ /mnt/remote fuse.sshfs rw 0 0
/dev/fuse /mnt/phone fuse.jmtpfs rw 0 0
/dev/vdb /mnt/office/local xfs rw 0 0
autofs /home autofs rw 0 0
server:/home /home nfs rw 0 0
"""


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/var/lib/match.log", None),
        ("/mnt/office", "nfs4"),
        ("/mnt/office/logs/match.log", "nfs4"),
        ("/mnt/office/local/match.log", None),
        ("/mnt/officers/match.log", None),
        ("/mnt/our share/match.log", "cifs"),
        ("/mnt/remote/match.log", "fuse.sshfs"),
        ("/mnt/phone/match.log", None),
        ("/home/hanako/match.log", "nfs"),
    ],
)
def test_the_deepest_and_last_mount_of_a_path_decides(path: str, kind: str | None) -> None:
    assert network_filesystem(Path(path), MOUNTS) == kind


def test_where_nothing_is_known_of_mounts_nothing_is_refused() -> None:
    assert network_filesystem(Path("/mnt/office"), "") is None


def test_the_way_to_the_mount_may_be_a_link(tmp_path: Path) -> None:
    (tmp_path / "far").mkdir()
    (tmp_path / "near").symlink_to(tmp_path / "far")
    mounts = f"/dev/vda / ext4 rw 0 0\nnas:/x {tmp_path / 'far'} nfs rw 0 0\n"
    assert network_filesystem(tmp_path / "near" / "match.log", mounts) == "nfs"


def test_this_machine_says_what_is_mounted() -> None:
    if not Path("/proc/self/mounts").exists():
        pytest.skip("no /proc on this system")
    assert " / " in mounts_text()
