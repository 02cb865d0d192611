"""Tilesets: external ``.tsx`` and ``.tsj`` files or tables inside the map, of one picture or a collection of them."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from game.content.errors import ContentError
from game.content.tiled.document import MapObject, Point, Tile, Tileset, Value
from game.content.tiled.images import Picture, PictureReader, compare
from game.content.tiled.project import Project
from game.content.tiled.shapes import read_shape
from game.content.tiled.text.fields import MAX_ID, Findings, class_of, read_properties, real, whole
from game.content.tiled.text.kinds import root_said
from game.content.tiled.text.known import say_unknown
from game.content.tiled.text.markup import Node
from game.content.tiled.text.sources import Sources

MAX_TILES = 1 << 16
MAX_TILE_ID = (1 << 24) - 1
MAX_TILE_PX = 4096
MAX_GID = (1 << 28) - 1
SUFFIXES = (".tsx", ".tsj", ".xml", ".json", ".js")
_LONGEST_MS = 1 << 30
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

    def __init__(self, sources: Sources, pictures: PictureReader, project: Project, findings: Findings) -> None:
        self._sources = sources
        self._pictures = pictures
        self._project = project
        self._notes = findings
        self._known: dict[Path, Tileset | None] = {}

    def read(self, node: Node, owner: Path, findings: Findings) -> Tileset | None:
        """Read one ``<tileset>`` of a map or a template; None, with a note, when there is no tileset to speak of."""
        first_gid = whole(node, "firstgid", 1, MAX_GID, findings)
        source = node.get("source")
        if source is None:
            return self._tileset(node, first_gid, owner, findings)
        path = self._sources.resolve(source, owner, findings, node.line, "tileset")
        if path is None:
            return None
        if path.suffix.lower() not in SUFFIXES:
            findings.add(f'the tileset "{source}" is not a .tsx file', "export it from Tiled as .tsx", node.line)
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
        findings = self._notes.of(path)
        if tree.tag != "tileset":
            findings.add(
                f"this is a <{tree.tag}>, not a <tileset>", f"name a tileset file{root_said(tree.tag)}", tree.line
            )
            return None
        say_unknown(tree, findings)
        tileset = self._tileset(tree, first_gid, path, findings)
        return None if tileset is None else replace(tileset, path=path)

    def _tileset(self, node: Node, first_gid: int, owner: Path, findings: Findings) -> Tileset | None:
        image, known = node.node("image"), len(findings.problems)
        least = 0 if image is None else 1  # the tiles of a collection are as large as their pictures
        width, height = (
            whole(node, side, least, MAX_TILE_PX, findings, default=None if least else 0)
            for side in ("tilewidth", "tileheight")
        )
        if len(findings.problems) > known:
            return None
        margin, spacing = (whole(node, gap, 0, MAX_TILE_PX, findings, default=0) for gap in ("margin", "spacing"))
        said, columns = (whole(node, number, 0, MAX_TILES, findings, default=0) for number in ("tilecount", "columns"))
        offset = node.node("tileoffset")
        tileset = Tileset(
            node.get("name", owner.stem), first_gid, first_gid + said, columns, width, height, None, {},
            margin=margin,
            spacing=spacing,
            offset=(0.0, 0.0) if offset is None else _offset(offset, findings),
            anchor=_choice(node, "objectalignment", "Object Alignment", _ANCHORS, findings),
            keeps_aspect=_choice(node, "fillmode", "Fill Mode", _KEEPS_ASPECT, findings),
            properties=read_properties(node, findings),
            line=node.line,
        )  # fmt: skip
        if image is None:
            return self._collection(tileset, node, owner, findings)
        return self._cut(tileset, node, image, owner, findings)

    def _cut(self, tileset: Tileset, node: Node, image: Node, owner: Path, findings: Findings) -> Tileset | None:
        """The tiles of one picture: as many as lie in it, which a file need not say, and may say wrong."""
        picture = self._pictures.read(image, owner, findings)
        count = 0
        if picture is not None:
            tileset = replace(tileset, image=picture.path, transparent=picture.transparent)
            count, columns = _laid_out(tileset, picture, image, findings)
            if count and tileset.columns in (0, columns):  # else that was told, and the size with it
                compare(image, picture, findings)
            tileset = replace(tileset, columns=columns, end_gid=tileset.first_gid + count)
        tiles = self._tiles(node, count - 1 if count else MAX_TILE_ID, owner, findings)
        return replace(tileset, tiles=tiles) if count else None

    def _collection(self, tileset: Tileset, node: Node, owner: Path, findings: Findings) -> Tileset | None:
        """Keep the tiles that have pictures; None where a picture can't be had, which was noted."""
        tiles = self._tiles(node, MAX_TILE_ID, owner, findings)
        shown = {number: tile for number, tile in tiles.items() if tile.image is not None}
        if len(shown) < sum(tile.node("image") is not None for tile in node.nodes("tile")):
            return None
        for number, tile in shown.items():
            for frame in {frame for frame, _ in tile.animation} - set(shown):
                message = f"tile {number} is animated by tile {frame}, which is not there"
                findings.add(message, "remove that frame in View > Tile Animation Editor", tile.line)
        return replace(tileset, tiles=shown, end_gid=tileset.first_gid + max(shown, default=-1) + 1)

    def _tiles(self, node: Node, most: int, owner: Path, findings: Findings) -> dict[int, Tile]:
        """What is said of single tiles, by their ids up to ``most``."""
        tiles: dict[int, Tile] = {}
        for child in node.nodes("tile"):
            known = len(findings.problems)
            number = whole(child, "id", 0, MAX_TILE_ID, findings)
            if number > most:  # the picture was larger once; nobody can lay this tile
                message = f"tile {number} lies behind the last tile of the picture, {most}: it is left out"
                findings.warn(message, f'make the picture larger again, or delete <tile id="{number}">', child.line)
                continue
            if number in tiles and len(findings.problems) == known:
                findings.add(f"tile {number} stands twice", "remove one of the two", child.line)
            tiles[number] = self._tile(child, most, owner, findings)
        return tiles

    def _tile(self, node: Node, most: int, owner: Path, findings: Findings) -> Tile:
        image = node.node("image")
        picture = None if image is None else self._pictures.read(image, owner, findings)
        corner, size = (0, 0), None
        if image is not None and picture is not None:
            corner, size = _part(node, picture, findings)
            compare(image, picture, findings)
        group, animation = node.node("objectgroup"), node.node("animation")
        shapes = group.nodes("object") if group is not None else ()
        frames = animation.nodes("frame") if animation is not None else ()
        # Up to Tiled 1.0 some of a tile's properties lay on its collision shapes.
        given = {} if group is None else read_properties(group, findings)
        properties = {**given, **read_properties(node, findings)}
        return Tile(
            class_=class_of(node),
            properties=properties,
            defaults=self._project.defaults(class_of(node), "tile"),
            image=None if picture is None else picture.path,
            transparent=None if picture is None else picture.transparent,
            size=size,
            corner=corner,
            animation=tuple(
                (whole(frame, "tileid", 0, most, findings), whole(frame, "duration", 0, _LONGEST_MS, findings))
                for frame in frames
            )
            or _old_animation(properties, most),
            shapes=tuple(_collision(shape, findings) for shape in shapes),
            line=node.line,
        )


