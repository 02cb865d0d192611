"""The ground beyond the map's edge: where the map ends under the sky, its floor goes on as in a mirror.

As far as it is of one kind: what is not is as at the edge, so that no yard stands there twice.
"""

from collections.abc import Sequence

import numpy as np
import pygame

from game.content.school.schema import FLOOR
from game.sim.terrain.level import Level
from game.sim.words.types import I16
from game.view.frame import PX_PER_M
from game.view.ground.layers import Drawn, TileRows, lay

_NONE = -1  # no floor under the sky


class Beyond:
    """Lays what nobody can walk on and everybody can look at, so that a yard does not end in black."""

    def __init__(self, flat: Sequence[Drawn], level: Level) -> None:
        """``flat``: the layers under people's feet."""
        self._floor = [layer for layer in flat if isinstance(layer, TileRows) and layer.layer.name == FLOOR]
        self._level = level
        self._kinds: I16 = np.where(level.outdoors, level.tiles.surface.astype(np.int16), _NONE)
        for layer in self._floor:
            self._kinds[layer.bare] = _NONE

    def lay(self, target: pygame.Surface, area: pygame.Rect) -> None:
        """Lay what of an area of the map, px, lies beyond its edge; ``target`` is as large as the area."""
        level = self._level
        if pygame.Rect(0, 0, level.width * PX_PER_M, level.height * PX_PER_M).contains(area):
            return
        for y in range(area.top // PX_PER_M, -(-area.bottom // PX_PER_M)):
            for x in range(area.left // PX_PER_M, -(-area.right // PX_PER_M)):
                near = min(max(x, 0), level.width - 1), min(max(y, 0), level.height - 1)
                kind = self._kinds[near[1], near[0]]
                if near != (x, y) and kind != _NONE:
                    there = _mirrored(x, level.width), _mirrored(y, level.height)
                    floor = there if self._kinds[there[1], there[0]] == kind else near
                    self._tile(target, floor, (x * PX_PER_M - area.left, y * PX_PER_M - area.top))

    def _tile(self, target: pygame.Surface, floor: tuple[int, int], at: tuple[int, int]) -> None:
        tile = target.subsurface(pygame.Rect(at, (PX_PER_M, PX_PER_M)).clip(target.get_rect()))
        dx, dy = max(0, -at[0]), max(0, -at[1])
        lay(tile, self._floor, floor[0] * PX_PER_M + dx, floor[1] * PX_PER_M + dy)


def _mirrored(at: int, count: int) -> int:
    """The place of so many that is as far from the edge as one beyond it.

    >>> [_mirrored(at, 5) for at in (-2, -1, 0, 4, 5, 6)]
    [1, 0, 0, 4, 4, 3]
    """
    folded = at % (2 * count)
    return min(folded, 2 * count - 1 - folded)
