"""Shapes of objects: which one an element holds, and the points of a polygon."""

from typing import Unpack

from game.content.tiled.document import Point
from game.content.tiled.text.fields import Findings, Place, parse_real
from game.content.tiled.text.markup import Node

SHAPES = ("point", "ellipse", "capsule", "polygon", "polyline", "text")
MAX_POINTS = 10_000


def read_shape(node: Node, findings: Findings, **place: Unpack[Place]) -> tuple[str, tuple[Point, ...], str]:
    """Shape of an object, its points and its text; a tile object is told by its gid, not here."""
    tag = next((tag for tag in SHAPES if node.node(tag) is not None), "rectangle")
    inner = node.node(tag)
    if inner is None:
        return tag, (), ""
    if tag in ("polygon", "polyline"):
        return tag, _points(inner, findings, place), ""
    return tag, (), (inner.text or "") if tag == "text" else ""


def _points(node: Node, findings: Findings, place: Place) -> tuple[Point, ...]:
    points = []
    for pair in node.get("points", "").split():
        x, _, y = pair.partition(",")
        numbers = parse_real(x), parse_real(y)
        if numbers[0] is None or numbers[1] is None:
            findings.add(f'a point of its <{node.tag}> is "{pair[:24]}"', "draw it again", node.line, **place)
            return ()
        points.append((numbers[0], numbers[1]))
    if not 2 <= len(points) <= MAX_POINTS:
        fix = f"draw it with 2 to {MAX_POINTS} points"
        findings.add(f"its <{node.tag}> has {len(points)} points", fix, node.line, **place)
    return tuple(points)
