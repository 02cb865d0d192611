"""Maps made to fill the memory or to take for ever, by name; each must be refused soon and in little memory."""

import base64
import json
import struct
import zlib
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from game.content.files.png import SIGNATURE
from tools.fuzz.hostile import MAP, Hostile, beside, changed, lay_sound, written
from tools.fuzz.seeds import picture
from tools.fuzz.trees import bomb

HEAD = '<map orientation="orthogonal" width="{0}" height="{0}" tilewidth="32" tileheight="32" infinite="{1}">'
WIDE = "\U0001f480"  # makes every letter of its text take four octets
_PNG_HEAD = 33  # bytes of a PNG up to the end of its first chunk
_OPEN = HEAD.format(8, 0)
JSON_HEAD = {
    "type": "map", "orientation": "orthogonal", "width": 8, "height": 6, "tilewidth": 32, "tileheight": 32,
    "infinite": False, "tilesets": [],
}  # fmt: skip


def _with_data(how: str, text: Callable[[], str], says: str) -> Hostile:
    """A sound map whose lowest layer holds this."""

    def lay(folder: Path) -> Path:
        old = '<data encoding="csv">'
        new = f'<data encoding="base64" compression="{how}">{text()}</data></layer><layer name="x">{old}'
        return changed(old, new, says).lay(folder)

    return Hostile(lay, says)


def _many(piece: str, count: int, head: str = _OPEN, tail: str = "</map>") -> Callable[[], bytes]:
    return lambda: (head + piece * count + tail).encode()


def _numbered(piece: str, count: int, head: str = _OPEN, tail: str = "</map>") -> Callable[[], bytes]:
    return lambda: (head + "".join(piece.format(i) for i in range(count)) + tail).encode()


def _objects(count: int) -> Callable[[], bytes]:
    thing = '<object id="{0}" type="Light" x="{0}" y="80"><point/></object>\n'
    return _numbered(thing, count, f'{_OPEN}<objectgroup id="1" name="a">', "</objectgroup></map>")


def _pile(class_: str, tiles: int = 1) -> str:
    """Many objects at one place, so many tiles wide."""
    size = f'x="32" y="64" width="{tiles * 32}" height="32"'
    return "".join(f'<object id="{i}" type="{class_.format(i)}" {size}/>' for i in range(1000, 5000))


def _json(value: object, **more: object) -> Callable[[], bytes]:
    return lambda: json.dumps({**JSON_HEAD, **more, "layers": [], "x": value}).encode()


def _raw_json(text: Callable[[], str]) -> Callable[[], bytes]:
    return lambda: (json.dumps(JSON_HEAD)[:-1] + ', "x": ' + text() + "}").encode()


def _many_names() -> bytes:
    rows = ("".join(f' b{i:x}_{j:x}=""' for j in range(60)) for i in range(50_000))
    return b"<map>" + "".join(f"<a{row}/>" for row in rows).encode()


def _huge_picture(width: int, height: int) -> Callable[[Path], object]:
    """The head of a picture that is not there."""

    def write(path: Path) -> None:
        data = bytearray(picture(1, 1))
        data[16:24] = width.to_bytes(4, "big") + height.to_bytes(4, "big")
        path.write_bytes(bytes(data))

    return write


def _chunks(chunk: bytes, count: int) -> Callable[[Path], object]:
    """A picture that has so many chunks more."""

    def write(path: Path) -> None:
        sound = picture(128, 32)
        path.write_bytes(sound[:_PNG_HEAD] + chunk * count + sound[_PNG_HEAD:])

    return write


