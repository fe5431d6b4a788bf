"""A text as it stands and reads, in one view at a time, whether or not anything can be decided on it."""

from abc import ABC, abstractmethod
from collections.abc import Iterator

from resolution.deciding.standing import Standing
from resolution.progress import Progress
from resolution.reflow import reflow, reflow_in_steps
from resolution.reflow.reading import Reading, View
from resolution.tree import Document
from tui.burn_down import open_counts
from tui.known_readings import KnownReadings


class ReadText(ABC):
    """Readings are made when they are first asked for, each from the one before."""

    def __init__(self, standing: Standing, view: View = "working") -> None:
        self.view: View = view
        self.progress = Progress(standing)
        self.open_counts: tuple[int, ...] = (self.progress.count("open"),)
        self._readings = KnownReadings()
        self.has_looked_back = False

    @property
    @abstractmethod
    def standing(self) -> Standing:
        """How its points stand now."""

    @property
    def document(self) -> Document:
        """The text, with every amendment that counts."""
        return self.standing.document

    @property
    @abstractmethod
    def name(self) -> str:
        """The name of the file the text came from."""

    @property
    def head_code(self) -> str:
        """Four characters that name the record's last row; empty where there is no record."""
        return ""

    @property
    def is_read_only(self) -> bool:
        """Whether nothing can be recorded."""
        return True

    def reading(self, view: View | None = None) -> Reading:
        """The text as it reads now, in that view or in the one shown."""
        wanted = view or self.view
        standing = self.standing
        known = self._readings.under(standing, wanted)
        if known is None:
            known = reflow(standing, wanted, self._readings.nearest(wanted))
            self._readings.keep(standing, known)
        return known

    def reading_of_any_moment(self, view: View) -> Reading | None:
        """A reading in that view, if one was made: another moment's is soon made of it."""
        return self._readings.last(view)

    def look_back(self) -> None:
        """Counts the open points over the log so far, and makes the reading that outlooks start from."""
        for _ in self.look_back_in_steps():
            pass

    def look_back_in_steps(self) -> Iterator[None]:
        """The same, a little at each step; what is decided between two steps is seen."""
        self.open_counts = open_counts(self.standing)
        yield
        self.document.look_up()
        yield
        standing = self.standing
        if self._readings.last("clean") is None:
            made = yield from reflow_in_steps(standing, "clean", self._readings.nearest("clean"))
            if self._readings.last("clean") is None:
                self._readings.keep(standing, made)
        self.reading("clean")
        self.has_looked_back = True
