"""Rejecting gives back exactly the base text; accepting gives exactly the text proposed."""

from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st

from resolution.deciding import Accept, Choose, Reject, Standing, apply, decide
from resolution.exchange.text import as_text
from resolution.reader import read
from resolution.reflow import reflow
from resolution.tree import Point

WORDS = st.sampled_from(
    "States networks report Council cooperation security measures experts data trust".split()
)
PHRASES = st.lists(WORDS, min_size=1, max_size=4).map(" ".join)
LETTERS = "abcdefgh"


@st.composite
def proposals(draw: st.DrawFn) -> tuple[str, str, str]:
    """A stretch of text: printed in brackets, without them, and with its first option."""
    words = draw(PHRASES)
    added = draw(PHRASES)
    rival = draw(PHRASES)
    return draw(
        st.sampled_from(
            [
                (f"{words} [{added}]", words, f"{words} {added}"),
                (f"{words} [, {added},]", words, f"{words}, {added},"),
                (f"{words} [{added}][{rival}]", words, f"{words} {added}"),
                (f"{words} [{added}]/[{rival}]", words, f"{words} {added}"),
                (f"{words} [{added} / {rival}]", words, f"{words} {added}"),
                (f"{words} [~~{rival}~~ {added}]", f"{words} {rival}", f"{words} {added}"),
                (f"{words} [~~{rival}~~]", f"{words} {rival}", words),
                (f"{words}[ {added} ] and", f"{words} and", f"{words} {added} and"),
                (f"{words} [{added} - EU; G77 delete]", words, f"{words} {added}"),
                (words, words, words),
            ]
        )
    )


@st.composite
def drafted_texts(draw: st.DrawFn) -> tuple[str, str, str]:
    """A section as printed, as it reads with every point rejected, and with the first option of each."""
    paragraphs = draw(st.lists(st.lists(proposals(), min_size=1, max_size=3), min_size=2, max_size=6))
    printed, base, proposed = (
        "\n\n".join(
            f"{letter}) that " + " ".join(part[kind] for part in parts) + " stand;"
            for letter, parts in zip(LETTERS, paragraphs, strict=False)
        )
        for kind in range(3)
    )
    return f"noting\n\n{printed}\n", f"noting\n\n{base}\n", f"noting\n\n{proposed}\n"


def _settled(text: str, request: Callable[[Point], Accept | Choose | Reject]) -> str:
    standing = Standing(read(text))
    for version, point in enumerate(standing.document.points, 1):
        if standing.removed_with(point.number) is None:
            standing = apply(standing, decide(standing, request(point)), version)
    return as_text(reflow(standing, "current"))


def _as_it_stands(text: str) -> str:
    return as_text(reflow(Standing(read(text)), "current"))


def _first(point: Point) -> Accept | Choose:
    return Accept(point.number) if len(point.options) == 1 else Choose(point.number, (1,))


@given(drafted_texts())
def test_rejecting_every_point_gives_back_the_base_text(texts: tuple[str, str, str]) -> None:
    printed, base, _ = texts
    assert _settled(printed, lambda point: Reject(point.number)) == _as_it_stands(base)


@given(drafted_texts())
def test_accepting_every_point_gives_the_text_proposed(texts: tuple[str, str, str]) -> None:
    printed, _, proposed = texts
    assert _settled(printed, _first) == _as_it_stands(proposed)


@given(drafted_texts())
def test_the_base_view_is_the_text_with_every_point_rejected(texts: tuple[str, str, str]) -> None:
    printed, base, _ = texts
    assert as_text(reflow(Standing(read(printed)), "base")) == _as_it_stands(base)
