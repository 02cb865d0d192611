"""Bake the pictures of the game: ``python -m tools.bake_art [--only NAME...]`` from the root of the project."""

import argparse
import re
import time
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from tools.art.icon import icon
from tools.art.palette import as_toml as palette_toml
from tools.art.png import indexed_png, rgba_png, write
from tools.art.sprites import people, people_toml, thing_toml, things
from tools.art.tileset import tileset_picture, tileset_xml
from tools.art.views import colour_table

ROOT = Path(__file__).resolve().parent.parent
SPRITES = "assets/sprites"
HEAD = """\
# Every sheet of sprites: written by tools/bake_art.py. Columns are headings from east, clockwise; rows are frames.
# A sheet with a cell is cut into squares. One with cuts is packed: x, y, width, height, offset x and y of each sprite,
# its picture holds numbers of palette colours, and those past the palette are shadow, darker and darker.
"""


def bake_tiles(root: Path) -> None:
    """Write the tileset's picture, its Tiled file and the palette."""
    picture = tileset_picture()
    write(root / "assets/tiles/school.png", rgba_png(picture))
    (root / "maps/school.tsx").write_text(tileset_xml(picture.shape[1], picture.shape[0]), encoding="utf-8")
    (root / "assets/palette.toml").write_text(palette_toml(), encoding="utf-8")


def bake_people(root: Path, name: str) -> dict[str, str]:
    """Write one packed sheet and its cuts; returns what ``sprites.toml`` says of it, by name."""
    sheet = people()[name]()
    write(root / SPRITES / f"{name}.png", indexed_png(sheet.picture, colour_table()))
    np.save(root / SPRITES / f"{name}.npy", sheet.cuts)
    return {name: people_toml(name, sheet)}


def bake_things(root: Path, group: str) -> dict[str, str]:
    """Write a group of sheets of square cells; returns what ``sprites.toml`` says of them, by name."""
    made = things()[group]()
    for name, picture in made.items():
        write(root / SPRITES / f"{name}.png", rgba_png(picture))
    return {name: thing_toml(name, picture) for name, picture in made.items()}


def describe(path: Path, words: dict[str, str], *, whole: bool) -> None:
    """Put what is said of some sheets into ``sprites.toml``; ``whole`` forgets all others."""
    told = {} if whole or not path.is_file() else _told(path.read_text("utf-8"))
    told |= words
    path.write_text("\n".join([HEAD, *(told[name] for name in sorted(told))]), encoding="utf-8")


def _told(text: str) -> dict[str, str]:
    """Give the table of each sheet as text, by name."""
    parts = re.split(r"^(?=\[\w+\]$)", text, flags=re.MULTILINE)[1:]
    return {part[1 : part.index("]")]: part.strip() + "\n" for part in parts}


def bake(root: Path, names: Sequence[str] = ()) -> None:
    """Bake what is named, or everything."""
    chosen = names or names_of_all()
    words: dict[str, str] = {}
    for name in chosen:
        if name == "tiles":
            bake_tiles(root)
        elif name == "icon":
            write(root / SPRITES / "icon.png", rgba_png(icon()))
        else:
            words |= bake_people(root, name) if name in people() else bake_things(root, name)
    describe(root / SPRITES / "sprites.toml", words, whole=not names)


def names_of_all() -> list[str]:
    """Name what can be baked alone."""
    return ["tiles", *things(), *people(), "icon"]


def main() -> None:
    """Bake what the command line names and say how long it took."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--only", nargs="+", default=(), metavar="NAME", choices=names_of_all(), help="bake these alone"
    )
    names = parser.parse_args().only
    start = time.perf_counter()
    bake(ROOT, names)
    print(f"baked in {time.perf_counter() - start:.1f} s")


if __name__ == "__main__":
    main()
