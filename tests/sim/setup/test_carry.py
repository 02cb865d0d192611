"""A world goes on in another state of its map: what the change did not touch stays, bit by bit."""

from copy import deepcopy
from dataclasses import fields, replace

import numpy as np
import pytest

from game.sim.paths.flowfield import UNREACHED
from game.sim.paths.headings import NOWHERE
from game.sim.perception import noise
from game.sim.setup.carry import OF_THE_MAP, Anew, carry
from game.sim.setup.start import new_world
from game.sim.snapshot import take
from game.sim.state.people import only
from game.sim.state.world import CHASE_SLOT, Trail, World, state_hash
from game.sim.survey import survey
from game.sim.terrain.areas import Area
from game.sim.terrain.level import ContainerSpec, DoorSpec, NoteSpec
from game.sim.terrain.materials import Material
from game.sim.words.commands import Button, Command
from game.sim.words.declared import is_place
from game.sim.words.states import HEAR, Goal, Prompt, State
from tests.reloading import begun, go_on, played, reloaded, same_horde, walled, wider
from tests.sim.people import aim_of, stand, students, world_with
from tests.worlds import draw, hall_a, leave_trail, rules, run, world_of


def test_the_played_hall_is_worth_the_tests() -> None:
    world = played()
    states = set(world.bodies.state[: world.bodies.crowd].tolist())
    assert {State.HEAR, State.CHASE} <= states
    assert world.thrown.count
    assert (world.fields.distance != UNREACHED).any()


@pytest.mark.parametrize(
    "cosmetic",
    [{}, {"name": "Another name"}, {"rooms": ()}],
    ids=["nothing", "the map's name", "its rooms"],
)
def test_a_change_that_no_rule_reads_changes_nothing(cosmetic: dict[str, object]) -> None:
    old = played()
    never = deepcopy(old)
    new, anew = reloaded(old, replace(deepcopy(hall_a().level), **cosmetic))  # type: ignore[arg-type]
    assert anew == Anew()
    assert state_hash(new) == state_hash(old)
    for tick in range(300):
        go_on(new, 1)
        go_on(never, 1)
        if tick % 20 == 0:
            assert state_hash(new) == state_hash(never)
    assert state_hash(new) == state_hash(never)
    assert new.bodies.crowd > 100


def test_who_stood_in_a_wall_before_is_not_moved_by_a_save() -> None:
    old = played()
    old.bodies.position[5] = (0.5, 0.5)
    new, anew = reloaded(old, deepcopy(hall_a().level))
    assert anew == Anew()
    assert state_hash(new) == state_hash(old)


def test_every_field_of_a_world_is_the_old_ones_or_the_maps() -> None:
    """Also one that is declared tomorrow."""
    old = played()
    new, _ = reloaded(old, deepcopy(hall_a().level))
    copied = {"people", "thrown", "noises", "trails", "pacing", "pencil_maps", "story"}
    of_the_map = {*OF_THE_MAP}
    for field in fields(World):
        goes_over = getattr(new, field.name) is getattr(old, field.name)
        assert goes_over != (field.name in of_the_map | copied), field.name
    assert (only(new.people), new.noises) == (only(old.people), old.noises)
    for name, column in vars(old.thrown).items():
        assert np.array_equal(getattr(new.thrown, name), column), name


@pytest.mark.parametrize(
    "touch",
    [{"key": "cellar"}, {"name": "other"}, {"open": True}, {"object_id": 9_001}],
    ids=lambda touch: next(iter(touch)),
)
def test_a_door_that_is_edited_begins_anew_and_no_other(touch: dict[str, object]) -> None:
    old = played()
    level = hall_a().level
    spec = replace(level.doors[3], **touch)  # type: ignore[arg-type]
    new, anew = reloaded(old, replace(level, doors=(*level.doors[:3], spec, *level.doors[4:])))
    assert anew == Anew(doors=(spec,))
    others = np.arange(len(level.doors)) != 3
    for name, column in vars(old.doors).items():
        assert np.array_equal(getattr(new.doors, name)[others], column[others]), name
    begins = begun(new.level).doors
    assert (new.doors.state[3], new.doors.health[3]) == (begins.state[3], begins.health[3])
    assert same_horde(old, new)
    assert np.array_equal(new.searched, old.searched)


def tile_of(spec: DoorSpec) -> tuple[int, int]:
    return int(spec.area.y), int(spec.area.x)


