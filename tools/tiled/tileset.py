"""The tileset as Tiled writes it: what a tile means, its shape for the eye, its animation, and the named terrains."""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple
from xml.sax.saxutils import quoteattr

from tools.tiles import COLUMNS, ID, TILE_PX, TILES, TilePicture

WORN = 0.15  # how often a brush lays a worn variant, against 1 for the plain one
_COLORS = ("#c8a064", "#96a0aa", "#64a0c8", "#c86432", "#64c896", "#a0784b", "#787d82", "#c864a0", "#a0c832", "#6464c8")
_VARIANT = re.compile(r"(.+)_(\d)")
_SIDES = 4  # of a tile: north, east, south, west; bit i of a mask, index 2 i of a Wang id


class CollisionBox(NamedTuple):
    """A rectangle in a tile, px."""

    x: int
    y: int
    width: int
    height: int


class WangTerrain(NamedTuple):
    """A terrain of a Wang set: its name and the tile that shows it."""

    name: str
    tile: str


class WangSet(NamedTuple):
    """Terrains, and the Wang id of every tile that shows them: eight numbers from the north, clockwise."""

    name: str
    type: str
    terrains: tuple[WangTerrain, ...]
    ids: Mapping[str, tuple[int, ...]]


# By tile: what it shows in turn, and for how long, ms. The first is the tile itself.
ANIMATIONS: Mapping[str, tuple[tuple[str, int], ...]] = {
    "sign_exit": (("sign_exit", 2400), ("sign_exit_dim", 160), ("sign_exit", 500), ("sign_exit_dim", 120)),
    "vending_0": (("vending_0", 4100), ("vending_0_dim", 150)),
    "vending_1": (("vending_1", 5300), ("vending_1_dim", 110)),
    "fire_barrel": (("fire_barrel", 260), ("fire_barrel_turned", 210)),
    "beacon": (("beacon", 900), ("beacon_out", 700)),
}


def tsx(width_px: int, height_px: int, boxes: Mapping[int, CollisionBox]) -> str:
    """Write the external tileset for a picture of that size; ``boxes``: by tile, the shape of what is solid."""
    wang_sets = (edge_set("Walls", "Wall", "wall"), edge_set("Parapets", "Parapet", "parapet"), floor_set())
    places = (width_px // TILE_PX) * (height_px // TILE_PX)  # Tiled counts the empty ones of the last row too
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<tileset version="1.10" tiledversion="1.10.2" name="school" tilewidth="{TILE_PX}" '
        f'tileheight="{TILE_PX}" tilecount="{places}" columns="{COLUMNS}">',
        f' <image source="../assets/tiles/school.png" width="{width_px}" height="{height_px}"/>',
    ]
    for index, tile in enumerate(TILES):
        odds = probability(tile)
        lines.append(f' <tile id="{index}"' + (f' probability="{odds:g}">' if odds != 1 else ">"))
        lines += ["  <properties>", *_properties(tile), "  </properties>"]
        if index in boxes:
            lines += _shape(boxes[index])
        lines += [*_animation(tile), " </tile>"]
    lines.append(" <wangsets>")
    for wang_set in wang_sets:
        lines += _wang_set(wang_set)
    return "\n".join([*lines, " </wangsets>", "</tileset>", ""])


def probability(tile: TilePicture) -> float:
    """How often a terrain brush picks a tile among its equals; windows belong to a wall and are set by hand."""
    if tile.name in ("window_h", "window_v"):
        return 0.0
    variant = _VARIANT.fullmatch(tile.name)
    return WORN if tile.surface and variant and variant[2] != "0" else 1.0


def edge_set(name: str, terrain: str, prefix: str) -> WangSet:
    """Tiles by the mask of the neighbours that go on; the one that stands alone has no edge to paint."""
    ids = {f"{prefix}_{mask:02d}": _edges(mask) for mask in range(1, 1 << _SIDES)}
    if prefix == "wall":
        ids |= {"window_h": _edges(0b1010), "window_v": _edges(0b0101)}
    return WangSet(name, "edge", (WangTerrain(terrain, f"{prefix}_10"),), ids)


def _edges(mask: int) -> tuple[int, ...]:
    return tuple(mask >> side & 1 if not corner else 0 for side in range(_SIDES) for corner in (0, 1))


def floor_set() -> WangSet:
    """A terrain for every kind of floor that has variants."""
    kinds: dict[str, list[str]] = {}
    for tile in TILES:
        variant = _VARIANT.fullmatch(tile.name)
        if tile.surface and variant:
            kinds.setdefault(variant[1], []).append(tile.name)
    terrains = tuple(WangTerrain(_spoken(kind), names[0]) for kind, names in kinds.items())
    ids = {name: (0, number) * _SIDES for number, names in enumerate(kinds.values(), 1) for name in names}
    return WangSet("Floors", "corner", terrains, ids)


def _spoken(kind: str) -> str:
    return kind.removeprefix("floor_").replace("_", " ").capitalize()


def _properties(tile: TilePicture) -> list[str]:
    """Give a tile's properties in the order in which Tiled writes them: by name."""
    lines = [
        f'   <property name="label" value={quoteattr(tile.name)}/>',
        f'   <property name="layer" value={quoteattr(tile.layer)}/>',
    ]
    if tile.material:
        lines.append(f'   <property name="material" value={quoteattr(tile.material)}/>')
    if tile.opaque:
        lines.append('   <property name="opaque" type="bool" value="true"/>')
    if tile.outdoors:
        lines.append('   <property name="outdoors" type="bool" value="true"/>')
    if tile.solid:
        lines.append('   <property name="solid" type="bool" value="true"/>')
    if tile.surface:
        lines.append(f'   <property name="surface" value={quoteattr(tile.surface)}/>')
    return lines


def _shape(box: CollisionBox) -> list[str]:
    """Write a tile's collision shape, as Tiled's collision editor does."""
    return [
        '  <objectgroup draworder="index" id="2">',
        f'   <object id="1" x="{box.x}" y="{box.y}" width="{box.width}" height="{box.height}"/>',
        "  </objectgroup>",
    ]


def _animation(tile: TilePicture) -> list[str]:
    if tile.name not in ANIMATIONS:
        return []
    frames = (f'   <frame tileid="{ID[name]}" duration="{ms}"/>' for name, ms in ANIMATIONS[tile.name])
    return ["  <animation>", *frames, "  </animation>"]


def _wang_set(wang_set: WangSet) -> Iterator[str]:
    first = ID[wang_set.terrains[0].tile]
    yield f'  <wangset name="{wang_set.name}" type="{wang_set.type}" tile="{first}">'
    for number, terrain in enumerate(wang_set.terrains):
        color = _COLORS[number % len(_COLORS)]
        yield f'   <wangcolor name="{terrain.name}" color="{color}" tile="{ID[terrain.tile]}" probability="1"/>'
    for name in sorted(wang_set.ids, key=ID.__getitem__):
        yield f'   <wangtile tileid="{ID[name]}" wangid="{",".join(map(str, wang_set.ids[name]))}"/>'
    yield "  </wangset>"
