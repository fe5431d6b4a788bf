"""The acts that are timed at the table begin at points that are there, and are told apart from what was."""

from bench.acts_by_key import POINTS, SECTION, acts_by_key
from resolution.reader import read


def test_each_act_begins_at_a_point_of_its_section_and_is_not_there_yet() -> None:
    document = read(SECTION)
    assert len(document.points) == POINTS
    lines = SECTION.replace("{++twice++}", "twice").splitlines()
    for act in acts_by_key(POINTS):
        assert document.has_point(act.at + 1)
        assert not act.is_there(lines), act.name
