from functools import partial
from unittest.mock import MagicMock

import pygame
import pytest

from game.input.bindings import BUTTONS, KEYS, PAD, TRIGGER_LEFT, TRIGGER_RIGHT, Bindings, InputAction, rebound
from game.input.devices import Device, Devices
from game.input.gamepad import Gamepad
from game.sim.words.commands import Button, Command

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


def button(kind: int, code: int, pad: int = 0) -> pygame.Event:
    return pygame.Event(kind, button=code, instance_id=pad)


def unplug(pad: int) -> pygame.Event:
    return pygame.Event(pygame.CONTROLLERDEVICEREMOVED, instance_id=pad)


def axis(number: int, value: float, pad: int = 0) -> pygame.Event:
    return pygame.Event(pygame.CONTROLLERAXISMOTION, axis=number, value=round(value * 32767), instance_id=pad)


def press(code: int) -> pygame.Event:
    """A key, or a mouse button as a negative code."""
    return down(code) if code >= 0 else pygame.Event(pygame.MOUSEBUTTONDOWN, button=-code, pos=(0, 0))


def release(code: int) -> pygame.Event:
    return up(code) if code >= 0 else pygame.Event(pygame.MOUSEBUTTONUP, button=-code, pos=(0, 0))


@pytest.mark.parametrize("action", BUTTONS)
def test_every_key_and_mouse_button_presses_its_button_while_held(action: InputAction) -> None:
    for code in KEYS[action]:
        devices = Devices()
        assert devices.handle(press(code)) is action
        assert [command(devices).buttons for _ in range(3)] == [BUTTONS[action]] * 3
        devices.handle(release(code))
        assert command(devices).buttons == 0


@pytest.mark.parametrize("action", BUTTONS)
def test_every_button_of_a_gamepad_does_the_same(action: InputAction) -> None:
    for code in PAD[action]:
        devices = Devices()
        if code in (TRIGGER_LEFT, TRIGGER_RIGHT):
            number = pygame.CONTROLLER_AXIS_TRIGGERLEFT if code == TRIGGER_LEFT else pygame.CONTROLLER_AXIS_TRIGGERRIGHT
            pull, let_go = axis(number, 0.9), axis(number, 0.0)
        else:
            pull, let_go = button(pygame.CONTROLLERBUTTONDOWN, code), button(pygame.CONTROLLERBUTTONUP, code)
        assert devices.handle(pull) is action
        assert [command(devices).buttons for _ in range(3)] == [BUTTONS[action]] * 3
        devices.handle(let_go)
        assert command(devices).buttons == 0


def test_a_trigger_that_trembles_is_pulled_once() -> None:
    devices = Devices()
    pulls = [devices.handle(axis(pygame.CONTROLLER_AXIS_TRIGGERRIGHT, way)) for way in (0.2, 0.5, 0.4, 0.5, 0.1, 0.6)]
    assert pulls == [None, InputAction.SWING, None, None, None, InputAction.SWING]


def test_the_left_stick_walks_as_far_as_it_is_pushed() -> None:
    devices = Devices()
    speeds = []
    for way in (0.0, 0.15, 0.4, 0.7, 1.0):
        devices.handle(axis(pygame.CONTROLLER_AXIS_LEFTX, way))
        speeds.append(command(devices).move_x)
    assert speeds[:2] == [0, 0]
    assert 0 < speeds[2] < speeds[3] < speeds[4] == 127
    devices.handle(axis(pygame.CONTROLLER_AXIS_LEFTY, -1.0))
    x, y, *_ = command(devices)
    assert x == -y
    assert (x * x + y * y) ** 0.5 == pytest.approx(127, abs=1)


def test_the_right_stick_aims_smoothly_and_its_aim_stays() -> None:
    devices = Devices()
    devices.handle(axis(pygame.CONTROLLER_AXIS_RIGHTY, 1.0))
    turns = [command(devices)[2:4] for _ in range(40)]
    assert turns[0][0] > turns[1][0] > turns[2][0]  # it does not jump
    assert turns[-1][0] == pytest.approx(0, abs=2)
    assert turns[-1][1] > 500
    devices.handle(axis(pygame.CONTROLLER_AXIS_RIGHTY, 0.0))
    devices.handle(axis(pygame.CONTROLLER_AXIS_LEFTX, 1.0))
    assert command(devices)[2:4] == turns[-1]
    for _ in range(200):  # by and by one looks again where one goes
        aim = command(devices)[2:4]
    assert aim[0] > 300
    assert aim[1] == pytest.approx(0, abs=2)


