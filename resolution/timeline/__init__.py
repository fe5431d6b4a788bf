"""The log over its time: what each row was, when the meeting worked, how the points went down.

Made of the rows of the log; a picture of it, on a screen or on paper, is made of this.
"""

from resolution.timeline.acts import NO_DECISIONS, TELLING, Act, act_of
from resolution.timeline.axis import Axis, axis
from resolution.timeline.stages import Stages, spread_versions, stages_after, stages_at, stages_of
from resolution.timeline.working_time import Worked, pauses, seconds_worked, worked_on

__all__ = [
    "NO_DECISIONS",
    "TELLING",
    "Act",
    "Axis",
    "Stages",
    "Worked",
    "act_of",
    "axis",
    "pauses",
    "seconds_worked",
    "spread_versions",
    "stages_after",
    "stages_at",
    "stages_of",
    "worked_on",
]
