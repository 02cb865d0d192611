"""Distance fields by a wavefront on bitsets, and the flow that descends them.

The whole grid is one wide integer, a bit a tile, with a guard column at the end of each row so that a shift never
wraps. A straight move costs 2, a diagonal one 3, a shut door extra; wave ``t`` is the set of tiles at cost ``t``:
the straight neighbours of wave ``t-2``, the diagonal ones of ``t-3``, and the doors whose delay ends. Each wave is
about thirty operations on integers of ``(w+1)*h`` bits, whatever the number of tiles in it: on a 128x96 school that
is 2 ms for a whole field, half of what a compiled Dijkstra needs.

Arrival times are never written tile by tile. Bit ``p`` of a tile's time is the parity of how often bit ``p`` of the
clock toggled since it arrived, so plane ``p`` is the XOR of the visited set at those toggles.
"""

from dataclasses import dataclass, field

import numpy as np

from game.sim.types import F32, I8, I32, U8, U16, Bool

STRAIGHT = 2
DIAGONAL = 3
UNITS_PER_M = STRAIGHT
UNREACHED = np.uint16(65535)


def bits_of(mask: Bool) -> int:
    """Pack a mask [h, w] into one integer, row after row, a zero guard column behind each row."""
    guarded = np.pad(mask, ((0, 0), (0, 1)))
    return int.from_bytes(np.packbits(guarded.ravel(), bitorder="little").tobytes(), "little")


