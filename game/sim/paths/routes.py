"""A distance field put together from the tables of a `RouteMap`: exact, and in slices.

A wave runs through the region of each goal alone. Where it meets portals, a search over all portals goes on from there
(Bellman-Ford on whole arrays: a few rounds, because regions are few steps apart), and every other tile takes the least
over the portals of its region. What is sealed off is never reached, and costs no more than what is not.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from itertools import pairwise

import numpy as np

from game.sim.paths.blocks import Block, Edges
from game.sim.paths.clearance import Clearance
from game.sim.paths.flowfield import FARTHEST, STRAIGHT, UNREACHED, Wavefront, WaveGround, flow, octile, point
from game.sim.paths.headings import NOWHERE, heading_of
from game.sim.paths.routemap import RouteMap
from game.sim.paths.tabulating import NO_WAY, SLOT_MASK, UNITS_SHIFT
from game.sim.words.types import I32, I64, U16, U32, Bool

Tile = tuple[int, int]  # x, y
WINDOWS_A_SLICE = 4  # regions with goals that one slice opens, or points: 0.1 to 0.2 ms each in a school


class BuildStage(IntEnum):
    """How far a field has come."""

    BEGUN = 0
    SEARCHED = 1  # the distance to every portal is known
    MEASURED = 2  # to every tile
    WHOLE = 3  # and every heading


@dataclass
class _Window:
    """The region of one goal or more, as far as a field may reach, and a wave from them through it.

    ``distance`` [h, w] uint16 of the wave; ``tolled``: with what the doors cost that it met; ``kept`` bool: where no
    way through a portal is shorter. The first two are there once the search is done, the last once all is measured.
    """

    goals: list[Tile]
    crop: tuple[slice, slice]
    terrain: WaveGround
    wave: Wavefront
    done: bool = False  # the wave
    distance: U16 = field(init=False)
    tolled: U16 = field(init=False)
    kept: Bool = field(init=False)


class RouteField:
    """One field in the making: `advance` it until it is whole.

    ``distance`` [h, w] uint16 units, `UNREACHED` where no way leads; true once it is measured. ``heading`` [h, w]
    uint16 of `headings.UNITS`, the way to go, `NOWHERE` at a goal and where no way leads; true once it is whole.
    """

    def __init__(
        self, routes: RouteMap, goals: Sequence[Tile], shut: Bool, *, door_units: int, limit: int = FARTHEST
    ) -> None:
        """``goals``: tiles. ``shut`` [h, w] bool: doors that cost ``door_units``. ``limit``: how far it goes, units."""
        self.distance: U16 = np.full(shut.shape, UNREACHED, np.uint16)
        self.heading: U16 = np.full(shut.shape, NOWHERE, np.uint16)
        self.stage, self.slices = BuildStage.BEGUN, 0
        portals = routes.portals
        self._routes, self._portals, self._limit = routes, portals, limit
        self._shut, self._door_units = shut, door_units
        self._toll = np.where(shut.ravel()[portals.at], door_units, 0).astype(np.int32)
        self._units = np.full(len(portals.at), NO_WAY, np.int32)  # to each portal
        self._windows: list[_Window] = []
        self._to_open = self._by_region(goals)
        self._pointed = 0
        self._blocks = [block for block in routes.blocks if _meets(block.box, goals, limit)]
        self._best: list[U32] = []  # of each block, the least key of each tile

    def advance(self, waves: int = FARTHEST) -> bool:
        """Do one slice: so many waves from some of the goals; the search behind them; the distances; some headings.

        Returns whether the field is whole.
        """
        self.slices += 1
        if self.stage is BuildStage.BEGUN:
            opened = [self._window(*some) for some in self._to_open[:WINDOWS_A_SLICE]]
            self._windows += opened
            del self._to_open[:WINDOWS_A_SLICE]
            unfinished = [window for window in self._windows if not window.done][:WINDOWS_A_SLICE]
            for window in unfinished:
                window.done = window.wave.advance(waves)
            if not self._to_open and all(window.done for window in self._windows):
                self._search()
                self.stage = BuildStage.SEARCHED
        elif self.stage is BuildStage.SEARCHED:
            self._measure()
            self.stage = BuildStage.MEASURED
        elif self._point():
            self.stage = BuildStage.WHOLE
        return self.stage is BuildStage.WHOLE

    def _by_region(self, goals: Sequence[Tile]) -> list[tuple[int, list[Tile]]]:
        """Each region with a goal in it, and its goals; a goal on a portal needs no window and is noted at once."""
        regions, by_region = self._portals.regions, dict[int, list[Tile]]()
        for x, y in goals:
            if regions.portal[y, x]:
                self._units[self._portals.number[y, x]] = 0
            elif regions.region[y, x] >= 0:
                by_region.setdefault(int(regions.region[y, x]), []).append((x, y))
        return list(by_region.items())

    def _window(self, region: int, goals: list[Tile]) -> _Window:
        reach = -(-self._limit // STRAIGHT)
        left, top, right, bottom = box = self._portals.box(region)
        left, right = max(left, min(x for x, _ in goals) - reach), min(right, max(x for x, _ in goals) + reach + 1)
        top, bottom = max(top, min(y for _, y in goals) - reach), min(bottom, max(y for _, y in goals) + reach + 1)
        crop = (slice(top, bottom), slice(left, right))
        whole = (left, top, right, bottom) == box
        terrain, ends = self._routes.room(region) if whole else self._routes.ground(region, crop)
        shut = self._shut[crop]
        if not ends and shut.any():  # on a map with no portals shut doors lie in a region, and take their toll there
            terrain = WaveGround.of(self._portals.regions.region[crop] != region, shut)
        at = sum({point(terrain, x - left, y - top) for x, y in goals})
        toll = 0 if ends else self._door_units
        wave = Wavefront(terrain, at, door_units=toll, limit=self._limit, ends=ends)
        return _Window(goals, crop, terrain, wave)

    def _search(self) -> None:
        """Find the distance to every portal, and what lies nearest without leaving a goal's region."""
        for window in self._windows:
            number = self._portals.number[window.crop]
            window.distance = window.wave.distance()
            window.tolled = window.distance.copy()
            met = (number >= 0) & (window.distance != UNREACHED)
            window.tolled[met] += self._toll[number[met]].astype(np.uint16)
            np.minimum.at(self._units, number[met], window.tolled[met].astype(np.int32))
        search(self._units, self._toll, [block.edges for block in self._blocks], self._limit)

    def _packed(self) -> U32:
        """The portals' own distances as keys, [portals + 1]; to the last, which is none, there is no way."""
        return np.append(self._units, np.int32(NO_WAY)).astype(np.uint32) << UNITS_SHIFT

    def _measure(self) -> None:
        """Put down the distance of every tile."""
        packed = self._packed()
        flat = self.distance.ravel()
        for block in self._blocks:
            best = least_keys(block, packed)
            self._best.append(best)
            flat[block.tiles] = best >> UNITS_SHIFT
        flat[self._portals.at] = self._units
        for window in self._windows:
            here = self.distance[window.crop]
            window.kept = (window.tolled <= here) & (window.tolled <= self._limit)
            np.minimum(here, window.tolled, out=here)
        np.copyto(self.distance, UNREACHED, where=self.distance > self._limit)

    def _point(self) -> bool:
        """Put down the heading of every tile, of some windows at a time; whether all are there."""
        if self._pointed == 0:
            self._point_by_portals()
        for window in self._windows[self._pointed : self._pointed + WINDOWS_A_SLICE]:
            ends = self._portals.regions.portal[window.crop]
            heading = headings(
                self._portals.clearance, window.distance, window.terrain, window.goals, window.crop, ends
            )
            self.heading[window.crop][window.kept] = heading[window.kept]
        self._pointed += WINDOWS_A_SLICE
        if self._pointed < len(self._windows):
            return False
        np.copyto(self.heading, NOWHERE, where=self.distance == UNREACHED)
        return True

    def _point_by_portals(self) -> None:
        packed = self._packed()
        flat = self.heading.ravel()
        for block, best in zip(self._blocks, self._best, strict=True):
            way = block.layers.take(best & SLOT_MASK)
            way += np.arange(len(best))
            flat[block.tiles] = block.heading.take(way)
            at, heading = portal_headings(block.edges, packed, self._units, self._toll)
            flat[self._portals.at[at]] = heading


