"""Triggers fire exactly when what they wait for is so, and do what they say, once or each time."""

from dataclasses import replace

import numpy as np
import pytest

from game.sim.setup.carry import carry
from game.sim.setup.resume import resume
from game.sim.setup.start import new_world
from game.sim.snapshot import take
from game.sim.state.encode import plain_of
from game.sim.state.people import only
from game.sim.state.world import World, state_hash
from game.sim.terrain.areas import Area
from game.sim.terrain.level import ContainerSpec, Level, LightSpec, NoteSpec, SpawnSpec
from game.sim.terrain.triggers import Cause, Change, Condition, Effect, Is, TriggerSpec, Word
from game.sim.words.commands import STAND, Button, Command
from game.sim.words.events import Event, EventKind
from game.sim.words.states import ASLEEP, DoorState, Outcome, State
from tests.sim.people import let
from tests.worlds import draw, rules, run, world_of

EAST, WEST = Command(127), Command(-127)
USE = Command(0, 0, 100, 0, Button.INTERACT)
ROWS = (
    "####################",
    "#S.......#.........#",
    "#........D....E....#",
    "#........#.........#",
    "####################",
)
DOOR = 30
HALL = Area(1, 1, 8, 3)


def trigger(number: int = 100, when: Cause = Cause.ENTER, does: Effect = Effect.FACT, **more: object) -> TriggerSpec:
    """One that counts how often it has fired, unless it does something else."""
    fields = {"area": Area(4, 1, 2, 3), "change": Change(f"fact_{number}", 1, adds=True), **more}
    return TriggerSpec(number, "", when=when, does=does, **fields)  # type: ignore[arg-type]


def level_of(*triggers: TriggerSpec, **fields: object) -> Level:
    return replace(draw(*ROWS), triggers=tuple(sorted(triggers, key=lambda spec: spec.object_id)), **fields)  # type: ignore[arg-type]


def fact(world: World, number: int = 100) -> int:
    return world.story.facts.get(f"fact_{number}", 0)


def said(events: list[Event], kind: EventKind) -> list[int]:
    return [event.subject for event in events if event.kind is kind]


def put_at(world: World, x: float, y: float) -> None:
    person = only(world.people)
    person.x = person.previous_x = x
    person.y = person.previous_y = y


@pytest.mark.parametrize("again_s", [0.0, 0.5])
@pytest.mark.parametrize("seed", range(4))
def test_who_walks_about_fires_exactly_what_they_enter(seed: int, again_s: float) -> None:
    """Against a count by hand, over random walks and areas."""
    rng = np.random.default_rng(seed)
    areas = [Area(*(rng.random(2) * (9, 2) + 1), *(rng.random(2) * 3 + 0.4)) for _ in range(12)]
    triggers = [trigger(100 + i, area=area, again_s=again_s) for i, area in enumerate(areas)]
    world = world_of(level_of(*triggers, exits=()))
    world.doors.state[0] = DoorState.BROKEN
    world.grid.refresh(world.doors.state)
    counts, last, armed = [0] * 12, [-1000] * 12, [True] * 12
    for _ in range(40):
        way = Command(int(rng.integers(-127, 128)), int(rng.integers(-127, 128)))
        for _ in range(20):
            run(world, 1, way)
            person = only(world.people)
            for i, area in enumerate(areas):
                inside = area.contains(person.x, person.y)
                free = counts[i] == 0 or (again_s and world.tick - last[i] >= 30)
                if inside and armed[i] and free:
                    counts[i], last[i], armed[i] = counts[i] + 1, world.tick, False
                elif not inside:
                    armed[i] = True
            assert [fact(world, 100 + i) for i in range(12)] == counts
    assert sum(counts) > 0


def test_the_clock_fires_in_the_tick_it_says_and_then_each_time() -> None:
    once, again = trigger(100, Cause.CLOCK, seconds=0.5), trigger(101, Cause.CLOCK, seconds=0.5, again_s=0.25)
    world = world_of(level_of(once, again))
    run(world, 29)
    assert (fact(world, 100), fact(world, 101)) == (0, 0)
    run(world, 1)
    assert (fact(world, 100), fact(world, 101)) == (1, 1)
    run(world, 60)
    assert (fact(world, 100), fact(world, 101)) == (1, 5)


