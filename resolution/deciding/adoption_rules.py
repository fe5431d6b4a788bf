"""The rules for adopting a text that was revised elsewhere: nothing changes without a word."""

from resolution.deciding.adopting import Adoption
from resolution.deciding.adoption_requests import Adopt, Incoming
from resolution.deciding.events import TextAdopted
from resolution.deciding.questions import Question
from resolution.deciding.refusing import Refused
from resolution.deciding.standing import Standing


class WordsNeeded(Refused):
    """Some decisions cannot be carried over by themselves; `questions` are about these."""

    def __init__(self, name: str, questions: tuple[Question, ...]) -> None:
        count = f"{len(questions)} decisions need" if len(questions) > 1 else "one decision needs"
        possible = (one.possible[0] for one in questions)
        super().__init__(f"{name} is not adopted: {count} a word: {questions[0].told}", possible)
        self.questions = questions


def adoption_of(standing: Standing, incoming: Incoming, known: Adoption | None = None) -> Adoption:
    """What adopting the text would do; what is `known` of it on the same words is not found out again."""
    made = Adoption(standing, incoming)
    if known is not None and known.incoming == incoming:
        made.take_over(known)
    return made


def decide_adoption(standing: Standing, request: Adopt) -> TextAdopted:
    """The event that adopts the text; raises WordsNeeded with all that need one, or Refused."""
    adoption = adoption_of(standing, request.incoming, request.adoption)
    if adoption.is_same_text:
        raise Refused(f"{request.incoming.name} says what the session's text says: there is nothing to adopt")
    weighed = adoption.weigh(request.words)
    if weighed.questions:
        raise WordsNeeded(request.incoming.name, weighed.questions)
    adoption.keep_for(weighed)
    return weighed.event