def _meets(box: tuple[int, int, int, int], goals: Sequence[Tile], limit: int) -> bool:
    """Whether a box of the map is as near to a goal as a field reaches."""
    left, top, right, bottom = box
    reach = limit / STRAIGHT
    return any(left - reach <= x <= right + reach and top - reach <= y <= bottom + reach for x, y in goals)


def search(units: I32, toll: I32, parts: Sequence[Edges], limit: int) -> None:
    """Lower the distance of each portal until no way is shorter; writes ``units`` [portals] int32.

    ``toll`` [portals] int32: what a door costs to enter. Nothing is followed further than ``limit`` units. Each part is
    settled in turn while anything in it has changed.
    """
    waiting = [(edges, np.full(len(edges.portals), NO_WAY, np.int32)) for edges in parts if len(edges.source)]
    changed = True
    while changed:
        changed = False
        for edges, settled in waiting:
            here = units.take(edges.portals)
            if (here == settled).all():
                continue
            _settle(here, edges, toll.take(edges.portals[: len(edges.begins)]), limit)
            settled[:] = units[edges.portals] = here
            changed = True


def _settle(here: I32, edges: Edges, toll: I32, limit: int) -> None:
    """`search` among the portals of one block; writes ``here`` [n] int32."""
    ends = here[: len(edges.begins)]
    while True:
        candidates = here.take(edges.source, mode="wrap")  # the quickest of the modes; no index is out of bounds
        candidates += edges.units
        least = np.minimum.reduceat(candidates, edges.begins)
        least += toll
        shorter = least < ends
        shorter &= least <= limit
        if not shorter.any():
            return
        np.copyto(ends, least, where=shorter)


