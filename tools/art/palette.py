"""The one palette of the game, and the ramps of it that materials are shaded with."""

from typing import NewType

import numpy as np
import numpy.typing as npt

F64 = npt.NDArray[np.float64]
U8 = npt.NDArray[np.uint8]
Ramp = NewType("Ramp", F64)  # [n, 3] RGB 0 to 255, dark to light

PALETTE: dict[str, str] = {
    "ink": "#0d0b12",
    "night": "#1a1a26",
    "slate_0": "#23262f",
    "slate_1": "#343945",
    "slate_2": "#4b515e",
    "slate_3": "#69707c",
    "slate_4": "#8c939c",
    "slate_5": "#b3b9bd",
    "slate_6": "#dadedb",
    "white": "#f6f2e6",
    "wood_0": "#3a261c",
    "wood_1": "#5a3b27",
    "wood_2": "#7d5637",
    "wood_3": "#a1764a",
    "wood_4": "#c29a65",
    "wood_5": "#dcbf8c",
    "stone_0": "#4a463f",
    "stone_1": "#6b665b",
    "stone_2": "#8b8677",
    "stone_3": "#a8a392",
    "stone_4": "#c4bfae",
    "green_0": "#16281f",
    "green_1": "#24442f",
    "green_2": "#3a6342",
    "green_3": "#5f8a55",
    "green_4": "#92b373",
    "skin_0": "#8a5a44",
    "skin_1": "#c48e6c",
    "skin_2": "#e8bd98",
    "rot_0": "#3b4638",
    "rot_1": "#5f6f57",
    "rot_2": "#8b9a7a",
    "rot_3": "#b3bb98",
    "blood_0": "#2e0a0e",
    "blood_1": "#5a1018",
    "blood_2": "#8a1a1f",
    "blood_3": "#b93a32",
    "navy_0": "#141b33",
    "navy_1": "#22305a",
    "navy_2": "#3b4f85",
    "navy_3": "#6d86b5",
    "glass_0": "#2f5561",
    "glass_1": "#6fa3ab",
    "glass_2": "#bfe3de",
    "yellow_0": "#b97f1c",
    "yellow_1": "#f2c53d",
    "yellow_2": "#ffeb9c",
    "orange": "#d2692f",
}
MAX_COLOURS = 48

RAMPS: dict[str, tuple[str, ...]] = {
    "steel": ("slate_0", "slate_1", "slate_2", "slate_3", "slate_4", "slate_5", "slate_6"),
    "dark": ("ink", "night", "slate_0", "slate_1", "slate_2"),
    "grey": ("slate_1", "slate_2", "slate_3", "slate_4", "slate_5"),
    "pale": ("slate_3", "slate_4", "slate_5", "slate_6", "white"),
    "cloth": ("slate_4", "slate_5", "slate_6", "white", "white"),
    "wood": ("wood_0", "wood_1", "wood_2", "wood_3", "wood_4", "wood_5"),
    "birch": ("wood_2", "wood_3", "wood_4", "wood_5", "yellow_2"),
    "brown": ("wood_0", "wood_0", "wood_1", "wood_2", "wood_3"),
    "stone": ("stone_0", "stone_1", "stone_2", "stone_3", "stone_4"),
    "cream": ("stone_2", "stone_3", "stone_4", "white", "white"),
    "green": ("green_0", "green_1", "green_2", "green_3", "green_4"),
    "board": ("green_0", "green_0", "green_1", "green_2"),
    "skin": ("skin_0", "skin_1", "skin_2"),
    "rot": ("rot_0", "rot_1", "rot_2", "rot_3"),
    "blood": ("blood_0", "blood_1", "blood_2", "blood_3"),
    "gore": ("blood_0", "blood_1", "blood_1", "blood_2"),
    "navy": ("navy_0", "navy_0", "navy_1", "navy_2", "navy_3"),
    "blue": ("navy_1", "navy_2", "navy_3", "glass_1"),
    "glass": ("glass_0", "glass_1", "glass_2", "white"),
    "gold": ("yellow_0", "yellow_1", "yellow_2"),
    "rust": ("wood_1", "orange", "orange", "yellow_1"),
    "red": ("blood_1", "blood_2", "blood_3", "orange"),
    "hair": ("ink", "night", "slate_0", "slate_1", "slate_2", "slate_3"),
    "hair_brown": ("ink", "wood_0", "wood_0", "wood_1", "wood_2", "wood_3"),
    "ink": ("ink", "ink"),
    "white": ("white", "white"),
}


def rgb(name: str) -> tuple[int, int, int]:
    """Give a palette colour as three bytes."""
    code = PALETTE[name]
    return int(code[1:3], 16), int(code[3:5], 16), int(code[5:7], 16)


def ramp(name: str) -> Ramp:
    """Give a ramp, or a single colour of the palette as a ramp of one."""
    return Ramp(np.array([rgb(c) for c in RAMPS.get(name, (name,))], np.float64))


TABLE: F64 = np.array([rgb(name) for name in PALETTE], np.float64)
assert len(PALETTE) <= MAX_COLOURS

# Linear RGB -> cone response -> Oklab (Bjorn Ottosson, 2020): nearest colours by eye, not by number.
_TO_LMS = np.array(
    [
        [0.4122214708, 0.5363325363, 0.0514459929],
        [0.2119034982, 0.6806995451, 0.1073969566],
        [0.0883024619, 0.2817188376, 0.6299787005],
    ]
)
_TO_LAB = np.array(
    [
        [0.2104542553, 0.7936177850, -0.0040720468],
        [1.9779984951, -2.4285922050, 0.4505937099],
        [0.0259040371, 0.7827717662, -0.8086757660],
    ]
)


def oklab(colours: F64) -> F64:
    """Convert [n, 3] sRGB 0 to 255 to [n, 3] Oklab."""
    linear = (colours / 255.0) ** 2.2
    return np.asarray(np.cbrt(linear @ _TO_LMS.T) @ _TO_LAB.T, np.float64)


_TABLE_LAB = oklab(TABLE)


def snap(colours: F64) -> U8:
    """Give the nearest palette colour of each of [n, 3] RGB, as uint8 [n, 3]."""
    lab = oklab(np.clip(np.rint(colours), 0, 255))
    distance = ((lab[:, None, :] - _TABLE_LAB[None, :, :]) ** 2).sum(axis=2)
    return np.asarray(TABLE[distance.argmin(axis=1)], np.uint8)


def as_toml() -> str:
    """Write the palette as the text of ``assets/palette.toml``."""
    head = "# Every colour of the tiles and sprites. Written by tools/bake_art.py.\n\n[colours]\n"
    return head + "".join(f'{name} = "{code}"\n' for name, code in PALETTE.items())
