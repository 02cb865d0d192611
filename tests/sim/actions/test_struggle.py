"""To get free: each shove of a row frees from fewer and costs breath; a thing frees who has no breath."""

import math
from dataclasses import replace

import numpy as np
import pytest

from game.play.session import Session, Setup
from game.sim.actions import struggle
from game.sim.setup.tireless import tireless
from game.sim.snapshot import take
from game.sim.state import population
from game.sim.state.people import Person
from game.sim.state.world import World
from game.sim.words.commands import Button, Command
from game.sim.words.events import EventKind
from game.sim.words.states import CHASE, GRAB, STAGGER, Outcome, State
from tests.played import school_of
from tests.rows import ITEMS
from tests.sim.people import LONG, YARD, hunters, let, stand, world_with
from tests.worlds import rules

SHOVE, THROW, BANDAGE = (Command(0, 0, 100, 0, button) for button in (Button.SHOVE, Button.THROW, Button.BANDAGE))
BODY = rules().player
NEVER_BITES = LONG
BOTTLE = next(row.name for row in ITEMS.values() if row.throw and row.throw.shatters)
WRAP = next(row.name for row in ITEMS.values() if row.bandage)


def held(count: int, *pockets: str, breath: float = 1.0, turn: float = 0.3) -> tuple[World, Person]:
    """Somebody in a yard with so many round them who hold on and are in no hurry."""
    world = world_with(YARD, 1)
    (one,) = stand(world, (20.5, 10.5))
    one.pockets, one.stamina = pockets, breath
    ring = [
        (20.5 + 0.6 * math.cos(turn + i * math.tau / 4), 10.5 + 0.6 * math.sin(turn + i * math.tau / 4))
        for i in range(count)
    ]
    hunters(world, *ring, prey=one.id, state=State.GRAB)
    world.bodies.timer[:count] = NEVER_BITES
    let(world, 2, {})
    assert one.held_by == count
    return world, one


def hold_again(world: World, one: Person, count: int) -> None:
    """Let so many hold on once more, as if they had never let go."""
    bodies, turn = world.bodies, np.arange(count) * math.tau / 4
    places = np.stack((one.x + 0.6 * np.cos(turn), one.y + 0.6 * np.sin(turn)), axis=1).astype(np.float32)
    population.move_to(world, slice(0, count), places)
    population.set_state(world, slice(0, count), GRAB, NEVER_BITES, one.id)
    bodies.knock[:count] = 0
    one.held_by = count


def freed_by(world: World, one: Person, command: Command) -> int:
    before = len(struggle.holders(world, one))
    let(world, 1, {one.id: command})
    let(world, round(60 * rules().shove.windup_s) + 1, {})
    after = len(struggle.holders(world, one))
    let(world, round(60 * rules().shove.total_s), {})
    return before - after


def test_the_first_shove_of_a_row_frees_from_all_and_each_after_it_from_fewer() -> None:
    world, one = held(4)
    freed = []
    for _ in range(6):
        hold_again(world, one, 4)
        one.stamina = 1.0
        freed.append(freed_by(world, one, SHOVE))
    assert freed == [4, 2, 1, 1, 0, 0]


def test_arms_are_fresh_again_a_few_seconds_later() -> None:
    world, one = held(4)
    for _ in range(3):
        hold_again(world, one, 4)
        one.stamina = 1.0
        freed_by(world, one, SHOVE)
    assert struggle.frees(world, rules(), one) == 1
    population.set_state(world, slice(0, 4), STAGGER, LONG)
    let(world, round(60 * 3 * BODY.struggle_rest_s), {})
    hold_again(world, one, 4)
    assert freed_by(world, one, SHOVE) == 4


def test_every_shove_of_who_is_held_costs_breath_and_without_it_there_is_none() -> None:
    world, one = held(4)
    let(world, 1, {one.id: SHOVE})
    assert one.stamina == pytest.approx(1 - BODY.struggle_breath_share, abs=0.01)
    world, one = held(4, breath=BODY.struggle_breath_share - 0.02)
    one.stamina_wait = 0
    told = let(world, 1, {one.id: SHOVE}) + let(world, 8, {})
    assert not any(event.kind is EventKind.SHOVE for event in told)
    assert len(struggle.holders(world, one)) == 4
    let(world, 60, {})  # who waits gets it back, held or not
    assert struggle.has_breath(rules(), one)


