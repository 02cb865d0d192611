"""Maps made to do harm are refused in a line, soon and in little memory; what a map may do, it still may."""

import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from game.content.checks.check import check
from game.content.errors import ContentError, Problem
from game.content.files.paths import assets_dir, maps_dir
from game.content.school.school import read_school
from game.content.tiled.text.markup import MAX_ATTRIBUTES, MOST, Allowance, RefusedError, read_xml
from game.content.tiled.tmx import read_document
from tools.fuzz.giants import GIANTS
from tools.fuzz.hostile import DOCUMENTS, FILES, HARMLESS, MAP, PATHS, SECRET, Hostile, lay_sound, seed
from tools.fuzz.seeds import picture
from tools.fuzz.spoil import SpoilCase
from tools.fuzz.watch import LOADED, REFUSED, Watcher, demand_lines

SECRET_WORD = "cafebabe"
# These take a second each to be made; the fuzz command has them all.
LONG = ("XML, many names", "XML, long texts", "XML, many tilesets", "XML, as many objects as may be", "JSON, many keys",
        "many huge chunks", "XML, 49 MB", "JSON, many numbers")  # fmt: skip
INSIDE = {**PATHS, **FILES, **DOCUMENTS}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An empty folder for a map, beside what nobody may read."""
    inner = tmp_path / "maps"
    inner.mkdir()
    tileset = f'<tileset name="{SECRET_WORD}" tilewidth="32" tileheight="32" tilecount="0" columns="0"/>'
    (tmp_path / SECRET).write_text(tileset)
    (tmp_path / "secret.tx").write_text(f'<template><object name="{SECRET_WORD}"/></template>')
    (tmp_path / "secret").write_text(f"<{SECRET_WORD}/>")
    (tmp_path / "secret.png").write_bytes(picture(32, 32))
    return inner


def lines(path: Path, *roots: Path) -> list[str]:
    """What is wrong with a map, its folder left out."""
    found = check(path, rehearsed=False, roots=roots)
    demand_lines(found)
    return [problem.as_line().removeprefix(f"{path.parent}/") for problem in found if problem.severity == "error"]


@pytest.mark.parametrize("case", INSIDE.values(), ids=INSIDE)
def test_what_leads_out_or_is_no_document_is_refused_in_a_line(case: Hostile, folder: Path) -> None:
    path = case.lay(folder)
    found = lines(path)
    assert len(found) == 1, found
    assert case.says in found[0]
    assert "; fix: " in found[0]
    assert SECRET_WORD not in found[0]
    with pytest.raises(ContentError) as caught:
        read_school(path)
    assert str(caught.value).count("\n") == 0


@pytest.fixture(scope="module")
def watcher() -> Iterator[Watcher]:
    with Watcher() as watcher:
        yield watcher


@pytest.mark.parametrize("name", [name for name in GIANTS if name not in LONG])
def test_what_fills_memory_or_time_is_refused_in_a_process_with_little_of_either(name: str, watcher: Watcher) -> None:
    verdict = watcher.judge(name)
    assert (verdict.outcome, verdict.says) == (REFUSED, "")


def test_the_maps_own_folder_may_be_read_and_what_lies_below(folder: Path) -> None:
    lay_sound(folder, "rich.tmx")
    assert lines(folder / "rich.tmx") == []
    text = (folder / "things.tsx").read_text()
    (folder / "things.tsx").write_text(text.replace("pictures/desk.png", "pictures/../pictures/./desk.png"))
    assert lines(folder / "rich.tmx") == []


def test_a_link_that_stays_inside_may_be_followed(folder: Path) -> None:
    lay_sound(folder)
    (folder / "tiles.tsx").rename(folder / "real.tsx")
    (folder / "tiles.tsx").symlink_to("real.tsx")
    assert lines(folder / "plain.tmx") == []


def test_a_map_that_is_a_link_is_read_from_where_it_is_named(folder: Path) -> None:
    lay_sound(folder)
    (folder / "plain.tmx").rename(folder.parent / "other.tmx")
    (folder / "plain.tmx").symlink_to("../other.tmx")
    assert lines(folder / "plain.tmx") == []


def test_the_games_folders_may_be_read(folder: Path) -> None:
    text = lay_sound(folder)
    path = folder / MAP
    for place in (maps_dir() / "school.tsx", assets_dir() / ".." / "maps" / "school.tsx"):
        path.write_text(text.replace("tiles.tsx", os.path.relpath(place, folder)))
        assert lines(path) == []


def test_a_root_that_is_named_may_be_read_and_nothing_beside_it(folder: Path) -> None:
    text = lay_sound(folder)
    shared = folder.parent / "shared"
    shared.mkdir()
    for name in ("tiles.tsx", "tiles.png"):
        (folder / name).rename(shared / name)
    path = folder / MAP
    path.write_text(text.replace("tiles.tsx", "../shared/tiles.tsx"))
    assert "leaves the folder of the map" in lines(path)[0]
    assert "--root" in lines(path)[0]
    assert lines(path, shared) == []
    assert "leaves" in lines(path, folder.parent / "share")[0], "a root is a folder, not the beginning of a name"
    path.write_text(text.replace("tiles.tsx", f"../{SECRET}"))
    assert "leaves" in lines(path, shared)[0]


@pytest.mark.parametrize("encoding", HARMLESS.values(), ids=HARMLESS)
def test_other_encodings_that_are_said_are_read(encoding: str, folder: Path) -> None:
    text = lay_sound(folder)
    path = folder / MAP
    said = "UTF-8" if "utf-8" in encoding else encoding
    path.write_bytes(text.replace('encoding="UTF-8"', f'encoding="{said}"').encode(encoding))
    assert lines(path) == []


def test_a_prop_may_be_larger_than_the_map_and_far_away(watcher: Watcher) -> None:
    sound = seed("rich.tmx")
    text = sound.files["rich.tmx"].decode().replace('x="128" y="128" width="32"', 'x="-1e9" y="128" width="2048"')
    verdict = watcher.judge(SpoilCase(1, sound, {"rich.tmx": text.encode()}, ""))
    assert (verdict.outcome, verdict.says) == (LOADED, "")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
@pytest.mark.parametrize("name", ["rich.tmx", "tiles.tsx", "lamp.tx", "tiles.png", "fuzz.tiled-project"])
def test_a_file_without_permission_is_refused(name: str, folder: Path) -> None:
    lay_sound(folder, "rich.tmx")
    (folder / name).chmod(0)
    assert "Permission denied" in lines(folder / "rich.tmx")[0]


def test_files_of_one_map_share_one_allowance(tmp_path: Path) -> None:
    path = tmp_path / "a.tsx"
    path.write_text("<a>" + "<object/>" * (MOST["object"] // 2) + "</a>")
    allowance = Allowance()
    read_xml(path, "tileset", allowance)
    read_xml(path, "tileset", allowance)
    with pytest.raises(ContentError, match="of <object>"):
        read_xml(path, "tileset", allowance)
    assert allowance.spent
    with pytest.raises(RefusedError):
        allowance.element("object")


def test_a_tag_may_have_as_many_attributes_as_tiled_could_write(tmp_path: Path) -> None:
    path = tmp_path / "a.tmx"
    names = [f'b{i}=""' for i in range(MAX_ATTRIBUTES + 1)]
    path.write_text(f"<a {' '.join(names[1:])}/>")
    assert len(read_xml(path, "map", Allowance()).attrib) == MAX_ATTRIBUTES
    path.write_text(f"<a {' '.join(names)}/>")
    with pytest.raises(ContentError, match="attributes"):
        read_xml(path, "map", Allowance())


def test_text_is_kept_where_a_map_has_text_and_nowhere_else(tmp_path: Path) -> None:
    path = tmp_path / "a.tmx"
    path.write_text("<a>one<!-- x --> two<b>three</b>four<c/>five</a>")
    tree = read_xml(path, "map", Allowance())
    assert (tree.text, [child.text for child in tree]) == ("one two", ["three", None])


def test_a_name_that_a_stranger_chose_can_not_fill_the_screen_or_steer_the_terminal() -> None:
    for text in ("a" * 100_000, "\x1b[2J\x9b", "\u202egnp.exe", "\ud800", "a\r\nb\u2028c"):
        problem = Problem("a.tmx", f'"{text}" is wrong', f'write "{text}"', layer=text, object_id=1, object_name=text)
        demand_lines([problem])
        assert json.dumps(problem.as_dict())


def test_layers_of_an_infinite_map_on_one_line_are_told_apart(folder: Path) -> None:
    text = lay_sound(folder, "chunks.tmx")
    path = folder / MAP
    path.write_text(text.replace("\n", ""))
    many, one = read_document(folder / "chunks.tmx"), read_document(path)
    for first, second in zip(many.tile_layers, one.tile_layers, strict=True):
        assert (first.gids == second.gids).all()
