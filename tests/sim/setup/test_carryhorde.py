"""The horde in another state of its map: who stays, who steps aside, who begins anew and how many."""

from dataclasses import replace

import numpy as np
import pytest

from game.sim.setup.carry import Anew, carry
from game.sim.state import population
from game.sim.state.people import only
from game.sim.state.world import SPILLED, Trail, World
from game.sim.terrain.areas import Area
from game.sim.terrain.level import Level, SpawnSpec
from game.sim.words.states import State
from tests.reloading import begun, go_on, played, reloaded, same_horde, walled
from tests.rows import CRAWLER
from tests.sim.people import hunters, students
from tests.worlds import draw, hall_a, rules, run, world_of


def test_who_stands_in_a_new_wall_steps_aside_and_nobody_else_moves() -> None:
    old = played()
    tiles = old.bodies.position[:9].astype(int)
    level = walled(hall_a().level, [tuple(tile) for tile in tiles.tolist()])
    new, anew = reloaded(old, level)
    n = old.bodies.crowd
    x, y = new.bodies.position[:n].astype(int).T
    assert not new.grid.blocked[y, x].any()
    was_x, was_y = old.bodies.position[:n].astype(int).T
    inside = level.solid[was_y, was_x]
    assert anew == Anew(aside=int(inside.sum()))
    assert same_horde(old, new, inside)
    assert (np.abs(new.bodies.position[:n] - old.bodies.position[:n]) <= 3.0).all()
    assert (new.bodies.health[:n] == old.bodies.health[:n]).all()
    assert not new.bodies.velocity[:n][inside].any()
    assert np.array_equal(new.bodies.previous[:n][inside], new.bodies.position[:n][inside])
    go_on(new, 60)


def test_who_has_no_room_near_begins_anew_at_their_spawn() -> None:
    spawn = SpawnSpec(1, Area(20.0, 1.0, 4.0, 8.0))
    rows = ("#" + "." * 28 + "#",) * 8
    level = draw("#" * 30, *rows, "#" * 30, spawns=(spawn,), start=(15.0, 4.0))
    old = world_of(level, (4.5, 4.5), (15.5, 4.5))
    filled = walled(level, [(x, y) for x in range(1, 9) for y in range(1, 9)])
    new, anew = carry(old, begun(filled, 2), rules())
    assert anew == Anew(infected=1)
    assert new.bodies.crowd == 2
    assert new.bodies.id[:2].tolist() == [1, 3]  # the survivor is 2: an id is never given twice
    assert spawn.area.contains(*new.bodies.position[1].tolist())
    run(new, 10)


SPAWNS = (SpawnSpec(1, Area(2, 2, 6, 6)), SpawnSpec(2, Area(12, 2, 6, 6)), SpawnSpec(3, Area(22, 2, 6, 6)))


def crowded(spawns: tuple[SpawnSpec, ...] = SPAWNS, **more: object) -> Level:
    return draw("#" * 30, *(("#" + "." * 28 + "#",) * 12), "#" * 30, spawns=spawns, start=(15.0, 11.0), **more)


def of(world: World, spawn: int) -> list[int]:
    """Ids of the living that began at a spawn."""
    ids = world.bodies.id[: world.bodies.crowd]
    return sorted(ids[world.origin[ids] == spawn].tolist())


def thinned() -> World:
    """30 infected of three spawns, of whom the first of the second is dead."""
    old = begun(crowded(), 30)
    old.bodies.remove(10)
    run(old, 31)  # pairs of neighbours are used for one more tick
    return old


@pytest.mark.parametrize(
    "touch",
    [{"area": Area(12, 3, 6, 6)}, {"kind": "crawler"}, {"turning": 1.0}],
    ids=lambda touch: next(iter(touch)),
)
def test_a_spawn_that_is_edited_begins_anew_and_no_other(touch: dict[str, object]) -> None:
    old = thinned()
    spec = replace(SPAWNS[1], **touch)  # type: ignore[arg-type]
    new, anew = carry(old, begun(crowded((SPAWNS[0], spec, SPAWNS[2])), 30), rules())
    assert anew == Anew(infected=10)  # who was dead there as well
    assert of(new, 1) + of(new, 3) == of(old, 1) + of(old, 3)
    assert of(new, 2) == list(range(31, 41))  # the survivor is 30
    n, stayed = new.bodies.crowd, np.flatnonzero(old.origin[old.bodies.id[: old.bodies.crowd]] != 2)
    assert n == 30
    for name, column in old.bodies.columns.items():
        assert np.array_equal(new.bodies.columns[name][: len(stayed)], column[stayed]), name
    run(new, 30)
    assert new.bodies.crowd == 30


