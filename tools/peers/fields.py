"""Whole distance fields of one goal: the game's beside compiled searches of other libraries.

All are given the same grid with every door open, and all that can be prepared once for a grid is prepared outside of
the clock: our tables between portals, a peer's graph or cost array. Ours bear that doors open and shut and need not be
prepared anew; a graph or a cost array would have to be changed. Headings, which the game makes from a field, are not in
the clock, as no peer makes any.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import cycle

import numpy as np

from game.sim.paths.flowfield import DIAGONAL, MOVES, STRAIGHT, reachable
from game.sim.paths.routes import whole_distance
from game.sim.terrain.level import Level
from game.sim.words.types import F64, I64, Bool
from tools.peers.clock import OURS, Contestant, Peer

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


GOALS = 9  # places that the fields lead to in turn: the start, and some at random
SEED = 3


@dataclass(frozen=True, slots=True)
class FieldCase:
    """A grid and goals on it, in tiles."""

    name: str
    level: Level
    goals: tuple[tuple[int, int], ...]

    @staticmethod
    def of(name: str, level: Level) -> "FieldCase":
        """Fields that lead to the level's start, and to places that can be walked to from there."""
        ys, xs = np.nonzero(reachable(level.solid, *level.start))
        some = np.random.default_rng(SEED).integers(len(xs), size=GOALS - 1).tolist()
        start = (int(level.start[0]), int(level.start[1]))
        return FieldCase(name, level, (start, *((int(xs[i]), int(ys[i])) for i in some)))


def ours(case: FieldCase) -> Contestant:
    """The game's own field; ``go`` returns [h, w] uint16 units."""
    routes, shut, goals = case.level.routes, np.zeros_like(case.level.solid), cycle(case.goals)
    return Contestant(OURS, lambda: whole_distance(routes, *next(goals), shut))


def tcod_field(case: FieldCase) -> Contestant:
    """`TCOD`; ``go`` returns [h, w] int32 units, the highest number where no way leads."""
    import tcod.path

    cost = (~case.level.solid).astype(np.uint8)
    distance, goals = np.empty(cost.shape, np.int32), cycle(case.goals)

    def prepare() -> None:
        distance.fill(np.iinfo(np.int32).max)
        x, y = next(goals)
        distance[y, x] = 0

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

    solid = case.level.solid
    begin, end, cost = edges(solid, case.level.door >= 0, moves)
    number = np.cumsum(~solid).reshape(solid.shape) - 1  # of each free tile among the free ones
    size = int(number[-1, -1]) + 1
    graph = coo_array((cost, (number.ravel()[begin], number.ravel()[end])), (size, size)).tocsr()
    goals = cycle([int(number[y, x]) for x, y in case.goals])
    return Contestant(name, lambda: dijkstra(graph, indices=next(goals)))


def edges(solid: Bool, door: Bool, moves: Sequence[tuple[int, int]]) -> tuple[I64, I64, F64]:
    """Every allowed move on a grid: flat tiles from and to, [edges] int64, and its units, float64.

    ``solid``, ``door`` [h, w] bool: nobody cuts a corner of the one or walks askew on the other.
    """
    height, width = solid.shape
    walls = np.pad(solid, 1, constant_values=True)
    askew = walls | np.pad(door, 1)
    begins, ends, costs = [], [], []
    for dx, dy in moves:
        blocked = askew if dx and dy else walls
        barred = blocked[1 + dy : 1 + dy + height, 1 + dx : 1 + dx + width] | blocked[1:-1, 1:-1]
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

    search, goals = MCP_Geometric(np.where(case.level.solid, -1.0, 1.0)), cycle(case.goals)
    return Contestant(SKIMAGE.name, lambda: search.find_costs([next(goals)[::-1]]))


PEERS: tuple[tuple[Peer, Callable[[FieldCase], Contestant]], ...] = (
    (TCOD, tcod_field),
    (SCIPY, scipy_field),
    (SCIPY_STRAIGHT, scipy_straight_field),
    (SKIMAGE, skimage_field),
)
