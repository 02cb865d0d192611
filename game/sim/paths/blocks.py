"""Tables laid end to end, in blocks of the map, so that a field that is bounded need not touch them all."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

import numpy as np

from game.sim.paths.flowfield import MOVES, octile
from game.sim.paths.headings import heading_of
from game.sim.paths.portals import Portals
from game.sim.paths.tabulating import NO_WAY, SLOT_MASK, UNITS_SHIFT, Table, keys, tabulate
from game.sim.words.types import I32, I64, U16, U32, Bool

BLOCK_TILES = 128
NO_KEY = np.uint32(NO_WAY) << UNITS_SHIFT
BRIDGE = -1  # the region of a step from a portal right onto another
_NONE: I64 = np.zeros(0, np.int64)


@dataclass(frozen=True)
class PortalWays:
    """Ways between portals, [n] each: where from, where to, what it costs, where to go from ``target``.

    ``region``: which one they lead through, or `BRIDGE`.
    """

    region: I64
    source: I64
    target: I64
    key: U32
    heading: U16

    def where(self, kept: Bool | I64) -> "PortalWays":
        """Some of them, or all in another order."""
        return PortalWays(self.region[kept], self.source[kept], self.target[kept], self.key[kept], self.heading[kept])

    def and_also(self, other: "PortalWays") -> "PortalWays":
        """These ways and then those."""
        return _together((self, other))


def _together(parts: Sequence[PortalWays]) -> PortalWays:
    return PortalWays(
        np.concatenate([part.region for part in parts]),
        np.concatenate([part.source for part in parts]),
        np.concatenate([part.target for part in parts]),
        np.concatenate([part.key for part in parts]),
        np.concatenate([part.heading for part in parts]),
    )


@dataclass(frozen=True)
class Edges:
    """The ways between the portals of a block: those that lead to ``portals[j]`` begin at ``begins[j]`` of the others.

    ``portals`` [n]: numbers; last are those that no way here leads to. ``source`` [ways]: where from, an index of
    ``portals``; ``key``, ``heading`` [ways]; ``units`` int32 is the distance in ``key`` once more; ``region`` as in
    `PortalWays`.
    """

    portals: I64
    region: I64
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
    ``repeats`` [regions x portals]: which portal, for how many tiles; ``region``: of which region.
    ``number``: which part of the map.
    """

    number: int
    box: tuple[int, int, int, int]
    tiles: I64
    layers: I64
    region: I64
    portal: I64
    repeats: I64
    key: U32
    heading: U16
    edges: Edges


def block_of(portals: Portals) -> I64:
    """The part of the map in which each portal lies, [portals]."""
    across = -(-portals.width // BLOCK_TILES)
    y, x = np.divmod(portals.at, portals.width)
    found: I64 = y // BLOCK_TILES * across + x // BLOCK_TILES
    return found


def blocks_of(portals: Portals) -> list[Block]:
    """Every table by where its first portal lies, and every bridge by where it leads to."""
    number = block_of(portals)
    tables: dict[int, list[Table]] = {}
    for region, (tiles, ids) in enumerate(portals.contents):
        if len(ids):
            tables.setdefault(int(number[ids[0]]), []).append(tabulate(portals, region, tiles, ids))
    bridges = bridges_of(portals, np.arange(len(portals.at)))
    bridge_in = number[bridges.target]
    numbers = sorted({*tables, *bridge_in.tolist()})
    return [make_block(portals, i, tables.get(i, []), bridges.where(bridge_in == i)) for i in numbers]


def bridges_of(portals: Portals, some: I64) -> PortalWays:
    """Steps onto some portals [n] right from another."""
    may, beside = portals.may[some], portals.beside[some]
    row, move = np.nonzero(may & (portals.number.ravel()[beside] >= 0))
    source = portals.number.ravel()[beside[row, move]].astype(np.int64)
    dx, dy = np.array(MOVES, np.int64)[move].T
    through = np.full(len(row), BRIDGE, np.int64)
    return PortalWays(through, source, some[row], keys(octile(dx, dy), np.abs(dx * dy)), heading_of(dx, dy))


def make_block(portals: Portals, number: int, tables: Sequence[Table], bridges: PortalWays) -> Block:
    """One block of these tables and bridges."""
    tables = sorted(tables, key=lambda table: -len(table.portals))
    most = max((len(table.portals) for table in tables), default=0)
    layers = [[(table, slot) for table in tables if slot < len(table.portals)] for slot in range(most)]
    flat = [pair for layer in layers for pair in layer]
    sizes = [sum(len(table.tiles) for table, _ in layer) for layer in layers]
    tiles = np.concatenate([_NONE, *(table.tiles for table in tables)])
    edges = _edges(tables, bridges)
    ys, xs = np.divmod(np.concatenate((tiles, portals.at[edges.portals])), portals.width)
    none = Table(BRIDGE, _NONE, _NONE, np.zeros((1, 0), np.uint32), np.zeros((1, 0), np.uint16))
    parts = [(none, 0), *flat]
    return Block(
        number=number,
        box=(int(xs.min()), int(ys.min()), int(xs.max()) + 1, int(ys.max()) + 1),
        tiles=tiles,
        layers=np.cumsum([0, *sizes]),
        region=np.array([table.region for table, _ in flat], np.int64),
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
        through = np.full(count * count, table.region, np.int64)
        source, target = np.repeat(table.portals, count), np.tile(table.portals, count)
        ways = PortalWays(through, source, target, key & ~SLOT_MASK, heading)
        parts.append(ways.where((ways.source != ways.target) & (key >> UNITS_SHIFT < NO_WAY)))
    every = _together(parts)
    every = every.where(np.argsort(every.target, kind="stable"))
    ends, begins = np.unique(every.target, return_index=True)
    portals = np.concatenate((ends, np.setdiff1d(every.source, ends)))
    by_number = np.argsort(portals, kind="stable")
    source = by_number[np.searchsorted(portals, every.source, sorter=by_number)]
    units = (every.key >> UNITS_SHIFT).astype(np.int32)
    return Edges(portals, every.region, source, every.key, units, every.heading, begins)


def without(block: Block, regions: Collection[int], touched: Bool) -> Block:
    """A block in which no way leads through some regions, nor over bridges at ``touched`` [portals] bool portals."""
    gone, edges = list(regions), block.edges
    target = np.repeat(edges.portals[: len(edges.begins)], np.diff(edges.begins, append=len(edges.source)))
    off = (edges.region == BRIDGE) & (touched[edges.portals[edges.source]] | touched[target])
    off |= np.isin(edges.region, gone)
    portal = np.where(np.isin(block.region, gone), len(touched), block.portal)  # there is no such portal: no way
    key, units = np.where(off, NO_KEY, edges.key), np.where(off, np.int32(NO_WAY), edges.units)
    return replace(block, portal=portal, edges=replace(edges, key=key, units=units))
