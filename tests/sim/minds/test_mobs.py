"""Mobs: who is led where, who never is, and when nobody is."""

from dataclasses import replace

import numpy as np
import pytest

from game.content.saves import pack, unpack
from game.sim.minds import mobs
from game.sim.minds.mobs import LOOKED_AT, led
from game.sim.perception import noise
from game.sim.setup.resume import resume
from game.sim.setup.start import new_world
from game.sim.state.encode import plain_of
from game.sim.state.people import acting, only
from game.sim.state.world import state_hash
from game.sim.terrain.level import Level
from game.sim.terrain.sight import lines_clear
from game.sim.words.events import EventKind, Events
from game.sim.words.states import CHASE, DOZE, DRIFT, HEAR, IDLE, SEARCH, TURN, Phase
from game.sim.words.types import F32, Bool, ticks
from tests.sim.minds.directed import HALVES, OPEN, SOON, beyond, mob_events, paced, play, pressed, seen_by_anybody
from tests.worlds import draw, rules


@pytest.mark.parametrize(("level", "people", "least"), [(HALVES, 1, 2), (HALVES, 3, 2), (OPEN, 1, 0)])
def test_who_is_led_is_out_of_everybodys_sight_and_no_nearer_than_allowed(
    level: Level, people: int, least: int
) -> None:
    world = beyond(level, 60, x=(6.0, 58.0), people=people)
    counted = 0

    def check(events: Events) -> None:
        nonlocal counted
        for event in mob_events(events.items):
            rows = led(world)[-1][1]
            places = world.bodies.position[rows]
            assert len(rows) == event.amount
            assert not seen_by_anybody(world, places).any()
            for person in acting(world.people):
                gap = np.hypot(*(places - (person.x, person.y)).T)
                assert gap.min() >= rules().director.near_m - 0.1
            counted += 1

    play(world, 60, SOON, check)
    assert counted >= least
    assert level is HALVES or counted == 0, "in an open hall everybody is seen"


def test_mobs_are_as_large_as_the_rules_say_and_come_no_sooner() -> None:
    may = rules().director
    began: list[tuple[int, float]] = []
    world = beyond(HALVES, 200)
    play(world, 120, SOON, lambda events: began.extend((world.tick, mob.amount) for mob in mob_events(events.items)))
    assert len(began) >= 4
    assert all(may.mob_least <= amount <= may.mob_most for _, amount in began)
    gaps = np.diff([tick for tick, _ in began])
    assert (gaps >= ticks(may.mob_min_s)).all()


def test_nobody_is_made_and_nobody_is_put_elsewhere() -> None:
    world = beyond(HALVES, 80)
    ids, where = set(world.bodies.id[: world.bodies.crowd].tolist()), world.bodies.position.copy()

    def check(_: Events) -> None:
        n = world.bodies.crowd
        moved = np.hypot(*(world.bodies.position[:n] - where[:n]).T)
        assert moved.max() < 0.5
        where[:] = world.bodies.position

    assert mob_events(play(world, 60, SOON, check))
    assert set(world.bodies.id[: world.bodies.crowd].tolist()) == ids


def test_led_they_come_and_get_near_whom_they_are_led_to() -> None:
    world = beyond(HALVES, 30)
    person = only(world.people)
    nearest = [np.inf]

    def check(_: Events) -> None:
        for _lead, rows in led(world):
            if len(rows):
                gap = np.hypot(*(world.bodies.position[rows] - (person.x, person.y)).T)
                nearest[0] = min(nearest[0], float(gap.min()))

    play(world, 60, SOON, check)
    assert nearest[0] < 3.0


