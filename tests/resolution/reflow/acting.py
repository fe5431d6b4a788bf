"""Decisions written in words, and the readings they lead to."""

from resolution.deciding import (
    Accept,
    Choose,
    Keep,
    Park,
    Reject,
    Reopen,
    Request,
    Standing,
    Withdraw,
    apply,
    decide,
)
from resolution.exchange.text import as_text
from resolution.reader import read
from resolution.reflow import VIEWS, View, consequences, reflow


def decided(standing: Standing, words: str) -> Standing:
    """The standing after `reject 1, choose 2: 1 3`; none for empty words."""
    for act in filter(None, (part.strip() for part in words.split(","))):
        version = standing.version + 1
        standing = apply(standing, decide(standing, _request(act)), version)
    return standing


def standing_of(text: str, words: str = "") -> Standing:
    """The standing of a working text after these decisions."""
    return decided(Standing(read(text)), words)


def outcome(text: str, words: str) -> str:
    """The text after decisions such as `reject 1 in current`, and a line `! …` for each consequence."""
    acts, _, name = words.partition(" in ")
    view: View = next((one for one in VIEWS if one == name.strip()), "clean")
    before = standing_of(text)
    after = decided(before, acts)
    told = consequences(reflow(before, "clean"), reflow(after, "clean"))
    return as_text(reflow(after, view)) + "".join(f"! {one.message}\n" for one in told)


def _request(act: str) -> Request:
    verb, _, rest = act.partition(" ")
    number, _, options = rest.partition(":")
    point = int(number)
    match verb:
        case "accept":
            return Accept(point)
        case "reject":
            return Reject(point)
        case "keep":
            return Keep(point)
        case "park":
            return Park(point, "to come back to")
        case "reopen":
            return Reopen(point)
        case "withdraw":
            return Withdraw(point, int(options) if options else None)
        case "choose":
            return Choose(point, tuple(int(option) for option in options.split()))
        case _:
            raise ValueError(act)
