"""A canvas for drafting maps: tile layers by tile name, objects by class. Lengths are tiles."""

import itertools
import random
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from tools.tiles import ID, PIECES, TILES, TilePiece

LAYERS = ("floor", "decals", "walls", "furniture", "overhead")
SIDES = ((0, -1), (1, 0), (0, 1), (-1, 0))  # north, east, south, west
WALL = "wall"  # stands for the wall tile that fits its neighbours
PARAPET = "parapet"  # likewise
_OPPOSITE = {"n": "s", "s": "n", "e": "w", "w": "e", "l": "r", "r": "l"}
_CORNERS = {"ne": "nw", "nw": "ne", "se": "sw", "sw": "se"}
_VARIANTS = {
    "floor_wood": 4,
    "floor_corridor": 4,
    "floor_tile": 3,
    "floor_gym": 3,
    "floor_cafeteria": 3,
    "ground": 3,
    "verge": 3,
    "pavement": 3,
    "floor_stage": 2,
    "floor_stand": 2,
    "floor_cold": 2,
    "floor_deck": 2,
    "roof": 4,
    "drop": 4,
}
_GOES_ON_WITH = {WALL: (WALL, "window_h", "window_v"), PARAPET: (PARAPET, WALL, "gate_post")}
_PIECES = {piece.name: piece for piece in PIECES}

_SOLID = frozenset({WALL, PARAPET, *(tile.name for tile in TILES if tile.solid)})
_GIDS = {"": 0, **{name: number + 1 for name, number in ID.items()}}


class Ref(NamedTuple):
    """Another object, by its class and name; ``number``: which of several of that name, in the order of the map."""

    class_: str
    name: str
    number: int = 0


Value = bool | int | float | str | Ref


class DraftBox(NamedTuple):
    """A rectangle of tiles, both corners inside."""

    x0: int
    y0: int
    x1: int
    y1: int

    @property
    def width(self) -> int:
        """Tiles from left to right."""
        return self.x1 - self.x0 + 1

    @property
    def height(self) -> int:
        """Tiles from top to bottom."""
        return self.y1 - self.y0 + 1

    def tiles(self) -> Iterator[tuple[int, int]]:
        """Every tile, row by row."""
        return ((x, y) for y in range(self.y0, self.y1 + 1) for x in range(self.x0, self.x1 + 1))

    def ring(self) -> Iterator[tuple[int, int]]:
        """The tiles just outside."""
        outer = DraftBox(self.x0 - 1, self.y0 - 1, self.x1 + 1, self.y1 + 1)
        return (tile for tile in outer.tiles() if not self.holds(*tile))

    def holds(self, x: int, y: int) -> bool:
        """Whether a tile lies in the box."""
        return self.x0 <= x <= self.x1 and self.y0 <= y <= self.y1


@dataclass(frozen=True)
class Prop:
    """A tile that lies loose, turned about its middle; ``turn`` in degrees clockwise."""

    tile: str
    x: float
    y: float
    turn: int


@dataclass(frozen=True)
class Thing:
    """An object: place and size in tiles; a point has no size."""

    layer: str
    class_: str
    name: str
    x: float
    y: float
    width: float = 0.0
    height: float = 0.0
    properties: dict[str, Value] = field(default_factory=dict)


