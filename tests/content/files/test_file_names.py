"""Names that differ from the disk's by capitals or Unicode form alone are found, and said; no other way leads out."""

import unicodedata
from pathlib import Path

import pytest

from game.content.checks.check import check
from game.content.errors import Problem
from game.content.files import names
from game.content.tiled.tmx import read_document
from tests.content.small import TILESET, SmallMap
from tools.fuzz.hostile import lay_sound

KOREAN = "교실"


def told(path: Path) -> list[Problem]:
    """What is wrong with a map; notes, as of the project that is read, are left out."""
    return [problem for problem in check(path, rehearsed=False) if problem.severity != "note"]


@pytest.mark.parametrize(
    ("what", "name", "stored"),
    [
        ("tileset", "tiles.tsx", "Tiles.tsx"),
        ("tileset", "things.tsx", "things.TSX"),
        ("template", "lamp.tx", "LAMP.tx"),
        ("picture", "tiles.png", "tiles.PNG"),
        ("picture", "pictures/desk.png", "pictures/Desk.png"),
        ("picture", "pictures/desk.png", "Pictures/desk.png"),
    ],
)
def test_a_name_in_other_capitals_is_found_and_said_once(what: str, name: str, stored: str, tmp_path: Path) -> None:
    lay_sound(tmp_path, "rich.tmx")
    (tmp_path / stored).parent.mkdir(exist_ok=True)
    (tmp_path / name).rename(tmp_path / stored)
    problems = told(tmp_path / "rich.tmx")
    assert {problem.severity for problem in problems} == {"warning"}
    assert {problem.message for problem in problems} == {
        f'the {what} "{name}" is stored as "{stored}": Windows finds it, other systems do not'
    }
    assert {problem.fix for problem in problems} == {f'write "{stored}", or rename the file'}
    assert len({problem.file for problem in problems}) == len(problems), "each file that says it is told of once"


@pytest.mark.parametrize(("said", "stored"), [("NFC", "NFD"), ("NFD", "NFC")])
def test_a_name_in_another_unicode_form_is_found_and_said(said: str, stored: str, small: SmallMap) -> None:
    path = small.write()
    forms = {"NFC": unicodedata.normalize("NFC", f"{KOREAN}.png"), "NFD": unicodedata.normalize("NFD", f"{KOREAN}.png")}
    source, name = forms[said], forms[stored]
    (small.folder / "small.png").rename(small.folder / name)
    (small.folder / "small.tsx").write_text(TILESET.replace("small.png", source), encoding="utf-8")
    (problem,) = told(path)
    assert problem.severity == "warning"
    assert f"is stored in another Unicode form, {stored}: " in problem.message
    assert read_document(path).tilesets[0].image == small.folder / name


def test_a_name_that_is_stored_letter_by_letter_comes_before_any_other(small: SmallMap) -> None:
    path = small.write()
    (small.folder / "SMALL.PNG").write_bytes(b"another")
    assert told(path) == []


def test_of_two_names_that_may_be_meant_neither_is_taken(small: SmallMap) -> None:
    path = small.write()
    (small.folder / "small.png").rename(small.folder / "Small.png")
    (small.folder / "SMALL.png").write_bytes(b"another")
    (problem,) = told(path)
    assert problem.message == 'the picture "small.png" may be "SMALL.png" and "Small.png"'
    assert problem.severity == "error"


def test_what_another_name_leads_to_may_not_lie_outside(small: SmallMap) -> None:
    inner = small.folder / "inner"
    inner.mkdir()
    secret = small.folder / "secret.png"
    small.write()
    (small.folder / "small.png").rename(secret)
    for name in ("small.tmx", "small.tsx"):
        (small.folder / name).rename(inner / name)
    (inner / "Small.PNG").symlink_to(secret)
    (problem,) = told(inner / "small.tmx")
    assert problem.message == 'the picture path "small.png" leaves the folder of the map'
    (inner / "small.tsx").write_text(TILESET.replace("small.png", "../SECRET.png"))
    (problem,) = told(inner / "small.tmx")
    assert problem.message == 'the picture path "../SECRET.png" leaves the folder of the map'


def test_a_folder_is_listed_once_and_not_without_end(small: SmallMap, monkeypatch: pytest.MonkeyPatch) -> None:
    for i in range(30):
        (small.folder / f"{i}.PNG").write_bytes((small.write().parent / "small.png").read_bytes())
    tiles = "".join(f'<tile id="{i}"><image source="{i}.png"/></tile>' for i in range(30))
    small.tilesets += f'<tileset firstgid="5" name="things">{tiles}</tileset>'
    path = small.write()
    listed: list[Path] = []
    whole = names.Names._list

    def listing(self: names.Names, folder: Path) -> frozenset[str] | None:
        listed.append(folder)
        return whole(self, folder)

    monkeypatch.setattr(names.Names, "_list", listing)
    (problem,) = told(path)
    assert problem.message.endswith(", and 29 more like it")
    assert len(listed) == 1
    monkeypatch.setattr(names, "MOST_LISTED", 10)
    assert {problem.severity for problem in told(path)} == {"error"}


def test_who_says_a_name_twice_is_told_once(small: SmallMap) -> None:
    small.tilesets += '<tileset firstgid="5" name="things">{}</tileset>'.format(
        "".join(f'<tile id="{i}"><image source="SMALL.png"/></tile>' for i in range(3))
    )
    (problem,) = told(small.write())
    assert problem.message.startswith('the picture "SMALL.png" is stored as "small.png"')
    assert "more like it" not in problem.message
