import pytest

from resolution.deciding import Accept, PackageDecided, Reject
from session_store import DiskFull, Session
from tests.tui.screens.at import At, Opening
from tests.tui.screens.table_text import ALTERNATIVES, BRACKET, INLINE
from tests.tui.screens.test_amending_by_keys import reword
from tui.screens.question import Question
from tui.screens.what_if_screen import WhatIfScreen


def tried(at: At) -> list[str]:
    """How the points stand at the table, whatever is stored."""
    table = at.table
    assert isinstance(table, WhatIfScreen)
    standing = table.live.standing
    return [standing.state(point.number).status for point in table.live.document.points]


async def test_nothing_is_stored_until_enter_decides_all_of_it_as_one(at_table: Opening) -> None:
    async with at_table() as at:
        await at.press("w", "2", "a", "1")
        assert at.kinds() == []
        assert tried(at) == ["chosen", "open", "accepted", "chosen", "open"]
        await at.press("enter")
        assert at.kinds() == ["options-chosen", "option-accepted", "options-chosen", "package-decided"]
        assert isinstance(at.session.entries()[-1].event, PackageDecided)
        assert "Package of 3 decisions, versions 2 to 4" in at.screen_text()
        assert "What if" not in at.screen_text()


@pytest.mark.parametrize("size", [(120, 40), (80, 24)])
async def test_status_line_and_frame_say_that_it_is_not_stored(
    at_table: Opening, size: tuple[int, int]
) -> None:
    async with at_table(size=size) as at:
        await at.press("w")
        assert "What if: 0 decisions, not stored" in at.screen_text()
        await at.press("2", "a")
        assert "What if: 2 not stored" in at.screen_text().splitlines()[0]
        assert "What if: 2 decisions, not stored · working" in at.screen_text()
        assert "1 open" in at.screen_text() or "2 open" in at.screen_text()


async def test_the_gutter_tells_what_is_only_tried_and_the_foot_line_how_it_ends(at_table: Opening) -> None:
    async with at_table() as at:
        await at.press("a", "w", "2", "G", "4", "enter", "r")
        seen = at.screen_text()
        assert "4 ◐✗" in seen
        assert "1 ◐✓" in seen
        await at.press("v", "v", "v", "v", "v")
        assert "Enter decides all  Esc drops it" in at.screen_text()
        await at.press("enter")
        assert "◐✓" not in at.screen_text()
        assert "4 ✗" in at.screen_text()
        assert "decides all" not in at.screen_text()


async def test_a_what_if_is_recorded_under_its_name(at_table: Opening) -> None:
    async with at_table(size=(80, 24)) as at:
        await at.press("W")
        assert "There is no what-if: w begins one" in at.screen_text()
        await at.press("w", "2", "W")
        await at.type("oil")
        await at.press("enter", "a", "u", "ctrl+r")
        assert "What if “oil”: 2 decisions, not stored" in at.screen_text()
        await at.press("enter")
        event = at.session.entries()[-1].event
        assert isinstance(event, PackageDecided)
        assert event.name == "oil"
        assert "Package “oil” of 2 decisions" in at.screen_text()


async def test_every_view_shows_what_is_tried(at_table: Opening) -> None:
    async with at_table() as at:
        before = at.table.live.reading("clean")
        await at.press("w", "2", "v", "v")
        assert "not stored · clean" in at.screen_text()
        assert "of the quay and of the moles were lit late" in at.screen_text()
        assert "[of the quay]" not in at.screen_text()
        await at.press("escape", "enter")
        assert at.table.live.reading("clean").sections == before.sections
        assert "[of the quay]" in at.screen_text()


async def test_a_decision_stored_after_a_dropped_what_if_of_the_same_version_is_read_anew(
    at_table: Opening,
) -> None:
    async with at_table() as at:
        await at.press("v", "v", "w", "2", "escape", "enter", "G", "1", "enter", "1")
        assert at.table.live.reading().version == at.session.version == 2
        assert "the lamps [of the quay] were lit late" in at.screen_text()
        assert "of the moles" not in at.table.live.reading().sections[0].paragraphs[1].text


