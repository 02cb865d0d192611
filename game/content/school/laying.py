"""Tiles that lie in the wrong layer, the commonest mistake: another layer was active when they were painted."""

import itertools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np

from game.content.errors import more_like_it
from game.content.school.classes import noter
from game.content.school.schema import DECALS, FLOOR, FURNITURE, OVERHEAD, PROP, TILE_LAYERS, WALLS
from game.content.school.tiletable import NOWHERE, TileTable, tile_name
from game.content.tiled.document import TILE_PX, Document, MapObject, TileLayer
from game.content.tiled.text.fields import Findings
from game.sim.words.types import I64, Bool

# Layers that do for tiles of another: what lies under people's feet, or on a face of a wall, is no matter of rules.
_DOES_FOR = {(DECALS, FURNITURE), (FURNITURE, DECALS)}  # the layer a tile belongs to, and where it lies


@dataclass(frozen=True, slots=True, eq=False)
class _Fault:
    """Tiles that may not lie in a layer: which ``rows`` [n] of the table, where they belong, "" for nobody knows.

    ``perhaps``: the other layer where they may belong. ``bare``: only where no tile of the floor is under them.
    ``said``: by the tile itself, not by what it stops.
    """

    rows: Bool
    belongs: str
    what: str
    perhaps: str = ""
    bare: bool = False
    said: bool = False


def check_laid(document: Document, layers: Mapping[str, TileLayer], table: TileTable, findings: Findings) -> None:
    """Warn of tiles that belong in another layer: a line for all of a kind, with the first, and how to move them.

    A tile that says its ``layer`` belongs there; of others, what they stop and how they sound tells it, and where the
    map has more of them. Then of tiles that lie right, and have no floor under them.
    """
    table = table.covering(np.concatenate([layer.gids.ravel() for layer in layers.values()]))
    told = np.zeros(layers[FLOOR].gids.shape, np.bool_)
    uses = {name: np.bincount(_used(layer, table), minlength=table.gids.size) for name, layer in layers.items()}
    for name in (name for name in TILE_LAYERS if name in layers):
        layer = layers[name]
        row, laid = table.rows(layer.gids), layer.gids != 0
        finders = (_floors_in, _stopping_in, _walls_in)
        found = itertools.chain.from_iterable(find(name, table, uses) for find in finders)
        for fault in (*_said_faults(name, table), *found):
            if not fault.rows[uses[name] > 0].any():
                continue
            wrong = laid & fault.rows[row]
            if fault.bare:
                wrong &= layers[FLOOR].gids == 0
            told |= wrong
            for y, x in np.argwhere(wrong)[:1].tolist():
                also = more_like_it(int(np.count_nonzero(wrong)))
                message = f"{tile_name(document, int(layer.gids[y, x]))} {fault.what}{also}"
                findings.warn(message, _fix(fault, name, layers), layer.line, layer=name, tile=(x, y))
    _check_floored(document, layers, table, told, findings)


def _check_floored(
    document: Document, layers: Mapping[str, TileLayer], table: TileTable, told: Bool, findings: Findings
) -> None:
    """Warn once of what nobody can walk on for want of floor alone, but on the edge of the map, or ``told`` [h, w]."""
    bare = (layers[FLOOR].gids == 0) & ~told
    bare[[0, -1], :] = bare[:, [0, -1]] = False
    for name in (WALLS, DECALS, FURNITURE):
        if name in layers:
            bare &= ~table.solid[table.rows(layers[name].gids)]
    over = {name: bare & (layers[name].gids != 0) for name in (DECALS, FURNITURE, OVERHEAD) if name in layers}
    lowest = next((name for name, laid in over.items() if laid.any()), None)
    if lowest is not None:
        y, x = np.argwhere(over[lowest])[0].tolist()
        also = more_like_it(int(np.count_nonzero(np.logical_or.reduce(list(over.values())))))
        said = tile_name(document, int(layers[lowest].gids[y, x]))
        message = f'{said}: nobody can walk there, the layer "{FLOOR}" is empty under it{also}'
        findings.warn(message, "lay floor there, or erase it", layers[lowest].line, layer=lowest, tile=(x, y))


def _used(layer: TileLayer, table: TileTable) -> I64:
    """The row of each tile of a layer, [n]."""
    return table.rows(layer.gids[layer.gids != 0])


def _said_faults(name: str, table: TileTable) -> Iterator[_Fault]:
    """What says that it belongs elsewhere."""
    stops = table.solid | table.opaque
    for number, home in enumerate(TILE_LAYERS):
        if home != name:
            fit = ~stops if (home, name) in _DOES_FOR else np.zeros_like(stops)
            yield _Fault((table.layer == number) & ~fit, home, f'belongs in the layer "{home}"', said=True)


def _floors_in(name: str, table: TileTable, uses: Mapping[str, I64]) -> Iterator[_Fault]:
    """Floors in other layers, that say nothing of where they belong: what sounds, or what the map has more of in it.

    In the walls also what is neither.
    """
    nowhere = np.zeros(table.gids.size, np.int64)
    more = uses.get(FLOOR, nowhere) > uses[name]
    flat = (table.layer < 0) & ~table.solid
    floor = flat & ((table.surface >= 0) | (more & ~table.opaque))
    if name == WALLS:
        yield _Fault(flat & ~floor, "", "is no wall: its tile is not solid")
        yield _Fault(floor, FLOOR, f'is no wall, it is a floor: it belongs in "{FLOOR}"')
    sheet = floor & ~table.opaque
    if name in (DECALS, FURNITURE):
        what = f'is a floor, and nobody can walk on it: the layer "{FLOOR}" is empty there'
        yield _Fault(sheet, FLOOR, what, bare=True)
    if name == OVERHEAD:
        yield _Fault(sheet, FLOOR, "is a floor, and here it hides who walks there")


