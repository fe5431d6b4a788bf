"""A point inside what a settled point took away goes with it, whichever option it lay in."""

from resolution.deciding import Choose, Standing, apply, decide
from resolution.reader import read
from resolution.tree import PointNumber

TEXT = "resolves\n\n[~~2 to stay [quite] still;~~\n\n2 to act;\n\n2 to [rather] wait;]\n\n3 to end.\n"


def test_points_in_rivals_and_between_the_options_go_with_the_outer_one() -> None:
    standing = Standing(read(TEXT))
    chosen = apply(standing, decide(standing, Choose(PointNumber(1), (1,))), 1)
    assert [standing.removed_with(number) for number in (2, 3)] == [None, None]
    assert [chosen.removed_with(number) for number in (2, 3)] == [1, 1]
