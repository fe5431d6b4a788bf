"""A text as it stands and reads, in one view at a time, whether or not anything can be decided on it."""

from abc import ABC, abstractmethod
from collections.abc import Iterator

from resolution.deciding.standing import Standing
from resolution.progress import Progress
from resolution.reflow import reflow, reflow_in_steps
from resolution.reflow.reading import Reading, View
from resolution.tree import Document
from tui.burn_down import open_counts


class ReadText(ABC):
    """Readings are made when they are first asked for, each from the one before."""

    def __init__(self, standing: Standing, view: View = "working") -> None:
        self.view: View = view
        self.progress = Progress(standing)
        self.open_counts: tuple[int, ...] = (self.progress.count("open"),)
        self._readings: dict[View, Reading] = {}
        self._read_under: dict[View, Standing] = {}
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
        known = self._readings.get(wanted)
        if known is None or self._read_under[wanted] is not self.standing:
            previous = known or next(iter(self._readings.values()), None)
            known = self._readings[wanted] = reflow(self.standing, wanted, previous)
            self._read_under[wanted] = self.standing
        return known

    def reading_of_any_moment(self, view: View) -> Reading | None:
        """A reading in that view, if one was made: another moment's is soon made of it."""
        return self._readings.get(view)

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
        if "clean" not in self._readings:
            made = yield from reflow_in_steps(standing, "clean", next(iter(self._readings.values()), None))
            if "clean" not in self._readings:
                self._readings["clean"], self._read_under["clean"] = made, standing
        self.reading("clean")
        self.has_looked_back = True
