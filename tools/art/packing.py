"""Many small pictures in one: trimmed, laid in shelves, with a table of where each lies."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from tools.art.palette import U8

I16 = npt.NDArray[np.int16]
Grip = tuple[float, float, float, float]

WIDTH_PX = 1024


@dataclass(frozen=True)
class Packed:
    """A packed sheet.

    ``picture``: palette numbers, uint8 [h, 1024]. ``cuts``: int16 [rows * columns, 6]: x, y, width and height in the
    picture, then the offset of the corner from the body's middle; of who has lit eyes [rows * columns, 10]: x and y of
    the left one and of the right one follow, from the body's middle. ``frames``: rows of a movement, by its name.
    ``grips``: where the hands are in each row of a movement: left x and y, right x and y, px.
    """

    picture: U8
    cuts: I16
    columns: int
    frames: Mapping[str, Sequence[int]]
    grips: Mapping[str, Sequence[Grip]] = field(default_factory=dict)


def pack(
    rows: Sequence[Sequence[U8]],
    frames: Mapping[str, Sequence[int]],
    grips: Mapping[str, Sequence[Grip]] | None = None,
    eyes: npt.NDArray[np.int64] | None = None,
) -> Packed:
    """Trim pictures of palette numbers, row by row of a sheet, and lay them in shelves from the tallest down.

    ``eyes``: [rows * columns, 4] px, where the eyes of each are.
    """
    cells = [_trimmed(cell) for row in rows for cell in row]
    cuts = np.zeros((len(cells), 6), np.int16)
    x = y = shelf = 0
    for number in sorted(range(len(cells)), key=lambda n: (-cells[n][0].shape[0], n)):
        cell, dx, dy = cells[number]
        height, width = cell.shape
        if x + width > WIDTH_PX:
            x, y, shelf = 0, y + shelf, 0
        cuts[number] = x, y, width, height, dx, dy
        x, shelf = x + width, max(shelf, height)
    picture = np.zeros((y + shelf, WIDTH_PX), np.uint8)
    for (cell, _, _), (left, top, width, height, _, _) in zip(cells, cuts.tolist(), strict=True):
        picture[top : top + height, left : left + width] = cell
    if eyes is not None:
        cuts = np.concatenate((cuts, eyes.astype(np.int16)), axis=1)
    return Packed(picture, cuts, len(rows[0]), frames, grips or {})


def _trimmed(cell: U8) -> tuple[U8, int, int]:
    """Give what is drawn of a cell, and its corner's offset from the cell's middle."""
    middle = len(cell) // 2
    ys, xs = np.flatnonzero(cell.any(axis=1)), np.flatnonzero(cell.any(axis=0))
    inside = cell[ys[0] : ys[-1] + 1, xs[0] : xs[-1] + 1]
    return inside, int(xs[0]) - middle, int(ys[0]) - middle
