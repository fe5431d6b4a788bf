"""Hypothesis strategies for working texts: every construct of the notation, balanced or not."""

from hypothesis import strategies as st

WORDS = "that the Union States act report Council with of cooperation networks shall should 2014 ICTs".split()
MARKS = [
    "[",
    "]",
    "][",
    "]/[",
    " / ",
    "~~",
    "{++",
    "++}",
    "{--",
    "--}",
    "{~~",
    "~>",
    "~~[~~",
    "~~]~~",
    "~~}",
    "*",
    "**",
    "[sic]",
    "[12]",
    "](#)",
    "<u>",
    "</u>",
    "{>>why<<}",
    "{check}",
    "(",
    ")",
    "[Agreed ad ref]",
    " - EU, US",
    "[x](http://y)",
]
# One draw a part: drawing costs more than what is tested.
PARTS = st.sampled_from([part + join for part in (*WORDS * 5, *MARKS) for join in (" ", " ", "")])
ENDS = st.sampled_from([";", ",", ".", ":", "", "]", ";]", "~~", "  "])
LABELS = st.sampled_from(
    [
        "a) ",
        "b) ",
        "c) ",
        "1 ",
        "2 ",
        "3. ",
        "i) ",
        "ii) ",
        "- i) ",
        "  - a) ",
        "~~ed)~~ ",
        "*ig)* ",
        "(a) ",
        "",
        "",
        "[",
        "[2 ",
        "~~a)~~ *b)* ",
        "*c)**b)* ",
        "2bis ",
        "~~[2—",
        "~~f) — ",
    ]
)
LINES = st.sampled_from(
    [
        "*recalling*",
        "considering",
        "#### *recognizing*",
        "resolves",
        "*instructs the Director*",
        "## Article 1",
        "ARB/79A2/13",
        "RCC/73A1/16 – RCC",
        "B/75/4 Brazil - option 1",
        "#### Option 2",
        "Option 1",
        "as said - CUB/70/2",
        "IAP/34R1-A1/8",
        "MOD",
        "~~*noting*~~ *recognizing*",
        "*invites [all] Members*",
        "[*requests the Council*",
        "ANNEX 1",
        "RESOLUTION 2 (BUSAN, 2014)",
        "The Conference",
        "(Busan, 2014),",
    ]
)
GAPS = st.sampled_from(["\n\n", "\n\n", "\n\n", "\n", "  \n", "\n\n\n"])


phrases = st.lists(PARTS, min_size=1, max_size=12).map("".join)
paragraphs = st.tuples(LABELS, phrases, ENDS).map("".join)
_BLOCKS = st.tuples(st.one_of(paragraphs, paragraphs, LINES), GAPS).map("".join)
working_texts = st.tuples(
    st.sampled_from(["", "\n", "*resolves*\n\n"]), st.lists(_BLOCKS, max_size=12).map("".join)
).map("".join)
"""A text of up to a dozen blocks, with everything that damages real ones."""
