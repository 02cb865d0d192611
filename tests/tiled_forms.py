"""Forms of a small map, as Tiled has written them in fifteen years and as others write them; what becomes of each.

Most are the same picture. ``says`` is what the reader refuses a form by; ``tiled``: whether Tiled 1.8 reads it.
"""

import base64
import gzip
import json
import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from tools.art.png import rgba_png

WIDTH, HEIGHT = 4, 3
GRID = [1, 2, 3, 4, 5, 6, 7, 8, 0, 2 | 1 << 31, 3 | 1 << 30, 4 | 1 << 29]
CSV = ",".join(map(str, GRID))
GIDS = np.array(GRID, "<u4").tobytes()
TILES = "".join(f'<tile gid="{gid}"/>' for gid in GRID)
MAP = f"""<?xml version="1.0" encoding="UTF-8"?>
<map version="1.8" tiledversion="1.8.2" orientation="orthogonal" renderorder="right-down" width="4" height="3" \
tilewidth="32" tileheight="32" infinite="0" nextlayerid="3" nextobjectid="9">
 <tileset firstgid="1" name="a" tilewidth="32" tileheight="32" tilecount="8" columns="4">
  <image source="a.png" width="128" height="64"/>
 </tileset>
 <layer id="1" name="floor" width="4" height="3">
  <data encoding="csv">{CSV}</data>
 </layer>
 <objectgroup id="2" name="things">
  <object id="1" name="desk" type="Prop" gid="6" x="64" y="96" width="32" height="32"/>
 </objectgroup>
</map>
"""
TSX = """<?xml version="1.0" encoding="UTF-8"?>
<tileset version="1.8" tiledversion="1.8.2" name="a" tilewidth="32" tileheight="32" tilecount="8" columns="4">
 <image source="a.png" width="128" height="64"/>
</tileset>
"""
Json = dict[str, Any]
_DATA = f'<data encoding="csv">{CSV}</data>'
_TILESET = MAP[MAP.index(" <tileset") : MAP.index(" <layer")]
_IMAGE = '<image source="a.png" width="128" height="64"/>'
_OBJECT = '<object id="1" name="desk" type="Prop" gid="6" x="64" y="96" width="32" height="32"/>'


