"""Corners: doorways and desks are passed at any angle, walls by none, and nobody is drawn where they don't go."""

import math

import numpy as np
import pytest

from game.sim.motion import walking
from game.sim.state.people import only
from game.sim.state.world import World
from game.sim.words.commands import Button, Command
from game.sim.words.events import Events
from game.sim.words.states import DoorState
from tests.worlds import Place, draw, rules, world_of

ROOM = ("#" * 21, *["#" + "." * 19 + "#"] * 9)
WALL_Y = 10  # of the wall between two rooms; the doorway is the tile at `DOOR_X`
DOOR_X = 10
TWO = draw(*ROOM, "#" * 10 + "D" + "#" * 10, *ROOM[:0:-1], "#" * 21, start=(10.5, 5.5))
HALF_M = 0.6  # from the middle of the doorway, where a straight line would meet the wall
ANGLES = np.linspace(-60, 60, 8)
OFFSETS = np.linspace(-HALF_M, HALF_M, 5)
FROM_M = 2.5


def opened() -> World:
    world = world_of(TWO)
    world.doors.state[0] = DoorState.OPEN
    world.grid.refresh(world.doors.state)
    return world


def toward(angle_deg: float, button: Button = Button.NONE) -> Command:
    """Held down, and to a side."""
    turn = math.radians(angle_deg)
    return Command(round(127 * math.sin(turn)), round(127 * math.cos(turn)), 0, 100, button)


def go(world: World, at: Place, command: Command, ticks: int) -> list[Place]:
    """Where the survivor is after each tick; never inside of what blocks."""
    person, seen, radius = only(world.people), [], rules().player.radius_m
    person.x, person.y = at
    for _ in range(ticks):
        person.previous_x, person.previous_y = person.x, person.y
        walking.walk(world, rules(), person, command, Events())
        x, y = person.x, person.y
        for dx in (-radius, radius):
            assert not world.grid.blocked[int(y), int(x + dx * 0.999)], (x, y)
            assert not world.grid.blocked[int(y + dx * 0.999), int(x)], (x, y)
        seen.append((x, y))
    return seen


@pytest.mark.parametrize("way", ["down", "right"])
@pytest.mark.parametrize("button", [Button.NONE, Button.SPRINT, Button.SNEAK])
def test_a_doorway_is_passed_at_any_angle(way: str, button: Button) -> None:
    """Forty runs, a direction held from 2.5 m away, along lines that meet the wall up to 0.6 m beside the middle."""
    passed = 0
    for angle in ANGLES:
        for offset in OFFSETS:
            turn = math.radians(angle)
            at = DOOR_X + 0.5 + offset - FROM_M * math.tan(turn), WALL_Y - FROM_M
            world, command = opened(), toward(angle, button)
            if way == "right":
                solid = world.level.solid
                world = world_of(draw(*("".join("#" if one else "." for one in column) for column in solid.T)))
                world.grid.blocked[DOOR_X, WALL_Y] = False
                at, command = at[::-1], command._replace(move_x=command.move_y, move_y=command.move_x)
            end = go(world, at, command, 240 if button != Button.SNEAK else 420)[-1]
            passed += (end[1] if way == "down" else end[0]) > WALL_Y + 1
    assert passed == 40


@pytest.mark.parametrize("over", [0.05, 0.2, 0.34])
@pytest.mark.parametrize("side", [-1, 1])
def test_the_edge_of_a_desk_is_gone_round(side: int, over: float) -> None:
    """By whoever walks into the last third of a metre of it."""
    desk = draw(*ROOM, "#" + "." * 8 + "ooo" + "." * 8 + "#", *ROOM[:0:-1], "#" * 21, start=(10.5, 5.5))
    clear = 10.5 + side * (1.5 + rules().player.radius_m)
    assert go(world_of(desk), (clear - side * over, 8.5), toward(0), 120)[-1][1] > 11


def test_who_wants_to_stand_at_a_wall_does() -> None:
    """Further than a third of a metre from the way through nobody is drawn to it, nor who walks along past it."""
    radius = rules().player.radius_m
    for away in (0.65, 0.9, 2.0):
        for side in (-1, 1):
            x = DOOR_X + 0.5 + side * away
            end = go(opened(), (x, 8.5), toward(0), 120)[-1]
            assert end == pytest.approx((x, WALL_Y - radius), abs=1e-6)
    along = go(opened(), (6.5, WALL_Y - radius), toward(80), 180)
    assert along[-1][0] > DOOR_X + 2
    back = go(opened(), (DOOR_X + 0.5 + 0.45, WALL_Y - radius), toward(45), 60)
    assert back[-1][0] > DOOR_X + 1.5


def test_a_shut_door_draws_nobody() -> None:
    world = world_of(TWO)
    x = DOOR_X + 0.5 + 0.4
    assert go(world, (x, 8.5), toward(0), 120)[-1][0] == pytest.approx(x)
