"""What stands on the tiles, doors aside, and what of the ground has changed: shared, and never written."""

from dataclasses import dataclass
from typing import NamedTuple

from game.sim.words.declared import decides, rebuilt
from game.sim.words.types import U8, Bool, TileBox


class Standing(NamedTuple):
    """What a thing that stands on a tile blocks: bodies, sight, hands and thrown things."""

    solid: bool
    opaque: bool
    barrier: bool


NOTHING = Standing(solid=False, opaque=False, barrier=False)
LOW = Standing(solid=True, opaque=False, barrier=False)  # a desk
TALL = Standing(solid=True, opaque=True, barrier=False)  # a cabinet
WALL = Standing(solid=True, opaque=True, barrier=True)


@dataclass(frozen=True, slots=True, eq=False)
class Tiles:
    """``solid`` [h, w] bool blocks bodies, ``opaque`` sight, ``barrier`` hands and thrown things; no door is in them.

    ``surface`` [h, w] uint8 of `Surface`.
    """

    solid: Bool = decides()
    opaque: Bool = decides()
    barrier: Bool = decides()
    surface: U8 = rebuilt()  # as it was laid: nothing changes it yet

    def put(self, box: TileBox, thing: Standing) -> "Tiles":
        """Another with this on these tiles, instead of what stood there."""
        return Tiles(
            _with(self.solid, box, value=thing.solid),
            _with(self.opaque, box, value=thing.opaque),
            _with(self.barrier, box, value=thing.barrier),
            self.surface,
        )


def _with(mask: Bool, box: TileBox, *, value: bool) -> Bool:
    """A mask [h, w] with these tiles set so: itself where they are."""
    if (mask[box.crop()] == value).all():
        return mask
    mask = mask.copy()
    mask[box.crop()] = value
    return mask


@dataclass(frozen=True, slots=True, eq=False)
class GroundChange:
    """Something on the ground that changed, a door or a thing: where, and the version of the ground since."""

    version: int
    box: TileBox


@dataclass(frozen=True, slots=True, eq=False)
class GroundView:
    """The ground as it stood in a tick: its ``tiles``, and the last of its ``changes``, the oldest first.

    ``version`` counts the changes since the ground was laid.
    """

    tiles: Tiles
    version: int = 0
    changes: tuple[GroundChange, ...] = ()

    def changed_since(self, before: "GroundView | None") -> tuple[TileBox, ...]:
        """What has changed since an earlier view; all of the map where that can't be told, None is before the first."""
        if before is self:
            return ()
        if before is not None:
            if before.changes:
                ours = before.changes[-1] in self.changes
            elif self.changes:
                ours = self.changes[0].version == before.version + 1
            else:
                ours = self.tiles is before.tiles
            if ours:
                return tuple(change.box for change in self.changes if change.version > before.version)
        height, width = self.tiles.solid.shape
        return (TileBox(0, 0, width, height),)
