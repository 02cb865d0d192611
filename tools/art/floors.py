"""Floors of the tileset, pixel by pixel: boards, terrazzo, tiles, earth, steps."""

from collections.abc import Callable

import numpy as np
import numpy.typing as npt

from tools.art.palette import F64, U8, ramp, rgb

SIZE_PX = 32
Rng = np.random.Generator
Mask = npt.NDArray[np.bool_]
Where = Mask | tuple[slice | int, slice | int]

_Y, _X = np.mgrid[0:SIZE_PX, 0:SIZE_PX]


def filled(name: str) -> U8:
    """Give a tile of one colour, uint8 [32, 32, 4]."""
    tile = np.empty((SIZE_PX, SIZE_PX, 4), np.uint8)
    tile[:] = (*rgb(name), 255)
    return tile


def put(tile: U8, where: Where, name: str) -> None:
    """Set pixels of a tile, by mask or slices, to a palette colour."""
    tile[where] = (*rgb(name), 255)


def _specks(rng: Rng, share: float) -> Mask:
    return rng.random((SIZE_PX, SIZE_PX)) < share


def _toned(steps: F64, ramp_name: str) -> U8:
    """Colour a field of whole ramp steps."""
    tones = ramp(ramp_name)
    tile = np.full((SIZE_PX, SIZE_PX, 4), 255, np.uint8)
    tile[..., :3] = tones[np.clip(steps, 0, len(tones) - 1).astype(np.intp)].astype(np.uint8)
    return tile


