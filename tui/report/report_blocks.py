"""The report as blocks for the screen, in the order and the words in which it is issued."""

from collections.abc import Iterator, Sequence

from textual.content import Content

from resolution.exchange.contribution_rows import ContributionTable
from resolution.minutes import EntryData, ReportData
from resolution.minutes.clock import Clock
from resolution.minutes.sections import PointList, counts, facts, point_lists, title_of
from resolution.minutes.wording import heading, lines, remarks
from tui.report.laying_out import (
    Block,
    heading_block,
    headings_block,
    indented,
    row_block,
    title_block,
    words_block,
    wrapped,
)
from tui.report.open_points_picture import picture_lines

PICTURE_CAPTION = "Open points over time; light: with those parked or kept in brackets."
AUTHOR_HEADINGS = ("Author", "Proposals", "Stand", "Fell", "Open", "Parked", "Kept")


def report_blocks(report: ReportData, clock: Clock) -> list[Block]:
    """All of it, from the title to the head of the record; times are those of the clock."""
    return [
        title_block(title_of(report)),
        words_block("Report and minutes"),
        *(row_block((name, said), (1, 4), ("$text-secondary",)) for name, said in facts(report, clock)),
        *_counts(report, clock),
        *_agreements(report),
        *(block for points in point_lists(report) for block in _points(points)),
        *_said(report, clock),
        *_times(report, clock),
        *_contributions(report["contributions"]),
        heading_block("Minutes"),
        *(_entry(entry, clock) for entry in report["entries"]),
        words_block(f"Head of the record: {report['head']} at entry {report['version']}.", "bold"),
    ]


def _counts(report: ReportData, clock: Clock) -> Iterator[Block]:
    yield heading_block("Counts")
    said = [f"{name}: {count}".replace(" ", "\N{NO-BREAK SPACE}") for name, count in counts(report)]
    yield words_block("   ".join(said))
    moments = report["open_over_time"]
    yield Block(lambda width: (Content(), *picture_lines(moments, clock, width)))
    yield words_block(PICTURE_CAPTION, "$text-secondary")


def _agreements(report: ReportData) -> Iterator[Block]:
    if report["agreements"]:
        yield heading_block("Text agreed as a whole")
        for one in report["agreements"]:
            entry = "" if one["version"] is None else f"entry {one['version']}"
            yield row_block((one["place"], one["level"], entry), (3, 1, 1))


def _points(points: PointList) -> Iterator[Block]:
    yield heading_block(points.title)
    if not points.rows:
        yield words_block("None.", "$text-secondary")
    for point, how in points.rows:
        entry = f"entry {point['version']}" if point["version"] else ""
        told = ", ".join(filter(None, (*point["sources"], entry)))
        where = f"{point['point']}  {point['place']}"
        yield _told(f"{where}: {how}" if how else where, point["text"], [told] if told else [])


def _said(report: ReportData, clock: Clock) -> Iterator[Block]:
    for title, kind in (("Statements", "statement"), ("Reservations", "reservation")):
        entries = [entry for entry in report["entries"] if entry["kind"] == kind]
        yield heading_block(title)
        yield from (_entry(entry, clock) for entry in entries)
        if not entries:
            yield words_block("None.", "$text-secondary")


def _times(report: ReportData, clock: Clock) -> Iterator[Block]:
    agenda = [entry for entry in report["entries"] if entry["kind"] == "agenda item"]
    there = [
        (one["delegation"], clock.moment(one["since"]), clock.moment(one["till"]))
        for one in report["attendance"]
    ]
    gaps = [
        (clock.moment(gap["since"]), clock.moment(gap["till"]), gap["text"]) for gap in report["suspensions"]
    ]
    items = [(clock.moment(item["at"]), item["text"]) for item in agenda]
    yield heading_block("Attendance and times")
    yield from _table(("Delegation", "From", "Till"), (2, 1, 1), there)
    yield from _table(("From", "Agenda item"), (1, 3), items)
    yield from _table(("Suspended from", "Till", "Remark"), (1, 1, 2), gaps)
    if not (there or items or gaps):
        yield words_block("None entered.", "$text-secondary")


def _contributions(table: ContributionTable) -> Iterator[Block]:
    yield heading_block("Contributions")
    authors = [
        (
            one["author"],
            *(str(one[name]) for name in ("proposals", "stand", "fell", "open", "parked", "kept")),
        )
        for one in table["authors"]
    ]
    yield from _table(AUTHOR_HEADINGS, (3, 2, 1, 1, 1, 1, 1), authors)
    for one in table["contributions"]:
        place = " ".join(filter(None, (f"{one['point']}.{one['option']}", one["place"])))
        yield _told(f"{place} · {one['source']}: {one['fate_words']}", [one["text"]], [])
    yield words_block(f"Options without a source, not listed: {table['without_source']}.")


def _table(headings: Sequence[str], shares: Sequence[int], rows: Sequence[Sequence[str]]) -> Iterator[Block]:
    if rows:
        yield headings_block(headings, shares)
        yield from (row_block(row, shares) for row in rows)
        yield words_block("")


def _entry(entry: EntryData, clock: Clock) -> Block:
    when = f"{entry['version']}  {clock.moment(entry['at'])}, {entry['actor']}: {heading(entry)}"
    return _told(when, lines(entry), list(remarks(entry, clock)), is_gone=entry["undone_in"] is not None)


def _told(what: str, said: Sequence[str], beside: Sequence[str], *, is_gone: bool = False) -> Block:
    """A line in bold, the words under it, and what belongs to them."""
    gone = " strike" if is_gone else ""

    def lay_out(width: int) -> tuple[Content, ...]:
        words = (line for one in said for line in wrapped(one, width - 4, gone.strip()))
        told = (line for one in beside for line in wrapped(one, width - 4, "$text-secondary"))
        return (
            *wrapped(what, width, f"bold{gone}"),
            *indented(words, 4),
            *indented(told, 4),
            Content(),
        )

    return Block(lay_out)
