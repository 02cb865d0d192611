"""What a snapshot says of people: the others are seen as the crowd is, by lines over what is opaque."""

import numpy as np

from game.sim import snapshot
from game.sim.motion.walking import place
from game.sim.setup.start import new_world
from game.sim.terrain.sight import SIGHT_M, line_of_sight
from tests.sim.people import let, stand, world_with
from tests.worlds import draw, hall_a, rules


def test_the_others_are_seen_where_a_line_of_sight_reaches_them() -> None:
    world = new_world(hall_a().level, rules(), seed=1, zombies=0, people=2)
    (follow, survivor), (_, other) = world.people.items()
    free, rng, found = np.argwhere(~world.grid.opaque), np.random.default_rng(4), []
    for y, x in free[rng.choice(len(free), 200)].tolist():
        near = rng.random() < 0.5  # else nearly everybody is too far off
        reach = (survivor.x + rng.uniform(-9, 9), survivor.y + rng.uniform(-9, 9)) if near else (x + 0.5, y + 0.5)
        other.x, other.y = np.clip(reach, 1, np.array((world.level.width, world.level.height)) - 1.5).tolist()
        place(world, other)
        (view,) = snapshot.take(world, rules(), follow).others
        at = np.array([(other.x, other.y)], np.float32)
        within = bool((np.abs(at[0] - (survivor.x, survivor.y)) < SIGHT_M).all())
        assert view.seen == (within and bool(line_of_sight(world.grid.opaque, survivor.x, survivor.y, at)[0]))
        found.append(view.seen)
    assert 10 < sum(found) < 190
    assert snapshot.take(world, rules(), follow).player.seen


def test_the_others_in_a_picture_are_those_who_act() -> None:
    world = world_with(draw("#" * 12, "#S........E#", "#" * 12), 4)
    one, dead, gone, left = stand(world, (1.5, 1.5), (3.5, 1.5), (10.5, 1.5), (5.5, 1.5))
    dead.health, dead.wounds = 0.001, 4
    let(world, 2, {})
    assert (dead.alive, gone.left) == (False, True)
    assert [other.id for other in snapshot.take(world, rules(), one.id).others] == [left.id]
    picture = snapshot.take(world, rules(), dead.id)
    assert [other.id for other in picture.others] == [one.id, left.id]
    assert not picture.horde.seen[picture.horde.id == dead.id].any()  # they are its player
    picture = snapshot.take(world, rules(), one.id)
    assert picture.horde.seen[picture.horde.id == dead.id].all()
