"""The ring of breath: round, whole, and as much of it lit as there is."""

import numpy as np
import pygame
import pytest

from game.view.hud.ring import RING_STEPS, ring

COLOR = (216, 158, 70)


def lit(step: int) -> np.ndarray:
    """Which pixels have more of the colour than of the track, [w, h] bool."""
    return pygame.surfarray.array3d(ring(step, COLOR))[..., 0] > COLOR[0] // 2


def test_the_track_has_no_hole_at_any_angle() -> None:
    alpha = pygame.surfarray.array_alpha(ring(0, COLOR))
    middle = alpha.shape[0] // 2
    angles = np.linspace(0, 2 * np.pi, 720, endpoint=False)
    far = np.arange(middle - 6, middle + 0.5, 0.5)
    xs, ys = (np.rint(middle + far[None, :] * np.stack((np.cos(angles), np.sin(angles)))[i][:, None]) for i in (0, 1))
    assert alpha[xs.astype(int), ys.astype(int)].max(axis=1).min() > 100
    assert np.array_equal(alpha, alpha[::-1])
    assert np.array_equal(alpha, alpha.T)


@pytest.mark.parametrize("step", range(0, RING_STEPS, 6))
def test_more_breath_lights_more_of_it_and_both_sides_alike(step: int) -> None:
    less, more = lit(step), lit(step + 6)
    assert np.array_equal(more, more[::-1])
    assert (more | less == more).all()
    assert more.sum() > less.sum()
    assert step > 0 or not less.any()
