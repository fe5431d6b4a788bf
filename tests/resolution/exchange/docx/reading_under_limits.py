"""Reads each file of a folder under limits and prints what came of it: a process of its own.

A line a file, as JSON: its name, what was said, the processor seconds, the most memory so far in MB.
"""

import json
import resource
import sys
from pathlib import Path
from time import process_time

from resolution.exchange.docx import WordError, read_docx
from resolution.reader import read

_MEMORY = 300 * 1024 * 1024


def main(folder: str) -> None:
    resource.setrlimit(resource.RLIMIT_DATA, (_MEMORY, _MEMORY))
    for path in sorted(Path(folder).iterdir()):
        data = path.read_bytes()
        began = process_time()
        try:
            read(read_docx(data).text)
            said = ""
        except WordError as error:
            said = str(error)
        taken = process_time() - began
        most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        sys.stdout.write(json.dumps([path.name, said, taken, most]) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1])
