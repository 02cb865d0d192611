"""Grips and bites."""

from dataclasses import replace

import numpy as np
import pytest

from game.sim.state.people import only
from game.sim.state.world import World
from game.sim.words.events import EventKind
from game.sim.words.states import CAUGHT, CHASE, GRAB, INFECTED, STAND, TURN, State
from tests.sim.people import YARD, hunters, let, put, stand, students, world_with
from tests.worlds import HALL, draw, rules, run, world_of

DARK_HALL = draw(*HALL)


def test_a_grab_comes_before_the_bite_and_walls_stop_both() -> None:
    world = world_of(DARK_HALL, (2.1, 1.5))
    world.bodies.state[0], world.bodies.timer[0], world.bodies.sees[0] = State.CHASE, 600, True
    events = run(world, 120)
    kinds = [event.kind for event in events]
    assert kinds.index(EventKind.GRAB) < kinds.index(EventKind.BITE)
    assert only(world.people).health < rules().player.health
    assert only(world.people).wounds > 0

    apart = world_of(draw("#####", "#S#.#", "#.#.#", "#####"), (3.3, 1.5))
    only(apart.people).x = 1.7
    apart.bodies.state[0], apart.bodies.timer[0] = State.CHASE, 600
    near = replace(rules(), bite=replace(rules().bite, reach_m=2.0))
    assert not any(event.kind is EventKind.GRAB for event in run(apart, 60, with_rules=near))


def test_a_grip_is_lost_where_a_corner_comes_between() -> None:
    world = world_of(draw("#####", "#S#.#", "#...#", "#####"), (3.3, 1.5))
    only(world.people).x = 1.7
    world.bodies.state[0], world.bodies.timer[0], world.bodies.prey[0] = State.GRAB, 30, only(world.people).id
    wide = replace(rules(), bite=replace(rules().bite, reach_m=2.0))
    run(world, 2, with_rules=wide)
    assert world.bodies.state[0] == State.CHASE


def test_of_two_in_reach_the_first_who_came_is_taken() -> None:
    world = world_with(YARD, 2)
    one, other = stand(world, (20.5, 10.5), (21.6, 10.5))
    hunters(world, (21.05, 10.5), prey=other.id)
    let(world, 1, {})
    assert (one.held_by, other.held_by) == (1, 0)
    assert world.bodies.prey[0] == one.id


@pytest.mark.parametrize("held", [0, 1])
@pytest.mark.parametrize("number", [0, 1])
def test_who_holds_one_bites_nobody_else(held: int, number: int) -> None:
    """Though another stands as near; as often with students about as without, and no more than teeth are let."""
    world = world_with(YARD, 2)
    people = stand(world, (20.5, 10.0), (20.5, 11.0))
    if number:
        students(world, (5.5, 5.5))
    (biter,) = hunters(world, (21.0, 10.5), prey=people[held].id, state=State.GRAB)
    row = int(world.bodies.row[biter])
    world.bodies.timer[row], bites = 4, []
    for tick in range(200):
        people[held].health = rules().player.health
        world.bodies.prey[row], world.bodies.state[row] = people[held].id, GRAB
        bites += [(tick, event.victim) for event in let(world, 1, {}) if event.kind is EventKind.BITE]
        assert people[1 - held].held_by == 0
    assert {victim for _, victim in bites} == {people[held].id}
    again = 60 * rules().bite.again_s
    assert all(again <= gap <= again + 4 for gap in np.diff([tick for tick, _ in bites]))
    assert (people[held].wounds > 0, people[1 - held].wounds) == (True, 0)


@pytest.mark.parametrize("number", [0, 1])
def test_several_who_hold_one_bite_one_after_the_other(number: int) -> None:
    """Also where students are about."""
    world = world_with(YARD, 1)
    (one,) = stand(world, (20.5, 10.5))
    if number:
        students(world, (5.5, 5.5))
    ids = hunters(world, (21.0, 10.5), (20.0, 10.5), (20.5, 11.0), prey=one.id, state=State.GRAB)
    world.bodies.timer[world.bodies.rows_of(np.array(ids, np.int32))] = 0
    bites = []
    for tick in range(120):
        one.health = rules().player.health
        told = let(world, 1, {})
        assert not any(event.kind is EventKind.DIED for event in told)
        bites += [tick for event in told if event.kind is EventKind.BITE]
    assert len(bites) >= 3
    assert min(np.diff(bites)) >= 60 * rules().bite.grace_s


def caught(world: World) -> list[int]:
    """Rows that are CAUGHT; they are held, and who is held is CAUGHT."""
    bodies = world.bodies
    n = bodies.crowd
    held = set(bodies.rows_of(bodies.prey[:n][bodies.state[:n] == GRAB]).tolist())
    found = np.flatnonzero(bodies.state[:n] == CAUGHT).tolist()
    assert set(found) == {row for row in held if row < n}
    return found


def test_at_most_so_many_hold_one_student() -> None:
    world = world_with(YARD, 0)
    (who,) = students(world, (20.5, 10.5))
    ring = [(20.5 + 0.6 * np.cos(i), 10.5 + 0.6 * np.sin(i)) for i in range(6)]
    hunters(world, *ring, prey=who)
    most = 0
    for _ in range(30):
        let(world, 1, {})
        most = max(most, int((world.bodies.state[:7] == GRAB).sum()))
    assert most == rules().bite.holders_max


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_of_those_in_reach_the_nearest_takes_hold(order: tuple[int, int]) -> None:
    alone = replace(rules(), bite=replace(rules().bite, holders_max=1))
    world = world_with(YARD, 0)
    (who,) = students(world, (20.5, 10.5))
    near, far = (19.92, 10.5), (21.14, 10.5)
    ids = hunters(world, *((near, far)[i] for i in order), prey=who)
    run(world, 1, with_rules=alone)
    n = world.bodies.crowd
    assert world.bodies.id[:n][world.bodies.state[:n] == GRAB].tolist() == [ids[order.index(0)]]


