"""Ed25519 with a key of the user's own: signing a seal, and checking its signature.

The library is an extra (`adref[seal]`), asked for only where somebody signs or a signature is there.
"""

import os
import stat
from collections.abc import Callable
from pathlib import Path

from session_store.sealing import Signer

LONGEST_KEY_FILE = 65_536


class NoKey(ValueError):
    """There is no key to sign with; the message says why, and what would be right."""


class CannotCheck(Exception):
    """The library that checks signatures is not installed."""


def signer_from(path: Path, *, ask: Callable[[], str]) -> Signer:
    """Who signs with the private key in that file, PEM or OpenSSH; `ask` gives its passphrase.

    Raises NoKey, also where others than its owner may read the file.
    """
    try:
        from cryptography.exceptions import UnsupportedAlgorithm  # noqa: PLC0415 - an extra
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey  # noqa: PLC0415
        from cryptography.hazmat.primitives.serialization import (  # noqa: PLC0415
            load_pem_private_key,
            load_ssh_private_key,
        )
    except ImportError as error:
        raise NoKey("signing needs the library cryptography: install adref[seal]") from error
    data = _private(path)
    load = load_ssh_private_key if b"OPENSSH" in data[:64] else load_pem_private_key
    try:
        try:
            key = load(data, None)
        except TypeError:  # what the library raises where a passphrase is needed
            key = load(data, ask().encode())
    except (ValueError, TypeError, UnsupportedAlgorithm) as error:
        raise NoKey(
            f"{path}: holds no private key that opens so: give an Ed25519 key in PEM or OpenSSH form"
        ) from error
    if not isinstance(key, Ed25519PrivateKey):
        raise NoKey(f"{path}: is a key of another kind: give an Ed25519 key")
    return Signer(key.public_key().public_bytes_raw().hex(), key.sign)


def is_signed_by(key: str, signature: str, statement: bytes) -> bool:
    """Whether that is the key's signature of the statement; raises CannotCheck."""
    try:
        from cryptography.exceptions import InvalidSignature  # noqa: PLC0415 - an extra
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey  # noqa: PLC0415
    except ImportError as error:
        raise CannotCheck from error
    try:
        Ed25519PublicKey.from_public_bytes(bytes.fromhex(key)).verify(bytes.fromhex(signature), statement)
    except (ValueError, InvalidSignature):
        return False
    return True


def _private(path: Path) -> bytes:
    """The bytes of the file, which only its owner may read; raises NoKey."""
    try:
        with path.open("rb") as file:
            found = os.fstat(file.fileno())
            if not stat.S_ISREG(found.st_mode) or found.st_size > LONGEST_KEY_FILE:
                raise NoKey(f"{path}: is no file with a key: give an Ed25519 key in PEM or OpenSSH form")
            if found.st_mode & (stat.S_IRWXG | stat.S_IRWXO):
                raise NoKey(f"{path}: others than its owner may read or write it: run chmod 600 on it first")
            return file.read()
    except OSError as error:
        raise NoKey(f"{path}: cannot be read ({error.strerror}): name the file with your key") from error
