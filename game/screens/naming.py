"""What the actions are called on the device that is in hand: the key caps that stand in texts."""

from collections.abc import Iterator, Mapping

from game.input.bindings import Action, Codes
from game.input.devices import Device, Devices
from game.input.names import name_of_key, name_of_pad
from game.view.caps import cap

_WALK = "key_walk"
_STICK = "pad_l3"
_WAYS = (Action.UP, Action.LEFT, Action.DOWN, Action.RIGHT)
_NO_NAME = "?"


class KeyCaps(Mapping[str, str]):
    """``key_shove`` and so on, as caps; looked up anew each time, so that a hint changes with the device."""

    def __init__(self, devices: Devices) -> None:
        self._devices = devices

    def __getitem__(self, name: str) -> str:
        pad = self._devices.last is Device.PAD
        if name == _WALK:
            return cap(_STICK) if pad else "".join(self._cap(way, pad=False) for way in _WAYS)
        action = Action.__members__.get(name.removeprefix("key_").upper())
        if action is None or not name.startswith("key_"):
            raise KeyError(name)
        if pad and action in _WAYS:
            return cap(_STICK)
        return self._cap(action, pad=pad)

    def __iter__(self) -> Iterator[str]:
        yield _WALK
        yield from (f"key_{action.name.lower()}" for action in Action)

    def __len__(self) -> int:
        return len(Action) + 1

    def _cap(self, action: Action, *, pad: bool) -> str:
        bindings = self._devices.bindings
        return caps_of(bindings.pad[action] if pad else bindings.keys[action], pad=pad, most=1) or cap(_NO_NAME)


def caps_of(codes: Codes, *, pad: bool, most: int) -> str:
    """Caps of the first few of some codes; empty where there are none."""
    names = [name_of_pad(code) if pad else name_of_key(code) for code in codes]
    return " ".join(cap(name) for name in names[:most] if name)


def menu_caps(devices: Devices) -> Mapping[str, str]:
    """Caps of what moves about in menus."""
    if devices.last is Device.PAD:
        choose, turn = cap("pad_up") + cap("pad_down"), cap("pad_left") + cap("pad_right")
        return {"choose": choose, "turn": turn, "accept": cap("pad_a"), "back": cap("pad_b")}
    if devices.last is Device.MOUSE:
        return {"choose": cap("mouse_move"), "turn": cap("mouse_left"), "accept": cap("mouse_left"), "back": cap("Esc")}
    return {"choose": cap("↑") + cap("↓"), "turn": cap("←") + cap("→"), "accept": cap("Enter"), "back": cap("Esc")}
