"""Every object of a map as its author knows it: its shape in the colour of its class, its number and name."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from game.content.school.schema import CLASSES
from game.content.tiled.document import TILE_PX, Document, MapObject
from game.sim.words.states import DoorState, State
from game.sim.words.types import F32, U8
from game.view.charts.canvas import ChartCanvas, Points
from game.view.text import Color

_OTHER: Color = (170, 170, 170)
_LABEL_PX = 11
_NAMED_PX = 16  # where tiles are smaller there is no room for names
_NUMBERED_PX = 7  # nor here for numbers
_RING_PX = 12
_SAID = ("when", "does", "to")  # properties that are written beside a name
_BESIDE_PX = 16  # a mark or a ring on the target may stand round a place so far outside of it

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
    State.TURN: (150, 40, 60),
    State.STAND: (236, 236, 226),
    State.WALK: (150, 220, 120),
    State.CAUGHT: (255, 214, 60),
    State.CRY: (255, 150, 130),
    State.ASLEEP: (70, 74, 104),
    State.DOZE: (84, 90, 110),
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
    """The objects of a map, in the order of the file; what Tiled hides counts in play, so it is shown too."""
    return [_outline(item) for layer in document.object_layers for item in layer.objects]


def draw_outlines(canvas: ChartCanvas, outlines: Sequence[Outline], more: Callable[[int], str] = lambda _: "") -> None:
    """Draw those that lie on the target; ``more``: what else to write beside an object, asked by its number."""
    near = _near(canvas, outlines)
    for outline in near:
        if len(outline.points) == 1:
            canvas.mark(*outline.points[0], outline.color)
        else:
            canvas.outline(outline.points, outline.color)
    for outline in near if canvas.px_per_m >= _NUMBERED_PX else ():  # every name lies above every line
        left, top = canvas.to_px(*outline.box[:2])
        named = canvas.px_per_m >= _NAMED_PX
        text = f"{outline.text} {more(outline.number)}".rstrip() if named else f"#{outline.number}"
        at = (left + 3, top + 2) if len(outline.points) > 1 else (left + 8, top - 7)
        canvas.label(text, (max(at[0], 2), max(at[1], 2)), _pale(outline.color), size_px=_LABEL_PX)


def draw_states(canvas: ChartCanvas, places: F32, states: U8) -> None:
    """Draw a ring round each of the crowd in the colour of their state; ``places`` [n, 2] m."""
    left, top, right, bottom = canvas.edges(_BESIDE_PX)
    x, y = places.T
    near = (x > left) & (x < right) & (y > top) & (y < bottom)
    for (x_m, y_m), state in zip(places[near].tolist(), states[near].tolist(), strict=True):
        canvas.ring(x_m, y_m, STATE_COLORS[State(state)], _RING_PX)


def door_words(state: int, health: float) -> str:
    """How a door stands: its state and how much of it is left."""
    word = DoorState(state).name.lower()
    return word if state == DoorState.BROKEN else f"{word} {health:.0%}"


def _near(canvas: ChartCanvas, outlines: Sequence[Outline]) -> Sequence[Outline]:
    """Those that lie on the target; asked of thousands in every frame."""
    left, top, right, bottom = canvas.edges(_BESIDE_PX)
    return [
        outline
        for outline in outlines
        for x, y, width, height in (outline.box,)
        if x < right and y < bottom and x + width > left and y + height > top
    ]


def _pale(color: Color) -> Color:
    """A colour half way to white: words in it read on every floor."""
    red, green, blue = ((channel + 255) // 2 for channel in color)
    return red, green, blue


def _said(item: MapObject) -> str:
    """What stands beside a name: of a trigger its cause and what it does, of an exit where it leads."""
    fields = CLASSES[item.class_].fields if item.class_ in CLASSES else {}
    shown = [item.properties.get(name, fields[name].default) for name in _SAID if name in fields]
    return f": {' > '.join(map(str, shown))}" if any(shown) else ""


def _outline(item: MapObject) -> Outline:
    corners = [(x / TILE_PX, y / TILE_PX) for x, y in item.corners()]
    x, y, width, height = (length / TILE_PX for length in item.box())
    points = corners if item.width and item.height else corners[:1]
    text = f"#{item.id} {item.name or item.class_ or item.shape}{_said(item)}"
    return Outline(item.id, text, CLASS_COLORS.get(item.class_, _OTHER), points, (x, y, width, height))
