"""The screens: the start, the chair's table, and what is asked or listed over them."""
