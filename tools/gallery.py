"""Twelve moments of the game as pictures, at 1x and 2x: ``python -m tools.gallery OUT/`` from the root of the project."""

import argparse
from pathlib import Path

import pygame

from tools.moments.scenes import SCENES
from tools.moments.stage import open_display


def main(arguments: list[str] | None = None) -> int:
    """Write the pictures; returns the exit status."""
    parser = argparse.ArgumentParser(prog="tools.gallery", description=__doc__)
    parser.add_argument("out", type=Path, metavar="OUT", help="folder to write to")
    parser.add_argument("--only", nargs="+", choices=SCENES, default=list(SCENES), metavar="NAME")
    options = parser.parse_args(arguments)
    options.out.mkdir(parents=True, exist_ok=True)
    open_display()
    for name in options.only:
        picture = SCENES[name]()
        pygame.image.save(picture, options.out / f"{name}.png")
        double = pygame.transform.scale_by(picture, 2)
        pygame.image.save(double, options.out / f"{name}@2x.png")
        print(name)
    pygame.quit()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
