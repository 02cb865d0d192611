"""Animated tiles of the ground: which of them turn to another frame now, and the baked pictures of each frame."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

import pygame

from game.view.ground.layers import Drawn
from game.view.ground.pictures import TilePictures

_KEPT_MOST_PX = 1 << 23  # of all baked rectangles; 32 MB

Bake = Callable[[pygame.Rect], pygame.Surface]


@dataclass(slots=True)
class _Screen:
    """A rectangle of a piece in which tiles move; ``baked``: its picture by the frames that run in it."""

    area: pygame.Rect  # map px
    gids: list[int]
    shown: tuple[int, ...]
    baked: dict[tuple[int, ...], pygame.Surface] = field(default_factory=dict)


class Films:
    """The moving rectangles of every piece of the ground, ``chunk_px`` a side."""

    def __init__(self, layers: Sequence[Drawn], pictures: TilePictures, chunk_px: int) -> None:
        self._pictures = pictures
        self._kept_px = 0
        self._screens: dict[tuple[int, int], list[_Screen]] = {}
        found: defaultdict[tuple[int, int, int, int], list[int]] = defaultdict(list)
        for layer in layers:
            for cell in layer.animated():
                found[cell.rect.x, cell.rect.y, cell.rect.width, cell.rect.height].append(cell.gid)
        for place, gids in found.items():
            rect = pygame.Rect(place)
            for cy in range(rect.top // chunk_px, (rect.bottom - 1) // chunk_px + 1):
                for cx in range(rect.left // chunk_px, (rect.right - 1) // chunk_px + 1):
                    part = rect.clip((cx * chunk_px, cy * chunk_px, chunk_px, chunk_px))
                    self._screens.setdefault((cx, cy), []).append(_Screen(part, gids, self._now(gids, 0.0)))

    def in_chunk(self, cx: int, cy: int) -> bool:
        """Whether anything moves in a piece."""
        return (cx, cy) in self._screens

    def forget(self, cx: int, cy: int) -> None:
        """Take in that a piece was thrown away; baked anew it shows the first frames."""
        for screen in self._screens.get((cx, cy), ()):
            screen.shown = self._now(screen.gids, 0.0)
            self._empty(screen)

    def fade(self, cx: int, cy: int) -> None:
        """Take in that a piece is shaded anew: what was baked of its frames is of no use any more."""
        for screen in self._screens.get((cx, cy), ()):
            self._empty(screen)

    def turned(self, cx: int, cy: int, time_ms: float, bake: Bake) -> Iterator[tuple[pygame.Rect, pygame.Surface]]:
        """The rectangles of a piece that show another frame than before, with their new pictures."""
        for screen in self._screens[cx, cy]:
            now = self._now(screen.gids, time_ms)
            if now != screen.shown:
                screen.shown = now
                if now not in screen.baked:
                    self._keep(screen, now, bake(screen.area))
                yield screen.area, screen.baked[now]

    def _keep(self, screen: _Screen, now: tuple[int, ...], picture: pygame.Surface) -> None:
        """Keep a picture; where there are too many, all others go, and are baked again when they are due."""
        self._kept_px += picture.get_width() * picture.get_height()
        if self._kept_px > _KEPT_MOST_PX:
            for some in self._screens.values():
                for other in some:
                    other.baked.clear()
            self._kept_px = picture.get_width() * picture.get_height()
        screen.baked[now] = picture

    def _empty(self, screen: _Screen) -> None:
        self._kept_px -= sum(picture.get_width() * picture.get_height() for picture in screen.baked.values())
        screen.baked.clear()

    def _now(self, gids: Sequence[int], time_ms: float) -> tuple[int, ...]:
        return tuple(self._pictures.shown(gid, time_ms) for gid in gids)
