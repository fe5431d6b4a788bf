"""What is selected in a text pane goes to the clipboard as clean text, every character of it visible."""

from textual.app import App

from tui.text_pane.selecting_pane import SelectingPane
from tui.widgets.foot_line import NoticeKind


def copied(app: App[None], pane: SelectingPane, how_to_select: str) -> tuple[str, NoticeKind]:
    """Copies it; gives the sentence that says so, or why there is nothing to copy."""
    text = pane.selected_text()
    if pane.selection is None:
        return f"Nothing is selected: {how_to_select}", "refused"
    if not text:
        return "No word of what is selected stands in the text", "refused"
    app.copy_to_clipboard(text)
    count = len(text.split())
    return f"Copied: {count} {'word' if count == 1 else 'words'}, without marks", "done"
