"""Tiles of the rooftop: green roof paint, parapets, gratings over the drop, and the plant that stands up there."""

from collections.abc import Callable
from functools import partial

import numpy as np

from tools.art.draw import Drawing, Paint, Pen, grown
from tools.art.floors import SIZE_PX, Rng, boards, filled, put
from tools.art.palette import F64, U8
from tools.art.rooms import FAR, slab
from tools.art.school import INK, Draw
from tools.art.walls import EAST, NORTH, SOUTH, WEST
from tools.art.yard import bush

_Y, _X = np.mgrid[0:SIZE_PX, 0:SIZE_PX]


def _specks(rng: Rng, share: float) -> np.ndarray[tuple[int, ...], np.dtype[np.bool_]]:
    return rng.random((SIZE_PX, SIZE_PX)) < share


def roof(rng: Rng, *, worn: float) -> U8:
    """Green waterproof paint rolled over concrete slabs; ``worn`` is the share that has flaked off, in patches."""
    tile = filled("green_3")
    put(tile, _specks(rng, 0.012), "green_2")
    rough = _soft_noise(rng)
    flaked = rough > np.quantile(rough, 1 - worn) if worn else np.zeros_like(rough, np.bool_)
    put(tile, grown(flaked) & ~flaked, "green_2")
    put(tile, flaked, "stone_2")
    put(tile, flaked & _specks(rng, 0.12), "stone_3")
    put(tile, (_X == 31) | (_Y == 31), "green_2")
    put(tile, ((_X == 0) | (_Y == 0)) & ~flaked, "green_4")
    return tile


def _soft_noise(rng: Rng) -> F64:
    """Blotches a few pixels wide, [32, 32], without an edge."""
    field = rng.random((SIZE_PX, SIZE_PX))
    for _ in range(6):
        field = field + sum(np.roll(field, step, axis) for step in (-1, 1) for axis in (0, 1))
    return np.asarray(field, np.float64)


def grating(_rng: Rng, *, across: bool) -> U8:
    """Steel grating over the drop; ``across`` if the walk runs left to right."""
    tile = filled("night")
    along, over = (_X, _Y) if across else (_Y, _X)
    put(tile, over % 4 == 1, "slate_3")
    put(tile, over % 4 == 2, "slate_1")
    put(tile, along % 16 == 0, "slate_4")
    put(tile, along % 16 == 1, "slate_2")
    return tile


def drop(rng: Rng, *, trees: int = 0, figures: int = 0, lamp: bool = False) -> U8:
    """The campus far below: ground, crowns of trees, figures that stand about, a lamp."""
    tile = filled("slate_0")
    put(tile, _specks(rng, 0.1), "night")
    for _ in range(trees):
        x, y, reach = *(int(v) for v in rng.integers(4, 28, 2)), float(rng.uniform(2.0, 3.6))
        crown = np.hypot(_X - x, _Y - y)
        put(tile, crown < reach, "green_2")
        put(tile, (crown < reach - 1.2) & (x >= _X) & (y >= _Y), "green_3")
    if lamp:
        glow = np.hypot(_X - 16, _Y - 16)
        put(tile, (glow < 11) & ((_X + _Y) % 2 == 0), "wood_1")
        put(tile, glow < 6, "wood_2")
        put(tile, glow < 3.2, "yellow_1")
        put(tile, glow < 2, "yellow_2")
    for _ in range(figures):
        x, y = (int(v) for v in rng.integers(2, 30, 2))
        put(tile, np.s_[y, x : x + 2], "slate_4")
        put(tile, np.s_[y + 1, x : x + 2], "night")
    return tile


def facade(rng: Rng, depth: int) -> U8:
    """The outer wall as it falls away below a parapet: three windows down and all is dark."""
    shades = (("slate_1", "slate_0"), ("slate_0", "night"), ("night", "ink"))[depth]
    tile = filled(shades[0])
    put(tile, np.s_[16:, :], shades[1])
    put(tile, _specks(rng, 0.05) & (_Y < 20), shades[1])
    if depth == 0:
        put(tile, np.s_[:2, :], "ink")
    if depth < 2:
        put(tile, np.s_[7:22, 6:26], "ink")
        put(tile, np.s_[8:21, 7:25], "navy_0")
        put(tile, np.s_[8:21, 15:17], "ink")
        if depth == 0:
            put(tile, np.s_[9:13, 9:11], "glass_0")
    return tile


