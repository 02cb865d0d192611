"""What it costs to cross each region, reckoned once: the tables from which distance fields are put together.

For every tile of a region and every portal of that region a table keeps the distance between the two inside of the
region, and the heading that leads from the one to the other. A field is then a search over the portals, a few hundred,
and for each tile the least of "the portal's distance + the way to the portal" (game/sim/paths/routes.py).

The tables lie in blocks of the map, so that a field that is bounded need not touch them all.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from game.sim.paths.flowfield import MOVES, STRAIGHT, UNREACHED, Wavefront, WaveGround, bits_of, flow, octile
from game.sim.paths.headings import heading_of
from game.sim.paths.portals import Portals
from game.sim.paths.regions import divide, undivided
from game.sim.words.types import I32, I64, U16, U32, Bool

BLOCK_TILES = 128
# A key holds units, then how far aside the way leads (of equal ways, the straighter), then which portal it leads to.
UNITS_SHIFT, ASIDE_SHIFT = np.uint32(16), np.uint32(11)
SLOT_MASK = np.uint32((1 << 11) - 1)
ASIDE_MAX = 31  # tiles
THRESHOLD = 0.4  # so that nobody beside a door heads askew into its frame
ENTRIES_MAX = 1_000_000  # of a block; as many take a millisecond to go through
COPIES_MAX = 3_000_000  # tiles of all copies of a region, while its table is made
WORK_MAX = 25_000_000  # tiles of all copies of all regions; 60 ns each, and a region costs as much as 4,000
REGION_TILES = 4_000
NO_WAY = 32500  # units; beyond all that is reached, and twice as much still fits a key
_NONE: I64 = np.zeros(0, np.int64)


@dataclass(frozen=True)
class Table:
    """One region: ``key`` uint32 and ``heading`` uint16 [portals, targets]; its tiles come first, then its portals.

    ``tiles`` [n] int64: flat tiles. ``portals`` [k] int64: numbers of portals.
    """

    tiles: I64
    portals: I64
    key: U32
    heading: U16


@dataclass(frozen=True)
class PortalWays:
    """Ways between portals, [n] each: where from, where to, what it costs, where to go from ``target``."""

    source: I64
    target: I64
    key: U32
    heading: U16

    def where(self, kept: Bool | I64) -> "PortalWays":
        """Some of them, or all in another order."""
        return PortalWays(self.source[kept], self.target[kept], self.key[kept], self.heading[kept])


@dataclass(frozen=True)
class Edges:
    """The ways between the portals of a block: those that lead to ``portals[j]`` begin at ``begins[j]`` of the others.

    ``portals`` [n]: numbers; last are those that no way here leads to. ``source`` [ways]: where from, an index of
    ``portals``; ``key``, ``heading`` [ways]; ``units`` int32 is the distance in ``key`` once more.
    """

    portals: I64
    source: I64
    key: U32
    units: I32
    heading: U16
    begins: I64


@dataclass(frozen=True)
class Block:
    """The tables of one part of the map, end to end.

    ``box``: left, top, right, bottom of its tiles. ``tiles`` [n]: flat tiles, region after region, those with most
    portals first. Layer ``i`` of ``key`` and ``heading`` is the way to the ``i``-th portal of each region that has so
    many: it begins at ``layers[i]``, the last of which is the end, and serves the first of ``tiles``. ``portal`` and
    ``repeats`` [regions x portals]: which portal, for how many tiles.
    """

    box: tuple[int, int, int, int]
    tiles: I64
    layers: I64
    portal: I64
    repeats: I64
    key: U32
    heading: U16
    edges: Edges


@dataclass(frozen=True)
class RouteMap:
    """The portals of a map and all its tables."""

    portals: Portals
    blocks: tuple[Block, ...]
    _rooms: dict[int, tuple[WaveGround, int]] = field(default_factory=dict)

    def room(self, region: int) -> tuple[WaveGround, int]:
        """The ground of a region and its portals, in its box, and the portals as bits; kept once it was asked for."""
        if region not in self._rooms:
            left, top, right, bottom = self.portals.boxes[region].tolist()
            self._rooms[region] = self.ground(region, (slice(top, bottom), slice(left, right)))
        return self._rooms[region]

    def ground(self, region: int, crop: tuple[slice, slice]) -> tuple[WaveGround, int]:
        """The same in any part of the map."""
        regions = self.portals.regions
        portal = regions.portal[crop]
        solid = (regions.region[crop] != region) & ~portal
        return WaveGround.of(solid, regions.door[crop] & portal), bits_of(portal)

    @staticmethod
    def of(solid: Bool, door: Bool) -> "RouteMap":
        """Tables of a map; ``solid`` and ``door`` [h, w] bool. Takes 0.1 s for 128x96 tiles, 2 s for 512x384.

        A map that would need more of them than they are worth stays undivided and has none.
        """
        portals = Portals(divide(solid, door))
        if not _fits(portals):
            portals = Portals(undivided(solid, door))
        return RouteMap(portals, tuple(_blocks(portals)))


def _fits(portals: Portals) -> bool:
    """Whether the tables are small enough to be made, kept, and read in a tick."""
    block_of = _block_of(portals)
    entries = np.zeros(int(block_of.max(initial=0)) + 1, np.int64)
    work = 0
    for (tiles, ids), (left, top, right, bottom) in zip(portals.contents, portals.boxes.tolist(), strict=True):
        copies = len(ids) * (right - left) * (bottom - top)
        work += copies + REGION_TILES
        if len(ids) > SLOT_MASK or copies > COPIES_MAX or work > WORK_MAX:
            return False
        if len(ids):
            entries[block_of[ids[0]]] += len(tiles) * len(ids)
    return bool(entries.max() <= ENTRIES_MAX)


def keys(units: I64, aside: I64) -> U32:
    """Pack distances, units, and how many tiles they lead aside; the lowest bits are left free."""
    packed: U32 = units.astype(np.uint32) << UNITS_SHIFT
    packed |= np.minimum(aside, ASIDE_MAX).astype(np.uint32) << ASIDE_SHIFT
    return packed


def _tabulate(portals: Portals, region: int, tiles: I64, ids: I64) -> Table:
    """Distances and headings from each portal of a region to all its tiles and portals.

    As many copies of the region as it has portals lie below each other in one grid, so that one wave does them all.
    """
    targets = np.concatenate((tiles, portals.at[ids]))
    ys, xs = np.divmod(targets, portals.width)
    top, left = int(ys.min()), int(xs.min())
    height, width = int(ys.max()) - top + 2, int(xs.max()) - left + 1  # one row between two copies
    inside = np.zeros((height, width), np.bool_)
    inside[ys - top, xs - left] = True
    door = np.zeros_like(inside)
    door[:-1] = portals.regions.door[top : top + height - 1, left : left + width]
    copies = len(ids)
    terrain = WaveGround.of(np.tile(~inside, (copies, 1)), np.tile(door, (copies, 1)))
    row = np.arange(copies) * height
    goals, ends = np.zeros((2, copies * height, width), np.bool_)
    at_y, at_x = ys[len(tiles) :] - top, xs[len(tiles) :] - left
    goals[row + at_y, at_x] = True
    ends[(row[:, None] + at_y).ravel(), np.tile(at_x, copies)] = True
    wave = Wavefront(terrain, bits_of(goals), door_units=0, ends=bits_of(ends))
    wave.advance(wave.limit)
    distance = wave.distance()
    where = (row[:, None] + (ys - top), np.broadcast_to(xs - left, (copies, len(targets))))
    units = distance[where].astype(np.int64)
    heading = flow(distance, terrain, ends)[where]
    _head_straight(portals, region, ids, targets, units, heading)
    aside = np.minimum(np.abs(xs - xs[len(tiles) :, None]), np.abs(ys - ys[len(tiles) :, None]))
    key = keys(np.where(units == UNREACHED, NO_WAY, units), aside) | np.arange(copies, dtype=np.uint32)[:, None]
    return Table(tiles, ids, key, heading)


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
    straight = (front >= 0) & (units == shortest) & portals.clear(targets, np.maximum(front, 0)) & (targets != at)
    heading[straight] = heading_of(dx, dy)[straight]


def _block_of(portals: Portals) -> I64:
    """The part of the map in which each portal lies, [portals]."""
    across = -(-portals.width // BLOCK_TILES)
    y, x = np.divmod(portals.at, portals.width)
    found: I64 = y // BLOCK_TILES * across + x // BLOCK_TILES
    return found


def _blocks(portals: Portals) -> list[Block]:
    """Every table by where its first portal lies, and every bridge by where it leads to."""
    block_of = _block_of(portals)
    tables: dict[int, list[Table]] = {}
    for region, (tiles, ids) in enumerate(portals.contents):
        if len(ids):
            tables.setdefault(int(block_of[ids[0]]), []).append(_tabulate(portals, region, tiles, ids))
    bridges = _bridges(portals)
    bridge_of = block_of[bridges.target]
    blocks = sorted({*tables, *bridge_of.tolist()})
    return [_block(portals, tables.get(block, []), bridges.where(bridge_of == block)) for block in blocks]


def _bridges(portals: Portals) -> PortalWays:
    """Steps from a portal right onto another."""
    portal, move = np.nonzero(portals.may & (portals.number.ravel()[portals.beside] >= 0))
    source = portals.number.ravel()[portals.beside[portal, move]].astype(np.int64)
    dx, dy = np.array(MOVES, np.int64)[move].T
    return PortalWays(source, portal, keys(octile(dx, dy), np.abs(dx * dy)), heading_of(dx, dy))


def _block(portals: Portals, tables: Sequence[Table], bridges: PortalWays) -> Block:
    tables = sorted(tables, key=lambda table: -len(table.portals))
    most = max((len(table.portals) for table in tables), default=0)
    layers = [[(table, slot) for table in tables if slot < len(table.portals)] for slot in range(most)]
    flat = [pair for layer in layers for pair in layer]
    sizes = [sum(len(table.tiles) for table, _ in layer) for layer in layers]
    tiles = np.concatenate([_NONE, *(table.tiles for table in tables)])
    edges = _edges(tables, bridges)
    ys, xs = np.divmod(np.concatenate((tiles, portals.at[edges.portals])), portals.width)
    none = Table(_NONE, _NONE, np.zeros((1, 0), np.uint32), np.zeros((1, 0), np.uint16))
    parts = [(none, 0), *flat]
    return Block(
        box=(int(xs.min()), int(ys.min()), int(xs.max()) + 1, int(ys.max()) + 1),
        tiles=tiles,
        layers=np.cumsum([0, *sizes]),
        portal=np.array([table.portals[slot] for table, slot in flat], np.int64),
        repeats=np.array([len(table.tiles) for table, _ in flat], np.int64),
        key=np.concatenate([table.key[slot, : len(table.tiles)] for table, slot in parts]),
        heading=np.concatenate([table.heading[slot, : len(table.tiles)] for table, slot in parts]),
        edges=edges,
    )


def _edges(tables: Sequence[Table], bridges: PortalWays) -> Edges:
    """All ways from a portal to another through these regions, by where they lead."""
    parts = [bridges]
    for table in tables:
        count = len(table.portals)
        key, heading = table.key[:, len(table.tiles) :].ravel(), table.heading[:, len(table.tiles) :].ravel()
        ways = PortalWays(np.repeat(table.portals, count), np.tile(table.portals, count), key & ~SLOT_MASK, heading)
        parts.append(ways.where((ways.source != ways.target) & (key >> UNITS_SHIFT < NO_WAY)))
    source, target = (np.concatenate([getattr(part, name) for part in parts]) for name in ("source", "target"))
    key, heading = np.concatenate([part.key for part in parts]), np.concatenate([part.heading for part in parts])
    order = np.argsort(target, kind="stable")
    source, target, key, heading = source[order], target[order], key[order], heading[order]
    ends, begins = np.unique(target, return_index=True)
    portals = np.concatenate((ends, np.setdiff1d(source, ends)))
    by_number = np.argsort(portals, kind="stable")
    source = by_number[np.searchsorted(portals, source, sorter=by_number)]
    return Edges(portals, source, key, (key >> UNITS_SHIFT).astype(np.int32), heading, begins)
