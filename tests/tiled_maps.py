"""The maps of the game, by name: what else an author keeps in their folder is no matter of these tests.

And what the tests share that ask Tiled itself.
"""

import os
import shutil
import subprocess
from pathlib import Path

import numpy as np
import pygame

from game.content.tiled.document import TILE_PX
from game.sim.words.types import I16
from tools.tiled_project import MAPS

MAPS_OF_THE_GAME = tuple(MAPS / f"{name}.tmx" for name in ("cafeteria", "gym", "hall_a", "rooftop", "starter"))


def copied_maps(folder: Path) -> Path:
    """Copy the maps and the pictures they show; ``folder`` has to be named as a root to read them."""
    shutil.copytree(MAPS, folder / "maps")
    shutil.copytree(MAPS.parent / "assets" / "tiles", folder / "assets" / "tiles")
    return folder / "maps"


def run_tiled(home: Path, *command: str | Path) -> subprocess.CompletedProcess[str]:
    """Run a program of Tiled's with a home of its own and no display."""
    home.mkdir(mode=0o700, exist_ok=True)
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "HOME": str(home), "XDG_RUNTIME_DIR": str(home)}
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME"):
        environment.pop(name, None)
    return subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60, check=False)


def by_tile(path: Path) -> I16:
    """Read a picture over black, int16 [h, w, 32, 32, 3]."""
    surface = pygame.image.load(path)
    rgb: I16 = pygame.surfarray.array3d(surface).swapaxes(0, 1).astype(np.int16)
    if surface.get_flags() & pygame.SRCALPHA:
        rgb[pygame.surfarray.array_alpha(surface).swapaxes(0, 1) == 0] = 0
    height, width = rgb.shape[0] // TILE_PX, rgb.shape[1] // TILE_PX
    return rgb.reshape(height, TILE_PX, width, TILE_PX, 3).swapaxes(1, 2)
