"""Tilesets: external ``.tsx`` and ``.tsj`` files or tables inside the map, of one picture or a collection of them."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from game.content.errors import ContentError
from game.content.tiled.document import MapObject, Point, Tile, Tileset
from game.content.tiled.fields import MAX_ID, Notes, class_of, read_properties, real, whole
from game.content.tiled.images import Picture, read_picture
from game.content.tiled.kinds import root_said
from game.content.tiled.markup import Node
from game.content.tiled.project import Project
from game.content.tiled.shapes import read_shape
from game.content.tiled.sources import Sources

MAX_TILES = 1 << 16
MAX_TILE_ID = (1 << 24) - 1
MAX_TILE_PX = 4096
MAX_PIXELS = 32 << 20  # in all pictures of a map; 128 MB once they are unpacked
MAX_GID = (1 << 28) - 1
SUFFIXES = (".tsx", ".tsj", ".json")
_Meaning = TypeVar("_Meaning")
# Where the place of a tile object lies in it, as shares of its width and height.
_ANCHORS: Mapping[str, Point] = {
    "unspecified": (0.0, 1.0),
    "topleft": (0.0, 0.0), "top": (0.5, 0.0), "topright": (1.0, 0.0),
    "left": (0.0, 0.5), "center": (0.5, 0.5), "right": (1.0, 0.5),
    "bottomleft": (0.0, 1.0), "bottom": (0.5, 1.0), "bottomright": (1.0, 1.0),
}  # fmt: skip
_KEEPS_ASPECT: Mapping[str, bool] = {"stretch": False, "preserve-aspect-fit": True}


class TilesetReader:
    """Reads the tilesets of one map, and of its templates; the same file is understood once."""

    def __init__(self, sources: Sources, project: Project, notes: Notes) -> None:
        self._sources = sources
        self._project = project
        self._notes = notes
        self._known: dict[Path, Tileset | None] = {}
        self._pixels = MAX_PIXELS

    def read(self, node: Node, owner: Path, notes: Notes) -> Tileset | None:
        """Read one ``<tileset>`` of a map or a template; None, with a note, when there is no tileset to speak of."""
        first_gid = whole(node, "firstgid", 1, MAX_GID, notes)
        source = node.get("source")
        if source is None:
            return self._tileset(node, first_gid, owner, notes)
        path = self._sources.resolve(source, owner, notes, node.line, "tileset")
        if path is None:
            return None
        if path.suffix.lower() not in SUFFIXES:
            notes.add(f'the tileset "{source}" is not a .tsx file', "export it from Tiled as .tsx", node.line)
            return None
        key = path.resolve()
        if key not in self._known:
            self._known[key] = self._external(path, first_gid)
        known = self._known[key]
        if known is None:
            return None
        count = known.end_gid - known.first_gid
        return replace(known, first_gid=first_gid, end_gid=first_gid + count)

    def _external(self, path: Path, first_gid: int) -> Tileset | None:
        try:
            tree = self._sources.markup(path, "tileset", "tileset")
        except ContentError as error:
            self._notes.problems.extend(error.problems)
            return None
        notes = self._notes.of(path)
        if tree.tag != "tileset":
            notes.add(
                f"this is a <{tree.tag}>, not a <tileset>", f"name a tileset file{root_said(tree.tag)}", tree.line
            )
            return None
        tileset = self._tileset(tree, first_gid, path, notes)
        return None if tileset is None else replace(tileset, path=path)

    def _tileset(self, node: Node, first_gid: int, owner: Path, notes: Notes) -> Tileset | None:
        width, height = (whole(node, side, 1, MAX_TILE_PX, notes) for side in ("tilewidth", "tileheight"))
        margin, spacing = (whole(node, gap, 0, MAX_TILE_PX, notes, default=0) for gap in ("margin", "spacing"))
        count = whole(node, "tilecount", 0, MAX_TILES, notes)
        columns = whole(node, "columns", 0, MAX_TILES, notes)
        image = node.node("image")
        tiles = self._tiles(node, MAX_TILE_ID if image is None else max(count - 1, 0), owner, notes)
        offset = node.node("tileoffset")
        tileset = Tileset(
            node.get("name", owner.stem), first_gid, first_gid + count, columns, width, height, None, tiles,
            margin=margin,
            spacing=spacing,
            offset=(0.0, 0.0) if offset is None else (real(offset, "x", 0.0, notes), real(offset, "y", 0.0, notes)),
            anchor=_choice(node, "objectalignment", "Object Alignment", _ANCHORS, notes),
            keeps_aspect=_choice(node, "fillmode", "Fill Mode", _KEEPS_ASPECT, notes),
            properties=read_properties(node, notes),
            line=node.line,
        )  # fmt: skip
        if image is None:
            return self._collection(tileset, node, notes)
        picture = self._picture(image, owner, notes)
        if picture is None or not self._fits(tileset, count, picture, image, notes):
            return None
        return replace(tileset, image=picture.path)

    def _collection(self, tileset: Tileset, node: Node, notes: Notes) -> Tileset | None:
        """Keep the tiles that have pictures; None where a picture can't be had, which was noted."""
        shown = {number: tile for number, tile in tileset.tiles.items() if tile.image is not None}
        if len(shown) < sum(tile.node("image") is not None for tile in node.nodes("tile")):
            return None
        for number, tile in shown.items():
            for frame in {frame for frame, _ in tile.animation} - set(shown):
                message = f"tile {number} is animated by tile {frame}, which is not there"
                notes.add(message, "remove that frame in View > Tile Animation Editor", tile.line)
        return replace(tileset, tiles=shown, end_gid=tileset.first_gid + max(shown, default=-1) + 1)

    def _tiles(self, node: Node, most: int, owner: Path, notes: Notes) -> dict[int, Tile]:
        """What is said of single tiles, by their ids up to ``most``."""
        tiles: dict[int, Tile] = {}
        for child in node.nodes("tile"):
            known = len(notes.problems)
            number = whole(child, "id", 0, most, notes)
            if number in tiles and len(notes.problems) == known:
                notes.add(f"tile {number} stands twice", "remove one of the two", child.line)
            tiles[number] = self._tile(child, most, owner, notes)
        return tiles

    def _picture(self, image: Node, owner: Path, notes: Notes) -> Picture | None:
        """Look at a picture; all that a map shows must not fill the memory."""
        picture = read_picture(image, owner, self._sources, notes)
        if picture is not None and picture.size is not None:
            self._pixels -= picture.size[0] * picture.size[1]
            if self._pixels < 0:
                notes.add(f"the pictures hold more than {MAX_PIXELS >> 20} million pixels", "use fewer", image.line)
                return None
        return picture

    def _fits(self, tileset: Tileset, count: int, picture: Picture, image: Node, notes: Notes) -> bool:
        """Whether the tiles lie in the picture as Tiled cuts it: as many columns as go in, by its width."""
        if picture.size is None:
            return True
        columns, rows = (
            (side - tileset.margin + tileset.spacing) // (tile + tileset.spacing)
            for side, tile in zip(picture.size, (tileset.tile_width, tileset.tile_height), strict=True)
        )
        if count == 0 or tileset.columns != columns or count > columns * rows:
            size = f"{picture.size[0]}x{picture.size[1]} px"
            message = f"{count} tiles in {tileset.columns} columns do not fit in {size}"
            fix = "press Edit beside Image in the tileset's properties: set tile size, margin and spacing"
            notes.add(message, fix, image.line)
            return False
        return True

    def _tile(self, node: Node, most: int, owner: Path, notes: Notes) -> Tile:
        image = node.node("image")
        picture = None if image is None else self._picture(image, owner, notes)
        corner, size = ((0, 0), None) if picture is None else _part(node, picture, notes)
        group, animation = node.node("objectgroup"), node.node("animation")
        shapes = group.nodes("object") if group is not None else ()
        frames = animation.nodes("frame") if animation is not None else ()
        return Tile(
            class_=class_of(node),
            properties=read_properties(node, notes),
            defaults=self._project.defaults(class_of(node), "tile"),
            image=None if picture is None else picture.path,
            size=size,
            corner=corner,
            animation=tuple(
                (whole(frame, "tileid", 0, most, notes), whole(frame, "duration", 0, 1 << 30, notes))
                for frame in frames
            ),
            shapes=tuple(_collision(shape, notes) for shape in shapes),
            line=node.line,
        )


