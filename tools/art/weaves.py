"""Floors woven over several tiles, so that nothing is seen to repeat within a room; cut up for the tileset.

Each is a square field that goes on at its opposite edge. Salient marks are left to `tools.art.wear`, which is strewn.
"""

from collections.abc import Callable
from functools import cache

import numpy as np

from tools.art.floors import SIZE_PX, Mask, Rng
from tools.art.palette import F64, U8, rgb
from tools.furnishings import WEAVES
from tools.tile import Weave

_SEED = 4711
Field = tuple[U8, F64, F64]  # a picture and its coordinates


def swell(rng: Rng, side_px: int, waves: int = 9, most: int = 4) -> F64:
    """Broad soft noise from -1 to 1, [side, side], that goes on at its opposite edge."""
    at = np.arange(side_px) * (2 * np.pi / side_px)
    field = np.zeros((side_px, side_px))
    for _ in range(waves):
        kx, ky = rng.integers(-most, most + 1, 2)
        field += np.cos(kx * at[None, :] + ky * at[:, None] + rng.uniform(0, 2 * np.pi)) / max(1, np.hypot(kx, ky))
    return np.asarray(field / np.abs(field).max(), np.float64)


def _blank(side_px: int, name: str) -> U8:
    picture = np.empty((side_px, side_px, 4), np.uint8)
    picture[:] = (*rgb(name), 255)
    return picture


def _put(picture: U8, where: Mask, name: str) -> None:
    picture[where] = (*rgb(name), 255)


def _run(picture: U8, y: int, x: int, length: int, name: str) -> None:
    """Colour a run of pixels of a row, going on at the other edge."""
    side = picture.shape[1]
    picture[y % side, np.arange(x, x + length) % side] = (*rgb(name), 255)


