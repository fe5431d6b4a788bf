"""The log that the time line shows, grown by what is new, is the one made of all its rows."""

from session_store import Session
from session_store.minutes import rows_of
from tui.replay.replayed_log import Log
from tui.replay.replayed_text import ReplayedText


def test_wherever_it_is_parted_the_rest_is_taken_up_as_if_it_had_been_there(session: Session) -> None:
    live = ReplayedText(session, version=1)
    rows, acts = rows_of(session, session.entries()), live.acts
    whole = Log.of(rows, acts)
    assert (whole.decisions, whole.paused) == (6, (5,))
    for known in range(len(rows) + 1):
        assert Log.of(rows[:known], acts[:known]).grown(rows, acts) == whole


def test_of_a_stretch_it_tells_what_was_done_and_what_was_found(session: Session) -> None:
    live = ReplayedText(session, version=1)
    log = Log.of(live.rows, live.acts)
    for start in range(len(live.acts)):
        for stop in range(start, len(live.acts) + 1):
            acts = live.acts[start:stop]
            assert log.acts_in(range(start, stop)) == {act: acts.count(act) for act in acts}
            assert log.paused_in(range(start, stop)) == tuple(at for at in log.paused if start <= at < stop)
