"""What the colours of a chart mean: a panel with its name, a scale, a few words, and a key of colours."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pygame

from game.view.charts.fields import Stop, ramp
from game.view.text import Color, Type

_LEFT, _TOP, _WIDTH, _PAD, _LINE_PX = 16, 52, 214, 10, 17
_INNER = _WIDTH - 2 * _PAD
_BACK = (6, 7, 11, 228)
_HEAD: Color = (255, 255, 255)
_TEXT: Color = (196, 196, 198)
_DIM: Color = (130, 130, 136)
_HEAD_PX, _TEXT_PX = 15, 11
_HEAD_TALL_PX = 25
_RAMP_PX = 9
_SWATCH_PX = 8


@dataclass(frozen=True, slots=True)
class Legend:
    """``hint`` stands beside the name; ``ends`` are the words at both ends of the scale ``stops``, if there is one.

    ``keys``: words and colours, two in a row; no word leaves a gap.
    """

    name: str
    hint: str
    text: str
    keys: Sequence[tuple[str, Color]] = ()
    stops: Sequence[Stop] = ()
    ends: tuple[str, str] = ("", "")


def draw_legend(target: pygame.Surface, letters: Type, legend: Legend) -> None:
    """Draw the panel at the left, clear of what the survivor knows of themselves."""
    lines = letters.wrapped(legend.text, _TEXT_PX, _INNER)
    rows = len(lines) + -(-len(legend.keys) // 2) + (2 if legend.stops else 0)
    box = pygame.Rect(_LEFT, _TOP, _WIDTH, 2 * _PAD + _HEAD_TALL_PX + rows * _LINE_PX)
    panel = pygame.Surface(box.size, pygame.SRCALPHA)
    panel.fill(_BACK)
    target.blit(panel, box)
    x, y = box.left + _PAD, box.top + _PAD - 2
    letters.draw(target, legend.name, (x, y), size_px=_HEAD_PX, color=_HEAD)
    letters.draw(target, legend.hint, (x + _INNER, y + 5), size_px=_TEXT_PX, color=_DIM, anchor=(1, 0))
    y += _HEAD_TALL_PX
    if legend.stops:
        _draw_scale(target, letters, legend, pygame.Rect(x, y + 2, _INNER, _RAMP_PX))
        y += 2 * _LINE_PX
    for line in lines:
        letters.draw(target, line, (x, y), size_px=_TEXT_PX, color=_TEXT)
        y += _LINE_PX
    for number, (text, color) in enumerate(legend.keys):
        if not text:
            continue
        left, top = x + number % 2 * (_WIDTH // 2 - 4), y + number // 2 * _LINE_PX
        pygame.draw.rect(target, color, (left, top + 6, _SWATCH_PX, _SWATCH_PX))
        letters.draw(target, text, (left + _SWATCH_PX + 5, top), size_px=_TEXT_PX, color=_TEXT)


def _draw_scale(target: pygame.Surface, letters: Type, legend: Legend, box: pygame.Rect) -> None:
    colors = ramp(np.linspace(0, 1, box.width, dtype=np.float32), legend.stops)
    strip = pygame.surfarray.make_surface(colors[:, None, :])
    target.blit(pygame.transform.scale(strip, box.size), box)
    letters.draw(target, legend.ends[0], box.bottomleft, size_px=_TEXT_PX, color=_TEXT)
    letters.draw(target, legend.ends[1], box.bottomright, size_px=_TEXT_PX, color=_TEXT, anchor=(1, 0))
