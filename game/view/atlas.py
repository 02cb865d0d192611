"""Sprite sheets cut into sprites: trimmed to what is drawn, each with where it lies from its middle."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple, overload

import numpy as np
import numpy.typing as npt
import pygame

from game.content.files.reading import read_toml
from game.sim.words.types import U8

LOOKS = 16  # kinds of clothes and hair, of the infected and of the living
Grip = tuple[float, float, float, float]
RGBA = tuple[int, int, int, int]


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
    """The cells of one picture, row by row, ``columns`` a row.

    ``frames``: rows of a movement, by its name. ``grips``: left and right hand in each of these rows, px before and to
    the right of the middle.
    """

    sprites: Sequence[Sprite]
    columns: int
    rows: int
    frames: Mapping[str, tuple[int, ...]]
    grips: Mapping[str, Sequence[Grip]] = field(default_factory=dict)

    def at(self, column: int, row: int = 0) -> Sprite:
        """Sprite of a cell."""
        return self.sprites[row * self.columns + column]


class PackedSprites(Sequence[Sprite]):
    """The sprites of a packed sheet, each made when it is first asked for.

    The people have 17,000, of which a run shows a part: made at once they'd be 90 MB and a second. A picture of palette
    numbers is a quarter of that, and a sprite cut from it costs 9 us.

    ``offsets``: of each sprite's corner from the place it is drawn at, ``[n, 2]`` px. ``eyes``: where the left and the
    right one lie from there, ``[n, 4]`` px, zeros on sheets of who has none that are lit. ``reach_px``: how far from
    that place the farthest pixel of any sprite lies.
    """

    def __init__(self, image: pygame.Surface, cuts: npt.NDArray[np.int16], colours: Sequence[RGBA]) -> None:
        self._numbers: U8 = pygame.surfarray.pixels2d(image).T  # [h, w]
        self._cuts: list[list[int]] = cuts[:, :6].tolist()  # x, y, width, height, offset x and y
        self._colours = _mapped(colours)
        self._dark = _mapped([(r * a // 255, g * a // 255, b * a // 255, a) for r, g, b, a in colours])
        self._made: dict[int, Sprite] = {}
        self._made_dark: dict[int, pygame.Surface] = {}
        self.offsets = cuts[:, 4:6].astype(np.int64)
        self.eyes = cuts[:, 6:10].astype(np.int64) if cuts.shape[1] > 6 else np.zeros((len(cuts), 4), np.int64)
        self.reach_px = int(max(-self.offsets.min(), (self.offsets + cuts[:, 2:4]).max()))

    def __len__(self) -> int:
        return len(self._cuts)

    @overload
    def __getitem__(self, index: int) -> Sprite: ...
    @overload
    def __getitem__(self, index: slice) -> list[Sprite]: ...
    def __getitem__(self, index: int | slice) -> Sprite | list[Sprite]:
        if isinstance(index, slice):
            return [self[i] for i in range(*index.indices(len(self)))]
        if index not in self._made:
            self._made[index] = self._cut(index, self._colours)
        return self._made[index]

    def premultiplied(self, index: int) -> pygame.Surface:
        """Give the picture of a sprite for blits with `pygame.BLEND_PREMULTIPLIED`.

        1,500 of them are drawn in 1.9 ms, those with straight alpha in 2.6, run-length encoded ones in 2.6 too.
        """
        if index not in self._made_dark:
            self._made_dark[index] = self._cut(index, self._dark).picture
        return self._made_dark[index]

    def _cut(self, index: int, colours: npt.NDArray[np.uint32]) -> Sprite:
        x, y, width, height, dx, dy = self._cuts[index]
        pixels = colours[self._numbers[y : y + height, x : x + width]]
        return Sprite(pygame.image.frombuffer(pixels.data, (width, height), "BGRA"), dx, dy)


class Atlas:
    """Every sheet of ``sprites.toml`` by its name."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        table = read_toml(folder / "sprites.toml", "table of sprites")
        self._specs: Mapping[str, Mapping[str, Any]] = table
        self._loaded: dict[str, Sheet] = {}

    def all_of(self, prefix: str) -> dict[str, Sheet]:
        """Every sheet whose name begins so, by the rest of its name."""
        return {name.removeprefix(prefix): self.sheet(name) for name in self._specs if name.startswith(prefix)}

    def looks(self) -> dict[str, tuple[int, ...]]:
        """Looks of which there are packed sheets, as ``infected_3`` is of look 3, by what stands before the number."""
        found: dict[str, tuple[int, ...]] = {}
        for name in sorted(self._specs, key=lambda name: (len(name), name)):
            body, _, look = name.rpartition("_")
            if "cuts" in self._specs[name] and look.isdigit():
                found[body] = (*found.get(body, ()), int(look))
        return found

    def sheet(self, name: str) -> Sheet:
        """Sheet by name, read when first asked for."""
        if name not in self._loaded:
            spec = self._specs[name]
            frames = self.frames(name)
            image = pygame.image.load(self._folder / spec["file"])
            if "cuts" in spec:
                self._loaded[name] = _unpacked(image, np.load(self._folder / spec["cuts"]), spec, frames)
            else:
                self._loaded[name] = cut(image.convert_alpha(), int(spec["cell"]), frames)
        return self._loaded[name]

    def frames(self, name: str) -> Mapping[str, tuple[int, ...]]:
        """Rows of the movements of a sheet, by their names, which asks for no picture."""
        return {movement: tuple(rows) for movement, rows in self._specs[name].get("frames", {}).items()}


def _unpacked(
    image: pygame.Surface, cuts: npt.NDArray[np.int16], spec: Mapping[str, Any], frames: Mapping[str, tuple[int, ...]]
) -> Sheet:
    """Give a packed sheet: ``image`` has eight bits a pixel, of which 0 is nothing and the last ones are shadow."""
    first, shades = int(spec["shade_from"]), spec["shade_alphas"]
    alphas = (0, *(255,) * (first - 1), *shades)
    colours = [(*color[:3], alpha) for color, alpha in zip(image.get_palette(), alphas, strict=False)]
    grips = {movement: tuple(map(tuple, rows)) for movement, rows in spec.get("grips", {}).items()}
    columns = int(spec["columns"])
    return Sheet(PackedSprites(image, cuts, colours), columns, len(cuts) // columns, frames, grips)


def _mapped(colours: Sequence[RGBA]) -> npt.NDArray[np.uint32]:
    """Give colours as pixels of a surface with alpha: blue, green, red, alpha, a byte each."""
    return np.array([(blue, green, red, alpha) for red, green, blue, alpha in colours], np.uint8).view(np.uint32)[:, 0]


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