def test_what_is_begun_fires_at_once_and_waits_for_its_conditions() -> None:
    power = Condition(None, "power", Is.EQUAL, 0)
    at_once = trigger(100, Cause.BEGUN)
    waits = trigger(101, Cause.BEGUN, conditions=(Condition(None, "fact_102", Is.LEAST, 1),))
    late = trigger(102, Cause.CLOCK, seconds=1.0, conditions=(power,))
    world = world_of(level_of(at_once, waits, late))
    run(world, 1)
    assert (fact(world, 100), fact(world, 101)) == (1, 0)
    run(world, 60)
    assert (fact(world, 102), fact(world, 101)) == (1, 1)
    run(world, 60)
    assert (fact(world, 100), fact(world, 101)) == (1, 1)


def test_a_delay_passes_before_anything_is_done() -> None:
    world = world_of(level_of(trigger(100, Cause.BEGUN, delay_s=0.5)))
    run(world, 30)
    assert fact(world) == 0
    run(world, 1)
    assert fact(world) == 1


def test_doors_things_and_notes_are_waited_for_by_their_ids() -> None:
    box = ContainerSpec(7, "box", Area(2, 1, 1, 1), ("bottle",))
    note = NoteSpec(8, "note", "text", 2.5, 3.5)
    waiting = [
        trigger(100, Cause.OPENED, of=DOOR), trigger(101, Cause.OPENED, of=31), trigger(102, Cause.FOUND, of=7),
        trigger(103, Cause.FOUND, item="bottle"), trigger(104, Cause.FOUND, item="bat"), trigger(105, Cause.READ, of=8),
        trigger(106, Cause.BROKEN, of=DOOR),
    ]  # fmt: skip
    world = world_of(level_of(*waiting, containers=(box,), notes=(note,)))
    run(world, 2)
    run(world, 2, Command(0, 0, 100, 0, Button.INTERACT))
    run(world, 300)  # until it is searched
    assert [fact(world, n) for n in range(100, 107)] == [0, 0, 1, 1, 0, 0, 0]
    put_at(world, 1.6, 3.5)
    run(world, 2)
    run(world, 2, Command(0, 0, 100, 0, Button.INTERACT))
    assert fact(world, 105) == 1
    put_at(world, 8.5, 2.5)
    run(world, 2)
    run(world, 2, USE)
    assert [fact(world, n) for n in (100, 101, 106)] == [1, 0, 0]


def test_a_door_that_is_broken_down_is_broken_and_not_opened() -> None:
    world = world_of(level_of(trigger(100, Cause.BROKEN, of=DOOR), trigger(101, Cause.OPENED, of=DOOR)), (10.6, 2.5))
    world.doors.health[0] = 0.01
    world.bodies.state[0] = State.CHASE
    world.bodies.timer[0] = 10**6
    run(world, 400)
    assert world.doors.state[0] == DoorState.BROKEN
    assert (fact(world, 100), fact(world, 101)) == (1, 0)


def test_the_dead_are_counted() -> None:
    world = world_of(level_of(trigger(100, Cause.DEAD, count=3), trigger(101, Cause.DEAD, count=2, again_s=0.02)))
    for killed, now in ((2, (0, 1)), (3, (1, 1)), (4, (1, 2)), (9, (1, 4))):
        world.kills = killed
        run(world, 10)
        assert (fact(world, 100), fact(world, 101)) == now


def test_a_noise_is_heard_where_it_is_made_and_if_it_is_loud_enough() -> None:
    here, there = Area(1, 1, 4, 3), Area(10, 1, 9, 3)
    level = level_of(
        trigger(100, Cause.NOISE, area=here, heard_m=2.0),
        trigger(101, Cause.NOISE, area=there, heard_m=2.0),
        trigger(102, Cause.NOISE, area=here, heard_m=8.0),
    )
    world = world_of(level)
    run(world, 70, EAST)  # steps that carry 3 m
    assert [fact(world, n) for n in (100, 101, 102)] == [1, 0, 0]
    put_at(world, 2.0, 2.5)
    run(world, 60, Command(127, 0, 0, 0, Button.SPRINT))
    assert [fact(world, n) for n in (100, 101, 102)] == [1, 0, 1]


