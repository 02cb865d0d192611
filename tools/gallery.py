"""Fourteen moments of the game as pictures, at 1x and 2x: ``python -m tools.gallery OUT/`` from the project's root."""

import argparse
from pathlib import Path

import pygame

from tools.moments.scenes import SCENES
from tools.moments.screens import SCREENS
from tools.moments.stage import open_display, small

MOMENTS = {"title": SCREENS["title"], **SCENES, "pause": SCREENS["pause"], "results": SCREENS["results"]}


def main(arguments: list[str] | None = None) -> int:
    """Write the pictures; returns the exit status."""
    parser = argparse.ArgumentParser(prog="tools.gallery", description=__doc__)
    parser.add_argument("out", type=Path, metavar="OUT", help="folder to write to")
    parser.add_argument("--only", nargs="+", choices=MOMENTS, default=list(MOMENTS), metavar="NAME")
    parser.add_argument("--small", action="store_true", help="a quarter of the size, as tests/pictures keeps them")
    options = parser.parse_args(arguments)
    options.out.mkdir(parents=True, exist_ok=True)
    open_display()
    for name in options.only:
        picture = MOMENTS[name]()
        pygame.image.save(small(picture) if options.small else picture, options.out / f"{name}.png")
        if not options.small:
            pygame.image.save(pygame.transform.scale_by(picture, 2), options.out / f"{name}@2x.png")
        print(name)
    pygame.quit()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
