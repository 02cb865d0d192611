"""Every sheet of ``assets/sprites`` and the table that describes them."""

import math
from collections.abc import Callable

import numpy as np

from tools.art.draw import Canvas, Pen
from tools.art.looks import FPS, INFECTED_ROWS, LOOKS, PLAYER_ROWS
from tools.art.palette import U8
from tools.art.people import corpse_sheet, infected_sheet, player_sheet
from tools.art.things import decal_sheet, door_sheet, draw_bat, draw_mop, item_sheet, swipe_sheet

HELD_HEADINGS = 32
BODY_PX, HELD_PX = 48, 128
CELL_PX = {"corpse": 64, "weapon": HELD_PX, "swipe": HELD_PX, "door": 32, "items": 24}
ROWS = {"infected": INFECTED_ROWS, "player": PLAYER_ROWS}


def _held_sheet(draw: Callable[[Pen], None]) -> U8:
    """Draw a thing held out in every heading."""
    cells = []
    for i in range(HELD_HEADINGS):
        canvas = Canvas(HELD_PX, HELD_PX)
        draw(canvas.pen(HELD_PX / 2, HELD_PX / 2, i * math.tau / HELD_HEADINGS))
        cells.append(canvas.finish(shadow=0.3))
    return np.concatenate(cells, axis=1)


def sheets() -> dict[str, U8]:
    """Every sheet by its file's name without the ending."""
    made = {f"infected_{i}": infected_sheet(i) for i in range(len(LOOKS))}
    made |= {f"corpse_{i}": corpse_sheet(i) for i in range(len(LOOKS))}
    return made | {
        "player": player_sheet(),
        "weapon_mop": _held_sheet(draw_mop),
        "weapon_bat": _held_sheet(draw_bat),
        "swipe": swipe_sheet(),
        "door": door_sheet(),
        "items": item_sheet(),
        "decals": decal_sheet(),
    }


def as_toml(made: dict[str, U8]) -> str:
    """Write the table of sheets: file, cell, columns, rows, and which rows hold which movement."""
    lines = ["# Every sheet of sprites: written by tools/bake_art.py. A cell is square; columns are headings from"]
    lines.append("# east, clockwise; rows are frames.")
    for name, picture in made.items():
        kind = name.split("_")[0]
        cell = CELL_PX.get(kind, BODY_PX)
        rows, columns = picture.shape[0] // cell, picture.shape[1] // cell
        lines += ["", f"[{name}]", f'file = "{name}.png"', f"cell = {cell}", f"columns = {columns}", f"rows = {rows}"]
        if kind in ROWS:
            frames = ", ".join(f"{movement} = {list(found)}" for movement, found in ROWS[kind].items())
            fps = ", ".join(f"{movement} = {FPS[movement]}" for movement in ROWS[kind] if movement in FPS)
            lines += [f"frames = {{ {frames} }}", f"fps = {{ {fps} }}"]
    return "\n".join([*lines, ""])
