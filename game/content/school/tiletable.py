"""What tilesets say of their tiles, as one table that a layer's gids are looked up in."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from game.content.materials import materials
from game.content.school.classes import NoteDown, read_fields
from game.content.school.schema import CLASSES, TILE_CLASS, TILE_FIELDS, TILE_LAYERS
from game.content.tiled.document import U32, Document, Tileset
from game.content.tiled.text.fields import Findings
from game.sim.words.types import I16, I64, Bool

I8 = NDArray[np.int8]
NOWHERE, ANYWHERE = -1, -2  # no material, no layer; said to lie in more than one layer
_LABEL_SAID = 40  # letters
_LAYERS = {name: number for number, name in enumerate(TILE_LAYERS)}


@dataclass(frozen=True, slots=True, eq=False)
class TileTable:
    """What a gid means, each [n]; row 0 is nothing, and every tile that has no properties.

    ``surface``, of a floor, and ``material``, of what stands, are places in the table of materials, `NOWHERE` for none;
    ``layer`` is the place in `TILE_LAYERS` of the one it says it belongs to,
    `NOWHERE` where it says none, `ANYWHERE` where it says "any".
    """

    gids: U32
    solid: Bool
    opaque: Bool
    surface: I16
    layer: I8
    material: I16
    outdoors: Bool

    def rows(self, gids: U32) -> I64:
        """The row of each gid, of the same shape."""
        row = np.minimum(np.searchsorted(self.gids, gids), self.gids.size - 1)
        found: I64 = np.where(self.gids[row] == gids, row, 0)
        return found

    def covering(self, gids: U32) -> "TileTable":
        """The same with a row of its own for each of ``gids``, those that have no properties too."""
        every = np.union1d(self.gids, gids)
        row = self.rows(every)
        return TileTable(
            every,
            self.solid[row],
            self.opaque[row],
            self.surface[row],
            self.layer[row],
            self.material[row],
            self.outdoors[row],
        )


def read_tiles(document: Document, findings: Findings) -> TileTable:
    """Read the properties of every tile that has any; what is wrong with them is noted."""
    numbers = {row.name: number for number, row in enumerate(materials().rows)}
    rows: list[tuple[int, bool, bool, int, int, int, bool]] = [(0, False, False, NOWHERE, NOWHERE, NOWHERE, False)]
    for tileset in document.tilesets:
        inner = findings if tileset.path is None else findings.of(tileset.path)
        told: set[str] = set()
        for number in sorted(tileset.tiles):
            tile, note = tileset.tiles[number], _tile_noter(inner, tileset, number, told)
            if tile.class_ not in ("", TILE_CLASS, *CLASSES):
                note.warning(f'its class "{tile.class_}" is unknown', f'set its Class to "{TILE_CLASS}" or to nothing')
            if tile.properties or tile.defaults:
                said = read_fields({**tile.defaults, **tile.properties}, TILE_FIELDS, note)
                surface, material = (numbers.get(str(said[word]), NOWHERE) for word in ("surface", "material"))
                unsaid = ANYWHERE if "layer" in tile.properties else NOWHERE  # a class says "any" of all its tiles
                layer = _LAYERS.get(str(said["layer"]), unsaid)
                stops = bool(said["solid"]), bool(said["opaque"])
                rows.append((tileset.first_gid + number, *stops, surface, layer, material, bool(said["outdoors"])))
    gids, solids, opaques, surfaces, layers, materials_, skies = zip(*sorted(rows), strict=True)
    return TileTable(
        np.array(gids, np.uint32),
        np.array(solids),
        np.array(opaques),
        np.array(surfaces, np.int16),
        np.array(layers, np.int8),
        np.array(materials_, np.int16),
        np.array(skies),
    )


def tile_name(document: Document, gid: int) -> str:
    """A gid, and what Tiled calls its tile: the number that it shows, the tileset, the label if it has one."""
    tileset = document.tileset_of(gid)
    number = gid - tileset.first_gid
    tile = tileset.tiles.get(number)
    label = tile.properties.get("label") if tile else None
    called = f', "{label[:_LABEL_SAID]}"' if isinstance(label, str) and label else ""
    return f'gid {gid} (tile {number} of "{tileset.name}"{called})'


def _tile_noter(findings: Findings, tileset: Tileset, number: int, told: set[str]) -> NoteDown:
    """Notes of one tile; an unknown property that many tiles have is told once."""
    said, line = f'tile {number} of tileset "{tileset.name}":', tileset.tiles[number].line

    def warn(message: str, fix: str) -> None:
        if message not in told:
            told.add(message)
            findings.warn(f"{said} {message}", fix, line)

    return NoteDown(lambda message, fix: findings.add(f"{said} {message}", fix, line), warn)
