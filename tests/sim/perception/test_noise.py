"""Who hears what, and where they go."""

import pytest

from game.sim.minds import chase
from game.sim.motion import steering
from game.sim.paths.flowfield import UNREACHED
from game.sim.perception import noise
from game.sim.state.people import only
from game.sim.state.world import FIRST_NOISE_SLOT, STEPS_SLOT, Noise, World
from game.sim.words.states import HEAR, DoorState, State
from game.sim.words.types import PERIOD_TICKS
from tests.sim.people import YARD, hunters, stand, world_with
from tests.worlds import HALL, TWO_ROOMS, draw, rules, run, without_growls, world_of

DARK_HALL = draw(*HALL)
ROOMS = draw(*TWO_ROOMS)


def test_a_noise_behind_a_shut_door_is_heard_less_far() -> None:
    def heard(state: DoorState) -> int:
        world = world_of(ROOMS)
        world.doors.state[0] = state
        world.grid.refresh(world.doors.state)
        distance = noise.noise_field(world, rules(), Noise(9.5, 2.5, 7.0, -1)).distance
        return int((distance != UNREACHED).sum())

    assert heard(DoorState.SHUT) < heard(DoorState.OPEN)
    world = world_of(ROOMS)  # shut
    heard_at = noise.noise_field(world, rules(), Noise(9.5, 2.5, 12.0, -1))
    beyond = heard_at.distance[2 - heard_at.top, 11 - heard_at.left]
    assert beyond == (2 + rules().doors.muffle_m) * 2


def test_who_hears_a_noise_goes_there_and_searches() -> None:
    world = world_of(DARK_HALL, (15.5, 2.5), (26.5, 2.5))
    only(world.people).x, only(world.people).flashlight = 1.5, False
    noise.make(world, 8.5, 2.5, 9.0)
    run(world, PERIOD_TICKS)
    assert world.bodies.state[:2].tolist() == [State.HEAR, State.IDLE]  # 7 m and 18 m away
    run(world, 60 * 6)
    assert world.bodies.state[0] in (State.SEARCH, State.IDLE, State.DRIFT)
    assert abs(world.bodies.position[0, 0] - 8.5) < rules().horde.search_m + 1.5


def test_the_loudest_noises_of_a_period_win() -> None:
    world = world_of(DARK_HALL, (20.5, 2.5))
    for x in (3.5, 4.5, 5.5):
        noise.make(world, x, 2.5, 2.0)
    noise.make(world, 14.5, 2.5, 9.0)
    run(world, PERIOD_TICKS)
    assert world.bodies.state[0] == State.HEAR
    assert world.noises == []  # nobody could have heard the others


def test_steps_are_heard_by_how_they_are_walked() -> None:
    world = world_of(DARK_HALL)
    reach = {}
    for name, loudness in (
        ("sneak", rules().player.sneak_loudness_m),
        ("walk", rules().player.walk_loudness_m),
        ("sprint", rules().player.sprint_loudness_m),
    ):
        distance = noise.noise_field(world, rules(), Noise(15.5, 2.5, loudness, STEPS_SLOT)).distance
        reach[name] = int((distance != UNREACHED).sum())
    assert reach["sneak"] < reach["walk"] < reach["sprint"]


def test_a_noise_that_was_drowned_out_is_heard_a_period_later() -> None:
    world = world_of(DARK_HALL, (4.5, 3.5), (26.5, 2.5))
    only(world.people).x, only(world.people).flashlight = 15.5, False
    noise.make(world, 22.5, 2.5, 6.0)
    noise.make(world, 4.5, 2.5, 4.0)
    run(world, PERIOD_TICKS)
    assert world.bodies.state[:2].tolist() == [State.IDLE, State.HEAR]
    run(world, PERIOD_TICKS)
    assert world.bodies.state[0] in (State.HEAR, State.SEARCH)
    assert world.noises == []


