"""Where the picture lies in a window of any size, and what shape it has there."""

import pytest

from game.view.frame import VIEW_PX, picture_px
from game.view.window import fitted

SIZES = [(480, 270), (800, 600), (960, 540), (1000, 2000), (1919, 1080), (1920, 1080), (2560, 1440), (3840, 2160)]
SCREENS = [(1280, 720), (1366, 768), (1440, 900), (1600, 900), (1920, 1080), (2560, 1440), (1280, 800), (2256, 1504)]


@pytest.mark.parametrize("screen", SCREENS)
def test_a_full_screen_is_filled(screen: tuple[int, int]) -> None:
    picture = picture_px(screen)
    assert tuple(fitted(screen, picture, fill=True)) == (0, 0, *screen)
    assert picture[0] / picture[1] == pytest.approx(screen[0] / screen[1], rel=2e-3)  # and nobody is stretched


@pytest.mark.parametrize("window", [*SIZES, *SCREENS, (3440, 1440), (600, 1000)])
def test_a_picture_is_as_wide_as_ever_and_no_flatter_than_was_made(window: tuple[int, int]) -> None:
    width, height = picture_px(window)
    assert width == VIEW_PX[0]
    assert VIEW_PX[1] <= height <= width * 2 / 3


@pytest.mark.parametrize("fill", [False, True])
@pytest.mark.parametrize("size", SIZES)
def test_it_keeps_its_shape_lies_in_the_middle_and_is_as_large_as_may_be(size: tuple[int, int], *, fill: bool) -> None:
    box = fitted(size, fill=fill)
    times = box.width / VIEW_PX[0]
    assert box.height == pytest.approx(VIEW_PX[1] * times, abs=1)
    assert abs(2 * box.left + box.width - size[0]) <= 1
    assert abs(2 * box.top + box.height - size[1]) <= 1
    assert box.left >= 0
    assert box.top >= 0
    spare = min(size[0] - box.width, size[1] - box.height)
    if fill or times < 1:
        assert spare <= 1
    else:
        assert times == int(times)
        assert size[0] < (times + 1) * VIEW_PX[0] or size[1] < (times + 1) * VIEW_PX[1]