def test_a_rest_and_a_fade_have_no_mobs() -> None:
    world = beyond(HALVES, 120)
    play(world, 12, SOON)
    assert any(len(rows) for _, rows in led(world))
    world.pacing.phase, world.pacing.ends = Phase.PEAK, 0
    pressed(world, 0.9)
    play(world, 1.0, SOON)
    assert world.pacing.phase is Phase.FADE
    assert not any(len(rows) for _, rows in led(world))
    assert (world.bodies.state[: world.bodies.crowd] != HEAR).all()
    calm = replace(SOON, director=replace(SOON.director, rest_min_s=40.0))
    seen = play(world, 60, calm)
    rests = [event for event in seen if event.kind is EventKind.PHASE and event.subject == Phase.REST]
    assert rests
    assert not mob_events(seen)


def test_who_dozes_stands_still_until_it_hears_something() -> None:
    quiet, loud = beyond(OPEN, 60), beyond(OPEN, 60)
    where = quiet.bodies.position[:60].copy()
    play(quiet, 50, paced())
    still = np.hypot(*(quiet.bodies.position[:60] - where).T)
    assert np.median(still) < 0.05, "but for who was shouldered aside"
    noise.make(loud, 45.0, 10.0, 20.0)
    play(loud, 5, paced())
    assert np.hypot(*(loud.bodies.position[:60] - where).T).max() > 2


def test_who_dozes_sees_less_and_in_the_opening_who_lies_there_does_not_get_up() -> None:
    opening = replace(rules(), director=replace(rules().director, opening_min_s=40.0, opening_max_s=40.0))
    gap_m = opening.senses.dark_m * 0.9
    for directed in (True, False):
        world = beyond(replace(OPEN, director=directed), 2)
        person, bodies = only(world.people), world.bodies
        person.flashlight = False
        bodies.position[0] = bodies.previous[0] = bodies.target[0] = (person.x + gap_m, person.y)
        bodies.facing[0], bodies.timer[0] = (-1, 0), 10**6
        bodies.state[1], bodies.timer[1] = TURN, ticks(6)
        seen = play(world, 12, opening)
        told = {event.kind for event in seen} & {EventKind.SPOTTED, EventKind.TURN}
        assert told == (set() if directed else {EventKind.SPOTTED, EventKind.TURN})
        if directed:
            assert bodies.timer[1] == ticks(6), "its time goes on when the opening is over"
            assert EventKind.TURN in {event.kind for event in play(world, 40, opening)}
            bodies.position[0] = bodies.previous[0] = (person.x + gap_m * rules().director.doze_share * 0.8, person.y)
            assert EventKind.SPOTTED in {event.kind for event in play(world, 8, opening)}


def test_with_a_director_the_horde_dozes_and_what_has_woken_dozes_off_in_a_rest_unseen() -> None:
    for directed in (True, False):
        level = replace(HALVES, director=directed)
        assert (new_world(level, rules(), seed=1, zombies=40).bodies.state[:40] == DOZE).all() == directed
    rest = paced(opening_min_s=0.0, opening_max_s=0.0, rest_min_s=500.0, rest_max_s=500.0)
    for level in (HALVES, OPEN):
        world = beyond(level, 40, x=(44.0, 58.0))
        world.pacing.phase, world.pacing.ends, world.pacing.opening = Phase.REST, 10**6, False
        world.bodies.state[:40], world.bodies.timer[:40] = IDLE, 10
        play(world, 5, rest)
        dozes = (world.bodies.state[:40] == DOZE).mean()
        assert dozes > 0.9 if level is HALVES else dozes == 0, "nobody does in sight"


def test_without_a_director_nothing_is_paced() -> None:
    world = beyond(replace(HALVES, director=False), 80)
    seen = play(world, 60, SOON)
    assert not mob_events(seen)
    assert not world.pacing.intensity
    assert (world.bodies.state[: world.bodies.crowd] == DRIFT).any(), "and they wander from the beginning"


def test_mobs_go_to_who_is_pressed_least() -> None:
    world = beyond(HALVES, 100, people=6)
    hard = dict.fromkeys(world.people, 0.5)
    easy = list(world.people)[4]

    def press(_: Events) -> None:
        world.pacing.intensity = {**hard, easy: 0.1}

    found = mob_events(play(world, 50, SOON, press))
    assert found
    assert {event.victim for event in found} == {easy}