def test_the_one_whose_bite_is_next_is_freed_from_first() -> None:
    world, one = held(4)
    one.shoves, one.shove_tick = 2, world.tick
    world.bodies.timer[:4] = (400, 300, 100, 200)
    assert freed_by(world, one, SHOVE) == 1
    assert world.bodies.state[:4].tolist().index(GRAB) == 0
    assert world.bodies.state[2] != GRAB


def test_a_shove_frees_nobody_else() -> None:
    world = world_with(YARD, 2)
    one, other = stand(world, (20.5, 10.5), (20.5, 14.5))
    hunters(world, (20.0, 10.5), (20.0, 14.5), state=State.GRAB)
    world.bodies.prey[:2], world.bodies.timer[:2] = (one.id, other.id), NEVER_BITES
    let(world, 2, {})
    assert freed_by(world, one, SHOVE) == 1
    assert (world.bodies.state[1], world.bodies.prey[1]) == (GRAB, other.id)


@pytest.mark.parametrize("breath", [0.0, 1.0])
def test_a_bottle_broken_on_them_frees_from_all_and_is_gone(breath: float) -> None:
    world, one = held(4, BOTTLE, WRAP, breath=breath)
    told = let(world, 1, {one.id: THROW})
    (freed,) = [event for event in told if event.kind is EventKind.FREED]
    assert (freed.amount, freed.detail, freed.actor) == (4, BOTTLE, one.id)
    assert one.pockets == (WRAP,)
    assert len(struggle.holders(world, one)) == 0
    assert (world.bodies.state[:4] == STAGGER).all()
    assert len(world.noises) + (world.call is not None) > 0  # it is heard
    assert not any(event.kind is EventKind.THROW for event in told)


@pytest.mark.parametrize("breath", [0.0, 1.0])
def test_a_bandage_given_away_frees_from_the_next_bite(breath: float) -> None:
    world, one = held(3, BOTTLE, WRAP, breath=breath)
    world.bodies.timer[:3] = (400, 100, 300)
    told = let(world, 1, {one.id: BANDAGE})
    (freed,) = [event for event in told if event.kind is EventKind.FREED]
    assert (freed.amount, freed.detail) == (1, WRAP)
    assert one.pockets == (BOTTLE,)
    assert (world.bodies.state[:3] == STAGGER).tolist() == [False, True, False]


def test_without_the_thing_nothing_is_given() -> None:
    world, one = held(2, breath=0.0)
    told = let(world, 1, {one.id: THROW}) + let(world, 1, {one.id: BANDAGE})
    assert not any(event.kind is EventKind.FREED for event in told)
    assert len(struggle.holders(world, one)) == 2


def test_who_binds_a_wound_when_caught_gives_no_bandage_away() -> None:
    """The button was down already: a new press is a wish."""
    world = world_with(YARD, 1)
    (one,) = stand(world, (20.5, 10.5))
    one.pockets, one.wounds = (WRAP,), 1
    let(world, 20, {one.id: BANDAGE})
    hunters(world, (21.0, 10.5), prey=one.id)
    told = let(world, 20, {one.id: BANDAGE})
    assert one.held_by
    assert not any(event.kind is EventKind.FREED for event in told)


