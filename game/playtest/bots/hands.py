"""A bot's hands: keys that go down and up as fingers do, and an aim that swings round and trembles."""

import math
import random

from game.playtest.bots.temper import Temper
from game.sim.words.commands import Button, Command
from game.sim.words.types import TICK_S

DOWN_TICKS, UP_TICKS = 4, 5  # a tap: six in a second are as many as fingers make
STICK = 127
CM_PER_M = 100
AIM_MOST_M = 12.0
TREMBLE_EVERY = 24  # ticks


class BotHands:
    """What is pressed, and where the hand points."""

    def __init__(self, temper: Temper, rng: random.Random) -> None:
        self._temper, self._rng = temper, rng
        self._angle = 0.0
        self._error = 0.0
        self._wanted = 0.0
        self._far_m = 3.0
        self._ticks = 0
        self._taps: dict[Button, int] = {}  # when it went down
        self.held = Button.NONE
        self.move = (0.0, 0.0)

    def point(self, angle: float, far_m: float = 3.0) -> None:
        """Let the hand swing round to there, radians."""
        self._wanted, self._far_m = angle, min(far_m, AIM_MOST_M)

    def pointed_m(self, angle: float) -> float:
        """How far off the hand points from there, radians."""
        return abs(_turn(angle - self._angle))

    def tap(self, button: Button) -> None:
        """Press and let go, unless it is being pressed or was a moment ago."""
        if button not in self._taps:
            self._taps[button] = self._ticks

    def command(self) -> Command:
        """What all fingers do in this tick."""
        self._ticks += 1
        if self._ticks % TREMBLE_EVERY == 1:
            self._error = self._rng.gauss(0.0, self._temper.aim_error_rad)
        step = self._temper.turn_rps * TICK_S
        self._angle = _turn(self._angle + max(-step, min(step, _turn(self._wanted - self._angle))))
        buttons = self.held
        for button, since in list(self._taps.items()):
            if self._ticks - since <= DOWN_TICKS:
                buttons |= button
            elif self._ticks - since > DOWN_TICKS + UP_TICKS:
                del self._taps[button]
        angle = self._angle + self._error
        x, y = math.cos(angle) * self._far_m * CM_PER_M, math.sin(angle) * self._far_m * CM_PER_M
        return Command(round(self.move[0] * STICK), round(self.move[1] * STICK), round(x), round(y), int(buttons))


def _turn(angle: float) -> float:
    """The same rotation, within half a turn."""
    return (angle + math.pi) % (2 * math.pi) - math.pi
