"""A working text with one point of each kind, for the keys to be pressed on."""

TEXT = """\
**Revision 2 to Document DT/7-E**

RESOLUTION 9 (REV. HARBOUR, 2026)

*considering*

a) that tides turn twice a day;

ARB/12/1 - option 1

b) that the lamps [of the quay] were lit late;

ARB/12/1 - option 2

b) that the lamps of the quay and of the moles were lit late;

[c) that the pilots asked for them, as stated in *considering* a);]

d) that the harbour pays for the oil,

*resolves*

1 to light the lamps [early][in time];

CUB/7/2

2 to count the lamps each year;

3 to report as described in considering d) of this Resolution.
"""
ALTERNATIVES, INNER, BRACKET, INLINE, PROPOSAL = 1, 2, 3, 4, 5
