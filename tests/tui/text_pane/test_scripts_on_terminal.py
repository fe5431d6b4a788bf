"""Columns on a terminal, whatever the script: each line's frame stands where that of all other lines does.

The terminal counts cells by itself (pyte, by wcwidth), so that what the program thinks of a width is put to
the proof by another.
"""

from pathlib import Path

import pytest

from tests.tui.program_on_terminal import ProgramOnTerminal

pytestmark = pytest.mark.terminal

SCRIPTS = (
    "إن المؤتمر يقرر [أن يدعو] الدول الأعضاء إلى التعاون في بناء الثقة والأمن في استعمال التكنولوجيا",
    "הוועידה מחליטה [להזמין] את המדינות החברות לשתף פעולה בבניית אמון וביטחון בשימוש בטכנולוגיות המידע",
    "全权代表大会做出决议[请]各成员国加强使用信息通信技术的信心和安全性的合作并交流经验并向理事会下届会议提交报告",
    "전권회의는 [회원국이] 정보통신기술 이용의 신뢰와 보안을 구축하기 위하여 협력할 것을 권고한다",
    "that all re\u0301solvent a\u0300 co\u0302te\u0301 [de\u0301ja\u0300] nai\u0308f, Vie\u0323\u0302t Nam",
    "fire \U0001f469\U0001f3fd\u200d\U0001f692 and [all \U0001f468\u200d\U0001f469\u200d\U0001f466] are lit",
    "flags \U0001f3f3\ufe0f\u200d\U0001f308 and [all \u2764\ufe0f lamps] \U0001f44d\U0001f3ff are lit",
    "the networks 📡 of Members and [all 💡 lamps] 🚀 are lit ✅ in time, so that nobody is left out",
)
FRAME = "│"
OUTLINE_AND_TEXT = [0, 31, 32, 119]


def test_the_frame_stands_in_its_columns_whatever_the_script_between(tmp_path: Path) -> None:
    paragraphs = "\n\n".join(f"{number} {words};" for number, words in enumerate(SCRIPTS, 1))
    (tmp_path / "text.md").write_text(f"RESOLUTION 9\n\n*resolves*\n\n{paragraphs}\n", encoding="utf-8")
    with ProgramOnTerminal(tmp_path, "open", str(tmp_path / "text.md")) as program:
        screen = program.wait_for(f"Point 1 of {len(SCRIPTS)}").splitlines()
        first = next(at for at, line in enumerate(screen) if "╭" in line) + 1
        last = next(at for at, line in enumerate(screen) if "╰" in line)
        assert last - first > 2 * len(SCRIPTS)
        for line in range(first, last):
            assert program.columns_of(FRAME, line) == OUTLINE_AND_TEXT, screen[line]
        assert all(any(words[-12:].split()[-1] in line for line in screen) for words in SCRIPTS[:2])
        program.end("q")
