"""The director: what presses somebody, and which phase follows which."""

import pytest

from game.sim.minds import director
from game.sim.setup.start import new_world
from game.sim.state.people import only
from game.sim.words.events import EventKind
from game.sim.words.states import CHASE, GRAB, IDLE, Phase
from game.sim.words.types import TICK_S
from tests.sim.minds.directed import OPEN, beyond, look, paced, pressed, put, told
from tests.worlds import rules

# What presses


def test_bites_and_grabs_press_whom_they_happen_to_and_a_deeper_bite_more() -> None:
    bitten = [told(beyond(OPEN, 8), (EventKind.BITE, 5, 5, amount)) for amount in (5.0, 20.0)]
    assert 0 < bitten[0] < bitten[1]
    assert told(beyond(OPEN, 8), (EventKind.GRAB, 5, 5, 0)) > 0
    pair = beyond(OPEN, 8, people=2)
    told(pair, (EventKind.BITE, 5, 5, 20))
    first, second = (pair.pacing.intensity.get(who, 0.0) for who in pair.people)
    assert first > 0 == second


def test_a_kill_presses_in_inverse_proportion_to_how_far_off_it_is() -> None:
    near, far = (told(beyond(OPEN, 8), (EventKind.KILL, 4.5 + gap, 4.5, 0)) for gap in (2.0, 8.0))
    assert near == pytest.approx(4 * far)
    assert far > 0


def test_what_one_carries_presses_nobody() -> None:
    worlds = beyond(OPEN, 8), beyond(OPEN, 8)
    rich = only(worlds[1].people)
    rich.weapons, rich.pockets, rich.keys = ("", "mop"), ("bottle",) * 9 + ("bandage",) * 9, ("main",)
    for world in worlds:
        told(world, (EventKind.BITE, 5, 5, 20), (EventKind.GRAB, 5, 5, 0))
    assert worlds[0].pacing.intensity == worlds[1].pacing.intensity


def test_hunters_press_the_more_the_nearer_they_are() -> None:
    borne = []
    for gap in (2.0, 8.0, 30.0):
        world = beyond(OPEN, 8)
        put(world, 0, gap, CHASE)
        look(world, rules())
        borne.append(world.pacing.intensity[only(world.people).id])
    assert borne[0] > borne[1] > borne[2] == 0


@pytest.mark.parametrize("state", [CHASE, GRAB])
def test_it_wears_off_only_while_nobody_engages(state: int) -> None:
    world = beyond(OPEN, 8)
    who = only(world.people).id
    world.pacing.intensity[who] = 0.5
    put(world, 0, 3.0, state)
    look(world, paced(per_hunter_s=0.0), 50)
    assert world.pacing.intensity[who] == 0.5
    world.bodies.state[0] = IDLE
    look(world, paced(per_hunter_s=0.0), 50)
    calmed = 50 * director.LOOK_TICKS * TICK_S / rules().director.calm_s
    assert world.pacing.intensity[who] == pytest.approx(max(0.5 - calmed, 0))


def test_who_hunts_another_does_not_engage_one() -> None:
    world = beyond(OPEN, 8, people=2)
    one, other = world.people
    world.pacing.intensity = {one: 0.5, other: 0.5}
    put(world, 0, 3.0, CHASE)
    look(world, rules())
    assert world.pacing.intensity[one] > 0.5 > world.pacing.intensity[other]


def test_who_was_hurt_a_moment_ago_is_still_engaged() -> None:
    world = beyond(OPEN, 8)
    person = only(world.people)
    world.pacing.intensity[person.id] = 0.5
    person.hurt_tick = world.tick
    look(world, rules())
    assert world.pacing.intensity[person.id] == 0.5


def test_the_pressure_of_many_is_their_mean_and_a_share_of_what_the_hardest_pressed_has_above_it() -> None:
    world = beyond(OPEN, 8, people=6)
    world.pacing.intensity = dict(zip(world.people, (0.9, 0.3, 0.0, 0.0, 0.0, 0.0), strict=True))
    share = rules().director.spread_share
    assert director.pressure_of(world, rules()) == pytest.approx(0.2 + share * 0.7)
    world.pacing.intensity = dict.fromkeys(world.people, 0.4)
    assert director.pressure_of(world, rules()) == pytest.approx(0.4)


# Phases


def test_phases_follow_each_other_and_last_as_long_as_the_rules_say() -> None:
    may = rules().director
    lengths: dict[str, list[float]] = {"opening": [], "rest": [], "peak": []}
    order = []
    for seed in range(12):
        world = new_world(OPEN, rules(), seed=seed, zombies=0)
        pacing, began, phase = world.pacing, 0, Phase.REST
        for _ in range(2000):
            pressed(world, {Phase.BUILD: 0.9, Phase.PEAK: 0.9, Phase.FADE: 0.1}.get(pacing.phase, 0.0))
            opening = pacing.opening
            look(world, rules())
            if pacing.phase is phase:
                continue
            order.append((phase, pacing.phase))
            lasted = (world.tick - began) * TICK_S
            if phase in (Phase.REST, Phase.PEAK):
                lengths["opening" if opening else phase.name.lower()].append(lasted)
            began, phase = world.tick, pacing.phase
    turns = {Phase.REST: Phase.BUILD, Phase.BUILD: Phase.PEAK, Phase.PEAK: Phase.FADE, Phase.FADE: Phase.REST}
    assert set(order) == set(turns.items())
    slack = 2 * director.LOOK_TICKS * TICK_S
    for name, (least, most) in {
        "opening": (may.opening_min_s, may.opening_max_s),
        "rest": (may.rest_min_s, may.rest_max_s),
        "peak": (may.peak_min_s, may.peak_max_s),
    }.items():
        assert min(lengths[name]) >= least
        assert max(lengths[name]) <= most + slack
        assert max(lengths[name]) - min(lengths[name]) > 0.3 * (most - least), f"a {name} is always of one length"


def test_a_build_up_ends_with_a_peak_alone_and_a_fade_when_they_are_calm() -> None:
    world = new_world(OPEN, rules(), seed=1, zombies=0)
    may = rules().director
    for phase, holds, ends in (
        (Phase.BUILD, may.peak_share - 0.05, may.peak_share),
        (Phase.FADE, may.calm_share + 0.1, may.calm_share),
    ):
        world.pacing.phase, world.pacing.ends, world.pacing.opening = phase, 0, False
        for _ in range(300):
            pressed(world, holds)
            look(world, rules())
            assert world.pacing.phase is phase
        pressed(world, ends + (0.02 if phase is Phase.BUILD else 0.0))  # a look lets it wear off a little
        look(world, rules())
        assert world.pacing.phase is Phase((phase + 1) % 4)
