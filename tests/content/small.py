"""A small map with one room of everything, written piece by piece so that a test can spoil any of it."""

import base64
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from game.content.tiled.document import Document, MapObject
from game.content.tiled.tmx import read_document
from tools.fuzz.seeds import picture

WIDTH, HEIGHT = 12, 8
FLOOR, WALL, WINDOW, CUPBOARD = 1, 2, 3, 4

TILESET = """<?xml version="1.0" encoding="UTF-8"?>
<tileset version="1.10" name="small" tilewidth="32" tileheight="32" tilecount="4" columns="4">
 <image source="small.png" width="128" height="32"/>
 <tile id="0"><properties><property name="surface" value="wood"/></properties></tile>
 <tile id="1"><properties>
  <property name="opaque" type="bool" value="true"/><property name="solid" type="bool" value="true"/>
 </properties></tile>
 <tile id="2"><properties><property name="solid" type="bool" value="true"/></properties></tile>
 <tile id="3"><properties><property name="solid" type="bool" value="true"/></properties></tile>
</tileset>
"""


def thing(object_id: int, class_: str, at: tuple[float, ...], name: str = "", **properties: str) -> str:
    """An object; ``at`` is x, y and, for a rectangle, width and height, in tiles. A property is "type:value"."""
    sizes = zip(("x", "y", "width", "height"), at, strict=False)
    place = " ".join(f'{key}="{value * 32:g}"' for key, value in sizes)
    lines = [f'  <object id="{object_id}" name="{name}" type="{class_}" {place}>']
    if properties:
        typed = (value.partition(":") for value in properties.values())
        rows = [
            f'<property name="{key}" type="{kind}" value="{value}"/>'
            for key, (kind, _, value) in zip(properties, typed, strict=True)
        ]
        lines.append(f"   <properties>{''.join(rows)}</properties>")
    if len(at) == 2:
        lines.append("   <point/>")
    return "\n".join([*lines, "  </object>"])


def rows(grid: list[list[int]]) -> str:
    return ",\n".join(",".join(map(str, row)) for row in grid)


