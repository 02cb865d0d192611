"""Steps through menus by whatever is in hand."""

import pygame
import pytest

from game.input.gamepad import Gamepad
from game.input.navigation import KEYS, PAD, Navigator, Step


def key(scancode: int, kind: int = pygame.KEYDOWN) -> pygame.Event:
    return pygame.Event(kind, key=0, scancode=scancode, mod=0, unicode="")


def pushed(pad: Gamepad, x: float, y: float, instance: int = 0) -> pygame.Event:
    for axis, value in ((pygame.CONTROLLER_AXIS_LEFTX, x), (pygame.CONTROLLER_AXIS_LEFTY, y)):
        event = pygame.Event(pygame.CONTROLLERAXISMOTION, axis=axis, value=round(value * 32767), instance_id=instance)
        pad.handle(event)
    return event


def test_every_step_can_be_made_by_keys_and_what_menus_need_by_a_gamepad() -> None:
    assert set(KEYS.values()) == set(Step)
    assert set(PAD.values()) == set(Step) - {Step.FIRST, Step.LAST}


def test_what_is_held_comes_again_and_what_accepts_does_not() -> None:
    navigator = Navigator(Gamepad())
    assert navigator.handle(key(pygame.KSCAN_DOWN)) is Step.DOWN
    again = [navigator.update(1 / 60) for _ in range(60)]
    assert again[:20] == [None] * 20  # one press is one step
    assert 5 <= again.count(Step.DOWN) <= 12
    navigator.handle(key(pygame.KSCAN_DOWN, pygame.KEYUP))
    assert navigator.update(1.0) is None
    assert navigator.handle(key(pygame.KSCAN_RETURN)) is Step.ACCEPT
    assert [navigator.update(1 / 60) for _ in range(90)] == [None] * 90


@pytest.mark.parametrize(
    ("x", "y", "step"), [(1, 0, Step.MORE), (-1, 0, Step.LESS), (0, 1, Step.DOWN), (0, -1, Step.UP)]
)
def test_a_stick_makes_one_step_a_push(x: int, y: int, step: Step) -> None:
    pad = Gamepad()
    navigator = Navigator(pad)
    assert navigator.handle(pushed(pad, x, y)) is step
    assert navigator.handle(pushed(pad, x * 0.9, y * 0.9)) is None
    assert navigator.update(0.5) is step
    navigator.handle(pushed(pad, 0, 0))
    assert navigator.update(1.0) is None
    assert navigator.handle(pushed(pad, x, y)) is step


def cross(kind: int, instance: int) -> pygame.Event:
    return pygame.Event(kind, button=pygame.CONTROLLER_BUTTON_DPAD_DOWN, instance_id=instance)


def test_what_is_held_on_one_gamepad_comes_again_until_that_one_ends_it() -> None:
    navigator = Navigator(Gamepad())
    navigator.handle(cross(pygame.CONTROLLERBUTTONDOWN, 0))
    navigator.handle(cross(pygame.CONTROLLERBUTTONUP, 1))
    navigator.handle(pygame.Event(pygame.CONTROLLERDEVICEREMOVED, instance_id=1))
    assert navigator.update(0.5) is Step.DOWN
    navigator.handle(pygame.Event(pygame.CONTROLLERDEVICEREMOVED, instance_id=0))
    assert navigator.update(1.0) is None


def test_a_stick_that_is_pulled_out_comes_back_to_the_middle() -> None:
    pad = Gamepad()
    navigator = Navigator(pad)
    navigator.handle(pushed(pad, 0, 1))
    navigator.handle(pushed(pad, 0, 1, instance=1))
    for instance, step in ((1, Step.DOWN), (0, None)):
        gone = pygame.Event(pygame.CONTROLLERDEVICEREMOVED, instance_id=instance)
        pad.handle(gone)
        navigator.handle(gone)
        assert navigator.update(0.5) is step
