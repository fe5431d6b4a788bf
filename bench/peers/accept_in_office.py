"""Run by the Python that LibreOffice knows: loads a file, accepts all its changes, prints ms of both.

Arguments: the name of the pipe on which LibreOffice listens, the addresses of the file and of the text
that is written afterwards, which is not in the time.
"""

import sys
from threading import Event
from time import perf_counter
from typing import Any

import uno


def main(pipe: str, source: str, target: str) -> None:
    context = _context(pipe)
    desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    helper = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.DispatchHelper", context)
    began = perf_counter()
    document = desktop.loadComponentFromURL(source, "_blank", 0, (_said("Hidden", said=True),))
    helper.executeDispatch(document.CurrentController.Frame, ".uno:AcceptAllTrackedChanges", "", 0, ())
    print((perf_counter() - began) * 1e3)
    form = (_said("FilterName", said="Text (encoded)"), _said("FilterOptions", said="UTF8,LF,,,"))
    document.storeToURL(target, form)
    document.close(True)
    desktop.terminate()


def _context(pipe: str) -> Any:  # noqa: ANN401 - an interface of LibreOffice
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(1200):
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except Exception:  # noqa: BLE001 - its exceptions are made at run time
            Event().wait(0.05)
    raise SystemExit("LibreOffice does not listen")


def _said(name: str, *, said: object) -> Any:  # noqa: ANN401 - an interface of LibreOffice
    value = uno.createUnoStruct("com.sun.star.beans.PropertyValue")
    value.Name, value.Value = name, said
    return value


if __name__ == "__main__":
    main(*sys.argv[1:])
