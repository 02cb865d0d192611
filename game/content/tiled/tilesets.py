"""Tilesets: external ``.tsx`` and ``.tsj`` files or tables inside the map, of one picture or a collection of them."""

from dataclasses import replace
from pathlib import Path

from game.content.errors import ContentError
from game.content.tiled.document import MapObject, Tile, Tileset
from game.content.tiled.fields import Notes, read_properties, real, whole
from game.content.tiled.images import Picture, read_picture
from game.content.tiled.markup import Node
from game.content.tiled.shapes import read_shape
from game.content.tiled.sources import Sources

MAX_TILES = 1 << 16
MAX_TILE_ID = (1 << 24) - 1
MAX_TILE_PX = 4096
MAX_PIXELS = 32 << 20  # in all pictures of a map; 128 MB once they are unpacked
MAX_GID = (1 << 28) - 1
SUFFIXES = (".tsx", ".tsj", ".json")
ALIGNMENTS = (
    "unspecified",
    "topleft",
    "top",
    "topright",
    "left",
    "center",
    "right",
    "bottomleft",
    "bottom",
    "bottomright",
)


class TilesetReader:
    """Reads the tilesets of one map, and of its templates; the same file is understood once."""

    def __init__(self, sources: Sources, notes: Notes) -> None:
        self._sources = sources
        self._notes = notes
        self._known: dict[Path, Tileset | None] = {}
        self._pixels = MAX_PIXELS
        self.alignments: dict[str, str] = {}  # of tile objects, by the tileset's name

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
            notes.add(f"this is a <{tree.tag}>, not a <tileset>", "name a tileset file", tree.line)
            return None
        tileset = self._tileset(tree, first_gid, path, notes)
        return None if tileset is None else replace(tileset, path=path)

    def _tileset(self, node: Node, first_gid: int, owner: Path, notes: Notes) -> Tileset | None:
        width, height = (whole(node, side, 1, MAX_TILE_PX, notes) for side in ("tilewidth", "tileheight"))
        margin, spacing = (whole(node, gap, 0, MAX_TILE_PX, notes, default=0) for gap in ("margin", "spacing"))
        count = whole(node, "tilecount", 0, MAX_TILES, notes)
        columns = whole(node, "columns", 0, MAX_TILES, notes)
        image = node.node("image")
        name = node.get("name", owner.stem)
        most = MAX_TILE_ID if image is None else count - 1
        tiles = {
            whole(tile, "id", 0, max(most, 0), notes): self._tile(tile, owner, notes) for tile in node.nodes("tile")
        }
        self._check_frames(node, most, notes)
        picture = None
        if image is not None:
            picture = self._picture(image, owner, notes)
            if picture is None:
                return None
            tileset = Tileset(name, first_gid, 0, columns, width, height, picture.path, tiles, margin, spacing)
            if not self._fits(tileset, count, picture, image, notes):
                return None
        else:
            tiles = {number: tile for number, tile in tiles.items() if tile.image is not None}
            count = max(tiles, default=-1) + 1
            tileset = Tileset(name, first_gid, 0, columns, width, height, None, tiles)
        self.alignments[name] = node.get("objectalignment", "unspecified")
        if self.alignments[name] not in ALIGNMENTS:
            notes.add(
                f'its objectalignment is "{self.alignments[name][:24]}"',
                "choose Object Alignment in the tileset's properties",
                node.line,
            )
        offset = node.node("tileoffset")
        shift = (real(offset, "x", 0.0, notes), real(offset, "y", 0.0, notes)) if offset is not None else (0.0, 0.0)
        return replace(tileset, end_gid=first_gid + count, offset=shift, line=node.line)

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
            notes.add(
                message,
                "press Edit beside Image in the tileset's properties: set tile size, margin and spacing",
                image.line,
            )
            return False
        return True

    def _tile(self, node: Node, owner: Path, notes: Notes) -> Tile:
        image = node.node("image")
        picture = None if image is None else self._picture(image, owner, notes)
        corner, size = ((0, 0), None) if picture is None else _part(node, picture, notes)
        group = node.node("objectgroup")
        shapes = tuple(_collision(child, notes) for child in group.nodes("object")) if group is not None else ()
        frames = node.node("animation")
        return Tile(
            class_=node.get("type") or node.get("class") or "",
            properties=read_properties(node, notes),
            image=None if picture is None else picture.path,
            size=size,
            corner=corner,
            animation=tuple(_frame(frame, notes) for frame in frames.nodes("frame")) if frames is not None else (),
            shapes=shapes,
            line=node.line,
        )

    def _check_frames(self, node: Node, most: int, notes: Notes) -> None:
        for tile in node.nodes("tile"):
            for frame in tile.iterfind("animation/frame"):
                if isinstance(frame, Node):
                    whole(frame, "tileid", 0, max(most, 0), notes)


def _part(node: Node, picture: Picture, notes: Notes) -> tuple[tuple[int, int], tuple[int, int] | None]:
    """Corner and size of what a tile shows of its picture: all of it, where it does not say."""
    if picture.size is None:
        return (0, 0), None
    width, height = picture.size
    x, y = (whole(node, axis, 0, side - 1, notes, default=0) for axis, side in (("x", width), ("y", height)))
    wide = whole(node, "width", 1, width - x, notes, default=width - x)
    return (x, y), (wide, whole(node, "height", 1, height - y, notes, default=height - y))


def _frame(node: Node, notes: Notes) -> tuple[int, int]:
    number = node.get("tileid", "")
    known = number.isdecimal() and len(number) <= len(str(MAX_TILE_ID))  # if not, it is noted with the others
    return int(number) if known else 0, whole(node, "duration", 0, 1 << 30, notes)


def _collision(node: Node, notes: Notes) -> MapObject:
    shape, points, text = read_shape(node, notes)
    x, y, width, height, rotation = (real(node, name, 0.0, notes) for name in ("x", "y", "width", "height", "rotation"))
    return MapObject(
        id=whole(node, "id", 0, (1 << 31) - 1, notes, default=0),
        name=node.get("name", ""),
        class_=node.get("type") or node.get("class") or "",
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