def colours(width: int = 128, height: int = 64) -> bytes:
    """A picture of which every tile differs, with some magenta in each, as PNG."""
    y, x = np.mgrid[:height, :width]
    picture = np.stack([x * 2, y * 4, (x // 32 + y // 32 * 4) * 30, np.full_like(x, 255)], axis=2).astype(np.uint8)
    picture[(x % 32 < 8) & (y % 32 < 8)] = (255, 0, 255, 255)
    return rgba_png(picture)


@dataclass(frozen=True)
class Form:
    """A map of this text, called ``main``, with other ``files``. ``warns``: part of the one warning.

    ``alike``: False where Tiled reads the map and shows less of it than the game does.
    """

    text: str | bytes
    says: str = ""
    tiled: bool = True
    alike: bool = True
    warns: str = ""
    main: str = "m.tmx"
    files: Mapping[str, str | bytes] = field(default_factory=dict)

    def lay(self, folder: Path) -> Path:
        """Write the files; returns the map's place."""
        for name, data in {"a.png": colours(), **self.files, self.main: self.text}.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data.encode() if isinstance(data, str) else data)
        return folder / self.main


def put(*pairs: str, **more: Any) -> Form:
    """The map with pieces replaced: old, new, old, new."""
    text = MAP
    for old, new in zip(pairs[::2], pairs[1::2], strict=True):
        assert old in text, old
        text = text.replace(old, new)
    return Form(text, **more)


def _data(attributes: str, text: str, **more: Any) -> Form:
    return put(_DATA, f"<data{attributes}>{text}</data>", **more)


def _packed(pack: Callable[[bytes], bytes], compression: str) -> Form:
    attributes = f' encoding="base64" compression="{compression}"' if compression else ' encoding="base64"'
    return _data(attributes, f"\n   {base64.b64encode(pack(GIDS)).decode()}\n  ")


def _outer(source: str, text: str | bytes, **more: Any) -> Form:
    """The map with its tileset in a file of its own."""
    files = {source: text, **more.pop("files", {})}
    return put(_TILESET, f'<tileset firstgid="1" source="{source}"/>', files=files, **more)


def json_tileset() -> Json:
    """The tileset in JSON."""
    return {
        "name": "a", "tilewidth": 32, "tileheight": 32, "tilecount": 8, "columns": 4, "margin": 0, "spacing": 0,
        "image": "a.png", "imagewidth": 128, "imageheight": 64,
    }  # fmt: skip


def json_map(**changes: Any) -> Json:
    """The map in JSON."""
    floor = {
        "data": GRID, "height": 3, "width": 4, "x": 0, "y": 0, "name": "floor", "opacity": 1, "type": "tilelayer",
        "visible": True,
    }  # fmt: skip
    desk = {
        "gid": 6, "height": 32, "width": 32, "id": 1, "name": "desk", "rotation": 0, "type": "Prop", "visible": True,
        "x": 64, "y": 96,
    }  # fmt: skip
    things = {
        "draworder": "topdown", "height": 3, "width": 4, "name": "things", "objects": [desk], "opacity": 1,
        "type": "objectgroup", "visible": True, "x": 0, "y": 0,
    }  # fmt: skip
    return {
        "height": 3, "width": 4, "tilewidth": 32, "tileheight": 32, "orientation": "orthogonal", "version": 1,
        "layers": [floor, things], "tilesets": [{"firstgid": 1, **json_tileset()}], **changes,
    }  # fmt: skip


def _json(main: str = "m.json", says: str = "", **changes: Any) -> Form:
    return Form(json.dumps(json_map(**changes)), says=says, main=main)


def _json_layers(**changes: Any) -> list[Json]:
    floor, things = json_map()["layers"]
    return [{**floor, **changes}, things]


def _collection(tile: str, *, alike: bool = True) -> Form:
    tileset = f'<tileset firstgid="1" name="a">{tile}</tileset>'
    return put(_TILESET, tileset, CSV, "1,0,0,0,0,0,0,0,1,0,0,4", _OBJECT, "", files=_THE_TILES, alike=alike)


_THE_TILES = {"one.png": colours(32, 32), "two.png": colours(64, 32)}
_SET_OF_TABLES = {
    **{key: value for key, value in json_tileset().items() if key not in ("tilecount", "columns")},
    "tiles": {"1": {"animation": [{"tileid": 1, "duration": 100}], "terrain": [0, 0, 0, 0]}},
    "tileproperties": {"0": {"surface": "wood"}, "1": {"solid": True}},
    "tilepropertytypes": {"1": {"solid": "bool"}},
    "terrains": [{"name": "wood", "tile": 0}],
}

DOCUMENTS: Mapping[str, Form] = {
    "as it is": put(),
    "a DOCTYPE": put("<map ", '<!DOCTYPE map SYSTEM "http://mapeditor.org/dtd/1.0/map.dtd">\n<map '),
    "a bare DOCTYPE": put("<map ", "<!DOCTYPE map>\n<map "),
    "a public DOCTYPE": put("<map ", '<!DOCTYPE map PUBLIC "-//a//b"\n "map.dtd" ><map '),
    "a DOCTYPE that declares": put("<map ", "<!DOCTYPE map [<!ENTITY a 'b'>]><map ", says="makes declarations"),
    "no declaration of XML": Form(MAP[MAP.index("<map ") :]),
    "lines of Windows": Form(MAP.replace("\n", "\r\n")),
    "a byte order mark": Form(MAP.encode("utf-8-sig")),
    "UTF-16": Form(MAP.replace("UTF-8", "UTF-16").encode("utf-16")),
    "latin-1": Form(MAP.replace("UTF-8", "ISO-8859-1").replace("desk", "b\u00e9").encode("latin-1")),
    "EUC-KR": Form(MAP.replace("UTF-8", "EUC-KR").replace("desk", "책상").encode("euc-kr"), says='is "EUC-KR"'),
    "CDATA": _data(' encoding="csv"', f"<![CDATA[{CSV}]]>"),
    "a comment": put(" <layer", "<!-- & -->\n <layer"),
    "called .xml": Form(MAP, main="m.xml"),
    "no orientation": put(' orientation="orthogonal"', "", says='the map is ""', tiled=False),
    "isometric": put("orthogonal", "isometric", says='the map is "isometric"'),
    "of 2008": put(
        'version="1.8" tiledversion="1.8.2" ', 'version="0.99b" ', ' renderorder="right-down"', "",
        ' infinite="0" nextlayerid="3" nextobjectid="9"', "", ' tilecount="8" columns="4"', "",
        ' width="128" height="64"', "", ' id="1" name="floor"', ' name="floor"', ' id="2" name="things"',
        ' name="things" width="4" height="3"', 'id="1" name="desk"', 'name="desk"', ' width="32" height="32"/>\n </o',
        "/>\n </o",
    ),
}  # fmt: skip
DATA: Mapping[str, Form] = {
    "tiles as elements": _data("", TILES),
    "tiles as elements, none for 0": _data("", TILES.replace('<tile gid="0"/>', "<tile/>")),
    "too many elements": _data("", TILES + '<tile gid="1"/>', says="holds 13 tiles, not 12", tiled=False),
    "a comma at the end": _data(' encoding="csv"', f"{CSV},"),
    "a comma before the last line's end": _data(' encoding="csv"', f"{CSV},\n", says="no gid", tiled=False),
    "two commas at the end": _data(' encoding="csv"', f"{CSV},,", says="no gid", tiled=False),
    "a gid more behind the comma": _data(' encoding="csv"', f"{CSV},1", says="holds 13 tiles, not 12", tiled=False),
    "a comma in place of the last gid": _data(
        ' encoding="csv"', CSV[: CSV.rindex(",") + 1], says="holds 11 tiles, not 12", tiled=False),
    "a comma at the end of a chunk": put(
        'infinite="0"', 'infinite="1"', _DATA,
        f'<data encoding="csv"><chunk x="0" y="0" width="4" height="3">{CSV},</chunk></data>'),
    "base64": _packed(bytes, ""),
    "gzip": _packed(gzip.compress, "gzip"),
    "zlib": _packed(zlib.compress, "zlib"),
    "base64 without its end": _data(
        ' encoding="base64" compression="zlib"', base64.b64encode(zlib.compress(GIDS, 0)).decode().rstrip("=")
    ),
    "lzma": _data(' encoding="base64" compression="lzma"', "AAAA", says='compressed with "lzma"', tiled=False),
    "a level of compression": put(' infinite="0"', ' infinite="0" compressionlevel="0"'),
    "places of the oldest layers": put('name="floor" width', 'name="floor" x="0" y="0" width'),
    "chunks": put('infinite="0"', 'infinite="1"', _DATA,
                  f'<data encoding="csv"><chunk x="0" y="0" width="4" height="3">{CSV}</chunk></data>'),
    "chunks of elements": put('infinite="0"', 'infinite="1"', _DATA,
                              f'<data><chunk x="0" y="0" width="4" height="3">{TILES}</chunk></data>'),
    "infinite and empty": put('infinite="0"', 'infinite="1"', CSV, ""),
    "infinite without chunks": put('infinite="0"', 'infinite="1"'),
    "an order to draw in": put('"right-down"', '"left-up"'),
}  # fmt: skip
TILESETS: Mapping[str, Form] = {
    "no tilecount": put(' tilecount="8"', ""),
    "no columns": put(' columns="4"', ""),
    "columns of 0": put(' columns="4"', ' columns="0"'),
    "no size of the picture": put(' width="128" height="64"', ""),
    "nothing but the tile's size": put(
        ' name="a"', "", ' tilecount="8" columns="4"', "", ' width="128" height="64"', ""),
    "fewer tiles than there are": put('tilecount="8"', 'tilecount="2"'),
    "a picture that has grown": put(
        'width="128" height="64"', 'width="128" height="32"', warns="is 128x64 px, and not"),
    "more tiles than there are": put('tilecount="8"', 'tilecount="80"', says="80 tiles in 4 columns do not fit"),
    "other columns than there are": put('columns="4"', 'columns="5"', warns="made for 5 columns of tiles, and 4 lie"),
    "a picture that has grown wider": put(
        'tilecount="8" columns="4"', 'tilecount="4" columns="2"', 'width="128"', 'width="64"',
        warns="made for 2 columns of tiles, and 4 lie"),
    "a tile behind the last one": put(
        _IMAGE, f'{_IMAGE}<tile id="77"><properties><property name="solid" type="bool" value="true"/></properties>'
        '</tile>', warns="tile 77 lies behind the last tile of the picture, 7"),
    "gids that two could own": put(
        _TILESET, _TILESET + _TILESET.replace('firstgid="1"', 'firstgid="6"'), CSV, "1,2,3,4,5,6,7,8,9,1,1,1",
        _OBJECT, "", warns="share gids"),
    "a transparent color": put(_IMAGE, _IMAGE.replace("/>", ' trans="ff00ff"/>')),
    "a transparent color with #": put(_IMAGE, _IMAGE.replace("/>", ' trans="#FF00FF"/>')),
    "a transparent color that is none": put(
        _IMAGE, _IMAGE.replace("/>", ' trans="none"/>'), says='<image> trans is "none"'),
    "terrains": put(_IMAGE, f'{_IMAGE}<terraintypes><terrain name="wood" tile="0"/></terraintypes>'
                    '<tile id="0" terrain="0,0,,0" probability="0.5"/>'),
    "wang sets of 1.1": put(
        _IMAGE, f'{_IMAGE}<wangsets><wangset name="w" tile="-1"><wangcornercolor name="" color="#ff0000" tile="-1" '
        'probability="1"/><wangtile tileid="0" wangid="0x10101010"/></wangset></wangsets>'),
    "a picture in the file": put(
        _IMAGE, f'<image format="png"><data encoding="base64">{base64.b64encode(colours()).decode()}</data></image>',
        says="the picture is embedded in the file"),
    "a .tsx": _outer("a.tsx", TSX),
    "a tileset called .xml": _outer("a.xml", TSX),
    "a tileset in JSON": _outer("a.json", json.dumps({"type": "tileset", **json_tileset()})),
    "a .tsj": _outer("a.tsj", json.dumps({"type": "tileset", **json_tileset()})),
    "XML called .json": _outer("a.json", TSX, alike=False),
    "a .tsx without counts": _outer("a.tsx", TSX.replace(' tilecount="8" columns="4"', "")),
    "a .tsx that says its first gid": _outer("a.tsx", TSX.replace(" name", ' firstgid="1" name')),
    "a collection": _collection('<tile id="0"><image source="one.png"/></tile><tile id="3"><image source="one.png" '
                                'width="32" height="32"/></tile>'),
    "a collection with a color": _collection('<tile id="0"><image source="one.png" trans="ff00ff"/></tile><tile id="3">'
                                             '<image source="one.png"/></tile>', alike=False),
    "a larger picture in a collection": _collection('<tile id="0"><image source="two.png"/></tile><tile id="3">'
                                                    '<image source="one.png"/></tile>'),
    "a name in capitals": put("a.png", "A.PNG", warns='is stored as "a.png"', alike=False),
}  # fmt: skip
OBJECTS: Mapping[str, Form] = {
    "no id": put('id="1" name="desk"', 'name="desk"'),
    "an id of 0": put('id="1" name="desk"', 'id="0" name="desk"'),
    "one id for two": put(_OBJECT, f"{_OBJECT}{_OBJECT}", warns="its id stands on line"),
    "no size": put('x="64" y="96" width="32" height="32"', 'x="64" y="96"'),
    "a size of 0": put('y="96" width="32" height="32"', 'y="96" width="0" height="0"'),
    "a flipped one": put('gid="6"', f'gid="{6 | 1 << 31}"'),
    "a gid that is none": put('gid="6"', 'gid="0x6"', says='<object> gid is "0x6"'),
    "an order of drawing that is none": put(
        'name="things"', 'name="things" draworder="z"', says='its draworder is "z"', tiled=False
    ),
    "gid 0": put(_OBJECT, f'{_OBJECT}<object id="5" gid="0" x="0" y="0" visible="0"/>'),
    "a class of 1.9": put('type="Prop"', 'class="Prop"'),
    "hidden": put('gid="6"', 'gid="6" visible="0"'),
    "an image layer without a picture": put("<objectgroup", '<imagelayer name="sky" x="0" y="0"/><objectgroup'),
    "settings of the editor": put(
        "<tileset ",
        '<editorsettings><export target="a.json"/></editorsettings><tileset ',
    ),
    "a color without #": put('name="things"', 'name="things" color="a0a0a4"'),
    "a short background": put(' infinite="0"', ' infinite="0" backgroundcolor="#000"'),
}
JSON: Mapping[str, Form] = {
    "JSON": _json(),
    "a .tmj": _json("m.tmj"),
    "a script": Form(
        f'(function(name,data){{\n if(!onTileMapLoaded) {{}} }})("m",\n{json.dumps(json_map())});', main="m.js"),
    "numbers with a point": _json(width=4.0, height=3.0),
    "properties as a table": _json(properties={"title": "A", "zombies": 3}, propertytypes={"zombies": "int"}),
    "tiles as a table": _json(tilesets=[{"firstgid": 1, **_SET_OF_TABLES}]),
    "a flipped one with a sign": _json(layers=[
        json_map()["layers"][0], {**json_map()["layers"][1], "objects": [
            {**json_map()["layers"][1]["objects"][0], "gid": 6 - (1 << 31)}]}]),
    "a picture of nothing": _json(layers=[*json_map()["layers"], {
        "image": "", "name": "sky", "opacity": 1, "type": "imagelayer", "visible": True, "x": 0, "y": 0}]),
    "gids with a point": _json(layers=_json_layers(data=[*map(float, GRID[:2]), *GRID[2:]])),
    "gids below 0": _json(says="holds something that is no gid", layers=_json_layers(data=[*GRID[:-1], -1])),
    "gids that are text": _json(says="holds something that is no gid", layers=_json_layers(data=[*map(str, GRID)])),
    "data that is null": _json(says="it has no data", layers=_json_layers(data=None)),
    "data that is an object": Form(json.dumps(json_map(layers=_json_layers(data={}))), main="m.json", tiled=False,
                                   says="holds something that is no gid"),
    "base64 in JSON": _json(layers=_json_layers(data=base64.b64encode(GIDS).decode(), encoding="base64")),
    "a transparent color in JSON": _json(tilesets=[{"firstgid": 1, **json_tileset(), "transparentcolor": "#ff00ff"}]),
    "JSON called .tmx": Form(json.dumps(json_map()), tiled=False),
}  # fmt: skip
FORMS: Mapping[str, Form] = {**DOCUMENTS, **DATA, **TILESETS, **OBJECTS, **JSON}
