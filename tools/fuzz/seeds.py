"""Sound maps for `tools.fuzz_maps` to spoil: small ones with one of everything, and those that the game ships."""

import base64
import gzip
import json
import struct
import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from game.content.files.paths import assets_dir, maps_dir
from tools.art.png import grey_png
from tools.fuzz.old_maps import PHOTOGRAPHS, old_maps

WIDTH, HEIGHT = 8, 6  # tiles
FLOOR, WALL, CUPBOARD = 1, 2, 3
_ZSTD_HEAD = b"\x28\xb5\x2f\xfd\xa0"  # one segment, its size in four octets


@dataclass(frozen=True, slots=True)
class Seed:
    """A sound map. ``files``: what its folder holds, by path; ``main``: the map; ``targets``: what is spoilt."""

    name: str
    main: str
    files: Mapping[str, bytes]
    targets: tuple[str, ...]


def zstd_of(data: bytes) -> bytes:
    """Data of at most 128 kB as a zstd frame of one raw block."""
    return _ZSTD_HEAD + struct.pack("<I", len(data)) + struct.pack("<I", len(data) << 3 | 1)[:3] + data


PACKERS: Mapping[str, Callable[[bytes], bytes]] = {
    "": bytes,
    "zlib": zlib.compress,
    "gzip": lambda data: gzip.compress(data, mtime=0),
    "zstd": zstd_of,
}

Grid = list[int]
_EDGE = [x in (0, WIDTH - 1) or y in (0, HEIGHT - 1) for y in range(HEIGHT) for x in range(WIDTH)]
GRIDS: Mapping[str, Grid] = {
    "floor": [FLOOR] * (WIDTH * HEIGHT),
    "walls": [WALL if edge else 0 for edge in _EDGE],
    "furniture": [CUPBOARD if place == WIDTH + 2 else 0 for place in range(WIDTH * HEIGHT)],
}


def picture(width: int, height: int) -> bytes:
    """A black PNG."""
    return grey_png(np.zeros((height, width), np.uint8))


def packed(grid: Grid, compression: str) -> str:
    """Gids as Tiled writes them in base64."""
    return base64.b64encode(PACKERS[compression](np.array(grid, "<u4").tobytes())).decode()


_TILESET = """<tileset version="1.10" name="tiles" tilewidth="32" tileheight="32" tilecount="4" columns="4">
 <tileoffset x="0" y="0"/>
 <image source="tiles.png" width="128" height="32"/>
 <tile id="0" type="SchoolTile"><properties><property name="surface" value="wood"/></properties></tile>
 <tile id="1"><properties>
  <property name="solid" type="bool" value="true"/><property name="opaque" type="bool" value="true"/>
 </properties><objectgroup><object id="1" x="0" y="0" width="32" height="32"/></objectgroup></tile>
 <tile id="2"><properties><property name="solid" type="bool" value="true"/></properties></tile>
 <tile id="3"><animation><frame tileid="3" duration="100"/><frame tileid="0" duration="200"/></animation></tile>
 <wangsets><wangset name="floors" type="corner" tile="-1"><wangcolor name="wood" color="#ff0000" tile="-1"/>
  <wangtile tileid="0" wangid="0,1,0,1,0,1,0,1"/></wangset></wangsets>
</tileset>"""
_COLLECTION = """<tileset version="1.10" name="things" tilewidth="32" tileheight="64" tilecount="2" columns="0">
 <tile id="0" type="Prop"><image source="tiles.png" width="128" height="32"/></tile>
 <tile id="5" type="Prop"><image source="pictures/desk.png" width="32" height="64"/></tile>
</tileset>"""
_TEMPLATE = """<template><object name="lamp" type="Light" x="0" y="0">
 <properties><property name="radius_m" type="float" value="5"/><property name="flicker" type="bool" value="true"/>
 </properties><point/></object></template>"""
_PROP_TEMPLATE = """<template><tileset firstgid="1" source="things.tsx"/>
 <object type="Prop" gid="6" width="32" height="64"/></template>"""
