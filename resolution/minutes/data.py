"""The minutes and the report as plain data: what every form of them is made of, and what JSON gives."""

from typing import Literal, TypedDict

from resolution.deciding import AgreedLevel
from resolution.exchange.contribution_rows import ContributionTable

EntryKind = Literal[
    "text read",
    "decision",
    "note",
    "statement",
    "written version",
    "reservation",
    "agenda item",
    "attendance",
    "suspension",
    "resumption",
    "correction",
    "gavel",
    "seal",
]


class WrittenData(TypedDict):
    """A written version: when it was announced, till when it is due, and what came, when and where noted."""

    announced_at: str
    due_at: str | None
    received_at: str | None
    received_in: int | None
    text: str
    is_late: bool


class CorrectionData(TypedDict):
    """What an entry should say, by a later entry."""

    version: int
    at: str
    text: str


class EntryData(TypedDict):
    """One row of the minutes: a decision of the chair, or what the secretary entered.

    `action` is a decision in words, `resulting_text` the lines that it left in the text (None: it concerned
    none), `undone_in` where it was taken back; `entry` is the entry that this one corrects or completes.
    """

    version: int
    at: str
    actor: str
    role: str
    kind: EntryKind
    delegation: str | None
    point: int | None
    place: str | None
    action: str | None
    sources: list[str]
    text: str
    resulting_text: list[str] | None
    undone_in: int | None
    written: WrittenData | None
    entry: int | None
    corrections: list[CorrectionData]


class OptionData(TypedDict):
    number: int
    sources: list[str]
    text: str


class PointData(TypedDict):
    """How a point stands in the end: `how` in words, `text` the lines that stand or stay in brackets."""

    point: int
    place: str
    how: str
    reason: str | None
    party: str | None
    sources: list[str]
    text: list[str]
    options: list[OptionData]
    version: int


class AgreementData(TypedDict):
    """What was agreed as a whole; `version` is that of the agreement, None where it was printed or mixed."""

    place: str
    level: AgreedLevel
    version: int | None


class PresenceData(TypedDict):
    """From when till when a delegation was there; None: as far as the minutes go."""

    delegation: str
    since: str
    till: str | None


class SuspensionData(TypedDict):
    since: str
    till: str | None
    text: str


class CountsData(TypedDict):
    points: int
    agreed: int
    open: int
    kept: int
    parked: int
    withdrawn: int
    removed: int
    decisions: int
    undone: int
    entries: int


class MomentData(TypedDict):
    """How many points stood how after that version."""

    version: int
    at: str
    open: int
    parked: int
    kept: int
    settled: int


class HeadData(TypedDict):
    title: str | None
    subject: str | None
    symbol: str | None
    revision: int | None
    group: str | None
    languages: list[str]


class ReportData(TypedDict):
    """The whole; `head` is the code of the record at `version`, `began` and `ended` are its times."""

    document: HeadData
    session: str
    version: int
    head: str
    began: str
    ended: str
    counts: CountsData
    agreements: list[AgreementData]
    agreed: list[PointData]
    open: list[PointData]
    kept: list[PointData]
    parked: list[PointData]
    withdrawn: list[PointData]
    removed: list[PointData]
    attendance: list[PresenceData]
    suspensions: list[SuspensionData]
    open_over_time: list[MomentData]
    contributions: ContributionTable
    entries: list[EntryData]
