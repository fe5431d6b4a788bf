"""Elements of Akoma Ntoso, and words put into them in order."""

from xml.etree.ElementTree import Element, SubElement

NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"


def element(tag: str, /, **attributes: str) -> Element:
    """An element; attributes that are empty are left out."""
    return Element(f"{{{NAMESPACE}}}{tag}", _given(attributes))


def child(parent: Element, tag: str, /, **attributes: str) -> Element:
    """A further element at the end of `parent`."""
    return SubElement(parent, f"{{{NAMESPACE}}}{tag}", _given(attributes))


def add_text(parent: Element, text: str) -> None:
    """Words after all that `parent` holds."""
    if len(parent):
        parent[-1].tail = (parent[-1].tail or "") + text
    else:
        parent.text = (parent.text or "") + text


def _given(attributes: dict[str, str]) -> dict[str, str]:
    return {name: value for name, value in attributes.items() if value}
