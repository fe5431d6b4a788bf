"""One section read: its paragraphs scanned and labelled, its brackets balanced, its points found."""

from collections.abc import Iterator, Sequence
from dataclasses import field
from typing import NamedTuple

from resolution.light_dataclass import dataclass
from resolution.reader.alternatives import bracket_points
from resolution.reader.attribution import attributed_points, inline_points
from resolution.reader.blocks import Block
from resolution.reader.brackets import balance
from resolution.reader.drafts import Draft
from resolution.reader.glued import mark_glued
from resolution.reader.joining import paragraphs_of
from resolution.reader.label_meaning import Label
from resolution.reader.labels import Labeller, is_wholly_deleted
from resolution.reader.lost_marks import report_lost_marks
from resolution.reader.no_text import set_aside_no_text
from resolution.reader.nodes import NodeMaker, chapeau_among
from resolution.reader.option_heads import take_option_name
from resolution.reader.pieces import cut_at_regions, line_pieces, pieces_of, plain_pieces
from resolution.reader.places import Places
from resolution.reader.placing import placed_order
from resolution.reader.positions import attribute_positions, attribute_stances
from resolution.reader.proposals import Proposal, SectionDrafts
from resolution.reader.regions import Region, RegionWalk, numbered, regions_of
from resolution.reader.scanning import Scanner, Token, has_signs
from resolution.reader.sections import SectionBlocks, bracket_before_call
from resolution.tree import OptionRef, Paragraph, ParagraphId, Piece, Point, PointNumber, Section, SectionId


class ReadRun(NamedTuple):
    """Paragraphs of a section read by themselves, their points, and what no paragraph follows."""

    paragraphs: tuple[Paragraph, ...]
    points: list[Point]
    trailing: tuple[Piece, ...]


