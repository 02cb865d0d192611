"""None, one, a few or hundreds of the living: each obeys their own commands, each is hunted, and nobody gets lost."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace

import numpy as np
import pytest

from game.content.files.paths import find_map
from game.content.replay import Commands
from game.content.school.school import read_school
from game.play.pilots import Pilot
from game.play.replay import verify
from game.play.session import Session, Setup
from game.sim.setup.start import new_world, standing_room
from game.sim.state import population
from game.sim.state.people import acting
from game.sim.state.world import World, state_hash
from game.sim.step import step
from game.sim.terrain.level import ExitSpec, Level
from game.sim.terrain.sight import line_of_sight
from game.sim.words.commands import Command
from game.sim.words.events import Event, EventKind, Events
from game.sim.words.states import CHASE, GRAB, INFECTED, LIVING, TURN, Outcome, State
from tests.worlds import draw, hall_a, rules

EAST, WEST = Command(move_x=127), Command(move_x=-127)
YARD = draw("#" * 40, *("#" + "." * 38 + "#" for _ in range(20)), "#" * 40, start=(20.5, 10.5))


def world_with(level: Level, people: int, infected: int = 0, seed: int = 1) -> World:
    return new_world(level, rules(), seed=seed, zombies=infected, people=people)


def let(world: World, ticks: int, commands: Mapping[int, Command]) -> list[Event]:
    events, seen = Events(), []
    for _ in range(ticks):
        events.clear()
        step(world, rules(), commands, events)
        seen += events.items
    return seen


def crowd_of_living(world: World, number: int, seed: int = 3) -> None:
    """Let so many of the living come, anywhere that one can walk to."""
    ys, xs = np.nonzero(standing_room(world.level, *world.level.start))
    pick = np.random.default_rng(seed).choice(len(xs), number, replace=False)
    places = np.stack((xs[pick] + 0.5, ys[pick] + 0.5), axis=1).astype(np.float32)
    population.spawn(world, rules(), places, np.zeros(number, np.int64), side=LIVING)


def put(world: World, row: int, x: float, y: float, state: State = State.CHASE) -> None:
    bodies = world.bodies
    bodies.position[row] = bodies.previous[row] = bodies.target[row] = (x, y)
    bodies.state[row], bodies.timer[row] = state, 600


def test_with_nobody_alive_the_horde_drifts_for_good() -> None:
    world = world_with(hall_a().level, 0, 200)
    before = world.bodies.position[:200].copy()
    seen = let(world, 1200, {})
    assert world.outcome is Outcome.PLAYING
    assert not {EventKind.SPOTTED, EventKind.GRAB, EventKind.BITE, EventKind.GROAN} & {event.kind for event in seen}
    assert not np.isin(world.bodies.state[:200], (CHASE, GRAB)).any()
    assert (np.hypot(*(world.bodies.position[:200] - before).T) > 0.5).mean() > 0.5


def test_each_obeys_their_own_command_and_who_is_not_named_stands() -> None:
    world = world_with(YARD, 3)
    first, second, third = world.people.values()
    were = [person.x for person in world.people.values()]
    let(world, 30, {first.id: EAST, second.id: WEST})
    assert first.x > were[0] + 0.5
    assert second.x < were[1] - 0.5
    assert third.x == were[2]
    for person in world.people.values():
        assert world.bodies.position[world.bodies.row[person.id]].tolist() == pytest.approx((person.x, person.y))


def test_the_order_in_which_commands_are_named_decides_nothing() -> None:
    ends = []
    for backwards in (False, True):
        world = world_with(hall_a().level, 4, 300)
        commands = {who: (EAST if who % 2 else WEST) for who in world.people}
        let(world, 300, dict(reversed(commands.items())) if backwards else commands)
        ends.append(state_hash(world))
    assert ends[0] == ends[1]


def test_a_recording_holds_the_commands_of_all() -> None:
    path = find_map("gym")
    session = Session(read_school(path), Setup(path, 5, zombies=150, people=6))
    pilots = {who: Pilot(number, number) for number, who in enumerate(session.world.people)}
    for _ in range(400):
        session.tick_all({who: pilot.command(session.world) for who, pilot in pilots.items()})
    recording = session.recording()
    assert len(recording.commands[0]) == 6
    assert verify(recording, path.parent) == ""
    worst = list(recording.commands)
    last = next(reversed(session.world.people))
    worst[200:260] = [{**commands, last: Command(move_x=-127, move_y=127)} for commands in worst[200:260]]
    assert verify(replace(recording, commands=Commands(worst)), path.parent) != ""


def test_who_is_touched_is_bitten_and_nobody_else() -> None:
    world = world_with(YARD, 2, 3)
    near, far = world.people.values()
    far.x, far.y = 5.5, 15.5
    for row in range(3):
        put(world, row, near.x + 0.6, near.y - 0.6 + 0.6 * row)
    seen = let(world, 240, {})
    bites = [event for event in seen if event.kind in (EventKind.GRAB, EventKind.BITE)]
    assert {event.victim for event in bites} == {near.id}
    assert {event.actor for event in bites} <= {0, 1, 2}
    assert near.health < far.health == rules().player.health
    assert (near.wounds > 0, far.wounds) == (True, 0)


def test_who_dies_among_others_falls_and_gets_up_as_who_they_were() -> None:
    world = world_with(YARD, 2)
    one, other = world.people.values()
    one.health, one.wounds = 0.01, 4
    look = world.bodies.look[world.bodies.row[one.id]]
    seen = let(world, 5, {})
    assert [event.victim for event in seen if event.kind is EventKind.DIED] == [one.id]
    row = int(world.bodies.row[one.id])
    assert row < world.bodies.crowd == 1
    assert (world.bodies.look[row], world.bodies.side[row], world.bodies.state[row]) == (look, INFECTED, TURN)
    assert (world.outcome, other.acts, one.acts) == (Outcome.PLAYING, True, False)
    world.bodies.timer[row] = 1
    let(world, 8, {})
    assert world.bodies.state[row] != TURN
    let(world, 600, {})
    assert other.wounds > 0 or other.health < rules().player.health  # by the one they knew
    other.health, other.wounds = 0.01, 4
    let(world, 5, {})
    assert world.outcome is Outcome.DIED


def test_who_leaves_is_gone_and_the_rest_play_on() -> None:
    level = draw("#" * 12, "#S........E#", "#" * 12)
    world = world_with(level, 2)
    one, other = world.people.values()
    one.x = 8.5
    seen = let(world, 120, {one.id: EAST})
    assert [event.actor for event in seen if event.kind is EventKind.ESCAPED] == [one.id]
    assert (world.outcome, one.acts, other.acts, world.bodies.count) == (Outcome.PLAYING, False, True, 1)
    let(world, 400, {other.id: EAST})
    assert world.outcome is Outcome.ESCAPED
    assert isinstance(level.exits[0], ExitSpec)


@pytest.mark.parametrize("living", [2, 7, 60])
def test_who_sees_somebody_could(living: int) -> None:
    """Nobody sees through a wall, and whoever stands before the eyes of a hunter is seen by and by."""
    world = world_with(hall_a().level, 1, 150)
    crowd_of_living(world, living)
    for _ in range(40):
        let(world, 3, {})
        bodies = world.bodies
        n = bodies.crowd
        for row in np.flatnonzero(bodies.sees[:n] & (bodies.state[:n] == CHASE)).tolist():
            prey = int(bodies.rows_of(bodies.prey[row : row + 1])[0])
            if prey >= 0 and world.tick % 4 == 3:
                at, eye = bodies.previous[prey], bodies.previous[row : row + 1]
                reached = line_of_sight(world.grid.opaque, float(at[0]), float(at[1]), eye)[0]
                assert reached or np.hypot(*(at - eye[0])) < 1.5


def test_infection_is_told_from_one_to_the_next_and_nobody_is_lost() -> None:
    world = world_with(hall_a().level, 6, 300)
    crowd_of_living(world, 120)
    all_ids = set(world.bodies.id[: world.bodies.count].tolist())
    looks = {int(who): int(look) for who, look in zip(world.bodies.id, world.bodies.look, strict=True)}
    living = 120 + 6
    died: list[int] = []
    for _ in range(30):
        seen = let(world, 30, {})
        bodies = world.bodies
        for event in seen:
            if event.kind is EventKind.BITE:
                assert event.actor in all_ids
                assert event.victim in all_ids
            if event.kind is EventKind.DIED:
                died.append(event.victim)
        n, ids = bodies.crowd, bodies.id[: bodies.count]
        tile = bodies.position[:n].astype(np.int64)
        assert not world.grid.blocked[tile[:, 1], tile[:, 0]].any()
        assert len(set(ids.tolist())) == bodies.count
        assert set(ids.tolist()) | set(world.corpses.id[: world.corpses.total].tolist()) == all_ids
        now = int((bodies.side[:n] == LIVING).sum()) + len(acting(world.people))
        assert now == living - len(died)
        assert all(int(bodies.look[bodies.row[who]]) == looks[who] for who in died if bodies.row[who] >= 0)
    assert Counter(died).most_common(1)[0][1] == 1
    assert len(died) > 20


def test_one_more_may_come_at_any_moment_of_a_tick() -> None:
    """By any rule: here between all phases, whatever they have noted of the rows before."""
    ends = []
    for _ in range(2):
        world = world_with(hall_a().level, 2, 120)
        events = Events()
        came = 0

        def more(_: str, world: World = world) -> None:
            nonlocal came
            if world.tick % 7 == 3 and came < 60:
                person = acting(world.people)[0]
                place = np.array([[person.x, person.y]], np.float32)
                side = LIVING if came % 3 == 0 else INFECTED
                rows = population.spawn(world, rules(), place, np.zeros(1, np.int64), side=side)
                came += rows.stop - rows.start

        for _ in range(120):
            events.clear()
            step(world, rules(), {}, events, more)
        assert world.bodies.crowd + world.corpses.total == 120 + 60 + (2 - len(acting(world.people)))
        ends.append(state_hash(world))
    assert ends[0] == ends[1]


def test_three_hundred_with_hands_run() -> None:
    world = world_with(hall_a().level, 300, 300)
    let(world, 60, dict.fromkeys(list(world.people)[::2], EAST))
    assert len(acting(world.people)) > 250
    assert world.bodies.count == 600 - world.corpses.total


def test_a_full_world_says_how_many_more_it_takes() -> None:
    world = world_with(YARD, 1, 5)
    world.bodies.limit = 8
    places = np.full((9, 2), 5.5, np.float32)
    rows = population.spawn(world, rules(), places, np.zeros(9, np.int64))
    assert rows.stop - rows.start == 2
    with pytest.raises(OverflowError, match="8 bodies"):
        population.enter(world, rules(), 5.5, 5.5)
    let(world, 60, {})
