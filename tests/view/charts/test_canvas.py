"""Where things come to lie on a plan: every part of it by its metres, however large the map is."""

import numpy as np
import pygame
import pytest

from game.view.charts.canvas import ChartCanvas
from game.view.text import Type

RED = (255, 0, 0)
SHAPE = (100, 150)  # rows and columns of a map that is tinted in more than one block


def canvas(size: tuple[int, int] = (600, 400), **corner: int) -> ChartCanvas:
    return ChartCanvas(pygame.Surface(size), Type(), 4, **corner)


@pytest.mark.parametrize("tile", [(0, 0), (63, 63), (64, 63), (63, 64), (149, 99)])
@pytest.mark.parametrize("corner", [(0, 0), (37, 22)])
def test_a_tint_lies_on_its_tile(tile: tuple[int, int], corner: tuple[int, int]) -> None:
    on = canvas(left_px=corner[0], top_px=corner[1])
    window = on.window(SHAPE)
    colors = np.zeros((*SHAPE, 4), np.uint8)
    colors[tile[1], tile[0]] = (*RED, 255)
    on.tint(colors[window], window)
    red = pygame.mask.from_threshold(on.target, RED, (1, 1, 1)).get_bounding_rects()
    expected = pygame.Rect(tile[0] * 4 - corner[0], tile[1] * 4 - corner[1], 4, 4).clip(on.target.get_rect())
    assert red == ([expected] if expected.size != (0, 0) else [])


def test_a_window_holds_what_is_seen_and_no_more_than_the_map() -> None:
    assert canvas((40, 20), left_px=6, top_px=-9).window(SHAPE) == (slice(0, 3), slice(1, 12))
    assert canvas((40, 20), left_px=-80, top_px=390).window(SHAPE) == (slice(97, 100), slice(0, 0))


def test_edges_are_metres() -> None:
    assert canvas((40, 20), left_px=6, top_px=-9).edges(2) == (1.0, -2.75, 12.0, 3.25)


def test_words_that_would_lie_on_words_go_below() -> None:
    on = canvas()
    drawn = []
    for _ in range(3):
        on.target.fill(0)
        on.label("WWW", (50, 40), RED)
        drawn.append(pygame.mask.from_threshold(on.target, RED, (60, 60, 60)).get_bounding_rects()[0])
    assert drawn[0].bottom <= drawn[1].top + 3
    assert drawn[1].bottom <= drawn[2].top + 3
    assert len({rect.left for rect in drawn}) == 1