_PROJECT = {
    "propertyTypes": [
        {
            "id": 1, "name": "Light", "type": "class", "useAs": ["property", "object"], "color": "#ffffdc64",
            "members": [
                {"name": "radius_m", "type": "float", "value": 6},
                {"name": "color", "type": "color", "value": "#ffffd6a0"},
            ],
        },
        {"id": 2, "name": "Kind", "type": "enum", "storageType": "string", "values": ["mixed", "runner"]},
        {
            "id": 3, "name": "Pair", "type": "class", "useAs": ["property"],
            "members": [{"name": "light", "type": "class", "propertyType": "Light", "value": {"radius_m": 2}}],
        },
    ],
}  # fmt: skip
_OBJECTS = """ <objectgroup id="20" name="things" offsetx="0" offsety="0">
  <object id="1" name="" type="PlayerStart" x="80" y="80"><point/></object>
  <object id="2" type="InfectedSpawn" x="160" y="96" width="64" height="64"><properties>
   <property name="weight" type="float" value="2"/><property name="kind" value="runner"/></properties></object>
  <object id="3" name="box" type="Container" x="64" y="32" width="32" height="32"><properties>
   <property name="items" value="bandage, bottle"/></properties></object>
  <object id="4" name="way out" type="Exit" x="192" y="32" width="32" height="32"/>
  <object id="5" name="West room" type="Room" x="32" y="32" width="192" height="128" rotation="0"/>
  <object id="6" type="Note" x="100" y="100"><properties><property name="title" value="A note"/>
   <property name="text">Run.
Now.</property></properties><point/></object>
 </objectgroup>"""
_GROUP = """ <group id="30" name="more" opacity="0.5" offsetx="0" offsety="0" tintcolor="#80ff8080">
  <group id="31" name="deep"><objectgroup id="32" name="lamps"><object id="7" template="lamp.tx" x="96" y="96"/>
   <object id="8" template="desk.tx" x="96" y="128" rotation="90"/>
   <object id="9" type="Prop" gid="2147483653" x="128" y="128" width="32" height="32"/></objectgroup></group></group>"""
_SHAPES = """ <objectgroup id="20" name="shapes" class="Any">
  <object id="1" x="8" y="8" width="20" height="20" rotation="45"><ellipse/></object>
  <object id="2" x="8" y="8"><polygon points="0,0 16,0 16,16.5"/></object>
  <object id="3" x="8" y="8"><polyline points="0,0 -16,0"/></object>
  <object id="4" x="8" y="8" width="90" height="20"><text wrap="1" bold="1">A word</text></object>
  <object id="5" x="9" y="9"><properties><property name="pair" type="class" propertytype="Pair"><properties>
   <property name="light" type="class" propertytype="Light"><properties>
   <property name="radius_m" type="float" value="3"/></properties></property></properties></property>
   <property name="many" type="list"><item type="int" value="1"/><item type="float" value="2.5"/></property>
   <property name="next" type="object" value="4"/><property name="paint" type="color" value="#ff102030"/></properties>
   <point/></object></objectgroup>
 <imagelayer id="21" name="sky" repeatx="1" parallaxx="0.5" parallaxy="0.5"><image source="tiles.png"/></imagelayer>
""" + "".join(f'<imagelayer name="{name}"><image source="{name}"/></imagelayer>' for name in PHOTOGRAPHS)
_TSX = '<tileset firstgid="1" source="tiles.tsx"/>'


def _map(body: str, head: str = 'infinite="0"', tilesets: str = _TSX) -> bytes:
    properties = '<properties><property name="zombies" type="int" value="6"/></properties>'
    sizes = f'width="{WIDTH}" height="{HEIGHT}" tilewidth="32" tileheight="32"'
    opening = f'<map version="1.10" tiledversion="1.11.0" orientation="orthogonal" {sizes} {head}>'
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{opening}\n{properties}{tilesets}\n{body}\n</map>'.encode()


