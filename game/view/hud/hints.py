"""The first minute: one hint at a time, when it matters, until it has been understood."""

import math
from collections.abc import Callable
from typing import NamedTuple

import numpy as np

from game.content.strings import Strings
from game.sim.snapshot import Snapshot
from game.sim.words.states import INFECTED, Action, State
from game.sim.words.types import ticks
from game.view.frame import Frame
from game.view.hud.fade import Fade
from game.view.text import LINE, Type, sized

SIZE_PX = 16
ABOVE_BOTTOM_PX = 58
_HOLD_S = 0.6  # after it has been understood
_SHOWN_TICKS = ticks(7)
_GAP_TICKS = ticks(2.5)
_WALKED_M = 1.5
_NEAR_M, _FEW_M = 7.0, 10.0


class _Past(NamedTuple):
    """What has been done so far, as far as it can be seen."""

    walked_m: float = 0.0
    lit: bool = False
    struck: bool = False
    crept: bool = False
    ran: bool = False
    thrown: bool = False
    swapped: bool = False
    asked: bool = False


class _Hint(NamedTuple):
    """``matters``: when it is worth saying. ``known``: whether it has been done already."""

    key: str
    matters: Callable[[Snapshot], bool]
    known: Callable[[_Past], bool]


def _seen(snapshot: Snapshot, within_m: float, *states: State) -> int:
    """How many infected the survivor sees within a distance, in one of some states; in any where none is named."""
    horde = snapshot.horde
    away = np.hypot(*(horde.position - np.array(snapshot.player.position, np.float32)).T)
    found = horde.seen & (horde.side == INFECTED) & (away < within_m)
    if states:
        found &= np.isin(horde.state, states)
    return int(np.count_nonzero(found))


def _dark(snapshot: Snapshot) -> bool:
    x, y = snapshot.player.position
    lamps = (spec for spec, out in zip(snapshot.level.lights, snapshot.lamps_out, strict=True) if not out)
    return not snapshot.player.flashlight and all(math.hypot(s.x - x, s.y - y) > s.radius_m * 0.7 for s in lamps)


_UNAWARE = (State.IDLE, State.DOZE, State.DRIFT)
_HINTS = (
    _Hint("hint.shove", lambda s: _seen(s, _NEAR_M) > 0, lambda p: p.struck),
    _Hint("hint.sprint", lambda s: _seen(s, _FEW_M, State.CHASE) > 0, lambda p: p.ran),
    _Hint("hint.move", lambda s: s.tick > ticks(1.2), lambda p: p.walked_m > _WALKED_M),
    _Hint("hint.flashlight", lambda s: s.tick > ticks(4) and _dark(s), lambda p: p.lit),
    _Hint("hint.sneak", lambda s: _seen(s, _FEW_M, *_UNAWARE) > 1, lambda p: p.crept),
    _Hint("hint.throw", lambda s: s.throwables > 0 and _seen(s, _FEW_M + 2) > 3, lambda p: p.thrown),
    _Hint("hint.swap", lambda s: len(s.player.weapons) > 2, lambda p: p.swapped),
    _Hint("hint.status", lambda s: s.tick > ticks(25), lambda p: p.asked),
)


class Hints:
    """Decides which hint is up, tick by tick, and draws it."""

    def __init__(self, strings: Strings, letters: Type) -> None:
        self._strings = strings
        self._type = letters
        self._past = _Past()
        self._told: set[str] = set()
        self._up: _Hint | None = None
        self._since = 0
        self._quiet_until = 0
        self._tick = -1
        self._weapon: str | None = None
        self._carried = 0
        self._fade = Fade(_HOLD_S)

    @property
    def up(self) -> str:
        """Key of the hint that is shown; empty for none."""
        return self._up.key if self._up else ""

    def carry_on(self, before: "Hints") -> None:
        """Say nothing again that another one has said."""
        self._past, self._told = before._past, set(before._told)

    def asked(self) -> None:
        """The status was asked for: nobody needs to be told of it."""
        self._past = self._past._replace(asked=True)

    def follow(self, snapshot: Snapshot) -> None:
        """Move on to a tick; does nothing when it has been there."""
        if snapshot.tick <= self._tick:
            return
        self._tick = snapshot.tick
        self._learn(snapshot)
        if self._up is not None:
            if self._up.known(self._past) or self._tick - self._since > _SHOWN_TICKS:
                self._up, self._quiet_until = None, self._tick + _GAP_TICKS
            else:
                self._fade.show(self._tick)
        elif self._tick >= self._quiet_until:
            fresh = (hint for hint in _HINTS if hint.key not in self._told and not hint.known(self._past))
            found = next((hint for hint in fresh if hint.matters(snapshot)), None)
            if found is not None:
                self._up, self._since = found, self._tick
                self._told.add(found.key)

    def draw(self, frame: Frame, *, quiet: bool) -> None:
        """Draw the hint over the lower edge; ``quiet`` while something else is more urgent."""
        if self._up is None or quiet:
            return
        size = sized(SIZE_PX, frame.settings.text_percent)
        width, height = frame.target.get_size()
        lines = self._type.wrapped(self._strings(self._up.key), size, width - 80)
        y = height - sized(ABOVE_BOTTOM_PX, frame.settings.text_percent) - (len(lines) - 1) * size * LINE
        alpha = self._fade.alpha(self._tick)
        for line in lines:
            place = (width / 2, y)
            self._type.draw(frame.target, line, place, size_px=size, alpha=alpha, anchor=(0.5, 0.5))
            y += size * LINE

    def _learn(self, snapshot: Snapshot) -> None:
        player, past = snapshot.player, self._past
        walked = math.dist(player.previous, player.position)
        same = len(player.weapons) == self._carried  # a find puts itself into the hand
        swapped = same and self._weapon is not None and self._weapon != player.weapon
        self._past = past._replace(
            walked_m=past.walked_m + walked,
            lit=past.lit or player.flashlight,
            struck=past.struck or player.action in (Action.SHOVE, Action.SWING),
            crept=past.crept or (player.sneaking and walked > 0),
            ran=past.ran or player.sprinting,
            thrown=past.thrown or player.action is Action.THROW,
            swapped=past.swapped or swapped,
        )
        self._weapon, self._carried = player.weapon, len(player.weapons)
