"""The maps of one night, from ``assets/night.toml``."""

from pathlib import Path

from game.content.files.paths import find_map
from game.content.files.reading import read_toml


def read_night(assets: Path) -> tuple[Path, ...]:
    """The maps that are played one after the other.

    Raises
    ------
    ContentError
        The file is missing or damaged, or one of its maps is not there.
    """
    return tuple(find_map(name) for name in read_toml(assets / "night.toml", "night")["maps"])
