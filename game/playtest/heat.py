"""Where lives end, as warmth over the picture of the map; the one part of a playtest that draws."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from game.playtest.life import Row
from game.rendering import render
from game.sim.words.types import F32, U8
from game.view.charts.table import Chart, Charted

SPREAD_M = 2.0  # of one death
HOTTEST, HOTTEST_LEAST = 0.35, 2.5  # of all deaths, and how many at least, that lie at one tile: no redder than that
# By how hot, 0 to 1: red, green, blue, alpha.
WARMTH = np.array(((255, 190, 60, 0), (255, 170, 40, 120), (240, 70, 30, 170), (190, 10, 30, 205)), np.float32)
TRODDEN = (110, 170, 255)
TRODDEN_MOST = 90  # alpha
MARKS = {"died": (225, 50, 45), "escaped": (90, 220, 110), "alive": (235, 235, 235)}


def heat_files(out: Path, maps: Sequence[Path]) -> list[Path]:
    """Where the picture of each map goes: as named where there is one map, else with its name before the suffix.

    >>> [path.name for path in heat_files(Path("heat.png"), [Path("gym.tmx"), Path("hall_a.tmx")])]
    ['heat-gym.png', 'heat-hall_a.png']
    """
    return [out] if len(maps) == 1 else [out.with_name(f"{out.stem}-{path.stem}{out.suffix}") for path in maps]


def draw_heat(path: Path, out: Path, lives: Sequence[Row], roots: Sequence[Path] = ()) -> None:
    """Write the picture of a map with the ends of ``lives`` on it, as PNG.

    Raises
    ------
    ContentError
        As `rendering.render`.
    """
    render(path, out, [Chart("heat", lambda on: _draw(on, lives), lambda _: ())], roots=roots)


def _draw(on: Charted, lives: Sequence[Row]) -> None:
    canvas, shape = on.canvas, on.survey.distance.shape
    whole = (slice(0, shape[0]), slice(0, shape[1]))
    canvas.tint(_trodden(lives, shape), whole)
    canvas.tint(_colours(warmth(lives, shape)), whole)
    for life in lives:
        canvas.mark(life["x"], life["y"], MARKS[life["outcome"]], max(canvas.px_per_m // 6, 2))


def warmth(lives: Sequence[Row], shape: tuple[int, ...]) -> F32:
    """How many of the dead lie about each tile, 0 to 1 of the most there can be; [h, w] float32."""
    heat = np.zeros(shape, np.float32)
    dead = [life for life in lives if life["outcome"] == "died"]
    ys, xs = np.mgrid[: shape[0], : shape[1]].astype(np.float32) + np.float32(0.5)
    for life in dead:
        squared = (xs - np.float32(life["x"])) ** 2 + (ys - np.float32(life["y"])) ** 2
        heat += np.exp(squared * np.float32(-0.5 / SPREAD_M**2))
    heat /= np.float32(max(HOTTEST * len(dead), HOTTEST_LEAST))
    return np.minimum(heat, np.float32(1), out=heat)


def _colours(heat: F32) -> U8:
    at = heat * (len(WARMTH) - 1)
    low = np.minimum(at.astype(np.int64), len(WARMTH) - 2)
    share = (at - low)[..., None]
    mixed: U8 = (WARMTH[low] * (1 - share) + WARMTH[low + 1] * share).astype(np.uint8)
    return mixed


def _trodden(lives: Sequence[Row], shape: tuple[int, ...]) -> U8:
    steps = np.zeros(shape, np.float32)
    for life in lives:
        places = np.array(life["trail"], np.float64).reshape(-1, 2).astype(np.int64)
        np.add.at(steps, (places[:, 1].clip(0, shape[0] - 1), places[:, 0].clip(0, shape[1] - 1)), 1)
    colours = np.empty((*shape, 4), np.uint8)
    colours[..., :3] = TRODDEN
    colours[..., 3] = np.minimum(np.sqrt(steps) * (TRODDEN_MOST / 3), TRODDEN_MOST).astype(np.uint8)
    return colours
