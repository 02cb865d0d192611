"""The pencil map: nobody knows what they can't have seen, and what they saw stays as they saw it."""

from dataclasses import replace

import numpy as np
import pytest

from game.sim.perception import knowledge
from game.sim.setup.carry import carry
from game.sim.setup.start import new_world
from game.sim.state.encode import PlainError
from game.sim.state.pencilmap import UNSEEN, PencilMap
from game.sim.state.people import only
from game.sim.state.validity import check_valid
from game.sim.state.world import World
from game.sim.terrain.areas import Area
from game.sim.terrain.level import ContainerSpec, Level, LightSpec, NoteSpec
from game.sim.terrain.rooms import RoomSpec, WallMapSpec
from game.sim.terrain.sight import SIGHT_M
from game.sim.words.commands import Button, Command
from game.sim.words.events import EventKind
from game.sim.words.states import DoorState, Prompt
from game.sim.words.types import Bool, ticks
from tests.played import Game, saved_and_loaded
from tests.worlds import TWO_ROOMS, draw, rules, run, world_of

ROOMS = (RoomSpec("west", Area(0, 0, 11, 5)), RoomSpec("east", Area(11, 0, 10, 5)))
NOTE, BOX = NoteSpec(7, "title", "text", 8.5, 1.5), ContainerSpec(8, "box", Area(2, 1, 1, 1), ("bottle",))
BEHIND_A_CORNER = (
    "#####################",
    "#S#.......#.........#",
    "#...#.....D.........#",
    "#.........#.........#",
    "#####################",
)
LAMP = LightSpec(9, 15.0, 2.5, 9.0)
USE = Command(buttons=int(Button.INTERACT), aim_x=100)


def two_rooms(**fields: object) -> Level:
    """Two rooms with a door between, and a lamp in the farther one."""
    return draw(*TWO_ROOMS, **{"rooms": ROOMS, "notes": (NOTE,), "lights": (LAMP,), **fields})


def stand(world: World, x: float, y: float, *, flashlight: bool = False) -> None:
    person = only(world.people)
    person.x, person.y, person.flashlight = x, y, flashlight


def known(world: World) -> PencilMap:
    return knowledge.map_of(world, only(world.people))


def lines_reach(opaque: Bool, x: float, y: float) -> Bool:
    """Tiles to a point of which a line from a place reaches, by small steps in ever so many directions."""
    found = np.zeros_like(opaque)
    angles = np.linspace(0, 2 * np.pi, 4000)
    ways = np.stack((np.cos(angles), np.sin(angles)))
    height, width = opaque.shape
    for step in np.arange(0, SIGHT_M + 0.02, 0.02):
        px, py = np.array([[x], [y]]) + ways * step
        inside = (px >= 0) & (px < width) & (py >= 0) & (py < height)
        ways, px, py = ways[:, inside], px[inside].astype(int), py[inside].astype(int)
        found[py, px] = True
        ways = ways[:, ~opaque[py, px]]
    return found


@pytest.mark.parametrize("name", ["hall_a", "rooftop"])
def test_nobody_knows_a_tile_that_no_line_of_sight_has_reached(name: str) -> None:
    game = Game(name, 3, zombies=0)
    world = game.world
    for _ in range(2):
        for _ in range(90):
            game.tick()
        person = only(world.people)
        world.pencil_maps.clear()
        for _ in range(2 * knowledge.EVERY_TICKS):
            world.tick += 1
            knowledge.look_about(world)
        seen, reached = known(world).seen, lines_reach(world.grid.opaque, person.x, person.y)
        assert seen.sum() > 20
        assert np.count_nonzero(seen & ~reached) <= 1, "a walk by steps may miss a corner"


def test_one_sees_what_is_lit_and_what_is_near_and_nothing_behind_a_shut_door() -> None:
    world = world_of(two_rooms())
    stand(world, 1.5, 2.5)
    run(world, 20)
    assert known(world).seen[2, :5].all()
    assert not known(world).seen[2, 6:].any(), "it is dark there, and behind the door nobody looks"
    assert known(world).door.tolist() == [UNSEEN]
    stand(world, 1.5, 2.5, flashlight=True)
    run(world, 20)
    assert known(world).seen[2, :11].all()
    assert known(world).door.tolist() == [DoorState.SHUT]
    assert not known(world).seen[:, 11:].any()


def test_the_lit_room_is_seen_through_the_open_door() -> None:
    world = world_of(two_rooms())
    stand(world, 9.5, 2.5)
    run(world, 8, USE)
    run(world, 20)
    assert known(world).door.tolist() == [DoorState.OPEN]
    assert known(world).seen[2, 6:].all()
    assert known(world).walked.tolist() == [True, False]


def test_a_lock_is_known_when_it_was_tried_and_not_before() -> None:
    world = world_of(draw(*(row.replace("D", "L") for row in TWO_ROOMS)))
    stand(world, 5.0, 2.5, flashlight=True)
    run(world, 20)
    assert known(world).door.tolist() == [DoorState.SHUT]
    stand(world, 9.5, 2.5)
    run(world, 8, USE)
    run(world, 20)
    assert known(world).door.tolist() == [DoorState.LOCKED]
    stand(world, 5.0, 2.5, flashlight=True)
    run(world, 20)
    assert known(world).door.tolist() == [DoorState.LOCKED]


