"""Moments of the game with fixed seeds look as they did when somebody last looked at them."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pygame
import pytest

from game.sim.words.types import F32
from tools.moments.scenes import SCENES
from tools.moments.stage import open_display, small

PICTURES = Path(__file__).parent / "pictures"
MEAN_MOST, FAR, FAR_SHARE = 1.5, 40.0, 0.01  # of 255: a shade here and there, but no other picture


@pytest.fixture(scope="module", autouse=True)
def _display() -> Iterator[None]:
    open_display()
    yield
    pygame.display.quit()


def pixels(picture: pygame.Surface) -> F32:
    return pygame.surfarray.array3d(picture).astype(np.float32)


def differs(one: pygame.Surface, other: pygame.Surface) -> bool:
    apart = np.abs(pixels(one) - pixels(other)).max(axis=2)
    return bool(apart.mean() > MEAN_MOST or (apart > FAR).mean() > FAR_SHARE)


@pytest.mark.parametrize("name", ["classroom", "corridor", "turning", "rooftop"])
def test_a_moment_looks_as_it_did(name: str) -> None:
    now = small(SCENES[name]())
    kept = pygame.image.load(PICTURES / f"{name}.png").convert()
    assert not differs(now, kept), "look at it; if it is right: python -m tools.gallery tests/pictures --small"


def test_every_two_moments_that_are_kept_look_different() -> None:
    kept = [pygame.image.load(path).convert() for path in sorted(PICTURES.glob("*.png"))]
    assert len(kept) >= 4
    assert all(differs(one, other) for i, one in enumerate(kept) for other in kept[:i])
