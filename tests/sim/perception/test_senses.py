"""Who sees what."""

from game.sim.state.people import only
from game.sim.terrain.level import LightSpec
from game.sim.words.events import EventKind
from game.sim.words.states import DoorState
from tests.worlds import HALL, TWO_ROOMS, draw, run, world_of

DARK_HALL = draw(*HALL)
LIT_HALL = draw(*HALL, lights=(LightSpec(0, 1.5, 2.5, 40.0, 1.0),))
ROOMS = draw(*TWO_ROOMS)


def test_a_survivor_is_seen_in_light_further_than_in_the_dark() -> None:
    def notices(level_is_lit: bool, distance: float) -> bool:
        world = world_of(LIT_HALL if level_is_lit else DARK_HALL, (1.5 + distance, 1.5))
        only(world.people).flashlight = False
        world.bodies.facing[0] = (-1, 0)
        return any(event.kind is EventKind.SPOTTED for event in run(world, 90))

    assert notices(False, 3)
    assert not notices(False, 9)
    assert notices(True, 9)


def test_nobody_sees_through_a_shut_door_or_behind_its_back() -> None:
    world = world_of(ROOMS, (12.5, 2.5))
    only(world.people).x, only(world.people).y = 8.5, 2.5
    world.bodies.facing[0] = (-1, 0)
    assert not any(event.kind is EventKind.SPOTTED for event in run(world, 60))
    world.doors.state[0] = DoorState.OPEN
    world.grid.refresh(world.doors.state)
    world.bodies.facing[0] = (1, 0)
    assert not any(event.kind is EventKind.SPOTTED for event in run(world, 60))
    world.bodies.facing[0] = (-1, 0)
    assert any(event.kind is EventKind.SPOTTED for event in run(world, 60))
