"""What a test of one part of the picture is given: the sprites, and a frame as a still camera takes it."""

from functools import cache

import pygame

from game.content.paths import assets_dir
from game.content.settings import Settings
from game.sim.snapshot import Snapshot
from game.view.atlas import Atlas
from game.view.camera import Camera
from game.view.frame import Frame


@cache
def atlas() -> Atlas:
    return Atlas(assets_dir() / "sprites")


def frame_of(snapshot: Snapshot, target: pygame.Surface, settings: Settings | None = None) -> Frame:
    left, top = Camera(snapshot.level.width, snapshot.level.height).corner(snapshot.player.position, 1.0)
    return Frame(target, snapshot, 1.0, left, top, snapshot.player.position, None, settings or Settings())
