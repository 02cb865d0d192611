"""Save, load, step is step: at every tick, on every map, with anybody in it, on any machine."""

from collections.abc import Callable
from pathlib import Path

import pytest

from game.content.errors import ContentError
from game.content.files.paths import find_map
from game.content.saves import read_header
from game.play.replay import play_again
from game.play.saves import header_of, load_played, load_session, map_of, open_save, save_session
from game.sim.state.world import World, state_hash
from game.sim.step import step
from game.sim.words.events import Events
from tests.played import MAPS, Game, Mover, busy_game, saved_and_loaded, school_of
from tests.worlds import output_of

SOME_TICKS, TICKS = 60, 1500
GAMES: dict[str, Callable[[], Game]] = {
    **{name: lambda name=name: Game(name, 3) for name in MAPS},  # type: ignore[misc]
    "six people": lambda: Game("hall_a", 4, people=6, zombies=500),
    "300 living": lambda: Game("gym", 4, people=6, zombies=300, living=300),
    "nobody": lambda: Game("hall_a", 4, people=0),
    "nobody at all": lambda: Game("hall_a", 4, people=0, zombies=0),
}
SCRIPT = """
import sys
from pathlib import Path
from numpy._core._multiarray_umath import __cpu_dispatch__, __cpu_features__
from game.play.saves import open_save
from game.sim.state.world import state_hash
from tests.played import Game
game = Game("hall_a", 5, people=6, zombies=1)
game.session = open_save(Path(sys.argv[1]))
for _ in range(120):
    game.tick()
print(state_hash(game.world))
print(sum(__cpu_features__[name] for name in __cpu_dispatch__))
print(" ".join(name for name in __cpu_dispatch__ if __cpu_features__[name]))
"""


def tireless(game: Game) -> Game:
    for person in game.world.people.values():
        person.health = 1e6
    return game


def check_law(game: Game, ticks: int, *, moved: bool = False) -> None:
    """One world ticks; another is saved and loaded before each of its ticks; nobody can tell them apart.

    ``moved``: things are put on the ground and taken away in both.
    """
    ours, others = Mover(), Mover()
    rules, events, theirs = game.session.rules, Events(), Events()
    world = saved_and_loaded(game, game.world)
    for _ in range(ticks):
        commands = game.commands()
        events.items = list(game.session.tick_all(commands))
        theirs.clear()
        step(world, rules, commands, theirs)
        assert theirs.items == events.items
        assert state_hash(world) == state_hash(game.world), f"tick {world.tick}"
        if moved and world.tick % 60 < 20:  # and then there is time to keep up
            ours.move(game.world)
            others.move(world)
        world = saved_and_loaded(game, world)


@pytest.mark.parametrize("name", GAMES)
def test_who_is_saved_and_loaded_at_each_tick_goes_the_same_way(name: str) -> None:
    check_law(tireless(GAMES[name]()), SOME_TICKS)


def test_who_is_saved_and_loaded_while_the_ground_changes_goes_the_same_way() -> None:
    check_law(tireless(Game("hall_a", 4, people=2, zombies=300)), SOME_TICKS, moved=True)


@pytest.mark.slow
@pytest.mark.parametrize("name", ["hall_a", "gym"])
def test_who_is_saved_and_loaded_while_the_ground_changes_for_long_goes_the_same_way(name: str) -> None:
    check_law(tireless(Game(name, 4, people=2, zombies=300)), 900, moved=True)


@pytest.mark.slow
@pytest.mark.parametrize("name", GAMES)
def test_who_is_saved_and_loaded_at_each_of_many_ticks_goes_the_same_way(name: str) -> None:
    check_law(tireless(GAMES[name]()), TICKS)


def check_loaded_once(game: Game, world: World, ticks: int) -> None:
    """What was rebuilt by a load serves for as long as one plays on."""
    for _ in range(ticks):
        commands = game.commands()
        game.session.tick_all(commands)
        step(world, game.session.rules, commands, Events())
        if world.tick % 20 == 0:
            assert state_hash(world) == state_hash(game.world), f"tick {world.tick}"
    assert state_hash(world) == state_hash(game.world)