def boards(rng: Rng, width_px: int, base: int, streaks: int) -> U8:
    """Boards that run left to right, their ends staggered; ``base`` is the step on the wood ramp."""
    steps = np.full((SIZE_PX, SIZE_PX), float(base))
    for top in range(0, SIZE_PX, width_px):
        for _ in range(streaks):
            y, x, run = top + 1 + int(rng.integers(width_px - 1)), int(rng.integers(-6, 30)), rng.integers(4, 13)
            steps[y, max(x, 0) : x + int(run)] = base + (1 if rng.random() < 0.4 else -1)
        seam = rng.random(SIZE_PX // 8).repeat(8) < (1.0 if width_px > 4 else 0.6)
        steps[top, seam] = base - 1
        end = int(rng.integers(3, 29))
        if rng.random() < 0.7:
            steps[top : top + width_px, end] = base - 1
            steps[top + 1, end + 1] = base + 1
            steps[top + 1, max(end - 2, 0)] = base - 2
    return _toned(steps, "wood")


def terrazzo(rng: Rng) -> U8:
    """Polished stone with chips in it, a brass joint along two sides."""
    tile = filled("stone_3")
    put(tile, _specks(rng, 0.035), "stone_4")
    put(tile, _specks(rng, 0.03), "stone_2")
    put(tile, _specks(rng, 0.008), "slate_3")
    tile[0, :] = tile[:, 0] = (*rgb("stone_2"), 255)
    return tile


def small_tiles(rng: Rng) -> U8:
    """Glazed tiles of a quarter metre with grout between."""
    tile = filled("slate_4")
    put(tile, (_X % 8 == 0) | (_Y % 8 == 0), "slate_3")
    put(tile, (_X % 8 == 1) & (_Y % 8 == 1), "slate_5")
    put(tile, (_X % 8 == 2) & (_Y % 8 == 1), "slate_5")
    for _ in range(2):
        x, y = 8 * rng.integers(0, 4, 2)
        put(tile, np.s_[y + 1 : y + 8, x + 1 : x + 8], "stone_3" if rng.random() < 0.5 else "slate_3")
    return tile


def chequered(rng: Rng) -> U8:
    """Large tiles of two tones."""
    tile = filled("stone_3")
    put(tile, (_X // 16 + _Y // 16) % 2 == 1, "slate_4")
    put(tile, _specks(rng, 0.012), "stone_2")
    put(tile, (_X % 16 == 0) | (_Y % 16 == 0), "stone_2")
    put(tile, (_X % 16 == 1) & (_Y % 16 == 1), "stone_4")
    return tile


def earth(rng: Rng) -> U8:
    """Beaten schoolyard earth with grit in it."""
    coarse = np.kron(rng.random((8, 8)), np.ones((4, 4)))
    tile = filled("stone_2")
    put(tile, (coarse > 0.8) & _specks(rng, 0.3), "stone_1")
    put(tile, _specks(rng, 0.04), "stone_1")
    put(tile, _specks(rng, 0.03), "stone_3")
    return tile


def paving(rng: Rng) -> U8:
    """Concrete slabs of half a metre."""
    tile = filled("slate_3")
    put(tile, _specks(rng, 0.03), "slate_4")
    put(tile, _specks(rng, 0.03), "slate_2")
    slab = np.where(_Y < 16, _X, _X + 8) % 16
    put(tile, (slab == 0) | (_Y % 16 == 0), "slate_2")
    put(tile, (slab == 1) & (_Y % 16 > 0), "slate_4")
    return tile


# A step as one sees it from above, from the back of its tread to the foot of its riser, on the stone ramp: in the
# shadow of the step above, lighter towards the edge, the edge itself, then the face that drops away from the light.
_STEP = (1, 1, 2, 2, 3, 3, 3, 3, 3, 3, 4, 4, 1, 1, 0, 0)
_NOSING = 9  # of that, the brass strip that keeps one from slipping
_NOSING_PX = (3, 29)  # of the tile's width: it ends before the flight does


def stairs(rng: Rng, *, across: bool) -> U8:
    """Two steps a tile, down the picture, or to its left if ``across``: treads, brass strips, dark risers."""
    profile = np.tile(np.array(_STEP, np.float64), SIZE_PX // len(_STEP))
    steps = np.repeat(profile[:, None], SIZE_PX, axis=1)
    steps += np.where(_specks(rng, 0.05) & (steps > 2), -1, 0)
    tile = _toned(steps, "stone")
    for top in range(0, SIZE_PX, len(_STEP)):
        put(tile, np.s_[top + _NOSING, _NOSING_PX[0] : _NOSING_PX[1]], "yellow_0")
    return np.rot90(tile, -1).copy() if across else tile


def doorsill(rng: Rng, *, across: bool) -> U8:
    """A worn threshold with the two rails of a sliding door."""
    tile = filled("stone_2")
    put(tile, _specks(rng, 0.05), "stone_1")
    deep = _Y if across else _X
    put(tile, (deep == 12) | (deep == 19), "slate_5")
    put(tile, (deep == 13) | (deep == 20), "slate_1")
    put(tile, (deep == 0) | (deep == 31), "stone_1")
    return tile


def gym_line(rng: Rng, sides: str) -> U8:
    """Gym boards with a court line from the middle to each of ``sides``."""
    tile = boards(rng, 4, 4, 1)
    put(tile, np.s_[14:18, 14:18], "white")
    arms = {"n": np.s_[:14, 14:18], "s": np.s_[18:, 14:18], "w": np.s_[14:18, :14], "e": np.s_[14:18, 18:]}
    for side in sides:
        put(tile, arms[side], "white")
    worn = (tile[..., 2] == rgb("white")[2]) & _specks(rng, 0.1)
    put(tile, worn, "wood_5")
    return tile


def doormat(rng: Rng) -> U8:
    """A ribbed rubber mat."""
    tile = filled("slate_1")
    put(tile, (_X + _Y) % 4 == 0, "slate_2")
    put(tile, _specks(rng, 0.05), "stone_1")
    edge = (_X < 2) | (_X > 29) | (_Y < 2) | (_Y > 29)
    put(tile, edge, "slate_0")
    return tile


_RUNNER = (
    ".......##.......",
    ".......##.......",
    "....####........",
    "...#.####.#.....",
    "..#..###.##.....",
    ".....###........",
    "....#####.......",
    "...##...##......",
    ".###.....#......",
    ".........##.....",
)


def exit_arrow(rng: Rng) -> U8:
    """The running figure of an emergency exit, painted on the floor."""
    tile = terrazzo(rng)
    put(tile, np.s_[6:26, 3:29], "green_3")
    put(tile, np.s_[8:24, 5:27], "green_2")
    for y, row in enumerate(_RUNNER):
        for x, mark in enumerate(row):
            if mark == "#":
                put(tile, (11 + y, 6 + x), "white")
    put(tile, np.s_[10:22, 23:25], "white")
    put(tile, (tile[..., 1] == rgb("green_3")[1]) & _specks(rng, 0.08), "stone_3")
    return tile


def _family(prefix: str, count: int, draw: Callable[[Rng], U8]) -> dict[str, Callable[[Rng], U8]]:
    return {f"{prefix}_{i}": draw for i in range(count)}


FLOORS: dict[str, Callable[[Rng], U8]] = {
    **_family("floor_wood", 4, lambda rng: boards(rng, 8, 3, 2)),
    **_family("floor_corridor", 4, terrazzo),
    **_family("floor_tile", 3, small_tiles),
    **_family("floor_gym", 3, lambda rng: boards(rng, 4, 4, 1)),
    "floor_gym_line_h": lambda rng: gym_line(rng, "we"),
    "floor_gym_line_v": lambda rng: gym_line(rng, "ns"),
    "floor_gym_line_ne": lambda rng: gym_line(rng, "ws"),
    "floor_gym_line_nw": lambda rng: gym_line(rng, "es"),
    "floor_gym_line_se": lambda rng: gym_line(rng, "wn"),
    "floor_gym_line_sw": lambda rng: gym_line(rng, "en"),
    **_family("floor_cafeteria", 3, chequered),
    **_family("ground", 3, earth),
    **_family("verge", 3, earth),
    **_family("pavement", 3, paving),
    "stairs_h": lambda rng: stairs(rng, across=True),
    "stairs_v": lambda rng: stairs(rng, across=False),
    "doorsill_h": lambda rng: doorsill(rng, across=True),
    "doorsill_v": lambda rng: doorsill(rng, across=False),
    "doormat": doormat,
    "exit_arrow": exit_arrow,
}