def test_the_dead_stay_dead_and_the_number_is_the_maps() -> None:
    old = thinned()
    new, anew = carry(old, begun(crowded(), 36), rules())
    assert anew == Anew(infected=6)
    assert new.bodies.crowd == 35
    assert 10 not in of(new, 2)
    again, anew = carry(new, begun(crowded(), 30), rules())
    assert anew == Anew(gone=6)
    assert [of(again, spawn) for spawn in (1, 2, 3)] == [of(old, spawn) for spawn in (1, 2, 3)]
    more, anew = carry(again, begun(crowded(), 36), rules())
    assert anew == Anew(infected=6)
    assert len(set(more.bodies.id[:35].tolist())) == 35


def test_a_spawn_that_is_added_takes_its_share_of_the_others() -> None:
    old = thinned()
    fourth = SpawnSpec(4, Area(2, 9, 4, 3))
    new, anew = carry(old, begun(crowded((*SPAWNS, fourth)), 40), rules())
    assert anew == Anew(infected=10)
    assert [of(new, spawn) for spawn in (1, 2, 3)] == [of(old, spawn) for spawn in (1, 2, 3)]
    assert len(of(new, 4)) == 10
    gone, anew = carry(new, begun(crowded(SPAWNS[:2]), 20), rules())
    assert (anew, gone.bodies.crowd) == (Anew(gone=20), 19)
    assert of(gone, 1) == of(old, 1)


def test_a_weight_moves_only_as_many_as_it_must() -> None:
    old = thinned()
    heavier = (SPAWNS[0], SPAWNS[1], replace(SPAWNS[2], weight=2.0))  # 8, 8, 14 (or so) of 10, 10, 10
    new, anew = carry(old, begun(crowded(heavier), 30), rules())
    shares = [int((begun(crowded(heavier), 30).origin == spawn).sum()) for spawn in (1, 2, 3)]
    assert anew.infected == shares[2] - 10
    assert of(new, 1) == of(old, 1)[: shares[0]]
    assert of(new, 3)[:10] == of(old, 3)
    assert new.bodies.crowd == sum(shares) - 1


def test_few_are_left_and_go_on_by_their_new_rows() -> None:
    old = thinned()
    row = int((old.bodies.id == of(old, 3)[0]).argmax())
    x, y = old.bodies.position[row].astype(int).tolist()
    level = walled(crowded(), [(x, y)])
    new, anew = carry(old, begun(level, 6), rules())
    assert anew.gone == old.bodies.crowd - new.bodies.crowd == 24
    assert anew.aside >= 1
    xs, ys = new.bodies.position[: new.bodies.crowd].astype(int).T
    assert not new.grid.blocked[ys, xs].any()
    run(new, 4)


def test_walls_round_a_spawn_or_the_start_send_nobody_away() -> None:
    """A game that is begun there would have them elsewhere; one that goes on does not."""
    old = thinned()
    sealed = walled(crowded(), [(10, y) for y in range(1, 13)])
    assert not (begun(sealed, 30).origin == 1).any()
    new, anew = carry(old, begun(sealed, 30), rules())
    assert anew == Anew()
    assert same_horde(old, new)
    first = old.bodies.position[(old.bodies.id == of(old, 1)[0]).argmax()].astype(int).tolist()
    _, anew = carry(old, begun(walled(sealed, [(first[0], first[1])]), 30), rules())
    assert (anew.aside >= 1, anew.infected) == (True, 0)  # also where nobody can walk to
    more, anew = carry(new, begun(sealed, 31), rules())
    assert anew == Anew(infected=1)
    assert more.bodies.crowd == old.bodies.crowd + 1


@pytest.mark.parametrize("zombies", [0, 1, 7, 29, 30, 31, 44, 300])
def test_as_many_have_begun_as_the_map_asks_for(zombies: int) -> None:
    world = thinned()
    for spawns in (SPAWNS, SPAWNS[1:], (*SPAWNS, SpawnSpec(9, Area(2, 9, 1, 1), weight=40.0)), ()):
        for share in (zombies, 30):
            world, _ = carry(world, begun(crowded(spawns), share), rules())
            assert (world.origin >= SPILLED).sum() == share
            ids = world.bodies.id[: world.bodies.crowd]
            assert len(np.unique(ids)) == len(ids) <= share
            assert (world.origin[ids] >= SPILLED).all()
            run(world, 2)


