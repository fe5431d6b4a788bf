"""A word costs little: the new text is made once, however many words follow, and for the decision too."""

from collections.abc import Iterable

import pytest

from resolution.deciding import (
    Accept,
    Adopt,
    Adoption,
    DropPoint,
    Incoming,
    Reject,
    Standing,
    Undo,
    apply,
    decide,
    decide_all,
)
from resolution.reader import read
from resolution.revising import Names, named
from resolution.tree import Document, MovedTo
from tests.resolution.deciding.adopting_texts import incoming

TEXT = "*resolves*\n\n1 to keep [deep] boats;\n\n2 to mend [old] nets;\n\n3 to report [yearly].\n"
REVISED = TEXT.replace("[deep]", "[shallow]").replace("[old]", "[torn and old]")


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[Document]:
    """The texts that were put under the session's names."""
    texts: list[Document] = []

    def counted(
        revision: Document, before: Document, names: Names, *, moves: Iterable[MovedTo], edition: int
    ) -> Document | None:
        texts.append(revision)
        return named(revision, before, names, moves=moves, edition=edition)

    monkeypatch.setattr("resolution.deciding.amendments.named", counted)
    return texts


@pytest.fixture
def before() -> Standing:
    standing = Standing(read(TEXT))
    for request in (Accept(1), Reject(2)):
        standing = apply(standing, decide(standing, request), standing.version + 1)
    return standing


@pytest.fixture
def revised() -> Incoming:
    return incoming(REVISED)


def test_the_new_text_is_made_once_for_all_words_and_the_decision(
    before: Standing, revised: Incoming, made: list[Document]
) -> None:
    adoption = Adoption(before, revised)
    assert [one.about for one in adoption.weigh().questions] == [1, 2]
    assert len(made) == 1
    words = DropPoint(1), DropPoint(2)
    assert [one.about for one in adoption.weigh(words[:1]).questions] == [2]
    weighed = adoption.weigh(words)
    assert not weighed.questions
    (event,) = decide_all(before, Adopt(revised, words, adoption))
    after = apply(before, event, before.version + 1)
    assert len(made) == 1
    assert after.document == weighed.after.document
    undone = apply(after, decide(after, Undo()), after.version + 1)
    assert undone.document == before.document


def test_what_was_weighed_beside_another_standing_is_not_taken_for_it(
    before: Standing, revised: Incoming
) -> None:
    known = Adoption(before, revised)
    known.weigh()
    later = apply(before, decide(before, Accept(3)), before.version + 1)
    words = DropPoint(1), DropPoint(2)
    (event,) = decide_all(later, Adopt(revised, words, known))
    (anew,) = decide_all(later, Adopt(revised, words))
    assert event == anew
    assert apply(later, event, later.version + 1).document.edition == later.version + 1
