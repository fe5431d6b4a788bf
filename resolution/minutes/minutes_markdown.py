"""The minutes and the report as Markdown; whatever they quote is escaped, so that it reads as it is."""

import re
from collections.abc import Iterator, Sequence
from typing import Literal

from resolution.minutes.clock import Clock
from resolution.minutes.data import EntryData, ReportData
from resolution.minutes.sections import PointList, counts, facts, point_lists, title_of
from resolution.minutes.wording import heading, lines, remarks
from resolution.visible import visible

AUTHOR_COUNTS: tuple[Literal["proposals", "stand", "fell", "open", "parked", "kept"], ...] = (
    "proposals",
    "stand",
    "fell",
    "open",
    "parked",
    "kept",
)
_SIGNS = re.compile(r"[\\`*_\[\]<>|~#&$]")
_LIST_SIGN = re.compile(r"^[-+=]")
_LIST_NUMBER = re.compile(r"^(\d+)([.)])")


def as_markdown(report: ReportData, clock: Clock) -> str:
    """The report; times are those of the clock."""
    blocks = (
        f"# {escaped(title_of(report))}",
        "Report and minutes",
        "\n".join(f"- {name}: {escaped(said)}" for name, said in facts(report, clock)),
        "## Counts",
        "\n".join(f"- {name}: {count}" for name, count in counts(report)),
        *_agreements(report),
        *(block for points in point_lists(report) for block in _points(points)),
        *_said(report, clock),
        *_times(report, clock),
        *_contributions(report),
        "## Minutes",
        *(block for entry in report["entries"] for block in _entry(entry, clock)),
        f"Head of the record: **{escaped(report['head'])}** at entry {report['version']}.",
    )
    return "\n\n".join(blocks) + "\n"


def escaped(text: str) -> str:
    """The text on one line, as Markdown reads it literally, every character of it visible."""
    line = _SIGNS.sub(r"\\\g<0>", " ".join(visible(text, keep_newlines=True).split()))
    return _LIST_SIGN.sub(r"\\\g<0>", _LIST_NUMBER.sub(r"\g<1>\\\g<2>", line))


def _agreements(report: ReportData) -> Iterator[str]:
    if report["agreements"]:
        yield "## Text agreed as a whole"
        yield _table(("Place", "Level"), [(one["place"], one["level"]) for one in report["agreements"]])


def _points(points: PointList) -> Iterator[str]:
    yield f"## {points.title}"
    if not points.rows:
        yield "None."
    for point, how in points.rows:
        where = escaped(f"point {point['point']}, {point['place']}".removesuffix(", "))
        sources = f" ({escaped(', '.join(point['sources']))})" if point["sources"] else ""
        yield f"- **{where}**: {escaped(how)}{sources}"
        yield from _quoted(point["text"], "  ")


def _said(report: ReportData, clock: Clock) -> Iterator[str]:
    for title, kind in (("Statements", "statement"), ("Reservations", "reservation")):
        yield f"## {title}"
        entries = [entry for entry in report["entries"] if entry["kind"] == kind]
        if not entries:
            yield "None."
        for entry in entries:
            yield from _entry(entry, clock)


def _times(report: ReportData, clock: Clock) -> Iterator[str]:
    yield "## Attendance and times"
    agenda = [entry for entry in report["entries"] if entry["kind"] == "agenda item"]
    if report["attendance"]:
        there = [
            (one["delegation"], clock.moment(one["since"]), clock.moment(one["till"]))
            for one in report["attendance"]
        ]
        yield _table(("Delegation", "From", "Till"), there)
    if agenda:
        yield _table(("From", "Agenda item"), [(clock.moment(one["at"]), one["text"]) for one in agenda])
    if report["suspensions"]:
        gaps = [
            (clock.moment(gap["since"]), clock.moment(gap["till"]), gap["text"])
            for gap in report["suspensions"]
        ]
        yield _table(("Suspended from", "Till", "Remark"), gaps)
    if not (report["attendance"] or agenda or report["suspensions"]):
        yield "None entered."


def _contributions(report: ReportData) -> Iterator[str]:
    table = report["contributions"]
    yield "## Contributions"
    yield _table(
        ("Author", *(count.capitalize() for count in AUTHOR_COUNTS)),
        [(one["author"], *(str(one[count]) for count in AUTHOR_COUNTS)) for one in table["authors"]],
    )
    rows = [
        (f"{one['point']}.{one['option']}", one["place"], one["source"], one["fate_words"], one["text"])
        for one in table["contributions"]
    ]
    yield _table(("Point", "Place", "Source", "Fate", "Proposed text"), rows)
    yield f"Options without a source, not listed: {table['without_source']}."


def _entry(entry: EntryData, clock: Clock) -> Iterator[str]:
    when = escaped(f"{clock.moment(entry['at'])}, {entry['actor']}")
    yield f"- **{entry['version']}**, {when}: {escaped(heading(entry))}"
    yield from _quoted(lines(entry), "  ")
    yield from (f"  {escaped(remark)}" for remark in remarks(entry, clock))


def _quoted(said: list[str], indent: str) -> Iterator[str]:
    if said:
        yield f"\n{indent}>\n".join(f"{indent}> {escaped(line)}" for line in said)


def _table(headings: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> str:
    lead = [" | ".join(headings), " | ".join("---" for _ in headings)]
    cells = [" | ".join(escaped(cell) for cell in row) for row in rows]
    return "\n".join(f"| {line} |" for line in (*lead, *cells))
