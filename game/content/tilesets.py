"""Tilesets: external ``.tsx`` files or tables inside the map, each with one picture of 32 px tiles."""

import struct
from pathlib import Path, PurePosixPath, PureWindowsPath

from game.content.document import TILE_PX, Tileset, Value
from game.content.errors import ContentError, Problem
from game.content.fields import Notes, read_properties, whole
from game.content.markup import Node, read_markup

MAX_TILES = 1 << 16
MAX_IMAGE_PX = 8192
_PNG_HEAD = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"
_PNG_TAIL = b"IEND\xaeB`\x82"  # the last chunk and its checksum


def read_tileset(node: Node, map_path: Path, root: Path | None, notes: Notes) -> Tileset | None:
    """Read one ``<tileset>`` of a map; ``root``, if given, is the folder no reference may leave.

    What is wrong is noted; None when there is no tileset to speak of.
    """
    first_gid = whole(node, "firstgid", 1, (1 << 28) - 1, notes)
    source = node.get("source")
    if source is None:
        return _tileset(node, first_gid, map_path, root, notes)
    path = resolve(source, map_path, root, notes, node.line, "tileset")
    if path is None:
        return None
    if path.suffix != ".tsx":
        notes.add(f'the tileset "{source}" is not a .tsx file', "export it from Tiled as .tsx", node.line)
        return None
    if not path.exists():
        fix = f"put the tileset at {path} or mend the path"
        notes.add(f'the tileset "{source}" does not exist', fix, node.line)
        return None
    inner = Notes(str(path))
    try:
        tileset = _tileset(read_markup(path, "tileset"), first_gid, path, root, inner)
    except ContentError as error:
        notes.problems.extend(error.problems)
        return None
    notes.problems.extend(inner.problems)
    return tileset


def resolve(source: str, owner: Path, root: Path | None, notes: Notes, line: int, what: str) -> Path | None:
    """Resolve a reference relative to the file that makes it; absolute and escaping ones are refused."""
    if PurePosixPath(source).is_absolute() or PureWindowsPath(source).drive or "\0" in source or not source:
        notes.add(f'the {what} path "{source}" is not relative', "use a path relative to the file", line)
        return None
    path = owner.parent / source.replace("\\", "/")
    if root is not None and not path.resolve().is_relative_to(root.resolve()):
        notes.add(f'the {what} path "{source}" leaves {root}', f"put the {what} inside", line)
        return None
    return path


def _tileset(node: Node, first_gid: int, path: Path, root: Path | None, notes: Notes) -> Tileset | None:
    if node.tag != "tileset":
        notes.add(f"this is a <{node.tag}>, not a <tileset>", "name a tileset file", node.line)
        return None
    for side in ("tilewidth", "tileheight"):
        if node.get(side) != str(TILE_PX):
            notes.add(f"its {side} is {node.get(side)}", f"tiles are {TILE_PX} by {TILE_PX} px", node.line)
    for gap in ("spacing", "margin"):
        if node.get(gap, "0") != "0":
            notes.add(f"its {gap} is {node.get(gap)}", "tiles stand side by side: set it to 0", node.line)
    count = whole(node, "tilecount", 1, MAX_TILES, notes)
    columns = whole(node, "columns", 0, MAX_TILES, notes)
    image = node.node("image")
    if image is None or columns == 0:
        notes.add("it is a collection of images", "make it of one picture", node.line)
        return None
    picture = resolve(image.get("source", ""), path, root, notes, image.line, "picture")
    if picture is None:
        return None
    size = _picture_size(picture, image, notes)
    if size is not None and (columns * TILE_PX > size[0] or -(-count // columns) * TILE_PX > size[1]):
        room = f"{count} tiles in {columns} columns do not fit in {size[0]}x{size[1]} px"
        notes.add(room, "reload the picture in Tiled", node.line)
    name, properties = node.get("name", path.stem), _tile_properties(node, count, notes)
    return Tileset(name, first_gid, count, columns, picture, properties)


def _tile_properties(node: Node, count: int, notes: Notes) -> dict[int, dict[str, Value]]:
    return {whole(tile, "id", 0, count - 1, notes): read_properties(tile, notes) for tile in node.nodes("tile")}


def _picture_size(path: Path, image: Node, notes: Notes) -> tuple[int, int] | None:
    """Width and height from a PNG's head, px; the rest is the view's to read."""
    if not path.is_file():
        fix = f"put it at {path} or mend the path"
        notes.add(f'the picture "{image.get("source")}" does not exist', fix, image.line)
        return None
    try:
        with path.open("rb") as file:
            head = file.read(len(_PNG_HEAD) + 8)
            tail = file.read()[-len(_PNG_TAIL) :]
    except OSError as error:
        notes.problems.append(Problem(str(path), f"it can't be read: {error.strerror}", "check its permissions"))
        return None
    if not head.startswith(_PNG_HEAD) or len(head) < len(_PNG_HEAD) + 8:
        notes.add(f'the picture "{image.get("source")}" is not a PNG', "save it as PNG", image.line)
        return None
    if tail[: len(_PNG_TAIL)] != _PNG_TAIL:
        notes.add(f'the picture "{image.get("source")}" is cut off', "save it again", image.line)
        return None
    width, height = struct.unpack(">II", head[len(_PNG_HEAD) :])
    if max(width, height) > MAX_IMAGE_PX:
        notes.add(f"the picture is {width}x{height} px", f"at most {MAX_IMAGE_PX} a side", image.line)
        return None
    return int(width), int(height)
