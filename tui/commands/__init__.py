"""The commands, a file for each group; `tui.command_line` loads only the one that is asked for."""
