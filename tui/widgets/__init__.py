"""The widgets of the screens, few and light: each paints its lines from one value."""

from tui.widgets.foot_line import FootLine, Notice
from tui.widgets.outline import Outline, OutlineRow
from tui.widgets.point_card import PointCard
from tui.widgets.status_line import Status, StatusLine

__all__ = ["FootLine", "Notice", "Outline", "OutlineRow", "PointCard", "Status", "StatusLine"]
