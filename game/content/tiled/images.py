"""Pictures of a map: that they are there, whole, and no larger than can be shown. What passes can be drawn."""

from dataclasses import dataclass
from pathlib import Path

from game.content.errors import ContentError, Problem
from game.content.files.heads import read_size
from game.content.files.png import SIGNATURE, PictureError, Work, check_png, read_head
from game.content.files.reading import open_regular
from game.content.tiled.document import Color
from game.content.tiled.text.fields import Findings, color
from game.content.tiled.text.markup import Node
from game.content.tiled.text.sources import Sources

MAX_SIDE_PX = 8192
MAX_AREA_PX = 16 << 20  # of one picture; 64 MB once it is unpacked
MAX_PIXELS = 32 << 20  # in all pictures of a map; 128 MB once they are unpacked
MAX_WORK = 256 << 20  # bytes that are read and unpacked of all pictures of a map
_FILE_BYTES = 1 << 14  # of unpacking: as much work as it is to open one
_MAX_BYTES = 64 << 20
_AS_PNG = "save it as PNG, and choose that under Edit beside Image in the tileset's properties"
_SIZE_FIX = "press Edit beside Image in the tileset's properties and OK, and save it"


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture file, ``size`` in px. Its pixels of the ``transparent`` color are not seen."""

    path: Path
    size: tuple[int, int]
    transparent: Color | None = None


@dataclass(frozen=True, slots=True)
class _Looked:
    """What a look at a file has shown: its size, or what is wrong and how to mend it."""

    size: tuple[int, int] = (0, 0)
    png: bool = True
    wrong: str = ""
    fix: str = ""


class PictureReader:
    """Looks at the pictures of one map, at each file once."""

    def __init__(self, sources: Sources) -> None:
        self._sources = sources
        self._seen: dict[Path, _Looked] = {}
        self._work = Work(MAX_WORK)
        self._pixels = MAX_PIXELS

    def read(self, image: Node, owner: Path, findings: Findings) -> Picture | None:
        """Look at the picture of an ``<image>``; None with a note if there is none to be had."""
        source = image.get("source")
        if source is None:
            fix = "save it as a file of its own and refer to that"
            findings.add("the picture is embedded in the file", fix, image.line)
            return None
        path = self._sources.resolve(source, owner, findings, image.line, "picture")
        if path is None:
            return None
        key = path.resolve()
        if key not in self._seen:
            self._seen[key] = self._look(path)
        looked = self._seen[key]
        if looked.wrong:
            findings.add(f'the picture "{source}"{looked.wrong}', looked.fix, image.line)
            return None
        if not looked.png:
            said = f'the picture "{source}" is not a PNG'
            self._sources.undrawn.append(Problem(findings.file, said, _AS_PNG, line=image.line))
        return Picture(path, looked.size, color(image, "trans", findings))

    def _look(self, path: Path) -> _Looked:
        try:
            with open_regular(path, "picture", _MAX_BYTES) as file:
                self._work.take(_FILE_BYTES)
                begin = file.read(len(SIGNATURE))
                file.seek(0)
                png = begin == SIGNATURE
                size = read_head(file) if png else read_size(file, begin)
                if size is None:
                    return _Looked(wrong=" is not a PNG", fix="save it as PNG")
                refusal = self._too_large(size)
                if refusal is None and png:
                    check_png(file, self._work)
        except PictureError as error:
            return _Looked(wrong=f" {error}", fix="save it again as PNG")
        except (ContentError, OSError) as error:
            reason = error.problems[0].message if isinstance(error, ContentError) else str(error.strerror)
            return _Looked(wrong=f": {reason}", fix="save it again as PNG")
        return refusal or _Looked(size, png)

    def _too_large(self, size: tuple[int, int]) -> _Looked | None:
        width, height = size
        if not (0 < width <= MAX_SIDE_PX and 0 < height <= MAX_SIDE_PX) or width * height > MAX_AREA_PX:
            most = f"make it at most {MAX_SIDE_PX} px a side and {MAX_AREA_PX >> 20} million in all"
            return _Looked(wrong=f" is {width}x{height} px", fix=most)
        self._pixels -= width * height
        if self._pixels < 0:
            message = f" is one too many: the pictures hold more than {MAX_PIXELS >> 20} million pixels"
            return _Looked(wrong=message, fix="use fewer, or smaller ones")
        return None


def compare(image: Node, picture: Picture, findings: Findings) -> None:
    """Tell where a file says another size of its picture: Tiled goes by the picture, and so does the game."""
    size = picture.size
    said = tuple(image.get(side, str(true)) for side, true in zip(("width", "height"), size, strict=True))
    if said != tuple(map(str, size)) and said != ("0", "0"):
        here = f"{said[0][:24]}x{said[1][:24]}"
        message = f'the picture "{image.get("source")}" is {size[0]}x{size[1]} px, and not {here} as is said here'
        findings.warn(message, _SIZE_FIX, image.line)