def _laid_out(tileset: Tileset, picture: Picture, image: Node, findings: Findings) -> tuple[int, int]:
    """How many tiles lie in a picture as Tiled cuts it, and in how many columns; 0, 0 with a note for none.

    ``tileset`` has what its file says of both, 0 for nothing. Other columns are warned of: every tile behind the first
    row is another one then.
    """
    columns, rows = (
        (side - tileset.margin + tileset.spacing) // (tile + tileset.spacing)
        for side, tile in zip(picture.size, (tileset.tile_width, tileset.tile_height), strict=True)
    )
    said = tileset.end_gid - tileset.first_gid
    size = f"{picture.size[0]}x{picture.size[1]} px"
    fit = max(columns, 0) * max(rows, 0)
    if said > fit:
        message = f"{said} tiles in {tileset.columns or columns} columns do not fit in {size}"
    elif fit == 0:
        message = f"no tile of {tileset.tile_width}x{tileset.tile_height} px fits in {size}"
    elif fit > MAX_TILES:
        message = f"{fit} tiles lie in {size}, more than {MAX_TILES}"
    else:
        if tileset.columns not in (0, columns):
            message = f"it was made for {tileset.columns} columns of tiles, and {columns} lie in {size}"
            fix = "look whether what is laid from it is right, then open the tileset in Tiled and save it"
            findings.warn(message, fix, image.line)
        return fit, columns
    fix = "press Edit beside Image in the tileset's properties: set tile size, margin and spacing"
    findings.add(message, fix, image.line)
    return 0, 0


def _choice(node: Node, name: str, said: str, known: Mapping[str, _Meaning], findings: Findings) -> _Meaning:
    """What a word among a few means; the first of them where it is missing or, with a note, another."""
    first = next(iter(known))
    word = node.get(name, first)
    if word not in known:
        findings.add(f'its {name} is "{word[:24]}"', f"choose {said} in the tileset's properties", node.line)
    return known.get(word, known[first])


def _part(node: Node, picture: Picture, findings: Findings) -> tuple[tuple[int, int], tuple[int, int] | None]:
    """Corner and size of what a tile shows of its picture: all of it, where it does not say."""
    width, height = picture.size
    x, y = (whole(node, axis, 0, side - 1, findings, default=0) for axis, side in (("x", width), ("y", height)))
    wide = whole(node, "width", 1, width - x, findings, default=width - x)
    return (x, y), (wide, whole(node, "height", 1, height - y, findings, default=height - y))


def _old_animation(properties: Mapping[str, Value], most: int) -> tuple[tuple[int, int], ...]:
    """The animation that a tile's properties tell, as The Mana World wrote it and Tiled still reads it.

    >>> _old_animation({"animation-frame0": "3", "animation-delay0": 25}, 7)
    ((3, 250),)
    """
    frames: list[tuple[int, int]] = []
    while True:
        told = [properties.get(f"animation-{word}{len(frames)}") for word in ("frame", "delay")]
        frame, tenths = (int(word) if str(word).isdecimal() and len(str(word)) < 8 else -1 for word in map(str, told))
        if not 0 <= frame <= most or tenths < 0:
            return tuple(frames)
        frames.append((frame, tenths * 10))


def _offset(node: Node, findings: Findings) -> tuple[float, float]:
    return real(node, "x", 0.0, findings), real(node, "y", 0.0, findings)


def _collision(node: Node, findings: Findings) -> MapObject:
    shape, points, text = read_shape(node, findings)
    x, y, width, height, rotation = (
        real(node, name, 0.0, findings) for name in ("x", "y", "width", "height", "rotation")
    )
    return MapObject(
        id=whole(node, "id", 0, MAX_ID, findings, default=0),
        name=node.get("name", ""),
        class_=class_of(node),
        x=x,
        y=y,
        width=width,
        height=height,
        rotation=rotation,
        shape=shape,
        properties=read_properties(node, findings),
        line=node.line,
        pivot=(x, y),
        points=points,
        text=text,
    )
