"""A file that is no map is called what it is, whatever its name; one in another encoding is told which."""

import json
from pathlib import Path

import pytest

from game.__main__ import main
from game.content.checks.check import check
from game.content.tiled.project import OWN_FILE
from game.content.tiled.text.kinds import encoding_fault
from tests.content.as_json import write_as_json
from tests.content.small import SmallMap, thing
from tools.fuzz.seeds import picture
from tools.tiled_project import MAPS

WORLD = json.dumps({"maps": [{"fileName": "a.tmx", "x": 0, "y": 0}], "type": "world"}).encode()
SESSION = json.dumps({"activeFile": "a.tmx", "expandedProjectPaths": ["."], "fileStates": {}}).encode()
KINDS = {
    "world": ("school.world", WORLD, "a world, which names maps"),
    "world called a map": ("a.tmx", WORLD, "a world, which names maps"),
    "world called JSON": ("a.json", WORLD, "a world, which names maps"),
    "project": ("a.tiled-project", (MAPS / OWN_FILE).read_bytes(), "a Tiled project"),
    "project called a map": ("a.tmx", (MAPS / OWN_FILE).read_bytes(), "a Tiled project"),
    "a project with nothing in it": ("a.tiled-project", b"{}", "a Tiled project"),
    "session": ("a.tiled-session", SESSION, "a Tiled session"),
    "PNG": ("a.png", picture(8, 8), "a picture (PNG)"),
    "PNG called a map": ("a.tmx", picture(8, 8), "a picture (PNG)"),
    "JPEG": ("a.jpg", b"\xff\xd8\xff\xe0\0\x10JFIF", "a picture (JPEG)"),
    "GIF": ("a.gif", b"GIF89a\1\0\1\0", "a picture (GIF)"),
    "BMP": ("a.bmp", b"BM\x3a\0\0\0", "a picture (BMP)"),
    "WebP": ("a.webp", b"RIFF\x24\0\0\0WEBPVP8 ", "a picture (WebP)"),
    "ZIP": ("a.zip", b"PK\x03\x04\x14\0", "a ZIP archive"),
    "gzip": ("a.tmx.gz", b"\x1f\x8b\x08\0", "a gzip archive"),
    "LDtk": ("a.ldtk", b'{"jsonVersion": "1.5.3", "defs": {"layers": []}, "levels": []}', "a project of LDtk"),
    "Lua": ("a.lua", b'return {\n  version = "1.10"\n}', "a Lua file, which Tiled exports"),
    "Godot": ("a.tscn", b"[gd_scene load_steps=2 format=3]", "a scene of Godot"),
    "Godot called a map": ("a.tmj", b"[gd_scene load_steps=2 format=3]", "a scene of Godot"),
    "a script": ("a.sh", b"#!/bin/sh\n", "a script"),
    "text": ("README.md", b"# My map\n", "a file of another kind, neither XML nor JSON"),
    "text called a map": ("a.tmx", "\u5730\u56f3".encode(), "a file of another kind, neither XML nor JSON"),
    "text called JSON": ("a.tmj", b"my map", "a file of another kind, neither XML nor JSON"),
    "nothing": ("a.tmx", b"", "an empty file"),
    "blanks": ("a.tmj", b"\xef\xbb\xbf \r\n\t", "an empty file"),
    "zeros": ("a.tmx", bytes(4096), "an empty file"),
}


@pytest.mark.parametrize(("name", "data", "says"), KINDS.values(), ids=KINDS)
@pytest.mark.parametrize("format_only", [False, True])
def test_what_is_no_map_is_called_what_it_is(
    tmp_path: Path, name: str, data: bytes, says: str, *, format_only: bool
) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    (problem,) = check(path, format_only=format_only)
    assert problem.message.startswith(f"this is {says}")
    assert problem.message.endswith("not a map")
    assert problem.fix


@pytest.mark.parametrize("name", ["a.json", "a.tmx"])
@pytest.mark.parametrize(
    "text", ["{}", '{"name": "x", "version": "1.0", "files": ["a"]}', '{"levels": [], "properties": 3}']
)
def test_json_of_nobody_known_is_called_that_in_one_line(tmp_path: Path, name: str, text: str) -> None:
    path = tmp_path / name
    path.write_text(text)
    (problem,) = check(path)
    assert (problem.message, problem.fix) == ("this is JSON, but no Tiled map", "name a map that Tiled saved")


