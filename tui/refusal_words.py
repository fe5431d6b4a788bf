"""A refusal at the table: why, and what would be possible, each with the key that does it."""

from resolution.deciding import Refused
from tui.keys import key_now
from tui.keys.faces import face_of

KEYS_OF = {"accept": "accept", "reject": "reject", "park": "park", "keep": "keep", "undo": "undo-earlier"}


def refusal_words(refused: Refused, point: int) -> str:
    """One sentence; `point` is the one under the cursor, to which alone the keys apply."""
    if not refused.unsaid:
        return refused.message
    possible = ", ".join(_with_key(request, point) for request in refused.unsaid)
    return f"{refused.message} · possible: {possible}"


def _with_key(request: str, point: int) -> str:
    match request.split():
        case ["choose", option] if option.isdecimal():
            keys = key_now("choose").keys.split(",")[int(option) - 1 : int(option)]
        case ["reopen", number] if number == str(point):
            keys = key_now("reopen").keys.split(",")[:1]
        case [verb, *_] if verb in KEYS_OF:
            keys = key_now(KEYS_OF[verb]).keys.split(",")[:1]
        case _:
            keys = []
    face = face_of(keys)
    return f"{request} ({face})" if face and not request.endswith(f" {face}") else request
