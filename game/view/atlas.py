"""Sprite sheets cut into sprites: trimmed to what is drawn, each with where it lies from its middle."""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

import pygame

LOOKS = 8  # kinds of clothes and hair among the infected


class Sprite(NamedTuple):
    """A picture and the offset of its corner from the place it is drawn at, px."""

    picture: pygame.Surface
    dx: int
    dy: int

    def draw(self, target: pygame.Surface, at: tuple[int, int]) -> None:
        """Blit it with its middle at a pixel of the target."""
        target.blit(self.picture, (at[0] + self.dx, at[1] + self.dy))


@dataclass(frozen=True, slots=True)
class Sheet:
    """The cells of one picture, row by row, ``columns`` a row. ``frames``: rows of a movement, by its name."""

    sprites: Sequence[Sprite]
    columns: int
    rows: int
    frames: Mapping[str, tuple[int, ...]]

    def at(self, column: int, row: int = 0) -> Sprite:
        """Sprite of a cell."""
        return self.sprites[row * self.columns + column]


class Atlas:
    """Every sheet of ``sprites.toml`` by its name."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        table = tomllib.loads((folder / "sprites.toml").read_text("utf-8"))
        self._specs: Mapping[str, Mapping[str, Any]] = table
        self._loaded: dict[str, Sheet] = {}

    def sheet(self, name: str) -> Sheet:
        """Sheet by name, cut when first asked for."""
        if name not in self._loaded:
            spec = self._specs[name]
            image = pygame.image.load(self._folder / spec["file"]).convert_alpha()
            frames = {movement: tuple(rows) for movement, rows in spec.get("frames", {}).items()}
            self._loaded[name] = cut(image, int(spec["cell"]), frames)
        return self._loaded[name]


def cut(image: pygame.Surface, cell_px: int, frames: Mapping[str, tuple[int, ...]]) -> Sheet:
    """Cut a picture into square cells and trim each one."""
    columns, rows = image.get_width() // cell_px, image.get_height() // cell_px
    middle = cell_px // 2
    sprites = []
    for row in range(rows):
        for column in range(columns):
            whole = image.subsurface((column * cell_px, row * cell_px, cell_px, cell_px))
            drawn = whole.get_bounding_rect()
            if not drawn.size[0]:
                drawn = pygame.Rect(middle, middle, 1, 1)
            sprites.append(Sprite(whole.subsurface(drawn).copy(), drawn.x - middle, drawn.y - middle))
    return Sheet(tuple(sprites), columns, rows, frames)
