"""A gamepad: plugged in and out at any time, its sticks as analogue ways, its triggers as buttons, its motors."""

import math
from enum import Enum, auto

import pygame
from pygame._sdl2 import controller

from game.input.bindings import TRIGGER_LEFT, TRIGGER_RIGHT

_FULL = 32767
_DEAD = 0.22  # share of a stick's way round the middle that is rest
_EDGE = 0.95  # and beyond which it is all the way
_PULLED, _LET_GO = 0.45, 0.3  # of a trigger's way: two, so that it can't chatter
_TRIGGERS = {pygame.CONTROLLER_AXIS_TRIGGERLEFT: TRIGGER_LEFT, pygame.CONTROLLER_AXIS_TRIGGERRIGHT: TRIGGER_RIGHT}
_STICKS = (
    (pygame.CONTROLLER_AXIS_LEFTX, pygame.CONTROLLER_AXIS_LEFTY),
    (pygame.CONTROLLER_AXIS_RIGHTX, pygame.CONTROLLER_AXIS_RIGHTY),
)


class Side(Enum):
    """Which stick."""

    LEFT = auto()
    RIGHT = auto()


class Gamepad:
    """All gamepads as one: whoever picks one up plays, and one that only lies there takes no stick from another."""

    def __init__(self) -> None:
        self._open: dict[int, controller.Controller] = {}
        self._axes: dict[int, dict[int, float]] = {}  # by gamepad, -1 to 1
        self._pulled: set[tuple[int, int]] = set()  # gamepad, trigger
        self._hand: int | None = None  # the one that was used last
        self.rumble_share = 1.0

    def listen(self) -> None:
        """Begin to hear of gamepads; those that are plugged in already are told of as if they came now."""
        controller.init()

    def handle(self, event: pygame.Event) -> tuple[int, bool] | None:
        """Take one event in; says which button or trigger it pressed (True) or let go (False), if any."""
        if event.type == pygame.CONTROLLERDEVICEADDED:
            self._plug(event.device_index)
        elif event.type == pygame.CONTROLLERDEVICEREMOVED:
            self._unplug(event.instance_id)
        elif event.type in (pygame.CONTROLLERBUTTONDOWN, pygame.CONTROLLERBUTTONUP):
            self._hand = event.instance_id
            return event.button, event.type == pygame.CONTROLLERBUTTONDOWN
        elif event.type == pygame.CONTROLLERAXISMOTION:
            return self._axis(event.instance_id, event.axis, event.value / _FULL)
        return None

    def stick(self, side: Side) -> tuple[float, float]:
        """Where a stick points, x right, y down: length 0 to 1, 0 in the dead zone, growing evenly from its edge.

        Of several gamepads the one whose stick is pushed the furthest.
        """
        across, down = _STICKS[side is Side.RIGHT]
        ways = [(axes.get(across, 0.0), axes.get(down, 0.0)) for axes in self._axes.values()]
        x, y = max(ways, key=lambda way: math.hypot(*way), default=(0.0, 0.0))
        far = math.hypot(x, y)
        if far <= _DEAD:
            return 0.0, 0.0
        share = min(1.0, (far - _DEAD) / (_EDGE - _DEAD)) / far
        return x * share, y * share

    def let_go(self) -> None:
        """Forget what is held; sticks come back to the middle."""
        self._axes.clear()
        self._pulled.clear()

    def rumble(self, low: float, high: float, seconds: float) -> None:
        """Shake what is in the hand: the heavy and the light motor, 0 to 1. Nothing where there is none."""
        pad = None if self._hand is None else self._open.get(self._hand)
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
            self._open[pad.as_joystick().get_instance_id()] = pad
        except pygame.error:
            pass  # it was pulled out again already

    def _unplug(self, instance: int) -> None:
        pad = self._open.pop(instance, None)
        if pad is not None:
            pad.quit()
        self._axes.pop(instance, None)
        self._pulled = {pulled for pulled in self._pulled if pulled[0] != instance}

    def _axis(self, instance: int, axis: int, value: float) -> tuple[int, bool] | None:
        code = _TRIGGERS.get(axis)
        if code is None:
            self._axes.setdefault(instance, {})[axis] = value
            self._hand = instance if abs(value) > _DEAD else self._hand
            return None
        pulled = (instance, code)
        if pulled in self._pulled and value < _LET_GO:
            self._pulled.discard(pulled)
            return code, False
        if pulled not in self._pulled and value > _PULLED:
            self._pulled.add(pulled)
            self._hand = instance
            return code, True
        return None
