"""Exits that lead to an entry of the same map: who stands in one comes out there, and goals know the way."""

from dataclasses import replace

from game.sim.setup.start import standing_room
from game.sim.state.people import only
from game.sim.terrain.areas import Area
from game.sim.terrain.level import EntrySpec, ExitSpec, Level
from game.sim.words.commands import Command
from game.sim.words.events import EventKind
from game.sim.words.states import Goal, Outcome, State
from tests.sim.people import aim_of
from tests.worlds import draw, run, world_of

EAST = Command(127)


def floors() -> Level:
    """Two floors with nothing but stairs between them; the way out is above."""
    level = draw("####################", "#S.......##........#", "#........##......E.#", "####################")
    up = ExitSpec(70, "stairs", Area(7, 1, 1, 2), entry="above")
    down = ExitSpec(71, "stairs", Area(11, 1, 1, 1), entry="below")
    entries = (EntrySpec(72, "above", 13.5, 1.5), EntrySpec(73, "below", 3.5, 1.5))
    return replace(level, exits=(up, *level.exits, down), entries=entries)


def test_who_walks_into_the_stairs_comes_out_at_their_other_end() -> None:
    world = world_of(floors())
    person = only(world.people)
    events = run(world, 240, EAST)
    (came,) = [event for event in events if event.kind is EventKind.STAIRS]
    assert (came.x, came.y, came.actor) == (13.5, 1.5, person.id)
    assert person.acts
    assert person.x > 13.5
    row = world.bodies.row[person.id]
    assert tuple(world.bodies.position[row].tolist()) == (person.x, person.y) or person.x > 13.5
    assert world.outcome is Outcome.PLAYING


def test_stairs_are_no_way_out_and_lead_to_one() -> None:
    world = world_of(floors())
    run(world, 1)
    assert aim_of(world, only(world.people)) == (Goal.REACH_EXIT, "gate")
    without = replace(floors(), exits=floors().exits[1:2])
    world = world_of(without)
    run(world, 1)
    assert aim_of(world, only(world.people)) != (Goal.REACH_EXIT, "gate")


def test_infected_stand_on_both_floors() -> None:
    free = standing_room(floors(), 1.5, 1.5)
    assert free[1, 1]
    assert free[1, 15]


def test_who_holds_one_is_left_behind() -> None:
    world = world_of(floors(), (7.9, 1.5))
    person = only(world.people)
    person.x, person.y = 7.2, 1.5
    world.bodies.state[0], world.bodies.timer[0], world.bodies.prey[0] = State.GRAB, 200, person.id
    run(world, 8)
    assert person.x > 13
    assert person.held_by == 0
