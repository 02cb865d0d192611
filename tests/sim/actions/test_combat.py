"""Blows, grips and wounds."""

from dataclasses import replace

import pytest

from game.sim.actions import combat
from game.sim.rules.rows import Items
from game.sim.rules.tables import Rules
from game.sim.state.people import only
from game.sim.words.commands import Button, Command
from game.sim.words.events import EventKind, Events
from game.sim.words.states import Outcome, Side, State
from game.sim.words.types import ticks
from tests.rows import HEAVY
from tests.sim.people import YARD, hunters, stand, students, world_with
from tests.worlds import draw, rules, run, world_of

HALL = draw(*["#" * 40, *["#" + "." * 38 + "#"] * 5, "#" * 40], start=(3.5, 3.5))


def with_strike(weapon: str, **changes: float) -> Rules:
    """Rules in which a weapon strikes otherwise."""
    known = rules().items
    row = known[weapon].weapon
    assert row is not None
    changed = replace(known[weapon], weapon=replace(row, strike=replace(row.strike, **changes)))  # type: ignore[arg-type]
    return replace(rules(), items=Items(changed if one.name == weapon else one for one in known.values()))


def test_a_swing_meets_those_in_its_arc_and_no_others() -> None:
    world = world_of(HALL, (4.6, 3.5), (2.2, 3.5), (3.5, 5.5))
    only(world.people).weapon = "bat"
    events = run(world, 20, Command(0, 0, 100, 0, Button.SWING))
    hit = {event.victim for event in events if event.kind is EventKind.HIT}
    assert hit == {0}
    assert world.bodies.state[0] in (State.STAGGER, State.FALL)
    assert world.bodies.position[0, 0] > 4.6


def test_who_is_heavy_hardly_feels_a_shove() -> None:
    def shoved(kind: int) -> tuple[float, int]:
        world = world_of(HALL, (4.5, 3.5))
        world.bodies.kind[0] = kind
        run(world, ticks(rules().shove.windup_s) + 2, Command(0, 0, 100, 0, Button.SHOVE), with_rules=steady)
        reels = int(world.bodies.timer[0])
        run(world, 20, with_rules=steady)
        return float(world.bodies.position[0, 0]) - 4.5, reels

    steady = replace(rules(), shove=replace(rules().shove, fall_chance=0.0))
    (far, long), (near, short) = shoved(0), shoved(HEAVY)
    share = rules().kinds["heavy"].knock_share
    assert 0 < short <= long * share + 4
    assert near < 0.5 * far


def test_blows_kill_and_count() -> None:
    world = world_of(HALL, (4.6, 3.5), (30.5, 3.5))
    only(world.people).weapon = "bat"
    frail = with_strike("bat", damage=500.0)
    events = run(world, 20, Command(0, 0, 100, 0, Button.SWING), with_rules=frail)
    assert sum(event.kind is EventKind.KILL for event in events) == 1
    assert (world.kills, world.bodies.crowd, world.corpses.total) == (1, 1, 1)
    assert world.bodies.id[0] == 1  # the other one, by its id


def test_no_blow_passes_a_wall() -> None:
    world = world_of(draw("######", "#S#..#", "######"), (3.3, 1.5))
    only(world.people).x, only(world.people).weapon = 1.7, "mop"
    events = run(world, 30, Command(0, 0, 100, 0, Button.SWING))
    assert not any(event.kind is EventKind.HIT for event in events)


@pytest.mark.parametrize("aim", [(100, 0), (-100, 0), (0, 100)])
def test_a_shove_frees_from_a_grip_wherever_one_looks(aim: tuple[int, int]) -> None:
    world = world_of(HALL, (4.1, 3.5))
    world.bodies.state[0], world.bodies.timer[0], world.bodies.sees[0] = State.CHASE, 600, True
    run(world, 3)
    assert only(world.people).held_by == 1
    run(world, 12, Command(0, 0, *aim, Button.SHOVE))
    assert only(world.people).held_by == 0
    assert world.bodies.state[0] in (State.STAGGER, State.FALL)


def test_who_only_shoves_is_worn_down() -> None:
    world = world_of(HALL, *[(3.5 + 1.2 * x, 3.5 + 1.2 * y) for x in (-1, 0, 1) for y in (-1, 0, 1) if x or y])
    for tick in range(60 * 40):
        n = world.bodies.crowd
        world.bodies.state[:n][world.bodies.state[:n] == State.SEARCH] = State.CHASE
        run(world, 1, Command(0, 0, 100, 0, Button.SHOVE if tick % 15 < 3 else Button.NONE))
    assert world.outcome is Outcome.DIED


def test_wounds_bleed_until_they_are_bandaged() -> None:
    world = world_of(HALL)
    only(world.people).wounds, only(world.people).pockets = 2, ("bandage",)
    run(world, 60)
    lost = rules().player.health - only(world.people).health
    assert lost == pytest.approx(2 * rules().player.bleed_per_s, rel=0.02)
    hold = Command(buttons=Button.BANDAGE)
    run(world, 60, hold)
    run(world, 1)  # let go too early: nothing
    assert (only(world.people).wounds, only(world.people).pockets) == (2, ("bandage",))
    run(world, round(60 * rules().player.bandage_s) + 2, hold)
    assert only(world.people).wounds == len(only(world.people).pockets) == 0
    assert only(world.people).health == rules().player.health


def test_no_blow_meets_one_of_the_living() -> None:
    """Nor is one counted among those that it may meet."""
    world = world_with(YARD, 2)
    one, other = stand(world, (20.5, 10.5), (21.0, 10.9))
    blow = replace(rules().shove, targets_max=1)
    students(world, (21.1, 10.5))
    hunters(world, (21.5, 10.5), state=State.IDLE)
    events = Events()
    rows = combat.in_arc(world, rules(), one, blow)
    assert combat.strike(world, rules(), one, blow, rows, events) == 1
    assert [event.victim for event in events.items if event.kind is EventKind.HIT] == [world.bodies.id[1]]
    assert (world.bodies.side[0], world.bodies.state[0]) == (Side.LIVING, State.STAND)
    assert (world.bodies.health[0], other.health) == (rules().living.health, rules().player.health)
    assert not world.bodies.knock[0].any()


def test_who_is_struck_hunts_who_struck() -> None:
    world = world_with(YARD, 2)
    one, other = stand(world, (20.5, 10.5), (22.5, 10.5))
    hunters(world, (21.3, 10.5), prey=other.id)
    combat.strike(world, rules(), one, rules().shove, combat.in_arc(world, rules(), one, rules().shove), Events())
    assert world.bodies.prey[0] == one.id
