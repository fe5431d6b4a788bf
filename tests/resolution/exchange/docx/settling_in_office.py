"""Run by the Python that LibreOffice knows: accepts and refuses all changes of a file, each into a text.

Arguments: the name of the pipe on which LibreOffice listens, and the addresses of the file and both texts.
"""

import sys
from threading import Event
from typing import Any

import uno

_STEP = 0.05  # seconds between two looks whether it listens yet


def settle(pipe: str, source: str, *targets: str) -> None:
    """Write what the file is once all changes are accepted, and once they are refused."""
    context = _context(pipe)
    desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    helper = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.DispatchHelper", context)
    for act, target in zip(("Accept", "Reject"), targets, strict=True):
        document = desktop.loadComponentFromURL(source, "_blank", 0, (_said("Hidden", said=True),))
        frame = document.CurrentController.Frame
        helper.executeDispatch(frame, f".uno:{act}AllTrackedChanges", "", 0, ())
        form = (_said("FilterName", said="Text (encoded)"), _said("FilterOptions", said="UTF8,LF,,,"))
        document.storeToURL(target, form)
        document.close(True)
    desktop.terminate()


def _context(pipe: str) -> Any:  # noqa: ANN401 - an interface of LibreOffice
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(600):
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except Exception:  # noqa: BLE001 - its exceptions are made at run time
            Event().wait(_STEP)
    raise SystemExit("LibreOffice does not listen")


def _said(name: str, *, said: object) -> Any:  # noqa: ANN401 - an interface of LibreOffice
    value = uno.createUnoStruct("com.sun.star.beans.PropertyValue")
    value.Name, value.Value = name, said
    return value


if __name__ == "__main__":
    settle(*sys.argv[1:])
