"""Objects of a map: an instance filled in from its template, its tile and its class."""

import zlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from game.content.errors import Problem
from game.content.tiled.document import FLIP_H, FLIP_V, MapObject, Point, Tile, Tileset, Value
from game.content.tiled.project import Project
from game.content.tiled.shapes import read_shape
from game.content.tiled.templates import Template, TemplateReader
from game.content.tiled.text.fields import (
    MAX_ID,
    Findings,
    Place,
    class_of,
    read_properties,
    real,
    share,
    switch,
    whole,
)
from game.content.tiled.text.markup import Node
from game.content.tiled.tilesets import MAX_GID

NUMBERS = ("x", "y", "width", "height", "rotation")
_DIGITS = 11  # of the largest id, and one
_MADE_UP = 1 << 30  # made up ids begin here, far above those that Tiled counts up to
_FLIP_H, _FLIP_V = 1 << 31, 1 << 30


@dataclass(frozen=True, slots=True)
class _Drawn:
    """The tile that a tile object shows."""

    gid: int
    flips: int
    tileset: Tileset

    @property
    def tile(self) -> Tile | None:
        """What the tileset says of it."""
        return self.tileset.tiles.get(self.gid - self.tileset.first_gid)

    def box(self, pivot: Point, width: float, height: float) -> tuple[float, float, float, float]:
        """Top left corner and size of the object that shows it; a size that is 0, or not said, is the tile's."""
        _, _, tile_width, tile_height = self.tileset.rect(self.gid - self.tileset.first_gid)
        width, height = width or tile_width, height or tile_height
        share_x, share_y = self.tileset.anchor
        return pivot[0] - share_x * width, pivot[1] - share_y * height, width, height


