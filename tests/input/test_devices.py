import pygame
import pytest

from game.input.bindings import BUTTONS, KEYS, MOUSE
from game.input.devices import Devices
from game.sim.commands import Button, Command

PLAYER_PX = (480.0, 270.0)
PX_PER_M = 32


def key(kind: int, scancode: int) -> pygame.Event:
    return pygame.Event(kind, key=0, scancode=scancode, mod=0, unicode="")


def down(scancode: int) -> pygame.Event:
    return key(pygame.KEYDOWN, scancode)


def up(scancode: int) -> pygame.Event:
    return key(pygame.KEYUP, scancode)


def command(devices: Devices) -> Command:
    return devices.command(PLAYER_PX, PX_PER_M)


@pytest.mark.parametrize("action", BUTTONS)
def test_every_key_presses_its_button_while_held(action: object) -> None:
    for code in next(codes for known, codes in KEYS.items() if known is action):
        devices = Devices()
        devices.handle(down(code))
        assert [command(devices).buttons for _ in range(3)] == [next(v for k, v in BUTTONS.items() if k is action)] * 3
        devices.handle(up(code))
        assert command(devices).buttons == 0


@pytest.mark.parametrize(("action", "codes"), MOUSE.items())
def test_mouse_buttons_do_the_same(action: object, codes: tuple[int, ...]) -> None:
    devices = Devices()
    devices.handle(pygame.Event(pygame.MOUSEBUTTONDOWN, button=codes[0], pos=(0, 0)))
    held = command(devices).buttons
    devices.handle(pygame.Event(pygame.MOUSEBUTTONUP, button=codes[0], pos=(0, 0)))
    assert held == next(v for k, v in BUTTONS.items() if k is action)
    assert command(devices).buttons == 0


def test_a_tap_shorter_than_a_frame_reaches_one_command() -> None:
    devices = Devices()
    devices.handle(down(pygame.KSCAN_SPACE))
    devices.handle(up(pygame.KSCAN_SPACE))
    assert [command(devices).buttons for _ in range(2)] == [Button.SHOVE, 0]


def test_the_press_that_chose_from_a_menu_does_nothing_in_play() -> None:
    devices = Devices()
    for code in (pygame.KSCAN_E, pygame.KSCAN_W, pygame.KSCAN_SPACE):
        devices.handle(down(code))
    devices.handle(up(pygame.KSCAN_SPACE))
    devices.settle()
    assert command(devices)[:2] == (0, -127)
    assert command(devices).buttons == 0


def test_walking_aslant_is_no_faster() -> None:
    devices = Devices()
    devices.handle(down(pygame.KSCAN_W))
    assert command(devices)[:2] == (0, -127)
    devices.handle(down(pygame.KSCAN_RIGHT))
    x, y, *_ = command(devices)
    assert x == -y
    assert (x * x + y * y) ** 0.5 == pytest.approx(127, abs=1)


def test_opposite_keys_stand_still() -> None:
    devices = Devices()
    devices.handle(down(pygame.KSCAN_A))
    devices.handle(down(pygame.KSCAN_D))
    assert command(devices)[:2] == (0, 0)


def test_two_keys_of_one_action_are_no_faster() -> None:
    devices = Devices()
    devices.handle(down(pygame.KSCAN_A))
    devices.handle(down(pygame.KSCAN_LEFT))
    assert command(devices)[:2] == (-127, 0)


def test_the_mouse_aims_in_centimetres() -> None:
    devices = Devices()
    devices.handle(pygame.Event(pygame.MOUSEMOTION, pos=(480 + 64, 270 - 32), rel=(0, 0), buttons=(0, 0, 0)))
    assert command(devices)[2:4] == (200, -100)


def test_without_a_mouse_one_aims_where_one_walks_and_keeps_it() -> None:
    devices = Devices()
    devices.handle(down(pygame.KSCAN_DOWN))
    walking = command(devices)
    devices.handle(up(pygame.KSCAN_DOWN))
    standing = command(devices)
    assert walking.aim_x == 0
    assert walking.aim_y > 0
    assert standing[2:4] == walking[2:4]


def test_losing_the_focus_lets_go_of_everything() -> None:
    devices = Devices()
    devices.handle(down(pygame.KSCAN_W))
    devices.handle(pygame.Event(pygame.WINDOWFOCUSLOST))
    assert command(devices)[:2] == (0, 0)
