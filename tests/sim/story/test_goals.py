"""Goals say where as soon as somebody knows, and no sooner."""

from dataclasses import replace

from game.sim.snapshot import take
from game.sim.state.people import only
from game.sim.state.world import World
from game.sim.terrain.areas import Area
from game.sim.terrain.level import ContainerSpec, ExitSpec, Level, NoteSpec
from game.sim.terrain.rooms import RoomSpec
from game.sim.words.commands import STAND, Button, Command
from game.sim.words.goals import GoalView
from game.sim.words.states import Goal
from tests.worlds import draw, rules, run, world_of

BOX, NOTE = 7, 8
READ = Command(0, 0, 100, 0, Button.INTERACT)


def school(where: str = "", tells: int = BOX) -> Level:
    level = draw(
        "####################",
        "#S.......#....L..E.#",
        "#........#....#....#",
        "#.............#....#",
        "####################",
        containers=(ContainerSpec(BOX, "key box", Area(11, 1, 1, 1), ("key:main",)),),
        notes=(NoteSpec(NOTE, "note", "the key is there", 2.5, 1.5, tells, where),),
    )
    return replace(level, rooms=(RoomSpec("staff room", Area(10, 1, 4, 3)), RoomSpec("yard", Area(15, 1, 4, 3))))


def goals(world: World) -> tuple[GoalView, ...]:
    return take(world, rules(), only(world.people).id).goals


def test_where_the_key_is_is_known_once_a_note_has_told() -> None:
    level = school()
    world = world_of(level)
    run(world, 1)
    (goal,) = goals(world)
    assert goal == GoalView(level.doors[0].object_id, Goal.FIND_KEY, level.doors[0].name, "main")
    run(world, 1, STAND)
    run(world, 2, READ)
    (goal,) = goals(world)
    assert (goal.kind, goal.where, goal.thing, goal.place) == (Goal.FIND_KEY, "staff room", "key box", (11.5, 1.5))


def test_a_note_may_say_where_in_its_own_words() -> None:
    world = world_of(school("staff room, downstairs, east end"))
    run(world, 1, STAND)
    run(world, 2, READ)
    assert goals(world)[0].where == "staff room, downstairs, east end"


def test_a_note_that_tells_nothing_tells_nothing() -> None:
    world = world_of(school(tells=0))
    run(world, 1, STAND)
    run(world, 2, READ)
    assert only(world.people).known == ()
    assert goals(world)[0].where == ""


def test_an_exit_is_known_once_it_is_seen() -> None:
    level = draw("#" * 40, "#S" + "." * 36 + "E#", "#" * 40)
    world = world_of(replace(level, rooms=(RoomSpec("yard", Area(30, 1, 9, 1)),)))
    run(world, 40)
    assert goals(world)[0].place is None
    only(world.people).x = 30.5
    run(world, 20)
    assert (goals(world)[0].where, goals(world)[0].place) == ("yard", level.exits[0].area.center)


def test_a_wall_hides_an_exit() -> None:
    level = draw("#" * 12, "#S.......#E#", "#........#.#", "#..........#", "#" * 12)
    world = world_of(level)
    run(world, 40)
    assert only(world.people).known == ()


def test_a_second_way_out_is_a_goal_once_it_is_known() -> None:
    level = school(tells=50)
    level = replace(level, exits=(*level.exits, ExitSpec(50, "coal hatch", Area(16, 3, 1, 1))))
    world = world_of(level)
    run(world, 1, STAND)
    assert [goal.what for goal in goals(world)] == ["lock 0"]
    only(world.people).keys = ("main",)
    only(world.people).goal_stale = True
    run(world, 2, READ)
    now = [(goal.kind, goal.what, goal.where) for goal in goals(world)]
    assert now == [(Goal.REACH_EXIT, level.exits[0].name, ""), (Goal.REACH_EXIT, "coal hatch", "yard")]
