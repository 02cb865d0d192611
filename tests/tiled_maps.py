"""The maps of the game, by name: what else an author keeps in their folder is no matter of these tests."""

import shutil
from pathlib import Path

from tools.tiled_project import MAPS

MAPS_OF_THE_GAME = tuple(MAPS / f"{name}.tmx" for name in ("cafeteria", "gym", "hall_a", "rooftop", "starter"))


def copied_maps(folder: Path) -> Path:
    """Copy the maps and the pictures they show; ``folder`` has to be named as a root to read them."""
    shutil.copytree(MAPS, folder / "maps")
    shutil.copytree(MAPS.parent / "assets" / "tiles", folder / "assets" / "tiles")
    return folder / "maps"
