"""The program itself, as `adref` starts it; each decision that is on the disk leaves a line on a pipe.

Nothing else is changed: the line is written when `Session.decide` has returned, by the clock that all
processes share.
"""

import os
import sys
from time import perf_counter_ns
from typing import Any

from session_store import Decided, Session
from tui.command_line import main

TRACE = "ADREF_BENCH_TRACE"


def _trace_decisions(pipe: int) -> None:
    decide = Session.decide

    def traced(session: Session, *args: Any, **kwargs: Any) -> Decided:  # noqa: ANN401 - whatever decide takes
        decided = decide(session, *args, **kwargs)
        os.write(pipe, f"{perf_counter_ns()} {decided.version}\n".encode())
        return decided

    Session.decide = traced  # type: ignore[assignment, method-assign]


if __name__ == "__main__":
    _trace_decisions(int(os.environ[TRACE]))
    main(sys.argv[1:])
