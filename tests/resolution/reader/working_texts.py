"""Hypothesis strategies for working texts: every construct of the notation, balanced or not."""

from hypothesis import strategies as st

WORDS = st.sampled_from(
    "that the Union States act report Council with of cooperation networks shall should 2014 ICTs".split()
)
MARKS = st.sampled_from(
    [
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
)
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


@st.composite
def phrases(draw: st.DrawFn) -> str:
    parts = draw(st.lists(st.one_of(WORDS, WORDS, WORDS, MARKS), min_size=1, max_size=12))
    joins = draw(st.lists(st.sampled_from([" ", " ", ""]), min_size=len(parts), max_size=len(parts)))
    return "".join(part + join for part, join in zip(parts, joins, strict=True))


@st.composite
def paragraphs(draw: st.DrawFn) -> str:
    return draw(LABELS) + draw(phrases()) + draw(ENDS)


@st.composite
def working_texts(draw: st.DrawFn) -> str:
    """A text of up to a dozen blocks, with everything that damages real ones."""
    blocks = draw(st.lists(st.one_of(paragraphs(), paragraphs(), LINES), max_size=12))
    gaps = draw(st.lists(GAPS, min_size=len(blocks), max_size=len(blocks)))
    return draw(st.sampled_from(["", "\n", "*resolves*\n\n"])) + "".join(
        block + gap for block, gap in zip(blocks, gaps, strict=True)
    )
