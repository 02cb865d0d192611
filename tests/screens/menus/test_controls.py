"""Every key and button can be bound, and whatever names one follows the keyboard, the gamepad and the person."""

import pygame
import pytest

from game.content.settings import PAD_LABELS
from game.content.typefaces import has_letter
from game.input.bindings import FIXED_KEYS, KEYS, PAD, TRIGGER_LEFT, InputAction
from game.input.devices import Device
from game.input.keyboard import Keyboard
from game.screens.flow import Flow
from game.screens.menus.controls import ControlsScreen
from game.screens.naming import KeyCaps, caps_of, menu_caps
from game.screens.screen import Kit, ShowControls
from game.view.frame import VIEW_PX
from tests.screens.playing import press

ROW = list(InputAction).index(InputAction.SWAP)


@pytest.fixture
def screen(flow: Flow) -> ControlsScreen:
    flow.go(ShowControls())
    made = flow.top
    assert isinstance(made, ControlsScreen)
    for _ in range(ROW):
        press(flow, pygame.KSCAN_DOWN)
    return made


def wait_for_one(flow: Flow) -> None:
    press(flow, pygame.KSCAN_RETURN)
    assert not flow.top.takes_steps


def test_every_key_but_those_that_lead_out_can_be_bound_and_does_what_it_is_bound_to(
    flow: Flow, kit: Kit, screen: ControlsScreen
) -> None:
    for code in range(1, 512):
        if code in FIXED_KEYS:
            continue
        wait_for_one(flow)
        press(flow, code)
        assert flow.top.takes_steps
        assert kit.devices.bindings.keys[InputAction.SWAP][0] == code
        assert kit.devices.bindings.of_key(code) is InputAction.SWAP
        assert not flow.prefs.settings.fullscreen  # a key that is waited for does nothing else
        flow.prefs.change(keys=())
    assert flow.top is screen


def test_every_button_of_a_mouse_can_be_bound_and_its_wheel_can_not(
    flow: Flow, kit: Kit, screen: ControlsScreen
) -> None:
    for button in (1, 2, 3, *range(6, 20)):
        wait_for_one(flow)
        flow.handle(pygame.Event(pygame.MOUSEBUTTONDOWN, button=button, pos=(1, 1)))
        assert kit.devices.bindings.of_key(-button) is InputAction.SWAP
        flow.prefs.change(keys=())
    before = kit.devices.bindings.keys
    for event in (
        pygame.Event(pygame.MOUSEBUTTONDOWN, button=pygame.BUTTON_WHEELUP, pos=(1, 1)),
        pygame.Event(pygame.KEYDOWN, key=0, scancode=0, mod=0, unicode=""),  # one that the system doesn't tell
    ):
        wait_for_one(flow)
        flow.handle(event)
        assert screen._said == kit.strings("controls.taken")
        assert kit.devices.bindings.keys == before


def test_what_leads_out_leaves_all_as_it_is_and_stays_what_it_is(flow: Flow, kit: Kit, screen: ControlsScreen) -> None:
    before = kit.devices.bindings.keys
    for code in FIXED_KEYS:
        wait_for_one(flow)
        press(flow, code)
        assert kit.devices.bindings.keys == before
    flow.prefs.change(keys=(("SWAP", FIXED_KEYS), ("PAUSE", ())))
    assert kit.devices.bindings.of_key(FIXED_KEYS[0]) is InputAction.PAUSE
    caps = caps_of(kit.devices, FIXED_KEYS, pad=False, most=1)
    assert caps in kit.strings("controls.fixed", cap=caps)
    press(flow, FIXED_KEYS[0])
    assert flow.top is not screen


def test_every_button_of_a_gamepad_can_be_bound(flow: Flow, kit: Kit, screen: ControlsScreen) -> None:
    press(flow, pygame.KSCAN_RIGHT)  # the column
    for code in range(32):
        if code == pygame.CONTROLLER_BUTTON_START:
            continue
        wait_for_one(flow)
        for kind in (pygame.CONTROLLERBUTTONDOWN, pygame.CONTROLLERBUTTONUP):
            flow.handle(pygame.Event(kind, button=code, instance_id=0))
        assert kit.devices.bindings.of_pad(code) is InputAction.SWAP
        flow.prefs.change(pad=())
    assert flow.top is screen


@pytest.mark.parametrize("label", PAD_LABELS[1:])
def test_the_signs_of_a_gamepad_change_wherever_they_stand(flow: Flow, kit: Kit, label: str) -> None:
    def said() -> list[str]:
        kit.devices.last = Device.PAD
        return [*menu_caps(kit.devices).values(), kit.strings("prompt.OPEN"), kit.strings("hint.throw")]

    flow.prefs.change(pad_labels=PAD_LABELS[-2])
    before, pictures = said(), []
    for name in (PAD_LABELS[-2], label):
        flow.prefs.change(pad_labels=name)
        target = pygame.Surface(VIEW_PX)
        flow.draw(target)
        pictures.append(pygame.image.tobytes(target.subsurface((0, 500, 960, 40)), "RGB"))
    same = label == PAD_LABELS[-2]
    assert (said() == before) is same
    assert (pictures[0] == pictures[1]) is same
    caps = [kit.devices.pad.sign(code) for code in (PAD[InputAction.INTERACT][0], TRIGGER_LEFT)]
    assert caps[0] in kit.strings("prompt.OPEN")
    assert caps[1] in kit.strings("hint.shove")


def test_hints_and_tables_follow_another_layout_of_the_keyboard(flow: Flow, kit: Kit) -> None:
    swapped = {ord(letter): getattr(pygame, f"KSCAN_{place}") for letter, place in zip("zqsd", "WASD", strict=True)}
    kit.devices.keyboard = Keyboard(has_letter, lambda: lambda code: keys.get(code, 0))
    keys: dict[int, int] = {}
    said = []
    for layout in ({}, swapped):
        keys = layout
        flow.handle(pygame.Event(pygame.KEYMAPCHANGED))
        said.append(kit.strings("hint.move"))
    assert [[letter for letter in text if letter.isupper()] for text in said] == [list("WASD"), list("ZQSD")]


def test_what_no_button_does_is_named_by_its_key(kit: Kit) -> None:
    kit.devices.last = Device.PAD
    assert KeyCaps(kit.devices)["key_charts"] == caps_of(kit.devices, (pygame.KSCAN_F4,), pad=False, most=1)


@pytest.mark.parametrize("action", [InputAction.SHOVE, InputAction.SNEAK, InputAction.BANDAGE, InputAction.UP])
def test_who_loses_a_key_is_told_to_have_the_one_that_comes_for_it(
    flow: Flow, kit: Kit, screen: ControlsScreen, action: InputAction
) -> None:
    """Whichever of its keys goes: the line names what the other action does by from now on, and nothing else."""
    for code in (code for code in KEYS[action] if code > 0):
        had = kit.devices.bindings.keys[InputAction.SWAP]
        wait_for_one(flow)
        press(flow, code)
        assert kit.devices.bindings.of_key(had[0]) is action
        name = kit.strings(f"action.{action.name}")
        cap = caps_of(kit.devices, had[:1], pad=False, most=1)
        assert screen._said == kit.strings("controls.given", other=name, cap=cap)
        flow.prefs.change(keys=())