def test_what_happens_out_of_sight_is_not_known() -> None:
    world = world_of(draw(*BEHIND_A_CORNER, lights=(LAMP,)))
    stand(world, 9.5, 2.5)
    run(world, 8, USE)
    run(world, 20)
    stand(world, 1.5, 1.5)
    world.doors.state[0] = DoorState.BROKEN
    run(world, 20)
    assert known(world).door.tolist() == [DoorState.OPEN]
    stand(world, 8.5, 2.5)
    run(world, 20)
    assert known(world).door.tolist() == [DoorState.BROKEN]


def test_notes_and_empty_boxes_are_kept() -> None:
    world = world_of(two_rooms(containers=(BOX,)))
    stand(world, 8.0, 1.5)
    run(world, 8, USE)
    assert known(world).read == (0,)
    run(world, 8)
    run(world, 8, USE)
    assert known(world).read == (0,), "once is enough"
    assert known(world).emptied.tolist() == [False]
    stand(world, 3.5, 1.5)
    run(world, 8)
    run(world, ticks(9), USE._replace(aim_x=-100))
    assert known(world).emptied.tolist() == [True]


def test_many_people_cost_no_more_than_one_in_a_tick(monkeypatch: pytest.MonkeyPatch) -> None:
    world = new_world(two_rooms(), rules(), seed=1, zombies=0, people=20)
    looked: list[int] = []
    monkeypatch.setattr(knowledge, "_look", lambda _, person: looked.append(person.id))
    for tick in range(1, 41):
        world.tick = tick
        knowledge.look_about(world)
    assert len(looked) == 40
    assert {looked.count(who) for who in world.people} == {2}


def test_it_is_there_again_after_a_save_and_its_digest_is_none_of_it() -> None:
    game = Game("hall_a", 4, zombies=30)
    for _ in range(300):
        game.tick()
    again = saved_and_loaded(game, game.world)
    for name, value in vars(known(game.world)).items():
        assert np.array_equal(getattr(known(again), name), value), name
    again.pencil_maps[only(again.people).id] = replace(known(again), read=(99,))
    with pytest.raises(PlainError, match="the number of no note"):
        check_valid(again, game.session.rules)


def test_another_state_of_the_map_is_known_as_far_as_it_was() -> None:
    """All of it has moved by a column and two rows; the door is another one, the note is gone."""
    level = two_rooms(containers=(BOX,))
    world = world_of(level)
    stand(world, 8.0, 1.5, flashlight=True)
    run(world, 8, USE)
    run(world, 20)
    before = known(world)
    assert before.read == (0,)
    moved = _moved(level)
    new, anew = carry(world, new_world(moved, rules(), seed=1, zombies=0), rules())
    after = known(new)
    assert anew.shift == (1, 2)
    assert np.array_equal(after.seen[2:, 1:], before.seen)
    assert not after.seen[:2].any()
    assert after.door.tolist() == before.door.tolist()
    assert after.walked.tolist() == before.walked.tolist() == [True, False]
    assert after.read == ()


def _moved(level: Level) -> Level:
    rows = [
        "######################",
        "######################",
        *(f"#{row}" for row in TWO_ROOMS),
    ]
    areas = [replace(spec, area=replace(spec.area, x=spec.area.x + 1, y=spec.area.y + 2)) for spec in level.rooms]
    door = replace(level.doors[0], area=Area(11, 4, 1, 1))
    box = replace(BOX, area=Area(3, 3, 1, 1))
    return draw(*rows, rooms=tuple(areas), doors=(door,), containers=(box,), lights=(replace(LAMP, x=16.0, y=4.5),))


@pytest.mark.parametrize(("shows", "west", "east"), [("", True, True), ("west", True, False), ("east", False, True)])
def test_a_wall_map_fills_in_exactly_what_it_shows(shows: str, west: bool, east: bool) -> None:
    plan = WallMapSpec(4, 3.5, 0.7, shows)
    level = two_rooms(wall_maps=(plan,))
    world = world_of(level)
    stand(world, 3.5, 1.5)
    assert not known(world).printed.any()
    seen = run(world, 8, Command(buttons=int(Button.INTERACT), aim_y=-100))
    assert [event.subject for event in seen if event.kind == EventKind.WALL_MAP] == [0]
    asked = np.zeros_like(level.solid)
    asked[:, :11], asked[:, 11:] = west, east
    assert np.array_equal(known(world).printed, asked)
    assert not known(world).seen[:, 12:].any(), "it tells nothing of how things stand now"
    assert not known(world).walked[1]
    assert known(world).door.tolist() in ([UNSEEN], [DoorState.SHUT])


def test_nobody_looks_at_a_plan_from_behind_its_wall() -> None:
    """It hangs on the wall between the rooms; its free side is the one to the left."""
    plan = WallMapSpec(4, 10.5, 2.5)
    for x, prompt in ((9.5, Prompt.LOOK), (11.5, Prompt.NONE)):
        world = world_of(draw(*(row.replace("D", "#") for row in TWO_ROOMS), wall_maps=(plan,)))
        stand(world, x, 2.5)
        run(world, 8, Command(aim_x=100 if x < 10 else -100))
        assert only(world.people).prompt is prompt
