"""Maps made to do harm, by name: paths out, things that are no files, documents that expand; each must be refused."""

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from tools.fuzz.seeds import Seed, small_seeds

MAP = "map.tmx"
SECRET = "secret.tsx"  # lies beside the map's folder, where no map may read


@dataclass(frozen=True, slots=True)
class Hostile:
    """A file made to do harm. ``lay`` writes it and what belongs to it into a folder; ``says``: how it is refused."""

    lay: Callable[[Path], Path]
    says: str


def seed(name: str) -> Seed:
    """A small sound map by its name."""
    return next(seed for seed in small_seeds() if seed.name == name)


def lay_sound(folder: Path, name: str = "plain.tmx") -> str:
    """Write a sound map's files; returns the text of the map."""
    found = seed(name)
    for file, data in found.files.items():
        path = folder / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return found.files[name].decode()


def changed(old: str, new: str, says: str, name: str = "plain.tmx") -> Hostile:
    """A sound map with one piece replaced."""

    def lay(folder: Path) -> Path:
        text = lay_sound(folder, name)
        assert old in text, old
        path = (folder / MAP).with_suffix(Path(name).suffix)
        path.write_text(text.replace(old, new, 1), encoding="utf-8")
        return path

    return Hostile(lay, says)


def beside(file: str, make: Callable[[Path], object], says: str, name: str = "rich.tmx") -> Hostile:
    """A sound map one of whose files is something else."""

    def lay(folder: Path) -> Path:
        lay_sound(folder, name)
        path = folder / file
        path.unlink()
        make(path)
        return folder / name

    return Hostile(lay, says)


def written(data: bytes | Callable[[], bytes], says: str, name: str = MAP) -> Hostile:
    """A map with just this in it."""

    def lay(folder: Path) -> Path:
        lay_sound(folder)
        path = folder / name
        path.write_bytes(data() if callable(data) else data)
        return path

    return Hostile(lay, says)


def _source(source: str, says: str) -> Hostile:
    return changed('source="tiles.tsx"', f'source="{source}"', says)


def _image(source: str, says: str) -> Hostile:
    return changed('<image source="tiles.png"', f'<image source="{source}"', says, "embedded.tmx")


def _template(source: str, says: str) -> Hostile:
    return changed('template="lamp.tx"', f'template="{source}"', says, "rich.tmx")


PATHS: Mapping[str, Hostile] = {
    "absolute path": _source("/etc/passwd", 'path "/etc/passwd" is not relative'),
    "absolute picture": _image("/dev/zero", 'path "/dev/zero" is not relative'),
    "absolute template": _template("/etc/passwd", 'path "/etc/passwd" is not relative'),
    "two slashes": _source("//host/share/tiles.tsx", "is not relative"),
    "way out": _source(f"../{SECRET}", "leaves the folder of the map"),
    "picture outside": _image("../secret.png", "leaves the folder of the map"),
    "template outside": _template("../secret.tx", "leaves the folder of the map"),
    "way out and in": _source("x/../../secret.tsx", "leaves the folder of the map"),
    "backslash": _source("..\\secret.tsx", "has a backslash"),
    "UNC path": _source("\\\\host\\share\\tiles.tsx", "is not relative"),
    "drive": _source("C:\\tiles.tsx", "is not relative"),
    "drive with slashes": _source("C:/tiles.tsx", "is not relative"),
    "drive without slash": _source("c:tiles.tsx", "is not relative"),
    "file URL": _source("file:///etc/passwd.tsx", "does not exist"),
    "web URL": _source("http://example.org/tiles.tsx", "does not exist"),
    "device CON": _source("con", "names a device"),
    "device with a suffix": _image("pictures/NUL.png", "names a device"),
    "device with a space": _image("nul .png", "names a device"),
    "stream of a file": _source("tiles.tsx:stream", "does not exist"),
    "no name": _source("", 'path "" is not relative'),
    "long name": _source("a" * 5000 + ".tsx", "leads nowhere"),
    "folder as tileset": changed('source="tiles.tsx"', 'source="pictures"', "is not a .tsx file"),
}


def _link(target: str) -> Callable[[Path], object]:
    return lambda path: path.symlink_to(target)


def _folder(path: Path) -> None:
    path.mkdir()


def _pipe(path: Path) -> None:
    os.mkfifo(path)


_NO_FILE: Mapping[str, tuple[Callable[[Path], object], str]] = {
    "a folder": (_folder, "is not a regular file"),
    "a pipe": (_pipe, "is not a regular file"),
    "a link out": (_link("../secret"), "leaves the folder of the map"),
    "a link to a device": (_link("/dev/zero"), "leaves the folder of the map"),
    "a link to itself": (_link("lamp.tx"), "leads nowhere"),
}
_PLACES = {
    "tileset": ("tiles.tsx", "plain.tmx"),
    "template": ("lamp.tx", "rich.tmx"),
    "picture": ("tiles.png", "plain.tmx"),
}


