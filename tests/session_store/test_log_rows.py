import hashlib
import json

import pytest

from session_store.entries import (
    ALPHABET,
    COLUMNS,
    Draft,
    RowUnreadable,
    canonical,
    entry_of,
    head_code,
    row_hash,
    sealed,
)

DRAFT = Draft(
    at="2031-05-04T09:00:00.000Z",
    actor="chair",
    role="chair",
    kind="point-rejected",
    point=1,
    place="recalling a)",
    state="rejected",
    sources="",
    reason=None,
    summary="point 1, recalling a): rejected — «é»",
    body='{"point":1,"schema":1}',
    command="c",
)


def test_the_hash_is_that_of_all_other_columns_as_canonical_json() -> None:
    entry = sealed(DRAFT, version=2, prev="ab")
    row = entry._asdict()
    row.pop("hash")
    text = json.dumps(row, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    assert entry.hash == hashlib.sha256(text.encode()).hexdigest()


@pytest.mark.parametrize("column", [name for name in COLUMNS if name != "hash"])
def test_every_column_is_covered_by_the_hash(column: str) -> None:
    entry = sealed(DRAFT, version=2, prev="ab")
    assert row_hash(entry._asdict() | {column: "other"}) != entry.hash


def test_a_row_comes_back_as_the_entry_it_was() -> None:
    entry = sealed(DRAFT, version=2, prev="ab")
    assert entry_of([getattr(entry, name) for name in COLUMNS]) == entry


def test_a_row_with_another_kind_of_value_is_refused() -> None:
    row = [getattr(sealed(DRAFT, version=2, prev="ab"), name) for name in COLUMNS]
    row[COLUMNS.index("actor")] = None
    with pytest.raises(RowUnreadable, match="version 2: actor holds NoneType"):
        entry_of(row)


def test_canonical_json_does_not_depend_on_the_order_of_keys() -> None:
    assert canonical({"b": 1, "a": "é"}) == canonical({"a": "é", "b": 1}) == '{"a":"é","b":1}'


def test_a_head_code_is_four_characters_that_cannot_be_misread() -> None:
    codes = {head_code(hashlib.sha256(bytes([number])).hexdigest()) for number in range(200)}
    assert len(codes) == 200
    assert all(len(code) == 4 and set(code) <= set(ALPHABET) for code in codes)
    assert not set(ALPHABET) & set("01IO")
    assert head_code("00000") == "2222"
    assert head_code("fffff") == "ZZZZ"
