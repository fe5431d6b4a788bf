"""What a check finds in a record: each damage by its kind, in a sentence, with the first version touched."""

from typing import Literal, NamedTuple

from resolution.light_dataclass import dataclass

Kind = Literal["file", "tables", "chain", "text", "rows", "reading", "seal", "anchor"]
"""The database, its schema, the hashes, the stored text, what rows say, replay, seal, what was kept."""


class Finding(NamedTuple):
    """One thing that is not as it was written.

    `version` is the first one that it touches, None where it touches none, or where nobody can tell which.
    """

    kind: Kind
    words: str
    version: int | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is wrong with a record; nothing, where it is as it was written.

    `remarks` are what could not be checked here. `good_to` is the version up to which the log can be relied
    on, `None` where it is sound to its end.
    """

    findings: tuple[Finding, ...] = ()
    remarks: tuple[str, ...] = ()
    good_to: int | None = None

    @property
    def problems(self) -> tuple[str, ...]:
        """The findings in words."""
        return tuple(finding.words for finding in self.findings)

    @property
    def is_sound(self) -> bool:
        return not self.findings

    @property
    def first_touched(self) -> int | None:
        """The first version that any damage touches, as far as one can tell."""
        return min(
            (finding.version for finding in self.findings if finding.version is not None), default=None
        )
