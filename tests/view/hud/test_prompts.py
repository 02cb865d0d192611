"""Prompts stand on nobody, and what will be used is outlined, in the light and in the dark."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pygame
import pytest

from game.content.files.paths import assets_dir
from game.content.settings import LANGUAGES, TEXT_PERCENTS, Settings
from game.content.strings import read_strings
from game.input.devices import Devices
from game.screens.naming import KeyCaps
from game.sim.snapshot import Snapshot
from game.sim.words.states import Prompt
from game.view.frame import VIEW_PX, Frame
from game.view.hud.placing import body_boxes
from game.view.hud.prompts import Prompts
from game.view.text import Type
from tests.view.conftest import horde_of

Make = Callable[..., Snapshot]
DOOR = (33.0, 24.0, 34.0, 25.0)


def frame_of(snapshot: Snapshot, percent: int = 100) -> Frame:
    left, top = (round(m * 32) - px // 2 for m, px in zip(snapshot.player.position, VIEW_PX, strict=True))
    return Frame(
        pygame.Surface(VIEW_PX),
        snapshot,
        1.0,
        left,
        top,
        snapshot.player.position,
        None,
        Settings(text_percent=percent),
    )


def prompts_in(language: str) -> Prompts:
    return Prompts(read_strings(assets_dir() / "strings" / f"{language}.toml", KeyCaps(Devices())), Type())


@pytest.mark.parametrize("percent", TEXT_PERCENTS)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("number", [1, 4, 8])
def test_words_stand_on_no_body(
    make: Make, monkeypatch: pytest.MonkeyPatch, language: str, percent: int, number: int
) -> None:
    """Nor on the thing that they are about, with so many in the doorway and before it, wherever they are."""
    drawn: list[pygame.Rect] = []
    draw = Type.draw

    def note(self: Type, target: pygame.Surface, text: str, *given: object, **named: object) -> pygame.Rect:
        rect = draw(self, target, text, *given, **named)  # type: ignore[arg-type]
        drawn.append(rect.inflate(-8, -rect.height // 2))
        return rect

    monkeypatch.setattr(Type, "draw", note)
    prompts, rng = prompts_in(language), np.random.default_rng(number)
    for _ in range(12):
        places = [(float(x), float(y)) for x, y in rng.uniform((31.9, 22.9), (35.1, 26.1), (number, 2))]
        snapshot = replace(
            make(prompt=Prompt.BLOCKED, prompt_at=(33.5, 24.5), prompt_box=DOOR),
            horde=horde_of(places, [True] * number),
        )
        frame = frame_of(snapshot, percent)
        drawn.clear()
        prompts.draw(frame)
        thing = pygame.Rect(*frame.to_screen(33, 24), 32, 32)
        assert drawn
        assert all(box.collidelist([thing, *body_boxes(frame)]) < 0 for box in drawn)


def test_who_is_not_seen_takes_no_room(make: Make) -> None:
    snapshot = replace(make(prompt=Prompt.OPEN, prompt_box=DOOR), horde=horde_of([(33.5, 23.0)], [False]))
    assert len(body_boxes(frame_of(snapshot))) == 1  # the survivor


def test_words_stay_where_they_are_as_long_as_they_can(make: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody who comes moves them, and when that one has gone they are not moved back."""
    drawn: list[pygame.Rect] = []
    draw = Type.draw
    monkeypatch.setattr(Type, "draw", lambda self, *given, **named: drawn.append(draw(self, *given, **named)))
    prompts = prompts_in("en")
    plain = make(prompt=Prompt.OPEN, prompt_at=(33.5, 24.5), prompt_box=DOOR)
    for horde in ([], [(33.5, 23.4)], []):
        prompts.draw(frame_of(replace(plain, horde=horde_of(horde, [True] * len(horde)))))
    assert drawn[0] != drawn[1]
    assert drawn[1] == drawn[2]


@pytest.mark.parametrize("ground", [0, 110])
def test_the_thing_is_outlined_so_that_it_is_read(make: Make, ground: int) -> None:
    frame = frame_of(make(prompt=Prompt.OPEN, prompt_at=(33.5, 24.5), prompt_box=DOOR))
    frame.target.fill((ground, ground, ground))
    prompts_in("en").draw(frame)
    x, y = frame.to_screen(33, 24)
    around = pygame.surfarray.array3d(frame.target)[x - 3 : x + 35, y - 3 : y + 35].astype(int).max(axis=2)
    inside = pygame.surfarray.array3d(frame.target)[x + 8 : x + 24, y + 8 : y + 24]
    assert around.max() - ground > 100
    assert (inside == ground).all()
    refused = frame_of(make(prompt=Prompt.BLOCKED, prompt_at=(33.5, 24.5), prompt_box=DOOR))
    prompts_in("en").draw(refused)
    corners = pygame.surfarray.array3d(refused.target)[x - 3 : x + 35, y - 3 : y + 35]
    assert 100 < corners.max() < 220  # fainter: there is nothing to be done
