"""Lamps as the rules see them."""

from game.sim.actions.doors import set_state
from game.sim.terrain.level import LightSpec
from game.sim.words.states import DoorState
from tests.worlds import TWO_ROOMS, draw, world_of


def test_lamp_light_stops_at_a_shut_door() -> None:
    lamp = LightSpec(0, 3.5, 2.5, 12.0, 1.0)
    world = world_of(draw(*TWO_ROOMS, lights=(lamp,)))
    assert world.lamps.light[2, 9] > 0.3
    assert world.lamps.light[2, 11] == 0
    set_state(world, 0, DoorState.OPEN)
    assert world.lamps.light[2, 11] > 0.3
    assert world.lamps.light[1, 12] == 0  # beside the doorway it is still dark
    set_state(world, 0, DoorState.SHUT)
    assert world.lamps.light[2, 11] == 0
