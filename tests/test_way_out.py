"""Hall A can be won: fetch the key, unlock the way, leave. Walked by command alone, with nobody in the way."""

from collections.abc import Iterator

import numpy as np
import pytest

from game.content.files.paths import find_map
from game.content.school.school import School, read_school
from game.play.session import Session, Setup
from game.sim.paths.flowfield import WaveGround, distance_to, flow
from game.sim.paths.headings import UNITS
from game.sim.state.people import only
from game.sim.state.world import World
from game.sim.story.goals import goals_of
from game.sim.terrain.areas import Area
from game.sim.words.commands import Button, Command
from game.sim.words.states import DoorState, Goal, Outcome, Prompt
from game.sim.words.types import Bool

HALL = find_map("hall_a.tmx")
PATIENCE_TICKS = 60 * 240


@pytest.fixture(scope="module")
def school() -> School:
    return read_school(HALL)


def beside(solid: Bool, area: Area) -> tuple[float, float]:
    """A walkable tile's middle next to a thing, or in it."""
    spots = [(x + dx, y + dy) for x, y in area.tiles() for dx, dy in ((0, 0), (0, 1), (1, 0), (-1, 0), (0, -1))]
    x, y = next((x, y) for x, y in spots if not solid[y, x])
    return x + 0.5, y + 0.5


def walk(world: World, place: tuple[float, float], *, locked_too: bool) -> Iterator[Command]:
    """Commands that lead to a place, opening doors on the way."""
    locked = world.doors.state == DoorState.LOCKED
    solid = world.level.solid | (np.append(locked & (not locked_too), [False])[world.grid.door])
    terrain = WaveGround.of(solid, np.zeros_like(solid))
    distance = distance_to(terrain, *place)
    heading = flow(distance, terrain)
    while True:
        x, y = int(only(world.people).x), int(only(world.people).y)
        if distance[y, x] == 0:
            return
        dx, dy = (float(v) for v in UNITS[:, heading[y, x]])
        opens = only(world.people).prompt in (Prompt.OPEN, Prompt.UNLOCK) and world.tick % 2
        yield Command(round(dx * 127), round(dy * 127), round(dx * 80), round(dy * 80), Button.INTERACT if opens else 0)


def follow(session: Session, commands: Iterator[Command]) -> None:
    for command in commands:
        session.tick(command)
        assert session.world.tick < PATIENCE_TICKS
        if session.world.outcome is not Outcome.PLAYING:
            return


def goal_of(world: World) -> Goal:
    return goals_of(world, only(world.people))[0].kind


def test_the_key_is_found_and_the_gate_is_reached(school: School) -> None:
    session = Session(school, Setup(HALL, 1, zombies=0))
    world, level = session.world, school.level
    session.tick(Command())
    assert goal_of(world) is Goal.FIND_KEY
    (door,) = {spec.key for spec in level.doors if spec.name == goals_of(world, only(world.people))[0].what}
    box = next(spec for spec in level.containers if f"key:{door}" in spec.items)
    follow(session, walk(world, beside(level.solid, box.area), locked_too=False))
    to_box = np.array(box.area.center) - (only(world.people).x, only(world.people).y)
    for button in (0, Button.INTERACT, *[0] * 160):
        session.tick(Command(0, 0, int(to_box[0] * 100), int(to_box[1] * 100), button))
    assert door in only(world.people).keys
    session.tick(Command())
    assert goal_of(world) is not Goal.FIND_KEY  # out, or what the map says of it
    follow(session, walk(world, level.exits[0].area.center, locked_too=True))
    assert world.outcome is Outcome.ESCAPED
    assert 60 < world.tick / 60 < 240
