"""Who leaves for another map goes on there by themselves, and each map leaves its recording."""

from pathlib import Path

import pygame

from game.content.files.paths import assets_dir, shipped_maps
from game.content.night import read_night
from game.content.replay import read_recording
from game.play.replay import verify
from game.screens.flow import Flow
from game.screens.menus.results import ResultsScreen
from game.screens.play.opening import Wish
from game.screens.screen import Kit, StartPlay
from game.sim.words.types import TICK_S
from tests.content.small import SmallMap, thing
from tests.screens.playing import playing, press, started, wait

LONG_TICKS = 600


def test_a_game_goes_on_in_the_map_that_an_exit_leads_to(kit: Kit, tmp_path: Path) -> None:
    small = SmallMap(tmp_path)
    small.objects["exit"] = thing(5, "Exit", (3, 2, 1, 1), "bridge", to="string:second#in")
    first = small.write().rename(tmp_path / "first.tmx")
    small.objects["exit"] = thing(5, "Exit", (10, 6, 1, 1), "gate")
    small.objects["in"] = thing(21, "Entry", (8.5, 5.5), "in")
    small.write().rename(tmp_path / "second.tmx")
    record = tmp_path / "night.json"
    flow = started(kit, first, record=record, zombies=0)
    screen = playing(flow)
    person = screen.session.survivor
    person.keys = ("side",)
    person.x = 3.5
    for _ in range(LONG_TICKS):
        flow.update(TICK_S)
        if flow.top is not screen:
            break
    there = playing(flow)
    assert there.session.setup.map.name == "second.tmx"
    assert (there.session.survivor.x, there.session.survivor.keys) == (8.5, ("side",))
    assert read_recording(record).origin.map == "first.tmx"
    for _ in range(70):
        flow.update(TICK_S)
    there.session.survivor.x, there.session.survivor.y = 10.5, 6.5
    for _ in range(LONG_TICKS):
        flow.update(TICK_S)
    assert isinstance(flow.top, ResultsScreen)
    second = read_recording(tmp_path / "night_2.json")
    assert second.origin.carried is not None
    assert second.origin.map == "second.tmx"
    assert "differs" in verify(second, tmp_path)  # where the test has put them by hand


def test_a_map_that_is_not_there_is_told(kit: Kit, tmp_path: Path) -> None:
    small = SmallMap(tmp_path)
    small.objects["exit"] = thing(5, "Exit", (3, 2, 1, 1), "bridge", to="string:second")
    other = small.write().rename(tmp_path / "second.tmx")
    first = small.write()
    flow = started(kit, first, zombies=0)
    screen = playing(flow)
    screen.session.survivor.x = 3.5
    other.unlink()
    for _ in range(LONG_TICKS):
        flow.update(TICK_S)
    assert type(flow.top).__name__ == "MapErrorScreen"


def out(flow: Flow) -> None:
    """Leave a map by its first way out, and wait for what comes."""
    screen = playing(flow)
    person = screen.session.survivor
    person.x, person.y = screen.session.school.level.exits[0].area.center
    for _ in range(LONG_TICKS):
        flow.update(TICK_S)
        if flow.top is not screen:
            return


def test_a_night_leads_from_map_to_map_with_a_breath_between_and_death_begins_the_last_map_again(
    kit: Kit, tmp_path: Path
) -> None:
    small = SmallMap(tmp_path)
    paths = [small.write().rename(tmp_path / f"{name}.tmx") for name in ("first", "second", "third")]
    flow = Flow(kit, Wish(map=paths[0], seed=4))
    flow.follow(StartPlay("normal", paths[0], then=tuple(paths[1:])))
    playing(flow).session.survivor.pockets = ("bandage",)
    out(flow)
    assert isinstance(flow.top, ResultsScreen)
    wait(flow, 1.2)
    press(flow, pygame.KSCAN_RETURN)
    second = playing(flow).session
    assert second.setup.map == paths[1]
    assert second.survivor.pockets == ("bandage",)
    assert second.setup.carried is not None
    flow.follow(StartPlay(seed=7))  # died, and once more
    again = playing(flow).session
    assert (again.setup.map, again.setup.seed, again.survivor.pockets) == (paths[1], 7, ("bandage",))
    out(flow)
    wait(flow, 1.2)
    press(flow, pygame.KSCAN_RETURN)
    assert playing(flow).session.setup.map == paths[2]
    out(flow)
    assert isinstance(flow.top, ResultsScreen)
    wait(flow, 1.2)
    press(flow, pygame.KSCAN_RETURN)  # there is no further map: a new day in this one
    assert playing(flow).session.setup.map == paths[2]
    flow.follow(StartPlay("normal", paths[0]))  # chosen by itself it is no night, and nobody carries anything
    assert playing(flow).session.setup.carried is None
    out(flow)
    wait(flow, 1.2)
    press(flow, pygame.KSCAN_RETURN)
    assert playing(flow).session.setup.map == paths[0]


def test_the_night_of_the_game_is_of_its_own_maps() -> None:
    maps = read_night(assets_dir())
    assert len(maps) == len(set(maps)) == 4
    assert set(maps) == set(shipped_maps())
