"""How the levels of agreement look: by shape first, so that colour is never needed."""

from resolution.deciding import AgreedLevel

LEVEL_GLYPHS: dict[AgreedLevel, str] = {"ad ref": "◇", "in group": "◈", "in plenary": "◆"}
