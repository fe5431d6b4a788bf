"""The stages of all points, followed act by act, are those counted anew, at the cost of what was touched."""

from unittest.mock import patch

from hypothesis import given, settings

from resolution import progress
from resolution.amending import notation_of
from resolution.deciding import Amend, AnyRequest, Standing
from resolution.progress import Progress, Stage, touched_points
from resolution.reader import read
from tests.resolution.amending.moving import Anywhere
from tests.resolution.deciding.test_remaking import acts, taken
from tests.resolution.reflow.texts import texts

STAGES: tuple[Stage, ...] = ("open", "parked", "kept", "settled")


def told(counted: Progress, standing: Standing) -> list[object]:
    """All that a progress says."""
    found: list[object] = []
    numbers = range(len(standing.document.points) + 2)
    for stage in STAGES:
        found.append(counted.count(stage))
        found += [counted.in_section(section.id, stage) for section in standing.document.sections]
        found += [(counted.after(one, stage), counted.before(one, stage)) for one in numbers]
    return found


def states_changed(before: Standing, after: Standing) -> set[int]:
    """Looked for in all points."""
    numbers = before.points.keys() | after.points.keys()
    return {number for number in numbers if before.points.get(number) != after.points.get(number)}


@settings(max_examples=40)
@given(texts, acts)
def test_followed_act_by_act_it_is_what_is_counted_anew(
    text: str, asked: list[AnyRequest | Anywhere | int]
) -> None:
    standing = Standing(read(text))
    followed = Progress(standing)
    for wish in asked:
        before, standing = standing, taken(standing, wish)
        touched = touched_points(before, standing)
        assert touched == touched_points(standing, before) == states_changed(before, standing)
        followed.follow(standing, touched)
        assert told(followed, standing) == told(Progress(standing), standing)


def test_an_amendment_is_counted_in_its_own_section_only() -> None:
    sections = ["*noting*\n\na) one [and] two;\n\nb) [three] four," for _ in range(30)]
    standing = Standing(read("\n\n".join(sections)))
    followed = Progress(standing)
    paragraph = standing.document.sections[7].paragraphs[0]
    after = taken(standing, Amend(paragraph.id, notation_of(paragraph) + " [five]"))
    with patch.object(progress, "stage_of", wraps=progress.stage_of) as looked:
        followed.follow(after, ())
    assert looked.call_count == 3
    assert followed.count("open") == 61