async def test_what_it_changes_elsewhere_is_said_as_ever(at_table: Opening) -> None:
    async with at_table() as at:
        await at.press("w", "G", str(BRACKET), "enter")
        await at.in_a_pause()
        assert "If rejected: considering d) becomes c)" in at.screen_text()
        await at.press("r")
        await at.in_a_pause()
        assert "becomes c)" in at.screen_text()
        await at.press("w")
        assert "point 3 is rejected" in at.screen_text()
        assert "considering d) becomes c)" in at.screen_text()


async def test_u_takes_back_the_last_that_was_tried_and_ctrl_r_tries_it_again(at_table: Opening) -> None:
    async with at_table() as at:
        await at.press("2", "w", "a", "u")
        assert tried(at) == ["chosen", "open", "open", "open", "open"]
        assert at.table.focused_point == BRACKET
        await at.press("u")
        assert "nothing is decided in this what-if yet" in at.screen_text()
        assert tried(at)[0] == "chosen"
        await at.press("ctrl+r")
        assert tried(at)[BRACKET - 1] == "accepted"
        assert at.kinds() == ["options-chosen"]


async def test_u_after_a_package_takes_all_of_it_back_and_ctrl_r_brings_it(at_table: Opening) -> None:
    async with at_table() as at:
        await at.press("w", "2", "a", "enter", "u")
        assert tried(at) == ["open"] * 5
        assert "5 open  0 settled" in at.screen_text()
        await at.press("ctrl+r")
        assert tried(at)[:3] == ["chosen", "open", "accepted"]
        assert at.kinds()[-1] == "undone-together"


async def test_escape_asks_nothing_of_an_empty_one_and_asks_before_it_drops(at_table: Opening) -> None:
    async with at_table() as at:
        await at.press("w", "escape")
        assert "What if:" not in at.screen_text()
        await at.press("w", "2", "escape")
        assert isinstance(at.app.screen, Question)
        await at.press("escape")
        assert tried(at)[0] == "chosen"
        await at.press("escape", "enter")
        assert tried(at) == ["open"] * 5
        assert at.kinds() == []
        assert "5 open  0 settled" in at.screen_text()


async def test_leaving_with_something_tried_asks_first(at_table: Opening) -> None:
    async with at_table() as at:
        await at.press("w", "2", "q")
        assert "1 decision not stored: leave without them?" in at.screen_text()
        await at.press("escape")
        assert isinstance(at.app.screen, WhatIfScreen)
        await at.press("q", "enter")
        assert not at.app.is_running or not isinstance(at.app.screen, WhatIfScreen)
        assert at.kinds() == []


async def test_enter_of_an_empty_one_stores_nothing(at_table: Opening) -> None:
    async with at_table() as at:
        await at.press("w", "enter")
        assert "Nothing is decided in this what-if yet" in at.screen_text()
        assert at.kinds() == []


async def test_what_another_decided_meanwhile_is_said_and_nothing_is_dropped_silently(
    at_table: Opening,
) -> None:
    async with at_table() as at:
        await at.press("w", "2", "a")
        with Session.open(at.session.path) as elsewhere:
            elsewhere.decide(Reject(BRACKET))
            elsewhere.decide(Accept(INLINE, 1))
        await at.press("enter")
        said = " ".join(at.screen_text().split())
        assert "Decided elsewhere meanwhile: point 3 is rejected; point 4 is chosen" in said
        assert "What if: 1 decision, not stored" in said
        assert tried(at) == ["chosen", "open", "rejected", "chosen", "open"]
        assert at.table.foot.notice is not None
        assert "left out: point 3 is settled already" in at.table.foot.notice.text
        await at.press("enter")
        assert at.kinds() == ["point-rejected", "options-chosen", "options-chosen", "package-decided"]


async def test_an_entry_in_the_minutes_meanwhile_stops_no_package(at_table: Opening) -> None:
    async with at_table() as at:
        await at.press("w", "2", "a")
        with Session.open(at.session.path) as elsewhere:
            elsewhere.note("thanks")
        await at.press("enter")
        assert at.kinds()[0] == "minute-noted"
        assert at.kinds()[-1] == "package-decided"