def test_three_of_four_come_from_where_one_came_from() -> None:
    """One who walks from left to right: of those beyond walls on both sides, these behind are led."""
    rows = ["#" * 81, *["#" + "." * 14 + "#" + "." * 49 + "#" + "." * 14 + "#"] * 19, "#" * 81]
    rows[16] = "#" + "." * 79 + "#"
    level = draw(*rows, start=(30.5, 4.5), director=True)
    world = beyond(level, 80, x=(2.0, 13.0))
    world.bodies.position[40:80, 0] += np.float32(66)
    person = only(world.people)
    sides: list[bool] = []

    def walk(events: Events) -> None:
        world.pacing.been[person.id] = [(person.x - 8 + i / 2, person.y) for i in range(16)]
        sides.extend(event.x < person.x for event in mob_events(events.items))

    person.x = 40.0
    far = replace(SOON, director=replace(SOON.director, lead_m=80.0, patience_s=1.0, mob_min_s=3.0, mob_max_s=3.0))
    walk(Events())
    play(world, 30, far, walk)
    assert len(sides) >= 8
    assert sides[:8] == [True, True, True, False] * 2


def test_in_a_rest_who_searches_or_hunts_nobody_gives_up_sooner_and_who_wanders_near_goes_away() -> None:
    rest = paced(opening_min_s=0.0, opening_max_s=0.0, rest_min_s=500.0, rest_max_s=500.0)
    world = beyond(HALVES, 40, x=(31.0, 36.0))
    only(world.people).x = 26.0
    person = only(world.people)
    world.pacing.phase, world.pacing.ends, world.pacing.opening = Phase.REST, 10**6, False
    world.bodies.state[:10], world.bodies.timer[:10] = SEARCH, ticks(9)
    world.bodies.state[10:20], world.bodies.timer[10:20] = CHASE, ticks(9)
    before = np.hypot(*(world.bodies.position[:40] - (person.x, person.y)).T).mean()
    play(world, rules().director.lose_s * 2 + 1.5, rest)
    assert not np.isin(world.bodies.state[:20], (SEARCH, CHASE)).any()
    play(world, 20, rest)
    assert np.hypot(*(world.bodies.position[:40] - (person.x, person.y)).T).mean() > before + 2


# The same for the same seed; what it costs


def test_the_same_seed_is_the_same_and_another_is_not() -> None:
    hashes = []
    for seed in (3, 3, 4):
        world = new_world(HALVES, SOON, seed=seed, zombies=80)
        play(world, 20, SOON)
        hashes.append(state_hash(world))
    assert hashes[0] == hashes[1] != hashes[2]


def test_a_save_in_the_midst_of_mobs_goes_on_as_if_there_had_been_none() -> None:
    world = beyond(HALVES, 80)
    play(world, 21, SOON)
    assert any(len(rows) for _, rows in led(world))
    again = resume(HALVES, SOON, unpack(bytearray(pack(plain_of(world)))))
    for one in (world, again):
        play(one, 20, SOON)
    assert state_hash(world) == state_hash(again)
    assert (world.pacing.history.strains == again.pacing.history.strains).all()


def test_a_look_asks_so_many_at_the_most_and_most_ticks_ask_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[int, int]] = []
    world = beyond(HALVES, 800, x=(2.0, 58.0))
    real = lines_clear

    def counted(grids: tuple[Bool, ...], eye: F32, targets: F32) -> tuple[Bool, ...]:
        asked.append((world.tick, len(targets)))
        return real(grids, eye, targets)

    monkeypatch.setattr(mobs, "lines_clear", counted)
    play(world, 20, SOON)
    world.pacing.phase, world.pacing.ends = Phase.REST, world.tick + 10**5
    play(world, 10, SOON)
    assert asked
    assert max(number for _, number in asked) <= LOOKED_AT
    assert len({tick for tick, _ in asked}) <= 30, "once a second at the most"
