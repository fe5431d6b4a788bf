"""The text revised in an editor beside the table: told quietly, shown when asked for, adopted by a word."""

from hashlib import sha256
from threading import Event

from textual.message import Message

from resolution.deciding import Adopt, Word
from resolution.exchange.comparison import ParagraphChange
from resolution.intake import IntakeError
from session_store.revising import bytes_of, revisions_of, text_beside
from tui.keys import face
from tui.revision import Revised, revised_by
from tui.screens.revision import RevisionScreen
from tui.screens.undoing_screen import UndoingScreen


class RevisingScreen(UndoingScreen):
    """Watches the file that the text came from, beside the session, while it holds the gavel."""

    _leaving: Event | None = None
    _told_of = ""

    class TextRevised(Message):
        """The file holds another text than was read or adopted last: since before the opening, or now."""

        def __init__(self, sha256: str, *, is_old: bool = False) -> None:
            super().__init__()
            self.sha256 = sha256
            self.is_old = is_old

    class Compared(Message):
        """What the file changes was found out, or why it cannot be."""

        def __init__(self, revised: Revised | None, amiss: str = "") -> None:
            super().__init__()
            self.revised = revised
            self.amiss = amiss

    def on_mount(self) -> None:
        if self.live.session.gavel is not None:
            leaving = self._leaving = Event()
            self.run_worker(lambda: self._watch(leaving), thread=True, name="watching the text")

    def on_unmount(self) -> None:
        if self._leaving is not None:
            self._leaving.set()

    def _watch(self, leaving: Event) -> None:
        session = self.live.session
        for at, data in enumerate(revisions_of(text_beside(session.path, session.name), leaving)):
            found = sha256(data).hexdigest()
            if found != session.text_sha256:
                self.post_message(self.TextRevised(found, is_old=not at))

    def on_revising_screen_text_revised(self, event: TextRevised) -> None:
        if event.sha256 not in {self._told_of, self.live.session.text_sha256}:
            self._told_of = event.sha256
            name, key = self.live.session.name, face("revision")
            if event.is_old:
                self.tell(" · ".join(filter(None, (f"{key} shows what changed in {name}", self._remark))))
            else:
                self.tell(f"{name} was revised beside the session: {key} shows what changed")

    def action_revision(self) -> None:
        """Reads the file behind the screen, then shows what it changes."""
        if self.live.what_if is not None:
            self.tell("A text is not adopted in a what-if: end it first", "refused")
            return
        path = text_beside(self.live.session.path, self.live.session.name)
        if not path.is_file():
            self.tell(f"{path.name} is not beside the session: adref revise takes any file", "refused")
            return
        self.tell(f"Reading {path.name}, and what changed in it …")
        self.run_worker(self._compare, thread=True, name="comparing the text", exclusive=True)

    def _compare(self) -> None:
        session = self.live.session
        path = text_beside(session.path, session.name)
        data = bytes_of(path)
        if data is None:
            self.post_message(self.Compared(None, f"{path.name} cannot be read"))
            return
        self._told_of = sha256(data).hexdigest()  # what was asked for need not be told of
        try:
            revised = revised_by(session.standing, session.incoming(data, path.name))
        except IntakeError as error:
            self.post_message(self.Compared(None, f"{path.name} cannot be taken: {error}"))
            return
        same = f"{path.name} says what the session's text says: there is nothing to adopt"
        self.post_message(self.Compared(revised, same if revised is None else ""))

    def on_revising_screen_compared(self, event: Compared) -> None:
        revised = event.revised
        if revised is None:
            self.tell(event.amiss, "refused")
            return
        self.tell("")

        def adopt(words: tuple[Word, ...]) -> None:
            self.decide(Adopt(revised.adoption.incoming, words, revised.adoption))

        def go(change: ParagraphChange | None) -> None:
            paragraph = None if change is None else change.paragraph
            if paragraph is not None and paragraph in self.live.document.paragraph_by_id:
                self.show_paragraph(paragraph)

        self.app.push_screen(RevisionScreen(self.live, revised, adopt), go)
