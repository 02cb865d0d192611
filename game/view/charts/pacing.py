"""How the director stands, drawn on a canvas: the pressure over the last minutes, what raised it, and whom it leads."""

from collections.abc import Sequence

import numpy as np
import pygame

from game.sim.survey import PacingView, Survey
from game.sim.words.states import Phase, Strain
from game.sim.words.types import F32
from game.view.charts.canvas import ChartCanvas
from game.view.text import Color

PHASE_COLORS = {
    Phase.REST: (64, 132, 190),
    Phase.BUILD: (208, 160, 60),
    Phase.PEAK: (226, 58, 84),
    Phase.FADE: (128, 96, 176),
}
STRAIN_COLORS = {
    Strain.DAMAGE: (255, 84, 70),
    Strain.GRAB: (255, 160, 70),
    Strain.KILL: (176, 226, 110),
    Strain.HUNTERS: (150, 160, 186),
}
LED: Color = (255, 110, 210)
PRESSURE: Color = (255, 255, 255)
HIDDEN: Color = (255, 110, 210)
_PANEL = pygame.Rect(680, 52, 264, 132)  # across from the legend
_BACK = (6, 7, 11, 228)
_DIM: Color = (130, 130, 136)
_PAD, _SECOND_PX, _CURVE_PX, _BAND_PX, _TEXT_PX = 12, 1, 70, 8, 11
_STRAIN_PX = 120.0  # for each unit of what is raised in a second
_HIDDEN_ALPHA = 90


def pacing_chart(canvas: ChartCanvas, paced: PacingView, heads: Sequence[str]) -> None:
    """Draw whom it leads where, and the panel; ``heads``: what stands over it, at its left and its right."""
    for places, goal in paced.led:
        for x, y in places.tolist():
            canvas.outline([(x, y), goal], LED, 1, closed=False)
            canvas.ring(x, y, LED, 9)
        canvas.mark(*goal, LED, 7)
    _draw_panel(canvas, paced, heads)


def hidden_chart(canvas: ChartCanvas, survey: Survey) -> None:
    """Tint where a mob could be led from, before anybody moves."""
    if survey.hidden is None:
        return
    window = canvas.window(survey.hidden.shape)
    shown = survey.hidden[window]
    colors = np.zeros((*shown.shape, 4), np.uint8)
    colors[shown] = (*HIDDEN, _HIDDEN_ALPHA)
    canvas.tint(colors, window)
    canvas.mark(*survey.eye, PRESSURE, 8)


def _draw_panel(canvas: ChartCanvas, paced: PacingView, heads: Sequence[str]) -> None:
    target, letters = canvas.target, canvas.letters
    panel = pygame.Surface(_PANEL.size, pygame.SRCALPHA)
    panel.fill(_BACK)
    target.blit(panel, _PANEL)
    inner = _PANEL.inflate(-2 * _PAD, -2 * _PAD)
    letters.draw(target, heads[0], (inner.left, inner.top - 4), size_px=15, color=PHASE_COLORS[paced.phase])
    letters.draw(target, heads[1], inner.move(0, -1).topright, size_px=_TEXT_PX, color=_DIM, anchor=(1, 0))
    curve = pygame.Rect(inner.left, inner.bottom - _BAND_PX - 4 - _CURVE_PX, inner.width, _CURVE_PX)
    for share in (paced.peak, paced.calm):
        y = _height(curve, share)
        pygame.draw.line(target, _DIM, (curve.left, y), (curve.right, y))
    first = curve.right - _SECOND_PX * len(paced.pressures)
    _draw_strains(target, curve, first, paced.strains)
    for i, phase in enumerate(paced.phases.tolist()):
        at = (first + i * _SECOND_PX, inner.bottom - _BAND_PX, _SECOND_PX, _BAND_PX)
        target.fill(PHASE_COLORS[Phase(phase)], at)
    line = [(first + i * _SECOND_PX, _height(curve, share)) for i, share in enumerate(paced.pressures.tolist())]
    if len(line) > 1:
        pygame.draw.lines(target, PRESSURE, closed=False, points=line, width=2)


def _height(curve: pygame.Rect, share: float) -> int:
    return round(curve.bottom - share * curve.height)


def _draw_strains(target: pygame.Surface, curve: pygame.Rect, left: int, strains: F32) -> None:
    """Bars of what raised the intensities in each second, one cause on the other."""
    for i, row in enumerate(strains.tolist()):
        y = float(curve.bottom)
        for strain, color in STRAIN_COLORS.items():
            tall = min(row[strain] * _STRAIN_PX, y - curve.top)
            if tall >= 0.5:
                target.fill(color, (left + i * _SECOND_PX, round(y - tall), _SECOND_PX, max(round(tall), 1)))
            y -= tall