def test_one_fires_another_a_tick_later_and_a_ring_goes_round() -> None:
    level = level_of(
        trigger(100, Cause.FIRED, of=102, again_s=0.01),
        trigger(101, Cause.FIRED, of=100, again_s=0.01),
        trigger(102, Cause.FIRED, of=101, again_s=0.01),
        trigger(103, Cause.CLOCK, seconds=0.1),
        trigger(104, Cause.FIRED, of=103, delay_s=0.5),
    )
    world = world_of(level)
    run(world, 10)
    assert (fact(world, 103), fact(world, 104)) == (1, 0)
    run(world, 30)
    assert fact(world, 104) == 1
    assert fact(world, 100) == 0  # nobody began it
    world.story.due[0] = world.tick + 1
    run(world, 9)
    assert [fact(world, n) for n in (100, 101, 102)] == [3, 3, 3]


def test_what_a_trigger_does_to_a_door_others_see() -> None:
    level = level_of(
        trigger(100, Cause.CLOCK, Effect.OPEN, seconds=0.1, target=DOOR), trigger(101, Cause.OPENED, of=DOOR)
    )
    world = world_of(level)
    run(world, 10)
    assert world.doors.state[0] == DoorState.OPEN
    assert fact(world, 101) == 1


@pytest.mark.parametrize("word", ["dead", "seconds", "people", "open", "locked", "key"])
def test_conditions_ask_what_is_so(word: str) -> None:
    asked = Condition(Word(word), "main" if word == "key" else "", Is.LEAST, 1 if word != "seconds" else 2)
    kind = {"locked": "L"}.get(word, "D")
    rows = [row.replace("D", kind) for row in ROWS]
    door = 90 if word == "locked" else DOOR
    spec = trigger(100, Cause.BEGUN, conditions=(asked,), of=door)
    world = world_of(replace(draw(*rows), triggers=(spec,)))
    holds_at_once = word in ("people", "locked")
    run(world, 30)
    assert fact(world) == holds_at_once
    world.kills = 1
    only(world.people).keys = ("main",)
    world.doors.state[0] = DoorState.OPEN
    run(world, 100)
    assert fact(world) == 1


def test_a_line_of_one_of_the_cast_is_said_for_them_alone() -> None:
    level = level_of(trigger(100, Cause.BEGUN, who="nam_ra"), trigger(101, Cause.BEGUN, who="on_jo"))
    world = world_of(level)
    only(world.people).who = "nam_ra"
    run(world, 3)
    assert (fact(world, 100), fact(world, 101)) == (1, 0)


def test_order_decides_nothing() -> None:
    """Each tick all are asked before any does something, so a fact that one changes is seen by none of the others."""
    zero = (Condition(None, "x", Is.EQUAL, 0),)
    specs = [
        replace(trigger(100 + i, Cause.CLOCK, seconds=0.1), conditions=zero, change=Change("x", 1, adds=True))
        for i in range(5)
    ]
    for order in (specs, specs[::-1]):
        world = world_of(level_of(*order))
        run(world, 20)
        assert world.story.facts == {"x": 5}


def test_doors_shut_as_soon_as_nobody_stands_in_them() -> None:
    level = level_of(
        trigger(100, Cause.CLOCK, Effect.OPEN, seconds=0.1, target=DOOR),
        trigger(101, Cause.CLOCK, Effect.SLAM, seconds=0.2, target=DOOR),
    )
    world = world_of(level)
    put_at(world, 9.5, 2.5)
    run(world, 60)
    assert world.doors.state[0] == DoorState.OPEN
    put_at(world, 5.5, 2.5)
    events = run(world, 1)
    assert world.doors.state[0] == DoorState.SHUT
    assert said(events, EventKind.DOOR_SHUT_HARD) == [0]


def test_locks_turn() -> None:
    level = replace(draw(*(row.replace("D", "L") for row in ROWS)))
    level = replace(
        level,
        triggers=(
            trigger(100, Cause.CLOCK, Effect.UNLOCK, seconds=0.1, target=90),
            trigger(101, Cause.CLOCK, Effect.LOCK, seconds=0.5, target=90),
        ),
    )
    world = world_of(level)
    run(world, 10)
    assert world.doors.state[0] == DoorState.SHUT
    run(world, 30)
    assert world.doors.state[0] == DoorState.LOCKED


