"""The maps' folder again, to change things in."""

import shutil
from pathlib import Path

from tools.tiled_project import MAPS


def copied_maps(folder: Path) -> Path:
    """Copy the maps and the pictures they show; ``folder`` has to be named as a root to read them."""
    shutil.copytree(MAPS, folder / "maps")
    shutil.copytree(MAPS.parent / "assets" / "tiles", folder / "assets" / "tiles")
    return folder / "maps"
