"""The acts that are measured are acts that the text takes."""

import pytest

from bench.generated_text import working_text
from bench.sections.acts import ACTS, long_section
from resolution.deciding import Standing, decide_all
from resolution.reader import read


@pytest.fixture(scope="module")
def standing() -> Standing:
    return Standing(read(working_text(200) + "\n" + long_section(50)))


@pytest.mark.parametrize("name", ACTS)
def test_each_act_that_is_measured_is_granted(name: str, standing: Standing) -> None:
    assert decide_all(standing, ACTS[name](standing))
