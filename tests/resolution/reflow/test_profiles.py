"""The clean view as each body sets its texts."""

from resolution.deciding import Standing, TextRead, apply
from resolution.exchange.text import as_text
from resolution.reader import read
from resolution.reflow import reflow
from resolution.reflow.profile import ITU, UN, likely_profile, profile_of

TEXT = """The General Assembly,

PP1 Recalling its resolution 70/1;

PP2 Noting the report, in particular:

(a) the first part,

(b) the second part;

OP1 Decides to act [at once];

OP1 bis Requests the Secretary-General to report.

OP2 Invites States to help:

(a) by funds,

(b) by staff
"""

AS_UN = """The General Assembly,

PP1 Recalling its resolution 70/1,
PP2 Noting the report, in particular:
  (a) the first part;
  (b) the second part,

OP1 Decides to act [at once];
OP2 Requests the Secretary-General to report;
OP3 Invites States to help:
  (a) by funds;
  (b) by staff.
"""


def test_a_un_text_is_one_sentence_with_commas_and_semicolons() -> None:
    assert as_text(reflow(Standing(read(TEXT)), "clean", profile=UN)) == AS_UN


def test_only_the_profile_ends_preambular_paragraphs_with_commas() -> None:
    itu = as_text(reflow(Standing(read(TEXT)), "clean", profile=ITU))
    assert itu == AS_UN.replace("70/1,", "70/1;")


def test_a_session_keeps_the_profile_it_was_made_with() -> None:
    as_read = Standing(read(TEXT))
    standing = apply(as_read, TextRead("a.md", "", "", "un"), 1)
    assert profile_of(standing) == UN
    assert profile_of(as_read) == ITU
    assert as_text(reflow(standing, "clean")) == AS_UN


def test_labels_or_the_body_tell_the_profile() -> None:
    assert likely_profile(read(TEXT)) == UN
    assert likely_profile(read("The General Assembly,\n\n*recalling*\n\na) that it acts;\n")) == UN
    assert likely_profile(read("*resolves*\n\n1 to read OP1 of the text;\n")) == ITU


def test_labels_with_bis_run_on_in_the_clean_view_even_where_they_come_first() -> None:
    text = "OP1 bis Decides to act;\n\nOP2 Requests more;\n"
    assert as_text(reflow(Standing(read(text)), "clean", profile=UN)).split() == (
        "OP1 Decides to act; OP2 Requests more.".split()
    )


def test_the_mark_stands_before_a_footnotes_anchor() -> None:
    text = "*resolves*\n\n1 to act;[^3]\n\n2 to wait[^4]\n\n3 to end;[^5]\n"
    assert as_text(reflow(Standing(read(text)), "clean")).split("\n")[1:4] == [
        "1 to act;[^3]",
        "2 to wait;[^4]",
        "3 to end.[^5]",
    ]
