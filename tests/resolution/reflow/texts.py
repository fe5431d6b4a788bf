"""Working texts and decisions on them, made up at random."""

from hypothesis import strategies as st

from resolution.deciding import (
    Accept,
    Choose,
    Keep,
    Park,
    Refused,
    Reject,
    Reopen,
    Request,
    Standing,
    Withdraw,
    apply,
    decide,
)

_WORD = st.sampled_from(
    ["alpha", "beta", "gamma", "delta", "x", "of", "5", "naïve", "in considering b)", "as noting above"]
)
_PLAIN = st.lists(_WORD, min_size=1, max_size=3).map(" ".join)
_INLINE = st.builds(
    lambda form, one, two: form.format(one, two),
    st.sampled_from(
        [
            "{0}",
            "{0}, {1}",
            "[{0}]",
            "[{0}] [{1}]",
            "[{0}]/[{1}]",
            "[{0} / {1}]",
            "[, {0}],",
            "~~{0}~~ {1}",
            "~~{0}~~{1}",
            "{{++{0}++}}",
            "[{0} ~~{1}~~]",
            "[~~{0}~~ [{1}]]",
            "[~~{0}~~]/[~~{0}~~ {1}]",
            "[{0}",
            "{0}]",
            "({0}~~{1}~~)",
        ]
    ),
    _PLAIN,
    _PLAIN,
)
_WORDS = st.lists(_INLINE, min_size=1, max_size=4).map(" ".join)
_SOURCE = st.sampled_from(
    ["", "", "", "ARB/1/2\n\n", "EUR/3/4 Europe - option 1\n\n", "EUR/3/4 Europe - option 2\n\n"]
)
_FORM = st.sampled_from(
    ["{0}) {1};", "{0}) {1};", "[{0}) {1};]", "~~{0}) old;~~", "[{0}) {1};", "{1};]", "{1},"]
)


@st.composite
def _section(draw: st.DrawFn) -> str:
    call = draw(st.sampled_from(["*considering*", "*noting*", "*resolves*", "*invites*"]))
    count = draw(st.integers(1, 5))
    paragraphs = [draw(_SOURCE) + draw(_FORM).format("abcde"[place], draw(_WORDS)) for place in range(count)]
    return "\n\n".join([call, *paragraphs])


texts = st.lists(_section(), min_size=1, max_size=4).map(lambda sections: "\n\n".join(sections) + "\n")


@st.composite
def requests(draw: st.DrawFn) -> Request:
    point = draw(st.integers(1, 12))
    option = draw(st.integers(1, 3))
    asked: list[Request] = [
        Accept(point),
        Choose(point, (option,)),
        Reject(point),
        Keep(point),
        Park(point, "later"),
        Withdraw(point),
        Withdraw(point, option),
        Reopen(point),
    ]
    return draw(st.sampled_from(asked))


def after(standing: Standing, asked: list[Request]) -> Standing:
    """The standing after those requests that are not refused."""
    for request in asked:
        try:
            event = decide(standing, request)
        except Refused:
            continue
        standing = apply(standing, event, standing.version + 1)
    return standing
