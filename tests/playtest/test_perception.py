"""What bots are given: nothing of what cannot be seen or heard from where they stand."""

import dataclasses
from collections.abc import Callable, Sequence

import numpy as np
import pytest

from game.playtest.perception import Perception, Senses, ThingKind
from game.sim import snapshot
from game.sim.actions.doors import set_state
from game.sim.state.people import only
from game.sim.state.world import World
from game.sim.words.events import Event, EventKind
from game.sim.words.states import CHASE, IDLE, TURN, DoorState
from tests.worlds import TWO_ROOMS, draw, rules, world_of

LONG = (
    "##################################################",
    "#S.......#..............................#........#",
    "#........D..............................D........#",
    "#........#..............................#........#",
    "##################################################",
)


def perceived(world: World, events: Sequence[Event] = ()) -> Perception:
    taken = snapshot.take(world, rules(), only(world.people).id)
    return Senses(world.level).look(taken, events, world.lamps.light)


def same(one: object, other: object) -> bool:
    """Whether two perceptions hold the same, array by array."""
    if isinstance(one, np.ndarray):
        return isinstance(other, np.ndarray) and np.array_equal(one, other)
    if isinstance(one, Perception):
        names = [entry.name for entry in dataclasses.fields(one)]
        return all(same(getattr(one, name), getattr(other, name)) for name in names)
    if isinstance(one, tuple) and isinstance(other, tuple):
        return len(one) == len(other) and all(same(a, b) for a, b in zip(one, other, strict=True))
    return one == other


def move_a_hidden_one(world: World) -> None:
    world.bodies.position[0] = world.bodies.previous[0] = (46.5, 3.5)


def let_it_hunt(world: World) -> None:
    world.bodies.state[0] = CHASE


def open_a_far_door(world: World) -> None:
    set_state(world, 1, DoorState.OPEN)


@pytest.mark.parametrize("change", [move_a_hidden_one, let_it_hunt, open_a_far_door])
def test_what_is_behind_walls_makes_no_difference(change: Callable[[World], None]) -> None:
    world = world_of(draw(*LONG), (44.5, 2.5))
    before = perceived(world)
    assert same(before, perceived(world))
    change(world)
    assert same(before, perceived(world))


def test_who_stands_still_behind_a_shut_door_is_not_perceived_and_who_walks_there_is_heard() -> None:
    world = world_of(draw(*TWO_ROOMS), (12.5, 2.5))
    world.people[only(world.people).id].x = 8.5
    assert len(perceived(world).figures.id) == 0
    assert perceived(world).heard == ()
    world.bodies.previous[0] = (12.47, 2.5)  # 1.8 m/s
    (sound,) = perceived(world).heard
    assert sound.kind is None
    assert sound.hurried


def test_who_is_in_sight_is_seen_once_there_is_light() -> None:
    level = draw("#" * 30, "#S" + "." * 27 + "#", "#" * 30)
    world = world_of(level, (9.5, 1.5))
    person = only(world.people)
    person.flashlight, person.aim_x = True, 1.0
    assert perceived(world).figures.id.tolist() == [int(world.bodies.id[0])]
    person.aim_x = -1.0
    assert len(perceived(world).figures.id) == 0
    world.bodies.position[0] = (4.5, 1.5)  # near enough without
    assert len(perceived(world).figures.id) == 1


def test_a_body_that_lies_still_is_none_of_the_infected_until_it_stirs() -> None:
    world = world_of(draw(*TWO_ROOMS), (3.5, 2.5))
    world.bodies.state[0], world.bodies.timer[0] = TURN, 10_000
    assert len(perceived(world).figures.id) == 0
    world.bodies.timer[0] = 30
    assert perceived(world).figures.down.tolist() == [True]
    world.bodies.state[0] = IDLE
    assert perceived(world).figures.down.tolist() == [False]


def test_a_locked_door_looks_shut_until_a_hand_is_on_it() -> None:
    locked = perceived(world_of(draw(*(row.replace("D", "L") for row in TWO_ROOMS))))
    assert locked.doors == {0: DoorState.SHUT}
    assert [thing.kind for thing in locked.things] == [ThingKind.DOOR]


def test_sounds_come_from_a_side_and_from_about_how_far_and_no_more() -> None:
    world = world_of(draw(*LONG))

    def heard(x: float, y: float) -> object:
        return perceived(world, [Event(EventKind.GROAN, x, y)]).heard

    assert heard(12.5, 2.5) == heard(12.6, 2.6)  # two steps beside each other are one to the ear
    assert heard(3.5, 2.5) != heard(1.5, 3.5)
    assert heard(48.0, 2.5) == ()


def test_what_others_do_in_silence_is_not_felt() -> None:
    world = world_of(draw(*TWO_ROOMS))
    me = only(world.people).id
    theirs = Event(EventKind.PICKUP, 15.0, 2.0, actor=me + 1)
    assert perceived(world, [theirs]).felt == ()
    mine = theirs._replace(actor=me)
    assert perceived(world, [mine]).felt == (mine,)
