"""A small map with one room of everything, written piece by piece so that a test can spoil any of it."""

import struct
import zlib
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest

WIDTH, HEIGHT = 12, 8
FLOOR, WALL, WINDOW, OVERHEAD = 1, 2, 3, 4

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


def png(width: int, height: int) -> bytes:
    """A black picture."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = zlib.compress((b"\0" + b"\0\0\0" * width) * height)
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


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


def two_rooms() -> list[list[int]]:
    """Walls round the map and one between two rooms, with a doorway at (6, 3) and a window at (6, 5)."""
    grid = [
        [WALL if x in (0, 6, WIDTH - 1) or y in (0, HEIGHT - 1) else 0 for x in range(WIDTH)] for y in range(HEIGHT)
    ]
    grid[3][6] = 0
    grid[5][6] = WINDOW
    return grid


@dataclass
class SmallMap:
    """The pieces of a map; `write` puts them together."""

    folder: Path
    head: str = (
        f'<map version="1.10" orientation="orthogonal" width="{WIDTH}" height="{HEIGHT}" tilewidth="32"'
        ' tileheight="32" infinite="0">'
    )
    properties: str = '<properties><property name="title" value="Small"/></properties>'
    tilesets: str = '<tileset firstgid="1" source="small.tsx"/>'
    floor: list[list[int]] = field(default_factory=lambda: [[FLOOR] * WIDTH for _ in range(HEIGHT)])
    walls: list[list[int]] = field(default_factory=two_rooms)
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
                self.more_layers,
                '<objectgroup id="3" name="things">',
                *self.objects.values(),
                "</objectgroup>",
                "</map>",
            ]
        )

    def write(self, text: str | None = None) -> Path:
        (self.folder / "small.tsx").write_text(TILESET)
        (self.folder / "small.png").write_bytes(png(128, 32))
        path = self.folder / "small.tmx"
        path.write_text(self.text() if text is None else text, encoding="utf-8")
        return path


@pytest.fixture
def small(tmp_path: Path) -> SmallMap:
    return SmallMap(tmp_path)


@pytest.fixture
def make_thing() -> Callable[..., str]:
    return thing
