"""Labels and levels of a section's paragraphs (reading rule 2)."""

from collections.abc import Callable
from dataclasses import field
from sys import intern

from resolution.light_dataclass import dataclass
from resolution.reader.drafts import Draft
from resolution.reader.label_forms import LabelForm, LabelKind, label_form, letter_value, roman_value
from resolution.reader.label_meaning import Label, bare_of, has_two, is_added, split_two, understood
from resolution.reader.label_zone import StruckLabel, Zone, struck_and_live, struck_label_before, zone_of
from resolution.reader.notation import BEFORE_DASH, LABEL, LIST_DASH, NO_LABEL
from resolution.reader.scanning import Token
from resolution.reader.tokens import cut, cut_at

Report = Callable[[int, str, str], None]

_LABEL_GAP = " \t—–-"
_INDENT = 2  # a list that begins anew so much further in is one below
_FURTHEST = 6  # a bare number further beyond its series than this is the sentence's first word


@dataclass(slots=True)
class _OpenList:
    """A list that is still going on, with its last label and the paragraph it hangs from."""

    kind: LabelKind
    last: int
    parent: Draft | None
    last_draft: Draft

    def is_reached_by(self, draft: Draft) -> bool:
        """Whether a paragraph as far indented as this one can go on here, and is no list below it."""
        return draft.indent < self.last_draft.indent + _INDENT