def test_the_picture_is_told_how_long_until_each_bites() -> None:
    world, one = held(2)
    windup = round(60 * rules().bite.windup_s)
    world.bodies.timer[:2] = (windup // 2, windup)
    holds = take(world, rules(), one.id).player.holds
    assert [hold.share for hold in holds] == pytest.approx([0.5, 0.0], abs=0.02)
    one.hurt_tick = world.tick
    first = take(world, rules(), one.id).player.holds[0].share
    assert first == pytest.approx(1 - max(windup // 2, 60 * rules().bite.grace_s) / windup, abs=0.02)


FLEES = 8.0  # seconds


def escapes(seed: int, *, well: bool) -> bool:
    """Whether somebody whom four have hold of, in the middle of ten more, gets away with stock things and full breath.

    ``well``: shoves once, then runs for the gap, and shoves again only when held; else stands and shoves all the time.
    """
    rng = np.random.default_rng(seed)
    world, one = held(4, "bottle", "bandage", turn=float(rng.uniform(0, math.tau)))
    world.bodies.timer[:4] = round(60 * rules().bite.windup_s)
    angle = rng.uniform(0, math.tau, 10)
    far = rng.uniform(2.5, 6.0, 10)
    hunters(
        world, *[(20.5 + r * math.cos(a), 10.5 + r * math.sin(a)) for a, r in zip(angle, far, strict=True)], prey=one.id
    )
    for tick in range(round(60 * FLEES)):
        if not one.alive:
            return False
        bodies = world.bodies
        away = np.array((one.x, one.y)) - bodies.position[: bodies.crowd]
        weight = away / np.maximum((away * away).sum(axis=1, keepdims=True), 0.1)
        dx, dy = weight.sum(axis=0) if well else (0.0, 0.0)
        most = max(abs(dx), abs(dy), 1e-6)
        shoves = tick % 4 == 0 and (one.held_by or not well)
        button = Button.SPRINT | (Button.SHOVE if shoves else Button.NONE)
        across, down = (round(127 * dx / most), round(127 * dy / most)) if well else (0, 0)
        let(world, 1, {one.id: Command(across, down, 100, 0, button)})
    return one.alive


@pytest.mark.slow
def test_with_four_who_hold_on_shoving_well_is_of_use_and_standing_there_is_not() -> None:
    """Of sixteen whom four hold in the middle of ten more, most who shove and run live on; who only shoves does not."""
    well = sum(escapes(seed, well=True) for seed in range(16))
    mashed = sum(escapes(seed, well=False) for seed in range(16))
    assert well >= 9
    assert mashed <= 2


CROSS_S = 40


def crosses(seed: int) -> bool:
    """Whether who runs straight over the court of the gym among four hundred and mashes a shove comes out of it."""
    session = Session(school_of("gym"), Setup(school_of("gym").document.path, seed, zombies=500, at=(40.0, 24.0)))
    world = session.world
    rng, n = np.random.default_rng(seed), 420
    places = np.stack((rng.uniform(13, 36, n), rng.uniform(12, 29, n)), axis=1).astype(np.float32)
    free = places[~world.grid.blocked[places[:, 1].astype(int), places[:, 0].astype(int)]]
    population.move_to(world, slice(0, len(free)), free)
    population.set_state(world, slice(0, len(free)), CHASE, LONG, session.follows)
    for tick in range(60 * CROSS_S):
        one = session.survivor
        if world.outcome is not Outcome.PLAYING or one.x < 13:
            break
        button = Button.SPRINT | (Button.SHOVE if tick % 2 else Button.NONE)
        session.tick(Command(-127, 0, -100, 0, button))
    return session.survivor.alive and session.survivor.x < 13


def test_mashing_a_shove_does_not_cross_a_gym() -> None:
    assert sum(crosses(seed) for seed in range(4)) == 0


@pytest.mark.slow
def test_mashing_a_shove_crosses_a_gym_in_a_few_of_a_hundred_at_the_most() -> None:
    assert sum(crosses(seed) for seed in range(60)) <= 2


def test_slower_grabs_give_more_time() -> None:
    session = Session(school_of("gym"), Setup(school_of("gym").document.path, 1, zombies=0, grabs="slower"))
    slow, usual = session.rules.bite, rules().bite
    assert slow.windup_s == pytest.approx(usual.windup_s * usual.slower_times)
    assert slow.again_s == pytest.approx(usual.again_s * usual.slower_times)
    assert session.rules.version != rules().version
    assert session.recording().origin.grabs == "slower"
    assert Setup.of(session.setup.map, session.recording().origin) == session.setup
    assert replace(tireless(session.rules), bite=usual).bite is usual
