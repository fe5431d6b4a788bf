"""Which part is which: the main one by its relationship and content type, the others by theirs to it."""

from posixpath import dirname, join, normpath

from lxml import etree

from resolution.exchange.docx.names import CONTENT_TYPES, RELATIONSHIP, W
from resolution.exchange.docx.package import Package
from resolution.exchange.docx.refusals import BrokenFile, NotWord
from resolution.exchange.docx.xml_parts import parsed

_MAIN_TYPES = (
    "wordprocessingml.document.main+xml",
    "wordprocessingml.template.main+xml",
    "ms-word.document.macroEnabled.main+xml",
    "ms-word.template.macroEnabledTemplate.main+xml",
)
_OTHER_TYPES = {
    "spreadsheetml": "a spreadsheet",
    "presentationml": "a presentation",
    "ms-excel": "a spreadsheet",
}
_ROOT = "_rels/.rels"


class Parts:
    """The XML of a Word file's parts, each parsed when it is asked for; raises WordError."""

    def __init__(self, package: Package) -> None:
        self.package = package
        self.main_name = self._main_name()
        self._targets = self._relations(_relations_of(self.main_name), dirname(self.main_name))
        self.document = self._root(self.main_name)
        if self.document.tag != f"{W}document":
            raise NotWord(f"{self.main_name} is no Word document: save the text as .docx")

    def related(self, kind: str) -> etree._Element | None:
        """The part of that kind that belongs to the document (`styles`, `numbering`, `comments` …)."""
        target = self._targets.get(kind)
        if target is None or self.package.part(target) is None:
            return None
        return self._root(target)

    def _root(self, name: str) -> etree._Element:
        data = self.package.part(name)
        if data is None:
            raise BrokenFile(f"the part {name} is missing: save the file again from Word")
        return parsed(data, name)

    def _main_name(self) -> str:
        relations = self._relations(_ROOT, "")
        name = relations.get("officeDocument")
        if name is None or self.package.part(name) is None:
            raise NotWord("no part of it is said to be the document: save the text as .docx")
        kind = self._type_of(name)
        if not kind.endswith(_MAIN_TYPES):
            what = next(
                (said for sign, said in _OTHER_TYPES.items() if sign in kind), "another kind of document"
            )
            raise NotWord(f"this is {what}, not a Word file: save the text as .docx")
        return name

    def _relations(self, name: str, folder: str) -> dict[str, str]:
        """The targets inside the file by the last word of their kind; what lies outside is never looked
        at.
        """
        if self.package.part(name) is None:
            return {}
        found: dict[str, str] = {}
        for relation in self._root(name).iter(RELATIONSHIP):
            if relation.get("TargetMode") == "External":
                continue
            kind = str(relation.get("Type", "")).rpartition("/")[2]
            target = str(relation.get("Target", ""))
            path = target.lstrip("/") if target.startswith("/") else normpath(join(folder, target))
            found.setdefault(kind, path)
        return found

    def _type_of(self, name: str) -> str:
        root = self._root("[Content_Types].xml")
        for one in root.iter(f"{CONTENT_TYPES}Override"):
            if str(one.get("PartName", "")).lstrip("/").lower() == name.lower():
                return str(one.get("ContentType", ""))
        ending = name.rpartition(".")[2].lower()
        for one in root.iter(f"{CONTENT_TYPES}Default"):
            if str(one.get("Extension", "")).lower() == ending:
                return str(one.get("ContentType", ""))
        return ""


def _relations_of(name: str) -> str:
    folder, _, file = name.rpartition("/")
    return f"{folder}/_rels/{file}.rels" if folder else f"_rels/{file}.rels"