def _stopping_in(name: str, table: TileTable, uses: Mapping[str, I64]) -> Iterator[_Fault]:
    """What stops bodies or looks where nothing is to, and says nothing of where it belongs."""
    if name not in (FLOOR, DECALS, OVERHEAD):
        return
    meant = table.surface < 0 if name == FLOOR else True  # water, say: a floor that nobody can walk on
    free = (table.layer < 0) & meant
    wall, unsure = _wall_like(table, uses)
    vain = "and here it stops nobody" if name == OVERHEAD else f'which "{name}" is not for'
    for home, alike in ((WALLS, wall), (FURNITURE, ~wall & ~unsure)):
        yield _Fault(free & table.solid & alike, home, f'is solid, {vain}: it belongs in "{home}"')
    what = f'is solid, {vain}: it belongs in "{FURNITURE}", or in "{WALLS}" if it is a wall'
    yield _Fault(free & table.solid & unsure, FURNITURE, what, perhaps=WALLS)
    vain = "and here it hides nothing" if name == OVERHEAD else f'which "{name}" is not for'
    what = f'is opaque, {vain}: it belongs in "{FURNITURE}"'
    yield _Fault(free & table.opaque & ~table.solid, FURNITURE, what)


def _wall_like(table: TileTable, uses: Mapping[str, I64]) -> tuple[Bool, Bool]:
    """Which solid tiles [n] are walls, and of which nobody can tell.

    Walls are those that the map has more of in its walls; of others those that stop looks, unless its walls are made of
    something else.
    """
    nowhere = np.zeros(table.gids.size, np.int64)
    more = uses.get(WALLS, nowhere) - uses.get(FURNITURE, nowhere)
    alike = (more == 0) & table.opaque
    made = bool(uses.get(WALLS, nowhere)[table.solid].any())
    return (more > 0) | (alike & (not made)), alike & made


def _walls_in(name: str, table: TileTable, uses: Mapping[str, I64]) -> Iterator[_Fault]:
    """Walls among the furniture: a cupboard may stop looks too, and the map's walls tell which of the two it is.

    Where there are none, those may that were laid in still other layers, if they are more.
    """
    if name != FURNITURE:
        return
    nowhere = np.zeros(table.gids.size, np.int64)
    made_of = uses.get(WALLS, nowhere)
    walls = table.solid & table.opaque & ((table.layer == NOWHERE) | (table.layer == list(TILE_LAYERS).index(WALLS)))
    alike = walls & (table.layer == NOWHERE)
    if not made_of.any():
        strayed = np.where(walls, sum(uses.get(other, nowhere) for other in (FLOOR, DECALS, OVERHEAD)), 0)
        bare = alike & (strayed > 0) if strayed.sum() > uses[name][alike].sum() else alike
        yield _Fault(bare, WALLS, f'is solid and opaque as walls are, and the layer "{WALLS}" is empty')
    elsewhere = (made_of > 0) & (made_of >= uses[name])
    yield _Fault(alike & elsewhere, WALLS, f'is what the map has in the layer "{WALLS}" elsewhere')


def _fix(fault: _Fault, name: str, layers: Mapping[str, TileLayer]) -> str:
    if not fault.belongs:
        return 'set "solid" on the tile in its tileset, or lay it elsewhere'
    there = "" if fault.belongs in layers else f'choose Layer > New > Tile Layer and name it "{fault.belongs}"; '
    other = f' or "{fault.perhaps}"' if fault.perhaps else ""
    moved = f'select with R, Edit > Cut, choose the layer "{fault.belongs}"{other}, Edit > Paste in Place'
    moved += ", and lay floor there again" if name == FLOOR else ""
    meant = "" if fault.said else f'; if it is meant so, set "layer" to "{name}" on the tile in its tileset'
    return f"{there}{moved}{meant}"


def check_solid_props(document: Document, solid: Bool, table: TileTable, findings: Findings) -> None:
    """Warn once of Props that look as if they stopped somebody, with nothing solid [h, w] under their middle."""
    props = [
        (item, layer.name)
        for layer in document.object_layers
        for item in layer.objects
        if item.gid and item.class_ == PROP
    ]
    rows = table.rows(np.array([item.gid for item, _ in props], np.uint32))
    stops = np.flatnonzero(table.solid[rows] | table.opaque[rows]).tolist()
    found = [number for number in stops if not _stands_on(props[number][0], solid)]
    for number in found[:1]:
        item, name = props[number]
        word, vain = ("solid", "stops nobody") if table.solid[rows[number]] else ("opaque", "hides nothing")
        message = f"its tile, {tile_name(document, item.gid)}, is {word}, and a Prop {vain}{more_like_it(len(found))}"
        fix = f'lay the tile in the layer "{FURNITURE}" in its place, or one that is {word} under it'
        noter(item, name, findings).warning(message, fix)


def _stands_on(item: MapObject, solid: Bool) -> bool:
    """Whether what is solid lies under the middle of an object, or nobody comes there at all."""
    x, y, width, height = (side / TILE_PX for side in item.box())
    row, column = int(y + height / 2), int(x + width / 2)
    inside = 0 <= row < solid.shape[0] and 0 <= column < solid.shape[1]
    return not inside or bool(solid[row, column])