class Draft:
    """What a drafting script paints on."""

    def __init__(self, width: int, height: int, seed: int) -> None:
        self.width = width
        self.height = height
        self.rng = random.Random(seed)
        self.layers = {name: [[""] * width for _ in range(height)] for name in LAYERS}
        self.things: list[Thing] = []
        self.marks: list[Prop] = []  # on the floor, under all that stands there
        self.props: list[Prop] = []  # over it
        self._rooms: defaultdict[tuple[int, int], list[str]] = defaultdict(list)

    def put(self, layer: str, x: int, y: int, name: str) -> None:
        """Lay one tile; "" clears it."""
        self.layers[layer][y][x] = name

    def at(self, layer: str, x: int, y: int) -> str:
        """Name of the tile that lies somewhere, "" for none."""
        return self.layers[layer][y][x]

    def furnish(self, x: int, y: int, name: str) -> None:
        """Set a piece of furniture."""
        self.put("furniture", x, y, name)

    def stamp(self, layer: str, x: int, y: int, name: str) -> None:
        """Lay a piece larger than a tile, its upper left corner on a tile."""
        piece = _PIECES[name]
        for row in range(piece.rows):
            for column in range(piece.columns):
                self.put(layer, x + column, y + row, piece.tile(column, row))

    def piece(self, name: str) -> TilePiece:
        """Look up a piece larger than a tile."""
        return _PIECES[name]

    def row(self, x: int, y: int, names: Iterable[str]) -> None:
        """Set furniture from left to right."""
        for offset, name in enumerate(names):
            self.furnish(x + offset, y, name)

    def floor(self, box: DraftBox, kind: str) -> None:
        """Lay a floor; worn tiles are rarer than plain ones."""
        count = _VARIANTS.get(kind, 0)
        names = [f"{kind}_{i}" for i in range(count)] or [kind]
        weights = [6, *([1] * (count - 1))]
        laid = self.rng.choices(names, weights, k=box.width * box.height) if count else itertools.repeat(kind)
        for (x, y), name in zip(box.tiles(), laid, strict=False):
            self.put("floor", x, y, name)

    def surround(self, kind: str) -> None:
        """Lay a floor wherever there is none: what one sees over a fence, and nobody walks on."""
        for y in range(self.height):
            for x in range(self.width):
                if not (self.at("floor", x, y) or self.at("walls", x, y)):
                    self.floor(DraftBox(x, y, x, y), kind)

    def room(self, box: DraftBox, kind: str) -> None:
        """Lay a floor and build walls round it."""
        self.floor(box, kind)
        for x, y in box.ring():
            self.put("walls", x, y, WALL)

    def open(self, box: DraftBox, kind: str) -> None:
        """Break walls away."""
        self.floor(box, kind)
        for x, y in box.tiles():
            self.put("walls", x, y, "")

    def windows(self, box: DraftBox, *, group: int = 3) -> None:
        """Set windows in a wall, in groups with a post between them."""
        along_x = box.width >= box.height
        for i, (x, y) in enumerate(box.tiles()):
            if i % (group + 1) != group and self.at("walls", x, y) == WALL:
                self.put("walls", x, y, "window_h" if along_x else "window_v")

    def door(
        self,
        x: int,
        y: int,
        name: str,
        *,
        length: int = 1,
        across: bool = True,
        is_open: bool = False,
        key: str = "",
        material: str = "",
    ) -> None:
        """Cut a doorway and hang a door; ``across``: in a wall that runs left to right. What is locked is of steel."""
        box = DraftBox(x, y, x + (length - 1 if across else 0), y + (0 if across else length - 1))
        for tile in box.tiles():
            self.put("walls", *tile, "")
            self.put("floor", *tile, "doorsill_h" if across else "doorsill_v")
        properties: dict[str, Value] = {}
        if is_open:
            properties["open"] = True
        if key:
            properties["key"] = key
        if material or key:
            properties["material"] = material or "steel"
        self.box_thing("doors", "Door", name, box, properties)

    def box_thing(self, layer: str, class_: str, name: str, box: DraftBox, properties: dict[str, Value]) -> None:
        """Add an object that covers tiles."""
        self.things.append(Thing(layer, class_, name, box.x0, box.y0, box.width, box.height, properties))
        if class_ == "Room":
            for tile in box.tiles():
                self._rooms[tile].append(name)

    def point(self, layer: str, class_: str, name: str, x: float, y: float, **properties: Value) -> None:
        """Add an object at a place."""
        self.things.append(Thing(layer, class_, name, x, y, properties=properties))

    def container(self, x: int, y: int, name: str, items: str = "", *, width: int = 1) -> None:
        """Let furniture be searched."""
        box = DraftBox(x, y, x + width - 1, y)
        self.box_thing("containers", "Container", name, box, {"items": items} if items else {})

    def free(self, x: int, y: int) -> bool:
        """Whether one can walk here."""
        stands = any(self.at(layer, x, y) in _SOLID for layer in ("floor", "walls", "furniture"))
        return bool(self.at("floor", x, y)) and not stands

    def rooms_at(self, x: int, y: int) -> Iterator[str]:
        """Names of the rooms that cover a tile, in the order in which they were added."""
        return iter(self._rooms.get((x, y), ()))

    def clear_doors(self) -> None:
        """Take away what would stand right before a door."""
        for door in (thing for thing in self.things if thing.class_ == "Door"):
            box = DraftBox(int(door.x), int(door.y), int(door.x + door.width) - 1, int(door.y + door.height) - 1)
            across = self.at("floor", box.x0, box.y0) == "doorsill_h"
            for x, y in box.tiles():
                for side in (-1, 1):
                    self.furnish(*((x, y + side) if across else (x + side, y)), "")

    def scatter(self, box: DraftBox, names: list[str], share: float) -> None:
        """Strew decals over a share of a box's free tiles."""
        for x, y in box.tiles():
            if self.rng.random() < share and self.free(x, y) and not self.at("furniture", x, y):
                self.put("decals", x, y, self.rng.choice(names))

    def strew(self, box: DraftBox, names: list[str], count: int) -> None:
        """Let loose things lie about on free floor, each turned its own way."""
        free = [tile for tile in box.tiles() if self.free(*tile) and not self.at("furniture", *tile)]
        for x, y in self.rng.sample(free, min(count, len(free))):
            shift_x, shift_y = (self.rng.randrange(3, 8) / 10 for _ in range(2))
            self.props.append(Prop(self.rng.choice(names), x + shift_x, y + shift_y, self.rng.randrange(360)))

    def gids(self, layer: str) -> list[list[int]]:
        """A layer's gids, row by row; the tileset starts at 1."""
        return [[self._gid(layer, x, y) for x in range(self.width)] for y in range(self.height)]

    def _gid(self, layer: str, x: int, y: int) -> int:
        name = self.at(layer, x, y)
        return _GIDS[f"{name}_{self._mask(x, y, _GOES_ON_WITH[name]):02d}" if name in _GOES_ON_WITH else name]

    def _mask(self, x: int, y: int, others: tuple[str, ...]) -> int:
        """Which neighbours go on with a wall or a parapet: 1 north, 2 east, 4 south, 8 west."""
        sides = ((x, y - 1), (x + 1, y), (x, y + 1), (x - 1, y))
        return sum(1 << bit for bit, (i, j) in enumerate(sides) if self._joins(i, j, others))

    def _joins(self, x: int, y: int, others: tuple[str, ...]) -> bool:
        if not (0 <= x < self.width and 0 <= y < self.height):
            return True
        return any(self.at(layer, x, y) in others for layer in ("walls", "furniture"))


