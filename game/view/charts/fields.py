"""What a survey knows, drawn on a canvas: the cost of every tile, the way of the chase, noises, and what is seen."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from game.sim.paths.flowfield import UNITS_PER_M, UNREACHED
from game.sim.survey import NoiseView, Survey
from game.sim.words.types import F32, U8, Bool
from game.view.charts.canvas import ChartCanvas
from game.view.text import Color

Stop = tuple[float, int, int, int]  # share of the scale, red, green, blue

COST_STOPS: Sequence[Stop] = (
    (0.0, 255, 246, 150),
    (0.2, 255, 166, 56),
    (0.45, 226, 58, 84),
    (0.7, 128, 54, 186),
    (1.0, 38, 74, 196),
)
NOISE_STOPS: Sequence[Stop] = ((0.0, 16, 70, 96), (0.5, 22, 168, 160), (1.0, 214, 255, 178))
ARROW: Color = (176, 232, 255)
GOAL: Color = (255, 255, 255)
DOOR: Color = (255, 190, 70)
STEPS: Color = (255, 150, 220)
SEEN: Color = (255, 240, 170)
SEES: Color = (255, 74, 60)
BLIND: Color = (122, 140, 176)
LINE: Color = (250, 250, 240)
_TINT_ALPHA = 120
_SEEN_ALPHA, _CONE_ALPHA = 38, 34
_CUT_OFF = (70, 74, 90, 90)
_LABEL_APART_PX = 150
_NUMBER_PX = 11


@dataclass(frozen=True, slots=True)
class Scale:
    """How a chart measures: metres from one line to the next, and at the end of the colours."""

    line_m: float
    end_m: float


def ramp(values: F32, stops: Sequence[Stop]) -> U8:
    """Colours of values 0 to 1: [..., 3] uint8.

    >>> ramp(np.float32([0, 1]), ((0.0, 0, 0, 0), (1.0, 10, 20, 30))).tolist()
    [[0, 0, 0], [10, 20, 30]]
    """
    at = [stop[0] for stop in stops]
    mixed = [np.interp(values, at, [stop[i] for stop in stops]) for i in (1, 2, 3)]
    return np.rint(np.stack(mixed, axis=-1)).astype(np.uint8)


def cost_chart(canvas: ChartCanvas, survey: Survey, scale: Scale, every_tiles: int = 0) -> None:
    """Colour every tile by how far it is to go from there; lines at equal costs, with numbers.

    ``every_tiles``: numbers on every so many tiles instead of on the lines.
    """
    window = canvas.window(survey.distance.shape)
    units = survey.distance[window]
    cost_m: F32 = np.where(units == UNREACHED, np.float32(-1), units.astype(np.float32) / np.float32(UNITS_PER_M))
    colors = np.zeros((*units.shape, 4), np.uint8)
    colors[..., :3] = ramp(cost_m / np.float32(scale.end_m), COST_STOPS)
    colors[..., 3] = _TINT_ALPHA
    colors[units == UNREACHED] = _CUT_OFF
    colors[~survey.walkable[window]] = 0
    canvas.tint(colors, window)
    bands = np.where(cost_m < 0, np.float32(-1), np.floor(cost_m / np.float32(scale.line_m)))
    canvas.contours(bands, window, LINE)
    if every_tiles:
        _number_tiles(canvas, cost_m, window, every_tiles)
    else:
        _number_lines(canvas, bands, window, scale.line_m)
    _frame_doors(canvas, survey, told=True)
    canvas.mark(survey.goal[0] + 0.5, survey.goal[1] + 0.5, GOAL, 6)


def flow_chart(canvas: ChartCanvas, survey: Survey) -> None:
    """Draw the way to go from every tile."""
    window = canvas.window(survey.heading.shape)
    _frame_doors(canvas, survey, told=False)
    canvas.arrows(survey.heading[window], window, ARROW)
    canvas.mark(survey.goal[0] + 0.5, survey.goal[1] + 0.5, GOAL, 6)


def noise_chart(canvas: ChartCanvas, survey: Survey, line_m: float, texts: Sequence[str]) -> None:
    """Colour every tile by the loudness that is left there of the loudest noise; ``texts`` stand where they began."""
    loudest = max((noise.loudness_m for noise in survey.noises), default=1.0)
    window = canvas.window(survey.distance.shape)
    left = np.full(survey.distance[window].shape, -1, np.float32)
    for noise in survey.noises:
        np.maximum(left, noise.left_m()[window], out=left)
    colors = np.zeros((*left.shape, 4), np.uint8)
    colors[..., :3] = ramp(left / np.float32(loudest), NOISE_STOPS)
    colors[..., 3] = np.where(left < 0, 0, _TINT_ALPHA)
    canvas.tint(colors, window)
    bands = np.where(left < 0, np.float32(-1), np.floor(left / np.float32(line_m)))
    canvas.contours(bands, window, NOISE_STOPS[-1][1:])
    for noise, text in zip(survey.noises, texts, strict=True):
        _edge_of(canvas, noise, window, survey.walkable[window])
        x, y = canvas.to_px(*noise.at)
        canvas.mark(*noise.at, STEPS if noise.of_steps else GOAL, 6)
        canvas.label(text, (x + 10, y - 8), GOAL)


def sight_chart(canvas: ChartCanvas, survey: Survey) -> None:
    """Draw what the survivor sees, the cones of the infected near by, and a line from each that sees them."""
    seen = survey.sight.tolist()
    canvas.fill(seen, (*SEEN, _SEEN_ALPHA))
    canvas.outline(seen, SEEN, 1)
    for look in survey.looks:
        color = SEES if look.sees else BLIND
        if len(look.outline):
            cone = look.outline.tolist()
            canvas.fill(cone, (*color, _CONE_ALPHA))
            canvas.outline(cone, color, 1)
        if look.sees:
            canvas.outline([look.at, survey.eye], color, closed=False)
        canvas.ring(*look.at, color, 13)
    canvas.mark(*survey.eye, GOAL, 6)


def _frame_doors(canvas: ChartCanvas, survey: Survey, *, told: bool) -> None:
    """Frame the shut doors; ``told``: with what each costs."""
    rows, columns = canvas.window(survey.shut.shape)
    for y, x in np.argwhere(survey.shut[rows, columns]).tolist():
        x, y = x + columns.start, y + rows.start
        canvas.outline([(x, y), (x + 1, y), (x + 1, y + 1), (x, y + 1)], DOOR)
        if told and survey.toll_m:
            canvas.label(f"+{survey.toll_m:g}", canvas.to_px(x + 0.5, y + 0.5), DOOR, anchor=(0.5, 0.5))


def _number_tiles(canvas: ChartCanvas, cost_m: F32, window: tuple[slice, slice], every: int) -> None:
    rows, columns = window
    for y in range(-rows.start % every, cost_m.shape[0], every):
        for x in range(-columns.start % every, cost_m.shape[1], every):
            if cost_m[y, x] >= 0:
                at = canvas.to_px(x + columns.start + 0.5, y + rows.start + 0.5)
                canvas.label(f"{cost_m[y, x]:.0f}", at, LINE, size_px=_NUMBER_PX, anchor=(0.5, 0.5))


def _number_lines(canvas: ChartCanvas, bands: F32, window: tuple[slice, slice], line_m: float) -> None:
    """Write its metres beside each line, here and there; numbers of one line keep their distance."""
    rows, columns = window
    risen = np.zeros(bands.shape, np.bool_)
    for axis in (0, 1):
        for step in (1, -1):
            beside = np.roll(bands, step, axis)
            risen |= (beside >= 0) & (beside < bands)
    risen[[0, -1], :] = risen[:, [0, -1]] = False
    written: dict[float, list[tuple[int, int]]] = {}
    for y, x in np.argwhere(risen & (bands > 0)).tolist():
        px, py = canvas.to_px(x + columns.start + 0.5, y + rows.start + 0.5)
        band = float(bands[y, x])
        near = written.setdefault(band, [])
        if all(abs(px - ox) + abs(py - oy) > _LABEL_APART_PX for ox, oy in near):
            near.append((px, py))
            size_px = max(_NUMBER_PX, round(canvas.px_per_m * 0.5))
            canvas.label(f"{band * line_m:g}", (px, py), LINE, size_px=size_px, anchor=(0.5, 0.5))


def _edge_of(canvas: ChartCanvas, noise: NoiseView, window: tuple[slice, slice], walkable: Bool) -> None:
    """Draw a line round all that hears a noise."""
    heard = (noise.distance[window] != UNREACHED).astype(np.float32)
    heard[~walkable] = -1
    canvas.contours(heard, window, STEPS if noise.of_steps else GOAL)
