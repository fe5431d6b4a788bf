from session_store import DiskFull, Session
from tests.tui.screens.at import Opening
from tests.tui.screens.table_text import ALTERNATIVES, BRACKET, INLINE, INNER, PROPOSAL


async def test_the_table_opens_at_the_first_open_point(at_table: Opening) -> None:
    async with at_table() as at:
        assert at.table.focused_point == ALTERNATIVES
        assert "Point 1 of 5 · considering b) · alternatives · open" in " ".join(at.screen_text().split())


async def test_a_number_chooses_and_the_cursor_goes_to_the_next_open_point(at_table: Opening) -> None:
    async with at_table() as at:
        await at.press("2")
        assert at.session.standing.state(ALTERNATIVES).options == (2,)
        assert at.kinds() == ["options-chosen"]
        assert at.table.focused_point == BRACKET


async def test_the_notice_says_what_was_dropped_and_from_whom(at_table: Opening) -> None:
    async with at_table() as at:
        await at.press("2")
        assert "Point 1 chosen 2 · dropped 1 (ARB/12/1" in at.screen_text()
        assert "u takes it back" in at.screen_text()


async def test_what_a_decision_changed_elsewhere_is_said_in_the_next_pause(at_table: Opening) -> None:
    async with at_table() as at:
        await at.press("G", "3", "enter", "r")
        await at.in_a_pause()
        assert "becomes c)" in at.screen_text()


async def test_what_a_decision_would_change_is_said_before_it_is_taken(at_table: Opening) -> None:
    async with at_table() as at:
        await at.press("G", "3", "enter")
        await at.in_a_pause()
        assert "If accepted: nothing else changes" in at.screen_text()
        assert "If rejected: considering d) becomes c)" in at.screen_text()
        assert at.kinds() == []


async def test_accept_reject_keep_and_withdraw_are_one_key_each(at_table: Opening) -> None:
    async with at_table() as at:
        for point, key in ((BRACKET, "a"), (PROPOSAL, "r"), (INLINE, "b"), (ALTERNATIVES, "r")):
            await at.press("G", str(point), "enter", key)
        states = [at.status(point) for point in (BRACKET, PROPOSAL, INLINE, ALTERNATIVES)]
        assert states == ["accepted", "rejected", "kept", "rejected"]


async def test_withdraw_takes_back_the_option_under_the_cursor(at_table: Opening) -> None:
    async with at_table() as at:
        await at.press("right", "x")
        assert at.session.standing.state(ALTERNATIVES).withdrawn_options == (2,)
        assert at.status(ALTERNATIVES) == "open"


async def test_withdraw_of_the_only_option_withdraws_the_point(at_table: Opening) -> None:
    async with at_table() as at:
        await at.press("G", str(PROPOSAL), "enter", "x")
        assert at.status(PROPOSAL) == "withdrawn"


async def test_space_marks_options_and_enter_chooses_them_together(at_table: Opening) -> None:
    async with at_table() as at:
        await at.press("space", "right", "space", "enter")
        assert at.session.standing.state(ALTERNATIVES).options == (1, 2)


async def test_a_mark_is_taken_off_by_a_second_space_and_by_escape(at_table: Opening) -> None:
    async with at_table() as at:
        await at.press("space", "space", "right", "space", "escape", "enter")
        assert at.kinds() == []
        assert "No option is marked" in at.screen_text()


async def test_park_asks_for_a_reason_and_with_whom(at_table: Opening) -> None:
    async with at_table() as at:
        await at.press("p")
        await at.type("awaiting capitals @ ARB")
        await at.press("enter")
        state = at.session.standing.state(ALTERNATIVES)
        assert (state.status, state.reason, state.party) == ("parked", "awaiting capitals", "ARB")


async def test_park_without_a_reason_is_not_taken(at_table: Opening) -> None:
    async with at_table() as at:
        await at.press("p", "space", "enter")
        assert "The reason must not be empty" in at.screen_text()
        await at.press("escape")
        assert at.kinds() == []


async def test_undo_brings_the_point_back_and_goes_there_and_redo_takes_that_back(at_table: Opening) -> None:
    async with at_table() as at:
        await at.press("2", "u")
        assert at.status(ALTERNATIVES) == "open"
        assert at.table.focused_point == ALTERNATIVES
        await at.press("ctrl+r")
        assert at.status(ALTERNATIVES) == "chosen"
        assert at.kinds() == ["options-chosen", "decision-undone", "decision-undone"]


async def test_reopen_makes_a_settled_point_open_again(at_table: Opening) -> None:
    async with at_table() as at:
        await at.press("2", "G", "1", "enter", "R")
        assert at.status(ALTERNATIVES) == "open"


async def test_a_refusal_is_said_in_words_and_changes_nothing(at_table: Opening) -> None:
    async with at_table() as at:
        before = at.session.standing
        for keys, words in (("a", "offers 2 options"), ("9", "no option 9"), ("R", "open"), ("u", "undo")):
            await at.press(keys)
            assert words in at.screen_text()
        assert at.session.standing is before
        assert at.kinds() == []


async def test_a_settled_point_is_not_decided_again(at_table: Opening) -> None:
    async with at_table() as at:
        await at.press("2", "G", "1", "enter", "1")
        assert "settled already" in at.screen_text()
        assert at.session.standing.state(ALTERNATIVES).options == (2,)


