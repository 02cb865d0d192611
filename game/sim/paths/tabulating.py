"""The table of one region: from each of its portals, how far and which way it is to all that lies in it."""

from dataclasses import dataclass

import numpy as np

from game.sim.paths.flowfield import STRAIGHT, UNREACHED, Wavefront, WaveGround, bits_of, flow, octile
from game.sim.paths.headings import heading_of
from game.sim.paths.portals import Portals
from game.sim.words.types import I64, U16, U32

# A key holds units, then how far aside the way leads (of equal ways, the straighter), then which portal it leads to.
UNITS_SHIFT, ASIDE_SHIFT = np.uint32(16), np.uint32(11)
SLOT_MASK = np.uint32((1 << 11) - 1)
ASIDE_MAX = 31  # tiles
THRESHOLD = 0.4  # so that nobody beside a door heads askew into its frame
NO_WAY = 32500  # units; beyond all that is reached, and twice as much still fits a key


@dataclass(frozen=True)
class Table:
    """One region: ``key`` uint32 and ``heading`` uint16 [portals, targets]; its tiles come first, then its portals.

    ``tiles`` [n] int64: flat tiles. ``portals`` [k] int64: numbers of portals.
    """

    region: int
    tiles: I64
    portals: I64
    key: U32
    heading: U16


def keys(units: I64, aside: I64) -> U32:
    """Pack distances, units, and how many tiles they lead aside; the lowest bits are left free."""
    packed: U32 = units.astype(np.uint32) << UNITS_SHIFT
    packed |= np.minimum(aside, ASIDE_MAX).astype(np.uint32) << ASIDE_SHIFT
    return packed


def tabulate(portals: Portals, region: int, tiles: I64, ids: I64) -> Table:
    """The whole table of a region; ``tiles`` and ``ids`` [n], [k]: its flat tiles and its portals."""
    return Table(region, tiles, ids, *table_rows(portals, region, tiles, ids, slice(0, len(ids))))


def table_rows(portals: Portals, region: int, tiles: I64, ids: I64, some: slice) -> tuple[U32, U16]:
    """Keys and headings from ``some`` of a region's portals to all its tiles and portals; [some, targets] both.

    As many copies of the region as there are of these lie below each other in one grid, so that one wave does them all.
    """
    targets = np.concatenate((tiles, portals.at[ids]))
    ys, xs = np.divmod(targets, portals.width)
    top, left = int(ys.min()), int(xs.min())
    height, width = int(ys.max()) - top + 2, int(xs.max()) - left + 1  # one row between two copies
    inside = np.zeros((height, width), np.bool_)
    inside[ys - top, xs - left] = True
    door = np.zeros_like(inside)
    door[:-1] = portals.regions.door[top : top + height - 1, left : left + width]
    copies = some.stop - some.start
    terrain = WaveGround.of(np.tile(~inside, (copies, 1)), np.tile(door, (copies, 1)))
    row = np.arange(copies) * height
    goals, ends = np.zeros((2, copies * height, width), np.bool_)
    at_y, at_x = ys[len(tiles) :] - top, xs[len(tiles) :] - left
    goals[row + at_y[some], at_x[some]] = True
    ends[(row[:, None] + at_y).ravel(), np.tile(at_x, copies)] = True
    wave = Wavefront(terrain, bits_of(goals), door_units=0, ends=bits_of(ends))
    wave.advance(wave.limit)
    distance = wave.distance()
    where = (row[:, None] + (ys - top), np.broadcast_to(xs - left, (copies, len(targets))))
    units = distance[where].astype(np.int64)
    heading = flow(distance, terrain, ends)[where]
    _head_straight(portals, region, ids[some], targets, units, heading)
    at_x, at_y = (axis[len(tiles) :][some, None] for axis in (xs, ys))
    aside = np.minimum(np.abs(xs - at_x), np.abs(ys - at_y))
    slots = np.arange(some.start, some.stop, dtype=np.uint32)[:, None]
    return keys(np.where(units == UNREACHED, NO_WAY, units), aside) | slots, heading


def _head_straight(portals: Portals, region: int, ids: I64, targets: I64, units: I64, heading: U16) -> None:
    """Head straight for a portal wherever nothing stands between; writes ``heading`` [portals, targets].

    One heads for a point before a door, `THRESHOLD` of the way from the tile in front of it to its own.
    """
    front = np.array([portals.front_of(int(portal), region) for portal in ids])[:, None]
    at = portals.at[ids][:, None]
    y, x = np.divmod(targets, portals.width)
    at_y, at_x = np.divmod(at, portals.width)
    front_y, front_x = np.divmod(front, portals.width)
    dx = front_x + (at_x - front_x) * THRESHOLD - x
    dy = front_y + (at_y - front_y) * THRESHOLD - y
    shortest = octile(front_x - x, front_y - y) + np.where(front == at, 0, STRAIGHT)
    straight = (
        (front >= 0) & (units == shortest) & portals.clearance.clear(targets, np.maximum(front, 0)) & (targets != at)
    )
    heading[straight] = heading_of(dx, dy)[straight]