def _layer(number: int, name: str, data: str, attributes: str = 'encoding="csv"') -> str:
    head = f'<layer id="{number}" name="{name}" width="{WIDTH}" height="{HEIGHT}">'
    return f"{head}<data {attributes}>{data}</data></layer>"


def _plain_layers() -> str:
    return "\n".join(_layer(i, name, ",".join(map(str, grid))) for i, (name, grid) in enumerate(GRIDS.items(), 1))


def _packed_layers(*compressions: str) -> str:
    return "\n".join(
        _layer(i, name, packed(grid, how), f'encoding="base64" compression="{how}"')
        for i, ((name, grid), how) in enumerate(zip(GRIDS.items(), compressions, strict=True), 1)
    )


def _chunked_layers() -> str:
    """Each layer in two chunks: the upper half and the lower, the whole map left of and above Tiled's middle."""
    half, layers = WIDTH * HEIGHT // 2, []
    for i, (name, grid) in enumerate(GRIDS.items(), 1):
        how = ("", "zlib", "gzip")[i - 1]
        chunks = "".join(
            f'<chunk x="-8" y="{y}" width="{WIDTH}" height="{HEIGHT // 2}">{packed(part, how)}</chunk>'
            for y, part in ((-3, grid[:half]), (0, grid[half:]))
        )
        layers.append(_layer(i, name, chunks, f'encoding="base64" compression="{how}"'))
    return "\n".join(layers)


def _json_map(*, infinite: bool) -> dict[str, Any]:
    def layer(number: int, name: str, grid: Grid) -> dict[str, Any]:
        head = {"id": number, "name": name, "type": "tilelayer", "x": 0, "y": 0, "opacity": 1, "visible": True}
        if infinite:
            chunk = {"x": 0, "y": 0, "width": WIDTH, "height": HEIGHT}
            return {**head, "chunks": [{**chunk, "data": grid}]}
        data = {"data": packed(grid, "zlib"), "encoding": "base64", "compression": "zlib"} if number == 1 else {}
        return {**head, "width": WIDTH, "height": HEIGHT, "data": grid, **data}

    def thing(number: int, class_: str, x: float, y: float, **more: Any) -> dict[str, Any]:
        return {"id": number, "name": "", "type": class_, "x": x, "y": y, "rotation": 0, "visible": True, **more}

    things = [
        thing(1, "PlayerStart", 80, 80, point=True),
        thing(2, "InfectedSpawn", 160, 96, width=64, height=64),
        thing(4, "Exit", 192, 32, width=32, height=32),
        thing(5, "Light", 70.5, 70, point=True, properties=[{"name": "radius_m", "type": "float", "value": 4}]),
        {"id": 7, "template": "lamp.tj", "x": 96, "y": 96},
        thing(9, "Prop", 128, 128, gid=2, width=32, height=32),
    ]
    lamps = {"id": 20, "name": "things", "type": "objectgroup", "draworder": "topdown", "objects": things}
    group = {"id": 30, "name": "more", "type": "group", "offsetx": 0, "layers": [lamps]}
    layers = [layer(number, name, grid) for number, (name, grid) in enumerate(GRIDS.items(), 1)]
    return {
        "type": "map", "version": "1.10", "tiledversion": "1.11.0", "orientation": "orthogonal", "infinite": infinite,
        "width": WIDTH, "height": HEIGHT, "tilewidth": 32, "tileheight": 32, "layers": [*layers, group],
        "properties": [{"name": "zombies", "type": "int", "value": 6}],
        "tilesets": [{"firstgid": 1, "source": "tiles.tsj"}],
    }  # fmt: skip


_JSON_TILESET = {
    "type": "tileset", "name": "tiles", "tilewidth": 32, "tileheight": 32, "tilecount": 4, "columns": 4, "margin": 0,
    "image": "tiles.png", "imagewidth": 128, "imageheight": 32,
    "tiles": [
        {"id": 0, "properties": [{"name": "surface", "type": "string", "value": "wood"}]},
        {"id": 1, "properties": [{"name": "solid", "type": "bool", "value": True}],
         "objectgroup": {"objects": [{"id": 1, "x": 0, "y": 0, "polygon": [{"x": 0, "y": 0}, {"x": 8, "y": 8.5}]}]}},
        {"id": 3, "animation": [{"tileid": 3, "duration": 100}, {"tileid": 0, "duration": 50}]},
    ],
}  # fmt: skip
_JSON_TEMPLATE = {"type": "template", "object": {"name": "lamp", "type": "Light", "x": 0, "y": 0, "point": True}}


