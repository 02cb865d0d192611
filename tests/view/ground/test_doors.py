"""Doors that give step by step, jolt under blows, and are told apart by what they are made of."""

from dataclasses import replace

import numpy as np
import pygame
import pytest

from game.content.materials import materials
from game.sim.terrain.areas import Area
from game.sim.terrain.level import DoorSpec, Level, empty_level
from game.sim.words.events import Event, EventKind
from game.view.camera import Camera
from game.view.effects.litter import Litter
from game.view.effects.particles import Particles
from game.view.effects.wreckage import Wreckage
from game.view.frame import VIEW_PX
from game.view.ground.doors import STEPS, DoorSprites, damage_step
from tests.view.conftest import Make
from tests.view.looking import atlas, frame_of, stains_of


def with_doors(*specs: DoorSpec) -> Level:
    return empty_level(64, 48, start=(32.0, 24.0), doors=specs)


DOORS = {
    "wood": DoorSpec(1, "", Area(33.0, 24.0, 1.0, 1.0), material=materials().named("wood")),
    "steel": DoorSpec(1, "", Area(33.0, 24.0, 2.0, 1.0), key="store", material=materials().named("steel")),
    "bars": DoorSpec(1, "", Area(33.0, 24.0, 1.0, 2.0), material=materials().named("bars")),
}


def door_picture(make: Make, level: Level, health: float, since_bang: int = 999) -> bytes:
    target = pygame.Surface(VIEW_PX)
    doors, before = DoorSprites(level, atlas()), make(on=level, tick=1000 - since_bang)
    doors.observe([Event(EventKind.DOOR_BANG, 33.5, 24.5, health, 0)], before)
    doors.draw(frame_of(replace(make(on=level, tick=1000), door_health=np.array([health], np.float32)), target))
    return pygame.image.tobytes(target, "RGB")


@pytest.mark.parametrize("made_of", DOORS)
def test_a_door_gives_step_by_step(make: Make, made_of: str) -> None:
    level = with_doors(DOORS[made_of])
    looks = [door_picture(make, level, 1 - damage) for damage in (0.0, 0.1, 0.3, 0.5, 0.7, 0.9)]
    assert len(set(looks)) == STEPS >= 6
    assert [damage_step(health / 100) for health in range(100, -1, -1)] == sorted(
        damage_step(health / 100) for health in range(101)
    )


def test_doors_of_every_material_are_told_apart_whatever_they_are_called(make: Make) -> None:
    area, made_of = Area(33.0, 24.0, 1.0, 1.0), [row for row in materials().rows if row.leaf >= 0]
    looks = {
        (name, row.name): door_picture(make, with_doors(DoorSpec(1, name, area, material=row)), 1.0)
        for row in made_of
        for name in ("", "roof gate, east")
    }
    assert len(set(looks.values())) == len(made_of) >= 3
    drawn = atlas().sheet("door").columns // 6  # three parts of each, in walls of two directions
    assert sorted(row.leaf for row in made_of) == list(range(drawn))


def test_a_blow_jolts_a_door_and_arms_reach_through_its_hole_only_while_they_push(make: Make) -> None:
    level = with_doors(DOORS["wood"])
    for health in (1.0, 0.4):
        struck, at_rest = door_picture(make, level, health, since_bang=1), door_picture(make, level, health)
        assert struck != at_rest
    whole = [door_picture(make, level, 1.0, since_bang=since) for since in (30, 50, 70)]
    holed = [door_picture(make, level, 0.4, since_bang=since) for since in (30, 200)]
    assert len(set(whole)) == 1  # nobody's arms in a whole door: it only stands out a little
    assert holed[0] != holed[1]


def test_a_door_out_of_sight_stands_as_one_remembers_it(make: Make) -> None:
    level, target = with_doors(DoorSpec(1, "class", Area(37.0, 24.0, 1.0, 1.0))), pygame.Surface(VIEW_PX)
    doors = DoorSprites(level, atlas())

    def picture(health: float, sight_m: float, banged: int) -> bytes:
        seen = make(on=level, tick=1000, sight_m=sight_m)
        doors.observe([Event(EventKind.DOOR_BANG, 37.5, 24.5, health, 0)], make(on=level, tick=1000 - banged))
        target.fill(0)
        doors.draw(frame_of(replace(seen, door_health=np.array([health], np.float32)), target))
        return pygame.image.tobytes(target, "RGB")

    first = picture(1.0, 8.0, 500)
    assert picture(0.4, 0.2, 10) == first
    assert picture(0.4, 8.0, 500) != first


@pytest.mark.parametrize(("made_of", "leaves"), [("wood", 1), ("steel", 2), ("bars", 2)])
@pytest.mark.parametrize("side", [1, -1])
def test_a_door_that_breaks_falls_away_from_those_who_pushed_leaf_by_leaf(
    make: Make, made_of: str, leaves: int, side: int
) -> None:
    level = with_doors(DOORS[made_of])
    doors, (stains, laid) = DoorSprites(level, atlas()), stains_of(level)
    x, y = level.doors[0].area.center
    across = 0 if doors.upright[0] else 1  # the axis on which one walks through it
    player, chance = [x, y], np.random.default_rng(1)
    player[across] += 3.0 * side
    particles = Particles(atlas(), level.barrier, chance)
    litter, camera = Litter(level, atlas()), Camera(level.width, level.height)
    wreckage = Wreckage(atlas(), stains, particles, litter, camera, doors, chance)
    wreckage.give_way(Event(EventKind.DOOR_BREAK, x, y, subject=0), make(*player, on=level))
    lies = [(place[across] - (x, y)[across]) * side for place in laid.places]
    assert sum(away > 0.9 for away in lies) == leaves
    assert min(lies) > 0
    assert particles.alive > 0
    wide, tall = doors.fallen(0).picture.get_size()
    assert (wide > tall) == (across == 0)  # along the way it fell