def _choice(node: Node, name: str, said: str, known: Mapping[str, _Meaning], notes: Notes) -> _Meaning:
    """What a word among a few means; the first of them where it is missing or, with a note, another."""
    first = next(iter(known))
    word = node.get(name, first)
    if word not in known:
        notes.add(f'its {name} is "{word[:24]}"', f"choose {said} in the tileset's properties", node.line)
    return known.get(word, known[first])


def _part(node: Node, picture: Picture, notes: Notes) -> tuple[tuple[int, int], tuple[int, int] | None]:
    """Corner and size of what a tile shows of its picture: all of it, where it does not say."""
    if picture.size is None:
        return (0, 0), None
    width, height = picture.size
    x, y = (whole(node, axis, 0, side - 1, notes, default=0) for axis, side in (("x", width), ("y", height)))
    wide = whole(node, "width", 1, width - x, notes, default=width - x)
    return (x, y), (wide, whole(node, "height", 1, height - y, notes, default=height - y))


def _collision(node: Node, notes: Notes) -> MapObject:
    shape, points, text = read_shape(node, notes)
    x, y, width, height, rotation = (real(node, name, 0.0, notes) for name in ("x", "y", "width", "height", "rotation"))
    return MapObject(
        id=whole(node, "id", 0, MAX_ID, notes, default=0),
        name=node.get("name", ""),
        class_=class_of(node),
        x=x,
        y=y,
        width=width,
        height=height,
        rotation=rotation,
        shape=shape,
        properties=read_properties(node, notes),
        line=node.line,
        pivot=(x, y),
        points=points,
        text=text,
    )