@pytest.mark.parametrize("name", ["school.tsx", "templates/door.tx", "tiled-1.8/objecttypes.xml"])
def test_other_files_of_a_map_maker_are_called_what_they_are(name: str) -> None:
    (problem,) = check(MAPS / name)
    assert "not a <map>" in problem.message
    assert problem.fix.startswith("name a map file: th")


def test_a_picture_in_the_place_of_a_tileset_is_called_one(small: SmallMap) -> None:
    path = small.write()
    (path.parent / "small.tsx").write_bytes(picture(8, 8))
    (problem,) = check(path)
    assert (Path(problem.file).name, problem.message) == ("small.tsx", "this is a picture (PNG), not a tileset")


def test_the_command_says_it_in_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "my school.world"
    path.write_bytes(WORLD)
    assert main(["check", str(path)]) == 1
    told = capsys.readouterr()
    assert told.err.count("\n") == 1
    assert "this is a world, which names maps, not a map; fix: name one of its maps" in told.err


def saved(small: SmallMap, encoding: str, said: str = "UTF-8") -> Path:
    """A map with a Korean title in an encoding, that says it is in another."""
    text = small.text().replace('"Small"', '"새벽고등학교"').replace('encoding="UTF-8"', f'encoding="{said}"')
    path = small.write("")
    path.write_bytes(text.encode(encoding))
    return path


@pytest.mark.parametrize(
    ("encoding", "said", "fault", "fix"),
    [
        ("cp949", "UTF-8", "it is not in UTF-8, perhaps in CP949 (EUC-KR)", "save it as UTF-8, not as CP949 (EUC-KR)"),
        ("cp949", "EUC-KR", 'its encoding is "EUC-KR"', "save it as UTF-8, not as EUC-KR"),
        ("utf-8", "KS-1001", 'its encoding is "KS-1001"', "save it as UTF-8, not as KS-1001"),
        ("utf-16", "UTF-8", "it is in UTF-16, and says UTF-8", "save it as UTF-8, not as UTF-16"),
        ("utf-32", "UTF-32", "it is in UTF-32, and says UTF-32", "save it as UTF-8, not as UTF-32"),
        ("utf-8", "UTF-16", "it says UTF-16, and is not in it", 'write encoding="UTF-8" in its first line'),
    ],
)
def test_the_encoding_of_a_map_that_can_not_be_read_is_named(
    small: SmallMap, encoding: str, said: str, fault: str, fix: str
) -> None:
    (problem,) = check(saved(small, encoding, said))
    assert (problem.message, problem.fix) == (f"this map can't be read: {fault}", fix)


@pytest.mark.parametrize(("encoding", "said"), [("utf-16", "UTF-16"), ("utf-8", "UTF-8"), ("utf-8-sig", "UTF-8")])
def test_what_is_in_the_encoding_it_says_has_no_fault(small: SmallMap, encoding: str, said: str) -> None:
    path = saved(small, encoding, said)
    assert encoding_fault(path.read_bytes()) == ("", "")
    assert check(path, rehearsed=False) == []


def test_json_in_another_encoding_is_told_which(tmp_path: Path) -> None:
    path = tmp_path / "a.tmj"
    path.write_bytes('{"type": "map", "properties": "새벽"}'.encode("cp949"))
    (problem,) = check(path)
    assert problem.message == "this map can't be read: it is not in UTF-8, perhaps in CP949 (EUC-KR)"


def test_a_map_that_speaks_of_worlds_is_a_map(small: SmallMap) -> None:
    """As JSON, too, in which the class of an object is called type."""
    small.objects["exit"] = thing(5, "world", (10, 6, 1, 1), maps="string:[")
    path = small.write()
    as_json = write_as_json(path, referred=False)
    for each in (path, as_json):
        (problem, *_) = check(each, rehearsed=False)
        assert problem.message == 'its class "world" is unknown'
