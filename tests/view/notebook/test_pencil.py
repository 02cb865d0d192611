"""The pencil map as a picture: where nothing is known the paper stays white, what is learned is drawn in its place."""

from dataclasses import replace

import numpy as np
import pygame
import pytest

from game.sim.state.pencilmap import PencilMap, blank_map
from game.sim.terrain.level import Level
from game.sim.words.types import Bool
from game.view.notebook.pencil import PIECE_TILES, PencilSheet
from tests.worlds import draw

SCALE = 6
ROWS = tuple("#" * 80 if y in (0, 20, 69) else "#" + "." * 38 + "#" + "." * 39 + "#" for y in range(70))


@pytest.fixture(scope="module")
def level() -> Level:
    return draw(*ROWS)


def known(level: Level, *tiles: tuple[int, int]) -> PencilMap:
    seen = np.zeros_like(level.solid)
    for x, y in tiles:
        seen[y, x] = True
    return replace(blank_map(level), seen=seen)


def picture(sheet: PencilSheet, level: Level, scale: int = SCALE) -> pygame.Surface:
    """All of the map, once nothing is left to draw."""
    target = pygame.Surface((level.width * scale, level.height * scale))
    for _ in range(40):
        target.fill((255, 255, 255))
        if sheet.draw(target, 0, 0, scale):
            target.fill((255, 255, 255))
            sheet.draw(target, 0, 0, scale)
            return target
    raise AssertionError("it is never done")


def marked(target: pygame.Surface, scale: int = SCALE) -> Bool:
    """The tiles on which something is drawn, [h, w]."""
    dark = pygame.surfarray.array3d(target).min(axis=2).T < 250
    height, width = dark.shape
    tiles: Bool = dark.reshape(height // scale, scale, width // scale, scale).any(axis=(1, 3))
    return tiles


def test_bare_paper_where_nothing_is_known(level: Level) -> None:
    sheet = PencilSheet(level)
    sheet.learn(blank_map(level))
    assert not marked(picture(sheet, level)).any()


@pytest.mark.parametrize("scale", [3, 6, 12])
def test_what_is_drawn_is_what_is_known(level: Level, scale: int) -> None:
    rng = np.random.default_rng(scale)
    seen = rng.random(level.solid.shape) < 0.2
    sheet = PencilSheet(level)
    sheet.learn(replace(blank_map(level), seen=seen))
    drawn = marked(picture(sheet, level, scale), scale)
    near = seen.copy()
    for axis in (0, 1):
        near = near | np.roll(near, 1, axis) | np.roll(near, -1, axis)
    assert not (drawn & ~near).any(), "a hand that shakes goes a pixel over, and no further"
    floor = seen & ~level.barrier
    assert drawn[floor].mean() > 0.99


def test_learning_piece_by_piece_draws_the_same_as_all_at_once(level: Level) -> None:
    """Also over the edges of pieces, where a wall on one side is drawn for the floor on the other."""
    edge = PIECE_TILES
    path = [(x, y) for x in range(edge - 4, edge + 4) for y in range(16, 24)]
    by_and_by, at_once = PencilSheet(level), PencilSheet(level)
    for count in range(1, len(path) + 1, 7):
        by_and_by.learn(known(level, *path[:count]))
        picture(by_and_by, level)
    by_and_by.learn(known(level, *path))
    at_once.learn(known(level, *path))
    assert pygame.image.tobytes(picture(by_and_by, level), "RGB") == pygame.image.tobytes(
        picture(at_once, level), "RGB"
    )


def test_nothing_is_drawn_anew_where_nothing_was_learned(level: Level, monkeypatch: pytest.MonkeyPatch) -> None:
    sheet, sketched = PencilSheet(level), []
    sketch = PencilSheet._sketch

    def noted(self: PencilSheet, key: object) -> pygame.Surface:
        sketched.append(key)
        return sketch(self, key)  # type: ignore[arg-type]

    monkeypatch.setattr(PencilSheet, "_sketch", noted)
    here = known(level, (5, 5))
    sheet.learn(here)
    picture(sheet, level)
    assert len(sketched) == 1
    sheet.learn(here)
    picture(sheet, level)
    assert len(sketched) == 1
    sheet.learn(known(level, (5, 5), (5, 60)))
    picture(sheet, level)
    assert len(sketched) == 2
