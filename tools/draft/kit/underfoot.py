"""Wears floors where people went, and thins out what lots had strewn. Lengths are tiles."""

import random

from tools.draft.kit.canvas import SIDES, Draft

_INDOORS = ("floor_wood", "floor_corridor", "floor_tile", "floor_cafeteria", "floor_stand")
_OUTDOORS = ("ground", "pavement", "roof")
_SIDE_NAMES = ("n", "e", "s", "w")
_KEPT = {"blood_0": 0.45, "blood_1": 0.4, "blood_2": 0.35, "blood_3": 0.3, "shoe": 0.6, "papers_2": 0.6}
_INSTEAD = {
    "papers_0": ("papers_0", "papers_0", "books", "pencils"),
    "papers_1": ("papers_1", "papers_1", "books"),
    "shoe": ("shoe", "shoe", "umbrella", "name_tag", "phone"),
}
_SCHOOLROOMS = ("floor_wood", "floor_corridor")
_MARKS = (("scuff", 4, 0.05), ("stain", 3, 0.05))


def thin_out(canvas: Draft, rng: random.Random) -> None:
    """Take most of the strewn blood away, so that what is left means something; let papers and shoes differ."""
    for y in range(canvas.height):
        for x in range(canvas.width):
            name = canvas.at("decals", x, y)
            if name in _KEPT and rng.random() > _KEPT[name]:
                canvas.put("decals", x, y, "")
            elif name in _INSTEAD and canvas.at("floor", x, y).startswith(_SCHOOLROOMS):
                canvas.put("decals", x, y, rng.choice(_INSTEAD[name]))


def wear(canvas: Draft, rng: random.Random) -> None:
    """Wear every free tile on which nothing lies."""
    for y in range(1, canvas.height - 1):
        for x in range(1, canvas.width - 1):
            floor = canvas.at("floor", x, y)
            if canvas.at("decals", x, y) or not canvas.free(x, y):
                continue
            if floor.startswith(_INDOORS):
                canvas.put("decals", x, y, _worn(canvas, rng, x, y, floor))
            elif floor.startswith(_OUTDOORS):
                canvas.put("decals", x, y, _weathered(rng, floor))


def _worn(canvas: Draft, rng: random.Random, x: int, y: int, floor: str) -> str:
    walls = [canvas.at("walls", x + dx, y + dy) != "" for dx, dy in SIDES]
    beside = [wall or not canvas.free(x + dx, y + dy) for wall, (dx, dy) in zip(walls, SIDES, strict=True)]
    for name, count, share in _MARKS:
        if rng.random() < share:
            return f"{name}_{rng.randrange(count)}"
    if rng.random() < 0.012 and floor.startswith(("floor_corridor", "floor_cafeteria")):
        return f"crack_{rng.randrange(2)}"
    if sum(walls) == 1:
        return f"grime_{_SIDE_NAMES[walls.index(True)]}"
    if beside[0] and beside[2] and not (beside[1] or beside[3]):
        return "worn_h"
    if beside[1] and beside[3] and not (beside[0] or beside[2]):
        return "worn_v"
    return f"worn_{rng.randrange(2)}" if not any(beside) and floor.startswith("floor_corridor") else ""


def _weathered(rng: random.Random, floor: str) -> str:
    if floor.startswith("ground") and rng.random() < 0.05:
        return f"tuft_{rng.randrange(3)}"
    if rng.random() < 0.04:
        return f"leaves_{rng.randrange(2)}"
    if floor.startswith(("pavement", "roof")) and rng.random() < 0.03:
        return f"crack_{rng.randrange(2)}"
    return f"stain_{rng.randrange(1, 3)}" if floor.startswith("roof") and rng.random() < 0.05 else ""
