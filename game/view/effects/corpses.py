"""The dead on the floor: a pool grows under each, dries, and then both belong to the ground."""

import math
from typing import NamedTuple

from game.sim.snapshot import CorpseView, Snapshot
from game.sim.words.types import ticks
from game.view.atlas import LOOKS, Atlas, Sheet, Sprite
from game.view.effects.stains import POOL, Stains
from game.view.frame import Frame
from game.view.poses import heading

FRESH_MAX = 40  # who lies longer than these is part of the ground
_CORPSE_HEADINGS = 8
_POOL_BEGINS = ticks(0.7)
_GROWS_EVERY = ticks(1.3)
_DULL_AFTER = ticks(18)
_DRY_AFTER = ticks(30)
_FULL_M = 0.7


class _Body(NamedTuple):
    sprite: Sprite
    x: float
    y: float
    pool: int  # its shape; -1 where the floor has no room for one
    tick: int


class CorpseSprites:
    """Draws the newly dead and hands the others to the ground."""

    def __init__(self, atlas: Atlas, stains: Stains) -> None:
        self._stains = stains
        self._pools = atlas.sheet("pools")
        self._growing = self._pools.rows - 2
        self._atlas = atlas
        self._looks = atlas.looks()
        self._parts: dict[_Body, tuple[int, list[Sprite]]] = {}
        self._known: set[int] = set()
        self._newest = -1  # id of the last body that was taken in
        self._fresh: list[_Body] = []

    def carry_on(self, before: "CorpseSprites") -> None:
        """Go on with those of another state of the map, whose stains lie on this one."""
        self._parts, self._known = before._parts, before._known
        self._newest, self._fresh = before._newest, before._fresh

    def observe(self, snapshot: Snapshot) -> None:
        """Take in who has died, let pools grow, and lay to the ground who has lain long enough."""
        self._take_in(snapshot)
        for body in self._fresh:
            since = snapshot.tick - body.tick - _POOL_BEGINS
            step, on_step = divmod(since, _GROWS_EVERY)
            if on_step == 0 and 0 <= step < self._growing:
                self._stains.wet(body.x, body.y, _FULL_M * (step + 1) / self._growing, snapshot.tick)
        while self._fresh and (
            len(self._fresh) > FRESH_MAX or snapshot.tick - self._fresh[0].tick > _POOL_BEGINS + _DRY_AFTER
        ):
            self._lay(self._fresh.pop(0))

    def draw(self, frame: Frame) -> None:
        """Draw the newly dead in the picture, pools first."""
        x0, y0, x1, y1 = frame.bounds_m(1.0)
        bodies = [body for body in self._fresh if x0 < body.x < x1 and y0 < body.y < y1]
        for body in bodies:
            row = self._pool_row(frame.snapshot.tick - body.tick - _POOL_BEGINS)
            if row >= 0 and body.pool >= 0:
                for part in self._pool(body, row):
                    part.draw(frame.target, frame.to_screen(body.x, body.y))
        for body in bodies:
            body.sprite.draw(frame.target, frame.to_screen(body.x, body.y))

    def _pool(self, body: _Body, row: int) -> list[Sprite]:
        """The parts of a pool that no wall stands on; they stay the same from one step of its growth to the next."""
        known = self._parts.get(body)
        if known is None or known[0] != row:
            sprite = self._pools.at(body.pool, row)
            known = self._parts[body] = row, self._stains.on_floor(sprite, body.x, body.y)
        return known[1]

    def _pool_row(self, age: int) -> int:
        """Row of the sheet for a pool of an age in ticks; -1 before there is one."""
        if age >= _DULL_AFTER:
            return self._growing
        return min(age // _GROWS_EVERY, self._growing - 1)

    def _take_in(self, snapshot: Snapshot) -> None:
        corpses = snapshot.corpses
        newest = int(corpses.id[-1]) if len(corpses.id) else -1
        if newest == self._newest:
            return
        self._newest = newest
        for row, number in enumerate(corpses.id.tolist()):
            if number not in self._known:
                self._known.add(number)
                build = snapshot.kinds.at(int(corpses.kind[row])).build
                self._fresh.append(self._body(corpses, row, build, snapshot.tick))

    def _body(self, corpses: CorpseView, row: int, build: str, tick: int) -> _Body:
        number = int(corpses.id[row])
        facing = heading(math.atan2(float(corpses.facing[row, 1]), float(corpses.facing[row, 0])), _CORPSE_HEADINGS)
        x, y = corpses.position[row].tolist()
        pool = number % self._pools.columns if self._stains.reserve(x, y, POOL) else -1
        return _Body(self._sheet(build, int(corpses.look[row])).at(facing), x, y, pool, tick)

    def _sheet(self, build: str, look: int) -> Sheet:
        """The dead of a look; who had a body of their own lies there with it."""
        own = self._looks.get(build)
        return self._atlas.sheet(f"corpse_{build}_{own[look % len(own)]}" if own else f"corpse_{look % LOOKS}")

    def _lay(self, body: _Body) -> None:
        for part in self._pool(body, self._pools.rows - 1) if body.pool >= 0 else ():
            self._stains.put(part, body.x, body.y)
        self._stains.put(body.sprite, body.x, body.y)
        self._parts.pop(body, None)
