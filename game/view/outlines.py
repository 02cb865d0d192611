"""Every object of a map as its author knows it: its shape in the colour of its class, its number and name."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pygame

from game.content.document import TILE_PX, Document, MapObject
from game.content.schema import CLASSES
from game.sim.states import DoorState, State
from game.sim.types import F32, U8
from game.view.canvas import Canvas, Points
from game.view.text import Color

_OTHER: Color = (170, 170, 170)
_LABEL_PX = 15
_NAMED_PX = 16  # where tiles are smaller there is no room for names

CLASS_COLORS: Mapping[str, Color] = {
    name: (int(rule.color[1:3], 16), int(rule.color[3:5], 16), int(rule.color[5:7], 16))
    for name, rule in CLASSES.items()
}
STATE_COLORS: Mapping[State, Color] = {
    State.IDLE: (120, 128, 140),
    State.DRIFT: (96, 150, 196),
    State.HEAR: (84, 226, 208),
    State.CHASE: (255, 70, 56),
    State.SEARCH: (255, 176, 60),
    State.GRAB: (255, 60, 200),
    State.STAGGER: (196, 150, 255),
    State.FALL: (140, 100, 220),
}


@dataclass(frozen=True, slots=True)
class Outline:
    """One object, its lengths in metres. ``box``: the upright box round it, x, y, width, height."""

    number: int
    text: str
    color: Color
    points: Points
    box: tuple[float, float, float, float]


def outlines_of(document: Document) -> Sequence[Outline]:
    """The objects of a map, in the order of the file; what Tiled hides is left out."""
    layers = (layer for layer in document.object_layers if layer.visible)
    return [_outline(item) for layer in layers for item in layer.objects if item.visible]


def draw_outlines(canvas: Canvas, outlines: Sequence[Outline], more: Mapping[int, str] | None = None) -> None:
    """Draw those that lie on the target; ``more``: what else to write beside an object, by its number."""
    more = more or {}
    view = canvas.target.get_rect()
    for labelled in (False, True):  # every name lies above every line
        for outline in outlines:
            x, y, width, height = outline.box
            left, top = canvas.to_px(x, y)
            box = pygame.Rect(left - 8, top - 8, width * canvas.px_per_m + 16, height * canvas.px_per_m + 16)
            if not box.colliderect(view):
                continue
            if labelled:
                text = f"{outline.text} {more[outline.number]}" if outline.number in more else outline.text
                text = text if canvas.px_per_m >= _NAMED_PX else f"#{outline.number}"
                at = (left + 3, top + 2) if len(outline.points) > 1 else (left + 8, top - 7)
                canvas.label(text, (max(at[0], 2), max(at[1], 2)), _pale(outline.color), size_px=_LABEL_PX)
            elif len(outline.points) == 1:
                canvas.mark(*outline.points[0], outline.color)
            else:
                canvas.outline(outline.points, outline.color)


def draw_states(canvas: Canvas, places: F32, states: U8) -> None:
    """Draw a ring round every infected in the colour of its state; ``places`` [n, 2] m."""
    width, height = canvas.target.get_size()
    for (x, y), state in zip(places.tolist(), states.tolist(), strict=True):
        px, py = canvas.to_px(x, y)
        if -16 < px < width + 16 and -16 < py < height + 16:
            canvas.ring(x, y, STATE_COLORS[State(state)], 12)


def door_words(state: int, health: float) -> str:
    """How a door stands: its state and how much of it is left."""
    word = DoorState(state).name.lower()
    return word if state == DoorState.BROKEN else f"{word} {health:.0%}"


def _pale(color: Color) -> Color:
    """A colour half way to white: words in it read on every floor."""
    red, green, blue = ((channel + 255) // 2 for channel in color)
    return red, green, blue


def _outline(item: MapObject) -> Outline:
    corners = [(x / TILE_PX, y / TILE_PX) for x, y in item.corners()]
    x, y, width, height = (length / TILE_PX for length in item.box())
    points = corners if item.width and item.height else corners[:1]
    text = f"#{item.id} {item.name or item.class_ or item.shape}"
    return Outline(item.id, text, CLASS_COLORS.get(item.class_, _OTHER), points, (x, y, width, height))