def test_the_last_device_is_known() -> None:
    devices = Devices()
    seen = []
    for event in (
        down(pygame.KSCAN_W),
        button(pygame.CONTROLLERBUTTONDOWN, pygame.CONTROLLER_BUTTON_A),
        pygame.Event(pygame.MOUSEMOTION, pos=(3, 4), rel=(1, 1), buttons=(0, 0, 0)),  # it lay there all the time
        pygame.Event(pygame.MOUSEMOTION, pos=(4, 4), rel=(1, 0), buttons=(0, 0, 0)),
        axis(pygame.CONTROLLER_AXIS_LEFTX, 0.05),  # a stick that doesn't rest quite in the middle
        axis(pygame.CONTROLLER_AXIS_LEFTX, 0.9),
    ):
        devices.handle(event)
        seen.append(devices.last)
    assert seen == [Device.KEYBOARD, Device.PAD, Device.PAD, Device.MOUSE, Device.MOUSE, Device.PAD]


def test_new_bindings_hold_at_once() -> None:
    devices = Devices()
    keys, _ = rebound(KEYS, InputAction.SHOVE, pygame.KSCAN_X)
    devices.bindings = Bindings(keys)
    assert devices.handle(down(pygame.KSCAN_X)) is InputAction.SHOVE
    assert command(devices).buttons == Button.SHOVE
    assert devices.handle(down(pygame.KSCAN_SPACE)) is None


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


def test_a_gamepad_that_is_pulled_out_lets_go() -> None:
    devices = Devices()
    devices.handle(axis(pygame.CONTROLLER_AXIS_LEFTX, 1.0))
    devices.handle(button(pygame.CONTROLLERBUTTONDOWN, PAD[InputAction.SPRINT][0]))
    assert command(devices)[::4] == (127, Button.SPRINT)
    devices.handle(unplug(0))
    assert command(devices)[::4] == (0, 0)


def tip(kind: str, pad: int, way: float) -> pygame.Event:
    """Begin (1.0) or end (0.0) to hold something on one of several gamepads."""
    if kind == "button":
        event = pygame.CONTROLLERBUTTONDOWN if way else pygame.CONTROLLERBUTTONUP
        return button(event, pygame.CONTROLLER_BUTTON_RIGHTSHOULDER, pad)
    return axis(pygame.CONTROLLER_AXIS_LEFTX if kind == "stick" else pygame.CONTROLLER_AXIS_TRIGGERRIGHT, way, pad)


@pytest.mark.parametrize("kind", ["button", "trigger", "stick"])
def test_what_is_held_on_one_gamepad_ends_with_that_one_alone(kind: str) -> None:
    begin, end = partial(tip, kind, way=1.0), partial(tip, kind, way=0.0)

    def held(*events: pygame.Event) -> bool:
        devices = Devices()
        for event in events:
            devices.handle(event)
        command(devices)  # what was tapped is done
        return command(devices)[::4] != (0, 0)

    assert held(begin(0))
    assert held(begin(0), unplug(1))  # one that lay there
    assert held(begin(0), begin(1), unplug(1))  # one that held the same
    assert held(begin(0), begin(1), end(1))
    assert held(begin(1), begin(0), unplug(1))
    assert not held(begin(0), begin(1), unplug(1), end(0))
    assert not held(begin(0), begin(1), end(0), unplug(1))
    assert not held(begin(0), unplug(0))
    assert not held(begin(0), begin(1), pygame.Event(pygame.WINDOWFOCUSLOST))


def test_what_is_held_on_keys_and_on_a_gamepad_ends_each_by_itself() -> None:
    code, sprint = pygame.KSCAN_LSHIFT, PAD[InputAction.SPRINT][0]
    hold_key, hold_pad = down(code), button(pygame.CONTROLLERBUTTONDOWN, sprint)
    for first, ends in (
        (hold_key, [unplug(0), button(pygame.CONTROLLERBUTTONUP, sprint)]),
        (hold_pad, [up(code)]),
    ):
        for end in ends:
            devices = Devices()
            for event in (first, hold_key, hold_pad, end):
                devices.handle(event)
            command(devices)
            assert command(devices).buttons == Button.SPRINT


def test_only_the_loss_of_the_gamepad_in_the_hand_is_one() -> None:
    devices = Devices()
    devices.handle(unplug(0))
    assert not devices.lost
    devices.handle(button(pygame.CONTROLLERBUTTONDOWN, pygame.CONTROLLER_BUTTON_A, 0))
    devices.handle(unplug(1))
    assert not devices.lost
    assert devices.last is Device.PAD
    devices.handle(unplug(0))
    assert devices.lost
    assert devices.last is Device.KEYBOARD
    devices.handle(down(pygame.KSCAN_W))
    assert not devices.lost