def test_a_noise_on_a_desk_is_heard_beside_it() -> None:
    level = draw("############", "#..........#", "#....o.....#", "#..........#", "############", start=(1.5, 1.5))
    world = world_of(level, (9.5, 1.5), (2.5, 3.5))
    noise.make(world, 5.5, 2.5, 8.0)
    run(world, 12, with_rules=without_growls(rules()))
    assert (world.bodies.state[:2] == State.HEAR).all()


def test_who_hears_a_cry_follows_the_chase_and_not_the_crier() -> None:
    level = draw("#" * 30, *["#" + "." * 28 + "#"] * 5, "#" * 30, start=(25.5, 3.5))
    world = world_of(level, (8.5, 3.5), (4.5, 3.5))
    run(world, 8)  # until a field leads to the trail
    for cry, state in ((False, State.HEAR), (True, State.CHASE)):
        world.bodies.state[1] = State.IDLE
        noise.make(world, 8.5, 3.5, 5.0, cry=cry)
        run(world, 4)
        assert world.bodies.state[1] == state
    assert world.bodies.state[0] == State.CHASE


def test_who_is_crowded_out_near_a_noise_gives_it_up() -> None:
    level = draw("#" * 30, *["#" + "." * 28 + "#"] * 5, "#" * 30, start=(27.5, 1.5))
    ring = [(10.5 + x * 0.56, 3.5 + y * 0.56) for x in range(-3, 4) for y in range(-3, 4)]
    world = world_of(level, *ring, with_rules=without_growls(rules()))
    noise.make(world, 10.5, 3.5, 8.0)
    run(world, 120, with_rules=without_growls(rules()))
    assert (world.bodies.state[: len(ring)] != State.HEAR).mean() > 0.8


def hear(world: World) -> None:
    """Let what was made be heard now."""
    steering.find_tiles(world)
    noise.spread(world, rules())
    noise.lead(world)


def test_who_goes_after_ones_steps_does_not_turn_to_anothers() -> None:
    world = world_with(YARD, 2)
    one, other = world.people.values()
    hunters(world, (20.5, 10.5), state=State.IDLE)
    noise.make(world, 18.5, 10.5, 6.0, STEPS_SLOT, about=one.id)
    hear(world)
    assert (world.bodies.state[0], world.bodies.slot[0], world.steps_of) == (HEAR, STEPS_SLOT, one.id)
    noise.make(world, 23.5, 10.5, 9.0, STEPS_SLOT, about=other.id)
    hear(world)
    assert (world.bodies.slot[0], world.steps_of) == (STEPS_SLOT, one.id)
    assert world.fields.distance[STEPS_SLOT][10, 18] == 0
    assert (world.fields.distance[FIRST_NOISE_SLOT:, 10, 23] == 0).any()  # where others may follow them
    noise.make(world, 17.5, 10.5, 6.0, STEPS_SLOT, about=one.id)
    hear(world)
    assert world.fields.distance[STEPS_SLOT][10, 17] == 0  # the same one's move on under who follows
    world.bodies.state[0] = State.IDLE
    noise.make(world, 23.5, 10.5, 9.0, STEPS_SLOT, about=other.id)
    hear(world)
    assert world.steps_of == other.id  # nobody follows the others any more
    assert world.fields.distance[STEPS_SLOT][10, 23] == 0


@pytest.mark.parametrize("state", [State.IDLE, State.DRIFT, State.HEAR, State.SEARCH])
def test_who_hears_a_cry_hunts_the_criers_prey_but_who_sees_somebody_does_not(state: State) -> None:
    world = world_with(YARD, 2)
    one, other = stand(world, (30.5, 10.5), (10.5, 10.5))
    hunters(world, (12.5, 10.5), (12.5, 12.5), prey=one.id, state=state)
    world.bodies.sees[0] = True
    world.bodies.slot[:2] = FIRST_NOISE_SLOT
    for _ in range(8):
        world.tick += 1
        chase.advance_chase_field(world, rules())
    noise.make(world, 15.5, 10.5, 6.0, cry=True, about=other.id)
    hear(world)
    assert (world.bodies.state[:2] == State.CHASE).all()
    assert world.bodies.prey[:2].tolist() == [one.id, other.id]
