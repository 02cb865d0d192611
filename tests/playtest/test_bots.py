"""Bots at the keys: lawful commands, out of two rooms by themselves, and blind to what they can't perceive."""

from pathlib import Path

import pytest

from game.content.checks.check import open_school
from game.play.session import Session, Setup
from game.playtest.bots.table import BOTS
from game.playtest.life import LOOK_EVERY, PlannedLife, play
from game.playtest.perception import Senses
from game.sim.words.commands import Button, Command
from game.sim.words.events import Event
from game.sim.words.states import DoorState
from game.sim.words.types import ticks
from tests.small_maps import small_map

WALKERS = tuple(name for name in BOTS if name != "idle")
ALL_BUTTONS = sum(Button)


def commands_of(name: str, session: Session, most_ticks: int, *, until_open: bool = False) -> list[Command]:
    level, world = session.school.level, session.world
    bot, senses = BOTS[name](level.width, level.height, 3), Senses(level)
    given, since = list[Command](), list[Event]()
    for tick in range(most_ticks):
        if tick % LOOK_EVERY == 0:
            bot.think(senses.look(session.snapshot(), since, world.lamps.light))
            since = []
        given.append(bot.act((session.survivor.x, session.survivor.y)))
        since += session.tick(given[-1])
        if until_open and session.world.doors.state[0] == DoorState.OPEN:
            break
    return given


@pytest.mark.parametrize("name", WALKERS)
def test_who_explores_opens_the_door_and_leaves_by_the_exit_behind_it(name: str, tmp_path: Path) -> None:
    path = small_map(tmp_path)
    row = play(PlannedLife(path, name, "normal", 1, most_s=60.0), open_school(path))
    assert row["outcome"] == "escaped"
    assert row["used"]["doors_opened"] >= 1


def test_the_idle_one_stays(tmp_path: Path) -> None:
    path = small_map(tmp_path)
    row = play(PlannedLife(path, "idle", "normal", 1, most_s=40.0), open_school(path))
    assert (row["outcome"], row["furthest_m"], len(row["rests"])) == ("alive", 0.0, 1)


@pytest.mark.parametrize("name", BOTS)
def test_commands_are_lawful(name: str, tmp_path: Path) -> None:
    path = small_map(tmp_path, zombies=6)
    for command in commands_of(name, Session(open_school(path), Setup(path, 2)), ticks(12)):
        assert all(isinstance(value, int) for value in command)
        assert abs(command.move_x) <= 127
        assert abs(command.move_y) <= 127
        assert abs(command.aim_x) <= 32000
        assert abs(command.aim_y) <= 32000
        assert command.buttons & ~ALL_BUTTONS == 0


@pytest.mark.parametrize("name", WALKERS)
def test_hidden_infected_elsewhere_change_no_command(name: str, tmp_path: Path) -> None:
    """They stand still behind the shut door, in one corner or in another: until it opens a bot can't tell."""
    path = small_map(tmp_path, zombies=1)
    given = []
    for place in ((9.5, 1.5), (12.5, 7.5)):
        session = Session(open_school(path), Setup(path, 2))
        bodies = session.world.bodies
        bodies.position[0] = bodies.previous[0] = bodies.target[0] = place
        bodies.timer[: bodies.crowd] = 10**6
        given.append(commands_of(name, session, ticks(20), until_open=True))
        assert len(given[-1]) < ticks(20)
    assert given[0] == given[1]