def _tall_picture(path: Path) -> None:
    """A picture as large as one may be, all of whose pixels are there, in four channels of sixteen bits.

    The tileset wants more tiles than lie in it: else the map would be sound.
    """
    rows = zlib.compressobj()
    body = b"".join(rows.compress(bytes(1 + 2048 * 8) * 64) for _ in range(128)) + rows.flush()
    head = struct.pack(">IIBBBBB", 2048, 8192, 16, 6, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", body), (b"IDAT", body), (b"IEND", b""))
    path.write_bytes(SIGNATURE + b"".join(_sealed(kind, data) for kind, data in chunks))
    tileset = path.with_suffix(".tsx")
    tileset.write_text(tileset.read_text(encoding="utf-8").replace('tilecount="4"', 'tilecount="60000"'))


def _sealed(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def _many_tilesets(folder: Path) -> Path:
    lay_sound(folder)
    tiles = "".join(f'<tile id="{i}" type="{i}"/>' for i in range(4000))
    for i in range(200):
        (folder / f"{i}.tsx").write_text(
            f'<tileset name="{i}" tilewidth="32" tileheight="32" tilecount="4000" columns="1">{tiles}</tileset>'
        )
    path = folder / MAP
    named = "".join(f'<tileset firstgid="{i * 5000 + 1}" source="{i}.tsx"/>' for i in range(200))
    path.write_text(f"{_OPEN}{named}</map>")
    return path


def _chunk(x: int, y: int, size: int = 1) -> str:
    gids = base64.b64encode(zlib.compress(b"\1\0\0\0" * size * size)).decode()
    return f'<chunk x="{x}" y="{y}" width="{size}" height="{size}">{gids}</chunk>'


def _infinite(chunks: str, says: str) -> Hostile:
    layer = f'<layer id="1" name="floor"><data encoding="base64" compression="zlib">{chunks}</data></layer>'
    return written(f"{HEAD.format(8, 1)}{layer}</map>".encode(), says)


def _project(text: Callable[[], str], says: str) -> Hostile:
    return beside("fuzz.tiled-project", lambda path: path.write_text(text()), says)


def _cyclic() -> str:
    member = [{"name": "a", "type": "class", "propertyType": "A", "value": {}}]
    return json.dumps({"propertyTypes": [{"name": "A", "type": "class", "members": member}]})


def _wide_classes() -> str:
    """Sixteen classes each of whose four members are of the next."""
    return json.dumps(
        {
            "propertyTypes": [
                {
                    "name": f"C{i}",
                    "type": "class",
                    "members": [
                        {"name": f"m{j}", "type": "class", "propertyType": f"C{i + 1}", "value": {}} for j in range(4)
                    ],
                }
                for i in range(14)
            ]
        }
    )


MARKUP: Mapping[str, Hostile] = {
    "a tag of 40 MB": written(lambda: b"<map " + b"a" * (40 << 20), "longer than"),
    "a tag of blanks": written(lambda: b"<map " + b" " * (40 << 20), "longer than"),
    "an attribute of 40 MB": written(lambda: b'<map a="' + b"a" * (40 << 20) + b'"/>', "longer than"),
    "a comment of 40 MB": written(lambda: b"<!--" + b"a" * (40 << 20) + b"--><map/>", "longer than"),
    "many attributes": written(_numbered(' a{0}=""', 60_000, "<map ", "/>"), "attributes"),
    "many names": written(_many_names, "too much"),
    "long attributes": written(_many(f'<a b="{"c" * 450_000}{WIDE}"/>', 90), "holds too much"),
    "long texts": written(_many(f"<a>{'c' * 8_000_000}{WIDE}</a>", 5), "characters"),
    "2 million elements": written(_many("<a/>", 2_000_000), "this map is refused"),
    "an element of texts": written(_many("a<b/>", 2_000_000), "this map is refused"),
    "deep nesting": written(_many("<group>", 200_000, tail=""), "nests more than"),
    "lines without end": written(lambda: b"<map>" + b"\n" * (40 << 20), "holds more than"),
    "49 MB": written(lambda: b"<map>" + b" " * (49 << 20), "too large"),
    "a property of 20 MB": written(
        lambda: f'{_OPEN}<properties><property name="a">{"a" * (20 << 20)}</property></properties></map>'.encode(),
        "characters",
    ),
    "layers of text": written(
        _many(f'<layer><data encoding="base64">{"A" * 9_000_000}</data></layer>', 5), "holds too much"),
    "10,000 layers": written(_numbered('<layer id="{0}" name="a"/>\n', 10_000), "of <layer>"),
    "10,000 full layers": written(
        _many(f'<layer name="a" width="8" height="8"><data encoding="csv">{"0," * 63}0</data></layer>', 10_000),
        "of <layer>",
    ),
    "100,000 objects": written(_objects(100_000), "of <object>"),
    "as many objects as may be": written(_objects(9_000), "outside the map"),
    "a million points": changed("0,0 16,0 16,16.5", "0,0 " * 250_000, "points", "shapes.tmx"),
    "ten million points": changed("0,0 16,0 16,16.5", "0,0 " * 2_500_000, "longer than", "shapes.tmx"),
    "tiles as elements": written(_many("<tile/>", 6_000_000, f"{_OPEN}<layer><data>"), "tiles as elements"),
    "many tilesets": Hostile(_many_tilesets, "holds too much"),
    "CSV of six million": written(
        lambda: f'{HEAD.format(2449, 0)}<layer id="1" name="floor" width="2449" height="2449"><data encoding="csv">'
        f'{"1," * (2449 * 2449 - 1)}1</data></layer></map>'.encode(), "in no tileset"),
    "CSV with a fault": written(
        lambda: f'{HEAD.format(2400, 0)}<layer id="1" name="floor" width="2400" height="2400"><data encoding="csv">'
        f'{"1," * (2400 * 2400 - 1)}x</data></layer></map>'.encode(), "no gid"),
    "CSV of wide letters": written(
        lambda: f'{_OPEN}<layer id="1" name="floor" width="8" height="8"><data encoding="csv">'
        f'{WIDE * 11_000_000}</data></layer></map>'.encode(), ""),
}  # fmt: skip
SIZES: Mapping[str, Hostile] = {
    "zlib bomb": _with_data("zlib", partial(bomb, "zlib"), "more than 48 tiles"),
    "gzip bomb": _with_data("gzip", partial(bomb, "gzip"), "more than 48 tiles"),
    "zstd bomb": _with_data("zstd", partial(bomb, "zstd"), "more than 48 tiles"),
    "zstd window": _with_data("zstd", lambda: "KLUv/QD4AQAA", "damaged"),
    "base64 bomb": _with_data("", lambda: "AAAA" * 2_900_000, "more than 48 tiles"),
    "huge map": written(f'{HEAD.format(16_384, 0)}<layer width="16384" height="16384"/></map>'.encode(), "tiles"),
    "negative map": changed('width="8"', 'width="-8"', 'width is "-8"'),
    "map that is not there": written(
        f'{HEAD.format(2400, 0)}<layer name="a" width="2400" height="2400"><data encoding="csv">1</data></layer></map>'
        .encode(), "holds 1 tiles, not 5760000"),
    "infinitely wide": changed('width="8"', 'width="1e999"', 'width is "1e999"'),
    "digits": changed('width="8"', f'width="{"1" * 1_000_000}"', "width is"),
    "property of many digits": changed('value="6"', f'value="{"1" * 400}"', "zombies"),
    "weight of many digits": changed('type="float" value="2"', f'type="int" value="{"1" * 400}"', "weight"),
    "chunks far apart": _infinite(_chunk(-9_000_000, 0) + _chunk(9_000_000, 9_000_000), "tiles apart"),
    "chunks out of reach": _infinite(_chunk(1 << 40, 0), "<chunk> x is"),
    "huge chunks": _infinite('<chunk x="0" y="0" width="99999999" height="99999999">AAAA</chunk>', "<chunk> width is"),
    "many huge chunks": _infinite("".join(_chunk(1024 * i, 0, 1024) for i in range(9)), "more than 6000000 tiles"),
    "picture that is not there": beside("tiles.png", _huge_picture(99_999_999, 99_999_999), "99999999x99999999 px"),
    "picture too large": beside("tiles.png", _huge_picture(8000, 8000), "8000x8000 px"),
    "picture of no size": beside("tiles.png", _huge_picture(0, 0), "0x0 px"),
    "picture of little chunks": beside("tiles.png", _chunks(b"\0\0\0\0abCd\0\0\0\0", 5_000_000), "too large"),
    "picture of empty rows": beside("tiles.png", _chunks(b"\0\0\0\0IDAT\x35\xaf\x06\x1e", 5_000_000), "too large"),
    "picture of long rows": beside("tiles.png", _tall_picture, "do not fit in 2048x8192 px"),
    "tiles without end": changed('tilecount="4"', 'tilecount="99999999"', "tilecount is", "embedded.tmx"),
    "margin without end": changed('columns="4"', 'columns="4" margin="99999999"', "margin is", "embedded.tmx"),
    "classes that nobody knows": changed("</objectgroup>", f"{_pile('Zombee{0}')}</objectgroup>", "more that is wrong"),
    "doors over doors": changed("</objectgroup>", f"{_pile('Door', 6)}</objectgroup>", "and 3998 more like it"),
    "prop without end": changed(
        'y="128" width="32" height="32"', 'y="128" width="1e15" height="1e15"', 'width is "1e15"', "rich.tmx"),
    "room without end": changed('width="192" height="128"', 'width="1e11" height="1e11"', "outside the map"),
    "room far away": changed('x="32" y="32" width="192"', 'x="1e308" y="1e308" width="1e308"', 'x is "1e308"'),
    "project of 50 MB": _project(lambda: " " * (50 << 20), "this project is too large"),
    "project of numbers": _project(lambda: "[" + "1.5," * 900_000 + "1]", "project"),
    "project of lists": _project(lambda: "[" + "[]," * 900_000 + "1]", "project"),
    "classes that hold each other": _project(_cyclic, "hold each other"),
    "classes that multiply": _project(_wide_classes, "project"),
    "deep project": _project(lambda: "[" * 1_000_000, "project"),
    "project of NaN": _project(
        lambda: '{"propertyTypes": [{"name": "Light", "type": "class", "members": '
        '[{"name": "radius_m", "type": "float", "value": NaN}]}]}', "project"),
    "project of many digits": _project(
        lambda: '{"propertyTypes": [{"name": "Light", "type": "class", "members": '
        '[{"name": "radius_m", "type": "float", "value": ' + "1" * 400 + "}]}]}", "project"),
}  # fmt: skip
JSON: Mapping[str, Hostile] = {
    "deep lists": written(_raw_json(lambda: "[" * 1_000_000), "nests", "map.tmj"),
    "deep objects": written(_raw_json(lambda: '{"a":' * 1_000_000), "nests", "map.tmj"),
    "deep groups": written(
        _raw_json(lambda: '[], "layers": ' + '[{"type": "group", "layers": ' * 90 + "[]" + "}]" * 90),
        "nests", "map.tmj"),
    "many objects": written(_raw_json(lambda: "[" + "{}," * 2_000_000 + "{}]"), "more than", "map.tmj"),
    "many lists": written(_raw_json(lambda: "[" + "[]," * 7_000_000 + "{}]"), "more than", "map.tmj"),
    "many numbers": written(_raw_json(lambda: "[" + "1.5," * 5_000_000 + "1]"), "more than", "map.tmj"),
    "many words": written(_raw_json(lambda: "[" + '"ab",' * 4_000_000 + "1]"), "more than", "map.tmj"),
    "many keys": written(_raw_json(lambda: "{" + '"":0,' * 4_000_000 + '"":0}'), "more than", "map.tmj"),
    "many lines": written(lambda: b"\n" * (23 << 20), "not JSON", "map.tmj"),
    "wide letters": written(_raw_json(lambda: '"' + WIDE + "a" * (23 << 20) + '"'), "", "map.tmj"),
    "too large": written(lambda: b" " * (25 << 20), "too large", "map.tmj"),
    "NaN": written(_raw_json(lambda: "NaN"), 'the number "NaN"', "map.tmj"),
    "Infinity": written(_raw_json(lambda: "-Infinity"), "Infinity", "map.tmj"),
    "digits": written(_raw_json(lambda: "1" * 1_000_000), "digits", "map.tmj"),
    "huge float": changed('"width": 8', '"width": 1e999', 'width is "inf"', "plain.tmj"),
    "keys twice": changed('"width": 8', '"width": 8, "width": 99', '"width" stands twice', "plain.tmj"),
    "surrogates": changed('"name": "floor"', '"name": "\\ud800"', "no letter", "plain.tmj"),
    "escapes": changed('"name": "floor"', '"name": "\\u001b[2J"', "no letter", "plain.tmj"),
    "no object": written(b"[1, 2]", "it is no JSON object", "map.tmj"),
    "nothing": written(b"", "an empty file", "map.tmj"),
    "UTF-16": written('{"type": "map"}'.encode("utf-16"), "UTF-8", "map.tmj"),
    "a number for a list": changed('"layers": [', '"layers": 7, "x": [', "no list", "plain.tmj"),
}  # fmt: skip
GIANTS: Mapping[str, Hostile] = {
    **{f"XML, {name}": case for name, case in MARKUP.items()},
    **SIZES,
    **{f"JSON, {name}": case for name, case in JSON.items()},
}
