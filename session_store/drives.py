"""Whether a folder is on a network drive: without locks to rely on, two writers would ruin the file."""

from pathlib import Path

from session_store.errors import NetworkDrive

MOUNTS = Path("/proc/self/mountinfo")
NETWORKED = frozenset(
    (
        "nfs nfs4 cifs smb smb2 smb3 smbfs ncpfs afs coda ceph glusterfs lustre beegfs gpfs ocfs2 gfs2 pvfs2 "
        "orangefs fuse.sshfs fuse.davfs fuse.ceph fuse.glusterfs fuse.rclone fuse.s3fs fuse.gcsfuse "
        "fuse.smbnetfs fuse.curlftpfs"
    ).split()
)
"""Locks, or word of a change, do not reach every machine; a host's folder shared with guests is not one."""


def refuse_network_drive(path: Path, *, mounts: Path = MOUNTS) -> None:
    """Raise NetworkDrive where the folder of `path` is known to be on one; where nothing is known, pass."""
    try:
        lines = mounts.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return
    kind = _kind_of_drive(path.resolve().parent, lines)
    if kind in NETWORKED:
        raise NetworkDrive(
            path,
            f"is on a network drive ({kind}), where the record is not safe: use a folder on this machine",
        )


def _kind_of_drive(folder: Path, lines: list[str]) -> str:
    """The file system of the innermost mount around the folder; the last one listed hides those before it."""
    depth, kind = -1, ""
    for line in lines:
        before, _, after = line.partition(" - ")
        if len(before.split()) < 5 or not after:
            continue
        mount = Path(_unescaped(before.split()[4]))
        if folder.is_relative_to(mount) and len(mount.parts) >= depth:
            depth, kind = len(mount.parts), after.split()[0]
    return kind


def _unescaped(field: str) -> str:
    for code, character in (("\\040", " "), ("\\011", "\t"), ("\\012", "\n"), ("\\134", "\\")):
        field = field.replace(code, character)
    return field
