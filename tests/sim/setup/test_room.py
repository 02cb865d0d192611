"""How many infected stand in a map: nobody on another's head, and no more than there is room for."""

from dataclasses import replace

import numpy as np
import pytest

from game.sim.setup.start import CLOSE_PER_TILE, CROWD_PER_TILE, PACKED_PER_TILE, CrowdedError, new_world, room_in
from game.sim.state.world import World
from game.sim.terrain.areas import Area
from game.sim.terrain.level import SpawnSpec
from game.sim.words.types import I64
from tests.worlds import draw, rules

HALL = draw(*["#" * 30, *["#" + "." * 28 + "#"] * 4, "#" * 30], start=(2.5, 2.5))
TWO_ROOMS = draw("#########", "#S..D...#", "#...#...#", "#########")


def per_tile(world: World) -> I64:
    tile = world.bodies.position[: world.bodies.crowd].astype(np.int64)
    return np.bincount(tile[:, 1] * world.level.width + tile[:, 0], minlength=world.level.solid.size)


@pytest.mark.parametrize("share", [0.3, 0.7, 1.0])
def test_as_many_as_fit_stand_on_every_tile_alike(share: float) -> None:
    count = round(room_in(HALL) * share)
    world = new_world(HALL, rules(), seed=3, zombies=count)
    assert world.bodies.crowd == count
    assert per_tile(world).max() <= CLOSE_PER_TILE
    assert not per_tile(world)[HALL.solid.ravel()].any()


def test_more_than_fit_are_refused_by_number() -> None:
    fits = room_in(HALL)
    assert fits == np.count_nonzero(~HALL.solid) * PACKED_PER_TILE
    with pytest.raises(CrowdedError, match=f"{fits + 1} infected were asked for, and {fits} can stand there"):
        new_world(HALL, rules(), seed=1, zombies=fits + 1)


def test_where_a_door_is_shut_nobody_stands_and_behind_it_many() -> None:
    inside = np.count_nonzero(~TWO_ROOMS.solid)
    assert room_in(TWO_ROOMS) == (inside - 1) * PACKED_PER_TILE


def test_a_difficulty_asks_for_no_more_than_fit() -> None:
    crowded = replace(HALL, default_zombies=room_in(HALL))
    world = new_world(crowded, replace(rules(), zombies_share=1.5), seed=1)
    assert world.bodies.crowd == room_in(HALL)


def test_spawns_one_over_the_other_hold_no_more_than_stand_close() -> None:
    spawns = tuple(SpawnSpec(i, Area(20, 2, 2, 1)) for i in range(50))
    world = new_world(replace(HALL, spawns=spawns), rules(), seed=1, zombies=150)
    on = per_tile(world).reshape(HALL.solid.shape)
    assert on[2, 20] == on[2, 21] == CLOSE_PER_TILE
    assert world.bodies.crowd == on.sum() == 150
    alone = new_world(replace(HALL, spawns=spawns[:1]), rules(), seed=1, zombies=4)
    assert per_tile(alone).max() == CROWD_PER_TILE


def test_who_begins_in_a_closet_has_the_horde_outside_of_it() -> None:
    level = draw("#" * 20, "#S" + "." * 14 + "#..#", "#" * 20)
    world = new_world(level, rules(), seed=1, zombies=20, at=(17.5, 1.5))
    assert world.bodies.crowd == 20
    assert (world.bodies.position[:, 0] < 16).sum() >= 14
