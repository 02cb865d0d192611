"""Keyboard, mouse and gamepad events into the command of a tick."""

import math
from enum import Enum, auto

import pygame

from game.input.bindings import BUTTONS, STEERING, Bindings, InputAction
from game.input.gamepad import Gamepad, PadPress, StickSide
from game.input.keyboard import Keyboard
from game.sim.words.commands import Command

_STICK = 127  # full deflection
_DIAGONAL = round(_STICK / math.sqrt(2))
_REACH_CM = 32000  # the furthest aim a command can hold
_AHEAD_CM = 300  # aim while steering without a mouse
_PAD_AIM_CM = (120, 700)  # from the edge of the right stick's dead zone to its rim: a bottle flies that far
_ROTATE_SHARE = 0.3  # of what is left to turn in a tick, towards where a stick points
_KEPT_TICKS = 90  # an aim of the right stick stands so long before one looks again where one goes
_STOOD_TICKS = 20  # who has stood so long runs no more when they walk on, where running is switched on by a press
_WALKING = {*STEERING, InputAction.SPRINT, InputAction.SNEAK}
# While a sheet lies over the picture, these leaf in it and do nothing else: one goes on walking with the other keys.
LEAFING_KEYS = {
    pygame.KSCAN_LEFT: (-1, 0), pygame.KSCAN_RIGHT: (1, 0), pygame.KSCAN_UP: (0, -1), pygame.KSCAN_DOWN: (0, 1),
    pygame.KSCAN_PAGEUP: (-1, 0), pygame.KSCAN_PAGEDOWN: (1, 0),
}  # fmt: skip
LEAFING_PAD = {
    pygame.CONTROLLER_BUTTON_DPAD_LEFT: (-1, 0), pygame.CONTROLLER_BUTTON_DPAD_RIGHT: (1, 0),
    pygame.CONTROLLER_BUTTON_DPAD_UP: (0, -1), pygame.CONTROLLER_BUTTON_DPAD_DOWN: (0, 1),
}  # fmt: skip
_KEYS = -1  # keyboard and mouse, among the instances of gamepads


class Device(Enum):
    """What the person last had in hand."""

    KEYBOARD = auto()
    MOUSE = auto()
    PAD = auto()