def wood(
    rng: Rng,
    side_px: int,
    *,
    plank_px: int = 8,
    grain: float = 1.0,
    tones: tuple[str, ...] = ("wood_2", "wood_3", "wood_4"),
) -> U8:
    """Boards that run left to right, no two of a tone, their ends staggered and nailed.

    ``grain``: how thick the streaks lie in them; ``tones``: dark, plain, light.
    """
    dark, plain, light = tones
    seam = {"wood_1": "wood_0", "wood_2": "wood_1", "wood_3": "wood_2"}[dark]
    picture = _blank(side_px, plain)
    for top in range(0, side_px, plank_px):
        x = int(rng.integers(0, 40))
        end = x + side_px
        while x < end:
            length = min(int(rng.integers(34, 88)), end - x)
            length = end - x if end - x - length < 20 else length
            lean = rng.normal(0, 0.55)  # towards dark or light
            for _ in range(int(grain * length * plank_px / 40)):
                shade = light if rng.random() < 0.42 + 0.4 * lean else dark
                y, start = top + int(rng.integers(1, plank_px)), x + int(rng.integers(length))
                _run(picture, y, start, min(int(rng.integers(2, 11)), x + length - start), shade)
            if lean < -0.75 and plank_px > 4:
                for _ in range(length // 2):
                    y, start = top + int(rng.integers(1, plank_px)), x + int(rng.integers(length))
                    _run(picture, y, start, min(int(rng.integers(4, 18)), x + length - start), dark)
            x += length
            picture[top : top + plank_px, x % side_px] = (*rgb(dark), 255)
            if plank_px > 4:
                _nail(picture, top, x, plank_px, seam)
                _run(picture, top + 1, x + 1, 5, light)
        if plank_px > 4:
            _run(picture, top, 0, side_px, dark)
        for _ in range(side_px // 20):
            run = int(rng.integers(3, 12)) if plank_px > 4 else int(rng.integers(5, 22))
            _run(picture, top, int(rng.integers(side_px)), run, seam if plank_px > 4 else dark)
    return picture


def _nail(picture: U8, top: int, x: int, plank_px: int, name: str) -> None:
    """Nail two boards down on both sides of the joint between them."""
    for y in (top + 2, top + plank_px - 2):
        _run(picture, y, x - 3, 1, name)
        _run(picture, y, x + 2, 1, name)


def terrazzo(rng: Rng, side_px: int) -> U8:
    """Polished stone in slabs of two metres between brass joints, each slab its own mix of chips."""
    picture = _blank(side_px, "stone_3")
    soft = swell(rng, side_px)
    chance = rng.random((side_px, side_px))
    for y in range(0, side_px, 64):
        for x in range(0, side_px, 64):
            slab = np.s_[y : y + 64, x : x + 64]
            lean = rng.uniform(-0.02, 0.02)
            part, roll = picture[slab], chance[slab]
            _put(part, roll < 0.05 + lean + 0.02 * soft[slab], "stone_4")
            _put(part, (roll > 0.93 + lean) & (roll < 0.985), "stone_2")
            _put(part, roll > 0.988, "slate_3")
            _put(part, (roll > 0.5) & (roll < 0.504), "wood_3")
    big = (chance > 0.985) & (np.roll(chance, 7, 0) > 0.6)
    _put(picture, big | np.roll(big, 1, 1), "stone_2")
    joint = np.zeros((side_px, side_px), np.bool_)
    joint[::64] = joint[:, ::64] = True
    _put(picture, joint, "stone_2")
    _put(picture, joint & (soft > 0.2), "stone_1")
    _put(picture, np.roll(joint, 1, (0, 1)) & ~joint & (chance < 0.5), "stone_4")
    return picture


def glazed(rng: Rng, side_px: int) -> U8:
    """Glazed tiles of a quarter metre: some replaced, some cracked, grout dirty in broad patches."""
    soft = swell(rng, side_px)
    y, x = np.mgrid[0:side_px, 0:side_px]
    picture = _blank(side_px, "slate_4")
    count = side_px // 8
    lots = np.kron(rng.random((count, count)), np.ones((8, 8)))
    _put(picture, lots + 0.12 * soft > 0.9, "slate_3")
    _put(picture, lots < 0.035, "stone_3")
    grout = (x % 8 == 0) | (y % 8 == 0)
    _put(picture, (x % 8 == 1) & (y % 8 == 1) | (x % 8 == 2) & (y % 8 == 1), "slate_5")
    _put(picture, grout, "slate_3")
    _put(picture, grout & (soft > 0.25), "slate_2")
    _put(picture, grout & (soft > 0.6) & (rng.random((side_px, side_px)) < 0.5), "stone_1")
    crack = (lots > 0.5) & (lots < 0.515) & (np.abs((x % 8) - (y % 8)) < 1)
    _put(picture, crack, "slate_2")
    return picture


def chequered(rng: Rng, side_px: int) -> U8:
    """Large tiles of two tones, scuffed and here and there chipped."""
    y, x = np.mgrid[0:side_px, 0:side_px]
    soft, chance = swell(rng, side_px), rng.random((side_px, side_px))
    count = side_px // 16
    lots = np.kron(rng.random((count, count)), np.ones((16, 16)))
    odd = (x // 16 + y // 16) % 2 == 1
    picture = _blank(side_px, "stone_3")
    _put(picture, odd, "slate_4")
    _put(picture, (lots > 0.93) & ~odd, "stone_4")
    _put(picture, (lots > 0.93) & odd, "slate_3")
    _put(picture, chance < 0.012 + 0.012 * soft, "stone_2")
    _put(picture, (x % 16 == 0) | (y % 16 == 0), "stone_2")
    _put(picture, ((x % 16 == 0) | (y % 16 == 0)) & (soft > 0.35), "stone_1")
    _put(picture, (x % 16 == 1) & (y % 16 == 1), "stone_4")
    chip = (lots < 0.06) & (x % 16 + y % 16 < 6)
    _put(picture, chip, "stone_1")
    return picture


def varnished(rng: Rng, side_px: int) -> U8:
    """Narrow lacquered boards with a broad soft sheen."""
    picture = wood(rng, side_px, plank_px=4, grain=0.3, tones=("wood_3", "wood_4", "wood_5"))
    sheen = swell(rng, side_px, most=2) > 0.45
    chance = rng.random((side_px, side_px // 4)).repeat(4, axis=1)
    plain = (picture[..., :3] == rgb("wood_4")).all(axis=2)
    _put(picture, sheen & plain & (chance < 0.1), "wood_5")
    return picture


def earth(rng: Rng, side_px: int) -> U8:
    """Beaten schoolyard earth: grit, pebbles, hollows without an edge."""
    soft, fine, chance = swell(rng, side_px), swell(rng, side_px, 20, 14), rng.random((side_px, side_px))
    picture = _blank(side_px, "stone_2")
    _put(picture, chance < 0.16 * (soft + 0.6 * fine), "stone_1")
    _put(picture, chance < 0.03, "stone_1")
    _put(picture, (chance > 0.97) & (soft < 0.2), "stone_3")
    pebble = chance > 0.9985
    _put(picture, np.roll(pebble, 1, (0, 1)), "stone_0")
    _put(picture, pebble | np.roll(pebble, 1, 1), "stone_4")
    return picture


def paving(rng: Rng, side_px: int) -> U8:
    """Concrete slabs of half a metre, bonded; some sunk, weeds in the joints."""
    y, x = np.mgrid[0:side_px, 0:side_px]
    shifted = (x + 8 * (y // 16 % 2)) % side_px
    count = side_px // 16
    lots = rng.random((count, count))[y // 16, shifted // 16]
    soft, chance = swell(rng, side_px), rng.random((side_px, side_px))
    picture = _blank(side_px, "slate_3")
    _put(picture, (lots > 0.85) & (chance < 0.22), "slate_2")
    _put(picture, (lots < 0.15) & (chance < 0.14), "slate_4")
    _put(picture, chance < 0.03, "slate_4")
    _put(picture, chance > 0.97, "slate_2")
    joint = (shifted % 16 == 0) | (y % 16 == 0)
    _put(picture, joint, "slate_2")
    _put(picture, joint & (soft > 0.1), "slate_1")
    _put(picture, joint & (soft > 0.55) & (chance < 0.5), "rot_1")
    _put(picture, (shifted % 16 == 1) & (y % 16 > 0) & (lots < 0.6), "slate_4")
    return picture


def roof(rng: Rng, side_px: int) -> U8:
    """Green waterproof paint over slabs of two metres: faded in broad patches, flaked along its seams."""
    soft, fine, chance = swell(rng, side_px), swell(rng, side_px, 24, 16), rng.random((side_px, side_px))
    picture = _blank(side_px, "green_3")
    _put(picture, (soft > 0.2) & (chance < 0.25 * (soft + 0.2)), "green_2")
    _put(picture, (soft < -0.35) & (chance < 0.16), "green_4")
    flaked = soft + 0.9 * fine > 1.0
    _put(picture, flaked, "stone_2")
    _put(picture, flaked & (chance < 0.12), "stone_3")
    _put(picture, ~flaked & np.roll(flaked, 1, 0), "green_1")
    seam = np.zeros((side_px, side_px), np.bool_)
    seam[::64] = seam[:, ::64] = True
    _put(picture, seam & ~flaked, "green_1")
    _put(picture, np.roll(seam, 1, (0, 1)) & ~seam & ~flaked & (chance < 0.8), "green_4")
    return picture


def track(rng: Rng, side_px: int) -> U8:
    """The red cinders of the running track, raked by many feet."""
    soft, chance = swell(rng, side_px), rng.random((side_px, side_px))
    picture = _blank(side_px, "skin_0")
    _put(picture, chance < 0.16 + 0.1 * soft, "wood_1")
    _put(picture, chance > 0.965, "stone_1")
    _put(picture, (chance > 0.5) & (chance < 0.512), "skin_1")
    return picture


def campus(rng: Rng, side_px: int) -> U8:
    """The campus far below a roof, by night: lawns, bare ground, clumps of trees that one looks down on."""
    soft, chance = swell(rng, side_px), rng.random((side_px, side_px))
    picture = _blank(side_px, "slate_0")
    _put(picture, chance < 0.1, "night")
    _put(picture, (soft > 0.05) & (chance < 0.75), "green_0")
    _put(picture, (soft > 0.05) & (chance > 0.96), "green_1")
    y, x = np.mgrid[0:side_px, 0:side_px]
    for _ in range(side_px // 2):
        tx, ty, reach = *(int(v) for v in rng.integers(0, side_px, 2)), float(rng.uniform(2.2, 4.6))
        if soft[ty, tx] < 0.2:
            continue
        dx, dy = ((at - middle + side_px / 2) % side_px - side_px / 2 for at, middle in ((x, tx), (y, ty)))
        _put(picture, np.hypot(dx - 2, dy - 2) < reach, "ink")
        _put(picture, np.hypot(dx, dy) < reach, "green_1")
        _put(picture, (np.hypot(dx + 1, dy + 1) < reach - 1.6) & (chance < 0.6), "green_2")
    return picture


_DRAWN: dict[str, Callable[[Rng, int], U8]] = {
    "floor_wood": wood,
    "floor_corridor": terrazzo,
    "floor_tile": glazed,
    "floor_cafeteria": chequered,
    "floor_gym": varnished,
    "ground": earth,
    "pavement": paving,
    "roof": roof,
    "pavement_track": track,
    "drop": campus,
}
WOVEN: dict[str, tuple[Weave, int, int]] = {
    weave.tile(x, y): (weave, x, y) for weave in WEAVES for y in range(weave.side) for x in range(weave.side)
}


@cache
def _picture(weave: Weave) -> U8:
    """Draw a whole weave, uint8 [32 side, 32 side, 4]."""
    return _DRAWN[weave.kind](np.random.default_rng([_SEED, len(weave.kind)]), weave.side * SIZE_PX)


def woven(name: str) -> U8:
    """Cut one tile out of the weave it belongs to, uint8 [32, 32, 4]."""
    weave, x, y = WOVEN[name]
    return _picture(weave)[y * SIZE_PX : (y + 1) * SIZE_PX, x * SIZE_PX : (x + 1) * SIZE_PX]
