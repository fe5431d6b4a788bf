"""How the pane works and looks by default; every colour is a theme variable."""

PANE_CSS = """
TextPane {
    overflow-y: scroll;
    overflow-x: hidden;
    & > .text-pane--title { text-style: bold; }
    & > .text-pane--heading { text-style: bold italic; }
    & > .text-pane--empty-heading { color: $state-empty; text-style: italic; }
    & > .text-pane--label { color: $mark-label; text-style: bold; }
    & > .text-pane--beside { color: $mark-label; }
    & > .text-pane--bracket { color: $mark-bracket; text-style: bold; }
    & > .text-pane--mark { color: $mark-label; }
    & > .text-pane--source { color: $mark-source; }
    & > .text-pane--option { color: $mark-source; text-style: bold; }
    & > .text-pane--note { color: $mark-label; text-style: italic; }
    & > .text-pane--reference { color: $mark-reference; }
    & > .text-pane--separator { color: $mark-bracket; text-style: bold; }
    & > .text-pane--inserted { color: $mark-inserted; text-style: underline; }
    & > .text-pane--deleted { color: $mark-deleted; text-style: strike; }
    & > .text-pane--dropped { color: $mark-dropped; text-style: strike; }
    & > .text-pane--moved { color: $mark-reference; text-style: underline; }
    & > .text-pane--state-open { color: $state-open; }
    & > .text-pane--state-focus { color: $state-focus; text-style: bold; }
    & > .text-pane--state-settled { color: $state-settled; }
    & > .text-pane--state-rejected { color: $state-rejected; }
    & > .text-pane--state-withdrawn { color: $state-withdrawn; }
    & > .text-pane--state-parked { color: $state-parked; }
    & > .text-pane--state-kept { color: $state-kept; }
    & > .text-pane--state-empty { color: $state-empty; }
    & > .text-pane--bar { color: $state-focus; }
    & > .text-pane--decided { color: $state-settled; text-style: bold; }
    & > .text-pane--focus { background: $state-focus 7%; }
    & > .text-pane--cursor { background: $cursor; }
    & > .text-pane--match { background: $cursor; text-style: bold underline; }
    & > .text-pane--match-here { text-style: reverse; }
    & > .text-pane--selected { text-style: reverse; }
}
"""
