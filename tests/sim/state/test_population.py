"""Who comes, who goes and who turns: each leaves what is noted of the others in step."""

from dataclasses import replace

import numpy as np
import pytest

from game.sim.actions import bites, combat
from game.sim.state import population
from game.sim.state.bodies import NOBODY
from game.sim.state.people import acting
from game.sim.state.world import Trail, World
from game.sim.words.events import EventKind, Events
from game.sim.words.states import DEAD, GRAB, INFECTED, LIVING, TURN, State
from tests.rows import CRAWLER
from tests.sim.people import YARD, hunters, let, stand, students, world_with
from tests.worlds import rules


@pytest.mark.parametrize("hands", [False, True])
def test_who_turns_keeps_id_place_and_look_and_nothing_else(hands: bool) -> None:
    world = world_with(YARD, 2, 5)
    bodies = world.bodies
    (who,) = students(world, (30.5, 10.5))
    if hands:
        who = next(iter(world.people))
    before = int(bodies.row[who])
    place, look = bodies.position[before].copy(), int(bodies.look[before])
    bodies.kind[before], bodies.health[before] = CRAWLER, 3
    bodies.knock[before], bodies.velocity[before] = (5, 5), (1, 1)
    row = population.turn(world, rules(), before)
    assert bodies.row[who] == row < bodies.crowd
    assert not hands or not world.people[who].acts
    assert (bodies.side[row], bodies.state[row]) == (INFECTED, TURN)
    assert (bodies.kind[row], bodies.health[row]) == (rules().turned.number, rules().turned.health)
    assert not bodies.knock[row].any()
    assert not bodies.velocity[row].any()
    assert (bodies.position[row].tolist(), bodies.look[row]) == (place.tolist(), look)
    assert (bodies.prey[row], bodies.sees[row]) == (NOBODY, False)
    assert 60 * rules().turning.wait_min_s <= bodies.timer[row] <= 60 * rules().turning.wait_max_s


def test_the_last_who_dies_is_dead_and_lies_there() -> None:
    world = world_with(YARD, 2)
    one, other = world.people.values()
    row = int(world.bodies.row[one.id])
    for person in (other, one):
        bites.end_by(world, rules(), person, "bled out", Events())
    row = int(world.bodies.row[one.id])
    assert world.bodies.side[row] == DEAD
    assert row >= world.bodies.crowd
    assert world.bodies.side[world.bodies.row[other.id]] == INFECTED


def in_step(world: World) -> None:
    """What is noted by row of the crowd is of the rows as they are; of who acts, and of nobody else."""
    bodies = world.bodies
    n = bodies.crowd
    x, y = bodies.position[:n].astype(np.int64).T
    assert np.array_equal(world.tile, y * world.level.width + x)
    assert set(world.apart) <= {person.id for person in acting(world.people)}
    for who, apart in world.apart.items():
        person = world.people[who]
        squared = (bodies.position[:n, 0] - person.x) ** 2 + (bodies.position[:n, 1] - person.y) ** 2
        assert len(apart) == n
        assert ((np.abs(apart - squared) < 1e-2) | (apart >= population.FAR_M2)).all()


def settled() -> World:
    """Two people, and twelve of the crowd who stand apart, at the end of a tick."""
    world = world_with(YARD, 2)
    stand(world, (20.5, 10.5), (5.5, 5.5))
    hunters(world, *((21.2 + 1.1 * i, 10.5) for i in range(12)), state=State.IDLE)
    let(world, 1, {})
    in_step(world)
    assert len(world.apart) == 2
    assert all((apart < population.FAR_M2).all() for apart in world.apart.values())
    return world


@pytest.mark.parametrize("reach_m", [1.2, 3.0, 30.0])
def test_what_is_noted_by_row_stays_in_step_when_some_are_killed(reach_m: float) -> None:
    world = settled()
    one = next(iter(world.people.values()))
    ids = set(world.bodies.id[:12].tolist())
    blow = replace(rules().shove, damage=500.0, reach_m=reach_m, targets_max=9)
    died = combat.strike(world, rules(), one, blow, combat.in_arc(world, rules(), one, blow), Events())
    assert died > 0
    assert world.bodies.crowd == 12 - died
    left = set(world.bodies.id[: 12 - died].tolist())
    assert left | set(world.corpses.id[:died].tolist()) == ids
    in_step(world)


def test_what_is_noted_by_row_stays_in_step_when_a_person_turns_or_leaves() -> None:
    world = settled()
    one, other = world.people.values()
    bites.end_by(world, rules(), one, "bitten", Events())
    in_step(world)
    assert len(world.tile) == 13
    assert list(world.apart) == [other.id]


def test_what_is_noted_by_row_stays_in_step_when_a_person_leaves_and_another_comes() -> None:
    world = settled()
    one, other = world.people.values()
    population.leave(world, rules(), one)
    in_step(world)
    assert (list(world.apart), one.acts) == ([other.id], False)
    third = population.enter(world, rules(), 8.5, 8.5)
    in_step(world)
    assert list(world.apart) == [other.id, third.id]
    assert (world.apart[third.id] >= population.FAR_M2).all()


def test_a_student_who_is_buried_is_hunted_no_more() -> None:
    world = settled()
    first, second = students(world, (30.5, 5.5), (31.5, 5.5))
    hunters(world, (30.5, 6.0), (30.5, 7.0), (31.5, 6.0), prey=first)
    world.bodies.prey[world.bodies.crowd - 1] = second
    world.trails |= {first: Trail(30.5, 5.5, 1), second: Trail(31.5, 5.5, 1)}
    population.bury(world, rules(), int(world.bodies.row[first]))
    in_step(world)
    n = world.bodies.crowd
    assert not (world.bodies.prey[:n] == first).any()
    assert (world.bodies.prey[:n] == second).sum() == 1
    assert (first in world.trails, second in world.trails) == (False, True)
    assert world.corpses.id[0] == first


def test_a_newcomer_is_far_from_everybody_until_all_have_moved() -> None:
    world = settled()
    one, other = world.people.values()
    (who,) = students(world, (20.6, 10.5))
    row = int(world.bodies.row[who])
    assert len(world.tile) == world.bodies.crowd == 13
    for person in (one, other):
        assert len(world.apart[person.id]) == 13
        assert world.apart[person.id][row] >= population.FAR_M2


def test_who_comes_between_two_phases_takes_hold_of_nobody_yet() -> None:
    world = settled()
    one = next(iter(world.people.values()))

    def comes(phase: str) -> None:
        if phase == "walls" and world.bodies.crowd == 12:
            hunters(world, (one.x + 0.1, one.y), prey=one.id)
            world.bodies.sees[12] = True

    while world.tick % 2 == 0:
        let(world, 1, {})
    let(world, 1, {})
    seen = let(world, 1, {}, comes)
    assert world.bodies.crowd == 13
    assert not any(event.kind is EventKind.GRAB for event in seen)
    let(world, 4, {})
    assert world.bodies.state[12] == GRAB
    assert world.bodies.side[int(world.bodies.row[one.id])] == LIVING
