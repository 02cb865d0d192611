"""Distance fields by a wavefront on bitsets, and the flow that descends them.

The whole grid is one wide integer, a bit a tile, with a guard column at the end of each row so that a shift never
wraps. A straight move costs 2, a diagonal one 3, a shut door extra; wave ``t`` is the set of tiles at cost ``t``:
the straight neighbours of wave ``t-2``, the diagonal ones of ``t-3``, and the doors whose delay ends. Each wave is
about thirty operations on integers of ``(w+1)*h`` bits, whatever the number of tiles in it: on open ground as quick as
a compiled Dijkstra, in a whole school half as quick (tools/bench_peers.py), so game/sim/paths/routes.py sends a wave
through single rooms alone. It can stop after any wave, so that no tick pays for all of it, and at any distance.

Arrival times are never written tile by tile. Bit ``p`` of a tile's time is the parity of how often bit ``p`` of the
clock toggled since it arrived, so plane ``p`` is the XOR of the visited set at those toggles.
"""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from game.sim.paths.headings import NOWHERE, heading_of
from game.sim.words.types import F32, I16, I64, U8, U16, Bool

STRAIGHT = 2
DIAGONAL = 3
UNITS_PER_M = STRAIGHT
UNREACHED = np.uint16(65535)
FARTHEST = 32000  # units; 16 km of way, what is further is not reached


def bits_of(mask: Bool) -> int:
    """Pack a mask [h, w] into one integer, row after row, a zero guard column behind each row."""
    height, width = mask.shape
    guarded = np.zeros((height, width + 1), np.bool_)
    guarded[:, :-1] = mask
    return int.from_bytes(np.packbits(guarded, axis=None, bitorder="little").tobytes(), "little")


