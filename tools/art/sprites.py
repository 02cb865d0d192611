"""Every sheet of ``assets/sprites`` and the words that describe it in ``sprites.toml``."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from tools.art.builds import BUILDS
from tools.art.cast import CAST
from tools.art.doors import CELL_PX as DOOR_PX
from tools.art.doors import arm_sheet, door_sheet
from tools.art.icons import ICONS, icon_sheet, light_sheet
from tools.art.items import HELD_PX, ICON_PX, SMALL_PX, item_sheets
from tools.art.looks import LOOKS
from tools.art.packing import Packed
from tools.art.palette import U8
from tools.art.people import CORPSE_PX, build_sheet, cast_sheet, corpse_sheet, infected_sheet, living_sheet
from tools.art.spills import CELLS_PX as SPILT_PX
from tools.art.spills import spilt_sheets
from tools.art.views import FIRST_SHADE, SHADE_ALPHAS

CELL_PX = {
    "corpse": CORPSE_PX,
    "weapon": HELD_PX,
    "swipe": HELD_PX,
    "held": SMALL_PX,
    "light": SMALL_PX,
    "flying": ICON_PX,
    "icons": ICON_PX,
    "door": DOOR_PX,
    "arms": DOOR_PX,
    **SPILT_PX,
}
FRAMES = {"icons": {name: (row,) for row, name in enumerate(ICONS)}}  # rows by name, of sheets that have some


def things() -> Mapping[str, Callable[[], dict[str, U8]]]:
    """Sheets of square cells, by the name under which they are drawn together."""
    return {
        "corpses": lambda: (
            {f"corpse_{i}": corpse_sheet(i) for i in range(len(LOOKS))}
            | {f"corpse_{build}_{i}": corpse_sheet(i, build) for build, own in BUILDS.items() for i in own.looks}
        ),
        "doors": lambda: {"door": door_sheet(), "arms": arm_sheet()},
        "icons": lambda: {"icons": icon_sheet(), "light": light_sheet()},
        "items": item_sheets,
        "spilt": spilt_sheets,
    }


def people() -> Mapping[str, Callable[[], Packed]]:
    """Packed sheets of those who move, by their names."""
    infected = {f"infected_{i}": partial(infected_sheet, i) for i in range(len(LOOKS))}
    living = {f"living_{i}": partial(living_sheet, i) for i in range(len(LOOKS))}
    builds = {f"{name}_{i}": partial(build_sheet, name, i) for name, own in BUILDS.items() for i in own.looks}
    return infected | builds | living | {f"cast_{who}": partial(cast_sheet, who) for who in CAST}


def thing_toml(name: str, picture: U8) -> str:
    """Describe a sheet of square cells: file, cell, columns, rows, which rows hold what."""
    cell = CELL_PX[name.split("_")[0]]
    rows, columns = picture.shape[0] // cell, picture.shape[1] // cell
    lines = [f"[{name}]", f'file = "{name}.png"', f"cell = {cell}", f"columns = {columns}", f"rows = {rows}"]
    if name in FRAMES:
        lines.append(f"frames = {{ {_frames(FRAMES[name])} }}")
    return "\n".join([*lines, ""])


def people_toml(name: str, sheet: Packed) -> str:
    """Describe a packed sheet: its files, which rows hold which movement, where its hands are."""
    lines = [f"[{name}]", f'file = "{name}.png"', f'cuts = "{name}.npy"', f"columns = {sheet.columns}"]
    lines += [
        f"frames = {{ {_frames(sheet.frames)} }}",
        f"shade_from = {FIRST_SHADE}",
        f"shade_alphas = {list(SHADE_ALPHAS)}",
    ]
    if sheet.grips:
        lines += ["", f"[{name}.grips] # left x and y, right x and y, px before and right of the middle, a row each"]
        lines += [f"{movement} = {[list(grip) for grip in found]}" for movement, found in sheet.grips.items()]
    return "\n".join([*lines, ""])


def _frames(frames: Mapping[str, Sequence[int]]) -> str:
    return ", ".join(f"{name} = {list(rows)}" for name, rows in frames.items())
