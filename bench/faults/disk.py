"""A disk in memory under SQLite, whose power can be cut: what was not synced is kept, dropped or torn."""

from dataclasses import dataclass, field
from random import Random

import apsw

SECTOR = 512
POWERSAFE_OVERWRITE = 0x1000


class NoPower(Exception):
    """The power was cut."""


@dataclass
class StoredFile:
    """What is on the platter, what a reader sees, and the writes between the two in their order."""

    durable: bytearray = field(default_factory=bytearray)
    seen: bytearray = field(default_factory=bytearray)
    writes: list[tuple[int, bytes]] = field(default_factory=list)

    def write(self, data: bytes, offset: int) -> None:
        _put(self.seen, data, offset)
        self.writes.append((offset, data))

    def truncate(self, size: int) -> None:
        del self.seen[size:]
        self.writes.append((size, b""))

    def sync(self) -> None:
        self.durable[:] = self.seen
        self.writes.clear()

    def after_cut(self, chance: Random) -> bytes:
        """What a restart finds: of each sector written since the last sync all, nothing, or its beginning."""
        left = bytearray(self.durable)
        for offset, data in self.writes:
            if not data:
                if chance.random() < 0.5:
                    del left[offset:]
                continue
            for start in range(0, len(data), SECTOR):
                fate = chance.choice(("kept", "dropped", "torn"))
                sector = data[start : start + SECTOR]
                if fate == "torn":
                    sector = sector[: chance.randrange(len(sector))]
                if fate != "dropped" and sector:
                    _put(left, sector, offset + start)
        return bytes(left)


def _put(into: bytearray, data: bytes, offset: int) -> None:
    into.extend(bytes(max(offset + len(data) - len(into), 0)))
    into[offset : offset + len(data)] = data


class Disk(apsw.VFS):
    """Registered with SQLite by its name; `failing` are the syncs, counted from 1, that fail."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.files: dict[str, StoredFile] = {}
        self.gone: dict[str, StoredFile] = {}
        self.operations = self.syncs = 0
        self.cut_at = 0
        self.failing: frozenset[int] = frozenset()
        super().__init__(name, "")

    def step(self) -> None:
        """One more operation that changes the disk; raises NoPower from the one on at which it is cut."""
        self.operations += 1
        if self.cut_at and self.operations >= self.cut_at:
            raise NoPower

    def after_cut(self, chance: Random) -> dict[str, bytes]:
        """The files that a restart finds; one deleted without a sync of its folder may be back."""
        back = {name: stored for name, stored in self.gone.items() if chance.random() < 0.5}
        return {name: stored.after_cut(chance) for name, stored in (back | self.files).items()}

    def xOpen(self, name: str | apsw.URIFilename | None, flags: list[int]) -> "OpenFile":  # noqa: N802
        path = name.filename() if isinstance(name, apsw.URIFilename) else name or ""
        if path not in self.files:
            self.files[path] = StoredFile()
        flags[1] = flags[0]
        return OpenFile(self, self.files[path])

    def xDelete(self, filename: str, syncdir: bool) -> None:  # noqa: N802, FBT001
        self.step()
        stored = self.files.pop(filename, None)
        if stored is not None and not syncdir:
            self.gone[filename] = stored
        if syncdir:
            self.gone.clear()

    def xAccess(self, pathname: str, flags: int) -> bool:  # noqa: ARG002, N802
        return pathname in self.files

    def xFullPathname(self, name: str) -> str:  # noqa: N802
        return name


class OpenFile(apsw.VFSFile):
    """A file of the disk; there is one connection, so locks are granted."""

    def __init__(self, disk: Disk, stored: StoredFile) -> None:
        self.disk, self.stored = disk, stored

    def xRead(self, amount: int, offset: int) -> bytes:  # noqa: N802
        return bytes(self.stored.seen[offset : offset + amount])

    def xWrite(self, data: bytes, offset: int) -> None:  # noqa: N802
        self.stored.write(bytes(data), offset)
        self.disk.step()

    def xTruncate(self, newsize: int) -> None:  # noqa: N802
        self.stored.truncate(newsize)
        self.disk.step()

    def xSync(self, flags: int) -> None:  # noqa: ARG002, N802
        self.disk.step()
        self.disk.syncs += 1
        if self.disk.syncs in self.disk.failing:
            failed = apsw.IOError("made to fail")
            failed.extendedresult = apsw.SQLITE_IOERR_FSYNC  # type: ignore[attr-defined]
            raise failed
        self.stored.sync()

    def xFileSize(self) -> int:  # noqa: N802
        return len(self.stored.seen)

    def xLock(self, level: int) -> None:  # noqa: N802
        pass

    def xUnlock(self, level: int) -> None:  # noqa: N802
        pass

    def xCheckReservedLock(self) -> bool:  # noqa: N802
        return False

    def xFileControl(self, op: int, ptr: int) -> bool:  # noqa: ARG002, N802
        return False

    def xSectorSize(self) -> int:  # noqa: N802
        return 4096

    def xDeviceCharacteristics(self) -> int:  # noqa: N802
        return POWERSAFE_OVERWRITE

    def xClose(self) -> None:  # noqa: N802
        pass
