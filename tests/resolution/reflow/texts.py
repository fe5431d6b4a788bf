"""Working texts and decisions on them, made up at random; few draws, which cost more than what is tested."""

from itertools import product

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

_SINGLE = ["alpha", "beta", "gamma", "delta", "x", "of", "5", "naïve", "in considering b)", "as noting above"]
_PLAIN = st.sampled_from(
    [
        *_SINGLE,
        *map(" ".join, [*product(_SINGLE, repeat=2)][::7]),
        *map(" ".join, [*product(_SINGLE, repeat=3)][::77]),
    ]
)
_INLINE = st.tuples(
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
).map(lambda told: told[0].format(*told[1:]))
_WORDS = st.lists(_INLINE, min_size=1, max_size=4).map(" ".join)
_SOURCE = st.sampled_from(
    [
        "",
        "",
        "",
        "ARB/1/2\n\n",
        "EUR/3/4 Europe - option 1\n\n",
        "EUR/3/4 Europe - option 2\n\n",
        "Option 2 (USA, EUR)\n\n",
    ]
)
_FORM = st.sampled_from(
    ["{0}) {1};", "{0}) {1};", "[{0}) {1};]", "~~{0}) old;~~", "[{0}) {1};", "{1};]", "{1},"]
)


_CALL = st.sampled_from(["*considering*", "*noting*", "*resolves*", "*invites*"])


def _section(told: tuple[str, list[tuple[str, str, str]]]) -> str:
    call, paragraphs = told
    return "\n\n".join(
        [
            call,
            *(
                source + form.format(label, words)
                for label, (source, form, words) in zip("abcde", paragraphs, strict=False)
            ),
        ]
    )


_SECTION = st.tuples(_CALL, st.lists(st.tuples(_SOURCE, _FORM, _WORDS), min_size=1, max_size=5)).map(_section)
texts = st.lists(_SECTION, min_size=1, max_size=4).map(lambda sections: "\n\n".join(sections) + "\n")


def _requests_about(point: int, option: int) -> list[Request]:
    return [
        Accept(point),
        Choose(point, (option,)),
        Reject(point),
        Keep(point),
        Park(point, "later"),
        Withdraw(point),
        Withdraw(point, option),
        Reopen(point),
    ]


requests = st.sampled_from(
    [one for point in range(1, 13) for option in (1, 2, 3) for one in _requests_about(point, option)]
)


def after(standing: Standing, asked: list[Request]) -> Standing:
    """The standing after those requests that are not refused."""
    for request in asked:
        try:
            event = decide(standing, request)
        except Refused:
            continue
        standing = apply(standing, event, standing.version + 1)
    return standing