@dataclass(slots=True)
class Labeller:
    """Reads the labels of one section in order, keeping the lists that are open."""

    report: Report
    lists: list[_OpenList] = field(default_factory=list)
    before: Draft | None = None
    following: str = ""
    is_said_to_be_label: bool = False

    def go_on(self, label: Label, draft: Draft) -> None:
        """Take up a list of the first level of which `draft`, with this label, is the next."""
        self.lists = [_OpenList(label.kind, label.value - 1, None, draft)]

    def read(self, draft: Draft, *, following: str = "") -> None:
        """Find the label at the start of the draft's tokens; set label, old label, level and parent.

        `following` is the label printed next in the section, which tells the roman i) from the letter.
        """
        self.following = following
        first = _first_of(draft) if draft.has_marks else ""
        self.is_said_to_be_label = first == LABEL
        _lay_out_dash(draft)
        zone = zone_of(draft.tokens)
        form = _form_of(draft, zone)
        if first == NO_LABEL:  # its first words are words, and no label
            self._unlabelled(draft)
        elif draft.has_changes and (replaced := struck_label_before(zone)):
            self._take_replaced(draft, zone, replaced)
        elif form is not None and (form.is_sure or self._is_next_number(form.raw)):
            self._take(draft, zone, form.raw)
        else:
            self._unlabelled(draft)
        self.before = draft

    def _is_next_number(self, raw: str) -> bool:
        last = next((open_list.last for open_list in reversed(self.lists) if open_list.kind == "number"), 0)
        return raw.isdigit() and int(raw) in {last, last + 1}

    def _take_replaced(self, draft: Draft, zone: Zone, found: StruckLabel) -> None:
        """Take the live label that stands behind a struck one."""
        label = self._understood(found.new)
        if label is None:
            self._unlabelled(draft)
            return
        _mark_label(draft, zone, found.length)
        draft.label, draft.old_label = label.text, found.old
        told = f"the struck label {found.old} stands before {found.new}: read as {found.new}"
        self.report(zone.start, "label-residue", f"{told}, formerly {found.old}")
        self._place(draft, label)

    def _take(self, draft: Draft, zone: Zone, raw: str) -> None:
        label, old, is_residue = self._resolve(raw, zone)
        if label is None:
            self._unlabelled(draft)
            return
        _mark_label(draft, zone, len(raw))
        draft.label, draft.old_label = label.text, old
        if is_residue:
            told = f"old and new label stand together as {raw}: read as {label.text}"
            self.report(zone.start, "label-residue", told + (f", formerly {old}" if old else ""))
        draft.is_deleted = draft.has_changes and is_wholly_deleted(draft.tokens)
        self._place(draft, label)

    def _resolve(self, raw: str, zone: Zone) -> tuple[Label | None, str | None, bool]:
        """The label meant, the old label, and whether it is a residue of two."""
        if parts := struck_and_live(raw, zone):
            old, new = parts
            label = self._understood(new)
            if label is not None:
                return label, old, old != new
        label = self._understood(raw)
        if label is not None and (self._continues(label) or not self._may_be_two(label, raw)):
            if self._is_far(label, raw):
                return None, None, False
            return label, None, zone.is_struck_alone(len(raw))
        return self._one_of_two(raw)

    def _may_be_two(self, label: Label, raw: str) -> bool:
        """Whether a label that does not continue its series may be two run together."""
        if label.kind == "roman":
            return False
        if label.kind == "number":
            return self._is_far(label, bare_of(raw)) and any(
                self._continues(part) for text in split_two(raw) if (part := understood(text))
            )
        return has_two(raw)

    def _is_far(self, label: Label, raw: str) -> bool:
        """Whether a bare number lies so far beyond its series that it must be something else."""
        if self.is_said_to_be_label or not raw.isdigit():
            return False
        numbers = [open_list.last for open_list in self.lists if open_list.kind == "number"]
        return bool(numbers) and label.value > max(numbers) + _FURTHEST

    def _one_of_two(self, raw: str) -> tuple[Label | None, str | None, bool]:
        """Of two labels run together the one that continues the series, else the first."""
        first, second = split_two(raw)
        for new, old in ((first, second), (second, first)):
            label = self._understood(new)
            if label is not None and self._continues(label):
                return label, old, True
        return self._understood(first), second, True

    def _understood(self, text: str) -> Label | None:
        return understood(text, prefers_roman=not text[0].isdigit() and self._prefers_roman(text))

    def _prefers_roman(self, text: str) -> bool:
        """`i)` is roman under a number or after a colon, and the letter where it continues `h)`."""
        bare = bare_of(text)
        value = roman_value(bare)
        if not value:
            return False
        if is_added(text):
            for open_list in reversed(self.lists):
                if open_list.last == (value if open_list.kind == "roman" else letter_value(bare)):
                    return open_list.kind == "roman"
        if bare == "i" and (following := bare_of(self.following)) in {"ii", "j"}:
            return following == "ii"
        for open_list in reversed(self.lists):
            if open_list.kind == "roman" and value == open_list.last + 1:
                return True
            if open_list.kind == "letter" and letter_value(bare) == open_list.last + 1:
                return bare == "i" and self._follows_colon()
        if value == 1:
            return self._opens_list() or not any(o.kind == "letter" for o in self.lists)
        return any(open_list.kind == "roman" for open_list in self.lists) or len(bare) > 1

    def _opens_list(self) -> bool:
        if self.before is None:
            return False
        is_under_number = bool(self.lists) and self.lists[-1].kind == "number"
        return is_under_number or self._follows_colon()

    def _follows_colon(self) -> bool:
        return self.before is not None and self.before.live_words().rstrip(" ]").endswith(":")

    def _continues(self, label: Label) -> bool:
        """Whether the label is the next of a list that is open, or the first of one that may open here."""
        for open_list in self.lists:
            if open_list.kind == label.kind and label.value == open_list.last + 1:
                return True
        return label.value == 1 and len(bare_of(label.text)) == 1

    def _place(self, draft: Draft, label: Label) -> None:
        """Put the paragraph at the level of its kind of label, closing the lists below it."""
        depth = self._depth_of(draft, label)
        if depth is None:
            parent = self.lists[-1].last_draft if self.lists else None
            self.lists.append(_OpenList(label.kind, 0, parent, draft))
            depth = len(self.lists) - 1
        del self.lists[depth + 1 :]
        open_list = self.lists[depth]
        if not draft.is_deleted:
            open_list.last = label.value
            open_list.last_draft = draft
        draft.level, draft.parent = depth + 1, open_list.parent

    def _depth_of(self, draft: Draft, label: Label) -> int | None:
        """The open list the label goes on in; of several of its kind, the innermost the indent reaches."""
        if len(self.lists) == 1 and draft.indent == 0 and label.value != 1:
            return 0 if self.lists[0].kind == label.kind else None
        same = [depth for depth, open_list in enumerate(self.lists) if open_list.kind == label.kind]
        if not same or (label.value == 1 and not self.lists[same[-1]].is_reached_by(draft)):
            return None
        return next(
            (
                depth
                for depth in reversed(same)
                if draft.indent + _INDENT > self.lists[depth].last_draft.indent
            ),
            same[0],
        )

    def _unlabelled(self, draft: Draft) -> None:
        """A paragraph without a label stands beside the one before it."""
        draft.is_deleted = draft.has_changes and is_wholly_deleted(draft.tokens)
        if self.before is not None and self.before.level > 1 and not _stands_alone(draft, self.before):
            draft.level, draft.parent = self.before.level, self.before.parent


