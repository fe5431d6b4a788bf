"""`python -m bench.word_fuzz [SECONDS] [SEED]`: damaged Word files, as many as there is time for.

Each is read or refused; whatever else happens is printed with the seed that makes the file again.
"""

import random
import sys
from collections import Counter
from collections.abc import Iterable
from copy import deepcopy
from io import BytesIO
from time import perf_counter
from traceback import format_exc
from zipfile import ZipFile

from lxml import etree

from bench.word_text import changed_text
from resolution.exchange.docx import WordError, read_docx
from resolution.exchange.docx.packing import packed
from resolution.reader import read
from resolution.tree import write

_PARTS = ("word/document.xml", "word/styles.xml", "word/numbering.xml", "[Content_Types].xml", "_rels/.rels")
_SIGNS = (
    b"<",
    b">",
    b"/",
    b'"',
    b"&",
    b"w:ins",
    b"w:del",
    b"w:p",
    b"w:r",
    b"<!--",
    b"\0",
    b"\xff",
    b"[",
    b"]",
)


def main(arguments: Iterable[str]) -> int:
    """0 where nothing but a reading or a refusal came of any file."""
    given = [int(one) for one in arguments]
    seconds, seed = (*given, *(60, 1)[len(given) :])
    good = changed_text(12, 30)
    with ZipFile(BytesIO(good)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    told: Counter[str] = Counter()
    slowest = 0.0
    until = perf_counter() + seconds
    while perf_counter() < until:
        data = _damaged(good, parts, random.Random(seed))  # noqa: S311 - only always the same
        began = perf_counter()
        try:
            text = read_docx(data).text
            told["read"] += 1
            if write(read(text)) != text:
                told["FAILED"] += 1
                print(f"seed {seed}: the text is not what was read")
        except WordError:
            told["refused"] += 1
        except Exception:  # noqa: BLE001 - it is what is looked for
            told["FAILED"] += 1
            print(f"seed {seed}: {format_exc()}")
        slowest = max(slowest, perf_counter() - began)
        seed += 1
    print(f"{told.total():,} files: {dict(told)}; the slowest took {slowest:.2f} s")
    return 1 if told["FAILED"] else 0


def _damaged(good: bytes, parts: dict[str, bytes], by: random.Random) -> bytes:
    """The file with some of its bytes, or some of one part's, changed, cut out or said twice."""
    way = by.random()
    if way < 0.2:
        return _changed(good, by)
    if way < 0.7:
        return packed({**parts, "word/document.xml": _rearranged(parts["word/document.xml"], by)})
    name = by.choice(_PARTS)
    return packed({**parts, name: _changed(parts[name], by)})


def _rearranged(data: bytes, by: random.Random) -> bytes:
    """The document with elements moved into others, doubled or taken out: still well-formed."""
    root = etree.fromstring(data)
    for _ in range(by.randint(1, 12)):
        elements = list(root.iter(etree.Element))
        one, other = by.choice(elements), by.choice(elements)
        if one is root or any(above is one for above in (other, *other.iterancestors())):
            continue
        match by.randrange(3):
            case 0:
                other.append(one)
            case 1:
                other.insert(0, deepcopy(one))
            case _:
                parent = one.getparent()
                if parent is not None:
                    parent.remove(one)
    return etree.tostring(root)


def _changed(data: bytes, by: random.Random) -> bytes:
    for _ in range(by.randint(1, 6)):
        at = by.randrange(len(data) + 1)
        end = min(len(data), at + by.choice((0, 1, 1, 3, 40)))
        new = by.choice((b"", by.choice(_SIGNS), data[at:end] * 2, by.randbytes(by.randint(0, 4))))
        data = data[:at] + new + data[end:]
    return data


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
