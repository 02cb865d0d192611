"""Files that are not what they are taken for: of another kind, or in another encoding."""

import re
from collections.abc import Collection, Mapping
from pathlib import Path

from game.content.errors import ContentError, Problem

HEAD_BYTES = 1 << 14  # what is looked at
JSON_SUFFIXES = (".json", ".tmj", ".tsj", ".tj", ".js")
_BLANK = b"\xef\xbb\xbf\xff\xfe \t\r\n"  # and marks of the order of bytes, before the first letter of a file
_PICTURE = "a picture belongs in a tileset: choose Map > New Tileset, or Edit > Image in the tileset's properties"
# How files begin that hold no text.
_STARTS: Mapping[bytes, tuple[str, str]] = {
    b"\x89PNG": ("a picture (PNG)", _PICTURE),
    b"\xff\xd8\xff": ("a picture (JPEG)", _PICTURE),
    b"GIF8": ("a picture (GIF)", _PICTURE),
    b"BM": ("a picture (BMP)", _PICTURE),
    b"RIFF": ("a picture (WebP)", _PICTURE),
    b"PK\x03\x04": ("a ZIP archive", "unpack it, and name what was in it"),
    b"\x1f\x8b": ("a gzip archive", "unpack it, and name what was in it"),
}
_OTHER = "name a file that Tiled saved"
# How text begins that is neither XML nor JSON; the last is all of it.
_TEXTS: Mapping[bytes, tuple[str, str]] = {
    b"[gd_": ("a scene of Godot", _OTHER),
    b"return": ("a Lua file, which Tiled exports and does not read", "save it in Tiled as .tmx"),
    b"#!": ("a script", _OTHER),
    b"": ("a file of another kind, neither XML nor JSON", _OTHER),
}
_EMPTY = ("an empty file", "go back to an older copy of it, or save it again in Tiled")
_WORLD = ("a world, which names maps", "name one of its maps: a world is for Tiled alone")
_PROJECT = ("a Tiled project", "name a map of the project: it is found by itself")
_SESSION = ("a Tiled session, which windows were open", "name a map")
_SUFFIXES = {".world": _WORLD, ".tiled-project": _PROJECT, ".tiled-session": _SESSION}
# What JSON of Tiled says that is no map, tileset or template.
_JSON = (
    (re.compile(rb'"maps"\s*:\s*\[|"type"\s*:\s*"world"'), _WORLD),
    (re.compile(rb'"(automappingRulesFile|propertyTypes|extensionsPath)"\s*:'), _PROJECT),
    (re.compile(rb'"(expandedProjectPaths|fileStates|recentFiles)"\s*:'), _SESSION),
)
# What the JSON of a map, a tileset or a template has one of at least.
_KEYS = ("layers", "tilewidth", "tileheight", "orientation", "tilesets", "object", "tiles", "image", "tilecount")
_OF_MAPS = re.compile(rb'"(layers|tileheight|tilewidth|object)"\s*:')  # of maps, tilesets and templates
# What the roots of XML are called that are read in other places.
_ROOTS: Mapping[str, str] = {
    "tileset": "this is a tileset, whose tiles maps lay",
    "template": "this is a template, whose object maps place",
    "map": "this is a map",
    "objecttypes": "these are object types, which Tiled 1.8 has for classes",
    "html": "this is a page of the web: download the file itself",
    "svg": "this is a picture",
}
_MARKS = ((b"\xff\xfe\0\0", "UTF-32"), (b"\0\0\xfe\xff", "UTF-32"), (b"\xff\xfe", "UTF-16"), (b"\xfe\xff", "UTF-16"))
_DECLARED = re.compile(rb"""<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z0-9._:-]{1,40})["']""")
_HANGUL = re.compile("[가-힣]")


def refuse_other_kinds(path: Path, head: bytes, what: str) -> None:
    """Refuse a file that is no ``what``, "map" or "tileset", by how it begins, or else by its suffix.

    Raises
    ------
    ContentError
        With what it is.
    """
    found = next((kind for start, kind in _STARTS.items() if head.startswith(start)), None)
    text = beginning(head)
    if found is None and text.startswith(b"{") and not _OF_MAPS.search(head):
        found = next((kind for mark, kind in _JSON if mark.search(head)), None)
        found = found or _SUFFIXES.get(path.suffix.lower())
    if found is None and not text and len(head) < HEAD_BYTES:
        found = _EMPTY
    if found is None and text[:1] not in (b"", b"<", b"{") and not _may_be_json(path, text):
        found = next(kind for start, kind in _TEXTS.items() if text.startswith(start))
    if found is not None:
        raise ContentError(Problem(str(path), f"this is {found[0]}, not a {what}", found[1]))


def beginning(head: bytes) -> bytes:
    """How the text of a file begins, behind blanks and marks of an encoding, without the zeros of UTF-16."""
    return head.replace(b"\0", b"").lstrip(_BLANK)


def _may_be_json(path: Path, text: bytes) -> bool:
    """Whether what begins with no brace is JSON: a script that holds it, or a list."""
    suffix = path.suffix.lower()
    return suffix == ".js" or (suffix in JSON_SUFFIXES and text.startswith(b"[") and not text.startswith(b"[gd_"))


def refuse_other_json(path: Path, keys: Collection[str], what: str) -> None:
    """Refuse JSON that has none of the ``keys`` of Tiled's, or those of another editor.

    Raises
    ------
    ContentError
        With what it is.
    """
    if "jsonVersion" in keys and "levels" in keys:
        fix = "let LDtk export it for Tiled, and name the .tmx file"
        raise ContentError(Problem(str(path), f"this is a project of LDtk, not a {what}", fix))
    if not any(key in keys for key in _KEYS):
        raise ContentError(Problem(str(path), f"this is JSON, but no Tiled {what}", f"name a {what} that Tiled saved"))


def root_said(tag: str) -> str:
    """What the root of another kind of file means, to stand behind the fix; "" for what nobody knows."""
    known = _ROOTS.get(tag)
    return f": {known}" if known else ""


def declared_encoding(data: bytes) -> str:
    """The encoding that XML says it is in."""
    found = _DECLARED.search(data[:400].replace(b"\0", b""))
    return found[1].decode("ascii") if found else "UTF-8"


def encoding_fault(data: bytes) -> tuple[str, str]:
    """What is wrong with a text that is not in the encoding it says, and the fix; nothing where it may well be."""
    marked = next((name for mark, name in _MARKS if data.startswith(mark)), "")
    declared = declared_encoding(data)
    wide = declared.upper().startswith(("UTF-16", "UTF-32"))
    if marked == "UTF-32" or (marked and not (wide and declared.upper().startswith(marked))):
        return f"it is in {marked}, and says {declared}", f"save it as UTF-8, not as {marked}"
    if wide and not marked and b"\0" not in data[:400]:
        return f"it says {declared}, and is not in it", 'write encoding="UTF-8" in its first line'
    if declared.upper() in ("UTF-8", "UTF8"):
        try:
            data.decode("utf-8")
        except UnicodeDecodeError as error:
            if error.end < len(data):  # else it is cut off in the middle of a letter
                other = _perhaps(data)
                also = f", perhaps in {other}" if other else ""
                return f"it is not in UTF-8{also}", f"save it as UTF-8{f', not as {other}' if other else ''}"
    return "", ""


def _perhaps(data: bytes) -> str:
    """The encoding of old Korean programs, if a text reads as Korean in it."""
    try:
        return "CP949 (EUC-KR)" if _HANGUL.search(data.decode("cp949")) else ""
    except UnicodeDecodeError:
        return ""
