"""Whole distance fields of one goal: the game's wavefront beside compiled searches of other libraries.

All are given the same grid with every door open, and all that can be prepared once for a grid is prepared outside of
the clock: our bitsets, a peer's graph or cost array.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from game.sim.flowfield import DIAGONAL, MOVES, STRAIGHT, Terrain, distance_to
from game.sim.level import Level
from game.sim.types import F64, I64, Bool
from tools.peer_clock import OURS, Contestant, Peer

TCOD = Peer(
    "tcod 2-3",
    "tcod.path",
    "tcod",
    "dijkstra2d in place, straight 2, diagonal 3; it cuts corners: its ways are shorter than anybody can walk",
)
SCIPY = Peer(
    "scipy 2-3",
    "scipy.sparse.csgraph",
    "scipy",
    "csgraph.dijkstra on a graph of the free tiles, straight 2, diagonal 3, no corner cut: the very same field as ours",
)
SCIPY_STRAIGHT = Peer(
    "scipy 4-way", "scipy.sparse.csgraph", "scipy", "the same with straight moves alone: half the edges"
)
SKIMAGE = Peer(
    "skimage",
    "skimage.graph",
    "scikit-image",
    "MCP_Geometric.find_costs, diagonal 1.41 times a straight move; it cuts corners, and keeps the way back as well",
)


@dataclass(frozen=True, slots=True)
class FieldCase:
    """A grid and a goal on it, in tiles."""

    name: str
    solid: Bool  # [h, w]
    goal_x: int
    goal_y: int

    @staticmethod
    def of(name: str, level: Level) -> "FieldCase":
        """The field that leads to the level's start."""
        return FieldCase(name, level.solid, int(level.start[0]), int(level.start[1]))


def ours(case: FieldCase) -> Contestant:
    """The game's own field; ``go`` returns [h, w] uint16 units."""
    terrain = Terrain.of(case.solid, np.zeros_like(case.solid))
    return Contestant(OURS, lambda: distance_to(terrain, case.goal_x, case.goal_y))


def tcod_field(case: FieldCase) -> Contestant:
    """`TCOD`; ``go`` returns [h, w] int32 units, the highest number where no way leads."""
    import tcod.path

    cost = (~case.solid).astype(np.uint8)
    distance = np.empty(case.solid.shape, np.int32)

    def prepare() -> None:
        distance.fill(np.iinfo(np.int32).max)
        distance[case.goal_y, case.goal_x] = 0

    return Contestant(
        TCOD.name, lambda: tcod.path.dijkstra2d(distance, cost, STRAIGHT, DIAGONAL, out=distance), prepare
    )


def scipy_field(case: FieldCase) -> Contestant:
    """`SCIPY`; ``go`` returns [free tiles] float64 units, infinite where no way leads."""
    return _scipy(SCIPY.name, case, MOVES)


def scipy_straight_field(case: FieldCase) -> Contestant:
    """`SCIPY_STRAIGHT`; ``go`` returns [free tiles] float64 units, infinite where no way leads."""
    return _scipy(SCIPY_STRAIGHT.name, case, [move for move in MOVES if 0 in move])


def _scipy(name: str, case: FieldCase, moves: Sequence[tuple[int, int]]) -> Contestant:
    from scipy.sparse import coo_array
    from scipy.sparse.csgraph import dijkstra

    begin, end, cost = edges(case.solid, moves)
    number = np.cumsum(~case.solid.ravel()) - 1  # of each free tile among the free ones
    size = int(number[-1]) + 1
    graph = coo_array((cost, (number[begin], number[end])), (size, size)).tocsr()
    goal = int(number[case.goal_y * case.solid.shape[1] + case.goal_x])
    return Contestant(name, lambda: dijkstra(graph, indices=goal))


def edges(solid: Bool, moves: Sequence[tuple[int, int]]) -> tuple[I64, I64, F64]:
    """Every allowed move on a grid ``solid`` [h, w]: flat tiles from and to, [edges] int64, and its units, float64."""
    height, width = solid.shape
    blocked = np.pad(solid, 1, constant_values=True)
    begins, ends, costs = [], [], []
    for dx, dy in moves:
        barred = blocked[1 + dy : 1 + dy + height, 1 + dx : 1 + dx + width] | solid
        if dx and dy:  # both tiles beside a diagonal move must be free
            barred = barred | blocked[1 : 1 + height, 1 + dx : 1 + dx + width]
            barred |= blocked[1 + dy : 1 + dy + height, 1 : 1 + width]
        begin = np.flatnonzero(~barred)
        begins.append(begin)
        ends.append(begin + dy * width + dx)
        costs.append(np.full(len(begin), DIAGONAL if dx and dy else STRAIGHT, np.float64))
    return np.concatenate(begins), np.concatenate(ends), np.concatenate(costs)


def skimage_field(case: FieldCase) -> Contestant:
    """`SKIMAGE`; ``go`` returns [h, w] float64 m and the way back."""
    from skimage.graph import MCP_Geometric

    search = MCP_Geometric(np.where(case.solid, -1.0, 1.0))
    return Contestant(SKIMAGE.name, lambda: search.find_costs([(case.goal_y, case.goal_x)]))


PEERS: tuple[tuple[Peer, Callable[[FieldCase], Contestant]], ...] = (
    (TCOD, tcod_field),
    (SCIPY, scipy_field),
    (SCIPY_STRAIGHT, scipy_straight_field),
    (SKIMAGE, skimage_field),
)
