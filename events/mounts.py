"""Whether a file lies on a network file system: there SQLite's locks and shared memory cannot be trusted.

See https://sqlite.org/wal.html ("does not work over a network filesystem") and https://sqlite.org/faq.html#q5.
"""

import re
import sys
from pathlib import Path
from typing import Final

_NETWORK: Final = frozenset(
    {"afs", "beegfs", "ceph", "cifs", "coda", "davfs", "glusterfs", "gpfs", "lustre", "ncpfs"}
    | {"nfs", "nfs3", "nfs4", "orangefs", "panfs", "smb2", "smb3", "smbfs", "vboxsf"}
)
_FUSE_NETWORK: Final = frozenset(
    {"ceph", "davfs2", "gcsfuse", "glusterfs", "rclone", "s3fs", "smbnetfs", "sshfs", "vmhgfs-fuse"}
)
MOUNTS: Final = Path("/proc/self/mounts")


def mounts_text() -> str:
    """What Linux says is mounted where; empty on other systems."""
    return MOUNTS.read_text(encoding="utf-8", errors="surrogateescape") if MOUNTS.exists() else ""


def network_drive(path: Path) -> str | None:
    """On Windows: "remote" where the path lies on another computer's disk, by a drive letter or by its name.

    See GetDriveTypeW (fileapi.h): 4 is DRIVE_REMOTE.
    """
    if sys.platform != "win32":
        return None
    import ctypes

    anchor = path.absolute().resolve().anchor
    return "remote" if anchor.startswith("\\\\") or ctypes.windll.kernel32.GetDriveTypeW(anchor) == 4 else None


def network_filesystem(path: Path, mounts: str) -> str | None:
    """The kind of network file system (nfs4, cifs, fuse.sshfs, …) that a path lies on; None where it lies on no such.

    ``mounts`` is the text of /proc/mounts: device, mount point (blanks as ``\\040``), kind, options, a line each. Of
    several mounts on one point the last one counts.
    """
    path = path.absolute().resolve()
    kind, depth = "", -1
    for line in mounts.splitlines():
        fields = line.split(" ")
        point = Path(_unescaped(fields[1]))
        if path.is_relative_to(point) and len(point.parts) >= depth:
            kind, depth = fields[2], len(point.parts)
    inner = kind.removeprefix("fuse.")
    return kind if kind in _NETWORK or (inner != kind and inner in _FUSE_NETWORK) else None


def _unescaped(field: str) -> str:
    return re.sub(r"\\([0-7]{3})", lambda found: chr(int(found.group(1), 8)), field)
