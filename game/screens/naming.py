"""What the actions are called on the device that is in hand: the key caps that stand in texts."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import pygame

from game.content.strings import Strings
from game.input import navigation
from game.input.bindings import Codes, InputAction
from game.input.devices import LEAFING_KEYS, LEAFING_PAD, Device, Devices
from game.input.navigation import Step
from game.view.caps import cap

_WALK = "key_walk"
_SHIFT = "key_shift"  # held with another
_STICK = "pad_l3"
_LEAFS = {"key_pages": ((-1, 0), (1, 0)), "key_lines": ((0, -1), (0, 1))}  # in a sheet that lies over the picture
_WAYS = (InputAction.UP, InputAction.LEFT, InputAction.DOWN, InputAction.RIGHT)
_NO_NAME = "?"
_MENU = {"choose": (Step.UP, Step.DOWN), "turn": (Step.LESS, Step.MORE), "accept": (Step.ACCEPT,), "back": (Step.BACK,)}


def place_name(strings: Strings, map_file: Path) -> str:
    """What a map is called in menus: one of a stranger's by its file."""
    key = f"place.{map_file.stem}"
    return strings(key) if key in strings else map_file.stem


class KeyCaps(Mapping[str, str]):
    """``key_shove`` and so on, as caps; looked up anew each time, so that a hint changes with the device."""

    def __init__(self, devices: Devices) -> None:
        self._devices = devices

    def __getitem__(self, name: str) -> str:
        pad = self._devices.last is Device.PAD
        if name == _WALK:
            return cap(_STICK) if pad else "".join(self._cap(way, pad=False) for way in _WAYS)
        if name == _SHIFT:
            return caps_of(self._devices, (pygame.KSCAN_LSHIFT,), pad=False, most=1)
        if name in _LEAFS:
            table = LEAFING_PAD if pad else LEAFING_KEYS
            first = {way: code for code, way in reversed(table.items())}
            return "".join(caps_of(self._devices, (first[way],), pad=pad, most=1) for way in _LEAFS[name])
        action = InputAction.__members__.get(name.removeprefix("key_").upper())
        if action is None or not name.startswith("key_"):
            raise KeyError(name)
        if pad and action in _WAYS:
            return cap(_STICK)
        return self._cap(action, pad=pad)

    def __iter__(self) -> Iterator[str]:
        yield from (_WALK, _SHIFT, *_LEAFS)
        yield from (f"key_{action.name.lower()}" for action in InputAction)

    def __len__(self) -> int:
        return len(InputAction) + 2 + len(_LEAFS)

    def _cap(self, action: InputAction, *, pad: bool) -> str:
        """The first that is bound; what no button does is named by its key."""
        devices = self._devices
        button = caps_of(devices, devices.bindings.pad[action], pad=True, most=1) if pad else ""
        return button or caps_of(devices, devices.bindings.keys[action], pad=False, most=1) or cap(_NO_NAME)


def caps_of(devices: Devices, codes: Codes, *, pad: bool, most: int) -> str:
    """Caps of the first few of some codes; empty where there are none."""
    names = [devices.pad.sign(code) if pad else devices.keyboard.name(code) for code in codes]
    return " ".join(cap(name) for name in names[:most] if name)


def step_caps(devices: Devices) -> Mapping[str, str]:
    """Caps of every step in a menu, by its name in small letters, on what is in hand: ``accept``, ``page_up``."""
    pad = devices.last is Device.PAD
    table = navigation.PAD if pad else navigation.KEYS
    first = {step: code for code, step in reversed(table.items())}
    return {step.name.lower(): caps_of(devices, (code,), pad=pad, most=1) for step, code in first.items()}


def menu_caps(devices: Devices) -> Mapping[str, str]:
    """Caps of what moves about in menus."""
    pad = devices.last is Device.PAD
    table = navigation.PAD if pad else navigation.KEYS
    first = {step: code for code, step in reversed(table.items())}
    caps = {
        word: "".join(caps_of(devices, (first[step],), pad=pad, most=1) for step in steps)
        for word, steps in _MENU.items()
    }
    if devices.last is Device.MOUSE:
        click = caps_of(devices, (-pygame.BUTTON_LEFT,), pad=False, most=1)
        caps |= {"choose": cap("mouse_move"), "turn": click, "accept": click}
    return caps