def test_a_second_gamepad_that_only_lies_there_takes_nothing_out_of_the_hand() -> None:
    devices = Devices()
    devices.handle(axis(pygame.CONTROLLER_AXIS_LEFTX, 1.0))
    devices.handle(axis(pygame.CONTROLLER_AXIS_TRIGGERRIGHT, 1.0))
    for number in (pygame.CONTROLLER_AXIS_LEFTX, pygame.CONTROLLER_AXIS_TRIGGERRIGHT):
        devices.handle(axis(number, 0.02, pad=1))  # it trembles
    command(devices)  # what was tapped is done
    assert command(devices)[::4] == (127, Button.SWING)
    devices.handle(axis(pygame.CONTROLLER_AXIS_LEFTX, 0.0))
    devices.handle(axis(pygame.CONTROLLER_AXIS_LEFTX, -1.0, pad=1))  # and is picked up
    assert command(devices).move_x == -127
    devices.handle(unplug(0))
    assert command(devices).move_x == -127


def test_only_the_gamepad_in_the_hand_shakes_and_as_much_as_is_wanted() -> None:
    pad = Gamepad()
    mine, other = MagicMock(), MagicMock()
    pad._open = {1: mine, 2: other}
    pad.rumble(1.0, 0.5, 0.1)  # nobody has one in hand yet
    pad.handle(axis(pygame.CONTROLLER_AXIS_LEFTX, 0.9, pad=1))
    pad.handle(axis(pygame.CONTROLLER_AXIS_LEFTX, 0.02, pad=2))
    pad.rumble_share = 0.5
    pad.rumble(1.0, 0.5, 0.1)
    pad.rumble_share = 0.0
    pad.rumble(1.0, 0.5, 0.1)
    mine.rumble.assert_called_once_with(0.5, 0.25, 100)
    other.rumble.assert_not_called()
    pad.handle(unplug(1))
    pad.rumble_share = 1.0
    pad.rumble(1.0, 0.5, 0.1)
    assert mine.rumble.call_count == 1


TOGGLED = {InputAction.SPRINT: Button.SPRINT, InputAction.SNEAK: Button.SNEAK}


def toggling(*actions: InputAction) -> Devices:
    devices = Devices()
    devices.toggles = frozenset(actions)
    return devices


def tap(devices: Devices, action: InputAction) -> None:
    devices.handle(press(KEYS[action][0]))
    devices.handle(release(KEYS[action][0]))


@pytest.mark.parametrize("action", TOGGLED)
def test_a_press_switches_it_on_and_another_off(action: InputAction) -> None:
    """For the rules it is a button that is held: a recording knows no difference."""
    devices = toggling(*TOGGLED)
    devices.handle(down(pygame.KSCAN_W))
    tap(devices, action)
    assert [command(devices).buttons for _ in range(90)] == [TOGGLED[action]] * 90
    tap(devices, action)
    assert [command(devices).buttons for _ in range(3)] == [0] * 3


def test_one_runs_or_creeps() -> None:
    devices = toggling(*TOGGLED)
    devices.handle(down(pygame.KSCAN_W))
    tap(devices, InputAction.SPRINT)
    tap(devices, InputAction.SNEAK)
    assert command(devices).buttons == Button.SNEAK


def test_who_stands_has_done_with_running_and_goes_on_creeping() -> None:
    for action, left in ((InputAction.SPRINT, 0), (InputAction.SNEAK, Button.SNEAK)):
        devices = toggling(*TOGGLED)
        devices.handle(down(pygame.KSCAN_W))
        tap(devices, action)
        command(devices)
        devices.handle(up(pygame.KSCAN_W))
        for _ in range(30):
            command(devices)
        devices.handle(down(pygame.KSCAN_W))
        assert command(devices).buttons == left


@pytest.mark.parametrize("action", TOGGLED)
@pytest.mark.parametrize("end", ["pause or another game", "focus", "setting"])
def test_nothing_stays_on_that_nobody_remembers(action: InputAction, end: str) -> None:
    devices = toggling(*TOGGLED)
    tap(devices, action)
    command(devices)
    if end == "focus":
        devices.handle(pygame.Event(pygame.WINDOWFOCUSLOST))
    elif end == "setting":
        devices.toggles = frozenset()
    else:
        devices.settle()
    devices.handle(down(pygame.KSCAN_W))
    assert command(devices).buttons == 0


def test_what_is_held_is_held_where_nothing_is_toggled() -> None:
    devices = toggling(InputAction.SNEAK)
    devices.handle(press(KEYS[InputAction.SPRINT][0]))
    assert command(devices).buttons == Button.SPRINT
    devices.handle(release(KEYS[InputAction.SPRINT][0]))
    assert command(devices).buttons == 0