def test_lamps_go_out_and_burn_again_and_the_horde_sees_it() -> None:
    lamps = (LightSpec(5, 4.5, 2.5, 6.0), LightSpec(6, 14.5, 2.5, 6.0))
    level = level_of(
        trigger(100, Cause.CLOCK, Effect.LAMPS_OUT, seconds=0.1, area=HALL),
        trigger(101, Cause.CLOCK, Effect.LAMPS_ON, seconds=0.5, target=5),
        trigger(102, Cause.CLOCK, Effect.LAMPS_OUT, seconds=1.0, target=6),
        lights=lamps,
    )
    world = world_of(level)
    before = world.lamps.light.copy()
    events = run(world, 10)
    assert said(events, EventKind.LAMP) == [0]
    assert world.lamps.light[1:4, 1:8].max() == 0
    assert np.array_equal(world.lamps.light[:, 11:], before[:, 11:])
    assert take(world, rules(), only(world.people).id).lamps_out.tolist() == [True, False]
    run(world, 30)
    assert np.array_equal(world.lamps.light, before)
    run(world, 30)
    assert world.lamps.light[:, 11:].max() == 0


def test_a_door_that_opens_kindles_no_lamp_that_is_out() -> None:
    level = level_of(
        trigger(100, Cause.BEGUN, Effect.LAMPS_OUT, area=HALL),
        trigger(101, Cause.CLOCK, Effect.OPEN, seconds=0.1, target=DOOR),
        lights=(LightSpec(5, 4.5, 2.5, 12.0),),
    )
    world = world_of(level)
    run(world, 20)
    assert world.doors.state[0] == DoorState.OPEN
    assert world.lamps.light.max() == 0


SLEEPERS = SpawnSpec(40, Area(11, 1, 3, 3), asleep=True)


def sleepers(*triggers: TriggerSpec) -> World:
    return new_world(level_of(*triggers, spawns=(SLEEPERS,), exits=()), rules(), seed=1, zombies=12)


def test_who_is_asleep_knows_of_nothing_until_it_is_woken_and_comes() -> None:
    world = sleepers(trigger(100, Cause.CLOCK, Effect.WAKE, seconds=4.0, area=HALL, target=40, loudness_m=40.0))
    world.doors.state[0] = DoorState.OPEN
    world.grid.refresh(world.doors.state)
    put_at(world, 15.5, 2.5)  # in plain sight
    run(world, 200, Command(0, 0, 100, 0, Button.SHOVE))
    assert (world.bodies.state[:12] == ASLEEP).all()
    assert only(world.people).wounds == 0
    put_at(world, 1.5, 1.5)
    run(world, 60)
    assert not (world.bodies.state[: world.bodies.crowd] == ASLEEP).any()
    nearest = world.bodies.position[: world.bodies.crowd, 0].min()
    run(world, 180)
    assert world.bodies.position[: world.bodies.crowd, 0].min() < nearest - 2


def test_nobody_is_made_by_waking() -> None:
    world = sleepers(trigger(100, Cause.CLOCK, Effect.WAKE, seconds=0.1, target=40))
    count = world.bodies.count
    run(world, 30)
    assert world.bodies.count == count


def test_goals_are_set_done_and_dropped() -> None:
    set_one = trigger(100, Cause.BEGUN, Effect.GOAL, text="Find the radio", target=DOOR)
    set_two = trigger(101, Cause.CLOCK, Effect.GOAL, seconds=0.1, text="Get to the roof", where="up the stairs")
    done = trigger(102, Cause.CLOCK, Effect.DONE, seconds=0.5, target=100)
    drop = trigger(103, Cause.CLOCK, Effect.DROP, seconds=1.0, target=100)
    world = world_of(level_of(set_one, set_two, done, drop))
    who = only(world.people).id

    def goals() -> list[tuple[str, bool]]:
        return [(goal.what, goal.done) for goal in take(world, rules(), who).goals]

    run(world, 1)
    assert goals() == [("Find the radio", False), ("gate", False)]
    assert take(world, rules(), who).goals[0].place == world.level.doors[0].area.center
    run(world, 10)
    assert goals() == [("Get to the roof", False), ("Find the radio", False), ("gate", False)]
    run(world, 30)
    assert goals() == [("Get to the roof", False), ("gate", False), ("Find the radio", True)]
    run(world, 30)
    assert goals() == [("Get to the roof", False), ("gate", False)]


