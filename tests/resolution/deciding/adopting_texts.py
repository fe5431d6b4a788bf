"""A text revised elsewhere, as `Adopt` takes it, and what adopting it leaves."""

from hashlib import sha256

from resolution.deciding import Adopt, Incoming, Standing, Word, apply, decide_all
from resolution.reader import read


def incoming(text: str) -> Incoming:
    data = text.encode()
    return Incoming("revised.md", sha256(data).hexdigest(), data, text, read(text))


def adopted(standing: Standing, text: str, *words: Word) -> Standing:
    """The standing after the text was adopted under these words; raises Refused."""
    (event,) = decide_all(standing, Adopt(incoming(text), words))
    return apply(standing, event, standing.version + 1)