@pytest.mark.slow
def test_who_is_loaded_once_goes_on_the_same_way() -> None:
    game = busy_game()
    check_loaded_once(game, saved_and_loaded(game, game.world), 400)


@pytest.mark.slow
@pytest.mark.parametrize("name", MAPS)
def test_who_is_loaded_once_goes_on_the_same_way_for_long(name: str) -> None:
    game = tireless(Game(name, 6, people=2, zombies=None, living=30))
    for _ in range(12):
        check_loaded_once(game, saved_and_loaded(game, game.world), 251)


@pytest.fixture(scope="module")
def saved(tmp_path_factory: pytest.TempPathFactory) -> tuple[Game, Path]:
    game, path = busy_game(), tmp_path_factory.mktemp("saves") / "busy.lbs"
    save_session(game.session, path)
    return game, path


def test_a_save_says_what_it_is_of_and_leads_to_the_same_session(saved: tuple[Game, Path]) -> None:
    game, path = saved
    assert map_of(path) == find_map("hall_a")
    header, now = read_header(path), header_of(game.session)
    origin = header.origin
    assert (origin.map, header.tick, origin.people, origin.zombies) == ("hall_a.tmx", game.world.tick, 6, 400)
    session = open_save(path)
    assert header_of(session) == now
    assert session.setup == game.session.setup
    assert state_hash(session.world) == state_hash(game.world)
    assert session.follows == game.session.follows
    assert not session.recordable


def test_a_save_goes_on_alike_without_any_optional_instructions(saved: tuple[Game, Path]) -> None:
    script = SCRIPT.replace("sys.argv[1]", repr(str(saved[1])))
    with_all, used, names = output_of(script)
    without, left, _ = output_of(script, NPY_DISABLE_CPU_FEATURES=names)
    assert left == "0"
    assert without == with_all
    if used == "0":
        pytest.skip("this machine has none to switch off")


def test_a_save_of_another_map_is_refused_in_one_line(saved: tuple[Game, Path]) -> None:
    with pytest.raises(ContentError, match="is not the map that was saved") as caught:
        load_session(saved[1], find_map("gym"), school_of("gym"))
    assert str(caught.value).count("\n") == 0


def test_where_nobody_is_there_is_nobody_to_be_played(tmp_path: Path) -> None:
    path = tmp_path / "nobody.lbs"
    save_session(Game("gym", 1, people=0, zombies=20).session, path)
    load_session(path, find_map("gym"), school_of("gym"))
    with pytest.raises(ContentError, match="nobody in it to be played"):
        load_played(path, find_map("gym"), school_of("gym"))


def test_the_rest_of_a_recording_goes_on_from_a_save_of_it(tmp_path: Path) -> None:
    game, path = Game("gym", 8, people=3, zombies=200), tmp_path / "there.lbs"
    for _ in range(200):
        game.tick()
    recording = game.session.recording()
    there = play_again(recording, tmp_path, until=75)
    assert (there.fault, there.session.world.tick) == ("", 75)
    save_session(there.session, path)
    rest = play_again(recording, tmp_path, path)
    assert (rest.fault, rest.session.world.tick) == ("", 200)
    there.session.world.bodies.timer[0] += 1
    save_session(there.session, path)
    assert play_again(recording, tmp_path, path).fault == "differs from the recording at tick 120, the first bad check"


def test_a_save_of_another_game_or_of_later_is_no_place_to_begin_at(tmp_path: Path) -> None:
    game, path = Game("gym", 8, zombies=20), tmp_path / "there.lbs"
    for _ in range(30):
        game.tick()
    recording = game.session.recording()
    game.tick()
    save_session(game.session, path)
    with pytest.raises(ContentError, match="it is of tick 31, and the recording ends at 30"):
        play_again(recording, tmp_path, path)
    save_session(Game("gym", 9, zombies=20).session, path)
    with pytest.raises(ContentError, match="a save of another game"):
        play_again(recording, tmp_path, path)
