"""Bake every picture of the game: ``python -m tools.bake_art`` from the root of the project."""

import time
from pathlib import Path

from tools.art.palette import as_toml as palette_toml
from tools.art.png import write_png
from tools.art.sprites import as_toml as sprites_toml
from tools.art.sprites import sheets
from tools.art.tileset import tileset_picture, tileset_xml
from tools.art.title import icon, title

ROOT = Path(__file__).resolve().parent.parent


def bake_tiles(root: Path) -> None:
    """Write the tileset's picture, its Tiled file and the palette."""
    picture = tileset_picture()
    write_png(root / "assets/tiles/school.png", picture)
    (root / "maps/school.tsx").write_text(tileset_xml(picture.shape[1], picture.shape[0]), encoding="utf-8")
    (root / "assets/palette.toml").write_text(palette_toml(), encoding="utf-8")


def bake_sprites(root: Path) -> None:
    """Write every sheet of people and things, the table of them, the icon and the title's picture."""
    folder = root / "assets/sprites"
    made = sheets()
    for name, picture in made.items():
        write_png(folder / f"{name}.png", picture)
    (folder / "sprites.toml").write_text(sprites_toml(made), encoding="utf-8")
    write_png(folder / "icon.png", icon())
    write_png(folder / "title.png", title())


def main() -> None:
    """Bake everything and say how long it took."""
    start = time.perf_counter()
    bake_tiles(ROOT)
    bake_sprites(ROOT)
    print(f"baked in {time.perf_counter() - start:.1f} s")


if __name__ == "__main__":
    main()