def mask_of(bits: int, height: int, width: int) -> Bool:
    """Unpack what `bits_of` packed into a bool mask [h, w]."""
    size = height * (width + 1)
    packed = np.frombuffer(bits.to_bytes((size + 7) // 8, "little"), np.uint8)
    flat = np.unpackbits(packed, count=size, bitorder="little")
    return flat.reshape(height, width + 1)[:, :width].view(np.bool_)


@dataclass(frozen=True)
class Terrain:
    """The walkable tiles as bitsets, made once for each change of the grid.

    A diagonal move needs both tiles beside it free and open, so no corner is cut and no door entered askew.
    """

    height: int
    width: int
    free: int
    shut: int  # doors that cost extra
    south_east: int  # tiles from which a diagonal move is allowed, by direction
    south_west: int
    north_east: int
    north_west: int

    @staticmethod
    def of(solid: Bool, shut: Bool) -> "Terrain":
        """Build from ``solid`` [h, w] bool (doors excluded) and ``shut`` [h, w] bool (doors that cost)."""
        height, width = solid.shape
        free = bits_of(~solid)
        shut_bits = bits_of(shut) & free
        open_ = free & ~shut_bits
        row = width + 1
        east, west = open_ >> 1, open_ << 1
        south, north = open_ >> row, open_ << row
        here = open_
        return Terrain(
            height,
            width,
            free,
            shut_bits,
            here & east & south & (open_ >> (row + 1)),
            here & west & south & (open_ >> (row - 1)),
            here & east & north & (open_ << (row - 1)),
            here & west & north & (open_ << (row + 1)),
        )

    def diagonal_weight(self, dx: int, dy: int) -> F32:
        """Return what a drop along a diagonal counts beside a straight one, [h, w] float32, 0 where forbidden."""
        allowed = {
            (1, 1): self.south_east,
            (-1, 1): self.south_west,
            (1, -1): self.north_east,
            (-1, -1): self.north_west,
        }[dx, dy]
        return mask_of(allowed, self.height, self.width) * np.float32(STRAIGHT / DIAGONAL)


class Wavefront:
    """One distance field in the making; `advance` moves it on, so that a tick need not pay for all of it."""

    def __init__(self, terrain: Terrain, goals: int, *, door_units: int, limit: int = 65000) -> None:
        self.terrain = terrain
        self.limit = limit
        self.time = 0
        self.done = False
        self._door_units = door_units
        self.visited = goals & terrain.free
        self._untouched = terrain.free ^ self.visited
        self._waves = [self.visited, 0, 0]  # of this time and the two before it
        self._delayed: dict[int, int] = {}
        self._planes: list[int] = []

    def advance(self, waves: int) -> bool:
        """Run up to so many waves; returns whether the field is whole."""
        terrain, row = self.terrain, self.terrain.width + 1
        visited, planes, delayed = self.visited, self._planes, self._delayed
        now, one_ago, two_ago = self._waves
        untouched = self._untouched
        for _ in range(waves):
            if not (now or one_ago or two_ago or delayed) or self.time >= self.limit:
                self.done = True
                break
            self.time += 1
            plane, clock = 0, self.time
            while True:  # every bit of the clock that toggles with this wave
                if plane == len(planes):
                    planes.append(0)
                planes[plane] ^= visited
                if clock & 1:
                    break
                clock >>= 1
                plane += 1
            reached = (one_ago << 1) | (one_ago >> 1) | (one_ago << row) | (one_ago >> row)
            if two_ago:
                reached |= (two_ago & terrain.south_east) << (row + 1)
                reached |= (two_ago & terrain.south_west) << (row - 1)
                reached |= (two_ago & terrain.north_east) >> (row - 1)
                reached |= (two_ago & terrain.north_west) >> (row + 1)
            reached &= untouched
            untouched ^= reached
            doors = reached & terrain.shut
            if doors:
                reached ^= doors
                when = self.time + self._door_units
                delayed[when] = delayed.get(when, 0) | doors
            if delayed:
                reached |= delayed.pop(self.time, 0)
            visited |= reached
            now, one_ago, two_ago = reached, now, one_ago
        self.visited, self._untouched = visited, untouched
        self._waves = [now, one_ago, two_ago]
        return self.done

    def distance(self) -> U16:
        """Cost to the nearest goal, [h, w] uint16 in units (2 a metre), `UNREACHED` where no way leads."""
        height, width = self.terrain.height, self.terrain.width
        total = np.zeros((height, width), np.uint16)
        for i, plane in enumerate(self._planes):
            parity = mask_of(plane, height, width).astype(np.uint16)
            if self.time >> i & 1:
                parity ^= 1
            total |= parity << np.uint16(i)
        total[~mask_of(self.visited, height, width)] = UNREACHED
        return total


def point(terrain: Terrain, x: float, y: float) -> int:
    """The tile at a place, m, as a goal."""
    return 1 << (int(y) * (terrain.width + 1) + int(x))


def distance_to(terrain: Terrain, x: float, y: float, *, door_units: int = 0) -> U16:
    """The whole distance field of one place at once: [h, w] uint16 units."""
    wave = Wavefront(terrain, point(terrain, x, y), door_units=door_units)
    wave.advance(wave.limit)
    return wave.distance()


def reachable(solid: Bool, x: float, y: float) -> Bool:
    """Tiles that can be walked to from a place where ``solid`` [h, w] bool is all that blocks; [h, w] bool."""
    reached: Bool = distance_to(Terrain.of(solid, np.zeros_like(solid)), x, y) != UNREACHED
    return reached


# The eight moves (dx, dy), clockwise from east: the order that `octant_of` answers in.
MOVES = ((1, 0), (1, 1), (0, 1), (-1, 1), (-1, 0), (-1, -1), (0, -1), (1, -1))
_UNITS = np.array([(dx / np.hypot(dx, dy), dy / np.hypot(dx, dy)) for dx, dy in MOVES], np.float32)


def flow(distance: U16, terrain: Terrain) -> F32:
    """Directions of descent, [2, h, w] float32 unit vectors (x, y); zero at goals and where no way leads.

    A tile's direction is the sum of all its allowed descents, each weighed by how steep it is: a smooth heading
    in the open. Where that sum points at a tile that is no descent (two ways round a pillar) the steepest one
    is taken alone, so that following the flow always comes closer.

    ``distance``: [h, w] uint16 of `Wavefront.distance`.
    """
    height, width = distance.shape
    padded = np.full((height + 2, width + 2), UNREACHED, np.float32)
    padded[1:-1, 1:-1] = distance
    here = np.where(distance == UNREACHED, np.float32(0), padded[1:-1, 1:-1])
    total = np.zeros((2, height, width), np.float32)
    steepest = np.zeros((height, width), np.float32)
    best = np.zeros((height, width), np.int8)
    falls = np.zeros((height, width), np.uint8)
    drop, part = np.empty_like(here), np.empty_like(here)
    for i, (dx, dy) in enumerate(MOVES):
        np.subtract(here, padded[1 + dy : 1 + dy + height, 1 + dx : 1 + dx + width], out=drop)
        np.maximum(drop, 0, out=drop)
        if dx and dy:
            drop *= terrain.diagonal_weight(dx, dy)
        better = drop > steepest
        np.copyto(best, i, where=better)
        np.copyto(steepest, drop, where=better)
        falls |= (drop > 0).view(np.uint8) << np.uint8(i)
        for axis, share in enumerate(_UNITS[i]):
            if share:
                total[axis] += np.multiply(drop, share, out=part)
    return _settle(total, steepest, best, falls)


def _settle(total: F32, steepest: F32, best: I8, falls: U8) -> F32:
    """Keep the sum where the tile it points at is a descent, else take the steepest move; make it a unit."""
    keep = ((falls >> octant_of(total[0], total[1])) & 1).view(np.bool_)
    keep &= np.abs(total).max(axis=0) > np.float32(0.1)  # two descents may cancel out
    out: F32 = np.where(keep, total, _UNITS.T[:, best])
    length = np.sqrt(out[0] * out[0] + out[1] * out[1])
    out /= np.maximum(length, np.float32(1e-6))
    out *= steepest > 0
    return out


# Octant by three tests: bit 0 x > 0, bit 1 y > 0, bit 2 steeper than 22.5 degrees, bit 3 flatter than 67.5.
_OCTANTS = np.array([0, 0, 0, 0, 6, 6, 2, 2, 4, 0, 4, 0, 5, 7, 3, 1], np.uint8)


def octant_of(x: F32, y: F32) -> U8:
    """Which of `MOVES` a vector points at most, [...] uint8.

    >>> octant_of(np.float32([1, 1, 0, -1, -1, -1, 0, 1]), np.float32([0, 1, 1, 1, 0, -1, -1, -1])).tolist()
    [0, 1, 2, 3, 4, 5, 6, 7]
    """
    ax, ay = np.abs(x), np.abs(y)
    tangent = np.float32(0.41421356)
    key: U8 = (x > 0).view(np.uint8)
    key = key | ((y > 0).view(np.uint8) << np.uint8(1))
    key |= (ay > ax * tangent).view(np.uint8) << np.uint8(2)
    key |= (ax > ay * tangent).view(np.uint8) << np.uint8(3)
    octants: U8 = _OCTANTS.take(key)
    return octants


@dataclass
class FieldSlots:
    """All flow fields of a map, side by side, so that one gather serves every infected.

    ``direction``: [2, slots, h, w] float32. ``distance``: [slots, h, w] uint16. ``serial``: [slots] int32, which
    goal the slot serves; an infected that follows an older serial has lost it.
    """

    slots: int
    height: int
    width: int
    direction: F32 = field(init=False)
    distance: U16 = field(init=False)
    serial: I32 = field(init=False)

    def __post_init__(self) -> None:
        self.direction = np.zeros((2, self.slots, self.height, self.width), np.float32)
        self.distance = np.full((self.slots, self.height, self.width), UNREACHED, np.uint16)
        self.serial = np.zeros(self.slots, np.int32)

    def put(self, slot: int, distance: U16, direction: F32, left: int = 0, top: int = 0) -> None:
        """Swap a finished field in; one smaller than the map lies at ``(left, top)``, all else is unreached."""
        height, width = distance.shape
        if (height, width) != (self.height, self.width):
            self.distance[slot] = UNREACHED
            self.direction[:, slot] = 0
        window = (slot, slice(top, top + height), slice(left, left + width))
        self.distance[window] = distance
        self.direction[(slice(None), *window)] = direction

    def toward(self, slot: I32, tile: I32) -> tuple[F32, F32]:
        """Flow at flat tile indices: ``slot``, ``tile`` [n] int32; returns x and y, [n] float32 each."""
        index = slot * np.int32(self.height * self.width) + tile
        flat = self.direction.reshape(2, -1)
        return flat[0].take(index), flat[1].take(index)

    def units(self, slot: I32, tile: I32) -> U16:
        """Distance at flat tile indices, [n] uint16 units."""
        found: U16 = self.distance.ravel().take(slot * np.int32(self.height * self.width) + tile)
        return found
