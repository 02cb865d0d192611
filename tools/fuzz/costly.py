"""Valid maps with numbers at their bounds: each is played soon and in little memory, or refused for what it costs.

A case is a size, a ground and a few demands, drawn from the tables below; its number and a seed make it again.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar
from xml.sax.saxutils import quoteattr

import numpy as np

from game.content.school import costs
from game.content.school.costs import AREA_MOST_TILES, FINELY, LAMP_TILES, LIT_MOST_TILES, PROPS_MOST_PX
from game.content.school.schema import CLASSES, ENUMS, MAP_FIELDS, TILE_LAYERS
from game.content.tiled.document import TILE_PX
from game.content.tiled.text.markup import MAX_HELD
from game.sim.setup.start import PACKED_PER_TILE
from game.sim.words.types import I64, Bool
from tools.fuzz.seeds import Seed, picture
from tools.fuzz.spoil import SpoilCase

MAP = "costly.tmx"
FLOOR, WALL, DESK, MOVING, PATCH, STRIP = 1, 2, 3, 4, 5, 6  # gids; the last two are pictures of a collection
STRIP_PX = (2048, 2)
START_PX = 48  # both ways from the corner
DEMANDS_MOST = 4
BEYOND = 0.1  # of those that ask for too much are left to be refused
SIZES = (
    (5, 3), (16, 12), (24, 16), (48, 32), (64, 48), (96, 72), (128, 96), (160, 120), (256, 192), (1024, 12), (12, 1024),
    (512, 384), (512, 512), (1024, 1024),
)  # fmt: skip
SIZE_WEIGHTS = (3, 5, 5, 6, 4, 3, 2, 1, 0.6, 0.5, 0.5, 0.15, 0.15, 0.06)
COUNTS = (1, 2, 5, 10, 30, 100, 300, 1000, 3000, 9000, 18_000)
COUNT_WEIGHTS = (2, 2, 3, 4, 4, 4, 4, 4, 3, 2, 1)

_TILES = """<tileset version="1.10" name="tiles" tilewidth="32" tileheight="32" tilecount="4" columns="4">
 <image source="tiles.png" width="128" height="32"/>
 <tile id="0"><properties><property name="surface" value="wood"/></properties></tile>
 <tile id="1"><properties><property name="solid" type="bool" value="true"/>
  <property name="opaque" type="bool" value="true"/></properties></tile>
 <tile id="2"><properties><property name="solid" type="bool" value="true"/></properties></tile>
 <tile id="3"><animation><frame tileid="3" duration="1"/><frame tileid="0" duration="1"/></animation></tile>
</tileset>"""
_PICTURES = f"""<tileset version="1.10" name="pictures" tilewidth="2048" tileheight="32" tilecount="2" columns="0">
 <tile id="0"><image source="patch.png" width="32" height="32"/></tile>
 <tile id="1"><image source="strip.png" width="{STRIP_PX[0]}" height="{STRIP_PX[1]}"/></tile>
