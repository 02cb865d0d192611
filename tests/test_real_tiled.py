"""What Tiled itself makes of the maps: its exports are the same levels, its picture is the game's picture."""

import base64
import gzip
import json
import re
import shutil
import zlib
from collections.abc import Callable, Mapping
from pathlib import Path
from xml.etree import ElementTree as ET

import numpy as np
import pygame
import pytest

from game.__main__ import main
from game.content.kit.files import OLD, STARTER, kit_files
from game.content.kit.folder import make_kit
from game.content.school.school import School, read_school
from game.content.tiled.document import TILE_PX
from game.content.tiled.project import OWN_FILE
from game.sim.terrain.level import Burning, Level, level_digest
from game.view.charts.plan import draw_map
from tests.tiled_maps import MAPS_OF_THE_GAME, by_tile, copied_maps, run_tiled
from tools.tiled_project import MAPS
from tools.tiles import ID

DRAWN_ALIKE = 6.0  # mean difference of a tile's colours, of 255: a tint is rounded two ways, and so is an odd turn
Packer = Callable[[bytes], bytes]
PACKERS: Mapping[str, Packer] = {"": bytes, "zlib": zlib.compress, "gzip": gzip.compress}

pytestmark = pytest.mark.skipif(not shutil.which("tiled"), reason="needs Tiled")


@pytest.fixture
def tiled(tmp_path: Path) -> Callable[..., None]:
    """Runs a program of Tiled's with a home of its own and no display."""

    def run(*command: str | Path) -> None:
        done = run_tiled(tmp_path / "home", *command)
        assert done.returncode == 0, done.stderr

    return run


def assert_same(school: School, exported: School) -> None:
    def rest(level: Level) -> object:
        return level.name, level.rooms, level.default_zombies

    assert level_digest(school.level) == level_digest(exported.level)
    assert rest(school.level) == rest(exported.level)


@pytest.mark.parametrize("path", MAPS_OF_THE_GAME, ids=lambda path: path.stem)
@pytest.mark.parametrize("suffix", ["tmx", "json"])
def test_an_export_is_the_same_level(path: Path, suffix: str, tiled: Callable[..., None], tmp_path: Path) -> None:
    out = tmp_path / f"{path.stem}.{suffix}"
    tiled("tiled", "--export-map", path, out)
    assert_same(read_school(path), read_school(out))


@pytest.mark.parametrize("compression", PACKERS)
def test_a_layer_format_changes_nothing(compression: str, tiled: Callable[..., None], tmp_path: Path) -> None:
    path = copied_maps(tmp_path) / "packed.tmx"
    path.write_text(packed((MAPS / "starter.tmx").read_text(encoding="utf-8"), compression), encoding="utf-8")
    out = path.with_name("out.tmx")
    tiled("tiled", "--export-map", path, out)
    tag = f'<data encoding="base64" compression="{compression}">' if compression else '<data encoding="base64">'
    assert tag in out.read_text(encoding="utf-8")
    assert_same(read_school(MAPS / "starter.tmx"), read_school(out, (tmp_path,)))


def packed(text: str, compression: str) -> str:
    """Write every layer of a map in another format; Tiled keeps to it."""

    def repack(match: re.Match[str]) -> str:
        gids = np.fromstring(match[1], np.uint32, sep=",").tobytes()
        tag = f' compression="{compression}"' if compression else ""
        return f'<data encoding="base64"{tag}>{base64.b64encode(PACKERS[compression](gids)).decode()}</data>'

    return re.sub(r'<data encoding="csv">([\d,\s]+)</data>', repack, text)


# Not the schema's defaults: whoever reads neither the project nor the object types can't give these.
OTHER_DEFAULTS: Mapping[tuple[str, str], bool | float | str] = {
    ("InfectedSpawn", "kind"): "crawler",
    ("InfectedSpawn", "weight"): 3.5,
    ("Door", "open"): True,
    ("Container", "items"): "bandage,bottle",
    ("Light", "radius_m"): 9.5,
    ("Light", "color"): "#ff102030",
    ("Light", "burning"): "breathing",
    ("Door", "material"): "steel",
}


