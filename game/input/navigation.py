"""Moving about in menus with whatever is in hand: arrows, a stick, a pad's cross; what is held goes on by itself."""

from enum import Enum, auto

import pygame

from game.input.gamepad import Gamepad, StickSide

_AGAIN_S, _THEN_S = 0.36, 0.085  # until what is held repeats, and from then on
_TILTED, _BACK = 0.6, 0.35  # of a stick's way: two, so that it can't chatter


class Step(Enum):
    """What a person wants of a menu."""

    UP = auto()
    DOWN = auto()
    LESS = auto()
    MORE = auto()
    ACCEPT = auto()
    BACK = auto()
    PAGE_UP = auto()
    PAGE_DOWN = auto()
    FIRST = auto()
    LAST = auto()


KEYS = {
    pygame.KSCAN_UP: Step.UP,
    pygame.KSCAN_W: Step.UP,
    pygame.KSCAN_DOWN: Step.DOWN,
    pygame.KSCAN_S: Step.DOWN,
    pygame.KSCAN_LEFT: Step.LESS,
    pygame.KSCAN_A: Step.LESS,
    pygame.KSCAN_RIGHT: Step.MORE,
    pygame.KSCAN_D: Step.MORE,
    pygame.KSCAN_RETURN: Step.ACCEPT,  # no key that is hammered in play
    pygame.KSCAN_KP_ENTER: Step.ACCEPT,
    pygame.KSCAN_ESCAPE: Step.BACK,
    pygame.KSCAN_PAGEUP: Step.PAGE_UP,
    pygame.KSCAN_PAGEDOWN: Step.PAGE_DOWN,
    pygame.KSCAN_HOME: Step.FIRST,
    pygame.KSCAN_END: Step.LAST,
}
PAD = {
    pygame.CONTROLLER_BUTTON_DPAD_UP: Step.UP,
    pygame.CONTROLLER_BUTTON_DPAD_DOWN: Step.DOWN,
    pygame.CONTROLLER_BUTTON_DPAD_LEFT: Step.LESS,
    pygame.CONTROLLER_BUTTON_DPAD_RIGHT: Step.MORE,
    pygame.CONTROLLER_BUTTON_A: Step.ACCEPT,
    pygame.CONTROLLER_BUTTON_B: Step.BACK,
    pygame.CONTROLLER_BUTTON_LEFTSHOULDER: Step.PAGE_UP,
    pygame.CONTROLLER_BUTTON_RIGHTSHOULDER: Step.PAGE_DOWN,
}
REPEATED = {Step.UP, Step.DOWN, Step.LESS, Step.MORE, Step.PAGE_UP, Step.PAGE_DOWN}
_NO_PAD = -1
_ENDS = {pygame.KEYUP: pygame.KEYDOWN, pygame.CONTROLLERBUTTONUP: pygame.CONTROLLERBUTTONDOWN}


class Navigator:
    """Turns events into steps, and repeats the one that is held."""

    def __init__(self, pad: Gamepad) -> None:
        self._pad = pad
        self._held: tuple[int, int, int] | None = None  # event type that began it, gamepad, code; the stick has none
        self._step: Step | None = None
        self._wait_s = 0.0
        self._tilt: Step | None = None

    def handle(self, event: pygame.Event) -> Step | None:
        """Take one event in, after the gamepad had it."""
        if event.type == pygame.KEYDOWN:
            return self._begin(KEYS.get(event.scancode), (event.type, _NO_PAD, event.scancode))
        if event.type == pygame.CONTROLLERBUTTONDOWN:
            return self._begin(PAD.get(event.button), (event.type, event.instance_id, event.button))
        if event.type in _ENDS:
            keys = event.type == pygame.KEYUP
            let_go = (_NO_PAD, event.scancode) if keys else (event.instance_id, event.button)
            if self._held == (_ENDS[event.type], *let_go):
                self.stop()
        elif event.type == pygame.CONTROLLERAXISMOTION:
            return self._lean()
        elif event.type == pygame.CONTROLLERDEVICEREMOVED:
            if self._held is not None and self._held[1] == event.instance_id:
                self.stop()
            return self._lean()
        elif event.type == pygame.WINDOWFOCUSLOST:
            self.stop()
        return None

    def update(self, frame_s: float) -> Step | None:
        """Let time pass: a step that is held comes again."""
        if self._step is None:
            return None
        self._wait_s -= frame_s
        if self._wait_s > 0:
            return None
        self._wait_s += _THEN_S
        return self._step

    def stop(self) -> None:
        """Repeat no more: another screen is up, or the key is let go."""
        self._held = self._step = None

    def _begin(self, step: Step | None, held: tuple[int, int, int] | None) -> Step | None:
        self._held, self._step = (held, step) if step in REPEATED else (None, None)
        self._wait_s = _AGAIN_S
        return step

    def _lean(self) -> Step | None:
        x, y = self._pad.stick(StickSide.LEFT)
        most = max(abs(x), abs(y))
        if most < _BACK and self._tilt is not None:
            self._tilt = None
            self.stop()
        if most < _TILTED:
            return None
        side = Step.MORE if x > 0 else Step.LESS
        step = side if abs(x) > abs(y) else Step.DOWN if y > 0 else Step.UP
        if step is self._tilt:
            return None
        self._tilt = step
        return self._begin(step, None)
