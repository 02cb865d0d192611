"""Pictures, as far as their heads: that they are pictures, and no larger than a window could show."""

import io
import struct
from dataclasses import dataclass
from pathlib import Path

from game.content.errors import ContentError, Problem
from game.content.reading import open_regular
from game.content.tiled.fields import Notes
from game.content.tiled.markup import Node
from game.content.tiled.sources import Sources

MAX_SIDE_PX = 8192
MAX_AREA_PX = 16 << 20  # of one picture; 64 MB once it is unpacked
_MAX_BYTES = 64 << 20
_PNG_HEAD = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"
_PNG_TAIL = b"IEND\xaeB`\x82"  # the last chunk and its checksum
_HEAD_BYTES = len(_PNG_HEAD) + 8
# How the kinds begin that Tiled shows and this game does not: JPEG, GIF, BMP, WebP.
_OTHERS = (b"\xff\xd8\xff", b"GIF8", b"BM", b"RIFF")
_AS_PNG = "save it as PNG, and choose that under Edit beside Image in the tileset's properties"
_UNTICK = "erase that color in the picture, and untick Use transparent color under Edit beside Image"


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture file; ``size`` is None where it is no PNG, whose head is the only one that is read."""

    path: Path
    size: tuple[int, int] | None


def read_picture(image: Node, owner: Path, sources: Sources, notes: Notes) -> Picture | None:
    """Look at the head of the picture of an ``<image>``; None with a note if there is none to be had."""
    source = image.get("source")
    if source is None:
        notes.add("the picture is embedded in the file", "save it as a file of its own and refer to that", image.line)
        return None
    path = sources.resolve(source, owner, notes, image.line, "picture")
    if path is None:
        return None
    if image.get("trans"):
        said = f'the picture "{source}" has a transparent color'
        sources.undrawn.append(Problem(notes.file, said, _UNTICK, line=image.line))
    try:
        with open_regular(path, "picture", _MAX_BYTES) as file:
            head = file.read(_HEAD_BYTES)
            file.seek(max(file.seek(0, io.SEEK_END) - len(_PNG_TAIL), 0))
            tail = file.read()
    except (ContentError, OSError) as error:
        reason = error.problems[0].message if isinstance(error, ContentError) else str(error.strerror)
        notes.add(f'the picture "{source}": {reason}', "save it again as PNG", image.line)
        return None
    if not head.startswith(_PNG_HEAD) or len(head) < _HEAD_BYTES:
        if not any(head.startswith(start) for start in _OTHERS):
            notes.add(f'the picture "{source}" is not a PNG', "save it as PNG", image.line)
            return None
        sources.undrawn.append(Problem(notes.file, f'the picture "{source}" is not a PNG', _AS_PNG, line=image.line))
        return Picture(path, None)
    if tail != _PNG_TAIL:
        notes.add(f'the picture "{source}" is cut off', "save it again as PNG", image.line)
        return None
    width, height = struct.unpack(">II", head[len(_PNG_HEAD) :])
    if not (0 < width <= MAX_SIDE_PX and 0 < height <= MAX_SIDE_PX) or width * height > MAX_AREA_PX:
        most = f"make it at most {MAX_SIDE_PX} px a side and {MAX_AREA_PX >> 20} million in all"
        notes.add(f'the picture "{source}" is {width}x{height} px', most, image.line)
        return None
    return Picture(path, (width, height))