def test_classes_and_templates_resolve_as_in_tiled(tiled: Callable[..., None], tmp_path: Path) -> None:
    maps = copied_maps(tmp_path)
    change_defaults(maps)
    home = tmp_path / "home" / ".local" / "share" / "tiled"
    home.mkdir(parents=True)
    shutil.copy(maps / OLD / "objecttypes.xml", home)  # where Tiled 1.8 looks when no project is open
    path, out = maps / "all.tmx", tmp_path / "bare" / "all.tmx"
    path.write_text(map_of_templates((MAPS / "starter.tmx").read_text(encoding="utf-8")), encoding="utf-8")
    out.parent.mkdir()
    tiled("tiled", "--resolve-types-and-properties", "--detach-templates", "--export-map", path, out)
    assert "template=" not in out.read_text(encoding="utf-8")

    here, there = read_school(path, (tmp_path,)), read_school(out, (tmp_path,))
    assert_same(here, there)
    level = there.level
    (lamp, other_lamp), (door, open_door) = level.lights, level.doors
    assert [spawn.kind for spawn in level.spawns] == ["crawler", "walker"]
    assert [spawn.weight for spawn in level.spawns] == [3.5, 0.5]
    assert (door.open, open_door.open) == (True, True)
    assert door.material.name == open_door.material.name == "steel"
    assert (lamp.radius_m, lamp.burning, lamp.color) == (9.5, Burning.BREATHING, (16, 32, 48))
    assert (other_lamp.radius_m, other_lamp.burning, other_lamp.brightness) == (9.5, Burning.BREATHING, 0.5)
    assert len(level.containers[0].items) == 2
    (prop,) = (item for layer in there.document.object_layers for item in layer.objects if item.class_ == "Prop")
    assert (prop.shape, prop.width, prop.height) == ("tile", TILE_PX, TILE_PX)


def change_defaults(maps: Path) -> None:
    """Give classes other defaults, in the project for the game and in the object types for Tiled."""
    project = json.loads((maps / OWN_FILE).read_text(encoding="utf-8"))
    types = ET.parse(maps / OLD / "objecttypes.xml")
    for (class_, name), value in OTHER_DEFAULTS.items():
        (kind,) = (kind for kind in project["propertyTypes"] if kind["name"] == class_)
        (member,) = (member for member in kind["members"] if member["name"] == name)
        member["value"] = value
        default = types.find(f"objecttype[@name='{class_}']/property[@name='{name}']")
        assert default is not None
        default.set("default", str(value).lower() if isinstance(value, bool) else str(value))
    (maps / OWN_FILE).write_text(json.dumps(project), encoding="utf-8")
    types.write(maps / OLD / "objecttypes.xml")


def map_of_templates(starter: str) -> str:
    """Write the starter's ground with objects that say as little as can be: templates, and classes alone."""
    ground = starter[: starter.index(" <objectgroup")]
    note = '<properties><property name="title" value="T"/><property name="text" value="W"/></properties>'
    objects = f"""<object id="1" template="templates/player_start.tx" x="176" y="208"/>
  <object id="2" type="InfectedSpawn" x="64" y="288" width="96" height="64"/>
  <object id="3" template="templates/crawler_spawn.tx" x="192" y="288">
   <properties><property name="kind" value="walker"/></properties></object>
  <object id="4" template="templates/door.tx" x="384" y="256"/>
  <object id="5" template="templates/open_door.tx" x="480" y="320"/>
  <object id="6" template="templates/container.tx" x="128" y="96"/>
  <object id="7" template="templates/exit.tx" x="640" y="320"/>
  <object id="8" template="templates/light.tx" x="300" y="140"/>
  <object id="9" type="Light" x="200" y="350">
   <properties><property name="brightness" type="float" value="0.5"/></properties><point/></object>
  <object id="10" template="templates/note.tx" x="150" y="150">{note}</object>
  <object id="11" template="templates/room.tx" name="Class" x="128" y="64"/>
  <object id="12" template="templates/prop.tx" x="320" y="256"/>"""
    return f'{ground} <objectgroup id="20" name="all">\n  {objects}\n </objectgroup>\n</map>\n'


@pytest.mark.parametrize("path", MAPS_OF_THE_GAME, ids=lambda path: path.stem)
def test_the_picture_is_the_one_tiled_draws(path: Path, tiled: Callable[..., None], tmp_path: Path) -> None:
    assert_drawn_alike(path, tiled, tmp_path)


