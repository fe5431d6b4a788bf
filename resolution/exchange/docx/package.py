"""The archive that a Word file is: its parts inflated under limits, each counted while it is inflated.

Nothing in it is believed: not the sizes it states, nor its names, nor that what it calls XML is any.
"""

import struct
import zlib
from collections.abc import Mapping
from functools import cached_property
from io import BytesIO
from typing import IO
from zipfile import BadZipFile, ZipFile, ZipInfo

from resolution.exchange.docx.refusals import BrokenFile, Encrypted, NotWord, TooLarge
from resolution.intake import SIZE_CAP
from resolution.light_dataclass import dataclass

MOST_PARTS = 2_000
MOST_BYTES = 100 * 1024 * 1024
MOST_RATIO = 200
_ALWAYS = 8 * 1024 * 1024  # so much may be inflated whatever the ratio: blank tables pack very well
_DIRECTORY_CAP = MOST_PARTS * 512
_CHUNK = 64 * 1024
_END = b"PK\x05\x06"
_END_64 = b"PK\x06\x07"
_OLE = b"\xd0\xcf\x11\xe0"
_ENCRYPTED_STREAM = "EncryptedPackage".encode("utf-16-le")
_IS_ENCRYPTED = 0x1


@dataclass(frozen=True)
class Package:
    """The parts by their names, in the order of the archive, and what is kept to write them back."""

    data: bytes
    infos: Mapping[str, ZipInfo]
    parts: Mapping[str, bytes]

    @cached_property
    def names(self) -> Mapping[str, str]:
        """Each part's name by its name in small letters: the format does not tell them apart."""
        return {name.lower(): name for name in self.infos}

    def part(self, name: str) -> bytes | None:
        """The bytes of a part; None where there is none of that name."""
        known = self.names.get(name.lower().lstrip("/"))
        return None if known is None else self.parts[known]


def open_package(data: bytes) -> Package:
    """All parts of the archive; raises the WordError that says what is wrong."""
    _refuse_other_kinds(data)
    _refuse_long_directory(data)
    try:
        with ZipFile(BytesIO(data)) as archive:
            infos = _infos(archive)
            return Package(data, infos, _inflated(archive, infos, len(data)))
    except (BadZipFile, EOFError, zlib.error, struct.error, OSError, ValueError) as error:
        if isinstance(error, (BrokenFile, Encrypted, NotWord, TooLarge)):
            raise
        raise BrokenFile("the Word file is damaged: open it in Word and save it again") from error
    except (NotImplementedError, RuntimeError) as error:
        raise BrokenFile("the Word file is packed in an unusual way: save it again from Word") from error


def _refuse_other_kinds(data: bytes) -> None:
    if len(data) > SIZE_CAP:
        raise TooLarge(f"more than {SIZE_CAP:,} bytes: divide the text, or take its pictures out")
    if data.startswith(_OLE):
        if _ENCRYPTED_STREAM in data:
            raise Encrypted("the Word file is locked with a password: save it without one")
        raise NotWord("this is an old Word file (.doc): save it as .docx")


def _refuse_long_directory(data: bytes) -> None:
    """The archive's list of parts is read whole by `zipfile`: its length is looked at first."""
    at = data.rfind(_END, max(0, len(data) - 66_000))
    if at < 0 or len(data) < at + 20:
        raise BrokenFile("the Word file is damaged or cut off: open it in Word and save it again")
    parts, size = struct.unpack_from("<HI", data, at + 10)
    if size > _DIRECTORY_CAP or parts > MOST_PARTS or data.find(_END_64, max(0, at - 64), at) >= 0:
        raise TooLarge(f"more than {MOST_PARTS:,} parts: this is no Word file as Word saves it")


def _infos(archive: ZipFile) -> dict[str, ZipInfo]:
    infos: dict[str, ZipInfo] = {}
    folded: set[str] = set()
    for info in archive.infolist():
        if info.flag_bits & _IS_ENCRYPTED:
            raise Encrypted("the archive is locked with a password: save the text without one")
        if info.is_dir():
            continue
        if info.filename.lower() in folded:
            raise BrokenFile(f"the part {info.filename} is there twice: save the file again from Word")
        folded.add(info.filename.lower())
        infos[info.filename] = info
    if len(infos) > MOST_PARTS:
        raise TooLarge(f"more than {MOST_PARTS:,} parts: this is no Word file as Word saves it")
    if "mimetype" in infos and b"opendocument" in archive.open(infos["mimetype"]).read(100):
        raise NotWord("this is an OpenDocument file (.odt): save it as .docx")
    if "[content_types].xml" not in folded:
        raise NotWord("this is a zip archive, but no Word file: save the text as .docx")
    return infos


def _inflated(archive: ZipFile, infos: Mapping[str, ZipInfo], packed: int) -> dict[str, bytes]:
    cap = min(MOST_BYTES, max(_ALWAYS, packed * MOST_RATIO))
    parts: dict[str, bytes] = {}
    left = cap
    for name, info in infos.items():
        with archive.open(info) as member:
            parts[name] = _read(member, left)
        left -= len(parts[name])
    return parts


def _read(member: IO[bytes], left: int) -> bytes:
    chunks: list[bytes] = []
    while chunk := member.read(_CHUNK):
        left -= len(chunk)
        if left < 0:
            raise TooLarge(
                f"it inflates to more than {MOST_BYTES // 1024 // 1024} MB or {MOST_RATIO} times its size: "
                "this is no text"
            )
        chunks.append(chunk)
    return b"".join(chunks)