def least_keys(block: Block, packed: U32) -> U32:
    """The least key of each tile of a block, [n]; ``packed`` [portals + 1] uint32: their own distances as keys."""
    candidates = packed.take(block.portal).repeat(block.repeats)
    candidates += block.key
    best = candidates[: len(block.tiles)]
    for begin, end in pairwise(block.layers[1:].tolist()):
        first = best[: end - begin]
        np.minimum(first, candidates[begin:end], out=first)
    return best


def portal_headings(edges: Edges, packed: U32, units: I32, toll: I32) -> tuple[I64, U16]:
    """The portals that are best reached through these edges, and where to go from them; [n] both."""
    target = edges.portals[: len(edges.begins)]
    if len(target) == 0:
        return target, edges.heading
    candidates = packed.take(edges.portals).take(edges.source) + edges.key
    least = np.minimum.reduceat(candidates, edges.begins)
    matches = np.flatnonzero(candidates == np.repeat(least, np.diff(edges.begins, append=len(candidates))))
    best = matches.take(np.searchsorted(matches, edges.begins))
    used = (least >> UNITS_SHIFT).astype(np.int32) + toll.take(target) == units.take(target)
    return target[used], edges.heading.take(best[used])


def headings(
    clearance: Clearance,
    distance: U16,
    terrain: WaveGround,
    goals: Sequence[Tile],
    crop: tuple[slice, slice],
    ends: Bool | None = None,
) -> U16:
    """Headings in a window of the map, [h, w] uint16: straight for a goal where nothing stands between, else `flow`.

    ``distance``: [h, w] uint16 of a wave over ``terrain`` from ``goals``, tiles of the map. ``crop``: its rows and
    columns. ``ends`` as in `flow`.
    """
    found = flow(distance, terrain, ends)
    for goal_x, goal_y in goals:
        dx = (goal_x - np.arange(crop[1].start, crop[1].stop))[None, :]
        dy = (goal_y - np.arange(crop[0].start, crop[0].stop))[:, None]
        ys, xs = np.nonzero((distance == octile(dx, dy)) & (distance > 0))
        tiles = (ys + crop[0].start) * clearance.width + xs + crop[1].start
        clear = clearance.clear(tiles, np.array(goal_y * clearance.width + goal_x))
        ys, xs = ys[clear], xs[clear]
        found[ys, xs] = heading_of(dx[0, xs], dy[ys, 0])
    return found


def whole_distance(routes: RouteMap, x: float, y: float, shut: Bool, *, door_units: int = 0) -> U16:
    """The whole distance field of one place at once: [h, w] uint16 units; ``shut`` [h, w] bool: doors that cost."""
    whole = RouteField(routes, [(int(x), int(y))], shut, door_units=door_units)
    while whole.stage < BuildStage.MEASURED:
        whole.advance()
    return whole.distance