def _form_of(draft: Draft, zone: Zone) -> LabelForm | None:
    """The label that begins the words: where no mark stands before them, the one already read in the line."""
    known, text = draft.body[0].label, draft.body[0].text
    if draft.has_marks or known is None or not text.startswith(known.raw) or text[79:80].isspace():
        return label_form(zone.words)
    return known


def _first_of(draft: Draft) -> str:
    """The first sign or words of the paragraph."""
    return next((token.raw for token in draft.tokens if token.role != "layout"), "")


def _stands_alone(draft: Draft, before: Draft) -> bool:
    """Whether an unlabelled paragraph after sub-items begins anew: it is a sentence of its own."""
    return draft.live_words().lstrip()[:1].isupper() and not before.live_words().rstrip().endswith((";", ","))


def is_wholly_deleted(tokens: list[Token]) -> bool:
    """Whether every word is struck; punctuation that a strike left behind does not count as words."""
    is_struck = False
    for token in tokens:
        if token.role not in {"text", "label"}:
            continue
        if token.change == "deleted":
            is_struck = is_struck or bool(token.raw.strip())
        elif any(c.isalnum() for c in token.raw):
            return False
    return is_struck


def _mark_label(draft: Draft, zone: Zone, length: int) -> None:
    """Give the label's characters the role label, and the gap and dash after it the role layout."""
    end = length
    while end < len(zone.words) and zone.words[end] in _LABEL_GAP and _is_gap(zone.words, length, end):
        end += 1
    first = zone.runs[0]
    if end < first.end and draft.tokens[first.token].start == first.place:
        _part_label(draft.tokens, first.token, length, end)
    else:
        _mark_label_in_runs(draft, zone, length, end)


def _part_label(tokens: list[Token], index: int, length: int, end: int) -> None:
    """The same where a token begins with the label, and with the gap after it, and goes on."""
    token = tokens[index]
    raw, start, change, emphasis = token.raw, token.start, token.change, token.emphasis
    parts = [Token(intern(raw[:length]), start, "label", change, emphasis, token.bracket)]
    if end > length:
        parts.append(Token(raw[length:end], start + length, "layout", change, emphasis, token.bracket))
    token.raw, token.start = raw[end:], start + end
    tokens[index:index] = parts


def _mark_label_in_runs(draft: Draft, zone: Zone, length: int, end: int) -> None:
    start, behind_label, behind_gap = zone.start, zone.place_behind(length), zone.place_behind(end)
    first = zone.runs[0].token
    cut_at(draft.tokens, (start, behind_label, behind_gap), first=first)
    for token in draft.tokens[first:]:
        if token.start >= behind_gap:
            break
        if token.start < start:
            continue
        if token.role == "break":
            cut(draft.tokens, token.start + 1)
        if token.start >= behind_label:
            token.role = "layout" if token.role in {"text", "break"} else token.role
        elif token.role == "text":
            token.role = "label"


def _is_gap(words: str, length: int, end: int) -> bool:
    """A hyphen belongs to the gap only where it stands as a dash."""
    return words[end] != "-" or words[length:end].strip() == ""


def _lay_out_dash(draft: Draft) -> None:
    """The list dash before a paragraph is layout, and says nothing of its level."""
    first = draft.tokens[0] if draft.tokens else None
    if first is None or first.role not in {"text", "mark"}:
        return
    text = draft.body[0].text
    found = LIST_DASH.match(text) if text[:1] in BEFORE_DASH else None
    if found is None:
        if first.role == "text" and first.raw[:1].isspace():
            indent = len(first.raw) - len(first.raw.lstrip())
            cut(draft.tokens, first.start + indent)
            draft.tokens[0].role = "layout"
        return
    draft.is_dashed = True
    cut(draft.tokens, draft.start + found.end())
    for token in draft.tokens:
        if token.start >= draft.start + found.end():
            break
        token.role = "layout"
