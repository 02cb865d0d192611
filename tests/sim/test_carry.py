"""A world goes on in another state of its map: what the change did not touch stays, bit by bit."""

from copy import deepcopy
from dataclasses import fields, replace
from functools import cache

import numpy as np
import pytest

from game.sim import noise
from game.sim.carry import OF_THE_MAP, Anew, carry
from game.sim.commands import Button, Command
from game.sim.flowfield import UNREACHED
from game.sim.level import Area, ContainerSpec, DoorSpec, Kind, Level, NoteSpec, SpawnSpec
from game.sim.snapshot import take
from game.sim.start import new_world
from game.sim.states import HEAR, DoorState, Prompt, State
from game.sim.survey import survey
from game.sim.types import Bool
from game.sim.world import World, state_hash
from tests.worlds import draw, hall_a, rules, run, world_of

SEED, ZOMBIES = 5, 150
COMMANDS = tuple(
    Command(move_x=(127, 0, -90, 40)[i // 60 % 4], move_y=(0, 127, 30, -127)[i // 45 % 4], aim_x=300, aim_y=i % 200)
    for i in range(600)
)


def begun(level: Level, zombies: int | None = ZOMBIES) -> World:
    return new_world(level, rules(), seed=SEED, zombies=zombies)


@cache
def _played() -> World:
    """A hall in the middle of it all: some hunt, some listen, two are dead, one is down, a door and a bottle fly."""
    world = begun(hall_a().level)
    player = world.player
    player.throwables, player.stamina = 3, 1.0
    for tick in range(240):
        buttons = (Button.SPRINT, Button.SPRINT | Button.THROW, Button.INTERACT)[tick // 20 % 3]
        run(world, 1, COMMANDS[tick]._replace(buttons=int(buttons)))
        player.health = 100.0
    world.doors.state[3] = DoorState.BROKEN
    world.doors.health[4] *= np.float32(0.5)
    world.grid.refresh(world.doors.state)
    world.searched[1] = True
    for row in (7, 30):
        world.horde.remove(row)
    x, y = world.horde.position[84].tolist()
    noise.make(world, x, y, 40.0)
    run(world, 8)
    player.throwables = 1
    run(world, 1, COMMANDS[0]._replace(buttons=int(Button.THROW)))
    run(world, 2)
    return world


def played() -> World:
    return deepcopy(_played())


def reloaded(old: World, level: Level, zombies: int | None = ZOMBIES) -> tuple[World, Anew]:
    return carry(old, begun(level, zombies), rules())


def go_on(world: World, ticks: int) -> None:
    for tick in range(ticks):
        run(world, 1, COMMANDS[tick])


def same_horde(old: World, new: World, but: Bool | None = None) -> bool:
    """Whether every column of the horde is alike, but for some rows."""
    kept = slice(None) if but is None else ~but
    n = old.horde.count
    assert new.horde.count == n
    mine = new.horde.columns
    return all(np.array_equal(column[:n][kept], mine[name][:n][kept]) for name, column in old.horde.columns.items())


def test_the_played_hall_is_worth_the_tests() -> None:
    world = played()
    states = set(world.horde.state[: world.horde.count].tolist())
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
    assert new.horde.count > 100


def test_every_field_of_a_world_is_the_old_ones_or_the_maps() -> None:
    """Also one that is declared tomorrow."""
    old = played()
    new, _ = reloaded(old, deepcopy(hall_a().level))
    of_the_map, copied = {*OF_THE_MAP}, {"player", "thrown", "noises"}
    for field in fields(World):
        goes_over = getattr(new, field.name) is getattr(old, field.name)
        assert goes_over != (field.name in of_the_map | copied), field.name
    assert (new.player, new.noises) == (old.player, old.noises)
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
        fresh.lamps.changed(spec.area, fresh.grid.opaque)
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
    assert old.player.prompt is Prompt.SEARCH
    new, _ = carry(old, begun(replace(old.level, containers=()), 0), rules())
    assert take(new, rules()).player.prompt is Prompt.NONE
    run(new, 4)


def walled(level: Level, tiles: list[tuple[int, int]]) -> Level:
    """The level with walls on these tiles ``(x, y)``."""
    masks = {name: getattr(level, name).copy() for name in ("solid", "opaque", "barrier")}
    for mask in masks.values():
        for x, y in tiles:
            mask[y, x] = True
    return replace(level, **masks)


def test_who_stands_in_a_new_wall_steps_aside_and_nobody_else_moves() -> None:
    old = played()
    tiles = old.horde.position[:9].astype(int)
    level = walled(hall_a().level, [tuple(tile) for tile in tiles.tolist()])
    new, anew = reloaded(old, level)
    n = old.horde.count
    x, y = new.horde.position[:n].astype(int).T
    assert not new.grid.blocked[y, x].any()
    was_x, was_y = old.horde.position[:n].astype(int).T
    inside = level.solid[was_y, was_x]
    assert anew == Anew(aside=int(inside.sum()))
    assert same_horde(old, new, inside)
    assert (np.abs(new.horde.position[:n] - old.horde.position[:n]) <= 3.0).all()
    assert (new.horde.health[:n] == old.horde.health[:n]).all()
    go_on(new, 60)


def test_who_has_no_room_near_begins_anew_at_their_spawn() -> None:
    spawn = SpawnSpec(1, Area(20.0, 1.0, 4.0, 8.0))
    rows = ("#" + "." * 28 + "#",) * 8
    level = draw("#" * 30, *rows, "#" * 30, spawns=(spawn,), start=(15.0, 4.0))
    old = world_of(level, (4.5, 4.5), (15.5, 4.5))
    filled = walled(level, [(x, y) for x in range(1, 9) for y in range(1, 9)])
    new, anew = carry(old, begun(filled, 2), rules())
    assert anew == Anew(infected=1)
    assert new.horde.count == 2
    assert new.horde.id[:2].tolist() == [1, 2]  # an id is never given twice
    assert spawn.area.contains(*new.horde.position[1].tolist())
    run(new, 10)


SPAWNS = (SpawnSpec(1, Area(2, 2, 6, 6)), SpawnSpec(2, Area(12, 2, 6, 6)), SpawnSpec(3, Area(22, 2, 6, 6)))


def crowded(spawns: tuple[SpawnSpec, ...] = SPAWNS, **more: object) -> Level:
    return draw("#" * 30, *(("#" + "." * 28 + "#",) * 12), "#" * 30, spawns=spawns, start=(15.0, 11.0), **more)


def of(world: World, spawn: int) -> list[int]:
    """Ids of the living that began at a spawn."""
    ids = world.horde.id[: world.horde.count]
    return sorted(ids[world.origin[ids] == spawn].tolist())


def thinned() -> World:
    """30 infected of three spawns, of whom the first of the second is dead."""
    old = begun(crowded(), 30)
    old.horde.remove(10)
    run(old, 30)
    return old


@pytest.mark.parametrize(
    "touch",
    [{"area": Area(12, 3, 6, 6)}, {"kind": Kind.CRAWLER}, {"turning": 1.0}],
    ids=lambda touch: next(iter(touch)),
)
def test_a_spawn_that_is_edited_begins_anew_and_no_other(touch: dict[str, object]) -> None:
    old = thinned()
    spec = replace(SPAWNS[1], **touch)  # type: ignore[arg-type]
    new, anew = carry(old, begun(crowded((SPAWNS[0], spec, SPAWNS[2])), 30), rules())
    assert anew == Anew(infected=10)  # who was dead there as well
    assert of(new, 1) + of(new, 3) == of(old, 1) + of(old, 3)
    assert of(new, 2) == list(range(30, 40))
    n, stayed = new.horde.count, np.flatnonzero(old.origin[old.horde.id[: old.horde.count]] != 2)
    assert n == 30
    for name, column in old.horde.columns.items():
        assert np.array_equal(new.horde.columns[name][: len(stayed)], column[stayed]), name
    run(new, 30)
    assert new.horde.count == 30


def test_the_dead_stay_dead_and_the_number_is_the_maps() -> None:
    old = thinned()
    new, anew = carry(old, begun(crowded(), 36), rules())
    assert anew == Anew(infected=6)
    assert new.horde.count == 35
    assert 10 not in of(new, 2)
    again, anew = carry(new, begun(crowded(), 30), rules())
    assert anew == Anew(gone=6)
    assert [of(again, spawn) for spawn in (1, 2, 3)] == [of(old, spawn) for spawn in (1, 2, 3)]
    more, anew = carry(again, begun(crowded(), 36), rules())
    assert anew == Anew(infected=6)
    assert len(set(more.horde.id[:35].tolist())) == 35


def test_a_spawn_that_is_added_takes_its_share_of_the_others() -> None:
    old = thinned()
    fourth = SpawnSpec(4, Area(2, 9, 4, 3))
    new, anew = carry(old, begun(crowded((*SPAWNS, fourth)), 40), rules())
    assert anew == Anew(infected=10)
    assert [of(new, spawn) for spawn in (1, 2, 3)] == [of(old, spawn) for spawn in (1, 2, 3)]
    assert len(of(new, 4)) == 10
    gone, anew = carry(new, begun(crowded(SPAWNS[:2]), 20), rules())
    assert (anew, gone.horde.count) == (Anew(gone=20), 19)
    assert of(gone, 1) == of(old, 1)


def test_a_weight_moves_only_as_many_as_it_must() -> None:
    old = thinned()
    heavier = (SPAWNS[0], SPAWNS[1], replace(SPAWNS[2], weight=2.0))  # 8, 8, 14 (or so) of 10, 10, 10
    new, anew = carry(old, begun(crowded(heavier), 30), rules())
    shares = [int((begun(crowded(heavier), 30).origin == spawn).sum()) for spawn in (1, 2, 3)]
    assert anew.infected == shares[2] - 10
    assert of(new, 1) == of(old, 1)[: shares[0]]
    assert of(new, 3)[:10] == of(old, 3)
    assert new.horde.count == sum(shares) - 1


def wider(level: Level, by: tuple[int, int], to: tuple[int, int]) -> Level:
    """The level as Tiled resizes it: all of it moved by so many tiles, on a map of so many; the new ground is wall."""
    (x, y), (width, height) = by, to
    grown = {}
    for name, fill in (("solid", True), ("opaque", True), ("barrier", True), ("surface", 0)):
        grown[name] = np.full((height, width), fill, getattr(level, name).dtype)
        grown[name][y : y + level.height, x : x + level.width] = getattr(level, name)
    moved: dict[str, object] = {}
    for name in ("doors", "spawns", "containers", "exits"):
        specs = getattr(level, name)
        moved[name] = tuple(replace(s, area=replace(s.area, x=s.area.x + x, y=s.area.y + y)) for s in specs)
    for name in ("lights", "notes"):
        moved[name] = tuple(replace(s, x=s.x + x, y=s.y + y) for s in getattr(level, name))
    start = (level.start[0] + x, level.start[1] + y)
    return replace(level, width=width, height=height, start=start, rooms=(), **grown, **moved)  # type: ignore[arg-type]


@pytest.mark.parametrize("by", [(0, 0), (16, 0), (3, 5)])
def test_a_map_that_grows_takes_everything_along(by: tuple[int, int]) -> None:
    old = played()
    level = hall_a().level
    new, anew = reloaded(old, wider(level, by, (level.width + 20, level.height + 9)))
    assert anew == Anew(shift=by)
    n = old.horde.count
    for name in ("position", "previous", "target"):
        moved = old.horde.columns[name][:n] + np.array(by, np.float32)
        assert np.array_equal(new.horde.columns[name][:n], moved), name
    assert (new.player.x, new.player.y) == (old.player.x + by[0], old.player.y + by[1])
    assert new.trail == (old.trail[0] + by[0], old.trail[1] + by[1])
    assert np.array_equal(new.thrown.position[:1], old.thrown.position[:1] + np.array(by, np.float32))
    assert np.array_equal(new.doors.state, old.doors.state)
    assert np.array_equal(new.searched, old.searched)
    run(old, 30)
    run(new, 30)
    apart = new.horde.position[:n] - old.horde.position[:n] - np.array(by, np.float32)
    assert np.abs(apart).max() < 2.0  # the same ways; a rounding or a field a few ticks later is all that differs
    assert np.median(np.abs(apart)) < 0.01


def test_a_map_that_shrinks_leaves_nothing_outside() -> None:
    old = played()
    level = hall_a().level
    width, height = 40, 30

    def inside(spec: DoorSpec | SpawnSpec | ContainerSpec) -> bool:
        return spec.area.x + spec.area.width < width and spec.area.y + spec.area.height < height

    cut = {name: getattr(level, name)[:height, :width].copy() for name in ("solid", "opaque", "barrier", "surface")}
    for name in ("solid", "opaque", "barrier"):
        cut[name][:, -1] = cut[name][-1] = True
    kept = {name: tuple(s for s in getattr(level, name) if inside(s)) for name in ("doors", "spawns", "containers")}
    more: dict[str, object] = {**cut, **kept, "exits": (), "lights": (), "notes": (), "rooms": ()}
    small = replace(level, width=width, height=height, **more)  # type: ignore[arg-type]
    ys, xs = np.nonzero(~small.solid)
    small = replace(small, start=(float(xs[0]) + 0.5, float(ys[0]) + 0.5))
    old.trail, old.noises = (level.width - 2.0, level.height - 2.0), []
    old.thrown.position[0] = (level.width - 2.0, 3.0)
    old.thrown.landed = [(level.width - 3.0, 3.0)]
    new, _ = reloaded(old, small)
    x, y = new.horde.position[: new.horde.count].T
    assert x.max() < width
    assert y.max() < height
    assert not new.grid.blocked[y.astype(int), x.astype(int)].any()
    assert (new.thrown.count, new.thrown.landed) == (0, [])
    assert new.grid.is_free(new.player.x, new.player.y)
    go_on(new, 120)


def test_who_goes_to_a_noise_goes_round_a_new_wall_and_the_chart_shows_it() -> None:
    rows = ["#" * 20, *(("#" + "." * 18 + "#",) * 7), "#" * 20]
    old = world_of(draw(*rows, start=(17.5, 1.5)), (2.5, 4.5), (1.5, 7.5))
    old.player.flashlight = False
    run(old, 1)
    noise.make(old, 12.5, 4.5, 25.0)
    run(old, 4)
    assert (old.horde.state[:2] == HEAR).all()
    wall = [(8, y) for y in range(3, 8)]
    new, anew = carry(old, begun(walled(old.level, wall), 2), rules())
    assert anew == Anew()
    assert same_horde(old, new)
    (heard,) = survey(new, rules()).noises
    assert heard.at == (12.5, 4.5)
    slot = int(new.horde.slot[0])
    assert new.fields.distance[slot][4, 8] == UNREACHED
    assert new.fields.distance[slot][4, 2] > old.fields.distance[slot][4, 2]
    assert (new.horde.state[:2] == HEAR).all()
    run(new, 600)
    assert new.horde.position[0, 0] > 9.0


def test_the_chase_is_found_again_on_ground_that_has_changed() -> None:
    old = played()
    new, _ = reloaded(old, walled(hall_a().level, [(int(old.player.x) + 2, int(old.player.y))]))
    run(new, 8)
    assert new.chase.aim.version == new.grid.version


def test_notes_may_go_while_one_stands_before_them() -> None:
    note = NoteSpec(4, "Note", "…", 2.0, 1.5)
    old = world_of(draw("#######", "#S....#", "#######", notes=(note,)))
    run(old, 4)
    assert old.player.prompt is Prompt.READ
    new, _ = carry(old, begun(replace(old.level, notes=()), 0), rules())
    take(new, rules())
    run(new, 1, Command(buttons=int(Button.INTERACT)))