async def test_where_it_cannot_be_stored_it_stays_and_enter_tries_again(at_table: Opening) -> None:
    async with at_table() as at:
        decide = at.session.decide

        def full(*_: object, **__: object) -> None:
            raise DiskFull(at.session.path, "the disk is full: make room")

        at.session.decide = full  # type: ignore[method-assign, assignment]
        await at.press("w", "2", "enter")
        assert "Not stored, Enter tries again" in at.screen_text()
        assert tried(at)[0] == "chosen"
        at.session.decide = decide  # type: ignore[method-assign]
        await at.press("enter")
        assert at.kinds() == ["options-chosen", "package-decided"]


async def test_an_earlier_decision_is_chosen_from_a_list_and_undone(at_table: Opening) -> None:
    async with at_table() as at:
        await at.press("2", "a", "U")
        lines = at.screen_text()
        assert lines.index("v3  point 3") < lines.index("v2  point 1")
        await at.press("down", "enter")
        assert at.status(ALTERNATIVES) == "open"
        assert at.status(BRACKET) == "accepted"


async def test_what_depends_on_it_is_shown_and_goes_along_or_nothing_goes(at_table: Opening) -> None:
    async with at_table() as at:
        await at.press("S", "2", "G", "1", "enter", "R", "1", "U", "down", "down", "enter")
        assert "2 decisions depend on version 2" in at.screen_text()
        await at.press("escape")
        assert at.kinds() == ["options-chosen", "point-reopened", "options-chosen"]
        await at.press("U", "down", "down", "enter", "enter")
        assert at.status(ALTERNATIVES) == "open"
        assert at.kinds()[3:] == ["decision-undone"] * 3 + ["undone-together"]


async def test_an_undo_of_an_earlier_decision_can_be_tried_too(at_table: Opening) -> None:
    async with at_table() as at:
        await at.press("2", "w", "a", "U")
        assert "tried, not stored" not in at.screen_text()
        await at.press("enter")
        assert tried(at) == ["open", "open", "accepted", "open", "open"]
        await at.press("enter")
        assert at.kinds() == ["options-chosen", "option-accepted", "decision-undone", "package-decided"]


async def test_what_was_tried_and_depends_on_it_is_said_and_tried_back_along(at_table: Opening) -> None:
    async with at_table() as at:
        await at.press("S", "2", "w", "G", "1", "enter", "R", "U", "enter")
        assert "One decision depends on version 2" in at.screen_text()
        assert "reopened · tried, not stored" in at.screen_text()
        await at.press("enter")
        assert tried(at)[0] == "open"
        await at.press("enter")
        assert at.status(ALTERNATIVES) == "open"
        assert "package-decided" in at.kinds()


async def test_with_no_decision_there_is_nothing_to_undo(at_table: Opening) -> None:
    async with at_table() as at:
        await at.press("U")
        assert "No decision stands" in at.screen_text()


async def test_words_tried_are_read_moved_through_and_dropped_as_any_decision(at_table: Opening) -> None:
    async with at_table() as at:
        await at.press("w", "home", "e")
        await reword(at, "a) that tides turn [once / twice] a week;")
        await at.press("ctrl+s")
        assert at.kinds() == []
        assert "6 open" in at.screen_text()
        await at.press("G", "6", "enter", "1")
        assert tried(at) == ["open"] * 5 + ["chosen"]
        await at.press("u", "u")
        assert tried(at) == ["open"] * 5
        await at.press("ctrl+r", "ctrl+r")
        assert tried(at) == ["open"] * 5 + ["chosen"]
        await at.press("escape", "y")
        assert "What if" not in at.screen_text().splitlines()[0]
        assert len(at.table.live.document.live_points) == 5
        assert "that tides turn twice a day;" in at.screen_text()


async def test_a_paragraph_tried_is_decided_with_the_rest(at_table: Opening) -> None:
    async with at_table() as at:
        await at.press("w", "home", "i")
        await reword(at, "that the sea is wide;")
        await at.press("ctrl+s", "down", "e", "escape", "u", "ctrl+r", "enter")
        assert at.kinds() == ["text-inserted", "package-decided"]
        assert "that the sea is wide;" in at.screen_text()
