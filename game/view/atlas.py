"""Sprite sheets cut into sprites: trimmed to what is drawn, each with where it lies from its middle."""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import pygame

LOOKS = 8  # kinds of clothes and hair among the infected


class Sprite(NamedTuple):
    """A picture and the offset of its corner from the place it is drawn at, px."""

    picture: pygame.Surface
    dx: int
    dy: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """The cells of one picture, row by row, ``columns`` a row."""

    sprites: Sequence[Sprite]
    columns: int
    rows: int

    def at(self, column: int, row: int = 0) -> Sprite:
        """Sprite of a cell."""
        return self.sprites[row * self.columns + column]


class Atlas:
    """Every sheet of ``sprites.toml`` by its name."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        table = tomllib.loads((folder / "sprites.toml").read_text("utf-8"))
        self._cells = {name: _cell_size(sheet) for name, sheet in _sheets(table).items()}
        self._loaded: dict[str, Sheet] = {}

    def sheet(self, name: str) -> Sheet:
        """Sheet by name, cut when first asked for."""
        if name not in self._loaded:
            self._loaded[name] = cut(pygame.image.load(self._folder / f"{name}.png"), self._cells[name])
        return self._loaded[name]


def cut(image: pygame.Surface, cell: tuple[int, int]) -> Sheet:
    """Cut a picture into cells and trim each one."""
    image = image.convert_alpha()
    width, height = cell
    columns, rows = image.get_width() // width, image.get_height() // height
    sprites = []
    for row in range(rows):
        for column in range(columns):
            whole = image.subsurface((column * width, row * height, width, height))
            drawn = whole.get_bounding_rect()
            if not drawn.size[0]:
                drawn = pygame.Rect(width // 2, height // 2, 1, 1)
            sprites.append(Sprite(whole.subsurface(drawn).copy(), drawn.x - width // 2, drawn.y - height // 2))
    return Sheet(tuple(sprites), columns, rows)


def _sheets(table: Mapping[str, object]) -> Mapping[str, Mapping[str, object]]:
    """Every table that names a picture, by the picture's name."""
    found: dict[str, Mapping[str, object]] = {}
    for value in table.values():
        if not isinstance(value, dict):
            continue
        if isinstance(value.get("file"), str):
            found[Path(value["file"]).stem] = value
        else:
            found.update(_sheets(value))
    return found


def _cell_size(sheet: Mapping[str, object]) -> tuple[int, int]:
    cell = sheet["cell"]
    if isinstance(cell, list):
        return int(cell[0]), int(cell[1])
    return int(str(cell)), int(str(cell))
