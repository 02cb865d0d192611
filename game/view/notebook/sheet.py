"""The paper of the notebook: a sheet from a school pad, torn holes at its left, and the tabs of its pages."""

from collections.abc import Sequence

import pygame

from game.view.notebook.pencil import paper_tile
from game.view.text import LINE, Color, Face, Type

INK: Color = (44, 42, 44)
FAINT: Color = (124, 118, 104)
PAPER: Color = (214, 208, 190)
_TAB: Color = (186, 178, 156)
_EDGE: Color = (124, 116, 98)
_HOLE: Color = (12, 12, 16)
_WIRE: Color = (150, 150, 152)
_SHADE: Color = (120, 120, 124)
_SHADOW_PX = 6
_HOLE_STEP_PX, _HOLE_PX = 22, 4
MARGIN_PX = 24  # beside the holes
TAB_PAD_PX = 10


def lay_paper(target: pygame.Surface) -> None:
    """Cover a surface with paper."""
    tile, (width, height) = paper_tile(PAPER), target.get_size()
    for y in range(0, height, tile.get_height()):
        target.blits([(tile, (x, y)) for x in range(0, width, tile.get_width())])


def blank_sheet(width: int, height: int) -> pygame.Surface:
    """A sheet of a size with nothing on it yet."""
    made = pygame.Surface((width, height))
    lay_paper(made)
    pygame.draw.rect(made, _EDGE, made.get_rect(), 1)
    for y in range(_HOLE_STEP_PX // 2, height, _HOLE_STEP_PX):
        pygame.draw.circle(made, _EDGE, (11, y), _HOLE_PX + 1)
        pygame.draw.circle(made, _HOLE, (11, y), _HOLE_PX)
        pygame.draw.line(made, _WIRE, (0, y - 1), (10, y - 1), 2)
    return made


def draw_shadow(target: pygame.Surface, box: pygame.Rect) -> None:
    """Darken the picture beside and below a sheet."""
    for strip in (
        pygame.Rect(box.right, box.top + _SHADOW_PX, _SHADOW_PX, box.height),
        pygame.Rect(box.left + _SHADOW_PX, box.bottom, box.width - _SHADOW_PX, _SHADOW_PX),
    ):
        target.fill(_SHADE, strip, pygame.BLEND_MULT)


def tabs(letters: Type, box: pygame.Rect, words: Sequence[str], size_px: int) -> list[pygame.Rect]:
    """Where the tabs of pages stand at the upper edge of a sheet, side by side."""
    tall = round(size_px * LINE) + 4
    x, found = box.left + MARGIN_PX, []
    for word in words:
        wide = letters.width(word, size_px, Face.SERIF) + 2 * TAB_PAD_PX
        found.append(pygame.Rect(x, box.top - tall, wide, tall))
        x += wide + 4
    return found


def draw_tab(target: pygame.Surface, letters: Type, tab: pygame.Rect, word: str, size_px: int, *, up: bool) -> None:
    """Draw one tab; that of the page that is up is of the same paper as the page."""
    pygame.draw.rect(target, PAPER if up else _TAB, tab, border_top_left_radius=4, border_top_right_radius=4)
    pygame.draw.lines(
        target,
        _EDGE,
        closed=False,
        points=[tab.bottomleft, tab.topleft, (tab.right - 1, tab.top), (tab.right - 1, tab.bottom)],
    )
    picture = letters.plain(word, size_px, INK if up else FAINT, Face.SERIF)
    target.blit(picture, picture.get_rect(center=tab.center))