async def test_an_inner_point_goes_with_the_outer_one_and_comes_back_with_it(at_table: Opening) -> None:
    async with at_table() as at:
        await at.press("2")
        assert "3 open  2 settled" in at.screen_text()
        await at.press("G", str(INNER), "enter", "a")
        assert "went with point 1" in at.screen_text()
        await at.press("u")
        assert "5 open  0 settled" in at.screen_text()


async def test_where_nothing_could_be_stored_nothing_changes_and_enter_tries_again(
    at_table: Opening,
) -> None:
    async with at_table() as at:
        before, text = at.session.standing, at.table.pane.reading
        decide = at.session.decide

        def full(*_: object, **__: object) -> None:
            raise DiskFull(at.session.path, "the disk is full: make room")

        at.session.decide = full  # type: ignore[method-assign, assignment]
        await at.press("2")
        assert "Not stored" in at.screen_text()
        assert "the disk is full" in at.screen_text()
        assert at.session.standing is before
        assert at.table.pane.reading is text
        at.session.decide = decide  # type: ignore[method-assign]
        await at.press("enter")
        assert at.status(ALTERNATIVES) == "chosen"


async def test_a_file_deleted_under_the_table_is_said_and_the_table_stays(at_table: Opening) -> None:
    async with at_table() as at:
        at.session.path.unlink()
        await at.press("2")
        assert "Not stored, Enter tries again: text.adref was moved" in at.screen_text()
        assert at.status(ALTERNATIVES) == "open"


async def test_with_whom_a_point_is_parked_is_said_at_once(at_table: Opening) -> None:
    async with at_table() as at:
        await at.press("p")
        await at.type("awaits capitals @ ARB")
        await at.press("enter")
        assert "parked with ARB: awaits capitals" in at.screen_text()


async def test_an_entry_in_the_minutes_meanwhile_stops_no_decision(at_table: Opening) -> None:
    async with at_table() as at:
        with Session.open(at.session.path) as elsewhere:
            elsewhere.note("thanks")
        await at.press("2")
        assert at.kinds() == ["minute-noted", "options-chosen"]
        assert at.status(ALTERNATIVES) == "chosen"


async def test_what_was_decided_elsewhere_is_shown_and_the_own_decision_waits(at_table: Opening) -> None:
    async with at_table() as at:
        from resolution.deciding import Accept

        with Session.open(at.session.path) as elsewhere:
            elsewhere.decide(Accept(BRACKET))
        await at.press("2")
        assert "Decided elsewhere meanwhile: point 3 is accepted" in at.screen_text()
        assert at.status(ALTERNATIVES) == "open"
        await at.press("enter")
        assert at.kinds() == ["option-accepted", "options-chosen"]


async def test_the_cursor_can_stay_after_a_decision(at_table: Opening) -> None:
    async with at_table() as at:
        await at.press("S", "2")
        assert at.table.focused_point == ALTERNATIVES


async def test_every_decision_of_a_session_is_on_disk_when_it_is_shown(at_table: Opening) -> None:
    async with at_table() as at:
        for key in ("2", "a", "1", "r", "u"):
            await at.press(key)
            with Session.open(at.session.path, read_only=True) as reader:
                assert reader.standing.points == at.session.standing.points
                assert reader.head_code in at.screen_text()


async def test_after_an_undo_the_notice_names_redo_and_after_a_redo_undo(at_table: Opening) -> None:
    async with at_table() as at:
        await at.press("2", "u")
        assert "Taken back: point 1 is open · ctrl+r brings it again" in at.screen_text()
        await at.press("ctrl+r")
        assert "Back again: point 1 is chosen 2" in at.screen_text()
        assert "u takes it back" in at.screen_text()


async def test_after_the_undo_of_a_package_the_notice_names_redo_and_after_its_redo_undo(
    at_table: Opening,
) -> None:
    async with at_table() as at:
        await at.press("w", "2", "a", "enter", "u")
        assert "ctrl+r brings it again" in at.screen_text()
        await at.press("ctrl+r")
        assert "u takes it back" in at.screen_text()


async def test_a_point_that_went_with_another_shows_as_gone_in_the_gutter(at_table: Opening) -> None:
    async with at_table() as at:
        assert f" {INNER} ● " in at.screen_text()
        await at.press("2")
        assert f" {INNER} ∅ " in at.screen_text()
        await at.press("u")
        assert f" {INNER} ● " in at.screen_text()


async def test_a_sentence_too_long_for_the_line_can_be_read_whole(at_table: Opening) -> None:
    async with at_table(size=(80, 24)) as at:
        at.table.tell("It is refused " + "for a reason " * 12 + "that ends here", "refused")
        at.table.tell("said")
        at.table.tell("said later")
        await at.pilot.pause()
        at.table.tell(at.table.notices[1].text, "refused")
        await at.pilot.pause()
        assert "… · L: all" in at.screen_text()
        assert "ends here" not in at.screen_text()
        await at.press("L")
        listed = " ".join(at.screen_text().split())
        assert listed.index("ends here") < listed.index("said later") < listed.rindex("ends here")
        assert listed.count("said ") == 2  # with the title
        await at.press("escape")
        await at.pilot.click("FootLine", offset=(10, 0))
        await at.pilot.pause()
        assert "What was said last" in at.screen_text()
