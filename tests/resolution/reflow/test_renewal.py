"""A jump over the log reads the sections in view first; what has been read is as it is in the whole."""

import gc
from itertools import accumulate
from weakref import ref

from hypothesis import given, settings
from hypothesis import strategies as st

from resolution.deciding import Accept, Reopen, Request, Standing, apply, decide
from resolution.reader import read
from resolution.reflow import VIEWS, Reading, ReadSection, Renewal, View, reflow, renewal_of
from resolution.tree import PointNumber, SectionId
from tests.resolution.reflow.texts import after, requests, texts

ASKED = st.lists(requests, max_size=6)


def _by_id(reading: Reading) -> dict[SectionId, ReadSection]:
    return {section.id: section for section in reading.sections}


def _renewal(standing: Standing, previous: Reading) -> Renewal:
    made = renewal_of(standing, previous)
    assert made is not None
    return made


@settings(max_examples=60)
@given(texts, ASKED, ASKED, st.sampled_from(VIEWS), st.data())
def test_sections_made_first_read_as_in_the_whole_and_the_rest_as_before(
    text: str, first: list[Request], then: list[Request], view: View, data: st.DataObject
) -> None:
    start = after(Standing(read(text)), first)
    end = after(start, then)
    for one, other in ((start, end), (end, start)):
        previous, whole = reflow(one, view), _by_id(reflow(other, view))
        known = _by_id(previous)
        asked = data.draw(st.sets(st.sampled_from(sorted(known)))) if known else set()
        renewal = _renewal(other, previous)
        renewal.make(asked)
        made = _by_id(renewal.reading())
        assert made == {name: whole[name] if name in asked else known[name] for name in known}
        assert renewal.reading().memory is None
        renewal.whole()
        assert renewal.reading() == reflow(other, view)
        assert reflow(one, view, renewal.reading()) == previous


@settings(max_examples=60)
@given(texts, st.lists(requests, max_size=8), st.sampled_from(VIEWS), st.data())
def test_what_goes_on_from_one_moment_to_the_next_reads_as_if_it_came_from_afar(
    text: str, asked: list[Request], view: View, data: st.DataObject
) -> None:
    moments = [*accumulate(asked, lambda at, one: after(at, [one]), initial=Standing(read(text)))]
    moment = st.sampled_from(moments)
    renewal = _renewal(data.draw(moment), reflow(data.draw(moment), view))
    names = [section.id for section in renewal.reading().sections]
    some = st.sets(st.sampled_from(names)) if names else st.just(set[SectionId]())
    passed: list[Renewal] = []
    for standing in data.draw(st.lists(moment, max_size=6)):
        renewal.make(data.draw(some))
        further = renewal.going_on(standing)
        assert further is not None or standing.document is not moments[0].document
        passed.append(renewal)
        renewal = further or _renewal(standing, reflow(data.draw(moment), view))
        renewal.make(data.draw(some))
        renewal.take_over(data.draw(st.sampled_from(passed)))
        whole = _by_id(reflow(standing, view))
        read_there = _by_id(renewal.reading())
        assert all(renewal.lacks(name) or read_there[name] == whole[name] for name in names)
    renewal.whole()
    assert renewal.reading() == reflow(renewal.standing, view)
    last = data.draw(moment)
    assert reflow(last, view, renewal.reading()) == reflow(last, view)


def test_what_stands_alike_is_not_read_again_from_moment_to_moment() -> None:
    text = "".join(f"*resolves {n}*\n\n1 to see [this];\n\n2 to see that.\n\n" for n in range(40))
    start = Standing(read(text))
    there = after(start, [Accept(PointNumber(number)) for number in range(1, 41)])
    renewal = _renewal(there, reflow(start, "current"))
    for _ in zip(range(30), renewal.steps(), strict=False):
        pass
    further = renewal.going_on(after(there, [Reopen(PointNumber(1))]))
    assert further is not None
    assert sum(1 for _ in further.steps()) <= 2 * 40 - 29 + 2
    assert further.reading() == reflow(further.standing, "current")


def test_only_what_was_touched_is_a_step() -> None:
    text = "".join(f"*resolves {n}*\n\n1 to see [this];\n\n2 to see that.\n\n" for n in range(40))
    start = Standing(read(text))
    previous = reflow(start, "working")
    renewal = _renewal(start, previous)
    assert renewal.touched == frozenset()
    assert sum(1 for _ in renewal.steps()) == 0
    pairs = zip(renewal.reading().sections, previous.sections, strict=True)
    assert all(one is other for one, other in pairs)


def test_a_reading_that_is_not_whole_is_not_built_upon() -> None:
    start = Standing(read("*resolves*\n\n1 to see [this].\n"))
    part = _renewal(start, reflow(start, "clean")).reading()
    assert renewal_of(start, part) is None
    assert reflow(start, "clean", part) == reflow(start, "clean")


def test_nothing_that_a_renewal_was_made_of_waits_for_the_collector() -> None:
    document = read("*resolves*\n\n1 to lend [boats];\n\n2 to mend [them].\n")
    start = Standing(document)
    before = reflow(start, "working")
    gc.disable()
    try:
        made = renewal_of(apply(start, decide(start, Accept(1)), 1), before)
        assert made is not None
        made.whole()
        held = ref(made)
        del made
        assert held() is None
    finally:
        gc.enable()


def test_what_reads_alike_in_two_views_is_kept_once() -> None:
    text = "*resolves*\n\n1 to see [this];\n\n2 to see that.\n\n*decides*\n\n1 to go.\n"
    start = Standing(read(text))
    working = reflow(start, "working")
    for view in VIEWS:
        shared, alone = reflow(start, view, working), reflow(start, view)
        assert shared == alone
        pairs = [
            *zip(
                (paragraph for section in shared.sections for paragraph in section.paragraphs),
                (paragraph for section in working.sections for paragraph in section.paragraphs),
                strict=True,
            )
        ]
        if view in {"current", "clean"}:
            assert any(one is other for one, other in pairs)
            assert all(one is other for one, other in pairs if one == other)