def parapet(_rng: Rng, mask: int) -> U8:
    """A concrete parapet with a flashing along its top; ``mask`` says which neighbours go on with it."""
    canvas = Drawing(SIZE_PX, SIZE_PX)
    pen = canvas.pen(16, 16)
    sides = [(side, turns) for side, turns in ((EAST, 0), (SOUTH, 1), (WEST, 2), (NORTH, 3)) if mask & side]
    for fill, half in ((Paint("stone", 0.3, 0.2), 12.5), (Paint("stone", 0.85, 0.35, 2), 10.5)):
        pen.box(-half, -half, half, half, fill, 1)
        for _, turns in sides:
            pen.turned(turns * np.pi / 2).box(0, -half, FAR, half, fill, 0)
    groove = Paint("stone_1")
    for _, turns in sides:
        pen.turned(turns * np.pi / 2).line((0, 0), (FAR, 0), 1.4, groove)
    pen.oval(0, 0, 1.6, 1.6, Paint("steel", 0.6, 0.4))
    return canvas.finish(shadow=0.55)


ROOF_PIXELS: dict[str, Callable[[Rng], U8]] = {
    **{f"roof_{i}": partial(roof, worn=(0.0, 0.04, 0.1, 0.22)[i]) for i in range(4)},
    **{f"floor_deck_{i}": lambda rng: boards(rng, 4, 2, 2) for i in range(2)},
    "grating_h": partial(grating, across=True),
    "grating_v": partial(grating, across=False),
    "drop_0": drop,
    "drop_1": partial(drop, trees=3),
    "drop_2": partial(drop, trees=2),
    "drop_3": partial(drop, figures=9),
    "drop_lamp": partial(drop, lamp=True),
    **{f"facade_{i}": partial(facade, depth=i) for i in range(3)},
    **{f"parapet_{mask:02d}": partial(parapet, mask=mask) for mask in range(16)},
}


def vent(p: Pen) -> None:
    """A mushroom vent."""
    p.box(-9, -8, 9, 11, Paint("steel", 0.2, 0.2), 1)
    p.oval(0, -1, 12.5, 12, Paint("steel", 0.65, 0.6, 4))
    for i in range(12):
        p.turned(i * 0.5236, 0, -1).line((5, 0), (10, 0), 1, Paint("slate_2"))
    p.oval(0, -1, 3.4, 3.2, Paint("steel", 0.8, 0.5))


def duct(p: Pen) -> None:
    """A sheet metal duct along the pen's x, its seams showing."""
    p.box(-FAR, -10, FAR, 12, Paint("steel", 0.3, 0.1), 0)
    p.box(-FAR, -12, FAR, 8, Paint("steel", 0.72, 0.4, 3), 0)
    for x in (-15, 0.5, 16):
        p.line((x, -12), (x, 8), 1.2, Paint("slate_3"))
        p.line((x + 1.4, -11), (x + 1.4, 7), 0.8, Paint("slate_6"))


def duct_box(p: Pen) -> None:
    """Where ducts meet, or end in a grille."""
    p.box(-15, -13, 15, 14, Paint("steel", 0.3, 0.1), 1)
    p.box(-15, -14, 15, 9, Paint("steel", 0.66, 0.4, 2), 1)
    p.box(-9, -9, 9, 4, Paint("slate_1"), 0.6)
    for y in (-7, -4, -1, 2):
        p.line((-8, y), (8, y), 1.2, Paint("slate_4"))


def pipe(p: Pen) -> None:
    """Two pipes low over the roof, on blocks; one steps over them."""
    for x in (-9, 9):
        p.box(x - 2, -6, x + 2, 6, Paint("stone", 0.3), 0.4)
    for y, name in ((-3, "orange"), (3, "slate_4")):
        p.line((-FAR, y + 1), (FAR, y + 1), 2.4, Paint("slate_0"))
        p.line((-FAR, y), (FAR, y), 2, Paint(name))


def planter(p: Pen) -> None:
    """A wooden box of what pupils grew; most of it is dead."""
    p.box(-15, -12, 15, 14, Paint("wood", 0.3, 0.3, 2), 0.6)
    p.box(-13, -11, 13, 9, Paint("brown", 0.2, 0.0), 0.4)
    for i, (x, y) in enumerate(((-8, -6), (0, -7), (8, -5), (-6, 4), (3, 3), (9, 5))):
        q = p.turned(i * 1.3, x, y)
        colour = "green" if i % 3 else "wood"
        for turn in (0.0, 1.6, 3.1, 4.7):
            q.turned(turn).limb((0, 0), (4.4, 0), 1.6, 0.7, Paint(colour, 0.65, 0.4, 1.5))


def shrub_tub(p: Pen) -> None:
    """A clipped shrub in a concrete tub."""
    p.oval(0, 1, 14, 14, Paint("stone", 0.5, 0.4, 3))
    bush(p.turned(0.0, 0, 0))


