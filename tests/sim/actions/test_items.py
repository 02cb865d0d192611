"""What is thrown."""

import pytest

from game.sim.state.people import only
from game.sim.words.commands import Button, Command
from game.sim.words.events import EventKind
from game.sim.words.states import State
from tests.worlds import draw, run, world_of

HALL = draw(*["#" * 40, *["#" + "." * 38 + "#"] * 5, "#" * 40], start=(3.5, 3.5))


def test_a_thrown_bottle_calls_elsewhere_and_stops_at_walls() -> None:
    world = world_of(HALL, (20.5, 3.5))
    bottles = only(world.people).pockets.count("bottle")
    events = run(world, 120, Command(0, 0, 1000, 0, Button.THROW))
    (landing,) = [event for event in events if event.kind is EventKind.LAND]
    assert landing.x == pytest.approx(13.5, abs=0.3)
    assert only(world.people).pockets.count("bottle") == bottles - 1
    assert world.bodies.state[0] == State.HEAR
    run(world, 1)
    events = run(world, 120, Command(0, 0, 0, -1200, Button.THROW))
    (landing,) = [event for event in events if event.kind is EventKind.LAND]
    assert 1 <= landing.y < 1.4  # the wall is at y = 1