def test_the_grid_and_the_light_are_those_of_the_doors_as_they_stand() -> None:
    old = played()
    level = hall_a().level
    first = next(i for i, spec in enumerate(level.doors) if i > 4 and old.grid.shut[tile_of(spec)])
    left = (*level.doors[:first], *level.doors[first + 1 :])
    new, _ = reloaded(old, replace(level, doors=left))
    fresh = begun(new.level)
    assert not np.array_equal(fresh.grid.blocked, new.grid.blocked)
    fresh.doors.state[:] = new.doors.state
    fresh.grid.refresh(fresh.doors.state)
    for spec in left:
        fresh.lamps.changed(spec.area.box(), fresh.grid.opaque)
    for name in ("blocked", "opaque", "barrier", "shut", "by_door", "narrow", "bounds", "corners", "door"):
        assert np.array_equal(getattr(new.grid, name), getattr(fresh.grid, name)), name
    assert np.array_equal(new.lamps.light, fresh.lamps.light)
    assert new.grid.version > old.grid.version  # or the chase would go through the door that is gone


def test_a_container_that_is_deleted_is_gone_and_the_rest_is_as_it_was() -> None:
    old = played()
    level = hall_a().level
    new, anew = reloaded(old, replace(level, containers=level.containers[1:]))
    assert anew == Anew()
    assert new.searched.tolist() == old.searched.tolist()[1:]
    assert same_horde(old, new)
    assert np.array_equal(new.doors.state, old.doors.state)


def test_a_container_with_other_things_in_it_can_be_searched_again() -> None:
    old = played()
    level = hall_a().level
    box = replace(level.containers[1], items=("bandage", "bottle"))
    new, anew = reloaded(old, replace(level, containers=(level.containers[0], box, *level.containers[2:])))
    assert anew == Anew(containers=(box,))
    assert not new.searched[1]


def test_hands_reach_for_nothing_by_its_old_number() -> None:
    boxes = tuple(ContainerSpec(i, f"box {i}", Area(2.0 + i, 1.0, 0.5, 0.5)) for i in range(2))
    old = world_of(draw("#######", "#S....#", "#######", containers=boxes))
    run(old, 4)
    assert only(old.people).prompt is Prompt.SEARCH
    new, _ = carry(old, begun(replace(old.level, containers=()), 0), rules())
    assert take(new, rules(), only(new.people).id).player.prompt is Prompt.NONE
    run(new, 4)


def test_who_goes_to_a_noise_goes_round_a_new_wall_and_the_chart_shows_it() -> None:
    rows = ["#" * 20, *(("#" + "." * 18 + "#",) * 7), "#" * 20]
    old = world_of(draw(*rows, start=(17.5, 1.5)), (2.5, 4.5), (1.5, 7.5))
    only(old.people).flashlight = False
    run(old, 1)
    noise.make(old, 12.5, 4.5, 25.0)
    run(old, 4)
    assert (old.bodies.state[:2] == HEAR).all()
    wall = [(8, y) for y in range(3, 8)]
    new, anew = carry(old, begun(walled(old.level, wall), 2), rules())
    assert anew == Anew()
    assert same_horde(old, new)
    (heard,) = survey(new, rules(), only(new.people).id).noises
    assert heard.at == (12.5, 4.5)
    slot = int(new.bodies.slot[0])
    assert new.fields.distance[slot][4, 8] == UNREACHED
    assert new.fields.distance[slot][4, 2] > old.fields.distance[slot][4, 2]
    assert (new.bodies.state[:2] == HEAR).all()
    run(new, 600)
    assert new.bodies.position[0, 0] > 9.0


def test_the_chase_is_found_again_on_ground_that_has_changed() -> None:
    old = played()
    (trail,) = old.trails.values()
    leave_trail(old, trail.x + 2.0, trail.y)
    while old.chase.making is None:
        run(old, 1)
    here = (int(only(old.people).x) + 2, int(only(old.people).y))
    new, _ = reloaded(old, walled(hall_a().level, [here]))
    assert new.chase.making is None  # it would lead through the wall
    assert old.chase.making is not None
    run(new, 8)
    assert new.chase.aim.version == new.grid.version
    assert new.fields.distance[CHASE_SLOT][here[::-1]] == UNREACHED


def test_a_noise_that_was_heard_just_now_leads_over_the_new_ground() -> None:
    old = played()
    x, y = old.bodies.position[84].tolist()
    old.noises = []
    noise.make(old, x, y, 40.0)
    while old.call is None:
        run(old, 1)
    slot, moved = old.call[0], wider(hall_a().level, (3, 5), (hall_a().level.width + 3, hall_a().level.height + 5))
    forgotten = deepcopy(old)
    forgotten.bodies.state[: old.bodies.crowd] = State.IDLE
    assert reloaded(forgotten, moved)[0].call is None  # of ground that is no more
    new, _ = reloaded(old, moved)
    run(new, 4)
    assert (new.fields.heading[slot] != NOWHERE).sum() > 100
    ys, xs = np.nonzero(new.fields.heading[slot] != NOWHERE)
    assert not new.level.solid[ys, xs].any()


