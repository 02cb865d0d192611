"""What a test of one part of the picture is given: sprites, a frame as a still camera takes it, a floor that notes."""

from functools import cache

import pygame

from game.content.files.paths import assets_dir
from game.content.settings import Settings
from game.sim.snapshot import Snapshot
from game.sim.terrain.level import Level
from game.view.atlas import Atlas, Sprite
from game.view.camera import Camera
from game.view.effects.stains import Stains
from game.view.frame import Frame
from game.view.people.gait import Gaits


@cache
def atlas() -> Atlas:
    return Atlas(assets_dir() / "sprites")


def gaits_of_all() -> Gaits:
    """The gaits of either side; rows of the living are numbered on from those of the infected."""
    turned, living = atlas().sheet("infected_0"), atlas().frames("living_0")
    return Gaits(turned.frames, {pose: [row + turned.rows for row in rows] for pose, rows in living.items()})


def frame_of(snapshot: Snapshot, target: pygame.Surface, settings: Settings | None = None) -> Frame:
    left, top = Camera(snapshot.level.width, snapshot.level.height).corner(snapshot.player.position, 1.0)
    return Frame(target, snapshot, 1.0, left, top, snapshot.player.position, None, settings or Settings())


class Laid:
    """Stands where the ground does and remembers what is laid on it."""

    def __init__(self) -> None:
        self.places: list[tuple[float, float]] = []
        self.sprites: list[Sprite] = []

    def stain(self, sprite: Sprite, x_m: float, y_m: float) -> None:
        self.places.append((x_m, y_m))
        self.sprites.append(sprite)


def stains_of(level: Level) -> tuple[Stains, Laid]:
    laid = Laid()
    return Stains(level, laid, atlas().sheet("faces")), laid  # type: ignore[arg-type]
