"""None, one, a few or hundreds of the living: each obeys their own commands, each is hunted, and nobody gets lost."""

from collections import Counter
from dataclasses import replace

import numpy as np
import pytest

from game.content.files.paths import find_map
from game.content.replay import Commands
from game.content.school.school import read_school
from game.play.pilots import Pilot
from game.play.replay import verify
from game.play.session import Session, Setup
from game.sim.setup.start import standing_room
from game.sim.state import population
from game.sim.state.bodies import NOBODY
from game.sim.state.people import acting
from game.sim.state.world import World, state_hash
from game.sim.step import step
from game.sim.terrain.areas import Area
from game.sim.terrain.level import ContainerSpec, ExitSpec
from game.sim.terrain.sight import line_of_sight
from game.sim.words.commands import Button, Command
from game.sim.words.events import EventKind, Events
from game.sim.words.states import CAUGHT, CHASE, GRAB, INFECTED, LIVING, TURN, Outcome
from game.sim.words.types import F32
from tests.sim.people import EAST, LONG, WEST, YARD, crowd_of_living, hunters, let, put, stand, world_with
from tests.worlds import draw, hall_a, rules


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


def round_about(world: World, who: int) -> tuple[F32, F32]:
    """Free places near one of the living, m: those that see them, and those that a wall or a door hides from them."""
    x, y = world.bodies.position[world.bodies.row[who]].tolist()
    ys, xs = np.nonzero(standing_room(world.level, *world.level.start))
    places = np.stack((xs, ys), axis=1).astype(np.float32) + np.float32(0.5)
    apart = np.hypot(*(places - (x, y)).T)
    places = places[(apart > 1.5) & (apart < 3.5)]
    sees = line_of_sight(world.grid.opaque, x, y, places)
    return places[sees], places[~sees]


@pytest.mark.parametrize("living", [2, 7, 60])
def test_who_sees_somebody_could(living: int) -> None:
    """Nobody sees through a wall, and who hunts and has somebody before their eyes sees one by and by."""
    world = world_with(hall_a().level, 1, 150)
    crowd_of_living(world, living, seed=7)  # with walls about
    bodies = world.bodies
    named = bodies.id[150 : min(bodies.crowd, 158)].tolist()
    hidden, could, saw, seen = 0, set[int](), set[int](), set[int]()
    for who in named:
        before, behind = round_about(world, who)
        could |= set(hunters(world, *before[:2].tolist()))
        hunters(world, *behind[:4].tolist())
        hidden += len(behind[:4])
    stay = bodies.rows_of(np.array([*could, *named], np.int32))
    places, states = bodies.position[stay].copy(), bodies.state[stay].copy()
    for _ in range(180):
        bodies.position[stay], bodies.state[stay], bodies.timer[stay] = places, states, LONG
        let(world, 1, {})
        if world.tick % 2 == 0:
            continue
        looked = np.arange(world.tick % 4 // 2, bodies.crowd, 2)
        for row in looked[bodies.sees[looked]].tolist():
            prey = int(bodies.row[bodies.prey[row]])
            saw.add(int(bodies.id[row]))
            seen.add(int(bodies.prey[row]))
            at, eye = bodies.previous[prey], bodies.previous[row : row + 1]
            assert line_of_sight(world.grid.opaque, float(at[0]), float(at[1]), eye)[0]
    assert could <= saw
    assert len(could) >= min(living, 8)
    assert len(seen & set(named)) >= min(living, 6)
    assert hidden >= min(living, 8)


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


def test_who_holds_holds_one_of_the_living_and_the_dead_leave_nothing() -> None:
    world = world_with(hall_a().level, 6, 300)
    crowd_of_living(world, 120)
    most = 0
    for _ in range(900):
        let(world, 1, {})
        b = world.bodies
        n = b.crowd
        living = set(b.id[:n][b.side[:n] == LIVING].tolist()) | {p.id for p in acting(world.people)}
        assert set(world.trails) <= living
        hunted = b.prey[:n][b.sees[:n]]
        assert set(hunted.tolist()) - {NOBODY} <= living
        assert not b.sees[:n][b.side[:n] == LIVING].any()
        if world.tick % 4 in (1, 3):
            holds = np.flatnonzero(b.state[:n] == GRAB)
            prey = b.prey[holds].tolist()
            assert set(prey) <= living
            count = Counter(prey)
            most = max(most, *count.values(), 0)
            caught = set(b.id[:n][b.state[:n] == CAUGHT].tolist())
            assert caught == {who for who in count if b.row[who] < n}
            assert all(p.held_by == count[p.id] for p in acting(world.people))
            apart = np.hypot(*(b.position[holds] - b.position[b.rows_of(b.prey[holds])]).T)
            assert (apart < 1.1).all()
    assert 1 < most <= rules().bite.holders_max


@pytest.mark.parametrize("swapped", [False, True])
def test_of_two_who_reach_into_one_box_the_first_who_came_has_it(swapped: bool) -> None:
    """However their commands are named."""
    level = draw("#####", "#S..#", "#####", containers=(ContainerSpec(7, "box", Area(2, 1, 1, 0.4), ("bandage",)),))
    world = world_with(level, 2)
    one, other = stand(world, (1.5, 1.5), (3.5, 1.5))
    had = [len(person.pockets) for person in (one, other)]
    press = {one.id: Command(0, 0, 100, 0, Button.INTERACT), other.id: Command(0, 0, -100, 0, Button.INTERACT)}
    let(world, 90, dict(reversed(press.items())) if swapped else press)
    assert [len(person.pockets) for person in (one, other)] == [had[0] + 1, had[1]]
