"""Light that has settled after things were put on the ground is the light made at once."""

import numpy as np
import pytest

from game.sim.terrain.tiles import NOTHING, TALL, WALL, GroundView
from game.sim.words.states import DoorState
from game.sim.words.types import TileBox
from tests.view.light.test_settled import Watched, school, views


@pytest.mark.parametrize("name", ["hall_a", "cafeteria"])
def test_settled_light_is_that_made_at_once(name: str) -> None:
    of, rng = school(name), np.random.default_rng(8)
    state = np.full(len(of.level.doors), DoorState.SHUT, np.uint8)
    watched, tiles, changed = Watched(of, state), of.level.tiles, 0
    for _ in range(4):
        view = views(of, rng)
        watched.planes(view)
        watched.settle(view)
        before = watched.planes(view)
        for _ in range(6):
            x, y = view.cx // 8 + int(rng.integers(1, 28)), view.cy // 8 + int(rng.integers(1, 15))
            x, y = min(x, of.level.width - 3), min(y, of.level.height - 3)
            tiles = tiles.put(TileBox(x, y, x + 2, y + 1), (NOTHING, TALL, WALL)[int(rng.integers(3))])
            watched.light.watch(watched.occluders.renew(GroundView(tiles)))
        watched.settle(view)
        now = watched.planes(view)
        fresh = Watched(of, state)
        fresh.occluders.renew(GroundView(tiles))
        assert now == fresh.planes(view)
        changed += now != before
    assert changed == 4
