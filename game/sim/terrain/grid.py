"""The ground as it stands now: what stands on it and its doors, in the forms that the tick reads.

A level says how the ground is laid; from then on it is the grid's own, and `put` and `refresh` alone change it. Every
change counts up the version and is noted with its rectangle, so that readers make that place alone anew.
"""

from dataclasses import dataclass

import numpy as np

from game.sim.paths.clearance import Clearance
from game.sim.terrain.level import Level
from game.sim.terrain.tiles import GroundChange, GroundView, Standing, Tiles
from game.sim.words.declared import MADE, decides, rebuilt
from game.sim.words.states import DoorState
from game.sim.words.types import F32, I16, U8, Bool, TileBox

DOOR_NEAR_TILES = 2
NARROW_NEAR_TILES = 2
MARGIN_TILES = 3  # as far round a changed door as anything kept here looks
CHANGES_KEPT = 64  # who has missed more looks at all of the map
FREELY = 1e9  # m; as far as one likes
# Which corner of a tile sticks out of the walls round it, as bits of `Grid.corners`: right 1, below 2, added.
CORNERS = ((-1, -1), (1, -1), (-1, 1), (1, 1))


@dataclass(eq=False)
class Grid:
    """Arrays [h, w], doors included: ``blocked`` bodies, ``opaque`` sight, ``barrier`` hands and thrown things.

    ``bounds`` [h * w, 4] float32: the least x and y and the most x and y, m, that a body of ``radius_m`` may have its
    middle at while it is on a tile. ``corners`` uint8: which of `CORNERS` stick out, as bits. ``door`` int16: the door
    that lies on a tile, -1 for none. ``shut`` bool: a door that is not open lies there; ``by_door`` bool: one lies
    within `DOOR_NEAR_TILES`. ``narrow`` bool: within `NARROW_NEAR_TILES` of a tile that walls pinch from two sides.
    ``tiles``: what stands there, doors aside, never written; each change puts another in its place. ``clearance``: of
    that and of all doors, open or not. ``version`` counts the changes, ``changes`` are the last `CHANGES_KEPT` of them.
    """

    level: Level = rebuilt()
    radius_m: float = rebuilt()
    blocked: Bool = rebuilt(MADE)
    opaque: Bool = rebuilt(MADE)
    barrier: Bool = rebuilt(MADE)
    shut: Bool = rebuilt(MADE)
    by_door: Bool = rebuilt(MADE)
    narrow: Bool = rebuilt(MADE)
    bounds: F32 = rebuilt(MADE)
    corners: U8 = rebuilt(MADE)
    door: I16 = rebuilt(MADE)
    tiles: Tiles = decides(MADE)
    clearance: Clearance = rebuilt(MADE)
    version: int = decides(default=0)
    changes: tuple[GroundChange, ...] = rebuilt(default=())

    def __post_init__(self) -> None:
        self.tiles = self.level.tiles
        height, width = shape = self.tiles.solid.shape
        self.door = self.level.door
        self.clearance = Clearance(self.tiles.solid | (self.door >= 0))
        self.blocked, self.opaque, self.barrier, self.shut, self.by_door, self.narrow = (
            np.empty(shape, np.bool_) for _ in range(6)
        )
        self.bounds, self.corners = np.empty((height * width, 4), np.float32), np.empty(shape, np.uint8)
        around = (height + 2 * MARGIN_TILES, width + 2 * MARGIN_TILES)
        self._walls = np.ones(around, np.bool_)  # ``blocked`` with what lies outside of the map
        self._doors = np.zeros(around, np.bool_)  # and ``shut``
        self._view: GroundView | None = None
        self.refresh(np.array([DoorState.OPEN] * len(self.level.doors), np.uint8))

    @property
    def width(self) -> int:
        """Tiles in a row."""
        return self.level.width

    @property
    def height(self) -> int:
        """Rows of tiles."""
        return self.level.height

    @property
    def view(self) -> GroundView:
        """The ground as others may read it, one object until something changes."""
        if self._view is None or self._view.version != self.version:
            self._view = GroundView(self.tiles, self.version, self.changes)
        return self._view

    def put(self, box: TileBox, thing: Standing) -> None:
        """Let a thing stand on these tiles instead of what stood there; `NOTHING` clears them.

        Whether anybody stands there is the caller's to ask. Doors stay, whatever stands in them.

        Raises
        ------
        ValueError
            Some of the tiles lie on the border of the map, which always blocks, or beyond it.
        """
        if not (0 < box.left < box.right < self.width and 0 < box.top < box.bottom < self.height):
            raise ValueError(f"{box} is not inside the border of {self.width}x{self.height} tiles")
        self.tiles = self.tiles.put(box, thing)
        self.clearance = self.clearance.changed(self.tiles.solid | (self.door >= 0), box)
        self._take_in(box)

    def restore(self, tiles: Tiles, version: int, door_state: U8) -> None:
        """Take over how the ground stands in another world on the same level, and its count of changes."""
        self.tiles = tiles
        self.clearance = Clearance(tiles.solid | (self.door >= 0))
        self.refresh(door_state)
        self.version, self.changes = version, ()

    def refresh(self, door_state: U8, box: TileBox | None = None) -> None:
        """Take the doors' states in.

        ``door_state``: [doors] uint8 of `DoorState`. ``box``: where they changed, None for anywhere.
        """
        box = box or TileBox(0, 0, self.width, self.height)
        is_shut = (door_state == DoorState.SHUT) | (door_state == DoorState.LOCKED)
        crop = box.crop()
        self.shut = self.shut.copy()  # whoever holds the one before holds the doors of one moment
        self.shut[crop] = np.append(is_shut, [False])[self.door[crop]]  # the last answers for -1, no door
        self._take_in(box)

    def _take_in(self, box: TileBox) -> None:
        """Bring all that follows from ``tiles`` and ``shut`` up to date where they have changed, and note it."""
        left, top, right, bottom = box.grown(MARGIN_TILES, self.width, self.height)
        crop = (slice(top, bottom), slice(left, right))
        shut, tiles = self.shut[crop], self.tiles
        for mask, fixed in ((self.blocked, tiles.solid), (self.opaque, tiles.opaque), (self.barrier, tiles.barrier)):
            mask[crop] = fixed[crop] | shut
        whole = (slice(top, bottom + 2 * MARGIN_TILES), slice(left, right + 2 * MARGIN_TILES))  # with its margin
        doors, walls = self._doors[whole], self._walls[whole]
        _inner(doors, MARGIN_TILES)[:] = shut
        _inner(walls, MARGIN_TILES)[:] = self.blocked[crop]
        self.by_door[crop] = _grown(_inner(doors, MARGIN_TILES - DOOR_NEAR_TILES), DOOR_NEAR_TILES)
        pinched = ~walls[1:-1, 1:-1]
        pinched &= (walls[:-2, 1:-1] & walls[2:, 1:-1]) | (walls[1:-1, :-2] & walls[1:-1, 2:])
        self.narrow[crop] = _grown(_inner(pinched, MARGIN_TILES - 1 - NARROW_NEAR_TILES), NARROW_NEAR_TILES)
        self._note_bounds(top, left, bottom, right)
        self.version += 1
        self.changes = (*self.changes, GroundChange(self.version, box))[-CHANGES_KEPT:]

    def _note_bounds(self, top: int, left: int, bottom: int, right: int) -> None:
        """Write ``bounds`` and ``corners`` of a part of the map."""

        def beside(dx: int, dy: int) -> Bool:
            y, x = MARGIN_TILES + dy, MARGIN_TILES + dx
            return self._walls[top + y : bottom + y, left + x : right + x]

        x, y = np.arange(left, right)[None, :], np.arange(top, bottom)[:, None]
        bounds = self.bounds.reshape(*self.blocked.shape, 4)[top:bottom, left:right]
        bounds[..., 0] = np.where(beside(-1, 0), x + self.radius_m, -FREELY)
        bounds[..., 1] = np.where(beside(0, -1), y + self.radius_m, -FREELY)
        bounds[..., 2] = np.where(beside(1, 0), x + 1 - self.radius_m, FREELY)
        bounds[..., 3] = np.where(beside(0, 1), y + 1 - self.radius_m, FREELY)
        corners = self.corners[top:bottom, left:right]
        corners[:] = 0
        for bit, (dx, dy) in enumerate(CORNERS):
            corners |= (beside(dx, dy) & ~beside(dx, 0) & ~beside(0, dy)).view(np.uint8) << np.uint8(bit)

    def is_free(self, x: float, y: float) -> bool:
        """Whether a place lies on the map, on a tile that does not block bodies."""
        return 0 <= x < self.width and 0 <= y < self.height and not self.blocked[int(y), int(x)]


def _inner(mask: Bool, margin: int) -> Bool:
    """A mask without its edge of so many tiles."""
    return mask[margin : mask.shape[0] - margin, margin : mask.shape[1] - margin]


def _grown(mask: Bool, tiles: int) -> Bool:
    """All that lies within so many tiles of a mask, diagonals included; [h, w], an edge of as many tiles left out."""
    height, width = mask.shape[0] - 2 * tiles, mask.shape[1] - 2 * tiles
    wide = np.logical_or.reduce([mask[:, i : i + width] for i in range(2 * tiles + 1)])
    grown: Bool = np.logical_or.reduce([wide[i : i + height] for i in range(2 * tiles + 1)])
    return grown