def solar(p: Pen, ends: str) -> None:
    """Solar panels tilted to the south, along the pen's x."""
    slab(p, ends, Paint("navy", 0.45, 0.2, 2), Paint("steel", 0.3, 0.0), (-13, 9))
    for x in (-11, -5.5, 0, 5.5, 11):
        p.line((x, -12), (x, 8), 0.8, Paint("navy_3"))
    for y in (-6, 1):
        p.line((-15 if "l" in ends else -FAR, y), (15 if "r" in ends else FAR, y), 0.8, Paint("navy_3"))
    p.line((-9, 6), (3, -11), 1.2, Paint("glass_1", opacity=0.7))


def fire_barrel(p: Pen) -> None:
    """An oil drum with a fire in it."""
    p.oval(0, 0, 11.5, 11.5, Paint("rust", 0.2, 0.5, 2.5))
    p.oval(0, 0, 9, 9, INK)
    for x, y, r, colour in ((-3, 2, 5, "blood_3"), (3, -1, 5, "orange"), (-1, -2, 4, "yellow_1"), (1, 1, 2, "white")):
        p.oval(x, y, r, r * 0.9, Paint(colour))
    p.line((-8, 6), (5, -6), 2, Paint("wood_0"))
    p.line((-5, -7), (7, 5), 1.6, Paint("wood_1"))


def dish(p: Pen) -> None:
    """A satellite dish that looks down the picture."""
    p.box(-3, -13, 3, 0, Paint("steel", 0.3), 0.5)
    p.oval(0, 0, 13.5, 11.5, Paint("pale", 0.6, 0.5, 3))
    p.oval(0, 1, 10.5, 8.5, Paint("pale", 0.35, -0.5, 4))
    for x in (-8, 0, 8):
        p.line((x, 2 if x else -6), (0, 10), 0.9, Paint("slate_1"))
    p.oval(0, 10, 2.4, 2.2, Paint("dark", 0.7, 0.4))


def line_post(p: Pen) -> None:
    """The post of a clothes line, its arms out to both sides."""
    p.box(-2, -15, 2, 15, Paint("steel", 0.4, 0.3), 0.6)
    p.oval(0, 0, 5, 5, Paint("steel", 0.55, 0.5))
    for y in (-12, 12):
        p.oval(0, y, 1.8, 1.8, Paint("orange"))


def sheet(p: Pen, colour: str, lean: float) -> None:
    """Washing on a line that runs left to right, blown out by the wind."""
    p.line((-FAR, -10), (FAR, -10), 0.9, Paint("slate_6"))
    p.polygon(
        [(-14, -10), (14, -10), (12 + lean, 6), (6 + lean, 9), (-2 + lean, 5), (-9 + lean, 8), (-15 + lean, 4)],
        Paint(colour, 0.6, 0.4, 3),
    )
    for x in (-8, -1, 6):
        p.line((x, -8), (x + lean, 4), 1.1, Paint(colour, 0.15))
    for x in (-12, 12):
        p.box(x - 1, -12, x + 1, -8, Paint("orange"), 0.3)


def beacon(p: Pen) -> None:
    """A red obstruction lamp on a short post."""
    p.box(-7, -7, 7, 7, Paint("steel", 0.35, 0.3), 1)
    p.oval(0, 0, 6, 6, Paint("red", 0.4, 0.5, 2))
    p.oval(-1, -1, 3, 3, Paint("orange"))
    p.oval(-1.6, -1.6, 1.2, 1.2, Paint("white"))


def gate_post(p: Pen) -> None:
    """The post of a gate, set in the parapet's concrete."""
    p.box(-12, -12, 12, 12, Paint("stone", 0.3, 0.2), 1.5)
    p.box(-12, -13, 12, 9, Paint("stone", 0.85, 0.35, 2), 1.5)
    p.box(-6, -7, 6, 6, Paint("green", 0.2, 0.3), 1)
    p.box(-6, -8, 6, 3, Paint("green", 0.6, 0.5, 2), 1)
    for x in (-9, 9):
        p.oval(x, 6, 1.2, 1.2, Paint("slate_1"))


ROOF: dict[str, tuple[Draw, int]] = {
    "vent": (vent, 0),
    "duct_h": (duct, 0),
    "duct_v": (duct, 1),
    "duct_box": (duct_box, 0),
    "pipe_h": (pipe, 0),
    "pipe_v": (pipe, 1),
    "planter": (planter, 0),
    "shrub_tub": (shrub_tub, 0),
    "solar_l": (partial(solar, ends="l"), 0),
    "solar_m": (partial(solar, ends=""), 0),
    "solar_r": (partial(solar, ends="r"), 0),
    "fire_barrel": (fire_barrel, 0),
    "dish": (dish, 0),
    "line_post": (line_post, 0),
    "sheet_0": (partial(sheet, colour="cloth", lean=3), 0),
    "sheet_1": (partial(sheet, colour="blue", lean=-2), 0),
    "beacon": (beacon, 0),
    "gate_post": (gate_post, 0),
}
