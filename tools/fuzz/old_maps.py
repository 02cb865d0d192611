"""Sound maps in forms that Tiled has left behind, and still reads."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

_OBJECTS = """ <objectgroup name="things" width="8" height="6">
  <object type="PlayerStart" x="80" y="80"><point/></object>
  <object type="InfectedSpawn" x="160" y="96" width="64" height="64"/>
  <object type="Prop" gid="2" x="128" y="128"/>
 </objectgroup>"""
_TILESET = """<tileset name="tiles" firstgid="1" tilewidth="32" tileheight="32">
  <image source="tiles.png" trans="ff00ff"/>
  <terraintypes><terrain name="wood" tile="0"/></terraintypes>
  <tile id="0" terrain="0,0,,0" probability="0.5">
   <properties><property name="surface" value="wood"/></properties></tile>
  <tile id="1"><properties><property name="solid" type="bool" value="true"/></properties></tile>
 </tileset>"""
# As far as their heads: the game shows none of them.
PHOTOGRAPHS: Mapping[str, bytes] = {
    "photo.jpg": b"\xff\xd8\xff\xe0\0\5abc\xff\xc0\0\x11\x08\0\x20\0\x20",
    "photo.gif": b"GIF89a\x20\0\x20\0\0\0\0;",
    "photo.bmp": b"BM" + bytes(12) + b"\x28\0\0\0\x20\0\0\0\xe0\xff\xff\xff",
    "photo.webp": b"RIFF\x1a\0\0\0WEBPVP8L\x0d\0\0\0\x2f\x1f\xc0\x07\0",
}


def old_maps(grids: Mapping[str, Sequence[int]], width: int, height: int) -> dict[str, bytes]:
    """Maps of these layers, ``width`` by ``height`` tiles, by name: XML of 2009, JSON of 2016, and that in a script."""
    sizes = f'width="{width}" height="{height}"'
    tiles = {name: "".join(f'<tile gid="{gid}"/>' for gid in grid) for name, grid in grids.items()}
    layers = "".join(f'<layer name="{name}" {sizes}><data>{text}</data></layer>\n' for name, text in tiles.items())
    head = f'<map version="0.99b" orientation="orthogonal" {sizes} tilewidth="32" tileheight="32">'
    doctype = '<!DOCTYPE map SYSTEM "http://mapeditor.org/dtd/1.0/map.dtd">'
    text = f'<?xml version="1.0"?>\n{doctype}\n{head}\n{_TILESET}\n{layers}{_OBJECTS}\n</map>\n'
    tree = json.dumps(_json_map(grids, width, height), indent=1)
    script = f'(function(name,data){{\n onTileMapLoaded(name, data);}})("old",\n{tree});\n'
    return {"old.tmx": text.encode(), "old.json": tree.encode(), "old.js": script.encode()}


def _json_map(grids: Mapping[str, Sequence[int]], width: int, height: int) -> dict[str, Any]:
    common = {"x": 0, "y": 0, "width": width, "height": height, "opacity": 1, "visible": True}
    start = {"type": "PlayerStart", "x": 80, "y": 80, "width": 0, "height": 0, "visible": True, "point": True}
    spawn = {**start, "type": "InfectedSpawn", "x": 160, "y": 96, "width": 64, "height": 64, "point": False}
    things = {"type": "objectgroup", "name": "things", "draworder": "topdown", "objects": [start, spawn]}
    tileset = {
        "firstgid": 1, "name": "tiles", "image": "tiles.png", "imagewidth": 128, "imageheight": 32, "margin": 0,
        "spacing": 0, "tilewidth": 32, "tileheight": 32, "transparentcolor": "#ff00ff", "terrains": [],
        "tiles": {"1": {"terrain": [0, 0, 0, 0]}, "3": {"animation": [{"tileid": 3, "duration": 100}]}},
        "tileproperties": {"0": {"surface": "wood"}, "1": {"solid": True}},
        "tilepropertytypes": {"1": {"solid": "bool"}},
    }  # fmt: skip
    tiles = [{**common, "type": "tilelayer", "name": name, "data": list(grid)} for name, grid in grids.items()]
    return {
        "version": 1, "orientation": "orthogonal", "renderorder": "right-down", "nextobjectid": 3, "width": width,
        "height": height, "tilewidth": 32, "tileheight": 32, "properties": {"zombies": 6},
        "propertytypes": {"zombies": "int"}, "tilesets": [tileset], "layers": [*tiles, {**common, **things}],
    }  # fmt: skip
