"""What is an alternative of what: A makes alternatives, | splits them, = merges options into one."""

from resolution.deciding import Group, Merge, Refused, Request, Split
from tui.commands.naming import paragraph_named
from tui.refusal_words import refusal_words
from tui.screens.line_prompt import LinePrompt, needs_words
from tui.screens.marking_screen import MarkingScreen


class RegroupingScreen(MarkingScreen):
    """The point under the cursor is grouped, split, or its options are merged."""

    def action_group(self) -> None:
        point = self.point_or_tell()
        if not point:
            return

        def take(line: str | None) -> None:
            if line is None:
                return
            try:
                self.decide(self._group(point, line))
            except Refused as refused:
                self.tell(refusal_words(refused, self.focused_point), "refused")

        def make_ready(line: str) -> bool:
            try:
                return self.make_ready(self._group(point, line))
            except Refused:
                return False

        question = f"Make alternatives of point {point} and:"
        prompt = LinePrompt(
            question, example="9, or resolves 2", objection=needs_words("What else"), ahead=make_ready
        )
        self.app.push_screen(prompt, take)

    def action_group_with_close(self) -> None:
        """With the paragraph that the card says it is close to."""
        point, close = self.point_or_tell(), self.close_here()
        if point and close is not None:
            self.decide(Group((point,), (close.paragraph,)))
        elif point:
            self.tell("No text of this point is known to be close to a paragraph", "refused")

    def action_split(self) -> None:
        point = self.point_or_tell()
        if not point:
            return
        if len(self.live.document.point(point).options) > 1:
            self.decide(Split(point))
            return

        def take(words: str | None) -> None:
            if words is not None:
                self.decide(Split(point, (words,)))

        question = f"Before which words of point {point} does the next alternative begin?"
        prompt = LinePrompt(
            question,
            objection=needs_words("The place"),
            ahead=lambda words: self.make_ready(Split(point, (words,))),
        )
        self.app.push_screen(prompt, take)

    def action_merge(self) -> None:
        """The marked options, or all; the longest is what the new text is made from."""
        point = self.point_or_tell()
        if not point:
            return
        options = self.live.document.point(point).options
        numbers = tuple(sorted(self.marked)) or tuple(option.number for option in options)

        def request(notation: str, _: str | None) -> Request:
            return Merge(point, numbers, notation)

        longest = max((option.text for option in options if option.number in numbers), key=len)
        said = " and ".join(map(str, numbers))
        self.push_wording(f"Merge options {said} of point {point}", longest, request, asks_whose=False)

    def _group(self, point: int, line: str) -> Group:
        items = [item.strip() for item in line.split(",") if item.strip()]
        others = tuple(int(item) for item in items if item.isdecimal())
        names = (paragraph_named(self.live.document, item) for item in items if not item.isdecimal())
        return Group((point, *others), tuple(names))
