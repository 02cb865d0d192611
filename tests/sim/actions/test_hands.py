"""What hands reach, and what they remember."""

from game.sim.state.people import only
from game.sim.terrain.areas import Area
from game.sim.terrain.level import ContainerSpec
from game.sim.words.commands import Button, Command
from game.sim.words.events import EventKind
from tests.worlds import draw, run, world_of

HALL = draw(*["#" * 40, *["#" + "." * 38 + "#"] * 5, "#" * 40], start=(3.5, 3.5))


def test_the_flashlight_is_a_switch() -> None:
    world = world_of(HALL)
    run(world, 10, Command(buttons=Button.FLASHLIGHT))
    assert not only(world.people).flashlight
    run(world, 1)
    run(world, 10, Command(buttons=Button.FLASHLIGHT))
    assert only(world.people).flashlight


def test_a_shove_pressed_while_swinging_is_not_lost() -> None:
    world = world_of(HALL)
    shoves = 0
    for tick in range(240):
        tap = Button.SHOVE if tick % 30 == 7 else Button.NONE
        shoves += sum(e.kind is EventKind.SHOVE for e in run(world, 1, Command(0, 0, 100, 0, Button.SWING | tap)))
        only(world.people).stamina = 1.0
    assert shoves == 8


def test_hands_do_not_reach_through_walls() -> None:
    box = ContainerSpec(7, "box", Area(3, 1, 1, 1), ("bandage",))
    for wall, found in (("#S#..#", 0), ("#S...#", 1)):
        world = world_of(draw("######", wall, "######", containers=(box,)))
        only(world.people).x = 1.7 if wall == "#S#..#" else 2.5
        run(world, 1, Command(0, 0, 100, 0))
        events = run(world, 90, Command(0, 0, 100, 0, Button.INTERACT))
        assert sum(event.kind is EventKind.PICKUP for event in events) == found