</tileset>"""
FILES: Mapping[str, bytes] = {
    "tiles.tsx": _TILES.encode(),
    "pictures.tsx": _PICTURES.encode(),
    "tiles.png": picture(4 * TILE_PX, TILE_PX),
    "patch.png": picture(TILE_PX, TILE_PX),
    "strip.png": picture(*STRIP_PX),
}

T = TypeVar("T")
Rng = np.random.Generator


@dataclass
class Plot:
    """A map in the making. ``solid`` [h, w]: where walls stand; ``objects``: as XML; ``layers``: gids [h, w]."""

    rng: Rng
    solid: Bool
    layers: dict[str, I64] = field(default_factory=dict)
    objects: list[str] = field(default_factory=list)
    zombies: int = 20

    def add(self, class_: str, place: Mapping[str, object], inside: str = "") -> None:
        """Place an object. ``place``: its attributes; ``inside``: what stands in its element."""
        words = " ".join(f"{name}={quoteattr(str(value))}" for name, value in place.items())
        self.objects.append(f'<object id="{len(self.objects) + 1}" type="{class_}" {words}>{inside}</object>')

    def pick(self, table: Sequence[T], weights: Sequence[float] | None = None) -> T:
        """One of a table's rows."""
        share = None if weights is None else np.array(weights) / sum(weights)
        return table[int(self.rng.choice(len(table), p=share))]

    def count(self, each: float = 0.0, most: float = 0.0) -> int:
        """How many of something that costs so much ``each``: now and then about as many as may be, or more."""
        count = self.pick(COUNTS, COUNT_WEIGHTS)
        if each * count <= most or self.rng.random() < BEYOND:
            return count
        return max(int(most / each * self.pick((0.5, 0.9, 0.99, 1.0))), 1)

    def points(self, count: int) -> Iterator[dict[str, int]]:
        """Middles of so many free tiles."""
        ys, xs = np.nonzero(~self.solid)
        for i in self.rng.integers(len(xs), size=count).tolist():
            yield {"x": int(xs[i]) * TILE_PX + TILE_PX // 2, "y": int(ys[i]) * TILE_PX + TILE_PX // 2}

    def areas(self) -> Iterator[dict[str, int]]:
        """Rectangles, all of them one tile, all of them the whole map, or of any size."""
        height, width = self.solid.shape
        how, each = self.pick((("tile", 1.0), ("map", width * height), ("any", width * height / 4)))
        for point in self.points(self.count(each, AREA_MOST_TILES)):
            x, y = point["x"] // TILE_PX, point["y"] // TILE_PX
            wide, high = 1, 1
            if how == "map":
                x, y, wide, high = 0, 0, width, height
            elif how == "any":
                wide, high = int(self.rng.integers(1, width - x + 1)), int(self.rng.integers(1, height - y + 1))
            yield {"x": x * TILE_PX, "y": y * TILE_PX, "width": wide * TILE_PX, "height": high * TILE_PX}


def told(**values: bool | float | str) -> str:
    """Properties as XML."""
    kinds = {bool: "bool", int: "int", float: "float", str: "string"}
    words = {name: str(value).lower() if isinstance(value, bool) else str(value) for name, value in values.items()}
    rows = (
        f'<property name="{name}" type="{kinds[type(values[name])]}" value={quoteattr(word)}/>'
        for name, word in words.items()
    )
    return f"<properties>{''.join(rows)}</properties>"


def _open(_plot: Plot) -> None:
    """A hall."""


def _dots(plot: Plot) -> None:
    """Pillars, one tile apart."""
    plot.solid[2:-1:2, 2:-1:2] = True


def _litter(plot: Plot) -> None:
    """Walls by chance, more on some maps than on others."""
    plot.solid |= plot.rng.random(plot.solid.shape) < plot.rng.uniform(0.05, 0.4)


def _maze(plot: Plot) -> None:
    """One corridor to and fro, a tile wide."""
    plot.solid[2:-1:2, 1:-1] = True
    plot.solid[2:-1:4, -2] = plot.solid[4:-1:4, 1] = False


def _rooms(plot: Plot) -> None:
    """Rooms of three by three with doorways, and doors in some of them, and keys to some of these."""
    walls, ways = np.zeros_like(plot.solid), np.zeros_like(plot.solid)
    walls[4:-1:4, 1:-1] = walls[1:-1, 4:-1:4] = True
    ways[4:-1:4, 2:-1:4] = ways[2:-1:4, 4:-1:4] = True
    plot.solid |= walls & ~ways
    locked = plot.pick((0.0, 0.02, 0.5))
    for y, x in np.argwhere(walls & ways).tolist()[: plot.count()]:
        key = f"k{len(plot.objects)}" if plot.rng.random() < locked else ""
        place = {"x": x * TILE_PX, "y": y * TILE_PX, "width": TILE_PX, "height": TILE_PX}
        plot.add("Door", {"name": "door", **place}, told(key=key))
        if key:
            beside = {"x": TILE_PX, "y": TILE_PX, "width": TILE_PX, "height": TILE_PX}
            plot.add("Container", beside, told(items=f"key:{key}"))


def _fill(plot: Plot) -> None:
    """Tiles in every layer, still or moving."""
    tile = plot.pick((FLOOR, MOVING))
    for name in TILE_LAYERS:
        plot.layers[name] = np.where(plot.solid, WALL if name == "walls" else 0, 0 if name == "walls" else tile)


def _zombies(plot: Plot) -> None:
    free = int((~plot.solid).sum())
    most = int(MAP_FIELDS["zombies"].high)
    fits = PACKED_PER_TILE * free
    wanted = plot.pick((0, 1, 500, 2000, 10_000, free, fits, fits, most))
    plot.zombies = min(wanted, most) if plot.rng.random() < BEYOND else min(wanted, int(fits * 0.9), most)


def _spawns(plot: Plot) -> None:
    kinds, weights = ENUMS["InfectedKind"], (0.0, 1.0, CLASSES["InfectedSpawn"].fields["weight"].high)
    for area in plot.areas():
        plot.add(
            "InfectedSpawn", area, told(weight=plot.pick(weights), kind=plot.pick(kinds), turning=plot.rng.random())
        )


def _lights(plot: Plot) -> None:
    radius = CLASSES["Light"].fields["radius_m"]
    how = plot.pick((radius.low, 3.0, 6.0, 15.0, radius.high))
    flicker = plot.pick((0.0, 0.5, 1.0))
    for point in plot.points(plot.count(LAMP_TILES + (2 * how + 1) ** 2, LIT_MOST_TILES)):
        plot.add("Light", point, told(radius_m=how, flicker=bool(plot.rng.random() < flicker)) + "<point/>")


def _notes(plot: Plot) -> None:
    fields = CLASSES["Note"].fields
    title, text = ("가" * fields["title"].letters, "가 " * (fields["text"].letters // 2))
    for point in plot.points(plot.count(len(text) * 3.0, MAX_HELD / 2)):
        plot.add("Note", point, told(title=title, text=text) + "<point/>")


def _containers(plot: Plot) -> None:
    items = ", ".join(["bandage"] * plot.pick((0, 1, 10, 100)))
    for area in plot.areas():
        plot.add("Container", {"name": "locker", **area}, told(items=items))


def _exits(plot: Plot) -> None:
    for area in plot.areas():
        if min(area["x"], area["y"]) > START_PX:  # a start in an exit is refused for that
            plot.add("Exit", {"name": "way out", **area})


def _named(plot: Plot) -> None:
    name = "room " * plot.pick((1, 5, 200))
    for area in plot.areas():
        plot.add("Room", {"name": name, **area})


def _props(plot: Plot) -> None:
    gid = plot.pick((WALL, MOVING, PATCH, STRIP))
    width, height = plot.pick(((32, 32), STRIP_PX, (8, 2048), (300, 300), (2048, 2048)))
    askew = plot.pick((0.0, 0.2, 1.0))
    each_px = width * height * (1 - askew) + FINELY * (width + height) ** 2 / 2 * askew
    for point in plot.points(plot.count(each_px * (2 * costs.MOVING if gid == MOVING else 1), PROPS_MOST_PX)):
        turned = plot.pick((45, 33.3, 359.9)) if plot.rng.random() < askew else plot.pick((0, 90, 270))
        plot.add("Prop", {"gid": gid, "width": width, "height": height, "rotation": turned, **point})


GROUNDS: Mapping[str, Callable[[Plot], None]] = {
    "open": _open, "dots": _dots, "litter": _litter, "maze": _maze, "rooms": _rooms,
}  # fmt: skip
DEMANDS: Mapping[str, Callable[[Plot], None]] = {
    "fill": _fill, "zombies": _zombies, "spawns": _spawns, "lights": _lights, "notes": _notes,
    "containers": _containers, "exits": _exits, "named": _named, "props": _props,
}  # fmt: skip


def make_costly(number: int, seed: int) -> SpoilCase:
    """The case of this number: the same one for the same seed."""
    rng = np.random.default_rng((seed, number))
    plot = Plot(rng, np.ones((1, 1), np.bool_))
    width, height = plot.pick(SIZES, SIZE_WEIGHTS)
    ground = plot.pick(tuple(GROUNDS))
    wanted = rng.permutation(list(DEMANDS))[: int(rng.integers(1, DEMANDS_MOST + 1))].tolist()
    return _case(number, plot, (width, height), ground, wanted)


def _case(number: int, plot: Plot, size: tuple[int, int], ground: str, wanted: Sequence[str]) -> SpoilCase:
    width, height = size
    plot.solid = np.zeros((height, width), np.bool_)
    GROUNDS[ground](plot)
    plot.solid[[0, -1], :] = plot.solid[:, [0, -1]] = True
    plot.solid[1, 1 : min(4, width - 1)] = False
    plot.zombies = min(plot.pick((0, 0, 20)), int((~plot.solid).sum()))  # most maps cost most by something else
    tile = {"y": TILE_PX, "width": TILE_PX, "height": TILE_PX}
    plot.add("PlayerStart", {"x": START_PX, "y": START_PX}, "<point/>")
    plot.add("InfectedSpawn", {"x": 2 * TILE_PX, **tile})
    plot.add("Exit", {"name": "out", "x": min(3, width - 2) * TILE_PX, **tile})
    for word in wanted:
        DEMANDS[word](plot)
    how = f"{width}x{height} {ground} {' '.join(wanted)}"
    return SpoilCase(
        number, Seed(f"costly {number}", MAP, {**FILES, MAP: b""}, ()), {MAP: _written(plot).encode()}, how
    )


def _written(plot: Plot) -> str:
    height, width = plot.solid.shape
    layers = {"floor": np.full(plot.solid.shape, FLOOR), "walls": plot.solid * WALL, **plot.layers}
    texts = (
        f'<layer name={quoteattr(name)} width="{width}" height="{height}"><data encoding="csv">'
        f"{_csv(layers[name])}</data></layer>"
        for name in TILE_LAYERS
        if name in layers
    )
    return f"""<map version="1.10" orientation="orthogonal" width="{width}" height="{height}" tilewidth="32"
 tileheight="32" infinite="0"><properties><property name="title" value="costly"/>
 <property name="zombies" type="int" value="{plot.zombies}"/></properties>
 <tileset firstgid="1" source="tiles.tsx"/><tileset firstgid="{PATCH}" source="pictures.tsx"/>
 {"".join(texts)}<objectgroup name="things">{"".join(plot.objects)}</objectgroup></map>"""


def _csv(gids: I64) -> str:
    return ",".join(map(str, gids.ravel().tolist()))
