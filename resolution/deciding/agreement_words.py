"""How agreements are said: in a row of the log, and at the table."""

from resolution.deciding.agreeing import agreed_level, lapsed_over, stands
from resolution.deciding.events import AgreementEvent, Scope, TextAgreed
from resolution.deciding.scopes import scope_in_words
from resolution.deciding.standing import Standing
from resolution.tree import PointNumber


def agreement_in_words(event: AgreementEvent) -> str:
    """What the event did: `agreed in group`, `agreed no longer`."""
    return f"agreed {event.level}" if isinstance(event, TextAgreed) else "agreed no longer"


def level_in_words(standing: Standing, scope: Scope) -> str:
    """How the scope stands: `agreed in group`, `not agreed`."""
    level = agreed_level(standing, scope)
    return "not agreed" if level is None else f"agreed {level}"


def lapsed_in_words(standing: Standing, point: PointNumber) -> str:
    """Which agreements count no longer for the text of a point that changed; empty where there is none."""
    document = standing.document
    places = []
    for touched in document.paragraphs_touched[point] if standing.agreements else ():
        paragraph = document.paragraph_by_id[touched]
        lapsed = lapsed_over(standing, paragraph)
        if lapsed is not None and stands(standing, paragraph):
            places.append(f"{scope_in_words(document, touched)} no longer agreed {lapsed.level}")
    return ", ".join(places)
