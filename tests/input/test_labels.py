"""What stands on the buttons of each kind of gamepad, and how one is told from another."""

import os
from itertools import chain
from unittest.mock import MagicMock

import pygame
import pytest
from pygame._sdl2 import controller

from game.content.settings import PAD_LABELS
from game.input.bindings import PAD, TRIGGER_LEFT, TRIGGER_RIGHT
from game.input.gamepad import Gamepad
from game.input.labels import FAMILIES, family_of, sign_of
from game.view.caps import draw_cap
from game.view.text import Type

CODES = (*range(32), TRIGGER_LEFT, TRIGGER_RIGHT)


def test_every_family_can_be_chosen() -> None:
    assert ("auto", *FAMILIES) == PAD_LABELS


@pytest.mark.parametrize("family", FAMILIES)
def test_every_button_has_a_sign_of_its_own_and_none_looks_like_another_or_like_a_key(family: str) -> None:
    font = Type().font
    signs = [sign_of(code, family) for code in CODES]
    assert len(set(signs)) == len(signs)

    def look(name: str) -> bytes:
        return pygame.image.tobytes(draw_cap(name, 16, font), "RGBA")

    looks = {look(sign) for sign in signs}
    assert len(looks) == len(signs)
    assert not looks & {look(sign.rpartition(":")[2].removeprefix("pad_").upper()) for sign in signs}


def test_letters_of_nintendo_are_those_of_the_place_that_is_pressed() -> None:
    south, east = pygame.CONTROLLER_BUTTON_A, pygame.CONTROLLER_BUTTON_B
    assert (sign_of(south, "xbox"), sign_of(east, "xbox")) == ("pad_a", "pad_b")
    assert (sign_of(south, "nintendo"), sign_of(east, "nintendo")) == ("pad_pale_b", "pad_pale_a")
    assert (sign_of(south, "playstation"), sign_of(east, "playstation")) == ("pad_cross", "pad_circle")


@pytest.mark.parametrize(
    ("guid", "name", "family"),
    [
        ("030000005e0400008e02000014010000", "Controller", "xbox"),
        ("030000004c050000e60c000011810000", "Wireless Controller", "playstation"),
        ("050000007e0500000920000001800000", "Pro Controller", "nintendo"),
        ("0300aaaa7e0500000920000001800000", "", "nintendo"),  # two octets of it are a sum over the name
        ("030000000d0f0000ee00000000010000", "HORIPAD mini4 for PS4", "playstation"),
        ("030000000d0f0000c100000011010000", "HORI Pad for Nintendo Switch", "nintendo"),
        ("03000000c82d00000161000000010000", "8BitDo SN30 Pro", "nintendo"),
        ("00000000000000000000000000000000", "USB Gamepad", "xbox"),
        ("xinput", "", "xbox"),
    ],
)
def test_a_pad_is_known_by_its_maker_or_by_its_name(guid: str, name: str, family: str) -> None:
    assert family_of(guid, name) == family


def test_the_pad_in_the_hand_gives_the_signs_unless_the_person_chooses() -> None:
    pad = Gamepad()
    south = pygame.CONTROLLER_BUTTON_A
    assert pad.sign(south) == "pad_a"
    pad._families = {3: "playstation", 5: "nintendo"}
    assert pad.sign(south) == "pad_cross"  # the first that is plugged in, while none is in the hand
    pad.handle(pygame.Event(pygame.CONTROLLERBUTTONDOWN, button=south, instance_id=5))
    assert pad.sign(south) == "pad_pale_b"
    pad.labels = "xbox"
    assert pad.sign(south) == "pad_a"
    pad.labels = "auto"
    pad.handle(pygame.Event(pygame.CONTROLLERDEVICEREMOVED, instance_id=5))
    assert pad.sign(south) == "pad_cross"


def test_a_pad_that_is_plugged_in_is_asked_who_it_is_and_its_buttons_are_where_they_lie(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    by_label: list[str | None] = []
    name = "SDL_GAMECONTROLLER_USE_BUTTON_LABELS"
    monkeypatch.setenv(name, "1")
    monkeypatch.setattr(controller, "init", lambda: by_label.append(os.environ.get(name)))
    plugged = MagicMock()
    plugged.as_joystick().get_instance_id.return_value = 4
    plugged.as_joystick().get_guid.return_value = "050000007e0500000920000001800000"
    plugged.as_joystick().get_name.return_value = "Pro Controller"
    monkeypatch.setattr(controller, "Controller", lambda _: plugged)
    pad = Gamepad()
    pad.listen()
    assert by_label == ["0"]  # or SDL would call the right button A on this pad, and the lowest on any other
    pad.handle(pygame.Event(pygame.CONTROLLERDEVICEADDED, device_index=0))
    assert pad.sign(pygame.CONTROLLER_BUTTON_A) == "pad_pale_b"


def test_whatever_is_bound_from_the_start_has_a_sign_of_its_own() -> None:
    for family in FAMILIES:
        signs = [sign_of(code, family) for code in chain(*PAD.values())]
        assert len(set(signs)) == len(signs)
