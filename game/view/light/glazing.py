"""Which tiles are windows, which of them look outside, and where outside is: from the map's tiles, not the rules."""

from dataclasses import dataclass

import numpy as np

from game.content.school.schema import FLOOR, WALLS
from game.content.tiled.document import Document, TileLayer
from game.sim.terrain.level import Level, Surface
from game.sim.words.types import I64, Bool

_OUTDOOR = ("ground", "pavement", "roof", "drop", "facade")  # how the labels of floors under the sky begin
_WINDOW = "window_"
# For each side of a window that can be outside: which way in, x and y.
INWARD = {"north": (0, 1), "south": (0, -1), "west": (1, 0), "east": (-1, 0)}


@dataclass(frozen=True, slots=True, eq=False)
class Glazing:
    """``windows`` [h, w] bool: panes in walls. ``outdoors`` [h, w] bool: under the sky, or nothing at all.

    ``outer``: windows with the sky on one side, as tiles [n, 2] x and y, by the side that it is on.
    """

    windows: Bool
    outdoors: Bool
    outer: dict[str, I64]


def glazing_of(level: Level, document: Document | None = None) -> Glazing:
    """Read where windows are. Without a document there are none, and only earth lies under the sky."""
    tiles = level.tiles  # as the map is drawn, which says where glass is
    windows, outdoors = np.zeros_like(tiles.barrier), tiles.surface == Surface.EARTH
    if document is not None:
        layers = {layer.name: layer for layer in document.layers if isinstance(layer, TileLayer)}
        labels = _labels(document)
        if FLOOR in layers:
            outdoors |= _laid(layers[FLOOR], labels, _OUTDOOR) | (layers[FLOOR].gids == 0)
        if WALLS in layers:
            windows = _laid(layers[WALLS], labels, (_WINDOW,)) & tiles.barrier & ~tiles.opaque
            outdoors &= (layers[WALLS].gids == 0) | ~tiles.opaque
    return Glazing(windows, outdoors, _outer(windows, outdoors, tiles.barrier))


def _labels(document: Document) -> dict[int, str]:
    """What tiles are called, by gid."""
    return {
        tileset.first_gid + number: str(tile.properties.get("label", ""))
        for tileset in document.tilesets
        for number, tile in tileset.tiles.items()
    }


def _laid(layer: TileLayer, labels: dict[int, str], begins: tuple[str, ...]) -> Bool:
    """Where a layer has a tile whose label begins so, [h, w]."""
    gids = [gid for gid, label in labels.items() if label.startswith(begins)]
    return np.isin(layer.gids, np.array(gids, layer.gids.dtype))


def _outer(windows: Bool, outdoors: Bool, barrier: Bool) -> dict[str, I64]:
    """Sort windows by the side that is outside, where exactly one of the two is; [n, 2] tiles each."""
    sky = np.pad(outdoors, 1, constant_values=True)
    wall = np.pad(barrier, 1)
    north, south, west, east = sky[:-2, 1:-1], sky[2:, 1:-1], sky[1:-1, :-2], sky[1:-1, 2:]
    runs_across = wall[1:-1, :-2] & wall[1:-1, 2:]
    found = {
        "north": windows & runs_across & north & ~south,
        "south": windows & runs_across & south & ~north,
        "west": windows & ~runs_across & west & ~east,
        "east": windows & ~runs_across & east & ~west,
    }
    return {side: np.argwhere(mask)[:, ::-1] for side, mask in found.items()}
