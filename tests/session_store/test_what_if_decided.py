"""What was tried in a what-if is decided as the package that it is, without asking again."""

from unittest.mock import patch

from hypothesis import given, settings
from hypothesis import strategies as st

from resolution.deciding import Act, Refused, Reject, Standing, Tentative, deciding_together
from resolution.reader import read
from session_store.decided import steps_of, steps_tried
from tests.resolution.amending.test_properties import amendments
from tests.resolution.deciding.test_package_properties import acts, several
from tests.resolution.reflow.texts import texts


def tried(what_if: Tentative, asked: list[Act]) -> Tentative:
    """The what-if with those acts that are not refused."""
    for act in asked:
        try:
            what_if = what_if.tried(act)
        except Refused:
            continue
    return what_if


@settings(max_examples=60, deadline=None)
@given(texts, several, st.lists(st.one_of(acts, amendments), min_size=1, max_size=6))
def test_its_steps_are_those_of_the_package(text: str, before: list[Act], asked: list[Act]) -> None:
    start = tried(Tentative(Standing(read(text))), before).standing
    what_if = tried(Tentative(start, name="wells"), asked)
    if what_if.steps:
        assert steps_tried(what_if, start) == steps_of(what_if.package, start)


def test_no_act_is_asked_again_unless_the_record_has_grown() -> None:
    start = Standing(read("*noting*\n\na) one [two] [three];\n"))
    what_if = tried(Tentative(start), [Reject(1)])
    with patch.object(deciding_together, "decide", side_effect=AssertionError("asked again")):
        steps = steps_tried(what_if, start)
    assert [step.version for step in steps] == [1, 2]
    grown = tried(Tentative(start), [Reject(2)]).standing
    assert steps_tried(what_if, grown) == steps_of(what_if.package, grown)
