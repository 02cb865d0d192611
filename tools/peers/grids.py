"""The ground that the contestants share: schools, as the game reads them, and plains."""

from pathlib import Path

import numpy as np

from game.content.files.paths import maps_dir
from game.content.school.school import School, read_school
from game.sim.terrain.level import Level, empty_level
from tools import draft_school

DRAFT_SEED = 7
HALL_A_TILES = (128, 96)
PLAIN_SEED = 7
PILLAR_TILES = 2  # a pillar is so wide and so deep
PLAIN_TILES_PER_PILLAR = 1500


class Schools:
    """Schools by size: hall A where one of its size is asked for, else a draft that is the same every time.

    Drafts are written to ``folder``, which must stay as long as a school is drawn.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._read: dict[tuple[int, int], School] = {}

    def of(self, tiles: tuple[int, int]) -> School:
        """The school of so many tiles, width and height; read once."""
        if tiles not in self._read:
            self._read[tiles] = read_school(maps_dir() / "hall_a.tmx" if tiles == HALL_A_TILES else self._draft(*tiles))
        return self._read[tiles]

    def _draft(self, width: int, height: int) -> Path:
        path = self._folder / f"school_{width}x{height}.tmx"
        if draft_school.main(["--seed", str(DRAFT_SEED), "--size", f"{width}x{height}", str(path)]):
            raise ValueError(f"no school of {width}x{height} tiles can be drafted")
        return path


def plain(width: int, height: int) -> Level:
    """Open ground with a border and a few pillars; it starts a quarter of the way in, where a field takes longest."""
    solid = empty_level(width, height).solid.copy()
    rng = np.random.default_rng(PLAIN_SEED)
    for _ in range(width * height // PLAIN_TILES_PER_PILLAR):
        x, y = int(rng.integers(4, width - 6)), int(rng.integers(4, height - 6))
        solid[y : y + PILLAR_TILES, x : x + PILLAR_TILES] = True
    start_x, start_y = width // 4, height // 4
    solid[start_y, start_x] = False
    fields: dict[str, object] = {"name": "plain", "solid": solid, "opaque": solid, "barrier": solid}
    return empty_level(width, height, start=(start_x + 0.5, start_y + 0.5), **fields)


def walkable_m2(level: Level) -> int:
    """Ground of a level that bodies can stand on, m²."""
    return int((~level.solid).sum())
