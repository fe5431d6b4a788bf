"""Collection waits for a pause."""

import gc
import weakref
from collections.abc import Callable, Iterator

import pytest

from tui.quiet_collection import KEYS, LONG_PAUSE, PAUSE, QuietCollection


class Clock:
    """Timers that ring when the test says so."""

    def __init__(self) -> None:
        self.running: list[Timer] = []

    def in_seconds(self, delay: float, callback: Callable[[], None]) -> "Timer":
        timer = Timer(self, delay, callback)
        self.running.append(timer)
        return timer

    def ring(self) -> None:
        for timer in tuple(self.running):
            timer.stop()
            timer.callback()


class Timer:
    def __init__(self, clock: Clock, delay: float, callback: Callable[[], None]) -> None:
        self.clock, self.delay, self.callback = clock, delay, callback

    def stop(self) -> None:
        self.clock.running.remove(self)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def quiet(clock: Clock) -> Iterator[QuietCollection]:
    collection = QuietCollection(clock.in_seconds)
    collection.begin()
    yield collection
    collection.end()


def test_the_collector_is_off_until_the_end_and_what_was_loaded_is_frozen(clock: Clock) -> None:
    collection = QuietCollection(clock.in_seconds)
    collection.begin()
    assert not gc.isenabled()
    assert gc.get_freeze_count() > 0
    collection.end()
    assert gc.isenabled()
    assert gc.get_freeze_count() == 0


def test_what_a_pause_made_is_kept_without_a_look_at_the_rest(quiet: QuietCollection) -> None:
    prompt: Ring | None = Ring()
    gone = weakref.ref(prompt)
    del prompt
    kept: list[list[int]] = [[] for _ in range(1000)]
    frozen = gc.get_freeze_count()
    looks: list[int] = []
    gc.callbacks.append(lambda phase, info: looks.append(info["generation"]) if phase == "start" else None)
    try:
        quiet.keep()
    finally:
        gc.callbacks.pop()
    assert looks == [0]
    assert gone() is None
    assert gc.get_freeze_count() >= frozen + len(kept)


def test_nine_keys_start_no_timer(quiet: QuietCollection, clock: Clock) -> None:
    for _ in range(KEYS - 1):
        quiet.key_pressed()
    assert not clock.running


def test_the_tenth_key_collects_in_the_next_pause_and_counts_anew(
    quiet: QuietCollection, clock: Clock
) -> None:
    for _ in range(KEYS):
        quiet.key_pressed()
    assert quiet.collections == 0
    clock.ring()
    assert quiet.collections == 1
    quiet.key_pressed()
    assert not clock.running


def test_a_key_in_the_pause_puts_the_collection_off(quiet: QuietCollection, clock: Clock) -> None:
    for _ in range(KEYS + 5):
        quiet.key_pressed()
    assert len(clock.running) == 1
    clock.ring()
    assert quiet.collections == 1


def test_ending_calls_off_a_collection_that_is_due(clock: Clock) -> None:
    collection = QuietCollection(clock.in_seconds)
    collection.begin()
    for _ in range(KEYS):
        collection.key_pressed()
    collection.end()
    assert not clock.running


class Ring:
    """Something that holds itself, as widgets hold one another."""

    def __init__(self) -> None:
        self.itself = self


def test_what_is_in_use_after_a_collection_is_not_looked_at_again(
    quiet: QuietCollection, clock: Clock
) -> None:
    frozen = gc.get_freeze_count()
    kept: list[list[int]] = [[] for _ in range(1000)]
    for _ in range(KEYS):
        quiet.key_pressed()
    clock.ring()
    assert gc.get_freeze_count() >= frozen + len(kept)


class Screens:
    """Whether what is there will last: not while a prompt is open."""

    is_lasting = True

    def __call__(self) -> bool:
        return self.is_lasting


def press(collection: QuietCollection, clock: Clock, keys: int = KEYS) -> None:
    for _ in range(keys):
        collection.key_pressed()
    clock.ring()


@pytest.fixture
def screens() -> Screens:
    return Screens()


@pytest.fixture
def beside_prompts(clock: Clock, screens: Screens) -> Iterator[QuietCollection]:
    collection = QuietCollection(clock.in_seconds, screens)
    collection.begin()
    yield collection
    collection.end()


def test_a_prompt_is_not_looked_through_and_goes_with_the_first_pause_after_it(
    beside_prompts: QuietCollection, clock: Clock, screens: Screens
) -> None:
    prompt: Ring | None = Ring()
    gone = weakref.ref(prompt)
    screens.is_lasting = False
    press(beside_prompts, clock)
    assert beside_prompts.collections == 0
    prompt, screens.is_lasting = None, True
    beside_prompts.key_pressed()
    assert clock.running[0].delay == LONG_PAUSE
    clock.ring()
    assert beside_prompts.collections == 1
    assert gone() is None
    for _ in range(KEYS):
        beside_prompts.key_pressed()
    assert clock.running[0].delay == PAUSE


def test_where_much_was_left_the_next_pause_has_to_do_and_a_prompt_holds_it_up_no_longer(
    beside_prompts: QuietCollection, clock: Clock, screens: Screens, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui.quiet_collection.MANY", -1)
    screens.is_lasting = False
    gone = weakref.ref(Ring())
    for _ in range(KEYS):
        beside_prompts.key_pressed()
    assert clock.running[0].delay == PAUSE
    frozen = gc.get_freeze_count()
    clock.ring()
    assert beside_prompts.collections == 1
    assert gone() is None
    assert gc.get_freeze_count() == frozen
