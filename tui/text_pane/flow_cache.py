"""Flows kept by what they were made from, least recently used out."""

from collections import OrderedDict

from resolution.reflow.reading import Run
from tui.text_pane.flowing import Flow, flow

MOST_FLOWS = 512


class FlowCache:
    """The flow of runs at a width, made once; `made` counts those that had to be made.

    Equal runs share a flow whatever paragraph they are in, so that new labels wrap nothing again.
    """

    def __init__(self, most: int = MOST_FLOWS) -> None:
        self._most = most
        self._flows: OrderedDict[tuple[tuple[Run, ...], int], Flow] = OrderedDict()
        self.made = 0

    def flow(self, runs: tuple[Run, ...], width: int) -> Flow:
        key = (runs, width)
        kept = self._flows.get(key)
        if kept is not None:
            self._flows.move_to_end(key)
            return kept
        self.made += 1
        made = self._flows[key] = flow(runs, width)
        if len(self._flows) > self._most:
            self._flows.popitem(last=False)
        return made
