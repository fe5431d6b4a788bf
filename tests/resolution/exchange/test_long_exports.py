"""What is written of a long text says how far it is, and whoever hears that can stop it."""

from collections.abc import Callable
from datetime import date

import pytest

from resolution.deciding import Standing
from resolution.exchange.akn import as_akn
from resolution.exchange.contribution_rows import contribution_table
from resolution.exchange.critic import as_critic
from resolution.reader import read
from resolution.reflow import reflow
from resolution.under_way import Hear, UnderWay

STANDING = Standing(
    read("*noting*\n\nARB/1/2\n\na) the rule;\n\n*resolves*\n\nUSA/3/4\n\n1 to [go / stay];\n")
)
MARKED = reflow(STANDING, "marked")
WAYS: dict[str, Callable[[Hear], object]] = {
    "writing Akoma Ntoso": lambda hear: as_akn(MARKED, STANDING.document, made=date(2026, 1, 1), hear=hear),
    "writing CriticMarkup": lambda hear: as_critic(MARKED, STANDING.document, hear=hear),
    "listing the contributions": lambda hear: contribution_table(STANDING, hear=hear),
}


class Stopped(Exception):
    """Whoever heard had enough."""


@pytest.mark.parametrize("doing", WAYS)
def test_an_export_says_how_far_it_is_and_is_stopped_by_who_hears_it(doing: str) -> None:
    heard: list[UnderWay] = []
    WAYS[doing](heard.append)
    assert heard == [UnderWay(doing, done, 2) for done in (0, 1, 2)]

    def stop(work: UnderWay) -> None:
        if work.done:
            raise Stopped

    with pytest.raises(Stopped):
        WAYS[doing](stop)
