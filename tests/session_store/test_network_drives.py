from pathlib import Path

import pytest

from session_store import NetworkDrive
from session_store.drives import refuse_network_drive

MOUNTS = """\
22 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw
40 22 0:40 / /mnt/share rw - nfs4 server:/export rw
41 22 0:41 / /mnt/two\\040words rw - cifs //server/share rw
42 40 254:1 / /mnt/share/local rw - ext4 /dev/vdb rw
45 22 0:45 / /mnt/cloud rw - fuse.rclone remote: rw
43 22 0:43 / /mnt/hidden rw - nfs server:/old rw
44 22 254:2 / /mnt/hidden rw - ext4 /dev/vdc rw
a line that is none
"""


@pytest.fixture
def mounts(tmp_path: Path) -> Path:
    listed = tmp_path / "mountinfo"
    listed.write_text(MOUNTS)
    return listed


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/mnt/share/a/wells.adref", "nfs4"),
        ("/mnt/two words/wells.adref", "cifs"),
        ("/mnt/cloud/wells.adref", "fuse.rclone"),
    ],
)
def test_a_session_on_a_network_drive_is_refused(mounts: Path, path: str, kind: str) -> None:
    with pytest.raises(NetworkDrive, match=f"is on a network drive \\({kind}\\)") as refusal:
        refuse_network_drive(Path(path), mounts=mounts)
    assert refusal.value.exit_status == 3


@pytest.mark.parametrize(
    "path",
    [
        "/srv/wells.adref",
        "/mnt/share/local/wells.adref",
        "/mnt/hidden/wells.adref",
        "/mnt/shared/wells.adref",
    ],
)
def test_a_session_on_a_drive_of_this_machine_is_not(mounts: Path, path: str) -> None:
    refuse_network_drive(Path(path), mounts=mounts)


def test_where_nothing_is_known_of_drives_nothing_is_refused(tmp_path: Path) -> None:
    refuse_network_drive(Path("/mnt/share/wells.adref"), mounts=tmp_path / "none")