def test_notes_may_go_while_one_stands_before_them() -> None:
    note = NoteSpec(4, "Note", "…", 2.0, 1.5)
    old = world_of(draw("#######", "#S....#", "#######", notes=(note,)))
    run(old, 4)
    assert only(old.people).prompt is Prompt.READ
    new, _ = carry(old, begun(replace(old.level, notes=()), 0), rules())
    take(new, rules(), only(new.people).id)
    run(new, 1, Command(buttons=int(Button.INTERACT)))


@pytest.mark.parametrize(
    "change",
    [
        {"exits": ()},
        {"lights": ()},
        {"notes": ()},
        {"start": (8.5, 8.5)},
        {"surface": np.zeros_like(hall_a().level.surface)},
        {"outdoors": ~hall_a().level.outdoors},
        {"doors": tuple(replace(spec, material=Material("zinc")) for spec in hall_a().level.doors)},
        {"containers": tuple(replace(spec, material=Material("zinc")) for spec in hall_a().level.containers)},
    ],
    ids=lambda change: next(iter(change)),
)
def test_what_holds_nothing_changes_without_anything_else(change: dict[str, object]) -> None:
    old = played()
    new, anew = reloaded(old, replace(hall_a().level, **change))  # type: ignore[arg-type]
    assert anew == Anew()
    assert state_hash(new) == state_hash(old)
    assert np.array_equal(new.lamps.light, old.lamps.light) == ("lights" not in change)
    assert (aim_of(new, only(new.people)) == aim_of(old, only(old.people))) == ("exits" not in change)
    go_on(new, 30)


@pytest.mark.parametrize("by", [(3, 5), (0, 2), (4, 0)])
def test_every_place_of_everybody_moves_with_the_map(by: tuple[int, int]) -> None:
    """Also where they want to go, and where they were seen."""
    old = world_with(hall_a().level, 3, 20)
    students(old, *(tuple(place) for place in (old.bodies.position[:4] + 0.1).tolist()))
    n = old.bodies.count
    old.bodies.target[:n] = np.random.default_rng(1).random((n, 2)) * 9 + 1
    level = hall_a().level
    moved = wider(level, by, (level.width + by[0], level.height + by[1]))
    before, trails, people = deepcopy(old.bodies), dict(old.trails), deepcopy(old.people)
    new, anew = carry(old, new_world(moved, rules(), seed=1, zombies=20, people=3), rules())
    assert anew == Anew(shift=by)
    assert new.bodies.count == n
    for field in fields(before):
        if is_place(field):
            was, now = getattr(before, field.name)[:n], getattr(new.bodies, field.name)[:n]
            assert np.allclose(now, was + np.array(by, np.float32), atol=1e-4), field.name
    assert [field.name for field in fields(before) if is_place(field)] == ["position", "previous", "target"]
    shifted = {who: Trail(trail.x + by[0], trail.y + by[1], trail.tick) for who, trail in trails.items()}
    assert new.trails == shifted
    for who, person in people.items():
        assert (new.people[who].x, new.people[who].y) == (person.x + by[0], person.y + by[1])


def test_the_goals_of_all_are_found_anew_where_the_ways_out_change() -> None:
    old = world_with(hall_a().level, 3)
    was = [aim_of(old, person) for person in old.people.values()]
    level = replace(hall_a().level, exits=())
    new, _ = carry(old, new_world(level, rules(), seed=1, zombies=0, people=3), rules())
    now = [aim_of(new, person) for person in new.people.values()]
    assert len(set(was)) == len(set(now)) == 1
    assert now != was


def test_the_keys_of_each_decide_their_own_goal_after_a_change() -> None:
    rows = ("##########", "#S....L.E#", "##########")
    old = world_with(draw(*rows), 3)
    _, second, _ = stand(old, (1.5, 1.5), (2.5, 1.5), (3.5, 1.5))
    second.keys = ("main",)
    level = draw(*rows)
    level = replace(level, exits=tuple(replace(way_out, name="back gate") for way_out in level.exits))
    new, _ = carry(old, new_world(level, rules(), seed=1, zombies=0, people=3), rules())
    goals = [aim_of(new, person) for person in new.people.values()]
    assert goals == [(Goal.FIND_KEY, "lock 0"), (Goal.REACH_EXIT, "back gate"), (Goal.FIND_KEY, "lock 0")]
