"""Theme files that cannot be used say which file, which key, and what would be right."""

from pathlib import Path

import pytest

from themes import KEYS, ThemeError, load_theme, load_themes

COLOURS = dict.fromkeys(sorted(KEYS), '"#ABCDEF"')


def theme(folder: Path, *, head: str = 'name = "own"\ntitle = "Own"\nis_dark = true', **colours: str) -> Path:
    """A theme file with all keys, but for those given; an empty colour leaves its key out."""
    lines = [f"{key} = {colour}" for key, colour in (COLOURS | colours).items() if colour]
    file = folder / "own.toml"
    file.write_text("\n".join([head, "[colours]", *lines]), encoding="utf-8")
    return file


def test_a_whole_file_gives_its_palette(tmp_path: Path) -> None:
    palette = load_theme(theme(tmp_path))
    assert (palette.name, palette.title, palette.is_dark) == ("own", "Own", True)
    assert palette.colours["open"] == "#abcdef"


def test_a_folder_gives_its_palettes_by_file_name(tmp_path: Path) -> None:
    theme(tmp_path).rename(tmp_path / "b.toml")
    theme(tmp_path, head='name = "first"\ntitle = "First"\nis_dark = false').rename(tmp_path / "a.toml")
    (tmp_path / "notes.txt").write_text("not a theme")
    assert [palette.name for palette in load_themes(tmp_path)] == ["first", "own"]


@pytest.mark.parametrize(
    ("colours", "said"),
    [
        ({"open": ""}, "theme own.toml: colours.open: missing"),
        ({"open": '"red"'}, "theme own.toml: colours.open: not a colour"),
        ({"open": "7"}, "theme own.toml: colours.open: not a colour"),
        ({"opne": '"#000000"'}, "theme own.toml: colours.opne: unknown"),
    ],
)
def test_a_faulty_colour_is_named(tmp_path: Path, colours: dict[str, str], said: str) -> None:
    with pytest.raises(ThemeError) as refused:
        load_theme(theme(tmp_path, **colours))
    assert str(refused.value).startswith(said)


@pytest.mark.parametrize(
    ("head", "key"),
    [
        ('title = "Own"\nis_dark = true', "name"),
        ('name = "A Name"\ntitle = "Own"\nis_dark = true', "name"),
        ('name = "own"\nis_dark = true', "title"),
        ('name = "own"\ntitle = "\\u001b[2J"\nis_dark = true', "title"),
        ('name = "own"\ntitle = "Own"\nis_dark = "yes"', "is_dark"),
    ],
)
def test_a_faulty_head_is_named(tmp_path: Path, head: str, key: str) -> None:
    with pytest.raises(ThemeError) as refused:
        load_theme(theme(tmp_path, head=head))
    assert refused.value.key == key


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"name = ", "not TOML"),
        (b"\xff\xfe", "not TOML"),
        (b'name = "x"\ntitle = "X"\nis_dark = true', "table"),
    ],
)
def test_a_file_that_is_no_theme_at_all_is_refused(tmp_path: Path, data: bytes, said: str) -> None:
    file = tmp_path / "bad.toml"
    file.write_bytes(data)
    with pytest.raises(ThemeError, match=said):
        load_theme(file)


def test_what_a_file_does_not_say_it_takes_from_the_theme_it_is_based_on(tmp_path: Path) -> None:
    file = tmp_path / "own.toml"
    file.write_text('name = "own"\ntitle = "Own"\nbased_on = "committee"\n[colours]\nopen = "#123456"\n')
    palette = load_theme(file, bases=load_themes())
    committee = next(one for one in load_themes() if one.name == "committee")
    assert palette.colours == {**committee.colours, "open": "#123456"}
    assert palette.is_dark == committee.is_dark


@pytest.mark.parametrize(
    ("head", "said"),
    [
        ('based_on = "nowhere"', "theme own.toml: based_on: name one of assembly"),
        ("based_on = 3", "theme own.toml: based_on: name one of assembly"),
        ('colour = "#123456"', "theme own.toml: colour: unknown"),
    ],
)
def test_a_base_that_is_not_there_and_a_key_that_nobody_knows_are_named(
    tmp_path: Path, head: str, said: str
) -> None:
    file = theme(tmp_path, head=f'name = "own"\ntitle = "Own"\nis_dark = true\n{head}')
    with pytest.raises(ThemeError) as refused:
        load_theme(file, bases=load_themes())
    assert str(refused.value).startswith(said)


def test_a_file_that_is_no_theme_by_its_size_or_kind_is_refused(tmp_path: Path) -> None:
    (tmp_path / "large.toml").write_text("#" * 100_000)
    (tmp_path / "folder.toml").mkdir()
    for name, said in (("large.toml", "too long"), ("folder.toml", "cannot be read")):
        with pytest.raises(ThemeError, match=said):
            load_theme(tmp_path / name)