class Devices:
    """What is held down, and what was tapped since the last command.

    Fed with every event in order, so a tap shorter than a frame still reaches the next command. ``last``: the device
    that was used last, by which hints are named. ``bindings`` may be exchanged between two events.
    """

    def __init__(self, bindings: Bindings | None = None, keyboard: Keyboard | None = None) -> None:
        self.bindings = bindings or Bindings()
        self.keyboard = keyboard or Keyboard()
        self.pad = Gamepad()
        self.last = Device.KEYBOARD
        self._held: set[tuple[int, int]] = set()  # the gamepad, or _KEYS, and the code
        self._tapped: set[InputAction] = set()
        self._mouse_px: tuple[float, float] | None = None
        self.toggles: frozenset[InputAction] = frozenset()  # a press switches them on or off, instead of holding
        self._on: InputAction | None = None  # which of these is on: one runs or creeps
        self._stood = 0  # ticks
        self._aims_by = Device.KEYBOARD
        self._aim_cm = (_AHEAD_CM, 0)
        self._aim_kept = 0  # ticks
        self.pulled: int | None = None  # the trigger that the last event pulled
        self.lost = False  # the last event took the gamepad away that was in the hand
        self.page: pygame.Rect | None = None  # a sheet over the picture that hands leaf through; see `LEAFING`

    def handle(self, event: pygame.Event) -> InputAction | None:
        """Take one event in; says which action it began, if any."""
        self.pulled, self.lost = None, False
        if event.type == pygame.CONTROLLERDEVICEREMOVED:
            self._unplug(event.instance_id)
        pressed = self.pad.handle(event)
        self.keyboard.handle(event)
        if pressed is not None:
            if event.type == pygame.CONTROLLERAXISMOTION and pressed.down:
                self.pulled = pressed.code
            return self._pad(pressed)
        if event.type == pygame.CONTROLLERAXISMOTION and (any(self.stick()) or any(self._right())):
            self.last = Device.PAD
        elif event.type == pygame.MOUSEMOTION:
            if self._mouse_px not in (None, event.pos):  # the first only says where a mouse rests that nobody may hold
                self.last = Device.MOUSE
            self._mouse_px, self._aims_by = event.pos, Device.MOUSE
        elif event.type == pygame.WINDOWFOCUSLOST:
            self._held.clear()
            self._tapped.clear()
            self._on = None
            self.pad.let_go()
        elif event.type in (pygame.KEYUP, pygame.MOUSEBUTTONUP):
            self._held.discard((_KEYS, event.scancode if event.type == pygame.KEYUP else -event.button))
        elif event.type in (pygame.KEYDOWN, pygame.MOUSEBUTTONDOWN):
            self.last = Device.KEYBOARD if event.type == pygame.KEYDOWN else Device.MOUSE
            if event.type == pygame.MOUSEBUTTONDOWN and self.page is not None and self.page.collidepoint(event.pos):
                return None
            return self._press(_KEYS, event.scancode if event.type == pygame.KEYDOWN else -event.button)
        return None

    def settle(self) -> None:
        """Keep only what one walks with: the press that chose from a menu does nothing in play."""
        self._tapped.clear()
        self._on = None
        self._held = {held for held in self._held if self._action(*held) in _WALKING}

    def stick(self) -> tuple[float, float]:
        """Where the left stick points, as `Gamepad.stick` says."""
        return self.pad.stick(StickSide.LEFT)

    @property
    def mouse_px(self) -> tuple[float, float] | None:
        """Where the mouse last moved to, while it is what one aims with; None otherwise."""
        return self._mouse_px if self._aims_by is Device.MOUSE else None

    def leafs(self, event: pygame.Event) -> tuple[int, int]:
        """How far an event leafs in a sheet that lies over the picture: pages, and lines or steps of nearness."""
        if self.page is None:
            return 0, 0
        if event.type == pygame.KEYDOWN:
            return LEAFING_KEYS.get(event.scancode, (0, 0))
        if event.type == pygame.CONTROLLERBUTTONDOWN:
            return LEAFING_PAD.get(event.button, (0, 0))
        return (0, -event.y) if event.type == pygame.MOUSEWHEEL else (0, 0)

    def holds(self, action: InputAction) -> bool:
        """Whether a key or button of an action is held down."""
        return any(self._action(*held) is action for held in self._held)

    def command(self, player_px: tuple[float, float], px_per_m: float) -> Command:
        """Say what is wanted this tick, and forget the taps.

        ``player_px`` is where the survivor stands on the screen; the mouse aims relative to it.
        """
        wanted = {action for held in self._held if (action := self._action(*held)) is not None} | self._tapped
        self._tapped.clear()
        wanted -= self.toggles
        if self._on in self.toggles:
            wanted.add(self._on)
        x = sum(STEERING[action][0] for action in wanted if action in STEERING)
        y = sum(STEERING[action][1] for action in wanted if action in STEERING)
        stick = _DIAGONAL if x and y else _STICK
        move = (x * stick, y * stick)
        if not (x or y):
            move = tuple(round(share * _STICK) for share in self.stick())  # type: ignore[assignment]
        self._rest(standing=not any(move))
        buttons = 0
        for action in wanted:
            if action in BUTTONS:
                buttons |= BUTTONS[action]
        self._aim(move, player_px, px_per_m)
        return Command(*move, *self._aim_cm, int(buttons))

    def _press(self, device: int, code: int) -> InputAction | None:
        action = self._action(device, code)
        if action is not None:
            if action in self.toggles:
                self._on = None if self._on is action else action
            self._tapped.add(action)
            self._held.add((device, code))
        return action

    def _rest(self, *, standing: bool) -> None:
        """Let a tick pass; who stands for a while has done with running."""
        self._stood = self._stood + 1 if standing else 0
        if self._on is InputAction.SPRINT and self._stood > _STOOD_TICKS:
            self._on = None

    def _pad(self, pressed: PadPress) -> InputAction | None:
        self.last = Device.PAD
        if pressed.down:
            return self._press(pressed.pad, pressed.code)
        self._held.discard((pressed.pad, pressed.code))
        return None

    def _unplug(self, pad: int) -> None:
        """Let go of what is held on one gamepad; on the others it stays held."""
        self._held = {held for held in self._held if held[0] != pad}
        self._on = None
        self.lost = self.last is Device.PAD and self.pad.hand == pad
        if self.lost:
            self.last = Device.KEYBOARD  # what is to be pressed next has to be named by something that is there

    def _action(self, device: int, code: int) -> InputAction | None:
        if self.page is not None and code in (LEAFING_KEYS if device == _KEYS else LEAFING_PAD):
            return None
        return self.bindings.of_key(code) if device == _KEYS else self.bindings.of_pad(code)

    def _right(self) -> tuple[float, float]:
        return self.pad.stick(StickSide.RIGHT)

    def _aim(self, move: tuple[int, int], player_px: tuple[float, float], px_per_m: float) -> None:
        x, y = self._right()
        self._aim_kept = _KEPT_TICKS if x or y else max(0, self._aim_kept - 1)
        if x or y:
            self._aims_by = Device.PAD
            self._rotate_towards(x, y)
        elif self._aim_kept:
            return
        elif self._aims_by is Device.MOUSE and self._mouse_px is not None:
            cm_per_px = 100 / px_per_m
            dx = round((self._mouse_px[0] - player_px[0]) * cm_per_px)
            dy = round((self._mouse_px[1] - player_px[1]) * cm_per_px)
            if dx or dy:
                self._aim_cm = (_clamp(dx), _clamp(dy))
        elif any(move):  # with no hand to aim, one looks where one goes
            far = math.hypot(*move)
            if any(self.stick()):
                self._aims_by = Device.PAD
                self._rotate_towards(move[0] / far * 0.5, move[1] / far * 0.5)
            else:
                self._aim_cm = (round(move[0] / _STICK * _AHEAD_CM), round(move[1] / _STICK * _AHEAD_CM))

    def _rotate_towards(self, x: float, y: float) -> None:
        """Turn by a share of what is left: a thumb is not as steady as a mouse."""
        before = math.atan2(self._aim_cm[1], self._aim_cm[0])
        left = math.remainder(math.atan2(y, x) - before, 2 * math.pi)
        near, far = _PAD_AIM_CM
        reach = near + (far - near) * min(1.0, math.hypot(x, y))
        angle = before + left * _ROTATE_SHARE
        self._aim_cm = (round(math.cos(angle) * reach), round(math.sin(angle) * reach))


def _clamp(cm: int) -> int:
    return max(-_REACH_CM, min(_REACH_CM, cm))