class DraftFrame:
    """A room's own coordinates, mirrored so that one layout serves every room of its sort."""

    def __init__(self, canvas: Draft, box: DraftBox, *, flip_x: bool = False, flip_y: bool = False) -> None:
        self.canvas = canvas
        self.box = box
        self.flip_x = flip_x
        self.flip_y = flip_y

    def place(self, u: int, v: int) -> tuple[int, int]:
        """Tile of the map at column ``u``, row ``v`` of the room."""
        x = self.box.x1 - u if self.flip_x else self.box.x0 + u
        y = self.box.y1 - v if self.flip_y else self.box.y0 + v
        return x, y

    def name(self, tile: str) -> str:
        """Turn a tile's side with the room."""
        *head, last = tile.split("_")
        if (self.flip_x and last in ("e", "w", "l", "r")) or (self.flip_y and last in ("n", "s")):
            last = _OPPOSITE[last]
        if len(head) == 2 and head[0] == "board" and head[1] in ("e", "w") and self.flip_x:
            head[1] = _OPPOSITE[head[1]]
        if len(head) == 2 and head[0] == "board" and head[1] in ("e", "w") and self.flip_y:
            last = str(2 - int(last))
        return "_".join([*head, last])

    def put(self, u: int, v: int, tile: str, layer: str = "furniture") -> None:
        """Lay a tile, its side turned."""
        self.canvas.put(layer, *self.place(u, v), self.name(tile))

    def door(self, u: int, v: int, name: str, *, is_open: bool) -> None:
        """Hang a door of one tile in a wall that runs left to right."""
        self.canvas.door(*self.place(u, v), name, is_open=is_open)

    def windows(self, columns: Iterable[int], v: int) -> None:
        """Set windows in a wall that runs left to right."""
        for u in columns:
            self.canvas.put("walls", *self.place(u, v), "window_h")

    def container(self, u: int, v: int, name: str, items: str = "") -> None:
        """Let the furniture on a tile be searched."""
        self.canvas.container(*self.place(u, v), name, items)