def test_who_steps_aside_does_not_step_into_a_nook_that_nothing_leads_to() -> None:
    old = world_of(draw("#" * 12, *(("#" + "." * 10 + "#",) * 6), "#" * 12, start=(9.5, 3.5)), (4.5, 3.5))
    nook = [(x, y) for x in (2, 3, 4) for y in (2, 3, 4) if (x, y) != (3, 3)]
    new, anew = carry(old, begun(walled(old.level, nook), 1), rules())
    assert anew == Anew(aside=1)
    assert new.bodies.position[0].astype(int).tolist() == [5, 3]


def half_filled() -> tuple[Level, World]:
    """Three spawns of which the first has room for four of its ten, so that six spilled over."""
    tight = walled(crowded(), [(x, y) for x in range(2, 8) for y in range(2, 8) if (x, y) not in {(2, 2), (3, 2)}])
    old = begun(tight, 30)
    assert [len(of(old, spawn)) for spawn in (1, 2, 3)] == [4, 10, 10]
    return tight, old


def test_who_begins_anew_begins_where_the_change_was_though_there_is_room_elsewhere() -> None:
    _, old = half_filled()
    wide = crowded((SPAWNS[0], SPAWNS[1], replace(SPAWNS[2], kind="crawler")))
    new, anew = carry(old, begun(wide, 30), rules())
    assert anew == Anew(infected=10)
    assert [len(of(new, spawn)) for spawn in (1, 2, 3)] == [4, 10, 10]
    assert (new.bodies.kind[new.bodies.crowd - 10 : new.bodies.crowd] == CRAWLER).all()


def test_who_has_no_room_left_begins_at_the_spawn_they_came_from() -> None:
    _, old = half_filled()
    old.bodies.position[:4] = (12.5, 11.5)  # all but one of them may be anywhere
    old.bodies.position[20] = (2.5, 11.5)
    block = walled(crowded(), [(x, y) for x in range(1, 8) for y in range(8, 13)])
    new, anew = carry(old, begun(block, 30), rules())
    assert anew.infected == 1
    place = new.bodies.position[new.bodies.crowd - 1].tolist()
    home = next(spec for spec in SPAWNS if spec.object_id == old.origin[20])
    assert home.area.contains(*place)


@pytest.mark.parametrize("asked", [30, 36, 20, 0])
@pytest.mark.parametrize("touched", [False, True])
def test_who_came_in_play_stays_whatever_the_spawns_do(asked: int, touched: bool) -> None:
    old = thinned()
    ids = students(old, (15.5, 11.5), (16.5, 11.5), (17.5, 11.5))
    turned = int(old.bodies.row[ids[1]])
    population.turn(old, rules(), turned)
    columns = {name: column[old.bodies.rows_of(np.array(ids, np.int32))] for name, column in old.bodies.columns.items()}
    spawns = (SPAWNS[0], replace(SPAWNS[1], kind="crawler"), SPAWNS[2]) if touched else SPAWNS
    new, _ = carry(old, begun(crowded(spawns), asked), rules())
    for _ in range(2):
        rows = new.bodies.rows_of(np.array(ids, np.int32))
        assert (rows >= 0).all()
        assert (rows < new.bodies.crowd).all()
        for name, column in columns.items():
            assert np.array_equal(new.bodies.columns[name][rows], column), name
        new, _ = carry(new, begun(crowded(), asked), rules())  # and over one more change
    assert new.bodies.row[only(new.people).id] >= new.bodies.crowd


def test_who_has_no_room_any_more_is_hunted_no_more() -> None:
    old = begun(crowded(), 0)
    first, second = students(old, (4.5, 4.5), (25.5, 4.5))
    hunters(old, (15.5, 4.5), (16.5, 4.5), prey=first)
    old.bodies.prey[old.bodies.crowd - 1] = second
    old.trails |= {first: Trail(4.5, 4.5, 1), second: Trail(25.5, 4.5, 1)}
    filled = walled(crowded(), [(x, y) for x in range(1, 9) for y in range(1, 9)])
    new, anew = carry(old, begun(filled, 0), rules())
    assert (anew.gone, new.bodies.crowd, new.bodies.row[first]) == (1, 3, -1)
    assert new.bodies.prey[new.bodies.rows_of(new.bodies.id[1:3])].tolist() == [-1, second]
    assert (first in new.trails, second in new.trails) == (False, True)
    assert not (new.bodies.state[:3] == State.GRAB).any()
    run(new, 4)
