"""What the tiles of a map mean: where bodies, looks and hands stop, and how steps sound."""

from dataclasses import dataclass

import numpy as np

from game.content.materials import materials
from game.content.school.drawable import is_too_large
from game.content.school.laying import check_laid, check_solid_props
from game.content.school.schema import FLOOR, OVERHEAD, TILE_LAYERS, WALLS
from game.content.school.tiletable import NOWHERE, TileTable, read_tiles
from game.content.tiled.document import TILE_PX, Document, MapObject, TileLayer
from game.content.tiled.text.fields import Findings
from game.sim.terrain.areas import Area
from game.sim.words.types import I16, U8, Bool

SOLID_LAYERS = tuple(name for name in TILE_LAYERS if name != OVERHEAD)


@dataclass(frozen=True, slots=True, eq=False)
class Grids:
    """What the tiles say, each [h, w]: see `Level`. ``empty``: no tile of the floor lies there.

    ``material``: of the furniture there, else of the wall, as a place in the table of materials, `NOWHERE` for none.
    ``outdoors``: under the open sky as far as the tiles can tell; ``walled``: a wall that stops looks, which never is.
    """

    empty: Bool
    solid: Bool
    opaque: Bool
    barrier: Bool
    surface: U8
    material: I16
    outdoors: Bool
    walled: Bool
    panes: Bool


def read_grids(document: Document, findings: Findings) -> Grids | None:
    """Read what every tile layer means; None, with a note, where a layer that counts is missing."""
    layers = _by_name(document, findings)
    table = read_tiles(document, findings)
    misnamed = {layer.name for layer in document.layers if isinstance(layer, TileLayer) != (layer.name in TILE_LAYERS)}
    if FLOOR not in layers and not misnamed:
        fix = f'choose Layer > New > Tile Layer and name it "{FLOOR}": where it is empty nobody can walk'
        findings.add(f'there is no tile layer "{FLOOR}"', fix)
    strange = any(name not in TILE_LAYERS for name in layers)  # the walls, it may be
    scaled = (document.tile_width, document.tile_height) != (TILE_PX, TILE_PX)
    if FLOOR not in layers or strange or scaled or is_too_large(document):
        return None
    check_laid(document, layers, table, findings)
    grids = _laid(layers, table, (document.height, document.width))
    check_solid_props(document, grids.solid, table, findings)
    return grids


def area_of(item: MapObject) -> Area:
    """The upright box round an object, in tiles."""
    x, y, width, height = (side / TILE_PX for side in item.box())
    return Area(x, y, width, height)


def _by_name(document: Document, findings: Findings) -> dict[str, TileLayer]:
    layers: dict[str, TileLayer] = {}
    for layer in document.tile_layers:
        if layer.name in layers:
            fix = "rename one, or choose Layer > Merge Layer Down to join them"
            findings.add("two tile layers have this name", fix, layer.line, layer=layer.name)
        layers.setdefault(layer.name, layer)
    found = [name for name in layers if name in TILE_LAYERS]
    wanted = [name for name in TILE_LAYERS if name in layers]
    for name, right in zip(found, wanted, strict=True):
        if name != right:
            message = f'it lies where "{right}" should: people would be drawn wrong'
            fix = f"choose Layer > Raise Layers or Lower Layers: from below, {', '.join(wanted)}"
            findings.warn(message, fix, layers[name].line, layer=name)
            break
    return layers


def _laid(layers: dict[str, TileLayer], table: TileTable, shape: tuple[int, int]) -> Grids:
    known = materials()
    empty = layers[FLOOR].gids == 0
    outside = empty.copy()
    outside[[0, -1], :] = True
    outside[:, [0, -1]] = True
    no, walled, panes = (np.zeros(shape, np.bool_) for _ in range(3))
    surface = np.full(shape, known.number(known.floor.name), np.uint8)
    material = np.full(shape, NOWHERE, np.int16)
    sky = empty | table.outdoors[table.rows(layers[FLOOR].gids)]
    grids = Grids(empty, outside, no, outside.copy(), surface, material, sky, walled, panes)
    for name in SOLID_LAYERS:
        if name in layers:
            _add_layer(layers[name], table, grids)
    sky |= np.array([row.outdoors for row in known.rows])[surface]
    if WALLS in layers:
        _add_walls(layers[WALLS], table, grids)
    for array in (grids.solid, grids.opaque, grids.barrier, grids.surface, grids.panes):
        array.flags.writeable = False
    return grids


def _add_walls(walls: TileLayer, table: TileTable, grids: Grids) -> None:
    """Find the walls that stop looks, and the windows. Writes ``walled`` and ``panes``."""
    grids.walled[:] = (walls.gids != 0) & grids.opaque
    glass = np.array([*(row.pane for row in materials().rows), False])  # the last: of no material
    grids.panes[:] = glass[table.material[table.rows(walls.gids)]] & grids.barrier & ~grids.opaque


def _add_layer(layer: TileLayer, table: TileTable, grids: Grids) -> None:
    """Add one layer's meaning. Writes every array of ``grids``."""
    row = table.rows(layer.gids)
    grids.solid[:] |= table.solid[row]
    grids.opaque[:] |= table.opaque[row]
    if layer.name == WALLS:
        grids.barrier[:] |= table.solid[row]
    surface = table.surface[row]
    np.copyto(grids.surface, surface.astype(np.uint8), where=surface >= 0)
    material = table.material[row]
    np.copyto(grids.material, material, where=material >= 0)
