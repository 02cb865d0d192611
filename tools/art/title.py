"""The title's picture and the window's icon, put together from tiles and sprites and lit like the game."""

import math
from dataclasses import replace

import numpy as np

from tools.art.cast import CAST
from tools.art.figure import figure
from tools.art.looks import LOOKS
from tools.art.palette import F64, U8
from tools.art.poses import I_IDLE, I_RUN, READY
from tools.art.relief import Relief
from tools.art.tileset import draw_tile
from tools.art.views import Finish, colour_table, view
from tools.tiles import ID, TILE_PX

WIDTH, HEIGHT = 960, 540
WALL_ROW, LAST_ROW = 9, 15  # the corridor's walls
SURVIVOR_AT, SURVIVOR_ANGLE = (660.0, 400.0), math.pi + 0.06
PEOPLE_SCALE = 1.4
CONE_HALF = math.radians(20)
CONE_PX = 500.0
NIGHT = np.array([0.050, 0.062, 0.105])
WARM = np.array([1.12, 0.98, 0.74])
# Those who wait where the light ends: place, heading, look, frame of the infected.
WAITING = (
    (176, 356, 0.15, 1, 6),
    (118, 398, -0.05, 0, 7),
    (168, 444, -0.2, 3, 10),
    (212, 402, 0.0, 2, 8),
    (78, 352, 0.1, 4, 6),
    (66, 446, -0.1, 5, 9),
    (28, 400, 0.05, 6, 2),
    (120, 470, -0.3, 7, 3),
    (12, 348, 0.2, 0, 4),
    (832, 448, 2.9, 2, 2),
    (900, 372, 3.1, 5, 4),
)


def icon() -> U8:
    """The survivor's head and shoulders, 64 px."""
    relief = figure(CAST["on_jo"], replace(READY, nod=-0.75))
    picture = colour_table()[view(relief, math.pi / 2, Finish("slate_4"), 1.9)]
    edge = len(picture) // 2 - 32
    return picture[edge : edge + 64, edge : edge + 64]


def title() -> U8:
    """A corridor from straight above by flashlight, 960 by 540, opaque."""
    picture = _school()
    for x, y, angle, look, frame in WAITING:
        _set_down(picture, (x, y), angle, figure(LOOKS[look], (I_IDLE + I_RUN)[frame]))
    _set_down(picture, SURVIVOR_AT, SURVIVOR_ANGLE, figure(CAST["on_jo"], READY))
    lit = np.clip(picture * _light(), 0, 255)
    out = np.full((HEIGHT, WIDTH, 4), 255, np.uint8)
    out[..., :3] = np.rint(lit).astype(np.uint8)
    return out


def _school() -> F64:
    """Floor, the wall with its windows and lockers, a dark classroom above; [h, w, 3]."""
    rng = np.random.default_rng(17)
    picture = np.zeros((HEIGHT + TILE_PX, WIDTH, 3), np.float64)
    for row in range(HEIGHT // TILE_PX + 1):
        for column in range(WIDTH // TILE_PX):
            names = [f"floor_wood_{rng.integers(4)}" if row < WALL_ROW else f"floor_corridor_{rng.integers(4)}"]
            if row == WALL_ROW:
                names.append("window_h" if column % 8 in (2, 3, 4) else "wall_10")
            if row == LAST_ROW:
                names.append("wall_10")
            if row > LAST_ROW:
                names = ["ground_0"]
            if row == WALL_ROW + 1 and column % 8 in (6, 7, 0):
                names.append("locker_n")
            if row in (3, 5) and column % 3 and 16 < column < 29:
                names.append("desk_w")
            if row in (12, 13, 14) and rng.random() < 0.11:
                names.append(f"blood_{rng.integers(4)}" if rng.random() < 0.5 else f"papers_{rng.integers(3)}")
            for name in names:
                _lay(picture, draw_tile(ID[name], name), column * TILE_PX, row * TILE_PX)
    return picture[:HEIGHT]


def _lay(picture: F64, sprite: U8, left: int, top: int) -> None:
    height, width = sprite.shape[:2]
    x0, y0, x1, y1 = max(left, 0), max(top, 0), min(left + width, WIDTH), min(top + height, picture.shape[0])
    if x0 >= x1 or y0 >= y1:
        return
    part = sprite[y0 - top : y1 - top, x0 - left : x1 - left]
    cover = part[..., 3:] / 255.0
    window = picture[y0:y1, x0:x1]
    window += (part[..., :3] - window) * cover


def _set_down(picture: F64, at: tuple[float, float], angle: float, relief: Relief) -> None:
    drawn = colour_table()[view(relief, angle, Finish(), PEOPLE_SCALE)]
    _lay(picture, drawn, round(at[0]) - len(drawn) // 2, round(at[1]) - len(drawn) // 2)


def _light() -> F64:
    """What each pixel is multiplied with: cold night, a warm cone, its glow on the survivor; [h, w, 3]."""
    y, x = np.mgrid[0:HEIGHT, 0:WIDTH] + 0.5
    dx, dy = x - SURVIVOR_AT[0], y - SURVIVOR_AT[1]
    far = np.hypot(dx, dy)
    off = np.abs((np.arctan2(dy, dx) - SURVIVOR_ANGLE + math.pi) % math.tau - math.pi)
    edge = np.clip((CONE_HALF - off) / math.radians(9) + 0.5, 0, 1)
    cone = edge * np.clip(1.15 - far / CONE_PX, 0, 1) ** 0.8 * np.clip(far / 30, 0.4, 1)
    cone *= (y > (WALL_ROW + 1) * TILE_PX - 10) & (y < LAST_ROW * TILE_PX + 8)
    glow = 0.5 * np.exp(-((far / 70) ** 2))
    rim = 0.9 - 0.35 * (np.hypot((x - WIDTH / 2) / WIDTH, (y - HEIGHT / 2) / HEIGHT) * 2) ** 2
    lit = np.clip(NIGHT * rim[..., None] * 1.5 + WARM * np.maximum(cone, glow)[..., None], 0, 1.15)
    return np.asarray(lit, np.float64)