def test_who_is_pulled_away_is_let_go_and_walks_again() -> None:
    world = world_with(YARD, 0)
    (who,) = students(world, (20.5, 10.5))
    hunters(world, (21.1, 10.5), prey=who)
    let(world, 3, {})
    assert caught(world) == [0]
    let(world, 12, {})
    assert caught(world) == [0]
    assert np.hypot(*(world.bodies.position[0] - (20.5, 10.5))) < 0.3  # who is held goes nowhere
    put(world, 0, 30.5, 15.5, State.CAUGHT)
    let(world, 2, {})
    assert caught(world) == []
    assert world.bodies.state[:2].tolist() == [STAND, CHASE]


def test_who_is_gone_takes_hold_of_nobody() -> None:
    """Who touches whom was found by rows; when rows have changed since, they say nothing."""
    world = world_with(YARD, 0)
    (who,) = students(world, (20.5, 10.5))
    hunters(world, (21.1, 10.5), prey=who)

    def goes(phase: str) -> None:
        if phase == "walls":
            world.bodies.remove(1)

    seen = let(world, 1, {}, goes)
    assert not any(event.kind is EventKind.GRAB for event in seen)
    assert caught(world) == []


def test_a_student_is_bitten_again_and_again_but_not_at_once() -> None:
    world = world_with(YARD, 0)
    (who,) = students(world, (20.5, 10.5))
    world.bodies.health[0] = 1000
    hunters(world, (21.1, 10.5), prey=who)
    bites = [tick for tick in range(300) if any(e.kind is EventKind.BITE for e in let(world, 1, {}))]
    assert bites[0] >= 60 * rules().bite.windup_s
    assert len(bites) > 2
    assert min(np.diff(bites)) >= 60 * rules().bite.again_s
    assert max(np.diff(bites)) <= 60 * rules().bite.again_s + 4


def test_two_who_bite_at_once_kill_once() -> None:
    world = world_with(YARD, 0)
    (who,) = students(world, (20.5, 10.5))
    world.bodies.health[0] = 1
    ids = hunters(world, (21.1, 10.5), (19.9, 10.5), prey=who, state=State.GRAB)
    world.bodies.state[0], world.bodies.timer[1:3] = State.CAUGHT, 0
    told = [event for event in let(world, 2, {}) if event.kind in (EventKind.BITE, EventKind.DIED)]
    assert [event.kind for event in told] == [EventKind.BITE, EventKind.DIED]
    assert [event.victim for event in told] == [who, who]
    assert told[0].actor == told[1].actor
    assert told[0].actor in ids
    bodies = world.bodies
    assert (bodies.side[0], bodies.state[0], bodies.health[0]) == (INFECTED, TURN, rules().turned.health)


@pytest.mark.parametrize("pane", [False, True])
def test_no_teeth_reach_a_student_round_a_corner(pane: bool) -> None:
    world = world_with(draw("######", "#....#", "###..#", "#....#", "######", start=(4.5, 1.5)), 0)
    (who,) = students(world, (2.78, 1.7))
    hunters(world, (3.29, 2.08), prey=who)
    world.grid.barrier[1, 3] = pane
    grabs = [event.kind for event in let(world, 1, {}) if event.kind is EventKind.GRAB]
    assert bool(grabs) != pane


@pytest.mark.parametrize("whose", ["student", "person", "leaver"])
def test_who_dies_or_leaves_is_hunted_no_more(whose: str) -> None:
    """No trail, no prey, no grip and no sight of them is left."""
    level = draw("#" * 20, *("#" + "." * 17 + "E#" for _ in range(9)), "#" * 20, start=(3.5, 5.5))
    world = world_with(level, 2)
    one, _ = stand(world, (12.5, 5.5), (2.5, 2.5))
    if whose == "student":
        (who,) = students(world, (12.5, 5.5))
        world.bodies.health[0] = 1
        stand(world, (2.5, 7.5), (2.5, 2.5))
    else:
        who = one.id
    ids = hunters(world, (13.08, 5.5), prey=who, state=State.GRAB)
    ids += hunters(world, (9.5, 5.5), (9.5, 7.5), prey=who)
    bodies = world.bodies
    rows = bodies.rows_of(np.array(ids, np.int32))
    bodies.sees[rows] = True
    bodies.notice[rows] = 1
    let(world, 4, {})
    assert who in world.trails
    assert (bodies.prey[rows] == who).all()
    if whose == "student":
        bodies.timer[rows[0]] = 0
    elif whose == "person":
        one.health, one.wounds = 0.001, 4
    else:
        one.x, one.y = 18.5, 5.5
    for _ in range(4):
        let(world, 1, {})
        if (whose == "student" and bodies.side[bodies.row[who]] == INFECTED) or (whose != "student" and not one.acts):
            break
    rows = bodies.rows_of(np.array(ids, np.int32))
    assert who not in world.trails
    assert not (bodies.prey[: bodies.crowd] == who).any()
    assert not np.isin(bodies.state[rows], (GRAB, CHASE)).any()
    assert not bodies.sees[rows].any()