@dataclass(slots=True)
class SectionReader:
    """Reads one section; `first_number` is the number of its first point."""

    text: str
    places: Places
    definitions: frozenset[str]
    first_number: PointNumber
    points: list[tuple[PointNumber, Proposal]] = field(default_factory=list)
    regions: list[Region] = field(default_factory=list)

    def read(
        self, blocks: SectionBlocks, name: str, start: int, *, is_last: bool
    ) -> tuple[Section, list[Point]]:
        """The section that begins at `start`, and its points."""
        section_id = SectionId(name)
        opening = tuple(line_pieces(self.text, start, blocks.opening)) if blocks.opening else ()
        at = blocks.opening.end if blocks.opening else start
        self._report_bracketed_call(blocks.opening)
        run = self._run(blocks.blocks, section_id, at, opening=blocks.opening, is_last=is_last)
        paragraphs, points, trailing = run
        end = paragraphs[-1].span.end if paragraphs else at
        end = trailing[-1].start + len(trailing[-1].raw) if trailing else end
        chapeau = chapeau_among(paragraphs)
        rest = paragraphs[1:] if chapeau else paragraphs
        section = Section(
            section_id,
            blocks.kind,
            blocks.call,
            blocks.level,
            opening,
            chapeau,
            rest,
            placed_order(rest, self.places.report),
            trailing,
            self.places.span(blocks.start, end),
        )
        return section, points

    def read_run(
        self, blocks: list[Block], section: SectionId, start: int, *, label: Label | None, is_last: bool
    ) -> ReadRun:
        """The paragraphs of blocks that follow one another in a section, from `start` on.

        `label` is that of the first where others stand before it: a list goes on there. Points and paragraphs
        are numbered from the first of these.
        """
        return self._run(blocks, section, start, label=label, is_last=is_last)

    def _run(  # noqa: PLR0913 - what is read, where it stands, and what stands before it
        self,
        blocks: list[Block],
        section: SectionId,
        start: int,
        *,
        opening: Block | None = None,
        label: Label | None = None,
        is_last: bool,
    ) -> ReadRun:
        drafts, left = paragraphs_of(blocks, self.places.report)
        self._scan(drafts, label)
        self._find_points(drafts, opening)
        maker = self._maker(drafts, section)
        paragraphs = self._nodes(drafts, start, maker)
        end = paragraphs[-1].span.end if paragraphs else start
        trailing = tuple(self._trailing(left, end, is_last=is_last))
        return ReadRun(paragraphs, [maker.point(number, point) for number, point in self.points], trailing)

    def _report_bracketed_call(self, opening: Block | None) -> None:
        """Brackets inside a call or heading are its words: it is no place where the room can decide."""
        if opening is not None and "]" in opening.text:
            place = opening.start + opening.text.find("[")
            which = "section call" if opening.kind == "call" else "heading"
            told = f"brackets in a {which} are kept as words of it; they are no point"
            self.places.report(max(place, opening.start), "bracket-in-call", told)

    def _scan(self, drafts: list[Draft], going_on_with: Label | None) -> None:
        labeller = Labeller(self.places.report)
        if going_on_with is not None and drafts:
            labeller.go_on(going_on_with, drafts[0])
        for draft, following in zip(drafts, _labels_after(drafts), strict=True):
            self._scan_draft(draft)
            take_option_name(draft)
            labeller.read(draft, following=following)
            take_option_name(draft)
            if draft.has_changes:
                draft.is_deleted = is_wholly_deleted(draft.tokens)
                mark_glued(draft)
            if draft.has_marks:
                statuses = [token.raw for token in draft.tokens if token.role == "status"]
                draft.status = statuses[-1].strip("[] \\") if statuses else None
        report_lost_marks(drafts, self.text, self.places.report)

    def _scan_draft(self, draft: Draft) -> None:
        first = draft.body[0]
        if len(draft.body) == 1 and not has_signs(first.text):
            draft.tokens = [Token(first.text, first.start)]
            draft.has_changes = draft.has_marks = False
            return
        scanner = Scanner(self.definitions, self.places.report)
        at = draft.start
        before: Block | None = None
        for block in draft.body:
            if before is not None:
                is_inside = before.kind == "source"
                scanner.add(self.text[at : block.start], at, "layout" if is_inside else "break")
            if block.kind == "text":
                scanner.scan(block.text, block.start)
            else:
                scanner.add(block.text, block.start, "source")
            at, before = block.end, block
        draft.tokens = scanner.finish()
        draft.has_changes = scanner.has_changes

    def _find_points(self, drafts: list[Draft], opening: Block | None) -> None:
        if not drafts:
            return
        brackets = balance(drafts, self.places.report, before_call=bracket_before_call(opening))
        section = SectionDrafts(drafts, brackets)
        attributed = [*attributed_points(section), *inline_points(section)]
        found = [*attributed, *bracket_points(section, attributed, self.places.report)]
        if not found:
            return
        self.points = numbered(found, first=self.first_number)
        self.regions = regions_of(self.points)
        cut_at_regions(drafts, self.regions)
        for point in found:
            set_aside_no_text(point, section)
            last = section.edges(point.start, point.end)[-1]
            attribute_positions(point, last)
            attribute_stances(point, last)

    def _maker(self, drafts: list[Draft], section: SectionId) -> NodeMaker:
        ids = {id(draft): ParagraphId(f"{section}.{number}") for number, draft in enumerate(drafts, 1)}
        walk = RegionWalk(self.regions)
        return NodeMaker(section, drafts, dict(self.points), walk, self.places, ids)

    def _nodes(self, drafts: list[Draft], start: int, maker: NodeMaker) -> tuple[Paragraph, ...]:
        nodes: list[Paragraph] = []
        for draft in drafts:
            around = maker.walk.at(draft.head_start)
            if not around and not draft.prefix and not maker.walk.opens_before(draft.end):
                nodes.append(maker.plain_paragraph(draft, plain_pieces(draft, self.text, start)))
            else:
                joins = _option_before(around, draft.head_start) if nodes else None
                pieces = pieces_of(draft, self.text, start, maker.walk)
                nodes.append(maker.paragraph(draft, pieces, joins))
            start = draft.end
        for place in maker.walk.crossing:
            told = "this bracket runs over the end of the option it opens in; read as a point beside it"
            self.places.report(place, "crossing-bracket", told)
        return tuple(nodes)

    def _trailing(self, left: list[Block], start: int, *, is_last: bool) -> Iterator[Piece]:
        """Source and option lines that no text follows, and the end of the file."""
        for block in left:
            told = "no text follows this line in its section, so that it proposes nothing"
            self.places.report(block.start, "unattached-source", told)
            yield from line_pieces(self.text, start, block)
            start = block.end
        if is_last and start < len(self.text):
            yield Piece(self.text[start:], start, "layout")


def _option_before(regions: Sequence[Region], place: int) -> OptionRef | None:
    """The innermost option that is open before this place."""
    return next((one.ref for one in reversed(regions) if one.start < place and one.ref.option), None)


def _labels_after(drafts: list[Draft]) -> list[str]:
    """For each paragraph the label printed next after it; empty where none is."""
    found: list[str] = []
    following = ""
    for draft in reversed(drafts):
        found.append(following)
        label = draft.body[0].label
        following = label.raw if label else following
    return found[::-1]
