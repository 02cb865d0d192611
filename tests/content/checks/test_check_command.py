"""``last-bell check``: what goes where, when it is refused, and maps of other games by their format alone."""

import base64
import json
from pathlib import Path

import pytest

from game.__main__ import main
from tests.content.small import SmallMap, thing
from tools.fuzz.seeds import picture

Captured = pytest.CaptureFixture[str]


def test_errors_and_warnings_go_to_stderr_and_notes_to_stdout(small: SmallMap, capsys: Captured) -> None:
    small.objects["light"] = thing(6, "Light", (3, 3), radius="int:4")
    path = str(small.write())
    assert main(["check", path]) == 0, "a warning refuses nothing"
    told = capsys.readouterr()
    assert [line.split(": ")[1] for line in told.err.splitlines()] == ["warning"]
    assert told.out.startswith(f"{path}: note: ")
    assert all(": note: " in line for line in told.out.splitlines())


def test_an_error_refuses_and_leaves_nothing_on_stdout(small: SmallMap, capsys: Captured) -> None:
    small.objects["exit"] = thing(5, "Exti", (10, 6, 1, 1))
    assert main(["check", str(small.write())]) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.count("\n") == 1
    assert 'did you mean "Exit"?' in told.err


def test_json_is_a_list_with_severities(small: SmallMap, capsys: Captured) -> None:
    small.objects["light"] = thing(6, "Light", (3, 3), radius="int:4")
    path = small.write()
    assert main(["check", "--json", str(path)]) == 0
    told = capsys.readouterr()
    listed = json.loads(told.out)
    assert told.err == ""
    assert {problem["severity"] for problem in listed} == {"warning", "note"}
    first = listed[0]
    assert (first["file"], first["layer"], first["object_id"]) == (str(path), "things", 6)
    assert set(first) == {
        "file",
        "message",
        "fix",
        "line",
        "layer",
        "object_id",
        "object_name",
        "tile",
        "severity",
        "text",
    }


def test_several_maps_are_checked_and_one_that_is_wrong_refuses_all(small: SmallMap, capsys: Captured) -> None:
    path = small.write()
    gone = path.with_name("gone.tmx")
    assert main(["check", str(path), str(gone), str(path)]) == 1
    told = capsys.readouterr()
    assert "gone.tmx: there is no such map" in told.err
    assert told.out.count("of 6 infected none") == 2


FOREIGN = """<?xml version="1.0" encoding="UTF-8"?>
<map version="1.10" orientation="orthogonal" width="2" height="2" tilewidth="16" tileheight="16" infinite="0">
 <properties><property name="music" type="file" value="a.ogg"/></properties>
 <tileset firstgid="1" name="photo" tilewidth="16" tileheight="16" tilecount="4" columns="2">
  <image source="photo.jpg"/></tileset>
 <tileset firstgid="9" name="things" tilewidth="40" tileheight="90" tilecount="1" columns="0">
  <tile id="3" type="Tree"><image source="tree.png"/></tile></tileset>
 <imagelayer id="1" name="sky" parallaxx="0.5"><image source="photo.jpg"/></imagelayer>
 <layer id="2" name="Ground" width="2" height="2" offsetx="4.5" opacity="0.5">
  <data encoding="base64">{tiles}</data></layer>
 <objectgroup id="3" name="Things"><object id="1" gid="12" x="3" y="30" rotation="33"/>
  <object id="2" type="Enemy" x="-400" y="3"><polyline points="0,0 9,9"/></object></objectgroup>
</map>
"""


@pytest.fixture
def foreign(tmp_path: Path) -> Path:
    """A map of another game: small tiles, a photograph, a collection, an image layer, a class nobody knows."""
    (tmp_path / "photo.jpg").write_bytes(b"\xff\xd8\xff\xe0\0\5abc\xff\xc0\0\x11\x08\0\x20\0\x20 a photograph")
    (tmp_path / "tree.png").write_bytes(picture(40, 90))
    tiles = base64.b64encode(bytes((1, 0, 0, 0, 2, 0, 0, 0x80, 0, 0, 0, 0, 4, 0, 0, 0))).decode()
    path = tmp_path / "foreign.tmx"
    path.write_text(FOREIGN.format(tiles=tiles), encoding="utf-8")
    return path


def test_a_sound_map_of_another_game_passes_by_its_format(foreign: Path, capsys: Captured) -> None:
    assert main(["check", "--format-only", str(foreign)]) == 0
    assert capsys.readouterr() == ("", "")


def test_the_same_map_can_not_be_played_and_every_reason_is_given(foreign: Path, capsys: Captured) -> None:
    assert main(["check", str(foreign)]) == 1
    told = capsys.readouterr().err
    for reason in (
        "its tiles are 16x16 px",
        'the picture "photo.jpg" is not a PNG',
        "it is an image layer",
        "it has a parallax factor",
        "it is shifted by 4.5, 0 px",
        'layer "Ground": no tile layer has this name; fix: rename it: did you mean "floor"?',
        'its class "Tree" is unknown',
        'its class "Enemy" is unknown',
    ):
        assert reason in told


def test_roots_may_be_named_more_than_once(small: SmallMap, tmp_path: Path, capsys: Captured) -> None:
    inner, one, two = (tmp_path / name for name in ("in", "one", "two"))
    for folder in (inner, one, two):
        folder.mkdir()
    path = small.write(small.text().replace('source="small.tsx"', 'source="../one/small.tsx"')).rename(inner / "a.tmx")
    text = (tmp_path / "small.tsx").read_text().replace('"small.png"', '"../two/small.png"')
    (one / "small.tsx").write_text(text)
    (tmp_path / "small.png").rename(two / "small.png")
    assert main(["check", "--format-only", str(path)]) == 1
    assert "or name its folder with --root" in capsys.readouterr().err
    assert main(["check", "--format-only", str(path), "--root", str(one)]) == 1
    assert 'the picture path "../two/small.png" leaves' in capsys.readouterr().err
    assert main(["check", "--format-only", str(path), "--root", str(one), "--root", str(two)]) == 0
