"""The title block: its pieces, and its title, subject and enacting clause now and before changes."""

from collections.abc import Iterable, Iterator

from resolution.reader.blocks import Block
from resolution.reader.calls import heading_of
from resolution.reader.drafts import Draft
from resolution.reader.glued import mark_glued
from resolution.reader.scanning import Scanner, Token
from resolution.reader.titles import TitleFacts
from resolution.tree import Head, Piece


def head_of(facts: TitleFacts, blocks: list[Block], text: str) -> Head:
    texts = {id(block): _tokens(block) for block in [facts.title, *facts.subject, facts.enacting] if block}
    title = _joined(texts, [facts.title])
    subject = _joined(texts, facts.subject)
    enacting = _joined(texts, [facts.enacting])
    return Head(
        tuple(_pieces(blocks, texts, text)),
        facts.symbol,
        facts.revision,
        facts.date,
        facts.languages,
        facts.group,
        _current(title),
        _current(subject),
        _current(enacting),
        _base(title),
        _base(subject),
        _base(enacting),
    )


def _tokens(block: Block) -> list[Token]:
    scanner = Scanner(frozenset(), lambda *_: None)
    heading = heading_of(block.text)
    skipped = block.text.index(heading.words) if heading and heading.words else 0
    scanner.scan(block.text[skipped:], block.start + skipped)
    draft = Draft([], [block], tokens=scanner.finish())
    mark_glued(draft)
    for token in draft.tokens:
        if token.role == "bracket":
            token.role = "text"
    return draft.tokens


def _joined(texts: dict[int, list[Token]], blocks: Iterable[Block | None]) -> list[list[Token]]:
    return [texts[id(block)] for block in blocks if block is not None]


def _words(tokens: list[list[Token]], *, without: str) -> str | None:
    lines = (
        "".join(
            " " if token.role == "break" else token.raw
            for token in line
            if token.role in {"text", "break"} and token.change != without
        )
        for line in tokens
    )
    return " ".join(" ".join(lines).split()) or None


def _current(tokens: list[list[Token]]) -> str | None:
    return _words(tokens, without="deleted")


def _base(tokens: list[list[Token]]) -> str | None:
    return _words(tokens, without="inserted")


def _pieces(blocks: list[Block], texts: dict[int, list[Token]], text: str) -> Iterator[Piece]:
    at = 0
    for block in blocks:
        for token in texts.get(id(block), []):
            if token.start > at:
                yield Piece(text[at : token.start], at, "layout")
            yield Piece(token.raw, token.start, token.role, token.change, None, token.emphasis)
            at = token.end
        if block.end > at:
            yield Piece(text[at : block.end], at, "layout")
            at = block.end
