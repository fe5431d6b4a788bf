"""What was decided, event by event, and the rows that record it."""

from collections.abc import Sequence
from datetime import datetime

from resolution.deciding import AnyRequest, Event, Refused, Standing, Tentative, apply, closing_of, decide_all
from resolution.light_dataclass import dataclass
from session_store.entries import MOST_BODY, Draft, Role
from session_store.summaries import Said, draft_of


@dataclass(frozen=True, slots=True)
class Decided:
    """A decision, and how the points stood before and after it; previewed, `version` is what it would be.

    Where it took several events, `event` is the last, which closes their package, and `version` is its.
    """

    version: int
    event: Event
    before: Standing
    after: Standing


def steps_of(request: AnyRequest, before: Standing) -> list[Decided]:
    """Each event of the decision by itself; raises Refused."""
    steps: list[Decided] = []
    for version, event in enumerate(decide_all(before, request), before.version + 1):
        after = apply(before, event, version)
        steps.append(Decided(version, event, before, after))
        before = after
    return steps


def steps_tried(what_if: Tentative, before: Standing) -> list[Decided]:
    """The same of what was tried: where it began every act was granted, and none is asked again.

    On another standing than that it is a package like any other. Raises Refused.
    """
    if what_if.start is not before:
        return steps_of(what_if.package, before)
    closing = closing_of(before, what_if.package)
    steps: list[Decided] = []
    for step in what_if.steps:
        *others, last = step.events
        for event in others:
            after = apply(before, event, before.version + 1)
            steps.append(Decided(after.version, event, before, after))
            before = after
        steps.append(Decided(step.after.version, last, before, step.after))
        before = step.after
    version = before.version + 1
    return [*steps, Decided(version, closing, before, apply(before, closing, version))]


def as_one(steps: Sequence[Decided]) -> Decided:
    """From how the points stood before the first to how they stand after the last."""
    last = steps[-1]
    return Decided(last.version, last.event, steps[0].before, last.after)


def drafts_of(
    said: Sequence[Said], commands: Sequence[str], *, at: datetime, actor: str, role: Role
) -> list[Draft]:
    """A row for each step, of which it says so, under its command; raises Refused where one would not fit."""
    drafts = [
        draft_of(one, at=at, actor=actor, role=role, command=command)
        for one, command in zip(said, commands, strict=True)
    ]
    longest = max(len(draft.body.encode()) for draft in drafts)
    if longest > MOST_BODY:
        raise Refused(
            f"that takes {longest} bytes in the record, at most {MOST_BODY} fit in one entry: "
            "do it in several steps"
        )
    return drafts