def _linked_folder(folder: Path) -> Path:
    lay_sound(folder)
    (folder / "outside").symlink_to("..")
    tileset = folder / "tiles.tsx"
    tileset.write_text(tileset.read_text().replace("tiles.png", "outside/tiles.png"))
    return folder / "plain.tmx"


def _odd_map(make: Callable[[Path], object]) -> Callable[[Path], Path]:
    def lay(folder: Path) -> Path:
        path = folder / MAP
        make(path)
        return path

    return lay


def _to_itself(path: Path) -> None:
    path.symlink_to(path.name)


FILES: Mapping[str, Hostile] = {
    **{
        f"{what} is {how}": beside(file, _to_itself if "itself" in how else make, says, name)
        for what, (file, name) in _PLACES.items()
        for how, (make, says) in _NO_FILE.items()
    },
    "a linked folder": Hostile(_linked_folder, "leaves the folder of the map"),
    "project is a pipe": beside("fuzz.tiled-project", _pipe, "this project is not a regular file"),
    "project is a folder": beside("fuzz.tiled-project", _folder, "this project is not a regular file"),
    "project is a device": beside("fuzz.tiled-project", _link("/dev/zero"), "this project is a link that leaves the"),
    "project links to itself": beside("fuzz.tiled-project", _to_itself, "this project can't be read"),
    "map is a pipe": Hostile(_odd_map(_pipe), "this map is not a regular file"),
    "map is a folder": Hostile(_odd_map(_folder), "this map is not a regular file"),
    "map is a device": Hostile(_odd_map(_link("/dev/zero")), "this map is not a regular file"),
    "map links to itself": Hostile(_odd_map(_to_itself), "this map can't be read"),
    "tileset is a map": changed('source="tiles.tsx"', 'source="plain.json"', "does not exist"),
    "tileset is the map itself": beside("tiles.tsx", _link("rich.tmx"), "this is a <map>, not a <tileset>"),
    "template is the map itself": beside("lamp.tx", _link("rich.tmx"), "this <map> holds no template"),
    "template of itself": beside(
        "lamp.tx",
        lambda path: path.write_text('<template><object template="lamp.tx"/></template>'),
        "this template comes from another template",
    ),
    "picture is a tileset": beside("tiles.png", _link("tiles.tsx"), "is not a PNG", "plain.tmx"),
}

_DECLARES = "its DOCTYPE makes declarations"
_LAUGHS = "".join(f'<!ENTITY a{i + 1} "{f"&a{i};" * 10}">' for i in range(9))
DOCUMENTS: Mapping[str, Hostile] = {
    "DOCTYPE that declares": changed("<map ", "<!DOCTYPE map [<!ATTLIST map a CDATA 'b'>]><map ", _DECLARES),
    "a billion laughs": changed("<map ", f'<!DOCTYPE map [<!ENTITY a0 "ha">{_LAUGHS}]><map a="&a9;" ', _DECLARES),
    "external entity": changed("<map ", '<!DOCTYPE map [<!ENTITY a SYSTEM "/etc/passwd">]><map a="&a;" ', _DECLARES),
    "a name of an external DTD": changed(
        "<map ", '<!DOCTYPE map SYSTEM "http://example.org/map.dtd"><map a="&a;" ', "undefined entity"
    ),
    "external DTD and declarations": changed(
        "<map ", '<!DOCTYPE map SYSTEM "map.dtd" [<!ENTITY a "b">]><map ', _DECLARES
    ),
    "parameter entity": changed("<map ", '<!DOCTYPE map [<!ENTITY % a "x">%a;]><map ', _DECLARES),
    "unknown entity": changed("<map ", '<map a="&a;" ', "undefined entity"),
    "DOCTYPE in a tileset": beside(
        "tiles.tsx", lambda path: path.write_text("<!DOCTYPE tileset [<!ENTITY a 'b'>]><tileset/>"), _DECLARES
    ),
    "unknown encoding": changed('encoding="UTF-8"', 'encoding="x-none"', "can't be read"),
    "an encoding that calls itself": changed('encoding="UTF-8"', 'encoding="idna"', "can't be read"),
    "NUL bytes": written(b"<map>\0</map>", "not well-formed"),
    "nothing but NUL": written(bytes(1 << 20), "not well-formed"),
    "empty": written(b"", "an empty file"),
    "HTML": written(b"<html><body>Not found</body></html>", "this is a <html>, not a <map>"),
    "UTF-8 cut off": written(b'<map name="\xea\xb0', "cut off or not XML"),
    "UTF-16 said of UTF-8": changed('encoding="UTF-8"', 'encoding="UTF-16"', "it says UTF-16, and is not in it"),
}
HARMLESS: Mapping[str, str] = {"latin-1": "latin-1", "UTF-16 with a mark": "utf-16", "UTF-8 with a mark": "utf-8-sig"}
