"""The peers get the same text with the same changes, and what comes out of them is the settled text."""

import shutil

import pytest

from bench.generated_text import word_of, working_text
from bench.peers import settling
from bench.peers.settling import ChangedText, Peer
from bench.sections.whole import in_every_form
from resolution.deciding import Accept, Standing, apply, decide
from resolution.reader import read

POINTS = 28


@pytest.fixture(scope="module")
def changed(tmp_path_factory: pytest.TempPathFactory) -> ChangedText:
    standing = Standing(read(working_text(60)))
    for number in range(1, POINTS + 1):
        standing = apply(standing, decide(standing, Accept(number)), standing.version + 1)
    return in_every_form(tmp_path_factory.mktemp("peers") / "changed", standing)


@pytest.mark.parametrize("peer", [settling.git_apply, settling.patch, settling.substitution])
def test_a_peer_that_accepts_all_gives_the_settled_text(peer: Peer, changed: ChangedText) -> None:
    if peer is not settling.substitution and not (shutil.which("git") and shutil.which("patch")):
        pytest.skip("git and patch are not installed")
    done = peer(changed)
    assert done is not None
    assert done[0] > 0
    assert all(word_of(point) in done[1] for point in range(1, POINTS + 1))
    if peer is not settling.substitution:
        assert done[1] == changed.path("clean.txt").read_text()


def test_a_peer_that_is_not_there_does_nothing(changed: ChangedText, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda *_, **__: None)
    assert settling.pandoc(changed) is None
    assert settling.git_apply(changed) is None
    assert settling.libreoffice(changed) is None