def test_the_render_command_writes_that_picture(tiled: Callable[..., None], tmp_path: Path) -> None:
    assert_drawn_alike(MAPS / "starter.tmx", tiled, tmp_path)
    assert main(["render", str(MAPS / "starter.tmx"), str(tmp_path / "command.png")]) == 0
    np.testing.assert_array_equal(by_tile(tmp_path / "command.png"), by_tile(tmp_path / "ours.png"))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('name="furniture"', 'name="furniture" opacity="0.5"'),
        ('name="furniture"', 'name="furniture" tintcolor="#80ff4020"'),
        ('name="decals"', 'name="decals" visible="0"'),
    ],
)
def test_a_layer_is_drawn_as_tiled_draws_it(old: str, new: str, tiled: Callable[..., None], tmp_path: Path) -> None:
    path = copied_maps(tmp_path) / "starter.tmx"
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    assert_drawn_alike(path, tiled, tmp_path)


def test_turned_and_scaled_tiles_are_drawn_as_tiled_draws_them(tiled: Callable[..., None], tmp_path: Path) -> None:
    path = copied_maps(tmp_path) / "starter.tmx"
    text = path.read_text(encoding="utf-8")
    desk = str(ID["desk_w"] + 1)
    for turn in range(8):  # three bits: to the side, upside down, across
        text = re.sub(rf"(?<=,){desk}(?=,)", str(ID["desk_w"] + 1 | turn << 29), text, count=1)
    props = "".join(
        f'<object id="{100 + i}" type="Prop" gid="{ID["bag"] + 1 | i << 30}" x="{100 + 96 * i}" y="{350 + 8 * i}"'
        f' width="{32 << (i & 1)}" height="{32 << (i >> 1)}" rotation="{90 * i}"/>'
        for i in range(4)
    )
    text = text.replace("</map>", f'<objectgroup id="90" name="props">{props}</objectgroup></map>')
    path.write_text(text, encoding="utf-8")
    assert_drawn_alike(path, tiled, tmp_path)


def assert_drawn_alike(path: Path, tiled: Callable[..., None], tmp_path: Path) -> None:
    """Compare the two pictures tile by tile, without the frames that Tiled draws round objects."""
    ours, theirs = tmp_path / "ours.png", tmp_path / "theirs.png"
    document = read_school(path, (tmp_path,)).document
    pygame.display.init()
    pygame.display.set_mode((1, 1))
    pygame.image.save(draw_map(document, TILE_PX), ours)
    pygame.quit()
    marked = [layer.name for layer in document.object_layers if any(item.shape != "tile" for item in layer.objects)]
    hidden = [word for name in marked for word in ("--hide-layer", name)]
    turned = any(item.rotation % 90 for layer in document.object_layers for item in layer.objects)
    tiled("tmxrasterizer", *([] if turned else ["--no-smoothing"]), *hidden, path, theirs)
    ours_by_tile, theirs_by_tile = by_tile(ours), by_tile(theirs)
    assert ours_by_tile.shape == theirs_by_tile.shape == (document.height, document.width, TILE_PX, TILE_PX, 3)
    off = np.abs(ours_by_tile - theirs_by_tile).mean(axis=(2, 3, 4))
    assert np.argwhere(off >= DRAWN_ALIKE)[:, ::-1].tolist() == []


def test_tiled_saves_the_tileset_as_it_is(tiled: Callable[..., None], tmp_path: Path) -> None:
    maps = copied_maps(tmp_path)
    out = maps / "saved.tsx"
    tiled("tiled", "--export-tileset", maps / "school.tsx", out)
    before, after = (path.read_text(encoding="utf-8").splitlines() for path in (maps / "school.tsx", out))
    assert after[2:] == before[2:]  # line 2 names the version of Tiled


def test_a_map_exported_into_one_file_needs_its_picture_alone(tiled: Callable[..., None], tmp_path: Path) -> None:
    kit, given = tmp_path / "my kit", tmp_path / "given away"
    make_kit(kit, kit_files("linux", ("last-bell",)))
    options = ("--embed-tilesets", "--detach-templates", "--resolve-types-and-properties")
    tiled("tiled", *options, "--export-map", kit / STARTER, kit / "one_file.tmx")
    given.mkdir()
    for name in ("one_file.tmx", "school.png"):
        shutil.copy(kit / name, given)
    assert_same(read_school(kit / STARTER), read_school(given / "one_file.tmx"))
