"""Every picture of the crowd by one number: whose body, which look, which row and which heading, counted through.

A *layout* says which row shows a movement: that of the sheets of the infected, then that of the sheets of the living.
How a kind is built says where its rows are found: in those same sheets under names of its own, as ``lean_run``, or on
sheets of its own, as ``heavy_8``.
"""

from collections.abc import Collection, Mapping

import numpy as np
import numpy.typing as npt
import pygame

from game.sim.rules.rows import Kinds
from game.sim.words.types import I64, U8
from game.view.atlas import LOOKS, Atlas, PackedSprites
from game.view.poses import HEADINGS, Pose

INFECTED, LIVING = "infected", "living"
Frames = Mapping[str, tuple[int, ...]]
# Cut beforehand, in 60 ms: cut when first seen they took 0.1 ms of each picture, and ten in one with a fresh crowd.
_READY = (Pose.IDLE, Pose.WALK, Pose.RUN, Pose.GRAB)
_ASIDE = (Pose.LOOK_LEFT, Pose.LOOK_RIGHT)


class CrowdSheets:
    """Reads sheets and cuts pictures when they are first asked for.

    Sheets of the infected are read at once, others one a tick once such bodies are about, or when one of them is seen:
    all of them at once would take 25 ms, and most maps need few.
    """

    def __init__(self, atlas: Atlas) -> None:
        self._atlas = atlas
        have = atlas.looks()
        self._names = sorted(have)
        some = [have[name] for name in self._names]
        self._worn = np.array(
            [[looks[look % len(looks)] for look in range(LOOKS)] for looks in some]
        )  # [bodies, looks]
        self.infected = atlas.frames(f"{INFECTED}_0")
        self.turned = 1 + max(map(max, self.infected.values()))  # rows from here on show the living
        living = atlas.frames(f"{LIVING}_0")
        self.living = {pose: tuple(row + self.turned for row in rows) for pose, rows in living.items()}
        self._rows = 1 + max(map(max, self.living.values()))
        size = len(self._names) * LOOKS * self._rows * HEADINGS
        self.corner = np.zeros((size, 2), np.int64)  # of each, px from the place it is drawn at
        self.eyes = np.zeros((size, 4), np.int64)  # x and y of the left and the right eye, px from there
        self.margin_px = 0
        self._sheets: dict[int, PackedSprites] = {}  # by body * LOOKS + look
        self._pictures: npt.NDArray[np.object_] = np.empty(size, np.object_)
        self._made = np.zeros(size, np.bool_)
        self._built: dict[str, tuple[int, I64]] = {LIVING: self._living_build()}
        self._of_kinds: tuple[Kinds | None, I64, I64] = (None, np.zeros(0, np.int64), np.zeros((0, 0), np.int64))
        body = self._names.index(INFECTED)
        for look in range(LOOKS):
            self._sheet(body * LOOKS + look)
        ready = np.zeros((len(self._names), LOOKS, self._rows, HEADINGS), np.bool_)
        ready[body][:, [row for pose in _READY for row in self.infected[pose]]] = True
        self._make(np.flatnonzero(ready))

    def numbers(self, kinds: Kinds, kind: U8, look: U8, rows: I64, columns: I64) -> I64:
        """Numbers of the pictures [n] that show these kinds and looks [n] in rows of the layout and headings [n]."""
        known, body_of, row_of = self._of_kinds
        if known is not kinds:
            built = [self._build(row.build) for row in kinds.values()] + [self._built[LIVING]]
            body_of, row_of = np.array([body for body, _ in built]), np.stack([found for _, found in built])
            self._of_kinds = kinds, body_of, row_of
        build = np.where(rows >= self.turned, len(kinds), kind.astype(np.int64))
        body, looks = body_of.take(build), (look % LOOKS).astype(np.int64)
        sheet = body * LOOKS + self._worn[body, looks]
        numbers: I64 = (sheet * self._rows + row_of[build, rows]) * HEADINGS + columns
        self._make(numbers[~self._made.take(numbers)])
        return numbers

    def pictures(self, numbers: I64) -> list[pygame.Surface]:
        """Those pictures, with premultiplied alpha."""
        found: list[pygame.Surface] = self._pictures.take(numbers).tolist()
        return found

    def plain(self, number: int) -> pygame.Surface:
        """A picture with straight alpha."""
        sheet, cell = divmod(number, self._rows * HEADINGS)
        return self._sheet(sheet)[cell].picture

    def read_ahead(self, names: Collection[str]) -> None:
        """Read one more sheet of these bodies, if any is left."""
        for name in names:
            body = self._names.index(name)
            for look in np.unique(self._worn[body]).tolist():
                if body * LOOKS + look not in self._sheets:
                    self._sheet(body * LOOKS + look)
                    return

    def bodies_of(self, kinds: Kinds) -> list[str]:
        """Which sheets show a kind, by its number."""
        return [row.build if row.build in self._names else INFECTED for row in kinds.values()]

    def _build(self, build: str) -> tuple[int, I64]:
        """Whose sheets show those who are built so, a place among the names; which row there each of the layout is."""
        if build not in self._built:
            own = build in self._names
            frames = self._atlas.frames(self._first(build)) if own else self.infected
            self._built[build] = self._names.index(build if own else INFECTED), self._mapped(frames, build)
        return self._built[build]

    def _living_build(self) -> tuple[int, I64]:
        return self._names.index(LIVING), np.maximum(np.arange(self._rows) - self.turned, 0)

    def _first(self, name: str) -> str:
        return f"{name}_{int(self._worn[self._names.index(name), 0])}"

    def _mapped(self, frames: Frames, build: str) -> I64:
        """Which row of some frames each row of the layout is; who has no row of a movement walks."""
        walk = frames.get(f"{build}_{Pose.WALK}", frames[Pose.WALK])
        mapped = np.zeros(self._rows, np.int64)
        for pose in Pose:
            rows = self.infected.get(pose, ())
            usual = frames.get(pose, walk) if pose not in _ASIDE or walk == frames[Pose.WALK] else walk
            found = frames.get(f"{build}_{pose}", usual)
            for i, row in enumerate(rows):
                mapped[row] = found[i * len(found) // len(rows)]
        return mapped

    def _sheet(self, number: int) -> PackedSprites:
        if number not in self._sheets:
            body, look = divmod(number, LOOKS)
            sprites = self._atlas.sheet(f"{self._names[body]}_{look}").sprites
            assert isinstance(sprites, PackedSprites)
            self._sheets[number] = sprites
            first = number * self._rows * HEADINGS
            self.corner[first : first + len(sprites)] = sprites.offsets
            self.eyes[first : first + len(sprites)] = sprites.eyes
            self.margin_px = max(self.margin_px, sprites.reach_px + 1)
        return self._sheets[number]

    def _make(self, numbers: I64) -> None:
        for number in numbers.tolist():
            sheet, cell = divmod(number, self._rows * HEADINGS)
            self._pictures[number] = self._sheet(sheet).premultiplied(cell)
        self._made[numbers] = True