def chunks(grid: list[list[int]], left: int, top: int, size: int = 16) -> str:
    """A grid in the squares that Tiled saves infinite maps in; ``left`` and ``top``: where its corner lies."""
    parts = []
    for y in range(top // size * size, top + len(grid), size):
        for x in range(left // size * size, left + len(grid[0]), size):
            square = [
                [
                    grid[v - top][u - left] if top <= v < top + len(grid) and left <= u < left + len(grid[0]) else 0
                    for u in range(x, x + size)
                ]
                for v in range(y, y + size)
            ]
            parts.append(f'<chunk x="{x}" y="{y}" width="{size}" height="{size}">{rows(square)}</chunk>')
    return "".join(parts)


def two_rooms() -> list[list[int]]:
    """Walls round the map and one between two rooms, with a doorway at (6, 3) and a window at (6, 5)."""
    grid = [
        [WALL if x in (0, 6, WIDTH - 1) or y in (0, HEIGHT - 1) else 0 for x in range(WIDTH)] for y in range(HEIGHT)
    ]
    grid[3][6] = 0
    grid[5][6] = WINDOW
    return grid


def one_cupboard() -> list[list[int]]:
    """Nothing but the furniture under the container, at (1, 1)."""
    return [[CUPBOARD if (x, y) == (1, 1) else 0 for x in range(WIDTH)] for y in range(HEIGHT)]


@dataclass
class SmallMap:
    """The pieces of a map; `write` puts them together."""

    folder: Path
    head: str = (
        f'<map version="1.10" orientation="orthogonal" width="{WIDTH}" height="{HEIGHT}" tilewidth="32"'
        ' tileheight="32" infinite="0">'
    )
    properties: str = (
        '<properties><property name="title" value="Small"/><property name="zombies" type="int" value="6"/></properties>'
    )
    tilesets: str = '<tileset firstgid="1" source="small.tsx"/>'
    floor: list[list[int]] = field(default_factory=lambda: [[FLOOR] * WIDTH for _ in range(HEIGHT)])
    walls: list[list[int]] = field(default_factory=two_rooms)
    furniture: list[list[int]] = field(default_factory=one_cupboard)
    more_layers: str = ""
    objects: dict[str, str] = field(
        default_factory=lambda: {
            "start": thing(1, "PlayerStart", (2.5, 2.5)),
            "spawn": thing(2, "InfectedSpawn", (8, 2, 2, 2), weight="float:2", kind="string:runner"),
            "door": thing(3, "Door", (6, 3, 1, 1), "side door", key="string:side"),
            "box": thing(4, "Container", (1, 1, 1, 1), "box", items="string:bandage, key:side"),
            "exit": thing(5, "Exit", (10, 6, 1, 1), "way out"),
            "light": thing(6, "Light", (3, 3), radius_m="int:4", color="color:#ff102030", flicker="bool:true"),
            "note": thing(7, "Note", (4, 4), title="string:A note", text="string:Run."),
            "room": thing(8, "Room", (1, 1, 5, 6), "West room"),
        }
    )

    def layer(self, layer_id: int, name: str, grid: list[list[int]]) -> str:
        data = f'<data encoding="csv">\n{rows(grid)}\n</data>'
        return f'<layer id="{layer_id}" name="{name}" width="{WIDTH}" height="{HEIGHT}">{data}</layer>'

    def text(self) -> str:
        return "\n".join(
            [
                '<?xml version="1.0" encoding="UTF-8"?>',
                self.head,
                self.properties,
                self.tilesets,
                self.layer(1, "floor", self.floor),
                self.layer(2, "walls", self.walls),
                self.layer(4, "furniture", self.furniture),
                self.more_layers,
                '<objectgroup id="3" name="things">',
                *self.objects.values(),
                "</objectgroup>",
                "</map>",
            ]
        )

    def infinite(self, left: int, top: int) -> str:
        """The same map as an infinite one, its corner at a tile of Tiled, cut into chunks of Tiled's size."""
        text = self.text().replace('infinite="0"', 'infinite="1"')
        for name, grid in (("floor", self.floor), ("walls", self.walls), ("furniture", self.furniture)):
            plain = f'name="{name}" width="{WIDTH}" height="{HEIGHT}"><data encoding="csv">\n{rows(grid)}\n</data>'
            assert plain in text
            text = text.replace(plain, f'name="{name}"><data encoding="csv">{chunks(grid, left, top)}</data>')
        shift = re.compile(r'(<object [^>]*?) x="([-0-9.]+)" y="([-0-9.]+)"')
        return shift.sub(lambda m: f'{m[1]} x="{float(m[2]) + left * 32:g}" y="{float(m[3]) + top * 32:g}"', text)

    def write(self, text: str | None = None) -> Path:
        (self.folder / "small.tsx").write_text(TILESET)
        (self.folder / "small.png").write_bytes(picture(128, 32))
        path = self.folder / "small.tmx"
        path.write_text(self.text() if text is None else text, encoding="utf-8")
        return path


def layer_data(encoding: str, text: str, name: str = "decals") -> str:
    """A tile layer of the small map's size with its data as given."""
    return f'<layer id="9" name="{name}" width="{WIDTH}" height="{HEIGHT}"><data {encoding}>{text}</data></layer>'


def packed(pack: Callable[[bytes], bytes], count: int = WIDTH * HEIGHT) -> str:
    """Tiles 1, 2, 3, 4, 1, … as base64."""
    gids = np.arange(count, dtype="<u4") % 4 + 1
    return base64.b64encode(pack(gids.tobytes())).decode()


def document_of(small: SmallMap, text: str) -> Document:
    """The small map with one object in place of all."""
    small.objects = {"it": text}
    return read_document(small.write())


def object_of(small: SmallMap, text: str) -> MapObject:
    """The one object of that map."""
    return document_of(small, text).object_layers[0].objects[0]
