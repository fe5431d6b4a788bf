"""Run by the Python that LibreOffice knows: accepts all changes of a file, and then refuses them.

Arguments: the name of the pipe on which LibreOffice listens, the addresses of the file and of the text that
accepting gives and, if it is asked for, of the one that refusing gives. Prints for each the ms of loading and
settling; the writing of the text is not in them.
"""

import sys
from threading import Event
from time import perf_counter
from typing import Any

import uno

STEP = 0.05
"""Seconds between two looks whether it listens yet."""
PATIENCE = 1200


def main(pipe: str, source: str, *targets: str) -> None:
    context = _context(pipe)
    desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    helper = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.DispatchHelper", context)
    form = (_said("FilterName", said="Text (encoded)"), _said("FilterOptions", said="UTF8,LF,,,"))
    for act, target in zip(("Accept", "Reject"), targets, strict=False):
        began = perf_counter()
        document = desktop.loadComponentFromURL(source, "_blank", 0, (_said("Hidden", said=True),))
        frame = document.CurrentController.Frame
        helper.executeDispatch(frame, f".uno:{act}AllTrackedChanges", "", 0, ())
        print((perf_counter() - began) * 1e3)
        document.storeToURL(target, form)
        document.close(True)
    desktop.terminate()


def _context(pipe: str) -> Any:  # noqa: ANN401 - an interface of LibreOffice
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(PATIENCE):
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except Exception:  # noqa: BLE001 - its exceptions are made at run time
            Event().wait(STEP)
    raise SystemExit("LibreOffice does not listen")


def _said(name: str, *, said: object) -> Any:  # noqa: ANN401 - an interface of LibreOffice
    value = uno.createUnoStruct("com.sun.star.beans.PropertyValue")
    value.Name, value.Value = name, said
    return value


if __name__ == "__main__":
    main(*sys.argv[1:])