def small_seeds() -> list[Seed]:
    """Every small map; all of them lie in a folder with the same tilesets, templates and project."""
    tilesets = f'{_TSX}<tileset firstgid="5" source="things.tsx"/>'
    embedded = _TILESET.replace("<tileset", '<tileset firstgid="1"', 1)
    shifted = _OBJECTS.replace('offsetx="0" offsety="0"', 'offsetx="-256" offsety="-96"')
    maps = {
        "plain.tmx": _map(_plain_layers() + _OBJECTS),
        "rich.tmx": _map(_packed_layers("zlib", "", "gzip") + _OBJECTS + _GROUP, tilesets=tilesets),
        "packed.tmx": _map(_packed_layers("zstd", "gzip", "zstd") + _OBJECTS),
        "chunks.tmx": _map(_chunked_layers() + shifted, 'infinite="1"'),
        "shapes.tmx": _map(_plain_layers() + _SHAPES, 'infinite="0" class="Any" backgroundcolor="#102030"'),
        "embedded.tmx": _map(_plain_layers() + _OBJECTS, tilesets=embedded),
        "plain.tmj": json.dumps(_json_map(infinite=False), indent=1).encode(),
        "chunks.tmj": json.dumps(_json_map(infinite=True), indent=1).encode(),
        **old_maps(GRIDS, WIDTH, HEIGHT),
    }  # fmt: skip
    shared = {
        "tiles.tsx": _TILESET.encode(), "things.tsx": _COLLECTION.encode(),
        "lamp.tx": _TEMPLATE.encode(), "desk.tx": _PROP_TEMPLATE.encode(),
        "tiles.tsj": json.dumps(_JSON_TILESET).encode(), "lamp.tj": json.dumps(_JSON_TEMPLATE).encode(),
        "tiles.png": picture(128, 32), "pictures/desk.png": picture(32, 64),
        "fuzz.tiled-project": json.dumps(_PROJECT, indent=1).encode(), **PHOTOGRAPHS,
    }  # fmt: skip
    beside = {
        "rich.tmx": ("tiles.tsx", "things.tsx", "lamp.tx", "desk.tx", "fuzz.tiled-project", "tiles.png"),
        "plain.tmj": ("tiles.tsj", "lamp.tj", "fuzz.tiled-project"),
        "shapes.tmx": ("tiles.png", *PHOTOGRAPHS),
        "old.tmx": ("tiles.png",),
    }
    return [
        Seed(name, name, {**shared, name: data}, (name, name, *beside.get(name, ()))) for name, data in maps.items()
    ]


def shipped_seeds() -> list[Seed]:
    """The maps that the game ships, in folders that lie to each other as the game's own."""
    folder, pictures = maps_dir(), assets_dir() / "tiles"
    shared = {f"maps/{path.relative_to(folder).as_posix()}": path.read_bytes() for path in _read_along(folder)}
    shared |= {f"assets/tiles/{path.name}": path.read_bytes() for path in pictures.glob("*.png")}
    return [
        Seed(path.name, f"maps/{path.name}", {**shared, f"maps/{path.name}": path.read_bytes()}, _shipped_targets(path))
        for path in sorted(folder.glob("*.tmx"))
    ]


def _read_along(folder: Path) -> list[Path]:
    return [path for mask in ("*.tsx", "templates/*.tx", "*.tiled-project") for path in sorted(folder.glob(mask))]


def _shipped_targets(path: Path) -> tuple[str, ...]:
    name = f"maps/{path.name}"
    return name, name, "maps/school.tsx"
