"""What leads to what on a map: properties that name another object, and exits to an entry, as arrows."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from game.content.school.schema import CLASSES
from game.content.tiled.document import TILE_PX, Document, MapObject
from game.view.charts.canvas import ChartCanvas
from game.view.charts.outlines import CLASS_COLORS
from game.view.text import Color

_CAUSE = "of"  # the property by which a trigger names what it waits for: the arrow comes from there
_HEAD_M = 0.45


@dataclass(frozen=True, slots=True)
class Link:
    """An arrow from one place to another, m, in the colour of the object that says so."""

    begin: tuple[float, float]
    end: tuple[float, float]
    color: Color


def links_of(document: Document) -> Sequence[Link]:
    """All of a map, in the order of the file."""
    items = [item for layer in document.object_layers for item in layer.objects]
    by_id = {item.id: item for item in items}
    entries = {item.name: item for item in items if item.class_ == "Entry"}
    return [link for item in items if item.class_ in CLASSES for link in _links(item, by_id, entries)]


def draw_links(canvas: ChartCanvas, links: Sequence[Link]) -> None:
    """Draw those that may cross the target."""
    left, top, right, bottom = canvas.edges(0)
    for link in links:
        (x0, y0), (x1, y1) = link.begin, link.end
        if max(x0, x1) > left and min(x0, x1) < right and max(y0, y1) > top and min(y0, y1) < bottom:
            canvas.pointer(link.begin, link.end, link.color, _HEAD_M)


def _links(item: MapObject, by_id: Mapping[int, MapObject], entries: Mapping[str, MapObject]) -> Iterator[Link]:
    color = CLASS_COLORS[item.class_]
    for name, field in CLASSES[item.class_].fields.items():
        number = item.properties.get(name, 0) if field.leads_to else 0
        other = by_id.get(number) if isinstance(number, int) else None
        if other is not None and other is not item:
            ends = (other, item) if name == _CAUSE else (item, other)
            yield Link(_middle(ends[0]), _middle(ends[1]), color)
    to = item.properties.get("to", "") if item.class_ == "Exit" else ""
    if isinstance(to, str) and to.startswith("#") and to[1:].strip() in entries:
        yield Link(_middle(item), _middle(entries[to[1:].strip()]), color)


def _middle(item: MapObject) -> tuple[float, float]:
    x, y, width, height = item.box()
    return (x + width / 2) / TILE_PX, (y + height / 2) / TILE_PX