class ObjectReader:
    """Reads the objects of one map. ``tilesets``: its own, and after a while those that templates bring."""

    def __init__(
        self,
        path: Path,
        tilesets: list[Tileset],
        templates: TemplateReader,
        project: Project,
        findings: Findings,
        *,
        complete: bool,
    ) -> None:
        """``complete``: False where a tileset is missing, so that nobody can judge a gid."""
        self.tilesets = tilesets
        self._complete = complete
        self._path = path
        self._templates = templates
        self._project = project
        self._notes = findings
        self._entries: dict[int, Tileset] = {}  # by the identity of a template's tileset
        self._seen: dict[int, int | None] = {}  # object id: line
        self._taken: set[int] = set()  # ids, those of objects that were not read yet too
        self._made_up: dict[int, int] = {}  # the last id that was made up, by the one that was wished for
        self.doubled: list[Problem] = []  # as in `Document`

    def take_ids(self, tree: Node) -> None:
        """Take in which ids the objects of a map have: those that have none, as up to Tiled 0.10, get others."""
        ids = (node.get("id", "0") for node in tree.iter("object"))
        self._taken.update(int(text) for text in ids if text.isdecimal() and len(text) < _DIGITS)

    def read_all(self, layer: Node, name: str, offset: Point) -> Iterator[MapObject]:
        """Read the objects of a layer, moved by its offset."""
        found = (self._read(node, name, offset) for node in layer.nodes("object"))
        return (item for item in found if item is not None)

    def _read(self, node: Node, layer: str, offset: Point) -> MapObject | None:
        """Read one object; None where its template can't be had, which was noted."""
        source = node.get("template")
        template = None
        if source is not None:
            template = self._templates.read(source, self._path, self._notes, node.line)
        said = {**(template.object.attrib if template else {}), **node.attrib}
        merged = Node("object", said, node.line)  # as if it had never had a template
        name = said.get("name", "")
        object_id = self._id(node, merged, name, layer)
        if source is not None and template is None:
            return None
        place: Place = {"layer": layer, "object_id": object_id, "object_name": name}
        drawn = self._drawn(node, template, place)
        class_ = class_of(merged) or (drawn.tile.class_ if drawn and drawn.tile else "")
        shape, points, text = self._shape(node, template, place)
        x, y, width, height, rotation = (real(merged, number, 0.0, self._notes, **place) for number in NUMBERS)
        if min(width, height) < 0:
            self._notes.add("its size is negative", "draw it again", node.line, **place)
        pivot = x + offset[0], y + offset[1]
        box = *pivot, width, height
        if drawn is not None:
            box = drawn.box(pivot, width, height)
        return MapObject(
            object_id,
            name,
            class_,
            *box,
            rotation,
            shape,
            self._properties(node, template, drawn, class_, place),
            node.line,
            visible=switch(merged, "visible", self._notes, default=True, **place),
            opacity=share(merged, "opacity", self._notes, **place),
            pivot=pivot,
            points=points,
            text=text,
            gid=drawn.gid if drawn else 0,
            flips=drawn.flips if drawn else 0,
        )

    def _shape(self, node: Node, template: Template | None, place: Place) -> tuple[str, tuple[Point, ...], str]:
        """Shape, points and text: its own, else its template's."""
        holders = [node] if template is None else [node, template.object]
        if any(_shows_tile(holder) for holder in holders):
            return "tile", (), ""
        own = read_shape(node, self._notes, **place)
        return own if own[0] != "rectangle" else read_shape(holders[-1], self._notes, **place)

    def _id(self, node: Node, merged: Node, name: str, layer: str) -> int:
        """Read an id. One that another object of the map has is noted, and gives way to a free one."""
        known = len(self._notes.problems)
        none = node.get("id", "0") == "0"
        object_id = 0 if none else whole(node, "id", 1, MAX_ID, self._notes, layer=layer)
        if len(self._notes.problems) > known:
            return object_id
        if object_id in self._seen:
            message = f"its id stands on line {self._seen[object_id]} too"
            fix = "delete one of the two and place it again"
            file = self._notes.file
            self.doubled.append(Problem(file, message, fix, node.line, layer, object_id, name))
        if object_id == 0 or object_id in self._seen:
            object_id = self._make_up_id(merged)
        self._seen[object_id] = node.line
        return object_id

    def _make_up_id(self, merged: Node) -> int:
        """A free id by class, name and place: it stays as it is while other objects come and go."""
        said = (class_of(merged), *(merged.get(key, "") for key in ("name", "x", "y")))
        wished = _MADE_UP + zlib.crc32("\n".join(said).encode("utf-8", "surrogatepass")) % _MADE_UP
        made = self._made_up.get(wished, wished)
        while made in self._taken:
            made = _MADE_UP + (made + 1) % _MADE_UP
        self._taken.add(made)
        self._made_up[wished] = made
        return made

    def _properties(
        self, node: Node, template: Template | None, drawn: _Drawn | None, class_: str, place: Place
    ) -> dict[str, Value]:
        """From the least to the strongest word: the class, the tile, the template, the object itself."""
        values: dict[str, Value] = dict(self._project.defaults(class_, "object"))
        if drawn is not None and drawn.tile is not None:
            values.update(drawn.tile.properties)
        if template is not None:
            values.update(template.properties)
        values.update(read_properties(node, self._notes, **place))
        return values

    def _drawn(self, node: Node, template: Template | None, place: Place) -> _Drawn | None:
        """The tile of a tile object; a template counts its gids by its own tileset."""
        holder = node if _shows_tile(node) or template is None else template.object
        if not _shows_tile(holder):
            return None
        raw = whole(holder, "gid", -(1 << 31), (1 << 32) - 1, self._notes, **place)  # old JSON has them with a sign
        gid = raw & MAX_GID
        if gid == 0:
            return None
        flips = (FLIP_H if raw & _FLIP_H else 0) | (FLIP_V if raw & _FLIP_V else 0)
        if holder is not node and template is not None and template.tileset is not None:
            tileset = self._entries.get(id(template.tileset)) or self._brought(template.tileset)
            self._entries[id(template.tileset)] = tileset
            gid += tileset.first_gid - template.tileset.first_gid
        found = next((tileset for tileset in self.tilesets if tileset.holds(gid)), None)
        if found is not None:
            return _Drawn(gid, flips, found)
        if self._complete:
            fix = "place it again from a tileset of the map"
            self._notes.add(f"its tile, gid {gid}, is in no tileset", fix, node.line, **place)
        return None

    def _brought(self, tileset: Tileset) -> Tileset:
        """The map's own entry for a template's tileset; one is added where it has none."""
        for known in self.tilesets:
            if known.path is not None and tileset.path is not None and known.path.resolve() == tileset.path.resolve():
                return known
        first = max((known.end_gid for known in self.tilesets), default=1)
        added = replace(tileset, first_gid=first, end_gid=first + tileset.end_gid - tileset.first_gid)
        self.tilesets.append(added)
        return added


def _shows_tile(node: Node) -> bool:
    """Whether an object is one of a tile; gid 0 is no tile."""
    return node.get("gid", "0") != "0"