def test_a_goal_that_is_done_before_it_is_told_never_stands_open() -> None:
    done = trigger(100, Cause.BEGUN, Effect.DONE, target=101)
    told = trigger(101, Cause.CLOCK, Effect.GOAL, seconds=0.5, text="Read the board")
    world = world_of(level_of(done, told))
    seen = []
    for _ in range(60):
        seen += [event for event in run(world, 1) if event.kind is EventKind.GOAL]
        goals = [(goal.what, goal.done) for goal in take(world, rules(), only(world.people).id).goals]
        assert goals == ([("gate", False)] if world.tick < 30 else [("gate", False), ("Read the board", True)])
        assert state_hash(world)
    assert seen == []


def busy() -> Level:
    causes = [
        trigger(100, Cause.CLOCK, seconds=0.3, again_s=0.2),
        trigger(101, Cause.FIRED, of=100, delay_s=0.15, again_s=0.05),
        trigger(102, Cause.ENTER, area=Area(3, 1, 4, 3), again_s=0.1),
        trigger(103, Cause.CLOCK, Effect.LAMPS_OUT, seconds=0.7, area=HALL, again_s=0.9),
        trigger(104, Cause.CLOCK, Effect.LAMPS_ON, seconds=1.1, area=HALL, again_s=0.9),
        trigger(105, Cause.CLOCK, Effect.GOAL, seconds=1.0, text="out"),
        trigger(106, Cause.CLOCK, Effect.SLAM, seconds=1.5, target=DOOR, loudness_m=20.0),
        trigger(107, Cause.CLOCK, Effect.OPEN, seconds=1.2, target=DOOR),
        trigger(108, Cause.CLOCK, Effect.BELL, seconds=1.3, loudness_m=30.0, delay_s=0.4),
        trigger(109, Cause.CLOCK, Effect.WAKE, seconds=1.9, target=40, loudness_m=30.0),
    ]
    return level_of(*causes, spawns=(SLEEPERS,), lights=(LightSpec(5, 4.5, 2.5, 6.0),), exits=())


@pytest.mark.parametrize("at", [17, 50, 71, 78, 100, 118])
def test_saved_and_loaded_in_the_middle_all_goes_on_the_same(at: int) -> None:
    def walk(tick: int) -> Command:
        return EAST if tick // 40 % 2 else WEST

    one = new_world(busy(), rules(), seed=3, zombies=10)
    for tick in range(at):
        run(one, 1, walk(tick))
    two = resume(one.level, rules(), plain_of(one))
    assert state_hash(one) == state_hash(two)
    for tick in range(at, at + 120):
        run(one, 1, walk(tick))
        run(two, 1, walk(tick))
        assert state_hash(one) == state_hash(two)
        assert np.array_equal(one.lamps.light, two.lamps.light)
    assert one.story.times.sum() > 20


def test_a_map_that_changes_keeps_what_has_happened_and_begins_anew_what_was_edited() -> None:
    old = world_of(
        level_of(trigger(100, Cause.BEGUN), trigger(101, Cause.BEGUN), lights=(LightSpec(5, 4.5, 2.5, 6.0),))
    )
    run(old, 2)
    old.lamps.switch([0], old.grid.opaque, burn=False)
    edited = trigger(101, Cause.BEGUN, seconds=5.0)
    new = trigger(99, Cause.CLOCK, seconds=100.0)
    level = replace(old.level, triggers=(new, old.level.triggers[0], edited))
    world, _ = carry(old, new_world(level, rules(), seed=1, zombies=0), rules())
    assert world.story.times.tolist() == [0, 1, 0]
    assert world.lamps.out == [0]
    run(world, 2)
    assert (fact(world, 100), fact(world, 101)) == (1, 2)


def test_none_fires_after_the_end() -> None:
    world = world_of(level_of(trigger(100, Cause.CLOCK, seconds=1.0)))
    put_at(world, 14.5, 2.5)
    run(world, 200)
    assert world.outcome is Outcome.ESCAPED
    assert fact(world) == 0


def test_a_hundred_that_wait_are_asked_all_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """A tick looks at none of them by itself as long as nothing happens."""
    never = (Condition(None, "x", Is.EQUAL, 1),)
    specs = [trigger(100 + i, Cause.ENTER, area=Area(11 + i % 7, 1, 1, 2), conditions=never) for i in range(50)]
    specs += [trigger(200 + i, Cause.OPENED, of=DOOR) for i in range(50)]
    world = world_of(level_of(*specs))
    run(world, 2)
    asked: list[object] = []
    monkeypatch.setattr("game.sim.story.triggers.hold", lambda *given: asked.append(given))
    let(world, 20, {only(world.people).id: STAND})
    assert asked == []