def mask_of(bits: int, height: int, width: int) -> Bool:
    """Unpack what `bits_of` packed into a bool mask [h, w]."""
    size = height * (width + 1)
    packed = np.frombuffer(bits.to_bytes((size + 7) // 8, "little"), np.uint8)
    flat = np.unpackbits(packed, count=size, bitorder="little")
    return flat.reshape(height, width + 1)[:, :width].view(np.bool_)


@dataclass(frozen=True)
class WaveGround:
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
    ones: int  # every bit of the grid

    @staticmethod
    def of(solid: Bool, shut: Bool) -> "WaveGround":
        """Build from ``solid`` [h, w] bool (doors excluded) and ``shut`` [h, w] bool (doors that cost)."""
        height, width = solid.shape
        free = bits_of(~solid)
        shut_bits = bits_of(shut) & free
        open_ = free & ~shut_bits
        row = width + 1
        east, west = open_ >> 1, open_ << 1
        south, north = open_ >> row, open_ << row
        here = open_
        return WaveGround(
            height,
            width,
            free,
            shut_bits,
            here & east & south & (open_ >> (row + 1)),
            here & west & south & (open_ >> (row - 1)),
            here & east & north & (open_ << (row - 1)),
            here & west & north & (open_ << (row + 1)),
            (1 << height * row) - 1,
        )

    @cached_property
    def diagonals(self) -> dict[tuple[int, int], I16]:
        """Where each diagonal move (dx, dy) is allowed: -1, all bits set; 0 elsewhere; [h, w] int16."""
        masks = {
            (1, 1): self.south_east,
            (-1, 1): self.south_west,
            (1, -1): self.north_east,
            (-1, -1): self.north_west,
        }
        return {move: -mask_of(bits, self.height, self.width).astype(np.int16) for move, bits in masks.items()}


class Wavefront:
    """One distance field in the making; `advance` moves it on, so that a tick need not pay for all of it."""

    def __init__(
        self, terrain: WaveGround, goals: int, *, door_units: int, limit: int = FARTHEST, ends: int = 0
    ) -> None:
        """``ends``: tiles that are reached, and no way leads on from them but from a goal."""
        self.terrain = terrain
        self.limit = limit
        self.time = 0
        self._door_units = door_units
        self._passed = terrain.ones ^ ends
        self._visited = goals & terrain.free
        self._untouched = terrain.free ^ self._visited  # nor about to be visited, as a shut door is
        self._waves = [self._visited, 0, 0]  # of this time and the two before it
        self._delayed: dict[int, int] = {}
        self._planes: list[int] = []

    def advance(self, waves: int) -> bool:
        """Run up to so many waves; returns whether the field is whole."""
        terrain, planes, delayed = self.terrain, self._planes, self._delayed
        row, shut, passed = terrain.width + 1, terrain.shut, self._passed
        south_east, south_west = terrain.south_east, terrain.south_west
        north_east, north_west = terrain.north_east, terrain.north_west
        visited, untouched, (now, one_ago, two_ago) = self._visited, self._untouched, self._waves
        for _ in range(min(waves, self.limit - self.time)):
            if not (now or one_ago or two_ago or delayed):
                break
            self.time += 1
            toggled = (self.time & -self.time).bit_length()  # bits of the clock, from the lowest
            if toggled > len(planes):
                planes.append(0)
            for plane in range(toggled):
                planes[plane] ^= visited
            reached = (one_ago << 1) | (one_ago >> 1) | (one_ago << row) | (one_ago >> row)
            if two_ago:
                reached |= ((two_ago & south_east) << row + 1) | ((two_ago & south_west) << row - 1)
                reached |= ((two_ago & north_east) >> row - 1) | ((two_ago & north_west) >> row + 1)
            reached &= untouched
            untouched ^= reached
            if doors := reached & shut:
                reached ^= doors
                when = self.time + self._door_units
                delayed[when] = delayed.get(when, 0) | doors
            if delayed:
                reached |= delayed.pop(self.time, 0)
            visited |= reached
            now, one_ago, two_ago = reached & passed, now, one_ago
        self._visited, self._untouched, self._waves = visited, untouched, [now, one_ago, two_ago]
        return self.time >= self.limit or not (now or one_ago or two_ago or delayed)

    def distance(self) -> U16:
        """Cost to the nearest goal, [h, w] uint16 in units (2 a metre), `UNREACHED` where no way leads."""
        terrain = self.terrain
        shape = (terrain.height, terrain.width + 1)
        octets = (shape[0] * shape[1] + 7) // 8
        packed = b"".join(
            (plane ^ terrain.ones if self.time >> i & 1 else plane).to_bytes(octets, "little")
            for i, plane in enumerate((*self._planes, terrain.ones ^ self._visited))
        )
        bits = np.unpackbits(np.frombuffer(packed, np.uint8), bitorder="little").reshape(-1, octets * 8)
        total = np.zeros(octets * 8, np.uint16)
        for i, plane in enumerate(bits[:-1]):
            total |= plane.astype(np.uint16) << np.uint16(i)
        total[bits[-1].view(np.bool_)] = UNREACHED
        return total[: shape[0] * shape[1]].reshape(shape)[:, : terrain.width]


def point(terrain: WaveGround, x: float, y: float) -> int:
    """The tile at a place, m, as a goal."""
    return 1 << (int(y) * (terrain.width + 1) + int(x))


def distance_to(terrain: WaveGround, x: float, y: float, *, door_units: int = 0) -> U16:
    """The whole distance field of one place at once: [h, w] uint16 units."""
    wave = Wavefront(terrain, point(terrain, x, y), door_units=door_units)
    wave.advance(wave.limit)
    return wave.distance()


def reachable(solid: Bool, x: float, y: float) -> Bool:
    """Tiles that can be walked to from a place where ``solid`` [h, w] bool is all that blocks; [h, w] bool."""
    reached: Bool = distance_to(WaveGround.of(solid, np.zeros_like(solid)), x, y) != UNREACHED
    return reached


def octile(dx: I64, dy: I64) -> I64:
    """Distance over open ground, units; ``dx``, ``dy`` [...] int64, whole tiles.

    >>> int(octile(np.array(3), np.array(-2)))
    8
    """
    ax, ay = np.abs(dx), np.abs(dy)
    far: I64 = np.maximum(ax, ay) * STRAIGHT + np.minimum(ax, ay) * (DIAGONAL - STRAIGHT)
    return far


# The eight moves (dx, dy), clockwise from east: the order that `octant_of` answers in.
MOVES = ((1, 0), (1, 1), (0, 1), (-1, 1), (-1, 0), (-1, -1), (0, -1), (1, -1))
_MOVE_HEADINGS: U16 = heading_of(*np.array(MOVES, np.int32).T)
_STRAIGHT_PULL, _DIAGONAL_PULL = 15, 7  # of a drop, along each axis: 1 to 2/3 of 0.7071, in whole numbers


def flow(distance: U16, terrain: WaveGround, ends: Bool | None = None) -> U16:
    """Headings of descent, [h, w] uint16 of `headings.UNITS`; `NOWHERE` at goals and where no way leads.

    A tile's heading is the sum of all its allowed descents, each weighed by how steep it is: a smooth one in the open.
    Where that sum points at a tile that is no descent (two ways round a pillar) the steepest one is taken alone, so
    that following the flow always comes closer.

    ``distance``: [h, w] uint16 of `Wavefront.distance`. ``ends`` [h, w] bool: tiles that no way leads on from.
    """
    height, width = distance.shape
    padded = np.full((height + 2, width + 2), FARTHEST, np.int16)
    here = np.minimum(distance, FARTHEST).astype(np.int16)
    padded[1:-1, 1:-1] = here if ends is None else np.where(ends & (here > 0), FARTHEST, here)
    drops = np.empty((len(MOVES), height, width), np.int16)
    steepest = np.zeros((height, width), np.int16)  # steepness, and in the low three bits which move
    for i, (dx, dy) in enumerate(MOVES):
        drop = np.subtract(here, padded[1 + dy : 1 + dy + height, 1 + dx : 1 + dx + width], out=drops[i])
        np.maximum(drop, 0, out=drop)
        if dx and dy:
            drop &= terrain.diagonals[dx, dy]
        score = drop * np.int16((STRAIGHT if dx and dy else DIAGONAL) << 3)
        score += np.int16(7 - i)
        np.maximum(steepest, score, out=steepest)
    east, south_east, south, south_west, west, north_west, north, north_east = drops
    across, along = south_east - north_west, north_east - south_west
    total_x = (east - west) * _STRAIGHT_PULL + (across + along) * _DIAGONAL_PULL
    total_y = (south - north) * _STRAIGHT_PULL + (across - along) * _DIAGONAL_PULL
    falls = (steepest > 7) & (distance != UNREACHED)
    return np.where(falls, _settled(total_x, total_y, steepest, drops), NOWHERE)


def _settled(total_x: I16, total_y: I16, steepest: I16, drops: I16) -> U16:
    """The sum's heading where the tile it points at is a descent, else that of the steepest move; [h, w] uint16."""
    octant = octant_of(total_x, total_y).ravel().astype(np.int32)
    octant *= np.int32(octant.size)
    octant += np.arange(octant.size, dtype=np.int32)
    keep = (drops.ravel().take(octant) > 0).reshape(steepest.shape)
    keep &= (total_x | total_y) != 0  # two descents may cancel out
    return np.where(keep, heading_of(total_x, total_y), _MOVE_HEADINGS[7 - (steepest & 7)])


# Octant by four tests: bit 0 x > 0, bit 1 y > 0, bit 2 steeper than 22.5 degrees, bit 3 flatter than 67.5.
_OCTANTS = np.array([0, 0, 0, 0, 6, 6, 2, 2, 4, 0, 4, 0, 5, 7, 3, 1], np.uint8)


def octant_of(x: F32 | I16, y: F32 | I16) -> U8:
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
