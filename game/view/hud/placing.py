"""Where words stand beside a thing, so that they cover nobody who is drawn."""

from collections.abc import Iterator

import pygame

from game.view.frame import Frame

EDGE_PX = 18
_TOP_PX, _BOTTOM_PX = 60, 100  # of the picture, where the goal and the pockets stand
_GAP_PX = 6
_BODY_PX = (30, 36)  # of somebody who stands, with what they hold
_BODIES_M = 9.0  # who is further off is nowhere near the words
ABOVE, BELOW = 0, 1  # of the places that are tried
_STEPS = (1, 2, 3)  # of a body's height, aside of the thing


class Placing:
    """Finds room for words; keeps where they stood, so that they stay as long as they can."""

    def __init__(self) -> None:
        self._last: tuple[object, int] | None = None

    def forget(self) -> None:
        """Nothing is said any more."""
        self._last = None

    def box(
        self, frame: Frame, thing: pygame.Rect, size: tuple[int, int], about: object, first: int = ABOVE
    ) -> pygame.Rect:
        """Where words of a size, px, about a thing stand: where they stood before, if that is free, or near it.

        Of places none of which is free the freest is taken. ``about``: what tells this thing from another. ``first``:
        the place that is tried first.
        """
        bodies = body_boxes(frame)
        width, height = frame.target.get_size()
        most = max(height - _BOTTOM_PX - _TOP_PX, size[1])
        room = pygame.Rect(EDGE_PX, _TOP_PX, width - 2 * EDGE_PX, most)
        places = [box.clamp(room) for box in _places(thing, size)]
        kept = self._last[1] if self._last is not None and self._last[0] == about else first
        order = [kept, *(number for number in range(len(places)) if number != kept)]
        taken = [sum(_common(places[number], body) for body in (*bodies, thing)) for number in order]
        chosen = order[taken.index(min(taken))]
        self._last = about, chosen
        return places[chosen]


def _places(thing: pygame.Rect, size: tuple[int, int]) -> Iterator[pygame.Rect]:
    """Where words of a size may stand, the best first: over the thing, below, at its sides, and further away."""
    box = pygame.Rect((0, 0), size)
    for step in _STEPS:
        away = _GAP_PX + (step - 1) * _BODY_PX[1]
        for name, at in (
            ("midbottom", (thing.centerx, thing.top - away)),
            ("midtop", (thing.centerx, thing.bottom + away)),
            ("midleft", (thing.right + away, thing.centery)),
            ("midright", (thing.left - away, thing.centery)),
            ("bottomleft", (thing.right + away, thing.top - away)),
            ("bottomright", (thing.left - away, thing.top - away)),
            ("topleft", (thing.right + away, thing.bottom + away)),
            ("topright", (thing.left - away, thing.bottom + away)),
        ):
            placed = box.copy()
            setattr(placed, name, at)
            yield placed


def body_boxes(frame: Frame) -> list[pygame.Rect]:
    """What the bodies that are drawn near the survivor cover, the survivor's among them, px."""
    snapshot = frame.snapshot
    near = frame.between(snapshot.horde.previous, snapshot.horde.position)[snapshot.horde.seen]
    places = [frame.player, *(frame.place_of(one) for one in snapshot.others if one.seen), *map(tuple, near.tolist())]
    x0, y0 = frame.player
    boxes = []
    for x, y in places:
        if abs(x - x0) < _BODIES_M and abs(y - y0) < _BODIES_M:
            box = pygame.Rect((0, 0), _BODY_PX)
            box.center = frame.to_screen(x, y)
            boxes.append(box)
    return boxes


def _common(one: pygame.Rect, other: pygame.Rect) -> int:
    """Pixels that two boxes have in common."""
    both = one.clip(other)
    return both.width * both.height
