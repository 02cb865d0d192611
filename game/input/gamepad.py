"""A gamepad: plugged in and out at any time, its sticks as analogue ways, its triggers as buttons, its motors."""

import math
import os
from enum import Enum, auto
from typing import NamedTuple

import pygame
from pygame._sdl2 import controller

from game.input.bindings import TRIGGER_LEFT, TRIGGER_RIGHT
from game.input.labels import FAMILIES, family_of, sign_of

_FULL = 32767
_DEAD = 0.22  # share of a stick's way round the middle that is rest
_EDGE = 0.95  # and beyond which it is all the way
_PULLED, _LET_GO = 0.45, 0.3  # of a trigger's way: two, so that it can't chatter
_TRIGGERS = {pygame.CONTROLLER_AXIS_TRIGGERLEFT: TRIGGER_LEFT, pygame.CONTROLLER_AXIS_TRIGGERRIGHT: TRIGGER_RIGHT}
_STICKS = (
    (pygame.CONTROLLER_AXIS_LEFTX, pygame.CONTROLLER_AXIS_LEFTY),
    (pygame.CONTROLLER_AXIS_RIGHTX, pygame.CONTROLLER_AXIS_RIGHTY),
)


class StickSide(Enum):
    """Which stick."""

    LEFT = auto()
    RIGHT = auto()


class PadPress(NamedTuple):
    """A button or trigger that was pressed or let go. ``pad``: the instance of the gamepad that it is on."""

    pad: int
    code: int
    down: bool


class Gamepad:
    """All gamepads as one: whoever picks one up plays, and one that only lies there takes no stick from another."""

    def __init__(self) -> None:
        self._open: dict[int, controller.Controller] = {}
        self._axes: dict[int, dict[int, float]] = {}  # by gamepad, -1 to 1
        self._pulled: set[tuple[int, int]] = set()  # gamepad, trigger
        self._families: dict[int, str] = {}  # whose signs each bears
        self.hand: int | None = None  # the one that was used last, by its instance
        self.rumble_share = 1.0
        self.labels = ""  # whose signs are shown, of `FAMILIES`; any other word: those of the one in the hand

    def listen(self) -> None:
        """Begin to hear of gamepads; those that are plugged in already are told of as if they came now."""
        os.environ["SDL_GAMECONTROLLER_USE_BUTTON_LABELS"] = "0"  # a button is where it lies, on Nintendo's pads too
        controller.init()

    def handle(self, event: pygame.Event) -> PadPress | None:
        """Take one event in; says which button or trigger it pressed or let go, if any."""
        if event.type == pygame.CONTROLLERDEVICEADDED:
            self._plug(event.device_index)
        elif event.type == pygame.CONTROLLERDEVICEREMOVED:
            self._unplug(event.instance_id)
        elif event.type in (pygame.CONTROLLERBUTTONDOWN, pygame.CONTROLLERBUTTONUP):
            self.hand = event.instance_id
            return PadPress(event.instance_id, event.button, event.type == pygame.CONTROLLERBUTTONDOWN)
        elif event.type == pygame.CONTROLLERAXISMOTION:
            return self._axis(event.instance_id, event.axis, event.value / _FULL)
        return None

    def stick(self, side: StickSide) -> tuple[float, float]:
        """Where a stick points, x right, y down: length 0 to 1, 0 in the dead zone, growing evenly from its edge.

        Of several gamepads the one whose stick is pushed the furthest.
        """
        across, down = _STICKS[side is StickSide.RIGHT]
        ways = [(axes.get(across, 0.0), axes.get(down, 0.0)) for axes in self._axes.values()]
        x, y = max(ways, key=lambda way: math.hypot(*way), default=(0.0, 0.0))
        far = math.hypot(x, y)
        if far <= _DEAD:
            return 0.0, 0.0
        share = min(1.0, (far - _DEAD) / (_EDGE - _DEAD)) / far
        return x * share, y * share

    def sign(self, code: int) -> str:
        """Name of what stands on a button or trigger, as the one in the hand has it or as the person wants it."""
        plugged = next(iter(self._families.values()), next(iter(FAMILIES)))
        own = plugged if self.hand is None else self._families.get(self.hand, plugged)
        return sign_of(code, self.labels if self.labels in FAMILIES else own)

    def let_go(self) -> None:
        """Forget what is held; sticks come back to the middle."""
        self._axes.clear()
        self._pulled.clear()

    def rumble(self, low: float, high: float, seconds: float) -> None:
        """Shake what is in the hand: the heavy and the light motor, 0 to 1. Nothing where there is none."""
        pad = None if self.hand is None else self._open.get(self.hand)
        if pad is not None and self.rumble_share > 0:
            pad.rumble(min(1.0, low * self.rumble_share), min(1.0, high * self.rumble_share), round(seconds * 1000))

    def close(self) -> None:
        """Give every gamepad back."""
        for pad in self._open.values():
            pad.stop_rumble()
            pad.quit()
        self._open.clear()

    def _plug(self, index: int) -> None:
        try:
            pad = controller.Controller(index)
            joystick = pad.as_joystick()
            self._open[joystick.get_instance_id()] = pad
            self._families[joystick.get_instance_id()] = family_of(joystick.get_guid(), joystick.get_name())
        except pygame.error:
            pass  # it was pulled out again already

    def _unplug(self, instance: int) -> None:
        pad = self._open.pop(instance, None)
        if pad is not None:
            pad.quit()
        self._axes.pop(instance, None)
        self._families.pop(instance, None)
        self.hand = None if self.hand == instance else self.hand
        self._pulled = {pulled for pulled in self._pulled if pulled[0] != instance}

    def _axis(self, instance: int, axis: int, value: float) -> PadPress | None:
        code = _TRIGGERS.get(axis)
        if code is None:
            self._axes.setdefault(instance, {})[axis] = value
            self.hand = instance if abs(value) > _DEAD else self.hand
            return None
        pulled = (instance, code)
        if pulled in self._pulled and value < _LET_GO:
            self._pulled.discard(pulled)
            return PadPress(instance, code, down=False)
        if pulled not in self._pulled and value > _PULLED:
            self._pulled.add(pulled)
            self.hand = instance
            return PadPress(instance, code, down=True)
        return None
